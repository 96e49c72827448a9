package nl.spreiding.audit;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.ToLongFunction;
import org.jspecify.annotations.Nullable;

/** {@code fairness} of result.json: how equally distributions follow what is due. */
final class Fairness {
  private static final Ratio MOST_INHABITANTS = Ratio.of(2);
  private static final Ratio MOST_FACTOR = Ratio.of(5, 4);

  private final Recount recount;
  private final Map<String, ToLongFunction<Town>> distributions = new LinkedHashMap<>();
  private final List<Town[]> comparable = new ArrayList<>();
  private final Map<String, Evenness> ofCountry = new LinkedHashMap<>();

  Fairness(Recount recount) {
    this.recount = recount;
    distributions.put("decided", t -> t.decided(Task.BOTH));
    distributions.put("indicative", t -> t.indicative);
    if (!recount.shelterCase.reportList().isEmpty()) {
      distributions.put("reported", t -> t.reported(Task.BOTH));
    }
    distributions.put("existing", Town::existing);
    for (Town[] pair : neighbours()) {
      if (comparable(pair[0], pair[1])) {
        comparable.add(pair);
      }
    }
  }

  private boolean borders() {
    return !recount.shelterCase.adjacencyList().isEmpty();
  }

  private List<Town[]> neighbours() {
    List<Town[]> result = new ArrayList<>();
    Set<String> seen = new TreeSet<>();
    if (borders()) {
      recount
          .shelterCase
          .adjacencyList()
          .forEach(
              b -> {
                if (seen.add(b.a() + " " + b.b()) && seen.add(b.b() + " " + b.a())) {
                  result.add(new Town[] {recount.town(b.a().value()), recount.town(b.b().value())});
                }
              });
      return result;
    }
    for (Region region : recount.regions) {
      for (int i = 0; i < region.towns.size(); i++) {
        for (int j = i + 1; j < region.towns.size(); j++) {
          result.add(new Town[] {region.towns.get(i), region.towns.get(j)});
        }
      }
    }
    return result;
  }

  private static boolean comparable(Town a, Town b) {
    Ratio peopleA = Ratio.of(a.municipality.inhabitants());
    Ratio peopleB = Ratio.of(b.municipality.inhabitants());
    return within(peopleA, peopleB, MOST_INHABITANTS)
        && within(Recount.factor(a.municipality), Recount.factor(b.municipality), MOST_FACTOR);
  }

  static boolean within(Ratio a, Ratio b, Ratio most) {
    return a.compareTo(b.times(most)) <= 0 && b.compareTo(a.times(most)) <= 0;
  }

  private List<Town[]> uneven(List<Town> towns, ToLongFunction<Town> places) {
    Set<Town> inside = Set.copyOf(towns);
    List<Town[]> result = new ArrayList<>();
    for (Town[] pair : comparable) {
      if (inside.contains(pair[0]) || inside.contains(pair[1])) {
        long first = places.applyAsLong(pair[0]) - Evenness.due(pair[0]);
        long second = places.applyAsLong(pair[1]) - Evenness.due(pair[1]);
        Town[] ordered = first > 0 ? pair : new Town[] {pair[1], pair[0]};
        if (Long.signum(first) * Long.signum(second) < 0 && !ordered[1].exempt()) {
          result.add(ordered);
        }
      }
    }
    return result;
  }

  Row row() {
    List<Row> figures = new ArrayList<>();
    distributions.forEach(
        (name, places) -> {
          Evenness even = new Evenness(recount.towns(), places);
          ofCountry.put(name, even);
          figures.add(figure("country", null, name, even));
        });
    for (Region region : recount.regions) {
      distributions.forEach(
          (name, places) ->
              figures.add(figure("province", region, name, new Evenness(region.towns, places))));
    }
    return Row.of(
        "exempt",
        recount.towns().stream().filter(Town::exempt).count(),
        "withReport",
        recount.towns().stream().filter(t -> t.report != null).count(),
        "neighbours",
        borders() ? "border" : "province",
        "comparableInhabitants",
        MOST_INHABITANTS,
        "comparableFactor",
        MOST_FACTOR,
        "comparablePairs",
        (long) comparable.size(),
        "figures",
        figures,
        "unevenPairs",
        unevenPairs(),
        "comparisons",
        comparisons());
  }

