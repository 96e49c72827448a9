package nl.spreiding.cli;

import java.io.PrintWriter;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import picocli.CommandLine;
import picocli.CommandLine.IParameterExceptionHandler;
import picocli.CommandLine.MissingParameterException;
import picocli.CommandLine.Model.ArgSpec;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.Model.PositionalParamSpec;
import picocli.CommandLine.OverwrittenOptionException;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.UnmatchedArgumentException;

/** Wrong usage: what is wrong in one line, then in short how the command is used. */
final class UsageErrors implements IParameterExceptionHandler {
  @Override
  public int handleParseException(ParameterException exception, String[] args) {
    CommandSpec spec = exception.getCommandLine().getCommandSpec();
    Messages messages = Messages.of(spec);
    PrintWriter err = exception.getCommandLine().getErr();
    err.println(text(exception, List.of(args), messages));
    List<String> nearList =
        exception instanceof UnmatchedArgumentException unmatched
            ? unmatched.getSuggestions()
            : List.of();
    if (!nearList.isEmpty()) {
      err.println(messages.text("usageError.near", String.join(", ", nearList)));
    } else if (spec.parent() == null) {
      exception.getCommandLine().usage(err);
    } else {
      // The whole help would push what is wrong off the screen.
      CommandLine.Help help = exception.getCommandLine().getHelp();
      err.print(help.synopsisHeading() + help.synopsis(help.synopsisHeadingLength()));
      err.println(messages.text("usageError.help", spec.qualifiedName()));
    }
    return ExitCode.USAGE;
  }

  private static String text(ParameterException exception, List<String> typed, Messages messages) {
    return switch (exception) {
      case UnmatchedArgumentException e -> unmatched(e, messages);
      case MissingParameterException e -> missing(e.getMissing(), typed, messages);
      case OverwrittenOptionException e ->
          messages.text("usageError.twice", name(e.getOverwritten()));
      default ->
          exception.getArgSpec() == null
              ? exception.getMessage()
              : wrongValue(
                  exception.getArgSpec(), Objects.requireNonNull(exception.getValue()), messages);
    };
  }

  private static String unmatched(UnmatchedArgumentException exception, Messages messages) {
    boolean command =
        !exception.isUnknownOption()
            && !exception.getCommandLine().getCommandSpec().subcommands().isEmpty();
    if (command) {
      return messages.text("usageError.command", exception.getUnmatched().getFirst());
    }
    return messages.text(
        exception.isUnknownOption() ? "usageError.option" : "usageError.argument",
        exception.getUnmatched().stream()
            .map(each -> "'" + each + "'")
            .collect(Collectors.joining(", ")));
  }

  /** An option that was typed lacks its value; otherwise it is missing itself. */
  private static String missing(List<ArgSpec> missing, List<String> typed, Messages messages) {
    if (missing.getFirst() instanceof OptionSpec option
        && Arrays.stream(option.names()).anyMatch(typed::contains)) {
      return messages.text("usageError.noValue", name(option), option.paramLabel());
    }
    return messages.text(
        "usageError.missing",
        missing.stream()
            .flatMap(UsageErrors::withThoseAfterIt)
            .distinct()
            .map(UsageErrors::withValue)
            .collect(Collectors.joining(", ")));
  }

  /** Of several positions that are missing, picocli names the first. */
  private static Stream<ArgSpec> withThoseAfterIt(ArgSpec missing) {
    if (!(missing instanceof PositionalParamSpec first)) {
      return Stream.of(missing);
    }
    return first.command().positionalParameters().stream()
        .filter(
            each -> each == first || each.required() && each.index().min() > first.index().min())
        .map(each -> (ArgSpec) each);
  }

  /** What is expected follows from the type. */
  private static String wrongValue(ArgSpec argument, String value, Messages messages) {
    String type = argument.auxiliaryTypes()[0].getSimpleName().toLowerCase(Locale.ROOT);
    return messages.text("usageError.value", name(argument), value, messages.text("value." + type));
  }

  private static String name(ArgSpec argument) {
    return argument instanceof OptionSpec option ? option.longestName() : argument.paramLabel();
  }

  private static String withValue(ArgSpec argument) {
    return argument instanceof OptionSpec option
        ? option.longestName() + "=" + option.paramLabel()
        : argument.paramLabel();
  }
}
