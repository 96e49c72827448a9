package nl.spreiding.benchmark;

import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import nl.spreiding.model.Basis;
import nl.spreiding.model.CaseSettings;
import nl.spreiding.model.CommissionerReport;
import nl.spreiding.model.Exchange;
import nl.spreiding.model.Location;
import nl.spreiding.model.LocationId;
import nl.spreiding.model.MunicipalityCode;
import nl.spreiding.model.Parameters;
import nl.spreiding.model.ShelterCase;
import nl.spreiding.model.Weights;

/** A synthetic case in the making: another one with parts of it changed, labelled as made up. */
final class SyntheticDraft {
  private final ShelterCase base;
  private Parameters parameters;
  private Weights weights;
  private List<Location> locationList;
  private List<CommissionerReport> reportList;
  private List<Exchange> exchangeList;
  private final TreeMap<MunicipalityCode, Long> baseline = new TreeMap<>();

  SyntheticDraft(ShelterCase base) {
    this.base = base;
    this.parameters = base.settings().parameters();
    this.weights = base.settings().weights();
    this.locationList = base.locationList();
    this.reportList = base.reportList();
    this.exchangeList = base.exchangeList();
  }

  /** The case with another national need. */
  static ShelterCase withNeed(ShelterCase base, long total, long amv) {
    CaseSettings s = base.settings();
    CaseSettings settings =
        new CaseSettings(
            s.id(),
            s.title(),
            s.cycle(),
            s.referenceDate(),
            s.countsUntil(),
            new CaseSettings.Capacity(total, amv, "made up for a benchmark"),
            s.parameters(),
            s.weights(),
            s.syntheticFileList(),
            s.noteList());
    return ShelterCase.of(
        settings,
        base.municipalityList(),
        base.locationList(),
        base.reportList(),
        base.exchangeList(),
        base.adjacencyList());
  }

  SyntheticDraft parameters(UnaryOperator<Parameters> change) {
    parameters = change.apply(parameters);
    return this;
  }

  SyntheticDraft weights(Weights newWeights) {
    weights = newWeights;
    return this;
  }

  /** Each location becomes none, one or several; they are numbered anew. */
  SyntheticDraft locations(Function<Location, Stream<Location>> change) {
    List<Location> result = new ArrayList<>();
    locationList.stream()
        .flatMap(change)
        .forEach(l -> result.add(Locations.numbered(l, result.size() + 1)));
    locationList = result;
    return this;
  }

  SyntheticDraft reports(Function<CommissionerReport, Stream<CommissionerReport>> change) {
    reportList = reportList.stream().flatMap(change).toList();
    return this;
  }

  SyntheticDraft exchanges(List<Exchange> newExchanges) {
    exchangeList = newExchanges;
    return this;
  }

  SyntheticDraft baseline(MunicipalityCode municipality, long places) {
    baseline.put(municipality, places);
    return this;
  }

  /** The case, with a name and a note that say that it is made up. */
  ShelterCase build(String name, long seed, String what) {
    CaseSettings s = base.settings();
    List<String> noteList = new ArrayList<>(s.noteList());
    noteList.add(
        "Synthetisch: gemaakt voor een benchmark met zaad " + seed + " (" + what + "), niet echt.");
    CaseSettings settings =
        new CaseSettings(
            name,
            "Synthetisch, voor een benchmark: " + what,
            s.cycle(),
            s.referenceDate(),
            s.countsUntil(),
            s.capacity(),
            parameters,
            weights,
            List.of("exchanges.csv", "locations.csv", "reports.csv"),
            noteList);
    return new ShelterCase(
        settings,
        base.municipalityList(),
        locationList,
        reportList,
        exchangeList,
        base.adjacencyList(),
        List.of(),
        List.of(),
        baseline,
        List.of());
  }

  /** Copies of locations with a change. */
  static final class Locations {
    private Locations() {}

    private static Location numbered(Location l, int number) {
      return copy(
          l,
          new LocationId("L%05d".formatted(number)),
          l.placesNow(),
          l.minPlaces(),
          l.maxPlaces(),
          l.children());
    }

    /** Another size; the children in proportion. */
    static Location sized(Location l, long placesNow, long minPlaces, long maxPlaces) {
      long children = l.placesNow() == 0 ? 0 : l.children() * placesNow / l.placesNow();
      return copy(l, l.id(), placesNow, minPlaces, maxPlaces, Math.min(placesNow, children));
    }

    private static Location copy(
        Location l, LocationId id, long now, long min, long max, long children) {
      return new Location(
          id,
          l.municipality(),
          "Synthetische locatie " + id.value(),
          l.kind(),
          l.form(),
          l.status(),
          now,
          min,
          max,
          l.openFrom(),
          l.openUntil(),
          l.extendableUntil(),
          l.mayClose(),
          children,
          l.annualCostPerPlace(),
          Basis.SYNTHETIC,
          "synthetic, for a benchmark");
    }
  }
}
