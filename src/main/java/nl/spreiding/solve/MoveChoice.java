package nl.spreiding.solve;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.TreeMap;
import java.util.random.RandomGenerator;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import nl.spreiding.model.TaskKind;
import nl.spreiding.plan.Allotment;
import nl.spreiding.plan.DistributionPlan;
import nl.spreiding.problem.Pool;
import org.jspecify.annotations.Nullable;

/** Draws the allotments of a move. */
final class MoveChoice {
  /** Most allotments in one move. */
  static final int MOST_ALLOTMENTS = 4;

  private final MoveKind[] kinds;
  private final Allotment[][] allotmentsByPool;
  private final int[] poolOfDraw;
  private final int[] pairedPools;
  private final Allotment[][] byMunicipality;

  MoveChoice(DistributionPlan plan) {
    kinds = kinds(!plan.arrangements().isEmpty());
    List<List<Allotment>> byPool = new ArrayList<>();
    List<Allotment> freeList =
        plan.getAllotmentList().stream().filter(allotment -> !allotment.isFixed()).toList();
    for (Allotment allotment : freeList) {
      while (byPool.size() <= allotment.pool().index()) {
        byPool.add(new ArrayList<>());
      }
      byPool.get(allotment.pool().index()).add(allotment);
    }
    allotmentsByPool =
        byPool.stream().map(list -> list.toArray(Allotment[]::new)).toArray(Allotment[][]::new);
    byMunicipality =
        freeList.stream()
            .collect(
                Collectors.groupingBy(
                    a -> a.municipality().index(), TreeMap::new, Collectors.toList()))
            .values()
            .stream()
            .map(list -> list.toArray(Allotment[]::new))
            .toArray(Allotment[][]::new);
    pairedPools =
        IntStream.range(0, allotmentsByPool.length / 2)
            .map(i -> 2 * i)
            .filter(i -> allotmentsByPool[i].length > 1 && allotmentsByPool[i + 1].length > 1)
            .toArray();
    // A pool is drawn as often as it has allotments; amv pools twice as often for their size.
    poolOfDraw =
        freeList.stream()
            .flatMapToInt(
                a ->
                    a.pool().taskKind() == TaskKind.AMV
                        ? IntStream.of(a.pool().index(), a.pool().index())
                        : IntStream.of(a.pool().index()))
            .sorted()
            .toArray();
  }

  private static MoveKind[] kinds(boolean arrangements) {
    return Arrays.stream(MoveKind.values())
        .filter(kind -> arrangements || !kind.arranges())
        .flatMap(kind -> IntStream.range(0, kind.weight).mapToObj(i -> kind))
        .toArray(MoveKind[]::new);
  }

  /** Whether there is anything to choose from. */
  boolean possible() {
    return poolOfDraw.length > 0;
  }

  /** A kind of move, by weight. */
  MoveKind kind(RandomGenerator random) {
    return kinds[random.nextInt(kinds.length)];
  }

  /** Different allotments for a kind of move; null: this draw fails. */
  Allotment @Nullable [] choose(MoveKind kind, RandomGenerator random) {
    Allotment[] pool = allotmentsByPool[poolOfDraw[random.nextInt(poolOfDraw.length)]];
    return switch (kind) {
      case TRANSFER -> different(giver(pool, random), any(pool, random));
      case SWAP, REFILL_TWO -> different(any(pool, random), any(pool, random));
      case CLOSE_AND_SPREAD -> closeAndSpread(pool, random);
      case OPEN_FROM_TWO -> openFromTwo(pool, random);
      case COUNTER_TRANSFER -> counterTransfer(random);
      case REARRANGE -> rearrange(pool, random);
      case REDECIDE, REFILL_MUNICIPALITY -> redecide(0, random);
      case REDECIDE_WITH_OTHER -> redecideWithOther(random);
      case ARRANGE, ARRANGE_TWO, ARRANGE_MANY -> null;
      case SINGLE, REFILL -> new Allotment[] {any(pool, random)};
    };
  }

  /**
   * Different allotments of a pool other than the chosen ones: a run of them from a random place in
   * a random stride, or all if there are few.
   *
   * @return how many were drawn
   */
  int others(Allotment[] chosen, Pool wanted, Allotment[] drawn, RandomGenerator random) {
    Allotment[] pool = allotmentsByPool[wanted.index()];
    int start = random.nextInt(pool.length);
    int stride = pool.length <= drawn.length ? 1 : stride(pool.length, random);
    int count = 0;
    for (int i = 0; i < pool.length && count < drawn.length; i++) {
      Allotment other = pool[(int) ((start + (long) i * stride) % pool.length)];
      if (!contains(chosen, other)) {
        drawn[count++] = other;
      }
    }
    return count;
  }

