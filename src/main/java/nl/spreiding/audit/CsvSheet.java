package nl.spreiding.audit;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/** A CSV file of a run, as the audit reads it: both dialects, with the line of every row. */
final class CsvSheet {
  /** Fields of the first row. */
  final List<String> header;

  final List<Line> lines;

  /** Semicolon, decimal comma, byte order mark. */
  final boolean dutch;

  /** Whether every row ends with CR LF. */
  final boolean endsWell;

  /**
   * A row.
   *
   * @param number line on which it starts, from 1
   * @param columns character at which each field starts, from 1
   * @param fields its fields
   */
  record Line(int number, List<Integer> columns, List<String> fields) {}

  CsvSheet(byte[] bytes) {
    String text = new String(bytes, StandardCharsets.UTF_8);
    dutch = text.startsWith("\uFEFF");
    String body = dutch ? text.substring(1) : text;
    List<Line> all = new ArrayList<>();
    endsWell = scan(body, dutch ? ';' : ',', all);
    header = all.isEmpty() ? List.of() : all.getFirst().fields();
    lines = all.isEmpty() ? List.of() : all.subList(1, all.size());
  }

  private static boolean scan(String text, char separator, List<Line> result) {
    List<String> fields = new ArrayList<>();
    List<Integer> columns = new ArrayList<>();
    StringBuilder field = new StringBuilder();
    boolean quoted = false;
    boolean wellEnded = true;
    int line = 1;
    int start = 1;
    int lineStart = 0;
    columns.add(1);
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (quoted) {
        if (c == '"' && i + 1 < text.length() && text.charAt(i + 1) == '"') {
          field.append(c);
          i++;
        } else if (c == '"') {
          quoted = false;
        } else {
          field.append(c);
        }
        if (c == '\n') {
          line++;
          lineStart = i + 1;
        }
      } else if (c == '"' && field.isEmpty()) {
        quoted = true;
      } else if (c == separator) {
        fields.add(field.toString());
        field.setLength(0);
        columns.add(i - lineStart + 2);
      } else if (c == '\r' || c == '\n') {
        boolean pair = c == '\r' && i + 1 < text.length() && text.charAt(i + 1) == '\n';
        wellEnded &= pair;
        i += pair ? 1 : 0;
        fields.add(field.toString());
        field.setLength(0);
        result.add(new Line(start, List.copyOf(columns), List.copyOf(fields)));
        fields.clear();
        columns.clear();
        columns.add(1);
        line++;
        start = line;
        lineStart = i + 1;
      } else {
        field.append(c);
      }
    }
    if (!field.isEmpty() || !fields.isEmpty()) {
      fields.add(field.toString());
      result.add(new Line(start, List.copyOf(columns), List.copyOf(fields)));
      return false;
    }
    return wellEnded;
  }
}
