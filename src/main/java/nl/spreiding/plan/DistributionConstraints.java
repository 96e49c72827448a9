package nl.spreiding.plan;

import static ai.timefold.solver.core.api.score.HardMediumSoftScore.ONE_HARD;
import static ai.timefold.solver.core.api.score.HardMediumSoftScore.ONE_MEDIUM;
import static ai.timefold.solver.core.api.score.HardMediumSoftScore.ONE_SOFT;

import ai.timefold.solver.core.api.score.HardMediumSoftScore;
import ai.timefold.solver.core.api.score.stream.Constraint;
import ai.timefold.solver.core.api.score.stream.ConstraintFactory;
import ai.timefold.solver.core.api.score.stream.ConstraintProvider;
import ai.timefold.solver.core.api.score.stream.bi.BiConstraintBuilder;
import ai.timefold.solver.core.api.score.stream.bi.BiConstraintCollector;
import ai.timefold.solver.core.api.score.stream.bi.BiConstraintStream;
import ai.timefold.solver.core.api.score.stream.uni.UniConstraintStream;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.function.ToLongBiFunction;
import nl.spreiding.measure.Measures;
import nl.spreiding.model.ConstraintId;
import nl.spreiding.problem.MunicipalityProblem;
import nl.spreiding.problem.Pool;
import nl.spreiding.problem.ProvinceProblem;

/** The constraints of the decision model: a stream, a measure and an identifier each. */
public class DistributionConstraints implements ConstraintProvider {
  // Timefold shares a node between streams only if they use the very same function object.
  private static final AllotmentCollector<SiteTally> SITE_TALLY =
      new AllotmentCollector<>(SiteTally::new);
  private static final Function<Allotment, MunicipalityProblem> MUNICIPALITY =
      Allotment::municipality;
  private static final AllotmentCollector<MunicipalTally> MUNICIPAL_TALLY =
      new AllotmentCollector<>(MunicipalTally::new);
  private static final BiFunction<MunicipalityProblem, MunicipalTally, ProvinceProblem> PROVINCE =
      (m, tally) -> m.province();
  private static final BiConstraintCollector<MunicipalityProblem, MunicipalTally, ?, AreaTally>
      PROVINCE_TALLY = AreaTally.ofMunicipalities();
  private static final BiFunction<ProvinceProblem, AreaTally, Pool> OTHER_POOL =
      (province, tally) -> tally.pools().other();
  private static final BiConstraintCollector<ProvinceProblem, AreaTally, ?, AreaTally> POOL_TALLY =
      AreaTally.ofProvinces();

  /** For Timefold. */
  public DistributionConstraints() {}

  @Override
  public Constraint[] defineConstraints(ConstraintFactory factory) {
    return new Constraint[] {
      locationBounds(factory),
      smallScaleMinimum(factory),
      pinned(factory),
      exempt(factory),
      municipalCap(factory),
      provincialTask(factory),
      amvTask(factory),
      fairShare(factory),
      overImposed(factory),
      target75(factory),
      durableMinimum(factory),
      childrenMoved(factory),
      childrenInEmergency(factory),
      temporaryPlaces(factory),
      unlocated(factory),
      reportDeviation(factory),
      newLocations(factory),
      cost(factory),
      stability(factory),
    };
  }

  // ---------------------------------------------------------------------------------------------
  // Hard
  // ---------------------------------------------------------------------------------------------

  Constraint locationBounds(ConstraintFactory factory) {
    return sites(factory)
        .penalize(ONE_HARD, SiteTally::outOfBounds)
        .asConstraint(ConstraintId.LOCATION_BOUNDS.name());
  }

  Constraint smallScaleMinimum(ConstraintFactory factory) {
    return sites(factory)
        .penalize(ONE_HARD, SiteTally::belowMinimum)
        .asConstraint(ConstraintId.SMALL_SCALE_MINIMUM.name());
  }

  Constraint pinned(ConstraintFactory factory) {
    return municipalities(factory)
        .filter((m, tally) -> m.pinned() != null)
        .map((m, tally) -> Measures.deviation(tally.places(), m.pinned()))
        .concat(sites(factory).map(SiteTally::offPin))
        .penalize(ONE_HARD, deviation -> deviation)
        .asConstraint(ConstraintId.PINNED.name());
  }

  Constraint exempt(ConstraintFactory factory) {
    return sites(factory)
        .penalize(ONE_HARD, SiteTally::exempt)
        .asConstraint(ConstraintId.EXEMPT.name());
  }

  Constraint municipalCap(ConstraintFactory factory) {
    return municipalities(factory)
        .filter((m, tally) -> m.cap() != null)
        .penalize(ONE_HARD, (m, tally) -> Measures.excess(tally.places(), m.cap()))
        .asConstraint(ConstraintId.MUNICIPAL_CAP.name());
  }

  // ---------------------------------------------------------------------------------------------
  // Medium
  // ---------------------------------------------------------------------------------------------

  Constraint provincialTask(ConstraintFactory factory) {
    return penalizeWhereAny(pools(factory), ONE_MEDIUM, (pool, tally) -> tally.otherShortage())
        .asConstraint(ConstraintId.PROVINCIAL_TASK.name());
  }

  Constraint amvTask(ConstraintFactory factory) {
    return penalizeWhereAny(pools(factory), ONE_MEDIUM, (pool, tally) -> tally.amvShortage())
        .asConstraint(ConstraintId.AMV_TASK.name());
  }

