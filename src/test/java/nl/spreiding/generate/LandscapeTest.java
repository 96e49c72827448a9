package nl.spreiding.generate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.function.ToLongFunction;
import java.util.stream.Collectors;
import nl.spreiding.law.Availability;
import nl.spreiding.law.BesluitArticle21;
import nl.spreiding.model.Basis;
import nl.spreiding.model.CommissionerReport;
import nl.spreiding.model.Form;
import nl.spreiding.model.Kind;
import nl.spreiding.model.Location;
import nl.spreiding.model.MunicipalityCode;
import nl.spreiding.model.ShelterCase;
import nl.spreiding.model.Status;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * The landscape matches the facts it is calibrated to, in the committed files and for other seeds.
 */
class LandscapeTest {
  private static final Path DATA = Path.of("data");
  private static final ShelterCase FIRST = CsvCase.read(DATA.resolve("nl-2024"));
  private static final ShelterCase SECOND = CsvCase.read(DATA.resolve("nl-2026"));

  @TempDir Path temp;

  @ParameterizedTest
  @CsvSource({"nl-2024,2024", "nl-2026,2026"})
  void committedFilesAreTheOutputOfTheStatedSeed(String name, long seed) throws Exception {
    Path committed = DATA.resolve(name);
    Path made = temp.resolve(name);
    LandscapeWriter.write(CsvCase.read(committed), seed, 1, made);
    for (String file :
        List.of(
            "locations.csv",
            "reports.csv",
            "municipalities.csv",
            "adjacency.csv",
            "exchanges.csv")) {
      assertThat(Files.mismatch(made.resolve(file), committed.resolve(file)))
          .as(file)
          .isEqualTo(-1);
    }
  }

  @Test
  void anotherSeedGivesAnotherLandscape() {
    Landscape landscape = LandscapeGenerator.generate(FIRST, 2025, 1);
    assertThat(landscape.locationList()).isNotEqualTo(FIRST.locationList());
    assertThat(LandscapeGenerator.generate(FIRST, 2025, 1)).isEqualTo(landscape);
  }

  @Test
  void reportsOfTheFirstCycleAddUpToThePublishedTotals() {
    // Commissioners' reports, November 2024; Noord-Holland, Utrecht and Zeeland so that the country
    // comes to 90,000.
    Map<String, Long> expected =
        new TreeMap<>(
            Map.ofEntries(
                Map.entry("Zuid-Holland", 15_180L),
                Map.entry("Noord-Brabant", 13_478L),
                Map.entry("Gelderland", 10_474L),
                Map.entry("Overijssel", 5_699L),
                Map.entry("Limburg", 5_406L),
                Map.entry("Fryslân", 4_305L),
                Map.entry("Groningen", 4_525L),
                Map.entry("Drenthe", 4_182L),
                Map.entry("Flevoland", 3_580L),
                Map.entry("Noord-Holland", 14_070L),
                Map.entry("Utrecht", 7_150L),
                Map.entry("Zeeland", 1_951L)));
    assertThat(byProvince(FIRST, CommissionerReport::total)).isEqualTo(expected);
    assertThat(expected.values().stream().mapToLong(n -> n).sum()).isEqualTo(90_000);
    assertThat(byProvince(FIRST, CommissionerReport::amv))
        .containsEntry("Gelderland", 974L)
        .containsEntry("Groningen", 285L)
        // 13,478 of which 12,422 regular
        .containsEntry("Noord-Brabant", 1_056L);
    // 5,699 expected, of which 3,864 guaranteed
    assertThat(byProvince(FIRST, CommissionerReport::likely)).containsEntry("Overijssel", 1_835L);
  }

