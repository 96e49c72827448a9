package nl.spreiding.plan;

import ai.timefold.solver.core.api.domain.solution.ConstraintWeightOverrides;
import ai.timefold.solver.core.api.domain.solution.PlanningEntityCollectionProperty;
import ai.timefold.solver.core.api.domain.solution.PlanningScore;
import ai.timefold.solver.core.api.domain.solution.PlanningSolution;
import ai.timefold.solver.core.api.score.HardMediumSoftScore;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import nl.spreiding.model.ConstraintId;
import nl.spreiding.problem.DecisionProblem;
import nl.spreiding.problem.Distribution;
import nl.spreiding.problem.MunicipalityProblem;
import nl.spreiding.problem.Site;
import org.jspecify.annotations.Nullable;

/**
 * Planning solution: the allotments of a whole country, or of a part that can be decided on its
 * own.
 */
@PlanningSolution
public class DistributionPlan {
  @PlanningEntityCollectionProperty private List<Allotment> allotmentList;
  @PlanningScore private @Nullable HardMediumSoftScore score;
  private ConstraintWeightOverrides<HardMediumSoftScore> weightOverrides;
  private MoveCounter moveCounter;
  private DecisionProblem problem;

  /** For Timefold's cloning only. */
  @SuppressWarnings("NullAway.Init")
  DistributionPlan() {}

  private DistributionPlan(
      DecisionProblem problem,
      List<Allotment> allotmentList,
      ConstraintWeightOverrides<HardMediumSoftScore> overrides,
      MoveCounter counter) {
    this.problem = problem;
    this.allotmentList = allotmentList;
    this.weightOverrides = overrides;
    this.moveCounter = counter;
  }

  /**
   * A plan for some sites of a problem.
   *
   * @param problem the problem
   * @param siteList the sites to decide together
   * @param start places of every site at the start
   * @param counter counts the moves that are tried
   * @return the plan
   */
  public static DistributionPlan of(
      DecisionProblem problem, List<Site> siteList, Distribution start, MoveCounter counter) {
    List<Allotment> allotmentList = new ArrayList<>(siteList.size());
    for (Site site : siteList) {
      allotmentList.add(new Allotment(problem, site, start.places(site)));
    }
    return new DistributionPlan(problem, allotmentList, idle(siteList), counter);
  }

  /**
   * Constraints that cannot cost anything here, as long as every site keeps to its domain, are
   * switched off, so that nothing is computed for them.
   */
  private static ConstraintWeightOverrides<HardMediumSoftScore> idle(List<Site> siteList) {
    Set<ConstraintId> active = EnumSet.noneOf(ConstraintId.class);
    active.add(ConstraintId.PROVINCIAL_TASK);
    active.add(ConstraintId.AMV_TASK);
    active.add(ConstraintId.FAIR_SHARE);
    active.add(ConstraintId.OVER_IMPOSED);
    active.add(ConstraintId.TARGET_75);
    for (Site site : siteList) {
      activate(active, ConstraintId.CHILDREN_MOVED, site.childrenMovedPrice());
      activate(
          active,
          ConstraintId.CHILDREN_IN_EMERGENCY,
          site.keptEmergencyPrice() + site.newEmergencyPrice());
      activate(active, ConstraintId.TEMPORARY_PLACES, site.temporaryPrice());
      activate(active, ConstraintId.UNLOCATED, site.unlocatedPrice());
      activate(active, ConstraintId.NEW_LOCATIONS, site.openingPrice());
      activate(active, ConstraintId.COST, site.costPrice());
      MunicipalityProblem m = site.municipality();
      activate(active, ruleOf(site), canBreakItsRule(site) ? 1 : 0);
      activate(active, ConstraintId.PINNED, site.pinned() == null && m.pinned() == null ? 0 : 1);
      activate(active, ConstraintId.MUNICIPAL_CAP, m.cap() == null ? 0 : 1);
      activate(active, ConstraintId.DURABLE_MINIMUM, site.durable() ? m.durableMinimumPrice() : 0);
      activate(active, ConstraintId.REPORT_DEVIATION, m.reported() == null ? 0 : m.reportPrice());
      activate(active, ConstraintId.STABILITY, m.baseline() == null ? 0 : m.stabilityPrice());
    }
    Map<String, HardMediumSoftScore> overrides = new TreeMap<>();
    for (ConstraintId constraint : ConstraintId.values()) {
      if (!active.contains(constraint)) {
        overrides.put(constraint.name(), HardMediumSoftScore.ZERO);
      }
    }
    return overrides.isEmpty()
        ? ConstraintWeightOverrides.none()
        : ConstraintWeightOverrides.of(overrides);
  }

  private static ConstraintId ruleOf(Site site) {
    if (!site.imposed()) {
      return ConstraintId.LOCATION_BOUNDS;
    }
    return site.municipality().exempt() ? ConstraintId.EXEMPT : ConstraintId.SMALL_SCALE_MINIMUM;
  }

  /** The search keeps to the domain, so a rule can be broken only where the two differ. */
  private static boolean canBreakItsRule(Site site) {
    boolean exempt = site.imposed() && site.municipality().exempt();
    return exempt ? site.domain().highest() > 0 : !site.domain().equals(site.rule());
  }

  private static void activate(Set<ConstraintId> active, ConstraintId constraint, long price) {
    if (price > 0) {
      active.add(constraint);
    }
  }

  /**
   * Writes the places of this plan into an array.
   *
   * @param placesBySite places in the order of the problem's sites; changed
   */
  public void copyTo(long[] placesBySite) {
    for (Allotment allotment : allotmentList) {
      placesBySite[allotment.site().index()] = allotment.places();
    }
  }

  /**
   * The allotments.
   *
   * @return in the order of their sites
   */
  public List<Allotment> getAllotmentList() {
    return allotmentList;
  }

  /**
   * The score as Timefold computed it.
   *
   * @return the score; null before it is computed
   */
  public @Nullable HardMediumSoftScore getScore() {
    return score;
  }

  /**
   * Sets the score; for Timefold.
   *
   * @param score the score
   */
  public void setScore(@Nullable HardMediumSoftScore score) {
    this.score = score;
  }

  /**
   * The constraints that are switched off, for Timefold.
   *
   * @return overrides with weight zero
   */
  public ConstraintWeightOverrides<HardMediumSoftScore> getWeightOverrides() {
    return weightOverrides;
  }

  /**
   * Changes which constraints count; a test uses this to see one constraint alone.
   *
   * @param weightOverrides the overrides
   */
  public void setWeightOverrides(ConstraintWeightOverrides<HardMediumSoftScore> weightOverrides) {
    this.weightOverrides = weightOverrides;
  }

  /**
   * The problem that is decided, perhaps for a part of its sites.
   *
   * @return the problem
   */
  public DecisionProblem problem() {
    return problem;
  }

  /**
   * Counts the moves that are tried.
   *
   * @return the counter, shared by all copies of this plan
   */
  public MoveCounter moveCounter() {
    return moveCounter;
  }
}
