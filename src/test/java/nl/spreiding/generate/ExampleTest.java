package nl.spreiding.generate;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import nl.spreiding.law.Availability;
import nl.spreiding.law.BesluitArticle21;
import nl.spreiding.law.IndicativeDistribution;
import nl.spreiding.model.CommissionerReport;
import nl.spreiding.model.Form;
import nl.spreiding.model.Kind;
import nl.spreiding.model.Location;
import nl.spreiding.model.Municipality;
import nl.spreiding.model.ShelterCase;
import nl.spreiding.model.Status;
import org.apache.commons.numbers.fraction.BigFraction;
import org.junit.jupiter.api.Test;

/** The example holds what its README says. */
class ExampleTest {
  private static final Path DIRECTORY = Path.of("data/example");
  private static final ShelterCase EXAMPLE = CsvCase.read(DIRECTORY);
  private static final IndicativeDistribution TOTAL =
      BesluitArticle21.distribute(1_200, EXAMPLE.municipalityList());
  private static final IndicativeDistribution AMV =
      BesluitArticle21.distribute(96, EXAMPLE.municipalityList());

  @Test
  void theHandCalculationInTheReadmeIsRight() throws Exception {
    Map<String, String[]> rowByCode = tableRows();
    assertThat(rowByCode).hasSize(14);
    for (int i = 0; i < 12; i++) {
      Municipality municipality = EXAMPLE.municipalityList().get(i);
      BigDecimal product =
          municipality
              .sesWoa()
              .add(BigDecimal.ONE)
              .multiply(BigDecimal.valueOf(municipality.inhabitants()));
      assertThat(rowByCode.get(municipality.code().value()))
          .containsExactly(
              municipality.code().value(),
              municipality.name(),
              Long.toString(municipality.inhabitants()),
              municipality.sesWoa().toPlainString(),
              product.setScale(0).toPlainString(),
              fourDecimals(TOTAL.numberList().get(i).exact()),
              Long.toString(TOTAL.numberList().get(i).rounded()),
              fourDecimals(AMV.numberList().get(i).exact()),
              Long.toString(AMV.numberList().get(i).rounded()));
    }
    // Wf = product / In, TWf = 600,000 / 606,500.
    assertThat(TOTAL.totalWeight()).isEqualTo(BigFraction.of(600_000, 606_500));
    assertThat(TOTAL.roundedSum()).isEqualTo(1_201);
    assertThat(AMV.roundedSum()).isEqualTo(96);
  }

  @Test
  void theProvinceRowsAreTheSumsOfTheirMunicipalities() throws Exception {
    Map<String, String[]> rowByCode = tableRows();
    EXAMPLE
        .provinceList()
        .forEach(
            province -> {
              List<String[]> memberList =
                  EXAMPLE.municipalityList().stream()
                      .filter(m -> m.province().equals(province))
                      .map(m -> rowByCode.get(m.code().value()))
                      .toList();
              String[] sums = rowByCode.get(province.code().value());
              for (int column : new int[] {2, 4, 5, 6, 7, 8}) {
                BigDecimal sum =
                    memberList.stream()
                        .map(row -> new BigDecimal(row[column]))
                        .reduce(BigDecimal.ZERO, BigDecimal::add);
                assertThat(sums[column])
                    .as(province + " column " + column)
                    .isEqualTo(sum.toPlainString());
              }
              assertThat(sums[6]).isEqualTo(TOTAL.taskByProvince().get(province.code()).toString());
              assertThat(sums[8]).isEqualTo(AMV.taskByProvince().get(province.code()).toString());
            });
  }

  @Test
  void contractsEndAsTheReadmeSays() {
    assertThat(counts("E06")).isTrue();
    assertThat(location("E06").openUntil()).isBefore(EXAMPLE.settings().countsUntil());
    assertThat(counts("E09")).isFalse();
    assertThat(EXAMPLE.locationList()).filteredOn(l -> !counts(l.id().value())).hasSize(1);
    assertThat(durablePlaces("GM9001", Kind.REGULAR)).isEqualTo(260);
    assertThat(durablePlaces("GM9012", Kind.REGULAR)).isEqualTo(150);
    assertThat(durablePlaces("GM9004", Kind.REGULAR)).isEqualTo(70);
    assertThat(durablePlaces("GM9002", Kind.REGULAR)).isEqualTo(60);
    assertThat(durablePlaces("GM9002", Kind.AMV)).isEqualTo(12);
    assertThat(durablePlaces("GM9001", Kind.AMV)).isEqualTo(24);
    assertThat(durablePlaces("GM9009", Kind.SPECIAL)).isEqualTo(20);
    assertThat(durablePlaces("GM9010", Kind.AMV)).isEqualTo(30);
  }

