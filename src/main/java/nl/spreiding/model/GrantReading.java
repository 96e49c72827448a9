package nl.spreiding.model;

/**
 * How the parts of the 75% grant (Wet art. 9(3)) are read that its text leaves open. The other
 * readings are shown beside it.
 *
 * @param rounding how 75% of the provincial number becomes whole places
 * @param moment when places must be there to be counted
 * @param temporary whether places that are not durable are counted
 */
public record GrantReading(Rounding rounding, Moment moment, Temporary temporary) {
  /** The reading of this project; its reasons are in {@code docs/interpretation.md}. */
  public static final GrantReading DEFAULT =
      new GrantReading(Rounding.UP, Moment.DECISION, Temporary.COUNTED);

  /** From three quarters to whole places. */
  public enum Rounding {
    /** A place is paid for if it lies wholly above 75%. */
    UP,
    /** The place that crosses 75% is paid for as well. */
    DOWN
  }

  /** When places are counted. */
  public enum Moment {
    /** Places in the decision that count for the cycle. */
    DECISION,
    /** Only those that are still available on the last day of the two calendar years. */
    END
  }

  /** What happens to places that are available for less than five years. */
  public enum Temporary {
    /** They count like any other. */
    COUNTED,
    /** Only durable places count. */
    EXCLUDED
  }
}
