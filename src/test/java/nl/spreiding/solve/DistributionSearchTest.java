package nl.spreiding.solve;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import ai.timefold.solver.core.api.solver.SolverFactory;
import ai.timefold.solver.core.config.solver.EnvironmentMode;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.LongStream;
import nl.spreiding.law.StatutoryNumbers;
import nl.spreiding.ledger.Ledger;
import nl.spreiding.model.Kind;
import nl.spreiding.model.LocationId;
import nl.spreiding.model.MunicipalityCode;
import nl.spreiding.model.Pin;
import nl.spreiding.model.QuotaScope;
import nl.spreiding.model.ShelterCase;
import nl.spreiding.plan.DistributionPlan;
import nl.spreiding.plan.MoveCounter;
import nl.spreiding.problem.DecisionProblem;
import nl.spreiding.problem.Distribution;
import nl.spreiding.problem.ProblemBuilder;
import nl.spreiding.problem.Score;
import nl.spreiding.problem.Site;
import nl.spreiding.testing.CaseSketch;
import nl.spreiding.testing.LocationSketch;
import nl.spreiding.testing.MunicipalitySketch;
import nl.spreiding.testing.Problems;
import nl.spreiding.testing.ProvinceSketch;
import nl.spreiding.testing.RandomCases;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

@Timeout(120)
class DistributionSearchTest {
  private static final Duration LONG = Duration.ofMinutes(2);

  private static SearchResult search(DecisionProblem problem, long seed, long moves, int threads) {
    SearchLimits limits = new SearchLimits(seed, moves, LONG, threads);
    SearchResult result = DistributionSearch.search(problem, limits, SearchProgress.SILENT);
    assertThat(Ledger.of(problem, result.distribution()).score()).isEqualTo(result.score());
    for (Site site : problem.siteList()) {
      assertThat(site.domain().allows(result.distribution().places(site))).as(site.id()).isTrue();
    }
    assertThat(result.timeBrake()).isFalse();
    return result;
  }

  private static SearchResult search(DecisionProblem problem) {
    return search(problem, 1, 5_000, 2);
  }

