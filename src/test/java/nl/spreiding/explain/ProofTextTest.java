package nl.spreiding.explain;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import nl.spreiding.ledger.Outcome;
import nl.spreiding.model.Finder;
import nl.spreiding.model.Language;
import nl.spreiding.testing.Cases;
import nl.spreiding.testing.Proofs;
import org.junit.jupiter.api.Test;

class ProofTextTest {
  /**
   * One municipality that must deliver 100 places, all imposed: 100 x 1/20 = 5 points, and 75
   * located places short of the threshold at 2 points: 155 together.
   */
  private static Outcome complete() {
    return outcome(100);
  }

  /** 10 of 100 places short: 10 squared / 100 = 1, 90 x 1/20 = 4.5 and 150 points: 155.5. */
  private static Outcome short10() {
    return outcome(90);
  }

  private static Outcome outcome(long places) {
    return Cases.of(100, 0)
        .municipality("GM0001", "Aa", "PV20", 1_000)
        .outcome(Map.of("GM0001:REGULAR", places));
  }

  private static String dutch(Outcome outcome) {
    return new ProofText(outcome, Language.NL).sentence();
  }

  private static String english(Outcome outcome) {
    return new ProofText(outcome, Language.EN).sentence();
  }

  @Test
  void aProvenOptimumSaysSo() {
    Outcome outcome = Proofs.optimal(complete());
    assertThat(dutch(outcome))
        .isEqualTo("Bewezen optimaal: geen verdeling die aan deze regels voldoet, scoort beter.");
    assertThat(english(outcome))
        .isEqualTo("Proven optimal: no distribution that meets these rules scores better.");
    assertThat(new ProofText(outcome, Language.NL).gap()).isEqualTo("0 punten (0%)");
  }

  @Test
  void aGapIsGivenInPointsAndPercent() {
    // 7.75 of 155 points is 5%.
    Outcome outcome = Proofs.below(complete(), 0, 0, 7_750_000, 1);
    assertThat(dutch(outcome))
        .isEqualTo(
            "Geen verdeling die aan deze regels voldoet, scoort meer dan 7,75 punten (5%) beter.");
    assertThat(english(outcome))
        .isEqualTo(
            "No distribution that meets these rules scores better by more than 7.75 points (5%).");
    ProofText text = new ProofText(outcome, Language.EN);
    assertThat(text.bound()).isEqualTo("0 hard, 0 medium, 147.25 points soft");
    assertThat(text.found()).isEqualTo("0 hard, 0 medium, 155 points soft");
  }

  @Test
  void aProvenShortfallIsNotCalledMeetingTheRules() {
    assertThat(dutch(Proofs.optimal(short10())))
        .isEqualTo(
            "Bewezen optimaal: geen verdeling komt dichter bij deze regels en opgaven, en geen die even dichtbij"
                + " komt, scoort beter.");
    assertThat(english(Proofs.below(short10(), 0, 0, 1_555_000, 0)))
        .isEqualTo(
            "No distribution comes closer to these rules and tasks, and none that comes as close scores better by"
                + " more than 1.555 points (1%).");
  }

  @Test
  void aDifferenceInTasksIsNoGapInPoints() {
    Outcome outcome = Proofs.below(short10(), 0, 4, 0, 0);
    assertThat(dutch(outcome))
        .isEqualTo(
            "Niet bewezen optimaal: de ondergrens is 0 hard, 6 middel, 155,5 punten zacht; over punten is niets"
                + " bewezen zolang regels of opgaven verschillen.");
    assertThat(english(outcome))
        .startsWith("Not proven optimal: the lower bound is 0 hard, 6 medium, 155.5 points soft;");
    assertThat(new ProofText(outcome, Language.EN).gap()).contains("not to be expressed in points");
  }

  @Test
  void withoutAProofItSaysSo() {
    assertThat(dutch(complete())).isEqualTo("Niet bewezen optimaal.");
    assertThat(english(complete())).isEqualTo("Not proven optimal.");
    ProofText text = new ProofText(complete(), Language.NL);
    assertThat(text.tried()).isFalse();
    assertThat(text.bound()).isEmpty();
    assertThat(text.gap()).isEmpty();
  }

  @Test
  void namesWhoFoundIt() {
    assertThat(new ProofText(Proofs.optimal(complete()), Language.NL).foundBy())
        .isEqualTo("de exacte berekening");
    Outcome o = complete();
    Outcome both =
        new Outcome(
            o.shelterCase(),
            o.statutoryNumbers(),
            o.problem(),
            o.distribution(),
            o.ledger(),
            new Outcome.Method("m", List.of(Finder.PRICE_START, Finder.EXACT), 1, 1, 1, false),
            null);
    assertThat(new ProofText(both, Language.NL).foundBy())
        .isEqualTo("de prijsgestuurde startverdeling en de exacte berekening");
    assertThat(new ProofText(both, Language.EN).foundBy())
        .isEqualTo("the price-guided start and the exact calculation");
  }
}
