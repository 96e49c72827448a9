package nl.spreiding.export;

import java.util.List;
import nl.spreiding.children.ChildrenResults;
import nl.spreiding.considered.Considered;
import nl.spreiding.fairness.Density;
import nl.spreiding.fairness.Fairness;
import nl.spreiding.fairness.KeySanity;
import nl.spreiding.ledger.Results;
import nl.spreiding.model.SchoolCalendar;
import nl.spreiding.path.MunicipalityPath;
import nl.spreiding.surplus.SurplusAccount;
import org.jspecify.annotations.Nullable;

/**
 * Everything that files and report of a run show, apart from the reasons.
 *
 * @param results what was decided
 * @param surplus who carries whom
 * @param children what it means for children
 * @param fairness how equally it follows what is due
 * @param density places against inhabitants
 * @param keySanity what the statutory key does with the figures of the case
 * @param pathList from the indicative number to the decided one, per municipality
 * @param considered what was weighed before the decision was taken over; null: not computed
 */
public record RunContent(
    Results results,
    SurplusAccount surplus,
    ChildrenResults children,
    Fairness fairness,
    Density.Areas density,
    KeySanity keySanity,
    List<MunicipalityPath> pathList,
    @Nullable Considered considered) {
  /**
   * The content of a run with the consequences that follow from its numbers.
   *
   * @param results the numbers of the run
   * @param calendar school regions and holidays
   * @return the content
   */
  public static RunContent of(Results results, SchoolCalendar calendar) {
    return new RunContent(
        results,
        SurplusAccount.of(results),
        ChildrenResults.of(results, calendar),
        Fairness.of(results),
        Density.of(results),
        KeySanity.of(results),
        MunicipalityPath.of(results),
        null);
  }

  /**
   * The same content with what was weighed before the decision was taken over.
   *
   * @param justification what was weighed; null: not computed
   * @return the copy
   */
  public RunContent with(@Nullable Considered justification) {
    return new RunContent(
        results, surplus, children, fairness, density, keySanity, pathList, justification);
  }
}
