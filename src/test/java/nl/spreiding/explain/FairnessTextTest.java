package nl.spreiding.explain;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import nl.spreiding.fairness.Fairness;
import nl.spreiding.fairness.Index;
import nl.spreiding.fairness.Subject;
import nl.spreiding.fairness.Verdict;
import nl.spreiding.law.GrantAmounts;
import nl.spreiding.ledger.Results;
import nl.spreiding.model.Language;
import nl.spreiding.testing.Cases;
import org.junit.jupiter.api.Test;

class FairnessTextTest {
  private static final FairnessText NL = new FairnessText(Object::toString, Language.NL);
  private static final FairnessText EN = new FairnessText(Object::toString, Language.EN);

  /** So many municipalities of 1,000 inhabitants; 100 places each. */
  private static Cases cases(int count) {
    Cases cases = Cases.of(100L * count, 0);
    for (int i = 1; i <= count; i++) {
      cases.municipality("GM000" + i, "Gemeente " + i, "PV20", 1_000);
    }
    return cases;
  }

  private static Fairness fairness(Cases cases, Map<String, Long> places) {
    return Fairness.of(Results.of(cases.outcome(places), GrantAmounts.REGELING_2024));
  }

  @Test
  void theExtremesAreNamedWithWhoSharesThem() {
    Fairness one =
        fairness(
            cases(3),
            Map.of("GM0001:REGULAR", 120L, "GM0002:REGULAR", 100L, "GM0003:REGULAR", 50L));
    assertThat(NL.sentenceList(one.decided()))
        .containsExactly(
            "De hoogste verhouding heeft GM0001, met 120 plaatsen bij een aandeel van 100 (1,200).",
            "De laagste verhouding heeft GM0003, met 50 plaatsen bij een aandeel van 100 (0,500).");
    Fairness shared = fairness(cases(5), Map.of("GM0001:REGULAR", 120L, "GM0002:REGULAR", 120L));
    assertThat(NL.sentenceList(shared.decided()))
        .containsExactly(
            "De hoogste verhouding heeft GM0001, met 120 plaatsen bij een aandeel van 100 (1,200); in totaal hebben 2 gemeenten deze verhouding.",
            "De laagste verhouding heeft GM0003, met geen plaatsen bij een aandeel van 100 (0,000); in totaal hebben 3 gemeenten deze verhouding.");
    assertThat(EN.sentenceList(shared.decided()))
        .containsExactly(
            "The highest ratio: GM0001, with 120 places against a share of 100 (1.200); in all 2 municipalities have this ratio.",
            "The lowest ratio: GM0003, with no places against a share of 100 (0.000); in all 3 municipalities have this ratio.");
  }

  @Test
  void equalEverywhereAndNobodyWithAShare() {
    assertThat(NL.sentenceList(fairness(cases(2), Map.of()).decided()))
        .containsExactly("De verhouding is hier overal dezelfde: 0,000.");
    assertThat(NL.sentenceList(fairness(cases(1), Map.of("GM0001:REGULAR", 100L)).decided()))
        .containsExactly("Hier heeft één gemeente een aandeel; de verhouding is 1,000.");
    Cases empty = Cases.of(0, 0).municipality("GM0001", "Aa", "PV20", 1_000);
    assertThat(EN.sentenceList(fairness(empty, Map.of()).decided()))
        .containsExactly("No municipality has a share here, so there is no ratio.");
  }

  @Test
  void municipalitiesWithoutAShareAreCounted() {
    Cases cases =
        cases(2)
            .municipality("GM0008", "Leeg", "PV20", 0)
            .municipality("GM0009", "Leeg", "PV20", 0);
    assertThat(NL.sentenceList(fairness(cases, Map.of()).decided()))
        .contains("2 gemeenten hebben geen aandeel en tellen daarom alleen mee in de afwijkingen.");
    assertThat(
            EN.sentenceList(
                fairness(cases(2).municipality("GM0008", "Leeg", "PV20", 0), Map.of()).decided()))
        .contains("1 municipality has no share and therefore counts in the deviations only.");
  }

