package nl.spreiding.children;

import nl.spreiding.ledger.ChildrenMoved;
import org.apache.commons.numbers.fraction.BigFraction;
import org.jspecify.annotations.Nullable;

/**
 * Children of an area. Those who move count where they leave.
 *
 * @param now living in locations that are open
 * @param moved of those, who must leave their location
 * @param emergencyNow living in emergency shelter or a hotel today
 * @param emergencyAfter of those, who stay there after the decision; nobody is moved into it
 * @param moves what the relocation plan means for them; null: there is no plan
 */
public record ChildrenTotals(
    long now, ChildrenMoved moved, long emergencyNow, long emergencyAfter, @Nullable Moves moves) {

  /**
   * What a relocation plan means.
   *
   * @param placed children with a place to go to
   * @param unplaced children for whom no place is known
   * @param unlocated of those with a place, who go to imposed places without a known location
   * @param otherMunicipality of those with a place, who change municipality
   * @param otherSchool of those who change municipality, who go to a municipality that is not a
   *     neighbour either
   * @param second of those with a place, whose new location itself ends within the cycle
   */
  public record Moves(
      long placed,
      long unplaced,
      long unlocated,
      long otherMunicipality,
      long otherSchool,
      long second) {
    static final Moves NONE = new Moves(0, 0, 0, 0, 0, 0);

    static Moves of(Relocation relocation) {
      long children = relocation.children();
      Tier tier = relocation.tier();
      boolean placed = tier != Tier.UNPLACED;
      return new Moves(
          placed ? children : 0,
          placed ? 0 : children,
          placed && relocation.toLocation() == null ? children : 0,
          placed && tier != Tier.SAME_MUNICIPALITY ? children : 0,
          tier.otherSchool() ? children : 0,
          relocation.secondMove() ? children : 0);
    }

    Moves plus(Moves other) {
      return new Moves(
          Math.addExact(placed, other.placed),
          Math.addExact(unplaced, other.unplaced),
          Math.addExact(unlocated, other.unlocated),
          Math.addExact(otherMunicipality, other.otherMunicipality),
          Math.addExact(otherSchool, other.otherSchool),
          Math.addExact(second, other.second));
    }
  }

  ChildrenTotals plus(ChildrenTotals other) {
    return new ChildrenTotals(
        Math.addExact(now, other.now),
        moved.plus(other.moved),
        Math.addExact(emergencyNow, other.emergencyNow),
        Math.addExact(emergencyAfter, other.emergencyAfter),
        moves == null || other.moves == null ? null : moves.plus(other.moves));
  }

  /**
   * Children who must leave, per 100 children.
   *
   * @return exact; null: there are no children
   */
  public @Nullable BigFraction movedPer100() {
    return now == 0 ? null : BigFraction.of(moved.total(), now).multiply(100);
  }
}
