package nl.spreiding.solve;

import nl.spreiding.measure.Measures;
import nl.spreiding.model.Kind;
import nl.spreiding.model.QuotaScope;
import nl.spreiding.model.TaskKind;
import nl.spreiding.problem.DecisionProblem;
import nl.spreiding.problem.Distribution;
import nl.spreiding.problem.MunicipalityProblem;
import nl.spreiding.problem.Pool;
import nl.spreiding.problem.ProvinceProblem;
import nl.spreiding.problem.Site;

/**
 * A distribution that is being changed, with its sums kept up to date, so that the price of one
 * more or one fewer place is known at once. Amounts on the hard and medium level together are
 * "upper" points: hard times 2^32 plus medium.
 */
final class Working {
  /** One hard point in upper points; more than any medium amount. */
  static final long HARD = 1L << 32;

  private final DecisionProblem problem;
  private final long[] places;
  private final long[] total;
  private final long[] durableRegular;
  private final long[] durableSpecial;
  private final long[] locatedByTask;
  private final long[] imposedByTask;
  private final long[] locatedByProvince;
  private final long[] countedByPool;
  private final long[] imposedByPool;

  Working(DecisionProblem problem, Distribution start) {
    this.problem = problem;
    int municipalities = problem.municipalityList().size();
    places = new long[problem.siteList().size()];
    total = new long[municipalities];
    durableRegular = new long[municipalities];
    durableSpecial = new long[municipalities];
    locatedByTask = new long[2 * municipalities];
    imposedByTask = new long[2 * municipalities];
    locatedByProvince = new long[problem.provinceList().size()];
    countedByPool = new long[problem.poolList().size()];
    imposedByPool = new long[problem.poolList().size()];
    for (Site site : problem.siteList()) {
      change(site, start.places(site));
    }
  }

  Distribution distribution() {
    return new Distribution(places);
  }

  long places(Site site) {
    return places[site.index()];
  }

  /** Adds places to a site (or takes them away) and keeps every sum up to date. */
  void change(Site site, long more) {
    int m = site.municipality().index();
    int pool = problem.poolOf(site.municipality(), site.kind().taskKind()).index();
    places[site.index()] += more;
    total[m] += more;
    if (site.imposed()) {
      imposedByPool[pool] += more;
      imposedByTask[2 * m + site.kind().taskKind().ordinal()] += more;
      return;
    }
    countedByPool[pool] += counted(site, more);
    locatedByTask[2 * m + site.kind().taskKind().ordinal()] += more;
    locatedByProvince[site.municipality().province().index()] += more;
    if (site.durable()) {
      (site.kind() == Kind.REGULAR ? durableRegular : durableSpecial)[m] += more;
    }
  }

  /** How many more places would count for the pool's task. */
  long counted(Site site, long more) {
    if (site.imposed()) {
      return 0;
    }
    if (problem.scope() != QuotaScope.MUNICIPALITY) {
      return more;
    }
    MunicipalityProblem m = site.municipality();
    TaskKind task = site.kind().taskKind();
    long now = locatedByTask[2 * m.index() + task.ordinal()];
    return Measures.countedWithoutRelief(now + more, m.dueOf(task), m.voluntaryOf(task))
        - Measures.countedWithoutRelief(now, m.dueOf(task), m.voluntaryOf(task));
  }

  /** Upper points by which the municipality's own hard rules get worse. */
  long ownUpper(Site site, long more) {
    MunicipalityProblem m = site.municipality();
    if (m.pinned() == null && m.cap() == null) {
      return 0;
    }
    return HARD * (hard(m, total[m.index()] + more) - hard(m, total[m.index()]));
  }

  private static long hard(MunicipalityProblem m, long places) {
    long pinned = m.pinned() == null ? 0 : Measures.deviation(places, m.pinned());
    return m.cap() == null ? pinned : pinned + Measures.excess(places, m.cap());
  }

  /** Soft micro-points by which the site and its municipality get worse. */
  long ownSoft(Site site, long more) {
    MunicipalityProblem m = site.municipality();
    long now = places[site.index()];
    long soft = siteSoft(site, now + more) - siteSoft(site, now);
    soft += totalSoft(m, total[m.index()] + more) - totalSoft(m, total[m.index()]);
    if (site.durable()) {
      boolean regular = site.kind() == Kind.REGULAR;
      long durable = (regular ? durableRegular : durableSpecial)[m.index()];
      long minimum = regular ? m.minimumDurableRegular() : m.minimumDurableSpecial();
      soft +=
          m.durableMinimumPrice()
              * (Measures.belowMinimum(durable + more, minimum)
                  - Measures.belowMinimum(durable, minimum));
    }
    return soft;
  }

