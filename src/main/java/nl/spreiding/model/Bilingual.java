package nl.spreiding.model;

/**
 * A word or phrase in both languages.
 *
 * @param dutch the Dutch text
 * @param english the English text
 */
public record Bilingual(String dutch, String english) {
  /**
   * What is the same in both languages, such as a name or a number.
   *
   * @param text the text
   * @return the text in both
   */
  public static Bilingual same(String text) {
    return new Bilingual(text, text);
  }

  /**
   * In one of the languages.
   *
   * @param language which
   * @return the text
   */
  public String in(Language language) {
    return language.pick(dutch, english);
  }
}
