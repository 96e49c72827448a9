package nl.spreiding.bound;

import java.util.ArrayList;
import java.util.List;

/**
 * The Lagrangian relaxation of an area: the shared terms are priced, so that every municipality can
 * be decided by itself. For whatever multipliers, the sum of the cheapest choices plus the worth of
 * the tasks is a lower bound on the soft points of every distribution that leaves no more places
 * undelivered than stated.
 */
final class Relaxation {
  /** Micro-points of the whole area that tidy multipliers may cost. */
  private static final long TIDY = 1_000;

  /** Multipliers that differ by less, in micro-points per place, may well be equal. */
  private static final long NEAR = 200;

  private final Area area;
  private final OverCase over;
  private final long missing;
  private final int[] districtOf;
  private final List<List<Cut>> cutsByMunicipality = new ArrayList<>();
  private final List<MunicipalChoices> choicesList = new ArrayList<>();
  private long bestBound = Long.MIN_VALUE;
  private Multipliers best;

  /**
   * A bound and what it follows from.
   *
   * @param bound soft micro-points
   * @param choiceList the cheapest choice of each municipality
   */
  record Evaluation(long bound, List<Choice> choiceList) {}

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
    this.best = Multipliers.zero(area.districtList().size());
  }

  /**
   * A relaxation of an area in which one municipality has other choices, starting from what is
   * known of the multipliers.
   *
   * @param area the other area
   * @param changed which municipality
   * @return not yet evaluated
   */
  Relaxation with(Area area, int changed) {
    Relaxation result = new Relaxation(area, over, missing);
    for (int g = 0; g < districtOf.length; g++) {
      if (g != changed) {
        result.cutsByMunicipality.get(g).addAll(cutsByMunicipality.get(g));
      }
    }
    result.best = best;
    return result;
  }

  /** The same relaxation at given multipliers. */
  Relaxation at(Multipliers multipliers) {
    Relaxation result = priced(multipliers);
    result.evaluate(multipliers);
    return result;
  }

  /** The same at given multipliers, without the bound that they prove. */
  Relaxation priced(Multipliers multipliers) {
    Relaxation result = new Relaxation(area, over, missing);
    result.best = multipliers;
    return result;
  }

  /**
   * The same prices in one of its districts, with other choices for one municipality of it; for
   * searches only, since nothing is known there of the bound.
   */
  Relaxation only(int district, int municipality, MunicipalChoices choices) {
    Relaxation result =
        new Relaxation(area.with(municipality, choices).only(district), over, missing);
    long[] located = {best.locatedByDistrict()[district]};
    result.best = new Multipliers(best.other(), best.amv(), located);
    return result;
  }

  /** The choices seen so far, by municipality. */
  List<List<Cut>> cutsByMunicipality() {
    return cutsByMunicipality;
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

  /** The lowest multiplier that proves anything for the task other than amv. */
  long leastOther() {
    return over.allOther() ? 0 : -area.otherPool().overImposedPrice();
  }

  /** The lowest multiplier that proves anything for the amv task. */
  long leastAmv() {
    return over.allAmv() ? 0 : -area.amvPool().overImposedPrice();
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
      long same = Math.max(best.other(), Math.max(leastOther(), leastAmv()));
      tryInstead(new Multipliers(same, same, best.locatedByDistrict()));
    }
  }

  private static long snap(long multiplier) {
    return Math.abs(multiplier) < NEAR ? 0 : multiplier;
  }

  private void tryInstead(Multipliers multipliers) {
    if (multipliers.same(best)) {
      return;
    }
    long bound = look(multipliers).bound();
    if (bound >= bestBound - TIDY) {
      best = multipliers;
      bestBound = bound;
    }
  }

  /** The exact bound at given multipliers; kept if it is the best so far. */
  Evaluation evaluate(Multipliers multipliers) {
    Evaluation evaluation = look(multipliers);
    if (evaluation.bound() > bestBound) {
      bestBound = evaluation.bound();
      best = multipliers;
    }
    return evaluation;
  }

  /** The exact bound at given multipliers; not kept. */
  Evaluation look(Multipliers multipliers) {
    requireProving(multipliers);
    List<Choice> choiceList =
        Together.map(districtOf.length, g -> choicesList.get(g).best(prices(multipliers, g)));
    long bound = worth(multipliers);
    for (int g = 0; g < districtOf.length; g++) {
      long priced = choicesList.get(g).priced(choiceList.get(g), prices(multipliers, g));
      bound = Math.addExact(bound, priced);
    }
    return new Evaluation(bound, choiceList);
  }

  /** Other multipliers would prove a bound that does not hold. */
  private void requireProving(Multipliers m) {
    boolean proving = m.other() >= leastOther() && m.amv() >= leastAmv();
    for (int d = 0; d < m.locatedByDistrict().length; d++) {
      long price = area.districtList().get(d).province().target75Price();
      proving &= m.locatedByDistrict()[d] >= 0 && m.locatedByDistrict()[d] <= price;
    }
    if (!proving) {
      throw new IllegalStateException("These multipliers prove nothing: " + m + ", " + over + ".");
    }
  }

  /** What a choice costs without the worth of what it gives. */
  long cost(int municipality, Choice choice) {
    Prices prices = prices(best, municipality);
    return choicesList.get(municipality).soft(choice)
        + prices.overOther() * choice.otherImposed()
        + prices.overAmv() * choice.amvImposed();
  }
}