  @Test
  void pairsZeroOneMany() {
    assertThat(NL.pairs(0, 0L)).isEqualTo("Vergelijkbare buren zijn er niet.");
    assertThat(NL.pairs(0, 3L))
        .isEqualTo(
            "Nergens doet een gemeente meer dan haar aandeel terwijl een vergelijkbare buur minder doet. Vergelijkbare buren zijn er in 3 paren.");
    assertThat(NL.pairs(1, 1L))
        .isEqualTo(
            "In 1 paar doet een gemeente meer dan haar aandeel terwijl een vergelijkbare buur minder doet. Vergelijkbare buren zijn er in 1 paar.");
    assertThat(EN.pairs(2, null))
        .isEqualTo(
            "In 2 pairs a municipality does more than its share while a comparable neighbour does less.");
  }

  @Test
  void exemptHostsZeroOneMany() {
    assertThat(NL.exempt(0)).isEqualTo("Geen gemeente is vrijgesteld.");
    assertThat(NL.exempt(1)).startsWith("1 gemeente is vrijgesteld: haar wordt niets opgelegd.");
    assertThat(NL.exempt(2)).startsWith("2 gemeenten zijn vrijgesteld: hun wordt niets opgelegd.");
    assertThat(EN.exempt(1)).startsWith("1 municipality is exempt");
    assertThat(EN.exempt(3)).startsWith("3 municipalities are exempt");
  }

  @Test
  void reportsZeroOneManyAll() {
    assertThat(NL.reports(0, 4))
        .isEqualTo("De gegevens bevatten geen verslagen van commissarissen.");
    assertThat(NL.reports(1, 4))
        .isEqualTo(
            "Over 1 gemeente is er een verslag; de andere tellen onder de verslagen met nul plaatsen.");
    assertThat(EN.reports(3, 4))
        .isEqualTo(
            "There is a report on 3 municipalities; the others count with zero places under the reports.");
    assertThat(EN.reports(4, 4)).isEqualTo("There is a report on every municipality.");
  }

  private static Verdict verdict(List<Index> first, List<Index> second, List<Index> same) {
    return new Verdict(Subject.DECIDED, Subject.REPORTED, first, second, same, List.of());
  }

  @Test
  void disagreementIsSaid() {
    assertThat(
            NL.verdict(
                verdict(
                    List.of(Index.GINI, Index.THEIL),
                    List.of(Index.MEAN_ABSOLUTE),
                    List.of(Index.PAIRS))))
        .isEqualTo(
            "Het besluit tegenover de verslagen van de commissarissen: de maten wijzen niet dezelfde kant op. "
                + "Gelijker in het besluit volgens de Gini-coëfficiënt en de Theil-index; gelijker in de verslagen "
                + "van de commissarissen volgens de gemiddelde absolute afwijking. Geen verschil volgens het aantal "
                + "ongelijke buurparen.");
    assertThat(
            EN.verdict(verdict(List.of(Index.RANGE), List.of(Index.GINI, Index.THEIL), List.of())))
        .isEqualTo(
            "The decision beside the commissioners’ reports: the figures do not point the same way. "
                + "More equal in the decision by the highest less the lowest ratio; more equal in the "
                + "commissioners’ reports by the Gini coefficient and the Theil index.");
  }

  @Test
  void agreementAndNoDifferenceAreSaid() {
    assertThat(NL.verdict(verdict(List.of(), List.of(Index.GINI), List.of())))
        .isEqualTo(
            "Het besluit tegenover de verslagen van de commissarissen: gelijker in de verslagen van de "
                + "commissarissen volgens de Gini-coëfficiënt; geen maat zegt het omgekeerde.");
    assertThat(NL.verdict(verdict(List.of(), List.of(), List.of(Index.values()))))
        .isEqualTo(
            "Het besluit tegenover de verslagen van de commissarissen: geen enkele maat ziet verschil.");
    assertThat(
            EN.verdict(
                new Verdict(
                    Subject.DECIDED,
                    Subject.EXISTING,
                    List.of(Index.RANGE, Index.MEAN_ABSOLUTE, Index.PAIRS),
                    List.of(),
                    List.of(),
                    List.of(Index.GINI, Index.THEIL))))
        .isEqualTo(
            "The decision beside the places of today: more equal in the decision by the highest less the "
                + "lowest ratio, the mean absolute deviation and the number of uneven pairs of neighbours; no "
                + "figure says the opposite. Not defined: the Gini coefficient and the Theil index.");
  }
}
