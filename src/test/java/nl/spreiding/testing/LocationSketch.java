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

/**
 * A location of a {@linkplain Cases test case}: unless said otherwise an agreed regular azc of 50
 * to 200 places, durable.
 */
public final class LocationSketch {
  private final String id;
  private final String municipality;
  private Kind kind = Kind.REGULAR;
  private Form form = Form.AZC;
  private Status status = Status.AGREED;
  private long placesNow;
  private long minPlaces = 50;
  private long maxPlaces = 200;
  private @Nullable LocalDate openFrom;
  private @Nullable LocalDate openUntil;
  private @Nullable LocalDate extendableUntil;
  private boolean mayClose = true;
  private long children;
  private @Nullable Long annualCostPerPlace;

  private LocationSketch(String id, String municipality) {
    this.id = id;
    this.municipality = municipality;
  }

  /** A location in a municipality. */
  public static LocationSketch location(String id, String municipality) {
    return new LocationSketch(id, municipality);
  }

  /** Kind of its places. */
  public LocationSketch kind(Kind newKind) {
    kind = newKind;
    return this;
  }

  /** Form of shelter. */
  public LocationSketch form(Form newForm) {
    form = newForm;
    return this;
  }

  /** How certain it is. */
  public LocationSketch status(Status newStatus) {
    status = newStatus;
    return this;
  }

  /** In use today, with children. */
  public LocationSketch inUse(long places, long childrenNow) {
    status = Status.OPEN;
    placesNow = places;
    children = childrenNow;
    return this;
  }

  /** Fewest and most places. */
  public LocationSketch range(long min, long max) {
    minPlaces = min;
    maxPlaces = max;
    return this;
  }

  /** First and last day; null: already available, no end. */
  public LocationSketch available(@Nullable LocalDate from, @Nullable LocalDate until) {
    openFrom = from;
    openUntil = until;
    return this;
  }

  /** Last day to which the contract can be extended. */
  public LocationSketch extendable(LocalDate until) {
    extendableUntil = until;
    return this;
  }

  /** It must stay open. */
  public LocationSketch mayNotClose() {
    mayClose = false;
    return this;
  }

  /** Yearly cost of one place in euros. */
  public LocationSketch cost(long euros) {
    annualCostPerPlace = euros;
    return this;
  }

  /** The location. */
  public Location build() {
    return new Location(
        new LocationId(id),
        new MunicipalityCode(municipality),
        "Locatie " + id,
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
