package nl.spreiding.bound;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import nl.spreiding.law.StatutoryNumbers;
import nl.spreiding.model.ShelterCase;
import nl.spreiding.problem.DecisionProblem;
import nl.spreiding.problem.ProblemBuilder;
import nl.spreiding.testing.RandomCases;
import org.junit.jupiter.api.Test;

/** The tasks told apart along what is near-best together, against all sums at once. */
class TasksApartTest {
  private static final Set<Axis> TOGETHER = EnumSet.of(Axis.BOTH, Axis.LOCATED);
  private static final Set<Axis> EXACT = EnumSet.of(Axis.OTHER, Axis.AMV, Axis.LOCATED);
  private static final int MANY = 3_000_000;

  @Test
  void endsAndCostsAsAllSumsAtOnce() {
    List<LabelSearch.End> endList = new ArrayList<>();
    for (long seed = 1; seed <= 60; seed++) {
      ShelterCase shelterCase = RandomCases.small(seed, 6, 8, 20, 8);
      DecisionProblem problem = ProblemBuilder.build(shelterCase, StatutoryNumbers.of(shelterCase));
      for (Area area : Areas.of(problem)) {
        for (Relaxation relaxation : new AreaSolver(area, 1).relaxationList()) {
          for (long limit : new long[] {50_000, 400_000, 1_500_000, 4_000_000}) {
            endList.add(compare(relaxation, limit, "seed " + seed + " limit " + limit));
          }
        }
      }
    }
    assertThat(endList).filteredOn(LabelSearch.End.FOUND::equals).hasSizeGreaterThan(100);
    assertThat(endList).filteredOn(LabelSearch.End.NOTHING_WITHIN::equals).hasSizeGreaterThan(100);
  }

  private static LabelSearch.End compare(Relaxation relaxation, long limit, String where) {
    List<NearChoices> nearList = new ArrayList<>();
    for (int g = 0; g < relaxation.choicesList().size(); g++) {
      Prices prices = relaxation.prices(relaxation.multipliers(), g);
      nearList.add(new NearChoices(relaxation.choicesList().get(g), prices));
    }
    LabelSearch all =
        new LabelSearch(relaxation, EXACT, options(nearList, EXACT, limit), limit, MANY);
    LabelSearch.End end = all.run();
    TasksApart apart =
        new TasksApart(relaxation, nearList, options(nearList, TOGETHER, limit), limit, MANY, MANY);
    assertThat(end).as(where).isNotEqualTo(LabelSearch.End.GAVE_UP);
    assertThat(apart.run()).as(where).isEqualTo(end);
    if (end == LabelSearch.End.FOUND) {
      LabelSearch.Answer found = apart.answer();
      assertThat(found.extra()).as(where).isEqualTo(all.answer().extra());
      assertThat(found.optionList()).hasSameSizeAs(nearList);
    }
    return end;
  }

  private static List<List<Option>> options(
      List<NearChoices> nearList, Set<Axis> axisSet, long limit) {
    return new NearOptions(nearList, axisSet, MANY, 1).within(limit);
  }
}
