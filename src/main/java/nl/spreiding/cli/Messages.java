package nl.spreiding.cli;

import java.util.Locale;
import java.util.ResourceBundle;
import nl.spreiding.model.Language;
import picocli.CommandLine.Model.CommandSpec;

/**
 * What the command prints itself, in one language: help, usage errors, progress. The texts stand in
 * {@code messages_nl.properties} and {@code messages_en.properties}, each a format of {@link
 * String#format}.
 *
 * @param bundle the texts, of which picocli takes the help
 */
record Messages(ResourceBundle bundle) {
  private static final String NAME = "nl.spreiding.cli.messages";

  /**
   * The texts of a language.
   *
   * @param language which
   * @return its texts, never those of the machine's language
   */
  static Messages of(Language language) {
    return new Messages(
        ResourceBundle.getBundle(
            NAME,
            Locale.of(language.tag()),
            ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES)));
  }

  /**
   * The texts in which a command speaks.
   *
   * @param spec the command
   * @return the texts it was made with
   */
  static Messages of(CommandSpec spec) {
    return new Messages(spec.resourceBundle());
  }

  /**
   * A text.
   *
   * @param key its key
   * @param values what is filled in
   * @return the text
   */
  String text(String key, Object... values) {
    return String.format(Locale.ROOT, bundle.getString(key), values);
  }
}
