package nl.spreiding.audit;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.StringReader;
import java.util.Map;
import java.util.TreeMap;
import nl.spreiding.input.JsonDocument;
import nl.spreiding.input.JsonValue;
import nl.spreiding.input.ReadLimits;
import nl.spreiding.issue.IssueCollector;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Which texts tell of a change, and which tell of something else. */
class ChangeTextTest {
  private static final String CHANGE =
      "{'type': 'x', 'value': '1/2', 'reason': 'r', 'none': null, 'at': {'id': 'N', 'reason': 's'}}";

  private static ChangeText change(String json, Map<String, String> computed) {
    JsonValue value =
        JsonDocument.read(
            new StringReader(json.replace('\'', '"')),
            "change",
            ReadLimits.DEFAULTS,
            new IssueCollector());
    assertThat(value).isNotNull();
    return new ChangeText(new ScenarioReading.Fields(value), new TreeMap<>(computed));
  }

  private static boolean told(String text) {
    return change(CHANGE, Map.of("before", "5")).toldBy(text.replace('\'', '"'));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{'type': 'x', 'value': '1/2', 'at': {'id': 'N', 'reason': 's'}, 'before': 5}",
        "{'type': 'x', 'value': '0.50', 'at': {'id': 'N', 'reason': 's'}, 'before': '5'}",
        "{'type': 'x', 'value': 0.5, 'at': {'id': 'N', 'reason': 's'}, 'before': 5, 'more': ''}",
        "{'type': 'x', 'value': '1/2', 'at': {'id': 'N', 'reason': 's', 'n': 0}, 'before': 5}",
      })
  void theSame(String text) {
    assertThat(told(text)).isTrue();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "no JSON",
        "[1]",
        "{'type': 'y', 'value': '1/2', 'at': {'id': 'N', 'reason': 's'}, 'before': 5}",
        "{'type': 'x', 'value': '2/3', 'at': {'id': 'N', 'reason': 's'}, 'before': 5}",
        "{'type': 'x', 'value': '0.51', 'at': {'id': 'N', 'reason': 's'}, 'before': 5}",
        "{'type': 'x', 'value': 'half', 'at': {'id': 'N', 'reason': 's'}, 'before': 5}",
        "{'value': '1/2', 'at': {'id': 'N', 'reason': 's'}, 'before': 5}",
        "{'type': 'x', 'value': '1/2', 'reason': 'q', 'at': {'id': 'N'}, 'before': 5}",
        "{'type': 'x', 'value': '1/2', 'at': {'id': 'M', 'reason': 's'}, 'before': 5}",
        "{'type': 'x', 'value': '1/2', 'at': {'id': 'N', 'reason': 's', 'n': 1}, 'before': 5}",
        "{'type': 'x', 'value': '1/2', 'at': 'N', 'before': 5}",
        "{'type': 'x', 'value': '1/2', 'at': {'id': 'N', 'reason': 's'}, 'before': 6}",
        "{'type': 'x', 'value': '1/2', 'at': {'id': 'N', 'reason': 's'}}",
        "{'type': 'x', 'value': '1/2', 'at': {'id': 'N', 'reason': 's'}, 'before': 5, 'more': 'z'}",
      })
  void another(String text) {
    assertThat(told(text)).isFalse();
  }

  @ParameterizedTest
  @CsvSource({"1.5/2, 3/4, false", "2/4, 1/2, true", "1/0, 2/0, false", "07, 7, true"})
  void numbersAreComparedByValue(String own, String told, boolean same) {
    ChangeText change = change("{'value': '" + own + "'}", Map.of());
    assertThat(change.toldBy("{\"value\": \"" + told + "\"}")).isEqualTo(same);
  }

  @Test
  void aListIsNoChange() {
    assertThat(change("[1]", Map.of()).toldBy("{}")).isFalse();
  }
}
