package nl.spreiding.export.html;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import nl.spreiding.law.StatutoryNumbers;
import nl.spreiding.ledger.Ledger;
import nl.spreiding.ledger.Outcome;
import nl.spreiding.model.Adjacency;
import nl.spreiding.model.Basis;
import nl.spreiding.model.CaseSettings;
import nl.spreiding.model.CommissionerReport;
import nl.spreiding.model.Exchange;
import nl.spreiding.model.Finder;
import nl.spreiding.model.Form;
import nl.spreiding.model.Kind;
import nl.spreiding.model.Location;
import nl.spreiding.model.LocationId;
import nl.spreiding.model.Municipality;
import nl.spreiding.model.MunicipalityCode;
import nl.spreiding.model.Parameters;
import nl.spreiding.model.Pin;
import nl.spreiding.model.Province;
import nl.spreiding.model.ProvinceCode;
import nl.spreiding.model.ScenarioRecord;
import nl.spreiding.model.ShelterCase;
import nl.spreiding.model.Status;
import nl.spreiding.model.WeightKey;
import nl.spreiding.model.Weights;
import nl.spreiding.problem.DecisionProblem;
import nl.spreiding.problem.Distribution;
import nl.spreiding.problem.ProblemBuilder;
import nl.spreiding.problem.Site;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
import org.apache.commons.numbers.fraction.BigFraction;

/** Outcomes to show: made-up locations and a distribution that is simple, not good. */
public final class ReportCases {
  public static final LocalDate REFERENCE = LocalDate.of(2024, 12, 31);
  public static final LocalDate COUNTS_UNTIL = LocalDate.of(2026, 2, 1);

  /** Ends a tag, opens a script, closes an attribute, and turns the reading direction. */
  public static final String HOSTILE = "\"><script>alert('x')</script> & 'y' \u202Eabc";

  private ReportCases() {}

  public static Weights weights() {
    Map<WeightKey, BigFraction> map = new EnumMap<>(WeightKey.class);
    for (WeightKey key : WeightKey.values()) {
      map.put(key, BigFraction.ZERO);
    }
    map.put(WeightKey.FAIR_SHARE, BigFraction.of(1));
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
    return new Weights("balanced", map);
  }

  public static CaseSettings settings(
      long total, long amv, Parameters parameters, List<String> syntheticFileList) {
    return new CaseSettings(
        "proef",
        "Proefverdeling 2025-2026",
        "2025-2026",
        REFERENCE,
        COUNTS_UNTIL,
        new CaseSettings.Capacity(total, amv, "Capaciteitsraming van februari 2024"),
        parameters,
        weights(),
        syntheticFileList,
        List.of(
            "De SES-WOA-scores zijn uit 2019; de officiële berekening gebruikte die van 2021."));
  }

  public static Municipality municipality(
      String code,
      String name,
      String province,
      long inhabitants,
      String ses,
      String lon,
      String lat) {
    return new Municipality(
        new MunicipalityCode(code),
        name,
        new Province(
            new ProvinceCode(province), province.equals("PV21") ? "Fryslân" : "Zuid-Holland"),
        inhabitants,
        LocalDate.of(2024, 1, 1),
        new BigDecimal(ses),
        2019,
        "aggregated",
        new BigDecimal(lon),
        new BigDecimal(lat));
  }

  public static Location location(
      String id,
      String municipality,
      Kind kind,
      Form form,
      Status status,
      long now,
      long max,
      String until) {
    return new Location(
        new LocationId(id),
        new MunicipalityCode(municipality),
        "Locatie " + id,
        kind,
        form,
        status,
        now,
        kind == Kind.REGULAR ? 20 : 8,
        max,
        status == Status.OPEN ? null : LocalDate.of(2025, 7, 1),
        until.isEmpty() ? null : LocalDate.parse(until),
        null,
        true,
        now / 4,
        null,
        Basis.SYNTHETIC,
        "proef");
  }

