package nl.spreiding.bound;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.TreeSet;
import java.util.function.LongUnaryOperator;
import org.junit.jupiter.api.Test;

/**
 * What the rest must at least add, against trying every combination of the rest. Options and
 * combinations are dropped by it, so that one unit too much would make a bound wrong.
 */
class CompletionTest {
  private static final int CASES = 3_000;
  private static final Choice CHOICE = new Choice(0, 0, 0, 0, 0, 0);

  /** A few municipalities with a few options each, and a price for missing or exceeding a sum. */
  private record Case(
      List<List<Option>> optionsByStage, LongUnaryOperator rest, Axis.Flat flat, long limit) {
    static Case of(long seed) {
      SplittableRandom random = new SplittableRandom(seed);
      List<List<Option>> optionsByStage = new ArrayList<>();
      for (int j = random.nextInt(1, 5); j > 0; j--) {
        List<Option> optionList = new ArrayList<>();
        for (int i = random.nextInt(1, 5); i > 0; i--) {
          optionList.add(new Option(random.nextInt(12), 0, 0, random.nextInt(25), CHOICE));
        }
        optionsByStage.add(optionList);
      }
      long task = random.nextInt(35);
      long below = random.nextInt(3) == 0 ? 0 : random.nextInt(1, 6);
      long above = random.nextInt(3) == 0 ? 0 : random.nextInt(1, 6);
      Axis.Flat flat =
          above == 0 ? Axis.Flat.from(task) : below == 0 ? Axis.Flat.upTo(task) : Axis.Flat.NOWHERE;
      LongUnaryOperator rest =
          sum -> below * Math.max(0, task - sum) + above * Math.max(0, sum - task);
      return new Case(optionsByStage, rest, flat, random.nextInt(60));
    }

    Completion completion() {
      return new Completion(Axis.OTHER, optionsByStage, rest, flat, limit);
    }

    /** The least that the stages from one on and the final sum add; one stage may be fixed. */
    long least(int stage, long sum, int fixed, long value) {
      if (stage == optionsByStage.size()) {
        return rest.applyAsLong(sum);
      }
      long least = Long.MAX_VALUE / 2;
      for (Option option : optionsByStage.get(stage)) {
        if (stage != fixed) {
          least =
              Math.min(
                  least, option.extra() + least(stage + 1, sum + option.other(), fixed, value));
        } else if (option.other() == value) {
          least = Math.min(least, least(stage + 1, sum + value, fixed, value));
        }
      }
      return least;
    }
  }

  @Test
  void leastOfTheRestIsThatOfTryingEverything() {
    int within = 0;
    int beyond = 0;
    for (long seed = 1; seed <= CASES; seed++) {
      Case c = Case.of(seed);
      Completion completion = c.completion();
      TreeSet<Long> sums = new TreeSet<>(List.of(0L));
      for (int j = 0; j <= c.optionsByStage().size(); j++) {
        long lowest = Long.MAX_VALUE;
        for (long sum : sums) {
          long least = c.least(j, sum, -1, 0);
          long told = completion.at(j, sum);
          if (least <= c.limit()) {
            assertThat(told).as("seed %d stage %d sum %d", seed, j, sum).isEqualTo(least);
            lowest = Math.min(lowest, least);
            within++;
          } else {
            assertThat(told).as("seed %d stage %d sum %d", seed, j, sum).isGreaterThan(c.limit());
            beyond++;
          }
        }
        assertThat(completion.lowest(j))
            .as("seed %d stage %d", seed, j)
            .isLessThanOrEqualTo(lowest);
        sums = j < c.optionsByStage().size() ? next(sums, c.optionsByStage().get(j)) : sums;
      }
    }
    assertThat(within).isGreaterThan(1_000);
    assertThat(beyond).isGreaterThan(1_000);
  }

  private static TreeSet<Long> next(TreeSet<Long> sums, List<Option> optionList) {
    TreeSet<Long> next = new TreeSet<>();
    sums.forEach(sum -> optionList.forEach(option -> next.add(sum + option.other())));
    return next;
  }

  /** An option within the limit is told exactly; one beyond it must not be told to be within. */
  @Test
  void leastWithAnOptionIsThatOfTryingEverything() {
    int within = 0;
    int beyond = 0;
    for (long seed = 1; seed <= CASES; seed++) {
      Case c = Case.of(seed);
      List<Map<Long, Long>> leastByStage =
          c.completion().leastWith(Axis.OTHER, c.optionsByStage(), c.limit());
      for (int j = 0; j < c.optionsByStage().size(); j++) {
        for (Option option : c.optionsByStage().get(j)) {
          long least = c.least(0, 0, j, option.other());
          long told = leastByStage.get(j).get(option.other());
          if (least + option.extra() <= c.limit()) {
            assertThat(told).as("seed %d stage %d %s", seed, j, option).isEqualTo(least);
            within++;
          } else {
            assertThat(told + option.extra())
                .as("seed %d stage %d %s", seed, j, option)
                .isGreaterThan(c.limit());
            beyond++;
          }
        }
      }
    }
    assertThat(within).isGreaterThan(500);
    assertThat(beyond).isGreaterThan(500);
  }
}
