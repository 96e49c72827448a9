package nl.spreiding.bound;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * What an option of one municipality may cost at most to be part of anything within a limit, as far
 * as one sum at a time can tell.
 */
final class Sieve {
  /** Holds nothing back. */
  static final Sieve OPEN = new Sieve();

  /** By the ordinal of the sum, then by what is added to it; null: any. */
  private final long[][] mostByAxis = new long[Axis.values().length][];

  /**
   * The sieves of all municipalities.
   *
   * @param municipalities how many
   * @param restList what remains, by each sum that is known
   * @param limit micro-points above the bound of the relaxation
   * @return by municipality
   */
  static List<Sieve> of(int municipalities, List<AxisRest> restList, long limit) {
    List<Sieve> result = new ArrayList<>();
    for (int g = 0; g < municipalities; g++) {
      result.add(new Sieve());
    }
    for (AxisRest rest : restList) {
      List<long[]> most = rest.most(limit);
      for (int g = 0; g < municipalities; g++) {
        result.get(g).mostByAxis[rest.axis().ordinal()] = most.get(g);
      }
    }
    return result;
  }

  /**
   * The sieve of one municipality, by one sum.
   *
   * @param axis the sum
   * @param added what everything else must at least add, by what the option adds to the sum
   * @param limit micro-points above the bound of the relaxation
   */
  static Sieve of(Axis axis, long[] added, long limit) {
    Sieve sieve = new Sieve();
    long[] most = new long[added.length];
    Arrays.setAll(most, value -> limit - added[value]);
    sieve.mostByAxis[axis.ordinal()] = most;
    return sieve;
  }

  /**
   * Lets nothing through but what adds one number to a sum.
   *
   * @param axis the sum
   * @param value the number
   */
  static Sieve only(Axis axis, long value) {
    Sieve sieve = new Sieve();
    long[] most = new long[Math.toIntExact(value + 1)];
    Arrays.fill(most, -1);
    most[most.length - 1] = Long.MAX_VALUE;
    sieve.mostByAxis[axis.ordinal()] = most;
    return sieve;
  }

  /** The highest extra cost of an option that adds a number to a sum. */
  long most(Axis axis, long value) {
    long[] most = mostByAxis[axis.ordinal()];
    return most == null ? Long.MAX_VALUE : value < most.length ? most[(int) value] : -1;
  }

  /** Whether an option may matter. */
  boolean allows(Option option) {
    for (Axis axis : Axis.values()) {
      if (option.extra() > most(axis, axis.of(option))) {
        return false;
      }
    }
    return true;
  }
}
