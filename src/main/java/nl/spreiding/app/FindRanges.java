package nl.spreiding.app;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import nl.spreiding.bound.ExactAnswer;
import nl.spreiding.bound.ExactSide;
import nl.spreiding.bound.NumberRange;
import nl.spreiding.explain.RangeRow;
import nl.spreiding.explain.RangeTable;
import nl.spreiding.ledger.Ledger;
import nl.spreiding.ledger.Proof;
import nl.spreiding.ledger.Tally;
import nl.spreiding.model.Municipality;
import nl.spreiding.model.MunicipalityCode;
import nl.spreiding.problem.Distribution;
import nl.spreiding.problem.MunicipalityProblem;

/**
 * The near-optimal ranges of a run: the lowest and highest number of a municipality among all
 * distributions that break no more rules, leave no more undelivered and score almost as well as the
 * best.
 */
public final class FindRanges {
  private final LoadedRun run;
  private final ExactSide exact;
  private final Distribution best;
  private final Tally bestTally;
  private final Proof proof;
  private final long limitMicro;

  private FindRanges(LoadedRun run, Margin within, int effort, int threads) {
    this.run = run;
    this.exact = new ExactSide(run.problem(), effort, threads);
    ExactAnswer answer = exact.solve(run.distribution());
    Ledger found = Ledger.of(run.problem(), answer.best());
    boolean better = found.score().compareTo(run.ledger().score()) < 0;
    Ledger bestLedger = better ? found : run.ledger();
    this.best = better ? answer.best() : run.distribution();
    this.bestTally = bestLedger.tally();
    this.proof = new Proof(answer.bound(), bestLedger.score(), answer.undecided(), true);
    this.limitMicro = within.limitMicro(bestLedger.score().softMicro());
  }

  /**
   * The municipalities of a run.
   *
   * @param run the run
   * @return by code of the province, then their own, as in the files of the run
   */
  public static List<Municipality> municipalities(LoadedRun run) {
    return run.prepared().shelterCase().municipalityList().stream()
        .sorted(
            Comparator.comparing((Municipality m) -> m.province().code())
                .thenComparing(Municipality::code))
        .toList();
  }

  /**
   * The municipalities of a run that go by a code or an exact name.
   *
   * @param run the run
   * @param codeOrName what a user typed
   * @return empty: none; several: a name that is not unique
   */
  public static List<Municipality> municipalities(LoadedRun run, String codeOrName) {
    return municipalities(run).stream()
        .filter(m -> m.code().value().equals(codeOrName) || m.name().equals(codeOrName))
        .toList();
  }

  /**
   * Finds the ranges.
   *
   * @param run the run
   * @param within how much worse than the best a distribution may score
   * @param municipalityList of which municipalities; in the table they keep this order
   * @param threads municipalities examined at the same time; does not change the answer
   * @param progress told after each
   * @return the ranges, relative to the decision of the run or a better one if there is
   */
  public static RangeTable find(
      LoadedRun run,
      Margin within,
      List<Municipality> municipalityList,
      int threads,
      RangeProgress progress) {
    return find(run, within, municipalityList, threads, ExactSide.DEFAULT_EFFORT, progress);
  }

  static RangeTable find(
      LoadedRun run,
      Margin within,
      List<Municipality> municipalityList,
      int threads,
      int effort,
      RangeProgress progress) {
    FindRanges ranges = new FindRanges(run, within, effort, threads);
    return new RangeTable(
        run.prepared().shelterCase().settings(),
        run.resultSha256(),
        within.share(),
        run.ledger().score(),
        ranges.proof,
        ranges.limitMicro,
        ranges.rows(municipalityList, threads, progress));
  }

  private List<RangeRow> rows(
      List<Municipality> municipalityList, int threads, RangeProgress progress) {
    AtomicInteger done = new AtomicInteger();
    int total = municipalityList.size();
    progress.report(0, total);
    try (ExecutorService executor = Executors.newFixedThreadPool(threads)) {
      List<Future<RangeRow>> futureList = new ArrayList<>();
      for (Municipality municipality : municipalityList) {
        futureList.add(
            executor.submit(
                () -> {
                  RangeRow row = row(municipality);
                  progress.report(done.incrementAndGet(), total);
                  return row;
                }));
      }
      List<RangeRow> rowList = new ArrayList<>();
      for (Future<RangeRow> future : futureList) {
        rowList.add(future.get());
      }
      return rowList;
    } catch (ExecutionException e) {
      throw new IllegalStateException("A range failed: " + e.getCause(), e.getCause());
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("The ranges were interrupted.", e);
    }
  }

  private RangeRow row(Municipality municipality) {
    MunicipalityCode code = municipality.code();
    NumberRange possible = exact.range(code, best, limitMicro);
    NumberRange found = proof.proven() ? possible : certain(code);
    return new RangeRow(
        municipality,
        run.ledger().tally().places(problemOf(code)),
        found.lowest(),
        found.highest(),
        possible.lowestPossible(),
        possible.highestPossible());
  }

  /**
   * A distribution of one area that is within the limit if the other areas cost no more than their
   * bound. Where they might cost more, by the gap at most, the limit is lowered by that gap.
   */
  private NumberRange certain(MunicipalityCode code) {
    Long gap = proof.gapMicro();
    if (gap != null && limitMicro - gap >= proof.found().softMicro()) {
      return exact.range(code, best, limitMicro - gap);
    }
    long known = bestTally.places(problemOf(code));
    return new NumberRange(code, known, known, known, known);
  }

  private MunicipalityProblem problemOf(MunicipalityCode code) {
    return run.problem().municipalityList().stream()
        .filter(m -> m.code().equals(code))
        .findFirst()
        .orElseThrow();
  }
}
