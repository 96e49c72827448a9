package nl.spreiding.bound;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.atomic.AtomicLong;
import org.jspecify.annotations.Nullable;

/**
 * The near-best options of every municipality for one set of sums. What is within a limit is the
 * beginning of what is within a higher one, so that lists made once serve all limits below.
 */
final class NearOptions {
  private final List<NearChoices> nearList;
  private final Set<Axis> axisSet;
  private final long most;
  private final int ahead;
  private List<List<Option>> optionLists = List.of();
  private long madeFor = -1;

  /**
   * Options to be made when asked for.
   *
   * @param nearList the municipalities at the prices of a relaxation
   * @param axisSet the sums that matter
   * @param most give up beyond so many options
   * @param ahead lists are made for so many times the limit that is asked for, if they fit
   */
  NearOptions(List<NearChoices> nearList, Set<Axis> axisSet, long most, int ahead) {
    this.nearList = nearList;
    this.axisSet = axisSet;
    this.most = most;
    this.ahead = ahead;
  }

  /**
   * The options of each municipality that cost at most so much more than the cheapest.
   *
   * @param limit micro-points
   * @return by extra cost; null: too many
   */
  @Nullable List<List<Option>> within(long limit) {
    if (limit > madeFor) {
      boolean more = ahead > 1 && limit < PlacesCost.NEVER / ahead;
      if (!(more && make(limit * ahead, List.of())) && !make(limit, List.of())) {
        return null;
      }
    }
    return optionLists.stream().map(optionList -> within(optionList, limit)).toList();
  }

  /**
   * The same without those that are known not to matter.
   *
   * @param limit micro-points, more than was asked for before
   * @param sieveList what may matter, by municipality
   * @return by extra cost; null: too many
   */
  @Nullable List<List<Option>> within(long limit, List<Sieve> sieveList) {
    return make(limit, sieveList) ? optionLists : null;
  }

  private boolean make(long limit, List<Sieve> sieveList) {
    AtomicLong count = new AtomicLong();
    List<@Nullable List<Option>> made =
        Together.map(nearList.size(), g -> options(g, limit, sieveList, count));
    if (count.get() > most) {
      return false;
    }
    optionLists = new ArrayList<>(made);
    madeFor = limit;
    return true;
  }

  private List<Option> options(int g, long limit, List<Sieve> sieveList, AtomicLong count) {
    if (count.get() > most) {
      return List.of();
    }
    Sieve sieve = sieveList.isEmpty() ? Sieve.OPEN : sieveList.get(g);
    List<Option> optionList = nearList.get(g).within(limit, axisSet, most, sieve);
    count.addAndGet(optionList == null ? most + 1 : optionList.size());
    return optionList == null ? List.of() : optionList;
  }

  private static List<Option> within(List<Option> optionList, long limit) {
    int low = 0;
    int high = optionList.size();
    while (low < high) {
      int middle = (low + high) / 2;
      if (optionList.get(middle).extra() <= limit) {
        low = middle + 1;
      } else {
        high = middle;
      }
    }
    return optionList.subList(0, low);
  }
}
