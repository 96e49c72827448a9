package nl.spreiding.law;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Collections;
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
   * @param municipalityList all municipalities, each with a SES-WOA score above -1
   * @return the distribution
   */
  public static IndicativeDistribution distribute(long need, List<Municipality> municipalityList) {
    // In: inhabitants of the Netherlands.
    long inhabitants = municipalityList.stream().mapToLong(Municipality::inhabitants).sum();
    // All scores on one power of ten, so that (SES-WOA + 1) * iG is a whole number of the same unit everywhere.
    int scale = municipalityList.stream().mapToInt(m -> m.sesWoa().scale()).max().orElse(0);
    scale = Math.max(scale, 0);
    BigInteger unit = BigInteger.TEN.pow(scale);
    List<BigInteger> scaledWeightList = new ArrayList<>();
    BigInteger total = BigInteger.ZERO;
    for (Municipality municipality : municipalityList) {
      BigInteger score = municipality.sesWoa().add(BigDecimal.ONE).movePointRight(scale).toBigIntegerExact();
      BigInteger weight = score.multiply(BigInteger.valueOf(municipality.inhabitants()));
      scaledWeightList.add(weight);
      total = total.add(weight);
    }
    BigInteger denominator = unit.multiply(BigInteger.valueOf(inhabitants));
    List<IndicativeNumber> numberList = new ArrayList<>();
    TreeMap<ProvinceCode, Long> taskByProvince = new TreeMap<>();
    long sum = 0;
    for (int i = 0; i < municipalityList.size(); i++) {
      Municipality municipality = municipalityList.get(i);
      // (SES-WOA + 1) * iG / In = Wf
      BigFraction weight = BigFraction.of(scaledWeightList.get(i), denominator);
      // BO * Wf / TWf = Iv
      BigFraction exact = BigFraction.of(scaledWeightList.get(i).multiply(BigInteger.valueOf(need)), total);
      // "rekenkundig afgerond op een geheel getal"
      long rounded = Rounding.halfUp(exact);
      numberList.add(new IndicativeNumber(municipality.code(), municipality.province().code(), weight, exact, rounded));
      taskByProvince.merge(municipality.province().code(), rounded, Math::addExact);
      sum = Math.addExact(sum, rounded);
    }
    return new IndicativeDistribution(
        need,
        inhabitants,
        BigFraction.of(total, denominator),
        Collections.unmodifiableList(numberList),
        Collections.unmodifiableSortedMap(taskByProvince),
        sum);
  }
}
