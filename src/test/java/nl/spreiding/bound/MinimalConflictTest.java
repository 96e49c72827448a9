package nl.spreiding.bound;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import nl.spreiding.law.StatutoryNumbers;
import nl.spreiding.model.LocationId;
import nl.spreiding.model.MunicipalityCode;
import nl.spreiding.model.Parameters;
import nl.spreiding.model.Pin;
import nl.spreiding.model.QuotaScope;
import nl.spreiding.model.ShelterCase;
import nl.spreiding.problem.Conflict;
import nl.spreiding.problem.DecisionProblem;
import nl.spreiding.problem.ProblemBuilder;
import nl.spreiding.problem.Rule;
import nl.spreiding.problem.Score;
import nl.spreiding.testing.CaseSketch;
import nl.spreiding.testing.Depth;
import nl.spreiding.testing.ExhaustiveOracle;
import nl.spreiding.testing.LocationSketch;
import org.apache.commons.numbers.fraction.BigFraction;
import org.junit.jupiter.api.Test;

class MinimalConflictTest {
  private static final Score MET = new Score(0, 0, 0);

  private static List<Conflict> conflicts(CaseSketch sketch) {
    ShelterCase shelterCase = sketch.build();
    return MinimalConflict.of(shelterCase, StatutoryNumbers.of(shelterCase));
  }

  private static List<String> names(Conflict conflict) {
    return conflict.ruleList().stream().map(MinimalConflictTest::name).toList();
  }

  private static String name(Rule rule) {
    return switch (rule) {
      case Rule.Pinned p -> name(p.pin());
      case Rule.Task t -> t.province() + " " + t.kind() + ">=" + t.places();
      case Rule.Bounds b -> "bounds " + b.location();
      case Rule.Minimum m -> "minimum " + m.kind();
      case Rule.Exempt e -> "exempt " + e.municipality();
      case Rule.Cap c -> "cap";
    };
  }

  private static String name(Pin pin) {
    return switch (pin) {
      case Pin.OfMunicipality p -> p.municipality() + "=" + p.places();
      case Pin.OfLocation p -> p.location() + "=" + p.places();
    };
  }

  private static Pin pin(String municipality, long places) {
    return new Pin.OfMunicipality(new MunicipalityCode(municipality), places, "A", "why");
  }

  private static Pin pinLocation(String location, long places) {
    return new Pin.OfLocation(new LocationId(location), places, "A", "why");
  }

  private static Parameters parameters(BigFraction cap, QuotaScope scope) {
    return Parameters.DEFAULTS.with(scope).withCap(cap);
  }

  /** Two municipalities of one province, each due 100 of which 0 amv. */
  private static CaseSketch two() {
    return CaseSketch.need(200, 0)
        .municipality("GM0001", "PV20", 10_000)
        .municipality("GM0002", "PV20", 10_000);
  }

  @Test
  void noConflictWhereEverythingCanBeMet() {
    assertThat(conflicts(two())).isEmpty();
  }

  /** Of 10,000 inhabitants at most 200; both pins are above, each conflicts with the cap. */
  @Test
  void aPinAboveTheCap() {
    CaseSketch sketch =
        two()
            .parameters(parameters(BigFraction.of(20), QuotaScope.PROVINCE))
            .pin(pin("GM0001", 250))
            .pin(pin("GM0002", 230));
    List<Conflict> list = conflicts(sketch);
    assertThat(list).hasSize(2);
    assertThat(names(list.getFirst())).containsExactly("GM0002=230", "cap");
    assertThat(list.getFirst().least()).isEqualTo(new Score(30, 0, 0));
    assertThat(names(list.getLast())).containsExactly("GM0001=250", "cap");
    assertThat(list.getLast().least()).isEqualTo(new Score(50, 0, 0));
  }

  /** The task is 200; the pins leave 50 + 100, and nobody else can take over. */
  @Test
  void twoPinsBelowTheTask() {
    List<Conflict> list = conflicts(two().pin(pin("GM0001", 50)).pin(pin("GM0002", 100)));
    assertThat(list).hasSize(1);
    assertThat(names(list.getFirst()))
        .containsExactly("GM0002=100", "GM0001=50", "PV20 OTHER>=200");
    assertThat(list.getFirst().least()).isEqualTo(new Score(0, 50, 0));
    assertThat(list.getFirst().province().value()).isEqualTo("PV20");
  }

  @Test
  void exemptEverywhereWithATaskThatLocationsCannotMeet() {
    CaseSketch sketch =
        two()
            .report("GM0001", 0, 0, 0, true)
            .report("GM0002", 0, 0, 0, true)
            .location(LocationSketch.location("L1", "GM0001").range(10, 60));
    List<Conflict> list = conflicts(sketch);
    assertThat(list).hasSize(1);
    assertThat(names(list.getFirst()))
        .containsExactly("exempt GM0002", "exempt GM0001", "PV20 OTHER>=200");
    assertThat(list.getFirst().least()).isEqualTo(new Score(0, 140, 0));
  }

