package nl.spreiding.explain;

import nl.spreiding.model.Bilingual;
import nl.spreiding.model.MunicipalityCode;
import nl.spreiding.model.ShelterCase;

/**
 * Where the number in "the commissioner's report" comes from. A made-up report is never called a
 * report without saying so.
 */
public enum ReportOrigin {
  /** The case holds it as given. */
  CASE(
      new Bilingual(
          "het verslag van de commissaris van de Koning",
          "the report of the King\u2019s commissioner"),
      new Bilingual("Verslag commissaris van de Koning", "Report of the King\u2019s commissioner")),
  /** The case says that its reports are synthetic. */
  SYNTHETIC(
      new Bilingual(
          "het synthetische verslag van de commissaris van de Koning",
          "the synthetic report of the King\u2019s commissioner"),
      new Bilingual(
          "Synthetisch verslag commissaris van de Koning",
          "Synthetic report of the King\u2019s commissioner")),
  /** A scenario replaced it. */
  SCENARIO(
      new Bilingual(
          "het door de gebruiker gewijzigde verslag van de commissaris van de Koning",
          "the report of the King\u2019s commissioner as changed by the user"),
      new Bilingual(
          "Verslag commissaris van de Koning, gewijzigd door de gebruiker",
          "Report of the King\u2019s commissioner, changed by the user"));

  private static final String FILE = "reports.csv";
  private static final String CHANGE = "report";

  private final Bilingual phrase;
  private final Bilingual label;

  ReportOrigin(Bilingual phrase, Bilingual label) {
    this.phrase = phrase;
    this.label = label;
  }

  /**
   * The origin of the report on one municipality.
   *
   * @param shelterCase the case
   * @param municipality the municipality
   * @return scenario before synthetic before given
   */
  public static ReportOrigin of(ShelterCase shelterCase, MunicipalityCode municipality) {
    InputOrigin origin = new InputOrigin(shelterCase);
    if (origin.changed(CHANGE, municipality)) {
      return SCENARIO;
    }
    return origin.synthetic(FILE) ? SYNTHETIC : CASE;
  }

  /**
   * The report within a sentence.
   *
   * @return with its article
   */
  public Bilingual phrase() {
    return phrase;
  }

  /**
   * The report as heading of a row.
   *
   * @return with a capital
   */
  public Bilingual label() {
    return label;
  }
}
