package nl.spreiding.children;

import nl.spreiding.model.Location;
import nl.spreiding.model.Municipality;
import org.jspecify.annotations.Nullable;

/**
 * Children who can move from one location to another.
 *
 * @param from the location they must leave
 * @param to where they can go; null: no place is known for them
 * @param children how many, at least one
 * @param hectometres great-circle distance between the centroids of the municipalities in whole 100
 *     m; null: not known
 * @param tier how far that is
 */
public record Relocation(
    Location from, @Nullable Destination to, long children, @Nullable Long hectometres, Tier tier) {

  /**
   * The municipality they can go to.
   *
   * @return that municipality; null: no place is known for them
   */
  public @Nullable Municipality toMunicipality() {
    return to == null ? null : to.municipality();
  }

  /**
   * The location they can go to.
   *
   * @return that location; null: it is not known yet, or no place is known for them
   */
  public @Nullable Location toLocation() {
    return to == null ? null : to.location();
  }

  /**
   * Whether the new location itself ends within the cycle, so that they must move again.
   *
   * @return true if it does
   */
  public boolean secondMove() {
    return to != null && to.ends();
  }
}
