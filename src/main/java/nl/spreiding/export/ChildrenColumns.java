package nl.spreiding.export;

import static nl.spreiding.export.Column.decimal;
import static nl.spreiding.export.Column.flagOrEmpty;
import static nl.spreiding.export.Column.text;
import static nl.spreiding.export.Column.whole;
import static nl.spreiding.export.Column.wholeOrEmpty;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import nl.spreiding.children.ChildrenTotals;
import nl.spreiding.children.ClosingAdvice;
import nl.spreiding.children.Relocation;
import nl.spreiding.children.Tier;
import nl.spreiding.model.Location;
import nl.spreiding.model.Municipality;
import org.apache.commons.numbers.fraction.BigFraction;
import org.jspecify.annotations.Nullable;

/** The columns about children, as {@code docs/formats.md} lists them. */
final class ChildrenColumns {
  private ChildrenColumns() {}

  /** {@code relocations.csv}: a row per pair of locations. */
  static List<Column<Relocation>> relocations() {
    return List.of(
        text("from_location", r -> r.from().id()),
        text("from_municipality_code", r -> r.from().municipality()),
        text("to_location", ChildrenColumns::toLocation),
        text("to_municipality_code", ChildrenColumns::toMunicipality),
        whole("children", Relocation::children),
        decimal("distance_km", ChildrenColumns::kilometres),
        text("tier", r -> r.tier().text()),
        flagOrEmpty("school_change", r -> placed(r) ? r.tier().otherSchool() : null),
        flagOrEmpty("second_move", r -> placed(r) ? r.secondMove() : null));
  }

  /** The advice per location that children must leave. */
  static List<Column<ClosingAdvice>> closings() {
    return List.of(
        text("location_id", a -> a.result().location().id()),
        text("municipality_code", a -> a.result().location().municipality()),
        whole("children", a -> a.result().childrenMoved().total()),
        text("end", ClosingAdvice::end),
        text("end_basis", ClosingAdvice::endBasis),
        text("school_region", ClosingAdvice::region),
        text("advised_move_date", ClosingAdvice::date),
        text("holiday", a -> a.holiday() == null ? null : a.holiday().name()),
        wholeOrEmpty("days_ahead", ClosingAdvice::daysAhead),
        text("no_holiday", ClosingAdvice::noHoliday),
        text("missing_school_year", ChildrenColumns::missingSchoolYear));
  }

  /** The totals of an area. */
  static List<Column<ChildrenTotals>> totals() {
    return List.of(
        whole("now", ChildrenTotals::now),
        whole("moved_by_decision", t -> t.moved().byDecision()),
        whole("moved_unavoidably", t -> t.moved().unavoidable()),
        text("moved_per_100", ChildrenColumns::movedPer100),
        wholeOrEmpty("placed", t -> t.moves() == null ? null : t.moves().placed()),
        wholeOrEmpty("unplaced", t -> t.moves() == null ? null : t.moves().unplaced()),
        wholeOrEmpty("without_location", t -> t.moves() == null ? null : t.moves().unlocated()),
        wholeOrEmpty(
            "other_municipality", t -> t.moves() == null ? null : t.moves().otherMunicipality()),
        wholeOrEmpty("school_changes", t -> t.moves() == null ? null : t.moves().otherSchool()),
        wholeOrEmpty("second_moves", t -> t.moves() == null ? null : t.moves().second()),
        whole("emergency_now", ChildrenTotals::emergencyNow),
        whole("emergency_after", ChildrenTotals::emergencyAfter));
  }

  /** The advised date; null: none, or nobody must leave. */
  static @Nullable LocalDate date(@Nullable ClosingAdvice advice) {
    return advice == null ? null : advice.date();
  }

  private static boolean placed(Relocation relocation) {
    return relocation.tier() != Tier.UNPLACED;
  }

  private static @Nullable Object toLocation(Relocation relocation) {
    Location to = relocation.toLocation();
    return to == null ? null : to.id();
  }

  private static @Nullable Object toMunicipality(Relocation relocation) {
    Municipality to = relocation.toMunicipality();
    return to == null ? null : to.code();
  }

  private static @Nullable BigDecimal kilometres(Relocation relocation) {
    Long hectometres = relocation.hectometres();
    return hectometres == null ? null : BigDecimal.valueOf(hectometres, 1);
  }

  private static @Nullable Object missingSchoolYear(ClosingAdvice advice) {
    Integer year = advice.missingSchoolYear();
    return year == null ? null : year + "-" + (year + 1);
  }

  private static @Nullable Object movedPer100(ChildrenTotals totals) {
    BigFraction value = totals.movedPer100();
    return value == null ? null : Amounts.rational(value);
  }
}
