package nl.spreiding.testing;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.TreeMap;
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
 * Very small random cases that are out of the ordinary: up to four provinces for two to four
 * municipalities, a handful of places due, every parameter and number at its extremes in some. What
 * {@link RandomCases} leaves out because no such case is likely is what they are for. The same seed
 * and kinds give the same case.
 */
public final class WildCases {
  private static final BigFraction MICRO = BigFraction.of(1, 1_000_000);
  private static final BigFraction HIGH_WEIGHT = BigFraction.of(10_000);
  private static final int MILLION = 1_000_000;
  private static final int HIGH_TASK = 30;

  /** From nothing to a thousand, small ones included. */
  private static final List<BigFraction> WEIGHT_LIST =
      List.of(
          BigFraction.ZERO,
          MICRO,
          BigFraction.of(1, 10_000),
          BigFraction.of(3, 10_000),
          BigFraction.of(1, 100),
          BigFraction.of(1, 4),
          BigFraction.ONE,
          BigFraction.of(10),
          BigFraction.of(1_000));

  private final SplittableRandom random;
  private final Set<Unusual> unusual;
  private final int municipalities;
  private final int averageDue;
  private final List<Municipality> municipalityList;
  private final List<Location> locationList;

  private WildCases(long seed, Set<Unusual> unusual) {
    this.random = new SplittableRandom(seed);
    this.unusual = unusual;
    int provinces = 1 + random.nextInt(4);
    this.municipalities = Math.max(provinces, 2 + random.nextInt(3));
    this.averageDue = 2 + random.nextInt(4);
    this.municipalityList = municipalities(provinces);
    this.locationList = locations();
  }

  /**
   * A random case.
   *
   * @param seed seed
   * @param unusual what is out of the ordinary
   */
  public static ShelterCase of(long seed, Set<Unusual> unusual) {
    return new WildCases(seed, unusual).build("wild-" + seed);
  }

  /** Up to three kinds at once, by a seed. */
  public static Set<Unusual> kinds(long seed) {
    SplittableRandom random = new SplittableRandom(-seed);
    Set<Unusual> kindSet = EnumSet.noneOf(Unusual.class);
    for (int i = random.nextInt(4); i > 0; i--) {
      kindSet.add(Unusual.values()[random.nextInt(Unusual.values().length)]);
    }
    return kindSet;
  }

  private ShelterCase build(String id) {
    return new ShelterCase(
        settings(id),
        municipalityList,
        locationList,
        reports(),
        exchanges(),
        List.of(),
        pins(),
        taskOverrides(),
        baseline(),
        List.of());
  }

  private boolean is(Unusual kind) {
    return unusual.contains(kind);
  }

  private boolean oneIn(int many) {
    return random.nextInt(many) == 0;
  }

  private List<Municipality> municipalities(int provinces) {
    List<Municipality> list = new ArrayList<>();
    for (int i = 0; i < municipalities; i++) {
      int p = i < provinces ? i : random.nextInt(provinces);
      list.add(
          new Municipality(
              new MunicipalityCode("GM%04d".formatted(i + 1)),
              "Gemeente " + i,
              new Province(new ProvinceCode("PV9" + p), "Provincie " + p),
              is(Unusual.EQUALS) ? 20_000 : 5_000 + random.nextInt(50_000),
              LocalDate.of(2024, 1, 1),
              new BigDecimal(is(Unusual.EQUALS) ? 0 : random.nextInt(-300, 300)).movePointLeft(3),
              2021,
              "official",
              null,
              null));
    }
    return list;
  }

  private List<Location> locations() {
    List<Location> list = new ArrayList<>();
    for (int i = random.nextInt(2 + municipalities); i > 0; i--) {
      LocationId id = new LocationId("L%03d".formatted(list.size()));
      MunicipalityCode where = municipalityList.get(random.nextInt(municipalities)).code();
      list.add(
          is(Unusual.EQUALS) && !list.isEmpty()
              ? alike(list.getFirst(), id, where, oneIn(3) ? kind() : list.getFirst().kind())
              : location(id, where, kind()));
    }
    return list;
  }

  private Kind kind() {
    return oneIn(4) ? Kind.AMV : oneIn(6) ? Kind.SPECIAL : Kind.REGULAR;
  }

  private Location location(LocationId id, MunicipalityCode where, Kind kind) {
    int scale = kind == Kind.AMV ? Math.max(2, averageDue / 3) : averageDue;
    int max = 1 + random.nextInt((is(Unusual.MUCH_ROOM) ? 4 : 2) * scale);
    int min = 1 + random.nextInt(max);
    Status status = Status.values()[random.nextInt(Status.values().length)];
    int now = status == Status.OPEN ? random.nextInt(min, max + 1) : 0;
    LocalDate until = oneIn(3) ? null : RandomCases.REFERENCE.plusMonths(random.nextInt(120));
    long euros = is(Unusual.HIGH_COST) ? 100_000 : 30_000;
    return new Location(
        id,
        where,
        "Locatie " + id,
        kind,
        Form.values()[random.nextInt(Form.values().length)],
        status,
        now,
        min,
        max,
        null,
        until,
        until == null || oneIn(2) ? null : until.plusYears(2),
        !oneIn(5),
        now == 0 ? 0 : random.nextInt(now + 1),
        oneIn(2) ? null : euros,
        Basis.SYNTHETIC,
        "random");
  }

  private static Location alike(Location l, LocationId id, MunicipalityCode where, Kind kind) {
    return new Location(
        id,
        where,
        "Locatie " + id,
        kind,
        l.form(),
        l.status(),
        l.placesNow(),
        l.minPlaces(),
        l.maxPlaces(),
        l.openFrom(),
        l.openUntil(),
        l.extendableUntil(),
        l.mayClose(),
        l.children(),
        l.annualCostPerPlace(),
        l.basis(),
        l.source());
  }