  // ---------------------------------------------------------------------------------------------
  // Soft
  // ---------------------------------------------------------------------------------------------

  Constraint fairShare(ConstraintFactory factory) {
    return municipalities(factory)
        .penalize(
            ONE_SOFT,
            (m, tally) ->
                Measures.fairShare(
                    tally.places(),
                    m.due(),
                    m.voluntary(),
                    m.shortagePrice(),
                    m.surplusPrice(),
                    m.beyondOfferPrice()))
        .asConstraint(ConstraintId.FAIR_SHARE.name());
  }

  Constraint overImposed(ConstraintFactory factory) {
    return penalizeWhereAny(pools(factory), ONE_SOFT, (pool, tally) -> tally.overImposed())
        .asConstraint(ConstraintId.OVER_IMPOSED.name());
  }

  Constraint target75(ConstraintFactory factory) {
    return penalizeWhereAny(
            provinces(factory),
            ONE_SOFT,
            (province, tally) ->
                Math.multiplyExact(
                    Measures.shortage(tally.located(), province.threshold75()),
                    province.target75Price()))
        .asConstraint(ConstraintId.TARGET_75.name());
  }

  Constraint durableMinimum(ConstraintFactory factory) {
    return penalizeWhereAny(
            municipalities(factory),
            ONE_SOFT,
            (m, tally) -> Math.multiplyExact(tally.belowDurableMinimum(m), m.durableMinimumPrice()))
        .asConstraint(ConstraintId.DURABLE_MINIMUM.name());
  }

  Constraint childrenMoved(ConstraintFactory factory) {
    return sites(factory)
        .penalize(ONE_SOFT, SiteTally::childrenMoved)
        .asConstraint(ConstraintId.CHILDREN_MOVED.name());
  }

  Constraint childrenInEmergency(ConstraintFactory factory) {
    return sites(factory)
        .penalize(ONE_SOFT, SiteTally::childrenInEmergency)
        .asConstraint(ConstraintId.CHILDREN_IN_EMERGENCY.name());
  }

  Constraint temporaryPlaces(ConstraintFactory factory) {
    return sites(factory)
        .penalize(ONE_SOFT, SiteTally::temporary)
        .asConstraint(ConstraintId.TEMPORARY_PLACES.name());
  }

  Constraint unlocated(ConstraintFactory factory) {
    return sites(factory)
        .penalize(ONE_SOFT, SiteTally::unlocated)
        .asConstraint(ConstraintId.UNLOCATED.name());
  }

  Constraint reportDeviation(ConstraintFactory factory) {
    return municipalities(factory)
        .filter((m, tally) -> m.reported() != null)
        .penalize(
            ONE_SOFT,
            (m, tally) ->
                Math.multiplyExact(
                    Measures.deviation(tally.places(), m.reported()), m.reportPrice()))
        .asConstraint(ConstraintId.REPORT_DEVIATION.name());
  }

  Constraint newLocations(ConstraintFactory factory) {
    return sites(factory)
        .penalize(ONE_SOFT, SiteTally::opened)
        .asConstraint(ConstraintId.NEW_LOCATIONS.name());
  }

  Constraint cost(ConstraintFactory factory) {
    return sites(factory)
        .penalize(ONE_SOFT, SiteTally::cost)
        .asConstraint(ConstraintId.COST.name());
  }

  Constraint stability(ConstraintFactory factory) {
    return municipalities(factory)
        .filter((m, tally) -> m.baseline() != null)
        .penalize(
            ONE_SOFT,
            (m, tally) ->
                Math.multiplyExact(
                    Measures.deviation(tally.places(), m.baseline()), m.stabilityPrice()))
        .asConstraint(ConstraintId.STABILITY.name());
  }

  // ---------------------------------------------------------------------------------------------
  // Shared streams: allotments add up to municipalities, these to provinces, these to pools
  // ---------------------------------------------------------------------------------------------

  /**
   * Penalizes only what costs something. A match of weight zero would come to the same score, but
   * Timefold makes an object for it at every change; this is for measures that are zero nearly
   * always.
   */
  private static <A, B> BiConstraintBuilder<A, B, HardMediumSoftScore> penalizeWhereAny(
      BiConstraintStream<A, B> stream, HardMediumSoftScore weight, ToLongBiFunction<A, B> measure) {
    return stream.filter((a, b) -> measure.applyAsLong(a, b) != 0).penalize(weight, measure);
  }

  /** What all sites cost on their own. */
  private static UniConstraintStream<SiteTally> sites(ConstraintFactory factory) {
    return factory.forEach(Allotment.class).groupBy(SITE_TALLY);
  }

  private static BiConstraintStream<MunicipalityProblem, MunicipalTally> municipalities(
      ConstraintFactory factory) {
    return factory.forEach(Allotment.class).groupBy(MUNICIPALITY, MUNICIPAL_TALLY);
  }

  private static BiConstraintStream<ProvinceProblem, AreaTally> provinces(
      ConstraintFactory factory) {
    return municipalities(factory).groupBy(PROVINCE, PROVINCE_TALLY);
  }

  /** Where places count for one task; named by the pool of the task other than amv. */
  private static BiConstraintStream<Pool, AreaTally> pools(ConstraintFactory factory) {
    return provinces(factory).groupBy(OTHER_POOL, POOL_TALLY);
  }
}
