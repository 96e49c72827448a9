package nl.spreiding.solve;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;
import nl.spreiding.ledger.Ledger;
import nl.spreiding.model.Parameters;
import nl.spreiding.model.QuotaScope;
import nl.spreiding.problem.DecisionProblem;
import nl.spreiding.problem.MunicipalityProblem;
import nl.spreiding.problem.Score;
import nl.spreiding.testing.CaseSketch;
import nl.spreiding.testing.SainteLague;
import org.apache.commons.numbers.fraction.BigFraction;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * Without locations, reports and minimum sizes the outcome is the Sainte-Laguë apportionment of the
 * task over what is due (D).
 *
 * <p>Why. Sainte-Laguë makes the sum of (d - D)^2 / D as small as possible for a given sum of d:
 * place d + 1 raises it by (2d + 1) / D - 2, and the places with the smallest (2d + 1) / D, that is
 * the largest D / (2d + 1), come first. Below D that is FAIR_SHARE. Above D the price is 1 + 1/100
 * times as high, without offers; but the quotient (2d + 1) / D is below 2 for every place up to D
 * and above 2 for every place beyond, so both rules give everyone D before anyone gets more, and
 * above D the common factor 1.01 does not change the order.
 *
 * <p>Where it holds exactly, and where not:
 *
 * <ul>
 *   <li>The price is a whole number of micro-points, round(10^6 / D), so that what place d + 1
 *       costs is off by at most D - d micro-points below D, and 2 (d - D) + 1 above, where two
 *       prices are rounded. Two different quotients of g and h differ by at least 1 / (D_g D_h),
 *       which is 10^6 / (D_g D_h) micro-points. So up to the sum of D the order cannot change while
 *       D_g D_h (D_g + D_h) is below 10^6, and up to twice that sum it cannot if no D is above 60.
 *       In that class the outcome equals Sainte-Laguë.
 *   <li>At equal quotients of different D (such as 1/10 and 3/30) Sainte-Laguë itself has several
 *       outcomes; rounding chooses one of them. At equal D the lower code comes first.
 *   <li>With larger D (the real case has D up to some 4,000) an outcome may differ from
 *       Sainte-Laguë by a few places: at most 1 + (D - d + 1)(D + D_max) / (2 * 10^6 - D_max). It
 *       still is the exact optimum for the rounded prices.
 *   <li>A municipality of which nothing is due (D = 0) has no quotient. It gets nothing while the
 *       task is at most the sum of D, and is treated like D = 1 beyond that.
 *   <li>With {@code quotaScope} {@code NATIONAL} a municipality cannot be given more than its
 *       province's task.
 * </ul>
 */
class ApportionmentTest {
  private static final SearchLimits LIMITS = new SearchLimits(1, 400, Duration.ofMinutes(1), 1);

  /** One province PV01 with the given numbers due, and a task; nothing has a minimum size. */
  private static CaseSketch cases(long[] due, long task, QuotaScope scope) {
    CaseSketch cases =
        CaseSketch.need(Arrays.stream(due).sum(), 0)
            .parameters(parameters(scope))
            .task("PV01", task, 0);
    for (int i = 0; i < due.length; i++) {
      cases.municipality("GM%04d".formatted(i + 1), "PV01", due[i]);
    }
    return cases;
  }

  private static Parameters parameters(QuotaScope scope) {
    Parameters d = Parameters.DEFAULTS;
    return new Parameters(
        1,
        1,
        d.minimumDurableRegular(),
        d.minimumDurableSpecial(),
        d.threshold75(),
        scope,
        d.voluntarySurplusWeight(),
        null,
        d.smallScaleMaximum(),
        d.childrenShare(),
        d.grantReading());
  }

  private static long[] decided(DecisionProblem problem) {
    SearchResult result = DistributionSearch.search(problem, LIMITS, SearchProgress.SILENT);
    Ledger ledger = Ledger.of(problem, result.distribution());
    assertThat(ledger.score()).isEqualTo(result.score());
    return problem.municipalityList().stream().mapToLong(ledger.tally()::places).toArray();
  }

  private static long[] randomDue(SplittableRandom random, int most) {
    long[] due = new long[2 + random.nextInt(9)];
    for (int i = 0; i < due.length; i++) {
      due[i] = 1 + random.nextInt(most);
    }
    return due;
  }

  @ParameterizedTest
  @EnumSource(QuotaScope.class)
  void equalsSainteLagueUpTo60PlacesDue(QuotaScope scope) {
    int unique = 0;
    for (long seed = 1; seed <= 50; seed++) {
      SplittableRandom random = new SplittableRandom(seed);
      long[] due = randomDue(random, 60);
      long sum = Arrays.stream(due).sum();
      // From half to twice what is due: below, at and above it.
      long task = sum / 2 + random.nextLong(sum + sum / 2);
      long[] decided = decided(cases(due, task, scope).problem());
      SainteLague.Apportionment expected = SainteLague.apportion(task, due);
      assertThat(Arrays.stream(decided).sum()).isEqualTo(task);
      if (expected.unique()) {
        unique++;
        assertThat(decided).as("seed %d", seed).containsExactly(expected.seats());
      } else {
        assertThat(SainteLague.objective(decided, due))
            .as("one of the tied outcomes, seed %d", seed)
            .isEqualTo(SainteLague.objective(expected.seats(), due));
      }
      assertLowerCodeFirst(due, decided);
    }
    assertThat(unique).as("cases without a tie").isGreaterThan(25);
  }

