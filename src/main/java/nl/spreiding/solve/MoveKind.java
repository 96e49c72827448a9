package nl.spreiding.solve;

import java.util.random.RandomGenerator;
import nl.spreiding.plan.Allotment;

/** What happens to the allotments of a move. */
enum MoveKind {
  /** Places go from the first to the second. */
  TRANSFER(30) {
    @Override
    void fill(Allotment[] chosen, int size, long[] places, RandomGenerator random) {
      long k = Amounts.transfer(chosen[0], chosen[1], random);
      places[0] = chosen[0].places() - k;
      places[1] = chosen[1].places() + k;
    }
  },

  /** Two allotments swap their numbers. */
  SWAP(2) {
    @Override
    void fill(Allotment[] chosen, int size, long[] places, RandomGenerator random) {
      places[0] = chosen[1].places();
      places[1] = chosen[0].places();
    }
  },

  /** The first closes, the other two take over. */
  CLOSE_AND_SPREAD(2) {
    @Override
    void fill(Allotment[] chosen, int size, long[] places, RandomGenerator random) {
      long all = chosen[0].places();
      long share = random.nextLong(all + 1);
      places[0] = 0;
      places[1] = chosen[1].places() + share;
      places[2] = chosen[2].places() + all - share;
    }
  },

  /** The first opens, the other two give. */
  OPEN_FROM_TWO(2) {
    @Override
    void fill(Allotment[] chosen, int size, long[] places, RandomGenerator random) {
      long one = chosen[1].places();
      long two = chosen[2].places();
      long level = Amounts.opening(chosen[0], one + two, random);
      long share = Math.min(one, Math.max(level - two, random.nextLong(level + 1)));
      places[0] = level;
      places[1] = one - share;
      places[2] = two - (level - share);
    }
  },

  /** Places of one task from the first to the second, of the other from the third to the fourth. */
  COUNTER_TRANSFER(4) {
    @Override
    void fill(Allotment[] chosen, int size, long[] places, RandomGenerator random) {
      long k = Amounts.transfer(chosen[0], chosen[1], random);
      places[0] = chosen[0].places() - k;
      places[1] = chosen[1].places() + k;
      places[2] = chosen[2].places() - k;
      places[3] = chosen[3].places() + k;
    }
  },

  /** All but the last go to a level that matters; the last takes the difference. */
  REARRANGE(5) {
    @Override
    void fill(Allotment[] chosen, int size, long[] places, RandomGenerator random) {
      int last = size - 1;
      long difference = 0;
      for (int i = 0; i < last; i++) {
        places[i] = Amounts.level(chosen[i], random);
        difference += chosen[i].places() - places[i];
      }
      places[last] = chosen[last].places() + difference;
    }
  },

  /** All go to a level that matters. */
  REDECIDE(2),

  /**
   * All but the last go to a level that matters; the last, elsewhere, takes the difference of its
   * pool.
   */
  REDECIDE_WITH_OTHER(2) {
    @Override
    void fill(Allotment[] chosen, int size, long[] places, RandomGenerator random) {
      int last = size - 1;
      long difference = 0;
      for (int i = 0; i < last; i++) {
        places[i] = Amounts.level(chosen[i], random);
        if (chosen[i].pool() == chosen[last].pool()) {
          difference += chosen[i].places() - places[i];
        }
      }
      places[last] = chosen[last].places() + difference;
    }
  },

  /** One allotment changes. */
  SINGLE(4) {
    @Override
    void fill(Allotment[] chosen, int size, long[] places, RandomGenerator random) {
      places[0] = Amounts.single(chosen[0], random);
    }
  };

  /** How often it is drawn. */
  final int weight;

  MoveKind(int weight) {
    this.weight = weight;
  }

  /**
   * Finds new numbers of places for the chosen allotments; perhaps not allowed ones.
   *
   * @param chosen the allotments
   * @param size how many of them
   * @param places their new numbers; changed
   * @param random the source of chance
   */
  void fill(Allotment[] chosen, int size, long[] places, RandomGenerator random) {
    for (int i = 0; i < size; i++) {
      places[i] = Amounts.level(chosen[i], random);
    }
  }
}
