package nl.spreiding.law;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.TreeMap;
import nl.spreiding.model.Municipality;
import nl.spreiding.model.ProvinceCode;
import nl.spreiding.model.Rounding;
import org.apache.commons.numbers.fraction.BigFraction;

/**
 * Besluit art. 2.1: the indicative distribution over the municipalities and the provincial tasks.
 *
 * <p>https://wetten.overheid.nl/jci1.3:c:BWBR0049310&artikel=2.1&z=2024-03-30&g=2024-03-30
 */
public final class BesluitArticle21 {
  private BesluitArticle21() {}

  /**
   * Distributes a need over all municipalities.
   *
   * @param need the national need (BO), in places, not negative
   * @param municipalityList all municipalities, each with a SES-WOA score above -1; their order
   *     does not matter
   * @return the distribution
   * @throws IllegalArgumentException if the need is negative, a figure is unusable or nobody lives
   *     anywhere
   */
  public static IndicativeDistribution distribute(long need, List<Municipality> municipalityList) {
    if (need < 0) {
      throw new IllegalArgumentException("The need (" + need + ") is negative.");
    }
    List<Municipality> sortedList =
        municipalityList.stream().sorted(Comparator.comparing(Municipality::code)).toList();
    sortedList.forEach(WetArticle3::requireUsable);
    // In: inhabitants of the Netherlands.
    long inhabitants =
        sortedList.stream().mapToLong(Municipality::inhabitants).reduce(0, Math::addExact);
    if (inhabitants == 0) {
      throw new IllegalArgumentException(
          "The municipalities (" + sortedList.size() + ") have no inhabitants.");
    }
    // All scores on one power of ten, so that (SES-WOA + 1) * iG is a whole number of the same unit
    // everywhere.
    int scale = Math.max(0, sortedList.stream().mapToInt(m -> m.sesWoa().scale()).max().orElse(0));
    List<BigInteger> scaledWeightList =
        sortedList.stream().map(m -> scaledWeight(m, scale)).toList();
    BigInteger total = scaledWeightList.stream().reduce(BigInteger.ZERO, BigInteger::add);
    BigInteger denominator = BigInteger.TEN.pow(scale).multiply(BigInteger.valueOf(inhabitants));

    List<IndicativeNumber> numberList = new ArrayList<>(sortedList.size());
    TreeMap<ProvinceCode, Long> taskByProvince = new TreeMap<>();
    long sum = 0;
    for (int i = 0; i < sortedList.size(); i++) {
      Municipality municipality = sortedList.get(i);
      ProvinceCode province = municipality.province().code();
      // (SES-WOA + 1) * iG / In = Wf
      BigFraction weight = BigFraction.of(scaledWeightList.get(i), denominator);
      // BO * Wf / TWf = Iv; the denominator of Wf and TWf is the same and cancels
      BigFraction exact =
          BigFraction.of(scaledWeightList.get(i).multiply(BigInteger.valueOf(need)), total);
      // "rekenkundig afgerond op een geheel getal"
      long rounded = Rounding.halfUp(exact);
      numberList.add(new IndicativeNumber(municipality.code(), province, weight, exact, rounded));
      // "De provinciale opvangopgave is de optelsom van de indicatieve verdelingen per gemeente in
      // de provincie."
      taskByProvince.merge(province, rounded, Math::addExact);
      sum = Math.addExact(sum, rounded);
    }
    return new IndicativeDistribution(
        need,
        inhabitants,
        BigFraction.of(total, denominator), // TWf: "de som van alle Wf"
        Collections.unmodifiableList(numberList),
        Collections.unmodifiableSortedMap(taskByProvince),
        sum);
  }

  private static BigInteger scaledWeight(Municipality municipality, int scale) {
    BigInteger score =
        municipality.sesWoa().add(BigDecimal.ONE).movePointRight(scale).toBigIntegerExact();
    return score.multiply(BigInteger.valueOf(municipality.inhabitants()));
  }
}
