package nl.spreiding.considered;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import nl.spreiding.law.IndicativeDistribution;
import nl.spreiding.law.IndicativeNumber;
import nl.spreiding.law.StatutoryNumbers;
import nl.spreiding.model.Municipality;
import nl.spreiding.model.MunicipalityCode;

/**
 * Which choices were ties, and which rule settled them.
 *
 * @param tieList municipalities with several numbers at exactly the score of the best
 * @param openList municipalities of which it is not known whether they have several, because the
 *     exact side could not tell, by code of the province, then their own
 * @param roundingList indicative numbers exactly halfway between two whole numbers
 */
public record TieProtocol(
    List<Tie> tieList, List<MunicipalityCode> openList, List<RoundingTie> roundingList) {
  /** Copies the lists. */
  public TieProtocol {
    tieList = List.copyOf(tieList);
    openList = List.copyOf(openList);
    roundingList = List.copyOf(roundingList);
  }

  /**
   * The indicative numbers of which the rounding decided a tie.
   *
   * @param numbers the statutory numbers
   * @param municipalityList the municipalities of the case
   * @return those exactly halfway, all places before amv places, in the order of the computation
   */
  public static List<RoundingTie> roundings(
      StatutoryNumbers numbers, List<Municipality> municipalityList) {
    Map<MunicipalityCode, Municipality> byCode =
        municipalityList.stream()
            .collect(Collectors.toMap(Municipality::code, Function.identity()));
    List<RoundingTie> list = new ArrayList<>();
    halves(numbers.total(), false, byCode, list);
    halves(numbers.amv(), true, byCode, list);
    return list;
  }

  private static void halves(
      IndicativeDistribution distribution,
      boolean amv,
      Map<MunicipalityCode, Municipality> byCode,
      List<RoundingTie> list) {
    for (IndicativeNumber number : distribution.numberList()) {
      if (number.exact().getDenominator().equals(BigInteger.TWO)) {
        list.add(
            new RoundingTie(
                byCode.get(number.municipality()), amv, number.exact(), number.rounded()));
      }
    }
  }
}
