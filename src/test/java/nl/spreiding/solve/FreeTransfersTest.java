package nl.spreiding.solve;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.stream.Collectors;
import nl.spreiding.ledger.Ledger;
import nl.spreiding.model.MunicipalityCode;
import nl.spreiding.problem.DecisionProblem;
import nl.spreiding.problem.Distribution;
import nl.spreiding.problem.MunicipalityProblem;
import nl.spreiding.testing.Problems;
import nl.spreiding.testing.ProvinceSketch;
import org.junit.jupiter.api.Test;

class FreeTransfersTest {
  /** Three municipalities on which places can be imposed at the same price; a task of 6. */
  private static DecisionProblem equal(long... prices) {
    Problems country = Problems.country();
    ProvinceSketch province = country.province().task(6);
    for (long price : prices) {
      province.municipality().imposed().zeroOr(1, 5).unlocatedPrice(price);
    }
    return country.problem();
  }

  private static SortedMap<MunicipalityCode, SortedSet<MunicipalityCode>> transfers(
      DecisionProblem problem, Distribution distribution) {
    Set<MunicipalityCode> all =
        problem.municipalityList().stream()
            .map(MunicipalityProblem::code)
            .collect(Collectors.toSet());
    return FreeTransfers.of(problem, distribution, all);
  }

  /** Places in the order of the municipalities, one site each. */
  private static Distribution places(long... places) {
    return new Distribution(places);
  }

  private static List<MunicipalityCode> codes(DecisionProblem problem) {
    return problem.municipalityList().stream().map(MunicipalityProblem::code).toList();
  }

  @Test
  void equalPricesCanBeInterchanged() {
    DecisionProblem problem = equal(1, 1, 1);
    List<MunicipalityCode> codes = codes(problem);
    assertThat(transfers(problem, places(5, 1, 0)))
        .containsEntry(codes.get(0), new java.util.TreeSet<>(codes.subList(1, 3)))
        .containsOnlyKeys(codes);
  }

  @Test
  void anotherPriceCannot() {
    DecisionProblem problem = equal(1, 1, 2);
    List<MunicipalityCode> codes = codes(problem);
    assertThat(transfers(problem, places(5, 1, 0)).keySet())
        .containsExactly(codes.get(0), codes.get(1));
    assertThat(transfers(equal(1, 2, 3), places(5, 1, 0))).isEmpty();
  }

  @Test
  void goesBackAsFarAsCostsNothing() {
    DecisionProblem problem = equal(1, 1, 2);
    Distribution wanted = places(1, 2, 3);
    Distribution nearest = FreeTransfers.toward(problem, places(5, 1, 0), wanted);
    // One place can go from the first to the second; the third costs more.
    assertThat(nearest).isEqualTo(places(4, 2, 0));
    assertThat(Ledger.of(problem, nearest).score())
        .isEqualTo(Ledger.of(problem, places(5, 1, 0)).score());
  }
}
