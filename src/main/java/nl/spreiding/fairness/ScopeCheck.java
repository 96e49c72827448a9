package nl.spreiding.fairness;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.SortedMap;
import java.util.TreeMap;
import nl.spreiding.ledger.MunicipalityResult;
import nl.spreiding.ledger.ProvinceResult;
import nl.spreiding.ledger.Results;
import nl.spreiding.measure.Measures;
import nl.spreiding.model.ProvinceCode;
import nl.spreiding.model.QuotaScope;
import org.apache.commons.numbers.fraction.BigFraction;
import org.jspecify.annotations.Nullable;

/**
 * What is left in the decision of equal treatment over provincial borders: the task is the
 * province's, and within it places move between municipalities.
 *
 * @param scope over which area a surplus relieves others
 * @param provinceList every province
 * @param lowest the province with the fewest decided places per place due; null: nothing is due
 * @param highest the one with the most
 * @param pairs pairs of practically equal municipalities in two provinces
 * @param different how many of them have different decided numbers
 * @param beyondDue how many of them have decided numbers that differ by more than what is due does
 * @param worstList those of which the decided numbers lie furthest apart beyond that, {@link
 *     KeySanity#WORST} at most
 */
public record ScopeCheck(
    QuotaScope scope,
    List<OfProvince> provinceList,
    @Nullable OfProvince lowest,
    @Nullable OfProvince highest,
    long pairs,
    long different,
    long beyondDue,
    List<Pair> worstList) {

  /** Copies the lists. */
  public ScopeCheck {
    provinceList = List.copyOf(provinceList);
    worstList = List.copyOf(worstList);
  }

  /**
   * What a province must do and does.
   *
   * @param code which province
   * @param name its name
   * @param due sum of what is due from its municipalities
   * @param task its task
   * @param decided its decided number
   */
  public record OfProvince(ProvinceCode code, String name, long due, long task, long decided) {
    /**
     * Decided places per place due.
     *
     * @return exact; null: nothing is due
     */
    public @Nullable BigFraction ratio() {
      return due == 0 ? null : BigFraction.of(decided, due);
    }
  }

  /**
   * Two practically equal municipalities in two provinces.
   *
   * @param more who has the higher decided number
   * @param less the other
   */
  public record Pair(MunicipalityResult more, MunicipalityResult less) {
    /**
     * How far the decided numbers lie apart.
     *
     * @return places
     */
    public long decidedApart() {
      return Measures.deviation(more.decided().total(), less.decided().total());
    }

    /**
     * How far what is due lies apart.
     *
     * @return places
     */
    public long dueApart() {
      return Measures.deviation(more.problem().due(), less.problem().due());
    }
  }

  static ScopeCheck of(Results results) {
    List<OfProvince> provinceList = provinces(results);
    Comparator<OfProvince> order = Comparator.comparing(p -> Objects.requireNonNull(p.ratio()));
    List<OfProvince> withDue = provinceList.stream().filter(p -> p.due() > 0).toList();
    List<Pair> pairList = pairs(results.municipalityList());
    List<Pair> beyond = pairList.stream().filter(p -> p.decidedApart() > p.dueApart()).toList();
    return new ScopeCheck(
        results.outcome().problem().scope(),
        provinceList,
        withDue.stream().min(order).orElse(null),
        withDue.stream().max(order).orElse(null),
        pairList.size(),
        pairList.stream().filter(p -> p.decidedApart() > 0).count(),
        beyond.size(),
        beyond.stream()
            .sorted(
                Comparator.comparingLong((Pair p) -> p.decidedApart() - p.dueApart())
                    .reversed()
                    .thenComparing(p -> p.more().problem().code())
                    .thenComparing(p -> p.less().problem().code()))
            .limit(KeySanity.WORST)
            .toList());
  }

  private static List<OfProvince> provinces(Results results) {
    SortedMap<ProvinceCode, Long> due = new TreeMap<>();
    for (MunicipalityResult m : results.municipalityList()) {
      due.merge(m.problem().province().code(), m.problem().due(), Math::addExact);
    }
    List<OfProvince> result = new ArrayList<>();
    for (ProvinceResult p : results.provinceList()) {
      result.add(
          new OfProvince(
              p.problem().code(),
              p.problem().name(),
              due.getOrDefault(p.problem().code(), 0L),
              p.task(),
              p.decided().total()));
    }
    return result;
  }

  /** In the order of inhabitants, so that only those of about the same size are looked at. */
  private static List<Pair> pairs(List<MunicipalityResult> municipalityList) {
    List<MunicipalityResult> ordered =
        municipalityList.stream()
            .filter(m -> m.municipality().inhabitants() > 0)
            .sorted(
                Comparator.comparingLong((MunicipalityResult m) -> m.municipality().inhabitants())
                    .thenComparing(m -> m.problem().code()))
            .toList();
    List<Pair> result = new ArrayList<>();
    for (int i = 0; i < ordered.size(); i++) {
      MunicipalityResult a = ordered.get(i);
      for (int j = i + 1; j < ordered.size(); j++) {
        MunicipalityResult b = ordered.get(j);
        if (!Likeness.PRACTICALLY_EQUAL.alikeInSize(a.municipality(), b.municipality())) {
          break;
        }
        if (!a.problem().province().equals(b.problem().province())
            && Likeness.PRACTICALLY_EQUAL.alike(a.municipality(), b.municipality())) {
          result.add(a.decided().total() >= b.decided().total() ? new Pair(a, b) : new Pair(b, a));
        }
      }
    }
    return result;
  }
}
