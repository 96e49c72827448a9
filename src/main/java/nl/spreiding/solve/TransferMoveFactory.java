package nl.spreiding.solve;

import ai.timefold.solver.core.impl.domain.variable.descriptor.VariableDescriptor;
import ai.timefold.solver.core.impl.heuristic.selector.move.factory.MoveIteratorFactory;
import ai.timefold.solver.core.impl.score.director.InnerScoreDirector;
import ai.timefold.solver.core.impl.score.director.ScoreDirector;
import java.util.Iterator;
import java.util.random.RandomGenerator;
import nl.spreiding.plan.Allotment;
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
    transferMoves = movesOf(director);
  }

  @Override
  public void phaseEnded(ScoreDirector<DistributionPlan> director) {
    if (transferMoves != null) {
      transferMoves.close();
    }
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
    TransferMoves moves = transferMoves == null ? movesOf(director) : transferMoves;
    return moves.iterator(random);
  }

  private static TransferMoves movesOf(ScoreDirector<DistributionPlan> director) {
    VariableDescriptor<DistributionPlan> places =
        ((InnerScoreDirector<DistributionPlan, ?>) director)
            .getSolutionDescriptor()
            .getEntityDescriptorStrict(Allotment.class)
            .getGenuineVariableDescriptor("places");
    return new TransferMoves(director.getWorkingSolution(), places);
  }
}
