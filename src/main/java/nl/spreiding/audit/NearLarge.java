package nl.spreiding.audit;

import java.util.HashSet;
import java.util.Set;
import nl.spreiding.model.Form;
import nl.spreiding.model.Kind;
import nl.spreiding.model.Status;
import nl.spreiding.model.WeightKey;

/** The price of opening a location: less for a small one near a large regular one. */
final class NearLarge {
  private final Recount recount;
  private final Set<String> near = new HashSet<>();

  NearLarge(Recount recount) {
    this.recount = recount;
    Set<String> large = new HashSet<>();
    for (Place place : recount.placeById.values()) {
      var l = place.location;
      boolean certain = l.status() == Status.OPEN || l.status() == Status.AGREED;
      if (certain
          && l.kind() == Kind.REGULAR
          && l.form() == Form.AZC
          && l.maxPlaces() > recount.parameters.smallScaleMaximum()) {
        large.add(l.municipality().value());
      }
    }
    near.addAll(large);
    recount
        .shelterCase
        .adjacencyList()
        .forEach(
            border -> {
              if (large.contains(border.a().value())) {
                near.add(border.b().value());
              }
              if (large.contains(border.b().value())) {
                near.add(border.a().value());
              }
            });
  }

  long price(Place place) {
    boolean small =
        place.location.form() == Form.SMALL_SCALE
            && near.contains(place.location.municipality().value());
    return Recount.micro(
        recount.weight(small ? WeightKey.NEW_LOCATIONS_NEAR_LARGE : WeightKey.NEW_LOCATIONS));
  }
}
