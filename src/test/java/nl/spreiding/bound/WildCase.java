package nl.spreiding.bound;

import java.util.List;
import java.util.Set;
import java.util.SortedMap;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import nl.spreiding.law.StatutoryNumbers;
import nl.spreiding.ledger.Ledger;
import nl.spreiding.model.ShelterCase;
import nl.spreiding.problem.DecisionProblem;
import nl.spreiding.problem.Distribution;
import nl.spreiding.problem.MunicipalityProblem;
import nl.spreiding.problem.ProblemBuilder;
import nl.spreiding.problem.Score;
import nl.spreiding.problem.Site;
import nl.spreiding.solve.DistributionSearch;
import nl.spreiding.testing.ExhaustiveOracle;
import nl.spreiding.testing.Unusual;
import nl.spreiding.testing.WildCases;

/**
 * A random case out of the ordinary, decided by the exact side with much or hardly any effort.
 *
 * @param seed seed of the case
 * @param unusual what is out of the ordinary
 * @param problem the problem
 * @param effort combinations of sums that may be kept
 * @param exact the exact side, which has decided
 * @param answer its answer
 */
record WildCase(
    long seed,
    Set<Unusual> unusual,
    DecisionProblem problem,
    int effort,
    ExactSide exact,
    ExactAnswer answer) {
  private static final List<Integer> EFFORT_LIST = List.of(200_000, 1, 200_000, 60);

  /** Distributions of one municipality beyond which trying everything takes too long. */
  private static final long MANY = 500;

  /**
   * Cases from a seed on, without those that are too large to try everything, or in which more is
   * exchanged than is due: no input gives those.
   */
  static Stream<WildCase> from(long seed, int number) {
    return LongStream.iterate(seed, next -> next + 1)
        .filter(next -> fits(problem(next)))
        .limit(number)
        .mapToObj(WildCase::of);
  }

  /** The case of a seed. */
  static WildCase of(long seed) {
    DecisionProblem problem = problem(seed);
    int effort = EFFORT_LIST.get((int) (seed % EFFORT_LIST.size()));
    ExactSide exact = new ExactSide(problem, effort, 1);
    ExactAnswer answer = exact.solve(known(seed, problem, exact));
    return new WildCase(seed, WildCases.kinds(seed), problem, effort, exact, answer);
  }

  private static DecisionProblem problem(long seed) {
    ShelterCase shelterCase = WildCases.of(seed, WildCases.kinds(seed));
    return ProblemBuilder.build(shelterCase, StatutoryNumbers.of(shelterCase));
  }

  private static boolean fits(DecisionProblem problem) {
    return problem.municipalityList().stream()
        .allMatch(m -> m.otherDue() >= 0 && m.amvDue() >= 0 && distributions(problem, m) <= MANY);
  }

  private static double distributions(DecisionProblem problem, MunicipalityProblem municipality) {
    return problem.siteList().stream()
        .filter(site -> site.municipality().equals(municipality))
        .mapToDouble(site -> 2.0 + site.domain().highest() - site.domain().min())
        .reduce(1, (a, b) -> a * b);
  }

  /** The start by prices, the same made better, or as little as possible. */
  private static Distribution known(long seed, DecisionProblem problem, ExactSide exact) {
    return switch ((int) (seed % 3)) {
      case 0 -> exact.start();
      case 1 -> DistributionSearch.polish(problem, exact.start());
      default ->
          new Distribution(
              problem.siteList().stream().map(Site::domain).mapToLong(d -> d.lowest()).toArray());
    };
  }

  /** One of the municipalities. */
  MunicipalityProblem any() {
    List<MunicipalityProblem> municipalityList = problem.municipalityList();
    return municipalityList.get((int) (seed / 4 % municipalityList.size()));
  }

  /** The best score by number of a municipality. */
  SortedMap<Long, Score> byNumber(MunicipalityProblem municipality) {
    return ExhaustiveOracle.byNumber(problem, municipality);
  }

  /** The score of what was found. */
  Score found() {
    return score(answer.best());
  }

  /** The score of a distribution. */
  Score score(Distribution distribution) {
    return Ledger.of(problem, distribution).score();
  }

  /** Whether no distribution scores better than what was found. */
  boolean proven() {
    return found().equals(answer.bound());
  }

  /** The number that a distribution gives a municipality. */
  long places(MunicipalityProblem municipality, Distribution distribution) {
    return problem.siteList().stream()
        .filter(site -> site.municipality().equals(municipality))
        .mapToLong(distribution::places)
        .sum();
  }

  @Override
  public String toString() {
    return "seed %d, %s, scope %s, effort %d".formatted(seed, unusual, problem.scope(), effort);
  }
}
