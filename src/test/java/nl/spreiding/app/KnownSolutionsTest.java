package nl.spreiding.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import nl.spreiding.benchmark.Instances;
import nl.spreiding.bound.ExactAnswer;
import nl.spreiding.bound.ExactSide;
import nl.spreiding.law.StatutoryNumbers;
import nl.spreiding.ledger.Ledger;
import nl.spreiding.model.QuotaScope;
import nl.spreiding.model.ShelterCase;
import nl.spreiding.practice.ReferenceDecision;
import nl.spreiding.problem.DecisionProblem;
import nl.spreiding.problem.Distribution;
import nl.spreiding.problem.Score;
import nl.spreiding.solve.DistributionSearch;
import nl.spreiding.solve.SearchLimits;
import nl.spreiding.solve.SearchProgress;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

/** The bound of the national case against every distribution that is known of it. */
class KnownSolutionsTest {
  private static final String INSTANCE = "nl-2024";

  @ParameterizedTest
  @EnumSource(QuotaScope.class)
  void noneScoresBetterThanTheBound(QuotaScope scope) throws IOException {
    DecisionProblem problem = Instances.problem(INSTANCE, scope);
    ExactSide exact = new ExactSide(problem, ExactSide.DEFAULT_EFFORT, 2);
    Distribution start = exact.start();
    ExactAnswer answer = exact.solve(start);
    Map<String, Distribution> distributionByName = new LinkedHashMap<>();
    distributionByName.put("price-guided start", start);
    distributionByName.put("polished start", DistributionSearch.polish(problem, start));
    distributionByName.put("quick", exact.quick().best());
    distributionByName.put("construction", search(problem, 0));
    distributionByName.put("short search", search(problem, 100_000));
    distributionByName.put("exact", answer.best());
    distributionByName.put("practice of 2024", reference(problem, scope));
    distributionByName.forEach(
        (name, distribution) ->
            assertThat(Ledger.of(problem, distribution).score())
                .as(name)
                .isGreaterThanOrEqualTo(answer.bound()));
    assertThat(bestKnown(INSTANCE, scope))
        .isNotEmpty()
        .allMatch(score -> score.compareTo(answer.bound()) >= 0);
  }

  /** With the other weight sets: what the exact side begins with, ends with, and what is known. */
  @ParameterizedTest
  @MethodSource("otherWeights")
  void norWithOtherWeights(String instance, QuotaScope scope) throws IOException {
    DecisionProblem problem = Instances.problem(instance, scope);
    ExactSide exact = new ExactSide(problem, ExactSide.DEFAULT_EFFORT, 2);
    Distribution start = exact.start();
    ExactAnswer answer = exact.solve(start);
    assertThat(bestKnown(instance, scope))
        .isNotEmpty()
        .allMatch(score -> score.compareTo(answer.bound()) >= 0);
    Score polished = Ledger.of(problem, DistributionSearch.polish(problem, start)).score();
    Score found = Ledger.of(problem, answer.best()).score();
    assertThat(polished).isGreaterThanOrEqualTo(found);
    assertThat(found).isGreaterThanOrEqualTo(answer.bound());
  }

  static Stream<Arguments> otherWeights() {
    return Instances.names().stream()
        .filter(name -> name.startsWith(INSTANCE + "+"))
        .flatMap(name -> Stream.of(QuotaScope.values()).map(scope -> Arguments.of(name, scope)));
  }

  private static Distribution reference(DecisionProblem problem, QuotaScope scope) {
    ShelterCase base = Instances.of(INSTANCE);
    ShelterCase scoped = base.with(base.settings().with(base.settings().parameters().with(scope)));
    return ReferenceDecision.of(scoped, StatutoryNumbers.of(scoped), problem);
  }

  private static Distribution search(DecisionProblem problem, long moves) {
    SearchLimits limits = new SearchLimits(1, moves, Duration.ofMinutes(2), 2);
    return DistributionSearch.search(problem, limits, SearchProgress.SILENT).distribution();
  }

  private static List<Score> bestKnown(String instance, QuotaScope scope) throws IOException {
    String row = instance + "," + scope.name().toLowerCase(Locale.ROOT) + ",";
    return Files.readAllLines(Path.of("benchmarks", "engine", "best-known.csv")).stream()
        .filter(line -> line.startsWith(row))
        .map(line -> line.split(","))
        .map(
            cells ->
                new Score(
                    Long.parseLong(cells[3]), Long.parseLong(cells[4]), Long.parseLong(cells[5])))
        .toList();
  }
}
