package nl.spreiding.children;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import nl.spreiding.ledger.LocationResult;
import nl.spreiding.ledger.MunicipalityResult;
import nl.spreiding.ledger.Results;
import nl.spreiding.model.Kind;
import nl.spreiding.model.Location;
import nl.spreiding.model.Municipality;
import nl.spreiding.model.MunicipalityCode;
import nl.spreiding.model.Rounding;
import nl.spreiding.model.ShelterCase;
import nl.spreiding.model.Status;
import org.apache.commons.numbers.fraction.BigFraction;
import org.jspecify.annotations.Nullable;

/**
 * Where families can go: regular places that the decision adds, other than in emergency shelter or
 * hotels (no new children in emergency shelter: policy).
 *
 * @param childrenPerPlace children for whom one regular place has room, because parents need places
 *     too: as many as there are today
 * @param destinationList by municipality and location, imposed places last; only those with room
 *     for at least one child
 */
public record FamilyPlaces(BigFraction childrenPerPlace, List<Destination> destinationList) {
  /** Copies the list. */
  public FamilyPlaces {
    destinationList = List.copyOf(destinationList);
  }

  /**
   * The free family places of a decision.
   *
   * @param results the decision
   * @return where they are
   */
  static FamilyPlaces of(Results results) {
    ShelterCase shelterCase = results.outcome().shelterCase();
    Map<MunicipalityCode, Municipality> municipalityByCode = shelterCase.municipalityByCode();
    BigFraction childrenPerPlace = childrenPerPlace(shelterCase);
    List<Destination> list = new ArrayList<>();
    for (LocationResult result : results.locationList()) {
      Location location = result.location();
      if (takesFamilies(result)) {
        Municipality municipality = municipalityByCode.get(location.municipality());
        long free = result.places() - location.placesNow();
        add(list, municipality, location, free, !result.availableAtEnd(), childrenPerPlace);
      }
    }
    for (MunicipalityResult result : results.municipalityList()) {
      add(list, result.municipality(), null, result.imposed().regular(), false, childrenPerPlace);
    }
    return new FamilyPlaces(childrenPerPlace, list);
  }

  private static boolean takesFamilies(LocationResult result) {
    return result.location().kind() == Kind.REGULAR
        && !result.location().form().emergency()
        && result.site().counts();
  }

  private static void add(
      List<Destination> list,
      Municipality municipality,
      @Nullable Location location,
      long free,
      boolean ends,
      BigFraction childrenPerPlace) {
    long children = Rounding.floor(childrenPerPlace.multiply(Math.max(0, free)));
    if (children > 0) {
      list.add(new Destination(municipality, location, free, children, ends));
    }
  }

  /** All children over all places in open regular locations; 0 if there are none. */
  private static BigFraction childrenPerPlace(ShelterCase shelterCase) {
    long children = 0;
    long places = 0;
    for (Location location : shelterCase.locationList()) {
      if (location.kind() == Kind.REGULAR && location.status() == Status.OPEN) {
        children = Math.addExact(children, location.children());
        places = Math.addExact(places, location.placesNow());
      }
    }
    return places == 0 ? BigFraction.ZERO : BigFraction.of(children, places);
  }

  /**
   * The free places themselves.
   *
   * @return places
   */
  public long freePlaces() {
    return destinationList.stream().mapToLong(Destination::freePlaces).reduce(0, Math::addExact);
  }

  /**
   * Room for children in all of them.
   *
   * @return children
   */
  public long capacity() {
    return destinationList.stream().mapToLong(Destination::children).reduce(0, Math::addExact);
  }
}
