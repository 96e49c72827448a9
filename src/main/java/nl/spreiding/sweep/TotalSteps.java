package nl.spreiding.sweep;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import nl.spreiding.model.MunicipalityCode;
import nl.spreiding.sweep.Fall.Step;

/**
 * The steps of a sweep from one national total to the next, and what falls in the statutory
 * numbers.
 */
public final class TotalSteps {
  private TotalSteps() {}

  /**
   * The steps of a plan.
   *
   * @param cells its runs
   * @return pairs that differ in the total only, in order of the lower run
   */
  public static List<Step> of(Collection<SweepCell> cells) {
    Map<List<Object>, List<SweepCell>> cellsBySeries = new LinkedHashMap<>();
    for (SweepCell cell : cells) {
      if (cell.capacity().capacity() != null) {
        List<Object> series =
            List.of(cell.weighting().id(), cell.scenarioSet().id(), cell.scope(), cell.seed());
        cellsBySeries.computeIfAbsent(series, key -> new ArrayList<>()).add(cell);
      }
    }
    List<Step> list = new ArrayList<>();
    for (List<SweepCell> series : cellsBySeries.values()) {
      series.sort(Comparator.comparingLong(TotalSteps::total));
      for (int i = 1; i < series.size(); i++) {
        if (total(series.get(i)) > total(series.get(i - 1))) {
          list.add(new Step(series.get(i - 1), series.get(i)));
        }
      }
    }
    list.sort(Comparator.comparingInt(step -> step.low().number()));
    return list;
  }

  private static long total(SweepCell cell) {
    return Objects.requireNonNull(cell.capacity().capacity()).total();
  }

  /**
   * What falls in the statutory numbers of a step. The number itself cannot: it is a fixed share of
   * the total, rounded half up. The amv number cannot either. What remains can, by rounding.
   *
   * @param step the step
   * @param low the lower run
   * @param high the higher run
   * @return by municipality
   */
  public static List<Fall> statutory(Step step, RunFigures low, RunFigures high) {
    List<Fall> list = new ArrayList<>();
    boolean amvFell = high.amv() < low.amv();
    for (int i = 0; i < low.numberList().size(); i++) {
      NumberRow before = low.numberList().get(i);
      NumberRow after = high.numberList().get(i);
      MunicipalityCode code = before.municipality();
      add(
          list,
          new Fall(
              step,
              code,
              FallingNumber.INDICATIVE,
              before.indicative(),
              after.indicative(),
              FallCause.NOT_DETERMINED,
              List.of(),
              null));
      if (!amvFell) {
        add(
            list,
            new Fall(
                step,
                code,
                FallingNumber.INDICATIVE_AMV,
                before.indicativeAmv(),
                after.indicativeAmv(),
                FallCause.NOT_DETERMINED,
                List.of(),
                null));
        add(
            list,
            new Fall(
                step,
                code,
                FallingNumber.INDICATIVE_OTHER,
                before.indicative() - before.indicativeAmv(),
                after.indicative() - after.indicativeAmv(),
                otherCause(low, high),
                List.of(),
                null));
      }
    }
    return list;
  }

  /**
   * Places other than amv come from a need that does not fall: what falls is rounding, because both
   * numbers are rounded by themselves. If that need falls, the fall is of the plan's making.
   */
  private static FallCause otherCause(RunFigures low, RunFigures high) {
    return high.total() - high.amv() >= low.total() - low.amv()
        ? FallCause.ROUNDING
        : FallCause.NOT_DETERMINED;
  }

  private static void add(List<Fall> list, Fall fall) {
    if (fall.after() < fall.before()) {
      list.add(fall);
    }
  }
}
