package nl.spreiding.benchmark;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import nl.spreiding.model.QuotaScope;

/** Which cells {@code --matrix} measures, and with which limits in seconds. */
final class Matrix {
  static final long SHORT = 5;
  static final long LONG = 30;

  private static final Set<String> EVERYWHERE =
      Set.of("exact", "combination", "timefold", "annealing");
  private static final Set<String> SOLVERS = Set.of("scip", "highs", "cp-sat");

  /** Small, ordinary, without locations, and with tasks that cannot be met. */
  private static final Set<String> SOLVERS_IN_ALL_SCOPES =
      Set.of("example", "nl-2024", "no-locations", "infeasible");

  private Matrix() {}

  /**
   * The limits of a cell.
   *
   * @param longToo whether general solvers get the long limit too where the short one is usual
   * @return seconds; empty: not in the matrix
   */
  static List<Long> limits(String instance, QuotaScope scope, String method, boolean longToo) {
    boolean province = scope == QuotaScope.PROVINCE;
    if (!SOLVERS.contains(method)) {
      return province || EVERYWHERE.contains(method) ? List.of(SHORT) : List.of();
    }
    List<Long> limitList = new ArrayList<>();
    if (province) {
      limitList.add(SHORT);
    }
    // In 5 s they find nothing on a national case.
    if (province ? longToo : SOLVERS_IN_ALL_SCOPES.contains(instance)) {
      limitList.add(LONG);
    }
    return limitList;
  }
}
