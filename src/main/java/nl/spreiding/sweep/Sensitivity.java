package nl.spreiding.sweep;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import nl.spreiding.model.Municipality;

/**
 * How often a municipality gets which number over all decided runs of a sweep.
 *
 * @param municipality which municipality
 * @param runs decided runs
 * @param min its lowest number
 * @param median its middle number; of two in the middle the lower
 * @param max its highest number
 * @param distinct different numbers
 * @param mode its most frequent number, of equally frequent ones the lowest
 * @param modeRuns runs in which it has that number
 */
public record Sensitivity(
    Municipality municipality,
    int runs,
    long min,
    long median,
    long max,
    int distinct,
    long mode,
    int modeRuns) {
  /**
   * The sensitivity of every municipality.
   *
   * @param results the sweep
   * @param studiedList its runs
   * @return by code; empty: no run was decided
   */
  public static List<Sensitivity> of(SweepResults results, List<StudiedRun> studiedList) {
    List<long[]> decidedList = new ArrayList<>();
    for (StudiedRun run : studiedList) {
      if (run.run().figures() != null) {
        decidedList.add(results.decided(run.run()));
      }
    }
    List<Sensitivity> list = new ArrayList<>();
    for (int i = 0; i < results.municipalityList().size() && !decidedList.isEmpty(); i++) {
      int place = i;
      list.add(
          of(
              results.municipalityList().get(i),
              decidedList.stream().mapToLong(numbers -> numbers[place]).toArray()));
    }
    return list;
  }

  private static Sensitivity of(Municipality municipality, long[] numbers) {
    Arrays.sort(numbers);
    Map<Long, Integer> runsByNumber = new TreeMap<>();
    for (long number : numbers) {
      runsByNumber.merge(number, 1, Integer::sum);
    }
    long mode = numbers[0];
    for (Map.Entry<Long, Integer> entry : runsByNumber.entrySet()) {
      mode = entry.getValue() > runsByNumber.get(mode) ? entry.getKey() : mode;
    }
    return new Sensitivity(
        municipality,
        numbers.length,
        numbers[0],
        numbers[(numbers.length - 1) / 2],
        numbers[numbers.length - 1],
        runsByNumber.size(),
        mode,
        runsByNumber.get(mode));
  }
}
