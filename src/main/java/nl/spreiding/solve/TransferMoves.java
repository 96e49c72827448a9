package nl.spreiding.solve;

import ai.timefold.solver.core.impl.domain.variable.descriptor.VariableDescriptor;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Iterator;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.TreeMap;
import java.util.random.RandomGenerator;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import nl.spreiding.model.TaskKind;
import nl.spreiding.plan.Allotment;
import nl.spreiding.plan.DistributionPlan;
import nl.spreiding.plan.MoveCounter;
import nl.spreiding.problem.Domain;
import org.jspecify.annotations.Nullable;

/**
 * Random moves between allotments of one pool. Most keep the sum of the pool: places go from one
 * allotment to another, two allotments swap levels, one closes and two others take over, or two
 * give and one opens. A few change the sum.
 */
final class TransferMoves {
  /** After so many failed draws there is probably no move at all; the iterator then ends. */
  private static final int TRIES = 1_000;

  /** The counter is shared between threads, so it is told of several moves at once. */
  private static final long COUNT_AT_ONCE = 256;

  private final Allotment[][] allotmentsByPool;
  private final int[] poolOfAllotmentDraw;
  private final int[] pairedPools;
  private final Allotment[][] byMunicipality;
  private final VariableDescriptor<DistributionPlan> variable;
  private final MoveCounter counter;
  private long uncounted;

  TransferMoves(DistributionPlan plan, VariableDescriptor<DistributionPlan> variable) {
    this.variable = variable;
    counter = plan.moveCounter();
    List<List<Allotment>> byPool = new ArrayList<>();
    for (Allotment allotment : plan.getAllotmentList()) {
      int pool = allotment.pool().index();
      while (byPool.size() <= pool) {
        byPool.add(new ArrayList<>());
      }
      if (!allotment.isFixed()) {
        byPool.get(pool).add(allotment);
      }
    }
    allotmentsByPool =
        byPool.stream().map(list -> list.toArray(Allotment[]::new)).toArray(Allotment[][]::new);
    byMunicipality =
        plan.getAllotmentList().stream()
            .filter(allotment -> !allotment.isFixed())
            .collect(
                Collectors.groupingBy(
                    a -> a.municipality().index(), TreeMap::new, Collectors.toList()))
            .values()
            .stream()
            .map(list -> list.toArray(Allotment[]::new))
            .toArray(Allotment[][]::new);
    // A pool is drawn as often as it has allotments; amv pools twice as often for their size.
    List<Integer> drawList = new ArrayList<>();
    for (int pool = 0; pool < allotmentsByPool.length; pool++) {
      for (Allotment allotment : allotmentsByPool[pool]) {
        drawList.add(pool);
        if (allotment.pool().taskKind() == TaskKind.AMV) {
          drawList.add(pool);
        }
      }
    }
    pairedPools =
        IntStream.range(0, allotmentsByPool.length / 2)
            .map(i -> 2 * i)
            .filter(i -> allotmentsByPool[i].length > 1 && allotmentsByPool[i + 1].length > 1)
            .toArray();
    poolOfAllotmentDraw = drawList.stream().mapToInt(Integer::intValue).toArray();
  }

