package nl.spreiding.issue;

import java.util.List;

/** The input has errors; carries every issue found, not only the first. */
public final class InputException extends Exception {
  private static final long serialVersionUID = 1L;

  private final transient List<Issue> issueList;

  /**
   * With every issue found.
   *
   * @param issueList at least one of them an error
   */
  public InputException(List<Issue> issueList) {
    super(issueList.size() + " issues in the input");
    this.issueList = List.copyOf(issueList);
  }

  /**
   * Every issue found, in order of file, line and column.
   *
   * @return errors and warnings
   */
  public List<Issue> issueList() {
    return issueList;
  }
}
