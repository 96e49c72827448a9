package nl.spreiding.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import nl.spreiding.app.DecidedRun;
import nl.spreiding.app.InterimDecision;
import nl.spreiding.app.OpenCase;
import nl.spreiding.app.SolveProgress;
import nl.spreiding.export.NumbersFile;
import nl.spreiding.model.Language;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Stopped early: what was best so far stays, and says that nothing is proven of it. */
@Timeout(120)
class StoppedSolveTest {
  @TempDir Path directory;

  private List<InterimDecision> interim() throws Exception {
    List<InterimDecision> list = new ArrayList<>();
    OpenCase.open(Path.of("data/example"))
        .decide(
            directory.resolve("run"),
            Language.NL,
            1,
            new SolveProgress() {
              @Override
              public void begin(Phase phase) {}

              @Override
              public void report(long moves, long moveLimit, long softMicro, long medium) {}

              @Override
              public boolean follows() {
                return true;
              }

              @Override
              public void improved(InterimDecision best) {
                list.add(best);
              }
            });
    return list;
  }

  @Test
  void whatWasBestStaysWithoutProof() throws Exception {
    InterimDecision best = interim().getFirst();
    CountDownLatch found = new CountDownLatch(1);
    Solve solve =
        new Solve(
            "s1",
            null,
            Language.NL,
            directory,
            ChangePlaces.none(),
            new Heard(),
            self -> {
              self.improved(best);
              found.countDown();
              new CountDownLatch(1).await();
              throw new AssertionError("unreachable");
            });
    try (SolveQueue queue = new SolveQueue(1, 1)) {
      queue.add(solve);
      found.await();
      solve.stop();
      assertThatThrownBy(solve::await).isInstanceOf(ApiProblem.class);
    }
    assertThat(solve.state()).isEqualTo(Solve.State.STOPPED);
    assertThat(solve.best()).isSameAs(best);
    JsonNode told =
        new JsonMapper().readTree(DecidedRun.interim(best, "s1", true, Language.NL, null));
    assertThat(told.path("state").asString()).isEqualTo("stopped");
    assertThat(told.path("final").asBoolean()).isTrue();
    assertThat(told.path("bound").isNull()).isTrue();
    assertThat(told.path("municipalities").size()).isEqualTo(12);
    String csv = NumbersFile.csv(best.results());
    assertThat(csv.lines()).hasSize(13);
    assertThat(csv).startsWith("province_code,province,municipality_code,");
  }

  /** Only what is better is shown. */
  @Test
  void theBestOnlyEverGetsBetter() throws Exception {
    List<InterimDecision> list = interim();
    assertThat(list).isNotEmpty();
    Solve solve =
        new Solve(
            "s", null, Language.NL, directory, ChangePlaces.none(), new Heard(), self -> null);
    solve.improved(list.getLast());
    list.forEach(solve::improved);
    assertThat(solve.best()).isSameAs(list.getLast());
  }
}
