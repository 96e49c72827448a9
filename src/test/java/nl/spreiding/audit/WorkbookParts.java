package nl.spreiding.audit;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;

/** The parts of a workbook, to change one number in it. */
final class WorkbookParts {
  private static final Pattern NUMBER = Pattern.compile("t=\"n\"><v>([^<]+)</v>");
  private final Map<String, String> textByPart = new LinkedHashMap<>();

  /**
   * A number.
   *
   * @param part the part of the workbook
   * @param start where it starts
   * @param end where it ends
   */
  record Cell(String part, int start, int end) {}

  WorkbookParts(byte[] workbook) throws IOException {
    try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(workbook))) {
      for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
        textByPart.put(entry.getName(), new String(zip.readAllBytes(), UTF_8));
      }
    }
  }

  List<Cell> numbers() {
    List<Cell> result = new ArrayList<>();
    textByPart.forEach(
        (part, text) -> {
          Matcher matcher = NUMBER.matcher(text);
          while (matcher.find()) {
            result.add(new Cell(part, matcher.start(1), matcher.end(1)));
          }
        });
    return result;
  }

  /** The workbook with that number changed; empty if the change does not apply. */
  byte[] with(Cell cell, NumberChange change) throws IOException {
    String text = textByPart.get(cell.part());
    String number = text.substring(cell.start(), cell.end());
    String other = number.contains("E") ? "11" : change.of(number, "77");
    if (other.equals(number)) {
      return new byte[0];
    }
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try (ZipOutputStream zip = new ZipOutputStream(out)) {
      zip.setLevel(0);
      for (Map.Entry<String, String> part : textByPart.entrySet()) {
        String content =
            part.getKey().equals(cell.part())
                ? text.substring(0, cell.start()) + other + text.substring(cell.end())
                : part.getValue();
        zip.putNextEntry(new ZipEntry(part.getKey()));
        zip.write(content.getBytes(UTF_8));
      }
    }
    return out.toByteArray();
  }
}
