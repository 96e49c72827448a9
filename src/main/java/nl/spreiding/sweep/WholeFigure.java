package nl.spreiding.sweep;

import java.util.Locale;

/** The whole-number figures of a run, in the order of the tables. */
public enum WholeFigure {
  /** Tasks of all provinces together. */
  TASK,
  /** Its amv part. */
  TASK_AMV,
  /** Decided places. */
  DECIDED,
  /** Decided amv places. */
  DECIDED_AMV,
  /** Decided places on known locations. */
  LOCATED,
  /** Decided places without a known location. */
  UNLOCATED,
  /** Located places that are durable. */
  DURABLE,
  /** Located places that are not. */
  TEMPORARY,
  /** Places short of the tasks. */
  SHORTFALL,
  /** Its amv part. */
  SHORTFALL_AMV,
  /** Provinces that reach 75%. */
  PROVINCES_REACHING_75,
  /** Children who must move because of the decision, rounded up per location. */
  CHILDREN_MOVED,
  /** Children who would have to move whatever is decided. */
  CHILDREN_MOVED_UNAVOIDABLY,
  /** Locations that open. */
  LOCATIONS_OPENED,
  /** Locations that close. */
  LOCATIONS_CLOSED,
  /** Locations with places. */
  LOCATIONS_USED,
  /** Absolute deviation from the reports, in places, of municipalities with a report. */
  REPORT_DEVIATION,
  /** Absolute deviation from what is due, in places. */
  DUE_DEVIATION,
  /** Municipalities with a number above zero. */
  MUNICIPALITIES_WITH_PLACES,
  /** Pairs of comparable neighbours of which one does more than is due and the other less. */
  UNEVEN_PAIRS;

  /**
   * The name in tables.
   *
   * @return in lower case
   */
  public String text() {
    return name().toLowerCase(Locale.ROOT);
  }
}
