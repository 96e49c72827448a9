package nl.spreiding.audit;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The rows of municipalities, provinces, locations, pools, and the totals of the country. */
final class Areas {
  private final Recount recount;

  Areas(Recount recount) {
    this.recount = recount;
  }

  List<Row> municipalities() {
    List<Row> rows = new ArrayList<>();
    for (Town town : recount.towns()) {
      rows.add(
          Row.of(
              "provinceCode", town.province(),
              "province", town.municipality.province().name(),
              "municipalityCode", town.code(),
              "municipality", town.name(),
              "inhabitants", town.municipality.inhabitants(),
              "sesWoa", town.municipality.sesWoa(),
              "indicative", town.indicative,
              "indicativeAmv", town.indicativeAmv,
              "reported", town.report == null ? null : town.reported(Task.BOTH),
              "existing", town.existing(),
              "decided", town.decided(Task.BOTH),
              "decidedRegular", decidedRegular(town),
              "decidedAmv", town.decided(Task.AMV),
              "decidedSpecial", decidedSpecial(town),
              "located", town.located(Task.BOTH),
              "unlocated", town.imposed(Task.BOTH),
              "durable", town.located(p -> p.durable),
              "temporary", town.located(p -> !p.durable),
              "deviation", town.decided(Task.BOTH) - town.indicative,
              "childrenMoved", moved(town, true),
              "reason", new Row.Given("sentence"),
              "due", town.due(Task.BOTH),
              "dueAmv", town.due(Task.AMV),
              "voluntary", town.voluntary(Task.BOTH),
              "exempt", town.exempt(),
              "unlocatedRegular", town.imposedRegular,
              "unlocatedAmv", town.imposedAmv,
              "childrenMovedUnavoidably", moved(town, false)));
    }
    return rows;
  }

  static long decidedRegular(Town town) {
    return town.located(p -> p.location.kind() == nl.spreiding.model.Kind.REGULAR)
        + town.imposedRegular;
  }

  static long decidedSpecial(Town town) {
    return town.located(p -> p.location.kind() == nl.spreiding.model.Kind.SPECIAL);
  }

  static long moved(Town town, boolean byDecision) {
    return town.sum(p -> p.counts == byDecision, Place::childrenMoved);
  }

  List<Row> provinces() {
    List<Row> rows = new ArrayList<>();
    for (Region region : recount.regions) {
      long located = region.sum(t -> t.located(Task.BOTH));
      long threshold = recount.threshold(region);
      rows.add(
          Row.of(
              "provinceCode", region.code(),
              "province", region.province.name(),
              "task", region.task(Task.BOTH),
              "taskAmv", region.task(Task.AMV),
              "decided", region.sum(t -> t.decided(Task.BOTH)),
              "decidedAmv", region.sum(t -> t.decided(Task.AMV)),
              "shortfall", shortfall(region, Task.OTHER) + shortfall(region, Task.AMV),
              "shortfallAmv", shortfall(region, Task.AMV),
              "surplus", surplus(region, Task.OTHER) + surplus(region, Task.AMV),
              "located", located,
              "threshold75", threshold,
              "reaches75", located >= threshold,
              "childrenMoved", region.sum(t -> moved(t, true)),
              "existing", region.sum(Town::existing),
              "unlocated", region.sum(t -> t.imposed(Task.BOTH)),
              "durable", region.sum(t -> t.located(p -> p.durable)),
              "childrenMovedUnavoidably", region.sum(t -> moved(t, false))));
    }
    return rows;
  }

  long counted(Region region, Task task) {
    return region.sum(t -> t.located(task) - recount.notCounted(t, task));
  }

  /** Places short of the province's own task; what does not count does not help. */
  long shortfall(Region region, Task task) {
    long there = counted(region, task) + region.sum(t -> t.imposed(task));
    return Math.max(0, region.task(task) - there);
  }

  private long surplus(Region region, Task task) {
    return Math.max(0, region.sum(t -> t.decided(task)) - region.task(task));
  }

