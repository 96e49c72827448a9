package nl.spreiding.export.html;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import nl.spreiding.explain.Citation;
import nl.spreiding.explain.Digits;
import nl.spreiding.explain.KeySanityText;
import nl.spreiding.explain.PlainText;
import nl.spreiding.export.html.Section.Head;
import nl.spreiding.export.html.Section.Part;
import nl.spreiding.export.html.Section.Table;
import nl.spreiding.export.html.Section.TableCell;
import nl.spreiding.export.html.Section.Text;
import nl.spreiding.fairness.EqualCheck;
import nl.spreiding.fairness.KeySanity;
import nl.spreiding.fairness.TotalCheck;
import nl.spreiding.fairness.WealthCheck;
import nl.spreiding.model.Province;
import org.apache.commons.numbers.fraction.BigFraction;
import org.jspecify.annotations.Nullable;

/** Puts together the page that checks the statutory key itself. */
final class KeySanityPage {
  /** Name of the page, in both languages. */
  static final String FILE = "verdeelsleutel.html";

  private final ReportContext c;
  private final KeySanity sanity;
  private final KeySanityText text;

  KeySanityPage(ReportContext context) {
    this.c = context;
    this.sanity = context.content.keySanity();
    this.text = new KeySanityText(context.language);
  }

  KeySanityView view() {
    return new KeySanityView(
        c.page(title(c), List.of(c.national()), FILE),
        c.t(
            "Doet de wettelijke sleutel met de cijfers van deze zaak wat ervan te verwachten is? Vier vragen, gemeten en niet aangenomen. Het gaat om de indicatieve aantallen; alleen de laatste vraag gaat over het besluit.",
            "Does the statutory key do with the figures of this case what may be expected of it? Four questions, measured and not assumed. They are about the indicative numbers; only the last one is about the decision."),
        List.of(wealth(), total(), equal(), new ScopeSection(c).section()),
        c.settings().noteList().stream().map(PlainText::of).toList());
  }

  static String title(ReportContext c) {
    return c.t("De verdeelsleutel getoetst", "The distribution key checked");
  }

  private Section wealth() {
    List<Part> partList = new ArrayList<>();
    partList.add(
        paragraph(
            c.t(
                "De sleutel telt elke inwoner voor SES-WOA + 1 en verdeelt dan naar rato. Krijgt een gemeente die rijker is dan gemiddeld nooit minder dan haar deel van de inwoners, en een armere nooit meer?",
                "The key counts every inhabitant for SES-WOA + 1 and then divides in proportion. Does a municipality that is richer than average never get fewer than its share of the inhabitants, and a poorer one never more?"),
            new Link(Citation.BESLUIT_2_1_3.link(), Citation.BESLUIT_2_1_3.label(c.language))));
    for (WealthCheck check : sanity.wealthList()) {
      partList.add(paragraph(text.wealth(check)));
      if (!check.worstList().isEmpty()) {
        partList.add(worst(check));
      }
    }
    partList.add(
        paragraph(
            c.t(
                "Gemeten aan het gemiddelde van de zaak kan het niet anders: het aantal is het deel naar inwoners maal (SES-WOA + 1) gedeeld door het gemiddelde daarvan. Is dat gemiddelde niet precies 1, dan krijgen gemeenten met een score tussen 0 en het gemiddelde een aantal aan de andere kant van hun deel naar inwoners dan hun teken doet verwachten.",
                "Measured against the mean of the case it cannot be otherwise: the number is the share by inhabitants times (SES-WOA + 1) divided by the mean of that. If that mean is not exactly 1, municipalities with a score between 0 and the mean get a number on the other side of their share by inhabitants than their sign suggests.")));
    return new Section(
        "rijkdom",
        c.t("Telt welvaart één kant op?", "Does wealth count in one direction?"),
        partList);
  }

  private Table worst(WealthCheck check) {
    return new Table(
        "c-rijkdom-" + check.average().name().toLowerCase(Locale.ROOT),
        c.t(
            "Waar de sleutel de andere kant op telt, het grootste verschil eerst (ten hoogste 10)",
            "Where the key counts the other way, the largest difference first (at most 10)"),
        List.of(
            new Head(c.t("Gemeente", "Municipality"), false),
            new Head("SES-WOA", true),
            new Head(c.t("Naar inwoners", "By inhabitants"), true),
            new Head(c.t("Volgens de sleutel", "By the key"), true),
            new Head(c.t("Verschil", "Difference"), true),
            new Head(c.t("Indicatief", "Indicative"), true)),
        check.worstList().stream()
            .map(
                w ->
                    List.of(
                        TableCell.of(c.municipality(w.municipality().code())),
                        TableCell.of(c.numbers.decimal(w.municipality().sesWoa())),
                        TableCell.of(places(w.byInhabitants())),
                        TableCell.of(places(w.exact())),
                        TableCell.of(places(w.effect())),
                        TableCell.of(c.numbers.whole(w.rounded()))))
            .toList(),
        List.of());
  }

