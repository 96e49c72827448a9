package nl.spreiding.input;

import java.math.BigInteger;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.commons.numbers.fraction.BigFraction;
import org.jspecify.annotations.Nullable;

/** Exact numbers as files write them: {@code "3/4"}, {@code "0.5"} or {@code "2"}. */
public final class Rational {
  /**
   * At most 18 digits on either side, so that a short text cannot become an endless calculation.
   */
  private static final Pattern FORM =
      Pattern.compile("(-?[0-9]{1,18})(?:/([0-9]{1,18})|\\.([0-9]{1,18}))?");

  private Rational() {}

  /**
   * Reads an exact number.
   *
   * @param text a whole number, a decimal number or a fraction
   * @return the number, or null if the text is none or its denominator is zero
   */
  public static @Nullable BigFraction parse(String text) {
    Matcher matcher = FORM.matcher(text);
    if (!matcher.matches()) {
      return null;
    }
    if (matcher.group(3) != null) {
      BigInteger digits = new BigInteger(matcher.group(1) + matcher.group(3));
      return BigFraction.of(digits, BigInteger.TEN.pow(matcher.group(3).length()));
    }
    BigInteger numerator = new BigInteger(matcher.group(1));
    BigInteger denominator =
        matcher.group(2) == null ? BigInteger.ONE : new BigInteger(matcher.group(2));
    return denominator.signum() == 0 ? null : BigFraction.of(numerator, denominator);
  }

  /**
   * Writes an exact number in its simplest form.
   *
   * @param value any fraction
   * @return such as {@code 3/4} or {@code 2}
   */
  public static String text(BigFraction value) {
    boolean whole = value.getDenominator().equals(BigInteger.ONE);
    return whole
        ? value.getNumerator().toString()
        : value.getNumerator() + "/" + value.getDenominator();
  }
}
