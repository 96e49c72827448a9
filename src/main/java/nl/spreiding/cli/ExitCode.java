package nl.spreiding.cli;

/** The exit codes, a contract with other people's scripts. */
final class ExitCode {
  static final int DONE = 0;
  static final int FAULT = 1;
  static final int USAGE = 2;
  static final int INPUT = 3;
  static final int SHORTFALL = 4;
  static final int AUDIT = 5;
  static final int OUTPUT = 6;

  private ExitCode() {}
}
