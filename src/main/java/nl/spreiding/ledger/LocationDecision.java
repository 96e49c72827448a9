package nl.spreiding.ledger;

import java.time.LocalDate;
import java.util.Locale;
import nl.spreiding.model.Location;
import nl.spreiding.model.Status;

/**
 * What a decision means for one location. A location is in use if its status is OPEN and it has
 * places today.
 *
 * <p>The number of places comes first: a location that grows and whose contract must be extended as
 * well is {@code GROW}; {@link #needsExtension} tells about the contract.
 */
public enum LocationDecision {
  /** In use, keeps its places under its present contract. */
  KEEP,
  /**
   * In use, keeps its places; the contract ends before the date until which it must be available.
   */
  EXTEND,
  /** In use, gets more places. */
  GROW,
  /** In use, keeps fewer places. */
  SHRINK,
  /** Not in use, gets places. */
  OPEN,
  /** In use, gets no places: by the decision, or because it cannot be available long enough. */
  CLOSE,
  /** Not in use, gets no places. */
  UNUSED;

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
   * Whether the present contract ends before a location may stop counting.
   *
   * @param location the location
   * @param countsUntil date until which a location must be available
   * @return true if using it in the cycle takes an extension
   */
  public static boolean needsExtension(Location location, LocalDate countsUntil) {
    return location.openUntil() != null && location.openUntil().isBefore(countsUntil);
  }

  /**
   * The name as written in files.
   *
   * @return such as {@code keep}
   */
  public String text() {
    return name().toLowerCase(Locale.ROOT);
  }
}
