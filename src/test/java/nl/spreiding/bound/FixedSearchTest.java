package nl.spreiding.bound;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.stream.LongStream;
import nl.spreiding.law.StatutoryNumbers;
import nl.spreiding.model.QuotaScope;
import nl.spreiding.model.ShelterCase;
import nl.spreiding.problem.DecisionProblem;
import nl.spreiding.problem.MunicipalityProblem;
import nl.spreiding.problem.ProblemBuilder;
import nl.spreiding.problem.Score;
import nl.spreiding.testing.Depth;
import nl.spreiding.testing.ExhaustiveOracle;
import nl.spreiding.testing.FixedNumbers;
import nl.spreiding.testing.RandomCases;
import org.junit.jupiter.api.Test;

/**
 * A number fixed in an area of two districts, searched in the district of the municipality only,
 * against deciding the whole area with the number fixed, and against trying everything.
 */
class FixedSearchTest {
  private static final int LABELS = 1_000_000;

  private static final Score NOTHING = new Score(Long.MAX_VALUE, Long.MAX_VALUE, Long.MAX_VALUE);

  /** Of both tasks together and the margins, so that each end comes often. */
  private static final long[] MARGINS = {0, 1_000_000, 10_000_000};

  /** A case whose tasks can only be met by breaking a pin. */
  private static final long TOO_FEW_PLACES = 1351;

  private final Map<FixedSearch.End, Integer> countByEnd = new EnumMap<>(FixedSearch.End.class);

  /** An area, decided. */
  private record Decided(DecisionProblem problem, AreaSolver solver, AreaSolver.Answer best) {
    static Decided of(long seed, int municipalities, int locations, int averageDue, int minimum) {
      ShelterCase shelterCase =
          RandomCases.small(seed, municipalities, locations, averageDue, minimum);
      DecisionProblem problem = ProblemBuilder.build(shelterCase, StatutoryNumbers.of(shelterCase));
      AreaSolver solver = new AreaSolver(Areas.of(problem).getFirst(), LABELS);
      return new Decided(problem, solver, solver.solve(NOTHING));
    }

    boolean national() {
      return problem.scope() == QuotaScope.NATIONAL;
    }
  }

  @Test
  void endsAsDecidingTheWholeAreaDoes() {
    int exact = 0;
    int inexact = 0;
    for (long seed = 1; seed <= Depth.cases(45, 600); seed++) {
      Decided decided = Decided.of(seed, 6, 8, 20, 8);
      if (decided.national()) {
        for (int g = 0; g < decided.solver.choicesList().size(); g++) {
          for (long places = 0; places <= 40; places += 4) {
            AreaSolver fixed = decided.solver.fixedAt(g, places, PlacesCost.NEVER);
            if (fixed != null && fixed.hard() == decided.solver.hard()) {
              AreaSolver.Answer answer = fixed.solve(NOTHING);
              boolean same = answer.missing() == decided.best.missing();
              long least = same ? answer.bound() : PlacesCost.NEVER;
              long most = same ? answer.found() : PlacesCost.NEVER;
              exact += least == most ? 1 : 0;
              inexact += least == most ? 0 : 1;
              compare(decided, g, places, least, most, "seed " + seed);
            }
          }
        }
      }
    }
    assertThat(exact).isGreaterThan(20 * inexact);
    assertThat(countByEnd.get(FixedSearch.End.FOUND)).isGreaterThan(200);
    assertThat(countByEnd.get(FixedSearch.End.NONE)).isGreaterThan(200);
  }

  @Test
  void endsAsTryingEverythingDoes() {
    for (long seed = 1; seed <= Depth.cases(5, 150); seed++) {
      Decided decided = Decided.of(seed, 4, 5, 8, 4);
      if (decided.national()) {
        Score best = ExhaustiveOracle.optimum(decided.problem);
        for (int g = 0; g < decided.solver.choicesList().size(); g++) {
          MunicipalityProblem municipality =
              decided.solver.choicesList().get(g).tables().municipality();
          for (long places = 0; places <= 24; places += 4) {
            Score score =
                ExhaustiveOracle.optimum(
                    FixedNumbers.pinned(decided.problem, municipality, places));
            boolean same =
                score.hard() == decided.solver.hard() && score.medium() == decided.best.missing();
            MunicipalChoices fixed = decided.solver.choicesList().get(g).fixedAt(places);
            if (municipality.pinned() == null
                && fixed != null
                && fixed.hard() == decided.solver.choicesList().get(g).hard()) {
              long optimum = same ? score.softMicro() : PlacesCost.NEVER;
              compare(decided, g, places, optimum, optimum, "seed " + seed);
            }
          }
        }
      }
    }
    assertThat(countByEnd.get(FixedSearch.End.FOUND)).isGreaterThan(10);
    assertThat(countByEnd.get(FixedSearch.End.NONE)).isGreaterThan(10);
  }

