package nl.spreiding.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import nl.spreiding.bound.ExactAnswer;
import nl.spreiding.bound.ExactSide;
import nl.spreiding.law.StatutoryNumbers;
import nl.spreiding.ledger.Ledger;
import nl.spreiding.ledger.Outcome;
import nl.spreiding.model.Finder;
import nl.spreiding.model.MunicipalityCode;
import nl.spreiding.model.Pin;
import nl.spreiding.model.ProvinceCode;
import nl.spreiding.model.QuotaScope;
import nl.spreiding.model.ShelterCase;
import nl.spreiding.problem.DecisionProblem;
import nl.spreiding.problem.Distribution;
import nl.spreiding.problem.MunicipalityProblem;
import nl.spreiding.problem.ProblemBuilder;
import nl.spreiding.problem.ProblemDifferences;
import nl.spreiding.problem.Site;
import nl.spreiding.solve.SearchLimits;
import nl.spreiding.testing.RandomCases;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * On random cases: what is kept is still the best, also if the run was itself close to another, so
 * that the bound of the parts is the bound that the exact side finds for the whole.
 */
class PartialDecisionTest {
  private static final SearchLimits LIMITS = new SearchLimits(1, 500, Duration.ofMinutes(5), 2);

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12})
  void theBoundOfThePartsIsThatOfTheWhole(long seed) {
    ShelterCase plain = RandomCases.small(seed, 8, 10, 60, 20);
    LoadedRun first = run(plain);
    // Close to the first, with one municipality fixed.
    LoadedRun second = run(changed(plain, first, 0, 3));
    ShelterCase third = changed(second.prepared().shelterCase(), second, 7, 5);
    DecisionProblem problem = problem(third);
    SortedSet<ProvinceCode> concerned =
        ProblemDifferences.concerned(ProblemDifferences.of(second.problem(), problem), problem);
    if (problem.scope() != QuotaScope.NATIONAL) {
      assertThat(concerned).hasSize(1);
    }
    PartialDecision.Found found =
        new PartialDecision(
                second,
                second.prepared(),
                problem,
                concerned,
                LIMITS,
                SolveProgress.SILENT,
                () -> {})
            .decide(warm(second, problem, concerned));
    ExactAnswer whole = exact(problem);
    assertThat(found.ledger().score()).isEqualTo(whole.bound());
    assertThat(found.proof().bound()).isEqualTo(whole.bound());
    for (Site site : problem.siteList()) {
      if (!concerned.contains(site.municipality().province().code())) {
        assertThat(found.distribution().places(site))
            .isEqualTo(second.distribution().places(second.problem().siteList().get(site.index())));
      }
    }
  }

  private static Distribution warm(
      LoadedRun run, DecisionProblem problem, SortedSet<ProvinceCode> concerned) {
    long[] places = run.distribution().toArray();
    for (Site site : problem.siteList()) {
      if (concerned.contains(site.municipality().province().code())) {
        places[site.index()] = site.domain().nearest(places[site.index()]);
      }
    }
    return new Distribution(places);
  }

  private static LoadedRun run(ShelterCase shelterCase) {
    DecisionProblem problem = problem(shelterCase);
    ExactAnswer answer = exact(problem);
    return new LoadedRun(
        new PreparedCase(shelterCase, StatutoryNumbers.of(shelterCase), List.of(), new TreeMap<>()),
        problem,
        answer.best(),
        Ledger.of(problem, answer.best()),
        new Outcome.Method("test", List.of(Finder.EXACT), 0, 0, 0, false),
        "0".repeat(64),
        answer.bound(),
        Path.of("run"),
        CaseOptions.of(Path.of("case")));
  }

  private static ExactAnswer exact(DecisionProblem problem) {
    ExactSide exact = new ExactSide(problem, ExactSide.DEFAULT_EFFORT, 2);
    ExactAnswer answer = exact.solve(exact.start());
    assertThat(Ledger.of(problem, answer.best()).score()).isEqualTo(answer.bound());
    return answer;
  }

  private static DecisionProblem problem(ShelterCase shelterCase) {
    return ProblemBuilder.build(shelterCase, StatutoryNumbers.of(shelterCase));
  }

  /** Close to a run, and one municipality fixed at some more than it has there. */
  private static ShelterCase changed(ShelterCase c, LoadedRun run, int index, long more) {
    SortedMap<MunicipalityCode, Long> baseline = new TreeMap<>();
    for (MunicipalityProblem m : run.problem().municipalityList()) {
      baseline.put(m.code(), run.ledger().tally().places(m));
    }
    MunicipalityCode code = run.problem().municipalityList().get(index).code();
    List<Pin> pinList = new ArrayList<>(c.pinList());
    pinList.removeIf(p -> p instanceof Pin.OfMunicipality of && of.municipality().equals(code));
    pinList.add(new Pin.OfMunicipality(code, baseline.get(code) + more, "a", "why"));
    return new ShelterCase(
        c.settings(),
        c.municipalityList(),
        c.locationList(),
        c.reportList(),
        c.exchangeList(),
        c.adjacencyList(),
        pinList,
        c.taskOverrideList(),
        baseline,
        c.scenarioRecordList());
  }
}
