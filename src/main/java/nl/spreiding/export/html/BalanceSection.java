package nl.spreiding.export.html;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import nl.spreiding.explain.BalanceText;
import nl.spreiding.explain.Citation;
import nl.spreiding.explain.Digits;
import nl.spreiding.explain.PlainText;
import nl.spreiding.export.html.Section.Head;
import nl.spreiding.export.html.Section.Part;
import nl.spreiding.export.html.Section.Picture;
import nl.spreiding.export.html.Section.Subheading;
import nl.spreiding.export.html.Section.Table;
import nl.spreiding.export.html.Section.TableCell;
import nl.spreiding.export.html.Section.Text;
import nl.spreiding.fairness.Density;
import nl.spreiding.model.Municipality;
import nl.spreiding.model.MunicipalityCode;
import nl.spreiding.model.Rounding;
import org.apache.commons.numbers.fraction.BigFraction;
import org.jspecify.annotations.Nullable;

/** Places of a municipality against those of its neighbours, its province and the country. */
final class BalanceSection {
  private static final String ID = "balans";

  private final ReportContext c;
  private final Density.Areas areas;
  private final BalanceText text;

  BalanceSection(ReportContext context) {
    this.c = context;
    this.areas = context.content.density();
    this.text = new BalanceText(context.language);
  }

  private record Row(TableCell cell, String name, Density density) {}

  Section municipality(Municipality municipality) {
    List<MunicipalityCode> neighbourList = areas.neighbours().of(municipality.code());
    Density own = density(municipality.code());
    List<Row> rowList = new ArrayList<>();
    String name = PlainText.of(municipality.name());
    rowList.add(new Row(TableCell.of(name), name, own));
    for (MunicipalityCode code : neighbourList) {
      Link link = c.municipality(code);
      rowList.add(new Row(TableCell.of(link), link.text(), density(code)));
    }
    String provinceName =
        c.t("Provincie ", "Province of ") + PlainText.of(municipality.province().name());
    rowList.add(
        new Row(
            TableCell.of(c.province(municipality.province().code(), provinceName)),
            provinceName,
            Objects.requireNonNull(areas.byProvince().get(municipality.province().code()))));
    Link country = c.national();
    rowList.add(new Row(TableCell.of(country), country.text(), areas.country()));

    List<Part> partList = new ArrayList<>();
    partList.add(paragraph(text.neighbours(areas.neighbours().basis(), neighbourList.size())));
    String place = text.place(areas.standing(municipality.code()));
    if (place != null && own.decidedPerThousand() != null) {
      partList.add(paragraph(place));
    }
    partList.add(table(rowList));
    String perInhabitant = c.t("Plaatsen per 1.000 inwoners", "Places per 1,000 inhabitants");
    partList.add(new Subheading(perInhabitant));
    partList.add(
        picture(
            "per-inwoner",
            perInhabitant,
            rowList,
            Density::decidedPerThousand,
            Density::existingPerThousand));
    String perWeighted =
        c.t("Plaatsen per 1.000 gewogen inwoners", "Places per 1,000 weighted inhabitants");
    partList.add(new Subheading(perWeighted));
    partList.add(
        picture(
            "per-gewogen",
            perWeighted,
            rowList,
            Density::decidedPerWeighted,
            Density::existingPerWeighted));
    partList.add(
        paragraph(
            c.t(
                "Gewogen inwoners: elke inwoner telt voor SES-WOA + 1 van de eigen gemeente, zoals in de wettelijke sleutel (de deling door de inwoners van Nederland valt weg). Volgt een besluit precies de sleutel, dan is dit getal overal gelijk. Nu: plaatsen in locaties die in gebruik zijn.",
                "Weighted inhabitants: every inhabitant counts for SES-WOA + 1 of the own municipality, as in the statutory key (the division by the inhabitants of the Netherlands cancels). If a decision follows the key exactly, this number is the same everywhere. Today: places in locations in use."),
            new Link(Citation.BESLUIT_2_1_3.link(), Citation.BESLUIT_2_1_3.label(c.language))));
    return new Section(ID, c.t("Balans", "Balance"), partList);
  }

  private Density density(MunicipalityCode code) {
    return Objects.requireNonNull(areas.byMunicipality().get(code));
  }

  private Table table(List<Row> rowList) {
    return new Table(
        "c-balance",
        c.t(
            "Plaatsen per 1.000 inwoners en per 1.000 gewogen inwoners, besloten en nu",
            "Places per 1,000 inhabitants and per 1,000 weighted inhabitants, decided and today"),
        List.of(
            new Head(c.t("Gebied", "Area"), false),
            new Head(c.t("Inwoners", "Inhabitants"), true),
            new Head(c.t("Gewogen", "Weighted"), true),
            new Head(c.t("Besluit", "Decision"), true),
            new Head(c.t("Nu", "Today"), true),
            new Head(c.t("Besluit per 1.000", "Decision per 1,000"), true),
            new Head(c.t("Nu per 1.000", "Today per 1,000"), true),
            new Head(c.t("Besluit per 1.000 gewogen", "Decision per 1,000 weighted"), true),
            new Head(c.t("Nu per 1.000 gewogen", "Today per 1,000 weighted"), true)),
        rowList.stream().map(this::row).toList(),
        List.of());
  }

  private List<TableCell> row(Row row) {
    Density d = row.density();
    return List.of(
        row.cell(),
        TableCell.of(c.numbers.whole(d.inhabitants())),
        TableCell.of(c.numbers.decimal(d.weightedFraction(), Digits.WEIGHTED)),
        TableCell.of(c.numbers.whole(d.decided())),
        TableCell.of(c.numbers.whole(d.existing())),
        TableCell.of(number(d.decidedPerThousand())),
        TableCell.of(number(d.existingPerThousand())),
        TableCell.of(number(d.decidedPerWeighted())),
        TableCell.of(number(d.existingPerWeighted())));
  }

  private Picture picture(
      String id,
      String title,
      List<Row> rowList,
      Function<Density, @Nullable BigFraction> decided,
      Function<Density, @Nullable BigFraction> existing) {
    return new Picture(
        id,
        title,
        c.t(
            "Een staaf per gebied met een streep voor nu; de getallen staan in de tabel.",
            "A bar per area with a mark for today; the numbers are in the table."),
        c.t("besluit", "decision"),
        "",
        c.t("nu in gebruik", "in use today"),
        BarChart.of(
            rowList.stream()
                .map(
                    r ->
                        new BarChart.Item(
                            r.name(),
                            number(decided.apply(r.density())),
                            "bar-decided",
                            length(decided.apply(r.density())),
                            0,
                            length(existing.apply(r.density()))))
                .toList()));
  }

  private String number(@Nullable BigFraction value) {
    return value == null ? "\u2013" : c.numbers.decimal(value, Digits.DENSITY);
  }

  /** Length of a bar in millionths. */
  private static long length(@Nullable BigFraction value) {
    return value == null ? 0 : Rounding.micro(value);
  }

  private static Text paragraph(String text, Link... links) {
    return new Text(text, List.of(links));
  }
}
