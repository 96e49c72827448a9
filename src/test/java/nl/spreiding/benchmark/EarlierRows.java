package nl.spreiding.benchmark;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import nl.spreiding.model.QuotaScope;
import nl.spreiding.problem.Score;
import org.jspecify.annotations.Nullable;

/**
 * Rows of an earlier table, of runs that are not kept any more: they stay as they are, but for what
 * depends on the best-known score.
 */
final class EarlierRows {
  private static final int KEY_CELLS = 5;
  private static final int HARD = 6;
  private static final int MEDIUM = 7;
  private static final int SOFT = 8;
  private static final int GAP = 12;
  private static final int VERDICT = 13;
  private static final List<String> UNPROVEN = List.of("within", "worse", "infeasible-met");

  private EarlierRows() {}

  /**
   * One table of two.
   *
   * @param earlier lines of the earlier table, with its header; may be empty
   * @param fresh lines of the new table, with its header; they go before earlier ones of the same
   *     run
   * @param bestKnown judges the earlier ones anew
   * @return by instance, scope, method, limit and seed
   */
  static List<String> merge(List<String> earlier, List<String> fresh, BestKnown bestKnown) {
    Map<Place, String> lineByPlace =
        new TreeMap<>(
            Comparator.comparing(Place::instance)
                .thenComparing(Place::scope)
                .thenComparing(Place::method)
                .thenComparing(Place::limit)
                .thenComparing(Place::seed));
    for (String line : withoutHeader(earlier)) {
      lineByPlace.put(Place.of(line), judged(line, bestKnown));
    }
    for (String line : withoutHeader(fresh)) {
      lineByPlace.put(Place.of(line), line);
    }
    List<String> result = new ArrayList<>(List.of(ResultTable.HEADER));
    result.addAll(lineByPlace.values());
    return result;
  }

  private static List<String> withoutHeader(List<String> lineList) {
    return lineList.stream().filter(line -> !line.equals(ResultTable.HEADER)).toList();
  }

  /** Where a row stands in the table. */
  private record Place(int instance, int scope, int method, long limit, long seed) {
    static Place of(String line) {
      String[] cells = line.split(",", KEY_CELLS + 1);
      List<String> scopeList =
          Arrays.stream(QuotaScope.values())
              .map(scope -> scope.name().toLowerCase(Locale.ROOT))
              .toList();
      return new Place(
          Instances.names().indexOf(cells[0]),
          scopeList.indexOf(cells[1]),
          Methods.names().indexOf(cells[2]),
          Long.parseLong(cells[4]),
          Long.parseLong(cells[3]));
    }
  }

  private static String judged(String line, BestKnown bestKnown) {
    String[] cells = line.split(",", -1);
    BestKnown.Entry known = bestKnown.of(cells[0], cells[1]);
    if (known == null || cells[SOFT].isEmpty()) {
      return line;
    }
    Score score =
        new Score(
            Long.parseLong(cells[HARD]),
            Long.parseLong(cells[MEDIUM]),
            new BigDecimal(cells[SOFT]).movePointRight(6).longValueExact());
    cells[GAP] = ResultTable.gap(score, known.score());
    if (UNPROVEN.stream().anyMatch(cells[VERDICT]::startsWith)) {
      cells[VERDICT] = ResultTable.verdict(unproven(score), known.score());
    }
    return String.join(",", cells);
  }

  private static RunResult unproven(@Nullable Score score) {
    return new RunResult("", score, null, Proof.NO, 0, -1, 0, List.of(), "", "");
  }
}
