package nl.spreiding.solve;

import java.util.random.RandomGenerator;
import nl.spreiding.plan.Allotment;
import nl.spreiding.problem.Domain;

/** Random numbers of places, often one that matters to an allotment. */
final class Amounts {
  private Amounts() {}

  /**
   * From one place to all: often a number that matters to one of the two, otherwise small numbers
   * more often.
   *
   * @param from who gives
   * @param to who takes
   * @param random the source of chance
   * @return places; 0 if there is nothing to give or no room
   */
  static long transfer(Allotment from, Allotment to, RandomGenerator random) {
    long most = Math.min(from.places(), to.site().domain().highest() - to.places());
    if (most <= 0) {
      return 0;
    }
    long wanted =
        switch (random.nextInt(12)) {
          case 0 -> from.places();
          case 1 -> from.places() - from.site().domain().min();
          case 2 -> to.site().domain().highest() - to.places();
          case 3 -> to.site().domain().min() - to.places();
          case 4 -> to.site().placesNow() - to.places();
          case 5 -> from.places() - from.site().placesNow();
          case 6 -> to.municipality().due() - to.places();
          case 7 -> 1;
          default -> logUniform(most, random);
        };
    return wanted < 1 || wanted > most ? logUniform(most, random) : wanted;
  }

  /**
   * From one to a limit; every power of two as likely as the next.
   *
   * @param most the limit, at least 1
   * @param random the source of chance
   * @return the number
   */
  static long logUniform(long most, RandomGenerator random) {
    long bound = Math.min(most, 1L << random.nextInt(1, 65 - Long.numberOfLeadingZeros(most)));
    return 1 + random.nextLong(bound);
  }

  /**
   * A number of places that matters to an allotment, or one near its present number.
   *
   * @param allotment which allotment
   * @param random the source of chance
   * @return places, perhaps not allowed
   */
  static long level(Allotment allotment, RandomGenerator random) {
    Domain domain = allotment.site().domain();
    long places = allotment.places();
    return switch (random.nextInt(9)) {
      case 0 -> domain.lowest();
      case 1 -> domain.min();
      case 2 -> domain.highest();
      case 3 -> allotment.site().placesNow();
      case 4, 5 -> Math.max(domain.lowest(), places - logUniform(Math.max(1, places), random));
      case 6, 7 ->
          Math.min(domain.highest(), places + logUniform(Math.max(1, domain.highest()), random));
      default -> places;
    };
  }

  /**
   * The lowest or highest number, or one near the present number.
   *
   * @param allotment which allotment
   * @param random the source of chance
   * @return places, perhaps not allowed
   */
  static long single(Allotment allotment, RandomGenerator random) {
    Domain domain = allotment.site().domain();
    long places = allotment.places();
    return switch (random.nextInt(4)) {
      case 0 -> domain.lowest();
      case 1 -> domain.highest();
      case 2 -> Math.max(domain.min(), places - 1 - logUniform(Math.max(1, places), random));
      default -> Math.max(domain.min(), places + logUniform(Math.max(1, domain.highest()), random));
    };
  }

  /**
   * What an opened allotment may get from two givers.
   *
   * @param to the allotment that opens
   * @param most all that the givers have
   * @param random the source of chance
   * @return its minimum or more
   */
  static long opening(Allotment to, long most, RandomGenerator random) {
    Domain domain = to.site().domain();
    long limit = Math.min(most, domain.highest());
    return random.nextBoolean()
        ? domain.min()
        : domain.min() + random.nextLong(limit - domain.min() + 1);
  }
}
