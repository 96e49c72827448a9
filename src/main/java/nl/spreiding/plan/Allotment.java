package nl.spreiding.plan;

import ai.timefold.solver.core.api.domain.common.PlanningId;
import ai.timefold.solver.core.api.domain.entity.PlanningEntity;
import ai.timefold.solver.core.api.domain.entity.PlanningPin;
import ai.timefold.solver.core.api.domain.valuerange.ValueRange;
import ai.timefold.solver.core.api.domain.valuerange.ValueRangeFactory;
import ai.timefold.solver.core.api.domain.valuerange.ValueRangeProvider;
import ai.timefold.solver.core.api.domain.variable.PlanningVariable;
import java.util.stream.LongStream;
import nl.spreiding.problem.DecisionProblem;
import nl.spreiding.problem.Domain;
import nl.spreiding.problem.MunicipalityProblem;
import nl.spreiding.problem.Pool;
import nl.spreiding.problem.Site;
import org.jspecify.annotations.Nullable;

/** Planning entity: the number of places at one site. */
@PlanningEntity
public class Allotment {
  // Larger numbers are boxed anew each time; the largest that a site of nl-2024 may get is 18,103.
  private static final Long[] BOXED = LongStream.range(0, 32_768).boxed().toArray(Long[]::new);

  @PlanningId private int id;
  private Site site;
  private Pool pool;
  private Pools pools;

  @PlanningVariable private @Nullable Long places;

  // The same number, not boxed: read far more often than written.
  private long count;

  /** For Timefold's cloning only. */
  @SuppressWarnings("NullAway.Init")
  Allotment() {}

  /**
   * An allotment.
   *
   * @param problem the problem that the site belongs to
   * @param site which site
   * @param places its places at the start
   */
  public Allotment(DecisionProblem problem, Site site, long places) {
    this.id = site.index();
    this.site = site;
    this.pool = problem.poolOf(site.municipality(), site.kind().taskKind());
    this.pools = Pools.of(problem, site.municipality());
    setPlaces(places);
  }

  /**
   * Whether there is nothing to choose.
   *
   * @return true if only one number is allowed
   */
  @PlanningPin
  public boolean isFixed() {
    return site.domain().fixed();
  }

  /**
   * From the smallest to the largest allowed number, for Timefold's own checks. The gap between
   * zero and the minimum is kept by our moves, which draw from the {@link Domain} itself: given
   * zero and the range apart, Timefold would put every number into a set at each start.
   *
   * @return a range that holds the domain
   */
  @ValueRangeProvider
  public ValueRange<Long> valueRange() {
    return ValueRangeFactory.createLongValueRange(
        site.domain().lowest(), site.domain().highest() + 1);
  }

  /**
   * Index of the site, for Timefold.
   *
   * @return a unique number
   */
  public int getId() {
    return id;
  }

  /**
   * The site.
   *
   * @return which site
   */
  public Site site() {
    return site;
  }

  /**
   * The municipality of the site.
   *
   * @return which municipality
   */
  public MunicipalityProblem municipality() {
    return site.municipality();
  }

  /**
   * The pool in which its places count.
   *
   * @return which pool
   */
  public Pool pool() {
    return pool;
  }

  /** Where the places of its municipality count. */
  Pools pools() {
    return pools;
  }

  /**
   * The decision.
   *
   * @return places
   */
  public long places() {
    return count;
  }

  /**
   * The planning variable, for Timefold.
   *
   * @return places; null before the start
   */
  public @Nullable Long getPlaces() {
    return places;
  }

  /**
   * Sets the planning variable.
   *
   * @param places the number
   */
  public void setPlaces(long places) {
    this.places = places >= 0 && places < BOXED.length ? BOXED[(int) places] : Long.valueOf(places);
    this.count = places;
  }

  /**
   * Sets the planning variable, for Timefold.
   *
   * @param places the number
   */
  public void setPlaces(@Nullable Long places) {
    this.places = places;
    this.count = places == null ? 0 : places;
  }

  @Override
  public String toString() {
    return site.id() + "=" + places;
  }
}
