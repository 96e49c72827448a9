package nl.spreiding.input;

import java.time.LocalDate;
import nl.spreiding.issue.IssueCode;
import nl.spreiding.issue.IssueCollector;
import nl.spreiding.model.Basis;
import nl.spreiding.model.Bilingual;
import nl.spreiding.model.Form;
import nl.spreiding.model.Kind;
import nl.spreiding.model.Location;
import nl.spreiding.model.LocationId;
import nl.spreiding.model.MunicipalityCode;
import nl.spreiding.model.Status;
import org.jspecify.annotations.Nullable;

/** Reads one location from the columns of {@code locations.csv}, in a CSV row or in a scenario. */
public final class LocationCells {
  private static final String FIRST_DAY = "open_from";
  private static final String LAST_DAY = "open_until";
  private static final String LAST_DAY_EXTENDED = "extendable_until";

  private LocationCells() {}

  /**
   * Reads a location.
   *
   * @param cells the columns of {@code locations.csv}
   * @param issues receives what is wrong with them
   * @return the location, or null if something is wrong
   */
  public static @Nullable Location read(Cells cells, IssueCollector issues) {
    return read(new CellReader(cells, issues));
  }

  static @Nullable Location read(CellReader cell) {
    String id = cell.id("id");
    String municipality = cell.code("municipality_code");
    String name = cell.text("name");
    Kind kind = cell.word("kind", Kind.class, Enum::name);
    Form form = cell.word("form", Form.class, Enum::name);
    Status status = cell.word("status", Status.class, Enum::name);
    boolean open = cell.ok("status") && status == Status.OPEN;
    long placesNow =
        open ? places(cell, "places_now") : cell.countOrZero("places_now", Forms.MAX_PLACES);
    long minPlaces = cell.countOrZero("min_places", Forms.MAX_PLACES);
    long maxPlaces = places(cell, "max_places");
    LocalDate openFrom = cell.optionalDate(FIRST_DAY);
    LocalDate openUntil = cell.optionalDate(LAST_DAY);
    LocalDate extendableUntil = cell.optionalDate(LAST_DAY_EXTENDED);
    if (open && cell.isEmpty("may_close")) {
      cell.missing("may_close", "");
    }
    boolean mayClose = cell.flagOr("may_close", true);
    long children =
        open ? places(cell, "children") : cell.countOrZero("children", Forms.MAX_PLACES);
    Long cost =
        cell.isEmpty("annual_cost_per_place")
            ? null
            : cell.count("annual_cost_per_place", Forms.MAX_COST);
    Basis basis = cell.word("basis", Basis.class, CellReader::lower);
    String source = cell.text("source");
    checkPlaces(cell, status, placesNow, minPlaces, maxPlaces, children);
    checkDates(cell, openFrom, openUntil, extendableUntil);
    checkSource(cell, basis, source);
    if (!cell.ok()) {
      return null;
    }
    return new Location(
        new LocationId(id),
        new MunicipalityCode(municipality),
        name,
        kind,
        form,
        status,
        placesNow,
        minPlaces,
        maxPlaces,
        openFrom,
        openUntil,
        extendableUntil,
        mayClose,
        children,
        cost,
        basis,
        source);
  }

  private static long places(CellReader cell, String column) {
    return cell.count(column, Forms.MAX_PLACES);
  }

  private static void checkPlaces(
      CellReader cell,
      Status status,
      long placesNow,
      long minPlaces,
      long maxPlaces,
      long children) {
    if (cell.ok("min_places", "max_places") && minPlaces > maxPlaces) {
      cell.report(
          IssueCode.MIN_ABOVE_MAX,
          "min_places",
          new Bilingual("min_places is meer dan max_places", "min_places is more than max_places"),
          minPlaces + " > " + maxPlaces);
    }
    if (!cell.ok("status", "places_now", "children")) {
      return;
    }
    if (status != Status.OPEN) {
      if (placesNow > 0 || children > 0) {
        String column = placesNow > 0 ? "places_now" : "children";
        cell.report(
            IssueCode.PLACES_NOW_NOT_OPEN,
            column,
            new Bilingual(
                "Een locatie met status " + status + " heeft " + column + " boven 0",
                "A location with status " + status + " has " + column + " above 0"),
            String.valueOf(placesNow > 0 ? placesNow : children));
      }
      return;
    }
    if (children > placesNow) {
      cell.report(
          IssueCode.CHILDREN_ABOVE_PLACES,
          "children",
          new Bilingual("children is meer dan places_now", "children is more than places_now"),
          children + " > " + placesNow);
    }
    if (cell.ok("max_places") && placesNow > maxPlaces) {
      cell.report(
          IssueCode.PLACES_NOW_ABOVE_MAX,
          "places_now",
          new Bilingual("places_now is meer dan max_places", "places_now is more than max_places"),
          placesNow + " > " + maxPlaces);
    }
  }

  private static void checkDates(
      CellReader cell,
      @Nullable LocalDate from,
      @Nullable LocalDate until,
      @Nullable LocalDate extendable) {
    checkOrder(cell, FIRST_DAY, from, LAST_DAY, until);
    checkOrder(cell, LAST_DAY, until, LAST_DAY_EXTENDED, extendable);
    if (until == null) {
      checkOrder(cell, FIRST_DAY, from, LAST_DAY_EXTENDED, extendable);
    }
  }

  private static void checkOrder(
      CellReader cell,
      String firstColumn,
      @Nullable LocalDate first,
      String secondColumn,
      @Nullable LocalDate second) {
    if (first != null && second != null && first.isAfter(second)) {
      cell.report(
          IssueCode.DATES_REVERSED,
          secondColumn,
          new Bilingual(
              secondColumn + " ligt voor " + firstColumn,
              secondColumn + " lies before " + firstColumn),
          second + " < " + first);
    }
  }

  private static void checkSource(CellReader cell, Basis basis, String source) {
    if (cell.ok("basis") && basis != Basis.SYNTHETIC && source.isEmpty()) {
      cell.report(
          IssueCode.SOURCE_MISSING,
          "source",
          new Bilingual(
              "Een locatie met basis " + CellReader.lower(basis) + " heeft geen bron",
              "A location with basis " + CellReader.lower(basis) + " has no source"),
          "");
    }
  }
}
