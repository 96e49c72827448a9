package nl.spreiding.bound;

import java.util.ArrayList;
import java.util.List;
import nl.spreiding.model.TaskKind;

/**
 * The Lagrangian relaxation of an area: the shared terms are priced, so that every municipality can
 * be decided by itself. For whatever multipliers, the sum of the cheapest choices plus the worth of
 * the tasks is a lower bound on the soft points of every distribution that leaves no more places
 * undelivered than stated. The best multipliers are found with cutting planes.
 */
final class Relaxation {
  /** Twenty points per place; wider only if the best multipliers lie on the edge. */
  private static final double START_BOX = 20e6;

  private static final double MOST_BOX = 1e12;

  private static final int MOST_ROUNDS = 60;

  /** Micro-points of the whole area at which better multipliers are not worth the time. */
  private static final double TOLERANCE = 500;

  /** Multipliers that differ by less, in micro-points per place, may well be equal. */
  private static final long NEAR = 200;

  private final Area area;
  private final OverCase over;
  private final long missing;
  private final List<List<Cut>> cutsByMunicipality = new ArrayList<>();
  private final int[] districtOf;
  private final List<MunicipalChoices> choicesList = new ArrayList<>();
  private long bestBound = Long.MIN_VALUE;
  private Multipliers best;
  int rounds;

  /** One choice: what it costs and gives. */
  private record Cut(long cost, long other, long amv, long located) {}

  /**
   * A relaxation.
   *
   * @param area the area
   * @param over what over-imposition means
   * @param missing most places that may be left undelivered, both tasks together
   */
  Relaxation(Area area, OverCase over, long missing) {
    this.area = area;
    this.over = over;
    this.missing = missing;
    this.districtOf = new int[area.size()];
    for (int d = 0; d < area.districtList().size(); d++) {
      for (MunicipalChoices choices : area.districtList().get(d).choicesList()) {
        districtOf[choicesList.size()] = d;
        choicesList.add(choices);
        cutsByMunicipality.add(new ArrayList<>());
      }
    }
    this.best = Multipliers.of(new double[2 + area.districtList().size()]);
  }

  Area area() {
    return area;
  }

  OverCase over() {
    return over;
  }

  long missing() {
    return missing;
  }

  /** Soft micro-points that no distribution of this combination can be below. */
  long bound() {
    return bestBound;
  }

  /** The multipliers that prove the bound. */
  Multipliers multipliers() {
    return best;
  }

  /** The prices of one municipality at given multipliers. */
  Prices prices(Multipliers multipliers, int municipality) {
    return new Prices(
        multipliers.other(),
        multipliers.amv(),
        multipliers.locatedByDistrict()[districtOf[municipality]],
        over.allOther() ? area.otherPool().overImposedPrice() : 0,
        over.allAmv() ? area.amvPool().overImposedPrice() : 0);
  }

  /** The municipalities in the order of the area. */
  List<MunicipalChoices> choicesList() {
    return choicesList;
  }

  /** The district of each municipality. */
  int[] districtOf() {
    return districtOf;
  }

  /** The worth of the tasks and thresholds at given multipliers. */
  private long worth(Multipliers m) {
    long sum = m.other() * area.otherPool().task() + m.amv() * area.amvPool().task();
    for (int d = 0; d < m.locatedByDistrict().length; d++) {
      sum += m.locatedByDistrict()[d] * area.districtList().get(d).province().threshold75();
    }
    return sum - missing * m.highestTask();
  }

  /**
   * Looks for the best multipliers.
   *
   * @param start multipliers to try first
   * @param enough stop as soon as the bound is at least this
   */
  void maximize(Multipliers start, long enough) {
    evaluate(start);
    double box = START_BOX;
    for (int round = 0; round < MOST_ROUNDS && bestBound < enough; round++) {
      rounds++;
      double[] low = low(box);
      double[] high = high(box);
      double[] guess = Ellipsoid.maximize(this::model, low, high, TOLERANCE / 4);
      double model = model(guess, new double[guess.length]);
      Multipliers multipliers = Multipliers.of(guess);
      long bound = evaluate(multipliers);
      if (model - bestBound < TOLERANCE) {
        if (box >= MOST_BOX || !onEdge(guess, low, high)) {
          break;
        }
        box *= 10;
      }
    }
  }

