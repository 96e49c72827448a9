package nl.spreiding.audit;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import nl.spreiding.input.JsonValue;
import nl.spreiding.testing.Cases;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The decision of a small result, and what can be wrong with it. */
class DecisionReadingTest {
  private static final String RESULT =
      "{'locations': [{'id': 'L1', 'places': 12}, {'id': 'L2', 'places': 0}],"
          + " 'municipalities': [{'municipalityCode': 'GM0001', 'unlocatedRegular': 5,"
          + " 'unlocatedAmv': 3}]}";

  private final Recount recount =
      new Recount(
          Cases.of(100, 10)
              .municipality("GM0001", "A", "PV20", 1_000)
              .location("L1", "GM0001", l -> l.range(1, 20))
              .location("L2", "GM0001", l -> l.range(1, 20))
              .build());

  private List<String> mismatches(String json) {
    Findings findings = new Findings();
    new DecisionReading(recount, findings).read((JsonValue.Obj) SmallJson.of(json));
    return findings.mismatchList().stream()
        .map(m -> m.what() + " (" + m.expected() + ") (" + m.found() + ")")
        .toList();
  }

  @Test
  void placesAreTaken() {
    assertThat(mismatches(RESULT)).isEmpty();
    assertThat(recount.placeById.get("L1").decided).isEqualTo(12);
    assertThat(recount.town("GM0001").imposedRegular).isEqualTo(5);
    assertThat(recount.town("GM0001").imposedAmv).isEqualTo(3);
  }

  /** Each number is checked, each row, and that all are there: 4 numbers, 3 rows. */
  @Test
  void everyNumberIsChecked() {
    Findings findings = new Findings();
    new DecisionReading(recount, findings).read((JsonValue.Obj) SmallJson.of(RESULT));
    assertThat(findings.checks()).isEqualTo(4 + 3 + 1);
  }

  @ParameterizedTest
  @ValueSource(strings = {"-5", "1e1", "1.0", "null", "'12'", "1000000000", "true"})
  void noNumberOfPlacesIsNone(String places) {
    assertThat(mismatches(RESULT.replace("12", places)))
        .containsExactly("places (0…999999999) (%s)".formatted(places.replace('\'', '"')));
    assertThat(recount.placeById.get("L1").decided).isZero();
  }

  @Test
  void nineDigitsAreTheMost() {
    assertThat(mismatches(RESULT.replace("12", "999999999"))).isEmpty();
    assertThat(recount.placeById.get("L1").decided).isEqualTo(999_999_999);
  }

  @Test
  void everyRowIsThereOnce() {
    assertThat(mismatches(RESULT.replace("L2", "L9")))
        .containsExactly(
            "locations.id (once, in the case) (L9)", "locations, municipalities (3) (2)");
    assertThat(mismatches(RESULT.replace("L2", "L1")))
        .containsExactly(
            "locations.id (once, in the case) (L1)", "locations, municipalities (3) (2)");
    assertThat(mismatches(RESULT.replace("GM0001", "GM0002")))
        .containsExactly(
            "municipalityCode (once, in the case) (GM0002)", "locations, municipalities (3) (2)");
    String twice = RESULT.substring(RESULT.indexOf("{'mun"), RESULT.length() - 2);
    assertThat(
            mismatches(RESULT.replace("'municipalities': [", "'municipalities': [" + twice + ",")))
        .containsExactly("municipalityCode (once, in the case) (GM0001)");
    assertThat(mismatches(RESULT.replace("{'id': 'L1', 'places': 12}, ", "")))
        .containsExactly("locations, municipalities (3) (2)");
  }
}
