package nl.spreiding.plan;

import static ai.timefold.solver.core.api.score.HardMediumSoftScore.ONE_HARD;
import static ai.timefold.solver.core.api.score.HardMediumSoftScore.ONE_MEDIUM;
import static ai.timefold.solver.core.api.score.HardMediumSoftScore.ONE_SOFT;
import static ai.timefold.solver.core.api.score.stream.ConstraintCollectors.sum;

import ai.timefold.solver.core.api.function.QuadFunction;
import ai.timefold.solver.core.api.score.stream.Constraint;
import ai.timefold.solver.core.api.score.stream.ConstraintFactory;
import ai.timefold.solver.core.api.score.stream.ConstraintProvider;
import ai.timefold.solver.core.api.score.stream.bi.BiConstraintStream;
import ai.timefold.solver.core.api.score.stream.quad.QuadConstraintCollector;
import ai.timefold.solver.core.api.score.stream.tri.TriConstraintStream;
import ai.timefold.solver.core.api.score.stream.uni.UniConstraintCollector;
import java.util.function.Function;
import java.util.function.Predicate;
import nl.spreiding.measure.Measures;
import nl.spreiding.model.ConstraintId;
import nl.spreiding.model.Kind;
import nl.spreiding.model.TaskKind;
import nl.spreiding.problem.MunicipalityProblem;
import nl.spreiding.problem.Pool;
import nl.spreiding.problem.ProvinceProblem;

