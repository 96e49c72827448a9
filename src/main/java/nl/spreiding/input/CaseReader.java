package nl.spreiding.input;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Consumer;
import nl.spreiding.issue.InputException;
import nl.spreiding.issue.IssueCode;
import nl.spreiding.issue.IssueCollector;
import nl.spreiding.issue.SourceLocation;
import nl.spreiding.model.CaseSettings;
import nl.spreiding.model.ShelterCase;
import org.jspecify.annotations.Nullable;

/**
 * Reads a case directory. All problems of all files are collected before it gives up; a problem
 * that follows from another one, such as a reference to a row that could not be read, is left out.
 */
public final class CaseReader {
  private static final String SETTINGS_FILE = "case.json";
  private static final String MUNICIPALITIES_FILE = "municipalities.csv";
  private static final String LOCATIONS_FILE = "locations.csv";
  private static final String REPORTS_FILE = "reports.csv";
  private static final String EXCHANGES_FILE = "exchanges.csv";
  private static final String ADJACENCY_FILE = "adjacency.csv";

  private final Path directory;
  private final ReadLimits limits;
  private final IssueCollector issues = new IssueCollector();
  private final SourceMap sourceMap = new SourceMap();
  private final MunicipalityIndex index = new MunicipalityIndex();
  private final SortedMap<String, Path> fileByName = new TreeMap<>();

  private CaseReader(Path directory, ReadLimits limits) {
    this.directory = directory;
    this.limits = limits;
  }

  /**
   * Reads a case with the usual limits.
   *
   * @param caseDirectory directory that holds {@code case.json} and {@code municipalities.csv}
   * @return the case and its warnings
   * @throws InputException if there is at least one error; carries every issue
   */
  public static LoadedCase read(Path caseDirectory) throws InputException {
    return read(caseDirectory, ReadLimits.DEFAULTS);
  }

  /**
   * Reads a case.
   *
   * @param caseDirectory directory that holds {@code case.json} and {@code municipalities.csv}
   * @param limits how much to read
   * @return the case and its warnings
   * @throws InputException if there is at least one error; carries every issue
   */
  public static LoadedCase read(Path caseDirectory, ReadLimits limits) throws InputException {
    return new CaseReader(caseDirectory, limits).read();
  }

  private LoadedCase read() throws InputException {
    if (!Files.isDirectory(directory)) {
      String name = directory.toString();
      issues.add(
          IssueCode.CASE_DIRECTORY_MISSING,
          SourceLocation.ofFile(name),
          IssueCode.CASE_DIRECTORY_MISSING.meaning(),
          name);
      issues.throwIfErrors();
    }
    CaseSettings settings =
        new SettingsReader(issues, sourceMap)
            .read(JsonDocument.read(file(SETTINGS_FILE), limits, issues));
    LocalDate referenceDate = settings == null ? null : settings.referenceDate();
    SourceFile municipalitiesFile = file(MUNICIPALITIES_FILE);
    MunicipalityRows municipalities = new MunicipalityRows(issues, sourceMap, index);
    municipalities.finish(
        CsvTable.read(
            municipalitiesFile, TableSpec.MUNICIPALITIES, limits, issues, municipalities::read),
        municipalitiesFile.at());
    AdjacencyRows adjacency = new AdjacencyRows(issues, index);
    readOptional(ADJACENCY_FILE, TableSpec.ADJACENCY, adjacency::read);
    LocationRows locations = new LocationRows(issues, sourceMap, index, referenceDate);
    boolean locationsComplete = readOptional(LOCATIONS_FILE, TableSpec.LOCATIONS, locations::read);
    ReportRows reports = new ReportRows(issues, sourceMap, index);
    boolean reportsComplete = readOptional(REPORTS_FILE, TableSpec.REPORTS, reports::read);
    ExchangeRows exchanges = new ExchangeRows(issues, sourceMap, index, referenceDate);
    readOptional(EXCHANGES_FILE, TableSpec.EXCHANGES, exchanges::read);

    new TwinCheck(
            issues, locations::nameAt, adjacency.adjacencyList(), municipalities.municipalityList())
        .check(locations.locationList(), location -> true);
    if (locationsComplete && reportsComplete) {
      ExchangeCheck.checkLenders(
          exchanges.exchangeList(),
          locations.locationList(),
          reports.reportList(),
          exchanges.placesAtList()::get,
          issues);
    }
    CaseSettings labelled =
        settings == null ? null : withSyntheticLabel(settings, locations.firstSynthetic());
    issues.throwIfErrors();
    if (labelled == null) {
      throw new IllegalStateException(
          "The case (" + directory + ") gave neither settings nor an error.");
    }
    ShelterCase shelterCase =
        ShelterCase.of(
            labelled,
            municipalities.municipalityList(),
            locations.locationList(),
            reports.reportList(),
            exchanges.exchangeList(),
            adjacency.adjacencyList());
    return new LoadedCase(shelterCase, issues.warningList(), sourceMap, fileByName);
  }

  /** Whether every row of the file was right; a file that is absent is. */
  private boolean readOptional(String name, TableSpec spec, Consumer<CsvRow> handler) {
    if (!file(name).exists()) {
      fileByName.remove(name);
      return true;
    }
    long before = issues.errorCount();
    CsvTable.Result result = CsvTable.read(file(name), spec, limits, issues, handler);
    return result.complete() && issues.errorCount() == before;
  }

  private SourceFile file(String name) {
    Path path = directory.resolve(name);
    fileByName.put(name, path);
    return new SourceFile(path, name);
  }

  /**
   * Every report says which data are synthetic; a case that forgets to declare it is declared by
   * its rows.
   */
  private CaseSettings withSyntheticLabel(
      CaseSettings settings, @Nullable SourceLocation firstSynthetic) {
    List<String> syntheticList = new ArrayList<>();
    for (String name : settings.syntheticFileList()) {
      if (fileByName.containsKey(name)) {
        syntheticList.add(name);
      } else {
        SourceLocation at = sourceMap.setting("synthetic.\"" + name + '"');
        issues.add(
            IssueCode.SYNTHETIC_FILE_UNKNOWN, at, IssueCode.SYNTHETIC_FILE_UNKNOWN.meaning(), name);
      }
    }
    if (firstSynthetic != null && !syntheticList.contains(LOCATIONS_FILE)) {
      issues.add(
          IssueCode.SYNTHETIC_UNDECLARED,
          firstSynthetic,
          IssueCode.SYNTHETIC_UNDECLARED.meaning(),
          LOCATIONS_FILE);
      syntheticList.add(LOCATIONS_FILE);
    }
    return new CaseSettings(
        settings.id(),
        settings.title(),
        settings.cycle(),
        settings.referenceDate(),
        settings.countsUntil(),
        settings.capacity(),
        settings.parameters(),
        settings.weights(),
        syntheticList,
        settings.noteList());
  }
}
