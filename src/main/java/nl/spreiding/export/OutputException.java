package nl.spreiding.export;

import java.nio.file.Path;
import nl.spreiding.model.Language;
import org.jspecify.annotations.Nullable;

/** Output could not be written (exit code 6). */
public final class OutputException extends Exception {
  private static final long serialVersionUID = 1L;

  private final OutputProblem problem;
  private final String about;

  /**
   * With the problem and the path it is about.
   *
   * @param problem what is wrong
   * @param path which path
   * @param cause what the file system said; null: nothing
   */
  public OutputException(OutputProblem problem, Path path, @Nullable Throwable cause) {
    super(line(problem, about(path, cause), Language.EN), cause);
    this.problem = problem;
    this.about = about(path, cause);
  }

  private static String about(Path path, @Nullable Throwable cause) {
    return cause == null
        ? path.toString()
        : path + ": " + cause.getClass().getSimpleName() + " " + cause.getMessage();
  }

  private static String line(OutputProblem problem, String about, Language language) {
    return problem.code()
        + " "
        + problem.text().in(language)
        + " ("
        + about
        + ") "
        + problem.hint().in(language);
  }

  /**
   * The line that is printed.
   *
   * @param language in which language
   * @return code, fact, path with what the file system said, and what to do
   */
  public String text(Language language) {
    return line(problem, about, language);
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
