package nl.spreiding.testing;

/** What can be out of the ordinary in a {@linkplain WildCases random case}. */
public enum Unusual {
  /** Half of the need is for amv places. */
  MUCH_AMV,
  /** Locations have room for more than is due. */
  MUCH_ROOM,
  /** Municipalities are equal, and locations alike but for some kinds. */
  EQUALS,
  /** Half of the municipalities and locations are pinned, often against the rules. */
  MANY_PINS,
  /** Reports often exempt. */
  MANY_EXEMPT,
  /** Municipal maxima, often lower than what is due. */
  LOW_CAPS,
  /** Tasks are set, whatever is due. */
  SET_TASKS,
  /** Tasks are set at far more than there is room for. */
  HIGH_TASKS,
  /** Tasks are set at nothing. */
  NO_TASKS,
  /** Places imposed beyond the task cost next to nothing. */
  CHEAP_EXCESS,
  /** Every weight is next to nothing: prices of a few micro-points. */
  LOW_WEIGHTS,
  /** Places cost fortunes, and cost weighs. */
  HIGH_COST,
  /** Reports and baseline differ by millions from what is possible, and that weighs. */
  HIGH_REPORTS,
  /** Half of the weights are anything from nothing to a thousand. */
  ANY_WEIGHTS
}
