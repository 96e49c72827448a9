package nl.spreiding.generate;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import nl.spreiding.law.Availability;
import nl.spreiding.model.CaseSettings;
import nl.spreiding.model.Kind;
import nl.spreiding.model.Location;
import nl.spreiding.model.Status;

/** What must hold for every location. */
final class LocationRules {
  private LocationRules() {}

  static void check(List<Location> locationList, CaseSettings settings) {
    assertThat(locationList.stream().map(Location::id)).doesNotHaveDuplicates().isSorted();
    for (Location l : locationList) {
      String as = l.toString();
      assertThat(l.minPlaces()).as(as).isBetween(1L, l.maxPlaces());
      assertThat(l.placesNow()).as(as).isBetween(0L, l.maxPlaces());
      assertThat(l.children()).as(as).isBetween(0L, l.placesNow());
      if (l.status() != Status.OPEN) {
        assertThat(l.placesNow()).as(as).isZero();
        assertThat(l.mayClose()).as(as).isTrue();
      }
      if (l.kind() == Kind.AMV) {
        assertThat(l.children()).as(as).isZero();
      }
      if (!l.mayClose()) {
        assertThat(Availability.counts(l, settings.countsUntil())).as(as).isTrue();
      }
      if (l.openFrom() != null && l.openUntil() != null) {
        assertThat(l.openFrom()).as(as).isBefore(l.openUntil());
      }
      if (l.extendableUntil() != null) {
        assertThat(l.extendableUntil()).as(as).isAfter(l.openUntil());
      }
      if (l.status() == Status.OPEN) {
        assertThat(l.openFrom()).as(as).isNull();
      } else if (l.status() != Status.CANDIDATE) {
        assertThat(Availability.counts(l, settings.countsUntil())).as(as).isTrue();
      }
    }
  }
}
