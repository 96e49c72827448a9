package nl.spreiding.testing;

import com.google.ortools.linearsolver.MPVariable;
import java.util.TreeSet;
import nl.spreiding.measure.Measures;
import nl.spreiding.problem.MunicipalityProblem;

/**
 * FAIR_SHARE of one municipality, approached from below. The measure is convex, so a line through
 * its values at two consecutive whole numbers is nowhere above it at a whole number: a program with
 * some of these lines never costs more than the true one, and with all of them it costs the same.
 */
final class FairShareCuts {
  private static final int FIRST_LINES = 8;
  private static final double POINT = 1e6;

  /** In points. */
  private static final double TOLERANCE = 1e-6;

  private final MipProgram program;
  private final MunicipalityProblem municipality;
  private final LinearSum total;
  private final MPVariable cost;
  private final TreeSet<Long> lineSet = new TreeSet<>();
  private long places;
  private boolean tooLow;

  FairShareCuts(MipProgram program, MunicipalityProblem municipality, LinearSum total) {
    this.program = program;
    this.municipality = municipality;
    this.total = total;
    long most = Math.max(valueAt(total.lowest()), Math.max(valueAt(total.highest()), valueAt(0)));
    this.cost = program.continuous(0, Math.ceilDiv(most, (long) POINT) + 1);
    long range = total.highest() - total.lowest();
    long step = Math.max(1, range / FIRST_LINES);
    for (long from = total.lowest(); from < total.highest(); from += step) {
      line(from);
    }
    long due = municipality.due();
    long offer = Math.max(due, municipality.voluntary());
    for (long from : new long[] {due - 1, due, offer - 1, offer, total.highest() - 1}) {
      line(from);
    }
    if (total.fixed()) {
      program.requireCost(cost, valueAt(total.lowest()) / POINT, 0, LinearSum.of(0));
    }
  }

  /** Its cost in points, which the objective must contain. */
  MPVariable cost() {
    return cost;
  }

  /** Remembers what the solution says: once a program is changed it tells no more. */
  void observe() {
    double value = total.value();
    places = (long) Math.floor(value + TOLERANCE);
    double slope = (valueAt(places + 1) - valueAt(places)) / POINT;
    double measured = valueAt(places) / POINT + slope * Math.max(0, value - places);
    tooLow = cost.solutionValue() < measured - TOLERANCE;
  }

  /**
   * Adds the lines that meet the measure at the value observed.
   *
   * @return whether the solution cost less than the measure, and there were lines to add
   */
  boolean refine() {
    boolean below = tooLow && line(places - 1);
    boolean above = tooLow && line(places);
    return below || above;
  }

  /** The line through the values at a number and the next one. */
  private boolean line(long from) {
    if (from < total.lowest() || from >= total.highest() || !lineSet.add(from)) {
      return false;
    }
    double here = valueAt(from) / POINT;
    double slope = (valueAt(from + 1) - valueAt(from)) / POINT;
    program.requireCost(cost, here - slope * from, slope, total);
    return true;
  }

  private long valueAt(long number) {
    return Measures.fairShare(
        number,
        municipality.due(),
        municipality.voluntary(),
        municipality.shortagePrice(),
        municipality.surplusPrice(),
        municipality.beyondOfferPrice());
  }
}
