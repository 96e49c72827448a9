package nl.spreiding.scenario;

import java.util.Locale;
import java.util.SortedMap;
import java.util.TreeMap;
import nl.spreiding.model.Location;
import org.jspecify.annotations.Nullable;

/** A location in the columns of {@code locations.csv}. */
final class LocationFields {
  private LocationFields() {}

  static SortedMap<String, Object> of(Location location) {
    SortedMap<String, Object> result = new TreeMap<>();
    result.put("id", location.id().value());
    result.put("municipality_code", location.municipality().value());
    result.put("name", location.name());
    result.put("kind", location.kind().name());
    result.put("form", location.form().name());
    result.put("status", location.status().name());
    result.put("places_now", location.placesNow());
    result.put("min_places", location.minPlaces());
    result.put("max_places", location.maxPlaces());
    putIfKnown(result, "open_from", location.openFrom());
    putIfKnown(result, "open_until", location.openUntil());
    putIfKnown(result, "extendable_until", location.extendableUntil());
    result.put("may_close", location.mayClose());
    result.put("children", location.children());
    Long cost = location.annualCostPerPlace();
    if (cost != null) {
      result.put("annual_cost_per_place", cost);
    }
    result.put("basis", location.basis().name().toLowerCase(Locale.ROOT));
    result.put("source", location.source());
    return result;
  }

  private static void putIfKnown(
      SortedMap<String, Object> fields, String name, @Nullable Object value) {
    if (value != null) {
      fields.put(name, value.toString());
    }
  }
}
