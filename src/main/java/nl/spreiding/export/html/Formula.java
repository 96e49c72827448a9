package nl.spreiding.export.html;

import java.math.BigDecimal;
import nl.spreiding.explain.Numbers;
import nl.spreiding.law.IndicativeDistribution;
import nl.spreiding.law.IndicativeNumber;
import nl.spreiding.model.Municipality;

/**
 * The formula of Besluit art. 2.1(3) with the figures of one municipality, as text.
 *
 * @param need BO
 * @param own iG
 * @param all In
 * @param score SES-WOA
 * @param weightDecimal Wf to eight decimals
 * @param weightExact Wf as a fraction
 * @param totalDecimal TWf to eight decimals
 * @param totalExact TWf as a fraction
 * @param exact Iv before rounding, as a fraction
 * @param decimal Iv before rounding, to four decimals
 * @param rounded Iv
 */
public record Formula(
    String need,
    String own,
    String all,
    String score,
    String weightDecimal,
    String weightExact,
    String totalDecimal,
    String totalExact,
    String exact,
    String decimal,
    String rounded) {

  static Formula of(
      IndicativeDistribution distribution,
      IndicativeNumber number,
      Municipality municipality,
      Numbers numbers) {
    BigDecimal score = municipality.sesWoa();
    return new Formula(
        numbers.whole(distribution.need()),
        numbers.whole(municipality.inhabitants()),
        numbers.whole(distribution.inhabitants()),
        numbers.decimal(score),
        numbers.decimal(number.weight(), 8),
        numbers.fraction(number.weight()),
        numbers.decimal(distribution.totalWeight(), 8),
        numbers.fraction(distribution.totalWeight()),
        numbers.fraction(number.exact()),
        numbers.decimal(number.exact(), 4),
        numbers.whole(number.rounded()));
  }
}
