package nl.spreiding.ledger;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import nl.spreiding.ledger.LedgerLine.Part;
import nl.spreiding.measure.Measures;
import nl.spreiding.model.ConstraintId;
import nl.spreiding.model.Kind;
import nl.spreiding.model.Level;
import nl.spreiding.model.TaskKind;
import nl.spreiding.problem.DecisionProblem;
import nl.spreiding.problem.Distribution;
import nl.spreiding.problem.MunicipalityProblem;
import nl.spreiding.problem.Pool;
import nl.spreiding.problem.ProvinceProblem;
import nl.spreiding.problem.Score;
import nl.spreiding.problem.Site;
import org.jspecify.annotations.Nullable;

/**
 * The account of a finished distribution: a line per constraint and subject, recomputed from the
 * distribution alone. Its sum is the score.
 */
public final class Ledger {
  private final DecisionProblem problem;
  private final Distribution distribution;
  private final Tally tally;
  private final List<LedgerLine> lineList = new ArrayList<>();

  private Ledger(DecisionProblem problem, Distribution distribution) {
    this.problem = problem;
    this.distribution = distribution;
    this.tally = Tally.of(problem, distribution);
  }

  /**
   * Draws up the account.
   *
   * @param problem the decision problem
   * @param distribution places of every site
   * @return the account
   * @throws ArithmeticException if an amount does not fit a long
   */
  public static Ledger of(DecisionProblem problem, Distribution distribution) {
    Ledger ledger = new Ledger(problem, distribution);
    problem.siteList().forEach(ledger::site);
    problem.municipalityList().forEach(ledger::municipality);
    problem.poolList().forEach(ledger::pool);
    problem.provinceList().forEach(ledger::province);
    // Stable: within a constraint the order of the subjects above remains.
    ledger.lineList.sort(Comparator.comparing(LedgerLine::constraint));
    return ledger;
  }

  /**
   * The lines, by constraint, then by subject. Lines without points are left out.
   *
   * @return all lines
   */
  public List<LedgerLine> lineList() {
    return List.copyOf(lineList);
  }

  /**
   * The sums of the distribution.
   *
   * @return places per municipality, province and pool
   */
  public Tally tally() {
    return tally;
  }

  /**
   * The score: the sum of all lines.
   *
   * @return penalties per level
   */
  public Score score() {
    return new Score(sum(Level.HARD), sum(Level.MEDIUM), sum(Level.SOFT));
  }

  /**
   * The sum of the lines of one constraint.
   *
   * @param constraint which constraint
   * @return micro-points for a soft constraint, places otherwise
   */
  public long sum(ConstraintId constraint) {
    long sum = 0;
    for (LedgerLine line : lineList) {
      if (line.constraint() == constraint) {
        sum = Math.addExact(sum, line.points());
      }
    }
    return sum;
  }

  private long sum(Level level) {
    long sum = 0;
    for (LedgerLine line : lineList) {
      if (line.constraint().level() == level) {
        sum = Math.addExact(sum, line.points());
      }
    }
    return sum;
  }

  private void site(Site site) {
    long places = distribution.places(site);
    long outside = site.rule().distance(places);
    if (!site.imposed()) {
      add(ConstraintId.LOCATION_BOUNDS, Part.WHOLE, site, outside, 1);
      if (site.pinned() != null) {
        add(ConstraintId.PINNED, Part.WHOLE, site, Measures.deviation(places, site.pinned()), 1);
      }
      located(site, places);
    } else if (site.municipality().exempt()) {
      add(ConstraintId.EXEMPT, part(site.kind()), site, places, 1);
    } else {
      add(ConstraintId.SMALL_SCALE_MINIMUM, part(site.kind()), site, outside, 1);
    }
    add(
        ConstraintId.UNLOCATED,
        part(site.kind()),
        site,
        site.imposed() ? places : 0,
        site.unlocatedPrice());
  }

  private void located(Site site, long places) {
    long fewer = Measures.shortage(places, site.placesNow());
    add(ConstraintId.CHILDREN_MOVED, Part.WHOLE, site, fewer, site.childrenMovedPrice());
    long kept = Math.min(places, site.placesNow());
    add(ConstraintId.CHILDREN_IN_EMERGENCY, Part.KEPT, site, kept, site.keptEmergencyPrice());
    add(
        ConstraintId.CHILDREN_IN_EMERGENCY,
        Part.ADDED,
        site,
        places - kept,
        site.newEmergencyPrice());
    add(ConstraintId.TEMPORARY_PLACES, Part.WHOLE, site, places, site.temporaryPrice());
    add(ConstraintId.NEW_LOCATIONS, Part.WHOLE, site, places > 0 ? 1 : 0, site.openingPrice());
    add(ConstraintId.COST, Part.WHOLE, site, places, site.costPrice());
  }