  private static DecisionProblem exampleSize(long seed) {
    ShelterCase shelterCase = RandomCases.small(seed, 12, 16, 60, 20);
    return ProblemBuilder.build(shelterCase, StatutoryNumbers.of(shelterCase));
  }

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12})
  void sameResultForOneAndTwoThreadsAndEveryTime(long seed) {
    DecisionProblem problem = exampleSize(seed);
    SearchResult two = search(problem, 1, 8_000, 2);
    assertThat(search(problem, 1, 8_000, 2)).isEqualTo(two);
    assertThat(search(problem, 1, 8_000, 1)).isEqualTo(two);
  }

  /** Never worse, whatever hard rules and tasks are met, and the same for any number of threads. */
  @Test
  void exchangesByThemselvesAreNeverWorseAndTheSameForOneAndTwoThreads() {
    int better = 0;
    for (long seed = 1; seed <= 20; seed++) {
      DecisionProblem problem = exampleSize(seed);
      Distribution start = Construction.construct(problem);
      Distribution two = Exchanges.improve(problem, start, 1, 2);
      assertThat(Exchanges.improve(problem, start, 1, 1)).isEqualTo(two);
      int order = score(problem, two).compareTo(score(problem, start));
      assertThat(order).as("case %d", seed).isNotPositive();
      better += order < 0 ? 1 : 0;
    }
    assertThat(better).isGreaterThan(10);
  }

  /** With the same moves it is sometimes worse, or the exchanges would be in it. */
  @Test
  void withoutExchangesItIsTheAnnealingAlone() {
    SearchLimits limits = new SearchLimits(1, 2_000, LONG, 2);
    int worse = 0;
    for (long seed = 1; seed <= 12; seed++) {
      DecisionProblem problem = exampleSize(seed);
      SearchResult without = AnnealingSearch.search(problem, limits, SearchProgress.SILENT);
      assertThat(score(problem, without.distribution())).isEqualTo(without.score());
      SearchResult with = search(problem, 1, 2_000, 2);
      worse += without.score().compareTo(with.score()) > 0 ? 1 : 0;
    }
    assertThat(worse).isPositive();
  }

  private static Score score(DecisionProblem problem, Distribution distribution) {
    Score score = Ledger.of(problem, distribution).score();
    assertThat(DistributionSearch.score(problem, distribution)).isEqualTo(score);
    return score;
  }

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12})
  void timefoldFindsItsOwnScoresRight(long seed) {
    // Recalculates every score from scratch and checks that undoing a move restores it; throws if
    // not.
    DecisionProblem problem = exampleSize(seed);
    Distribution start = Construction.construct(problem);
    DistributionPlan plan =
        DistributionPlan.of(problem, problem.siteList(), start, new MoveCounter());
    var config =
        Annealing.config(seed, EnvironmentMode.FULL_ASSERT, 20_000_000, 400, Duration.ofMinutes(5));
    DistributionPlan end = SolverFactory.<DistributionPlan>create(config).buildSolver().solve(plan);
    long[] places = start.toArray();
    end.copyTo(places);
    Score score = Ledger.of(problem, new Distribution(places)).score();
    assertThat(DistributionSearch.score(problem, new Distribution(places))).isEqualTo(score);
    assertThat(end.getScore().softScore()).isEqualTo(-score.softMicro());
    assertThat(plan.moveCounter().moves()).isGreaterThanOrEqualTo(400);
  }

  @Test
  void neverWorseThanTheConstruction() {
    for (long seed = 1; seed <= 12; seed++) {
      DecisionProblem problem = exampleSize(seed);
      Score start = Ledger.of(problem, Construction.construct(problem)).score();
      assertThat(search(problem).score()).as("seed %d", seed).isLessThanOrEqualTo(start);
    }
  }

  @Nested
  class GivenStart {
    private SearchResult from(
        DecisionProblem problem, Distribution start, long moves, int threads) {
      SearchLimits limits = new SearchLimits(1, moves, LONG, threads);
      return DistributionSearch.search(problem, start, limits, SearchProgress.SILENT);
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12})
    void isNeverMadeWorse(long seed) {
      // Any start will do: all closed that may close, otherwise the smallest number allowed.
      DecisionProblem problem = exampleSize(seed);
      Distribution lowest =
          new Distribution(
              problem.siteList().stream().mapToLong(s -> s.domain().lowest()).toArray());
      Distribution good = search(problem, 1, 8_000, 2).distribution();
      for (Distribution start : List.of(lowest, good)) {
        SearchResult result = from(problem, start, 3_000, 2);
        assertThat(result.score()).isLessThanOrEqualTo(Ledger.of(problem, start).score());
        assertThat(from(problem, start, 3_000, 1)).isEqualTo(result);
      }
    }

    @Test
    void isPolishedIfThereAreNoMoves() {
      DecisionProblem problem = exampleSize(3);
      Distribution start = search(problem, 2, 8_000, 1).distribution();
      assertThat(from(problem, start, 0, 1).distribution())
          .isEqualTo(Polish.polish(problem, start));
    }

    @Test
    void outsideADomainIsRefused() {
      Problems country = Problems.country();
      country.province().task(60).municipality().due(60).imposed().zeroOr(50, 60);
      assertThatThrownBy(() -> from(country.problem(), new Distribution(new long[] {49}), 10, 1))
          .isInstanceOf(IllegalArgumentException.class)
          .hasMessageContaining("(49)");
    }
  }

  @Test
  void neverWorseThanTheStartItWasGiven() {
    SearchLimits limits = new SearchLimits(1, 1, LONG, 2);
    int better = 0;
    for (long seed = 1; seed <= 12; seed++) {
      DecisionProblem problem = exampleSize(seed);
      Distribution start = search(problem, 7, 20_000, 2).distribution();
      Score given = Ledger.of(problem, start).score();
      SearchResult found = DistributionSearch.search(problem, start, limits, SearchProgress.SILENT);
      assertThat(found.score()).as("seed %d", seed).isLessThanOrEqualTo(given);
      better += search(problem, 1, 0, 2).score().compareTo(given) > 0 ? 1 : 0;
    }
    // One move does not come so far from the construction: the start is used.
    assertThat(better).isPositive();
  }

  @Test
  void aStartThatIsWorseThanTheConstructionIsLeftAside() {
    DecisionProblem problem = exampleSize(3);
    Distribution lowest =
        new Distribution(problem.siteList().stream().mapToLong(s -> s.domain().lowest()).toArray());
    SearchLimits limits = new SearchLimits(1, 0, LONG, 1);
    assertThat(
            DistributionSearch.search(problem, lowest, limits, SearchProgress.SILENT)
                .distribution())
        .isEqualTo(search(problem, 1, 0, 1).distribution());
  }

  @Test
  void noMovesMeansConstructionAndPolishOnly() {
    DecisionProblem problem = exampleSize(3);
    SearchResult result = search(problem, 1, 0, 1);
    assertThat(result.moves()).isZero();
    assertThat(result.distribution())
        .isEqualTo(Polish.polish(problem, Construction.construct(problem)));
  }

  @Test
  void tellsHowFarItIs() {
    AtomicLong calls = new AtomicLong();
    AtomicLong lastMoves = new AtomicLong();
    SearchProgress progress =
        (moves, moveLimit, softMicro, medium) -> {
          calls.incrementAndGet();
          lastMoves.set(moves);
          assertThat(moveLimit).isEqualTo(2_000);
        };
    SearchLimits limits = new SearchLimits(1, 2_000, LONG, 1);
    SearchResult result = DistributionSearch.search(exampleSize(2), limits, progress);
    assertThat(calls.get()).isPositive();
    assertThat(lastMoves.get()).isEqualTo(result.moves()).isBetween(1_000L, 2_100L);
  }

  @Nested
  class TimeBrake {
    // National: one search. Otherwise one after the other, of which the second has no time left.
    @ParameterizedTest
    @EnumSource(QuotaScope.class)
    void endsALongSearchAndIsRecorded(QuotaScope scope) {
      DecisionProblem problem =
          LongStream.range(1, 100)
              .mapToObj(DistributionSearchTest::exampleSize)
              .filter(p -> p.scope() == scope)
              .findFirst()
              .orElseThrow();
      SearchLimits limits = new SearchLimits(1, 1_000_000_000_000L, Duration.ofMillis(400), 1);
      long before = System.nanoTime();
      SearchResult result = DistributionSearch.search(problem, limits, SearchProgress.SILENT);
      assertThat(Duration.ofNanos(System.nanoTime() - before))
          .isBetween(Duration.ofMillis(300), Duration.ofSeconds(60));
      assertThat(result.timeBrake()).isTrue();
      assertThat(Ledger.of(problem, result.distribution()).score()).isEqualTo(result.score());
    }

    @Test
    void withoutAnyTimeThereStillIsAnAnswer() {
      DecisionProblem problem = exampleSize(1);
      SearchLimits limits = new SearchLimits(1, 5_000, Duration.ZERO, 2);
      SearchResult result = DistributionSearch.search(problem, limits, SearchProgress.SILENT);
      assertThat(result.timeBrake()).isTrue();
      assertThat(result.moves()).isZero();
      assertThat(result.distribution())
          .isEqualTo(Polish.polish(problem, Construction.construct(problem)));
    }
  }

  @Nested
  class ImpossibleTask {
    @ParameterizedTest
    @EnumSource(QuotaScope.class)
    void nothingToDecide(QuotaScope scope) {
      // All municipalities exempt and no locations: 200 + 20 places short, and a hang would end at
      // the timeout.
      Problems country = Problems.country(scope);
      ProvinceSketch province = country.province().task(200).amvTask(20);
      for (int i = 0; i < 3; i++) {
        MunicipalitySketch municipality = province.municipality().exempt();
        municipality.imposed().zeroOr(1, 0);
        municipality.imposed(Kind.AMV).zeroOr(1, 0);
      }
      SearchResult result = search(country.problem());
      assertThat(result.score()).isEqualTo(new Score(0, 220, 0));
      assertThat(result.moves()).isZero();
    }

    @ParameterizedTest
    @EnumSource(QuotaScope.class)
    void oneLocationOnly(QuotaScope scope) {
      // Room for 80 of 200.
      Problems country = Problems.country(scope);
      MunicipalitySketch only = country.province().task(200).municipality().due(200);
      only.location().zeroOr(50, 80);
      only.imposed().zeroOr(1, 0);
      only.imposed(Kind.AMV).zeroOr(1, 0);
      SearchResult result = search(country.problem());
      assertThat(result.distribution().toArray()).containsExactly(80, 0, 0);
      assertThat(result.score()).isEqualTo(new Score(0, 120, 0));
    }

    @Test
    void oneLocationWithTwoPossibleNumbers() {
      Problems country = Problems.country();
      country.province().task(200).municipality().due(200).location().zeroOr(80, 80);
      assertThat(search(country.problem()).score()).isEqualTo(new Score(0, 120, 0));
    }

    @Test
    void oneLocationAndNoTask() {
      Problems country = Problems.country();
      country.province().municipality().fairSharePrices(1, 1, 1).location().zeroOr(50, 80);
      assertThat(search(country.problem()).score()).isEqualTo(new Score(0, 0, 0));
    }

    @Test
    void oneProvinceWithoutAnythingToDecideBesideOneWith() {
      Problems country = Problems.country();
      country.province().task(70).municipality().exempt().imposed().zeroOr(1, 0);
      country.province().task(60).municipality().due(60).imposed().zeroOr(50, 60);
      SearchResult result = search(country.problem());
      assertThat(result.distribution().toArray()).containsExactly(0, 60);
      assertThat(result.score()).isEqualTo(new Score(0, 70, 0));
    }

    @Test
    void capsLeaveAShortfallPerKind() {
      // Both municipalities may have 60 places; 150 + 20 are due: 50 short, whichever kind is
      // short.
      Problems country = Problems.country();
      ProvinceSketch province = country.province().task(150).amvTask(20);
      for (int i = 0; i < 2; i++) {
        MunicipalitySketch municipality = province.municipality().due(75).amvDue(10).cap(60);
        municipality.imposed().zeroOr(20, 60);
        municipality.imposed(Kind.AMV).zeroOr(10, 20);
      }
      SearchResult result = search(country.problem());
      assertThat(result.score().hard()).isZero();
      assertThat(result.score().medium()).isEqualTo(50);
    }
  }

  @Nested
  class Pins {
    private CaseSketch cases() {
      // Due 300, 200 and 100 in one province.
      return CaseSketch.need(600, 0)
          .municipality("GM0001", "PV01", 300)
          .municipality("GM0002", "PV01", 200)
          .municipality("GM0003", "PV01", 100)
          .location(LocationSketch.location("L1", "GM0001"))
          .location(LocationSketch.location("L2", "GM0002"))
          .location(LocationSketch.location("L3", "GM0002").inUse(90, 10).range(60, 90));
    }

    private SearchResult searchAndExpectNoHardRuleBroken(DecisionProblem problem) {
      SearchResult result = search(problem);
      assertThat(result.score().hard()).isZero();
      assertThat(result.score().medium()).isZero();
      return result;
    }

    private long placesOf(DecisionProblem problem, SearchResult result, int municipality) {
      return Ledger.of(problem, result.distribution())
          .tally()
          .places(problem.municipalityList().get(municipality));
    }

    @ParameterizedTest
    @ValueSource(longs = {0, 50, 57, 137, 300, 599, 600, 900})
    void municipalityIsMet(long places) {
      DecisionProblem problem =
          cases()
              .pin(new Pin.OfMunicipality(new MunicipalityCode("GM0001"), places, "test", "test"))
              .problem();
      SearchResult result = searchAndExpectNoHardRuleBroken(problem);
      assertThat(placesOf(problem, result, 0)).isEqualTo(places);
    }

    @ParameterizedTest
    @ValueSource(longs = {0, 50, 123, 200})
    void locationIsMet(long places) {
      DecisionProblem problem =
          cases().pin(new Pin.OfLocation(new LocationId("L2"), places, "test", "test")).problem();
      SearchResult result = searchAndExpectNoHardRuleBroken(problem);
      assertThat(result.distribution().places(problem.siteList().get(1))).isEqualTo(places);
    }

    @Test
    void openLocationPinnedAtNothingCloses() {
      DecisionProblem problem =
          cases().pin(new Pin.OfLocation(new LocationId("L3"), 0, "test", "test")).problem();
      SearchResult result = searchAndExpectNoHardRuleBroken(problem);
      assertThat(result.distribution().places(problem.siteList().get(2))).isZero();
    }

    @Test
    void severalAtOnce() {
      DecisionProblem problem =
          cases()
              .pin(new Pin.OfMunicipality(new MunicipalityCode("GM0002"), 250, "test", "test"))
              .pin(new Pin.OfLocation(new LocationId("L2"), 60, "test", "test"))
              .pin(new Pin.OfMunicipality(new MunicipalityCode("GM0003"), 0, "test", "test"))
              .problem();
      SearchResult result = searchAndExpectNoHardRuleBroken(problem);
      assertThat(placesOf(problem, result, 0)).isEqualTo(350);
      assertThat(placesOf(problem, result, 1)).isEqualTo(250);
      assertThat(placesOf(problem, result, 2)).isZero();
      assertThat(result.distribution().places(problem.siteList().get(1))).isEqualTo(60);
    }

    @Test
    void pinAgainstTheRulesIsKeptAndReported() {
      // L1 takes 50 to 200: pinned at 230 it is 30 above its maximum, which the score shows, and
      // stays at 230.
      DecisionProblem problem =
          cases().pin(new Pin.OfLocation(new LocationId("L1"), 230, "test", "test")).problem();
      SearchResult result = search(problem);
      assertThat(result.distribution().places(problem.siteList().get(0))).isEqualTo(230);
      assertThat(result.score().hard()).isEqualTo(30);
      assertThat(result.score().medium()).isZero();
    }

    @Test
    void pinThatCannotBeMetIsAsNearAsPossible() {
      // 49 is below the smallest location and the smallest imposed number: 50 and 0 are allowed, 50
      // is nearer.
      DecisionProblem problem =
          cases()
              .pin(new Pin.OfMunicipality(new MunicipalityCode("GM0001"), 49, "test", "test"))
              .problem();
      SearchResult result = search(problem);
      assertThat(placesOf(problem, result, 0)).isEqualTo(50);
      assertThat(result.score().hard()).isEqualTo(1);
    }

    @Test
    void everyNumberThatALocationAndImposedPlacesCanMakeTogether() {
      DecisionProblem problem =
          cases()
              .pin(new Pin.OfMunicipality(new MunicipalityCode("GM0003"), 0, "test", "test"))
              .pin(new Pin.OfLocation(new LocationId("L1"), 200, "test", "test"))
              .pin(new Pin.OfMunicipality(new MunicipalityCode("GM0001"), 250, "test", "test"))
              .problem();
      SearchResult result = searchAndExpectNoHardRuleBroken(problem);
      assertThat(placesOf(problem, result, 0)).isEqualTo(250);
      assertThat(placesOf(problem, result, 1)).isEqualTo(350);
    }
  }
}
