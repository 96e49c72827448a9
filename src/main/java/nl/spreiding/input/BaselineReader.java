package nl.spreiding.input;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;
import nl.spreiding.issue.InputException;
import nl.spreiding.issue.Issue;
import nl.spreiding.issue.IssueCode;
import nl.spreiding.issue.IssueCollector;
import nl.spreiding.model.Bilingual;
import nl.spreiding.model.Municipality;
import nl.spreiding.model.MunicipalityCode;
import nl.spreiding.model.ShelterCase;

/** Reads the decided numbers of an earlier run, to measure how far a new run departs from it. */
public final class BaselineReader {
  private static final String FILE = "distribution.csv";

  private BaselineReader() {}

  /**
   * Reads the decided numbers.
   *
   * @param runDirectory directory of a run, which holds {@code distribution.csv}
   * @return decided places by municipality
   * @throws InputException if the file has errors
   */
  public static SortedMap<MunicipalityCode, Long> read(Path runDirectory) throws InputException {
    IssueCollector issues = new IssueCollector();
    SortedMap<MunicipalityCode, Long> decidedByMunicipality = new TreeMap<>();
    SourceFile file = SourceFile.of(runDirectory.resolve(FILE));
    CsvTable.read(
        file,
        TableSpec.DISTRIBUTION,
        ReadLimits.DEFAULTS,
        issues,
        row -> {
          CellReader cell = new CellReader(row, issues);
          String code = cell.code("municipality_code");
          long decided = cell.count("decided", Forms.MAX_PLACES);
          if (cell.ok()
              && decidedByMunicipality.putIfAbsent(new MunicipalityCode(code), decided) != null) {
            cell.report(
                IssueCode.MUNICIPALITY_DUPLICATE,
                "municipality_code",
                new Bilingual(
                    "Gemeente " + code + " komt twee keer voor",
                    "Municipality " + code + " occurs twice"),
                code);
          }
        });
    issues.throwIfErrors();
    return decidedByMunicipality;
  }

  /**
   * A case with an earlier run as its baseline.
   *
   * @param loaded the case
   * @param runDirectory directory of the earlier run
   * @return the case with the baseline, and a warning for each municipality that the case does not
   *     know
   * @throws InputException if the file has errors
   */
  public static LoadedCase apply(LoadedCase loaded, Path runDirectory) throws InputException {
    ShelterCase before = loaded.shelterCase();
    SortedMap<MunicipalityCode, Long> baseline = read(runDirectory);
    SourceFile file = SourceFile.of(runDirectory.resolve(FILE));
    Set<MunicipalityCode> knownSet =
        before.municipalityList().stream().map(Municipality::code).collect(Collectors.toSet());
    IssueCollector issues = new IssueCollector();
    for (MunicipalityCode code : List.copyOf(baseline.keySet())) {
      if (!knownSet.contains(code)) {
        issues.add(
            IssueCode.BASELINE_UNKNOWN,
            file.at(),
            IssueCode.BASELINE_UNKNOWN.meaning(),
            code.value());
        baseline.remove(code);
      }
    }
    ShelterCase after =
        new ShelterCase(
            before.settings(),
            before.municipalityList(),
            before.locationList(),
            before.reportList(),
            before.exchangeList(),
            before.adjacencyList(),
            before.pinList(),
            before.taskOverrideList(),
            baseline,
            before.scenarioRecordList());
    List<Issue> warningList = new ArrayList<>(loaded.warningList());
    warningList.addAll(issues.warningList());
    SortedMap<String, Path> fileByName = new TreeMap<>(loaded.fileByName());
    fileByName.put(file.name(), file.path());
    return new LoadedCase(after, warningList, loaded.sourceMap(), fileByName);
  }
}
