package nl.spreiding.measure;

/**
 * The measures of the decision model, each in whole units. Shared by constraints, ledger and tests,
 * so that they cannot drift apart. Every function fails with {@link ArithmeticException} rather
 * than overflow.
 */
public final class Measures {
  private Measures() {}

  /**
   * Places short of a number.
   *
   * @param places what there is
   * @param wanted what is wanted
   * @return the shortage, 0 if there is none
   */
  public static long shortage(long places, long wanted) {
    return Math.max(0, Math.subtractExact(wanted, places));
  }

  /**
   * Places beyond a number.
   *
   * @param places what there is
   * @param limit the number
   * @return the excess, 0 if there is none
   */
  public static long excess(long places, long limit) {
    return Math.max(0, Math.subtractExact(places, limit));
  }

  /**
   * Absolute difference.
   *
   * @param places one number
   * @param other another
   * @return how far apart they are
   */
  public static long deviation(long places, long other) {
    return Math.absExact(Math.subtractExact(places, other));
  }

  /**
   * A squared number of places.
   *
   * @param places the number
   * @return its square
   */
  public static long square(long places) {
    return Math.multiplyExact(places, places);
  }

  /**
   * FAIR_SHARE in micro-points: the squared shortage below what is due, the squared surplus above
   * it, and the squared surplus beyond both what is due and what is offered, each at its price.
   *
   * @param places decided places of the municipality
   * @param due what is due (D)
   * @param voluntary voluntary level (v)
   * @param shortagePrice micro-points per squared place below
   * @param surplusPrice micro-points per squared place above
   * @param beyondOfferPrice micro-points per squared place beyond the offer
   * @return micro-points
   */
  public static long fairShare(
      long places,
      long due,
      long voluntary,
      long shortagePrice,
      long surplusPrice,
      long beyondOfferPrice) {
    if (places < due) {
      return Math.multiplyExact(square(Math.subtractExact(due, places)), shortagePrice);
    }
    long surplus = Math.multiplyExact(square(Math.subtractExact(places, due)), surplusPrice);
    long beyond = excess(places, Math.max(due, voluntary));
    return beyond == 0
        ? surplus
        : Math.addExact(surplus, Math.multiplyExact(square(beyond), beyondOfferPrice));
  }

  /**
   * OVER_IMPOSED: imposed places beyond what is missing.
   *
   * @param imposed imposed places in the pool
   * @param task the task of the pool
   * @param located places on known locations that count for the task
   * @return places
   */
  public static long overImposed(long imposed, long task, long located) {
    return excess(imposed, shortage(located, task));
  }

  /**
   * DURABLE_MINIMUM: places short of a minimum size, if there are any at all.
   *
   * @param durable durable places of the municipality
   * @param minimum the minimum size
   * @return places; 0 if there are none or enough
   */
  public static long belowMinimum(long durable, long minimum) {
    return durable == 0 ? 0 : shortage(durable, minimum);
  }

  /**
   * Located places of a municipality that count for the task when {@code quotaScope} is {@code
   * MUNICIPALITY}: what lies between what is due and what is offered does not count.
   *
   * @param located places on known locations
   * @param due what is due of this task
   * @param voluntary voluntary level of this task
   * @return places that count
   */
  public static long countedWithoutRelief(long located, long due, long voluntary) {
    return Math.addExact(Math.min(located, due), excess(located, Math.max(due, voluntary)));
  }

  /**
   * Places kept and places added, each at its price.
   *
   * @param places decided places
   * @param placesNow places in use today
   * @param keptPrice micro-points per place kept
   * @param addedPrice micro-points per place added
   * @return micro-points
   */
  public static long keptAndAdded(long places, long placesNow, long keptPrice, long addedPrice) {
    long kept = Math.min(places, placesNow);
    long added = Math.subtractExact(places, kept);
    return Math.addExact(
        Math.multiplyExact(kept, keptPrice), Math.multiplyExact(added, addedPrice));
  }
}