  private static void assertLowerCodeFirst(long[] due, long[] decided) {
    for (int i = 0; i < due.length; i++) {
      for (int j = i + 1; j < due.length; j++) {
        if (due[i] == due[j]) {
          assertThat(decided[i]).isBetween(decided[j], decided[j] + 1);
        }
      }
    }
  }

  @Test
  void byHand() {
    // Due 53, 24, 23 and a task of 7. Quotients D / (2d + 1):
    //   53: 53.00 (1), 17.67 (4), 10.60 (5), 7.57 (8)
    //   24: 24.00 (2),  8.00 (6),  4.80
    //   23: 23.00 (3),  7.67 (7),  4.60
    // The seven largest: 53, 24, 23, 17.67, 10.6, 8, 7.67: 3, 2, 2.
    long[] decided = decided(cases(new long[] {53, 24, 23}, 7, QuotaScope.PROVINCE).problem());
    assertThat(decided).containsExactly(3, 2, 2);
    // The eighth goes to the largest.
    assertThat(decided(cases(new long[] {53, 24, 23}, 8, QuotaScope.PROVINCE).problem()))
        .containsExactly(4, 2, 2);
  }

  @Test
  void tieBetweenEqualsGoesToTheLowerCode() {
    assertThat(decided(cases(new long[] {20, 20, 20}, 31, QuotaScope.PROVINCE).problem()))
        .containsExactly(11, 10, 10);
    assertThat(decided(cases(new long[] {20, 20, 20}, 32, QuotaScope.PROVINCE).problem()))
        .containsExactly(11, 11, 10);
  }

  @Test
  void taskEqualToTheSumGivesEveryoneWhatIsDue() {
    long[] due = {4_000, 1_234, 567, 89, 1};
    assertThat(decided(cases(due, 5_891, QuotaScope.PROVINCE).problem())).containsExactly(due);
  }

  @Test
  void amvAndOtherPlacesTogetherAreApportioned() {
    // FAIR_SHARE looks at all places of a municipality together, whatever their kind.
    for (long seed = 1; seed <= 30; seed++) {
      SplittableRandom random = new SplittableRandom(seed);
      long[] due = randomDue(random, 60);
      long sum = Arrays.stream(due).sum();
      long task = sum / 2 + random.nextLong(sum + sum / 2);
      // A need for amv of a twelfth, so that part of D is amv.
      CaseSketch cases = CaseSketch.need(sum, sum / 12).parameters(parameters(QuotaScope.PROVINCE));
      cases.task("PV01", task, task / 12);
      for (int i = 0; i < due.length; i++) {
        cases.municipality("GM%04d".formatted(i + 1), "PV01", due[i]);
      }
      long[] decided = decided(cases.problem());
      assertThat(Arrays.stream(decided).sum()).isEqualTo(task);
      assertThat(SainteLague.objective(decided, due))
          .as("seed %d", seed)
          .isEqualTo(SainteLague.objective(SainteLague.apportion(task, due).seats(), due));
    }
  }

  @Test
  void nationalScopeApportionsOverAllProvinces() {
    for (long seed = 1; seed <= 30; seed++) {
      SplittableRandom random = new SplittableRandom(seed);
      long[] due = randomDue(random, 60);
      long even = 0;
      long odd = 0;
      CaseSketch cases =
          CaseSketch.need(Arrays.stream(due).sum(), 0).parameters(parameters(QuotaScope.NATIONAL));
      for (int i = 0; i < due.length; i++) {
        cases.municipality("GM%04d".formatted(i + 1), i % 2 == 0 ? "PV01" : "PV02", due[i]);
        even += i % 2 == 0 ? due[i] : 0;
        odd += i % 2 == 0 ? 0 : due[i];
      }
      // Four fifths in one province and three quarters in the other; no municipality comes near its
      // province's task
      // unless it is alone there.
      long[] task = {(4 * even + 4) / 5, (3 * odd + 3) / 4};
      cases.task("PV01", task[0], 0).task("PV02", task[1], 0);
      long[] expected = SainteLague.apportion(task[0] + task[1], due).seats();
      boolean fits = true;
      for (int i = 0; i < due.length; i++) {
        fits &= expected[i] <= task[i % 2];
      }
      if (fits) {
        assertThat(SainteLague.objective(decided(cases.problem()), due))
            .as("seed %d", seed)
            .isEqualTo(SainteLague.objective(expected, due));
      }
    }
  }

