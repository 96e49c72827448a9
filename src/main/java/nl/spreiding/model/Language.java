package nl.spreiding.model;

/** Language of what people read. Files for machines are the same in both. */
public enum Language {
  /** Dutch, the default of reports. */
  NL,
  /** English. */
  EN;

  /**
   * The language tag (BCP 47), as in the {@code lang} attribute of a page.
   *
   * @return {@code nl} or {@code en}
   */
  public String tag() {
    return this == NL ? "nl" : "en";
  }

  /**
   * Picks the text in this language.
   *
   * @param dutch the Dutch text
   * @param english the English text
   * @return one of the two
   */
  public String pick(String dutch, String english) {
    return this == NL ? dutch : english;
  }
}