  /** Whatever is answered about the best with a number fixed, it is what deciding it all gives. */
  @Test
  void theBestIsThatOfDecidingTheWholeArea() {
    int answers = 0;
    LongStream seeds = LongStream.rangeClosed(1, Depth.cases(80, 600));
    for (long seed : LongStream.concat(seeds, LongStream.of(TOO_FEW_PLACES)).toArray()) {
      Decided decided = Decided.of(seed, 6, 8, 20, 8);
      if (!decided.national()) {
        continue;
      }
      ForcedSearch search = new ForcedSearch(decided.solver);
      for (int g = 0; g < decided.solver.choicesList().size(); g++) {
        for (long places = 0; places <= 48; places += 4) {
          AreaSolver fixed = decided.solver.fixedAt(g, places, PlacesCost.NEVER);
          if (fixed == null) {
            continue;
          }
          AreaSolver.Answer answer =
              search.answer(g, fixed.choicesList().get(g), fixed.leastMissing());
          if (answer != null) {
            answers++;
            AreaSolver.Answer whole = fixed.solve(NOTHING);
            String what = "seed " + seed + ", municipality " + g + ", places " + places;
            assertThat(answer.missing()).as(what).isEqualTo(whole.missing());
            assertThat(answer.bound()).as(what).isEqualTo(answer.found());
            assertThat(answer.found()).as(what).isBetween(whole.bound(), whole.found());
            assertThat(fixed.area().score(places(decided, fixed, answer)).softMicro())
                .as(what)
                .isEqualTo(answer.found());
          }
        }
      }
    }
    assertThat(answers).isGreaterThan(100);
  }

  private static long[] places(Decided decided, AreaSolver fixed, AreaSolver.Answer answer) {
    long[] places = new long[decided.problem.siteList().size()];
    for (int g = 0; g < fixed.choicesList().size(); g++) {
      fixed.choicesList().get(g).tables().divide(answer.choiceList().get(g), places);
    }
    return places;
  }

  private void compare(Decided decided, int g, long places, long least, long most, String where) {
    MunicipalChoices fixed = decided.solver.choicesList().get(g).fixedAt(places);
    for (long margin : MARGINS) {
      long limit = decided.best.found() + margin;
      for (boolean wide : new boolean[] {false, true}) {
        List<FixedSearch.End> endList = new ArrayList<>();
        for (Relaxation relaxation : decided.solver.relaxationList()) {
          if (relaxation.bound() <= limit) {
            endList.add(search(relaxation, limit, wide).decide(g, fixed, limit, limit).end());
          }
        }
        endList.forEach(end -> countByEnd.merge(end, 1, Integer::sum));
        String what = where + ", municipality " + g + ", places " + places + ", margin " + margin;
        if (endList.contains(FixedSearch.End.FOUND)) {
          assertThat(least).as(what).isLessThanOrEqualTo(limit);
        } else if (!endList.contains(FixedSearch.End.UNKNOWN)) {
          assertThat(most).as(what).isGreaterThan(limit);
        }
      }
    }
  }

  /** Whatever the multipliers, what it says is true; here both tasks always have the same ones. */
  private static FixedSearch search(Relaxation best, long limit, boolean wide) {
    Multipliers m = best.multipliers();
    long worth = Math.max(m.other(), m.amv());
    Relaxation relaxation = best.at(new Multipliers(worth, worth, m.locatedByDistrict()));
    PriceLine line = new PriceLine(relaxation, Math.max(1, limit - relaxation.bound() + 1));
    return wide ? new FixedSearch(relaxation, line.gaps(0), 1 << 25) : line.search(1 << 17);
  }
}