  @Test
  void largeNumbersDifferByNoMoreThanRoundedPricesExplain() {
    long largest = 0;
    for (long seed = 1; seed <= 20; seed++) {
      SplittableRandom random = new SplittableRandom(seed);
      long[] due = randomDue(random, 4_000);
      long sum = Arrays.stream(due).sum();
      long most = Arrays.stream(due).max().orElseThrow();
      long task = sum / 2 + random.nextLong(sum / 2);
      DecisionProblem problem = cases(due, task, QuotaScope.PROVINCE).problem();
      long[] decided = decided(problem);
      assertThat(fairShare(problem, decided))
          .isEqualTo(fairShare(problem, cheapestFirst(problem, task)));
      long[] expected = SainteLague.apportion(task, due).seats();
      for (int i = 0; i < due.length; i++) {
        long difference = Math.abs(decided[i] - expected[i]);
        long room = due[i] - Math.min(decided[i], expected[i]) + 1;
        assertThat((difference - 1) * (2_000_000 - most))
            .as("seed %d", seed)
            .isLessThanOrEqualTo(room * (due[i] + most));
        largest = Math.max(largest, difference);
      }
    }
    assertThat(largest)
        .as("rounded prices do make a difference, so this test is not empty")
        .isPositive();
  }

  /**
   * Every next place where it costs least at the rounded prices: optimal, because every cost is
   * convex.
   */
  private static long[] cheapestFirst(DecisionProblem problem, long task) {
    List<MunicipalityProblem> list = problem.municipalityList();
    long[] places = new long[list.size()];
    for (long place = 0; place < task; place++) {
      int best = 0;
      for (int i = 1; i < places.length; i++) {
        if (next(list.get(i), places[i]) < next(list.get(best), places[best])) {
          best = i;
        }
      }
      places[best]++;
    }
    return places;
  }

  /**
   * What one more place costs below what is due: (D - d - 1)^2 - (D - d)^2 = 2d + 1 - 2D, times the
   * price.
   */
  private static long next(MunicipalityProblem m, long places) {
    return places < m.due()
        ? (2 * places + 1 - 2 * m.due()) * m.shortagePrice()
        : (2 * (places - m.due()) + 1) * (m.surplusPrice() + m.beyondOfferPrice());
  }

  private static long fairShare(DecisionProblem problem, long[] places) {
    long sum = 0;
    for (int i = 0; i < places.length; i++) {
      MunicipalityProblem m = problem.municipalityList().get(i);
      long difference = places[i] - m.due();
      sum +=
          difference
              * difference
              * (difference < 0 ? m.shortagePrice() : m.surplusPrice() + m.beyondOfferPrice());
    }
    return sum;
  }

  @Test
  void nothingDueGetsNothingUntilEveryoneHasWhatIsDue() {
    // A village of 4 inhabitants in 1,000 is due 0.4, rounded 0.
    CaseSketch cases = CaseSketch.need(100, 0).parameters(parameters(QuotaScope.PROVINCE));
    cases
        .municipality("GM0001", "PV01", 600)
        .municipality("GM0002", "PV01", 396)
        .municipality("GM0003", "PV01", 4);
    assertThat(decided(cases.task("PV01", 99, 0).problem())).endsWith(0);
    assertThat(decided(cases.task("PV01", 100, 0).problem())).containsExactly(60, 40, 0);
    // Beyond: place 1 of the village costs 1.01 / 1, place 61 of the first 1.01 / 60: the village
    // comes when
    // (2 * more + 1) / 60 reaches 1, after 30 more, and likewise 20 more in the second.
    assertThat(decided(cases.task("PV01", 150, 0).problem())).containsExactly(90, 60, 0);
    assertThat(decided(cases.task("PV01", 153, 0).problem())).containsExactly(91, 61, 1);
  }

  @Test
  void scoreIsTheSainteLagueObjectiveWhenPricesAreExact() {
    // D = 50, 40, 10 divide 10^6. Task 80: quotients give 40, 32, 8: (10^2/50 + 8^2/40 + 2^2/10) =
    // 2 + 1.6 + 0.4 = 4.
    DecisionProblem problem = cases(new long[] {50, 40, 10}, 80, QuotaScope.PROVINCE).problem();
    SearchResult result = DistributionSearch.search(problem, LIMITS, SearchProgress.SILENT);
    long[] decided = {40, 32, 8};
    assertThat(SainteLague.objective(decided, new long[] {50, 40, 10}))
        .isEqualTo(BigFraction.of(4));
    // FAIR_SHARE 4 points; 80 places unlocated at 1/20: 4 points; 75 places short of 75% of 100...
    // of the task set, 60,
    // at 2: 120 points.
    assertThat(result.score()).isEqualTo(new Score(0, 0, 4_000_000 + 4_000_000 + 120_000_000));
  }
}
