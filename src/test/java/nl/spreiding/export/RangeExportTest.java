package nl.spreiding.export;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import nl.spreiding.explain.RangeRow;
import nl.spreiding.explain.RangeTable;
import nl.spreiding.ledger.Proof;
import nl.spreiding.model.Language;
import nl.spreiding.model.ShelterCase;
import nl.spreiding.problem.Score;
import nl.spreiding.receipt.InputOptions;
import nl.spreiding.testing.Cases;
import org.apache.commons.numbers.fraction.BigFraction;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class RangeExportTest {
  @TempDir private Path directory;

  private static final ShelterCase CASE =
      Cases.of(100, 10)
          .municipality("GM0001", "-Aa", "PV01", 1_000)
          .municipality("GM0002", "Bee", "PV01", 2_000)
          .build();

  /** The decision scores 1.000200, the best known 1.000100, and none better than 1.000000. */
  private static RangeTable table(long hardOfBound) {
    return new RangeTable(
        CASE.settings(),
        "0".repeat(64),
        BigFraction.of(1, 3),
        new Score(1, 0, 1_000_200),
        new Proof(new Score(hardOfBound, 0, 1_000_000), new Score(1, 0, 1_000_100), 1, true),
        1_333_466,
        List.of(
            new RangeRow(CASE.municipalityList().get(0), 1_040, 1_030, 1_050, 1_020, 1_050),
            new RangeRow(CASE.municipalityList().get(1), 60, 60, 60, 60, 60)));
  }

  @Test
  void jsonMeetsItsSchema() throws IOException {
    for (long hard : new long[] {0, 1}) {
      JsonNode node = JsonMapper.shared().readTree(RangeExport.json(table(hard)));
      assertThat(RunFilesTest.validate("range", node)).isEmpty();
      assertThat(node.get("bound").get("gapMicro").isNull()).isEqualTo(hard == 0);
      assertThat(node.get("municipalities").get(0).get("exact").asBoolean()).isFalse();
      assertThat(node.get("within").asString()).isEqualTo("1/3");
    }
  }

  @Test
  void csvIsInTheDialectAskedForAndHarmless() {
    assertThat(RangeExport.csv(table(1), CsvDialect.RFC4180))
        .isEqualTo(
            "province_code,province,municipality_code,municipality,decided,lowest,highest,lowest_possible,"
                + "highest_possible,exact,leeway\r\n"
                + "PV01,Province PV01,GM0001,'-Aa,1040,1030,1050,1020,1050,false,SMALL\r\n"
                + "PV01,Province PV01,GM0002,Bee,60,60,60,60,60,true,FIXED\r\n");
    assertThat(RangeExport.csv(table(1), CsvDialect.EXCEL_NL)).startsWith("\uFEFFprovince_code;");
  }

  @Test
  void textSaysWhatIsNotProven() {
    assertThat(RangeText.of(table(1), Language.EN))
        .contains("Decision       1 hard, 0 medium, 1.0002 points soft\n")
        .contains("Best known     1 hard, 0 medium, 1.0001 points soft\n")
        .contains(
            "1.333466 points soft: 1 / 3 above the best known distribution; not proven that none is better"
                + " (by at most 0.01%)\n")
        .contains("1,040    1,030    1,050*  small margin (proven: between 1,020 and 1,050)\n")
        .contains("60       60       60   fixed by the rules\n")
        .contains("* not exact");
    assertThat(RangeText.of(table(0), Language.NL))
        .contains("niet bewezen dat er geen betere is\n")
        .contains("kleine marge (bewezen: tussen 1.020 en 1.050)");
  }

  @Test
  void optionsMeetTheirSchema() throws IOException {
    List<InputOptions> optionsList =
        List.of(
            new InputOptions(List.of(), null, null, null, null),
            new InputOptions(List.of("scenario/01-a.json"), "balanced", null, "national", null),
            new InputOptions(
                List.of(),
                null,
                "weights/_mine.json",
                "municipality",
                "baseline/distribution.csv"));
    for (InputOptions options : optionsList) {
      Path folder = Files.createTempDirectory(directory, "options");
      InputOptionsFile.write(folder, options);
      JsonNode node =
          JsonMapper.shared().readTree(Files.readString(folder.resolve(InputOptions.FILE_NAME)));
      assertThat(RunFilesTest.validate("options", node)).isEmpty();
    }
  }
}
