package nl.spreiding.sweep;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import nl.spreiding.model.WeightKey;
import org.apache.commons.numbers.fraction.BigFraction;

/**
 * Two neighbouring values of one weight, everything else the same: between them the decision flips,
 * or it stays.
 *
 * @param weight the weight
 * @param low the run with the lower value
 * @param high the run with the next higher value in the plan
 * @param changeList the municipalities with another number, by code
 */
public record Flip(WeightKey weight, StudiedRun low, StudiedRun high, List<Change> changeList) {
  /** Copies the list. */
  public Flip {
    changeList = List.copyOf(changeList);
  }

  /**
   * A municipality with another number.
   *
   * @param place its place among the municipalities of the sweep
   * @param before its number at the lower value
   * @param after its number at the higher value
   */
  public record Change(int place, long before, long after) {}

  /**
   * Places that move: half the sum of all differences, without sign, rounded up.
   *
   * @return places
   */
  public long places() {
    long sum = changeList.stream().mapToLong(c -> Math.abs(c.after() - c.before())).sum();
    return (sum + 1) / 2;
  }

  /**
   * The pairs of a sweep.
   *
   * @param results the sweep
   * @param studiedList its runs
   * @return by weight, then in order of the plan
   */
  public static List<Flip> of(SweepResults results, List<StudiedRun> studiedList) {
    List<Flip> list = new ArrayList<>();
    for (WeightKey key : WeightKey.values()) {
      for (List<StudiedRun> series : series(studiedList, key)) {
        for (int i = 1; i < series.size(); i++) {
          StudiedRun low = series.get(i - 1);
          StudiedRun high = series.get(i);
          if (value(low, key).compareTo(value(high, key)) < 0) {
            list.add(
                new Flip(
                    key,
                    low,
                    high,
                    changes(results.decided(low.run()), results.decided(high.run()))));
          }
        }
      }
    }
    return list;
  }

  /** Runs that differ in one weight only, by its value. */
  private static List<List<StudiedRun>> series(List<StudiedRun> studiedList, WeightKey key) {
    Map<List<Object>, List<StudiedRun>> runsByRest = new LinkedHashMap<>();
    for (StudiedRun run : studiedList) {
      if (run.run().figures() != null) {
        Map<WeightKey, BigFraction> rest = new EnumMap<>(run.run().figures().weightByKey());
        rest.remove(key);
        SweepCell cell = run.cell();
        runsByRest
            .computeIfAbsent(
                List.of(rest, cell.scenarioSet().id(), cell.scope(), cell.capacity(), cell.seed()),
                k -> new ArrayList<>())
            .add(run);
      }
    }
    List<List<StudiedRun>> list = new ArrayList<>(runsByRest.values());
    list.forEach(series -> series.sort(Comparator.comparing(run -> value(run, key))));
    return list;
  }

  /**
   * The value of a weight in a run.
   *
   * @param run a decided run
   * @param key the weight
   * @return the value
   */
  public static BigFraction value(StudiedRun run, WeightKey key) {
    return Objects.requireNonNull(
        Objects.requireNonNull(run.run().figures()).weightByKey().get(key));
  }

  private static List<Change> changes(long[] before, long[] after) {
    List<Change> list = new ArrayList<>();
    for (int i = 0; i < before.length; i++) {
      if (before[i] != after[i]) {
        list.add(new Change(i, before[i], after[i]));
      }
    }
    return list;
  }
}
