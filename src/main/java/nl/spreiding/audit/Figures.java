package nl.spreiding.audit;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import nl.spreiding.model.Basis;
import nl.spreiding.model.Level;
import nl.spreiding.model.QuotaScope;
import org.jspecify.annotations.Nullable;

/** {@code figures} of result.json: sums and rates that the pages show and no table holds. */
final class Figures {
  private static final List<Task> TASKS = List.of(Task.OTHER, Task.AMV, Task.BOTH);

  private final Recount recount;
  private final Accounts accounts;
  private final Areas areas;
  private final Grants grants;
  private final Balances balances;

  Figures(Recount recount, Accounts accounts, Areas areas, Grants grants, Balances balances) {
    this.recount = recount;
    this.accounts = accounts;
    this.areas = areas;
    this.grants = grants;
    this.balances = balances;
  }

  Row row() {
    List<Row> provinces = new ArrayList<>();
    for (Region region : recount.regions) {
      provinces.add(Row.of("provinceCode", region.code()).putAll(area(List.of(region), region)));
    }
    return Row.of(
        "national", area(recount.regions, null),
        "provinces", provinces,
        "municipalities", recount.towns().stream().map(this::town).toList(),
        "betweenProvinces", betweenProvinces(),
        "rules", rules(),
        "syntheticLocations",
            recount.shelterCase.locationList().stream()
                .filter(l -> l.basis() == Basis.SYNTHETIC)
                .count(),
        "grantAmounts", grants.amounts());
  }

  private Row area(List<Region> regions, @Nullable Region province) {
    List<Town> towns = regions.stream().flatMap(r -> r.towns.stream()).toList();
    long decided = sum(towns, t -> t.decided(Task.BOTH));
    long inhabitants = sum(towns, t -> t.municipality.inhabitants());
    long indicative = sum(towns, t -> t.indicative);
    Row row =
        Row.of(
            "inhabitants",
            inhabitants,
            "perThousand",
            perThousand(decided, inhabitants),
            "indicative",
            indicative,
            "deviation",
            decided - indicative,
            "threshold75",
            regions.stream().mapToLong(recount::threshold).sum(),
            "placeMonths",
            towns.stream().filter(Grants::didTask).mapToLong(Grants::placeMonths).sum());
    for (Task task : TASKS) {
      row.put(task.field(), task(regions, towns, province, task));
    }
    Row paid = new Row();
    long total = 0;
    for (String sort : Grants.SORTS) {
      long cents = sum(towns, t -> grants.cents(t.code(), sort));
      cents += regions.stream().mapToLong(r -> grants.cents(r.code(), sort)).sum();
      paid.put(sort, Grants.euros(cents));
      total += cents;
    }
    var reading = recount.parameters.grantReading();
    return row.put("grants", paid.put("total", Grants.euros(total)))
        .put(
            "threshold75Places",
            regions.stream().mapToLong(r -> grants.above(r, reading).places()).sum())
        .put(
            "threshold75Amount",
            Grants.euros(
                regions.stream()
                    .map(r -> grants.parts(grants.above(r, reading).places()))
                    .mapToLong(p -> p[0] + p[1])
                    .sum()))
        .put("otherReadings", grants.otherReadings(regions, false))
        .put(
            "balance",
            Row.of(
                "other", balances.sum(towns, Task.OTHER),
                "amv", balances.sum(towns, Task.AMV),
                "total", balances.sum(towns, Task.BOTH)));
  }

  private static long sum(List<Town> towns, java.util.function.ToLongFunction<Town> number) {
    return towns.stream().mapToLong(number).sum();
  }

  static @Nullable Ratio perThousand(long places, long inhabitants) {
    return inhabitants == 0 ? null : Ratio.of(1000).times(places).over(inhabitants);
  }

  private Row task(List<Region> regions, List<Town> towns, @Nullable Region province, Task task) {
    long counted = 0;
    long shortfall = 0;
    for (Task part : task == Task.BOTH ? List.of(Task.OTHER, Task.AMV) : List.of(task)) {
      counted += regions.stream().mapToLong(r -> areas.counted(r, part)).sum();
      shortfall += shortfall(province, part);
    }
    return Row.of(
        "task", regions.stream().mapToLong(r -> r.task(task)).sum(),
        "located", sum(towns, t -> t.located(task)),
        "counted", counted,
        "imposed", sum(towns, t -> t.imposed(task)),
        "decided", sum(towns, t -> t.decided(task)),
        "shortfall", shortfall);
  }

