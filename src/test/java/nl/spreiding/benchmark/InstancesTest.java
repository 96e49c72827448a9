package nl.spreiding.benchmark;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.stream.Stream;
import nl.spreiding.ledger.Ledger;
import nl.spreiding.model.Kind;
import nl.spreiding.model.Location;
import nl.spreiding.model.QuotaScope;
import nl.spreiding.model.ShelterCase;
import nl.spreiding.model.Status;
import nl.spreiding.problem.DecisionProblem;
import nl.spreiding.problem.ProvinceProblem;
import nl.spreiding.problem.Score;
import nl.spreiding.solve.DistributionSearch;
import nl.spreiding.solve.SearchLimits;
import nl.spreiding.solve.SearchProgress;
import nl.spreiding.solve.SearchResult;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The instances are what they say, and the same every time. */
class InstancesTest {
  static Stream<String> names() {
    return Instances.names().stream();
  }

  @ParameterizedTest
  @MethodSource("names")
  void isAPureFunctionAndValid(String name) {
    ShelterCase shelterCase = Instances.of(name);
    assertThat(shelterCase).isEqualTo(Instances.of(name));
    assertThat(shelterCase.locationList().stream().map(Location::id)).doesNotHaveDuplicates();
    for (Location l : shelterCase.locationList()) {
      assertThat(l.minPlaces()).as(l.toString()).isBetween(1L, l.maxPlaces());
      assertThat(l.placesNow()).as(l.toString()).isBetween(0L, l.maxPlaces());
      assertThat(l.children()).as(l.toString()).isBetween(0L, l.placesNow());
      assertThat(l.kind() == Kind.AMV && l.children() > 0).as(l.toString()).isFalse();
      assertThat(l.status() != Status.OPEN && l.placesNow() > 0).as(l.toString()).isFalse();
    }
    if (!name.equals("example")) {
      assertThat(shelterCase.settings().noteList()).anyMatch(n -> n.startsWith("Synthetisch"));
    }
  }

  @ParameterizedTest
  @MethodSource("names")
  void hasItsCharacter(String name) {
    DecisionProblem problem = Instances.problem(name, QuotaScope.PROVINCE);
    problem.municipalityList().forEach(m -> assertThat(m.otherDue()).isNotNegative());
    problem.municipalityList().forEach(m -> assertThat(m.amvDue()).isNotNegative());
    SearchResult start =
        DistributionSearch.search(
            problem, new SearchLimits(1, 0, Duration.ofMinutes(1), 1), SearchProgress.SILENT);
    Score score = Ledger.of(problem, start.distribution()).score();
    assertThat(score.hard()).isZero();
    assertThat(score.medium() > 0).isEqualTo(name.equals("infeasible"));
  }

  @Test
  void differInCharacter() {
    assertThat(Instances.of("no-locations").locationList()).isEmpty();
    assertThat(Instances.of("few-huge").locationList()).hasSize(32);
    assertThat(Instances.of("many-small").locationList())
        .hasSizeGreaterThan(2_500)
        .allMatch(l -> l.maxPlaces() <= 60);
    assertThat(Instances.of("tight-minima").locationList())
        .allMatch(l -> 100 * (l.minPlaces() + 1) > 85 * l.maxPlaces());
    assertThat(Instances.of("heavy-reports").exchangeList()).hasSizeGreaterThan(100);
    assertThat(amvPercent("amv-heavy")).isGreaterThan(3 * amvPercent("unseen-101"));
    assertThat(offer("surplus-province", "PV24")).isGreaterThan(4 * offer("unseen-101", "PV24"));
    assertThat(Instances.of("infeasible").reportList().stream().filter(r -> !r.exempt()).count())
        .isBetween(1L, 20L);
  }

  private static long amvPercent(String name) {
    var provinceList = Instances.problem(name, QuotaScope.PROVINCE).provinceList();
    long amv = provinceList.stream().mapToLong(ProvinceProblem::amvTask).sum();
    long other = provinceList.stream().mapToLong(ProvinceProblem::otherTask).sum();
    return 100 * amv / (amv + other);
  }

  private static long offer(String name, String province) {
    return Instances.problem(name, QuotaScope.PROVINCE).siteList().stream()
        .filter(s -> !s.imposed())
        .filter(s -> s.municipality().province().code().value().equals(province))
        .mapToLong(s -> s.domain().highest())
        .sum();
  }
}
