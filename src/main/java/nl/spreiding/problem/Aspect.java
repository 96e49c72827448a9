package nl.spreiding.problem;

/** What two decision problems can differ in. The names are codes in files. */
public enum Aspect {
  /** Whether the municipality or site is there at all. */
  PRESENT,
  /** Over which area a surplus relieves others. */
  SCOPE,
  /** Task of the province other than amv. */
  OTHER_TASK,
  /** amv task of the province. */
  AMV_TASK,
  /** Places on known locations at which the 75% is reached. */
  THRESHOLD_75,
  /** Places due other than amv, after exchanges. */
  OTHER_DUE,
  /** amv places due, after exchanges. */
  AMV_DUE,
  /** Voluntary level other than amv. */
  OTHER_VOLUNTARY,
  /** Voluntary level of amv places. */
  AMV_VOLUNTARY,
  /** Number in the commissioner's report. */
  REPORTED,
  /** Most places the municipality may have. */
  CAP,
  /** Number that a scenario fixed. */
  PINNED,
  /** Whether nothing may be imposed. */
  EXEMPT,
  /** Number in the baseline run. */
  BASELINE,
  /** Durable regular places needed. */
  MINIMUM_DURABLE_REGULAR,
  /** Durable special places needed. */
  MINIMUM_DURABLE_SPECIAL,
  /** Kind of the places. */
  KIND,
  /** Numbers that may be chosen. */
  ALLOWED,
  /** Numbers that the rules allow. */
  RULED,
  /** Whether the location counts for the cycle. */
  COUNTS,
  /** Whether its places are durable. */
  DURABLE,
  /** Places in use today. */
  PLACES_NOW,
  /** Price per squared place below what is due. */
  SHORTAGE_PRICE(true),
  /** Price per squared place above what is due. */
  SURPLUS_PRICE(true),
  /** Price per squared place above due and offer. */
  BEYOND_OFFER_PRICE(true),
  /** Price of deviating from the report. */
  REPORT_PRICE(true),
  /** Price of deviating from the baseline. */
  STABILITY_PRICE(true),
  /** Price of missing a durable minimum. */
  DURABLE_MINIMUM_PRICE(true),
  /** Price of missing the 75%. */
  TARGET_75_PRICE(true),
  /** Price of imposing more than is missing. */
  OVER_IMPOSED_PRICE(true),
  /** Price of the children of a place given up. */
  CHILDREN_MOVED_PRICE(true),
  /** Price of the children of an emergency place kept. */
  KEPT_EMERGENCY_PRICE(true),
  /** Price of the children of an emergency place added. */
  NEW_EMERGENCY_PRICE(true),
  /** Price of a place that is not durable. */
  TEMPORARY_PRICE(true),
  /** Price of an imposed place. */
  UNLOCATED_PRICE(true),
  /** Price of opening the location. */
  OPENING_PRICE(true),
  /** Price of the yearly cost of a place. */
  COST_PRICE(true);

  private final boolean price;

  Aspect() {
    this(false);
  }

  Aspect(boolean price) {
    this.price = price;
  }

  /**
   * Whether it is a price in micro-points, which follows from the weights and the figures.
   *
   * @return false: it is a fact or a rule
   */
  public boolean price() {
    return price;
  }

  /**
   * Whether it only says how close to stay to an earlier run.
   *
   * @return true for the baseline and its price
   */
  public boolean ofStability() {
    return this == BASELINE || this == STABILITY_PRICE;
  }
}
