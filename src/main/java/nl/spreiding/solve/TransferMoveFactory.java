package nl.spreiding.solve;

import ai.timefold.solver.core.impl.heuristic.selector.move.factory.MoveIteratorFactory;
import ai.timefold.solver.core.impl.score.director.ScoreDirector;
import java.util.Iterator;
import java.util.random.RandomGenerator;
import nl.spreiding.plan.DistributionPlan;
import org.jspecify.annotations.Nullable;

/** Gives Timefold an endless stream of random {@linkplain TransferMoves transfer moves}. */
public final class TransferMoveFactory
    implements MoveIteratorFactory<DistributionPlan, PlacesMove> {
  private @Nullable TransferMoves transferMoves;

  /** For Timefold. */
  public TransferMoveFactory() {}

  @Override
  public void phaseStarted(ScoreDirector<DistributionPlan> director) {
    transferMoves = new TransferMoves(director.getWorkingSolution());
  }

  @Override
  public void phaseEnded(ScoreDirector<DistributionPlan> director) {
    transferMoves = null;
  }

  @Override
  public long getSize(ScoreDirector<DistributionPlan> director) {
    return Integer.MAX_VALUE;
  }

  @Override
  public Iterator<PlacesMove> createOriginalMoveIterator(ScoreDirector<DistributionPlan> director) {
    throw new UnsupportedOperationException("Only random selection is supported.");
  }

  @Override
  public Iterator<PlacesMove> createRandomMoveIterator(
      ScoreDirector<DistributionPlan> director, RandomGenerator random) {
    TransferMoves moves =
        transferMoves == null ? new TransferMoves(director.getWorkingSolution()) : transferMoves;
    return moves.iterator(random);
  }
}
