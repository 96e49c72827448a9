package nl.spreiding.law;

import java.util.List;
import java.util.SortedMap;
import nl.spreiding.model.ProvinceCode;
import org.apache.commons.numbers.fraction.BigFraction;

/**
 * The indicative distribution of a national need over all municipalities (Besluit art. 2.1 or 2.2).
 *
 * @param need the national need (BO), in places
 * @param inhabitants inhabitants of the Netherlands (In)
 * @param totalWeight sum of all weighting factors (TWf), exact
 * @param numberList one number per municipality, by code
 * @param taskByProvince the provincial task: sum of the rounded numbers (Besluit art. 2.1(2))
 * @param roundedSum sum of all rounded numbers; may differ from the need by a few places
 */
public record IndicativeDistribution(
    long need,
    long inhabitants,
    BigFraction totalWeight,
    List<IndicativeNumber> numberList,
    SortedMap<ProvinceCode, Long> taskByProvince,
    long roundedSum) {

  /**
   * How far the sum of the rounded numbers lies from the need. The law does not correct it.
   *
   * @return places; positive when the sum is higher
   */
  public long differenceFromNeed() {
    return roundedSum - need;
  }
}
