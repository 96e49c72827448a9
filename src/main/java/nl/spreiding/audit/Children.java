package nl.spreiding.audit;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Predicate;
import nl.spreiding.input.SchoolCalendarReader;
import nl.spreiding.model.Kind;
import nl.spreiding.model.SchoolCalendar;
import nl.spreiding.model.SchoolHoliday;
import nl.spreiding.model.SchoolRegion;
import org.jspecify.annotations.Nullable;

/** Children who must leave, when they best move, and the totals of the relocation plan. */
final class Children {
  private static final int PAIRS = 250_000;

  private final Recount recount;
  private final SchoolCalendar calendar = SchoolCalendarReader.read();
  private final List<Row> closings = new ArrayList<>();

  Children(Recount recount) {
    this.recount = recount;
    for (Place place : recount.placeById.values()) {
      if (place.childrenMoved() > 0) {
        closings.add(closing(place));
      }
    }
  }

  List<Row> closings() {
    return closings;
  }

  private Row closing(Place place) {
    LocalDate reference = recount.settings.referenceDate();
    LocalDate decided = LocalDate.of(reference.getYear() + 1, 6, 30);
    LocalDate until = place.location.openUntil();
    boolean contract =
        until != null
            && (until.isBefore(recount.settings.countsUntil()) || until.isBefore(decided));
    LocalDate end = contract && until != null ? until : decided;
    SchoolRegion region = calendar.region(place.location.municipality());
    Row row =
        Row.of(
            "locationId", place.location.id().value(),
            "municipalityCode", place.location.municipality().value(),
            "children", place.childrenMoved(),
            "end", end.toString(),
            "endBasis", contract ? "CONTRACT" : "DECISION",
            "schoolRegion", region == null ? null : region.name());
    return advised(row, region, reference, end);
  }

  private Row advised(Row row, @Nullable SchoolRegion region, LocalDate reference, LocalDate end) {
    if (region == null) {
      return moment(row, null, 0, "REGION_UNKNOWN", null);
    }
    for (int year = SchoolHoliday.schoolYear(end);
        year >= SchoolHoliday.schoolYear(reference);
        year--) {
      SchoolHoliday last = null;
      boolean known = false;
      for (SchoolHoliday holiday : calendar.holidayList()) {
        if (holiday.region() == region && holiday.schoolYear() == year) {
          known = true;
          boolean fits = !holiday.start().isAfter(end) && !holiday.start().isBefore(reference);
          last = fits && (last == null || holiday.start().isAfter(last.start())) ? holiday : last;
        }
      }
      if (!known) {
        return moment(row, null, 0, "CALENDAR_MISSING", year + "-" + (year + 1));
      }
      if (last != null) {
        return moment(row, last, ChronoUnit.DAYS.between(last.start(), end), null, null);
      }
    }
    return moment(row, null, 0, "NONE_BEFORE_END", null);
  }

  private static Row moment(
      Row row,
      @Nullable SchoolHoliday holiday,
      long days,
      @Nullable String none,
      @Nullable String missing) {
    return row.put("advisedMoveDate", holiday == null ? null : holiday.start().toString())
        .put("holiday", holiday == null ? null : holiday.name().name())
        .put("daysAhead", holiday == null ? null : days)
        .put("noHoliday", none)
        .put("missingSchoolYear", missing);
  }

  /**
   * Regular places that are free for families, on locations and imposed, by place; null: imposed.
   */
  List<Long> freePlaces() {
    List<Long> result = new ArrayList<>();
    for (Town town : recount.towns()) {
      town.places.forEach(place -> result.add(free(place)));
      result.add(town.imposedRegular);
    }
    return result;
  }

  static long free(Place place) {
    boolean family = place.location.kind() == Kind.REGULAR && !place.emergency() && place.counts;
    return family ? Math.max(0, place.decided - place.location.placesNow()) : 0;
  }

  /** Children per regular place today; 0 without such places. */
  private Ratio perPlace() {
    Predicate<Place> regular = p -> p.inUse() && p.location.kind() == Kind.REGULAR;
    long children = recount.sum(t -> t.sum(regular, p -> p.location.children()));
    long places = recount.sum(t -> t.sum(regular, p -> p.location.placesNow()));
    return places == 0 ? Ratio.ZERO : Ratio.of(children, places);
  }

