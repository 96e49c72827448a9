package nl.spreiding.bound;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;

/**
 * For one sum over all municipalities of an area: the least that remains to be added from each of
 * them on. Located places are summed by district, so that districts follow each other; the other
 * sums run over the whole area.
 */
final class AxisRest {
  private final Axis axis;
  private final List<List<Option>> optionsByStage;

  /** The first municipality of each part, and where the last part ends. */
  private final int[] firstOf;

  private final int[] partOf;
  private final List<Completion> completionByPart = new ArrayList<>();

  /** What all parts after one must still add. */
  private final long[] following;

  /**
   * Works it out.
   *
   * @param relaxation gives the prices and the shared terms
   * @param axis which sum
   * @param optionsByStage the options of each municipality
   * @param limit amounts above it do not matter
   */
  AxisRest(Relaxation relaxation, Axis axis, List<List<Option>> optionsByStage, long limit) {
    this.axis = axis;
    this.optionsByStage = optionsByStage;
    int stages = optionsByStage.size();
    this.partOf =
        axis == Axis.LOCATED && relaxation.area().districtList().size() > 1
            ? relaxation.districtOf()
            : new int[stages];
    int parts = partOf[stages - 1] + 1;
    this.firstOf = new int[parts + 1];
    for (int j = stages - 1; j >= 0; j--) {
      firstOf[partOf[j]] = j;
    }
    firstOf[parts] = stages;
    for (int d = 0; d < parts; d++) {
      List<List<Option>> own = optionsByStage.subList(firstOf[d], firstOf[d + 1]);
      completionByPart.add(Completion.of(relaxation, axis, d, own, limit));
    }
    this.following = new long[parts];
    for (int d = parts - 2; d >= 0; d--) {
      following[d] =
          Math.min(PlacesCost.NEVER, following[d + 1] + completionByPart.get(d + 1).at(0, 0));
    }
  }

  Axis axis() {
    return axis;
  }

  /** The least that all municipalities and the shared terms add; above the limit: not known. */
  long least() {
    return Math.min(PlacesCost.NEVER, completionByPart.getFirst().at(0, 0) + following[0]);
  }

  /** The part that a municipality belongs to, as far as it goes. */
  Completion completion(int stage) {
    return completionByPart.get(partOf[stage]);
  }

  /** The place of a municipality in its part. */
  int within(int stage) {
    return stage - firstOf[partOf[stage]];
  }

  /** Whether a municipality is the last of its part. */
  boolean ends(int stage) {
    return stage + 1 == firstOf[partOf[stage] + 1];
  }

  /** What the parts after that of a municipality must still add. */
  long following(int stage) {
    return following[partOf[stage]];
  }

  /**
   * What an option may cost at most to be part of anything within a limit.
   *
   * @param limit micro-points above the bound of the relaxation
   * @return by municipality, by what the option adds to the sum; below 0: none is within
   */
  List<long[]> most(long limit) {
    List<long[]> result = new ArrayList<>();
    for (int d = 0; d < completionByPart.size(); d++) {
      Completion completion = completionByPart.get(d);
      long here = limit - (least() - completion.at(0, 0));
      List<List<Option>> own = optionsByStage.subList(firstOf[d], firstOf[d + 1]);
      for (Map<Long, Long> leastByValue : completion.leastWith(axis, own, here)) {
        long highest = leastByValue.keySet().stream().mapToLong(value -> value).max().orElse(0);
        long[] most = new long[Math.toIntExact(highest + 1)];
        Arrays.fill(most, -1);
        leastByValue.forEach((value, least) -> most[value.intValue()] = here - least);
        result.add(most);
      }
    }
    return result;
  }
}
