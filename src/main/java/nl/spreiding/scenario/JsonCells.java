package nl.spreiding.scenario;

import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import nl.spreiding.input.Cells;
import nl.spreiding.input.JsonFields;
import nl.spreiding.input.JsonValue;
import nl.spreiding.issue.SourceLocation;
import nl.spreiding.model.Bilingual;

/** The columns of {@code locations.csv} as keys of a JSON object. */
final class JsonCells implements Cells {
  private static final Set<String> NUMBER_COLUMNS =
      Set.of("places_now", "min_places", "max_places", "children", "annual_cost_per_place");
  private static final Set<String> FLAG_COLUMNS = Set.of("may_close");
  private static final Set<String> TEXT_COLUMNS =
      Set.of(
          "id",
          "municipality_code",
          "name",
          "kind",
          "form",
          "status",
          "open_from",
          "open_until",
          "extendable_until",
          "basis",
          "source");

  private final JsonFields fields;
  private final Map<String, String> textByColumn = new HashMap<>();

  /** Reads an object; reports keys that are no columns and values of the wrong type. */
  JsonCells(JsonFields fields) {
    this.fields = fields;
    NUMBER_COLUMNS.forEach(this::readNumber);
    FLAG_COLUMNS.forEach(this::readFlag);
    TEXT_COLUMNS.forEach(this::readText);
    fields.finish();
  }

  @Override
  public String text(String column) {
    return textByColumn.getOrDefault(column, "");
  }

  @Override
  public SourceLocation at(String column) {
    return fields.at(column);
  }

  @Override
  public SourceLocation at() {
    return fields.at();
  }

  @Override
  public char decimalMark() {
    return '.';
  }

  private void readNumber(String column) {
    JsonValue value = fields.value(column);
    if (value instanceof JsonValue.Num number && number.whole()) {
      textByColumn.put(column, number.text());
    } else {
      checkAbsent(column, value, new Bilingual("een geheel getal", "a whole number"));
    }
  }

  private void readFlag(String column) {
    JsonValue value = fields.value(column);
    if (value instanceof JsonValue.Bool flag) {
      textByColumn.put(column, String.valueOf(flag.value()));
    } else {
      checkAbsent(column, value, new Bilingual("true of false", "true or false"));
    }
  }

  private void readText(String column) {
    JsonValue value = fields.value(column);
    if (value instanceof JsonValue.Text text) {
      textByColumn.put(column, text.text().strip());
    } else {
      checkAbsent(column, value, new Bilingual("een tekst", "a text"));
    }
  }

  /** A key that is absent or null is an empty cell. */
  private void checkAbsent(
      String column, @org.jspecify.annotations.Nullable JsonValue value, Bilingual type) {
    if (value != null && !(value instanceof JsonValue.Null)) {
      fields.wrongType(column, value, type);
    }
  }
}
