package nl.spreiding.solve;

import java.util.random.RandomGenerator;
import nl.spreiding.plan.Allotment;

/** What happens to the allotments of a move. */
enum MoveKind {
  /** Places go from the first to the second. */
  TRANSFER(30, false) {
    @Override
    void fill(Allotment[] chosen, long[] places, RandomGenerator random) {
      long k = Amounts.transfer(chosen[0], chosen[1], random);
      places[0] = chosen[0].places() - k;
      places[1] = chosen[1].places() + k;
    }
  },

  /** Two allotments swap their numbers. */
  SWAP(2, false) {
    @Override
    void fill(Allotment[] chosen, long[] places, RandomGenerator random) {
      places[0] = chosen[1].places();
      places[1] = chosen[0].places();
    }
  },

  /** The first closes, the other two take over. */
  CLOSE_AND_SPREAD(2, false) {
    @Override
    void fill(Allotment[] chosen, long[] places, RandomGenerator random) {
      long all = chosen[0].places();
      long share = random.nextLong(all + 1);
      places[0] = 0;
      places[1] = chosen[1].places() + share;
      places[2] = chosen[2].places() + all - share;
    }
  },

  /** The first opens, the other two give. */
  OPEN_FROM_TWO(2, false) {
    @Override
    void fill(Allotment[] chosen, long[] places, RandomGenerator random) {
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
  COUNTER_TRANSFER(4, false) {
    @Override
    void fill(Allotment[] chosen, long[] places, RandomGenerator random) {
      long k = Amounts.transfer(chosen[0], chosen[1], random);
      places[0] = chosen[0].places() - k;
      places[1] = chosen[1].places() + k;
      places[2] = chosen[2].places() - k;
      places[3] = chosen[3].places() + k;
    }
  },

  /** All but the last go to a level that matters; the last takes the difference. */
  REARRANGE(5, false) {
    @Override
    void fill(Allotment[] chosen, long[] places, RandomGenerator random) {
      int last = chosen.length - 1;
      long difference = 0;
      for (int i = 0; i < last; i++) {
        places[i] = Amounts.level(chosen[i], random);
        difference += chosen[i].places() - places[i];
      }
      places[last] = chosen[last].places() + difference;
    }
  },

  /** All go to a level that matters. */
  REDECIDE(2, false),

  /**
   * All but the last go to a level that matters; the last, elsewhere, takes the difference of its
   * pool.
   */
  REDECIDE_WITH_OTHER(2, false) {
    @Override
    void fill(Allotment[] chosen, long[] places, RandomGenerator random) {
      int last = chosen.length - 1;
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

  /** One goes to a level that matters; {@link Refill} finds who takes or gives the difference. */
  REFILL(20, true),

  /** The same for two of a pool. */
  REFILL_TWO(20, true),

  /** The same for two or three of a municipality, of whichever kind. */
  REFILL_MUNICIPALITY(20, true),

  /** A municipality takes an arrangement that seemed nearly best. */
  ARRANGE(30, true),

  /** Two municipalities do, so that what one gives the other takes, as far as possible. */
  ARRANGE_TWO(60, true),

  /** Many municipalities do; the others take or give the difference. */
  ARRANGE_MANY(1, true),

  /** One allotment changes. */
  SINGLE(4, false) {
    @Override
    void fill(Allotment[] chosen, long[] places, RandomGenerator random) {
      places[0] = Amounts.single(chosen[0], random);
    }
  };

  /** How often it is drawn. */
  final int weight;

  /** Whether others of the pools are to take or give the difference. */
  final boolean refill;

  /** Whether whole municipalities take an arrangement; then nothing is filled in here. */
  boolean arranges() {
    return this == ARRANGE || this == ARRANGE_TWO || this == ARRANGE_MANY;
  }

  MoveKind(int weight, boolean refill) {
    this.weight = weight;
    this.refill = refill;
  }

  /** Finds new numbers of places for the chosen allotments; perhaps not allowed ones. */
  void fill(Allotment[] chosen, long[] places, RandomGenerator random) {
    for (int i = 0; i < chosen.length; i++) {
      places[i] = Amounts.level(chosen[i], random);
    }
  }
}
