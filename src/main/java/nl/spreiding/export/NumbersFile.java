package nl.spreiding.export;

import static nl.spreiding.export.Column.text;
import static nl.spreiding.export.Column.whole;

import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.util.List;
import nl.spreiding.ledger.MunicipalityResult;
import nl.spreiding.ledger.Results;

/**
 * The numbers of a decision that was stopped early, as CSV: without reasons, since nothing is
 * proven of it.
 */
public final class NumbersFile {
  /** Its name. */
  public static final String NAME = "numbers.csv";

  private NumbersFile() {}

  /**
   * A row per municipality.
   *
   * @param results the numbers
   * @return the file as text
   */
  public static String csv(Results results) {
    StringWriter writer = new StringWriter();
    try {
      new CsvFile(CsvDialect.RFC4180).write(writer, columns(), results.municipalityList());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return writer.toString();
  }

  private static List<Column<MunicipalityResult>> columns() {
    return List.of(
        text("province_code", m -> m.municipality().province().code()),
        text("province", m -> m.municipality().province().name()),
        text("municipality_code", m -> m.municipality().code()),
        text("municipality", m -> m.municipality().name()),
        whole("indicative", MunicipalityResult::indicative),
        whole("decided", m -> m.decided().total()),
        whole("decided_amv", m -> m.decided().amv()),
        whole("located", m -> m.located().total()),
        whole("unlocated", m -> m.imposed().total()),
        whole("deviation", MunicipalityResult::deviation));
  }
}