  /** Children for whom there is room in so many free places. */
  long room(long free) {
    return perPlace().times(free).floor();
  }

  private String status() {
    long leaving = closings.size();
    if (leaving == 0) {
      return "NOBODY_MOVES";
    }
    long from = closings.stream().map(r -> r.text("municipalityCode")).distinct().count();
    long to =
        recount.towns().stream()
            .filter(
                t ->
                    room(t.imposedRegular) > 0
                        || t.places.stream().anyMatch(p -> room(free(p)) > 0))
            .count();
    return from * to > PAIRS ? "TOO_LARGE" : "FOUND";
  }

  /** {@code children} of result.json, with the totals of the relocations that it tells of. */
  Row row(List<Row> relocations) {
    String status = status();
    Row plan =
        Row.of(
            "status", status,
            "childrenPerPlace", perPlace(),
            "freePlaces",
                freePlaces().stream().filter(f -> room(f) > 0).mapToLong(Long::longValue).sum(),
            "capacity", freePlaces().stream().mapToLong(this::room).sum());
    boolean planned = !status.equals("TOO_LARGE");
    Row row = totals(recount.towns(), relocations, planned);
    List<Row> provinces = new ArrayList<>();
    for (Region region : recount.regions) {
      provinces.add(
          Row.of("provinceCode", region.code()).putAll(totals(region.towns, relocations, planned)));
    }
    List<Row> municipalities = new ArrayList<>();
    for (Town town : recount.towns().stream().sorted(Comparator.comparing(Town::code)).toList()) {
      municipalities.add(
          Row.of("municipalityCode", town.code())
              .putAll(totals(List.of(town), relocations, planned)));
    }
    return row.put("plan", plan)
        .put("closings", closings)
        .put("relocations", relocations)
        .put("provinces", provinces)
        .put("municipalities", municipalities);
  }

  private Row totals(List<Town> towns, List<Row> relocations, boolean planned) {
    long now = sum(towns, Place::inUse, true);
    long byDecision = towns.stream().mapToLong(t -> Areas.moved(t, true)).sum();
    long unavoidably = towns.stream().mapToLong(t -> Areas.moved(t, false)).sum();
    Map<String, Long> plan = new TreeMap<>();
    List<String> codes = towns.stream().map(Town::code).toList();
    for (Row row : relocations) {
      String from = row.text("fromMunicipalityCode");
      if (codes.contains(from)) {
        long children = row.whole("children");
        boolean placed = row.get("toMunicipalityCode") != null;
        count(plan, placed ? "placed" : "unplaced", children, true);
        count(plan, "withoutLocation", children, placed && row.get("toLocation") == null);
        count(
            plan,
            "otherMunicipality",
            children,
            placed && !row.text("toMunicipalityCode").equals(from));
        count(plan, "schoolChanges", children, Boolean.TRUE.equals(row.get("schoolChange")));
        count(plan, "secondMoves", children, Boolean.TRUE.equals(row.get("secondMove")));
      }
    }
    Row result =
        Row.of(
            "now", now,
            "movedByDecision", byDecision,
            "movedUnavoidably", unavoidably,
            "movedPer100", now == 0 ? null : Ratio.of((byDecision + unavoidably) * 100, now));
    for (String key :
        List.of(
            "placed",
            "unplaced",
            "withoutLocation",
            "otherMunicipality",
            "schoolChanges",
            "secondMoves")) {
      result.put(key, planned ? plan.getOrDefault(key, 0L) : null);
    }
    return result
        .put("emergencyNow", sum(towns, p -> p.inUse() && p.emergency(), true))
        .put("emergencyAfter", sum(towns, Place::emergency, false));
  }

  private static void count(Map<String, Long> sums, String key, long children, boolean yes) {
    sums.merge(key, yes ? children : 0, Long::sum);
  }

  private long sum(List<Town> towns, Predicate<Place> which, boolean now) {
    return towns.stream()
        .mapToLong(t -> t.sum(which, p -> now ? p.location.children() : after(p)))
        .sum();
  }

  /** Children who live there now and need not leave. */
  private static long after(Place place) {
    return place.location.children() - place.childrenMoved();
  }
}
