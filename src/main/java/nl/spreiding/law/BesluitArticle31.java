package nl.spreiding.law;

/**
 * Besluit art. 3.1: the minimum size of durable shelter, per municipality and not per location.
 *
 * <p>https://wetten.overheid.nl/jci1.3:c:BWBR0049310&artikel=3.1&z=2024-03-30&g=2024-03-30
 */
public final class BesluitArticle31 {
  private BesluitArticle31() {}

  /**
   * The durable places of a municipality that are large enough together to be deducted (Wet art.
   * 2(3)).
   *
   * @param durablePlaces durable places of one sort (regular, or special nature) of one
   *     municipality, over all locations
   * @param minimum minimum size for that sort: 100 regular (first paragraph), 16 special (second
   *     paragraph)
   * @return all of them, or none if they stay below the minimum
   */
  public static long countable(long durablePlaces, long minimum) {
    return durablePlaces >= minimum ? durablePlaces : 0;
  }
}
