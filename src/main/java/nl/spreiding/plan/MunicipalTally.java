package nl.spreiding.plan;

import java.util.Objects;
import nl.spreiding.measure.Measures;
import nl.spreiding.model.Kind;
import nl.spreiding.model.TaskKind;
import nl.spreiding.problem.MunicipalityProblem;
import nl.spreiding.problem.Site;
import org.jspecify.annotations.Nullable;

/**
 * What a municipality's allotments add up to, in places. Changes in place while the search runs.
 */
final class MunicipalTally implements AllotmentCollector.Tally {
  private long places;
  private long durableRegular;
  private long durableSpecial;
  private long otherLocated;
  private long amvLocated;
  private long otherImposed;
  private long amvImposed;
  private @Nullable Pools pools;

  @Override
  public void count(Allotment allotment, long number, int sign) {
    long more = sign * number;
    pools = allotment.pools();
    Site site = allotment.site();
    boolean amv = site.kind().taskKind() == TaskKind.AMV;
    places += more;
    if (site.imposed()) {
      if (amv) {
        amvImposed += more;
      } else {
        otherImposed += more;
      }
      return;
    }
    if (amv) {
      amvLocated += more;
    } else {
      otherLocated += more;
    }
    if (site.durable()) {
      if (site.kind() == Kind.REGULAR) {
        durableRegular += more;
      } else {
        durableSpecial += more;
      }
    }
  }

  /** All places. */
  long places() {
    return places;
  }

  /** Places short of the minima for durable places. */
  long belowDurableMinimum(MunicipalityProblem m) {
    return Measures.belowMinimum(durableRegular, m.minimumDurableRegular())
        + Measures.belowMinimum(durableSpecial, m.minimumDurableSpecial());
  }

  long otherLocated() {
    return otherLocated;
  }

  long amvLocated() {
    return amvLocated;
  }

  long otherImposed() {
    return otherImposed;
  }

  long amvImposed() {
    return amvImposed;
  }

  /** Where the places count. */
  Pools pools() {
    return Objects.requireNonNull(pools);
  }
}