  @ParameterizedTest
  @ValueSource(longs = {2024, 1, 2, 3, -77, Long.MAX_VALUE})
  void theFirstCycleLooksLikeTheFacts(long seed) {
    Landscape landscape = LandscapeGenerator.generate(FIRST, seed, 1);
    List<Location> openList = select(landscape, l -> l.status() == Status.OPEN);
    long now = openList.stream().mapToLong(Location::placesNow).sum();
    assertThat(now).isCloseTo(60_000, within(600L));
    assertThat(count(openList, l -> l.form() == Form.AZC)).isBetween(85L, 95L);
    assertThat(count(openList, l -> l.form().emergency())).isCloseTo(132, within(2L));
    assertThat(
            openList.stream()
                .filter(l -> l.form().emergency())
                .mapToLong(Location::placesNow)
                .sum())
        .isCloseTo(20_300, within(300L));
    assertThat(landscape.locationList()).hasSizeBetween(700, 900);
    long children = openList.stream().mapToLong(Location::children).sum();
    assertThat(children * 100 / now).isBetween(23L, 27L);
    assertThat(landscape.reportList().stream().mapToLong(CommissionerReport::total).sum())
        .isEqualTo(90_000);
    long counting =
        landscape.locationList().stream()
            .filter(l -> l.status() != Status.CANDIDATE && counts(l))
            .mapToLong(Location::maxPlaces)
            .sum();
    assertThat(counting).isBetween(86_000L, 90_000L);
  }

  @Test
  void aThirdOfTheMunicipalitiesHasNoLocationAndMostOfTheseOfferNothing() {
    Set<MunicipalityCode> locatedSet =
        FIRST.locationList().stream().map(Location::municipality).collect(Collectors.toSet());
    List<CommissionerReport> withoutList =
        FIRST.reportList().stream().filter(r -> !locatedSet.contains(r.municipality())).toList();
    assertThat(withoutList).hasSize(114);
    long nothing = withoutList.stream().filter(r -> r.total() == 0).count();
    assertThat(nothing).isBetween(75L, 110L);
    assertThat(FIRST.reportList()).hasSize(342);
  }

  @Test
  void contractEndsAreSpreadOverTenYears() {
    List<LocalDate> endList =
        FIRST.locationList().stream().map(Location::openUntil).filter(Objects::nonNull).toList();
    for (int year = 2024; year <= 2034; year++) {
      int wanted = year;
      assertThat(endList).as("year " + year).anyMatch(end -> end.getYear() == wanted);
    }
    List<Location> openList =
        FIRST.locationList().stream().filter(l -> l.status() == Status.OPEN).toList();
    Predicate<Location> ends =
        l -> l.openUntil() != null && l.openUntil().isBefore(FIRST.settings().countsUntil());
    assertThat(count(openList, l -> l.openUntil() == null)).isGreaterThan(30);
    assertThat(count(openList, ends.and(this::counts))).isGreaterThan(20);
    assertThat(count(openList, ends.and(l -> !counts(l)))).isBetween(40L, 50L);
    assertThat(openList)
        .allMatch(
            l ->
                l.openUntil() == null || !l.openUntil().isBefore(FIRST.settings().referenceDate()));
  }

  @Test
  void hostsStandFarAboveTheirNumberAndTheLongStandingOnesAreExempt() {
    Map<String, CommissionerReport> reportByCode =
        FIRST.reportList().stream()
            .collect(Collectors.toMap(r -> r.municipality().value(), r -> r));
    // Westerwolde, Cranendonck, Gilze en Rijen, Dronten: numbers of 125 to 250.
    assertThat(reportByCode.get("GM1950").regular()).isEqualTo(2_000);
    assertThat(reportByCode.get("GM1706").regular()).isEqualTo(1_500);
    assertThat(reportByCode.get("GM0784").regular()).isEqualTo(1_000);
    assertThat(reportByCode.get("GM0303").regular()).isEqualTo(1_300);
    assertThat(
            FIRST.reportList().stream()
                .filter(CommissionerReport::exempt)
                .map(r -> r.municipality().value()))
        .containsExactly("GM0784", "GM1706", "GM1950");
  }

