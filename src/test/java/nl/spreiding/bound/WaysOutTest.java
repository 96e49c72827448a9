package nl.spreiding.bound;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import nl.spreiding.law.StatutoryNumbers;
import nl.spreiding.model.LocationId;
import nl.spreiding.model.MunicipalityCode;
import nl.spreiding.model.Parameters;
import nl.spreiding.model.Pin;
import nl.spreiding.model.ShelterCase;
import nl.spreiding.problem.Conflict;
import nl.spreiding.problem.DecisionProblem;
import nl.spreiding.problem.Pool;
import nl.spreiding.problem.Rule;
import nl.spreiding.problem.Score;
import nl.spreiding.problem.WayOut;
import nl.spreiding.testing.CaseSketch;
import nl.spreiding.testing.Depth;
import nl.spreiding.testing.ExhaustiveOracle;
import nl.spreiding.testing.LocationSketch;
import org.apache.commons.numbers.fraction.BigFraction;
import org.junit.jupiter.api.Test;

class WaysOutTest {
  private static List<Conflict> conflicts(ShelterCase shelterCase, int threads) {
    StatutoryNumbers numbers = StatutoryNumbers.of(shelterCase);
    return WaysOut.of(shelterCase, numbers, MinimalConflict.of(shelterCase, numbers), threads);
  }

  private static List<WayOut> waysOut(CaseSketch sketch) {
    List<Conflict> list = conflicts(sketch.build(), 1);
    assertThat(list).hasSize(1);
    return list.getFirst().wayOutList();
  }

  private static WayOut wayOut(List<WayOut> list, Class<? extends Rule> rule) {
    return list.stream().filter(w -> rule.isInstance(w.rule())).findFirst().orElseThrow();
  }

  private static Pin pin(String municipality, long places) {
    return new Pin.OfMunicipality(new MunicipalityCode(municipality), places, "A", "why");
  }

  /** Two municipalities of one province, each due 100 of which 0 amv. */
  private static CaseSketch two() {
    return CaseSketch.need(200, 0)
        .municipality("GM0001", "PV20", 10_000)
        .municipality("GM0002", "PV20", 10_000);
  }

  /**
   * The task is 200, pinned are 50 and 100. Lowered, the task is 150. Without the pin at 50 that
   * municipality gets the other 100, without the pin at 100 the other 150. Where everybody has what
   * is due, the points are those of 200 imposed places: 200 × 1/20 = 10.
   */
  @Test
  void twoPinsBelowTheTask() {
    List<WayOut> list = waysOut(two().pin(pin("GM0001", 50)).pin(pin("GM0002", 100)));
    assertThat(list).hasSize(3).allMatch(WayOut::proven);
    assertThat(list).allMatch(w -> w.score().hard() == 0 && w.score().medium() == 0);
    assertThat(list.getFirst().rule())
        .isEqualTo(new Rule.Pinned((Pin.OfMunicipality) pin("GM0001", 50)));
    assertThat(list.getFirst().instead()).isEqualTo(100);
    assertThat(list.stream().map(WayOut::score)).isSorted();
    assertThat(wayOut(list, Rule.Task.class).instead()).isEqualTo(150);
    assertThat(
            list.stream()
                .filter(w -> w.rule().equals(new Rule.Pinned(pin("GM0002", 100))))
                .map(WayOut::instead))
        .containsExactly(150L);
  }

  /** Pinned at 30, imposed at least 50: the pin becomes 100, or a location of 30 is imposed. */
  @Test
  void aPinBelowTheMinimumSize() {
    List<WayOut> list = waysOut(two().pin(pin("GM0001", 30)));
    assertThat(wayOut(list, Rule.Pinned.class).instead()).isEqualTo(100);
    assertThat(wayOut(list, Rule.Minimum.class).instead()).isEqualTo(30);
  }

  /** Nothing can be imposed on either; without the exemption of one it takes all 200. */
  @Test
  void exemptEverywhere() {
    CaseSketch sketch = two().report("GM0001", 0, 0, 0, true).report("GM0002", 0, 0, 0, true);
    List<WayOut> list = waysOut(sketch);
    assertThat(wayOut(list, Rule.Exempt.class).instead()).isEqualTo(200);
    assertThat(wayOut(list, Rule.Task.class).instead()).isZero();
  }

