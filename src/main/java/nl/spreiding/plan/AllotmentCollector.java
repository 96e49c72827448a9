package nl.spreiding.plan;

import ai.timefold.solver.core.api.score.stream.uni.UniConstraintCollector;
import ai.timefold.solver.core.api.score.stream.uni.UniConstraintCollectorAccumulator;
import ai.timefold.solver.core.api.score.stream.uni.UniConstraintCollectorValueHandle;
import java.util.Objects;
import java.util.function.Function;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * Collects allotments into a tally that changes in place: a change of places costs a few additions
 * and leaves no garbage.
 *
 * @param supplier makes an empty tally
 * @param <T> the tally
 */
record AllotmentCollector<T extends AllotmentCollector.Tally>(Supplier<T> supplier)
    implements UniConstraintCollector<Allotment, T, T> {

  /** Adds up something about allotments. */
  interface Tally {
    /**
     * Adds an allotment, or takes back what it added.
     *
     * @param allotment which allotment
     * @param places its places
     * @param sign 1 to add, -1 to take back
     */
    void count(Allotment allotment, long places, int sign);
  }

  @Override
  public UniConstraintCollectorAccumulator<T, Allotment> accumulator() {
    return Share::new;
  }

  @Override
  public Function<T, T> finisher() {
    return tally -> tally;
  }

  /** What one allotment has added. */
  private static final class Share implements UniConstraintCollectorValueHandle<Allotment> {
    private final Tally tally;
    private @Nullable Allotment allotment;
    private long counted;

    Share(Tally tally) {
      this.tally = tally;
    }

    @Override
    public void add(@Nullable Allotment added) {
      allotment = Objects.requireNonNull(added);
      counted = added.places();
      tally.count(added, counted, 1);
    }

    @Override
    public void replaceWith(@Nullable Allotment changed) {
      if (changed == allotment && changed.places() == counted) {
        return;
      }
      remove();
      add(changed);
    }

    @Override
    public void remove() {
      tally.count(Objects.requireNonNull(allotment), counted, -1);
    }
  }
}
