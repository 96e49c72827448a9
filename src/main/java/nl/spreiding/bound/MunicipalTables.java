package nl.spreiding.bound;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import nl.spreiding.measure.Measures;
import nl.spreiding.model.QuotaScope;
import nl.spreiding.model.TaskKind;
import nl.spreiding.problem.Domain;
import nl.spreiding.problem.MunicipalityProblem;
import nl.spreiding.problem.Site;
import org.jspecify.annotations.Nullable;

/**
 * What does not depend on prices in a municipality: its cost tables for located places, and what
 * may be imposed at which price.
 */
final class MunicipalTables {
  private final MunicipalityProblem municipality;
  private final boolean withoutRelief;
  private final List<Site> siteList;
  private final LocatedCost other;
  private final LocatedCost amv;
  private final @Nullable Site otherImposedSite;
  private final @Nullable Site amvImposedSite;
  private final List<Pair> pairList;

  /** Tables of the two tasks that may go together, and the points for too few special places. */
  record Pair(int otherLevel, long[] other, int amvLevel, long[] amv, long fixed) {
    /** The same with other costs for places other than amv. */
    Pair withOther(long[] cost) {
      return new Pair(otherLevel, cost, amvLevel, amv, fixed);
    }

    /** The same with other costs for amv places. */
    Pair withAmv(long[] cost) {
      return new Pair(otherLevel, other, amvLevel, cost, fixed);
    }
  }

  /**
   * Makes the tables.
   *
   * @param municipality the municipality
   * @param scope whether a voluntary surplus counts for the task
   * @param siteList all its sites
   */
  MunicipalTables(MunicipalityProblem municipality, QuotaScope scope, List<Site> siteList) {
    Interruption.check();
    this.municipality = municipality;
    this.withoutRelief = scope == QuotaScope.MUNICIPALITY;
    this.siteList = List.copyOf(siteList);
    List<Site> locatedList = siteList.stream().filter(s -> !s.imposed()).toList();
    this.other = new LocatedCost(municipality, TaskKind.OTHER, locatedList);
    this.amv = new LocatedCost(municipality, TaskKind.AMV, locatedList);
    this.otherImposedSite = imposedSite(siteList, TaskKind.OTHER);
    this.amvImposedSite = imposedSite(siteList, TaskKind.AMV);
    this.pairList = pairs();
  }

  private static @Nullable Site imposedSite(List<Site> siteList, TaskKind task) {
    List<Site> found =
        siteList.stream().filter(s -> s.imposed() && s.kind().taskKind() == task).toList();
    if (found.size() > 1) {
      throw new IllegalArgumentException("More than one imposed site of a task in (" + found + ")");
    }
    return found.isEmpty() ? null : found.getFirst();
  }

  private static long pricePerPlace(@Nullable Site site) {
    return site == null ? 0 : PlacesCost.ofSite(site, 1);
  }

  private List<Pair> pairs() {
    List<Pair> result = new ArrayList<>();
    for (int o : other.levelList()) {
      for (int a : amv.levelList()) {
        long fixed =
            municipality.durableMinimumPrice()
                * Measures.belowMinimum(o + a, municipality.minimumDurableSpecial());
        result.add(new Pair(o, other.cost(o), a, amv.cost(a), fixed));
      }
    }
    return result;
  }

  MunicipalityProblem municipality() {
    return municipality;
  }

  List<Site> siteList() {
    return siteList;
  }

  List<Pair> pairList() {
    return pairList;
  }

  LocatedCost other() {
    return other;
  }

  LocatedCost amv() {
    return amv;
  }

  /** What may be imposed for a task. */
  Domain imposed(TaskKind task) {
    Site site = task == TaskKind.AMV ? amvImposedSite : otherImposedSite;
    return site == null ? Domain.ZERO : site.domain();
  }

  /** Micro-points per imposed place. */
  long imposedPrice(TaskKind task) {
    return pricePerPlace(task == TaskKind.AMV ? amvImposedSite : otherImposedSite);
  }

  /** Located places that count for a task. */
  long counted(long located, TaskKind task) {
    return withoutRelief
        ? Measures.countedWithoutRelief(
            located, municipality.dueOf(task), municipality.voluntaryOf(task))
        : located;
  }

  /** The numbers of located places that are possible, both tasks together, by increasing number. */
  List<Long> locatedTotals() {
    BitSet totals = new BitSet();
    for (Pair pair : pairList) {
      BitSet ofAmv = possible(pair.amv);
      for (int o = 0; o < pair.other.length; o++) {
        for (int a = ofAmv.nextSetBit(0); a >= 0 && pair.other[o] < PlacesCost.NEVER; ) {
          totals.set(o + a);
          a = ofAmv.nextSetBit(a + 1);
        }
      }
    }
    return totals.stream().asLongStream().boxed().toList();
  }

  private static BitSet possible(long[] cost) {
    BitSet result = new BitSet(cost.length);
    for (int i = 0; i < cost.length; i++) {
      result.set(i, cost[i] < PlacesCost.NEVER);
    }
    return result;
  }

  /** The most located places that are possible. */
  long highestLocated() {
    long highest = 0;
    for (Pair pair : pairList) {
      int other = possible(pair.other).length();
      int ofAmv = possible(pair.amv).length();
      if (other > 0 && ofAmv > 0) {
        highest = Math.max(highest, other + ofAmv - 2L);
      }
    }
    return highest;
  }

  /** Writes the places of a choice, site by site. */
  void divide(Choice choice, long[] placesBySite) {
    other.divide(choice.otherLevel(), choice.otherLocated(), placesBySite);
    amv.divide(choice.amvLevel(), choice.amvLocated(), placesBySite);
    if (otherImposedSite != null) {
      placesBySite[otherImposedSite.index()] = choice.otherImposed();
    }
    if (amvImposedSite != null) {
      placesBySite[amvImposedSite.index()] = choice.amvImposed();
    }
  }
}
