package nl.spreiding.explain;

import java.math.BigInteger;
import nl.spreiding.model.Language;

/** How much the number of a municipality can differ among nearly equally good distributions. */
public enum Leeway {
  /** One number only. */
  FIXED("ligt vast door de regels", "fixed by the rules"),
  /** At most {@link #SMALL_PLACES} places, or {@link #SMALL_PERCENT} percent of the decision. */
  SMALL("kleine marge", "small margin"),
  /** More than that. */
  FREE("vrije keuze", "free choice"),
  /** The exact side could not tell which of the others. */
  UNKNOWN("niet bekend", "not known");

  /** A difference of so many places is a small margin, however few are decided. */
  public static final long SMALL_PLACES = 5;

  /** A difference of such a part of the decided number is a small margin. */
  public static final long SMALL_PERCENT = 5;

  private final String dutch;
  private final String english;

  Leeway(String dutch, String english) {
    this.dutch = dutch;
    this.english = english;
  }

  /**
   * The leeway that follows from a range.
   *
   * @param lowest lowest number
   * @param highest highest number
   * @param decided the decided number
   * @return never {@link #UNKNOWN}
   */
  public static Leeway of(long lowest, long highest, long decided) {
    long width = Math.subtractExact(highest, lowest);
    if (width == 0) {
      return FIXED;
    }
    BigInteger part = BigInteger.valueOf(decided).multiply(BigInteger.valueOf(SMALL_PERCENT));
    BigInteger wide = BigInteger.valueOf(width).multiply(BigInteger.valueOf(100));
    return width <= SMALL_PLACES || wide.compareTo(part) <= 0 ? SMALL : FREE;
  }

  /**
   * In words.
   *
   * @param language in which language
   * @return a few words without capital
   */
  public String text(Language language) {
    return language.pick(dutch, english);
  }
}
