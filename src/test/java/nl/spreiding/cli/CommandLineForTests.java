package nl.spreiding.cli;

import java.io.PrintWriter;

/** Runs the command as a user does, for tests of other packages. */
public final class CommandLineForTests {
  private CommandLineForTests() {}

  /** The exit code. */
  public static int execute(PrintWriter out, PrintWriter err, String... arguments) {
    return Main.run(out, err, arguments);
  }
}
