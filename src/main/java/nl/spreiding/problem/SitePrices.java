package nl.spreiding.problem;

import java.util.Set;
import nl.spreiding.model.Form;
import nl.spreiding.model.Location;
import nl.spreiding.model.MunicipalityCode;
import nl.spreiding.model.Parameters;
import nl.spreiding.model.Rounding;
import nl.spreiding.model.Status;
import nl.spreiding.model.WeightKey;
import nl.spreiding.model.Weights;
import org.apache.commons.numbers.fraction.BigFraction;

/** The prices of one location, in micro-points. */
record SitePrices(Parameters parameters, Weights weights, Set<MunicipalityCode> nearLarge) {

  /** Per place fewer than today: weight times the micro-children of one place. */
  long childrenMoved(Location location) {
    return Rounding.halfUp(
        weights.of(WeightKey.CHILDREN_MOVED).multiply(microChildrenPerPlace(location)));
  }

  /** Per place kept in emergency form: the children who stay there. */
  long keptEmergency(Location location) {
    return location.form().emergency()
        ? Rounding.halfUp(
            weights.of(WeightKey.CHILDREN_IN_EMERGENCY).multiply(microChildrenPerPlace(location)))
        : 0;
  }

  /** Per place added in emergency form: children are expected in the usual share. */
  long newEmergency(Location location) {
    return location.form().emergency()
        ? Rounding.micro(
            weights.of(WeightKey.CHILDREN_IN_EMERGENCY).multiply(parameters.childrenShare()))
        : 0;
  }

  /**
   * Per place that is not durable. Forms without a price of their own have the lowest, that of
   * municipal shelter.
   */
  long temporary(Form form) {
    return Rounding.micro(
        weights.of(
            switch (form) {
              case HOTEL -> WeightKey.TEMPORARY_PLACES_HOTEL;
              case EMERGENCY -> WeightKey.TEMPORARY_PLACES_EMERGENCY;
              case AZC, SMALL_SCALE, MUNICIPAL, REGISTRATION ->
                  WeightKey.TEMPORARY_PLACES_MUNICIPAL;
            }));
  }

  /** For using a location that is not open today. */
  long opening(Location location) {
    if (location.status() == Status.OPEN) {
      return 0;
    }
    boolean nearby =
        location.form() == Form.SMALL_SCALE && nearLarge.contains(location.municipality());
    return Rounding.micro(
        weights.of(nearby ? WeightKey.NEW_LOCATIONS_NEAR_LARGE : WeightKey.NEW_LOCATIONS));
  }

  /** Per place: its yearly cost in euros. An unknown cost counts as nothing. */
  long cost(Location location) {
    return location.annualCostPerPlace() == null
        ? 0
        : Rounding.micro(weights.of(WeightKey.COST).multiply(location.annualCostPerPlace()));
  }

  /**
   * The children of one place in millionths, a whole number so that the measure is linear and
   * exact.
   */
  static long microChildrenPerPlace(Location location) {
    return location.placesNow() == 0
        ? 0
        : Rounding.micro(BigFraction.of(location.children(), location.placesNow()));
  }
}
