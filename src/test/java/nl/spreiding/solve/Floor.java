package nl.spreiding.solve;

import ai.timefold.solver.core.api.domain.solution.ConstraintWeightOverrides;
import ai.timefold.solver.core.api.score.HardMediumSoftScore;
import ai.timefold.solver.core.api.score.stream.Constraint;
import ai.timefold.solver.core.api.score.stream.ConstraintFactory;
import ai.timefold.solver.core.api.score.stream.ConstraintProvider;
import ai.timefold.solver.core.api.score.stream.uni.UniConstraintCollector;
import ai.timefold.solver.core.api.score.stream.uni.UniConstraintCollectorAccumulator;
import ai.timefold.solver.core.api.score.stream.uni.UniConstraintCollectorValueHandle;
import ai.timefold.solver.core.config.heuristic.selector.move.factory.MoveIteratorFactoryConfig;
import ai.timefold.solver.core.config.localsearch.LocalSearchPhaseConfig;
import ai.timefold.solver.core.config.solver.SolverConfig;
import ai.timefold.solver.core.impl.heuristic.selector.move.factory.MoveIteratorFactory;
import ai.timefold.solver.core.impl.score.director.ScoreDirector;
import java.util.Iterator;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.random.RandomGenerator;
import nl.spreiding.plan.Allotment;
import nl.spreiding.plan.DistributionPlan;

/**
 * What Timefold by itself takes for the moves of an annealing: the same solver, plan, moves and
 * steps, but one constraint stream that computes nothing. It looks up the score that our streams
 * gave each step when they were recorded, so that the same moves are accepted, out of the same
 * random numbers.
 */
final class Floor {
  /** Timefold makes the classes that it needs itself; this is where they meet. */
  private static Tape tape = new Tape(0);

  private Floor() {}

  /** The annealing with our constraints, which is recorded. */
  static SolverConfig recording(SolverConfig annealing, int mostMoves) {
    tape = new Tape(mostMoves);
    return with(annealing, RecordingMoves.class);
  }

  /** The recorded annealing once more with one constraint. The plan needs {@link #bare}. */
  static SolverConfig playing(SolverConfig annealing) {
    tape.rewind();
    return with(annealing.withConstraintProviderClass(OneStream.class), PlayingMoves.class);
  }

  /** A plan without word of constraints that are not there. */
  static DistributionPlan bare(DistributionPlan plan) {
    plan.setWeightOverrides(ConstraintWeightOverrides.none());
    return plan;
  }

  /** Steps that were recorded. */
  static int steps() {
    return tape.steps;
  }

  private static SolverConfig with(
      SolverConfig annealing,
      Class<? extends MoveIteratorFactory<DistributionPlan, PlacesMove>> moves) {
    LocalSearchPhaseConfig phase = (LocalSearchPhaseConfig) annealing.getPhaseConfigList().get(0);
    phase.withMoveSelectorConfig(
        new MoveIteratorFactoryConfig().withMoveIteratorFactoryClass(moves));
    return annealing;
  }

  /** For each step how many moves it tried, and the score before it. */
  private static final class Tape {
    /** Worse than anything: never accepted. */
    private static final long REJECTED = -1_000_000_000_000_000L;

    // A step has a move at least, but for one that the limit ends before it begins.
    private final int[] movesOfStep;
    private final long[] scoreBefore;
    private int steps;
    private int step = -1;
    private int move;

    Tape(int mostMoves) {
      movesOfStep = new int[mostMoves + 1];
      scoreBefore = new long[mostMoves + 1];
    }

    void recordStep(DistributionPlan plan) {
      HardMediumSoftScore score = plan.getScore();
      if (score == null || score.hardScore() != 0 || score.mediumScore() != 0) {
        throw new IllegalStateException("Only what the soft score tells can be played: " + score);
      }
      scoreBefore[steps++] = score.softScore();
    }

    void recordMove() {
      movesOfStep[steps - 1]++;
    }

    void rewind() {
      step = -1;
      move = 0;
    }

    void playStep() {
      step++;
      move = 0;
    }

    /** The score of the next move: the last of a step is the one that was accepted. */
    long nextScore() {
      if (step < 0) {
        return scoreBefore[0];
      }
      boolean accepted = ++move == movesOfStep[step] && step + 1 < steps;
      return accepted ? scoreBefore[step + 1] : REJECTED;
    }
  }

  /** Our moves, step by step. */
  private abstract static class StepMoves
      implements MoveIteratorFactory<DistributionPlan, PlacesMove> {
    final TransferMoveFactory moves = new TransferMoveFactory();

    @Override
    public final void phaseStarted(ScoreDirector<DistributionPlan> director) {
      moves.phaseStarted(director);
    }

    @Override
    public final void phaseEnded(ScoreDirector<DistributionPlan> director) {
      moves.phaseEnded(director);
    }

    @Override
    public final long getSize(ScoreDirector<DistributionPlan> director) {
      return moves.getSize(director);
    }

    @Override
    public final Iterator<PlacesMove> createOriginalMoveIterator(
        ScoreDirector<DistributionPlan> director) {
      return moves.createOriginalMoveIterator(director);
    }
  }

  /** For Timefold. */
  public static final class RecordingMoves extends StepMoves {
    @Override
    public Iterator<PlacesMove> createRandomMoveIterator(
        ScoreDirector<DistributionPlan> director, RandomGenerator random) {
      tape.recordStep(director.getWorkingSolution());
      Iterator<PlacesMove> iterator = moves.createRandomMoveIterator(director, random);
      return new Iterator<>() {
        @Override
        public boolean hasNext() {
          return iterator.hasNext();
        }

        @Override
        public PlacesMove next() {
          tape.recordMove();
          return iterator.next();
        }
      };
    }
  }

  /** For Timefold. */
  public static final class PlayingMoves extends StepMoves {
    @Override
    public Iterator<PlacesMove> createRandomMoveIterator(
        ScoreDirector<DistributionPlan> director, RandomGenerator random) {
      tape.playStep();
      return moves.createRandomMoveIterator(director, random);
    }
  }

  /** For Timefold. */
  public static final class OneStream implements ConstraintProvider {
    @Override
    public Constraint[] defineConstraints(ConstraintFactory factory) {
      return new Constraint[] {
        factory
            .forEach(Allotment.class)
            .groupBy(new Nothing())
            .penalize(HardMediumSoftScore.ONE_SOFT, nothing -> -tape.nextScore())
            .asConstraint("FLOOR")
      };
    }
  }

  /** All allotments as one thing, of which nothing is known but that it changed. */
  private record Nothing() implements UniConstraintCollector<Allotment, Object, Object> {
    private static final UniConstraintCollectorValueHandle<Allotment> HANDLE =
        new UniConstraintCollectorValueHandle<>() {
          @Override
          public void add(Allotment allotment) {}

          @Override
          public void replaceWith(Allotment allotment) {}

          @Override
          public void remove() {}
        };

    @Override
    public Supplier<Object> supplier() {
      return Object::new;
    }

    @Override
    public UniConstraintCollectorAccumulator<Object, Allotment> accumulator() {
      return container -> HANDLE;
    }

    @Override
    public Function<Object, Object> finisher() {
      return container -> container;
    }
  }
}
