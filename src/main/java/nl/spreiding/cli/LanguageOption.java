package nl.spreiding.cli;

import nl.spreiding.model.Language;
import picocli.CommandLine.Option;

/** Dutch unless asked otherwise. */
final class LanguageOption {
  @Option(names = "--lang", paramLabel = "nl|en", descriptionKey = "lang")
  private Language language = Language.NL;

  Language language() {
    return language;
  }
}
