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
   * What the reason rests on.
   *
   * @return law, practice or choice
   */
  public Ground ground() {
    return code.ground();
  }
}
