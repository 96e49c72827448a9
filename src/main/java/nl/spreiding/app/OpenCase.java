package nl.spreiding.app;

import java.nio.file.Path;
import java.util.List;
import nl.spreiding.export.CsvDialect;
import nl.spreiding.export.OutputException;
import nl.spreiding.export.workbench.WorkbenchCase;
import nl.spreiding.input.GeometryReader;
import nl.spreiding.input.WeightSets;
import nl.spreiding.issue.InputException;
import nl.spreiding.issue.Issue;
import nl.spreiding.model.Language;
import nl.spreiding.problem.DecisionProblem;
import nl.spreiding.problem.ProblemBuilder;
import nl.spreiding.solve.SearchLimits;

/** A case that is looked at and asked about, before and while it is decided. */
public final class OpenCase {
  private final Path directory;
  private final PreparedCase prepared;
  private final DecisionProblem problem;

  private OpenCase(Path directory, PreparedCase prepared, DecisionProblem problem) {
    this.directory = directory;
    this.prepared = prepared;
    this.problem = problem;
  }

  /**
   * Opens a case.
   *
   * @param directory the case
   * @return the case with its statutory numbers
   * @throws InputException if anything is wrong with it
   */
  public static OpenCase open(Path directory) throws InputException {
    PreparedCase prepared = CaseLoading.load(CaseOptions.of(directory));
    return new OpenCase(directory, prepared, problem(prepared));
  }

  private static DecisionProblem problem(PreparedCase prepared) throws InputException {
    DecisionProblem problem = ProblemBuilder.build(prepared.shelterCase(), prepared.numbers());
    SizeCheck.requireCalculable(problem);
    return problem;
  }

  /**
   * Everything a page needs of the case.
   *
   * @param name what the case is called
   * @param geometry whether boundaries were given with it
   * @return one JSON document
   */
  public String json(String name, boolean geometry) {
    List<WorkbenchCase.WeightSet> sets =
        WeightSets.names().stream()
            .map(
                set ->
                    new WorkbenchCase.WeightSet(
                        set,
                        WeightSets.description(set, "nl"),
                        WeightSets.description(set, "en"),
                        WeightSets.byName(set)))
            .toList();
    return WorkbenchCase.json(
        prepared.shelterCase(),
        prepared.numbers(),
        problem,
        new WorkbenchCase.Context(
            name, directory.toString(), geometry, texts(prepared.warningList()), sets));
  }

  /**
   * What a scenario makes of the case, without deciding.
   *
   * @param scenario the scenario file
   * @return one JSON document
   * @throws InputException if the scenario has errors or does not fit the case
   */
  public String check(Path scenario) throws InputException {
    PreparedCase changed =
        CaseLoading.load(new CaseOptions(directory, List.of(scenario), null, null, null));
    return WorkbenchCase.check(
        changed.shelterCase(),
        changed.numbers(),
        problem(changed),
        texts(changed.warningList().stream().filter(this::isNew).toList()));
  }

  /**
   * Boundaries of the municipalities of this case.
   *
   * @param file a GeoJSON file
   * @return GeoJSON with only the municipalities of this case, marked by their codes
   * @throws InputException if the file has errors
   */
  public String geometry(Path file) throws InputException {
    return GeometryReader.read(file, prepared.shelterCase().municipalityByCode().keySet());
  }

  /**
   * Decides the case as it is and writes the run, as {@code solve} does.
   *
   * @param out the run directory
   * @param language language of the run
   * @param threads provinces decided at the same time
   * @param progress told how far it is
   * @return the run, ready to be asked about
   * @throws InputException if the case was changed meanwhile and has errors
   * @throws OutputException if the run cannot be written
   */
  public DecidedRun decide(Path out, Language language, int threads, SolveProgress progress)
      throws InputException, OutputException {
    SearchLimits limits =
        new SearchLimits(1, SearchLimits.DEFAULT_MOVES, SearchLimits.DEFAULT_TIME_BRAKE, threads);
    SolveAnswer answer =
        SolveCase.solve(
            new SolveRequest(
                CaseOptions.of(directory),
                out,
                limits,
                SolveMethod.OPTIMAL,
                true,
                null,
                language,
                CsvDialect.RFC4180,
                false),
            progress);
    return DecidedRun.written(RunLoading.load(out), answer, limits, language);
  }

  private boolean isNew(Issue warning) {
    return !prepared.warningList().contains(warning);
  }

  private static List<String> texts(List<Issue> list) {
    return list.stream().map(Issue::toString).toList();
  }
}
