package nl.spreiding.scenario;

import java.util.HexFormat;
import java.util.Map;
import java.util.SortedMap;

/**
 * Writes JSON in one way only: keys in order, no blanks, so that equal changes give equal texts.
 */
public final class CanonicalJson {
  /** Stands for the word {@code null}. */
  public static final Object NULL = new Object();

  private CanonicalJson() {}

  /**
   * Writes an object.
   *
   * @param valueByKey texts, whole numbers, booleans, {@link #NULL} or objects of the same
   * @return the object on one line
   * @throws IllegalArgumentException if a value is of another type
   */
  public static String text(SortedMap<String, Object> valueByKey) {
    StringBuilder result = new StringBuilder();
    writeObject(valueByKey, result);
    return result.toString();
  }

  private static void writeObject(Map<?, ?> valueByKey, StringBuilder result) {
    result.append('{');
    boolean first = true;
    for (Map.Entry<?, ?> entry : valueByKey.entrySet()) {
      if (!first) {
        result.append(',');
      }
      first = false;
      writeText(String.valueOf(entry.getKey()), result);
      result.append(':');
      write(entry.getValue(), result);
    }
    result.append('}');
  }

  private static void write(Object value, StringBuilder result) {
    if (value == NULL) {
      result.append("null");
    } else if (value instanceof String text) {
      writeText(text, result);
    } else if (value instanceof Long || value instanceof Boolean) {
      result.append(value);
    } else if (value instanceof SortedMap<?, ?> object) {
      writeObject(object, result);
    } else {
      throw new IllegalArgumentException(
          "No JSON for a value of type (" + value.getClass().getName() + ").");
    }
  }

  private static void writeText(String text, StringBuilder result) {
    result.append('"');
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      switch (c) {
        case '"' -> result.append("\\\"");
        case '\\' -> result.append("\\\\");
        case '\n' -> result.append("\\n");
        case '\r' -> result.append("\\r");
        case '\t' -> result.append("\\t");
        default -> {
          if (c < ' ') {
            result.append("\\u").append(HexFormat.of().toHexDigits(c));
          } else {
            result.append(c);
          }
        }
      }
    }
    result.append('"');
  }
}
