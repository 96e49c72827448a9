package nl.spreiding.generate;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import nl.spreiding.model.CaseSettings;
import nl.spreiding.model.CommissionerReport;
import nl.spreiding.model.Kind;
import nl.spreiding.model.Location;
import nl.spreiding.model.LocationId;
import nl.spreiding.model.Municipality;
import nl.spreiding.model.ShelterCase;
import nl.spreiding.model.Status;
import org.jspecify.annotations.Nullable;

/**
 * Makes a synthetic landscape of locations and reports. A pure function of the case, the seed and
 * the scale.
 *
 * <p>Order: which municipalities have a location, what each reports (the provincial totals
 * exactly), over which locations that is divided, which of these are open (the national facts),
 * which others are open but end too soon, candidates on top, then dates, residents, limits and
 * costs.
 */
public final class LandscapeGenerator {
  private final ShelterCase base;
  private final Calibration calibration;
  private final Country country;
  private final long seed;
  private final int scale;

  private LandscapeGenerator(ShelterCase base, long seed, int scale) {
    this.base = base;
    this.calibration = Calibration.of(base.settings().cycle());
    this.country = Country.of(base.municipalityList(), base.adjacencyList(), seed, scale);
    this.seed = seed;
    this.scale = scale;
  }

  /**
   * Makes a landscape. Locations of the base that are not synthetic are kept as they are; all its
   * synthetic locations and all its reports are replaced.
   *
   * @param base settings, municipalities, borders and known locations
   * @param seed same seed, same landscape
   * @param scale how many times as large a country; from 1
   * @return the landscape
   * @throws IllegalArgumentException if the scale or the dates of the case do not allow one
   */
  public static Landscape generate(ShelterCase base, long seed, int scale) {
    return new LandscapeGenerator(base, seed, scale).generate();
  }

  private Landscape generate() {
    CaseSettings settings = base.settings();
    long capacity = Math.multiplyExact(settings.capacity().total(), (long) scale);
    long amv = Math.multiplyExact(settings.capacity().amv(), (long) scale);
    List<Town> townList = Towns.of(country, base, capacity, amv, calibration, seed);
    List<Plot> plotList = reportedPlots(townList, capacity);
    open(plotList, townList, capacity);
    addCandidates(plotList, townList, capacity);
    Contracts contracts =
        new Contracts(
            settings.referenceDate(), settings.countsUntil(), new Draw(seed, "contracts"));
    Draw draw = new Draw(seed, "details");
    plotList.sort(
        Comparator.comparing((Plot plot) -> plot.town.municipality.code())
            .thenComparing(plot -> plot.status));
    for (Plot plot : plotList) {
      contracts.date(plot);
      Details.settle(plot, draw);
    }
    return new Landscape(
        capacity,
        amv,
        country.municipalityList(),
        country.adjacencyList(),
        locations(townList, plotList, draw),
        townList.stream()
            .map(this::report)
            .sorted(Comparator.comparing(CommissionerReport::municipality))
            .toList());
  }

  /**
   * National figures belong to the need of their cycle; a smaller or larger country gets them in
   * proportion.
   */
  private long toSize(long national, long capacity) {
    return (national * capacity + calibration.capacity() / 2) / calibration.capacity();
  }

  private List<Plot> reportedPlots(List<Town> townList, long capacity) {
    Map<String, List<Town>> townListByProvince =
        townList.stream()
            .collect(Collectors.groupingBy(Town::province, TreeMap::new, Collectors.toList()));
    Map<String, Calibration.ProvinceTarget> targetByCode = calibration.provinceByCode();
    List<Plot> plotList = new ArrayList<>();
    townListByProvince.forEach(
        (code, provinceTownList) -> {
          Draw draw = new Draw(seed, "province " + code);
          ProvinceNumbers numbers = numbers(provinceTownList, targetByCode.get(code), capacity);
          List<Plot> provincePlotList =
              new Offers(provinceTownList, draw).report(numbers.reported(), numbers.amv());
          for (Town town : provinceTownList) {
            provincePlotList.addAll(Sites.regular(town, calibration.largePercent(), draw));
          }
          draw.shuffle(provincePlotList);
          Sites.markLikely(provinceTownList, provincePlotList, numbers.guaranteed());
          plotList.addAll(provincePlotList);
        });
    return plotList;
  }

  /** Reported, amv and guaranteed places of one province. */
  private record ProvinceNumbers(long reported, long amv, long guaranteed) {}

