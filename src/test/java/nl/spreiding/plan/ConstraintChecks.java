package nl.spreiding.plan;

import ai.timefold.solver.core.api.score.stream.Constraint;
import ai.timefold.solver.core.api.score.stream.ConstraintFactory;
import ai.timefold.solver.core.api.score.stream.test.ConstraintVerifier;
import ai.timefold.solver.core.api.score.stream.test.SingleConstraintAssertion;
import java.util.function.BiFunction;
import nl.spreiding.testing.Problems;

/** What the constraint tests share. */
final class ConstraintChecks {
  private static final ConstraintVerifier<DistributionConstraints, DistributionPlan> VERIFIER =
      ConstraintVerifier.build(
          new DistributionConstraints(), DistributionPlan.class, Allotment.class);

  private ConstraintChecks() {}

  /** One constraint alone, on the places that the sketch's sites hold. */
  static SingleConstraintAssertion verify(
      BiFunction<DistributionConstraints, ConstraintFactory, Constraint> constraint,
      Problems country) {
    return VERIFIER.verifyThat(constraint).given(country.allotments());
  }
}
