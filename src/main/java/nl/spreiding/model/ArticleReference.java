package nl.spreiding.model;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A place in the statute.
 *
 * @param instrument Wet, Besluit or Regeling
 * @param article number of the article (artikel), such as {@code 2.1}
 * @param paragraph number of the paragraph (lid), 1 to 10; null: the article as a whole
 * @param clause letter of the clause (onderdeel); null: the paragraph as a whole
 */
public record ArticleReference(
    Instrument instrument, String article, @Nullable Integer paragraph, @Nullable String clause) {

  private static final List<String> ORDINAL_LIST =
      List.of(
          "eerste", "tweede", "derde", "vierde", "vijfde", "zesde", "zevende", "achtste", "negende",
          "tiende");

  /** Refuses a paragraph that has no Dutch ordinal here. */
  public ArticleReference {
    if (paragraph != null && (paragraph < 1 || paragraph > ORDINAL_LIST.size())) {
      throw new IllegalArgumentException(
          "The paragraph (" + paragraph + ") is not between 1 and 10.");
    }
  }

  /**
   * An article as a whole.
   *
   * @param instrument Wet, Besluit or Regeling
   * @param article its number
   * @return the reference
   */
  public static ArticleReference of(Instrument instrument, String article) {
    return new ArticleReference(instrument, article, null, null);
  }

  /**
   * A paragraph of an article.
   *
   * @param instrument Wet, Besluit or Regeling
   * @param article its number
   * @param paragraph its paragraph
   * @return the reference
   */
  public static ArticleReference of(Instrument instrument, String article, int paragraph) {
    return new ArticleReference(instrument, article, paragraph, null);
  }

  /**
   * The same paragraph, one clause of it.
   *
   * @param letter letter of the clause
   * @return the reference
   */
  public ArticleReference clause(String letter) {
    return new ArticleReference(instrument, article, paragraph, letter);
  }

  /**
   * As cited in Dutch.
   *
   * @return such as {@code artikel 2.1, derde lid, onderdeel d, Besluit}
   */
  public String labelNl() {
    StringBuilder label = new StringBuilder("artikel ").append(article);
    if (paragraph != null) {
      label.append(", ").append(ORDINAL_LIST.get(paragraph - 1)).append(" lid");
    }
    if (clause != null) {
      label.append(", onderdeel ").append(clause);
    }
    return label.append(", ").append(instrument.shortName()).toString();
  }

  /**
   * As cited in English; the short name of the instrument stays Dutch.
   *
   * @return such as {@code article 2.1(3)(d), Besluit}
   */
  public String labelEn() {
    return "article " + article + places() + ", " + instrument.shortName();
  }

  /**
   * As cited in one of the languages.
   *
   * @param language which
   * @return {@link #labelNl()} or {@link #labelEn()}
   */
  public String label(Language language) {
    return language == Language.NL ? labelNl() : labelEn();
  }

  /**
   * A short form for files and addresses.
   *
   * @return such as {@code Besluit 2.1(3)(d)}
   */
  public String code() {
    return instrument.shortName() + " " + article + places();
  }

  private String places() {
    return (paragraph == null ? "" : "(" + paragraph + ")")
        + (clause == null ? "" : "(" + clause + ")");
  }

  /**
   * The article on wetten.overheid.nl, in the version that this software was written to.
   *
   * @return a link with validity ({@code z}) and retrieval ({@code g}) date
   */
  public String deepLink() {
    String date = instrument.consolidation().toString();
    return "https://wetten.overheid.nl/jci1.3:c:"
        + instrument.bwbId()
        + "&artikel="
        + article
        + "&z="
        + date
        + "&g="
        + date;
  }
}