  @Test
  void aPinOfALocationBelowItsContract() {
    CaseSketch sketch =
        two()
            .location(
                LocationSketch.location("L1", "GM0001").inUse(80, 0).range(50, 100).mayNotClose())
            .pin(pinLocation("L1", 0));
    List<Conflict> list = conflicts(sketch);
    assertThat(list).hasSize(1);
    assertThat(names(list.getFirst())).containsExactly("L1=0", "bounds L1");
    assertThat(list.getFirst().least()).isEqualTo(new Score(80, 0, 0));
  }

  /** GM0001 has no more than 50 places in all, and the only place where amv can go is exempt. */
  @Test
  void anAmvTaskWithoutAnyMunicipalityToImposeItOn() {
    CaseSketch sketch =
        CaseSketch.need(200, 40)
            .municipality("GM0001", "PV20", 10_000)
            .municipality("GM0002", "PV20", 10_000)
            .report("GM0001", 160, 0, 0, true)
            .report("GM0002", 0, 0, 0, true)
            .location(LocationSketch.location("L1", "GM0001").range(100, 300));
    List<Conflict> list = conflicts(sketch);
    assertThat(list).hasSize(1);
    assertThat(names(list.getFirst()))
        .containsExactly("exempt GM0002", "exempt GM0001", "PV20 AMV>=40");
    assertThat(list.getFirst().least()).isEqualTo(new Score(0, 40, 0));
  }

  /** Both tasks fail for the same reason; each is named. */
  @Test
  void bothTasksOfAProvinceThatIsExempt() {
    CaseSketch sketch =
        CaseSketch.need(200, 40)
            .municipality("GM0001", "PV20", 10_000)
            .report("GM0001", 0, 0, 0, true);
    assertThat(conflicts(sketch).stream().map(MinimalConflictTest::names))
        .containsExactly(
            List.of("exempt GM0001", "PV20 AMV>=40"), List.of("exempt GM0001", "PV20 OTHER>=160"));
  }

  /** A contract of 80 places where at most 20 are allowed: no pin and no task in it. */
  @Test
  void aContractAboveTheCap() {
    CaseSketch sketch =
        two()
            .task("PV20", 20, 0)
            .parameters(parameters(BigFraction.of(2), QuotaScope.PROVINCE))
            .location(
                LocationSketch.location("L1", "GM0001").inUse(80, 0).range(50, 100).mayNotClose());
    assertThat(conflicts(sketch).stream().map(MinimalConflictTest::names))
        .containsExactly(List.of("cap", "bounds L1"));
    assertThat(conflicts(sketch).getFirst().least()).isEqualTo(new Score(60, 0, 0));
  }

  /** Pinned at 30: too few for an imposed location of at least 50, and there is no location. */
  @Test
  void aPinBelowTheMinimumSize() {
    List<Conflict> list = conflicts(two().pin(pin("GM0001", 30)));
    assertThat(list).hasSize(1);
    assertThat(names(list.getFirst())).containsExactly("GM0001=30", "minimum REGULAR");
    assertThat(list.getFirst().least()).isEqualTo(new Score(20, 0, 0));
  }

  @Test
  void aTaskSetByAScenarioIsNamedAsSuch() {
    CaseSketch sketch = two().task("PV20", 500, 0).pin(pin("GM0001", 100)).pin(pin("GM0002", 100));
    Conflict conflict = conflicts(sketch).getFirst();
    assertThat(names(conflict)).containsExactly("GM0002=100", "GM0001=100", "PV20 OTHER>=500");
    assertThat(((Rule.Task) conflict.ruleList().getLast()).overrideList()).hasSize(1);
  }

  @Test
  void aConflictInEachOfTwoProvinces() {
    CaseSketch sketch =
        CaseSketch.need(400, 0)
            .municipality("GM0001", "PV20", 10_000)
            .municipality("GM0002", "PV20", 10_000)
            .municipality("GM0003", "PV21", 20_000)
            .pin(pin("GM0001", 50))
            .pin(pin("GM0002", 50))
            .pin(pin("GM0003", 100));
    List<Conflict> list = conflicts(sketch);
    assertThat(list).hasSize(2);
    assertThat(names(list.getFirst())).containsExactly("GM0002=50", "GM0001=50", "PV20 OTHER>=200");
    assertThat(names(list.getLast())).containsExactly("GM0003=100", "PV21 OTHER>=200");
  }

  /** What one province cannot, the other does: with a national task there is no conflict. */
  @Test
  void aNationalTaskIsOneRule() {
    Parameters national = parameters(null, QuotaScope.NATIONAL);
    CaseSketch sketch =
        CaseSketch.need(400, 0)
            .municipality("GM0001", "PV20", 20_000)
            .municipality("GM0002", "PV21", 20_000)
            .parameters(national)
            .pin(pin("GM0001", 150));
    assertThat(conflicts(sketch).getFirst().province()).isNull();
    assertThat(names(conflicts(sketch).getFirst()))
        .containsExactly("GM0001=150", "null OTHER>=400");
    assertThat(conflicts(sketch).getFirst().least()).isEqualTo(new Score(0, 50, 0));
  }

