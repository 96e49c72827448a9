package nl.spreiding.app;

import java.util.List;
import java.util.Optional;
import nl.spreiding.bound.ExactSide;
import nl.spreiding.bound.ForcedAnswer;
import nl.spreiding.bound.ForcedQuestion;
import nl.spreiding.problem.DecisionProblem;
import nl.spreiding.problem.Distribution;
import nl.spreiding.problem.Site;
import org.jspecify.annotations.Nullable;

/**
 * The best distributions with the number of one municipality fixed and everything else free. The
 * one place that asks the exact side for them.
 */
final class ForcedNumbers {
  private final DecisionProblem problem;
  private final Distribution decision;
  private final ExactSide exact;

  /**
   * Prepares for questions.
   *
   * @param problem the problem
   * @param decision the decision; areas that are not asked about keep its places
   * @param exact the exact side of that problem, decided
   */
  ForcedNumbers(DecisionProblem problem, Distribution decision, ExactSide exact) {
    this.problem = problem;
    this.decision = decision;
    this.exact = exact;
  }

  /**
   * One question.
   *
   * @param question what is asked
   * @return empty: the municipality cannot have that number
   */
  Optional<ForcedAnswer> ask(ForcedQuestion question) {
    return Optional.ofNullable(exact.forced(question.municipality(), question.places(), decision));
  }

  /**
   * Many questions.
   *
   * @param questionList what is asked
   * @param threads questions answered at the same time; does not change an answer
   * @param progress told after each
   * @return the answers in the order of the questions
   */
  List<Optional<ForcedAnswer>> askAll(
      List<ForcedQuestion> questionList, int threads, RangeProgress progress) {
    return Threads.each(questionList, threads, progress, this::ask);
  }

  /**
   * The nearest number that a municipality can have.
   *
   * @param from a number that it cannot have
   * @param step 1: upward; -1: downward
   * @return null: none
   */
  @Nullable Long nearest(ForcedQuestion from, int step) {
    long most =
        problem.siteList().stream()
            .filter(site -> site.municipality().code().equals(from.municipality()))
            .mapToLong((Site site) -> site.domain().highest())
            .sum();
    long first = step < 0 ? Math.min(from.places(), most + 1) : from.places();
    for (long places = first + step; places >= 0 && places <= most; places += step) {
      if (exact.possible(from.municipality(), places)) {
        return places;
      }
    }
    return null;
  }
}
