package nl.spreiding.audit;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.function.UnaryOperator;
import nl.spreiding.model.CaseSettings;
import nl.spreiding.model.Form;
import nl.spreiding.model.Kind;
import nl.spreiding.model.ShelterCase;
import nl.spreiding.model.Status;
import nl.spreiding.testing.Cases;
import nl.spreiding.testing.LocationDraft;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** When children best move, for whom there is room, and sums, counted by hand. */
class ChildrenTest {
  /** GM0014 is Groningen, in the north; the day of the decision is 31 December 2024. */
  private static ShelterCase closing(String code, UnaryOperator<LocationDraft> change) {
    return Cases.of(100, 0)
        .municipality(code, "A", "PV20", 1_000)
        .location("L1", code, l -> change.apply(l.now(50, 10)))
        .build();
  }

  private static String advice(ShelterCase shelterCase) {
    Children children = new Children(new Recount(shelterCase));
    Row row = children.closings().getFirst();
    return String.join(
        " ",
        row.text("end"),
        row.text("endBasis"),
        row.text("advisedMoveDate"),
        row.text("holiday"),
        row.text("daysAhead"),
        row.text("noHoliday"),
        row.text("missingSchoolYear"));
  }

  /** The last holiday that starts by the end, the day itself included; also of the year before. */
  @ParameterizedTest
  @CsvSource({
    ", 2025-06-30 DECISION 2025-04-26 MAY 65 null null",
    "2026-02-01, 2025-06-30 DECISION 2025-04-26 MAY 65 null null",
    "2026-01-31, 2026-01-31 CONTRACT 2025-12-20 CHRISTMAS 42 null null",
    "2025-05-01, 2025-05-01 CONTRACT 2025-04-26 MAY 5 null null",
    "2025-04-26, 2025-04-26 CONTRACT 2025-04-26 MAY 0 null null",
    "2025-04-25, 2025-04-25 CONTRACT 2025-02-15 SPRING 69 null null",
    "2025-09-15, 2025-09-15 CONTRACT 2025-07-12 SUMMER 65 null null",
    "2025-01-10, 2025-01-10 CONTRACT null null null NONE_BEFORE_END null",
  })
  void theLastHolidayBeforeTheEnd(String until, String expected) {
    assertThat(advice(closing("GM0014", l -> until == null ? l : l.until(until))))
        .isEqualTo(expected);
  }

  @Test
  void whereNoSchoolsAreKnownNothingIsAdvised() {
    assertThat(advice(closing("GM9999", l -> l)))
        .isEqualTo("2025-06-30 DECISION null null null REGION_UNKNOWN null");
  }

  private static ShelterCase on(ShelterCase c, String day, String countsUntil) {
    CaseSettings s = c.settings();
    return c.with(
        new CaseSettings(
            s.id(),
            s.title(),
            s.cycle(),
            LocalDate.parse(day),
            LocalDate.parse(countsUntil),
            s.capacity(),
            s.parameters(),
            s.weights(),
            s.syntheticFileList(),
            s.noteList()));
  }

  @Test
  void aYearWithoutACalendarIsNamed() {
    ShelterCase later = on(closing("GM0014", l -> l), "2040-12-31", "2042-02-01");
    assertThat(advice(later))
        .isEqualTo("2041-06-30 DECISION null null null CALENDAR_MISSING 2040-2041");
    // A contract to the day of June itself; a holiday that begins on the day of the decision.
    ShelterCase day = on(closing("GM0014", l -> l.until("2026-06-30")), "2025-04-26", "2025-06-01");
    assertThat(advice(day)).startsWith("2026-06-30 DECISION 2026-04-25");
    ShelterCase first =
        on(closing("GM0014", l -> l.until("2025-05-30")), "2025-04-26", "2025-06-01");
    assertThat(advice(first)).isEqualTo("2025-05-30 CONTRACT 2025-04-26 MAY 34 null null");
    ShelterCase early =
        on(closing("GM0014", l -> l.until("2026-05-30")), "2025-04-26", "2025-06-01");
    assertThat(advice(early)).startsWith("2026-05-30 CONTRACT 2026-04-25");
  }

  @Test
  void theAdviceStandsAtItsLocation() {
    Recount recount =
        new Recount(
            Cases.of(100, 0)
                .municipality("GM0014", "A", "PV20", 1_000)
                .location("L1", "GM0014", l -> l.now(50, 10))
                .location("L2", "GM0014", l -> l.now(50, 10).until("2025-03-01"))
                .location("L3", "GM0014", l -> l.range(1, 9))
                .build());
    List<Row> rows = new Areas(recount).locations(new Children(recount).closings());
    assertThat(rows.stream().map(r -> String.valueOf(r.get("advisedMoveDate"))))
        .containsExactly("2025-04-26", "2025-02-15", "null");
  }

