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

  private final MoveChoice choice;
  private final VariableDescriptor<DistributionPlan> variable;
  private final Working working;
  private final Allotment[] others = new Allotment[OTHERS];

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
    choice.others(first, others, random);
    Pool pool = first.pool();
    long wanted = working.provided(pool);
    set(first, level);
    long gap = wanted - working.provided(pool);
    long block = Math.ceilDiv(Math.abs(gap), BLOCKS);
    for (int i = 0; i < 2 * BLOCKS && gap != 0; i++) {
      if (!moveBlock(first, gap > 0 ? Math.min(block, gap) : Math.max(-block, gap))) {
        break;
      }
      gap = wanted - working.provided(pool);
    }
    PlacesMove move = gap == 0 ? move(first) : null;
    restore(first);
    return move;
  }

  /** Adds a block (or takes it away) where it costs least per place that counts. */
  private boolean moveBlock(Allotment first, long block) {
    Allotment cheapest = null;
    long cheapestMore = 0;
    long cheapestPrice = 0;
    for (Allotment other : others) {
      if (other == first) {
        continue;
      }
      Site site = other.site();
      long more = nearest(site.domain(), working.places(site), block);
      if (more == 0 || working.ownUpper(site, more) > 0) {
        continue;
      }
      long gain = site.imposed() ? more : working.counted(site, more);
      if (gain == 0 || gain > 0 != block > 0) {
        continue;
      }
      long price = Math.floorDiv(working.soft(site, more), Math.abs(gain));
      if (cheapest == null || price < cheapestPrice) {
        cheapest = other;
        cheapestMore = more;
        cheapestPrice = price;
      }
    }
    if (cheapest == null) {
      return false;
    }
    working.change(cheapest.site(), cheapestMore);
    return true;
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
    Allotment[] changed = new Allotment[OTHERS + 1];
    long[] places = new long[OTHERS + 1];
    int count = 0;
    changed[count] = first;
    places[count++] = working.places(first.site());
    for (Allotment other : others) {
      if (working.places(other.site()) != other.places() && !contains(changed, count, other)) {
        changed[count] = other;
        places[count++] = working.places(other.site());
      }
    }
    return new PlacesMove(variable, Arrays.copyOf(changed, count), Arrays.copyOf(places, count));
  }

  private static boolean contains(Allotment[] changed, int count, Allotment other) {
    for (int i = 0; i < count; i++) {
      if (changed[i] == other) {
        return true;
      }
    }
    return false;
  }

  private void restore(Allotment first) {
    set(first, first.places());
    for (Allotment other : others) {
      set(other, other.places());
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
