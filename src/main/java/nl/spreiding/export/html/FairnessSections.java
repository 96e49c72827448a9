package nl.spreiding.export.html;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import nl.spreiding.explain.Digits;
import nl.spreiding.explain.FairnessText;
import nl.spreiding.explain.PlainText;
import nl.spreiding.export.html.Section.Head;
import nl.spreiding.export.html.Section.Part;
import nl.spreiding.export.html.Section.Table;
import nl.spreiding.export.html.Section.TableCell;
import nl.spreiding.export.html.Section.Text;
import nl.spreiding.fairness.Extreme;
import nl.spreiding.fairness.Fairness;
import nl.spreiding.fairness.Figures;
import nl.spreiding.fairness.Subject;
import nl.spreiding.fairness.Theil;
import nl.spreiding.fairness.UnevenPair;
import nl.spreiding.model.MunicipalityCode;
import nl.spreiding.model.ProvinceCode;
import org.apache.commons.numbers.fraction.BigFraction;
import org.jspecify.annotations.Nullable;

/** How equally the decision follows what is due, for the country and for a province. */
final class FairnessSections {
  private static final String ID = "evenwicht";
  private static final String NATIONAL = "index.html";

  /** How many uneven pairs the table shows; in the country there can be hundreds. */
  private static final int MOST = 10;

  private final ReportContext c;
  private final Fairness fairness;
  private final FairnessText text;

  FairnessSections(ReportContext context) {
    this.c = context;
    this.fairness = context.content.fairness();
    this.text = new FairnessText(this::name, context.language);
  }

  Section country() {
    List<Part> partList = new ArrayList<>();
    partList.add(paragraph(noRanking()));
    text.sentenceList(fairness.decided()).forEach(s -> partList.add(paragraph(s)));
    partList.add(figures(fairness.country(), true));
    partList.add(
        paragraph(text.reports(fairness.withReport(), fairness.decided().municipalities())));
    fairness.verdictList().forEach(v -> partList.add(paragraph(text.verdict(v))));
    partList.add(paragraph(text.pairs(fairness.decided().pairs(), fairness.comparablePairs())));
    if (!fairness.pairList().isEmpty()) {
      partList.add(pairs());
    }
    partList.add(paragraph(text.exempt(fairness.exempt())));
    partList.add(new FairnessNotes(c).footnotes());
    partList.add(
        new Section.Enumeration(
            c.t("De wettelijke sleutel zelf getoetst:", "The statutory key itself checked:"),
            List.of(c.key())));
    return section(partList);
  }

  Section province(ProvinceCode code) {
    Map<Subject, Figures> bySubject = Objects.requireNonNull(fairness.byProvince().get(code));
    Figures decided = Objects.requireNonNull(bySubject.get(Subject.DECIDED));
    List<Part> partList = new ArrayList<>();
    text.sentenceList(decided).forEach(s -> partList.add(paragraph(s)));
    partList.add(figures(bySubject, false));
    partList.add(paragraph(text.pairs(decided.pairs(), null)));
    partList.add(
        new Section.Enumeration(
            c.t("Wat de maten betekenen:", "What the figures mean:"),
            List.of(new Link(NATIONAL + "#c-noten", c.national().text()))));
    return section(partList);
  }

  private Section section(List<Part> partList) {
    return new Section(ID, c.t("Hoe evenwichtig", "How balanced"), partList);
  }

  private String noRanking() {
    return c.t(
        "Alle maten vergelijken plaatsen met het aandeel: het indicatieve aantal na uitruil. Lager is gelijker. Geen enkele maat beslist op zichzelf: elk kijkt naar iets anders, en waar zij verschillen staat dat hieronder. De uitkomst is niet op deze maten gezocht.",
        "All figures compare places with the share: the indicative number after exchanges. Lower is more equal. No figure decides on its own: each looks at something else, and where they differ that is said below. The outcome was not sought by these figures.");
  }

