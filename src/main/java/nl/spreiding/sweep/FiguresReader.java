package nl.spreiding.sweep;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import nl.spreiding.fairness.Fairness;
import nl.spreiding.fairness.Figures;
import nl.spreiding.ledger.Ledger;
import nl.spreiding.ledger.LocationDecision;
import nl.spreiding.ledger.LocationResult;
import nl.spreiding.ledger.MunicipalityResult;
import nl.spreiding.ledger.NationalResult;
import nl.spreiding.ledger.Outcome;
import nl.spreiding.ledger.Proof;
import nl.spreiding.ledger.Results;
import nl.spreiding.measure.Measures;
import nl.spreiding.model.CaseSettings;
import nl.spreiding.model.ConstraintId;
import nl.spreiding.model.Level;
import nl.spreiding.model.WeightKey;
import nl.spreiding.model.Weights;
import nl.spreiding.problem.ProblemBuilder;
import nl.spreiding.problem.Site;
import org.apache.commons.numbers.fraction.BigFraction;

/** Takes from a decided run what a sweep keeps of it. */
public final class FiguresReader {
  private static final Weights UNIT = unit();

  private final Results results;
  private final Outcome outcome;
  private final Fairness fairness;

  private FiguresReader(Results results) {
    this.results = results;
    this.outcome = results.outcome();
    this.fairness = Fairness.of(results);
  }

  /**
   * The figures of a run.
   *
   * @param results its numbers
   * @return the figures
   * @throws ArithmeticException if a measure does not fit a long
   */
  public static RunFigures of(Results results) {
    return new FiguresReader(results).read();
  }

  /** Every weight 1, that of euros a millionth, so that sums of money fit. */
  private static Weights unit() {
    EnumMap<WeightKey, BigFraction> map = new EnumMap<>(WeightKey.class);
    for (WeightKey key : WeightKey.values()) {
      map.put(key, key == WeightKey.COST ? BigFraction.of(1, 1_000_000) : BigFraction.ONE);
    }
    return new Weights("unit", map);
  }

  private RunFigures read() {
    CaseSettings settings = outcome.shelterCase().settings();
    Proof proof = outcome.proof();
    return new RunFigures(
        settings.capacity().total(),
        settings.capacity().amv(),
        settings.parameters().quotaScope(),
        settings.weights().byKey(),
        outcome.ledger().score(),
        proof == null ? null : proof.bound(),
        proof == null ? 0 : proof.undecidedAreas(),
        outcome.method().foundBy(),
        points(),
        measures(),
        wholes(),
        fractions(),
        numbers(),
        places());
  }

  private Map<ConstraintId, Long> points() {
    EnumMap<ConstraintId, Long> map = new EnumMap<>(ConstraintId.class);
    for (ConstraintId constraint : ConstraintId.values()) {
      map.put(constraint, outcome.ledger().sum(constraint));
    }
    return map;
  }

  private Map<ConstraintId, Long> measures() {
    var shelterCase = outcome.shelterCase();
    Ledger ledger =
        Ledger.of(
            ProblemBuilder.build(
                shelterCase.with(shelterCase.settings().with(UNIT)), outcome.statutoryNumbers()),
            outcome.distribution());
    EnumMap<ConstraintId, Long> map = new EnumMap<>(ConstraintId.class);
    for (ConstraintId constraint : ConstraintId.values()) {
      if (constraint.level() == Level.SOFT) {
        map.put(constraint, ledger.sum(constraint));
      }
    }
    return map;
  }

  private Map<WholeFigure, Long> wholes() {
    NationalResult national = results.national();
    EnumMap<WholeFigure, Long> map = new EnumMap<>(WholeFigure.class);
    map.put(WholeFigure.TASK, national.task());
    map.put(WholeFigure.TASK_AMV, national.taskAmv());
    map.put(WholeFigure.DECIDED, national.decided().total());
    map.put(WholeFigure.DECIDED_AMV, national.decided().amv());
    map.put(WholeFigure.LOCATED, national.located().total());
    map.put(WholeFigure.UNLOCATED, national.imposed().total());
    map.put(WholeFigure.DURABLE, national.durable().total());
    map.put(WholeFigure.TEMPORARY, national.located().total() - national.durable().total());
    map.put(WholeFigure.SHORTFALL, national.shortfall());
    map.put(WholeFigure.SHORTFALL_AMV, national.shortfallAmv());
    map.put(WholeFigure.PROVINCES_REACHING_75, national.provincesReaching75());
    map.put(WholeFigure.CHILDREN_MOVED, national.childrenMoved().byDecision());
    map.put(WholeFigure.CHILDREN_MOVED_UNAVOIDABLY, national.childrenMoved().unavoidable());
    map.put(WholeFigure.LOCATIONS_OPENED, locations(LocationDecision.OPEN));
    map.put(WholeFigure.LOCATIONS_CLOSED, locations(LocationDecision.CLOSE));
    map.put(
        WholeFigure.LOCATIONS_USED,
        results.locationList().stream().filter(l -> l.places() > 0).count());
    map.put(WholeFigure.REPORT_DEVIATION, reportDeviation());
    map.put(WholeFigure.DUE_DEVIATION, dueDeviation());
    map.put(
        WholeFigure.MUNICIPALITIES_WITH_PLACES,
        results.municipalityList().stream().filter(m -> m.decided().total() > 0).count());
    map.put(WholeFigure.UNEVEN_PAIRS, fairness.decided().pairs());
    return map;
  }

  private long locations(LocationDecision decision) {
    return results.locationList().stream()
        .map(LocationResult::decision)
        .filter(decision::equals)
        .count();
  }

  private long reportDeviation() {
    return results.municipalityList().stream()
        .filter(m -> m.problem().reported() != null)
        .mapToLong(m -> Measures.deviation(m.decided().total(), m.problem().reported()))
        .sum();
  }

  private long dueDeviation() {
    return results.municipalityList().stream()
        .mapToLong(m -> Measures.deviation(m.decided().total(), m.problem().due()))
        .sum();
  }

  private Map<FractionFigure, BigFraction> fractions() {
    Figures figures = fairness.decided();
    EnumMap<FractionFigure, BigFraction> map = new EnumMap<>(FractionFigure.class);
    map.put(FractionFigure.MEAN_SQUARED, figures.meanSquared());
    map.put(FractionFigure.MEAN_ABSOLUTE, figures.meanAbsolute());
    BigFraction gini = figures.gini();
    if (gini != null) {
      map.put(FractionFigure.GINI, gini);
    }
    BigFraction range = figures.range();
    if (range != null) {
      map.put(FractionFigure.RANGE, range);
    }
    return map;
  }

  private List<NumberRow> numbers() {
    List<NumberRow> list = new ArrayList<>();
    for (MunicipalityResult m : results.municipalityList()) {
      list.add(
          new NumberRow(
              m.problem().code(),
              m.indicative(),
              m.indicativeAmv(),
              m.problem().due(),
              m.problem().reported(),
              m.decided().regular(),
              m.decided().amv(),
              m.decided().special(),
              m.imposed().total()));
    }
    list.sort(Comparator.comparing(NumberRow::municipality));
    return list;
  }

  private TreeMap<String, Long> places() {
    TreeMap<String, Long> map = new TreeMap<>();
    for (Site site : outcome.problem().siteList()) {
      long places = outcome.distribution().places(site);
      if (places > 0) {
        map.put(site.id(), places);
      }
    }
    return map;
  }
}
