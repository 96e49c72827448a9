package nl.spreiding.input;

import java.io.Reader;
import java.io.StringReader;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Consumer;
import nl.spreiding.issue.InputException;
import nl.spreiding.issue.IssueCode;
import nl.spreiding.issue.IssueCollector;
import nl.spreiding.issue.SourceLocation;
import nl.spreiding.model.Bilingual;
import nl.spreiding.model.MunicipalityCode;
import nl.spreiding.model.SchoolCalendar;
import nl.spreiding.model.SchoolHoliday;
import nl.spreiding.model.SchoolRegion;

/**
 * Reads the calendar of school holidays ({@code data/law/school-holidays.csv} and {@code
 * school-regions.csv}), of which the jar holds a copy.
 */
public final class SchoolCalendarReader {
  private static final String HOLIDAYS = "school-holidays.csv";
  private static final String REGIONS = "school-regions.csv";
  private static final String RESOURCES = "nl/spreiding/lawdata/";

  private final IssueCollector issues = new IssueCollector();
  private final SortedMap<String, SchoolHoliday> holidayByKey = new TreeMap<>();
  private final SortedMap<MunicipalityCode, SchoolRegion> regionByMunicipality = new TreeMap<>();

  private SchoolCalendarReader() {}

  /**
   * Reads the copy that travels with the software.
   *
   * @return the calendar
   * @throws IllegalStateException if the copy is missing or wrong: the jar was not built as it
   *     should be
   */
  public static SchoolCalendar read() {
    try {
      return read(
          new StringReader(Resources.text(RESOURCES + HOLIDAYS)),
          new StringReader(Resources.text(RESOURCES + REGIONS)));
    } catch (InputException e) {
      throw new IllegalStateException("The calendar of school holidays is wrong.", e);
    }
  }

  /**
   * Reads a calendar.
   *
   * @param holidays CSV as in {@code school-holidays.csv}; closed
   * @param regions CSV as in {@code school-regions.csv}; closed
   * @return the calendar
   * @throws InputException if there is at least one error; carries every issue
   */
  public static SchoolCalendar read(Reader holidays, Reader regions) throws InputException {
    SchoolCalendarReader reader = new SchoolCalendarReader();
    boolean complete = reader.table(HOLIDAYS, TableSpec.SCHOOL_HOLIDAYS, holidays, reader::holiday);
    complete &= reader.issues.errorCount() == 0;
    reader.table(REGIONS, TableSpec.SCHOOL_REGIONS, regions, reader::region);
    if (complete) {
      reader.checkWholeYears();
    }
    reader.issues.throwIfErrors();
    return new SchoolCalendar(
        reader.holidayByKey.values().stream()
            .sorted(Comparator.comparing(SchoolHoliday::start).thenComparing(SchoolHoliday::region))
            .toList(),
        reader.regionByMunicipality);
  }

  private boolean table(String name, TableSpec spec, Reader text, Consumer<CsvRow> handler) {
    SourceFile file = new SourceFile(Path.of(name), name);
    return CsvTable.read(text, file, spec, ReadLimits.DEFAULTS, issues, handler).complete();
  }

  private void holiday(Cells cells) {
    CellReader cell = new CellReader(cells, issues);
    int schoolYear = schoolYear(cell, cell.name("school_year"));
    var name = cell.word("holiday", SchoolHoliday.Name.class, SchoolHoliday.Name::name);
    var region = cell.word("region", SchoolRegion.class, SchoolRegion::name);
    var start = cell.date("start");
    var end = cell.date("end");
    var status = cell.word("status", SchoolHoliday.Status.class, CellReader::lower);
    String source = cell.name("source");
    if (!cell.ok()) {
      return;
    }
    if (end.isBefore(start)) {
      cell.report(
          IssueCode.DATES_REVERSED,
          "end",
          new Bilingual("end ligt voor start", "end lies before start"),
          end.toString());
    } else if (SchoolHoliday.schoolYear(start) != schoolYear) {
      cell.report(
          IssueCode.HOLIDAY_OUTSIDE_YEAR,
          "start",
          IssueCode.HOLIDAY_OUTSIDE_YEAR.meaning(),
          start.toString());
    }
    String key = key(schoolYear, region, name);
    SchoolHoliday holiday = new SchoolHoliday(schoolYear, name, region, start, end, status, source);
    if (holidayByKey.putIfAbsent(key, holiday) != null) {
      cell.report(
          IssueCode.HOLIDAY_DUPLICATE, "holiday", IssueCode.HOLIDAY_DUPLICATE.meaning(), key);
    }
  }

  /** The year in which a school year such as {@code 2024-2025} starts; 0 if it is not one. */
  private static int schoolYear(CellReader cell, String text) {
    if (!cell.ok("school_year")) {
      return 0;
    }
    if (text.matches("[0-9]{4}-[0-9]{4}")) {
      int first = Integer.parseInt(text.substring(0, 4));
      if (Integer.parseInt(text.substring(5)) == first + 1) {
        return first;
      }
    }
    Bilingual message =
        new Bilingual(
            "school_year is geen tweetal opeenvolgende jaren, zoals 2024-2025",
            "school_year is not two years in a row, such as 2024-2025");
    cell.report(IssueCode.OUT_OF_RANGE, "school_year", message, text);
    return 0;
  }

  private static String key(int schoolYear, SchoolRegion region, SchoolHoliday.Name name) {
    return schoolYear + "-" + (schoolYear + 1) + ", " + region + ", " + name;
  }

  private void region(Cells cells) {
    CellReader cell = new CellReader(cells, issues);
    String code = cell.code("municipality_code");
    cell.name("municipality");
    SchoolRegion region = cell.word("region", SchoolRegion.class, SchoolRegion::name);
    cell.word("basis", RegionBasis.class, CellReader::lower);
    cell.text("note");
    if (cell.ok() && regionByMunicipality.putIfAbsent(new MunicipalityCode(code), region) != null) {
      cell.report(
          IssueCode.MUNICIPALITY_DUPLICATE,
          "municipality_code",
          IssueCode.MUNICIPALITY_DUPLICATE.meaning(),
          code);
    }
  }

  /** A year with a holiday left out would give a wrong date without anyone noticing. */
  private void checkWholeYears() {
    List<Integer> yearList =
        List.copyOf(
            new TreeSet<>(holidayByKey.values().stream().map(SchoolHoliday::schoolYear).toList()));
    for (int year : yearList) {
      for (SchoolRegion region : SchoolRegion.values()) {
        Arrays.stream(SchoolHoliday.Name.values())
            .map(name -> key(year, region, name))
            .filter(key -> !holidayByKey.containsKey(key))
            .forEach(
                key ->
                    issues.add(
                        IssueCode.HOLIDAY_MISSING,
                        SourceLocation.ofFile(HOLIDAYS),
                        IssueCode.HOLIDAY_MISSING.meaning(),
                        key));
      }
    }
  }

  /** What the region of a municipality rests on; a word in the file, for people. */
  private enum RegionBasis {
    /** Its province as a whole is in the region. */
    PROVINCE,
    /** The article names it. */
    ARTICLE,
    /** It was formed of municipalities of one region. */
    MERGER,
    /** Parts of it are in two regions; the one given is that of the larger part. */
    SPLIT
  }
}
