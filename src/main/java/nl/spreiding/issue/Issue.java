package nl.spreiding.issue;

import nl.spreiding.model.Bilingual;
import nl.spreiding.model.Language;

/**
 * A problem in the input.
 *
 * @param code its code, as listed in {@code docs/codes.md}
 * @param at where
 * @param message the fact
 * @param value the value it is about, made printable and at most 80 characters long; empty: none
 * @param hint what to do
 */
public record Issue(
    IssueCode code, SourceLocation at, Bilingual message, Bilingual value, Bilingual hint) {
  /** Makes the value printable: it comes from a file and may hold anything. */
  public Issue {
    value = new Bilingual(printable(value.dutch()), printable(value.english()));
  }

  private static String printable(String value) {
    return Printable.shortened(value, Printable.VALUE_LENGTH);
  }

  /**
   * How serious it is; follows from the code.
   *
   * @return error or warning
   */
  public Severity severity() {
    return code.severity();
  }

  /**
   * The line that is printed.
   *
   * @param language in which language
   * @return where, code, message, value and hint
   */
  public String text(Language language) {
    String about = value.in(language);
    return at
        + " "
        + code
        + " "
        + message.in(language)
        + (about.isEmpty() ? "" : " (" + about + ")")
        + " "
        + hint.in(language);
  }

  @Override
  public String toString() {
    return text(Language.EN);
  }
}
