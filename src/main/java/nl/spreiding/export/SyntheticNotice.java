package nl.spreiding.export;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import nl.spreiding.model.CaseSettings;

/**
 * Labels a run directory whose tables rest on synthetic data; the columns of the tables are fixed.
 */
public final class SyntheticNotice {
  /** Name of the file; it is there only when the case holds synthetic data. */
  public static final String FILE_NAME = "SYNTHETIC.txt";

  private SyntheticNotice() {}

  /**
   * Writes the label, if the case holds synthetic data.
   *
   * @param directory the run directory
   * @param settings settings of the case
   * @throws IOException if it cannot be written
   */
  public static void write(Path directory, CaseSettings settings) throws IOException {
    if (settings.syntheticFileList().isEmpty()) {
      return;
    }
    String files = String.join(", ", settings.syntheticFileList());
    Files.writeString(
        directory.resolve(FILE_NAME),
        "LET OP: synthetische gegevens. De tabellen en het rapport in deze map rusten op verzonnen"
            + " gegevens ("
            + files
            + ") en zeggen niets over echte locaties of afspraken.\n"
            + "NOTE: synthetic data. The tables and the report in this directory rest on made-up data ("
            + files
            + ") and say nothing about real locations or agreements.\n");
  }
}
