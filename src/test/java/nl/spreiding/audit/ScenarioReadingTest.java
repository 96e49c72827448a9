package nl.spreiding.audit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.util.List;
import java.util.TreeMap;
import nl.spreiding.model.CommissionerReport;
import nl.spreiding.model.GrantReading;
import nl.spreiding.model.Location;
import nl.spreiding.model.Municipality;
import nl.spreiding.model.Parameters;
import nl.spreiding.model.Pin;
import nl.spreiding.model.QuotaScope;
import nl.spreiding.model.ScenarioRecord;
import nl.spreiding.model.ShelterCase;
import nl.spreiding.model.WeightKey;
import nl.spreiding.testing.Cases;
import org.apache.commons.numbers.fraction.BigFraction;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Every kind of change of a scenario, as docs/formats.md has it. */
class ScenarioReadingTest {
  private static ScenarioReading reading(String... changes) {
    ScenarioReading reading =
        new ScenarioReading(
            Cases.of(100, 10)
                .municipality("GM0001", "A", "PV20", 1_000)
                .municipality("GM0002", "B", "PV20", 999)
                .location("L1", "GM0001", l -> l.range(4, 9))
                .location("L2", "GM0001", l -> l.range(4, 9).form(nl.spreiding.model.Form.HOTEL))
                .exemptReport("GM0002", 5, 6, 7)
                .exchange("GM0001", "GM0002", nl.spreiding.model.Kind.AMV, 1)
                .build());
    String json =
        "{'author': 'me', 'reason': 'why', 'source': 'book', 'changes': [%s]}"
            .formatted(String.join(",", changes));
    reading.apply("s.json", SmallJson.of(json));
    return reading;
  }

  private static ShelterCase changed(String... changes) {
    return reading(changes).result(new TreeMap<>());
  }

  private static Location location(ShelterCase shelterCase, String id) {
    return shelterCase.locationList().stream()
        .filter(l -> l.id().value().equals(id))
        .findFirst()
        .orElseThrow();
  }

  @Test
  void needAndTask() {
    ShelterCase other =
        changed(
            "{'type': 'capacity', 'total': 200, 'amv': 20}",
            "{'type': 'provincialTask', 'province': 'PV20', 'places': 70, 'amv': 7}");
    assertThat(other.settings().capacity().total()).isEqualTo(200);
    assertThat(other.settings().capacity().amv()).isEqualTo(20);
    assertThat(other.settings().capacity().source()).isEqualTo("s.json: why");
    assertThat(other.taskOverrideList())
        .singleElement()
        .matches(t -> t.places() == 70 && t.amv() == 7);
    assertThat(other.exchangeList()).hasSize(1);
  }

  @Test
  void laterPinsReplaceEarlierOnes() {
    ShelterCase other =
        changed(
            "{'type': 'pinMunicipality', 'municipality': 'GM0001', 'places': 7}",
            "{'type': 'pinMunicipality', 'municipality': 'GM0001', 'places': 8}",
            "{'type': 'pinLocation', 'location': 'L1', 'places': 5}",
            "{'type': 'closeForm', 'form': 'HOTEL'}");
    List<Pin> pins = other.pinList();
    assertThat(pins).hasSize(3);
    assertThat(pins.get(0)).matches(p -> p instanceof Pin.OfMunicipality m && m.places() == 8);
    assertThat(pins.get(1)).matches(p -> p instanceof Pin.OfLocation l && l.places() == 5);
    assertThat(pins.get(2))
        .matches(
            p ->
                p instanceof Pin.OfLocation l
                    && l.places() == 0
                    && l.location().value().equals("L2"));
    ChangeText closed = reading("{'type': 'closeForm', 'form': 'HOTEL'}").changes().getFirst();
    assertThat(closed.computed()).containsEntry("locations", "1").hasSize(1);
  }

  @Test
  void aLocationOfWhichOnlyTheLeastIsTold() {
    ShelterCase other =
        changed(
            "{'type': 'addLocation', 'location': {'id': 'N1', 'municipality_code': 'GM0002',"
                + " 'kind': 'REGULAR', 'form': 'AZC', 'status': 'OPEN', 'max_places': 30,"
                + " 'basis': 'synthetic', 'open_from': '', 'min_places': ''}}");
    Location l = location(other, "N1");
    assertThat(l.mayClose()).isTrue();
    assertThat(l.minPlaces()).isZero();
    assertThat(l.maxPlaces()).isEqualTo(30);
    assertThat(l.annualCostPerPlace()).isNull();
    assertThat(l.openFrom()).isNull();
    assertThat(other.settings().syntheticFileList()).containsExactly("s.json");
  }

