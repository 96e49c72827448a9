package nl.spreiding.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.TreeMap;
import nl.spreiding.bound.ExactSide;
import nl.spreiding.explain.RangeRow;
import nl.spreiding.explain.RangeTable;
import nl.spreiding.law.StatutoryNumbers;
import nl.spreiding.ledger.Ledger;
import nl.spreiding.ledger.Outcome;
import nl.spreiding.model.Finder;
import nl.spreiding.model.ShelterCase;
import nl.spreiding.problem.DecisionProblem;
import nl.spreiding.problem.Distribution;
import nl.spreiding.problem.ProblemBuilder;
import nl.spreiding.solve.DistributionSearch;
import nl.spreiding.solve.SearchLimits;
import nl.spreiding.solve.SearchProgress;
import nl.spreiding.testing.RandomCases;
import org.junit.jupiter.api.Test;

/** How the ranges of the exact side are put together; themselves they are tested there. */
class FindRangesTest {
  private static final Margin ONE = Margin.parse("1%").orElseThrow();
  private static final RangeProgress SILENT = (done, total) -> {};

  private static LoadedRun run(PreparedCase prepared, boolean best) {
    DecisionProblem problem = ProblemBuilder.build(prepared.shelterCase(), prepared.numbers());
    ExactSide exact = new ExactSide(problem, ExactSide.DEFAULT_EFFORT, 1);
    SearchLimits noMoves = new SearchLimits(1, 0, Duration.ofSeconds(60), 1);
    Distribution distribution =
        best
            ? exact.solve(exact.start()).best()
            : DistributionSearch.search(problem, noMoves, SearchProgress.SILENT).distribution();
    return new LoadedRun(
        prepared,
        problem,
        distribution,
        Ledger.of(problem, distribution),
        new Outcome.Method("test", List.of(Finder.EXACT), 0, 0, 0, false),
        "0".repeat(64),
        null,
        Path.of("run"),
        CaseOptions.of(Path.of("case")));
  }

  private static PreparedCase example() throws Exception {
    return CaseLoading.load(CaseOptions.of(Path.of("data/example")));
  }

  private static PreparedCase random(long seed) {
    return prepared(RandomCases.small(seed, 8, 10, 60, 20));
  }

  private static PreparedCase larger(long seed) {
    return prepared(RandomCases.small(seed, 12, 16, 60, 20));
  }

  private static PreparedCase prepared(ShelterCase shelterCase) {
    return new PreparedCase(
        shelterCase, StatutoryNumbers.of(shelterCase), List.of(), new TreeMap<>());
  }

  private static RangeTable find(LoadedRun run, int threads, int effort) {
    return FindRanges.find(run, ONE, FindRanges.municipalities(run), threads, effort, SILENT);
  }

  @Test
  void threadsDoNotChangeTheAnswer() throws Exception {
    LoadedRun run = run(example(), true);
    RangeTable one = find(run, 1, ExactSide.DEFAULT_EFFORT);
    assertThat(one.best().proven()).isTrue();
    assertThat(one.exact()).isTrue();
    assertThat(one.rowList()).hasSize(12);
    assertThat(find(run, 3, ExactSide.DEFAULT_EFFORT)).isEqualTo(one);
  }

  @Test
  void aRunThatIsNotTheBestIsMeasuredAgainstTheBest() {
    int worse = 0;
    for (long seed = 1; seed <= 3 && worse == 0; seed++) {
      LoadedRun start = run(larger(seed), false);
      RangeTable table = find(start, 2, ExactSide.DEFAULT_EFFORT);
      assertThat(table.decided()).isEqualTo(start.ledger().score());
      if (table.best().found().equals(table.decided())) {
        continue;
      }
      worse++;
      assertThat(table.best().found()).isLessThan(table.decided());
      RangeTable best = find(run(larger(seed), true), 2, ExactSide.DEFAULT_EFFORT);
      assertThat(table.best().found()).isEqualTo(best.best().found());
      assertThat(table.limitMicro()).isEqualTo(best.limitMicro());
      for (int i = 0; i < table.rowList().size(); i++) {
        RangeRow row = table.rowList().get(i);
        RangeRow other = best.rowList().get(i);
        assertThat(row.lowest()).isEqualTo(other.lowest());
        assertThat(row.highest()).isEqualTo(other.highest());
      }
    }
    assertThat(worse).isPositive();
  }

  /**
   * With little effort little is proven: what is said must hold, and must not say too much. In
   * these cases one area is decided and the other is not, and asked at the full limit the exact
   * side takes numbers for found that no distribution of the whole country within the limit has.
   */
  @Test
  void whatIsNotProvenIsNotClaimed() {
    int unproven = 0;
    int marked = 0;
    for (long seed : new long[] {14, 15, 18}) {
      LoadedRun run = run(random(seed), true);
      RangeTable truth = find(run, 2, ExactSide.DEFAULT_EFFORT);
      RangeTable rough = find(run, 2, 20);
      assertThat(truth.best().proven()).isTrue();
      if (rough.best().proven()) {
        continue;
      }
      unproven++;
      for (int i = 0; i < truth.rowList().size(); i++) {
        RangeRow exact = truth.rowList().get(i);
        RangeRow row = rough.rowList().get(i);
        if (!exact.exact()) {
          continue;
        }
        assertThat(row.lowestPossible()).isLessThanOrEqualTo(exact.lowest());
        assertThat(row.lowest()).isBetween(exact.lowest(), exact.decided());
        assertThat(row.highest()).isBetween(exact.decided(), exact.highest());
        assertThat(row.highestPossible()).isGreaterThanOrEqualTo(exact.highest());
        marked += row.exact() ? 0 : 1;
      }
    }
    assertThat(unproven).isPositive();
    assertThat(marked).isPositive();
  }

  @Test
  void municipalitiesGoByCodeOrExactName() throws Exception {
    LoadedRun run = run(example(), false);
    assertThat(FindRanges.municipalities(run, "GM9001"))
        .isEqualTo(FindRanges.municipalities(run, "'s-Gravenwoude"))
        .hasSize(1);
    assertThat(FindRanges.municipalities(run, "'s-gravenwoude")).isEmpty();
    assertThat(FindRanges.municipalities(run)).hasSize(12);
  }

  @Test
  void tellsHowFarItIs() throws Exception {
    LoadedRun run = run(example(), true);
    List<String> told = new java.util.ArrayList<>();
    FindRanges.find(
        run,
        ONE,
        FindRanges.municipalities(run).subList(0, 2),
        1,
        (done, total) -> told.add(done + "/" + total));
    assertThat(told).containsExactly("0/2", "1/2", "2/2");
  }
}
