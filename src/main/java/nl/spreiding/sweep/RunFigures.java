package nl.spreiding.sweep;

import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import nl.spreiding.ledger.Proof;
import nl.spreiding.model.ConstraintId;
import nl.spreiding.model.Finder;
import nl.spreiding.model.QuotaScope;
import nl.spreiding.model.WeightKey;
import nl.spreiding.problem.Score;
import org.apache.commons.numbers.fraction.BigFraction;
import org.jspecify.annotations.Nullable;

/**
 * What a decided run leaves behind.
 *
 * @param total the national total, after scenarios
 * @param amv its amv part
 * @param scope the scope, after scenarios
 * @param weightByKey the weights, after scenarios
 * @param score its score
 * @param bound no distribution scores better; null: nothing was proven
 * @param undecidedAreas areas that the exact side could not decide within its effort
 * @param foundBy every step that reached the score
 * @param pointsByConstraint penalties at the weights of the run: places, or micro-points if soft
 * @param measureByConstraint of every soft constraint what it would cost at weight 1, in
 *     millionths: the same whatever the weights of the run. COST in euros
 * @param wholeByFigure whole-number figures
 * @param fractionByFigure exact fractions; absent: not defined
 * @param numberList the municipalities, by code
 * @param placesBySite places above zero, by identifier of the location or imposed site
 */
public record RunFigures(
    long total,
    long amv,
    QuotaScope scope,
    Map<WeightKey, BigFraction> weightByKey,
    Score score,
    @Nullable Score bound,
    int undecidedAreas,
    List<Finder> foundBy,
    Map<ConstraintId, Long> pointsByConstraint,
    Map<ConstraintId, Long> measureByConstraint,
    Map<WholeFigure, Long> wholeByFigure,
    Map<FractionFigure, BigFraction> fractionByFigure,
    List<NumberRow> numberList,
    SortedMap<String, Long> placesBySite) {
  /** Copies lists and maps in the order of their keys. */
  public RunFigures {
    weightByKey = ordered(weightByKey, WeightKey.class);
    foundBy = List.copyOf(foundBy);
    pointsByConstraint = ordered(pointsByConstraint, ConstraintId.class);
    measureByConstraint = ordered(measureByConstraint, ConstraintId.class);
    wholeByFigure = ordered(wholeByFigure, WholeFigure.class);
    fractionByFigure = ordered(fractionByFigure, FractionFigure.class);
    numberList = List.copyOf(numberList);
    placesBySite = Collections.unmodifiableSortedMap(new TreeMap<>(placesBySite));
  }

  /**
   * The same without municipalities and places.
   *
   * @return what is little
   */
  RunFigures light() {
    return new RunFigures(
        total,
        amv,
        scope,
        weightByKey,
        score,
        bound,
        undecidedAreas,
        foundBy,
        pointsByConstraint,
        measureByConstraint,
        wholeByFigure,
        fractionByFigure,
        List.of(),
        new TreeMap<>());
  }

  private static <K extends Enum<K>, V> Map<K, V> ordered(Map<K, V> map, Class<K> keys) {
    EnumMap<K, V> copy = new EnumMap<>(keys);
    copy.putAll(map);
    return Collections.unmodifiableMap(copy);
  }

  /**
   * A whole-number figure.
   *
   * @param figure which
   * @return its value
   */
  public long whole(WholeFigure figure) {
    return wholeByFigure.getOrDefault(figure, 0L);
  }

  /**
   * What a soft constraint would cost at weight 1.
   *
   * @param constraint which
   * @return millionths
   */
  public long measure(ConstraintId constraint) {
    return measureByConstraint.getOrDefault(constraint, 0L);
  }

  /**
   * How much better any distribution could be.
   *
   * @return null: nothing was proven
   */
  public @Nullable Proof proof() {
    return bound == null ? null : new Proof(bound, score, undecidedAreas, false);
  }
}
