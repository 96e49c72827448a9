package nl.spreiding.problem;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import nl.spreiding.model.MunicipalityCode;
import nl.spreiding.model.ProvinceCode;
import nl.spreiding.model.QuotaScope;
import nl.spreiding.model.TaskKind;
import org.jspecify.annotations.Nullable;

/**
 * Compares two decision problems part by part: tasks, what is due, bounds and prices. What is
 * compared is everything that a distribution is judged by, so an area without a difference has the
 * same distributions with the same scores in both.
 */
public final class ProblemDifferences {
  private final DecisionProblem a;
  private final DecisionProblem b;
  private final List<ProblemDifference> list = new ArrayList<>();

  /** Where the values being compared belong. */
  private ProvinceCode province = new ProvinceCode("none");

  private @Nullable MunicipalityCode municipality;
  private @Nullable String site;

  private ProblemDifferences(DecisionProblem a, DecisionProblem b) {
    this.a = a;
    this.b = b;
  }

  /**
   * Everything that differs.
   *
   * @param a one problem
   * @param b the other
   * @return by province, the province itself first, then its municipalities with their sites
   */
  public static List<ProblemDifference> of(DecisionProblem a, DecisionProblem b) {
    ProblemDifferences differences = new ProblemDifferences(a, b);
    differences.compare();
    return List.copyOf(differences.list);
  }

  /**
   * The provinces in which another problem may have another best distribution.
   *
   * @param differenceList what differs
   * @param b the other problem
   * @return with scope {@code NATIONAL} all or none, otherwise those with a difference that is not
   *     only about an earlier run to stay close to
   */
  public static SortedSet<ProvinceCode> concerned(
      List<ProblemDifference> differenceList, DecisionProblem b) {
    SortedSet<ProvinceCode> result = new TreeSet<>();
    differenceList.stream()
        .filter(difference -> !difference.aspect().ofStability())
        .forEach(difference -> result.add(difference.province()));
    if (b.scope() == QuotaScope.NATIONAL && !result.isEmpty()) {
      b.provinceList().forEach(p -> result.add(p.code()));
    }
    return result;
  }

  private void compare() {
    SortedMap<ProvinceCode, ProvinceProblem> provincesA = provinces(a);
    SortedMap<ProvinceCode, ProvinceProblem> provincesB = provinces(b);
    SortedMap<ProvinceCode, SortedMap<MunicipalityCode, MunicipalityProblem>> ofA =
        municipalities(a);
    SortedMap<ProvinceCode, SortedMap<MunicipalityCode, MunicipalityProblem>> ofB =
        municipalities(b);
    Map<MunicipalityCode, SortedMap<String, Site>> sitesA = sites(a);
    Map<MunicipalityCode, SortedMap<String, Site>> sitesB = sites(b);
    for (ProvinceCode code : union(provincesA, provincesB)) {
      province = code;
      municipality = null;
      site = null;
      compare(provincesA.get(code), provincesB.get(code));
      SortedMap<MunicipalityCode, MunicipalityProblem> left =
          ofA.getOrDefault(code, new TreeMap<>());
      SortedMap<MunicipalityCode, MunicipalityProblem> right =
          ofB.getOrDefault(code, new TreeMap<>());
      for (MunicipalityCode one : union(left, right)) {
        municipality = one;
        site = null;
        compare(left.get(one), right.get(one));
        if (left.containsKey(one) && right.containsKey(one)) {
          compareSites(
              sitesA.getOrDefault(one, new TreeMap<>()), sitesB.getOrDefault(one, new TreeMap<>()));
        }
      }
    }
  }

  private void compare(@Nullable ProvinceProblem left, @Nullable ProvinceProblem right) {
    if (left == null || right == null) {
      present(left, right);
      return;
    }
    add(Aspect.SCOPE, a.scope(), b.scope());
    add(Aspect.OTHER_TASK, left.otherTask(), right.otherTask());
    add(Aspect.AMV_TASK, left.amvTask(), right.amvTask());
    add(Aspect.THRESHOLD_75, left.threshold75(), right.threshold75());
    add(Aspect.TARGET_75_PRICE, left.target75Price(), right.target75Price());
    for (TaskKind kind : TaskKind.values()) {
      add(Aspect.OVER_IMPOSED_PRICE, overImposed(a, left, kind), overImposed(b, right, kind));
    }
  }

  private static long overImposed(DecisionProblem problem, ProvinceProblem p, TaskKind kind) {
    int base = problem.scope() == QuotaScope.NATIONAL ? 0 : 2 * p.index();
    return problem.poolList().get(base + kind.ordinal()).overImposedPrice();
  }

