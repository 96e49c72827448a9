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
    return new RunResult("balanced", score, bound, proof, 2000, 100, 500, progress, "");
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
                + "100,250,0.90,0.90,0.90,");
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
  void runsAreKeptAsTheyWere(@TempDir Path directory) throws IOException {
    assertThat(RunKey.ofFileName(KEY.fileName())).isEqualTo(KEY);
    RunResult run = result(new Score(1, 2, 3), null, Proof.TOLERANCE);
    run.write(directory.resolve(KEY.fileName()));
    assertThat(RunResult.read(directory.resolve(KEY.fileName()))).isEqualTo(run);
  }
}
