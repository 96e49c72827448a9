package nl.spreiding.generate;

import java.io.IOException;
import java.io.Writer;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import nl.spreiding.model.ShelterCase;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;
import org.jspecify.annotations.Nullable;

/** Writes the CSV files of a case: UTF-8, comma, header row, line feeds, row by row. */
final class CaseFiles {
  static final String MUNICIPALITIES = "municipalities.csv";
  static final String ADJACENCY = "adjacency.csv";
  static final String LOCATIONS = "locations.csv";
  static final String REPORTS = "reports.csv";
  static final String EXCHANGES = "exchanges.csv";

  private static final CSVFormat FORMAT =
      CSVFormat.RFC4180.builder().setRecordSeparator('\n').get();

  private CaseFiles() {}

  static void write(Path directory, ShelterCase shelterCase) throws IOException {
    table(
        directory.resolve(MUNICIPALITIES),
        CaseTables.MUNICIPALITIES,
        shelterCase.municipalityList());
    table(directory.resolve(ADJACENCY), CaseTables.ADJACENCY, shelterCase.adjacencyList());
    table(directory.resolve(LOCATIONS), CaseTables.LOCATIONS, shelterCase.locationList());
    table(directory.resolve(REPORTS), CaseTables.REPORTS, shelterCase.reportList());
    table(directory.resolve(EXCHANGES), CaseTables.EXCHANGES, shelterCase.exchangeList());
  }

  private static <T> void table(Path file, List<Field<T>> fieldList, List<T> subjectList)
      throws IOException {
    try (Writer writer =
            Files.newBufferedWriter(file, StandardCharsets.UTF_8, StandardOpenOption.CREATE_NEW);
        CSVPrinter printer = new CSVPrinter(writer, FORMAT)) {
      printer.printRecord(fieldList.stream().map(Field::name));
      for (T subject : subjectList) {
        printer.printRecord(fieldList.stream().map(field -> text(field.value().apply(subject))));
      }
    }
  }

  private static String text(@Nullable Object value) {
    return switch (value) {
      case null -> "";
      // No exponent: 1E+1 would be no decimal number to a reader.
      case BigDecimal decimal -> decimal.toPlainString();
      default -> value.toString();
    };
  }
}
