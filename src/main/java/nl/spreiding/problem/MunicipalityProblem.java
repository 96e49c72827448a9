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

  /**
   * A copy at another position and of another province.
   *
   * @param position its index
   * @param owner the province it lies in
   * @return the copy
   */
  public MunicipalityProblem at(int position, ProvinceProblem owner) {
    return new MunicipalityProblem(
        position,
        code,
        owner,
        otherDue,
        amvDue,
        otherVoluntary,
        amvVoluntary,
        reported,
        baseline,
        cap,
        pinned,
        exempt,
        shortagePrice,
        surplusPrice,
        beyondOfferPrice,
        reportPrice,
        stabilityPrice,
        minimumDurableRegular,
        minimumDurableSpecial,
        durableMinimumPrice);
  }

  /**
   * A copy under other hard rules.
   *
   * @param most most places it may have; null: no cap
   * @param fixed number it is fixed at; null: free
   * @param spared whether nothing may be imposed on it
   * @return the copy
   */
  public MunicipalityProblem with(@Nullable Long most, @Nullable Long fixed, boolean spared) {
    return new MunicipalityProblem(
        index,
        code,
        province,
        otherDue,
        amvDue,
        otherVoluntary,
        amvVoluntary,
        reported,
        baseline,
        most,
        fixed,
        spared,
        shortagePrice,
        surplusPrice,
        beyondOfferPrice,
        reportPrice,
        stabilityPrice,
        minimumDurableRegular,
        minimumDurableSpecial,
        durableMinimumPrice);
  }
}