  private ProvinceNumbers numbers(
      List<Town> townList, Calibration.@Nullable ProvinceTarget target, long capacity) {
    long task = townList.stream().mapToLong(town -> town.indicative).sum();
    long amvTask = townList.stream().mapToLong(town -> town.indicativeAmv).sum();
    long reported =
        target == null
            ? task * calibration.reportedPercent() / 100
            : toSize(target.reported(), capacity);
    long amv =
        target == null || target.amv() == null
            ? amvTask * calibration.amvPercent() / 100
            : toSize(target.amv(), capacity);
    long guaranteed =
        target == null || target.guaranteed() == null
            ? reported * calibration.guaranteedPercent() / 100
            : toSize(target.guaranteed(), capacity);
    return new ProvinceNumbers(reported, amv, guaranteed);
  }

  private void open(List<Plot> plotList, List<Town> townList, long capacity) {
    Draw draw = new Draw(seed, "openings");
    draw.shuffle(plotList);
    Openings openings = new Openings(plotList, townList, draw);
    for (Calibration.OpenTarget target : calibration.openList()) {
      openings.open(
          new Calibration.OpenTarget(
              target.form(),
              target.kind(),
              toSize(target.locations(), capacity),
              toSize(target.ending(), capacity),
              toSize(target.places(), capacity),
              target.source()));
    }
    openings.planTheRest(calibration.likelyAgreedPercent());
  }

  /** A municipality that was to have a location and has none so far gets a candidate first. */
  private void addCandidates(List<Plot> plotList, List<Town> townList, long capacity) {
    Draw draw = new Draw(seed, "candidates");
    Set<Town> emptySet = new HashSet<>(townList);
    plotList.forEach(plot -> emptySet.remove(plot.town));
    List<Town> locatedList = townList.stream().filter(town -> town.located).toList();
    List<Town> wantingList =
        new ArrayList<>(
            locatedList.stream()
                .filter(t -> emptySet.contains(t) && t.knownList.isEmpty())
                .toList());
    long[] cumulative = Town.cumulative(locatedList, town -> town.indicative);
    for (long count = toSize(calibration.candidates(), capacity) - wantingList.size();
        count > 0;
        count--) {
      wantingList.add(locatedList.get(draw.weighted(cumulative)));
    }
    for (Town town : wantingList) {
      boolean amv = draw.chance(20);
      Kind kind = amv ? Kind.AMV : Kind.REGULAR;
      long size =
          amv
              ? draw.between(16, 60)
              : draw.chance(60) ? draw.between(50, 150) : draw.between(151, 350);
      plotList.add(
          Plot.extra(town, kind, size, Openings.plannedForm(kind, size, draw), Status.CANDIDATE));
    }
  }

  private List<Location> locations(List<Town> townList, List<Plot> plotList, Draw draw) {
    String source = "synthetic, seed " + seed;
    List<Location> locationList = new ArrayList<>();
    long likenesses = townList.stream().mapToLong(town -> town.knownList.size()).sum();
    int width = Math.max(4, String.valueOf(plotList.size() + likenesses).length());
    Identifiers identifiers = new Identifiers(width, keptIds(townList));
    for (Town town : townList) {
      for (Location known : town.knownList) {
        locationList.add(
            country.isOriginal(town.municipality)
                ? known
                : Details.likeness(known, town, identifiers.next(), source));
      }
    }
    for (Plot plot : plotList) {
      locationList.add(Details.location(plot, identifiers.next(), source, draw));
    }
    locationList.sort(Comparator.comparing(Location::id));
    return locationList;
  }

  private Set<LocationId> keptIds(List<Town> townList) {
    return townList.stream()
        .filter(town -> country.isOriginal(town.municipality))
        .flatMap(town -> town.knownList.stream())
        .map(Location::id)
        .collect(Collectors.toSet());
  }

  private CommissionerReport report(Town town) {
    Municipality municipality = town.municipality;
    boolean exempt = town.host != null && town.host.exempt();
    String note = "synthetic, seed " + seed;
    if (exempt) {
      note += "; long-standing host";
    } else if (town.regular + town.amv + town.special == 0) {
      note += "; no offer";
    } else if (!town.located) {
      note += "; offer without a known location";
    }
    return new CommissionerReport(
        municipality.code(), town.regular, town.amv, town.special, town.likely, exempt, note);
  }
}
