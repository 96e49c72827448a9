package nl.spreiding.solve;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import nl.spreiding.law.StatutoryNumbers;
import nl.spreiding.ledger.Ledger;
import nl.spreiding.model.Kind;
import nl.spreiding.model.QuotaScope;
import nl.spreiding.model.ShelterCase;
import nl.spreiding.problem.DecisionProblem;
import nl.spreiding.problem.Distribution;
import nl.spreiding.problem.Domain;
import nl.spreiding.problem.Pool;
import nl.spreiding.problem.ProblemBuilder;
import nl.spreiding.problem.Score;
import nl.spreiding.problem.Site;
import nl.spreiding.testing.MunicipalitySketch;
import nl.spreiding.testing.Problems;
import nl.spreiding.testing.ProvinceSketch;
import nl.spreiding.testing.RandomCases;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * What the polish promises of its result, checked by trying everything with the ledger as judge:
 *
 * <ol>
 *   <li>no transfer of any number of places between two sites of one pool scores better;
 *   <li>no other number at any single site scores better;
 *   <li>no transfer between two sites of one pool scores the same and brings places to an earlier
 *       site, that is, to a municipality with a lower code, or within a municipality to a site with
 *       a lower index;
 *   <li>every number is allowed, and sites without a choice are left alone;
 *   <li>it never scores worse than the start, is the same every time, and polishing it again
 *       changes nothing.
 * </ol>
 */
class PolishTest {
  @ParameterizedTest
  @ValueSource(ints = {0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11})
  void bruteForceFindsNothingToImprove(int block) {
    // 12 blocks of 10 seeds, each with a constructed and a random start; every scope occurs about
    // 40 times.
    for (long seed = 10L * block; seed < 10L * block + 10; seed++) {
      DecisionProblem problem = problem(seed);
      check(problem, Construction.construct(problem), seed);
      check(problem, randomStart(problem, seed), seed);
    }
  }

  private static DecisionProblem problem(long seed) {
    ShelterCase shelterCase = RandomCases.small(seed, 6, 8, 10, 4);
    return ProblemBuilder.build(shelterCase, StatutoryNumbers.of(shelterCase));
  }

  private static void check(DecisionProblem problem, Distribution start, long seed) {
    Distribution end = Polish.polish(problem, start);
    Score score = score(problem, end);
    assertThat(score).as("never worse, seed %d", seed).isLessThanOrEqualTo(score(problem, start));
    for (Site site : problem.siteList()) {
      assertThat(site.domain().allows(end.places(site)))
          .as("allowed, seed %d, %s", seed, site.id())
          .isTrue();
    }
    assertThat(betterSingle(problem, end, score))
        .as("single changes, seed %d, %s", seed, problem.scope())
        .isEmpty();
    assertThat(betterTransfer(problem, end, score))
        .as("transfers, seed %d, %s", seed, problem.scope())
        .isEmpty();
    assertThat(Polish.polish(problem, start))
        .as("the same every time, seed %d", seed)
        .isEqualTo(end);
    assertThat(Polish.polish(problem, end)).as("polished already, seed %d", seed).isEqualTo(end);
  }

  private static Distribution randomStart(DecisionProblem problem, long seed) {
    SplittableRandom random = new SplittableRandom(seed);
    long[] places = new long[problem.siteList().size()];
    for (Site site : problem.siteList()) {
      Domain domain = site.domain();
      boolean zero = domain.zero() && (domain.fixed() || random.nextBoolean());
      places[site.index()] = zero ? 0 : random.nextLong(domain.min(), domain.max() + 1);
    }
    return new Distribution(places);
  }

  private static List<String> betterSingle(DecisionProblem problem, Distribution end, Score score) {
    List<String> foundList = new ArrayList<>();
    for (Site site : problem.siteList()) {
      for (long places = 0; places <= site.domain().highest(); places++) {
        if (site.domain().allows(places)) {
          long[] changed = end.toArray();
          changed[site.index()] = places;
          if (score(problem, new Distribution(changed)).compareTo(score) < 0) {
            foundList.add(site.id() + " " + end.places(site) + " -> " + places);
          }
        }
      }
    }
    return foundList;
  }

