package nl.spreiding.problem;

import nl.spreiding.model.Kind;
import nl.spreiding.model.Location;
import org.jspecify.annotations.Nullable;

/**
 * Something that gets a number of places: a known location, or a municipality and kind on which
 * places are imposed without a known location. Prices are in micro-points per unit, after the one
 * rounding step.
 *
 * @param index position in {@link DecisionProblem#siteList()}
 * @param id location identifier, or {@code GM0363:AMV} for imposed places
 * @param municipality where it lies
 * @param kind kind of its places
 * @param location the known location; null: imposed places
 * @param domain the numbers the solver may choose
 * @param rule the numbers the rules allow; differs from the domain only where a pin breaks a rule
 * @param pinned number it is fixed at; null: free
 * @param counts whether it is available long enough to count; always true for imposed places
 * @param durable whether it is available for five years or more
 * @param placesNow places in use today
 * @param childrenMovedPrice per place fewer than today
 * @param keptEmergencyPrice per place kept in emergency form, for the children in it
 * @param newEmergencyPrice per place added in emergency form, for the children in it
 * @param temporaryPrice per place that is not durable
 * @param unlocatedPrice per imposed place without a location
 * @param openingPrice for opening it
 * @param costPrice per place, for its yearly cost
 */
public record Site(
    int index,
    String id,
    MunicipalityProblem municipality,
    Kind kind,
    @Nullable Location location,
    Domain domain,
    Domain rule,
    @Nullable Long pinned,
    boolean counts,
    boolean durable,
    long placesNow,
    long childrenMovedPrice,
    long keptEmergencyPrice,
    long newEmergencyPrice,
    long temporaryPrice,
    long unlocatedPrice,
    long openingPrice,
    long costPrice) {

  /**
   * Whether these are imposed places without a known location.
   *
   * @return true for imposed places
   */
  public boolean imposed() {
    return location == null;
  }

  /**
   * A copy at another position and of another municipality.
   *
   * @param position its index
   * @param owner where it lies
   * @return the copy
   */
  public Site at(int position, MunicipalityProblem owner) {
    return new Site(
        position,
        id,
        owner,
        kind,
        location,
        domain,
        rule,
        pinned,
        counts,
        durable,
        placesNow,
        childrenMovedPrice,
        keptEmergencyPrice,
        newEmergencyPrice,
        temporaryPrice,
        unlocatedPrice,
        openingPrice,
        costPrice);
  }

  /**
   * A copy with other numbers allowed.
   *
   * @param allowed the numbers the solver may choose
   * @param ruled the numbers the rules allow
   * @param fixed number it is fixed at; null: free
   * @return the copy
   */
  public Site with(Domain allowed, Domain ruled, @Nullable Long fixed) {
    return new Site(
        index,
        id,
        municipality,
        kind,
        location,
        allowed,
        ruled,
        fixed,
        counts,
        durable,
        placesNow,
        childrenMovedPrice,
        keptEmergencyPrice,
        newEmergencyPrice,
        temporaryPrice,
        unlocatedPrice,
        openingPrice,
        costPrice);
  }
}
