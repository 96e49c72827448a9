package nl.spreiding.export.html;

import java.util.ArrayList;
import java.util.List;
import nl.spreiding.export.html.Section.Footnote;
import nl.spreiding.export.html.Section.Footnotes;
import nl.spreiding.fairness.Likeness;

/** What the fairness figures mean, each with its formula. */
final class FairnessNotes {
  private final ReportContext c;

  FairnessNotes(ReportContext context) {
    this.c = context;
  }

  Footnotes footnotes() {
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
        c.content.fairness().byBorder()
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
}