  /** A candidate location in an exempt municipality is not used, pinned or not. */
  @Test
  void aPinnedCandidateInAnExemptMunicipality() {
    CaseSketch sketch =
        two()
            .report("GM0001", 0, 0, 0, true)
            .location(
                LocationSketch.location("L1", "GM0001")
                    .status(nl.spreiding.model.Status.CANDIDATE)
                    .range(1, 60))
            .pin(pinLocation("L1", 60));
    List<Conflict> list = conflicts(sketch);
    assertThat(names(list.getFirst())).containsExactly("L1=60", "exempt GM0001");
  }

  /** Random cases: by the oracle, the rules cannot be met, and without any one of them they can. */
  @Test
  void everyConflictIsMinimalByBruteForce() {
    List<String> wrongList = new ArrayList<>();
    int conflicts = 0;
    int rules = 0;
    for (long seed = 1; seed <= Depth.cases(40, 100); seed++) {
      ShelterCase shelterCase = HardCases.of(seed);
      StatutoryNumbers numbers = StatutoryNumbers.of(shelterCase);
      RuleBook book = new RuleBook(shelterCase, numbers);
      List<Conflict> list = MinimalConflict.of(shelterCase, numbers);
      if (list.isEmpty() != possible(book.problem())) {
        wrongList.add(seed + " conflicts " + list);
      }
      for (Conflict conflict : list) {
        conflicts++;
        rules += conflict.ruleList().size();
        Score least = least(book.with(conflict.ruleList()));
        if (!least.equals(conflict.least()) || least.equals(MET)) {
          wrongList.add(seed + " least " + conflict + " true " + least);
        }
        for (Rule rule : conflict.ruleList()) {
          List<Rule> others = new ArrayList<>(conflict.ruleList());
          others.remove(rule);
          if (!possible(book.with(others))) {
            wrongList.add(seed + " not needed " + rule + " in " + names(conflict));
          }
        }
      }
    }
    assertThat(wrongList).isEmpty();
    assertThat(conflicts).isGreaterThan(30);
    assertThat(rules).isGreaterThan(2 * conflicts);
  }

  @Test
  void withAllRulesItIsTheProblemOfTheSolver() {
    for (long seed = 1; seed <= 300; seed++) {
      ShelterCase shelterCase = HardCases.of(seed);
      RuleBook book = new RuleBook(shelterCase, StatutoryNumbers.of(shelterCase));
      List<Rule> all = new ArrayList<>();
      for (int area = 0; area < LeastBroken.areas(book.problem()); area++) {
        all.addAll(book.ruleList(area));
      }
      DecisionProblem problem = book.with(all);
      assertThat(problem.poolList().stream().map(p -> Math.max(0, p.task())))
          .isEqualTo(book.problem().poolList().stream().map(p -> Math.max(0, p.task())).toList());
      assertThat(problem.municipalityList()).isEqualTo(book.problem().municipalityList());
      assertThat(problem.siteList()).as("seed " + seed).isEqualTo(book.problem().siteList());
    }
  }

  /** A rule dropped from the case itself, and read again, comes to the same. */
  @Test
  void aPinDroppedFromTheCaseComesToTheSame() {
    int dropped = 0;
    for (long seed = 1; seed <= 300; seed++) {
      ShelterCase shelterCase = HardCases.of(seed);
      if (shelterCase.settings().parameters().quotaScope() == QuotaScope.NATIONAL) {
        continue;
      }
      StatutoryNumbers numbers = StatutoryNumbers.of(shelterCase);
      RuleBook book = new RuleBook(shelterCase, numbers);
      List<Rule> all = new ArrayList<>();
      for (int area = 0; area < LeastBroken.areas(book.problem()); area++) {
        all.addAll(book.ruleList(area));
      }
      for (Pin pin : shelterCase.pinList()) {
        List<Rule> others = new ArrayList<>(all);
        others.remove(new Rule.Pinned(pin));
        DecisionProblem again = ProblemBuilder.build(without(shelterCase, pin), numbers);
        assertThat(LeastBroken.of(book.with(others)))
            .as("seed " + seed + " without " + pin)
            .isEqualTo(LeastBroken.of(again));
        dropped++;
      }
    }
    assertThat(dropped).isGreaterThan(100);
  }

  private static ShelterCase without(ShelterCase c, Pin pin) {
    List<Pin> pinList = new ArrayList<>(c.pinList());
    pinList.remove(pin);
    return new ShelterCase(
        c.settings(),
        c.municipalityList(),
        c.locationList(),
        c.reportList(),
        c.exchangeList(),
        c.adjacencyList(),
        pinList,
        c.taskOverrideList(),
        c.baseline(),
        c.scenarioRecordList());
  }

  private static boolean possible(DecisionProblem problem) {
    return least(problem).equals(MET);
  }

  private static Score least(DecisionProblem problem) {
    Score optimum = ExhaustiveOracle.optimum(problem);
    return new Score(optimum.hard(), optimum.medium(), 0);
  }
}
