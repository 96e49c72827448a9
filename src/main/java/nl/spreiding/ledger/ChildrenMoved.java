package nl.spreiding.ledger;

import nl.spreiding.problem.Site;

/**
 * Children who must move, rounded up to whole children per location.
 *
 * @param byDecision because the decision closes or shrinks a location that could stay
 * @param unavoidable because the location cannot be available long enough, whatever is decided
 */
public record ChildrenMoved(long byDecision, long unavoidable) {
  /** Nobody. */
  public static final ChildrenMoved NONE = new ChildrenMoved(0, 0);

  /**
   * The children who must leave one location: in proportion to the places that go, rounded up.
   *
   * @param site the location
   * @param places decided places
   * @return children
   * @throws ArithmeticException if the numbers are too large to calculate with
   */
  public static ChildrenMoved of(Site site, long places) {
    if (site.location() == null || places >= site.placesNow()) {
      return NONE;
    }
    long childrenTimesPlaces =
        Math.multiplyExact(site.location().children(), site.placesNow() - places);
    long children = Math.ceilDiv(childrenTimesPlaces, site.placesNow());
    return site.counts() ? new ChildrenMoved(children, 0) : new ChildrenMoved(0, children);
  }

  /**
   * All of them.
   *
   * @return children
   */
  public long total() {
    return byDecision + unavoidable;
  }

  /**
   * The sum with others.
   *
   * @param other the others
   * @return the sum
   */
  public ChildrenMoved plus(ChildrenMoved other) {
    return new ChildrenMoved(
        Math.addExact(byDecision, other.byDecision), Math.addExact(unavoidable, other.unavoidable));
  }
}
