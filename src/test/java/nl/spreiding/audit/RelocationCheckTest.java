package nl.spreiding.audit;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import nl.spreiding.model.Status;
import nl.spreiding.testing.Cases;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A relocation plan made by hand, and what can be wrong with it. */
class RelocationCheckTest {
  /**
   * L1 closes and 10 children leave it; L6 shrinks from 10 to 5 places and 1 of 2 leaves. There is
   * a child per 5 places, so that there is room for 1 in L2, 4 in L3, 5 in L4 and 6 imposed in
   * GM0004.
   */
  private static Recount recount() {
    Recount recount =
        new Recount(
            Cases.of(1_000, 0)
                .municipalityAt("GM0001", "PV20", 1_000, "5", "0")
                .municipalityAt("GM0002", "PV20", 1_000, "5", "1")
                .municipalityAt("GM0003", "PV20", 1_000, "5", "2")
                .municipality("GM0004", "D", "PV21", 1_000)
                .adjacent("GM0002", "GM0001")
                .location("L1", "GM0001", l -> l.now(50, 10))
                .location("L2", "GM0001", l -> l.status(Status.OFFERED).range(1, 50))
                .location("L3", "GM0002", l -> l.status(Status.OFFERED).range(1, 50))
                .location(
                    "L4", "GM0003", l -> l.status(Status.OFFERED).range(1, 50).until("2026-06-30"))
                .location("L6", "GM0003", l -> l.now(10, 2))
                .build());
    recount.placeById.get("L2").decided = 9;
    recount.placeById.get("L3").decided = 20;
    recount.placeById.get("L4").decided = 25;
    recount.placeById.get("L6").decided = 5;
    recount.town("GM0004").imposedRegular = 30;
    return recount;
  }

  private static Row row(
      String from, String fromCode, @Nullable String to, @Nullable String toCode, long children) {
    return Row.of(
        "fromLocation", from,
        "fromMunicipalityCode", fromCode,
        "toLocation", to,
        "toMunicipalityCode", toCode,
        "children", children);
  }

  private static Row to(Row row, String tier, @Nullable String km, boolean school, boolean again) {
    return row.put("tier", tier)
        .put("distanceKm", km == null ? null : new BigDecimal(km))
        .put("schoolChange", school)
        .put("secondMove", again);
  }

  private static List<Row> plan() {
    return new ArrayList<>(
        List.of(
            to(row("L1", "GM0001", "L2", "GM0001", 1), "same_municipality", "0.0", false, false),
            to(row("L1", "GM0001", "L3", "GM0002", 3), "neighbouring", "111.2", false, false),
            to(row("L1", "GM0001", "L4", "GM0003", 5), "same_province", "222.4", true, true),
            to(row("L1", "GM0001", null, "GM0004", 1), "elsewhere", null, true, false),
            to(row("L6", "GM0003", "L3", "GM0002", 1), "same_province", "111.2", true, false)));
  }

  private static List<String> mismatches(Recount recount, List<Row> plan) {
    Findings findings = new Findings();
    new RelocationCheck(recount, new Children(recount), findings).check(plan);
    return findings.mismatchList().stream()
        .map(m -> m.what() + " (" + m.expected() + ") (" + m.found() + ")")
        .map(t -> t.replace("children.relocations", ""))
        .toList();
  }

  private static List<String> mismatches(List<Row> plan) {
    return mismatches(recount(), plan);
  }

  @Test
  void thePlanAgrees() {
    assertThat(mismatches(plan())).isEmpty();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '"',
      value = {
        "0 | fromMunicipalityCode | GM0002 | [0].fromMunicipalityCode (GM0001) (GM0002)",
        "0 | tier | neighbouring | [0].tier (same_municipality) (neighbouring)",
        "1 | tier | same_province | [1].tier (neighbouring) (same_province)",
        "2 | tier | elsewhere | [2].tier (same_province) (elsewhere)",
        "3 | tier | same_province | [3].tier (elsewhere) (same_province)",
        "4 | tier | neighbouring | [4].tier (same_province) (neighbouring)",
        "2 | toLocation | L3 | [2].toLocation (in GM0003) (L3)",
        "2 | toLocation | L9 | [2].toLocation (in GM0003) (L9)",
      })
  void anotherTextIsNamed(int index, String key, String value, String mismatch) {
    List<Row> plan = plan();
    plan.get(index).put(key, value);
    assertThat(mismatches(plan)).contains(mismatch);
  }

  @ParameterizedTest
  @CsvSource({"0,false", "1,false", "2,true", "3,true", "4,true"})
  void anotherSchoolIsAnotherMunicipalityThatIsNoNeighbour(int index, boolean changes) {
    List<Row> plan = plan();
    plan.get(index).put("schoolChange", !changes);
    assertThat(mismatches(plan))
        .containsExactly("[%d].schoolChange (%s) (%s)".formatted(index, changes, !changes));
  }

  @ParameterizedTest
  @CsvSource({"0,false", "1,false", "2,true", "3,false", "4,false"})
  void whoseLocationEndsMovesAgain(int index, boolean again) {
    List<Row> plan = plan();
    plan.get(index).put("secondMove", !again);
    assertThat(mismatches(plan))
        .containsExactly("[%d].secondMove (%s) (%s)".formatted(index, again, !again));
  }