  /** Six municipalities in two provinces; most reasons occur. */
  public static ShelterCase small(String hostileName) {
    List<Municipality> municipalityList =
        List.of(
            municipality("GM0518", "'s-Gravenhage", "PV28", 562000, "-0.200", "4.29", "52.07"),
            municipality("GM0599", "Rotterdam", "PV28", 670000, "-0.300", "4.40", "51.92"),
            municipality(
                "GM0502", "Capelle aan den IJssel", "PV28", 68000, "-0.100", "4.58", "51.93"),
            municipality("GM1900", "Súdwest-Fryslân", "PV21", 91000, "0.010", "5.60", "53.00"),
            municipality("GM0060", "Ameland", "PV21", 3800, "0.110", "5.75", "53.45"),
            municipality("GM0086", hostileName, "PV21", 30000, "0.050", "6.10", "53.05"));
    List<Location> locationList =
        List.of(
            location("L0001", "GM0518", Kind.REGULAR, Form.AZC, Status.OPEN, 1200, 1400, ""),
            location(
                "L0002", "GM0518", Kind.AMV, Form.SMALL_SCALE, Status.AGREED, 0, 90, "2035-01-01"),
            location(
                "L0003", "GM0518", Kind.REGULAR, Form.HOTEL, Status.OPEN, 210, 210, "2025-06-01"),
            location(
                "L0004",
                "GM0599",
                Kind.REGULAR,
                Form.EMERGENCY,
                Status.OPEN,
                401,
                500,
                "2027-01-01"),
            location(
                "L0005", "GM1900", Kind.REGULAR, Form.AZC, Status.OPEN, 700, 800, "2031-01-01"),
            location("L0006", "GM0060", Kind.REGULAR, Form.MUNICIPAL, Status.OFFERED, 0, 60, ""));
    List<CommissionerReport> reportList =
        List.of(
            new CommissionerReport(new MunicipalityCode("GM0518"), 1300, 90, 0, 0, false, ""),
            new CommissionerReport(new MunicipalityCode("GM1900"), 700, 0, 0, 0, true, ""));
    List<Exchange> exchangeList =
        List.of(
            new Exchange(
                new MunicipalityCode("GM1900"),
                new MunicipalityCode("GM0086"),
                Kind.REGULAR,
                40,
                LocalDate.of(2026, 2, 1),
                ""));
    CaseSettings settings = settings(3600, 320, Parameters.DEFAULTS, List.of("locations.csv"));
    return new ShelterCase(
        settings,
        municipalityList,
        locationList,
        reportList,
        exchangeList,
        List.of(new Adjacency(new MunicipalityCode("GM0599"), new MunicipalityCode("GM0502"))),
        List.of(
            new Pin.OfMunicipality(new MunicipalityCode("GM0060"), 60, "R. <b>", "proef & toets")),
        List.of(),
        new TreeMap<>(),
        List.of(
            new ScenarioRecord(
                "s.json", "R. <b>", "proef & toets", "", "pinMunicipality", "{\"places\":60}")));
  }

  public static Outcome outcome(ShelterCase shelterCase) {
    StatutoryNumbers statutory = StatutoryNumbers.of(shelterCase);
    DecisionProblem problem = ProblemBuilder.build(shelterCase, statutory);
    Distribution distribution = fill(problem);
    return new Outcome(
        shelterCase,
        statutory,
        problem,
        distribution,
        Ledger.of(problem, distribution),
        new Outcome.Method("proef", List.of(Finder.SEARCH), 42, 1_000_000, 123_456, false),
        null);
  }

  /** An outcome with the places of some sites given, the others zero or as low as they may be. */
  public static Outcome outcome(ShelterCase shelterCase, Map<String, Long> placesBySite) {
    StatutoryNumbers statutory = StatutoryNumbers.of(shelterCase);
    DecisionProblem problem = ProblemBuilder.build(shelterCase, statutory);
    long[] places =
        problem.siteList().stream().mapToLong(s -> placesBySite.getOrDefault(s.id(), 0L)).toArray();
    Distribution distribution = new Distribution(places);
    return new Outcome(
        shelterCase,
        statutory,
        problem,
        distribution,
        Ledger.of(problem, distribution),
        new Outcome.Method("proef", List.of(Finder.SEARCH), 42, 1_000_000, 123_456, false),
        null);
  }