  private static boolean contains(Allotment[] chosen, Allotment other) {
    for (Allotment one : chosen) {
      if (one == other) {
        return true;
      }
    }
    return false;
  }

  /** A number without a common divisor with the length, so that no place comes twice. */
  private static int stride(int length, RandomGenerator random) {
    while (true) {
      int stride = 1 + random.nextInt(length - 1);
      int a = length;
      int b = stride;
      while (b != 0) {
        int rest = a % b;
        a = b;
        b = rest;
      }
      if (a == 1) {
        return stride;
      }
    }
  }

  private static Allotment any(Allotment[] pool, RandomGenerator random) {
    return pool[random.nextInt(pool.length)];
  }

  /** An allotment that can give places; null after a few misses. */
  private static @Nullable Allotment giver(Allotment[] pool, RandomGenerator random) {
    for (int i = 0; i < 8; i++) {
      Allotment allotment = any(pool, random);
      if (allotment.places() > allotment.site().domain().lowest()) {
        return allotment;
      }
    }
    return null;
  }

  private static Allotment @Nullable [] different(@Nullable Allotment a, Allotment b) {
    return a == null || a == b ? null : new Allotment[] {a, b};
  }

  private static Allotment @Nullable [] different(
      @Nullable Allotment a, @Nullable Allotment b, @Nullable Allotment c) {
    return a == null || b == null || c == null || a == b || a == c || b == c
        ? null
        : new Allotment[] {a, b, c};
  }

  private static Allotment @Nullable [] closeAndSpread(Allotment[] pool, RandomGenerator random) {
    Allotment from = giver(pool, random);
    return from == null || !from.site().domain().zero()
        ? null
        : different(from, any(pool, random), any(pool, random));
  }

  private static Allotment @Nullable [] openFromTwo(Allotment[] pool, RandomGenerator random) {
    Allotment to = any(pool, random);
    Allotment a = giver(pool, random);
    Allotment b = giver(pool, random);
    boolean possible =
        a != null
            && b != null
            && to.places() == 0
            && a.places() + b.places() >= to.site().domain().min();
    return possible ? different(to, a, b) : null;
  }

  /** Two of one task, and two of the other task in the same two municipalities. */
  private Allotment @Nullable [] counterTransfer(RandomGenerator random) {
    if (pairedPools.length == 0) {
      return null;
    }
    int pair = pairedPools[random.nextInt(pairedPools.length)];
    Allotment from = giver(allotmentsByPool[pair + 1], random);
    Allotment to = any(allotmentsByPool[pair + 1], random);
    if (from == null || from == to) {
      return null;
    }
    Allotment back = near(allotmentsByPool[pair], to, random);
    Allotment there = near(allotmentsByPool[pair], from, random);
    return back == null || there == null || back == there
        ? null
        : new Allotment[] {from, to, back, there};
  }

  private static @Nullable Allotment near(
      Allotment[] pool, Allotment other, RandomGenerator random) {
    int start = random.nextInt(pool.length);
    for (int i = 0; i < pool.length; i++) {
      Allotment candidate = pool[(start + i) % pool.length];
      if (candidate.municipality() == other.municipality()) {
        return candidate;
      }
    }
    return null;
  }

  private static Allotment @Nullable [] rearrange(Allotment[] pool, RandomGenerator random) {
    Allotment[] chosen = new Allotment[3 + random.nextInt(2)];
    for (int i = 0; i < chosen.length; i++) {
      chosen[i] = any(pool, random);
      for (int j = 0; j < i; j++) {
        if (chosen[j] == chosen[i]) {
          return null;
        }
      }
    }
    return chosen;
  }

  /** Two or three of one municipality, of whichever kind, with some room behind them. */
  private Allotment @Nullable [] redecide(int room, RandomGenerator random) {
    Allotment[] own = byMunicipality[random.nextInt(byMunicipality.length)];
    int size = Math.min(own.length, 2 + random.nextInt(2));
    if (size < 2) {
      return null;
    }
    Allotment[] chosen = new Allotment[size + room];
    int start = random.nextInt(own.length);
    int step = own.length > size ? 1 + random.nextInt(own.length - 1) : 1;
    for (int i = 0; i < size; i++) {
      chosen[i] = own[(start + i * step) % own.length];
      for (int j = 0; j < i; j++) {
        if (chosen[j] == chosen[i]) {
          return null;
        }
      }
    }
    return chosen;
  }

  /** The same, and one elsewhere in the pool of the first: a municipality can grow or shrink. */
  private Allotment @Nullable [] redecideWithOther(RandomGenerator random) {
    Allotment[] chosen = redecide(1, random);
    if (chosen == null) {
      return null;
    }
    Allotment other = any(allotmentsByPool[chosen[0].pool().index()], random);
    chosen[chosen.length - 1] = other;
    return other.municipality() == chosen[0].municipality() ? null : chosen;
  }
}
