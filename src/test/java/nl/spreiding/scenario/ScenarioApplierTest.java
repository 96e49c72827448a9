package nl.spreiding.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import nl.spreiding.input.BaselineReader;
import nl.spreiding.input.CaseFiles;
import nl.spreiding.input.CaseReader;
import nl.spreiding.input.LoadedCase;
import nl.spreiding.input.WeightSets;
import nl.spreiding.issue.InputException;
import nl.spreiding.model.CommissionerReport;
import nl.spreiding.model.Location;
import nl.spreiding.model.LocationId;
import nl.spreiding.model.MunicipalityCode;
import nl.spreiding.model.Pin;
import nl.spreiding.model.ProvinceCode;
import nl.spreiding.model.ScenarioRecord;
import nl.spreiding.model.ShelterCase;
import nl.spreiding.model.TaskOverride;
import nl.spreiding.model.WeightKey;
import org.apache.commons.numbers.fraction.BigFraction;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ScenarioApplierTest {
  private static final MunicipalityCode AA = new MunicipalityCode("GM0001");
  private static final MunicipalityCode BEE = new MunicipalityCode("GM0002");

  @TempDir Path directory;

  @BeforeEach
  void writeCase() {
    CaseFiles.write(directory);
    CaseFiles.write(
        directory,
        "locations.csv",
        CaseFiles.LOCATIONS_HEADER
            + "L1,GM0001,Azc,REGULAR,AZC,AGREED,,100,250,,,,,,,reported,letter\n");
    CaseFiles.write(
        directory,
        "reports.csv",
        "municipality_code,regular,amv,special,likely,exempt,note\nGM0001,200,10,0,5,true,host\n");
  }

  @Test
  void changesSettings() throws Exception {
    ShelterCase changed =
        apply(
            "{\"type\": \"capacity\", \"total\": 2000, \"amv\": 100, \"reason\": \"new estimate\"}",
            "{\"type\": \"parameter\", \"name\": \"minimumSmallScale\", \"value\": 40}",
            "{\"type\": \"parameter\", \"name\": \"maxPlacesPer1000\", \"value\": \"7.50\"}",
            "{\"type\": \"weight\", \"constraint\": \"CHILDREN_MOVED\", \"value\": \"3/2\"}");
    assertThat(changed.settings().capacity().total()).isEqualTo(2000);
    assertThat(changed.settings().capacity().amv()).isEqualTo(100);
    assertThat(changed.settings().capacity().source()).endsWith("s0.json: new estimate");
    assertThat(changed.settings().parameters().minimumSmallScale()).isEqualTo(40);
    assertThat(changed.settings().parameters().maxPlacesPer1000()).isEqualTo(BigFraction.of(15, 2));
    assertThat(changed.settings().weights().name()).isEqualTo("balanced*");
    assertThat(changed.settings().weights().of(WeightKey.CHILDREN_MOVED))
        .isEqualTo(BigFraction.of(3, 2));
    assertThat(changed.scenarioRecordList())
        .extracting(ScenarioRecord::description)
        .containsExactly(
            "{\"amv\":100,\"total\":2000,\"type\":\"capacity\"}",
            "{\"name\":\"minimumSmallScale\",\"type\":\"parameter\",\"value\":40}",
            "{\"name\":\"maxPlacesPer1000\",\"type\":\"parameter\",\"value\":\"15/2\"}",
            "{\"constraint\":\"CHILDREN_MOVED\",\"type\":\"weight\",\"value\":\"3/2\"}");
    assertThat(changed.scenarioRecordList())
        .extracting(ScenarioRecord::reason)
        .containsExactly("new estimate", "r", "r", "r");
    assertThat(changed.scenarioRecordList()).extracting(ScenarioRecord::author).containsOnly("a");
  }

  @Test
  void laterPinsAndTasksReplaceEarlierOnes() throws Exception {
    Path first =
        write(
            0,
            "{\"type\": \"pinMunicipality\", \"municipality\": \"GM0001\", \"places\": 300}",
            "{\"type\": \"pinLocation\", \"location\": \"L1\", \"places\": 100}",
            "{\"type\": \"provincialTask\", \"province\": \"PV01\", \"places\": 500, \"amv\": 500}");
    Path second =
        write(
            1,
            "{\"type\": \"pinMunicipality\", \"municipality\": \"GM0001\", \"places\": 250, \"reason\": \"agreed\"}",
            "{\"type\": \"pinLocation\", \"location\": \"L1\", \"places\": 250}",
            "{\"type\": \"provincialTask\", \"province\": \"PV01\", \"places\": 400, \"amv\": 40}");
    LoadedCase loaded =
        ScenarioApplier.apply(
            CaseReader.read(directory),
            List.of(ScenarioReader.read(first), ScenarioReader.read(second)));
    ShelterCase changed = loaded.shelterCase();
    assertThat(changed.pinList())
        .containsExactly(
            new Pin.OfMunicipality(AA, 250, "a", "agreed"),
            new Pin.OfLocation(new LocationId("L1"), 250, "a", "r"));
    assertThat(changed.taskOverrideList())
        .containsExactly(new TaskOverride(new ProvinceCode("PV01"), 400, 40, "a", "r"));
    // Replaced changes stay on record.
    assertThat(changed.scenarioRecordList()).hasSize(6);
    assertThat(loaded.fileByName()).containsKeys("case.json", first.toString(), second.toString());
  }

  @Test
  void stackingInOneOrTwoStepsIsTheSame() throws Exception {
    Scenario first =
        ScenarioReader.read(
            write(0, "{\"type\": \"pinLocation\", \"location\": \"L1\", \"places\": 0}"));
    Scenario second =
        ScenarioReader.read(
            write(1, "{\"type\": \"inhabitants\", \"municipality\": \"GM0001\", \"factor\": 3}"));
    LoadedCase start = CaseReader.read(directory);
    assertThat(
            ScenarioApplier.apply(ScenarioApplier.apply(start, List.of(first)), List.of(second))
                .shelterCase())
        .isEqualTo(ScenarioApplier.apply(start, List.of(first, second)).shelterCase());
  }

  @Test
  void addsLocationsAndExchangesAndCanRefineThem() throws Exception {
    LoadedCase loaded =
        applied(
            "{\"type\": \"addLocation\", \"location\": {\"id\": \"N1\", \"municipality_code\": \"GM0002\", \"kind\": \"AMV\","
                + " \"form\": \"SMALL_SCALE\", \"status\": \"OFFERED\", \"max_places\": 40, \"basis\": \"synthetic\"}}",
            "{\"type\": \"pinLocation\", \"location\": \"N1\", \"places\": 40}",
            "{\"type\": \"exchange\", \"from\": \"GM0002\", \"to\": \"GM0001\", \"kind\": \"AMV\", \"places\": 40}");
    ShelterCase changed = loaded.shelterCase();
    assertThat(changed.locationList()).extracting(l -> l.id().value()).containsExactly("L1", "N1");
    assertThat(changed.exchangeList())
        .hasSize(1)
        .first()
        .extracting("from", "to")
        .containsExactly(BEE, AA);
    assertThat(changed.settings().syntheticFileList())
        .containsExactly(directory.resolve("s0.json").toString());
    assertThat(loaded.sourceMap().exchange(0)).hasToString(directory.resolve("s0.json") + ":4:81");
    assertThat(changed.scenarioRecordList().getFirst().description())
        .isEqualTo(
            "{\"location\":{\"basis\":\"synthetic\",\"children\":0,\"form\":\"SMALL_SCALE\",\"id\":\"N1\",\"kind\":\"AMV\","
                + "\"max_places\":40,\"may_close\":true,\"min_places\":0,\"municipality_code\":\"GM0002\",\"name\":\"\","
                + "\"places_now\":0,\"source\":\"\",\"status\":\"OFFERED\"},\"type\":\"addLocation\"}");
  }

  @Test
  void aReportKeepsWhatItDoesNotSay() throws Exception {
    assertThat(
            apply(
                    "{\"type\": \"report\", \"municipality\": \"GM0001\", \"regular\": 1, \"amv\": 2, \"special\": 3}")
                .reportList())
        .containsExactly(new CommissionerReport(AA, 1, 2, 3, 0, true, "host"));
    assertThat(
            apply(
                    "{\"type\": \"report\", \"municipality\": \"GM0001\", \"regular\": 1, \"amv\": 2, \"special\": 3,"
                        + " \"exempt\": false, \"note\": \"\", \"likely\": 6}")
                .reportList())
        .containsExactly(new CommissionerReport(AA, 1, 2, 3, 6, false, ""));
    assertThat(
            apply(
                    "{\"type\": \"report\", \"municipality\": \"GM0002\", \"regular\": 1, \"amv\": 2, \"special\": 3}")
                .reportList())
        .contains(new CommissionerReport(BEE, 1, 2, 3, 0, false, ""));
  }

  @Test
  void inhabitantsRoundHalfUp() throws Exception {
    // 20,000 x 100001/40000 = 50,000.5 and 20,000 x 5.00002 = 100,000.4.
    ShelterCase half =
        apply(
            "{\"type\": \"inhabitants\", \"municipality\": \"GM0001\", \"factor\": \"100001/40000\"}");
    assertThat(half.municipalityByCode().get(AA).inhabitants()).isEqualTo(50_001);
    assertThat(half.scenarioRecordList().getFirst().description())
        .isEqualTo(
            "{\"factor\":\"100001/40000\",\"inhabitantsAfter\":50001,\"inhabitantsBefore\":20000,\"municipality\":\"GM0001\","
                + "\"type\":\"inhabitants\"}");
    assertThat(
            apply(
                    "{\"type\": \"inhabitants\", \"municipality\": \"GM0001\", \"factor\": \"5.00002\"}")
                .municipalityByCode()
                .get(AA)
                .inhabitants())
        .isEqualTo(100_000);
  }

  @Test
  void closesEveryLocationOfAForm() throws Exception {
    ShelterCase changed =
        apply(
            "{\"type\": \"pinLocation\", \"location\": \"L1\", \"places\": 100}",
            "{\"type\": \"closeForm\", \"form\": \"AZC\", \"reason\": \"own\", \"source\": \"letter\"}",
            "{\"type\": \"closeForm\", \"form\": \"HOTEL\"}",
            "{\"type\": \"addLocation\", \"location\": {\"id\": \"N1\", \"municipality_code\": \"GM0002\", \"kind\": \"AMV\","
                + " \"form\": \"AZC\", \"status\": \"OFFERED\", \"max_places\": 40, \"basis\": \"synthetic\"}}");
    assertThat(changed.pinList())
        .containsExactly(new Pin.OfLocation(new LocationId("L1"), 0, "a", "own"));
    assertThat(changed.scenarioRecordList())
        .extracting(ScenarioRecord::description)
        .contains(
            "{\"form\":\"AZC\",\"locations\":1,\"type\":\"closeForm\"}",
            "{\"form\":\"HOTEL\",\"locations\":0,\"type\":\"closeForm\"}");
    assertThat(changed.scenarioRecordList())
        .extracting(ScenarioRecord::source)
        .containsExactly("", "letter", "", "");
  }

  @Test
  void aBaselineIsAdded() throws Exception {
    CaseFiles.write(
        directory.resolve("run"),
        "distribution.csv",
        "\uFEFFmunicipality_code;x;decided\r\nGM0002;1,5;7\r\nGM0001;2;0\r\n");
    assertThat(BaselineReader.read(directory.resolve("run"))).isEqualTo(Map.of(AA, 0L, BEE, 7L));
    LoadedCase loaded = BaselineReader.apply(CaseReader.read(directory), directory.resolve("run"));
    assertThat(loaded.shelterCase().baseline()).isEqualTo(Map.of(AA, 0L, BEE, 7L));
    assertThat(loaded.warningList()).isEmpty();
  }

  @Test
  void canonicalJsonEscapes() {
    assertThat(
            CanonicalJson.text(
                new java.util.TreeMap<>(Map.of("b", "\"\\\n\u0001é", "a", CanonicalJson.NULL))))
        .isEqualTo("{\"a\":null,\"b\":\"\\\"\\\\\\n\\u0001é\"}");
  }

  @Test
  void givesALocationOtherBounds() throws Exception {
    ShelterCase before = CaseReader.read(directory).shelterCase();
    Location old = location(before, "L1");
    ShelterCase changed =
        apply("{\"type\": \"resizeLocation\", \"location\": \"L1\", \"maxPlaces\": 777}");
    assertThat(location(changed, "L1")).isEqualTo(old.resized(old.minPlaces(), 777));
    assertThat(changed.scenarioRecordList())
        .extracting(ScenarioRecord::description)
        .containsExactly("{\"location\":\"L1\",\"maxPlaces\":777,\"type\":\"resizeLocation\"}");
    ShelterCase both =
        apply(
            "{\"type\": \"resizeLocation\", \"location\": \"L1\", \"minPlaces\": 1, \"maxPlaces\": 2}",
            "{\"type\": \"pinLocation\", \"location\": \"L1\", \"places\": 2}");
    assertThat(location(both, "L1").minPlaces()).isEqualTo(1);
  }

  @Test
  void boundsThatCannotBeAreErrors() {
    assertThat(codes("{\"type\": \"resizeLocation\", \"location\": \"NO\", \"maxPlaces\": 1}"))
        .containsExactly("E603");
    assertThat(
            codes(
                "{\"type\": \"resizeLocation\", \"location\": \"L1\", \"minPlaces\": 3, \"maxPlaces\": 2}"))
        .containsExactly("E407");
    assertThat(
            codes(
                "{\"type\": \"resizeLocation\", \"location\": \"L1\", \"minPlaces\": 9, \"maxPlaces\": 9}",
                "{\"type\": \"resizeLocation\", \"location\": \"L1\", \"maxPlaces\": 8}"))
        .containsExactly("E407");
    assertThat(
            codes(
                "{\"type\": \"pinLocation\", \"location\": \"L1\", \"places\": 100}",
                "{\"type\": \"resizeLocation\", \"location\": \"L1\", \"maxPlaces\": 99, \"minPlaces\": 0}"))
        .containsExactly("E604");
  }

  @Test
  void takesAllWeightsOfASet() throws Exception {
    ShelterCase changed =
        apply(
            "{\"type\": \"weight\", \"constraint\": \"COST\", \"value\": \"7\"}",
            "{\"type\": \"weightSet\", \"name\": \"children-first\"}",
            "{\"type\": \"weight\", \"constraint\": \"UNLOCATED\", \"value\": \"3\"}");
    assertThat(changed.settings().weights())
        .isEqualTo(
            WeightSets.byName("children-first").with(WeightKey.UNLOCATED, BigFraction.of(3)));
    assertThat(codes("{\"type\": \"weightSet\", \"name\": \"mine\"}")).containsExactly("E308");
  }

  private static Location location(ShelterCase shelterCase, String id) {
    return shelterCase.locationList().stream()
        .filter(l -> l.id().value().equals(id))
        .findFirst()
        .orElseThrow();
  }

  private List<String> codes(String... changeArray) {
    try {
      apply(changeArray);
      return List.of();
    } catch (InputException e) {
      return e.issueList().stream().map(issue -> issue.code().code()).toList();
    } catch (Exception e) {
      throw new AssertionError(e);
    }
  }

  private ShelterCase apply(String... changeArray) throws Exception {
    return applied(changeArray).shelterCase();
  }

  private LoadedCase applied(String... changeArray) throws Exception {
    return ScenarioApplier.apply(
        CaseReader.read(directory), List.of(ScenarioReader.read(write(0, changeArray))));
  }

  private Path write(int number, String... changeArray) {
    List<String> lineList = new ArrayList<>();
    lineList.add("{\"author\": \"a\", \"reason\": \"r\", \"changes\": [");
    lineList.add(String.join(",\n", changeArray));
    lineList.add("]}");
    String name = "s" + number + ".json";
    CaseFiles.write(directory, name, String.join("\n", lineList));
    return directory.resolve(name);
  }
}
