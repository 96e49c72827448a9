package nl.spreiding.benchmark;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import nl.spreiding.benchmark.Answer.Sample;
import nl.spreiding.model.QuotaScope;
import nl.spreiding.problem.Score;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Verdicts, gaps and the file of best-known scores, which only improves. */
class ResultTableTest {
  private static final RunKey KEY =
      new RunKey("example", QuotaScope.PROVINCE, "timefold", 2, Duration.ofSeconds(5));

  private static RunResult result(@Nullable Score score, @Nullable Score bound, Proof proof) {
    List<Sample> progress = List.of(new Sample(250, 0, 1_020_000), new Sample(900, 0, 1_000_900));
    return new RunResult("balanced", score, bound, proof, 2000, 100, 500, progress, "", "abc");
  }

  private static RunResult soft(long softMicro, Proof proof) {
    return result(new Score(0, 0, softMicro), null, proof);
  }

  private static String verdict(Score score, Score best) {
    return ResultTable.verdict(result(score, null, Proof.NO), best);
  }

  @Test
  void verdictsHaveTheirBoundaries() {
    Score best = new Score(0, 0, 1_000_000);
    assertThat(verdict(new Score(0, 0, 1_000_100), best)).isEqualTo("within 0.01%");
    assertThat(verdict(new Score(0, 0, 1_000_101), best)).isEqualTo("within 0.1%");
    assertThat(verdict(new Score(0, 0, 1_001_000), best)).isEqualTo("within 0.1%");
    assertThat(verdict(new Score(0, 0, 1_001_001), best)).isEqualTo("within 1%");
    assertThat(verdict(new Score(0, 0, 1_010_001), best)).isEqualTo("worse");
    assertThat(verdict(new Score(0, 1, 900_000), best)).isEqualTo("not met");
    Score missing = new Score(0, 7, 1_000_000);
    assertThat(verdict(missing, missing)).isEqualTo("infeasible-met; within 0.01%");
    assertThat(ResultTable.verdict(soft(1_000_000, Proof.EXACT), best)).isEqualTo("proven");
    assertThat(ResultTable.verdict(result(null, null, Proof.NO), best)).isEqualTo("failed");
    assertThat(ResultTable.verdict(result(best, new Score(0, 0, 1_000_001), Proof.NO), best))
        .isEqualTo("contradiction");
  }

  @Test
  void lineHasScoreGapAndTimes(@TempDir Path directory) throws IOException {
    BestKnown bestKnown = BestKnown.read(directory.resolve("best.csv"));
    bestKnown.improve(KEY, soft(1_000_000, Proof.EXACT));
    RunResult run = result(new Score(0, 0, 1_000_900), new Score(0, 0, 999_999), Proof.NO);
    assertThat(ResultTable.lines(Map.of(KEY, run), bestKnown).get(1))
        .isEqualTo(
            "example,province,timefold,2,5,2.00,0,0,1.000900,0,0,0.999999,0.09000,within 0.1%,"
                + "100,250,0.90,0.90,,0.90,,abc");
  }

  @Test
  void bestKnownOnlyImproves(@TempDir Path directory) throws IOException {
    Path file = directory.resolve("best.csv");
    BestKnown bestKnown = BestKnown.read(file);
    bestKnown.improve(KEY, soft(2_000, Proof.NO));
    bestKnown.improve(KEY, soft(3_000, Proof.NO));
    bestKnown.improve(KEY, soft(1_000, Proof.TOLERANCE));
    bestKnown.improve(KEY, soft(1_000, Proof.EXACT));
    bestKnown.improve(KEY, soft(1_000, Proof.NO));
    bestKnown.write();
    BestKnown.Entry entry = BestKnown.read(file).of(KEY, soft(0, Proof.NO));
    assertThat(entry)
        .isEqualTo(new BestKnown.Entry(new Score(0, 0, 1_000), "timefold 5 s seed 2", Proof.EXACT));
    assertThatThrownBy(() -> bestKnown.improve(KEY, soft(999, Proof.NO)))
        .isInstanceOf(IllegalStateException.class);
    assertThatThrownBy(() -> bestKnown.improve(KEY, soft(1_001, Proof.EXACT)))
        .isInstanceOf(IllegalStateException.class);
  }

  @Test
  void rowsOfEarlierRunsStayAndAreJudgedAnew(@TempDir Path directory) throws IOException {
    BestKnown bestKnown = BestKnown.read(directory.resolve("best.csv"));
    bestKnown.improve(KEY, soft(1_001_000, Proof.NO));
    RunKey exact = new RunKey("example", QuotaScope.PROVINCE, "exact", 1, Duration.ofSeconds(5));
    RunKey again = new RunKey("example", QuotaScope.PROVINCE, "timefold", 1, Duration.ofSeconds(5));
    List<String> earlier =
        ResultTable.lines(
            Map.of(KEY, soft(1_001_000, Proof.NO), again, soft(1_002_000, Proof.NO)), bestKnown);
    assertThat(earlier.toString()).contains("1.001000,,,,0.00000,within 0.01%");
    bestKnown.improve(exact, soft(1_000_000, Proof.EXACT));
    List<String> fresh =
        ResultTable.lines(
            Map.of(exact, soft(1_000_000, Proof.EXACT), again, soft(1_000_000, Proof.NO)),
            bestKnown);
    List<String> merged = EarlierRows.merge(earlier, fresh, bestKnown);
    assertThat(merged).hasSize(4);
    assertThat(merged.get(0)).isEqualTo(ResultTable.HEADER);
    assertThat(merged.get(1)).startsWith("example,province,exact,1,5,").contains("proven");
    assertThat(merged.get(2)).startsWith("example,province,timefold,1,5,").contains("1.000000,,,,");
    assertThat(merged.get(3))
        .startsWith("example,province,timefold,2,5,")
        .contains("1.001000,,,,0.10000,within 0.1%");
    assertThat(EarlierRows.merge(merged, List.of(), bestKnown)).isEqualTo(merged);
  }

  @Test
  void runsAreKeptAsTheyWere(@TempDir Path directory) throws IOException {
    assertThat(RunKey.ofFileName(KEY.fileName())).isEqualTo(KEY);
    RunResult run = result(new Score(1, 2, 3), null, Proof.TOLERANCE);
    run.write(directory.resolve(KEY.fileName()));
    assertThat(RunResult.read(directory.resolve(KEY.fileName()))).isEqualTo(run);
  }
}
