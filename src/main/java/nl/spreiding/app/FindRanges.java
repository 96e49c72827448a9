package nl.spreiding.app;

import java.util.Comparator;
import java.util.List;
import nl.spreiding.bound.ExactSide;
import nl.spreiding.explain.RangeTable;
import nl.spreiding.model.Municipality;
import nl.spreiding.model.ShelterCase;

/**
 * The near-optimal ranges of a run: the lowest and highest number of a municipality among all
 * distributions that break no more rules, leave no more undelivered and score almost as well as the
 * best.
 */
public final class FindRanges {
  private FindRanges() {}

  /**
   * The municipalities of a run.
   *
   * @param run the run
   * @return by code of the province, then their own, as in the files of the run
   */
  public static List<Municipality> municipalities(LoadedRun run) {
    return municipalities(run.prepared().shelterCase());
  }

  /** The municipalities of a case, in the same order. */
  static List<Municipality> municipalities(ShelterCase shelterCase) {
    return shelterCase.municipalityList().stream()
        .sorted(
            Comparator.comparing((Municipality m) -> m.province().code())
                .thenComparing(Municipality::code))
        .toList();
  }

  /**
   * The municipalities of a run that go by a code or an exact name.
   *
   * @param run the run
   * @param codeOrName what a user typed
   * @return empty: none; several: a name that is not unique
   */
  public static List<Municipality> municipalities(LoadedRun run, String codeOrName) {
    return municipalities(run).stream()
        .filter(m -> m.code().value().equals(codeOrName) || m.name().equals(codeOrName))
        .toList();
  }

  /**
   * Finds the ranges.
   *
   * @param run the run
   * @param within how much worse than the best a distribution may score
   * @param municipalityList of which municipalities; in the table they keep this order
   * @param threads municipalities examined at the same time; does not change the answer
   * @param progress told after each
   * @return the ranges, relative to the decision of the run or a better one if there is
   */
  public static RangeTable find(
      LoadedRun run,
      Margin within,
      List<Municipality> municipalityList,
      int threads,
      RangeProgress progress) {
    return find(run, within, municipalityList, threads, ExactSide.DEFAULT_EFFORT, progress);
  }

  static RangeTable find(
      LoadedRun run,
      Margin within,
      List<Municipality> municipalityList,
      int threads,
      int effort,
      RangeProgress progress) {
    NearOptimal near =
        new NearOptimal(run.problem(), run.distribution(), run.ledger(), effort, threads);
    long limitMicro = near.limitMicro(within);
    return new RangeTable(
        run.prepared().shelterCase().settings(),
        run.resultSha256(),
        within.share(),
        run.ledger().score(),
        near.proof(),
        limitMicro,
        near.rows(limitMicro, municipalityList, threads, progress));
  }
}
