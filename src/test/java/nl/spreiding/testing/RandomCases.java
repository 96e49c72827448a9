package nl.spreiding.testing;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.TreeMap;
import nl.spreiding.model.Adjacency;
import nl.spreiding.model.Basis;
import nl.spreiding.model.CaseSettings;
import nl.spreiding.model.CommissionerReport;
import nl.spreiding.model.Exchange;
import nl.spreiding.model.Form;
import nl.spreiding.model.GrantReading;
import nl.spreiding.model.Kind;
import nl.spreiding.model.Location;
import nl.spreiding.model.LocationId;
import nl.spreiding.model.Municipality;
import nl.spreiding.model.MunicipalityCode;
import nl.spreiding.model.Parameters;
import nl.spreiding.model.Pin;
import nl.spreiding.model.Province;
import nl.spreiding.model.ProvinceCode;
import nl.spreiding.model.QuotaScope;
import nl.spreiding.model.ShelterCase;
import nl.spreiding.model.Status;
import nl.spreiding.model.TaskOverride;
import nl.spreiding.model.WeightKey;
import nl.spreiding.model.Weights;
import org.apache.commons.numbers.fraction.BigFraction;

/**
 * Small random cases with every term of the model active in some. The same seed gives the same
 * case.
 */
public final class RandomCases {
  public static final LocalDate REFERENCE = LocalDate.of(2024, 12, 31);
  public static final LocalDate COUNTS_UNTIL = LocalDate.of(2026, 2, 1);

  private RandomCases() {}

  /** The weight set {@code balanced} of the design, with a price for cost so that it is active. */
  public static Weights weights() {
    Map<WeightKey, BigFraction> map = new EnumMap<>(WeightKey.class);
    map.put(WeightKey.FAIR_SHARE, BigFraction.ONE);
    map.put(WeightKey.OVER_IMPOSED, BigFraction.of(10));
    map.put(WeightKey.TARGET_75, BigFraction.of(2));
    map.put(WeightKey.DURABLE_MINIMUM, BigFraction.of(1, 10));
    map.put(WeightKey.CHILDREN_MOVED, BigFraction.of(2));
    map.put(WeightKey.CHILDREN_IN_EMERGENCY, BigFraction.of(1, 2));
    map.put(WeightKey.TEMPORARY_PLACES_MUNICIPAL, BigFraction.of(1, 20));
    map.put(WeightKey.TEMPORARY_PLACES_EMERGENCY, BigFraction.of(1, 10));
    map.put(WeightKey.TEMPORARY_PLACES_HOTEL, BigFraction.of(1, 5));
    map.put(WeightKey.UNLOCATED, BigFraction.of(1, 20));
    map.put(WeightKey.REPORT_DEVIATION, BigFraction.of(1, 10));
    map.put(WeightKey.NEW_LOCATIONS, BigFraction.of(5));
    map.put(WeightKey.NEW_LOCATIONS_NEAR_LARGE, BigFraction.of(2));
    map.put(WeightKey.COST, BigFraction.of(1, 1_000_000));
    map.put(WeightKey.STABILITY, BigFraction.of(1, 4));
    return new Weights("balanced", map);
  }

