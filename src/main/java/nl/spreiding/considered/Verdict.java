package nl.spreiding.considered;

/** What became of another number of a municipality. */
public enum Verdict {
  /** It is the decided number: there is nothing to compare. */
  DECIDED,
  /** No distribution gives the municipality this number. */
  IMPOSSIBLE,
  /** A distribution with this number was found. */
  FOUND,
  /** It may be possible, but no distribution with it was found within the effort. */
  UNKNOWN
}
