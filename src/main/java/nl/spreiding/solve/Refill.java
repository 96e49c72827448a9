package nl.spreiding.solve;

import ai.timefold.solver.core.impl.domain.variable.descriptor.VariableDescriptor;
import java.util.Arrays;
import java.util.random.RandomGenerator;
import nl.spreiding.plan.Allotment;
import nl.spreiding.plan.DistributionPlan;
import nl.spreiding.problem.Distribution;
import nl.spreiding.problem.Domain;
import nl.spreiding.problem.Pool;
import nl.spreiding.problem.Site;
import org.jspecify.annotations.Nullable;

/**
 * Completes moves that close, open or resize a few allotments: others of their pools, drawn at
 * random, take or give the difference in blocks, each block where it costs least. A single taker
 * would be pushed far from its share, so that nearly every such change would look bad.
 */
final class Refill {
  /** At most so many others are looked at. */
  private static final int OTHERS = 48;

  /** Into so many blocks the difference is cut. */
  private static final int BLOCKS = 12;

  /** Most pools that a move touches. */
  private static final int POOLS = 2;

  /** Where more allotments change, the pool may provide more than before: whatever is offered. */
  private static final int FEW = 40;

  private static final long IMPOSSIBLE = Long.MAX_VALUE;

  private final MoveChoice choice;
  private final VariableDescriptor<DistributionPlan> variable;
  private final Working working;
  private final Allotment[] others = new Allotment[OTHERS];
  private final long[] price = new long[OTHERS];
  private Allotment[] changed = new Allotment[0];
  private Allotment[] moved = new Allotment[0];
  private long[] movedTo = new long[0];
  private int count;
  private int touched;

  Refill(DistributionPlan plan, MoveChoice choice, VariableDescriptor<DistributionPlan> variable) {
    this.choice = choice;
    this.variable = variable;
    long[] places = new long[plan.problem().siteList().size()];
    plan.copyTo(places);
    working = new Working(plan.problem(), new Distribution(places));
  }

  /** The sums of the present distribution. */
  Working working() {
    return working;
  }

  /** Takes over what a move has changed. */
  void follow(@Nullable PlacesMove move) {
    if (move != null) {
      for (Allotment allotment : move.allotments()) {
        set(allotment, allotment.places());
      }
    }
  }

  /**
   * A move that gives the chosen allotments their numbers and refills their pools.
   *
   * @param chosen allotments of one pool or of several
   * @param levels their new numbers, allowed ones
   * @param random the source of chance
   * @return the move; null: some pool does not come out even
   */
  @Nullable PlacesMove complete(Allotment[] chosen, long[] levels, RandomGenerator random) {
    touched = 0;
    int most = chosen.length + 2 * BLOCKS * POOLS;
    if (changed.length < most) {
      changed = new Allotment[most];
      moved = new Allotment[most];
      movedTo = new long[most];
    }
    for (Allotment one : chosen) {
      touch(one);
    }
    boolean even = true;
    for (int i = 0; i < chosen.length && even; i++) {
      Pool pool = chosen[i].pool();
      if (working.places(chosen[i].site()) != levels[i]) {
        long wanted = working.provided(pool);
        for (int j = i; j < chosen.length; j++) {
          if (chosen[j].pool() == pool) {
            set(chosen[j], levels[j]);
          }
        }
        long surplus = wanted - pool.task();
        boolean enough = chosen.length > FEW && surplus >= 0 && working.missing(pool) == 0;
        if (working.provided(pool) != wanted && !enough) {
          count = choice.others(chosen, pool, others, random);
          even = refill(pool, wanted);
        }
      }
    }
    PlacesMove move = even ? move(chosen.length) : null;
    restore();
    return move;
  }

  private void touch(Allotment allotment) {
    changed[touched++] = allotment;
  }

