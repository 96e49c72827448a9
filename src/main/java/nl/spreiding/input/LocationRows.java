package nl.spreiding.input;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import nl.spreiding.issue.IssueCode;
import nl.spreiding.issue.IssueCollector;
import nl.spreiding.issue.SourceLocation;
import nl.spreiding.model.Basis;
import nl.spreiding.model.Bilingual;
import nl.spreiding.model.Location;
import nl.spreiding.model.LocationId;
import nl.spreiding.model.Status;
import org.jspecify.annotations.Nullable;

/** Reads {@code locations.csv}. */
final class LocationRows {
  private final IssueCollector issues;
  private final SourceMap sourceMap;
  private final MunicipalityIndex index;
  private final @Nullable LocalDate referenceDate;
  private final List<Location> locationList = new ArrayList<>();
  private final Map<LocationId, SourceLocation> nameAtById = new HashMap<>();
  private final Set<String> idSet = new HashSet<>();
  private long placesTogether;
  private boolean tooLarge;
  private @Nullable SourceLocation firstSynthetic;

  LocationRows(
      IssueCollector issues,
      SourceMap sourceMap,
      MunicipalityIndex index,
      @Nullable LocalDate referenceDate) {
    this.issues = issues;
    this.sourceMap = sourceMap;
    this.index = index;
    this.referenceDate = referenceDate;
  }

  List<Location> locationList() {
    return locationList;
  }

  /** Where the name of a location stands. */
  SourceLocation nameAt(Location location) {
    return nameAtById.getOrDefault(location.id(), sourceMap.location(location.id()));
  }

  /** The basis of the first synthetic row; null if there is none. */
  @Nullable SourceLocation firstSynthetic() {
    return firstSynthetic;
  }

  void read(Cells cells) {
    CellReader cell = new CellReader(cells, issues);
    Location location = LocationCells.read(cell);
    checkReferences(cell, cells);
    if (location == null || !cell.ok()) {
      return;
    }
    checkDates(cell, location);
    addPlaces(cell, location.maxPlaces());
    if (location.basis() == Basis.SYNTHETIC && firstSynthetic == null) {
      firstSynthetic = cell.at("basis");
    }
    sourceMap.putLocation(location.id(), cell.at());
    nameAtById.put(location.id(), cell.at("name"));
    locationList.add(location);
  }

  private void checkReferences(CellReader cell, Cells cells) {
    String id = cells.text("id");
    if (cell.ok("id") && !idSet.add(id)) {
      cell.report(
          IssueCode.LOCATION_DUPLICATE,
          "id",
          new Bilingual(
              "Locatie " + id + " komt twee keer voor", "Location " + id + " occurs twice"),
          id);
    }
    String municipality = cells.text("municipality_code");
    if (cell.ok("municipality_code") && index.isUnknown(municipality)) {
      cell.report(
          IssueCode.MUNICIPALITY_UNKNOWN,
          "municipality_code",
          new Bilingual(
              "municipality_code staat niet in de zaak", "municipality_code is not in the case"),
          municipality);
    }
  }

  private void checkDates(CellReader cell, Location location) {
    if (referenceDate == null || location.status() != Status.OPEN) {
      return;
    }
    LocalDate from = location.openFrom();
    LocalDate until = location.openUntil();
    if (from != null && from.isAfter(referenceDate)) {
      cell.report(
          IssueCode.OPEN_AGAINST_DATES,
          "open_from",
          new Bilingual(
              "Een open locatie opent na de peildatum",
              "An open location opens after the reference date"),
          from.toString());
    } else if (until != null && until.isBefore(referenceDate)) {
      cell.report(
          IssueCode.OPEN_AGAINST_DATES,
          "open_until",
          new Bilingual(
              "Een open locatie eindigde voor de peildatum",
              "An open location ended before the reference date"),
          until.toString());
    }
  }

  private void addPlaces(CellReader cell, long places) {
    placesTogether = Math.addExact(placesTogether, places);
    if (placesTogether > Forms.MAX_PLACES_TOGETHER && !tooLarge) {
      tooLarge = true;
      cell.report(
          IssueCode.TOTAL_TOO_LARGE,
          "max_places",
          new Bilingual(
              "Alle locaties samen hebben te veel plaatsen",
              "All locations together have too many places"),
          String.valueOf(placesTogether));
    }
  }
}