  /**
   * So many municipalities lose and gain children, and one may have places at a location; over
   * 250,000 pairs there is no plan.
   */
  private static String status(int losing, int gaining, long atLocation) {
    Cases cases =
        Cases.of(0, 0)
            .municipality("GM0001", "B", "PV20", 1)
            .location("N1", "GM0001", l -> l.status(Status.OFFERED).range(1, 9));
    for (int i = 0; i < Math.max(losing, gaining); i++) {
      String code = "GM%04d".formatted(8_000 + i);
      cases.municipality(code, "A", "PV20", 1);
      if (i < losing) {
        cases.location("L" + code, code, l -> l.now(5, 1));
      }
    }
    Recount recount = new Recount(cases.build());
    recount.placeById.get("N1").decided = atLocation;
    recount.towns().stream().skip(1).limit(gaining).forEach(t -> t.imposedRegular = 5);
    return new Children(recount).row(List.of()).row("plan").text("status");
  }

  @Test
  void tooManyPairsAreNotPlanned() {
    assertThat(status(500, 500, 0)).isEqualTo("FOUND");
    assertThat(status(501, 500, 0)).isEqualTo("TOO_LARGE");
    // Room for four fifths of a child is none, room for one at a location is room too.
    assertThat(status(500, 500, 4)).isEqualTo("FOUND");
    assertThat(status(500, 500, 5)).isEqualTo("TOO_LARGE");
    assertThat(status(0, 5, 0)).isEqualTo("NOBODY_MOVES");
  }

  /** Room is counted for a whole child: a child per 5 places, so 4 more places are no room. */
  @Test
  void placesForFamilies() {
    Recount recount =
        new Recount(
            Cases.of(100, 0)
                .municipality("GM0001", "A", "PV20", 1_000)
                .location("L1", "GM0001", l -> l.now(50, 10))
                .location("L2", "GM0001", l -> l.now(10, 2).range(1, 40))
                .location(
                    "L3", "GM0001", l -> l.status(Status.OFFERED).form(Form.HOTEL).range(1, 9))
                .location("L4", "GM0001", l -> l.status(Status.OFFERED).kind(Kind.AMV).range(1, 9))
                .location(
                    "L5", "GM0001", l -> l.status(Status.OFFERED).range(1, 9).until("2025-12-31"))
                .build());
    recount.placeById.get("L2").decided = 24;
    recount.placeById.get("L3").decided = 9;
    recount.placeById.get("L4").decided = 9;
    recount.placeById.get("L5").decided = 9;
    recount.town("GM0001").imposedRegular = 4;
    Children children = new Children(recount);
    assertThat(children.freePlaces()).containsExactly(0L, 14L, 0L, 0L, 0L, 4L);
    assertThat(children.room(4)).isZero();
    assertThat(children.room(5)).isEqualTo(1);
    Row plan = children.row(List.of()).row("plan");
    assertThat(plan.whole("freePlaces")).isEqualTo(14);
    assertThat(plan.whole("capacity")).isEqualTo(2);
    assertThat(plan.text("childrenPerPlace")).isEqualTo("1/5");
  }

  private static Row moved(
      String to, String location, long children, boolean school, boolean more) {
    return Row.of(
        "fromMunicipalityCode", "GM0001",
        "toMunicipalityCode", to,
        "toLocation", location,
        "children", children,
        "schoolChange", school,
        "secondMove", more);
  }

  @Test
  void relocationsAreAddedUp() {
    Recount recount =
        new Recount(
            Cases.of(100, 0)
                .municipality("GM0001", "A", "PV20", 1_000)
                .municipality("GM0002", "B", "PV21", 1_000)
                .location("L1", "GM0001", l -> l.now(50, 50))
                .build());
    Row row =
        new Children(recount)
            .row(
                List.of(
                    moved("GM0001", "L2", 1, false, true),
                    moved("GM0002", "L3", 2, true, true),
                    moved("GM0002", null, 4, true, false),
                    moved(null, null, 8, false, false)));
    assertThat(row.whole("now")).isEqualTo(50);
    assertThat(row.whole("placed")).isEqualTo(7);
    assertThat(row.whole("unplaced")).isEqualTo(8);
    assertThat(row.whole("withoutLocation")).isEqualTo(4);
    assertThat(row.whole("otherMunicipality")).isEqualTo(6);
    assertThat(row.whole("schoolChanges")).isEqualTo(6);
    assertThat(row.whole("secondMoves")).isEqualTo(3);
    Row second = Told.rows(row, "provinces").get(1);
    assertThat(second.whole("placed")).isZero();
    assertThat(second.get("movedPer100")).isNull();
  }
}
