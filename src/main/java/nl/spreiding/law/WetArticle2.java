package nl.spreiding.law;

import java.time.LocalDate;
import java.util.Collections;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import nl.spreiding.model.Kind;
import nl.spreiding.model.Location;
import nl.spreiding.model.MunicipalityCode;
import nl.spreiding.model.Parameters;
import nl.spreiding.model.Status;

/**
 * Wet art. 2(3): durable places are deducted from the number that must be made available in a
 * province.
 *
 * <p>https://wetten.overheid.nl/jci1.3:c:BWBR0049307&artikel=2&z=2024-01-31&g=2024-01-31
 */
public final class WetArticle2 {
  private WetArticle2() {}

  /**
   * The durable places per municipality.
   *
   * @param locationList all known locations
   * @param referenceDate date on which the situation is taken
   * @param countsUntil date until which a location must be available to count
   * @param parameters gives the two minimum sizes
   * @return by municipality; one without durable places is not in it
   */
  public static SortedMap<MunicipalityCode, DurablePlaces> durablePlaces(
      List<Location> locationList,
      LocalDate referenceDate,
      LocalDate countsUntil,
      Parameters parameters) {
    TreeMap<MunicipalityCode, DurablePlaces> result = new TreeMap<>();
    for (Location location : locationList) {
      // "het aantal plaatsen dat voor vijf jaar of langer beschikbaar is of in de daaropvolgende
      // twaalf maanden voor die
      // periode beschikbaar zal komen"
      long places = certainPlaces(location);
      if (places > 0 && Availability.durable(location, referenceDate, countsUntil)) {
        DurablePlaces one =
            location.kind() == Kind.REGULAR
                ? sizes(places, 0, parameters)
                : sizes(0, places, parameters);
        result.merge(location.municipality(), one, (a, b) -> sum(a, b, parameters));
      }
    }
    return Collections.unmodifiableSortedMap(result);
  }

  /**
   * What is left of a provincial number after the deduction.
   *
   * @param task provincial number
   * @param deducted durable places deducted
   * @return places; never below zero: a surplus of durable places is no negative task
   */
  public static long remaining(long task, long deducted) {
    return Math.max(0, Math.subtractExact(task, deducted));
  }

  /**
   * What is in use, or what has been agreed; an offer or an idea is not available and need not
   * become so.
   */
  private static long certainPlaces(Location location) {
    return switch (location.status()) {
      case Status.OPEN -> location.placesNow();
      case Status.AGREED -> location.maxPlaces();
      case Status.OFFERED, Status.CANDIDATE -> 0;
    };
  }

  private static DurablePlaces sum(DurablePlaces a, DurablePlaces b, Parameters parameters) {
    return sizes(
        Math.addExact(a.regular(), b.regular()),
        Math.addExact(a.special(), b.special()),
        parameters);
  }

  /**
   * "Daarbij wordt uitgegaan van locaties of accommodaties van een (…) te bepalen minimale omvang":
   * Besluit art. 3.1.
   */
  private static DurablePlaces sizes(long regular, long special, Parameters parameters) {
    return new DurablePlaces(
        regular,
        special,
        BesluitArticle31.countable(regular, parameters.minimumDurableRegular()),
        BesluitArticle31.countable(special, parameters.minimumDurableSpecial()));
  }
}
