package nl.spreiding.solve;

import ai.timefold.solver.core.impl.domain.variable.descriptor.VariableDescriptor;
import java.util.Iterator;
import java.util.NoSuchElementException;
import java.util.Objects;
import java.util.random.RandomGenerator;
import nl.spreiding.plan.Allotment;
import nl.spreiding.plan.DistributionPlan;
import nl.spreiding.plan.MoveCounter;
import org.jspecify.annotations.Nullable;

/** An endless stream of random moves between allotments, as {@link MoveKind} describes them. */
final class TransferMoves implements Iterator<PlacesMove> {
  /** After so many failed draws there is probably no move at all; the iterator then ends. */
  private static final int TRIES = 1_000;

  /** The counter is shared between threads, so it is told of several moves at once. */
  private static final long COUNT_AT_ONCE = 256;

  private final SpareMoves spares;
  private final MoveChoice choice;
  private final MoveCounter counter;
  private final long[] places = new long[MoveChoice.MOST_ALLOTMENTS];
  private long uncounted;
  private @Nullable RandomGenerator random;
  private @Nullable PlacesMove next;

  TransferMoves(DistributionPlan plan, VariableDescriptor<DistributionPlan> variable) {
    this.spares = new SpareMoves(variable);
    this.choice = new MoveChoice(plan);
    this.counter = plan.moveCounter();
  }

  /** Tells the counter of the moves that it does not know of yet. */
  void close() {
    counter.add(uncounted);
    uncounted = 0;
  }

  /**
   * An endless stream of moves, unless there are none. It is the same object every time: Timefold
   * asks for a new one in each step and then has done with the last. A move stays as it is until
   * the step after the next asks.
   */
  Iterator<PlacesMove> iterator(RandomGenerator source) {
    random = source;
    next = null;
    spares.nextStep();
    return this;
  }

  @Override
  public boolean hasNext() {
    for (int i = 0; next == null && i < TRIES && choice.possible(); i++) {
      next = draw(Objects.requireNonNull(random));
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
    if (++uncounted == COUNT_AT_ONCE) {
      close();
    }
    return move;
  }

  private @Nullable PlacesMove draw(RandomGenerator source) {
    MoveKind kind = choice.kind(source);
    int size = choice.choose(kind, source);
    if (size == 0) {
      return null;
    }
    Allotment[] chosen = choice.chosen();
    kind.fill(chosen, size, places, source);
    return allowed(chosen, size) ? spares.take().of(chosen, places, size) : null;
  }

  /** Whether every number is allowed and at least one changes. */
  private boolean allowed(Allotment[] allotments, int size) {
    boolean changes = false;
    for (int i = 0; i < size; i++) {
      if (!allotments[i].site().domain().allows(places[i])) {
        return false;
      }
      changes |= allotments[i].places() != places[i];
    }
    return changes;
  }
}
