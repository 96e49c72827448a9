package nl.spreiding.audit;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Of what sort every decided place is, and whose surplus relieves whom. */
final class Balances {
  static final List<String> SUMS =
      List.of(
          "indicative",
          "due",
          "exchanged",
          "exchangeUndelivered",
          "voluntary",
          "imposedWithin",
          "imposedBeyond",
          "decided",
          "surplus",
          "notRelieving",
          "relief");

  private final Recount recount;
  private final Map<Town, Map<Task, Row>> rowByTown = new LinkedHashMap<>();
  private final List<Carried> carried = new ArrayList<>();

  /** So many places of one that another need not do. */
  record Carried(
      Task task, @Nullable String rule, @Nullable Town from, @Nullable Town to, long places) {
    Row row() {
      return Row.of(
          "task", task.name(),
          "rule", rule,
          "fromCode", from == null ? null : from.code(),
          "from", from == null ? null : from.name(),
          "toCode", to == null ? null : to.code(),
          "to", to == null ? null : to.name(),
          "places", places);
    }
  }

  Balances(Recount recount) {
    this.recount = recount;
    for (Town town : recount.towns()) {
      Map<Task, Row> rows = new LinkedHashMap<>();
      for (Task task : List.of(Task.OTHER, Task.AMV)) {
        rows.put(task, sorts(town, task));
      }
      rowByTown.put(town, rows);
    }
    for (Recount.Pool pool : recount.pools()) {
      carry(pool);
    }
  }

  List<Row> rows() {
    List<Row> result = new ArrayList<>();
    rowByTown.forEach(
        (town, rows) ->
            rows.forEach(
                (task, row) ->
                    result.add(
                        Row.of(
                                "provinceCode", town.province(),
                                "municipalityCode", town.code(),
                                "municipality", town.name(),
                                "task", task.name())
                            .putAll(row))));
    return result;
  }

  List<Row> surplus() {
    return carried.stream().map(Carried::row).toList();
  }

  List<Carried> carried() {
    return carried;
  }

  /** The sums of some municipalities for one task or both. */
  Row sum(List<Town> towns, Task task) {
    Row result = new Row();
    for (String key : SUMS) {
      long sum = 0;
      for (Town town : towns) {
        for (Map.Entry<Task, Row> entry : rows(town).entrySet()) {
          sum += task == Task.BOTH || task == entry.getKey() ? entry.getValue().whole(key) : 0;
        }
      }
      result.put(key, sum);
    }
    return result;
  }

  private Map<Task, Row> rows(Town town) {
    Map<Task, Row> rows = rowByTown.get(town);
    return rows == null ? Map.of() : rows;
  }

  private Row sorts(Town town, Task task) {
    long own = town.located(p -> p.own() && task.holds(p.location.kind()));
    long imposed = town.decided(task) - own;
    long exchanged = town.lent(task);
    long indicative = town.indicative(task);
    long toServe = Math.max(0, exchanged);
    long ofOwn = Math.min(own, toServe);
    long ofImposed = Math.min(imposed, toServe - ofOwn);
    long undelivered = toServe - ofOwn - ofImposed;
    long ownLeft = own - ofOwn + Math.max(0, -exchanged);
    long imposedLeft = imposed - ofImposed;
    long due = Math.min(indicative, ownLeft);
    long within = Math.min(imposedLeft, indicative - due);
    long voluntary = ownLeft - due;
    long surplus = voluntary + imposedLeft - within;
    return Row.of(
        "indicative", indicative,
        "due", due,
        "exchanged", exchanged,
        "exchangeUndelivered", undelivered,
        "voluntary", voluntary,
        "imposedWithin", within,
        "imposedBeyond", imposedLeft - within,
        "decided", town.decided(task),
        "surplus", surplus,
        "notRelieving", Math.min(surplus, recount.notCounted(town, task)),
        "relief", indicative - due - within);
  }

  private long of(Town town, Task task, String key) {
    Row row = rows(town).get(task);
    return row == null ? 0 : row.whole(key);
  }

  private void carry(Recount.Pool pool) {
    Task task = pool.task();
    List<Town> towns = pool.towns();
    long[] indicative = towns.stream().mapToLong(t -> t.indicative(task)).toArray();
    long[] gives =
        towns.stream()
            .mapToLong(t -> of(t, task, "surplus") - of(t, task, "notRelieving"))
            .toArray();
    long[] takes = towns.stream().mapToLong(t -> of(t, task, "relief")).toArray();
    long given = java.util.Arrays.stream(gives).sum();
    long taken = java.util.Arrays.stream(takes).sum();
    long[] giving = gives;
    long[] taking = takes;
    if (taken > given) {
      taking = Share.capped(given, indicative, takes);
    } else if (given > taken) {
      giving = Share.capped(taken, indicative, gives);
    }
    String rule = pool.region() == null ? "NATIONAL_POOL" : "PROVINCE_POOL";
    long[] open = taking.clone();
    for (int i = 0; i < towns.size(); i++) {
      long[] share = Share.of(giving[i], open);
      for (int j = 0; j < towns.size(); j++) {
        Town taker = towns.get(j);
        open[j] -= share[j];
        add(task, taker.exempt() ? "EXEMPTION" : rule, towns.get(i), taker, share[j]);
      }
    }
    for (int i = 0; i < towns.size(); i++) {
      add(task, null, towns.get(i), null, of(towns.get(i), task, "surplus") - giving[i]);
    }
    for (int j = 0; j < towns.size(); j++) {
      add(task, null, null, towns.get(j), takes[j] - taking[j]);
    }
  }

  private void add(
      Task task, @Nullable String rule, @Nullable Town from, @Nullable Town to, long places) {
    if (places > 0) {
      carried.add(new Carried(task, rule, from, to, places));
    }
  }
}
