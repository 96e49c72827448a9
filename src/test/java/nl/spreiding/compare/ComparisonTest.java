package nl.spreiding.compare;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.util.List;
import java.util.Map;
import nl.spreiding.law.GrantAmounts;
import nl.spreiding.ledger.Outcome;
import nl.spreiding.ledger.Results;
import nl.spreiding.model.ConstraintId;
import nl.spreiding.model.QuotaScope;
import nl.spreiding.testing.Cases;
import org.junit.jupiter.api.Test;

class ComparisonTest {
  private static final Map<String, Long> ONE = Map.of("L1", 150L, "GM0002:REGULAR", 50L);
  private static final Map<String, Long> OTHER =
      Map.of("L1", 150L, "GM0002:REGULAR", 80L, "GM0003:REGULAR", 60L);

  /** Three municipalities with 100 places each; the first offers 150. */
  private static Cases three() {
    return Cases.of(300, 0)
        .municipality("GM0001", "Aa", "PV20", 1_000)
        .municipality("GM0002", "Bee", "PV20", 1_000)
        .municipality("GM0003", "Cee", "PV21", 1_000)
        .location("L1", "GM0001", l -> l.now(150, 0).range(1, 150));
  }

  private static Side side(Outcome outcome) {
    return Side.of(Results.of(outcome, GrantAmounts.REGELING_2024), "0");
  }

  private static Comparison compare(Outcome a, Outcome b) {
    return Comparison.of(side(a), side(b), List.of());
  }

  @Test
  void onlyWhatDiffersIsListed() {
    Comparison comparison = compare(three().outcome(ONE), three().outcome(OTHER));
    assertThat(comparison.municipalityList())
        .extracting(Comparison.Row::code, Comparison.Row::name, Comparison.Row::change)
        .containsExactly(tuple("GM0002", "Bee", 30L), tuple("GM0003", "Cee", 60L));
    assertThat(comparison.provinceList())
        .extracting(Comparison.Row::code)
        .containsExactly("PV20", "PV21");
    assertThat(comparison.national().a().decided()).isEqualTo(200);
    assertThat(comparison.national().change()).isEqualTo(90);
    assertThat(comparison.same()).isFalse();
  }

  @Test
  void identicalRunsDoNotDiffer() {
    Comparison comparison = compare(three().outcome(ONE), three().outcome(ONE));
    assertThat(comparison.same()).isTrue();
    assertThat(comparison.municipalityList()).isEmpty();
    assertThat(comparison.provinceList()).isEmpty();
    assertThat(comparison.pointsList()).isEmpty();
  }

  @Test
  void otherWayRoundEveryRowIsTurned() {
    Comparison there = compare(three().outcome(ONE), three().outcome(OTHER));
    Comparison back = compare(three().outcome(OTHER), three().outcome(ONE));
    assertThat(back.municipalityList())
        .isEqualTo(there.municipalityList().stream().map(ComparisonTest::turned).toList());
    assertThat(back.provinceList())
        .isEqualTo(there.provinceList().stream().map(ComparisonTest::turned).toList());
    assertThat(back.national()).isEqualTo(turned(there.national()));
    assertThat(back.pointsList())
        .isEqualTo(
            there.pointsList().stream()
                .map(p -> new Comparison.Points(p.constraint(), p.b(), p.a()))
                .toList());
  }

  private static Comparison.Row turned(Comparison.Row row) {
    return new Comparison.Row(row.code(), row.name(), row.b(), row.a());
  }

  @Test
  void municipalityThatIsInOneRunOnlyCountsForNothingInTheOther() {
    Comparison comparison =
        compare(
            three().outcome(ONE),
            three().municipality("GM0004", "Dee", "PV21", 1_000).outcome(ONE));
    Comparison.Row row =
        comparison.municipalityList().stream()
            .filter(r -> r.code().equals("GM0004"))
            .findFirst()
            .orElseThrow();
    assertThat(row.a()).isEqualTo(Figures.NONE);
    assertThat(row.b().indicative()).isEqualTo(75);
    assertThat(row.name()).isEqualTo("Dee");
  }

  /** The same places: where each counts alone the surplus of GM0001 relieves nobody. */
  @Test
  void whatQuotaScopeChangesIsShown() {
    Comparison comparison =
        compare(three().outcome(ONE), three().scope(QuotaScope.MUNICIPALITY).outcome(ONE));
    assertThat(comparison.national().a().notRelieving()).isZero();
    assertThat(comparison.national().b().notRelieving()).isEqualTo(50);
    // PV20 has 200 of 200 places; without the 50 of GM0001 it is 50 short.
    assertThat(comparison.pointsList())
        .contains(new Comparison.Points(ConstraintId.PROVINCIAL_TASK, 100, 150));
  }

  @Test
  void moneyOfProvincesIsInTheirSumAndInTheCountrys() {
    Comparison comparison = compare(three().outcome(ONE), three().outcome(OTHER));
    long provinces = comparison.provinceList().stream().mapToLong(r -> r.b().grantCents()).sum();
    assertThat(comparison.national().b().grantCents()).isEqualTo(provinces);
    assertThat(comparison.national().b().grantCents())
        .isEqualTo(
            Results.of(three().outcome(OTHER), GrantAmounts.REGELING_2024).grants().totalCents());
  }
}
