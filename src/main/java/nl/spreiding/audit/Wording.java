package nl.spreiding.audit;

import java.util.List;
import java.util.Locale;
import nl.spreiding.model.Bilingual;
import nl.spreiding.model.Language;

/**
 * What a check says, not written out before it is needed: most checks agree.
 *
 * @param dutch format of the Dutch text
 * @param english format of the English text
 * @param values what is filled in: as it is, or wordings of their own
 */
record Wording(String dutch, String english, List<Object> values) {
  /** A name or value as a file has it, in whatever language. */
  static Wording plain(Object text) {
    return new Wording("%s", "%s", List.of(text));
  }

  Bilingual text() {
    return new Bilingual(in(Language.NL), in(Language.EN));
  }

  private String in(Language language) {
    Object[] filled =
        values.stream().map(v -> v instanceof Wording w ? w.in(language) : v).toArray();
    return String.format(Locale.ROOT, language.pick(dutch, english), filled);
  }
}
