package nl.spreiding.audit;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.StringReader;
import nl.spreiding.input.JsonDocument;
import nl.spreiding.input.JsonValue;
import nl.spreiding.input.ReadLimits;
import nl.spreiding.issue.IssueCollector;

/** JSON in a test, with apostrophes for quotes. */
final class SmallJson {
  private SmallJson() {}

  static JsonValue of(String json) {
    JsonValue value =
        JsonDocument.read(
            new StringReader(json.replace('\'', '"')),
            "test.json",
            ReadLimits.DEFAULTS,
            new IssueCollector());
    assertThat(value).as(json).isNotNull();
    return value;
  }
}
