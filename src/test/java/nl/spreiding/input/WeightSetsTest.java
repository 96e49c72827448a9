package nl.spreiding.input;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.util.EnumMap;
import java.util.Map;
import nl.spreiding.issue.InputException;
import nl.spreiding.issue.Issue;
import nl.spreiding.model.WeightKey;
import nl.spreiding.model.Weights;
import org.apache.commons.numbers.fraction.BigFraction;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class WeightSetsTest {
  @TempDir Path directory;

  /** The values of the decision model's document. */
  @Test
  void balancedHoldsTheValuesOfTheModel() {
    Map<WeightKey, BigFraction> expected = new EnumMap<>(WeightKey.class);
    expected.put(WeightKey.FAIR_SHARE, BigFraction.ONE);
    expected.put(WeightKey.OVER_IMPOSED, BigFraction.of(10));
    expected.put(WeightKey.TARGET_75, BigFraction.of(2));
    expected.put(WeightKey.DURABLE_MINIMUM, BigFraction.of(1, 10));
    expected.put(WeightKey.CHILDREN_MOVED, BigFraction.of(2));
    expected.put(WeightKey.CHILDREN_IN_EMERGENCY, BigFraction.of(1, 2));
    expected.put(WeightKey.TEMPORARY_PLACES_MUNICIPAL, BigFraction.of(1, 20));
    expected.put(WeightKey.TEMPORARY_PLACES_EMERGENCY, BigFraction.of(1, 10));
    expected.put(WeightKey.TEMPORARY_PLACES_HOTEL, BigFraction.of(1, 5));
    expected.put(WeightKey.UNLOCATED, BigFraction.of(1, 20));
    expected.put(WeightKey.REPORT_DEVIATION, BigFraction.of(1, 10));
    expected.put(WeightKey.NEW_LOCATIONS, BigFraction.of(5));
    expected.put(WeightKey.NEW_LOCATIONS_NEAR_LARGE, BigFraction.of(2));
    expected.put(WeightKey.COST, BigFraction.ZERO);
    expected.put(WeightKey.STABILITY, BigFraction.of(1, 4));
    assertThat(WeightSets.byName("balanced")).isEqualTo(new Weights("balanced", expected));
  }

  @Test
  void everySetSaysWhatItIsFor() {
    for (String name : WeightSets.names()) {
      assertThat(WeightSets.byName(name).name()).isEqualTo(name);
      assertThat(WeightSets.description(name, "nl")).isNotBlank();
      assertThat(WeightSets.description(name, "en")).isNotBlank();
    }
    assertThat(WeightSets.byName("follow-reports").of(WeightKey.REPORT_DEVIATION))
        .isEqualTo(BigFraction.of(2));
    assertThat(WeightSets.byName("strict-proportional").of(WeightKey.REPORT_DEVIATION))
        .isEqualTo(BigFraction.ZERO);
  }

  @Test
  void aFileStartsFromItsBase() throws InputException {
    CaseFiles.write(directory, "w.json", "{\"name\": \"mine\", \"weights\": {\"COST\": \"0.25\"}}");
    Weights mine = WeightSets.resolve(directory.resolve("w.json").toString());
    assertThat(mine.name()).isEqualTo("mine");
    assertThat(mine.of(WeightKey.COST)).isEqualTo(BigFraction.of(1, 4));
    assertThat(mine.of(WeightKey.NEW_LOCATIONS)).isEqualTo(BigFraction.of(5));
    CaseFiles.write(directory, "w.json", "{\"base\": \"fewest-locations\", \"weights\": {}}");
    assertThat(WeightSets.read(directory.resolve("w.json")).of(WeightKey.NEW_LOCATIONS))
        .isEqualTo(BigFraction.of(40));
  }

  @Test
  void aNameGoesBeforeAFileAndAnUnknownNameListsTheKnown() throws InputException {
    assertThat(WeightSets.resolve("children-first").name()).isEqualTo("children-first");
    assertThatThrownBy(() -> WeightSets.resolve("equal"))
        .isInstanceOfSatisfying(
            InputException.class,
            e ->
                assertThat(e.issueList())
                    .extracting(Issue::toString)
                    .containsExactly(
                        "--weights:0:0 E508 There is no such weight set (equal) Known sets: balanced, children-first,"
                            + " strict-proportional, fewest-locations, follow-reports."));
    assertThatThrownBy(() -> WeightSets.byName("equal"))
        .isInstanceOf(IllegalArgumentException.class);
  }
}