  private Section total() {
    return new Section(
        "totaal",
        c.t("Daalt een aantal als het totaal stijgt?", "Does a number fall when the total rises?"),
        List.of(
            paragraph(
                c.t(
                    "Alle aantallen zijn opnieuw berekend voor 80% tot 120% van het totaal in stappen van 2%, en voor elk totaal van 20 plaatsen eronder tot 20 erboven. Bij verdelen met een grootste rest kan een aantal dalen als het totaal stijgt (de Alabama-paradox); de wet rondt elk aantal apart af.",
                    "All numbers were computed again for 80% to 120% of the total in steps of 2%, and for every total from 20 places below it to 20 above it. Dividing by largest remainders, a number can fall when the total rises (the Alabama paradox); the law rounds every number on its own.")),
            paragraph(text.total(sanity.total(), false)),
            paragraph(text.total(sanity.totalAmv(), true)),
            grid()));
  }

  private Table grid() {
    return new Table(
        "c-totaal",
        c.t("Alle plaatsen, per totaal", "All places, per total"),
        List.of(
            new Head(c.t("Landelijke behoefte", "National need"), false),
            new Head(c.t("Som van de afgeronde aantallen", "Sum of the rounded numbers"), true),
            new Head(c.t("Gestegen", "Risen"), true),
            new Head(c.t("Gedaald", "Fallen"), true)),
        sanity.total().wideList().stream().map(this::point).toList(),
        List.of());
  }

  /** The first total has none before it. */
  private List<TableCell> point(TotalCheck.Point point) {
    boolean first = point.equals(sanity.total().wideList().getFirst());
    return List.of(
        TableCell.of(c.numbers.whole(point.need())),
        TableCell.of(c.numbers.whole(point.sum())),
        TableCell.of(first ? "\u2013" : c.numbers.whole(point.risen())),
        TableCell.of(first ? "\u2013" : c.numbers.whole(point.fallen())));
  }

  private Section equal() {
    EqualCheck check = sanity.equal();
    EqualCheck.OfMunicipality rounding = check.largestRounding();
    return new Section(
        "gelijk",
        c.t(
            "Krijgen gelijke gemeenten in elke provincie hetzelfde?",
            "Do equal municipalities get the same in every province?"),
        List.of(
            paragraph(text.provinces(check, name(check.lowest()), name(check.highest()))),
            paragraph(text.twins(check)),
            paragraph(
                c.t("Afronding verandert het meest in ", "Rounding changes most in ")
                    + PlainText.of(rounding.municipality().name())
                    + c.t(": van ", ": from ")
                    + places(rounding.exact())
                    + c.t(" naar ", " to ")
                    + c.numbers.whole(rounding.rounded())
                    + "."),
            new Table(
                "c-gelijk",
                c.t(
                    "Opgave per 1.000 gewogen inwoners, na afronding",
                    "Task per 1,000 weighted inhabitants, rounded"),
                List.of(
                    new Head(c.t("Provincie", "Province"), false),
                    new Head(c.t("Gewogen inwoners", "Weighted inhabitants"), true),
                    new Head(c.t("Wettelijke opgave", "Statutory task"), true),
                    new Head(c.t("Per 1.000", "Per 1,000"), true)),
                check.provinceList().stream()
                    .map(
                        p ->
                            List.of(
                                province(p.province()),
                                TableCell.of(
                                    c.numbers.decimal(p.weightedFraction(), Digits.WEIGHTED)),
                                TableCell.of(c.numbers.whole(p.task())),
                                TableCell.of(decimal(p.perThousand(), Digits.FINE_DENSITY))))
                    .toList(),
                List.of())));
  }

  private String name(EqualCheck.@Nullable OfProvince province) {
    return province == null ? "" : PlainText.of(province.province().name());
  }

  private TableCell province(Province province) {
    return TableCell.of(c.province(province.code(), province.name()));
  }

  private String places(BigFraction value) {
    return c.numbers.decimal(value, Digits.EXACT_PLACES);
  }

  private String decimal(@Nullable BigFraction value, int digits) {
    return value == null ? "\u2013" : c.numbers.decimal(value, digits);
  }

  private static Text paragraph(String text, Link... links) {
    return new Text(text, List.of(links));
  }
}
