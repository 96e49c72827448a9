package nl.spreiding.export.html;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import nl.spreiding.explain.Citation;
import nl.spreiding.explain.Digits;
import nl.spreiding.explain.KeySanityText;
import nl.spreiding.explain.PlainText;
import nl.spreiding.export.html.Section.Head;
import nl.spreiding.export.html.Section.Part;
import nl.spreiding.export.html.Section.Table;
import nl.spreiding.export.html.Section.TableCell;
import nl.spreiding.export.html.Section.Text;
import nl.spreiding.fairness.Likeness;
import nl.spreiding.fairness.ScopeCheck;
import nl.spreiding.ledger.MunicipalityResult;
import org.apache.commons.numbers.fraction.BigFraction;

/** What the reach of a surplus does to equal treatment over provincial borders. */
final class ScopeSection {
  private final ReportContext c;
  private final KeySanityText text;

  ScopeSection(ReportContext context) {
    this.c = context;
    this.text = new KeySanityText(context.language);
  }

  Section section() {
    ScopeCheck check = c.content.keySanity().scope();
    List<Part> partList = new ArrayList<>();
    partList.add(
        paragraph(
            text.scope(check.scope()),
            new Link(Citation.WET_5_1.link(), Citation.WET_5_1.label(c.language))));
    partList.add(provinces(check));
    partList.add(picture(check));
    partList.add(paragraph(text.pairs(check)));
    partList.add(
        paragraph(
            c.t(
                "Vrijwel gelijk (keuze): de ene heeft ten hoogste "
                    + c.numbers.decimal(Likeness.PRACTICALLY_EQUAL.inhabitants(), 2)
                    + " keer zoveel inwoners als de andere, en SES-WOA + 1 is ten hoogste "
                    + c.numbers.decimal(Likeness.PRACTICALLY_EQUAL.factor(), 2)
                    + " keer zo hoog.",
                "Practically equal (a choice): one has at most "
                    + c.numbers.decimal(Likeness.PRACTICALLY_EQUAL.inhabitants(), 2)
                    + " times the inhabitants of the other, and SES-WOA + 1 is at most "
                    + c.numbers.decimal(Likeness.PRACTICALLY_EQUAL.factor(), 2)
                    + " times as high.")));
    if (!check.worstList().isEmpty()) {
      partList.add(pairs(check));
    }
    return new Section(
        "bereik",
        c.t(
            "Wat doet het bereik van een meerdere daarmee?",
            "What does the reach of a surplus do to that?"),
        partList);
  }

  private Table provinces(ScopeCheck check) {
    return new Table(
        "c-bereik",
        c.t(
            "Besloten plaatsen per plaats aandeel, per provincie",
            "Decided places per place of the share, per province"),
        List.of(
            new Head(c.t("Provincie", "Province"), false),
            new Head(c.t("Som van de aandelen", "Sum of the shares"), true),
            new Head(c.t("Opgave", "Task"), true),
            new Head(c.t("Besluit", "Decision"), true),
            new Head(c.t("Verhouding", "Ratio"), true),
            new Head(c.t("Opmerking", "Remark"), false)),
        check.provinceList().stream()
            .map(
                p ->
                    List.of(
                        TableCell.of(c.province(p.code(), p.name())),
                        TableCell.of(c.numbers.whole(p.due())),
                        TableCell.of(c.numbers.whole(p.task())),
                        TableCell.of(c.numbers.whole(p.decided())),
                        TableCell.of(ratio(p)),
                        TableCell.of(extreme(check, p))))
            .toList(),
        List.of());
  }

  private Section.Picture picture(ScopeCheck check) {
    return new Section.Picture(
        "bereik-beeld",
        c.t("Besluit tegen som van de aandelen", "Decision against sum of the shares"),
        c.t(
            "Een staaf per provincie; de getallen staan in de tabel erboven.",
            "A bar per province; the numbers are in the table above."),
        c.t("besluit", "decision"),
        "",
        c.t("som van de aandelen", "sum of the shares"),
        BarChart.of(
            check.provinceList().stream()
                .map(
                    p ->
                        new BarChart.Item(
                            PlainText.of(p.name()),
                            c.numbers.whole(p.decided()),
                            "bar-decided",
                            p.decided(),
                            0,
                            p.due()))
                .toList()));
  }

  private String extreme(ScopeCheck check, ScopeCheck.OfProvince province) {
    ScopeCheck.OfProvince lowest = Objects.requireNonNullElse(check.lowest(), province);
    ScopeCheck.OfProvince highest = Objects.requireNonNullElse(check.highest(), province);
    if (Objects.equals(lowest.ratio(), highest.ratio())) {
      return "";
    }
    if (Objects.equals(province.ratio(), lowest.ratio())) {
      return c.t("laagste", "lowest");
    }
    return Objects.equals(province.ratio(), highest.ratio()) ? c.t("hoogste", "highest") : "";
  }

  private Table pairs(ScopeCheck check) {
    return new Table(
        "c-bereik-paren",
        c.t(
            "Vrijwel gelijke gemeenten waarvan de besluiten het verst uiteenlopen (ten hoogste 10)",
            "Practically equal municipalities whose decisions lie furthest apart (at most 10)"),
        List.of(
            new Head(c.t("Meer", "More"), false),
            new Head(c.t("Inwoners", "Inhabitants"), true),
            new Head(c.t("Aandeel", "Share"), true),
            new Head(c.t("Besluit", "Decision"), true),
            new Head(c.t("Minder", "Fewer"), false),
            new Head(c.t("Inwoners", "Inhabitants"), true),
            new Head(c.t("Aandeel", "Share"), true),
            new Head(c.t("Besluit", "Decision"), true)),
        check.worstList().stream()
            .map(
                p -> {
                  List<TableCell> row = new ArrayList<>(side(p.more()));
                  row.addAll(side(p.less()));
                  return List.copyOf(row);
                })
            .toList(),
        List.of());
  }

  private List<TableCell> side(MunicipalityResult m) {
    return List.of(
        new TableCell(
            "",
            List.of(
                c.municipality(m.problem().code()),
                c.province(m.problem().province().code(), m.problem().province().name()))),
        TableCell.of(c.numbers.whole(m.municipality().inhabitants())),
        TableCell.of(c.numbers.whole(m.problem().due())),
        TableCell.of(c.numbers.whole(m.decided().total())));
  }

  private String ratio(ScopeCheck.OfProvince province) {
    BigFraction ratio = province.ratio();
    return ratio == null ? "\u2013" : c.numbers.decimal(ratio, Digits.RATIO);
  }

  private static Text paragraph(String text, Link... links) {
    return new Text(text, List.of(links));
  }
}
