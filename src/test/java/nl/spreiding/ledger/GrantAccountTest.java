package nl.spreiding.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import nl.spreiding.law.GrantAmounts;
import nl.spreiding.law.ThresholdGrant;
import nl.spreiding.model.GrantReading;
import nl.spreiding.model.GrantReading.Moment;
import nl.spreiding.model.GrantReading.Rounding;
import nl.spreiding.model.GrantReading.Temporary;
import nl.spreiding.model.Kind;
import nl.spreiding.testing.Cases;
import org.junit.jupiter.api.Test;

class GrantAccountTest {
  /** One municipality, T = 101, so 75% is 75.75. */
  private static Cases one(GrantReading reading) {
    return Cases.of(101, 0)
        .parameters(p -> p.with(reading))
        .municipality("GM0001", "Aa", "PV20", 1_000)
        .location("L1", "GM0001", l -> l.now(50, 0).range(1, 200))
        .location("L2", "GM0001", l -> l.now(20, 0).range(1, 200).until("2027-06-30"))
        .location("L3", "GM0001", l -> l.now(20, 0).range(1, 200).until("2026-12-30"));
  }

  /** 60 durable, 20 until mid 2027 and 20 until one day before the end of the two years. */
  private static GrantAccount account(GrantReading reading) {
    Outcome outcome = one(reading).outcome(Map.of("L1", 60L, "L2", 20L, "L3", 20L));
    return Results.of(outcome, GrantAmounts.REGELING_2024).grantAccount();
  }

  private static ThresholdGrant step(GrantAccount account) {
    return account.grants().thresholdList().get(0);
  }

  @Test
  void thresholdIsRoundedUpOrDown() {
    // 100 places count. Above 76: 24; above 75: 25.
    assertThat(step(account(GrantReading.DEFAULT)).places()).isEqualTo(24);
    assertThat(
            step(account(new GrantReading(Rounding.DOWN, Moment.DECISION, Temporary.COUNTED)))
                .places())
        .isEqualTo(25);
  }

  @Test
  void atTheEndOnlyWhatIsStillThereCounts() {
    // L3 ends on 30 December of the second year: 80 count, 4 above 76.
    assertThat(step(account(new GrantReading(Rounding.UP, Moment.END, Temporary.COUNTED))).places())
        .isEqualTo(4);
  }

  @Test
  void withoutTemporaryPlacesOnlyDurableOnesCount() {
    // 60 count: none above 76.
    assertThat(
            step(account(new GrantReading(Rounding.UP, Moment.DECISION, Temporary.EXCLUDED)))
                .counted())
        .isEqualTo(60);
  }

  @Test
  void everyOpenQuestionIsAlsoReadTheOtherWay() {
    GrantAccount account = account(GrantReading.DEFAULT);
    assertThat(account.otherList())
        .extracting(GrantAccount.Other::reading)
        .containsExactly(
            new GrantReading(Rounding.DOWN, Moment.DECISION, Temporary.COUNTED),
            new GrantReading(Rounding.UP, Moment.END, Temporary.COUNTED),
            new GrantReading(Rounding.UP, Moment.DECISION, Temporary.EXCLUDED));
    for (GrantAccount.Other other : account.otherList()) {
      assertThat(other.grants()).isEqualTo(account(other.reading()).grants());
    }
  }

  @Test
  void exactlySeventyFivePercentOfAMultipleOfFour() {
    // T = 100: 75 in every rounding; 75 places earn nothing, 76 one place.
    for (Rounding rounding : Rounding.values()) {
      Cases cases =
          Cases.of(100, 0)
              .parameters(
                  p -> p.with(new GrantReading(rounding, Moment.DECISION, Temporary.COUNTED)))
              .municipality("GM0001", "Aa", "PV20", 1_000)
              .location("L1", "GM0001", l -> l.kind(Kind.REGULAR).now(50, 0).range(1, 200));
      assertThat(places(cases, 75)).isZero();
      assertThat(places(cases, 76)).isEqualTo(1);
    }
  }

  private static long places(Cases cases, long located) {
    Results results = Results.of(cases.outcome(Map.of("L1", located)), GrantAmounts.REGELING_2024);
    return results.grants().thresholdList().get(0).places();
  }
}
