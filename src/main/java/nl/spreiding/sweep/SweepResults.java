package nl.spreiding.sweep;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import nl.spreiding.model.Municipality;
import nl.spreiding.model.MunicipalityCode;
import nl.spreiding.problem.Score;

/**
 * All runs of a sweep. Of the municipalities only the decided and the indicative number are held,
 * so that a large sweep fits the memory.
 */
public final class SweepResults {
  private final SweepPlan plan;
  private final List<Municipality> municipalityList;
  private final List<SweepCell> cellList = new ArrayList<>();
  private final List<SweepRun> runList = new ArrayList<>();
  private final Map<String, long[]> decidedByKey = new HashMap<>();
  private final Map<String, long[]> indicativeByKey = new HashMap<>();

  /**
   * A sweep without runs yet.
   *
   * @param plan its plan
   * @param municipalityList the municipalities of the case
   */
  public SweepResults(SweepPlan plan, List<Municipality> municipalityList) {
    this.plan = plan;
    this.municipalityList =
        municipalityList.stream().sorted(Comparator.comparing(Municipality::code)).toList();
  }

  /**
   * Adds a run.
   *
   * @param cell its place in the plan
   * @param run how it ended
   */
  public void add(SweepCell cell, SweepRun run) {
    cellList.add(cell);
    RunFigures figures = run.figures();
    if (figures == null) {
      runList.add(run);
      return;
    }
    runList.add(new SweepRun(run.key(), run.status(), run.problemList(), figures.light()));
    if (!decidedByKey.containsKey(run.key())) {
      decidedByKey.put(
          run.key(), figures.numberList().stream().mapToLong(NumberRow::decided).toArray());
      indicativeByKey.put(
          run.key(), figures.numberList().stream().mapToLong(NumberRow::indicative).toArray());
    }
  }

  /**
   * The runs with what is known from all of them together.
   *
   * @return in order of the plan
   */
  public List<StudiedRun> studiedList() {
    Map<List<Object>, Score> bestByGroup = new HashMap<>();
    for (int i = 0; i < cellList.size(); i++) {
      RunFigures figures = runList.get(i).figures();
      if (figures != null) {
        bestByGroup.merge(
            group(cellList.get(i)), figures.score(), (a, b) -> a.compareTo(b) <= 0 ? a : b);
      }
    }
    List<StudiedRun> list = new ArrayList<>();
    for (int i = 0; i < cellList.size(); i++) {
      list.add(
          new StudiedRun(cellList.get(i), runList.get(i), bestByGroup.get(group(cellList.get(i)))));
    }
    return list;
  }

  /** Everything but the seed. */
  private static List<Object> group(SweepCell cell) {
    return List.of(cell.weighting().id(), cell.scenarioSet().id(), cell.scope(), cell.capacity());
  }

  /**
   * The decided numbers of a run.
   *
   * @param run a decided run
   * @return places, in the order of {@link #municipalityList()}
   */
  public long[] decided(SweepRun run) {
    return decidedByKey.get(run.key()).clone();
  }

  /**
   * The indicative numbers of a run.
   *
   * @param run a decided run
   * @return places, in the order of {@link #municipalityList()}
   */
  public long[] indicative(SweepRun run) {
    return indicativeByKey.get(run.key()).clone();
  }

  /**
   * The plan.
   *
   * @return what was to be run
   */
  public SweepPlan plan() {
    return plan;
  }

  /**
   * The municipalities of the case.
   *
   * @return by code
   */
  public List<Municipality> municipalityList() {
    return municipalityList;
  }

  /**
   * The municipalities by code.
   *
   * @return the same
   */
  public Map<MunicipalityCode, Municipality> municipalityByCode() {
    Map<MunicipalityCode, Municipality> map = new TreeMap<>();
    municipalityList.forEach(m -> map.put(m.code(), m));
    return map;
  }
}
