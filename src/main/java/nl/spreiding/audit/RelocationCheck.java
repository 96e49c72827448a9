package nl.spreiding.audit;

import static nl.spreiding.audit.Wording.plain;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import nl.spreiding.issue.SourceLocation;
import nl.spreiding.model.Municipality;
import org.jspecify.annotations.Nullable;

/** The relocation plan: everybody leaves once, nothing takes more than it holds, distances. */
final class RelocationCheck {
  private final Recount recount;
  private final Children children;
  private final Findings findings;

  RelocationCheck(Recount recount, Children children, Findings findings) {
    this.recount = recount;
    this.children = children;
    this.findings = findings;
  }

  void check(List<Row> relocations) {
    Map<String, Long> left = new TreeMap<>();
    Map<String, Long> taken = new TreeMap<>();
    String before = "";
    BigDecimal near = BigDecimal.ZERO;
    for (int i = 0; i < relocations.size(); i++) {
      Row row = relocations.get(i);
      String what = "children.relocations[" + i + "]";
      String from = row.text("fromLocation");
      left.merge(from, row.whole("children"), Long::sum);
      Object to = Told.value(row, "toMunicipalityCode");
      if (to != null) {
        Object location = Told.value(row, "toLocation");
        taken.merge(
            location == null ? to + " imposed" : location.toString(),
            row.whole("children"),
            Long::sum);
      }
      row(what, row);
      BigDecimal distance = distance(row);
      boolean ordered =
          before.compareTo(from) < 0 || before.equals(from) && near.compareTo(distance) <= 0;
      is(ordered, plain(what), Phrase.NEAREST_FIRST.of(), from);
      before = from;
      near = distance;
    }
    boolean planned = !relocations.isEmpty();
    for (Row closing : children.closings()) {
      String id = closing.text("locationId");
      same(Phrase.LEAVING.of(id), planned ? closing.whole("children") : 0, left.remove(id));
    }
    left.forEach((id, number) -> same(Phrase.LEAVING.of(id), 0, number));
    taken.forEach(this::room);
    everybody(relocations);
  }

  private static BigDecimal distance(Row row) {
    Object distance = Told.value(row, "distanceKm");
    return distance == null ? new BigDecimal("1000000") : new BigDecimal(distance.toString());
  }

  /** As many children as possible are placed. */
  private void everybody(List<Row> relocations) {
    if (relocations.isEmpty()) {
      return;
    }
    long leaving = relocations.stream().mapToLong(r -> r.whole("children")).sum();
    long room = children.freePlaces().stream().mapToLong(children::room).sum();
    long placed =
        relocations.stream()
            .filter(r -> Told.value(r, "toMunicipalityCode") != null)
            .mapToLong(r -> r.whole("children"))
            .sum();
    same(Phrase.PLACED.of(), Math.min(leaving, room), placed);
  }

  private void room(String destination, long number) {
    String suffix = " imposed";
    long free;
    Wording name = plain(destination);
    if (destination.endsWith(suffix)) {
      String code = destination.substring(0, destination.length() - suffix.length());
      Town town = recount.townByCode.get(code);
      free = town == null ? 0 : town.imposedRegular;
      name = Phrase.IMPOSED.of(code);
    } else {
      Place place = recount.placeById.get(destination);
      free = place == null ? 0 : Children.free(place);
    }
    long room = children.room(free);
    is(number <= room, Phrase.TO.of(name), Phrase.AT_MOST.of(room), String.valueOf(number));
  }

  private void row(String what, Row row) {
    Place from = recount.placeById.get(row.text("fromLocation"));
    String fromCode = from == null ? "" : from.location.municipality().value();
    is(
        fromCode.equals(row.text("fromMunicipalityCode")),
        what + ".fromMunicipalityCode",
        fromCode,
        row.text("fromMunicipalityCode"));
    is(
        row.whole("children") > 0,
        plain(what + ".children"),
        Phrase.ONE_OR_MORE.of(),
        row.text("children"));
    Object toCode = Told.value(row, "toMunicipalityCode");
    Town start = recount.townByCode.get(fromCode);
    Town to = toCode == null ? null : recount.townByCode.get(toCode.toString());
    if (start == null || toCode == null || to == null) {
      is(
          toCode == null,
          plain(what + ".toMunicipalityCode"),
          Phrase.IN_THE_CASE.of(),
          String.valueOf(toCode));
      is("unplaced".equals(row.get("tier")), what + ".tier", "unplaced", row.text("tier"));
      is(Told.value(row, "distanceKm") == null, what + ".distanceKm", "", row.text("distanceKm"));
      return;
    }
    Object location = Told.value(row, "toLocation");
    Place place = location == null ? null : recount.placeById.get(location.toString());
    boolean inside =
        location == null
            || place != null && place.location.municipality().value().equals(to.code());
    is(inside, plain(what + ".toLocation"), Phrase.INSIDE.of(to.code()), String.valueOf(location));
    String tier = tier(start, to);
    is(tier.equals(row.get("tier")), what + ".tier", tier, row.text("tier"));
    boolean school = tier.equals("same_province") || tier.equals("elsewhere");
    flag(what + ".schoolChange", school, Told.value(row, "schoolChange"));
    flag(what + ".secondMove", ends(place), Told.value(row, "secondMove"));
    BigDecimal expected = kilometres(start, to);
    Object told = Told.value(row, "distanceKm");
    boolean right =
        expected == null
            ? told == null
            : told != null && expected.compareTo(new BigDecimal(told.toString())) == 0;
    is(right, what + ".distanceKm", String.valueOf(expected), String.valueOf(told));
  }

  private boolean ends(@Nullable Place place) {
    LocalDate reference = recount.settings.referenceDate();
    return place != null && !place.staysUntilEnd(reference);
  }

  private String tier(Town from, Town to) {
    if (from == to) {
      return "same_municipality";
    }
    boolean neighbours =
        recount.shelterCase.adjacencyList().stream()
            .anyMatch(
                b ->
                    b.a().equals(from.municipality.code()) && b.b().equals(to.municipality.code())
                        || b.b().equals(from.municipality.code())
                            && b.a().equals(to.municipality.code()));
    if (neighbours) {
      return "neighbouring";
    }
    return from.province().equals(to.province()) ? "same_province" : "elsewhere";
  }

  private static @Nullable BigDecimal kilometres(Town from, Town to) {
    Municipality a = from.municipality;
    Municipality b = to.municipality;
    if (from == to) {
      return new BigDecimal("0.0");
    }
    if (a.longitude() == null
        || a.latitude() == null
        || b.longitude() == null
        || b.latitude() == null) {
      return null;
    }
    return Trigonometry.kilometres(a.longitude(), a.latitude(), b.longitude(), b.latitude());
  }

  private void flag(String what, boolean expected, @Nullable Object found) {
    is(Boolean.valueOf(expected).equals(found), what, "" + expected, String.valueOf(found));
  }

  private void same(Wording what, long expected, @Nullable Long found) {
    long number = found == null ? 0 : found;
    is(number == expected, what, plain(expected), String.valueOf(number));
  }

  private void is(boolean right, String what, String expected, String found) {
    is(right, plain(what), plain(expected), found);
  }

  private void is(boolean right, Wording what, Wording expected, String found) {
    SourceLocation at = SourceLocation.ofFile("result.json");
    findings.check(right, Subject.CHILDREN, at, what, expected, plain(found));
  }
}
