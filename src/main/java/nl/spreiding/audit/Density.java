package nl.spreiding.audit;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** {@code density} of result.json: places against inhabitants, and against weighted inhabitants. */
final class Density {
  private static final int NEAREST = 5;

  private final Recount recount;
  private final TreeMap<String, Set<String>> borders = new TreeMap<>();

  Density(Recount recount) {
    this.recount = recount;
    recount
        .shelterCase
        .adjacencyList()
        .forEach(
            b -> {
              borders.computeIfAbsent(b.a().value(), c -> new TreeSet<>()).add(b.b().value());
              borders.computeIfAbsent(b.b().value(), c -> new TreeSet<>()).add(b.a().value());
            });
  }

  Row row() {
    List<Row> provinces = new ArrayList<>();
    for (Region region : recount.regions) {
      provinces.add(Row.of("provinceCode", region.code()).putAll(rates(region.towns)));
    }
    List<Row> municipalities = new ArrayList<>();
    for (Town town : recount.towns()) {
      municipalities.add(municipality(town));
    }
    return Row.of(
        "neighbours",
        basis(),
        "country",
        rates(recount.towns()),
        "provinces",
        provinces,
        "municipalities",
        municipalities);
  }

  private String basis() {
    if (!recount.shelterCase.adjacencyList().isEmpty()) {
      return "border";
    }
    boolean placed = recount.towns().stream().anyMatch(t -> t.municipality.longitude() != null);
    return placed ? "nearest" : "unknown";
  }

  private static Row rates(List<Town> towns) {
    long inhabitants = towns.stream().mapToLong(t -> t.municipality.inhabitants()).sum();
    Ratio weighted =
        towns.stream().map(t -> Recount.product(t.municipality)).reduce(Ratio.ZERO, Ratio::plus);
    long existing = towns.stream().mapToLong(Town::existing).sum();
    long decided = towns.stream().mapToLong(t -> t.decided(Task.BOTH)).sum();
    Row row =
        Row.of(
            "inhabitants", inhabitants,
            "weightedInhabitants", weighted.rounded(0),
            "weightedInhabitantsExact", weighted,
            "existing", existing,
            "decided", decided);
    rate(row, "decidedPer1000", decided, Ratio.of(inhabitants));
    rate(row, "existingPer1000", existing, Ratio.of(inhabitants));
    rate(row, "decidedPer1000Weighted", decided, weighted);
    rate(row, "existingPer1000Weighted", existing, weighted);
    return row;
  }

  private static void rate(Row row, String key, long places, Ratio people) {
    Ratio rate = people.signum() == 0 ? null : Ratio.of(1000).times(places).over(people);
    row.put(key, Fairness.rounded(rate, 2)).put(key + "Exact", rate);
  }

  private Row municipality(Town town) {
    List<String> neighbours = neighbours(town);
    Ratio own = perInhabitant(town);
    long fewer = 0;
    long more = 0;
    for (String code : neighbours) {
      Ratio other = perInhabitant(recount.town(code));
      if (own != null && other != null) {
        fewer += other.compareTo(own) < 0 ? 1 : 0;
        more += other.compareTo(own) > 0 ? 1 : 0;
      }
    }
    return Row.of(
            "provinceCode", town.province(),
            "province", town.municipality.province().name(),
            "municipalityCode", town.code(),
            "municipality", town.name(),
            "due", town.due(Task.BOTH))
        .putAll(rates(List.of(town)))
        .put("neighbours", neighbours)
        .put("neighbourCount", (long) neighbours.size())
        .put("neighboursWithFewer", fewer)
        .put("neighboursWithMore", more);
  }

  private static @Nullable Ratio perInhabitant(Town town) {
    long inhabitants = town.municipality.inhabitants();
    return inhabitants == 0 ? null : Ratio.of(town.decided(Task.BOTH), inhabitants);
  }

  private List<String> neighbours(Town town) {
    if (basis().equals("border")) {
      return List.copyOf(borders.getOrDefault(town.code(), Set.of()));
    }
    if (town.municipality.longitude() == null) {
      return List.of();
    }
    return recount.towns().stream()
        .filter(t -> t != town && t.municipality.longitude() != null)
        .sorted(Comparator.comparing((Town t) -> apart(town, t)).thenComparing(Town::code))
        .limit(NEAREST)
        .map(Town::code)
        .toList();
  }

  /** Square of the distance in a plane where a degree of longitude is 61/100 of one of latitude. */
  private static BigDecimal apart(Town a, Town b) {
    BigDecimal aside = gap(a.municipality.longitude(), b.municipality.longitude());
    BigDecimal up = gap(a.municipality.latitude(), b.municipality.latitude());
    BigDecimal narrow = aside.multiply(new BigDecimal("0.61"));
    return narrow.multiply(narrow).add(up.multiply(up));
  }

  private static BigDecimal gap(@Nullable BigDecimal a, @Nullable BigDecimal b) {
    return a == null || b == null ? BigDecimal.ZERO : a.subtract(b);
  }
}
