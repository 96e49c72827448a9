package nl.spreiding.cli;

import nl.spreiding.model.Language;
import picocli.CommandLine;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;

/** Dutch unless asked otherwise. */
final class LanguageOption {
  static final String NAME = "--lang";

  @Option(names = NAME, paramLabel = "nl|en", descriptionKey = "lang")
  private Language language = Language.NL;

  Language language() {
    return language;
  }

  /**
   * The language that the arguments ask for, wherever it stands among them. Needed before they are
   * read, because help and usage errors are in that language too.
   *
   * @param args the arguments as typed
   * @return the language; Dutch if the arguments name none that exists
   */
  static Language asked(String... args) {
    LanguageOption option = new LanguageOption();
    CommandLine lenient =
        new CommandLine(option)
            .setUnmatchedArgumentsAllowed(true)
            .setOverwrittenOptionsAllowed(true)
            .setCaseInsensitiveEnumValuesAllowed(true);
    try {
      lenient.parseArgs(args);
    } catch (ParameterException e) {
      // The command itself says what is wrong with it.
      return Language.NL;
    }
    return option.language();
  }
}
