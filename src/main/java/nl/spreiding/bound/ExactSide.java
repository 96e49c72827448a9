package nl.spreiding.bound;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
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
  private final List<Area> areaList;

  /**
   * Prepares the tables of every municipality.
   *
   * @param problem the decision problem
   */
  public ExactSide(DecisionProblem problem) {
    this.problem = problem;
    this.areaList = Areas.of(problem);
  }

  /**
   * Looks for the best distribution.
   *
   * @param fallback places for areas that cannot be decided within the effort
   * @param effort combinations of sums that may be kept per area and step
   * @param threads how many areas may be decided at the same time; does not change the answer
   * @return the answer
   */
  public ExactAnswer solve(Distribution fallback, int effort, int threads) {
    List<AreaSolver.Answer> answerList = answers(effort, threads);
    long hard = 0;
    long missing = 0;
    long soft = 0;
    int undecided = 0;
    long[] places = fallback.toArray();
    for (int i = 0; i < areaList.size(); i++) {
      AreaSolver.Answer answer = answerList.get(i);
      missing += answer.missing();
      soft = Math.addExact(soft, answer.bound());
      List<Choice> choiceList = answer.choiceList();
      undecided += choiceList == null ? 1 : 0;
      int g = 0;
      for (Area.District district : areaList.get(i).districtList()) {
        for (MunicipalChoices choices : district.choicesList()) {
          hard += choices.hard();
          if (choiceList != null) {
            choices.divide(choiceList.get(g), places);
          }
          g++;
        }
      }
    }
    return new ExactAnswer(
        new Score(hard + pinnedAgainstRules(), missing, soft), new Distribution(places), undecided);
  }

  /** Places by which pins of locations break the rules, whatever is decided. */
  private long pinnedAgainstRules() {
    return problem.siteList().stream()
        .filter(site -> site.domain().fixed())
        .mapToLong(site -> site.rule().distance(site.domain().highest()))
        .sum();
  }

  private List<AreaSolver.Answer> answers(int effort, int threads) {
    try (ExecutorService executor = Executors.newFixedThreadPool(threads)) {
      List<Future<AreaSolver.Answer>> futureList = new ArrayList<>();
      for (Area area : areaList) {
        futureList.add(executor.submit(() -> new AreaSolver(area, effort).solve()));
      }
      List<AreaSolver.Answer> answerList = new ArrayList<>();
      for (Future<AreaSolver.Answer> future : futureList) {
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
