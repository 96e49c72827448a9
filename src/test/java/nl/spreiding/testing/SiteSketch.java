package nl.spreiding.testing;

import nl.spreiding.model.Basis;
import nl.spreiding.model.Form;
import nl.spreiding.model.Kind;
import nl.spreiding.model.Location;
import nl.spreiding.model.LocationId;
import nl.spreiding.model.Status;
import nl.spreiding.problem.Domain;
import nl.spreiding.problem.MunicipalityProblem;
import nl.spreiding.problem.Site;
import org.jspecify.annotations.Nullable;

/**
 * A known location, or imposed places, in a {@linkplain Problems tiny problem}, and the places it
 * holds.
 */
public final class SiteSketch {
  private final MunicipalitySketch municipality;
  private final int index;
  private final boolean imposed;
  private Kind kind = Kind.REGULAR;
  private Domain rule = Domain.zeroOr(1, 1_000);
  private @Nullable Long pinned;
  private boolean durable;
  private long placesNow;
  private long childrenMovedPrice;
  private long keptEmergencyPrice;
  private long newEmergencyPrice;
  private long temporaryPrice;
  private long unlocatedPrice;
  private long openingPrice;
  private long costPrice;
  private long held;

  SiteSketch(MunicipalitySketch municipality, int index, boolean imposed) {
    this.municipality = municipality;
    this.index = index;
    this.imposed = imposed;
  }

  /** The places it holds in the distribution. */
  public SiteSketch holds(long places) {
    held = places;
    return this;
  }

  SiteSketch kind(Kind newKind) {
    kind = newKind;
    return this;
  }

  /** Nothing, or a number within a range. */
  public SiteSketch zeroOr(long min, long max) {
    rule = Domain.zeroOr(min, max);
    return this;
  }

  /** A number within a range, never nothing. */
  public SiteSketch between(long min, long max) {
    rule = new Domain(false, min, max);
    return this;
  }

  /** PINNED: the only number the solver may choose; the rule stays as it is. */
  public SiteSketch pinned(long places) {
    pinned = places;
    return this;
  }

  /** Available for five years or more. */
  public SiteSketch durable() {
    durable = true;
    return this;
  }

  /** Places in use today. */
  public SiteSketch inUse(long places) {
    placesNow = places;
    return this;
  }

  /** CHILDREN_MOVED: micro-points per place fewer than today. */
  public SiteSketch childrenMovedPrice(long price) {
    childrenMovedPrice = price;
    return this;
  }

  /** CHILDREN_IN_EMERGENCY: micro-points per place kept and per place added. */
  public SiteSketch emergencyPrices(long kept, long added) {
    keptEmergencyPrice = kept;
    newEmergencyPrice = added;
    return this;
  }

  /** TEMPORARY_PLACES: micro-points per place. */
  public SiteSketch temporaryPrice(long price) {
    temporaryPrice = price;
    return this;
  }

  /** UNLOCATED: micro-points per place. */
  public SiteSketch unlocatedPrice(long price) {
    unlocatedPrice = price;
    return this;
  }

  /** NEW_LOCATIONS: micro-points for using it at all. */
  public SiteSketch openingPrice(long price) {
    openingPrice = price;
    return this;
  }

  /** COST: micro-points per place. */
  public SiteSketch costPrice(long price) {
    costPrice = price;
    return this;
  }

  int municipalityIndex() {
    return municipality.index();
  }

  long held() {
    return held;
  }

  Site build(MunicipalityProblem built) {
    return new Site(
        index,
        imposed ? built.code() + ":" + kind : "L" + index,
        built,
        kind,
        imposed ? null : location(built),
        pinned == null ? rule : Domain.only(pinned),
        rule,
        pinned,
        true,
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

  private Location location(MunicipalityProblem built) {
    return new Location(
        new LocationId("L" + index),
        built.code(),
        "Locatie " + index,
        kind,
        Form.AZC,
        placesNow > 0 ? Status.OPEN : Status.AGREED,
        placesNow,
        rule.min(),
        rule.max(),
        null,
        null,
        null,
        rule.zero(),
        0,
        null,
        Basis.SYNTHETIC,
        "test");
  }
}