  private static long siteSoft(Site site, long places) {
    return Measures.shortage(places, site.placesNow()) * site.childrenMovedPrice()
        + Measures.keptAndAdded(
            places, site.placesNow(), site.keptEmergencyPrice(), site.newEmergencyPrice())
        + places * (site.temporaryPrice() + site.unlocatedPrice() + site.costPrice())
        + (places > 0 ? site.openingPrice() : 0);
  }

  private static long totalSoft(MunicipalityProblem m, long places) {
    long soft =
        Measures.fairShare(
            places,
            m.due(),
            m.voluntary(),
            m.shortagePrice(),
            m.surplusPrice(),
            m.beyondOfferPrice());
    if (m.reported() != null) {
      soft += Measures.deviation(places, m.reported()) * m.reportPrice();
    }
    return m.baseline() == null
        ? soft
        : soft + Measures.deviation(places, m.baseline()) * m.stabilityPrice();
  }

  /** Upper points by which the pool's task gets worse. */
  long poolUpper(Pool pool, long moreCounted, long moreImposed) {
    long now = countedByPool[pool.index()] + imposedByPool[pool.index()];
    return Measures.shortage(now + moreCounted + moreImposed, pool.task())
        - Measures.shortage(now, pool.task());
  }

  /** Soft micro-points by which over-imposition in the pool gets worse. */
  long poolSoft(Pool pool, long moreCounted, long moreImposed) {
    long counted = countedByPool[pool.index()];
    long imposed = imposedByPool[pool.index()];
    return pool.overImposedPrice()
        * (Measures.overImposed(imposed + moreImposed, pool.task(), counted + moreCounted)
            - Measures.overImposed(imposed, pool.task(), counted));
  }

  /** Soft micro-points by which the 75% threshold of a province gets worse. */
  long provinceSoft(ProvinceProblem province, long moreLocated) {
    long located = locatedByProvince[province.index()];
    return province.target75Price()
        * (Measures.shortage(located + moreLocated, province.threshold75())
            - Measures.shortage(located, province.threshold75()));
  }

  /** Places of a municipality that count for a task. */
  long provided(MunicipalityProblem m, TaskKind task) {
    int i = 2 * m.index() + task.ordinal();
    long located = locatedByTask[i];
    return imposedByTask[i]
        + (problem.scope() == QuotaScope.MUNICIPALITY
            ? Measures.countedWithoutRelief(located, m.dueOf(task), m.voluntaryOf(task))
            : located);
  }

  /** Places in a pool that count for its task. */
  long provided(Pool pool) {
    return countedByPool[pool.index()] + imposedByPool[pool.index()];
  }

  /** Soft micro-points by which everything gets worse. */
  long soft(Site site, long more) {
    Pool pool = problem.poolOf(site.municipality(), site.kind().taskKind());
    long soft = ownSoft(site, more);
    soft += poolSoft(pool, counted(site, more), site.imposed() ? more : 0);
    return site.imposed() ? soft : soft + provinceSoft(site.municipality().province(), more);
  }

  /** Places that the pool still lacks. */
  long missing(Pool pool) {
    return Measures.shortage(
        countedByPool[pool.index()] + imposedByPool[pool.index()], pool.task());
  }

  /**
   * How many more places at a site can be of use: beyond that every further place only costs, so a
   * larger change of the site alone cannot be better. It reaches every number at which a term of
   * the score stops falling.
   */
  long usefulMore(Site site) {
    MunicipalityProblem m = site.municipality();
    long now = places[site.index()];
    long mine = total[m.index()];
    long useful =
        Math.max(missing(problem.poolOf(m, site.kind().taskKind())), site.domain().min() - now);
    useful = Math.max(useful, m.due() - mine);
    useful = Math.max(useful, m.reported() == null ? 0 : m.reported() - mine);
    useful = Math.max(useful, m.baseline() == null ? 0 : m.baseline() - mine);
    useful = Math.max(useful, m.pinned() == null ? 0 : m.pinned() - mine);
    if (!site.imposed()) {
      useful = Math.max(useful, usefulLocated(site, now));
    }
    return Math.min(useful, site.domain().highest() - now);
  }

  private long usefulLocated(Site site, long now) {
    MunicipalityProblem m = site.municipality();
    ProvinceProblem province = m.province();
    long useful =
        Math.max(
            site.placesNow() - now, province.threshold75() - locatedByProvince[province.index()]);
    if (site.durable()) {
      boolean regular = site.kind() == Kind.REGULAR;
      long minimum = regular ? m.minimumDurableRegular() : m.minimumDurableSpecial();
      useful = Math.max(useful, minimum - (regular ? durableRegular : durableSpecial)[m.index()]);
    }
    if (problem.scope() == QuotaScope.MUNICIPALITY) {
      // Places up to the offer do not count for the task; those beyond it do again.
      TaskKind task = site.kind().taskKind();
      long toOffer = m.voluntaryOf(task) - locatedByTask[2 * m.index() + task.ordinal()];
      useful = Math.max(useful, toOffer + missing(problem.poolOf(m, task)));
    }
    return useful;
  }
}