  /**
   * At most 20 places each, in use are 80 that may not close. Without the cap 60 are above it;
   * without the bounds the location has at most 20.
   */
  @Test
  void aContractAboveTheCap() {
    CaseSketch sketch =
        two()
            .task("PV20", 20, 0)
            .parameters(Parameters.DEFAULTS.withCap(BigFraction.of(2)))
            .location(
                LocationSketch.location("L1", "GM0001").inUse(80, 0).range(80, 80).mayNotClose());
    List<WayOut> list = waysOut(sketch);
    assertThat(wayOut(list, Rule.Cap.class).instead()).isEqualTo(60);
    assertThat(wayOut(list, Rule.Bounds.class).instead()).isEqualTo(20);
  }

  /** 80 places may not close, but the location is fixed at 0. */
  @Test
  void aPinOfALocationBelowItsContract() {
    CaseSketch sketch =
        two()
            .location(
                LocationSketch.location("L1", "GM0001").inUse(80, 0).range(50, 80).mayNotClose())
            .pin(new Pin.OfLocation(new LocationId("L1"), 0, "A", "why"));
    List<WayOut> list = waysOut(sketch);
    assertThat(wayOut(list, Rule.Pinned.class).instead()).isEqualTo(80);
    assertThat(wayOut(list, Rule.Bounds.class).instead()).isZero();
  }

  /** Random cases of one area: the score of every way out is the optimum by exhaustive search. */
  @Test
  void everyWayOutIsTheBestByBruteForce() {
    List<String> wrongList = new ArrayList<>();
    int checked = 0;
    for (long seed = 1; seed <= Depth.cases(24, 60); seed++) {
      ShelterCase shelterCase = HardCases.of(seed);
      RuleBook book = new RuleBook(shelterCase, StatutoryNumbers.of(shelterCase));
      if (LeastBroken.areas(book.problem()) > 1) {
        continue;
      }
      for (Conflict conflict : conflicts(shelterCase, 2)) {
        assertThat(conflict.wayOutList()).hasSameSizeAs(conflict.ruleList());
        for (WayOut way : conflict.wayOutList()) {
          DecisionProblem problem = without(book, way);
          Score best = ExhaustiveOracle.optimum(problem);
          checked++;
          if (!best.equals(way.score()) || !way.proven()) {
            wrongList.add(seed + " " + way + " true " + best);
          }
        }
      }
    }
    assertThat(wrongList).isEmpty();
    assertThat(checked).isGreaterThan(15);
  }

  private static DecisionProblem without(RuleBook book, WayOut way) {
    List<Rule> ruleList = new ArrayList<>(book.ruleList(0));
    if (!(way.rule() instanceof Rule.Task task)) {
      ruleList.remove(way.rule());
      return book.with(ruleList);
    }
    DecisionProblem whole = book.with(ruleList);
    List<Pool> poolList = new ArrayList<>(whole.poolList());
    Pool pool = poolList.get(task.kind().ordinal());
    poolList.set(
        task.kind().ordinal(),
        new Pool(
            pool.index(),
            pool.province(),
            pool.taskKind(),
            way.instead(),
            pool.overImposedPrice()));
    return new DecisionProblem(
        whole.scope(), whole.provinceList(), poolList, whole.municipalityList(), whole.siteList());
  }

  /** 41 exempt municipalities and a task: 40 ways together, the task among them. */
  @Test
  void notMoreWaysThanTheLimit() {
    CaseSketch sketch = CaseSketch.need(410, 0);
    for (int i = 1; i <= 41; i++) {
      String code = "GM%04d".formatted(i);
      sketch = sketch.municipality(code, "PV20", 1_000).report(code, 0, 0, 0, true);
    }
    List<WayOut> list = waysOut(sketch);
    assertThat(list).hasSize(WaysOut.MOST_WAYS);
    assertThat(wayOut(list, Rule.Task.class).instead()).isZero();
  }

  @Test
  void threadsDoNotChangeTheAnswer() {
    for (long seed = 1; seed <= 30; seed++) {
      assertThat(conflicts(HardCases.of(seed), 2)).isEqualTo(conflicts(HardCases.of(seed), 1));
    }
  }
}
