package nl.spreiding.app;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import nl.spreiding.export.SweepFiles;
import nl.spreiding.issue.InputException;
import nl.spreiding.ledger.Proof;
import nl.spreiding.problem.DecisionProblem;
import nl.spreiding.problem.ProblemBuilder;
import nl.spreiding.sweep.Fall;
import nl.spreiding.sweep.RunFigures;
import nl.spreiding.sweep.SweepCell;
import nl.spreiding.sweep.TotalSteps;
import org.jspecify.annotations.Nullable;

/** Finds every number that falls while the national total of a sweep rises, and why. */
final class SweepMonotony {
  private final SweepSource source;
  private final Map<SweepCell, String> keyByCell;
  private final SweepFiles.RunSource runs;

  SweepMonotony(SweepSource source, Map<SweepCell, String> keyByCell, SweepFiles.RunSource runs) {
    this.source = source;
    this.keyByCell = keyByCell;
    this.runs = runs;
  }

  /**
   * The steps between two decided runs.
   *
   * @return in order of the lower run
   * @throws IOException if a run cannot be read
   */
  List<Fall.Step> steps() throws IOException {
    List<Fall.Step> list = new ArrayList<>();
    for (Fall.Step step : TotalSteps.of(keyByCell.keySet())) {
      if (figures(step.low()) != null && figures(step.high()) != null) {
        list.add(step);
      }
    }
    return list;
  }

  /**
   * What falls.
   *
   * @param stepList the steps
   * @param threads steps examined at the same time; does not change the answer
   * @return in order of the steps, then by municipality and number
   */
  List<Fall> falls(List<Fall.Step> stepList, int threads) {
    List<Fall> list = new ArrayList<>();
    Threads.each(stepList, threads, (done, total) -> {}, this::of).forEach(list::addAll);
    return list;
  }

  private List<Fall> of(Fall.Step step) {
    try {
      RunFigures low = Objects.requireNonNull(figures(step.low()));
      RunFigures high = Objects.requireNonNull(figures(step.high()));
      List<Fall> list = new ArrayList<>(TotalSteps.statutory(step, low, high));
      list.addAll(decided(step, low, high));
      list.sort(Comparator.comparing(Fall::municipality).thenComparing(Fall::number));
      return list;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InputException e) {
      throw new IllegalStateException("A case that was decided cannot be prepared again.", e);
    }
  }

  private List<Fall> decided(Fall.Step step, RunFigures low, RunFigures high)
      throws InputException {
    boolean falls = false;
    for (int i = 0; i < low.numberList().size(); i++) {
      falls |= high.numberList().get(i).decided() < low.numberList().get(i).decided();
    }
    if (!falls) {
      return List.of();
    }
    boolean proven = proven(low) && proven(high);
    Map<String, AreaDecision> lowAreas = AreaDecision.of(problem(step.low()), low.placesBySite());
    Map<String, AreaDecision> highAreas =
        AreaDecision.of(problem(step.high()), high.placesBySite());
    List<Fall> list = new ArrayList<>();
    highAreas.forEach(
        (code, area) ->
            list.addAll(
                new FallCauses(Objects.requireNonNull(lowAreas.get(code)), area, proven)
                    .all(step)));
    return list;
  }

  private DecisionProblem problem(SweepCell cell) throws InputException {
    PreparedCase prepared = source.prepare(cell);
    return ProblemBuilder.build(prepared.shelterCase(), prepared.numbers());
  }

  private static boolean proven(RunFigures figures) {
    Proof proof = figures.proof();
    return proof != null && proof.proven();
  }

  private @Nullable RunFigures figures(SweepCell cell) throws IOException {
    return runs.read(keyByCell.get(cell)).figures();
  }
}
