package nl.spreiding.audit;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import nl.spreiding.issue.SourceLocation;
import nl.spreiding.model.Bilingual;

/** What an audit checked, how often, and what did not agree. */
public final class Findings {
  private final Map<Subject, Long> checksBySubject = new EnumMap<>(Subject.class);
  private final Map<String, Long> givenByReason = new TreeMap<>();
  private final List<Mismatch> mismatchList = new ArrayList<>();

  /**
   * Something that is not as the audit computed it.
   *
   * @param subject what the check was about
   * @param at file, line and column in the run directory
   * @param whatText which number or fact, as the file calls it
   * @param expectedText what the audit computed
   * @param foundText what the file says
   */
  public record Mismatch(
      Subject subject,
      SourceLocation at,
      Bilingual whatText,
      Bilingual expectedText,
      Bilingual foundText) {
    /**
     * Which number or fact, for a program.
     *
     * @return in English
     */
    public String what() {
      return whatText.english();
    }

    /**
     * What the audit computed, for a program.
     *
     * @return in English
     */
    public String expected() {
      return expectedText.english();
    }

    /**
     * What the file says, for a program.
     *
     * @return in English where it is not the file that says it
     */
    public String found() {
      return foundText.english();
    }
  }

  /** A check whose answer is known, with names and values as files have them. */
  void check(
      boolean right,
      Subject subject,
      SourceLocation at,
      String what,
      String expected,
      String found) {
    check(right, subject, at, Wording.plain(what), Wording.plain(expected), Wording.plain(found));
  }

  /** A check whose answer is known. */
  void check(
      boolean right,
      Subject subject,
      SourceLocation at,
      Wording what,
      Wording expected,
      Wording found) {
    checksBySubject.merge(subject, 1L, Long::sum);
    if (!right) {
      mismatchList.add(new Mismatch(subject, at, what.text(), expected.text(), found.text()));
    }
  }

  /** Two texts that must be the same. */
  void same(Subject subject, SourceLocation at, String what, String expected, String found) {
    check(expected.equals(found), subject, at, what, expected, found);
  }

  /** A value that cannot be derived; only counted. */
  void given(String why) {
    givenByReason.merge(why, 1L, Long::sum);
  }

  /**
   * How often was checked.
   *
   * @return number of checks per subject that occurred, in the order of the subjects
   */
  public Map<Subject, Long> checksBySubject() {
    return new EnumMap<>(checksBySubject);
  }

  /**
   * What could not be derived.
   *
   * @return number of values per reason
   */
  public Map<String, Long> givenByReason() {
    return new TreeMap<>(givenByReason);
  }

  /**
   * What did not agree.
   *
   * @return in the order in which it was found
   */
  public List<Mismatch> mismatchList() {
    return List.copyOf(mismatchList);
  }

  /**
   * All checks together.
   *
   * @return number of checks
   */
  public long checks() {
    return checksBySubject.values().stream().mapToLong(Long::longValue).sum();
  }
}
