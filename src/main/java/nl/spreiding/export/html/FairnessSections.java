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
import nl.spreiding.export.html.Section.Footnote;
import nl.spreiding.export.html.Section.Footnotes;
import nl.spreiding.export.html.Section.Head;
import nl.spreiding.export.html.Section.Part;
import nl.spreiding.export.html.Section.Table;
import nl.spreiding.export.html.Section.TableCell;
import nl.spreiding.export.html.Section.Text;
import nl.spreiding.fairness.Extreme;
import nl.spreiding.fairness.Fairness;
import nl.spreiding.fairness.Figures;
import nl.spreiding.fairness.Likeness;
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
    fairness.verdictList().forEach(v -> partList.add(paragraph(text.verdict(v))));
    partList.add(paragraph(text.pairs(fairness.decided().pairs(), fairness.comparablePairs())));
    if (!fairness.pairList().isEmpty()) {
      partList.add(pairs());
    }
    partList.add(paragraph(text.exempt(fairness.exempt())));
    partList.add(footnotes());
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

  private Footnotes footnotes() {
    List<Footnote> list = new ArrayList<>();
    list.add(
        new Footnote(
            "noot-verhouding",
            c.t("Verhouding", "Ratio"),
            "x = d / D",
            c.t(
                "d zijn de plaatsen van een gemeente, D is haar aandeel. Een gemeente zonder aandeel heeft geen verhouding.",
                "d is a municipality’s places, D its share. A municipality without a share has no ratio.")));
    list.add(
        new Footnote(
            "noot-afwijking",
            c.t("Gemiddelde absolute afwijking", "Mean absolute deviation"),
            "Σ |d − D| / n",
            c.t(
                "Over alle n gemeenten, in plaatsen. Telt hoeveel plaatsen ergens anders staan dan waar het aandeel ze legt; een ander totaal telt ook als afwijking.",
                "Over all n municipalities, in places. Counts how many places stand elsewhere than where the share puts them; another total counts as deviation too.")));
    list.add(
        new Footnote(
            "noot-kwadraat",
            c.t("Gemiddelde kwadratische afwijking", "Mean squared deviation"),
            "Σ (d − D)² / n",
            c.t(
                "Grote afwijkingen wegen zwaarder, en dus ook grote gemeenten.",
                "Large deviations weigh more, and so do large municipalities.")));
    list.add(
        new Footnote(
            "noot-gini",
            c.t("Gini-coëfficiënt, gewogen", "Gini coefficient, weighted"),
            "G = Σᵢ Σⱼ Dᵢ Dⱼ |xᵢ − xⱼ| / (2 x̄ (ΣD)²) = Σᵢ Σⱼ |dᵢ Dⱼ − dⱼ Dᵢ| / (2 Σd ΣD)",
            c.t(
                "De Gini-coëfficiënt van de verhoudingen, gewogen naar het aandeel: niet de ongewogen, waarin een dorp even zwaar telt als een stad. x̄ = Σd / ΣD. 0: overal dezelfde verhouding. Ongevoelig voor het totaal.",
                "The Gini coefficient of the ratios, weighted by the share: not the unweighted one, in which a village counts as much as a city. x̄ = Σd / ΣD. 0: the same ratio everywhere. Insensitive to the total.")));
    list.add(
        new Footnote(
            "noot-theil",
            c.t("Theil-index (T)", "Theil index (T)"),
            "T = Σ s ln(s / p); T = Σₚ sₚ Tₚ + Σₚ sₚ ln(sₚ / pₚ)",
            c.t(
                "s is het deel van een gemeente in alle plaatsen, p haar deel in alle aandelen."
                    + " De eerste som is het deel binnen provincies (Tₚ is de index van een provincie, sₚ haar deel in de plaatsen), de tweede het deel tussen provincies."
                    + " Een logaritme is geen breuk: dit is een benadering, afgerond op 6 decimalen, die alle juist zijn; binnen is totaal min tussen.",
                "s is a municipality’s part of all places, p its part of all shares."
                    + " The first sum is the part within provinces (Tₚ is the index of a province, sₚ its part of the places), the second the part between provinces."
                    + " A logarithm is no fraction: this is an approximation, rounded to 6 decimals, all of them right; within is total less between.")));
    list.add(
        new Footnote(
            "noot-paren",
            c.t("Ongelijke paren van buren", "Uneven pairs of neighbours"),
            c.t(
                "het aantal paren (a, b) van vergelijkbare buren met d > D in a en d < D in b",
                "the number of pairs (a, b) of comparable neighbours with d > D in a and d < D in b"),
            comparable()));
    return new Footnotes("c-noten", c.t("Wat de maten betekenen", "What the figures mean"), list);
  }

  private String comparable() {
    String inhabitants = c.numbers.decimal(Likeness.COMPARABLE.inhabitants(), 0);
    String factor = c.numbers.decimal(Likeness.COMPARABLE.factor(), 2);
    String neighbours =
        fairness.byBorder()
            ? c.t("Buren delen een gemeentegrens.", "Neighbours share a municipal border.")
            : c.t(
                "De gegevens bevatten geen gemeentegrenzen: buren zijn hier alle gemeenten in dezelfde provincie.",
                "The data hold no municipal borders: neighbours are all municipalities of the same province here.");
    return neighbours
        + c.t(
            " Vergelijkbaar (keuze): de ene heeft ten hoogste "
                + inhabitants
                + " keer zoveel inwoners als de andere, en SES-WOA + 1 is ten hoogste "
                + factor
                + " keer zo hoog. Een paar over een provinciegrens telt in beide provincies.",
            " Comparable (a choice): one has at most "
                + inhabitants
                + " times the inhabitants of the other, and SES-WOA + 1 is at most "
                + factor
                + " times as high. A pair over a provincial border counts in both provinces.");
  }

  private String name(MunicipalityCode code) {
    return PlainText.of(c.index.municipality(code).name());
  }

  private static Text paragraph(String text) {
    return new Text(text, List.of());
  }
}
