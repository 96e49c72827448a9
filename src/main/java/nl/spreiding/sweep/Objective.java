package nl.spreiding.sweep;

import java.util.Locale;
import java.util.function.ToLongFunction;
import nl.spreiding.model.ConstraintId;

/** What a trade-off is between: less is better. The same whatever the weights of a run. */
public enum Objective {
  /** What FAIR_SHARE would cost at weight 1, in millionths of a point. */
  FAIR_SHARE(f -> f.measure(ConstraintId.FAIR_SHARE)),
  /** Children who must move because of the decision, rounded up per location. */
  CHILDREN_MOVED(f -> f.whole(WholeFigure.CHILDREN_MOVED)),
  /** Locations that open. */
  LOCATIONS_OPENED(f -> f.whole(WholeFigure.LOCATIONS_OPENED)),
  /** Absolute deviation from the reports, in places. */
  REPORT_DEVIATION(f -> f.whole(WholeFigure.REPORT_DEVIATION));

  private final ToLongFunction<RunFigures> value;

  Objective(ToLongFunction<RunFigures> value) {
    this.value = value;
  }

  /**
   * Its value in a run.
   *
   * @param figures the run
   * @return a whole number
   */
  public long of(RunFigures figures) {
    return value.applyAsLong(figures);
  }

  /**
   * The name in tables.
   *
   * @return in lower case with underscores
   */
  public String text() {
    return name().toLowerCase(Locale.ROOT);
  }
}