  List<Row> locations(List<Row> closings) {
    List<Row> rows = new ArrayList<>();
    for (Place place : recount.placeById.values()) {
      var l = place.location;
      String id = l.id().value();
      rows.add(
          Row.of(
              "id", id,
              "municipalityCode", l.municipality().value(),
              "decision", decision(place),
              "placesNow", l.placesNow(),
              "places", place.decided,
              "durable", place.durable,
              "counts", place.counts,
              "childrenMoved", place.childrenMoved(),
              "advisedMoveDate", advised(id, closings),
              "name", l.name(),
              "kind", l.kind().name(),
              "form", l.form().name(),
              "status", l.status().name(),
              "basis", Grants.lower(l.basis()),
              "openFrom", text(l.openFrom()),
              "openUntil", text(l.openUntil()),
              "extendableUntil", text(l.extendableUntil()),
              "minPlaces", l.minPlaces(),
              "maxPlaces", l.maxPlaces(),
              "children", l.children(),
              "source", l.source(),
              "needsExtension", place.needsExtension && place.decided > 0,
              "months", place.months(),
              "childrenMovedByDecision", place.counts ? place.childrenMoved() : 0L,
              "childrenMovedUnavoidably", place.counts ? 0L : place.childrenMoved()));
    }
    return rows;
  }

  private static @Nullable Object advised(String id, List<Row> closings) {
    return closings.stream()
        .filter(row -> row.text("locationId").equals(id))
        .findFirst()
        .map(row -> row.get("advisedMoveDate"))
        .orElse(null);
  }

  private static @Nullable String text(@Nullable Object value) {
    return value == null ? null : value.toString();
  }

  static String decision(Place place) {
    long now = place.location.placesNow();
    long then = place.decided;
    if (!place.inUse()) {
      return then > 0 ? "open" : "unused";
    }
    if (then == 0) {
      return "close";
    }
    if (then != now) {
      return then > now ? "grow" : "shrink";
    }
    return place.needsExtension ? "extend" : "keep";
  }

  List<Row> pools() {
    return recount.pools().stream()
        .map(
            pool ->
                Row.of(
                    "provinceCode", pool.region() == null ? null : pool.region().code(),
                    "taskKind", pool.task().name(),
                    "task", pool.number(),
                    "counted", pool.counted(recount),
                    "imposed", pool.imposed(),
                    "shortfall", pool.shortfall(recount),
                    "overImposed", pool.overImposed(recount)))
        .toList();
  }

  Row nationalTotals(Grants grants) {
    return Row.of(
        "need", recount.settings.capacity().total(),
        "needAmv", recount.settings.capacity().amv(),
        "indicative", recount.sum(t -> t.indicative),
        "indicativeAmv", recount.sum(t -> t.indicativeAmv),
        "task", recount.nationalTask(Task.BOTH),
        "taskAmv", recount.nationalTask(Task.AMV),
        "existing", recount.sum(Town::existing),
        "decided", recount.sum(t -> t.decided(Task.BOTH)),
        "decidedRegular", recount.sum(Areas::decidedRegular),
        "decidedAmv", recount.sum(t -> t.decided(Task.AMV)),
        "decidedSpecial", recount.sum(Areas::decidedSpecial),
        "located", recount.sum(t -> t.located(Task.BOTH)),
        "unlocated", recount.sum(t -> t.imposed(Task.BOTH)),
        "durable", recount.sum(t -> t.located(p -> p.durable)),
        "temporary", recount.sum(t -> t.located(p -> !p.durable)),
        "shortfall", shortfall(Task.OTHER) + shortfall(Task.AMV),
        "shortfallAmv", shortfall(Task.AMV),
        "provincesReaching75",
            recount.regions.stream()
                .filter(r -> r.sum(t -> t.located(Task.BOTH)) >= recount.threshold(r))
                .count(),
        "grants", Grants.euros(grants.allCents()));
  }

  /** What is short where tasks are counted. */
  long shortfall(Task task) {
    return recount.pools().stream()
        .filter(p -> p.task() == task)
        .mapToLong(p -> p.shortfall(recount))
        .sum();
  }
}