  /**
   * Rounds the multipliers to equal or extreme ones where that costs next to nothing: fewer sums
   * need then be told apart.
   */
  void tidy() {
    long[] located = best.locatedByDistrict().clone();
    for (int d = 0; d < located.length; d++) {
      long price = area.districtList().get(d).province().target75Price();
      located[d] = located[d] < NEAR ? 0 : located[d] > price - NEAR ? price : located[d];
    }
    tryInstead(new Multipliers(best.other(), best.amv(), located));
    tryInstead(new Multipliers(snap(best.other()), snap(best.amv()), best.locatedByDistrict()));
    if (Math.abs(best.other() - best.amv()) < NEAR) {
      tryInstead(new Multipliers(best.other(), best.other(), best.locatedByDistrict()));
    }
  }

  private static long snap(long multiplier) {
    return Math.abs(multiplier) < NEAR ? 0 : multiplier;
  }

  private void tryInstead(Multipliers multipliers) {
    if (evaluate(multipliers) >= bestBound - 2 * (long) TOLERANCE) {
      best = multipliers;
      bestBound = evaluate(multipliers);
    }
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
    low[0] = over.allOther() ? 0 : -Math.min(box, area.otherPool().overImposedPrice());
    low[1] = over.allAmv() ? 0 : -Math.min(box, area.amvPool().overImposedPrice());
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
  private double model(double[] vector, double[] slope) {
    slope[0] = area.otherPool().task();
    slope[1] = area.amvPool().task();
    double value = slope[0] * vector[0] + slope[1] * vector[1];
    int highest = vector[0] >= vector[1] ? 0 : 1;
    if (missing > 0 && vector[highest] > 0) {
      slope[highest] -= missing;
      value -= missing * vector[highest];
    }
    for (int d = 2; d < vector.length; d++) {
      slope[d] = area.districtList().get(d - 2).province().threshold75();
      value += slope[d] * vector[d];
    }
    for (int g = 0; g < districtOf.length; g++) {
      int d = districtOf[g] + 2;
      Cut lowest = null;
      double least = Double.POSITIVE_INFINITY;
      for (Cut cut : cutsByMunicipality.get(g)) {
        double cost =
            cut.cost - cut.other * vector[0] - cut.amv * vector[1] - cut.located * vector[d];
        if (cost < least) {
          least = cost;
          lowest = cut;
        }
      }
      value += least;
      slope[0] -= lowest.other;
      slope[1] -= lowest.amv;
      slope[d] -= lowest.located;
    }
    return value;
  }

  /** The exact bound at given multipliers; the choices that give it become cuts. */
  long evaluate(Multipliers multipliers) {
    long bound = worth(multipliers);
    for (int g = 0; g < districtOf.length; g++) {
      MunicipalChoices choices = choicesList.get(g);
      Prices prices = prices(multipliers, g);
      Choice choice = choices.best(prices);
      long priced = choices.priced(choice, prices);
      bound = Math.addExact(bound, priced);
      long cost =
          choices.soft(choice)
              + prices.overOther() * choice.otherImposed()
              + prices.overAmv() * choice.amvImposed();
      Cut cut =
          new Cut(
              cost,
              choices.counted(choice, TaskKind.OTHER),
              choices.counted(choice, TaskKind.AMV),
              choice.located());
      List<Cut> cuts = cutsByMunicipality.get(g);
      if (!cuts.contains(cut)) {
        cuts.add(cut);
      }
    }
    if (bound > bestBound) {
      bestBound = bound;
      best = multipliers;
    }
    return bound;
  }
}
