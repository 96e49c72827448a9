package nl.spreiding.benchmark;

import java.io.PrintStream;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import nl.spreiding.bound.ExactAnswer;
import nl.spreiding.bound.ExactSide;
import nl.spreiding.bound.ForcedAnswer;
import nl.spreiding.bound.ForcedQuestion;
import nl.spreiding.ledger.Ledger;
import nl.spreiding.model.QuotaScope;
import nl.spreiding.problem.DecisionProblem;
import nl.spreiding.problem.Distribution;
import nl.spreiding.problem.MunicipalityProblem;

/**
 * Measures how long the best distribution with one number fixed takes, once the problem is solved:
 * for municipalities spread over the country, with nothing, what is due, what the report says, and
 * a tenth less than decided; one by one, and all together on all cores. A line of column names and
 * one per scope.
 */
public final class ForcedRun {
  private ForcedRun() {}

  /**
   * Measures.
   *
   * @param arguments instance, then one in how many municipalities, then scopes
   */
  public static void main(String[] arguments) {
    PrintStream out = System.out;
    int every = Integer.parseInt(arguments[1]);
    out.println("instance,scope,asked,impossible,proven,median_s,p95_s,max_s,over_1_s,together_s");
    for (String scope : List.of(arguments).subList(2, arguments.length)) {
      out.println(row(arguments[0], scope, every));
    }
  }

  private static String row(String instance, String scope, int every) {
    DecisionProblem problem =
        Instances.problem(instance, QuotaScope.valueOf(scope.toUpperCase(Locale.ROOT)));
    int threads = Runtime.getRuntime().availableProcessors();
    ExactSide exact = new ExactSide(problem, ExactSide.DEFAULT_EFFORT, threads);
    ExactAnswer answer = exact.solve(exact.start());
    Ledger ledger = Ledger.of(problem, answer.best());
    List<Double> secondsList = new ArrayList<>();
    List<ForcedQuestion> questionList = new ArrayList<>();
    int impossible = 0;
    int proven = 0;
    for (int i = 0; i < problem.municipalityList().size(); i += every) {
      MunicipalityProblem m = problem.municipalityList().get(i);
      for (long places : numbers(m, ledger.tally().places(m))) {
        questionList.add(new ForcedQuestion(m.code(), places));
        long start = System.nanoTime();
        ForcedAnswer forced = exact.forced(m.code(), places, answer.best());
        double seconds = (System.nanoTime() - start) / 1e9;
        if (forced == null) {
          impossible++;
          continue;
        }
        secondsList.add(seconds);
        Distribution best = forced.best();
        boolean isProven = best != null && Ledger.of(problem, best).score().equals(forced.bound());
        proven += isProven ? 1 : 0;
      }
    }
    long start = System.nanoTime();
    exact.forced(questionList, answer.best());
    double together = (System.nanoTime() - start) / 1e9;
    Collections.sort(secondsList);
    int asked = secondsList.size();
    return String.format(
        Locale.ROOT,
        "%s,%s,%d,%d,%d,%.2f,%.2f,%.2f,%d,%.1f",
        instance,
        scope,
        asked,
        impossible,
        proven,
        secondsList.get(asked / 2),
        secondsList.get(asked * 95 / 100),
        secondsList.getLast(),
        secondsList.stream().filter(s -> s > 1).count(),
        together);
  }

  private static Set<Long> numbers(MunicipalityProblem m, long decided) {
    Set<Long> result = new TreeSet<>(List.of(0L, m.due(), decided - decided / 10));
    if (m.reported() != null) {
      result.add(m.reported());
    }
    return result;
  }
}
