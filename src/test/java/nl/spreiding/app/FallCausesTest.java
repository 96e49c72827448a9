package nl.spreiding.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import nl.spreiding.model.Parameters;
import nl.spreiding.model.Status;
import nl.spreiding.model.TaskKind;
import nl.spreiding.model.WeightKey;
import nl.spreiding.problem.DecisionProblem;
import nl.spreiding.sweep.Fall;
import nl.spreiding.sweep.FallCause;
import nl.spreiding.sweep.SweepCell;
import nl.spreiding.sweep.SweepPlan;
import nl.spreiding.testing.Cases;
import org.apache.commons.numbers.fraction.BigFraction;
import org.junit.jupiter.api.Test;

/**
 * One small case per cause. A, B and C are GM0001, GM0002 and GM0003: equal municipalities in one
 * province, so that what is due is the total divided by their number.
 */
class FallCausesTest {
  private static final Fall.Step STEP = new Fall.Step(cell(1), cell(2));

  private static SweepCell cell(int number) {
    return new SweepCell(
        number,
        new SweepPlan.Weighting("case", null),
        new SweepPlan.ScenarioSet("case", List.of()),
        new SweepPlan.ScopeChoice(null),
        new SweepPlan.CapacityChoice(new SweepPlan.Capacity(number, 0)),
        1);
  }

  private static Cases equal(int municipalities, long total, long amv) {
    Cases cases = Cases.of(total, amv);
    for (int i = 1; i <= municipalities; i++) {
      cases.municipality("GM000" + i, "M" + i, "PV20", 10_000);
    }
    return cases;
  }

  private static AreaDecision given(DecisionProblem problem, Map<String, Long> placesBySite) {
    return AreaDecision.of(problem, placesBySite).get("PV20");
  }

  /** The best decision. */
  private static AreaDecision best(DecisionProblem problem) {
    return given(problem, Map.of()).with(site -> null);
  }

  private static List<String> falls(AreaDecision low, AreaDecision high, boolean proven) {
    return new FallCauses(low, high, proven)
        .all(STEP).stream()
            .map(
                f ->
                    f.municipality()
                        + " "
                        + f.before()
                        + " "
                        + f.after()
                        + " "
                        + f.cause()
                        + (f.subjectList().isEmpty() ? "" : " " + f.subjectList()))
            .toList();
  }

  /** Imposed places may be few, and cost half a point each; the 75% does not count. */
  private static Cases withCandidate(long total) {
    return equal(2, total, 0)
        .parameters(p -> minimum(p, 1))
        .weight(WeightKey.UNLOCATED, BigFraction.of(1, 2))
        .weight(WeightKey.TARGET_75, BigFraction.ZERO)
        .location("L1", "GM0002", l -> l.status(Status.OFFERED).range(120, 120));
  }

  private static Parameters minimum(Parameters p, long minimum) {
    return new Parameters(
        minimum,
        p.minimumAmv(),
        p.minimumDurableRegular(),
        p.minimumDurableSpecial(),
        p.threshold75(),
        p.quotaScope(),
        p.voluntarySurplusWeight(),
        p.maxPlacesPer1000(),
        p.smallScaleMaximum(),
        p.childrenShare(),
        p.grantReading());
  }

  @Test
  void aLocationOpensElsewhere() {
    // 100 places: 50 each without a location costs 100 x 1/2 = 50. With L1 (120 places in B) A has
    // none: 50² / 50 = 50 for A, 70² / 50 / 100 = 0.98 for B, 5 to open: 55.98. So L1 stays shut.
    // 160 places: without a location 80. With L1 A has 40: 40² / 80 = 20, B 0.2, 20 for 40 places
    // without a location, 5 to open: 45.2. So L1 opens, and A falls from 50 to 40.
    AreaDecision low = best(withCandidate(100).problem());
    AreaDecision high = best(withCandidate(160).problem());
    assertThat(falls(low, high, true)).containsExactly("GM0001 50 40 LOCATION_OPENS [L1]");
    assertThat(falls(low, high, false)).containsExactly("GM0001 50 40 UNPROVEN");
  }

