package nl.spreiding.generate;

import java.util.Locale;
import java.util.Set;
import nl.spreiding.model.LocationId;

/** Identifiers L0001, L0002 and so on, leaving out those of known locations. */
final class Identifiers {
  private final int width;
  private final Set<LocationId> takenSet;
  private long last;

  Identifiers(int width, Set<LocationId> takenSet) {
    this.width = width;
    this.takenSet = takenSet;
  }

  LocationId next() {
    LocationId id;
    do {
      id = new LocationId(String.format(Locale.ROOT, "L%0" + width + "d", ++last));
    } while (takenSet.contains(id));
    return id;
  }
}
