package nl.spreiding.export;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.Collections;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import java.util.zip.ZipOutputStream;

/**
 * A workbook that says when it was made would differ with every run: this gives it the date of the
 * case instead.
 */
final class FixedZip {
  // The first moment that the format knows, 1 January 1980, also stands for "earlier", and is then
  // written in the time zone of the machine as well.
  private static final LocalDateTime NO_TIME = LocalDateTime.of(1980, 2, 1, 0, 0);
  private static final String PROPERTIES = "docProps/core.xml";

  private FixedZip() {}

  /**
   * Writes the same workbook with fixed times.
   *
   * @param workbook an Office Open XML file
   * @param date what to give as the day it was made
   * @param file where to; must not exist. Nothing in it depends on the clock
   * @throws IOException if it is no such file, or cannot be written
   */
  static void copy(Path workbook, LocalDate date, Path file) throws IOException {
    try (ZipFile in = new ZipFile(workbook.toFile());
        ZipOutputStream out =
            new ZipOutputStream(Files.newOutputStream(file, StandardOpenOption.CREATE_NEW))) {
      for (ZipEntry entry : Collections.list(in.entries())) {
        ZipEntry copy = new ZipEntry(entry.getName());
        copy.setTimeLocal(NO_TIME);
        out.putNextEntry(copy);
        byte[] content = in.getInputStream(entry).readAllBytes();
        out.write(entry.getName().equals(PROPERTIES) ? dated(content, date) : content);
        out.closeEntry();
      }
    }
  }

  private static byte[] dated(byte[] properties, LocalDate date) {
    return new String(properties, StandardCharsets.UTF_8)
        .replaceAll("(<dcterms:created[^>]*>)[^<]*", "$1" + date + "T00:00:00Z")
        .getBytes(StandardCharsets.UTF_8);
  }
}