  /**
   * A random case.
   *
   * @param seed seed
   * @param municipalities number of municipalities, in two provinces
   * @param locations number of locations
   * @param averageDue places due per municipality, on average
   * @param minimum smallest number of regular places that can be imposed
   */
  public static ShelterCase small(
      long seed, int municipalities, int locations, int averageDue, int minimum) {
    SplittableRandom random = new SplittableRandom(seed);
    QuotaScope scope = QuotaScope.values()[random.nextInt(3)];
    List<Municipality> municipalityList = new ArrayList<>();
    for (int i = 0; i < municipalities; i++) {
      int p = i % 2;
      Province province = new Province(new ProvinceCode("PV9" + p), "Provincie " + p);
      municipalityList.add(
          new Municipality(
              new MunicipalityCode("GM%04d".formatted(i + 1)),
              "Gemeente " + i,
              province,
              5_000 + random.nextInt(50_000),
              LocalDate.of(2024, 1, 1),
              new BigDecimal(random.nextInt(-300, 300)).movePointLeft(3),
              2021,
              "official",
              null,
              null));
    }
    List<Location> locationList = new ArrayList<>();
    for (int i = 0; i < locations; i++) {
      locationList.add(location(random, i, municipalityList, averageDue));
    }
    List<CommissionerReport> reportList = new ArrayList<>();
    for (Municipality m : municipalityList) {
      if (random.nextInt(3) == 0) {
        reportList.add(
            new CommissionerReport(
                m.code(),
                random.nextInt(2 * averageDue),
                random.nextInt(1 + averageDue / 8),
                0,
                0,
                random.nextInt(5) == 0,
                ""));
      }
    }
    List<Exchange> exchangeList = new ArrayList<>();
    if (random.nextInt(3) == 0) {
      exchangeList.add(
          new Exchange(
              municipalityList.get(0).code(),
              municipalityList.get(1).code(),
              Kind.REGULAR,
              1,
              null,
              ""));
    }
    long total = (long) municipalities * averageDue;
    Parameters parameters =
        new Parameters(
            minimum,
            Math.max(2, minimum / 3),
            2L * minimum,
            Math.max(2, minimum / 3),
            BigFraction.of(3, 4),
            scope,
            BigFraction.of(1, 100),
            random.nextInt(4) == 0
                ? BigFraction.of(3L * total * 1000, 30_000L * municipalities)
                : null,
            averageDue,
            BigFraction.of(1, 4),
            GrantReading.DEFAULT);
    CaseSettings settings =
        new CaseSettings(
            "random-" + seed,
            "Random " + seed,
            "2025-2026",
            REFERENCE,
            COUNTS_UNTIL,
            new CaseSettings.Capacity(total, Math.max(1, total / 12), "random"),
            parameters,
            weights(),
            List.of(),
            List.of());
    List<Pin> pinList = new ArrayList<>();
    if (random.nextInt(4) == 0) {
      pinList.add(
          new Pin.OfMunicipality(
              municipalityList.get(2).code(), random.nextInt(2 * averageDue), "t", "t"));
    }
    TreeMap<MunicipalityCode, Long> baseline = new TreeMap<>();
    if (random.nextInt(3) == 0) {
      municipalityList.forEach(m -> baseline.put(m.code(), (long) random.nextInt(2 * averageDue)));
    }
    return new ShelterCase(
        settings,
        municipalityList,
        locationList,
        reportList,
        exchangeList,
        List.of(new Adjacency(municipalityList.get(0).code(), municipalityList.get(1).code())),
        pinList,
        List.of(),
        baseline,
        List.of());
  }

  /**
   * The same with what scenarios and weight studies change: a location pinned, the tasks of a
   * province set otherwise, a weight at zero. Each in about half of the cases.
   *
   * @param seed seed of the changes
   * @param base the case
   */
  public static ShelterCase changed(long seed, ShelterCase base) {
    SplittableRandom random = new SplittableRandom(-seed);
    List<Pin> pinList = new ArrayList<>(base.pinList());
    if (random.nextBoolean()) {
      Location location = base.locationList().get(random.nextInt(base.locationList().size()));
      long places =
          random.nextBoolean()
              ? 0
              : random.nextLong(location.minPlaces(), location.maxPlaces() + 1);
      pinList.add(new Pin.OfLocation(location.id(), places, "t", "t"));
    }
    List<TaskOverride> overrideList = new ArrayList<>();
    if (random.nextBoolean()) {
      overrideList.add(
          new TaskOverride(
              base.municipalityList().getFirst().province().code(),
              random.nextInt(20),
              random.nextInt(6),
              "t",
              "t"));
    }
    CaseSettings settings = base.settings();
    if (random.nextBoolean()) {
      WeightKey key = WeightKey.values()[random.nextInt(WeightKey.values().length)];
      settings = settings.with(settings.weights().with(key, BigFraction.ZERO));
    }
    return new ShelterCase(
        settings,
        base.municipalityList(),
        base.locationList(),
        base.reportList(),
        base.exchangeList(),
        base.adjacencyList(),
        pinList,
        overrideList,
        base.baseline(),
        base.scenarioRecordList());
  }

  private static Location location(
      SplittableRandom random, int i, List<Municipality> municipalityList, int averageDue) {
    Status status = Status.values()[random.nextInt(4)];
    Form form = Form.values()[random.nextInt(5)];
    Kind kind =
        random.nextInt(5) == 0 ? Kind.AMV : random.nextInt(8) == 0 ? Kind.SPECIAL : Kind.REGULAR;
    int scale = kind == Kind.AMV ? Math.max(2, averageDue / 4) : averageDue;
    int max = 1 + random.nextInt(2 * scale);
    int min = 1 + random.nextInt(max);
    int now = status == Status.OPEN ? min + random.nextInt(max - min + 1) : 0;
    LocalDate until = random.nextInt(3) == 0 ? null : REFERENCE.plusMonths(random.nextInt(120));
    return new Location(
        new LocationId("L%03d".formatted(i)),
        municipalityList.get(random.nextInt(municipalityList.size())).code(),
        "Locatie " + i,
        kind,
        form,
        status,
        now,
        min,
        max,
        null,
        until,
        until == null || random.nextBoolean() ? null : until.plusYears(2),
        random.nextInt(5) > 0,
        now == 0 ? 0 : random.nextInt(now + 1),
        random.nextBoolean() ? null : 30_000L,
        Basis.SYNTHETIC,
        "random");
  }
}
