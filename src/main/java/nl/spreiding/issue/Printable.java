package nl.spreiding.issue;

import java.util.HexFormat;

/**
 * Makes text from an input file safe to print on one line: control characters visible, length
 * limited.
 */
public final class Printable {
  /** Longest value printed in an issue, in characters. */
  public static final int VALUE_LENGTH = 80;

  private Printable() {}

  /**
   * Shortens a text and makes its control characters visible.
   *
   * @param text any text
   * @param length most characters of the result
   * @return one line without control characters; ends with … when something was cut off
   */
  public static String shortened(String text, int length) {
    // Cut first, so that a text of megabytes is never escaped as a whole.
    boolean cut = text.length() > length;
    String shown = escaped(cut ? text.substring(0, length) : text);
    if (!cut && shown.length() <= length) {
      return shown;
    }
    int end = Math.min(shown.length(), length - 1);
    if (end > 0 && Character.isHighSurrogate(shown.charAt(end - 1))) {
      end--;
    }
    return shown.substring(0, end) + "…";
  }

  /**
   * Makes control characters visible.
   *
   * @param text any text
   * @return the text with line breaks as {@code \n}, tabs as {@code \t} and other control
   *     characters as {@code \}{@code u0000}
   */
  public static String escaped(String text) {
    StringBuilder result = new StringBuilder(text.length());
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      switch (c) {
        case '\n' -> result.append("\\n");
        case '\r' -> result.append("\\r");
        case '\t' -> result.append("\\t");
        default -> {
          if (isControl(c) || isLoneSurrogate(text, i)) {
            result.append("\\u").append(HexFormat.of().withUpperCase().toHexDigits(c));
          } else {
            result.append(c);
          }
        }
      }
    }
    return result.toString();
  }

  /**
   * The first character that has no place in a text: a control character other than tab and line
   * break, a mark that reverses the direction of writing, or half of a surrogate pair.
   *
   * @param text any text
   * @return its index, or -1 if there is none
   */
  public static int firstForbidden(String text) {
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      boolean blank = c == '\n' || c == '\r' || c == '\t';
      if (!blank && (isControl(c) || isLoneSurrogate(text, i))) {
        return i;
      }
    }
    return -1;
  }

  private static boolean isControl(char c) {
    // The ranges beyond Cc are line separators and marks that reverse direction: a name that reads
    // as another name.
    return Character.isISOControl(c)
        || (c >= 0x2028 && c <= 0x202E)
        || (c >= 0x2066 && c <= 0x2069);
  }

  private static boolean isLoneSurrogate(String text, int index) {
    char c = text.charAt(index);
    if (Character.isHighSurrogate(c)) {
      return index + 1 >= text.length() || !Character.isLowSurrogate(text.charAt(index + 1));
    }
    return Character.isLowSurrogate(c)
        && (index == 0 || !Character.isHighSurrogate(text.charAt(index - 1)));
  }
}
