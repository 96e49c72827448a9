package nl.spreiding.issue;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import nl.spreiding.model.Bilingual;
import org.junit.jupiter.api.Test;

class IssueCollectorTest {
  private final IssueCollector issues = new IssueCollector();

  @Test
  void sortsByFileLineAndColumn() {
    add(IssueCode.NUMBER_WRONG, "b.csv", 1, 1);
    add(IssueCode.NUMBER_WRONG, "a.csv", 10, 1);
    add(IssueCode.COLUMN_UNKNOWN, "a.csv", 9, 2);
    add(IssueCode.NUMBER_WRONG, "a.csv", 9, 1);
    assertThat(thrown())
        .extracting(issue -> issue.at().toString())
        .containsExactly("a.csv:9:1", "a.csv:9:2", "a.csv:10:1", "b.csv:1:1");
  }

  @Test
  void warningsAloneDoNotEndTheWork() throws InputException {
    add(IssueCode.COLUMN_UNKNOWN, "a.csv", 1, 1);
    issues.throwIfErrors();
    assertThat(issues.warningList()).hasSize(1);
  }

  @Test
  void keepsExactlyTheLimit() {
    addMany(IssueCode.NUMBER_WRONG, IssueCollector.LIMIT);
    assertThat(thrown())
        .hasSize(10_000)
        .extracting(Issue::code)
        .containsOnly(IssueCode.NUMBER_WRONG);
  }

  @Test
  void saysHowManyErrorsAreNotShown() {
    addMany(IssueCode.NUMBER_WRONG, IssueCollector.LIMIT + 1);
    assertThat(thrown())
        .hasSize(10_001)
        .last()
        .hasToString(
            "(all files):0:0 E901 There are more errors than are shown (not shown: 1) Solve those shown and check again.");
  }

  @Test
  void manyWarningsDoNotHideAnError() {
    addMany(IssueCode.COLUMN_UNKNOWN, IssueCollector.LIMIT + 12);
    add(IssueCode.NUMBER_WRONG, "z.csv", 1, 1);
    assertThat(thrown()).extracting(Issue::code).contains(IssueCode.NUMBER_WRONG);
    assertThat(issues.warningList())
        .last()
        .hasToString(
            "(all files):0:0 W901 There are more warnings than are shown (not shown: 12) Look at those shown and check again.");
  }

  private void addMany(IssueCode code, int count) {
    for (int i = 0; i < count; i++) {
      add(code, "a.csv", i + 1, 1);
    }
  }

  private void add(IssueCode code, String file, int line, int column) {
    issues.add(code, new SourceLocation(file, line, column), Bilingual.same("message"), "");
  }

  private List<Issue> thrown() {
    List<Issue> result = new java.util.ArrayList<>();
    assertThatThrownBy(issues::throwIfErrors)
        .isInstanceOfSatisfying(InputException.class, e -> result.addAll(e.issueList()));
    return result;
  }
}
