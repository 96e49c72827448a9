package nl.spreiding.export.html;

import java.util.List;
import nl.spreiding.explain.Numbers;
import nl.spreiding.model.CaseSettings;
import nl.spreiding.model.Language;
import org.jspecify.annotations.Nullable;

/**
 * What every page of the report has.
 *
 * @param language its language
 * @param title its heading
 * @param trail the pages above it, from the national one down
 * @param counterpart the same page in the other language
 * @param paper the same page as PDF; null: there is none
 * @param hash SHA-256 of the result, in groups of four characters
 * @param style the style sheet
 * @param settings the case
 * @param syntheticText what is synthetic; null: nothing
 * @param referenceText that this is no draft but a reference; null: it is a draft
 */
public record Page(
    Language language,
    String title,
    List<Link> trail,
    String counterpart,
    @Nullable String paper,
    String hash,
    String style,
    CaseSettings settings,
    @Nullable String syntheticText,
    @Nullable String referenceText) {

  /**
   * Picks the text in the language of the page.
   *
   * @param dutch the Dutch text
   * @param english the English text
   * @return one of the two
   */
  public String t(String dutch, String english) {
    return language.pick(dutch, english);
  }

  /**
   * The language of Dutch names and texts of the case.
   *
   * @return for an attribute; null where the page is Dutch itself
   */
  public @Nullable String dutch() {
    return language == Language.NL ? null : Language.NL.tag();
  }

  /**
   * Numbers in the language of the page.
   *
   * @return the formats
   */
  public Numbers numbers() {
    return new Numbers(language);
  }

  /**
   * The two calendar years of the decision.
   *
   * @return such as {@code 2025 en 2026}
   */
  public String years() {
    return years(settings.cycle(), language);
  }

  static String years(String cycle, Language language) {
    return cycle.matches("\\d{4}-\\d{4}")
        ? cycle.replace("-", language.pick(" en ", " and "))
        : cycle;
  }
}
