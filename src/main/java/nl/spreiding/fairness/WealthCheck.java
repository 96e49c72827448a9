package nl.spreiding.fairness;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import nl.spreiding.law.IndicativeDistribution;
import nl.spreiding.law.IndicativeNumber;
import nl.spreiding.model.Municipality;
import nl.spreiding.model.MunicipalityCode;
import nl.spreiding.model.Rounding;
import nl.spreiding.model.ShelterCase;
import org.apache.commons.numbers.fraction.BigFraction;

/**
 * Whether the key counts wealth in one direction only: a municipality that is richer than average
 * never gets less than its share of the inhabitants, a poorer one never more. Of the statutory
 * number, not of the decision.
 *
 * @param average what average means here
 * @param score the SES-WOA score of that average, exact
 * @param richer municipalities with a higher score
 * @param below how many of them get less than their share of the inhabitants, before rounding
 * @param belowRounded the same with both numbers rounded half up
 * @param poorer municipalities with a lower score
 * @param above how many of them get more than their share of the inhabitants, before rounding
 * @param aboveRounded the same with both numbers rounded half up
 * @param worstList those that get less although richer, or more although poorer, before rounding;
 *     the largest difference first, {@link KeySanity#WORST} at most
 */
public record WealthCheck(
    Average average,
    BigFraction score,
    long richer,
    long below,
    long belowRounded,
    long poorer,
    long above,
    long aboveRounded,
    List<Case> worstList) {

  /** Copies the list. */
  public WealthCheck {
    worstList = List.copyOf(worstList);
  }

  /** The average that richer and poorer are measured against. */
  public enum Average {
    /** The mean score of the case, each municipality counted by its inhabitants. */
    MEAN,
    /** Score 0, at which an inhabitant counts for exactly one. */
    ZERO
  }

  /**
   * A municipality with its number and its share of the inhabitants.
   *
   * @param municipality which municipality
   * @param exact its indicative number before rounding
   * @param rounded its indicative number
   * @param byInhabitants its share of the need if only inhabitants counted, before rounding
   */
  public record Case(
      Municipality municipality, BigFraction exact, long rounded, BigFraction byInhabitants) {
    /**
     * What the score makes of it.
     *
     * @return places; positive when the score raises the number
     */
    public BigFraction effect() {
      return exact.subtract(byInhabitants);
    }

    private long roundedEffect() {
      return Long.compare(rounded, Rounding.halfUp(byInhabitants));
    }
  }

  static List<WealthCheck> of(ShelterCase shelterCase, IndicativeDistribution total) {
    // TWf is the mean of SES-WOA + 1 over all inhabitants.
    BigFraction mean = total.totalWeight().subtract(BigFraction.ONE);
    return List.of(
        of(Average.MEAN, mean, shelterCase, total),
        of(Average.ZERO, BigFraction.ZERO, shelterCase, total));
  }

  private static WealthCheck of(
      Average average, BigFraction score, ShelterCase shelterCase, IndicativeDistribution total) {
    Map<MunicipalityCode, Municipality> byCode = shelterCase.municipalityByCode();
    List<Case> caseList = total.numberList().stream().map(n -> caseOf(n, byCode, total)).toList();
    List<Case> richer = caseList.stream().filter(c -> compare(c, score) > 0).toList();
    List<Case> poorer = caseList.stream().filter(c -> compare(c, score) < 0).toList();
    List<Case> below = richer.stream().filter(c -> c.effect().signum() < 0).toList();
    List<Case> above = poorer.stream().filter(c -> c.effect().signum() > 0).toList();
    return new WealthCheck(
        average,
        score,
        richer.size(),
        below.size(),
        richer.stream().filter(c -> c.roundedEffect() < 0).count(),
        poorer.size(),
        above.size(),
        poorer.stream().filter(c -> c.roundedEffect() > 0).count(),
        Stream.concat(below.stream(), above.stream())
            .sorted(
                Comparator.comparing((Case c) -> c.effect().abs())
                    .reversed()
                    .thenComparing(c -> c.municipality().code()))
            .limit(KeySanity.WORST)
            .toList());
  }

  private static int compare(Case c, BigFraction score) {
    return Density.fraction(c.municipality().sesWoa()).compareTo(score);
  }

  private static Case caseOf(
      IndicativeNumber number,
      Map<MunicipalityCode, Municipality> byCode,
      IndicativeDistribution total) {
    Municipality municipality = Objects.requireNonNull(byCode.get(number.municipality()));
    return new Case(
        municipality,
        number.exact(),
        number.rounded(),
        BigFraction.of(municipality.inhabitants(), total.inhabitants()).multiply(total.need()));
  }
}
