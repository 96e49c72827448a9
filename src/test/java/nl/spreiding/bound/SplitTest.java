package nl.spreiding.bound;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import nl.spreiding.law.StatutoryNumbers;
import nl.spreiding.model.ShelterCase;
import nl.spreiding.problem.DecisionProblem;
import nl.spreiding.problem.ProblemBuilder;
import nl.spreiding.testing.RandomCases;
import org.junit.jupiter.api.Test;

/** The two parts of a split hold every choice once, at the cost it has. */
class SplitTest {
  private static final Set<Axis> EXACT = EnumSet.of(Axis.OTHER, Axis.AMV, Axis.LOCATED);
  private static final Prices PRICES = new Prices(1_000_000, 1_300_000, 200_000, 0, 0);
  private static final long FAR = PlacesCost.NEVER / 4;

  @Test
  void partsHoldEveryChoiceOnceAtItsCost() {
    Map<Split.Of, Integer> seenBySort = new HashMap<>();
    for (long seed = 1; seed <= 12; seed++) {
      ShelterCase shelterCase = RandomCases.small(seed, 5, 6, 12, 6);
      DecisionProblem problem = ProblemBuilder.build(shelterCase, StatutoryNumbers.of(shelterCase));
      for (Area area : Areas.of(problem)) {
        for (MunicipalChoices choices : area.choicesList()) {
          for (Split.Of of : Split.Of.values()) {
            for (long most : new long[] {0, 1, 3, 6, 11}) {
              compare(choices, new Split(of, most), seenBySort);
            }
          }
        }
      }
    }
    assertThat(seenBySort.keySet()).containsExactlyInAnyOrder(Split.Of.values());
    assertThat(seenBySort.values()).allMatch(twoParts -> twoParts > 20);
  }

  private static void compare(
      MunicipalChoices whole, Split split, Map<Split.Of, Integer> seenBySort) {
    Map<Sums, Long> parts = new HashMap<>();
    int number = 0;
    for (boolean upper : new boolean[] {false, true}) {
      MunicipalChoices part = whole.part(split, upper);
      if (part != null) {
        for (Option option : options(part)) {
          assertThat(split.of().of(option.choice()) > split.most()).isEqualTo(upper);
        }
        costs(part).forEach((sums, cost) -> parts.merge(sums, cost, Math::min));
        number++;
      }
    }
    assertThat(parts).isEqualTo(costs(whole));
    assertThat(parts.values().stream().mapToLong(cost -> cost).min().orElseThrow())
        .isEqualTo(whole.priced(whole.best(PRICES), PRICES));
    if (number == 2) {
      seenBySort.merge(split.of(), 1, Integer::sum);
    }
  }

  /** What a choice gives the shared terms; of choices that give the same, the cheapest is told. */
  private record Sums(long other, long amv, long located) {}

  private static Map<Sums, Long> costs(MunicipalChoices choices) {
    Map<Sums, Long> costBySums = new HashMap<>();
    for (Option option : options(choices)) {
      costBySums.put(
          new Sums(option.other(), option.amv(), option.located()),
          choices.priced(option.choice(), PRICES));
    }
    return costBySums;
  }

  private static List<Option> options(MunicipalChoices choices) {
    List<Option> optionList =
        new NearChoices(choices, PRICES).within(FAR, EXACT, 1_000_000, Sieve.OPEN);
    assertThat(optionList).isNotEmpty();
    return optionList;
  }
}
