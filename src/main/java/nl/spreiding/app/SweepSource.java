package nl.spreiding.app;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import nl.spreiding.export.SweepPlanFile;
import nl.spreiding.input.CaseReader;
import nl.spreiding.input.LoadedCase;
import nl.spreiding.issue.InputException;
import nl.spreiding.issue.IssueCode;
import nl.spreiding.issue.IssueCollector;
import nl.spreiding.issue.SourceLocation;
import nl.spreiding.receipt.FileHash;
import nl.spreiding.receipt.SoftwareVersion;
import nl.spreiding.scenario.ChangeOrigin;
import nl.spreiding.scenario.Scenario;
import nl.spreiding.scenario.ScenarioChange;
import nl.spreiding.solve.SearchLimits;
import nl.spreiding.sweep.PlanReader;
import nl.spreiding.sweep.RunKey;
import nl.spreiding.sweep.SweepCell;
import nl.spreiding.sweep.SweepPlan;

/** What all runs of a sweep share: the case as read, the plan, and the files they came from. */
final class SweepSource {
  private final LoadedCase loaded;
  private final SweepPlan plan;
  private final Path planFile;
  private final SortedMap<String, byte[]> contentByName = new TreeMap<>();
  private final SortedMap<String, String> sha256ByCaseFile = new TreeMap<>();
  private final SortedMap<String, String> sha256ByScenarioPath = new TreeMap<>();

  private SweepSource(LoadedCase loaded, SweepPlan plan, Path planFile) {
    this.loaded = loaded;
    this.plan = plan;
    this.planFile = planFile;
  }

  /**
   * Reads case and plan, and checks that every scenario and total fits the case.
   *
   * @param caseDirectory the case
   * @param planFile the plan
   * @return all of it
   * @throws InputException if anything is wrong; carries every issue
   */
  static SweepSource read(Path caseDirectory, Path planFile) throws InputException {
    LoadedCase loaded = CaseReader.read(caseDirectory);
    SweepPlan plan =
        PlanReader.read(
            planFile,
            loaded.shelterCase().settings(),
            SearchLimits.DEFAULT_MOVES,
            SearchLimits.DEFAULT_MOVES_WITHOUT_PROOF);
    SweepSource source = new SweepSource(loaded, plan, planFile);
    source.readContents();
    source.checkFit();
    return source;
  }

  private void readContents() throws InputException {
    IssueCollector issues = new IssueCollector();
    for (Map.Entry<String, Path> entry : loaded.fileByName().entrySet()) {
      byte[] content = content(entry.getValue(), issues);
      contentByName.put("case/" + entry.getKey(), content);
      sha256ByCaseFile.put(entry.getKey(), FileHash.of("", content).sha256());
    }
    Map<Path, String> nameByScenario = new HashMap<>();
    for (SweepPlan.ScenarioSet set : plan.scenarioSetList()) {
      for (Scenario scenario : set.scenarioList()) {
        if (!nameByScenario.containsKey(scenario.file())) {
          String name = InputNames.scenario(nameByScenario.size() + 1, scenario.file());
          byte[] content = content(scenario.file(), issues);
          nameByScenario.put(scenario.file(), name);
          contentByName.put(name, content);
          sha256ByScenarioPath.put(scenario.file().toString(), FileHash.of("", content).sha256());
        }
      }
    }
    issues.throwIfErrors();
    contentByName.put("plan.json", SweepPlanFile.content(plan, nameByScenario));
  }

  private static byte[] content(Path file, IssueCollector issues) {
    try {
      return Files.readAllBytes(file);
    } catch (IOException e) {
      issues.add(
          IssueCode.FILE_UNREADABLE,
          SourceLocation.ofFile(file.toString()),
          IssueCode.FILE_UNREADABLE.meaning(),
          String.valueOf(e.getMessage()));
      return new byte[0];
    }
  }

  /** Weights and scopes fit every case; scenarios and totals may not. */
  private void checkFit() throws InputException {
    IssueCollector issues = new IssueCollector();
    for (SweepPlan.ScenarioSet set : plan.scenarioSetList()) {
      for (SweepPlan.CapacityChoice capacity : plan.capacityList()) {
        try {
          prepare(
              new SweepCell(
                  0,
                  plan.weightingList().getFirst(),
                  set,
                  plan.scopeList().getFirst(),
                  capacity,
                  0));
        } catch (InputException e) {
          e.issueList()
              .forEach(
                  issue ->
                      issues.add(
                          issue.code(), issue.at(), issue.message(), issue.value(), issue.hint()));
          break;
        }
      }
    }
    issues.throwIfErrors();
  }

  /**
   * The case of one run.
   *
   * @param cell the run
   * @return the case with its statutory numbers
   * @throws InputException if its scenarios do not fit the case
   */
  PreparedCase prepare(SweepCell cell) throws InputException {
    List<Scenario> scenarioList = new ArrayList<>(cell.scenarioSet().scenarioList());
    SweepPlan.Capacity capacity = cell.capacity().capacity();
    if (capacity != null) {
      scenarioList.add(scenario(capacity));
    }
    return CaseLoading.prepare(
        loaded, cell.weighting().weights(), cell.scope().scope(), scenarioList);
  }

  /** A total of the plan is a change like any other, made last. */
  private Scenario scenario(SweepPlan.Capacity capacity) {
    String reason = "total of the plan";
    ChangeOrigin origin =
        new ChangeOrigin(reason, "", SourceLocation.ofFile(planFile.toString()), Map.of());
    return new Scenario(
        planFile,
        "plan.json",
        "sweep",
        reason,
        "",
        List.of(new ScenarioChange.Capacity(capacity.total(), capacity.amv(), origin)));
  }

  /** The case as read. */
  LoadedCase loaded() {
    return loaded;
  }

  /** The plan. */
  SweepPlan plan() {
    return plan;
  }

  /** The files to keep beside the runs, by name. */
  SortedMap<String, byte[]> contentByName() {
    return new TreeMap<>(contentByName);
  }

  /**
   * The runs of the plan.
   *
   * @return by number, with the key of each
   */
  Map<SweepCell, String> keyByCell() {
    RunKey keys =
        new RunKey(
            plan,
            loaded.shelterCase().settings(),
            SoftwareVersion.current(),
            sha256ByCaseFile,
            sha256ByScenarioPath);
    Map<SweepCell, String> map = new LinkedHashMap<>();
    SweepCell.of(plan).forEach(cell -> map.put(cell, keys.of(cell)));
    return map;
  }
}