  @Test
  void theSmallestSizeOfWhatIsImposed() {
    // At least 50 are imposed, or none. 120 places, 40 due from each: 50 each would be 30 too many,
    // at 10 points each; so two of them get 60. 150 places: 50 each. The two fall from 60 to 50.
    // Without a smallest size it is 40 each, then 50 each: nobody falls.
    AreaDecision low = best(equal(3, 120, 0).problem());
    AreaDecision high = best(equal(3, 150, 0).problem());
    assertThat(falls(low, high, true))
        .hasSize(2)
        .allSatisfy(line -> assertThat(line).endsWith(" 60 50 MINIMUM_SIZE"));
  }

  @Test
  void equallyGoodWithoutTheFall() {
    // 122 and 123 places: 41 are due from each, 123 together. Two of the three get 61 and 62; who
    // does makes no difference to the score.
    AreaDecision low =
        given(equal(3, 122, 0).problem(), Map.of("GM0002:REGULAR", 61L, "GM0003:REGULAR", 62L));
    AreaDecision high =
        given(equal(3, 123, 0).problem(), Map.of("GM0001:REGULAR", 62L, "GM0002:REGULAR", 61L));
    assertThat(falls(low, high, true)).containsExactly("GM0003 62 0 TIE");
  }

  @Test
  void aTaskFallsByRounding() {
    // 200 and 201 places over three: 66.67 and 67, both 67. 24 and 26 amv: 8 and 8.67, so 8 and 9.
    // What is left for other places falls from 59 to 58 each: the task from 177 to 174.
    AreaDecision low =
        given(
            equal(3, 200, 24).problem(),
            Map.of(
                "GM0001:AMV", 24L,
                "GM0001:REGULAR", 50L,
                "GM0002:REGULAR", 70L,
                "GM0003:REGULAR", 57L));
    AreaDecision high =
        given(
            equal(3, 201, 26).problem(),
            Map.of(
                "GM0001:AMV", 27L,
                "GM0001:REGULAR", 50L,
                "GM0002:REGULAR", 67L,
                "GM0003:REGULAR", 57L));
    assertThat(low.task(TaskKind.OTHER)).isEqualTo(177);
    assertThat(high.task(TaskKind.OTHER)).isEqualTo(174);
    assertThat(falls(low, high, true)).containsExactly("GM0002 70 67 ROUNDING");
  }

  private static Cases withLocation(long total) {
    return equal(2, total, 0)
        .parameters(p -> minimum(p, 1))
        .weight(WeightKey.UNLOCATED, BigFraction.of(100))
        .location("L1", "GM0002", l -> l.now(60, 0).range(40, 100));
  }

  @Test
  void aLocationElsewhereTakesMore() {
    // A place without a location costs 100 points, so L1 takes all it can hold: 100 of 124, and A
    // has 24. Had L1 stayed at the 60 it had, A would have 64, not less than the 60 before.
    AreaDecision low = given(withLocation(120).problem(), Map.of("L1", 60L, "GM0001:REGULAR", 60L));
    AreaDecision high = best(withLocation(124).problem());
    assertThat(falls(low, high, true)).containsExactly("GM0001 60 24 SURPLUS_ELSEWHERE [L1]");
  }

  @Test
  void whatNothingRemovesIsNotDetermined() {
    // The lower decision is not that of the model: A has 90 of 100 for no reason, so that nothing
    // that differs between the two explains why it has 55 of 110.
    AreaDecision low =
        given(
            equal(2, 100, 0).parameters(p -> minimum(p, 1)).problem(),
            Map.of("GM0001:REGULAR", 90L, "GM0002:REGULAR", 10L));
    AreaDecision high = best(equal(2, 110, 0).parameters(p -> minimum(p, 1)).problem());
    assertThat(falls(low, high, true)).containsExactly("GM0001 90 55 NOT_DETERMINED");
  }

  @Test
  void nothingFallsWhereNothingFalls() {
    AreaDecision low = best(equal(3, 150, 0).problem());
    AreaDecision high = best(equal(3, 180, 0).problem());
    assertThat(new FallCauses(low, high, true).all(STEP)).isEmpty();
    assertThat(FallCause.values()).hasSize(9);
  }
}
