package nl.spreiding.bound;

import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import nl.spreiding.model.TaskKind;
import nl.spreiding.problem.ProvinceProblem;

/**
 * Looks for the multipliers that give the best bound, with cutting planes: every evaluation gives a
 * choice per municipality; together the choices seen so far say how good other multipliers can be
 * at most. Guesses in floating point; the relaxation computes what a guess proves.
 */
final class MultiplierSearch {
  /** Twenty points per place; wider only if the best multipliers lie on the edge. */
  private static final double START_BOX = 20e6;

  private static final double MOST_BOX = 1e12;

  private static final int MOST_ROUNDS = 60;

  /** From so many municipalities on the price of located places is looked for by district. */
  private static final int MANY = 1_000;

  private final Relaxation relaxation;
  private final long tolerance;
  private final Area area;
  private final long missing;
  private final int[] districtOf;
  private final List<List<Cut>> cutsByMunicipality;

  private MultiplierSearch(Relaxation relaxation, long tolerance) {
    this.relaxation = relaxation;
    this.tolerance = tolerance;
    this.area = relaxation.area();
    this.missing = relaxation.missing();
    this.districtOf = relaxation.districtOf();
    this.cutsByMunicipality = relaxation.cutsByMunicipality();
  }

  /**
   * Looks for the best multipliers; the relaxation keeps them.
   *
   * @param relaxation the relaxation
   * @param enough stop as soon as the bound is more than this
   * @param tolerance micro-points at which better multipliers are not worth the time
   */
  static void maximize(Relaxation relaxation, long enough, long tolerance) {
    new MultiplierSearch(relaxation, tolerance).run(enough);
  }

  private void run(long enough) {
    evaluate(relaxation.multipliers());
    double box = START_BOX;
    for (int round = 0; round < MOST_ROUNDS && relaxation.bound() <= enough; round++) {
      Interruption.check();
      double[] low = low(box);
      double[] high = high(box);
      CutModel cuts = new CutModel(cutsByMunicipality, districtOf);
      double[] guess =
          byDistrict()
              ? guessByDistrict(low, high)
              : Ellipsoid.maximize(
                  (vector, slope) -> model(cuts, vector, slope), low, high, tolerance / 4.0);
      double model = model(cuts, guess, new double[guess.length]);
      boolean anythingNew = evaluate(multipliers(guess));
      // Without a new choice the next guess would be the same: large amounts, told apart no
      // further.
      if (!anythingNew || model - relaxation.bound() < tolerance) {
        if (box >= MOST_BOX || !onEdge(guess, low, high)) {
          break;
        }
        box *= 10;
      }
    }
  }

  private boolean byDistrict() {
    return districtOf.length >= MANY && area.districtList().size() > 1;
  }

  /**
   * With only the prices of the tasks in the ellipsoid: given these, the best price of a located
   * place is found for each district by itself.
   */
  private double[] guessByDistrict(double[] low, double[] high) {
    int districts = area.districtList().size();
    int[] first = area.firstByDistrict();
    DistrictCuts[] cuts = new DistrictCuts[districts];
    for (int d = 0; d < districts; d++) {
      ProvinceProblem province = area.districtList().get(d).province();
      cuts[d] =
          new DistrictCuts(
              cutsByMunicipality.subList(first[d], first[d + 1]),
              province.threshold75(),
              province.target75Price());
    }
    DistrictCuts.Tangent[] best = new DistrictCuts.Tangent[districts];
    double[] tasks =
        Ellipsoid.maximize(
            (vector, slope) -> {
              highest(cuts, vector, best);
              double value = worth(vector, slope);
              for (DistrictCuts.Tangent tangent : best) {
                value += tangent.value();
                slope[0] += tangent.other();
                slope[1] += tangent.amv();
              }
              return value;
            },
            Arrays.copyOf(low, 2),
            Arrays.copyOf(high, 2),
            tolerance / 4.0);
    highest(cuts, tasks, best);
    double[] guess = Arrays.copyOf(tasks, 2 + districts);
    Arrays.setAll(guess, i -> i < 2 ? tasks[i] : best[i - 2].at());
    return guess;
  }

  private static void highest(DistrictCuts[] cuts, double[] tasks, DistrictCuts.Tangent[] best) {
    IntStream.range(0, cuts.length)
        .parallel()
        .forEach(d -> best[d] = cuts[d].highest(tasks[0], tasks[1]));
  }

  private static Multipliers multipliers(double[] vector) {
    long[] located = new long[vector.length - 2];
    Arrays.setAll(located, d -> Math.round(vector[d + 2]));
    return new Multipliers(Math.round(vector[0]), Math.round(vector[1]), located);
  }

  /** Whether it gave a choice that was not seen before. */
  private boolean evaluate(Multipliers multipliers) {
    boolean anythingNew = false;
    List<Choice> choiceList = relaxation.evaluate(multipliers).choiceList();
    for (int g = 0; g < districtOf.length; g++) {
      MunicipalChoices choices = relaxation.choicesList().get(g);
      Choice choice = choiceList.get(g);
      Cut cut =
          new Cut(
              relaxation.cost(g, choice),
              choices.counted(choice, TaskKind.OTHER),
              choices.counted(choice, TaskKind.AMV),
              choice.located());
      List<Cut> cuts = cutsByMunicipality.get(g);
      if (!cuts.contains(cut)) {
        cuts.add(cut);
        anythingNew = true;
      }
    }
    return anythingNew;
  }

  private boolean onEdge(double[] guess, double[] low, double[] high) {
    for (int i = 0; i < 2; i++) {
      double margin = (high[i] - low[i]) * 1e-3;
      if (guess[i] > high[i] - margin || low(MOST_BOX)[i] < low[i] && guess[i] < low[i] + margin) {
        return true;
      }
    }
    return false;
  }

  /** A place beyond the task never costs more than the price of over-imposition. */
  private double[] low(double box) {
    double[] low = new double[2 + area.districtList().size()];
    low[0] = Math.max(-box, relaxation.leastOther());
    low[1] = Math.max(-box, relaxation.leastAmv());
    return low;
  }

  private double[] high(double box) {
    double[] high = new double[2 + area.districtList().size()];
    high[0] = box;
    high[1] = box;
    for (int d = 0; d < area.districtList().size(); d++) {
      high[d + 2] = area.districtList().get(d).province().target75Price();
    }
    return high;
  }

  /** The bound as the choices seen so far would have it: never below the true one. */
  private double model(CutModel cuts, double[] vector, double[] slope) {
    double value = worth(vector, slope);
    for (int d = 2; d < vector.length; d++) {
      slope[d] = area.districtList().get(d - 2).province().threshold75();
      value += slope[d] * vector[d];
    }
    return cuts.add(vector, value, slope);
  }

  /** The worth of the tasks. */
  private double worth(double[] vector, double[] slope) {
    slope[0] = area.otherPool().task();
    slope[1] = area.amvPool().task();
    double value = slope[0] * vector[0] + slope[1] * vector[1];
    int highest = vector[0] >= vector[1] ? 0 : 1;
    if (missing > 0 && vector[highest] > 0) {
      slope[highest] -= missing;
      value -= missing * vector[highest];
    }
    return value;
  }
}
