package nl.spreiding.audit;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/** The cells of a workbook, read from its parts without a library for workbooks. */
final class WorkbookSheets {
  private static final int MOST_BYTES = 1 << 28;
  private static final String SHEET = "xl/worksheets/sheet";

  /** Rows of each sheet by number; a row is cells by column from 0. */
  final TreeMap<Integer, List<Map<Integer, Cell>>> rowsBySheet = new TreeMap<>();

  final Map<String, byte[]> parts = new HashMap<>();
  private final List<String> shared = new ArrayList<>();

  /**
   * A cell.
   *
   * @param text what it holds
   * @param number whether it is a number
   */
  record Cell(String text, boolean number) {}

  WorkbookSheets(byte[] bytes) throws IOException {
    this(bytes, MOST_BYTES);
  }

  WorkbookSheets(byte[] bytes, int mostBytes) throws IOException {
    long all = 0;
    try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(bytes))) {
      for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
        byte[] part = zip.readNBytes(mostBytes);
        all += part.length;
        if (all >= mostBytes) {
          throw new IOException("The workbook is larger than the limit.");
        }
        parts.put(entry.getName(), part);
      }
    }
    try {
      readShared(parts.getOrDefault("xl/sharedStrings.xml", new byte[0]));
      for (Map.Entry<String, byte[]> part : parts.entrySet()) {
        if (part.getKey().startsWith(SHEET)) {
          String number = part.getKey().replaceAll("[^0-9]", "");
          rowsBySheet.put(Integer.valueOf(number), readSheet(part.getValue()));
        }
      }
    } catch (XMLStreamException | IndexOutOfBoundsException | NumberFormatException e) {
      throw new IOException("The workbook cannot be read: " + e.getMessage(), e);
    }
  }

  private static XMLStreamReader reader(byte[] part) throws XMLStreamException {
    XMLInputFactory factory = XMLInputFactory.newFactory();
    factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
    factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
    factory.setProperty(XMLInputFactory.IS_COALESCING, true);
    InputStream stream = new ByteArrayInputStream(part);
    return factory.createXMLStreamReader(stream, "UTF-8");
  }

  private void readShared(byte[] part) throws XMLStreamException {
    if (part.length == 0) {
      return;
    }
    XMLStreamReader xml = reader(part);
    StringBuilder text = new StringBuilder();
    while (xml.hasNext()) {
      int event = xml.next();
      if (event == XMLStreamConstants.START_ELEMENT && xml.getLocalName().equals("si")) {
        text.setLength(0);
      } else if (event == XMLStreamConstants.CHARACTERS) {
        text.append(xml.getText());
      } else if (event == XMLStreamConstants.END_ELEMENT && xml.getLocalName().equals("si")) {
        shared.add(text.toString());
      }
    }
  }

  private List<Map<Integer, Cell>> readSheet(byte[] part) throws XMLStreamException {
    List<Map<Integer, Cell>> rows = new ArrayList<>();
    XMLStreamReader xml = reader(part);
    StringBuilder text = new StringBuilder();
    String type = "";
    int column = 0;
    while (xml.hasNext()) {
      int event = xml.next();
      if (event == XMLStreamConstants.START_ELEMENT) {
        if (xml.getLocalName().equals("row")) {
          rows.add(new TreeMap<>());
        } else if (xml.getLocalName().equals("c")) {
          type = String.valueOf(xml.getAttributeValue(null, "t"));
          column = column(String.valueOf(xml.getAttributeValue(null, "r")));
          text.setLength(0);
        }
      } else if (event == XMLStreamConstants.CHARACTERS) {
        text.append(xml.getText());
      } else if (event == XMLStreamConstants.END_ELEMENT
          && xml.getLocalName().equals("c")
          && !text.isEmpty()) {
        boolean ofShared = type.equals("s");
        String value = ofShared ? shared.get(Integer.parseInt(text.toString())) : text.toString();
        String shown = type.equals("b") ? String.valueOf(value.equals("1")) : value;
        rows.getLast().put(column, new Cell(shown, type.equals("n") || type.equals("null")));
      }
    }
    return rows;
  }

  /** {@code B7} is column 1. */
  private static int column(String reference) {
    int result = 0;
    for (char c : reference.toCharArray()) {
      if (c >= 'A' && c <= 'Z') {
        result = Math.multiplyExact(result, 26) + c - 'A' + 1;
      }
    }
    return result - 1;
  }
}
