package nl.spreiding.explain;

import java.time.LocalDate;
import java.util.Locale;
import nl.spreiding.model.Location;
import nl.spreiding.model.Rounding;
import nl.spreiding.model.Status;
import org.apache.commons.numbers.fraction.BigFraction;

/** What a decision means for one location. */
public enum LocationDecision {
  /** Stays as it is. */
  KEEP("behouden"),
  /** Stays as it is, for which its contract must be extended. */
  EXTEND("verlengen"),
  /** In use, gets more places. */
  GROW("uitbreiden"),
  /** In use, keeps fewer places. */
  SHRINK("krimpen"),
  /** Not in use yet, gets places. */
  OPEN("openen"),
  /** In use, gets no places. */
  CLOSE("sluiten"),
  /** Not in use, gets no places. */
  UNUSED("niet gebruikt");

  private final String dutch;

  LocationDecision(String dutch) {
    this.dutch = dutch;
  }

  /**
   * What a number of places means for a location.
   *
   * @param location the location
   * @param places decided places
   * @param countsUntil date until which a location must be available
   * @return the decision
   */
  public static LocationDecision of(Location location, long places, LocalDate countsUntil) {
    boolean inUse = location.status() == Status.OPEN && location.placesNow() > 0;
    if (places == 0) {
      return inUse ? CLOSE : UNUSED;
    }
    if (!inUse) {
      return OPEN;
    }
    if (places != location.placesNow()) {
      return places > location.placesNow() ? GROW : SHRINK;
    }
    return needsExtension(location, countsUntil) ? EXTEND : KEEP;
  }

  /**
   * Whether the present contract ends before the counting date.
   *
   * @param location the location
   * @param countsUntil date until which a location must be available
   * @return true if using it in the whole cycle takes an extension
   */
  public static boolean needsExtension(Location location, LocalDate countsUntil) {
    return location.openUntil() != null && location.openUntil().isBefore(countsUntil);
  }

  /**
   * Children who must leave a location because it keeps fewer places than today, in proportion and rounded up.
   *
   * @param location the location
   * @param places decided places
   * @return children
   */
  public static long childrenMoved(Location location, long places) {
    long fewer = location.placesNow() - places;
    if (fewer <= 0 || location.children() == 0) {
      return 0;
    }
    return Rounding.ceiling(BigFraction.of(location.children(), location.placesNow()).multiply(fewer));
  }

  /**
   * The name as written in files.
   *
   * @return such as {@code keep}
   */
  public String text() {
    return name().toLowerCase(Locale.ROOT);
  }

  /**
   * The name as people read it.
   *
   * @return in both languages
   */
  public Bilingual label() {
    return new Bilingual(dutch, this == UNUSED ? "not used" : text());
  }
}