  /** With one task for the whole country a province by itself is short of nothing. */
  private long shortfall(@Nullable Region province, Task task) {
    if (province == null) {
      return areas.shortfall(task);
    }
    return recount.scope(QuotaScope.NATIONAL) ? 0 : areas.shortfall(province, task);
  }

  private Row town(Town town) {
    Row paid = new Row();
    long total = 0;
    for (String sort : Grants.SORTS) {
      long cents = grants.cents(town.code(), sort);
      paid.put(sort, Grants.euros(cents));
      total += cents;
    }
    return Row.of(
        "municipalityCode", town.code(),
        "inhabitantsDate", town.municipality.inhabitantsDate().toString(),
        "sesWoaYear", (long) town.municipality.sesWoaYear(),
        "perThousand", perThousand(town.decided(Task.BOTH), town.municipality.inhabitants()),
        "softPoints", softPoints(town),
        "specialPlaces", Grants.specialPlaces(town),
        "durablePlaces", Grants.durablePlaces(town),
        "placeMonths", Grants.placeMonths(town),
        "placesByMonths", placesByMonths(town),
        "grants", paid.put("total", Grants.euros(total)),
        "balance", balances.sum(List.of(town), Task.BOTH),
        "relieves", relief(town, Balances.Carried::from, Balances.Carried::to),
        "relievedBy", relief(town, Balances.Carried::to, Balances.Carried::from));
  }

  BigDecimal softPoints(Town town) {
    long micro =
        accounts.lines().stream()
            .filter(l -> town.code().equals(l.municipality()) && l.rule().level() == Level.SOFT)
            .mapToLong(Accounts.Line::micro)
            .sum();
    return Accounts.plain(BigDecimal.valueOf(micro, 6));
  }

  private static List<Row> placesByMonths(Town town) {
    Map<Long, Long> byMonths = new TreeMap<>(java.util.Comparator.reverseOrder());
    for (Place place : town.places) {
      if (place.decided > 0) {
        byMonths.merge(place.months(), place.decided, Long::sum);
      }
    }
    return byMonths.entrySet().stream()
        .map(e -> Row.of("months", e.getKey(), "places", e.getValue()))
        .toList();
  }

  private Row relief(
      Town town,
      Function<Balances.Carried, @Nullable Town> self,
      Function<Balances.Carried, @Nullable Town> other) {
    Row result = new Row();
    Map<String, Long> placesByTown = new TreeMap<>();
    for (Task task : List.of(Task.OTHER, Task.AMV)) {
      long places = 0;
      long count = 0;
      for (Balances.Carried line : balances.carried()) {
        Town partner = other.apply(line);
        if (line.task() == task && self.apply(line) == town && partner != null) {
          places += line.places();
          count++;
          placesByTown.merge(partner.code(), line.places(), Long::sum);
        }
      }
      result.put(task.field(), Row.of("places", places, "municipalities", count));
    }
    result.put("places", placesByTown.values().stream().mapToLong(Long::longValue).sum());
    return result.put(
        "municipalities",
        placesByTown.entrySet().stream()
            .map(e -> Row.of("municipalityCode", e.getKey(), "places", e.getValue()))
            .toList());
  }

  private List<Row> betweenProvinces() {
    Map<String, Map<String, Long>> sums = new TreeMap<>();
    for (Balances.Carried line : balances.carried()) {
      Town from = line.from();
      Town to = line.to();
      if (from != null && to != null) {
        sums.computeIfAbsent(from.province(), p -> new TreeMap<>())
            .merge(to.province(), line.places(), Long::sum);
      }
    }
    List<Row> result = new ArrayList<>();
    sums.forEach(
        (from, byTo) ->
            byTo.forEach(
                (to, places) -> result.add(Row.of("from", from, "to", to, "places", places))));
    return result;
  }

  private List<Row> rules() {
    long all = accounts.score(Level.SOFT);
    List<Row> result = new ArrayList<>();
    accounts
        .softByRule()
        .forEach(
            (rule, micro) ->
                result.add(
                    Row.of(
                        "constraint", rule.name(),
                        "points", Accounts.plain(BigDecimal.valueOf(micro, 6)),
                        "share", all == 0 ? null : Ratio.of(micro, all))));
    return result;
  }
}
