package nl.spreiding.app;

import java.io.IOException;
import java.nio.file.Path;
import nl.spreiding.export.OutputException;
import nl.spreiding.export.OutputProblem;
import nl.spreiding.generate.LandscapeWriter;
import nl.spreiding.input.CaseReader;
import nl.spreiding.issue.InputException;
import nl.spreiding.model.ShelterCase;

/** Writes a case with a synthetic landscape of locations and reports. */
public final class GenerateCase {
  private GenerateCase() {}

  /**
   * Generates a case.
   *
   * @param from case whose municipalities and capacity are used
   * @param seed same seed, same bytes
   * @param scale how many times as large a country; from 1
   * @param out directory to make
   * @return the case as it is read from there
   * @throws InputException if the case it starts from has errors
   * @throws OutputException if the directory cannot be written
   */
  public static PreparedCase generate(Path from, long seed, int scale, Path out)
      throws InputException, OutputException {
    ShelterCase base = CaseReader.read(from).shelterCase();
    try {
      LandscapeWriter.write(base, seed, scale, out);
    } catch (IOException e) {
      throw new OutputException(OutputProblem.CANNOT_WRITE, out, e);
    }
    // What was written is a case like any other: read and checked as such.
    return CaseLoading.load(CaseOptions.of(out));
  }
}
