package nl.spreiding.input;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import nl.spreiding.issue.SourceLocation;

/** A value of a JSON document that knows where it stands. */
public sealed interface JsonValue {
  /**
   * Where the value starts.
   *
   * @return its place
   */
  SourceLocation at();

  /**
   * The value as the file writes it, shortened for objects and lists.
   *
   * @return text for an issue
   */
  String shown();

  /**
   * An object.
   *
   * @param at where it starts
   * @param valueByKey its values, in the order of the file
   * @param keyAtByKey where its keys stand
   */
  record Obj(
      SourceLocation at, Map<String, JsonValue> valueByKey, Map<String, SourceLocation> keyAtByKey)
      implements JsonValue {
    /** Copies the maps, keeping their order. */
    public Obj {
      valueByKey = Collections.unmodifiableMap(new LinkedHashMap<>(valueByKey));
      keyAtByKey = Map.copyOf(keyAtByKey);
    }

    @Override
    public String shown() {
      return "{…}";
    }
  }

  /**
   * A list.
   *
   * @param at where it starts
   * @param valueList its values
   */
  record Arr(SourceLocation at, List<JsonValue> valueList) implements JsonValue {
    /** Copies the list. */
    public Arr {
      valueList = List.copyOf(valueList);
    }

    @Override
    public String shown() {
      return "[…]";
    }
  }

  /**
   * A text.
   *
   * @param at where it starts, the quote included
   * @param text the text
   */
  record Text(SourceLocation at, String text) implements JsonValue {
    @Override
    public String shown() {
      return '"' + text + '"';
    }
  }

  /**
   * A number.
   *
   * @param at where it starts
   * @param text its digits as the file writes them
   * @param whole whether it has neither a decimal point nor an exponent
   */
  record Num(SourceLocation at, String text, boolean whole) implements JsonValue {
    @Override
    public String shown() {
      return text;
    }
  }

  /**
   * True or false.
   *
   * @param at where it starts
   * @param value the value
   */
  record Bool(SourceLocation at, boolean value) implements JsonValue {
    @Override
    public String shown() {
      return String.valueOf(value);
    }
  }

  /**
   * The word {@code null}.
   *
   * @param at where it starts
   */
  record Null(SourceLocation at) implements JsonValue {
    @Override
    public String shown() {
      return "null";
    }
  }
}
