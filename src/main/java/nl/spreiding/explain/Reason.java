package nl.spreiding.explain;

import java.util.Collections;
import java.util.SortedMap;
import java.util.TreeMap;
import org.apache.commons.numbers.fraction.BigFraction;

/**
 * A fact about a number, derived from the data: a code, and the values that its sentence needs.
 *
 * @param code which reason
 * @param values {@link Long}, {@link BigFraction}, {@link java.time.LocalDate} or {@link String} by
 *     name
 */
public record Reason(ReasonCode code, SortedMap<String, Object> values) {
  /** Copies the values. */
  public Reason {
    values = Collections.unmodifiableSortedMap(new TreeMap<>(values));
  }

  /**
   * A reason with its values.
   *
   * @param code which reason
   * @param namesAndValues name, value, name, value …
   * @return the reason
   */
  static Reason of(ReasonCode code, Object... namesAndValues) {
    TreeMap<String, Object> values = new TreeMap<>();
    for (int i = 0; i < namesAndValues.length; i += 2) {
      values.put((String) namesAndValues[i], namesAndValues[i + 1]);
    }
    return new Reason(code, values);
  }

  /**
   * Whether a value is a price: micro-points rather than places.
   *
   * @param name name of the value
   * @return true if it is
   */
  public boolean points(String name) {
    return name.equals("cost") || name.endsWith("Cost");
  }

  /**
   * What the reason rests on.
   *
   * @return law, practice, choice or fact
   */
  public Ground ground() {
    return code.ground();
  }
}
