package nl.spreiding.testing;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import nl.spreiding.measure.Measures;
import nl.spreiding.model.Kind;
import nl.spreiding.model.QuotaScope;
import nl.spreiding.model.TaskKind;
import nl.spreiding.problem.DecisionProblem;
import nl.spreiding.problem.MunicipalityProblem;
import nl.spreiding.problem.Pool;
import nl.spreiding.problem.ProvinceProblem;
import nl.spreiding.problem.Score;
import nl.spreiding.problem.Site;
import org.jspecify.annotations.Nullable;

/**
 * The true optimum of a small problem, by trying every number at every site of a municipality,
 * keeping the cheapest for every combination of the shared sums, and combining municipalities in
 * every way. Slow and simple; shares only the measures with the solver.
 */
public final class ExhaustiveOracle {
  /**
   * The sums that municipalities share: counted and imposed places per task, and located places.
   */
  private record Sums(
      int countedOther, int imposedOther, int countedAmv, int imposedAmv, int located) {
    Sums plus(Sums o) {
      return new Sums(
          countedOther + o.countedOther,
          imposedOther + o.imposedOther,
          countedAmv + o.countedAmv,
          imposedAmv + o.imposedAmv,
          located + o.located);
    }

    /**
     * Located places beyond a task or threshold change neither what is missing nor what is imposed
     * too much.
     */
    Sums atMost(Sums enough) {
      return new Sums(
          Math.min(countedOther, enough.countedOther),
          imposedOther,
          Math.min(countedAmv, enough.countedAmv),
          imposedAmv,
          Math.min(located, enough.located));
    }

    Sums withoutLocated() {
      return new Sums(countedOther, imposedOther, countedAmv, imposedAmv, 0);
    }
  }

  private static final Map<Sums, Score> NOTHING =
      Map.of(new Sums(0, 0, 0, 0, 0), new Score(0, 0, 0));

  private final DecisionProblem problem;
  private final Score known;

  private ExhaustiveOracle(DecisionProblem problem, Score known) {
    this.problem = problem;
    this.known = known;
  }

  /** The best score that any distribution within the domains can have. */
  public static Score optimum(DecisionProblem problem) {
    return optimum(problem, new Score(Long.MAX_VALUE, 0, 0));
  }

  /**
   * The same, faster: parts that alone cost more than a score that some distribution has are not
   * pursued. Nothing costs less than nothing, so they cannot belong to a better distribution.
   */
  public static Score optimum(DecisionProblem problem, Score known) {
    return new ExhaustiveOracle(problem, known).optimum();
  }

  /**
   * The best score for every number that the locations and smallest sizes of a municipality allow.
   * The others are combined once, so this takes little more than one optimum.
   *
   * @param problem the problem
   * @param municipality whose numbers
   * @return the best score by number
   */
  public static SortedMap<Long, Score> byNumber(
      DecisionProblem problem, MunicipalityProblem municipality) {
    return new ExhaustiveOracle(problem, new Score(Long.MAX_VALUE, 0, 0)).byNumber(municipality);
  }

  private SortedMap<Long, Score> byNumber(MunicipalityProblem municipality) {
    ProvinceProblem own = municipality.province();
    Map<Sums, Score> beside = sums(own, municipality);
    Map<Sums, Score> country = NOTHING;
    Score elsewhere = new Score(0, 0, 0);
    for (ProvinceProblem province : problem.provinceList()) {
      if (province != own && problem.scope() == QuotaScope.NATIONAL) {
        country = combine(country, province(province), enough(problem.poolList(), 0));
      } else if (province != own) {
        elsewhere = plus(elsewhere, best(province(province), pools(province)));
      }
    }
    SortedMap<Long, Score> result = new TreeMap<>();
    for (Map.Entry<Long, Map<Sums, Score>> entry : municipality(municipality).entrySet()) {
      Map<Sums, Score> whole = withTarget75(own, combine(beside, entry.getValue(), enough(own)));
      Map<Sums, Score> all = combine(country, whole, enough(pools(own), 0));
      result.put(entry.getKey(), plus(elsewhere, best(all, pools(own))));
    }
    return result;
  }

