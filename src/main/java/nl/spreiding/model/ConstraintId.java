package nl.spreiding.model;

/** Every rule of the decision model. Code, ledger, reports and tests use the same identifiers. */
public enum ConstraintId {
  LOCATION_BOUNDS(Level.HARD),
  SMALL_SCALE_MINIMUM(Level.HARD),
  PINNED(Level.HARD),
  EXEMPT(Level.HARD),
  MUNICIPAL_CAP(Level.HARD),
  PROVINCIAL_TASK(Level.MEDIUM),
  AMV_TASK(Level.MEDIUM),
  FAIR_SHARE(Level.SOFT),
  OVER_IMPOSED(Level.SOFT),
  TARGET_75(Level.SOFT),
  DURABLE_MINIMUM(Level.SOFT),
  CHILDREN_MOVED(Level.SOFT),
  CHILDREN_IN_EMERGENCY(Level.SOFT),
  TEMPORARY_PLACES(Level.SOFT),
  UNLOCATED(Level.SOFT),
  REPORT_DEVIATION(Level.SOFT),
  NEW_LOCATIONS(Level.SOFT),
  COST(Level.SOFT),
  STABILITY(Level.SOFT);

  private final Level level;

  ConstraintId(Level level) {
    this.level = level;
  }

  /**
   * The level this constraint is counted on.
   *
   * @return its level
   */
  public Level level() {
    return level;
  }
}
