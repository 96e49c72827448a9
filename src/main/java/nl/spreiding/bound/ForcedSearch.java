package nl.spreiding.bound;

import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Finds the best distribution of an area of several districts with the number of one municipality
 * fixed, by searching the district of that municipality only. What it works out about the other
 * districts serves all questions about the area.
 */
final class ForcedSearch {
  /** Micro-points up to which it pays to know what the threshold of a single province adds. */
  private static final long CAP = 16_000_000;

  private final AreaSolver solver;
  private final List<PriceLine> lineList;

  /**
   * Prepares an area.
   *
   * @param solver the area, decided
   */
  ForcedSearch(AreaSolver solver) {
    this.solver = solver;
    this.lineList =
        solver.relaxationList().stream()
            .sorted(Comparator.comparingLong(Relaxation::bound))
            .map(relaxation -> new PriceLine(relaxation, CAP))
            .toList();
  }

  /**
   * Decides the area with a number fixed.
   *
   * @param municipality which, in the order of the area
   * @param fixed its choices with that number
   * @param missing places that at least remain undelivered then
   * @return the best distribution; null: none is known to be the best with that many places missing
   */
  AreaSolver.@Nullable Answer answer(int municipality, MunicipalChoices fixed, long missing) {
    if (missing != solver.answer().missing()) {
      return null;
    }
    long found = PlacesCost.NEVER;
    List<Choice> best = null;
    for (PriceLine line : lineList) {
      PriceClimb climb = new PriceClimb(line, municipality, found - 1, true);
      if (climb.excludes(fixed.lowest())) {
        continue;
      }
      FixedSearch.Answer answer = climb.search().decide(municipality, fixed, found - 1, found - 1);
      if (answer.end() == FixedSearch.End.UNKNOWN) {
        return null;
      }
      if (answer.end() == FixedSearch.End.FOUND) {
        found = answer.cost();
        best = answer.choiceList();
      }
    }
    return best == null ? null : new AreaSolver.Answer(missing, found, found, best);
  }
}
