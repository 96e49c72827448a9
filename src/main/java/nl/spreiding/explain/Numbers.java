package nl.spreiding.explain;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.List;
import nl.spreiding.model.Language;
import org.apache.commons.numbers.fraction.BigFraction;

/** Numbers and dates as people read them. Rounding here is for display only. */
public final class Numbers {
  private static final List<String> DUTCH_MONTH_LIST =
      List.of(
          "januari",
          "februari",
          "maart",
          "april",
          "mei",
          "juni",
          "juli",
          "augustus",
          "september",
          "oktober",
          "november",
          "december");
  private static final List<String> ENGLISH_MONTH_LIST =
      List.of(
          "January",
          "February",
          "March",
          "April",
          "May",
          "June",
          "July",
          "August",
          "September",
          "October",
          "November",
          "December");

  private final Language language;
  private final String group;
  private final String point;

  /**
   * Numbers of one language.
   *
   * @param language which
   */
  public Numbers(Language language) {
    this.language = language;
    this.group = language.pick(".", ",");
    this.point = language.pick(",", ".");
  }

  /**
   * A whole number with thousands separators.
   *
   * @param value the number
   * @return such as {@code 1.234} or {@code 1,234}
   */
  public String whole(long value) {
    return whole(BigInteger.valueOf(value));
  }

  /**
   * A whole number of any size.
   *
   * @param value the number
   * @return with thousands separators and a real minus sign
   */
  public String whole(BigInteger value) {
    String digits = value.abs().toString();
    StringBuilder text = new StringBuilder(value.signum() < 0 ? "\u2212" : "");
    for (int i = 0; i < digits.length(); i++) {
      if (i > 0 && (digits.length() - i) % 3 == 0) {
        text.append(group);
      }
      text.append(digits.charAt(i));
    }
    return text.toString();
  }

  /**
   * A difference, always with its sign.
   *
   * @param value the difference
   * @return such as {@code +12}, {@code −12} or {@code 0}
   */
  public String signed(long value) {
    return value > 0 ? "+" + whole(value) : whole(value);
  }

  /**
   * A fraction to a fixed number of decimals, half away from zero.
   *
   * @param value the fraction
   * @param decimals how many
   * @return the decimal
   */
  public String decimal(BigFraction value, int decimals) {
    return decimal(
        new BigDecimal(value.getNumerator())
            .divide(new BigDecimal(value.getDenominator()), decimals, RoundingMode.HALF_UP));
  }

  /**
   * A fraction cut off, not rounded, after a number of decimals.
   *
   * @param value the fraction
   * @param decimals how many at most
   * @return the decimal; three dots after it if more decimals follow
   */
  public String cut(BigFraction value, int decimals) {
    BigDecimal cut = cutOff(value, decimals);
    return decimal(cut) + (exactly(cut, value) ? "" : "\u2026");
  }

  /**
   * A fraction cut off towards zero.
   *
   * @param value the fraction
   * @param decimals how many at most
   * @return exact, without zeros at the end, if it fits; otherwise with all those decimals
   */
  public static BigDecimal cutOff(BigFraction value, int decimals) {
    BigDecimal cut =
        new BigDecimal(value.getNumerator())
            .divide(new BigDecimal(value.getDenominator()), decimals, RoundingMode.DOWN);
    if (!exactly(cut, value)) {
      return cut;
    }
    BigDecimal plain = cut.stripTrailingZeros();
    return plain.scale() < 0 ? plain.setScale(0, RoundingMode.UNNECESSARY) : plain;
  }

  private static boolean exactly(BigDecimal cut, BigFraction value) {
    return BigFraction.of(cut.unscaledValue(), BigInteger.TEN.pow(cut.scale())).equals(value);
  }

  /**
   * A decimal number as it is.
   *
   * @param value the number
   * @return every decimal of it
   */
  public String decimal(BigDecimal value) {
    String plain = value.abs().toPlainString();
    int dot = plain.indexOf('.');
    String whole = whole(new BigInteger(dot < 0 ? plain : plain.substring(0, dot)));
    String sign = value.signum() < 0 ? "\u2212" : "";
    return sign + whole + (dot < 0 ? "" : point + plain.substring(dot + 1));
  }

  /**
   * An exact fraction.
   *
   * @param value the fraction
   * @return numerator and denominator
   */
  public String fraction(BigFraction value) {
    return whole(value.getNumerator()) + " / " + whole(value.getDenominator());
  }

  /**
   * Micro-points as points, exactly.
   *
   * @param micro micro-points
   * @return points with as many decimals as needed, six at most
   */
  public String exactPoints(long micro) {
    BigDecimal points = BigDecimal.valueOf(micro, 6).stripTrailingZeros();
    return decimal(points.scale() < 0 ? points.setScale(0, RoundingMode.UNNECESSARY) : points);
  }

  /**
   * Micro-points as points for a sentence.
   *
   * @param micro micro-points
   * @return points to two decimals; none in words
   */
  public String points(long micro) {
    if (micro == 0) {
      return language.pick("geen punten", "no points");
    }
    if (micro > 0 && micro < 5_000) {
      return language.pick("minder dan 0,01 punt", "less than 0.01 points");
    }
    String number = decimal(BigDecimal.valueOf(micro, 6).setScale(2, RoundingMode.HALF_UP));
    return number
        + language.pick(
            micro == 1_000_000 ? " punt" : " punten", micro == 1_000_000 ? " point" : " points");
  }

  /**
   * A share as a percentage.
   *
   * @param part the part
   * @param total the whole; 0 gives a dash
   * @return to one decimal
   */
  public String percent(long part, long total) {
    return total == 0
        ? "\u2013"
        : decimal(BigFraction.of(part, total).multiply(100), 1) + language.pick("%", "%");
  }

  /**
   * A date in words.
   *
   * @param date the date
   * @return such as {@code 1 februari 2026} or {@code 1 February 2026}
   */
  public String date(LocalDate date) {
    List<String> monthList = language == Language.NL ? DUTCH_MONTH_LIST : ENGLISH_MONTH_LIST;
    return date.getDayOfMonth()
        + " "
        + monthList.get(date.getMonthValue() - 1)
        + " "
        + date.getYear();
  }

  /**
   * A number of things, with the noun in the right form.
   *
   * @param value how many
   * @param one noun for one
   * @param many noun for none or several
   * @return such as {@code geen plaatsen}, {@code 1 plaats}, {@code 2 plaatsen}
   */
  public String count(long value, String one, String many) {
    if (value == 0) {
      return language.pick("geen ", "no ") + many;
    }
    return whole(value) + " " + (value == 1 ? one : many);
  }

  /**
   * A number of places.
   *
   * @param value how many
   * @return with the noun
   */
  public String places(long value) {
    return count(value, language.pick("plaats", "place"), language.pick("plaatsen", "places"));
  }
}
