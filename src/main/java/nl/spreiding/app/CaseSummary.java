package nl.spreiding.app;

import java.nio.file.Path;
import nl.spreiding.input.CaseReader;
import nl.spreiding.issue.InputException;
import nl.spreiding.model.CaseSettings;
import nl.spreiding.model.ShelterCase;

/**
 * A case in a line.
 *
 * @param title its title
 * @param cycle its two calendar years
 * @param municipalities how many
 * @param synthetic whether it holds synthetic data
 */
public record CaseSummary(String title, String cycle, int municipalities, boolean synthetic) {
  /**
   * Looks at a case.
   *
   * @param directory the case
   * @return what it is
   * @throws InputException if it has errors
   */
  public static CaseSummary of(Path directory) throws InputException {
    ShelterCase shelterCase = CaseReader.read(directory).shelterCase();
    CaseSettings settings = shelterCase.settings();
    return new CaseSummary(
        settings.title(),
        settings.cycle(),
        shelterCase.municipalityList().size(),
        !settings.syntheticFileList().isEmpty());
  }
}
