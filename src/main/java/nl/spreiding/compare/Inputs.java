package nl.spreiding.compare;

import java.util.EnumSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import nl.spreiding.model.Weights;
import nl.spreiding.problem.Aspect;
import nl.spreiding.problem.ProblemDifference;
import nl.spreiding.problem.ProblemDifferences;

/**
 * In what input two runs differ. Left out is what follows from the rest: prices of municipalities
 * and provinces follow from dues, parameters and weights, and so do those of locations if the
 * weights differ, and what can be imposed; and what is a parameter.
 */
final class Inputs {
  /** A setting each, the same in every province. */
  private static final Set<Aspect> OF_PARAMETERS =
      EnumSet.of(Aspect.SCOPE, Aspect.MINIMUM_DURABLE_REGULAR, Aspect.MINIMUM_DURABLE_SPECIAL);

  private Inputs() {}

  static List<ProblemDifference> of(Side a, Side b) {
    Weights left = a.results().outcome().shelterCase().settings().weights();
    Weights right = b.results().outcome().shelterCase().settings().weights();
    boolean sameWeights = Objects.equals(left.byKey(), right.byKey());
    return ProblemDifferences.of(a.results().outcome().problem(), b.results().outcome().problem())
        .stream()
        .filter(d -> !imposed(d) && !OF_PARAMETERS.contains(d.aspect()))
        .filter(d -> !d.aspect().price() || sameWeights && d.site() != null)
        .toList();
  }

  /** What can be imposed follows from task, smallest size, exemption, pin and cap. */
  private static boolean imposed(ProblemDifference difference) {
    String site = difference.site();
    return site != null && site.indexOf(':') >= 0;
  }
}