  private Score optimum() {
    if (problem.scope() == QuotaScope.NATIONAL) {
      Map<Sums, Score> country = NOTHING;
      for (ProvinceProblem province : problem.provinceList()) {
        country = combine(country, province(province), enough(problem.poolList(), 0));
      }
      return best(country, problem.poolList());
    }
    Score sum = new Score(0, 0, 0);
    for (ProvinceProblem province : problem.provinceList()) {
      sum = plus(sum, best(province(province), pools(province)));
    }
    return sum;
  }

  private List<Pool> pools(ProvinceProblem province) {
    return problem.scope() == QuotaScope.NATIONAL
        ? problem.poolList()
        : problem.poolList().subList(2 * province.index(), 2 * province.index() + 2);
  }

  private Map<Sums, Score> province(ProvinceProblem province) {
    return withTarget75(province, sums(province, null));
  }

  /** What the municipalities of a province come to, but for one. */
  private Map<Sums, Score> sums(ProvinceProblem province, @Nullable MunicipalityProblem but) {
    Map<Sums, Score> table = NOTHING;
    for (MunicipalityProblem m : problem.municipalityList()) {
      if (m.province() == province && m != but) {
        Map<Sums, Score> any = new HashMap<>();
        municipality(m).values().forEach(byNumber -> byNumber.forEach((s, t) -> keep(any, s, t)));
        table = combine(table, any, enough(province));
      }
    }
    return table;
  }

  private Map<Sums, Score> withTarget75(ProvinceProblem province, Map<Sums, Score> table) {
    Map<Sums, Score> result = new HashMap<>();
    table.forEach(
        (sums, score) -> {
          long soft =
              province.target75Price() * Measures.shortage(sums.located, province.threshold75());
          keep(result, sums.withoutLocated(), plus(score, new Score(0, 0, soft)));
        });
    return result;
  }

  private static Score best(Map<Sums, Score> table, List<Pool> poolList) {
    Score best = null;
    for (Map.Entry<Sums, Score> entry : table.entrySet()) {
      Score score = entry.getValue();
      for (Pool pool : poolList) {
        boolean amv = pool.taskKind() == TaskKind.AMV;
        long counted = amv ? entry.getKey().countedAmv : entry.getKey().countedOther;
        long imposed = amv ? entry.getKey().imposedAmv : entry.getKey().imposedOther;
        long missing = Measures.shortage(counted + imposed, pool.task());
        long over = pool.overImposedPrice() * Measures.overImposed(imposed, pool.task(), counted);
        score = plus(score, new Score(0, missing, over));
      }
      if (best == null || score.compareTo(best) < 0) {
        best = score;
      }
    }
    return best;
  }

  private Map<Sums, Score> combine(Map<Sums, Score> a, Map<Sums, Score> b, Sums enough) {
    Map<Sums, Score> result = new HashMap<>();
    a.forEach(
        (sumsA, scoreA) ->
            b.forEach(
                (sumsB, scoreB) ->
                    keep(result, sumsA.plus(sumsB).atMost(enough), plus(scoreA, scoreB))));
    return result;
  }

  private Sums enough(ProvinceProblem province) {
    return enough(pools(province), province.threshold75());
  }

  private static Sums enough(List<Pool> poolList, long threshold75) {
    long other = poolList.get(TaskKind.OTHER.ordinal()).task();
    long amv = poolList.get(TaskKind.AMV.ordinal()).task();
    return new Sums((int) other, 0, (int) amv, 0, (int) threshold75);
  }

  private void keep(Map<Sums, Score> table, Sums sums, Score score) {
    // What is missing from the tasks is counted last, so soft points decide only if nothing is
    // missing in what is known.
    boolean tooMuch =
        score.hard() > known.hard()
            || score.hard() == known.hard()
                && known.medium() == 0
                && score.softMicro() > known.softMicro();
    if (tooMuch) {
      return;
    }
    table.merge(sums, score, (x, y) -> x.compareTo(y) <= 0 ? x : y);
  }

  private static Score plus(Score a, Score b) {
    return new Score(a.hard() + b.hard(), a.medium() + b.medium(), a.softMicro() + b.softMicro());
  }

