package nl.spreiding.cli;

import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;

/** Wrong usage that picocli cannot see; the message is ready to print. */
final class UsageException extends ParameterException {
  private static final long serialVersionUID = 1L;

  /**
   * With a text in the language of the command.
   *
   * @param spec the command
   * @param key of the text
   * @param values what is filled in
   */
  UsageException(CommandSpec spec, String key, Object... values) {
    super(spec.commandLine(), Messages.of(spec).text(key, values));
  }
}
