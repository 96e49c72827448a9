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
 * Moves that close, open or resize one allotment and let others of its pool, drawn at random, take
 * or give the difference in blocks, each block where it costs least. A single taker would be pushed
 * far from its share, so that nearly every such change would look bad.
 */
final class Refill {
  private static final int OTHERS = Integer.getInteger("OTHERS", 24);
  private static final int BLOCKS = Integer.getInteger("BLOCKS", 12);

  private static final long IMPOSSIBLE = Long.MAX_VALUE;

  private final MoveChoice choice;
  private final VariableDescriptor<DistributionPlan> variable;
  private final Working working;
  private final Allotment[] others = new Allotment[OTHERS];
  private final long[] price = new long[OTHERS];
  private int count;

  Refill(DistributionPlan plan, MoveChoice choice, VariableDescriptor<DistributionPlan> variable) {
    this.choice = choice;
    this.variable = variable;
    long[] places = new long[plan.problem().siteList().size()];
    plan.copyTo(places);
    working = new Working(plan.problem(), new Distribution(places));
  }

  /** Takes over what a move has changed. */
  void follow(@Nullable PlacesMove move) {
    if (move != null) {
      for (Allotment allotment : move.allotments()) {
        set(allotment, allotment.places());
      }
    }
  }

  /** A move that changes an allotment and refills its pool; null: this draw fails. */
  @Nullable PlacesMove draw(Allotment first, RandomGenerator random) {
    long level = Amounts.level(first, random);
    if (!first.site().domain().allows(level) || level == first.places()) {
      return null;
    }
    count = choice.others(first, others, random);
    Pool pool = first.pool();
    long wanted = working.provided(pool);
    set(first, level);
    boolean even = refill(pool, wanted);
    PlacesMove move = even ? move(first) : null;
    restore(first);
    return move;
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
      working.change(site, nearest(site.domain(), working.places(site), block));
      price[cheapest] = price(site, block);
      long left = wanted - working.provided(pool);
      if (left > 0 != gap > 0) {
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

  private PlacesMove move(Allotment first) {
    Allotment[] changed = new Allotment[count + 1];
    long[] places = new long[count + 1];
    changed[0] = first;
    places[0] = working.places(first.site());
    int size = 1;
    for (int i = 0; i < count; i++) {
      Allotment other = others[i];
      if (working.places(other.site()) != other.places()) {
        changed[size] = other;
        places[size++] = working.places(other.site());
      }
    }
    return new PlacesMove(variable, Arrays.copyOf(changed, size), Arrays.copyOf(places, size));
  }

  private void restore(Allotment first) {
    set(first, first.places());
    for (int i = 0; i < count; i++) {
      set(others[i], others[i].places());
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
