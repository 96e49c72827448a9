package nl.spreiding.testing;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.ortools.linearsolver.MPVariable;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What a mixed-integer program says when time is up. */
class MipProgramTest {
  private static final int ITEMS = 30;
  private static final int SUMS = 4;

  /** Part of the value whatever is chosen. */
  private static final int CERTAIN = 100;

  /**
   * Halve four sums of thirty numbers at once, as well as possible: a market split, which no solver
   * does in a second, though anything that is chosen is a solution.
   */
  private static MipProgram marketSplit(Engine engine) {
    MipProgram program = new MipProgram(engine);
    SplittableRandom random = new SplittableRandom(1);
    List<MPVariable> itemList = new ArrayList<>();
    for (int i = 0; i < ITEMS; i++) {
      itemList.add(program.integer(0, 1));
    }
    LinearSum off = LinearSum.of(CERTAIN);
    for (int sum = 0; sum < SUMS; sum++) {
      LinearSum chosen = LinearSum.of(0);
      itemList.forEach(item -> chosen.plus(item, random.nextLong(100)));
      off.plus(program.atLeastDeviation(chosen, chosen.highest() / 2), 1);
    }
    program.minimise(off, 1, List.of());
    return program;
  }

  @ParameterizedTest
  @EnumSource(value = Engine.class, names = "CP_SAT", mode = EnumSource.Mode.EXCLUDE)
  void endsWithoutAProofWhenTimeIsUp(Engine engine) {
    MipProgram program = marketSplit(engine);
    try {
      MipProgram.Run run = program.solve(Duration.ofMillis(200), 0);
      assertThat(run.optimal()).isFalse();
    } finally {
      program.delete();
    }
  }

  @ParameterizedTest
  @EnumSource(value = Engine.class, names = "CP_SAT", mode = EnumSource.Mode.EXCLUDE)
  void stopsAtTheGapAndItsBoundIsOne(Engine engine) {
    MipProgram program = marketSplit(engine);
    try {
      // The best is at least 100 and at most 200: a bound with a gap of a half is below the best.
      MipProgram.Run run = program.solve(Duration.ofSeconds(20), 0.5);
      assertThat(run.optimal()).isTrue();
      assertThat(run.bound()).isPositive().isLessThanOrEqualTo(CERTAIN + 1e-6);
    } finally {
      program.delete();
    }
  }
}
