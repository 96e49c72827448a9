package nl.spreiding.export;

import nl.spreiding.explain.Numbers;
import nl.spreiding.model.CaseSettings;
import nl.spreiding.model.Language;
import nl.spreiding.model.ShelterCase;

/** What {@code check} prints of a case without errors. */
public final class CheckText {
  private CheckText() {}

  /**
   * The contents of a case in a few lines.
   *
   * @param shelterCase a valid case
   * @param warnings number of warnings
   * @param language in which language
   * @return lines, each with a line end
   */
  public static String of(ShelterCase shelterCase, int warnings, Language language) {
    Numbers numbers = new Numbers(language);
    CaseSettings settings = shelterCase.settings();
    String synthetic =
        settings.syntheticFileList().isEmpty()
            ? ""
            : language.pick("LET OP: synthetische gegevens in ", "NOTE: synthetic data in ")
                + String.join(", ", settings.syntheticFileList())
                + "\n";
    return settings.title()
        + " ("
        + settings.id()
        + ")\n"
        + synthetic
        + count(
            numbers,
            shelterCase.municipalityList().size(),
            language.pick("gemeenten", "municipalities"))
        + count(
            numbers, shelterCase.provinceList().size(), language.pick("provincies", "provinces"))
        + count(numbers, shelterCase.locationList().size(), language.pick("locaties", "locations"))
        + count(
            numbers, shelterCase.reportList().size(), language.pick("verslagregels", "report rows"))
        + count(numbers, shelterCase.exchangeList().size(), language.pick("uitruilen", "exchanges"))
        + count(numbers, warnings, language.pick("waarschuwingen", "warnings"))
        + language.pick("Geen fouten.", "No errors.")
        + "\n";
  }

  private static String count(Numbers numbers, int value, String what) {
    return numbers.whole(value) + " " + what + "\n";
  }
}
