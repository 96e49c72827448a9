package nl.spreiding.explain;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import nl.spreiding.model.Municipality;
import nl.spreiding.model.MunicipalityCode;
import nl.spreiding.model.Province;
import nl.spreiding.model.ProvinceCode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LeewayTest {
  private static final Municipality MUNICIPALITY =
      new Municipality(
          new MunicipalityCode("GM0001"),
          "Aa",
          new Province(new ProvinceCode("PV01"), "Noord"),
          1,
          LocalDate.EPOCH,
          java.math.BigDecimal.ZERO,
          2021,
          "official",
          null,
          null);

  @ParameterizedTest
  @CsvSource({
    "40,40,40,FIXED",
    "40,41,40,SMALL",
    "40,45,40,SMALL",
    "40,46,40,FREE",
    // 5% of 120 is 6, of 119 it is 5.95
    "120,126,120,SMALL",
    "119,125,119,FREE",
    "0,5,0,SMALL",
    "0,6,0,FREE",
  })
  void followsFromTheWidth(long lowest, long highest, long decided, Leeway leeway) {
    assertThat(Leeway.of(lowest, highest, decided)).isEqualTo(leeway);
  }

  @Test
  void isOnlyToldWhenFoundAndPossibleAgree() {
    assertThat(row(40, 40, 40, 40).leeway()).isEqualTo(Leeway.FIXED);
    assertThat(row(40, 40, 40, 41).leeway()).isEqualTo(Leeway.UNKNOWN);
    assertThat(row(40, 50, 30, 60).leeway()).isEqualTo(Leeway.FREE);
    assertThat(row(40, 50, 30, 60).exact()).isFalse();
    assertThat(row(40, 42, 40, 44).leeway()).isEqualTo(Leeway.SMALL);
    assertThat(row(40, 50, 40, 50).exact()).isTrue();
  }

  private static RangeRow row(long low, long high, long lowPossible, long highPossible) {
    return new RangeRow(MUNICIPALITY, 40, low, high, lowPossible, highPossible);
  }

  /** Help, schema and formats.md repeat the thresholds. */
  @Test
  void theThresholdsInTheTextsAreThese() throws IOException {
    String words =
        "at most "
            + Leeway.SMALL_PLACES
            + " places or "
            + Leeway.SMALL_PERCENT
            + "% of the decided";
    for (String file :
        new String[] {
          "src/main/resources/nl/spreiding/cli/messages_en.properties",
          "src/main/resources/nl/spreiding/schema/range.json",
          "docs/formats.md"
        }) {
      assertThat(Files.readString(Path.of(file)).replace("%%", "%")).as(file).contains(words);
    }
    assertThat(
            Files.readString(Path.of("src/main/resources/nl/spreiding/cli/messages_nl.properties"))
                .replace("%%", "%"))
        .contains(
            "hoogstens "
                + Leeway.SMALL_PLACES
                + " plaatsen of "
                + Leeway.SMALL_PERCENT
                + "% van het besluit");
  }
}