  private Row figure(String level, @Nullable Region region, String name, Evenness even) {
    Town lowest = even.lowest;
    Town highest = even.highest;
    Ratio low = lowest == null ? null : even.ratio(lowest);
    Ratio high = highest == null ? null : even.ratio(highest);
    BigDecimal theil = even.theil;
    BigDecimal between = even.between;
    return Row.of(
        "level",
        level,
        "provinceCode",
        region == null ? null : region.code(),
        "province",
        region == null ? null : region.province.name(),
        "distribution",
        name,
        "municipalities",
        (long) even.towns.size(),
        "withoutDue",
        even.withoutDue,
        "due",
        even.due,
        "places",
        even.total,
        "lowestRatio",
        rounded(low, 3),
        "lowestRatioExact",
        low,
        "highestRatio",
        rounded(high, 3),
        "highestRatioExact",
        high,
        "range",
        rounded(even.range(), 3),
        "rangeExact",
        even.range(),
        "meanAbsolute",
        even.meanAbsolute.rounded(2),
        "meanAbsoluteExact",
        even.meanAbsolute,
        "meanSquared",
        even.meanSquared.rounded(2),
        "meanSquaredExact",
        even.meanSquared,
        "gini",
        rounded(even.gini, 4),
        "giniExact",
        even.gini,
        "theil",
        theil,
        "theilWithin",
        theil == null || between == null ? null : theil.subtract(between),
        "theilBetween",
        between,
        "unevenPairs",
        (long) uneven(even.towns, even.places).size(),
        "lowestMunicipalityCode",
        lowest == null ? null : lowest.code(),
        "lowestPlaces",
        lowest == null ? null : even.places.applyAsLong(lowest),
        "lowestDue",
        lowest == null ? null : Evenness.due(lowest),
        "lowestCount",
        lowest == null ? 0L : even.withRatio(lowest),
        "highestMunicipalityCode",
        highest == null ? null : highest.code(),
        "highestPlaces",
        highest == null ? null : even.places.applyAsLong(highest),
        "highestDue",
        highest == null ? null : Evenness.due(highest),
        "highestCount",
        highest == null ? 0L : even.withRatio(highest));
  }

  static @Nullable BigDecimal rounded(@Nullable Ratio ratio, int decimals) {
    return ratio == null ? null : ratio.rounded(decimals);
  }

  private List<Row> unevenPairs() {
    ToLongFunction<Town> decided = t -> t.decided(Task.BOTH);
    List<Row> rows = new ArrayList<>();
    List<Town[]> pairs = uneven(recount.towns(), decided);
    pairs.sort(
        Comparator.comparing((Town[] p) -> gap(p))
            .reversed()
            .thenComparing(p -> p[0].code())
            .thenComparing(p -> p[1].code()));
    for (Town[] pair : pairs) {
      Ratio gap = gap(pair);
      rows.add(
          Row.of(
              "moreCode", pair[0].code(),
              "moreDue", Evenness.due(pair[0]),
              "morePlaces", decided.applyAsLong(pair[0]),
              "moreDeviation", decided.applyAsLong(pair[0]) - Evenness.due(pair[0]),
              "lessCode", pair[1].code(),
              "lessDue", Evenness.due(pair[1]),
              "lessPlaces", decided.applyAsLong(pair[1]),
              "lessDeviation", decided.applyAsLong(pair[1]) - Evenness.due(pair[1]),
              "gap", gap.rounded(3),
              "gapExact", gap));
    }
    return rows;
  }

  /** Difference of the two ratios; of a municipality with nothing due, the ratio to one place. */
  private static Ratio gap(Town[] pair) {
    return ratio(pair[0]).minus(ratio(pair[1]));
  }

  private static Ratio ratio(Town town) {
    return Ratio.of(town.decided(Task.BOTH), Math.max(1, Evenness.due(town)));
  }

  private List<Row> comparisons() {
    List<Row> rows = new ArrayList<>();
    Evenness first = Objects.requireNonNull(ofCountry.get("decided"));
    ofCountry.forEach(
        (name, second) -> {
          if (second != first) {
            rows.add(comparison(name, first, second));
          }
        });
    return rows;
  }

  private Row comparison(String name, Evenness first, Evenness second) {
    Row row = Row.of("first", "decided", "second", name);
    List<String> better = new ArrayList<>();
    List<String> worse = new ArrayList<>();
    List<String> same = new ArrayList<>();
    List<String> undefined = new ArrayList<>();
    Map<String, @Nullable Ratio> a = indices(first);
    Map<String, @Nullable Ratio> b = indices(second);
    a.forEach(
        (index, value) -> {
          Ratio other = b.get(index);
          if (value == null || other == null) {
            undefined.add(index);
          } else {
            int order = value.compareTo(other);
            (order < 0 ? better : order > 0 ? worse : same).add(index);
          }
        });
    return row.put("firstMoreEqual", better)
        .put("secondMoreEqual", worse)
        .put("same", same)
        .put("undefined", undefined)
        .put("disagree", !better.isEmpty() && !worse.isEmpty());
  }

  private Map<String, @Nullable Ratio> indices(Evenness even) {
    Map<String, @Nullable Ratio> result = new LinkedHashMap<>();
    result.put("range", even.range());
    result.put("mean_absolute", even.meanAbsolute);
    result.put("mean_squared", even.meanSquared);
    result.put("gini", even.gini);
    BigDecimal theil = even.theil;
    result.put("theil", theil == null ? null : Ratio.of(theil));
    result.put("pairs", Ratio.of(uneven(even.towns, even.places).size()));
    return result;
  }
}
