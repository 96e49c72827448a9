package nl.spreiding.bound;

import nl.spreiding.problem.Domain;

/**
 * The choices of a municipality in two parts: those with at most a number of places of one sort,
 * and those with more. Every choice is in one of them.
 *
 * @param of which places
 * @param most the highest number in the lower part
 */
record Split(Of of, long most) {
  /** The sorts of places that a choice consists of. */
  enum Of {
    /** On known locations, other than amv. */
    OTHER_LOCATED {
      @Override
      long of(Choice choice) {
        return choice.otherLocated();
      }
    },
    /** On known locations, amv. */
    AMV_LOCATED {
      @Override
      long of(Choice choice) {
        return choice.amvLocated();
      }
    },
    /** Imposed, other than amv. */
    OTHER_IMPOSED {
      @Override
      long of(Choice choice) {
        return choice.otherImposed();
      }
    },
    /** Imposed, amv. */
    AMV_IMPOSED {
      @Override
      long of(Choice choice) {
        return choice.amvImposed();
      }
    };

    abstract long of(Choice choice);
  }

  /** What a table of costs by number of places becomes in one part. */
  long[] part(long[] cost, boolean upper) {
    long[] result = cost.clone();
    for (int places = 0; places < result.length; places++) {
      if (places > most != upper) {
        result[places] = PlacesCost.NEVER;
      }
    }
    return result;
  }

  /** What a domain becomes in one part; it may be left without any number. */
  Domain part(Domain domain, boolean upper) {
    return upper
        ? new Domain(domain.zero() && most < 0, Math.max(domain.min(), most + 1), domain.max())
        : new Domain(domain.zero() && most >= 0, domain.min(), Math.min(domain.max(), most));
  }
}