  private void compare(@Nullable MunicipalityProblem left, @Nullable MunicipalityProblem right) {
    if (left == null || right == null) {
      present(left, right);
      return;
    }
    add(Aspect.OTHER_DUE, left.otherDue(), right.otherDue());
    add(Aspect.AMV_DUE, left.amvDue(), right.amvDue());
    add(Aspect.OTHER_VOLUNTARY, left.otherVoluntary(), right.otherVoluntary());
    add(Aspect.AMV_VOLUNTARY, left.amvVoluntary(), right.amvVoluntary());
    add(Aspect.REPORTED, left.reported(), right.reported());
    add(Aspect.CAP, left.cap(), right.cap());
    add(Aspect.PINNED, left.pinned(), right.pinned());
    add(Aspect.EXEMPT, left.exempt(), right.exempt());
    add(Aspect.BASELINE, left.baseline(), right.baseline());
    add(
        Aspect.MINIMUM_DURABLE_REGULAR,
        left.minimumDurableRegular(),
        right.minimumDurableRegular());
    add(
        Aspect.MINIMUM_DURABLE_SPECIAL,
        left.minimumDurableSpecial(),
        right.minimumDurableSpecial());
    add(Aspect.SHORTAGE_PRICE, left.shortagePrice(), right.shortagePrice());
    add(Aspect.SURPLUS_PRICE, left.surplusPrice(), right.surplusPrice());
    add(Aspect.BEYOND_OFFER_PRICE, left.beyondOfferPrice(), right.beyondOfferPrice());
    add(Aspect.REPORT_PRICE, left.reportPrice(), right.reportPrice());
    add(Aspect.STABILITY_PRICE, left.stabilityPrice(), right.stabilityPrice());
    add(Aspect.DURABLE_MINIMUM_PRICE, left.durableMinimumPrice(), right.durableMinimumPrice());
  }

  private void compareSites(SortedMap<String, Site> left, SortedMap<String, Site> right) {
    for (String id : union(left, right)) {
      site = id;
      compare(left.get(id), right.get(id));
    }
  }

  private void compare(@Nullable Site left, @Nullable Site right) {
    if (left == null || right == null) {
      present(left, right);
      return;
    }
    add(Aspect.KIND, left.kind(), right.kind());
    add(Aspect.PINNED, left.pinned(), right.pinned());
    add(Aspect.ALLOWED, text(left.domain()), text(right.domain()));
    add(Aspect.RULED, text(left.rule()), text(right.rule()));
    add(Aspect.COUNTS, left.counts(), right.counts());
    add(Aspect.DURABLE, left.durable(), right.durable());
    add(Aspect.PLACES_NOW, left.placesNow(), right.placesNow());
    add(Aspect.CHILDREN_MOVED_PRICE, left.childrenMovedPrice(), right.childrenMovedPrice());
    add(Aspect.KEPT_EMERGENCY_PRICE, left.keptEmergencyPrice(), right.keptEmergencyPrice());
    add(Aspect.NEW_EMERGENCY_PRICE, left.newEmergencyPrice(), right.newEmergencyPrice());
    add(Aspect.TEMPORARY_PRICE, left.temporaryPrice(), right.temporaryPrice());
    add(Aspect.UNLOCATED_PRICE, left.unlocatedPrice(), right.unlocatedPrice());
    add(Aspect.OPENING_PRICE, left.openingPrice(), right.openingPrice());
    add(Aspect.COST_PRICE, left.costPrice(), right.costPrice());
  }

  private void present(@Nullable Object left, @Nullable Object right) {
    add(Aspect.PRESENT, left != null, right != null);
  }

  private void add(Aspect aspect, @Nullable Object left, @Nullable Object right) {
    if (!Objects.equals(left, right)) {
      list.add(
          new ProblemDifference(province, municipality, site, aspect, text(left), text(right)));
    }
  }

  private static @Nullable String text(@Nullable Object value) {
    return value == null ? null : value.toString();
  }

  /** Such as {@code 0}, {@code 60} or {@code 0, 50-100}. */
  private static String text(Domain domain) {
    if (domain.max() < domain.min()) {
      return domain.zero() ? "0" : "";
    }
    String range =
        domain.min() == domain.max()
            ? String.valueOf(domain.min())
            : domain.min() + "-" + domain.max();
    return domain.zero() ? "0, " + range : range;
  }

  private static <K extends Comparable<K>> SortedSet<K> union(
      SortedMap<K, ?> left, SortedMap<K, ?> right) {
    SortedSet<K> result = new TreeSet<>(left.keySet());
    result.addAll(right.keySet());
    return result;
  }

  private static SortedMap<ProvinceCode, ProvinceProblem> provinces(DecisionProblem problem) {
    SortedMap<ProvinceCode, ProvinceProblem> map = new TreeMap<>();
    problem.provinceList().forEach(p -> map.put(p.code(), p));
    return map;
  }

  private static SortedMap<ProvinceCode, SortedMap<MunicipalityCode, MunicipalityProblem>>
      municipalities(DecisionProblem problem) {
    SortedMap<ProvinceCode, SortedMap<MunicipalityCode, MunicipalityProblem>> map = new TreeMap<>();
    problem
        .municipalityList()
        .forEach(
            m ->
                map.computeIfAbsent(m.province().code(), code -> new TreeMap<>()).put(m.code(), m));
    return map;
  }

  private static Map<MunicipalityCode, SortedMap<String, Site>> sites(DecisionProblem problem) {
    Map<MunicipalityCode, SortedMap<String, Site>> map = new TreeMap<>();
    problem
        .siteList()
        .forEach(
            s ->
                map.computeIfAbsent(s.municipality().code(), code -> new TreeMap<>())
                    .put(s.id(), s));
    return map;
  }
}