  @Test
  void everySituationOfTheReadmeIsThere() {
    assertThat(location("E01").mayClose()).isFalse();
    assertThat(location("E03").mayClose()).isTrue();
    assertThat(location("E03").children()).isPositive();
    assertThat(Stream.of("E06", "E14").map(id -> location(id).form())).containsOnly(Form.EMERGENCY);
    assertThat(location("E08").form()).isEqualTo(Form.HOTEL);
    assertThat(Stream.of("E06", "E08", "E14").map(id -> location(id).children()))
        .allMatch(n -> n > 0);
    assertThat(EXAMPLE.locationList().stream().map(Location::status).distinct())
        .containsExactlyInAnyOrder(Status.values());
    assertThat(EXAMPLE.adjacencyList())
        .anyMatch(
            a -> a.a().value().equals("GM9001") && a.b().equals(location("E07").municipality()));
    assertThat(EXAMPLE.locationList()).noneMatch(l -> l.municipality().value().equals("GM9007"));
    assertThat(EXAMPLE.reportList()).noneMatch(r -> r.municipality().value().equals("GM9007"));
    assertThat(
            EXAMPLE.reportList().stream()
                .filter(CommissionerReport::exempt)
                .map(r -> r.municipality().value()))
        .containsExactly("GM9012");
  }

  @Test
  void shortagesAreAsTheReadmeSays() {
    // amv: 24 + 12 in Noorderland (task 56), 30 in Zuiderland (task 40).
    assertThat(located("PV91", Kind.AMV)).isEqualTo(36);
    assertThat(located("PV92", Kind.AMV)).isEqualTo(30);
    // All that can be located in Zuiderland, candidates included, against 3/4 of 497 = 372.75.
    long all =
        located("PV92", Kind.REGULAR) + located("PV92", Kind.AMV) + located("PV92", Kind.SPECIAL);
    assertThat(all).isEqualTo(340).isLessThan(373);
  }

  private static long located(String province, Kind kind) {
    var municipalityByCode = EXAMPLE.municipalityByCode();
    return EXAMPLE.locationList().stream()
        .filter(l -> l.kind() == kind && counts(l.id().value()))
        .filter(
            l ->
                municipalityByCode.get(l.municipality()).province().code().value().equals(province))
        .mapToLong(Location::maxPlaces)
        .sum();
  }

  private static long durablePlaces(String municipality, Kind kind) {
    return EXAMPLE.locationList().stream()
        .filter(l -> l.municipality().value().equals(municipality) && l.kind() == kind)
        .filter(
            l ->
                Availability.durable(
                    l, EXAMPLE.settings().referenceDate(), EXAMPLE.settings().countsUntil()))
        .mapToLong(Location::maxPlaces)
        .sum();
  }

  private static boolean counts(String id) {
    return Availability.counts(location(id), EXAMPLE.settings().countsUntil());
  }

  private static Location location(String id) {
    return EXAMPLE.locationList().stream()
        .filter(l -> l.id().value().equals(id))
        .findFirst()
        .orElseThrow();
  }

  private static String fourDecimals(BigFraction value) {
    return value.bigDecimalValue(4, RoundingMode.HALF_UP).toPlainString();
  }

  /** The rows of the table by code, thousands separators left out. */
  private static Map<String, String[]> tableRows() throws Exception {
    Map<String, String[]> rowByCode = new TreeMap<>();
    for (String line : Files.readAllLines(DIRECTORY.resolve("README.md"))) {
      if (line.matches("\\| (GM|PV)9\\d+ .*")) {
        String[] cells = line.substring(2, line.length() - 2).split("\\s*\\|\\s*", -1);
        for (int i = 2; i < cells.length; i++) {
          cells[i] = cells[i].replace(",", "").strip();
        }
        rowByCode.put(cells[0], cells);
      }
    }
    return rowByCode;
  }
}
