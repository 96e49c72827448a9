package nl.spreiding.bound;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Function;
import nl.spreiding.problem.DecisionProblem;
import nl.spreiding.problem.Distribution;
import nl.spreiding.problem.Score;

/**
 * Finds the best distribution there is, or a proven limit to how much better any could be. Areas
 * that do not touch each other are decided apart, possibly at the same time; the answer depends on
 * the problem and the effort only.
 */
public final class ExactSide {
  /** Combinations of sums that may be kept per area and step before it gives up. */
  public static final int DEFAULT_EFFORT = 2_000_000;

  private final DecisionProblem problem;
  private final List<AreaSolver> solverList;
  private final int threads;

  /**
   * Prepares the tables of every municipality.
   *
   * @param problem the decision problem
   * @param effort combinations of sums that may be kept per area and step
   * @param threads how many areas may be decided at the same time; does not change any answer
   */
  public ExactSide(DecisionProblem problem, int effort, int threads) {
    this.problem = problem;
    this.threads = threads;
    this.solverList = Areas.of(problem).stream().map(area -> new AreaSolver(area, effort)).toList();
  }

  /**
   * The price-guided start: from the prices that prove the bound, with the sums over municipalities
   * set right as far as that is cheap. Near the best distribution, but the tasks need not be met.
   *
   * @return a distribution within every domain
   */
  public Distribution start() {
    List<List<Choice>> choiceLists = parallel(AreaSolver::start);
    long[] places = new long[problem.siteList().size()];
    for (int i = 0; i < solverList.size(); i++) {
      divide(solverList.get(i), choiceLists.get(i), places);
    }
    return new Distribution(places);
  }

  /**
   * Looks for the best distribution.
   *
   * @param fallback a known distribution: nothing worse is looked for, and areas that cannot be
   *     decided within the effort keep its places
   * @return the answer
   */
  public ExactAnswer solve(Distribution fallback) {
    long[] known = fallback.toArray();
    List<AreaSolver.Answer> answerList =
        parallel(solver -> solver.solve(solver.area().score(known)));
    long hard = pinnedAgainstRules();
    long missing = 0;
    long soft = 0;
    int undecided = 0;
    long[] places = fallback.toArray();
    for (int i = 0; i < solverList.size(); i++) {
      AreaSolver.Answer answer = answerList.get(i);
      hard += solverList.get(i).hard();
      missing += answer.missing();
      soft = Math.addExact(soft, answer.bound());
      if (answer.choiceList() == null) {
        undecided++;
      } else {
        divide(solverList.get(i), answer.choiceList(), places);
      }
    }
    return new ExactAnswer(new Score(hard, missing, soft), new Distribution(places), undecided);
  }

  private static void divide(AreaSolver solver, List<Choice> choiceList, long[] places) {
    List<MunicipalChoices> municipalities = solver.choicesList();
    for (int g = 0; g < municipalities.size(); g++) {
      municipalities.get(g).tables().divide(choiceList.get(g), places);
    }
  }

  /** Places by which pins of locations break the rules, whatever is decided. */
  private long pinnedAgainstRules() {
    return problem.siteList().stream()
        .filter(site -> site.domain().fixed())
        .mapToLong(site -> site.rule().distance(site.domain().highest()))
        .sum();
  }

  private <T> List<T> parallel(Function<AreaSolver, T> task) {
    try (ExecutorService executor = Executors.newFixedThreadPool(threads)) {
      List<Future<T>> futureList = new ArrayList<>();
      for (AreaSolver solver : solverList) {
        futureList.add(executor.submit(() -> task.apply(solver)));
      }
      List<T> answerList = new ArrayList<>();
      for (Future<T> future : futureList) {
        answerList.add(future.get());
      }
      return answerList;
    } catch (ExecutionException e) {
      throw new IllegalStateException("The exact side failed: " + e.getCause(), e.getCause());
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("The exact side was interrupted.", e);
    }
  }
}
