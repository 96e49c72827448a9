package nl.spreiding.considered;

import nl.spreiding.model.Language;

/** Which rule settled a tie. Both are a choice of this program, no law. */
public enum TieRule {
  /** Places that can go either way at no cost go to the municipality with the lowest code. */
  LOWEST_CODE("laagste gemeentecode", "lowest municipality code"),
  /** The first of equally good distributions in the fixed order of the calculation. */
  ORDER_OF_CALCULATION("vaste rekenvolgorde", "fixed order of calculation");

  private final String dutch;
  private final String english;

  TieRule(String dutch, String english) {
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
