package nl.spreiding.considered;

import nl.spreiding.model.Language;

/** Why another number of a municipality was considered. */
public enum Occasion {
  /** It is the indicative number of the statute. */
  INDICATIVE("indicatief aantal", "indicative number"),
  /** It is what is due after exchanges, where that is another number. */
  DUE("aandeel na uitruil", "share after exchanges"),
  /** It is the number in the commissioner's report. */
  REPORTED("aantal in het verslag", "number in the report"),
  /** It is nothing at all. */
  ZERO("geen plaatsen", "no places");

  private final String dutch;
  private final String english;

  Occasion(String dutch, String english) {
    this.dutch = dutch;
    this.english = english;
  }

  /**
   * In words.
   *
   * @param language in which language
   * @return a few words without capital
   */
  public String text(Language language) {
    return language.pick(dutch, english);
  }
}