  /** What a municipality can come to, by its number. */
  private Map<Long, Map<Sums, Score>> municipality(MunicipalityProblem m) {
    List<Site> siteList = problem.siteList().stream().filter(s -> s.municipality() == m).toList();
    Map<Long, Map<Sums, Score>> table = new TreeMap<>();
    enumerate(m, siteList, new long[siteList.size()], 0, table);
    return table;
  }

  private void enumerate(
      MunicipalityProblem m,
      List<Site> siteList,
      long[] places,
      int i,
      Map<Long, Map<Sums, Score>> table) {
    if (i == siteList.size()) {
      evaluate(m, siteList, places, table);
      return;
    }
    for (long value : values(siteList.get(i))) {
      places[i] = value;
      enumerate(m, siteList, places, i + 1, table);
    }
  }

  private static List<Long> values(Site site) {
    List<Long> valueList = new ArrayList<>();
    for (long v = 0; v <= site.domain().highest(); v++) {
      if (site.domain().allows(v)) {
        valueList.add(v);
      }
    }
    return valueList;
  }

  private void evaluate(
      MunicipalityProblem m,
      List<Site> siteList,
      long[] places,
      Map<Long, Map<Sums, Score>> table) {
    long[] located = new long[2];
    long[] imposed = new long[2];
    long durableRegular = 0;
    long durableSpecial = 0;
    long soft = 0;
    long hard = 0;
    for (int i = 0; i < siteList.size(); i++) {
      Site s = siteList.get(i);
      int task = s.kind().taskKind().ordinal();
      (s.imposed() ? imposed : located)[task] += places[i];
      durableRegular += s.durable() && s.kind() == Kind.REGULAR ? places[i] : 0;
      durableSpecial += s.durable() && s.kind() != Kind.REGULAR ? places[i] : 0;
      soft += s.childrenMovedPrice() * Math.max(0, s.placesNow() - places[i]);
      soft += s.keptEmergencyPrice() * Math.min(s.placesNow(), places[i]);
      soft += s.newEmergencyPrice() * Math.max(0, places[i] - s.placesNow());
      soft += (s.temporaryPrice() + s.unlocatedPrice() + s.costPrice()) * places[i];
      soft += places[i] > 0 ? s.openingPrice() : 0;
      hard += s.rule().distance(places[i]);
    }
    long total = Arrays.stream(places).sum();
    hard += m.pinned() == null ? 0 : Math.abs(total - m.pinned());
    hard += m.cap() == null ? 0 : Math.max(0, total - m.cap());
    soft += fairShare(m, total);
    soft +=
        m.durableMinimumPrice()
            * (durableRegular == 0 ? 0 : Math.max(0, m.minimumDurableRegular() - durableRegular));
    soft +=
        m.durableMinimumPrice()
            * (durableSpecial == 0 ? 0 : Math.max(0, m.minimumDurableSpecial() - durableSpecial));
    soft += m.reported() == null ? 0 : m.reportPrice() * Math.abs(total - m.reported());
    soft += m.baseline() == null ? 0 : m.stabilityPrice() * Math.abs(total - m.baseline());
    Sums sums =
        new Sums(
            counted(m, TaskKind.OTHER, located[0]),
            (int) imposed[0],
            counted(m, TaskKind.AMV, located[1]),
            (int) imposed[1],
            (int) (located[0] + located[1]));
    keep(table.computeIfAbsent(total, n -> new HashMap<>()), sums, new Score(hard, 0, soft));
  }

  private static long fairShare(MunicipalityProblem m, long total) {
    long below = Math.max(0, m.due() - total);
    long above = Math.max(0, total - m.due());
    long beyond = Math.max(0, total - Math.max(m.due(), m.voluntary()));
    return m.shortagePrice() * below * below
        + m.surplusPrice() * above * above
        + m.beyondOfferPrice() * beyond * beyond;
  }

  private int counted(MunicipalityProblem m, TaskKind task, long located) {
    return (int)
        (problem.scope() == QuotaScope.MUNICIPALITY
            ? Measures.countedWithoutRelief(located, m.dueOf(task), m.voluntaryOf(task))
            : located);
  }
}
