package nl.spreiding.solve;

import java.util.LinkedHashSet;
import java.util.Set;
import java.util.SplittableRandom;
import nl.spreiding.problem.Menu;

/**
 * One number for what a change gives the sums that must come out even: those whose price lies
 * between what a place short and a place too many cost. It is linear, so that the numbers of
 * changes add up; different sums practically never give the same number. What it says is checked by
 * the exact score.
 */
final class ExchangeKey {
  /** Places by which located places may be off when they come out even. */
  private static final int[] OFF = {0, 1, -1};

  private final SharedSums sums;
  private final long other;
  private final long amv;
  private final long[] located;
  private final boolean together;
  private final long[] taskTargets;
  private final long[][] locatedTargets;

  /**
   * The key for the present sums.
   *
   * @param table the area
   * @param withLocated whether places on known locations must come out even too
   */
  ExchangeKey(ArrangementTable table, boolean withLocated) {
    SplittableRandom random = new SplittableRandom(1);
    Menu prices = table.prices();
    this.sums = table.sums();
    long ofOther = random.nextLong();
    this.other = prices.slopeOther(sums.otherPool()) == 0 ? 0 : ofOther;
    this.together =
        prices.samePrices()
            && prices.slopeOther(sums.otherPool()) == prices.slopeAmv(sums.amvPool());
    long ofAmv = random.nextLong();
    this.amv = together ? other : prices.slopeAmv(sums.amvPool()) == 0 ? 0 : ofAmv;
    this.located = new long[sums.districts()];
    for (int d = 0; d < located.length; d++) {
      long worth = table.locatedWorth(d);
      boolean tight = withLocated && worth > 0 && worth < sums.priceOfLocated(d);
      long ofLocated = random.nextLong();
      located[d] = tight ? ofLocated : 0;
    }
    this.taskTargets = taskTargets();
    this.locatedTargets = new long[located.length][];
    for (int d = 0; d < located.length; d++) {
      locatedTargets[d] = locatedTargets(d);
    }
  }

  /** As they are now; exactly even; one place beyond. */
  private long[] taskTargets() {
    Set<Long> targets = new LinkedHashSet<>();
    for (int o = 0; o <= 1; o++) {
      for (int a = 0; a <= (together ? 0 : 1); a++) {
        targets.add(other * (sums.wantedOther() + o) + amv * (sums.wantedAmv() + a));
      }
    }
    targets.add(0L);
    return toArray(targets);
  }

  private long[] locatedTargets(int district) {
    Set<Long> targets = new LinkedHashSet<>();
    for (int off : OFF) {
      targets.add(located[district] * (sums.wantedLocated(district) + off));
    }
    targets.add(0L);
    return toArray(targets);
  }

  private static long[] toArray(Set<Long> targets) {
    return targets.stream().mapToLong(target -> target).toArray();
  }

  /** The key of a change of one member from one option to another. */
  long of(MemberOption from, MemberOption to) {
    return other * (to.other() - from.other())
        + amv * (to.amv() - from.amv())
        + located[to.district()] * (to.located() - from.located());
  }

  /**
   * The keys that a whole exchange may have.
   *
   * @param first a district that is touched
   * @param second another one, or the same
   */
  long[] targets(int first, int second) {
    long[] ofFirst = locatedTargets[first];
    long[] ofSecond = first == second ? new long[1] : locatedTargets[second];
    long[] result = new long[taskTargets.length * ofFirst.length * ofSecond.length];
    int i = 0;
    for (long ofTasks : taskTargets) {
      for (long f : ofFirst) {
        for (long s : ofSecond) {
          result[i++] = ofTasks + f + s;
        }
      }
    }
    return result;
  }
}
