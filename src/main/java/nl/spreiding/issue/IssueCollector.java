package nl.spreiding.issue;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import nl.spreiding.model.Bilingual;

/**
 * Collects the problems of an input, so that all are shown and not only the first. Keeps at most
 * {@link #LIMIT} errors and as many warnings; what comes after that is counted and reported as one
 * closing issue.
 */
public final class IssueCollector {
  /** Most errors, and most warnings, that are kept. */
  public static final int LIMIT = 10_000;

  private static final SourceLocation ALL_FILES = SourceLocation.ofFile("(all files)");
  private static final Comparator<Issue> ORDER =
      Comparator.comparing(Issue::at)
          .thenComparing(issue -> issue.code().code())
          .thenComparing(issue -> issue.message().english())
          .thenComparing(issue -> issue.value().english());

  private final List<Issue> errorList = new ArrayList<>();
  private final List<Issue> warningList = new ArrayList<>();
  private long errorCount;
  private long warningCount;

  /**
   * Adds a problem with the hint of its code.
   *
   * @param code its code
   * @param at where
   * @param message the fact
   * @param value the value it is about; empty: none
   */
  public void add(IssueCode code, SourceLocation at, Bilingual message, String value) {
    add(code, at, message, Bilingual.same(value), code.whatToDo());
  }

  /**
   * Adds a problem with the hint of its code, about something said in words.
   *
   * @param code its code
   * @param at where
   * @param message the fact
   * @param value what it is about
   */
  public void add(IssueCode code, SourceLocation at, Bilingual message, Bilingual value) {
    add(code, at, message, value, code.whatToDo());
  }

  /**
   * Adds a problem with a hint of its own.
   *
   * @param code its code
   * @param at where
   * @param message the fact
   * @param value the value it is about; empty: none
   * @param hint what to do
   */
  public void add(
      IssueCode code, SourceLocation at, Bilingual message, String value, Bilingual hint) {
    add(code, at, message, Bilingual.same(value), hint);
  }

  /**
   * Adds a problem with a hint of its own, about something said in words.
   *
   * @param code its code
   * @param at where
   * @param message the fact
   * @param value what it is about
   * @param hint what to do
   */
  public void add(
      IssueCode code, SourceLocation at, Bilingual message, Bilingual value, Bilingual hint) {
    boolean error = code.severity() == Severity.ERROR;
    List<Issue> list = error ? errorList : warningList;
    if (error) {
      errorCount++;
    } else {
      warningCount++;
    }
    if (list.size() < LIMIT) {
      list.add(new Issue(code, at, message, value, hint));
    }
  }

  /**
   * How many errors were added, those beyond the limit included.
   *
   * @return number of errors
   */
  public long errorCount() {
    return errorCount;
  }

  /**
   * The warnings.
   *
   * @return in order of file, line and column; a last one counts what was not kept
   */
  public List<Issue> warningList() {
    return closed(List.of(), warningList);
  }

  /**
   * Ends the work if there is at least one error.
   *
   * @throws InputException with all errors and warnings, in order of file, line and column
   */
  public void throwIfErrors() throws InputException {
    if (errorCount > 0) {
      throw new InputException(closed(errorList, warningList));
    }
  }

  private List<Issue> closed(List<Issue> first, List<Issue> second) {
    List<Issue> result = new ArrayList<>(first);
    result.addAll(second);
    result.sort(ORDER);
    if (!first.isEmpty()) {
      addRest(result, IssueCode.TOO_MANY_ERRORS, errorCount);
    }
    addRest(result, IssueCode.TOO_MANY_WARNINGS, warningCount);
    return List.copyOf(result);
  }

  private static void addRest(List<Issue> list, IssueCode code, long count) {
    if (count > LIMIT) {
      list.add(
          new Issue(
              code,
              ALL_FILES,
              code.meaning(),
              new Bilingual("niet getoond: " + (count - LIMIT), "not shown: " + (count - LIMIT)),
              code.whatToDo()));
    }
  }
}