  /**
   * Keeps what is open, uses what is offered as long as the task asks for it, then imposes what
   * each is short of.
   */
  private static Distribution fill(DecisionProblem problem) {
    long[] places = new long[problem.siteList().size()];
    long[] open = problem.poolList().stream().mapToLong(p -> p.task()).toArray();
    long[] due = problem.municipalityList().stream().mapToLong(m -> m.otherDue()).toArray();
    long[] dueAmv = problem.municipalityList().stream().mapToLong(m -> m.amvDue()).toArray();
    for (Site site : problem.siteList()) {
      if (!site.domain().zero() || site.domain().highest() > 0) {
        int pool = problem.poolOf(site.municipality(), site.kind().taskKind()).index();
        long[] rest = site.kind() == Kind.AMV ? dueAmv : due;
        long wish =
            !site.imposed()
                ? site.placesNow() > 0
                    ? site.placesNow()
                    : Math.min(open[pool], site.domain().highest())
                : Math.min(open[pool], rest[site.municipality().index()] * 3 / 4);
        wish =
            site.domain().allows(wish)
                ? wish
                : wish > 0 && open[pool] > 0 ? site.domain().min() : 0;
        places[site.index()] = wish;
        open[pool] -= wish;
        rest[site.municipality().index()] -= wish;
      }
    }
    return new Distribution(places);
  }

  /** The whole country from a table of municipalities, with made-up locations. */
  public static ShelterCase country(Path municipalities, Path adjacency) throws IOException {
    List<Municipality> list = new ArrayList<>();
    for (CSVRecord row :
        CSVParser.parse(Files.readString(municipalities), CSVFormat.RFC4180).getRecords()) {
      if (row.getRecordNumber() == 1) {
        continue;
      }
      String[] f = row.values();
      list.add(
          new Municipality(
              new MunicipalityCode(f[0]),
              f[1],
              new Province(new ProvinceCode(f[2]), f[3]),
              Long.parseLong(f[4]),
              LocalDate.parse(f[5]),
              new BigDecimal(f[7]),
              f[8].isEmpty() ? 0 : Integer.parseInt(f[8]),
              f[9],
              new BigDecimal(f[13]),
              new BigDecimal(f[14])));
    }
    List<Adjacency> adjacencyList = new ArrayList<>();
    for (String line : Files.readAllLines(adjacency).stream().skip(1).toList()) {
      String[] f = line.split(",");
      adjacencyList.add(new Adjacency(new MunicipalityCode(f[0]), new MunicipalityCode(f[1])));
    }
    java.util.Random random = new java.util.Random(7);
    List<Location> locationList = new ArrayList<>();
    List<CommissionerReport> reportList = new ArrayList<>();
    for (Municipality m : list) {
      int count = random.nextInt(3);
      long offer = 0;
      for (int i = 0; i < count; i++) {
        long size = 40 + random.nextInt((int) Math.min(900, m.inhabitants() / 110 + 60));
        Form form = Form.values()[random.nextInt(5)];
        Status status = Status.values()[random.nextInt(4)];
        Kind kind = random.nextInt(5) == 0 ? Kind.AMV : Kind.REGULAR;
        size = kind == Kind.AMV ? Math.min(size, 80) : size;
        String until = random.nextInt(3) == 0 ? "" : (2025 + random.nextInt(9)) + "-06-01";
        String id = String.format(java.util.Locale.ROOT, "L%04d", locationList.size() + 1);
        locationList.add(
            location(
                id,
                m.code().value(),
                kind,
                form,
                status,
                status == Status.OPEN ? size : 0,
                size + 40,
                until));
        offer += size;
      }
      if (random.nextInt(3) > 0) {
        reportList.add(
            new CommissionerReport(m.code(), offer, 0, 0, 0, random.nextInt(20) == 0, ""));
      }
    }
    return ShelterCase.of(
        settings(96000, 8140, Parameters.DEFAULTS, List.of("locations.csv", "reports.csv")),
        list,
        locationList,
        reportList,
        List.of(
            new Exchange(
                new MunicipalityCode("GM0303"),
                new MunicipalityCode("GM0166"),
                Kind.REGULAR,
                200,
                LocalDate.of(2026, 2, 1),
                "")),
        adjacencyList);
  }
}
