package nl.spreiding.cli;

import java.io.PrintWriter;
import java.util.List;
import nl.spreiding.export.OutputException;
import nl.spreiding.issue.InputException;
import nl.spreiding.issue.Issue;
import nl.spreiding.issue.Severity;
import nl.spreiding.model.Language;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.IExecutionExceptionHandler;
import picocli.CommandLine.ParseResult;

/** Turns exceptions into messages and exit codes. */
final class Faults implements IExecutionExceptionHandler {
  private static final String STACK_TRACE = "SPREIDING_STACKTRACE";

  /** Given back when memory has run out, so that there is enough to say so. */
  private static byte @Nullable [] reserve = new byte[1 << 20];

  private final Language language;

  /**
   * With the language of messages.
   *
   * @param language which
   */
  Faults(Language language) {
    this.language = language;
  }

  @Override
  public int handleExecutionException(
      Exception exception, CommandLine command, ParseResult parseResult) {
    PrintWriter err = command.getErr();
    Messages messages = Messages.of(language);
    return switch (exception) {
      case InputException input -> {
        print(input.issueList(), err, language);
        long errors = input.issueList().stream().filter(Faults::isError).count();
        err.println(messages.text(errors == 1 ? "input.error" : "input.errors", errors));
        yield ExitCode.INPUT;
      }
      case OutputException output -> {
        err.println(output.text(language));
        yield ExitCode.OUTPUT;
      }
      default -> {
        err.println(messages.text("fault", exception));
        where(exception, err, messages);
        yield ExitCode.FAULT;
      }
    };
  }

  /**
   * Where in the code it went wrong, if that was asked for; how to ask for it otherwise.
   *
   * @param thrown what went wrong
   * @param err where messages go
   * @param messages the texts
   */
  static void where(Throwable thrown, PrintWriter err, Messages messages) {
    if (System.getenv(STACK_TRACE) == null) {
      err.println(messages.text("fault.where", STACK_TRACE));
    } else {
      thrown.printStackTrace(err);
    }
  }

  /**
   * Not enough memory is no fault of the program, and what was being written has been removed.
   *
   * @param error what the virtual machine said
   * @param err where messages go
   * @param messages the texts
   * @return the exit code
   */
  static int exhausted(VirtualMachineError error, PrintWriter err, Messages messages) {
    reserve = null;
    err.println(messages.text("fault", error));
    err.println(messages.text("fault.memory"));
    return ExitCode.FAULT;
  }

  /**
   * Prints problems of the input.
   *
   * @param issueList which
   * @param err where messages go
   * @param language in which language
   */
  static void print(List<Issue> issueList, PrintWriter err, Language language) {
    issueList.forEach(issue -> err.println(issue.text(language)));
  }

  private static boolean isError(Issue issue) {
    return issue.severity() == Severity.ERROR;
  }
}