  private static List<String> betterTransfer(
      DecisionProblem problem, Distribution end, Score score) {
    List<String> foundList = new ArrayList<>();
    for (Site from : problem.siteList()) {
      for (Site to : problem.siteList()) {
        if (from != to && pool(problem, from) == pool(problem, to)) {
          for (long k = 1; k <= end.places(from); k++) {
            transfer(problem, end, score, from, to, k, foundList);
          }
        }
      }
    }
    return foundList;
  }

  private static void transfer(
      DecisionProblem problem,
      Distribution end,
      Score score,
      Site from,
      Site to,
      long k,
      List<String> foundList) {
    long[] changed = end.toArray();
    changed[from.index()] -= k;
    changed[to.index()] += k;
    if (!from.domain().allows(changed[from.index()]) || !to.domain().allows(changed[to.index()])) {
      return;
    }
    int comparison = score(problem, new Distribution(changed)).compareTo(score);
    if (comparison < 0) {
      foundList.add("better: " + k + " from " + from.id() + " to " + to.id());
    }
    if (comparison == 0 && earlier(to, from)) {
      foundList.add("tie rule: " + k + " from " + from.id() + " to " + to.id());
    }
  }

  private static boolean earlier(Site a, Site b) {
    int byCode = a.municipality().code().compareTo(b.municipality().code());
    return byCode != 0 ? byCode < 0 : a.index() < b.index();
  }

  private static Pool pool(DecisionProblem problem, Site site) {
    return problem.poolOf(site.municipality(), site.kind().taskKind());
  }

  private static Score score(DecisionProblem problem, Distribution distribution) {
    return Ledger.of(problem, distribution).score();
  }

  @Test
  void tieGoesToTheLowerCode() {
    // 5 places for two equal municipalities: 3 + 2 and 2 + 3 cost the same; the lower code gets 3.
    Problems country = Problems.country().overImposedPrice(10_000);
    ProvinceSketch province = country.province().task(5);
    province.municipality().due(5).fairSharePrices(100, 1, 100).imposed().holds(2);
    province.municipality().due(5).fairSharePrices(100, 1, 100).imposed().holds(3);
    assertThat(Polish.polish(country.problem(), country.distribution()).toArray())
        .containsExactly(3, 2);
  }

  @Test
  void opensALocationLargerThanAnythingInUse() {
    // Nothing is missing and nobody has more than 4 places, but the report asks for 60 places in
    // the second
    // municipality, whose location starts at 50.
    Problems country = Problems.country();
    ProvinceSketch province = country.province().task(4);
    province.municipality().due(4).location().holds(4);
    province.municipality().reported(60, 1_000).location().zeroOr(50, 80).holds(0);
    assertThat(Polish.polish(country.problem(), country.distribution()).toArray())
        .containsExactly(4, 60);
  }

  @Test
  void stepsOverPlacesThatCountForNobodyElse() {
    // No relief: due 10, offered 60. Places 11 to 60 do not count, so the 5 that are missing of 15
    // need 65 at once.
    Problems noRelief = Problems.country(QuotaScope.MUNICIPALITY);
    noRelief
        .province()
        .task(15)
        .municipality()
        .due(10)
        .offers(60)
        .fairSharePrices(100, 1, 100)
        .location()
        .holds(10);
    assertThat(Polish.polish(noRelief.problem(), noRelief.distribution()).toArray())
        .containsExactly(65);
  }

  @Test
  void leavesFixedSitesAlone() {
    Problems country = Problems.country();
    MunicipalitySketch only = country.province().task(100).municipality().due(100);
    only.location().pinned(10).holds(10);
    only.imposed().zeroOr(50, 200).holds(0);
    only.imposed(Kind.AMV).zeroOr(1, 0).holds(0);
    assertThat(Polish.polish(country.problem(), country.distribution()).toArray())
        .containsExactly(10, 90, 0);
  }
}
