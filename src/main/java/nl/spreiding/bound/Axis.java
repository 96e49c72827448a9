package nl.spreiding.bound;

import java.util.Collections;
import java.util.EnumSet;
import java.util.Set;
import nl.spreiding.measure.Measures;
import nl.spreiding.problem.Pool;
import nl.spreiding.problem.ProvinceProblem;

/** A sum over municipalities on which shared terms depend. */
enum Axis {
  /** Places that count for the task other than amv. */
  OTHER {
    @Override
    long of(Option option) {
      return option.other();
    }

    @Override
    Flat flat(Relaxation relaxation, int district) {
      boolean all = relaxation.over().allOther();
      long slope = slope(relaxation.area().otherPool(), relaxation.multipliers().other(), all);
      return slope == 0 ? Flat.from(relaxation.area().otherPool().task()) : Flat.NOWHERE;
    }

    @Override
    long rest(Relaxation relaxation, int district, long sum) {
      Pool pool = relaxation.area().otherPool();
      long worth = relaxation.multipliers().other();
      return ofTask(relaxation, pool, worth, relaxation.over().allOther(), sum);
    }
  },
  /** Places that count for the amv task. */
  AMV {
    @Override
    long of(Option option) {
      return option.amv();
    }

    @Override
    Flat flat(Relaxation relaxation, int district) {
      boolean all = relaxation.over().allAmv();
      long slope = slope(relaxation.area().amvPool(), relaxation.multipliers().amv(), all);
      return slope == 0 ? Flat.from(relaxation.area().amvPool().task()) : Flat.NOWHERE;
    }

    @Override
    long rest(Relaxation relaxation, int district, long sum) {
      Pool pool = relaxation.area().amvPool();
      long worth = relaxation.multipliers().amv();
      return ofTask(relaxation, pool, worth, relaxation.over().allAmv(), sum);
    }
  },
  /** Places that count for either task. */
  BOTH {
    @Override
    long of(Option option) {
      return option.other() + option.amv();
    }

    @Override
    Flat flat(Relaxation relaxation, int district) {
      long task = relaxation.area().otherPool().task() + relaxation.area().amvPool().task();
      return rest(relaxation, district, task + 1) == 0 ? Flat.from(task) : Flat.NOWHERE;
    }

    @Override
    long rest(Relaxation relaxation, int district, long sum) {
      Area area = relaxation.area();
      Multipliers m = relaxation.multipliers();
      long task = area.otherPool().task() + area.amvPool().task();
      if (sum < task) {
        long cheapest = m.highestTask() - Math.max(m.other(), m.amv());
        return sum < task - relaxation.missing()
            ? PlacesCost.NEVER
            : (task - sum) * Math.max(0, cheapest);
      }
      long other = slope(area.otherPool(), m.other(), relaxation.over().allOther());
      long amv = slope(area.amvPool(), m.amv(), relaxation.over().allAmv());
      return (sum - task) * Math.min(other, amv);
    }
  },
  /** Places on known locations in a province. */
  LOCATED {
    @Override
    long of(Option option) {
      return option.located();
    }

    @Override
    Flat flat(Relaxation relaxation, int district) {
      ProvinceProblem province = relaxation.area().districtList().get(district).province();
      long worth = relaxation.multipliers().locatedByDistrict()[district];
      if (worth == 0) {
        return Flat.from(province.threshold75());
      }
      return worth == province.target75Price() ? Flat.upTo(province.threshold75()) : Flat.NOWHERE;
    }

    @Override
    long rest(Relaxation relaxation, int district, long sum) {
      ProvinceProblem province = relaxation.area().districtList().get(district).province();
      return province.target75Price() * Measures.shortage(sum, province.threshold75())
          - relaxation.multipliers().locatedByDistrict()[district] * (province.threshold75() - sum);
    }
  };

  /** Every sum by itself: nothing is left at its price. */
  static final Set<Axis> EXACT = Collections.unmodifiableSet(EnumSet.of(OTHER, AMV, LOCATED));

  /** Both tasks as one sum, and the located places. */
  static final Set<Axis> TOGETHER = Collections.unmodifiableSet(EnumSet.of(BOTH, LOCATED));

  /** Sums that need not be told apart: up to one number, and from another on. */
  record Flat(long below, long above) {
    private static final long FAR = 1L << 60;

    static final Flat NOWHERE = new Flat(-FAR, FAR);

    static Flat from(long above) {
      return new Flat(-FAR, above);
    }

    static Flat upTo(long below) {
      return new Flat(below, FAR);
    }
  }

  /** Where {@link #rest} does not change any more. */
  abstract Flat flat(Relaxation relaxation, int district);

  /** What an option adds to the sum. */
  abstract long of(Option option);

  /**
   * What the shared terms really cost at a sum, less what the relaxation took for them: from 0;
   * {@link PlacesCost#NEVER} if the sum is not allowed.
   */
  abstract long rest(Relaxation relaxation, int district, long sum);

  private static long slope(Pool pool, long worth, boolean all) {
    return all ? worth : worth + pool.overImposedPrice();
  }

  private static long ofTask(Relaxation relaxation, Pool pool, long worth, boolean all, long sum) {
    if (sum >= pool.task()) {
      return (sum - pool.task()) * slope(pool, worth, all);
    }
    long short_ = pool.task() - sum;
    return short_ > relaxation.missing()
        ? PlacesCost.NEVER
        : short_ * (relaxation.multipliers().highestTask() - worth);
  }
}
