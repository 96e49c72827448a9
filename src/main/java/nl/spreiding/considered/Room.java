package nl.spreiding.considered;

import java.math.BigDecimal;
import java.util.List;
import nl.spreiding.explain.RangeRow;
import nl.spreiding.ledger.Proof;
import org.apache.commons.numbers.fraction.BigFraction;
import org.jspecify.annotations.Nullable;

/**
 * The room for choice: lowest and highest number per municipality among all distributions that
 * break no more rules, leave no more undelivered and cost at most a limit.
 *
 * @param within how much worse than the best a distribution may score, as a share of its soft score
 * @param limitMicro most soft micro-points of a distribution within the limit
 * @param best the best distribution known, the decision or a better one, and what is proven of it
 * @param rowList the municipalities, by code of the province, then their own
 */
public record Room(BigFraction within, long limitMicro, Proof best, List<RangeRow> rowList) {
  /** Copies the list. */
  public Room {
    rowList = List.copyOf(rowList);
  }

  /**
   * The margin as a percentage.
   *
   * @return exactly, without needless zeros; null if its decimals never end
   */
  public @Nullable BigDecimal withinPercent() {
    BigFraction percent = within.multiply(100);
    try {
      BigDecimal value =
          new BigDecimal(percent.getNumerator())
              .divide(new BigDecimal(percent.getDenominator()))
              .stripTrailingZeros();
      return value.scale() < 0 ? value.setScale(0) : value;
    } catch (ArithmeticException e) {
      return null;
    }
  }
}