  Iterator<PlacesMove> iterator(RandomGenerator random) {
    return new Iterator<>() {
      private @Nullable PlacesMove next;

      @Override
      public boolean hasNext() {
        for (int i = 0; next == null && i < TRIES && poolOfAllotmentDraw.length > 0; i++) {
          next = draw(random);
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
    };
  }

  /** Tells the counter of the moves that it does not know of yet. */
  void close() {
    counter.add(uncounted);
    uncounted = 0;
  }

  private @Nullable PlacesMove draw(RandomGenerator random) {
    Allotment[] pool =
        allotmentsByPool[poolOfAllotmentDraw[random.nextInt(poolOfAllotmentDraw.length)]];
    int kind = random.nextInt(100);
    if (kind < 50) {
      return transfer(pool, random);
    }
    if (kind < 56) {
      return swap(pool, random);
    }
    if (kind < 62) {
      return closeAndSpread(pool, random);
    }
    if (kind < 68) {
      return openFromTwo(pool, random);
    }
    if (kind < 72) {
      return counterTransfer(random);
    }
    if (kind < 84) {
      return rearrange(pool, random);
    }
    if (kind < 96) {
      return redecide(random);
    }
    return single(pool, random);
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

  private @Nullable PlacesMove transfer(Allotment[] pool, RandomGenerator random) {
    Allotment from = giver(pool, random);
    Allotment to = any(pool, random);
    if (from == null || from == to) {
      return null;
    }
    long k = amount(from, to, random);
    return move(from, from.places() - k, to, to.places() + k);
  }

  /**
   * From one place to all: often a number that matters to one of the two, otherwise small numbers
   * more often.
   */
  private static long amount(Allotment from, Allotment to, RandomGenerator random) {
    long most = Math.min(from.places(), to.site().domain().highest() - to.places());
    if (most <= 0) {
      return 0;
    }
    long wanted =
        switch (random.nextInt(12)) {
          case 0 -> from.places();
          case 1 -> from.places() - from.site().domain().min();
          case 2 -> to.site().domain().highest() - to.places();
          case 3 -> to.site().domain().min() - to.places();
          case 4 -> to.site().placesNow() - to.places();
          case 5 -> from.places() - from.site().placesNow();
          case 6 -> to.municipality().due() - to.places();
          case 7 -> 1;
          default -> logUniform(most, random);
        };
    return wanted < 1 || wanted > most ? logUniform(most, random) : wanted;
  }

  private static long logUniform(long most, RandomGenerator random) {
    long bound = Math.min(most, 1L << random.nextInt(1, 65 - Long.numberOfLeadingZeros(most)));
    return 1 + random.nextLong(bound);
  }

  private @Nullable PlacesMove swap(Allotment[] pool, RandomGenerator random) {
    Allotment a = any(pool, random);
    Allotment b = any(pool, random);
    if (a == b || a.places() == b.places()) {
      return null;
    }
    return move(a, b.places(), b, a.places());
  }

  private @Nullable PlacesMove closeAndSpread(Allotment[] pool, RandomGenerator random) {
    Allotment from = giver(pool, random);
    Allotment a = any(pool, random);
    Allotment b = any(pool, random);
    if (from == null || from == a || from == b || a == b || !from.site().domain().zero()) {
      return null;
    }
    long first = random.nextLong(from.places() + 1);
    return move(from, 0, a, a.places() + first, b, b.places() + from.places() - first);
  }

  private @Nullable PlacesMove openFromTwo(Allotment[] pool, RandomGenerator random) {
    Allotment to = any(pool, random);
    Allotment a = giver(pool, random);
    Allotment b = giver(pool, random);
    if (a == null || b == null || to == a || to == b || a == b || to.places() > 0) {
      return null;
    }
    Domain domain = to.site().domain();
    long most = Math.min(domain.highest(), a.places() + b.places());
    if (most < domain.min()) {
      return null;
    }
    long level =
        random.nextBoolean()
            ? domain.min()
            : domain.min() + random.nextLong(most - domain.min() + 1);
    long first = Math.min(a.places(), Math.max(level - b.places(), random.nextLong(level + 1)));
    return move(to, level, a, a.places() - first, b, b.places() - (level - first));
  }

  /**
   * Places of one task one way and places of the other task the other way, between two
   * municipalities.
   */
  private @Nullable PlacesMove counterTransfer(RandomGenerator random) {
    if (pairedPools.length == 0) {
      return null;
    }
    int pair = pairedPools[random.nextInt(pairedPools.length)];
    Allotment from = giver(allotmentsByPool[pair + 1], random);
    Allotment to = any(allotmentsByPool[pair + 1], random);
    if (from == null || from == to) {
      return null;
    }
    long k = amount(from, to, random);
    Allotment back = near(allotmentsByPool[pair], to, random);
    Allotment there = near(allotmentsByPool[pair], from, random);
    if (k == 0 || back == null || there == null || back == there) {
      return null;
    }
    return move(
        new Allotment[] {from, to, back, there},
        new long[] {from.places() - k, to.places() + k, back.places() - k, there.places() + k});
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

  private @Nullable PlacesMove single(Allotment[] pool, RandomGenerator random) {
    Allotment a = any(pool, random);
    Domain domain = a.site().domain();
    long target =
        switch (random.nextInt(4)) {
          case 0 -> domain.lowest();
          case 1 -> domain.highest();
          case 2 ->
              Math.max(domain.min(), a.places() - 1 - logUniform(Math.max(1, a.places()), random));
          default ->
              Math.max(
                  domain.min(), a.places() + logUniform(Math.max(1, domain.highest()), random));
        };
    return move(new Allotment[] {a}, new long[] {target});
  }

  /** Two or three allotments go to a level that matters; one more takes the difference. */
  private @Nullable PlacesMove rearrange(Allotment[] pool, RandomGenerator random) {
    int size = 3 + random.nextInt(2);
    if (pool.length < size) {
      return null;
    }
    Allotment[] chosen = new Allotment[size];
    long[] places = new long[size];
    long difference = 0;
    for (int i = 0; i < size; i++) {
      chosen[i] = any(pool, random);
      for (int j = 0; j < i; j++) {
        if (chosen[j] == chosen[i]) {
          return null;
        }
      }
      if (i < size - 1) {
        places[i] = level(chosen[i], random);
        difference += chosen[i].places() - places[i];
      }
    }
    places[size - 1] = chosen[size - 1].places() + difference;
    return move(chosen, places);
  }

  /**
   * Two or three allotments of one municipality, of whichever kind, go to a level that matters.
   * Every other time an allotment elsewhere takes the difference of one task, so that a
   * municipality can grow or shrink as a whole.
   */
  private @Nullable PlacesMove redecide(RandomGenerator random) {
    Allotment[] own = byMunicipality[random.nextInt(byMunicipality.length)];
    int size = Math.min(own.length, 2 + random.nextInt(2));
    if (size < 2) {
      return null;
    }
    Allotment[] chosen = new Allotment[size + 1];
    long[] places = new long[size + 1];
    int start = random.nextInt(own.length);
    int step = own.length > size ? 1 + random.nextInt(own.length - 1) : 1;
    long difference = 0;
    for (int i = 0; i < size; i++) {
      chosen[i] = own[(start + i * step) % own.length];
      for (int j = 0; j < i; j++) {
        if (chosen[j] == chosen[i]) {
          return null;
        }
      }
      places[i] = level(chosen[i], random);
      difference += chosen[i].pool() == chosen[0].pool() ? chosen[i].places() - places[i] : 0;
    }
    if (difference == 0 || random.nextBoolean()) {
      return move(Arrays.copyOf(chosen, size), Arrays.copyOf(places, size));
    }
    Allotment other = any(allotmentsByPool[chosen[0].pool().index()], random);
    if (other.municipality() == own[0].municipality()) {
      return null;
    }
    chosen[size] = other;
    places[size] = other.places() + difference;
    return move(chosen, places);
  }

  /** A number of places that matters to an allotment, or one near its present number. */
  private static long level(Allotment allotment, RandomGenerator random) {
    Domain domain = allotment.site().domain();
    long places = allotment.places();
    return switch (random.nextInt(9)) {
      case 0 -> domain.lowest();
      case 1 -> domain.min();
      case 2 -> domain.highest();
      case 3 -> allotment.site().placesNow();
      case 4, 5 -> Math.max(domain.lowest(), places - logUniform(Math.max(1, places), random));
      case 6, 7 ->
          Math.min(domain.highest(), places + logUniform(Math.max(1, domain.highest()), random));
      default -> places;
    };
  }

  private @Nullable PlacesMove move(Allotment a, long placesA, Allotment b, long placesB) {
    return move(new Allotment[] {a, b}, new long[] {placesA, placesB});
  }

  private @Nullable PlacesMove move(
      Allotment a, long placesA, Allotment b, long placesB, Allotment c, long placesC) {
    return move(new Allotment[] {a, b, c}, new long[] {placesA, placesB, placesC});
  }

  /** The move, if every number is allowed and at least one changes. */
  private @Nullable PlacesMove move(Allotment[] allotments, long[] places) {
    boolean changes = false;
    for (int i = 0; i < allotments.length; i++) {
      if (!allotments[i].site().domain().allows(places[i])) {
        return null;
      }
      changes |= allotments[i].places() != places[i];
    }
    return changes ? new PlacesMove(variable, allotments, places) : null;
  }
}
