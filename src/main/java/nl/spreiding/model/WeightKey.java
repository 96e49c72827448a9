package nl.spreiding.model;

import java.util.Optional;
import java.util.stream.Stream;

/**
 * The weights a user can set: one per soft constraint, and two constraints that have more than one
 * price.
 */
public enum WeightKey {
  FAIR_SHARE(ConstraintId.FAIR_SHARE, "FAIR_SHARE"),
  OVER_IMPOSED(ConstraintId.OVER_IMPOSED, "OVER_IMPOSED"),
  TARGET_75(ConstraintId.TARGET_75, "TARGET_75"),
  DURABLE_MINIMUM(ConstraintId.DURABLE_MINIMUM, "DURABLE_MINIMUM"),
  CHILDREN_MOVED(ConstraintId.CHILDREN_MOVED, "CHILDREN_MOVED"),
  CHILDREN_IN_EMERGENCY(ConstraintId.CHILDREN_IN_EMERGENCY, "CHILDREN_IN_EMERGENCY"),
  TEMPORARY_PLACES_MUNICIPAL(ConstraintId.TEMPORARY_PLACES, "TEMPORARY_PLACES.municipal"),
  TEMPORARY_PLACES_EMERGENCY(ConstraintId.TEMPORARY_PLACES, "TEMPORARY_PLACES.emergency"),
  TEMPORARY_PLACES_HOTEL(ConstraintId.TEMPORARY_PLACES, "TEMPORARY_PLACES.hotel"),
  UNLOCATED(ConstraintId.UNLOCATED, "UNLOCATED"),
  REPORT_DEVIATION(ConstraintId.REPORT_DEVIATION, "REPORT_DEVIATION"),
  NEW_LOCATIONS(ConstraintId.NEW_LOCATIONS, "NEW_LOCATIONS"),
  NEW_LOCATIONS_NEAR_LARGE(ConstraintId.NEW_LOCATIONS, "NEW_LOCATIONS.smallScaleNearLarge"),
  COST(ConstraintId.COST, "COST"),
  STABILITY(ConstraintId.STABILITY, "STABILITY");

  private final ConstraintId constraint;
  private final String text;

  WeightKey(ConstraintId constraint, String text) {
    this.constraint = constraint;
    this.text = text;
  }

  /**
   * The constraint that this weight prices.
   *
   * @return its identifier
   */
  public ConstraintId constraint() {
    return constraint;
  }

  /**
   * The key as written in a weights file or a scenario.
   *
   * @return such as {@code TEMPORARY_PLACES.hotel}
   */
  public String text() {
    return text;
  }

  /**
   * Finds a key by its text.
   *
   * @param text as written in a file
   * @return the key, or empty if there is none of that text
   */
  public static Optional<WeightKey> ofText(String text) {
    return Stream.of(values()).filter(key -> key.text.equals(text)).findFirst();
  }
}
