package nl.spreiding.app;

import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.concurrent.CancellationException;
import java.util.function.BooleanSupplier;
import nl.spreiding.compare.Comparison;
import nl.spreiding.compare.Reconsidered;
import nl.spreiding.compare.Side;
import nl.spreiding.export.OutputException;
import nl.spreiding.export.RunFiles;
import nl.spreiding.issue.InputException;
import nl.spreiding.issue.IssueCode;
import nl.spreiding.issue.IssueCollector;
import nl.spreiding.issue.SourceLocation;
import nl.spreiding.ledger.Outcome;
import nl.spreiding.ledger.Results;
import nl.spreiding.model.MunicipalityCode;
import nl.spreiding.model.ProvinceCode;
import nl.spreiding.problem.DecisionProblem;
import nl.spreiding.problem.Distribution;
import nl.spreiding.problem.MunicipalityProblem;
import nl.spreiding.problem.ProblemBuilder;
import nl.spreiding.problem.ProblemDifferences;
import nl.spreiding.problem.Site;
import nl.spreiding.solve.SearchLimits;

/**
 * What changes would bring about in a finished run: the provinces that they concern are decided
 * again, starting from the decision of the run and staying close to it (STABILITY); all others keep
 * their places exactly. Which they concern is seen from the two decision problems, not from what
 * the changes are called.
 */
public final class WhatIf {
  /**
   * Moves unless asked otherwise: what is near the decision of the run is soon found, and the exact
   * side decides.
   */
  public static final long DEFAULT_MOVES = 10_000;

  private static final String DISTRIBUTION = "distribution.csv";

  private final LoadedRun run;
  private final SearchLimits limits;
  private final SolveProgress progress;
  private final BooleanSupplier cancelled;

  private WhatIf(
      LoadedRun run, SearchLimits limits, SolveProgress progress, BooleanSupplier cancelled) {
    this.run = run;
    this.limits = limits;
    this.progress = progress;
    this.cancelled = cancelled;
  }

  /**
   * Prepares for questions about a run.
   *
   * @param run the run
   * @param limits how long to search
   * @param progress told now and then
   * @param cancelled asked between the steps; true ends the question
   * @return ready to be asked
   */
  public static WhatIf of(
      LoadedRun run, SearchLimits limits, SolveProgress progress, BooleanSupplier cancelled) {
    return new WhatIf(run, limits, progress, cancelled);
  }

  /**
   * Applies scenarios after those of the run and decides what they concern. Writes nothing.
   *
   * @param scenarioList scenario files, in the order in which they apply
   * @return the answer
   * @throws InputException if a scenario has errors or does not fit the case of the run
   * @throws CancellationException if it was cancelled
   */
  public WhatIfAnswer ask(List<Path> scenarioList) throws InputException {
    CaseOptions options = run.options().onTop(scenarioList, run.directory());
    PreparedCase prepared =
        CaseLoading.load(options)
            .with(InputNames.BASELINE_RESULT, run.directory().resolve(RunFiles.RESULT));
    checkBaseline(prepared);
    proceed();
    DecisionProblem problem = ProblemBuilder.build(prepared.shelterCase(), prepared.numbers());
    SizeCheck.requireCalculable(problem);
    SortedSet<ProvinceCode> concerned = concerned(problem);
    PartialDecision decision =
        new PartialDecision(run, prepared, problem, concerned, limits, progress, this::proceed);
    PartialDecision.Found found = decision.decide(warmStart(problem, concerned));
    Outcome outcome =
        new Outcome(
            prepared.shelterCase(),
            prepared.numbers(),
            problem,
            found.distribution(),
            found.ledger(),
            found.method(),
            found.proof());
    proceed();
    Side changed =
        Side.of(
            Results.of(
                outcome, LawValues.grantAmounts(prepared.shelterCase().settings().referenceDate())),
            "");
    Comparison comparison =
        Comparison.of(
            CompareRuns.side(run),
            changed,
            CompareRuns.settings(run.prepared().shelterCase(), prepared.shelterCase()));
    return new WhatIfAnswer(
        new Reconsidered(comparison, concerned, found.proofOfConcerned()), prepared, options);
  }

  /**
   * Writes an answer as a run directory of its own.
   *
   * @param answer the answer
   * @param form where and how
   * @param progress told when it begins
   * @return the finished run
   * @throws InputException if a file that was read before cannot be read again
   * @throws OutputException if the run cannot be written; an earlier run stays as it was
   */
  public static SolveAnswer write(WhatIfAnswer answer, RunForm form, SolveProgress progress)
      throws InputException, OutputException {
    InputCopies inputs = InputCopies.read(answer.options(), answer.prepared());
    RunWriting writing = new RunWriting(form, answer.prepared(), inputs);
    return writing.write(
        RunWriting.explained(answer.reconsidered().outcome(), form.limits().threads()),
        null,
        progress);
  }

  private void proceed() {
    if (cancelled.getAsBoolean()) {
      throw new CancellationException("The question was cancelled.");
    }
  }

  /** The table of the run is not among the files that loading it checks. */
  private void checkBaseline(PreparedCase prepared) throws InputException {
    SortedMap<MunicipalityCode, Long> decided = new TreeMap<>();
    for (MunicipalityProblem municipality : run.problem().municipalityList()) {
      decided.put(municipality.code(), run.ledger().tally().places(municipality));
    }
    if (!decided.equals(prepared.shelterCase().baseline())) {
      IssueCollector issues = new IssueCollector();
      issues.add(
          IssueCode.RUN_FILE_CHANGED,
          SourceLocation.ofFile(run.directory().resolve(DISTRIBUTION).toString()),
          IssueCode.RUN_FILE_CHANGED.meaning(),
          DISTRIBUTION);
      issues.throwIfErrors();
    }
  }

  /**
   * Deviating from this run costs at least as much as staying close to the run before it gained, so
   * a province that nothing else concerns keeps its best distribution; unless the price of
   * deviating falls.
   */
  private SortedSet<ProvinceCode> concerned(DecisionProblem problem) {
    SortedSet<ProvinceCode> result =
        ProblemDifferences.concerned(ProblemDifferences.of(run.problem(), problem), problem);
    Map<MunicipalityCode, Long> priceBefore = new HashMap<>();
    run.problem().municipalityList().stream()
        .filter(m -> m.baseline() != null)
        .forEach(m -> priceBefore.put(m.code(), m.stabilityPrice()));
    boolean cheaper =
        problem.municipalityList().stream()
            .anyMatch(m -> m.stabilityPrice() < priceBefore.getOrDefault(m.code(), 0L));
    if (cheaper) {
      problem.provinceList().forEach(p -> result.add(p.code()));
    }
    return new TreeSet<>(result);
  }

  /** The places of the run; in a province to be decided the nearest that are allowed now. */
  private Distribution warmStart(DecisionProblem problem, SortedSet<ProvinceCode> concerned) {
    Map<String, Long> placesById = new HashMap<>();
    run.problem()
        .siteList()
        .forEach(site -> placesById.put(site.id(), run.distribution().places(site)));
    long[] places = new long[problem.siteList().size()];
    for (Site site : problem.siteList()) {
      long before = placesById.getOrDefault(site.id(), 0L);
      places[site.index()] =
          concerned.contains(site.municipality().province().code())
              ? site.domain().nearest(before)
              : before;
    }
    return new Distribution(places);
  }
}