  /** Moves blocks until the pool provides what is wanted; false: it does not come out even. */
  private boolean refill(Pool pool, long wanted) {
    long gap = wanted - working.provided(pool);
    long most = Math.ceilDiv(Math.abs(gap), BLOCKS);
    priceAll(gap > 0 ? most : -most);
    for (int i = 0; i < 2 * BLOCKS && gap != 0; i++) {
      long block = Math.clamp(gap, -most, most);
      int cheapest = cheapest(block);
      if (cheapest < 0) {
        return false;
      }
      Site site = others[cheapest].site();
      if (working.places(site) == others[cheapest].places()) {
        touch(others[cheapest]);
      }
      working.change(site, nearest(site.domain(), working.places(site), block));
      price[cheapest] = price(site, block);
      long left = wanted - working.provided(pool);
      if (Long.signum(left) == -Long.signum(gap)) {
        priceAll(left > 0 ? most : -most);
      }
      gap = left;
    }
    return gap == 0;
  }

  private void priceAll(long block) {
    for (int i = 0; i < count; i++) {
      price[i] = price(others[i].site(), block);
    }
  }

  /**
   * Where a block costs least. Prices are looked at again only when they are about to be paid:
   * mostly they rise as places are given away.
   */
  private int cheapest(long block) {
    while (true) {
      int cheapest = -1;
      long lowest = IMPOSSIBLE;
      for (int i = 0; i < count; i++) {
        if (price[i] < lowest) {
          lowest = price[i];
          cheapest = i;
        }
      }
      if (cheapest < 0) {
        return cheapest;
      }
      price[cheapest] = price(others[cheapest].site(), block);
      if (price[cheapest] <= lowest) {
        return cheapest;
      }
    }
  }

  /** Micro-points per place that counts, for a block that is added (or taken away). */
  private long price(Site site, long block) {
    long more = nearest(site.domain(), working.places(site), block);
    if (more == 0 || working.ownUpper(site, more) > 0) {
      return IMPOSSIBLE;
    }
    long gain = site.imposed() ? more : working.counted(site, more);
    return gain == 0 || gain > 0 != block > 0
        ? IMPOSSIBLE
        : Math.floorDiv(working.soft(site, more), Math.abs(gain));
  }

  /** The block, or what the domain allows of it; an allotment that opens gets its minimum. */
  private static long nearest(Domain domain, long places, long block) {
    if (block > 0) {
      long target = Math.min(domain.highest(), Math.max(places + block, domain.min()));
      return Math.max(0, target - places);
    }
    long target = places + block;
    if (target < domain.min()) {
      target = domain.zero() && places == domain.min() ? 0 : Math.min(places, domain.min());
    }
    return target - places;
  }

  /**
   * The move.
   *
   * @param first so many of the touched ones are different; the others may stand there twice
   */
  private @Nullable PlacesMove move(int first) {
    int size = 0;
    int sizeOfFirst = 0;
    for (int i = 0; i < touched; i++) {
      sizeOfFirst = i == first ? size : sizeOfFirst;
      long now = working.places(changed[i].site());
      if (now != changed[i].places()
          && (i < first || !stands(changed[i], moved, sizeOfFirst, size))) {
        moved[size] = changed[i];
        movedTo[size++] = now;
      }
    }
    return size == 0
        ? null
        : new PlacesMove(variable, Arrays.copyOf(moved, size), Arrays.copyOf(movedTo, size));
  }

  /** A block may have gone and come back: then its allotment was touched twice. */
  private static boolean stands(Allotment one, Allotment[] allotments, int from, int to) {
    for (int i = from; i < to; i++) {
      if (allotments[i] == one) {
        return true;
      }
    }
    return false;
  }

  private void restore() {
    for (int i = 0; i < touched; i++) {
      set(changed[i], changed[i].places());
    }
  }

  private void set(Allotment allotment, long places) {
    Site site = allotment.site();
    long more = places - working.places(site);
    if (more != 0) {
      working.change(site, more);
    }
  }
}