  @Test
  void aLocationOfWhichAllIsTold() {
    String add =
        "{'type': 'addLocation', 'location': {'id': 'N1', 'municipality_code': 'GM0002',"
            + " 'name': 'n', 'kind': 'AMV', 'form': 'AZC', 'status': 'OPEN', 'places_now': 20,"
            + " 'min_places': 10, 'max_places': 30, 'open_from': '2025-01-01',"
            + " 'open_until': '2027-01-01', 'extendable_until': '2028-01-01', 'may_close': false,"
            + " 'children': 3, 'annual_cost_per_place': 500, 'basis': 'reported', 'source': 'q'}}";
    ShelterCase other = changed(add);
    Location l = location(other, "N1");
    assertThat(l.mayClose()).isFalse();
    assertThat(l.placesNow()).isEqualTo(20);
    assertThat(l.minPlaces()).isEqualTo(10);
    assertThat(l.children()).isEqualTo(3);
    assertThat(l.annualCostPerPlace()).isEqualTo(500);
    assertThat(l.name()).isEqualTo("n");
    assertThat(l.source()).isEqualTo("q");
    assertThat(String.valueOf(l.extendableUntil())).isEqualTo("2028-01-01");
    assertThat(other.settings().syntheticFileList()).isEmpty();
    // Two made-up locations make the file synthetic once.
    String made = add.replace("reported", "synthetic");
    assertThat(changed(made, made).settings().syntheticFileList()).containsExactly("s.json");
  }

  @Test
  void reportsKeepWhatIsNotTold() {
    CommissionerReport kept =
        changed(
                "{'type': 'report', 'municipality': 'GM0002', 'regular': 1, 'amv': 2, 'special': 3}")
            .reportList()
            .getFirst();
    assertThat(kept).isEqualTo(new CommissionerReport(kept.municipality(), 1, 2, 3, 0, true, ""));
    CommissionerReport told =
        changed(
                "{'type': 'report', 'municipality': 'GM0002', 'regular': 1, 'amv': 2, 'special': 3,"
                    + " 'likely': 4, 'exempt': false, 'note': 'n'}")
            .reportList()
            .getFirst();
    assertThat(told).isEqualTo(new CommissionerReport(kept.municipality(), 1, 2, 3, 4, false, "n"));
    ShelterCase both =
        changed(
            "{'type': 'report', 'municipality': 'GM0001', 'regular': 1, 'amv': 2, 'special': 3}");
    assertThat(both.reportList().getFirst().exempt()).isFalse();
    assertThat(both.reportList().getFirst().note()).isEmpty();
  }

  @Test
  void weightsGetAStar() {
    ShelterCase other =
        changed(
            "{'type': 'weight', 'constraint': 'COST', 'value': '1/3'}",
            "{'type': 'weight', 'constraint': 'STABILITY', 'value': 0.5}");
    assertThat(other.settings().weights().name()).isEqualTo("balanced*");
    assertThat(other.settings().weights().of(WeightKey.COST)).isEqualTo(BigFraction.of(1, 3));
    assertThat(other.settings().weights().of(WeightKey.STABILITY)).isEqualTo(BigFraction.of(1, 2));
    ShelterCase set = changed("{'type': 'weightSet', 'name': 'children-first'}");
    assertThat(set.settings().weights().name()).isEqualTo("children-first");
    assertThatExceptionOfType(UnreadableRun.class)
        .isThrownBy(() -> changed("{'type': 'weight', 'constraint': 'X', 'value': 1}"))
        .withMessage("An unknown weight.");
  }

  /** 999 × ½ = 499.5 is rounded up. */
  @Test
  void inhabitantsAreRounded() {
    ScenarioReading reading =
        reading("{'type': 'inhabitants', 'municipality': 'GM0002', 'factor': '1/2'}");
    List<Municipality> municipalities = reading.result(new TreeMap<>()).municipalityList();
    assertThat(municipalities.get(1).inhabitants()).isEqualTo(500);
    assertThat(municipalities.get(0).inhabitants()).isEqualTo(1_000);
    assertThat(reading.changes().getFirst().computed())
        .containsEntry("inhabitantsBefore", "999")
        .containsEntry("inhabitantsAfter", "500");
    assertThatExceptionOfType(UnreadableRun.class)
        .isThrownBy(() -> changed("{'type': 'inhabitants', 'municipality': 'GM0009', 'factor': 1}"))
        .withMessage("An unknown municipality: GM0009");
  }

