package nl.spreiding.solve;

import static org.assertj.core.api.Assertions.assertThat;

import ai.timefold.solver.core.api.solver.Solver;
import ai.timefold.solver.core.api.solver.SolverFactory;
import ai.timefold.solver.core.config.solver.EnvironmentMode;
import com.sun.management.ThreadMXBean;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Path;
import java.util.Iterator;
import java.util.SplittableRandom;
import nl.spreiding.plan.DistributionPlan;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Trying a move makes no object of ours; what Timefold makes for it is Timefold's. */
class AllocationTest {
  private static final ThreadMXBean THREADS = (ThreadMXBean) ManagementFactory.getThreadMXBean();

  /**
   * 100,000 moves, and the many draws between them that fail. The smallest object has 16 bytes, so
   * that one in six moves already would be too much; what the compiler saves makes it less, never
   * more.
   */
  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3})
  void drawnMovesAreUsedAgain(long seed) {
    int moves = 100_000;
    TransferMoves transferMoves =
        new TransferMoves(TransferMovesTest.plan(seed), TransferMovesTest.PLACES);
    SplittableRandom random = new SplittableRandom(seed);
    draw(transferMoves, random, moves);
    long before = THREADS.getCurrentThreadAllocatedBytes();
    draw(transferMoves, random, moves);
    assertThat(THREADS.getCurrentThreadAllocatedBytes() - before).isLessThan(moves / 4);
  }

  private static void draw(TransferMoves transferMoves, SplittableRandom random, int moves) {
    for (int i = 0; i < moves; i += 10) {
      Iterator<PlacesMove> iterator = transferMoves.iterator(random);
      for (int j = 0; j < 10; j++) {
        iterator.next();
      }
    }
  }

  /**
   * Drawing, changing, adding up and pricing, in a whole annealing. The smallest object, 16 bytes,
   * would be 2 percent of what Timefold makes for one move.
   */
  @Test
  void anAnnealingAllocatesNothingOfOurs(@TempDir Path directory) throws IOException {
    solver(20_000).solve(TransferMovesTest.plan(1));
    Solver<DistributionPlan> solver = solver(1_000_000);
    DistributionPlan plan = TransferMovesTest.plan(1);
    Allocations allocations =
        Allocations.of(() -> solver.solve(plan), directory.resolve("moves.jfr"));
    assertThat(allocations.samples()).isGreaterThan(100);
    assertThat(allocations.ours()).as("%s", allocations.table(1_000_000, 0)).isLessThan(0.01);
  }

  private static Solver<DistributionPlan> solver(long moves) {
    return SolverFactory.<DistributionPlan>create(
            Annealing.config(1, EnvironmentMode.NO_ASSERT, 2_000_000, moves, null))
        .buildSolver();
  }
}
