package nl.spreiding.plan;

import static org.assertj.core.api.Assertions.assertThat;

import ai.timefold.solver.core.api.domain.solution.ConstraintWeightOverrides;
import ai.timefold.solver.core.api.score.HardMediumSoftScore;
import ai.timefold.solver.core.api.solver.SolutionManager;
import ai.timefold.solver.core.api.solver.SolverFactory;
import ai.timefold.solver.core.config.solver.SolverConfig;
import java.util.EnumSet;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.TreeMap;
import nl.spreiding.law.StatutoryNumbers;
import nl.spreiding.ledger.Ledger;
import nl.spreiding.model.ConstraintId;
import nl.spreiding.model.ShelterCase;
import nl.spreiding.problem.DecisionProblem;
import nl.spreiding.problem.Distribution;
import nl.spreiding.problem.Domain;
import nl.spreiding.problem.ProblemBuilder;
import nl.spreiding.problem.Score;
import nl.spreiding.problem.Site;
import nl.spreiding.testing.RandomCases;
import org.junit.jupiter.api.Test;

/**
 * Ledger and constraint streams agree constraint by constraint: with the weight of all others set
 * to zero, Timefold's score is the ledger's subtotal.
 */
class LedgerAgreementTest {
  private static final int CASES = 60;

  private final SolutionManager<DistributionPlan, HardMediumSoftScore> manager =
      SolutionManager.create(
          SolverFactory.create(
              new SolverConfig()
                  .withSolutionClass(DistributionPlan.class)
                  .withEntityClasses(Allotment.class)
                  .withConstraintProviderClass(DistributionConstraints.class)));

  @Test
  void everyConstraintOfRandomDistributions() {
    Set<ConstraintId> seen = EnumSet.noneOf(ConstraintId.class);
    for (long seed = 1; seed <= CASES; seed++) {
      ShelterCase shelterCase = RandomCases.small(seed, 8, 12, 60, 20);
      DecisionProblem problem =
          anyNumber(ProblemBuilder.build(shelterCase, StatutoryNumbers.of(shelterCase)));
      Distribution distribution = randomDistribution(problem, seed);
      Ledger ledger = Ledger.of(problem, distribution);
      for (ConstraintId constraint : ConstraintId.values()) {
        long points = ledger.sum(constraint);
        assertThat(alone(problem, distribution, constraint))
            .as("%s, seed %d, %s", constraint, seed, problem.scope())
            .isEqualTo(
                switch (constraint.level()) {
                  case HARD -> new Score(points, 0, 0);
                  case MEDIUM -> new Score(0, points, 0);
                  case SOFT -> new Score(0, 0, points);
                });
        if (points != 0) {
          seen.add(constraint);
        }
      }
      assertThat(score(problem, distribution, ConstraintWeightOverrides.none()))
          .as("all together, seed %d", seed)
          .isEqualTo(ledger.score());
    }
    assertThat(seen)
        .as("every constraint cost something in some case")
        .containsExactly(ConstraintId.values());
  }

  /**
   * The same rules, but the solver may choose any number: Timefold refuses numbers outside a
   * domain.
   */
  private static DecisionProblem anyNumber(DecisionProblem problem) {
    return new DecisionProblem(
        problem.scope(),
        problem.provinceList(),
        problem.poolList(),
        problem.municipalityList(),
        problem.siteList().stream().map(LedgerAgreementTest::anyNumber).toList());
  }

  private static Site anyNumber(Site s) {
    return s.with(Domain.zeroOr(1, s.domain().highest() * 3 / 2 + 3), s.rule(), s.pinned());
  }

  /** Anything from nothing to more than the rules allow, so that hard rules are broken too. */
  private static Distribution randomDistribution(DecisionProblem problem, long seed) {
    SplittableRandom random = new SplittableRandom(seed);
    long[] places = new long[problem.siteList().size()];
    for (Site site : problem.siteList()) {
      boolean closed = random.nextInt(3) == 0;
      places[site.index()] = closed ? 0 : random.nextLong(site.domain().highest() + 1);
    }
    return new Distribution(places);
  }

  private Score alone(DecisionProblem problem, Distribution distribution, ConstraintId constraint) {
    Map<String, HardMediumSoftScore> weightByConstraint = new TreeMap<>();
    for (ConstraintId other : ConstraintId.values()) {
      if (other != constraint) {
        weightByConstraint.put(other.name(), HardMediumSoftScore.ZERO);
      }
    }
    return score(problem, distribution, ConstraintWeightOverrides.of(weightByConstraint));
  }

  private Score score(
      DecisionProblem problem,
      Distribution distribution,
      ConstraintWeightOverrides<HardMediumSoftScore> overrides) {
    DistributionPlan plan =
        DistributionPlan.of(problem, problem.siteList(), distribution, new MoveCounter());
    plan.setWeightOverrides(overrides);
    manager.update(plan);
    HardMediumSoftScore score = Objects.requireNonNull(plan.getScore());
    return new Score(-score.hardScore(), -score.mediumScore(), -score.softScore());
  }
}