  @Test
  void aLocationIsResized() {
    ShelterCase other = changed("{'type': 'resizeLocation', 'location': 'L1', 'maxPlaces': 8}");
    assertThat(location(other, "L1").minPlaces()).isEqualTo(4);
    assertThat(location(other, "L1").maxPlaces()).isEqualTo(8);
    assertThatExceptionOfType(UnreadableRun.class)
        .isThrownBy(() -> changed("{'type': 'resizeLocation', 'location': 'L9', 'maxPlaces': 8}"))
        .withMessage("An unknown location: L9");
  }

  /** The reason and the source of a change, else those of the file. */
  @Test
  void everyChangeIsRecorded() {
    ShelterCase other =
        changed(
            "{'type': 'weightSet', 'name': 'balanced'}",
            "{'type': 'weightSet', 'name': 'balanced', 'reason': 'own', 'source': 'own'}");
    assertThat(other.scenarioRecordList())
        .containsExactly(
            new ScenarioRecord("s.json", "me", "why", "book", "weightSet", ""),
            new ScenarioRecord("s.json", "me", "own", "own", "weightSet", ""));
  }

  private static Parameters parameter(String name, String value) {
    return changed("{'type': 'parameter', 'name': '%s', 'value': %s}".formatted(name, value))
        .settings()
        .parameters();
  }

  @Test
  void everyParameterCanBeChanged() {
    assertThat(parameter("minimumSmallScale", "3").minimumSmallScale()).isEqualTo(3);
    assertThat(parameter("minimumAmv", "3").minimumAmv()).isEqualTo(3);
    assertThat(parameter("minimumDurableRegular", "3").minimumDurableRegular()).isEqualTo(3);
    assertThat(parameter("minimumDurableSpecial", "3").minimumDurableSpecial()).isEqualTo(3);
    assertThat(parameter("smallScaleMaximum", "3").smallScaleMaximum()).isEqualTo(3);
    assertThat(parameter("threshold75", "'2/3'").threshold75()).isEqualTo(BigFraction.of(2, 3));
    assertThat(parameter("childrenShare", "0.3").childrenShare()).isEqualTo(BigFraction.of(3, 10));
    assertThat(parameter("voluntarySurplusWeight", "1").voluntarySurplusWeight())
        .isEqualTo(BigFraction.of(1));
    assertThat(parameter("maxPlacesPer1000", "'5/2'").maxPlacesPer1000())
        .isEqualTo(BigFraction.of(5, 2));
    assertThat(parameter("maxPlacesPer1000", "null").maxPlacesPer1000()).isNull();
    assertThat(parameter("quotaScope", "'national'").quotaScope()).isEqualTo(QuotaScope.NATIONAL);
    GrantReading usual = GrantReading.DEFAULT;
    assertThat(parameter("grantRounding", "'down'").grantReading())
        .isEqualTo(new GrantReading(GrantReading.Rounding.DOWN, usual.moment(), usual.temporary()));
    assertThat(parameter("grantMoment", "'end'").grantReading())
        .isEqualTo(new GrantReading(usual.rounding(), GrantReading.Moment.END, usual.temporary()));
    assertThat(parameter("grantTemporary", "'excluded'").grantReading())
        .isEqualTo(
            new GrantReading(usual.rounding(), usual.moment(), GrantReading.Temporary.EXCLUDED));
    // One parameter changes, the others stay.
    Parameters other = parameter("minimumAmv", "3");
    assertThat(other.minimumSmallScale()).isEqualTo(Parameters.DEFAULTS.minimumSmallScale());
    assertThat(other.threshold75()).isEqualTo(Parameters.DEFAULTS.threshold75());
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '"',
      value = {
        "{'type': 'x'} | An unknown change: x",
        "{'type': 'capacity', 'total': 'a', 'amv': 1} | No whole number for (total) at test.json:1:",
        "{'type': 'capacity', 'total': 1.5, 'amv': 1} | No whole number for (total) at test.json:1:",
        "{'type': 'capacity', 'amv': 1} | No value for (total) at test.json:1:",
      })
  void whatIsMissingIsNamed(String change, String message) {
    assertThatExceptionOfType(UnreadableRun.class)
        .isThrownBy(() -> changed(change))
        .withMessageStartingWith(message);
  }
}