  private void municipality(MunicipalityProblem m) {
    long places = tally.places(m);
    if (m.cap() != null) {
      add(ConstraintId.MUNICIPAL_CAP, Part.WHOLE, m, Measures.excess(places, m.cap()), 1);
    }
    if (m.pinned() != null) {
      add(ConstraintId.PINNED, Part.WHOLE, m, Measures.deviation(places, m.pinned()), 1);
    }
    fairShare(m, places);
    long regular = Measures.belowMinimum(tally.durable(m, Kind.REGULAR), m.minimumDurableRegular());
    add(ConstraintId.DURABLE_MINIMUM, Part.REGULAR, m, regular, m.durableMinimumPrice());
    long special = Measures.belowMinimum(tally.durableSpecial(m), m.minimumDurableSpecial());
    add(ConstraintId.DURABLE_MINIMUM, Part.SPECIAL, m, special, m.durableMinimumPrice());
    if (m.reported() != null) {
      long deviation = Measures.deviation(places, m.reported());
      add(ConstraintId.REPORT_DEVIATION, Part.WHOLE, m, deviation, m.reportPrice());
    }
    if (m.baseline() != null) {
      long deviation = Measures.deviation(places, m.baseline());
      add(ConstraintId.STABILITY, Part.WHOLE, m, deviation, m.stabilityPrice());
    }
  }

  /**
   * The same amount as {@link Measures#fairShare}, one line per price, so that each line is measure
   * times price.
   */
  private void fairShare(MunicipalityProblem m, long places) {
    long shortage = Measures.square(Measures.shortage(places, m.due()));
    add(ConstraintId.FAIR_SHARE, Part.SHORTAGE, m, shortage, m.shortagePrice());
    long surplus = Measures.square(Measures.excess(places, m.due()));
    add(ConstraintId.FAIR_SHARE, Part.SURPLUS, m, surplus, m.surplusPrice());
    long beyond = Measures.square(Measures.excess(places, Math.max(m.due(), m.voluntary())));
    add(ConstraintId.FAIR_SHARE, Part.BEYOND_OFFER, m, beyond, m.beyondOfferPrice());
  }

  private void pool(Pool pool) {
    ConstraintId constraint =
        pool.taskKind() == TaskKind.AMV ? ConstraintId.AMV_TASK : ConstraintId.PROVINCIAL_TASK;
    Part part = pool.taskKind() == TaskKind.AMV ? Part.AMV : Part.REGULAR;
    long counted = tally.counted(pool);
    long imposed = tally.imposed(pool);
    add(constraint, part, pool.province(), Measures.shortage(counted + imposed, pool.task()), 1);
    long over = Measures.overImposed(imposed, pool.task(), counted);
    add(ConstraintId.OVER_IMPOSED, part, pool.province(), over, pool.overImposedPrice());
  }

  private void province(ProvinceProblem province) {
    long located = tally.located(province, TaskKind.OTHER) + tally.located(province, TaskKind.AMV);
    long missing = Measures.shortage(located, province.threshold75());
    add(ConstraintId.TARGET_75, Part.WHOLE, province, missing, province.target75Price());
  }

  private static Part part(Kind kind) {
    return switch (kind) {
      case REGULAR -> Part.REGULAR;
      case AMV -> Part.AMV;
      case SPECIAL -> Part.SPECIAL;
    };
  }

  private void add(ConstraintId constraint, Part part, Site site, long measure, long price) {
    var location = site.location();
    MunicipalityProblem m = site.municipality();
    add(
        new LedgerLine(
            constraint,
            part,
            m.province().code(),
            m.code(),
            location == null ? null : location.id(),
            measure,
            price,
            Math.multiplyExact(measure, price)));
  }

  private void add(
      ConstraintId constraint, Part part, MunicipalityProblem m, long measure, long price) {
    long points = Math.multiplyExact(measure, price);
    add(
        new LedgerLine(
            constraint, part, m.province().code(), m.code(), null, measure, price, points));
  }

  private void add(
      ConstraintId constraint,
      Part part,
      @Nullable ProvinceProblem province,
      long measure,
      long price) {
    var code = province == null ? null : province.code();
    add(
        new LedgerLine(
            constraint,
            part,
            code,
            null,
            null,
            measure,
            price,
            Math.multiplyExact(measure, price)));
  }

  private void add(LedgerLine line) {
    if (line.points() != 0) {
      lineList.add(line);
    }
  }
}
