package nl.spreiding.model;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A shelter location (opvangvoorziening) as known before the decision.
 *
 * @param id identifier within the case
 * @param municipality where it lies
 * @param name name as it appears in reports
 * @param kind kind of its places
 * @param form form of shelter
 * @param status how certain it is
 * @param placesNow places in use today
 * @param minPlaces fewest places at which it can be used
 * @param maxPlaces most places it can hold
 * @param openFrom first day it is available; null: already available
 * @param openUntil last day of the present contract; null: no end
 * @param extendableUntil last day to which the contract can be extended; null: no extension known
 * @param mayClose whether an open location may be closed before its end
 * @param children children living there today
 * @param annualCostPerPlace yearly cost of one place in whole euros; null: unknown
 * @param basis where the data come from
 * @param source citation
 */
public record Location(
    LocationId id,
    MunicipalityCode municipality,
    String name,
    Kind kind,
    Form form,
    Status status,
    long placesNow,
    long minPlaces,
    long maxPlaces,
    @Nullable LocalDate openFrom,
    @Nullable LocalDate openUntil,
    @Nullable LocalDate extendableUntil,
    boolean mayClose,
    long children,
    @Nullable Long annualCostPerPlace,
    Basis basis,
    String source) {
  /**
   * The same location with other bounds.
   *
   * @param fewest fewest places in use
   * @param most most places
   * @return the copy
   */
  public Location resized(long fewest, long most) {
    return new Location(
        id,
        municipality,
        name,
        kind,
        form,
        status,
        placesNow,
        fewest,
        most,
        openFrom,
        openUntil,
        extendableUntil,
        mayClose,
        children,
        annualCostPerPlace,
        basis,
        source);
  }
}
