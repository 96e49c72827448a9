package nl.spreiding.explain;

import nl.spreiding.model.MunicipalityCode;
import nl.spreiding.model.ShelterCase;

/** Whether a figure of the case is made up, or was changed by a scenario. */
public final class InputOrigin {
  private final ShelterCase shelterCase;

  /**
   * The origins of one case.
   *
   * @param shelterCase the case
   */
  public InputOrigin(ShelterCase shelterCase) {
    this.shelterCase = shelterCase;
  }

  /**
   * Whether a file of the case holds synthetic data.
   *
   * @param file name of the file
   * @return true if the case says so
   */
  public boolean synthetic(String file) {
    return shelterCase.settings().syntheticFileList().contains(file);
  }

  /**
   * Whether a scenario changed something of a municipality.
   *
   * @param type type of the change, as in scenario files
   * @param municipality the municipality
   * @return true if it did
   */
  public boolean changed(String type, MunicipalityCode municipality) {
    // Canonical JSON: a quote within a text has a backslash before it, so only the field matches.
    String field = "\"municipality\":\"" + municipality + "\"";
    return shelterCase.scenarioRecordList().stream()
        .anyMatch(r -> r.type().equals(type) && r.description().contains(field));
  }
}
