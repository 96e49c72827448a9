package nl.spreiding.audit;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The ways in which a number in a file can be wrong. */
enum NumberChange {
  PLUS_ONE,
  MINUS_ONE,
  DIGITS_SWAPPED,
  SIGN,
  EMPTIED,
  POINT_MOVED,
  NEIGHBOUR;

  private static final Pattern NUMBER = Pattern.compile("-?[0-9]+(?:[.,][0-9]+)*");

  /**
   * A number in a text.
   *
   * @param start where it starts
   * @param end where it ends
   */
  record Place(int start, int end) {}

  /** Every number in a part of a text. */
  static List<Place> places(CharSequence text, int from, int to) {
    List<Place> result = new ArrayList<>();
    Matcher matcher = NUMBER.matcher(text).region(from, to);
    while (matcher.find()) {
      result.add(new Place(matcher.start(), matcher.end()));
    }
    return result;
  }

  /**
   * Changes a number.
   *
   * @param number as written
   * @param next another number, for {@link #NEIGHBOUR}
   * @return as written after the change; the same if the change does not apply
   */
  String of(String number, String next) {
    int last = number.length() - 1;
    char digit = number.charAt(last);
    return switch (this) {
      case PLUS_ONE -> number.substring(0, last) + (digit == '9' ? '8' : (char) (digit + 1));
      case MINUS_ONE -> number.substring(0, last) + (digit == '0' ? '1' : (char) (digit - 1));
      case DIGITS_SWAPPED -> swapped(number);
      case SIGN -> number.startsWith("-") ? number.substring(1) : "-" + number;
      case EMPTIED -> "";
      case POINT_MOVED -> pointMoved(number);
      case NEIGHBOUR -> next;
    };
  }

  private static String swapped(String number) {
    for (int i = 0; i + 1 < number.length(); i++) {
      char a = number.charAt(i);
      char b = number.charAt(i + 1);
      boolean digits = Character.isDigit(a) && Character.isDigit(b);
      if (digits && a != b && (i > 0 || b != '0')) {
        return number.substring(0, i) + b + a + number.substring(i + 2);
      }
    }
    return number;
  }

  private static String pointMoved(String number) {
    int point = Math.max(number.indexOf('.'), number.indexOf(','));
    if (point > 1) {
      char mark = number.charAt(point);
      return number.substring(0, point - 1)
          + mark
          + number.charAt(point - 1)
          + number.substring(point + 1);
    }
    int last = number.length() - 1;
    boolean splits = last > 0 && Character.isDigit(number.charAt(last - 1));
    return splits ? number.substring(0, last) + "." + number.charAt(last) : number;
  }
}
