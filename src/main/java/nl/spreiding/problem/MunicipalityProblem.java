package nl.spreiding.problem;

import nl.spreiding.model.MunicipalityCode;
import nl.spreiding.model.TaskKind;
import org.jspecify.annotations.Nullable;

/**
 * A municipality in the decision problem. Prices are in micro-points per unit, after the one
 * rounding step.
 *
 * @param index position in {@link DecisionProblem#municipalityList()}
 * @param code its code
 * @param province the province it lies in
 * @param otherDue places due other than amv, after exchanges
 * @param amvDue amv places due, after exchanges
 * @param otherVoluntary voluntary level other than amv
 * @param amvVoluntary voluntary level of amv places
 * @param reported number in the commissioner's report; null: no report
 * @param baseline number in the baseline run; null: no baseline
 * @param cap most places it may have; null: no cap
 * @param pinned number it is fixed at; null: free
 * @param exempt whether nothing may be imposed on it
 * @param shortagePrice per squared place below what is due
 * @param surplusPrice per squared place above what is due
 * @param beyondOfferPrice per squared place above both what is due and what is offered
 * @param reportPrice per place of deviation from the report
 * @param stabilityPrice per place of deviation from the baseline
 * @param minimumDurableRegular durable regular places needed (Besluit art. 3.1(1))
 * @param minimumDurableSpecial durable special places needed (Besluit art. 3.1(2))
 * @param durableMinimumPrice per place short of one of those minima
 */
public record MunicipalityProblem(
    int index,
    MunicipalityCode code,
    ProvinceProblem province,
    long otherDue,
    long amvDue,
    long otherVoluntary,
    long amvVoluntary,
    @Nullable Long reported,
    @Nullable Long baseline,
    @Nullable Long cap,
    @Nullable Long pinned,
    boolean exempt,
    long shortagePrice,
    long surplusPrice,
    long beyondOfferPrice,
    long reportPrice,
    long stabilityPrice,
    long minimumDurableRegular,
    long minimumDurableSpecial,
    long durableMinimumPrice) {

  /**
   * What is due (D): the indicative number after exchanges.
   *
   * @return places, amv included
   */
  public long due() {
    return otherDue + amvDue;
  }

  /**
   * The voluntary level (v).
   *
   * @return places, amv included
   */
  public long voluntary() {
    return otherVoluntary + amvVoluntary;
  }

  /**
   * What is due of one task.
   *
   * @param task which task
   * @return places
   */
  public long dueOf(TaskKind task) {
    return task == TaskKind.AMV ? amvDue : otherDue;
  }

  /**
   * The voluntary level of one task.
   *
   * @param task which task
   * @return places
   */
  public long voluntaryOf(TaskKind task) {
    return task == TaskKind.AMV ? amvVoluntary : otherVoluntary;
  }

  /**
   * The index: cheap, because constraint streams group by these records millions of times a second.
   */
  @Override
  public int hashCode() {
    return index;
  }
}
