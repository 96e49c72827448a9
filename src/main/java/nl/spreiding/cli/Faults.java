package nl.spreiding.cli;

import java.io.PrintWriter;
import nl.spreiding.export.OutputException;
import nl.spreiding.issue.InputException;
import nl.spreiding.issue.Issue;
import nl.spreiding.issue.Severity;
import picocli.CommandLine;
import picocli.CommandLine.IExecutionExceptionHandler;
import picocli.CommandLine.ParseResult;

/** Turns exceptions into messages and exit codes. */
final class Faults implements IExecutionExceptionHandler {
  private static final String STACK_TRACE = "SPREIDING_STACKTRACE";

  @Override
  public int handleExecutionException(
      Exception exception, CommandLine command, ParseResult parseResult) {
    PrintWriter err = command.getErr();
    return switch (exception) {
      case InputException input -> {
        input.issueList().forEach(err::println);
        long errors = input.issueList().stream().filter(Faults::isError).count();
        err.println(
            errors == 1
                ? "1 error in the input; nothing was written."
                : errors + " errors in the input; nothing was written.");
        yield ExitCode.INPUT;
      }
      case OutputException output -> {
        err.println(output.getMessage());
        yield ExitCode.OUTPUT;
      }
      default -> {
        err.println("Internal fault: " + exception + "; nothing was written.");
        if (System.getenv(STACK_TRACE) == null) {
          err.println(
              "Set " + STACK_TRACE + "=1 to see where, and report it with the command you gave.");
        } else {
          exception.printStackTrace(err);
        }
        yield ExitCode.FAULT;
      }
    };
  }

  /**
   * Not enough memory is no fault of the program, and what was being written has been removed.
   *
   * @param error what the virtual machine said
   * @param err where messages go
   * @return the exit code
   */
  static int exhausted(VirtualMachineError error, PrintWriter err) {
    err.println("Internal fault: " + error + "; nothing was written.");
    err.println(
        "Maybe give the program more memory: SPREIDING_JAVA_OPTS=-Xmx4g ./spreiding … (or java -Xmx4g"
            + " -jar …).");
    return ExitCode.FAULT;
  }

  private static boolean isError(Issue issue) {
    return issue.severity() == Severity.ERROR;
  }
}