  @Test
  void anotherDistanceIsNamed() {
    List<Row> plan = plan();
    plan.get(1).put("distanceKm", new BigDecimal("111.3"));
    assertThat(mismatches(plan)).containsExactly("[1].distanceKm (111.2) (111.3)");
    plan.get(1).put("distanceKm", null);
    assertThat(mismatches(plan)).contains("[1].distanceKm (111.2) (null)");
    List<Row> other = plan();
    other.get(3).put("distanceKm", new BigDecimal("300.0"));
    assertThat(mismatches(other)).containsExactly("[3].distanceKm (null) (300.0)");
    other.set(3, plan().get(3));
    other.get(0).put("distanceKm", new BigDecimal("0.1"));
    assertThat(mismatches(other)).containsExactly("[0].distanceKm (0.0) (0.1)");
  }

  /** Two instead of three to L3 is one too few. */
  @Test
  void everybodyLeavesOnce() {
    List<Row> plan = plan();
    plan.get(1).put("children", 2L);
    assertThat(mismatches(plan)).containsExactly("children leaving L1 (10) (9)");
  }

  @Test
  void nothingTakesMoreThanItHolds() {
    List<Row> plan = plan();
    plan.get(1).put("children", 4L);
    plan.get(2).put("children", 4L);
    assertThat(mismatches(plan)).containsExactly("children to L3 (at most 4) (5)");
    List<Row> imposed = plan();
    imposed.get(2).put("children", 0L);
    imposed.get(3).put("children", 7L);
    assertThat(mismatches(imposed))
        .containsExactly(
            "[2].children (1 or more) (0)",
            "children leaving L1 (10) (11)",
            "children to GM0004 imposed (at most 6) (7)");
    Recount recount = recount();
    recount.town("GM0004").imposedRegular = 4;
    assertThat(mismatches(recount, plan()))
        .containsExactly("children to GM0004 imposed (at most 0) (1)", "children placed (10) (11)");
  }

  @Test
  void byLocationAndNearestFirst() {
    List<Row> plan = plan();
    Collections.swap(plan, 1, 2);
    assertThat(mismatches(plan)).containsExactly("[2] (by location, nearest first) (L1)");
    List<Row> others = plan();
    others.addFirst(others.removeLast());
    assertThat(mismatches(others)).containsExactly("[1] (by location, nearest first) (L1)");
    // The same distance twice is in order.
    List<Row> twice = plan();
    twice.get(1).put("children", 1L);
    twice.add(1, to(row("L1", "GM0001", "L3", "GM0002", 2), "neighbouring", "111.2", false, false));
    assertThat(mismatches(twice)).isEmpty();
  }

  private static Row unplaced(String from, String code, long children) {
    return row(from, code, null, null, children).put("tier", "unplaced").put("distanceKm", null);
  }

  @Test
  void whoIsNotPlacedStandsLast() {
    List<Row> plan = plan();
    plan.set(3, unplaced("L1", "GM0001", 1));
    assertThat(mismatches(plan)).containsExactly("children placed (11) (10)");
    plan.get(3).put("tier", "elsewhere").put("distanceKm", new BigDecimal("2000000"));
    assertThat(mismatches(plan))
        .containsExactly(
            "[3].tier (unplaced) (elsewhere)",
            "[3].distanceKm () (2000000)",
            "children placed (11) (10)");
    // Where there is room for fewer than leave, that many are placed: 1 in L2, 4 in L3, 5 in L4.
    Recount recount = recount();
    recount.town("GM0004").imposedRegular = 4;
    List<Row> full = plan();
    full.set(3, unplaced("L1", "GM0001", 1));
    assertThat(mismatches(recount, full)).isEmpty();
  }

  @Test
  void placesAndMunicipalitiesAreOfTheCase() {
    List<Row> plan = plan();
    plan.get(3).put("toMunicipalityCode", "GM0009");
    assertThat(mismatches(plan))
        .contains(
            "[3].toMunicipalityCode (in the case) (GM0009)", "[3].tier (unplaced) (elsewhere)")
        .contains("children to GM0009 imposed (at most 0) (1)");
    List<Row> from = plan();
    from.get(4).put("fromLocation", "L9");
    assertThat(mismatches(from))
        .contains(
            "[4].fromMunicipalityCode () (GM0003)", "[4].toMunicipalityCode (in the case) (GM0002)")
        .contains("children leaving L9 (0) (1)", "children leaving L6 (1) (0)");
    List<Row> location = plan();
    location.get(0).put("toLocation", "L9");
    assertThat(mismatches(location)).contains("children to L9 (at most 0) (1)");
  }

  /** Too large a case has no plan; then nobody is told to leave. */
  @Test
  void withoutAPlanThereIsNothingToCheck() {
    assertThat(mismatches(List.of())).isEmpty();
  }

  /** Also over the border of a province. */
  @Test
  void bordersGoBothWays() {
    Recount recount =
        new Recount(
            Cases.of(1_000, 0)
                .municipalityAt("GM0001", "PV20", 1_000, "5", "0")
                .municipalityAt("GM0002", "PV21", 1_000, "5", "1")
                .adjacent("GM0001", "GM0002")
                .location("L1", "GM0001", l -> l.now(50, 10))
                .location("L2", "GM0002", l -> l.status(Status.OFFERED).range(1, 50))
                .build());
    recount.placeById.get("L2").decided = 50;
    List<Row> plan =
        List.of(to(row("L1", "GM0001", "L2", "GM0002", 10), "neighbouring", "111.2", false, false));
    assertThat(mismatches(recount, plan)).isEmpty();
  }
}