  private List<CommissionerReport> reports() {
    List<CommissionerReport> list = new ArrayList<>();
    for (Municipality m : municipalityList) {
      if (oneIn(3)) {
        long regular =
            is(Unusual.HIGH_REPORTS)
                ? (long) MILLION * (1 + random.nextInt(10))
                : random.nextInt(2 * averageDue);
        int amv = random.nextInt(1 + averageDue / 4);
        boolean exempt = oneIn(is(Unusual.MANY_EXEMPT) ? 2 : 5);
        list.add(new CommissionerReport(m.code(), regular, amv, oneIn(3) ? 1 : 0, 0, exempt, ""));
      }
    }
    return list;
  }

  private List<Exchange> exchanges() {
    if (!oneIn(3)) {
      return List.of();
    }
    Kind kind = oneIn(2) ? Kind.REGULAR : Kind.AMV;
    MunicipalityCode from = municipalityList.getFirst().code();
    return List.of(new Exchange(from, municipalityList.getLast().code(), kind, 1, null, ""));
  }

  private CaseSettings settings(String id) {
    long total = (long) municipalities * averageDue;
    long amv = is(Unusual.MUCH_AMV) ? total / 2 : random.nextInt(1 + (int) total / 4);
    return new CaseSettings(
        id,
        id,
        "2025-2026",
        RandomCases.REFERENCE,
        RandomCases.COUNTS_UNTIL,
        new CaseSettings.Capacity(total, amv, "random"),
        parameters(),
        weights(),
        List.of(),
        List.of());
  }

  private Parameters parameters() {
    int minimum = 1 + random.nextInt(5);
    return new Parameters(
        minimum,
        1 + random.nextInt(3),
        1 + random.nextInt(2 * minimum),
        1 + random.nextInt(5),
        BigFraction.of(random.nextInt(5), 4),
        QuotaScope.values()[random.nextInt(3)],
        BigFraction.of(random.nextInt(3), oneIn(2) ? 100 : 4),
        oneIn(is(Unusual.LOW_CAPS) ? 2 : 6)
            ? BigFraction.of((1 + random.nextInt(4)) * averageDue * 1_000, 90_000)
            : null,
        averageDue,
        BigFraction.of(1, 4),
        GrantReading.DEFAULT);
  }

  private Weights weights() {
    Weights weights = RandomCases.weights();
    if (is(Unusual.CHEAP_EXCESS)) {
      weights = weights.with(WeightKey.OVER_IMPOSED, MICRO.multiply(1 + random.nextInt(400)));
    }
    if (is(Unusual.HIGH_COST)) {
      weights = weights.with(WeightKey.COST, HIGH_WEIGHT);
    }
    if (is(Unusual.HIGH_REPORTS)) {
      weights =
          weights
              .with(WeightKey.REPORT_DEVIATION, HIGH_WEIGHT)
              .with(WeightKey.STABILITY, HIGH_WEIGHT);
    }
    if (is(Unusual.LOW_WEIGHTS)) {
      BigFraction part = BigFraction.of(1, List.of(1_000, 10_000, 100_000).get(random.nextInt(3)));
      for (WeightKey key : WeightKey.values()) {
        weights = weights.with(key, weights.of(key).multiply(part));
      }
    }
    return is(Unusual.ANY_WEIGHTS) ? anyHalf(weights) : weights;
  }

  private Weights anyHalf(Weights weights) {
    Weights result = weights;
    for (WeightKey key : WeightKey.values()) {
      if (oneIn(2)) {
        BigFraction any = WEIGHT_LIST.get(random.nextInt(WEIGHT_LIST.size()));
        // Cost is per euro.
        result = result.with(key, key == WeightKey.COST ? any.divide(100_000) : any);
      }
    }
    return result;
  }

  private List<Pin> pins() {
    int rate = is(Unusual.MANY_PINS) ? 2 : 6;
    List<Pin> list = new ArrayList<>();
    for (Municipality m : municipalityList) {
      if (oneIn(rate)) {
        list.add(new Pin.OfMunicipality(m.code(), random.nextInt(2 * averageDue), "t", "t"));
      }
    }
    for (Location l : locationList) {
      if (oneIn(rate)) {
        list.add(new Pin.OfLocation(l.id(), random.nextLong(l.maxPlaces() + 2), "t", "t"));
      }
    }
    return list;
  }

  private List<TaskOverride> taskOverrides() {
    boolean all = is(Unusual.SET_TASKS) || is(Unusual.HIGH_TASKS) || is(Unusual.NO_TASKS);
    int most = is(Unusual.NO_TASKS) ? 1 : is(Unusual.HIGH_TASKS) ? HIGH_TASK : 20;
    List<TaskOverride> list = new ArrayList<>();
    for (ProvinceCode province : provinces()) {
      if (all || oneIn(4)) {
        int task = random.nextInt(most);
        list.add(new TaskOverride(province, task, random.nextInt(task + 1), "t", "t"));
      }
    }
    return list;
  }

  private List<ProvinceCode> provinces() {
    return municipalityList.stream().map(m -> m.province().code()).distinct().toList();
  }

  private TreeMap<MunicipalityCode, Long> baseline() {
    TreeMap<MunicipalityCode, Long> baseline = new TreeMap<>();
    if (oneIn(3)) {
      int most = is(Unusual.HIGH_REPORTS) ? MILLION : 2 * averageDue;
      municipalityList.forEach(m -> baseline.put(m.code(), (long) random.nextInt(most)));
    }
    return baseline;
  }
}
