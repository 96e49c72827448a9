package nl.spreiding.audit;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.ToLongFunction;
import nl.spreiding.model.CaseSettings;
import nl.spreiding.model.CommissionerReport;
import nl.spreiding.model.Exchange;
import nl.spreiding.model.Location;
import nl.spreiding.model.Municipality;
import nl.spreiding.model.MunicipalityCode;
import nl.spreiding.model.Parameters;
import nl.spreiding.model.Pin;
import nl.spreiding.model.QuotaScope;
import nl.spreiding.model.ShelterCase;
import nl.spreiding.model.TaskOverride;
import nl.spreiding.model.WeightKey;
import org.jspecify.annotations.Nullable;

/** The case as the audit counts it: statutory numbers, what is due, locations, and the decision. */
final class Recount {
  final ShelterCase shelterCase;
  final CaseSettings settings;
  final Parameters parameters;
  final List<Region> regions = new ArrayList<>();
  final Map<String, Town> townByCode = new LinkedHashMap<>();
  final Map<String, Place> placeById = new TreeMap<>();
  final Map<String, Long> pinByLocation = new TreeMap<>();

  /** In: all inhabitants. */
  final long inhabitants;

  /** Sum of (SES-WOA + 1) × inhabitants. */
  final Ratio weighted;

  Recount(ShelterCase shelterCase) {
    this.shelterCase = shelterCase;
    this.settings = shelterCase.settings();
    this.parameters = settings.parameters();
    long all = 0;
    Ratio sum = Ratio.ZERO;
    for (Municipality m : shelterCase.municipalityList()) {
      all = Math.addExact(all, m.inhabitants());
      sum = sum.plus(product(m));
    }
    this.inhabitants = all;
    this.weighted = sum;
    makeTowns();
    makePlaces();
    fillIn();
  }

  private void makeTowns() {
    Map<MunicipalityCode, CommissionerReport> reports = new TreeMap<>();
    shelterCase.reportList().forEach(r -> reports.put(r.municipality(), r));
    Map<String, TaskOverride> tasks = new TreeMap<>();
    shelterCase.taskOverrideList().forEach(t -> tasks.put(t.province().value(), t));
    Map<String, Region> regionByCode = new TreeMap<>();
    shelterCase.municipalityList().stream()
        .sorted(Comparator.comparing((Municipality m) -> m.province().code().value()))
        .forEach(
            m -> {
              Town town = new Town(m, reports.get(m.code()));
              townByCode.put(town.code(), town);
              regionByCode
                  .computeIfAbsent(
                      town.province(), code -> new Region(m.province(), tasks.get(code)))
                  .towns
                  .add(town);
            });
    regions.addAll(regionByCode.values());
  }

  /** Municipalities and locations of a case are in the order of their codes. */
  private void makePlaces() {
    for (Location location : shelterCase.locationList()) {
      Place place = new Place(location, settings);
      placeById.put(location.id().value(), place);
      town(location.municipality().value()).places.add(place);
    }
  }

  private void fillIn() {
    for (Exchange exchange : shelterCase.exchangeList()) {
      town(exchange.from().value()).exchanges.add(exchange);
      town(exchange.to().value()).exchanges.add(exchange);
    }
    for (Pin pin : shelterCase.pinList()) {
      switch (pin) {
        case Pin.OfMunicipality m -> town(m.municipality().value()).pinned = m.places();
        case Pin.OfLocation l -> pinByLocation.put(l.location().value(), l.places());
      }
    }
    shelterCase.baseline().forEach((code, places) -> town(code.value()).baseline = places);
    for (Town town : towns()) {
      town.indicative = indicative(town.municipality, settings.capacity().total()).halfUp();
      town.indicativeAmv = indicative(town.municipality, settings.capacity().amv()).halfUp();
      if (parameters.maxPlacesPer1000() != null) {
        town.cap =
            Ratio.of(parameters.maxPlacesPer1000())
                .times(town.municipality.inhabitants())
                .over(1000)
                .floor();
      }
    }
  }

  /** (SES-WOA + 1) × iG. */
  static Ratio product(Municipality m) {
    return factor(m).times(m.inhabitants());
  }

  static Ratio factor(Municipality m) {
    return Ratio.ONE.plus(Ratio.of(m.sesWoa()));
  }

  /** Iv before rounding, for a need BO. */
  Ratio indicative(Municipality m, long need) {
    return product(m).times(need).over(weighted);
  }

  List<Town> towns() {
    return List.copyOf(townByCode.values());
  }

  Town town(String code) {
    Town town = townByCode.get(code);
    if (town == null) {
      throw new UnreadableRun(Phrase.UNKNOWN_MUNICIPALITY.of(code));
    }
    return town;
  }

  Region region(String code) {
    return regions.stream()
        .filter(r -> r.code().equals(code))
        .findFirst()
        .orElseThrow(() -> new UnreadableRun(Phrase.UNKNOWN_PROVINCE.of(code)));
  }

  long sum(ToLongFunction<Town> number) {
    return towns().stream().mapToLong(number).sum();
  }

  /** A weight of the case. */
  Ratio weight(WeightKey key) {
    return Ratio.of(settings.weights().of(key));
  }

  boolean scope(QuotaScope scope) {
    return parameters.quotaScope() == scope;
  }

  /** A weighted price in whole millionths of a point, rounded once, half up. */
  static long micro(Ratio points) {
    return points.times(1_000_000).halfUp();
  }

  /** Where tasks are counted: a province, or the whole country. */
  record Pool(@Nullable Region region, List<Town> towns, Task task, long number) {
    long counted(Recount recount) {
      return towns.stream().mapToLong(t -> t.located(task) - recount.notCounted(t, task)).sum();
    }

    long imposed() {
      return towns.stream().mapToLong(t -> t.imposed(task)).sum();
    }

    long shortfall(Recount recount) {
      return Math.max(0, number - counted(recount) - imposed());
    }

    long overImposed(Recount recount) {
      return Math.max(0, imposed() - Math.max(0, number - counted(recount)));
    }
  }

  /** Located places between what is due and what is offered, if such a surplus relieves nobody. */
  long notCounted(Town town, Task task) {
    if (!scope(QuotaScope.MUNICIPALITY)) {
      return 0;
    }
    long due = town.due(task);
    long within = Math.min(town.located(task), Math.max(due, town.voluntary(task)));
    return Math.max(0, within - due);
  }

  List<Pool> pools() {
    List<Pool> result = new ArrayList<>();
    for (Region region : regions) {
      for (Task task : List.of(Task.OTHER, Task.AMV)) {
        result.add(new Pool(region, region.towns, task, region.task(task)));
      }
    }
    if (!scope(QuotaScope.NATIONAL)) {
      return result;
    }
    return List.of(Task.OTHER, Task.AMV).stream()
        .map(task -> new Pool(null, towns(), task, nationalTask(task)))
        .toList();
  }

  long nationalTask(Task task) {
    return regions.stream().mapToLong(r -> r.task(task)).sum();
  }

  /** The pool in which a task of a province is counted. */
  Pool pool(String province, Task task) {
    return pools().stream()
        .filter(p -> p.task() == task && (p.region() == null || p.region().code().equals(province)))
        .findFirst()
        .orElseThrow();
  }

  /** The threshold of a province: so much of its number, rounded up. */
  long threshold(Region region) {
    return Ratio.of(parameters.threshold75()).times(region.number(Task.BOTH)).ceiling();
  }
}
