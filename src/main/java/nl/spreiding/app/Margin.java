package nl.spreiding.app;

import java.util.Optional;
import nl.spreiding.input.Rational;
import nl.spreiding.model.Rounding;
import org.apache.commons.numbers.fraction.BigFraction;

/**
 * How much worse than the best a distribution may score.
 *
 * @param share part of the soft score of the best, from 0 to 1
 */
public record Margin(BigFraction share) {
  /**
   * Reads a margin. A number without percent sign is refused, because {@code 1} might be meant
   * either way.
   *
   * @param text a percentage such as {@code 1%} or {@code 0.5%}, or a fraction such as {@code
   *     1/200}; at most the whole
   * @return the margin; empty if the text is none
   */
  public static Optional<Margin> parse(String text) {
    boolean percent = text.endsWith("%");
    if (!percent && text.indexOf('/') < 0) {
      return Optional.empty();
    }
    BigFraction number = Rational.parse(percent ? text.substring(0, text.length() - 1) : text);
    if (number == null || number.signum() < 0) {
      return Optional.empty();
    }
    BigFraction share = percent ? number.divide(100) : number;
    return share.compareTo(BigFraction.ONE) > 0 ? Optional.empty() : Optional.of(new Margin(share));
  }

  /**
   * The most that a distribution within the margin may cost.
   *
   * @param bestMicro soft micro-points of the best
   * @return soft micro-points, rounded down
   */
  long limitMicro(long bestMicro) {
    return Rounding.floor(share.add(BigFraction.ONE).multiply(bestMicro));
  }
}
