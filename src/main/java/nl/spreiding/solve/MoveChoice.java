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
import org.jspecify.annotations.Nullable;

/** Draws the allotments of a move. They stay in a buffer until the next draw: most draws fail. */
final class MoveChoice {
  /** Most allotments in one move. */
  static final int MOST_ALLOTMENTS = 4;

  private final MoveKind[] kinds;
  private final Allotment[][] allotmentsByPool;
  private final int[] poolOfDraw;
  private final int[] pairedPools;
  private final Allotment[][] byMunicipality;
  private final Allotment[] chosen = new Allotment[MOST_ALLOTMENTS];

  MoveChoice(DistributionPlan plan) {
    kinds = kinds();
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

  private static MoveKind[] kinds() {
    return Arrays.stream(MoveKind.values())
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

  /**
   * Draws different allotments for a kind of move.
   *
   * @param kind what the move does
   * @param random the source of chance
   * @return how many; 0: this draw fails
   */
  int choose(MoveKind kind, RandomGenerator random) {
    Allotment[] pool = allotmentsByPool[poolOfDraw[random.nextInt(poolOfDraw.length)]];
    return switch (kind) {
      case TRANSFER -> different(giver(pool, random), any(pool, random));
      case SWAP -> different(any(pool, random), any(pool, random));
      case CLOSE_AND_SPREAD -> closeAndSpread(pool, random);
      case OPEN_FROM_TWO -> openFromTwo(pool, random);
      case COUNTER_TRANSFER -> counterTransfer(random);
      case REARRANGE -> rearrange(pool, random);
      case REDECIDE -> redecide(random);
      case REDECIDE_WITH_OTHER -> redecideWithOther(random);
      case SINGLE -> take(0, any(pool, random)) ? 1 : 0;
    };
  }

  /** The allotments of the last draw, not copied; those beyond its number mean nothing. */
  Allotment[] chosen() {
    return chosen;
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

  private int different(@Nullable Allotment a, @Nullable Allotment b) {
    return take(0, a) && take(1, b) ? 2 : 0;
  }

  private int different(@Nullable Allotment a, @Nullable Allotment b, @Nullable Allotment c) {
    return take(0, a) && take(1, b) && take(2, c) ? 3 : 0;
  }

  /** Puts an allotment into the buffer; false: there is none, or it stands there before. */
  private boolean take(int at, @Nullable Allotment allotment) {
    if (allotment == null) {
      return false;
    }
    chosen[at] = allotment;
    return !standsBefore(at);
  }

  private int closeAndSpread(Allotment[] pool, RandomGenerator random) {
    Allotment from = giver(pool, random);
    return from == null || !from.site().domain().zero()
        ? 0
        : different(from, any(pool, random), any(pool, random));
  }

  private int openFromTwo(Allotment[] pool, RandomGenerator random) {
    Allotment to = any(pool, random);
    Allotment a = giver(pool, random);
    Allotment b = giver(pool, random);
    boolean possible =
        a != null
            && b != null
            && to.places() == 0
            && a.places() + b.places() >= to.site().domain().min();
    return possible ? different(to, a, b) : 0;
  }

  /** Two of one task, and two of the other task in the same two municipalities. */
  private int counterTransfer(RandomGenerator random) {
    if (pairedPools.length == 0) {
      return 0;
    }
    int pair = pairedPools[random.nextInt(pairedPools.length)];
    Allotment from = giver(allotmentsByPool[pair + 1], random);
    Allotment to = any(allotmentsByPool[pair + 1], random);
    if (from == null || from == to) {
      return 0;
    }
    Allotment back = near(allotmentsByPool[pair], to, random);
    Allotment there = near(allotmentsByPool[pair], from, random);
    return different(from, to) > 0 && take(2, back) && take(3, there) ? 4 : 0;
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

  private int rearrange(Allotment[] pool, RandomGenerator random) {
    int size = 3 + random.nextInt(2);
    for (int i = 0; i < size; i++) {
      if (!take(i, any(pool, random))) {
        return 0;
      }
    }
    return size;
  }

  /** Two or three of one municipality, of whichever kind. */
  private int redecide(RandomGenerator random) {
    Allotment[] own = byMunicipality[random.nextInt(byMunicipality.length)];
    int size = Math.min(own.length, 2 + random.nextInt(2));
    if (size < 2) {
      return 0;
    }
    int start = random.nextInt(own.length);
    int step = own.length > size ? 1 + random.nextInt(own.length - 1) : 1;
    for (int i = 0; i < size; i++) {
      if (!take(i, own[(start + i * step) % own.length])) {
        return 0;
      }
    }
    return size;
  }

  /** The same, and one elsewhere in the pool of the first: a municipality can grow or shrink. */
  private int redecideWithOther(RandomGenerator random) {
    int size = redecide(random);
    if (size == 0) {
      return 0;
    }
    Allotment other = any(allotmentsByPool[chosen[0].pool().index()], random);
    chosen[size] = other;
    return other.municipality() == chosen[0].municipality() ? 0 : size + 1;
  }

  /** Whether an allotment of the buffer stands there before. */
  private boolean standsBefore(int at) {
    for (int i = 0; i < at; i++) {
      if (chosen[i] == chosen[at]) {
        return true;
      }
    }
    return false;
  }
}
