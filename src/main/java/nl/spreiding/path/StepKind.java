package nl.spreiding.path;

import nl.spreiding.ledger.LedgerLine;

/** A step from the indicative number to the decided one, in the order in which they are taken. */
public enum StepKind {
  /** The statutory number: the share before exchanges. */
  INDICATIVE(true),
  /** One exchange. */
  EXCHANGE(false),
  /** The share after exchanges. */
  DUE(true),
  /** The number in the commissioner's report. */
  REPORT(true),
  /** What known locations hold, in place of report or share. */
  LOCATED(false),
  /** What is imposed without a known location. */
  IMPOSED(false),
  /** The decided number. */
  DECIDED(true);

  private final boolean level;

  StepKind(boolean level) {
    this.level = level;
  }

  /**
   * Whether the step is a number in its own right, not only a change.
   *
   * @return true for a number that is named in law, report or decision
   */
  public boolean level() {
    return level;
  }

  /**
   * The step at which a line of the account about a municipality or its location arises.
   *
   * @param line the line
   * @return what lies on locations, what is imposed, or the number as a whole
   */
  public static StepKind of(LedgerLine line) {
    return switch (line.constraint()) {
      case LOCATION_BOUNDS,
          DURABLE_MINIMUM,
          CHILDREN_MOVED,
          CHILDREN_IN_EMERGENCY,
          TEMPORARY_PLACES,
          NEW_LOCATIONS,
          COST ->
          LOCATED;
      case SMALL_SCALE_MINIMUM, EXEMPT, UNLOCATED, OVER_IMPOSED -> IMPOSED;
      case PINNED -> line.location() == null ? DECIDED : LOCATED;
      case MUNICIPAL_CAP,
          PROVINCIAL_TASK,
          AMV_TASK,
          FAIR_SHARE,
          TARGET_75,
          REPORT_DEVIATION,
          STABILITY ->
          DECIDED;
    };
  }
}
