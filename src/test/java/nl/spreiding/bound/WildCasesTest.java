package nl.spreiding.bound;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import nl.spreiding.problem.MunicipalityProblem;
import nl.spreiding.problem.Score;
import nl.spreiding.testing.Depth;
import nl.spreiding.testing.ExhaustiveOracle;
import nl.spreiding.testing.FixedNumbers;
import nl.spreiding.testing.Unusual;
import org.junit.jupiter.api.Test;

/**
 * Whatever the exact side claims about very small cases out of the ordinary, against trying
 * everything. A claim may be weak, with hardly any effort it often is, but never wrong.
 */
class WildCasesTest {
  /** How often something occurred: a test that never meets what it is for shows nothing. */
  private final Map<String, Integer> timesByOutcome = new TreeMap<>();

  private void count(String outcome) {
    timesByOutcome.merge(outcome, 1, Integer::sum);
  }

  private void assertOccurred(int atLeast, String... outcomes) {
    for (String outcome : outcomes) {
      int times = timesByOutcome.getOrDefault(outcome, 0);
      assertThat(times).as("%s of %s", outcome, timesByOutcome).isGreaterThanOrEqualTo(atLeast);
    }
  }

  private void countKinds(WildCase wild) {
    wild.unusual().forEach(kind -> count(kind.name()));
  }

  private static String[] kinds() {
    return Arrays.stream(Unusual.values()).map(Enum::name).toArray(String[]::new);
  }

  @Test
  void boundsHold() {
    WildCase.from(1, Depth.cases(800, 40_000)).forEach(this::assertBoundsHold);
    assertOccurred(20, kinds());
    assertOccurred(20, "rules broken", "undelivered", "as good as can be", "proven", "not proven");
  }

  private void assertBoundsHold(WildCase wild) {
    Score optimum = ExhaustiveOracle.optimum(wild.problem());
    assertThat(wild.answer().bound()).as("%s", wild).isLessThanOrEqualTo(optimum);
    assertThat(wild.found()).as("%s", wild).isGreaterThanOrEqualTo(optimum);
    ExactAnswer quick = new ExactSide(wild.problem(), wild.effort(), 1).quick();
    assertThat(quick.bound()).as("quick, %s", wild).isLessThanOrEqualTo(optimum);
    assertThat(wild.score(quick.best())).as("quick, %s", wild).isGreaterThanOrEqualTo(optimum);
    // Only what is better than the best known is looked for the second time.
    ExactAnswer again = wild.exact().solve(wild.answer().best());
    assertThat(again.bound()).as("again, %s", wild).isLessThanOrEqualTo(optimum);
    countKinds(wild);
    count(
        optimum.hard() > 0
            ? "rules broken"
            : optimum.medium() > 0 ? "undelivered" : "as good as can be");
    count(wild.proven() ? "proven" : "not proven");
  }

  @Test
  void forcedNumbersHold() {
    WildCase.from(100_001, Depth.cases(200, 10_000)).forEach(this::assertForcedNumbersHold);
    assertOccurred(5, kinds());
    assertOccurred(5, "impossible", "best", "not proven to be best");
  }

  private void assertForcedNumbersHold(WildCase wild) {
    countKinds(wild);
    MunicipalityProblem m = wild.any();
    SortedMap<Long, Score> optimumByNumber = wild.byNumber(m);
    for (long places = 0; places <= optimumByNumber.lastKey() + 1; places++) {
      Score optimum = optimumByNumber.get(places);
      ForcedAnswer forced = wild.exact().forced(m.code(), places, wild.answer().best());
      if (optimum == null) {
        assertThat(forced).as("%s has %d, %s", m.code(), places, wild).isNull();
        count("impossible");
      } else {
        assertForcedHolds(wild, m, places, forced, optimum);
      }
    }
  }

  private void assertForcedHolds(
      WildCase wild, MunicipalityProblem m, long places, ForcedAnswer forced, Score optimum) {
    String where = "%s has %d, %s".formatted(m.code(), places, wild);
    assertThat(forced).as(where).isNotNull();
    assertThat(forced.bound()).as(where).isLessThanOrEqualTo(optimum);
    if (forced.best() == null) {
      count("not found");
      return;
    }
    Score found = wild.score(forced.best());
    assertThat(wild.places(m, forced.best())).as(where).isEqualTo(places);
    assertThat(found).as(where).isGreaterThanOrEqualTo(optimum);
    count(found.equals(forced.bound()) ? "best" : "not proven to be best");
  }

  @Test
  void rangesHold() {
    WildCase.from(200_001, Depth.cases(300, 15_000)).forEach(this::assertRangesHold);
    assertOccurred(5, kinds());
    assertOccurred(5, "exact", "not exact", "one number", "several numbers");
  }

  private void assertRangesHold(WildCase wild) {
    countKinds(wild);
    MunicipalityProblem m = wild.any();
    SortedMap<Long, Score> optimumByNumber = wild.byNumber(m);
    Score optimum = Collections.min(optimumByNumber.values());
    Score best = wild.found();
    if (best.hard() > optimum.hard() || best.medium() > optimum.medium()) {
      // With hardly any effort: no range is asked of a distribution that is not near the best.
      count("not near");
      return;
    }
    for (long limit : limits(best.softMicro())) {
      assertRangeHolds(wild, m, optimumByNumber, limit);
    }
  }

  private static List<Long> limits(long best) {
    List<Long> limitList = new ArrayList<>();
    for (long margin : new long[] {0, 1, 10, 1_000, 100_000, best / 100, best / 10, best}) {
      limitList.add(best + margin);
    }
    return limitList;
  }

  private void assertRangeHolds(
      WildCase wild, MunicipalityProblem m, SortedMap<Long, Score> optimumByNumber, long limit) {
    Score best = wild.found();
    List<Long> within = FixedNumbers.within(optimumByNumber, best, limit);
    NumberRange range = wild.exact().range(m.code(), wild.answer().best(), limit);
    String where = "%s up to %d, %s".formatted(m.code(), limit, wild);
    assertThat(range.lowestPossible()).as(where).isLessThanOrEqualTo(within.getFirst());
    assertThat(range.highestPossible()).as(where).isGreaterThanOrEqualTo(within.getLast());
    assertThat(range.lowest()).as(where).isGreaterThanOrEqualTo(within.getFirst());
    assertThat(range.highest()).as(where).isLessThanOrEqualTo(within.getLast());
    count(range.exact() ? "exact" : "not exact");
    count(within.size() == 1 ? "one number" : "several numbers");
  }
}
