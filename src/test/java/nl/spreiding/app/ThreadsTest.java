package nl.spreiding.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import nl.spreiding.ledger.Outcome;
import nl.spreiding.model.QuotaScope;
import nl.spreiding.solve.SearchLimits;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** The national case, decided with one thread and with several: the same in every respect. */
class ThreadsTest {
  @ParameterizedTest
  @EnumSource(QuotaScope.class)
  void numberOfThreadsChangesNothing(QuotaScope scope) throws Exception {
    PreparedCase prepared =
        CaseLoading.load(new CaseOptions(Path.of("data/nl-2024"), List.of(), null, null, scope));
    Outcome alone = decide(prepared, 1);
    Outcome together = decide(prepared, 3);
    assertThat(together.distribution()).isEqualTo(alone.distribution());
    assertThat(together.proof()).isEqualTo(alone.proof());
    assertThat(together.method()).isEqualTo(alone.method());
    assertThat(together.ledger().lineList()).isEqualTo(alone.ledger().lineList());
  }

  private static Outcome decide(PreparedCase prepared, int threads) throws Exception {
    SearchLimits limits = new SearchLimits(7, 20_000, Duration.ofMinutes(10), threads);
    return DecideCase.decide(prepared, limits, SolveMethod.OPTIMAL, true, SolveProgress.SILENT);
  }
}
