package nl.spreiding.fairness;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.function.ToLongFunction;
import java.util.stream.Collectors;
import nl.spreiding.ledger.MunicipalityResult;
import nl.spreiding.ledger.Results;
import nl.spreiding.model.MunicipalityCode;
import nl.spreiding.model.ProvinceCode;

/**
 * How equally a decision follows what is due, by several figures at once, beside other
 * distributions of the same case. None of the figures ranks decisions on its own.
 *
 * <p>Municipalities on which nothing may be imposed (exempt hosts) count like all others, but a
 * pair in which such a one does less is not counted.
 *
 * @param exempt how many municipalities are exempt
 * @param withReport how many municipalities have a commissioner's report
 * @param byBorder whether neighbours are those with a shared border; false: those in one province
 * @param comparablePairs how many pairs of comparable neighbours there are
 * @param country the figures of the whole country per distribution
 * @param byProvince the same per province
 * @param pairList uneven pairs in the decision, the widest gap first
 * @param verdictList the decision beside each other distribution
 */
public record Fairness(
    long exempt,
    long withReport,
    boolean byBorder,
    long comparablePairs,
    Map<Subject, Figures> country,
    SortedMap<ProvinceCode, Map<Subject, Figures>> byProvince,
    List<UnevenPair> pairList,
    List<Verdict> verdictList) {

  /**
   * Computes the figures of a finished run.
   *
   * @param results the numbers of the run
   * @return the figures
   * @throws ArithmeticException if a number does not fit a long
   */
  public static Fairness of(Results results) {
    List<MunicipalityResult> list = results.municipalityList();
    Set<MunicipalityCode> exemptSet =
        list.stream()
            .filter(m -> m.problem().exempt())
            .map(m -> m.problem().code())
            .collect(Collectors.toSet());
    Pairs pairs = Pairs.of(results.outcome().shelterCase(), exemptSet);
    Map<Subject, Figures> country = new EnumMap<>(Subject.class);
    SortedMap<ProvinceCode, Map<Subject, Figures>> byProvince = new TreeMap<>();
    List<UnevenPair> decidedPairs = List.of();
    for (Subject subject : Subject.values()) {
      if (subject == Subject.REPORTED && reports(list) == 0) {
        continue;
      }
      Map<MunicipalityCode, Share> shareByCode = shares(list, places(subject));
      List<UnevenPair> uneven = pairs.uneven(shareByCode);
      if (subject == Subject.DECIDED) {
        decidedPairs = uneven;
      }
      country.put(subject, Figures.of(List.copyOf(shareByCode.values()), uneven.size()));
      byProvince(shareByCode, uneven)
          .forEach(
              (province, figures) ->
                  byProvince
                      .computeIfAbsent(province, p -> new EnumMap<>(Subject.class))
                      .put(subject, figures));
    }
    return new Fairness(
        exemptSet.size(),
        reports(list),
        pairs.byBorder(),
        pairs.pairList().size(),
        country,
        byProvince,
        decidedPairs,
        verdicts(country));
  }

  /**
   * The figures of the decision.
   *
   * @return of the whole country
   */
  public Figures decided() {
    return Objects.requireNonNull(country.get(Subject.DECIDED));
  }

  private static long reports(List<MunicipalityResult> list) {
    return list.stream().filter(m -> m.problem().reported() != null).count();
  }

  private static ToLongFunction<MunicipalityResult> places(Subject subject) {
    return switch (subject) {
      case DECIDED -> m -> m.decided().total();
      case INDICATIVE -> MunicipalityResult::indicative;
      case REPORTED -> m -> m.problem().reported() == null ? 0 : m.problem().reported();
      case EXISTING -> MunicipalityResult::existing;
    };
  }

  private static Map<MunicipalityCode, Share> shares(
      List<MunicipalityResult> list, ToLongFunction<MunicipalityResult> places) {
    return list.stream()
        .map(
            m ->
                new Share(
                    m.problem().code(),
                    m.problem().province().code(),
                    m.problem().due(),
                    places.applyAsLong(m)))
        .collect(
            Collectors.toMap(Share::municipality, Function.identity(), (a, b) -> a, TreeMap::new));
  }

  /** A pair over a provincial border counts in both provinces. */
  private static Map<ProvinceCode, Figures> byProvince(
      Map<MunicipalityCode, Share> shareByCode, List<UnevenPair> uneven) {
    Map<ProvinceCode, List<Share>> listByProvince =
        shareByCode.values().stream()
            .collect(Collectors.groupingBy(Share::province, TreeMap::new, Collectors.toList()));
    Map<ProvinceCode, Figures> result = new TreeMap<>();
    listByProvince.forEach(
        (province, list) ->
            result.put(
                province,
                Figures.of(list, uneven.stream().filter(pair -> touches(pair, province)).count())));
    return result;
  }

  private static boolean touches(UnevenPair pair, ProvinceCode province) {
    return pair.more().province().equals(province) || pair.less().province().equals(province);
  }

  private static List<Verdict> verdicts(Map<Subject, Figures> country) {
    List<Verdict> result = new ArrayList<>();
    Figures decided = Objects.requireNonNull(country.get(Subject.DECIDED));
    country.forEach(
        (subject, figures) -> {
          if (subject != Subject.DECIDED) {
            result.add(Verdict.of(Subject.DECIDED, decided, subject, figures));
          }
        });
    return List.copyOf(result);
  }
}
