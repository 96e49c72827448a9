package nl.spreiding.issue;

/**
 * A problem in the input.
 *
 * @param code code as listed in {@code docs/codes.md}
 * @param severity how serious it is
 * @param at where
 * @param message the fact
 * @param value the value it is about; empty: none
 * @param hint what to do
 */
public record Issue(String code, Severity severity, SourceLocation at, String message, String value, String hint) {
  @Override
  public String toString() {
    return at + " " + code + " " + message + (value.isEmpty() ? "" : " (" + value + ")") + " " + hint;
  }
}
