package nl.spreiding.testing;

import java.time.LocalDate;
import nl.spreiding.model.Basis;
import nl.spreiding.model.Form;
import nl.spreiding.model.Kind;
import nl.spreiding.model.Location;
import nl.spreiding.model.LocationId;
import nl.spreiding.model.MunicipalityCode;
import nl.spreiding.model.Status;
import org.jspecify.annotations.Nullable;

/** A location in the making: an open regular azc without end that may close, until changed. */
public final class LocationDraft {
  private final String id;
  private final String municipality;
  private String name;
  private Kind kind = Kind.REGULAR;
  private Form form = Form.AZC;
  private Status status = Status.OPEN;
  private long placesNow;
  private long minPlaces;
  private long maxPlaces;
  private @Nullable LocalDate openFrom;
  private @Nullable LocalDate openUntil;
  private @Nullable LocalDate extendableUntil;
  private boolean mayClose = true;
  private long children;
  private @Nullable Long annualCostPerPlace;

  LocationDraft(String id, String municipality) {
    this.id = id;
    this.municipality = municipality;
    this.name = "Location " + id;
  }

  /** Its name. */
  public LocationDraft name(String value) {
    name = value;
    return this;
  }

  /** Kind of its places. */
  public LocationDraft kind(Kind value) {
    kind = value;
    return this;
  }

  /** Form of shelter. */
  public LocationDraft form(Form value) {
    form = value;
    return this;
  }

  /** How certain it is. */
  public LocationDraft status(Status value) {
    status = value;
    return this;
  }

  /** Places in use today and the children living there; sets the range to 1 up to those places. */
  public LocationDraft now(long places, long childrenNow) {
    placesNow = places;
    children = childrenNow;
    return range(1, places);
  }

  /** Fewest and most places. */
  public LocationDraft range(long min, long max) {
    minPlaces = min;
    maxPlaces = max;
    return this;
  }

  /** First day, such as {@code 2025-03-01}. */
  public LocationDraft from(String date) {
    openFrom = LocalDate.parse(date);
    return this;
  }

  /** Last day of the contract. */
  public LocationDraft until(String date) {
    openUntil = LocalDate.parse(date);
    return this;
  }

  /** Last day to which the contract can be extended. */
  public LocationDraft extendableUntil(String date) {
    extendableUntil = LocalDate.parse(date);
    return this;
  }

  /** It must stay. */
  public LocationDraft mayNotClose() {
    mayClose = false;
    return this;
  }

  /** Yearly cost of a place in euros. */
  public LocationDraft cost(long euros) {
    annualCostPerPlace = euros;
    return this;
  }

  /** The location. */
  public Location build() {
    return new Location(
        new LocationId(id),
        new MunicipalityCode(municipality),
        name,
        kind,
        form,
        status,
        placesNow,
        minPlaces,
        maxPlaces,
        openFrom,
        openUntil,
        extendableUntil,
        mayClose,
        children,
        annualCostPerPlace,
        Basis.SYNTHETIC,
        "test");
  }
}
