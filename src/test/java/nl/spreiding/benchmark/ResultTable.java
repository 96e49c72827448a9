package nl.spreiding.benchmark;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import nl.spreiding.benchmark.Answer.Sample;
import nl.spreiding.problem.Score;
import org.jspecify.annotations.Nullable;

/** Runs as lines of a table, judged by the best-known scores. */
final class ResultTable {
  static final String HEADER =
      "instance,scope,method,seed,limit_s,wall_s,hard,medium,soft_points,bound_hard,bound_medium,"
          + "bound_points,gap_percent,verdict,peak_mib,moves_per_s,s_to_1_percent,s_to_0.1_percent,"
          + "s_to_0.01_percent,s_to_own_best,error,commit";

  private ResultTable() {}

  static List<String> lines(Map<RunKey, RunResult> resultByKey, BestKnown bestKnown) {
    List<String> lineList = new ArrayList<>();
    lineList.add(HEADER);
    resultByKey.forEach(
        (key, result) -> lineList.add(line(key, result, bestKnown.of(key, result))));
    return lineList;
  }

  private static String line(RunKey key, RunResult result, BestKnown.@Nullable Entry known) {
    Score best = known == null ? null : known.score();
    List<String> cells = new ArrayList<>();
    cells.add(key.instance());
    cells.add(key.scopeText());
    cells.add(key.method());
    cells.add(String.valueOf(key.seed()));
    cells.add(seconds(key.limit().toMillis(), 0));
    cells.add(seconds(result.wallMillis(), 2));
    score(result.score(), cells);
    score(result.bound(), cells);
    cells.add(gap(result.score(), best));
    cells.add(verdict(result, best));
    cells.add(result.peakMiB() < 0 ? "" : String.valueOf(result.peakMiB()));
    cells.add(
        result.moves() == 0
            ? ""
            : String.valueOf(1000 * result.moves() / Math.max(1, result.wallMillis())));
    cells.add(secondsTo(result, best, 100));
    cells.add(secondsTo(result, best, 1000));
    cells.add(secondsTo(result, best, 10_000));
    cells.add(result.progress().isEmpty() ? "" : seconds(result.progress().getLast().millis(), 2));
    cells.add(result.error().replace(',', ';').replace('\n', ' '));
    cells.add(result.commit());
    return String.join(",", cells);
  }

  private static void score(@Nullable Score score, List<String> cells) {
    cells.add(score == null ? "" : String.valueOf(score.hard()));
    cells.add(score == null ? "" : String.valueOf(score.medium()));
    cells.add(score == null ? "" : BigDecimal.valueOf(score.softMicro(), 6).toPlainString());
  }

  private static String seconds(long millis, int digits) {
    return BigDecimal.valueOf(millis, 3).setScale(digits, RoundingMode.HALF_UP).toPlainString();
  }

  private static boolean sameLevels(Score a, Score b) {
    return a.hard() == b.hard() && a.medium() == b.medium();
  }

  /** Percent of the best-known points, if neither rules nor tasks differ. */
  static String gap(@Nullable Score score, @Nullable Score best) {
    if (score == null || best == null || !sameLevels(score, best) || best.softMicro() == 0) {
      return "";
    }
    return BigDecimal.valueOf(score.softMicro() - best.softMicro())
        .multiply(BigDecimal.valueOf(100))
        .divide(BigDecimal.valueOf(best.softMicro()), new MathContext(12))
        .setScale(5, RoundingMode.HALF_UP)
        .toPlainString();
  }

  /** Whether a number is at most one part in so many above the best. */
  private static boolean within(long softMicro, Score best, long parts) {
    return softMicro - best.softMicro() <= best.softMicro() / parts;
  }

  static String verdict(RunResult result, @Nullable Score best) {
    Score score = result.score();
    if (score == null || best == null) {
      return "failed";
    }
    if (!result.error().isEmpty() || result.bound() != null && result.bound().compareTo(best) > 0) {
      return "contradiction";
    }
    if (!sameLevels(score, best)) {
      return "not met";
    }
    if (result.proof() != Proof.NO) {
      return "proven";
    }
    String gap =
        within(score.softMicro(), best, 10_000)
            ? "within 0.01%"
            : within(score.softMicro(), best, 1000)
                ? "within 0.1%"
                : within(score.softMicro(), best, 100) ? "within 1%" : "worse";
    return best.hard() > 0 || best.medium() > 0 ? "infeasible-met; " + gap : gap;
  }

  private static String secondsTo(RunResult result, @Nullable Score best, long parts) {
    if (best != null) {
      for (Sample sample : result.progress()) {
        if (sample.medium() == best.medium() && within(sample.softMicro(), best, parts)) {
          return seconds(sample.millis(), 2);
        }
      }
    }
    return "";
  }
}
