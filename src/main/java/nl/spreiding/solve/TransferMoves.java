package nl.spreiding.solve;

import ai.timefold.solver.core.impl.domain.variable.descriptor.VariableDescriptor;
import java.util.Arrays;
import java.util.Iterator;
import java.util.NoSuchElementException;
import java.util.random.RandomGenerator;
import nl.spreiding.plan.Allotment;
import nl.spreiding.plan.DistributionPlan;
import nl.spreiding.plan.MoveCounter;
import org.jspecify.annotations.Nullable;

/** An endless stream of random moves between allotments, as {@link MoveKind} describes them. */
final class TransferMoves {
  /** After so many failed draws there is probably no move at all; the iterator then ends. */
  private static final int TRIES = 1_000;

  /** The counter is shared between threads, so it is told of several moves at once. */
  private static final long COUNT_AT_ONCE = 256;

  private final VariableDescriptor<DistributionPlan> variable;
  private final MoveChoice choice;
  private final Refill refill;
  private final ArrangementChoice arrangements;
  private final MoveCounter counter;
  private final long[] places = new long[MoveChoice.MOST_ALLOTMENTS];
  private long uncounted;
  private @Nullable PlacesMove last;

  TransferMoves(DistributionPlan plan, VariableDescriptor<DistributionPlan> variable) {
    this.variable = variable;
    this.choice = new MoveChoice(plan);
    this.refill = new Refill(plan, choice, variable);
    this.arrangements = new ArrangementChoice(plan, refill.working());
    this.counter = plan.moveCounter();
  }

  /** Tells the counter of the moves that it does not know of yet. */
  void close() {
    counter.add(uncounted);
    uncounted = 0;
  }

  /** An endless stream of moves, unless there are none. */
  Iterator<PlacesMove> iterator(RandomGenerator random) {
    refill.follow(last);
    return new Moves(random);
  }

  private final class Moves implements Iterator<PlacesMove> {
    private final RandomGenerator random;
    private @Nullable PlacesMove next;

    Moves(RandomGenerator random) {
      this.random = random;
    }

    @Override
    public boolean hasNext() {
      for (int i = 0; next == null && i < TRIES && choice.possible(); i++) {
        next = draw();
      }
      return next != null;
    }

    @Override
    public PlacesMove next() {
      if (!hasNext() || next == null) {
        throw new NoSuchElementException();
      }
      PlacesMove move = next;
      next = null;
      last = move;
      if (++uncounted == COUNT_AT_ONCE) {
        close();
      }
      return move;
    }

    private @Nullable PlacesMove draw() {
      MoveKind kind = choice.kind(random);
      if (kind.arranges()) {
        return arrangements.draw(kind, random)
            ? refill.complete(arrangements.allotments(), arrangements.levels(), random)
            : null;
      }
      Allotment[] chosen = choice.choose(kind, random);
      if (chosen == null) {
        return null;
      }
      kind.fill(chosen, places, random);
      if (!allowed(chosen)) {
        return null;
      }
      return kind.refill
          ? refill.complete(chosen, places, random)
          : new PlacesMove(variable, chosen, Arrays.copyOf(places, chosen.length));
    }

    /** Whether every number is allowed and at least one changes. */
    private boolean allowed(Allotment[] allotments) {
      boolean changes = false;
      for (int i = 0; i < allotments.length; i++) {
        if (!allotments[i].site().domain().allows(places[i])) {
          return false;
        }
        changes |= allotments[i].places() != places[i];
      }
      return changes;
    }
  }
}
