package nl.spreiding.explain;

/**
 * Text of others, made safe to read. Escaping for a file format comes later, where that format is
 * written.
 */
public final class PlainText {
  private PlainText() {}

  /**
   * Replaces what can hide or reorder text: control characters, bidirectional overrides and lone
   * surrogates.
   *
   * @param text a name, remark or reason from the input
   * @return the same text; every such character shown as U+FFFD
   */
  public static String of(String text) {
    StringBuilder clean = new StringBuilder(text.length());
    text.codePoints().forEach(c -> clean.appendCodePoint(hidden(c) ? 0xFFFD : c));
    return clean.toString();
  }

  private static boolean hidden(int c) {
    int type = Character.getType(c);
    boolean space = c == '\n' || c == '\t' || c == '\r';
    return type == Character.CONTROL && !space
        || type == Character.SURROGATE
        || type == Character.UNASSIGNED
        || c == 0x061C
        || c == 0x200E
        || c == 0x200F
        || c >= 0x202A && c <= 0x202E
        || c >= 0x2066 && c <= 0x2069;
  }
}
