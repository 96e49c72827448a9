package nl.spreiding.model;

import org.apache.commons.numbers.fraction.BigFraction;
import org.jspecify.annotations.Nullable;

/**
 * The parameters of a case.
 *
 * @param minimumSmallScale fewest regular places that can be imposed on a municipality (COA
 *     practice)
 * @param minimumAmv fewest amv places that can be imposed on a municipality (COA practice)
 * @param minimumDurableRegular durable regular places per municipality below which they are not
 *     deducted (Besluit art. 3.1(1))
 * @param minimumDurableSpecial the same for places of special nature, amv included (Besluit art.
 *     3.1(2))
 * @param threshold75 share of the provincial task above which the third grant starts (Wet art.
 *     9(3))
 * @param quotaScope over which area a surplus relieves others (policy)
 * @param voluntarySurplusWeight how much a surplus within the offer weighs against a shortage
 *     (policy)
 * @param maxPlacesPer1000 most places per 1,000 inhabitants; null: no such cap (policy)
 * @param smallScaleMaximum most places of a small-scale location; a larger regular location is
 *     "large" (practice)
 * @param childrenShare share of children among residents of places that are new (practice;
 *     published: about a quarter)
 * @param grantReading how the open parts of the 75% grant are read (Wet art. 9(3))
 */
public record Parameters(
    long minimumSmallScale,
    long minimumAmv,
    long minimumDurableRegular,
    long minimumDurableSpecial,
    BigFraction threshold75,
    QuotaScope quotaScope,
    BigFraction voluntarySurplusWeight,
    @Nullable BigFraction maxPlacesPer1000,
    long smallScaleMaximum,
    BigFraction childrenShare,
    GrantReading grantReading) {

  /** The defaults of the design, before a case changes any of them. */
  public static final Parameters DEFAULTS =
      new Parameters(
          50,
          16,
          100,
          16,
          BigFraction.of(3, 4),
          QuotaScope.PROVINCE,
          BigFraction.of(1, 100),
          null,
          150,
          BigFraction.of(1, 4),
          GrantReading.DEFAULT);

  /**
   * A copy with another quota scope.
   *
   * @param scope over which area a surplus relieves others
   * @return the copy
   */
  public Parameters with(QuotaScope scope) {
    return new Parameters(
        minimumSmallScale,
        minimumAmv,
        minimumDurableRegular,
        minimumDurableSpecial,
        threshold75,
        scope,
        voluntarySurplusWeight,
        maxPlacesPer1000,
        smallScaleMaximum,
        childrenShare,
        grantReading);
  }

  /**
   * A copy with another reading of the grants.
   *
   * @param reading how the open parts of the 75% grant are read
   * @return the copy
   */
  public Parameters with(GrantReading reading) {
    return new Parameters(
        minimumSmallScale,
        minimumAmv,
        minimumDurableRegular,
        minimumDurableSpecial,
        threshold75,
        quotaScope,
        voluntarySurplusWeight,
        maxPlacesPer1000,
        smallScaleMaximum,
        childrenShare,
        reading);
  }

  /**
   * A copy with another cap.
   *
   * @param most most places per 1,000 inhabitants; null: no cap
   * @return the copy
   */
  public Parameters withCap(@Nullable BigFraction most) {
    return new Parameters(
        minimumSmallScale,
        minimumAmv,
        minimumDurableRegular,
        minimumDurableSpecial,
        threshold75,
        quotaScope,
        voluntarySurplusWeight,
        most,
        smallScaleMaximum,
        childrenShare,
        grantReading);
  }
}
