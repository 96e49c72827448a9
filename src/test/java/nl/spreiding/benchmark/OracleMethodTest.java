package nl.spreiding.benchmark;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import nl.spreiding.ledger.Ledger;
import nl.spreiding.problem.DecisionProblem;
import nl.spreiding.problem.Distribution;
import nl.spreiding.problem.Score;
import nl.spreiding.testing.Engine;
import nl.spreiding.testing.OracleAnswer;
import nl.spreiding.testing.Problems;
import nl.spreiding.testing.ProvinceSketch;
import org.junit.jupiter.api.Test;

/** How a general solver's time is shared out over provinces. The solver here is made up. */
class OracleMethodTest {
  private static final Duration LIMIT = Duration.ofSeconds(2);

  /** Three provinces with one, two and three sites, each ten places short whatever is decided. */
  private final DecisionProblem problem = problem();

  private final Map<Integer, List<Duration>> askedBySites = new LinkedHashMap<>();

  private static DecisionProblem problem() {
    Problems country = Problems.country();
    for (int sites = 1; sites <= 3; sites++) {
      ProvinceSketch province = country.province().task(60L * sites + 10);
      for (int site = 0; site < sites; site++) {
        province.municipality().due(60).imposed().zeroOr(50, 60);
      }
    }
    return country.problem();
  }

  private static OracleAnswer best(DecisionProblem slice, boolean proven) {
    Distribution full =
        new Distribution(slice.siteList().stream().mapToLong(s -> s.domain().highest()).toArray());
    return new OracleAnswer(full, Ledger.of(slice, full).score(), new Score(0, 0, 0), proven);
  }

  private static void waitOut(Duration time) {
    try {
      Thread.sleep(time);
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }

  /** Remembers the question; true: the first about this province. */
  private boolean first(DecisionProblem slice, Duration limit) {
    List<Duration> askedList =
        askedBySites.computeIfAbsent(slice.siteList().size(), sites -> new ArrayList<>());
    askedList.add(limit);
    return askedList.size() == 1;
  }

  private Answer run(AskedProvince.Solver solver) {
    return new OracleMethod(Engine.CP_SAT, solver).run(problem, 1, LIMIT);
  }

  @Test
  void provinceThatWasCutOffIsAskedAgainWithTwiceTheTime() {
    Answer answer =
        run(
            (slice, limit) -> {
              if (first(slice, limit) && slice.siteList().size() == 1) {
                waitOut(limit);
                return OracleAnswer.NONE;
              }
              return best(slice, true);
            });
    assertThat(answer.proof()).isEqualTo(Proof.EXACT);
    assertThat(answer.best()).isNotNull();
    assertThat(askedBySites.keySet()).containsExactly(1, 2, 3);
    assertThat(askedBySites.get(2)).hasSize(1);
    List<Duration> smallest = askedBySites.get(1);
    assertThat(smallest).hasSize(2);
    assertThat(smallest.getFirst()).isLessThanOrEqualTo(LIMIT.dividedBy(3));
    // A third is gone; two thirds are left, which is twice as much but for a moment.
    assertThat(smallest.getLast()).isGreaterThan(LIMIT.dividedBy(2));
  }

  @Test
  void provinceThatEndsWithoutAProofInTimeIsNotAskedAgain() {
    Answer answer =
        run(
            (slice, limit) -> {
              first(slice, limit);
              return best(slice, false);
            });
    assertThat(answer.proof()).isEqualTo(Proof.NO);
    assertThat(answer.best()).isNotNull();
    assertThat(askedBySites.values()).allMatch(askedList -> askedList.size() == 1);
  }

  @Test
  void oneProvinceWithoutADistributionIsNone() {
    long start = System.nanoTime();
    Answer answer =
        run(
            (slice, limit) -> {
              if (slice.siteList().size() == 3) {
                waitOut(limit);
                return OracleAnswer.NONE;
              }
              return best(slice, true);
            });
    assertThat(answer.best()).isNull();
    assertThat(answer.proof()).isEqualTo(Proof.NO);
    assertThat(Duration.ofNanos(System.nanoTime() - start))
        .isBetween(LIMIT, LIMIT.plus(Duration.ofSeconds(10)));
  }

  @Test
  void ofTwoAnswersTheBetterDistributionAndTheHigherBoundCount() {
    DecisionProblem any = problem;
    Distribution good = best(any, false).best();
    Distribution bad = new Distribution(new long[any.siteList().size()]);
    OracleAnswer first = new OracleAnswer(good, new Score(0, 0, 90), new Score(0, 0, 70), false);
    OracleAnswer second = new OracleAnswer(bad, new Score(0, 1, 10), new Score(0, 0, 80), false);
    OracleAnswer both = new OracleAnswer(good, new Score(0, 0, 90), new Score(0, 0, 80), false);
    assertThat(first.and(second)).isEqualTo(both);
    assertThat(second.and(first)).isEqualTo(both);
    assertThat(OracleAnswer.NONE.and(first)).isEqualTo(first);
    assertThat(first.and(OracleAnswer.NONE)).isEqualTo(first);
    OracleAnswer met = new OracleAnswer(null, null, new Score(0, 0, 90), false);
    assertThat(first.and(met).proven()).isTrue();
  }
}
