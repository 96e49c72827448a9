package nl.spreiding.benchmark;

import static nl.spreiding.model.QuotaScope.MUNICIPALITY;
import static nl.spreiding.model.QuotaScope.NATIONAL;
import static nl.spreiding.model.QuotaScope.PROVINCE;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import nl.spreiding.model.QuotaScope;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What the matrix measures. */
class MatrixTest {
  @ParameterizedTest
  @EnumSource(QuotaScope.class)
  void ownMethodsAreShortEverywhere(QuotaScope scope) {
    for (String method : List.of("exact", "combination", "timefold", "annealing")) {
      assertThat(Matrix.limits("nl-2026", scope, method, true)).containsExactly(5L);
    }
    assertThat(Matrix.limits("nl-2026", scope, "price-start+timefold", true))
        .hasSize(scope == PROVINCE ? 1 : 0);
  }

  @ParameterizedTest
  @ValueSource(strings = {"scip", "highs", "cp-sat"})
  void generalSolversAreLongWhereTheyAreMoreThanProvinces(String solver) {
    assertThat(Matrix.limits("nl-2026", PROVINCE, solver, false)).containsExactly(5L);
    assertThat(Matrix.limits("nl-2026", PROVINCE, solver, true)).containsExactly(5L, 30L);
    assertThat(Matrix.limits("nl-2026", NATIONAL, solver, true)).isEmpty();
    for (String instance : List.of("example", "nl-2024", "no-locations", "infeasible")) {
      assertThat(Instances.names()).contains(instance);
      assertThat(Matrix.limits(instance, NATIONAL, solver, false)).containsExactly(30L);
      assertThat(Matrix.limits(instance, MUNICIPALITY, solver, false)).containsExactly(30L);
    }
  }
}
