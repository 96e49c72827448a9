package nl.spreiding.cli;

import java.io.PrintWriter;
import java.time.Duration;
import java.util.Locale;
import nl.spreiding.app.Margin;
import nl.spreiding.app.SolveMethod;
import nl.spreiding.export.CsvDialect;
import nl.spreiding.receipt.SoftwareVersion;
import nl.spreiding.sweep.Shard;
import picocli.AutoComplete.GenerateCompletion;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.IVersionProvider;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;
import picocli.CommandLine.TypeConversionException;

/** The command {@code spreiding}: everything it does is a subcommand. */
@Command(
    name = "spreiding",
    resourceBundle = "nl.spreiding.cli.messages",
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
      GenerateCompletion.class
    },
    mixinStandardHelpOptions = true,
    versionProvider = Main.Version.class,
    description =
        "Computes, decides and justifies how asylum shelter places are distributed over Dutch"
            + " municipalities under the Spreidingswet.",
    exitCodeListHeading = "%nExit codes:%n",
    exitCodeList = {
      "0:done",
      "1:internal fault",
      "2:wrong usage",
      "3:the input has errors",
      "4:finished, but a task or hard rule is not met; the report says which",
      "5:the audit found a mismatch",
      "6:the output could not be written"
    })
public final class Main implements Runnable {

  @Spec private CommandSpec spec;

  /**
   * Runs the command and ends the process with its exit code. The only place that does.
   *
   * @param args the arguments as typed
   */
  public static void main(String[] args) {
    Locale.setDefault(language(Locale.getDefault()));
    var out = new PrintWriter(System.out, true, System.out.charset());
    var err = new PrintWriter(System.err, true, System.err.charset());
    System.exit(execute(commandLine(out, err), args));
  }

  /**
   * The command with all its subcommands.
   *
   * @param out where results go
   * @param err where errors and progress go
   * @return ready to execute
   */
  static CommandLine commandLine(PrintWriter out, PrintWriter err) {
    CommandLine commandLine = new CommandLine(new Main()).setOut(out).setErr(err);
    commandLine.registerConverter(Duration.class, DurationText::parse);
    commandLine.registerConverter(CsvDialect.class, Main::dialect);
    commandLine.registerConverter(SolveMethod.class, Main::method);
    commandLine.registerConverter(Margin.class, Main::margin);
    commandLine.registerConverter(Shard.class, Main::shard);
    commandLine.setCaseInsensitiveEnumValuesAllowed(true);
    commandLine.setExecutionExceptionHandler(new Faults());
    return commandLine;
  }

  /** A PrintWriter swallows errors; a full disk or a closed pipe must not end as success. */
  static int execute(CommandLine commandLine, String... args) {
    int code;
    try {
      code = commandLine.execute(args);
    } catch (OutOfMemoryError | StackOverflowError e) {
      return Faults.exhausted(e, commandLine.getErr());
    }
    if (commandLine.getOut().checkError() && code == ExitCode.DONE) {
      commandLine.getErr().println("The output on stdout could not be written.");
      return ExitCode.OUTPUT;
    }
    return code;
  }

  /**
   * Dutch or English and nothing else of where the machine stands. Libraries turn letters into
   * capitals and print numbers by the default locale; in Turkish an i then gets a dot and the
   * search engine no longer finds its own classes, in Arabic numbers get other digits.
   */
  static Locale language(Locale ofTheMachine) {
    return ofTheMachine.getLanguage().equals("nl") ? Locale.of("nl") : Locale.ENGLISH;
  }

  private static SolveMethod method(String text) {
    for (SolveMethod method : SolveMethod.values()) {
      if (method.name().replace('_', '-').equalsIgnoreCase(text)) {
        return method;
      }
    }
    throw new TypeConversionException("use optimal or pro-rata");
  }

  private static CsvDialect dialect(String text) {
    return CsvDialect.ofText(text)
        .orElseThrow(
            () ->
                new TypeConversionException("expected rfc4180 or excel-nl but was '" + text + "'"));
  }

  private static Shard shard(String text) {
    return Shard.parse(text)
        .orElseThrow(
            () ->
                new TypeConversionException(
                    "expected a part such as 1/4, at most 4/4, but was '" + text + "'"));
  }

  private static Margin margin(String text) {
    return Margin.parse(text)
        .orElseThrow(
            () ->
                new TypeConversionException(
                    "expected a percentage such as 1% or a fraction such as 1/200, at most 100%, but was '"
                        + text
                        + "'"));
  }

  /** Without a subcommand there is nothing to do: wrong usage. */
  @Override
  public void run() {
    throw new ParameterException(spec.commandLine(), "Missing required subcommand");
  }

  /** Version and commit, as the build wrote them down. */
  static final class Version implements IVersionProvider {
    @Override
    public String[] getVersion() {
      return new String[] {SoftwareVersion.current().describe()};
    }
  }
}
