package nl.spreiding.children;

import java.util.Locale;

/** How far from home children move. */
public enum Tier {
  /** Within the municipality. */
  SAME_MUNICIPALITY,
  /** To a municipality that borders on it. */
  NEIGHBOURING,
  /** Within the province, not to a neighbour. */
  SAME_PROVINCE,
  /** To another province, not to a neighbour. */
  ELSEWHERE,
  /** No place is known. */
  UNPLACED;

  /**
   * Whether a move this far is taken to mean another school (policy).
   *
   * @return true for a municipality that is neither the same nor a neighbour
   */
  public boolean otherSchool() {
    return this == SAME_PROVINCE || this == ELSEWHERE;
  }

  /**
   * The name as written in files.
   *
   * @return such as {@code same_municipality}
   */
  public String text() {
    return name().toLowerCase(Locale.ROOT);
  }
}
