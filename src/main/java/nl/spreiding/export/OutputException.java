package nl.spreiding.export;

import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/** Output could not be written (exit code 6). The message is ready to print. */
public final class OutputException extends Exception {
  private static final long serialVersionUID = 1L;

  private final OutputProblem problem;

  /**
   * With the problem and the path it is about.
   *
   * @param problem what is wrong
   * @param path which path
   * @param cause what the file system said; null: nothing
   */
  public OutputException(OutputProblem problem, Path path, @Nullable Throwable cause) {
    super(message(problem, path, cause), cause);
    this.problem = problem;
  }

  private static String message(OutputProblem problem, Path path, @Nullable Throwable cause) {
    String because =
        cause == null ? "" : ": " + cause.getClass().getSimpleName() + " " + cause.getMessage();
    return problem.code() + " " + problem.text() + " (" + path + because + ") " + problem.hint();
  }

  /**
   * What is wrong.
   *
   * @return the problem with its code
   */
  public OutputProblem problem() {
    return problem;
  }
}