/** The constraints of the decision model: a stream, a measure and an identifier each. */
public class DistributionConstraints implements ConstraintProvider {
  // Timefold shares a node between streams only if they use the very same function object.
  private static final Function<Allotment, MunicipalityProblem> MUNICIPALITY =
      Allotment::municipality;
  private static final Function<Allotment, ProvinceProblem> PROVINCE =
      a -> a.municipality().province();
  private static final Function<Allotment, Pool> POOL = Allotment::pool;
  private static final Predicate<Allotment> RELIEF = a -> !a.withoutRelief();
  private static final Predicate<Allotment> NO_RELIEF = Allotment::withoutRelief;
  private static final UniConstraintCollector<Allotment, ?, Long> PLACES = sum(Allotment::places);
  private static final UniConstraintCollector<Allotment, ?, Long> LOCATED_PLACES =
      sum(Allotment::located);
  private static final UniConstraintCollector<Allotment, ?, Long> IMPOSED_PLACES =
      sum(Allotment::imposed);
  private static final QuadFunction<MunicipalityProblem, Pool, Long, Long, Pool> POOL_OF_GROUP =
      (m, pool, located, imposed) -> pool;
  private static final QuadConstraintCollector<MunicipalityProblem, Pool, Long, Long, ?, Long>
      COUNTED_OF_GROUP =
          sum(
              (m, pool, located, imposed) ->
                  Measures.countedWithoutRelief(
                      located, m.dueOf(pool.taskKind()), m.voluntaryOf(pool.taskKind())));
  private static final QuadConstraintCollector<MunicipalityProblem, Pool, Long, Long, ?, Long>
      IMPOSED_OF_GROUP = sum((m, pool, located, imposed) -> imposed);

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
    return factory
        .forEach(Allotment.class)
        .filter(a -> !a.site().imposed() && !a.site().rule().allows(a.places()))
        .penalize(ONE_HARD, a -> a.site().rule().distance(a.places()))
        .asConstraint(ConstraintId.LOCATION_BOUNDS.name());
  }

  Constraint smallScaleMinimum(ConstraintFactory factory) {
    return factory
        .forEach(Allotment.class)
        .filter(
            a ->
                a.site().imposed()
                    && !a.municipality().exempt()
                    && !a.site().rule().allows(a.places()))
        .penalize(ONE_HARD, a -> a.site().rule().distance(a.places()))
        .asConstraint(ConstraintId.SMALL_SCALE_MINIMUM.name());
  }

  Constraint pinned(ConstraintFactory factory) {
    return placesByMunicipality(factory)
        .filter((m, places) -> m.pinned() != null)
        .map((m, places) -> Measures.deviation(places, m.pinned()))
        .concat(
            factory
                .forEach(Allotment.class)
                .filter(a -> a.site().pinned() != null)
                .map(a -> Measures.deviation(a.places(), a.site().pinned())))
        .penalize(ONE_HARD, deviation -> deviation)
        .asConstraint(ConstraintId.PINNED.name());
  }

  Constraint exempt(ConstraintFactory factory) {
    return factory
        .forEach(Allotment.class)
        .filter(a -> a.site().imposed() && a.municipality().exempt() && a.places() > 0)
        .penalize(ONE_HARD, Allotment::places)
        .asConstraint(ConstraintId.EXEMPT.name());
  }

  Constraint municipalCap(ConstraintFactory factory) {
    return placesByMunicipality(factory)
        .filter((m, places) -> m.cap() != null && places > m.cap())
        .penalize(ONE_HARD, (m, places) -> Measures.excess(places, m.cap()))
        .asConstraint(ConstraintId.MUNICIPAL_CAP.name());
  }

  // ---------------------------------------------------------------------------------------------
  // Medium
  // ---------------------------------------------------------------------------------------------

  Constraint provincialTask(ConstraintFactory factory) {
    return countedAndImposedByPool(factory)
        .filter(
            (pool, counted, imposed) ->
                pool.taskKind() == TaskKind.OTHER && counted + imposed < pool.task())
        .penalize(
            ONE_MEDIUM,
            (pool, counted, imposed) -> Measures.shortage(counted + imposed, pool.task()))
        .asConstraint(ConstraintId.PROVINCIAL_TASK.name());
  }

  Constraint amvTask(ConstraintFactory factory) {
    return countedAndImposedByPool(factory)
        .filter(
            (pool, counted, imposed) ->
                pool.taskKind() == TaskKind.AMV && counted + imposed < pool.task())
        .penalize(
            ONE_MEDIUM,
            (pool, counted, imposed) -> Measures.shortage(counted + imposed, pool.task()))
        .asConstraint(ConstraintId.AMV_TASK.name());
  }

  // ---------------------------------------------------------------------------------------------
  // Soft
  // ---------------------------------------------------------------------------------------------

  Constraint fairShare(ConstraintFactory factory) {
    return placesByMunicipality(factory)
        .penalize(
            ONE_SOFT,
            (m, places) ->
                Measures.fairShare(
                    places,
                    m.due(),
                    m.voluntary(),
                    m.shortagePrice(),
                    m.surplusPrice(),
                    m.beyondOfferPrice()))
        .asConstraint(ConstraintId.FAIR_SHARE.name());
  }

  Constraint overImposed(ConstraintFactory factory) {
    return countedAndImposedByPool(factory)
        .filter((pool, counted, imposed) -> imposed > 0)
        .penalize(
            ONE_SOFT,
            (pool, counted, imposed) ->
                Math.multiplyExact(
                    Measures.overImposed(imposed, pool.task(), counted), pool.overImposedPrice()))
        .asConstraint(ConstraintId.OVER_IMPOSED.name());
  }

  Constraint target75(ConstraintFactory factory) {
    return factory
        .forEach(Allotment.class)
        .groupBy(PROVINCE, LOCATED_PLACES)
        .filter((province, located) -> located < province.threshold75())
        .penalize(
            ONE_SOFT,
            (province, located) ->
                Math.multiplyExact(
                    Measures.shortage(located, province.threshold75()), province.target75Price()))
        .asConstraint(ConstraintId.TARGET_75.name());
  }

  Constraint durableMinimum(ConstraintFactory factory) {
    BiConstraintStream<MunicipalityProblem, Long> regular =
        factory
            .forEach(Allotment.class)
            .filter(a -> a.site().durable() && a.site().kind() == Kind.REGULAR)
            .groupBy(MUNICIPALITY, PLACES)
            .map(
                (m, places) -> m,
                (m, places) -> Measures.belowMinimum(places, m.minimumDurableRegular()));
    BiConstraintStream<MunicipalityProblem, Long> special =
        factory
            .forEach(Allotment.class)
            .filter(a -> a.site().durable() && a.site().kind() != Kind.REGULAR)
            .groupBy(MUNICIPALITY, PLACES)
            .map(
                (m, places) -> m,
                (m, places) -> Measures.belowMinimum(places, m.minimumDurableSpecial()));
    return regular
        .concat(special)
        .filter((m, missing) -> missing > 0)
        .penalize(ONE_SOFT, (m, missing) -> Math.multiplyExact(missing, m.durableMinimumPrice()))
        .asConstraint(ConstraintId.DURABLE_MINIMUM.name());
  }

  Constraint childrenMoved(ConstraintFactory factory) {
    return factory
        .forEach(Allotment.class)
        .filter(a -> a.site().childrenMovedPrice() > 0 && a.places() < a.site().placesNow())
        .penalize(
            ONE_SOFT,
            a ->
                Math.multiplyExact(
                    Measures.shortage(a.places(), a.site().placesNow()),
                    a.site().childrenMovedPrice()))
        .asConstraint(ConstraintId.CHILDREN_MOVED.name());
  }

  Constraint childrenInEmergency(ConstraintFactory factory) {
    return factory
        .forEach(Allotment.class)
        .filter(
            a -> a.places() > 0 && a.site().keptEmergencyPrice() + a.site().newEmergencyPrice() > 0)
        .penalize(
            ONE_SOFT,
            a ->
                Measures.keptAndAdded(
                    a.places(),
                    a.site().placesNow(),
                    a.site().keptEmergencyPrice(),
                    a.site().newEmergencyPrice()))
        .asConstraint(ConstraintId.CHILDREN_IN_EMERGENCY.name());
  }

  Constraint temporaryPlaces(ConstraintFactory factory) {
    return factory
        .forEach(Allotment.class)
        .filter(a -> a.site().temporaryPrice() > 0)
        .penalize(ONE_SOFT, a -> Math.multiplyExact(a.places(), a.site().temporaryPrice()))
        .asConstraint(ConstraintId.TEMPORARY_PLACES.name());
  }

  Constraint unlocated(ConstraintFactory factory) {
    return factory
        .forEach(Allotment.class)
        .filter(a -> a.site().unlocatedPrice() > 0)
        .penalize(ONE_SOFT, a -> Math.multiplyExact(a.places(), a.site().unlocatedPrice()))
        .asConstraint(ConstraintId.UNLOCATED.name());
  }

  Constraint reportDeviation(ConstraintFactory factory) {
    return placesByMunicipality(factory)
        .filter((m, places) -> m.reported() != null)
        .penalize(
            ONE_SOFT,
            (m, places) ->
                Math.multiplyExact(Measures.deviation(places, m.reported()), m.reportPrice()))
        .asConstraint(ConstraintId.REPORT_DEVIATION.name());
  }

  Constraint newLocations(ConstraintFactory factory) {
    return factory
        .forEach(Allotment.class)
        .filter(a -> a.site().openingPrice() > 0 && a.places() > 0)
        .penalize(ONE_SOFT, a -> a.site().openingPrice())
        .asConstraint(ConstraintId.NEW_LOCATIONS.name());
  }

  Constraint cost(ConstraintFactory factory) {
    return factory
        .forEach(Allotment.class)
        .filter(a -> a.site().costPrice() > 0)
        .penalize(ONE_SOFT, a -> Math.multiplyExact(a.places(), a.site().costPrice()))
        .asConstraint(ConstraintId.COST.name());
  }

  Constraint stability(ConstraintFactory factory) {
    return placesByMunicipality(factory)
        .filter((m, places) -> m.baseline() != null)
        .penalize(
            ONE_SOFT,
            (m, places) ->
                Math.multiplyExact(Measures.deviation(places, m.baseline()), m.stabilityPrice()))
        .asConstraint(ConstraintId.STABILITY.name());
  }

  // ---------------------------------------------------------------------------------------------
  // Shared streams
  // ---------------------------------------------------------------------------------------------

  private static BiConstraintStream<MunicipalityProblem, Long> placesByMunicipality(
      ConstraintFactory factory) {
    return factory.forEach(Allotment.class).groupBy(MUNICIPALITY, PLACES);
  }

  /** Per pool: located places that count for its task, and imposed places. */
  private static TriConstraintStream<Pool, Long, Long> countedAndImposedByPool(
      ConstraintFactory factory) {
    TriConstraintStream<Pool, Long, Long> withRelief =
        factory
            .forEach(Allotment.class)
            .filter(RELIEF)
            .groupBy(POOL, LOCATED_PLACES, IMPOSED_PLACES);
    TriConstraintStream<Pool, Long, Long> withoutRelief =
        factory
            .forEach(Allotment.class)
            .filter(NO_RELIEF)
            .groupBy(MUNICIPALITY, POOL, LOCATED_PLACES, IMPOSED_PLACES)
            .groupBy(POOL_OF_GROUP, COUNTED_OF_GROUP, IMPOSED_OF_GROUP);
    return withRelief.concat(withoutRelief);
  }
}
