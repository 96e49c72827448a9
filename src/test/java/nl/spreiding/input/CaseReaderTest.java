package nl.spreiding.input;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import nl.spreiding.issue.Issue;
import nl.spreiding.model.Adjacency;
import nl.spreiding.model.Basis;
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
import nl.spreiding.model.Province;
import nl.spreiding.model.ProvinceCode;
import nl.spreiding.model.QuotaScope;
import nl.spreiding.model.ShelterCase;
import nl.spreiding.model.Status;
import nl.spreiding.model.WeightKey;
import org.apache.commons.numbers.fraction.BigFraction;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CaseReaderTest {
  private static final MunicipalityCode AA = new MunicipalityCode("GM0001");
  private static final MunicipalityCode BEE = new MunicipalityCode("GM0002");

  @TempDir Path directory;

  @BeforeEach
  void writeCase() {
    CaseFiles.write(directory);
  }

  @Test
  void twoFilesAreACase() throws Exception {
    LoadedCase loaded = CaseReader.read(directory);
    ShelterCase shelterCase = loaded.shelterCase();
    assertThat(loaded.warningList()).isEmpty();
    assertThat(loaded.fileByName())
        .containsExactly(
            java.util.Map.entry("case.json", directory.resolve("case.json")),
            java.util.Map.entry("municipalities.csv", directory.resolve("municipalities.csv")));
    assertThat(shelterCase.municipalityList())
        .containsExactly(
            new Municipality(
                AA,
                "Aa",
                new Province(new ProvinceCode("PV01"), "Noord"),
                20000,
                LocalDate.of(2024, 1, 1),
                new BigDecimal("-0.1"),
                2021,
                "official",
                null,
                null),
            new Municipality(
                BEE,
                "Bee",
                new Province(new ProvinceCode("PV02"), "Zuid"),
                30000,
                LocalDate.of(2024, 1, 1),
                new BigDecimal("0.2"),
                2021,
                "official",
                null,
                null));
    assertThat(shelterCase.settings().capacity().total()).isEqualTo(1000);
    assertThat(shelterCase.settings().capacity().amv()).isEqualTo(80);
    assertThat(shelterCase.settings().parameters()).isEqualTo(Parameters.DEFAULTS);
    assertThat(shelterCase.settings().weights()).isEqualTo(WeightSets.byName("balanced"));
    assertThat(loaded.sourceMap().municipality(AA)).hasToString("municipalities.csv:3:1");
    assertThat(loaded.sourceMap().setting("capacity.amv")).hasToString("case.json:2:37");
  }

  @Test
  void readsEveryFileAndValue() throws Exception {
    CaseFiles.write(
        directory,
        "locations.csv",
        CaseFiles.LOCATIONS_HEADER
            + "L2,GM0002,,AMV,SMALL_SCALE,CANDIDATE,,,40,,,,,,,synthetic,\n"
            + "L1,GM0001,\"Azc \"\"Aa\"\"\",REGULAR,EMERGENCY,OPEN,200,100,250,2020-01-01,2027-12-31,2030-12-31,false,50,30000,"
            + "reported,\"letter,\nJanuary\"\n");
    CaseFiles.write(
        directory,
        "reports.csv",
        "note,special,amv,regular,municipality_code,exempt,likely\nhost,3,2,1,GM0002,true,6\n");
    CaseFiles.write(
        directory,
        "exchanges.csv",
        "from_code,to_code,kind,places,until\nGM0001,GM0002,AMV,7,\nGM0001,GM0002,SPECIAL,8,2026-01-01\n");
    CaseFiles.write(directory, "adjacency.csv", "code_a,code_b\nGM0002,GM0001\n");
    LoadedCase loaded = CaseReader.read(directory);
    ShelterCase shelterCase = loaded.shelterCase();
    assertThat(shelterCase.locationList())
        .containsExactly(
            new Location(
                new LocationId("L1"),
                AA,
                "Azc \"Aa\"",
                Kind.REGULAR,
                Form.EMERGENCY,
                Status.OPEN,
                200,
                100,
                250,
                LocalDate.of(2020, 1, 1),
                LocalDate.of(2027, 12, 31),
                LocalDate.of(2030, 12, 31),
                false,
                50,
                30000L,
                Basis.REPORTED,
                "letter,\nJanuary"),
            new Location(
                new LocationId("L2"),
                BEE,
                "",
                Kind.AMV,
                Form.SMALL_SCALE,
                Status.CANDIDATE,
                0,
                0,
                40,
                null,
                null,
                null,
                true,
                0,
                null,
                Basis.SYNTHETIC,
                ""));
    assertThat(shelterCase.reportList())
        .containsExactly(new CommissionerReport(BEE, 1, 2, 3, 6, true, "host"));
    assertThat(shelterCase.exchangeList())
        .containsExactly(
            new Exchange(AA, BEE, Kind.AMV, 7, null, ""),
            new Exchange(AA, BEE, Kind.SPECIAL, 8, LocalDate.of(2026, 1, 1), ""));
    assertThat(shelterCase.adjacencyList()).containsExactly(new Adjacency(AA, BEE));
    // The case does not declare its synthetic row; it is labelled all the same.
    assertThat(shelterCase.settings().syntheticFileList()).containsExactly("locations.csv");
    assertThat(loaded.warningList()).extracting(i -> i.code().code()).containsExactly("W407");
    assertThat(loaded.sourceMap().exchange(1)).hasToString("exchanges.csv:3:1");
    assertThat(loaded.sourceMap().report(BEE)).hasToString("reports.csv:2:1");
    assertThat(loaded.sourceMap().location(new LocationId("L1"))).hasToString("locations.csv:3:1");
    assertThat(loaded.fileByName()).hasSize(6);
  }

  @Test
  void bothDialectsGiveTheSameCase() throws Exception {
    ShelterCase comma = CaseReader.read(directory).shelterCase();
    String semicolons =
        '\uFEFF'
            + CaseFiles.MUNICIPALITIES.replace(',', ';').replace('.', ',').replace("\n", "\r\n")
            + ";;;;;;;;\r\n\r\n";
    CaseFiles.write(directory, "municipalities.csv", semicolons);
    assertThat(CaseReader.read(directory).shelterCase()).isEqualTo(comma);
  }

  @Test
  void rowOrderDoesNotMatter() throws Exception {
    ShelterCase first = CaseReader.read(directory).shelterCase();
    String[] line = CaseFiles.MUNICIPALITIES.split("\n");
    CaseFiles.write(directory, "municipalities.csv", line[0] + "\n" + line[2] + "\n" + line[1]);
    assertThat(CaseReader.read(directory).shelterCase()).isEqualTo(first);
  }

  @Test
  void namesKeepQuotesAndDiacritics() throws Exception {
    CaseFiles.write(
        directory,
        "municipalities.csv",
        CaseFiles.MUNICIPALITIES
            .replace(",Aa,", ",'s-Gravenhage,")
            .replace(",Bee,", ",Súdwest-Fryslân,"));
    assertThat(CaseReader.read(directory).shelterCase().municipalityList())
        .extracting(Municipality::name)
        .containsExactly("'s-Gravenhage", "Súdwest-Fryslân");
  }

  @Test
  void lineAndColumnAreRightAfterQuotedLineBreaks() {
    CaseFiles.write(
        directory,
        "reports.csv",
        "municipality_code,note,regular,amv,special\r\n"
            + "GM0001,\"one\r\ntwo \"\"x\"\"\nthree\",1,1,1\r\n"
            + "GM0002,\"é😀\nb\",x,1,1\r\n");
    // Row 3 starts on line 5; its note ends on line 6 with 'b"', so the field after it starts at
    // character 4.
    assertThat(errorsOf(directory))
        .containsExactly(
            "reports.csv:6:4 E302 regular is not a whole number (x) Write digits only, without separators.");
  }

  @Test
  void readsParametersAndWeights() throws Exception {
    CaseFiles.write(
        directory,
        "case.json",
        """
        {"id": "t", "title": "T", "cycle": "c", "referenceDate": "2024-12-31", "countsUntil": "2024-12-31",
         "capacity": {"total": 10, "amv": 10, "source": "s"}, "notes": ["one", "two"],
         "parameters": {"minimumSmallScale": 1, "minimumAmv": 2, "minimumDurableRegular": 3, "minimumDurableSpecial": 4,
           "threshold75": "0.5", "quotaScope": "municipality", "voluntarySurplusWeight": 0, "maxPlacesPer1000": "31/2",
           "smallScaleMaximum": 5, "childrenShare": "1",
            "grantRounding": "down", "grantMoment": "end", "grantTemporary": "excluded"},
         "weights": {"base": "follow-reports", "COST": "1/3"}}
        """);
    var settings = CaseReader.read(directory).shelterCase().settings();
    assertThat(settings.parameters())
        .isEqualTo(
            new Parameters(
                1,
                2,
                3,
                4,
                BigFraction.of(1, 2),
                QuotaScope.MUNICIPALITY,
                BigFraction.ZERO,
                BigFraction.of(31, 2),
                5,
                BigFraction.ONE,
                new GrantReading(
                    GrantReading.Rounding.DOWN,
                    GrantReading.Moment.END,
                    GrantReading.Temporary.EXCLUDED)));
    assertThat(settings.weights().name()).isEqualTo("custom");
    assertThat(settings.weights().of(WeightKey.COST)).isEqualTo(BigFraction.of(1, 3));
    assertThat(settings.weights().of(WeightKey.REPORT_DEVIATION)).isEqualTo(BigFraction.of(2));
    assertThat(settings.noteList()).containsExactly("one", "two");
  }

  /**
   * A country of 100 times the size takes seconds; a quadratic check would take many minutes, also
   * on a busy machine.
   */
  @Test
  void readsALargeCountryQuickly() {
    StringBuilder municipalities =
        new StringBuilder(CaseFiles.MUNICIPALITIES.lines().findFirst().orElseThrow() + "\n");
    StringBuilder adjacency = new StringBuilder("code_a,code_b\n");
    for (int i = 0; i < 34_200; i++) {
      String code = "GM" + (100_000 + i);
      int province = 10 + i % 12;
      municipalities
          .append(code)
          .append(",M")
          .append(i)
          .append(",PV")
          .append(province)
          .append(",P")
          .append(province);
      municipalities.append(",50000,2024-01-01,0.01,2021,official\n");
      if (i > 0) {
        adjacency.append("GM").append(100_000 + i - 1).append(',').append(code).append('\n');
      }
    }
    StringBuilder locations = new StringBuilder(CaseFiles.LOCATIONS_HEADER);
    for (int i = 0; i < 80_000; i++) {
      locations.append("L").append(i).append(",GM").append(100_000 + i % 34_200);
      locations.append(",Locatie,REGULAR,AZC,OFFERED,0,0,100,,,,,0,,synthetic,\n");
    }
    CaseFiles.write(directory, "municipalities.csv", municipalities.toString());
    CaseFiles.write(directory, "adjacency.csv", adjacency.toString());
    CaseFiles.write(directory, "locations.csv", locations.toString());
    LoadedCase loaded =
        Assertions.assertTimeout(Duration.ofMinutes(2), () -> CaseReader.read(directory));
    assertThat(loaded.shelterCase().locationList()).hasSize(80_000);
  }

  static java.util.List<String> errorsOf(Path directory) {
    try {
      CaseReader.read(directory);
      return java.util.List.of();
    } catch (nl.spreiding.issue.InputException e) {
      return e.issueList().stream().map(Issue::toString).toList();
    }
  }
}
