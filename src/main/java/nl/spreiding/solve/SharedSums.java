package nl.spreiding.solve;

import java.util.List;
import nl.spreiding.measure.Measures;
import nl.spreiding.problem.Menu;
import nl.spreiding.problem.Pool;
import nl.spreiding.problem.ProvinceProblem;

/**
 * The sums that the municipalities of an area share, and what these cost. Imposed places that may
 * be of either kind at the same cost are divided so that the tasks come out best.
 */
final class SharedSums {
  /** A change that leaves more missing. */
  static final long IMPOSSIBLE = Long.MAX_VALUE;

  private final Pool otherPool;
  private final Pool amvPool;
  private final List<ProvinceProblem> provinceList;
  private final long[] located;
  private long other;
  private long amv;
  private long fewerAmv;
  private long moreAmv;
  private long otherImposed;
  private long amvImposed;

  SharedSums(Pool otherPool, Pool amvPool, List<ProvinceProblem> provinceList) {
    this.otherPool = otherPool;
    this.amvPool = amvPool;
    this.provinceList = provinceList;
    this.located = new long[provinceList.size()];
  }

  Pool otherPool() {
    return otherPool;
  }

  Pool amvPool() {
    return amvPool;
  }

  int districts() {
    return located.length;
  }

  /** Micro-points per place short of the threshold of a province. */
  long priceOfLocated(int district) {
    return provinceList.get(district).target75Price();
  }

  /** Adds what an option gives, or takes it back (sign -1). */
  void add(MemberOption option, int sign) {
    addToTasks(option, sign);
    located[option.district()] += sign * option.located();
  }

  private void addToTasks(MemberOption option, int sign) {
    other += sign * option.other();
    amv += sign * option.amv();
    fewerAmv += sign * option.fewerAmv();
    moreAmv += sign * option.moreAmv();
    otherImposed += sign * option.otherImposed();
    amvImposed += sign * option.amvImposed();
  }

  /** Places that are to be added for the task other than amv to come out even. */
  long wantedOther() {
    return otherPool.task() - other;
  }

  /** The same for amv. */
  long wantedAmv() {
    return amvPool.task() - amv;
  }

  /** Places that are to be added to known locations of a province to reach its threshold. */
  long wantedLocated(int district) {
    return provinceList.get(district).threshold75() - located[district];
  }

  /** Other imposed places that are better amv; negative: the other way round. */
  long toAmv() {
    return Math.clamp(wantedAmv(), -fewerAmv, moreAmv);
  }

  /** Places short of both tasks. */
  long missing() {
    return missing(toAmv());
  }

  /** The same with imposed places divided as the options state. */
  long missingAsStated() {
    return missing(0);
  }

  private long missing(long toAmv) {
    return Measures.shortage(other - toAmv, otherPool.task())
        + Measures.shortage(amv + toAmv, amvPool.task());
  }

  /** Soft micro-points of all shared sums. */
  long soft() {
    return soft(toAmv());
  }

  /** The same with imposed places divided as the options state. */
  long softAsStated() {
    return soft(0);
  }

  private long soft(long toAmv) {
    long soft = softOfTasks(toAmv);
    for (int d = 0; d < located.length; d++) {
      soft += softOfLocated(d, 0);
    }
    return soft;
  }

  private long softOfTasks(long toAmv) {
    return over(otherPool, otherImposed - toAmv, other - toAmv)
        + over(amvPool, amvImposed + toAmv, amv + toAmv);
  }

  private static long over(Pool pool, long imposed, long sum) {
    return sum <= pool.task()
        ? 0
        : pool.overImposedPrice() * Measures.overImposed(imposed, pool.task(), sum - imposed);
  }

  /** What the prices take for the tasks: worth of what is missing, and imposed places. */
  long priced(Menu prices) {
    return prices.otherWorth() * wantedOther()
        + prices.amvWorth() * wantedAmv()
        + prices.otherOver() * otherImposed
        + prices.amvOver() * amvImposed;
  }

  /** Soft micro-points of the threshold of a province with more places on known locations. */
  long softOfLocated(int district, long more) {
    ProvinceProblem province = provinceList.get(district);
    return province.target75Price()
        * Measures.shortage(located[district] + more, province.threshold75());
  }

  /**
   * Soft micro-points by which the shared sums get dearer if options take the place of others.
   *
   * @param from what is given up
   * @param to what is taken instead, by the same municipalities
   * @param mostMissing places short of both tasks that are allowed
   * @return {@link #IMPOSSIBLE}: more would be missing
   */
  long change(MemberOption[] from, MemberOption[] to, long mostMissing) {
    long before = softOfTasks(toAmv());
    for (int i = 0; i < to.length; i++) {
      addToTasks(from[i], -1);
      addToTasks(to[i], 1);
    }
    long toAmv = toAmv();
    long soft = missing(toAmv) > mostMissing ? IMPOSSIBLE : softOfTasks(toAmv) - before;
    for (int i = 0; i < to.length; i++) {
      addToTasks(to[i], -1);
      addToTasks(from[i], 1);
    }
    return soft == IMPOSSIBLE ? IMPOSSIBLE : soft + changeOfLocated(from, to);
  }

  private long changeOfLocated(MemberOption[] from, MemberOption[] to) {
    long soft = 0;
    for (int i = 0; i < to.length; i++) {
      int d = to[i].district();
      long more = to[i].located() - from[i].located();
      soft += softOfLocated(d, more) - softOfLocated(d, 0);
      located[d] += more;
    }
    for (int i = 0; i < to.length; i++) {
      located[to[i].district()] -= to[i].located() - from[i].located();
    }
    return soft;
  }

  /**
   * Micro-points for places short of the tasks, or beyond them.
   *
   * @param from an option that is given up
   * @param to what is taken instead
   * @param worth micro-points per place
   * @param prices what a place beyond a task costs at most
   */
  long uneven(MemberOption from, MemberOption to, long worth, Menu prices) {
    addToTasks(from, -1);
    addToTasks(to, 1);
    long toAmv = toAmv();
    long beyondOther = other - toAmv - otherPool.task();
    long beyondAmv = amv + toAmv - amvPool.task();
    addToTasks(to, -1);
    addToTasks(from, 1);
    return priceOf(beyondOther, worth, prices.slopeOther(otherPool))
        + priceOf(beyondAmv, worth, prices.slopeAmv(amvPool));
  }

  private static long priceOf(long beyond, long worth, long price) {
    return beyond < 0 ? -worth * beyond : Math.min(worth, price) * beyond;
  }
}