  @ParameterizedTest
  @ValueSource(longs = {2024, 11})
  void reportsAreWhatTheLocationsCanHold(long seed) {
    Landscape landscape = LandscapeGenerator.generate(FIRST, seed, 1);
    Map<String, Long> heldByKey =
        landscape.locationList().stream()
            .filter(l -> l.status() != Status.CANDIDATE && counts(l))
            .collect(
                Collectors.groupingBy(
                    l -> l.municipality() + " " + l.kind(),
                    Collectors.summingLong(Location::maxPlaces)));
    for (CommissionerReport report : landscape.reportList()) {
      if (report.note().contains("without a known location")) {
        continue;
      }
      String code = report.municipality() + " ";
      assertThat(report.regular())
          .as(code)
          .isEqualTo(heldByKey.getOrDefault(code + Kind.REGULAR, 0L));
      assertThat(report.amv()).as(code).isEqualTo(heldByKey.getOrDefault(code + Kind.AMV, 0L));
      assertThat(report.special())
          .as(code)
          .isEqualTo(heldByKey.getOrDefault(code + Kind.SPECIAL, 0L));
      assertThat(report.likely()).as(code).isBetween(0L, report.total());
    }
  }

  @Test
  void theSecondCycleHasThePublishedNumberStillToFind() {
    // Task by the formula minus guaranteed places, against the figures of 27 February 2026. The
    // task differs slightly from
    // the ministry's, which uses other vintages.
    Map<String, Long> guaranteed = byProvince(SECOND, r -> r.total() - r.likely());
    Map<String, Long> task = new TreeMap<>();
    var numbers = BesluitArticle21.distribute(88_000, SECOND.municipalityList());
    SECOND.provinceList().forEach(p -> task.put(p.name(), numbers.taskByProvince().get(p.code())));
    Map<String, Long> missing =
        Map.of(
            "Zuid-Holland",
            11_400L,
            "Noord-Holland",
            7_700L,
            "Noord-Brabant",
            7_200L,
            "Gelderland",
            4_900L);
    missing.forEach(
        (province, places) ->
            assertThat(task.get(province) - guaranteed.get(province))
                .as(province)
                .isCloseTo(places, within(5L)));
    assertThat(guaranteed.get("Groningen")).isGreaterThanOrEqualTo(task.get("Groningen"));
    assertThat(guaranteed.get("Flevoland")).isGreaterThanOrEqualTo(task.get("Flevoland"));
    assertThat(guaranteed.values().stream().mapToLong(n -> n).sum())
        .isCloseTo(50_000, within(1_000L));
    // 88,000 x 8,140 / 96,000 = 7,461.67
    assertThat(SECOND.settings().capacity().amv()).isEqualTo(7_462);
  }

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8})
  void aSmallFictionalCountryWorksToo(long seed) {
    ShelterCase example = CsvCase.read(DATA.resolve("example"));
    Landscape landscape = LandscapeGenerator.generate(example, seed, 2);
    LocationRules.check(landscape.locationList(), example.settings());
    // Kerk-Drielhout lends 30 places, so it has them.
    assertThat(
            landscape.locationList().stream()
                .filter(
                    l ->
                        l.municipality().value().equals("GM9012") && l.status() != Status.CANDIDATE)
                .mapToLong(Location::maxPlaces)
                .sum())
        .isGreaterThanOrEqualTo(30);
  }

  @Test
  void knownLocationsStayAsTheyAre() {
    Landscape landscape = LandscapeGenerator.generate(FIRST, 5, 2);
    List<Location> knownList =
        FIRST.locationList().stream().filter(l -> l.basis() == Basis.REPORTED).toList();
    assertThat(knownList).hasSize(9);
    assertThat(landscape.locationList()).containsAll(knownList);
    assertThat(select(landscape, l -> l.basis() != Basis.SYNTHETIC)).hasSameSizeAs(knownList);
  }

  private boolean counts(Location location) {
    return Availability.counts(location, FIRST.settings().countsUntil());
  }

  private static List<Location> select(Landscape landscape, Predicate<Location> wanted) {
    return landscape.locationList().stream().filter(wanted).toList();
  }

  private static long count(List<Location> list, Predicate<Location> wanted) {
    return list.stream().filter(wanted).count();
  }

  private static Map<String, Long> byProvince(
      ShelterCase shelterCase, ToLongFunction<CommissionerReport> places) {
    var municipalityByCode = shelterCase.municipalityByCode();
    return shelterCase.reportList().stream()
        .collect(
            Collectors.groupingBy(
                r -> municipalityByCode.get(r.municipality()).province().name(),
                TreeMap::new,
                Collectors.summingLong(places)));
  }
}
