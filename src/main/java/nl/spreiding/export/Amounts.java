package nl.spreiding.export;

import java.math.BigDecimal;
import java.math.BigInteger;
import nl.spreiding.model.Level;
import org.apache.commons.numbers.fraction.BigFraction;
import org.jspecify.annotations.Nullable;

/** Exact numbers in the form in which files show them. */
public final class Amounts {
  private static final int MICRO_DIGITS = 6;
  private static final int CENT_DIGITS = 2;

  private Amounts() {}

  /**
   * Points of a ledger line or its price: soft ones are in millionths; no needless zeros. To be
   * written plain.
   *
   * @param level level of the rule
   * @param amount as the ledger holds it
   * @return the points
   */
  public static BigDecimal points(Level level, long amount) {
    if (level != Level.SOFT) {
      return BigDecimal.valueOf(amount);
    }
    return BigDecimal.valueOf(amount, MICRO_DIGITS).stripTrailingZeros();
  }

  /**
   * Euros with two decimals.
   *
   * @param cents cents; null: none
   * @return euros; null: none
   */
  public static @Nullable BigDecimal euros(@Nullable Long cents) {
    return cents == null ? null : BigDecimal.valueOf(cents, CENT_DIGITS);
  }

  /**
   * A rational number as files write it: {@code 3/4}, or {@code 2} if it is whole.
   *
   * @param value the number
   * @return the text
   */
  public static String rational(BigFraction value) {
    boolean whole = value.getDenominator().equals(BigInteger.ONE);
    return whole
        ? value.getNumerator().toString()
        : value.getNumerator() + "/" + value.getDenominator();
  }
}
