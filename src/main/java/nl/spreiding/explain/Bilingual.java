package nl.spreiding.explain;

import nl.spreiding.model.Language;

/**
 * A word or phrase in both languages.
 *
 * @param dutch the Dutch text
 * @param english the English text
 */
public record Bilingual(String dutch, String english) {
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
