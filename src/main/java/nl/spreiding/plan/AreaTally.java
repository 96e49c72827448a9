package nl.spreiding.plan;

import ai.timefold.solver.core.api.function.TriFunction;
import ai.timefold.solver.core.api.score.stream.bi.BiConstraintCollector;
import ai.timefold.solver.core.api.score.stream.bi.BiConstraintCollectorAccumulator;
import ai.timefold.solver.core.api.score.stream.bi.BiConstraintCollectorValueHandle;
import java.util.Objects;
import java.util.function.Function;
import java.util.function.Supplier;
import nl.spreiding.measure.Measures;
import nl.spreiding.model.TaskKind;
import nl.spreiding.problem.MunicipalityProblem;
import nl.spreiding.problem.Pool;
import nl.spreiding.problem.ProvinceProblem;
import org.jspecify.annotations.Nullable;

/**
 * What municipalities, or provinces, add up to: located places, those that count for each task, and
 * imposed places. Changes in place while the search runs.
 */
final class AreaTally {
  private long located;
  private long otherCounted;
  private long amvCounted;
  private long otherImposed;
  private long amvImposed;
  private @Nullable Pools pools;

  /** Adds up municipalities. */
  static BiConstraintCollector<MunicipalityProblem, MunicipalTally, AreaTally, AreaTally>
      ofMunicipalities() {
    return new Collector<>(OfMunicipality::new);
  }

  /** Adds up provinces. */
  static BiConstraintCollector<ProvinceProblem, AreaTally, AreaTally, AreaTally> ofProvinces() {
    return new Collector<>(OfProvince::new);
  }

  /** Places on known locations. */
  long located() {
    return located;
  }

  /** Where the places count. */
  Pools pools() {
    return Objects.requireNonNull(pools);
  }

  /** Places short of the task other than amv. */
  long otherShortage() {
    return Measures.shortage(otherCounted + otherImposed, pools().other().task());
  }

  /** Places short of the amv task. */
  long amvShortage() {
    return Measures.shortage(amvCounted + amvImposed, pools().amv().task());
  }

  /** Micro-points for imposed places beyond what is missing. */
  long overImposed() {
    return Math.addExact(
        overImposed(pools().other(), otherCounted, otherImposed),
        overImposed(pools().amv(), amvCounted, amvImposed));
  }

  private static long overImposed(Pool pool, long counted, long imposed) {
    return Math.multiplyExact(
        Measures.overImposed(imposed, pool.task(), counted), pool.overImposedPrice());
  }

  private record Collector<A, B>(
      Function<AreaTally, BiConstraintCollectorValueHandle<A, B>> shareOf)
      implements BiConstraintCollector<A, B, AreaTally, AreaTally> {
    @Override
    public Supplier<AreaTally> supplier() {
      return AreaTally::new;
    }

    @Override
    public TriFunction<AreaTally, A, B, Runnable> accumulator() {
      BiConstraintCollectorAccumulator<AreaTally, A, B> accumulator = shareOf::apply;
      return accumulator;
    }

    @Override
    public Function<AreaTally, AreaTally> finisher() {
      return tally -> tally;
    }
  }

  /** What one member has added. */
  private abstract static class Share<A, B> implements BiConstraintCollectorValueHandle<A, B> {
    private final AreaTally tally;
    private long located;
    private long otherCounted;
    private long amvCounted;
    private long otherImposed;
    private long amvImposed;

    Share(AreaTally tally) {
      this.tally = tally;
    }

    @Override
    public final void add(@Nullable A a, @Nullable B b) {
      replaceWith(a, b);
    }

    final void set(
        long nowLocated,
        long nowOtherCounted,
        long nowAmvCounted,
        long nowOtherImposed,
        long nowAmvImposed) {
      tally.located += nowLocated - located;
      tally.otherCounted += nowOtherCounted - otherCounted;
      tally.amvCounted += nowAmvCounted - amvCounted;
      tally.otherImposed += nowOtherImposed - otherImposed;
      tally.amvImposed += nowAmvImposed - amvImposed;
      located = nowLocated;
      otherCounted = nowOtherCounted;
      amvCounted = nowAmvCounted;
      otherImposed = nowOtherImposed;
      amvImposed = nowAmvImposed;
    }

    final void countIn(@Nullable Pools pools) {
      tally.pools = pools;
    }

    @Override
    public final void remove() {
      set(0, 0, 0, 0, 0);
    }
  }

  private static final class OfMunicipality extends Share<MunicipalityProblem, MunicipalTally> {
    OfMunicipality(AreaTally tally) {
      super(tally);
    }

    @Override
    public void replaceWith(@Nullable MunicipalityProblem m, @Nullable MunicipalTally t) {
      Objects.requireNonNull(m);
      Objects.requireNonNull(t);
      Pools pools = t.pools();
      countIn(pools);
      set(
          t.otherLocated() + t.amvLocated(),
          pools.counted(m, TaskKind.OTHER, t.otherLocated()),
          pools.counted(m, TaskKind.AMV, t.amvLocated()),
          t.otherImposed(),
          t.amvImposed());
    }
  }

  private static final class OfProvince extends Share<ProvinceProblem, AreaTally> {
    OfProvince(AreaTally tally) {
      super(tally);
    }

    @Override
    public void replaceWith(@Nullable ProvinceProblem province, @Nullable AreaTally t) {
      Objects.requireNonNull(t);
      countIn(t.pools);
      set(t.located, t.otherCounted, t.amvCounted, t.otherImposed, t.amvImposed);
    }
  }
}
