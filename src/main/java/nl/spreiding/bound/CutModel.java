package nl.spreiding.bound;

import java.util.List;
import java.util.stream.IntStream;

/**
 * The choices seen so far of every municipality, on plain arrays: at whatever prices the cheapest
 * of them is looked for thousands of times. In floating point, for guesses only.
 */
final class CutModel {
  /** Municipalities that are looked at by one thread; where there are fewer, one does all. */
  private static final int CHUNK = 1_000;

  private final int[] districtOf;
  private final CutTable seen;

  /**
   * With the choices seen.
   *
   * @param cutsByMunicipality at least one of every municipality
   * @param districtOf the district of each municipality
   */
  CutModel(List<List<Cut>> cutsByMunicipality, int[] districtOf) {
    this.districtOf = districtOf;
    this.seen = new CutTable(cutsByMunicipality);
  }

  /**
   * What the cheapest choices cost together.
   *
   * @param vector the price of a place of each task, and of a located place in each district
   * @param value what they are added to
   * @param slope from which is taken what the cheapest choices give
   * @return the sum
   */
  double add(double[] vector, double value, double[] slope) {
    int size = districtOf.length;
    if (size <= CHUNK) {
      return add(0, size, vector, value, slope);
    }
    // The same chunks on every machine: the order of adding decides the last digits.
    int chunks = (size + CHUNK - 1) / CHUNK;
    double[][] slopes = new double[chunks][vector.length];
    double[] values =
        IntStream.range(0, chunks)
            .parallel()
            .mapToDouble(c -> add(c * CHUNK, Math.min(size, (c + 1) * CHUNK), vector, 0, slopes[c]))
            .toArray();
    double sum = value;
    for (int c = 0; c < chunks; c++) {
      sum += values[c];
      for (int x = 0; x < slope.length; x++) {
        slope[x] += slopes[c][x];
      }
    }
    return sum;
  }

  private double add(int from, int to, double[] vector, double value, double[] slope) {
    double sum = value;
    for (int g = from; g < to; g++) {
      int d = districtOf[g] + 2;
      double ofLocated = vector[d];
      int lowest = seen.first[g];
      double least = Double.POSITIVE_INFINITY;
      for (int i = seen.first[g]; i < seen.first[g + 1]; i++) {
        double priced =
            seen.cost[i]
                - seen.other[i] * vector[0]
                - seen.amv[i] * vector[1]
                - seen.located[i] * ofLocated;
        if (priced < least) {
          least = priced;
          lowest = i;
        }
      }
      sum += least;
      slope[0] -= seen.other[lowest];
      slope[1] -= seen.amv[lowest];
      slope[d] -= seen.located[lowest];
    }
    return sum;
  }
}
