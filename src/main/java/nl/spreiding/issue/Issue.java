package nl.spreiding.issue;

/**
 * A problem in the input.
 *
 * @param code its code, as listed in {@code docs/codes.md}
 * @param at where
 * @param message the fact
 * @param value the value it is about, made printable and at most 80 characters long; empty: none
 * @param hint what to do
 */
public record Issue(IssueCode code, SourceLocation at, String message, String value, String hint) {
  /** Makes the value printable: it comes from a file and may hold anything. */
  public Issue {
    value = Printable.shortened(value, Printable.VALUE_LENGTH);
  }

  /**
   * How serious it is; follows from the code.
   *
   * @return error or warning
   */
  public Severity severity() {
    return code.severity();
  }

  @Override
  public String toString() {
    return at
        + " "
        + code
        + " "
        + message
        + (value.isEmpty() ? "" : " (" + value + ")")
        + " "
        + hint;
  }
}