  private Table figures(Map<Subject, Figures> bySubject, boolean country) {
    List<Head> headList = new ArrayList<>();
    headList.add(new Head(c.t("Maat", "Figure"), false));
    bySubject.keySet().forEach(subject -> headList.add(new Head(head(subject), true)));
    List<List<TableCell>> rowList = new ArrayList<>();
    rowList.add(row(c.t("Plaatsen", "Places"), bySubject, f -> c.numbers.whole(f.places())));
    rowList.add(row(c.t("Aandeel", "Share"), bySubject, f -> c.numbers.whole(f.due())));
    rowList.add(
        row(
            note(country, "verhouding", c.t("Hoogste verhouding", "Highest ratio")),
            bySubject,
            f -> ratio(value(f.highest()))));
    rowList.add(
        row(
            note(country, "verhouding", c.t("Laagste verhouding", "Lowest ratio")),
            bySubject,
            f -> ratio(value(f.lowest()))));
    rowList.add(
        row(
            note(country, "verhouding", c.t("Verschil daartussen", "Difference of those")),
            bySubject,
            f -> ratio(f.range())));
    rowList.add(
        row(
            note(
                country,
                "afwijking",
                c.t("Gemiddelde absolute afwijking", "Mean absolute deviation")),
            bySubject,
            f -> c.numbers.decimal(f.meanAbsolute(), Digits.MEAN)));
    rowList.add(
        row(
            note(
                country,
                "kwadraat",
                c.t("Gemiddelde kwadratische afwijking", "Mean squared deviation")),
            bySubject,
            f -> c.numbers.decimal(f.meanSquared(), Digits.MEAN)));
    rowList.add(
        row(
            note(country, "gini", c.t("Gini-coëfficiënt, gewogen", "Gini coefficient, weighted")),
            bySubject,
            f -> decimal(f.gini(), Digits.GINI)));
    rowList.add(
        row(
            note(country, "theil", c.t("Theil-index", "Theil index")),
            bySubject,
            f -> theil(f, Theil::total)));
    if (country) {
      rowList.add(
          row(
              note(country, "theil", c.t("waarvan binnen provincies", "of which within provinces")),
              bySubject,
              f -> theil(f, Theil::within)));
      rowList.add(
          row(
              note(
                  country, "theil", c.t("waarvan tussen provincies", "of which between provinces")),
              bySubject,
              f -> theil(f, Theil::between)));
    }
    rowList.add(
        row(
            note(country, "paren", c.t("Ongelijke paren van buren", "Uneven pairs of neighbours")),
            bySubject,
            f -> c.numbers.whole(f.pairs())));
    return new Table(
        "c-" + ID,
        c.t(
            "Maten voor het besluit en voor andere verdelingen van deze zaak",
            "Figures of the decision and of other distributions of this case"),
        headList,
        rowList,
        List.of());
  }

  private String head(Subject subject) {
    return switch (subject) {
      case DECIDED -> c.t("Besluit", "Decision");
      case INDICATIVE -> c.t("Indicatieve aantallen", "Indicative numbers");
      case REPORTED -> c.t("Verslagen", "Reports");
      case EXISTING -> c.t("Nu in gebruik", "In use today");
    };
  }

  private List<TableCell> row(
      String label, Map<Subject, Figures> bySubject, Function<Figures, String> value) {
    return row(TableCell.of(label), bySubject, value);
  }

  private List<TableCell> row(
      TableCell first, Map<Subject, Figures> bySubject, Function<Figures, String> value) {
    List<TableCell> row = new ArrayList<>();
    row.add(first);
    bySubject.values().forEach(f -> row.add(TableCell.of(value.apply(f))));
    return row;
  }

  /** The definitions stand on the national page. */
  private static TableCell note(boolean country, String id, String text) {
    return TableCell.of(new Link((country ? "" : NATIONAL) + "#noot-" + id, text));
  }

  private static @Nullable BigFraction value(@Nullable Extreme extreme) {
    return extreme == null ? null : extreme.share().ratio();
  }

  private String ratio(@Nullable BigFraction value) {
    return decimal(value, Digits.RATIO);
  }

  private String decimal(@Nullable BigFraction value, int digits) {
    return value == null ? "\u2013" : c.numbers.decimal(value, digits);
  }

  private String theil(Figures figures, Function<Theil, BigDecimal> value) {
    return figures.theil() == null ? "\u2013" : c.numbers.decimal(value.apply(figures.theil()));
  }

  private Table pairs() {
    List<UnevenPair> shown = fairness.pairList().stream().limit(MOST).toList();
    String caption =
        shown.size() < fairness.pairList().size()
            ? c.t(
                "De paren met het grootste verschil in verhouding (alle staan in result.json)",
                "The pairs with the largest difference in ratio (all are in result.json)")
            : c.t("Alle ongelijke paren", "All uneven pairs");
    return new Table(
        "c-paren",
        caption,
        List.of(
            new Head(c.t("Doet meer", "Does more"), false),
            new Head(c.t("Plaatsen", "Places"), true),
            new Head(c.t("Aandeel", "Share"), true),
            new Head(c.t("Doet minder", "Does less"), false),
            new Head(c.t("Plaatsen", "Places"), true),
            new Head(c.t("Aandeel", "Share"), true),
            new Head(c.t("Verschil in verhouding", "Difference in ratio"), true)),
        shown.stream()
            .map(
                p ->
                    List.of(
                        TableCell.of(c.municipality(p.more().municipality())),
                        TableCell.of(c.numbers.whole(p.more().places())),
                        TableCell.of(c.numbers.whole(p.more().due())),
                        TableCell.of(c.municipality(p.less().municipality())),
                        TableCell.of(c.numbers.whole(p.less().places())),
                        TableCell.of(c.numbers.whole(p.less().due())),
                        TableCell.of(ratio(p.gap()))))
            .toList(),
        List.of());
  }

  private String name(MunicipalityCode code) {
    return PlainText.of(c.index.municipality(code).name());
  }

  private static Text paragraph(String text) {
    return new Text(text, List.of());
  }
}
