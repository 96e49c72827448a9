package nl.spreiding.cli;

import java.io.PrintWriter;
import java.time.Duration;
import java.util.Locale;
import nl.spreiding.app.Margin;
import nl.spreiding.app.SolveMethod;
import nl.spreiding.export.CsvDialect;
import nl.spreiding.model.Language;
import nl.spreiding.receipt.SoftwareVersion;
import nl.spreiding.sweep.Shard;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.IVersionProvider;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.Spec;
import picocli.CommandLine.TypeConversionException;

/** The command {@code spreiding}: everything it does is a subcommand. */
@Command(
    name = "spreiding",
    subcommands = {
      CheckCommand.class,
      IndicateCommand.class,
      SolveCommand.class,
      RangeCommand.class,
      ExplainCommand.class,
      CompareCommand.class,
      WhyNotCommand.class,
      WhatIfCommand.class,
      SweepCommand.class,
      ServeCommand.class,
      AuditCommand.class,
      GenerateCommand.class,
      SchemaCommand.class,
      CompletionCommand.class
    },
    mixinStandardHelpOptions = true,
    versionProvider = Main.Version.class)
public final class Main implements Runnable {

  @Spec private CommandSpec spec;
  @Mixin private LanguageOption languageOption;

  /**
   * Runs the command and ends the process with its exit code. The only place that does.
   *
   * @param args the arguments as typed
   */
  public static void main(String[] args) {
    // Nothing of where the machine stands. Libraries turn letters into capitals and print numbers
    // by
    // the default locale; in Turkish an i then gets a dot and the search engine no longer finds its
    // own classes, in Arabic numbers get other digits.
    Locale.setDefault(Locale.of(LanguageOption.asked(args).tag()));
    var out = new PrintWriter(System.out, true, System.out.charset());
    var err = new PrintWriter(System.err, true, System.err.charset());
    System.exit(run(out, err, args));
  }

  /**
   * Runs the command.
   *
   * @param out where results go
   * @param err where errors and progress go
   * @param args the arguments as typed
   * @return the exit code
   */
  static int run(PrintWriter out, PrintWriter err, String... args) {
    return execute(commandLine(out, err, LanguageOption.asked(args)), args);
  }

  /**
   * The command with all its subcommands.
   *
   * @param out where results go
   * @param err where errors and progress go
   * @param language of all that it prints
   * @return ready to execute
   */
  static CommandLine commandLine(PrintWriter out, PrintWriter err, Language language) {
    CommandLine commandLine = new CommandLine(new Main()).setOut(out).setErr(err);
    Messages messages = Messages.of(language);
    commandLine.setResourceBundle(messages.bundle());
    commandLine
        .getCommandSpec()
        .usageMessage()
        .synopsisSubcommandLabel(messages.text("label.command"));
    commandLine
        .getSubcommands()
        .values()
        .forEach(each -> each.getCommandSpec().versionProvider(new Version()));
    // Asked for before the name of a subcommand, it holds for the subcommand too.
    commandLine.setDefaultValueProvider(
        argument ->
            argument instanceof OptionSpec option
                    && option.longestName().equals(LanguageOption.NAME)
                ? language.tag()
                : null);
    commandLine.registerConverter(Duration.class, DurationText::parse);
    commandLine.registerConverter(CsvDialect.class, Main::dialect);
    commandLine.registerConverter(SolveMethod.class, Main::method);
    commandLine.registerConverter(Margin.class, Main::margin);
    commandLine.registerConverter(Shard.class, Main::shard);
    commandLine.setCaseInsensitiveEnumValuesAllowed(true);
    commandLine.setParameterExceptionHandler(new UsageErrors());
    commandLine.setExecutionExceptionHandler(new Faults(language));
    return commandLine;
  }

  /** A PrintWriter swallows errors; a full disk or a closed pipe must not end as success. */
  static int execute(CommandLine commandLine, String... args) {
    Messages messages = Messages.of(commandLine.getCommandSpec());
    int code;
    try {
      code = commandLine.execute(args);
    } catch (OutOfMemoryError | StackOverflowError e) {
      return Faults.exhausted(e, commandLine.getErr(), messages);
    }
    if (commandLine.getOut().checkError() && code == ExitCode.DONE) {
      commandLine.getErr().println(messages.text("output.stdout"));
      return ExitCode.OUTPUT;
    }
    return code;
  }

  private static SolveMethod method(String text) {
    for (SolveMethod method : SolveMethod.values()) {
      if (method.name().replace('_', '-').equalsIgnoreCase(text)) {
        return method;
      }
    }
    throw new TypeConversionException(text);
  }

  private static CsvDialect dialect(String text) {
    return CsvDialect.ofText(text).orElseThrow(() -> new TypeConversionException(text));
  }

  private static Shard shard(String text) {
    return Shard.parse(text).orElseThrow(() -> new TypeConversionException(text));
  }

  private static Margin margin(String text) {
    return Margin.parse(text).orElseThrow(() -> new TypeConversionException(text));
  }

  /** Without a subcommand there is nothing to do: wrong usage. */
  @Override
  public void run() {
    throw new UsageException(spec, "usageError.noCommand");
  }

  /** Version and commit, as the build wrote them down. */
  static final class Version implements IVersionProvider {
    @Override
    public String[] getVersion() {
      return new String[] {SoftwareVersion.current().describe()};
    }
  }
}
