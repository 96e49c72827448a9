package nl.spreiding.law;

import org.apache.commons.numbers.fraction.BigFraction;

/**
 * The amounts of the grants in whole euros (Regeling art. 4) and the conditions that go with them.
 *
 * @param special per place of special nature (Regeling art. 4(1))
 * @param durableLarge per durable place, if at least {@code durableMinimum} are submitted (Regeling
 *     art. 4(2))
 * @param durableSmall per durable place, if fewer are submitted (Regeling art. 4(2))
 * @param durableMinimum durable places from which the higher amount applies (Regeling art. 4(2))
 * @param aboveThreshold per place above 75% of the provincial number (Regeling art. 4(3))
 * @param provinceShare part of the 75% grant that goes to the province; the rest goes to
 *     municipalities (Regeling art. 4(4))
 */
public record GrantAmounts(
    long special,
    long durableLarge,
    long durableSmall,
    long durableMinimum,
    long aboveThreshold,
    BigFraction provinceShare) {

  /**
   * The Regeling as it stood on 2024-05-15 (Stcrt. 2024, 3349).
   *
   * <p>https://wetten.overheid.nl/jci1.3:c:BWBR0049320&artikel=4&z=2024-05-15&g=2024-05-15
   */
  public static final GrantAmounts REGELING_2024 =
      new GrantAmounts(2_000, 2_000, 1_000, 100, 1_500, BigFraction.of(15, 100));

  /** Refuses negative amounts and a share outside 0 to 1. */
  public GrantAmounts {
    if (Math.min(Math.min(special, durableLarge), Math.min(durableSmall, aboveThreshold)) < 0
        || durableMinimum < 0) {
      throw new IllegalArgumentException("An amount or minimum of the grants is negative.");
    }
    if (provinceShare.signum() < 0 || provinceShare.compareTo(BigFraction.ONE) > 0) {
      throw new IllegalArgumentException(
          "The province's share (" + provinceShare + ") is not between 0 and 1.");
    }
  }
}
