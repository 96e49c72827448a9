package nl.spreiding.law;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import nl.spreiding.model.MunicipalityCode;
import nl.spreiding.model.ProvinceCode;
import org.apache.commons.csv.CSVRecord;
import org.apache.commons.numbers.fraction.BigFraction;
import org.junit.jupiter.api.Test;

/**
 * The published numbers of the first cycle (Stcrt. 2024, 3320, as reported by press and government
 * pages).
 *
 * <p>The vintage differs: the official calculation used the SES-WOA scores of 2021 by CBS, these
 * tests use scores of 2019 that were aggregated from neighbourhoods. So the numbers cannot agree to
 * the place; the tolerances below are those that the project set itself, and no looser. Left out,
 * because they are another kind of number than the indicative one:
 *
 * <ul>
 *   <li>Utrecht 1,946 and Baarn 152, {@code as reported}: the distribution decision of December
 *       2024, not the formula;
 *   <li>Breda 932 and the national 88,000: the second cycle, with another need and later figures
 *       (Breda is 8.5% off at 96,000).
 * </ul>
 *
 * Westland 700 is kept, though its source rounds it. The published provinces sum to 96,002, where
 * two of them have a second reported value (Utrecht 8,205 and Groningen 2,715).
 */
class PublishedNumbersTest {
  private static final StatutoryNumbers NUMBERS =
      StatutoryNumbers.of(LawCases.shelterCase(96_000, 8_140, LawCases.netherlands(), List.of()));

  private static List<CSVRecord> firstCycle(String level) {
    return LawCases.rows("/published_distribution.csv").stream()
        .filter(row -> row.get("level").equals(level))
        .filter(row -> row.get("cycle").startsWith("2024 capaciteitsraming"))
        .filter(row -> row.get("kind").startsWith("indicative"))
        .toList();
  }

  /** |computed - published| / published. */
  private static BigFraction error(long computed, long published) {
    return BigFraction.of(Math.abs(computed - published), published);
  }

  private static long computed(CSVRecord row) {
    return NUMBERS.totalOf(new MunicipalityCode(row.get("code"))).rounded();
  }

  @Test
  void everyMunicipalityWithinThreePercentOrOnePlace() {
    List<CSVRecord> rowList = firstCycle("municipality");
    assertThat(rowList).hasSize(32);
    for (CSVRecord row : rowList) {
      long published = Long.parseLong(row.get("places"));
      long computed = computed(row);
      boolean near =
          Math.abs(computed - published) <= 1
              || error(computed, published).compareTo(BigFraction.of(3, 100)) <= 0;
      assertThat(near).as("%s: %d, published %d", row.get("name"), computed, published).isTrue();
    }
  }

  @Test
  void medianErrorBelowOnePercent() {
    List<BigFraction> errorList = new ArrayList<>();
    for (CSVRecord row : firstCycle("municipality")) {
      errorList.add(error(computed(row), Long.parseLong(row.get("places"))));
    }
    Collections.sort(errorList);
    // The upper of the two middle values, so that the median is not flattered.
    assertThat(errorList.get(errorList.size() / 2)).isLessThan(BigFraction.of(1, 100));
  }

  @Test
  void everyProvinceWithinTwoPercent() {
    List<CSVRecord> rowList = firstCycle("province");
    assertThat(rowList).hasSize(12);
    for (CSVRecord row : rowList) {
      long published = Long.parseLong(row.get("places"));
      long computed = NUMBERS.taskOf(new ProvinceCode(row.get("code")));
      assertThat(error(computed, published))
          .as("%s: %d, published %d", row.get("name"), computed, published)
          .isLessThanOrEqualTo(BigFraction.of(2, 100));
    }
  }

  /** The one published provincial amv number: Gelderland 992. */
  @Test
  void amvOfGelderlandWithinTwoPercent() {
    assertThat(error(NUMBERS.amvTaskOf(new ProvinceCode("PV25")), 992))
        .isLessThanOrEqualTo(BigFraction.of(2, 100));
  }

  @Test
  void nationalSumLiesAFewPlacesFromTheNeedAndIsNotCorrected() {
    assertThat(NUMBERS.total().inhabitants()).isEqualTo(17_942_942);
    assertThat(NUMBERS.total().roundedSum()).isEqualTo(95_995);
    assertThat(NUMBERS.total().differenceFromNeed()).isEqualTo(-5);
    assertThat(NUMBERS.amv().differenceFromNeed()).isEqualTo(-2);
  }
}
