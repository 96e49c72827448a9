package nl.spreiding.law;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import nl.spreiding.model.MunicipalityCode;
import nl.spreiding.model.ProvinceCode;
import nl.spreiding.model.Rounding;
import org.apache.commons.numbers.fraction.BigFraction;
import org.jspecify.annotations.Nullable;

/**
 * Regeling art. 4 and 5: the grants that follow from a decision, if what it decides is made
 * available and stays so. A consequence of the decision, never a reason for it. What the text
 * leaves open is in {@code docs/interpretation.md}.
 *
 * <p>https://wetten.overheid.nl/jci1.3:c:BWBR0049320&artikel=4&z=2024-05-15&g=2024-05-15
 */
public final class RegelingArticle4 {
  private static final long CENTS = 100;

  private final GrantAmounts amounts;
  private final List<Grant> grantList = new ArrayList<>();
  private final List<ThresholdGrant> thresholdList = new ArrayList<>();
  private final SortedMap<ProvinceCode, Long> durablePaidByProvince = new TreeMap<>();

  private RegelingArticle4(GrantAmounts amounts) {
    this.amounts = amounts;
  }

  /**
   * Computes all grants.
   *
   * @param basisList what they depend on, one per municipality
   * @param thresholdByProvince 75% of the provincial number, in whole places, for every province
   * @param amounts the amounts
   * @return the grants
   * @throws ArithmeticException if an amount does not fit a long
   */
  public static Grants grants(
      List<GrantBasis> basisList,
      SortedMap<ProvinceCode, Long> thresholdByProvince,
      GrantAmounts amounts) {
    RegelingArticle4 computation = new RegelingArticle4(amounts);
    List<GrantBasis> ordered =
        basisList.stream().sorted(Comparator.comparing(GrantBasis::municipality)).toList();
    ordered.forEach(computation::special);
    ordered.forEach(computation::durable);
    thresholdByProvince.forEach(
        (province, threshold) ->
            computation.aboveThreshold(
                province,
                threshold,
                ordered.stream().filter(b -> b.province().equals(province)).toList()));
    computation.grantList.sort(
        Comparator.comparing(Grant::type)
            .thenComparing(
                g -> g.municipality() == null ? g.province().value() : g.municipality().value()));
    return new Grants(computation.grantList, computation.thresholdList);
  }

  /** Lid 1: per place of special nature. */
  private void special(GrantBasis basis) {
    perPlace(GrantType.SPECIAL, basis, basis.special(), amounts.special());
  }

  /**
   * Lid 2: per durable place above the indicative number (art. 5(1)(d)); the amount depends on how
   * many durable places are submitted ("indien tenminste 100 opvangplaatsen worden ingediend"), not
   * on how many are paid for.
   */
  private void durable(GrantBasis basis) {
    long places = Math.max(0, basis.durable() - basis.indicative());
    long amount =
        basis.durable() >= amounts.durableMinimum()
            ? amounts.durableLarge()
            : amounts.durableSmall();
    perPlace(GrantType.DURABLE, basis, places, amount);
    durablePaidByProvince.merge(basis.province(), places, Math::addExact);
  }

  /**
   * Lid 3 and 4: per place above 75%, not counting places paid as durable (Wet art. 9(3)); part to
   * the province.
   */
  private void aboveThreshold(ProvinceCode province, long threshold, List<GrantBasis> basisList) {
    long counted = basisList.stream().mapToLong(GrantBasis::counted75).reduce(0, Math::addExact);
    long durablePaid = durablePaidByProvince.getOrDefault(province, 0L);
    long places = WetArticle9.placesAbove(counted - durablePaid, threshold);
    long cents = Math.multiplyExact(places, Math.multiplyExact(amounts.aboveThreshold(), CENTS));
    long provinceCents = Rounding.halfUp(amounts.provinceShare().multiply(cents));
    long municipalCents = cents - provinceCents;
    add(
        GrantType.THRESHOLD_75_PROVINCE,
        province,
        null,
        places,
        provinceCentsPerPlace(),
        provinceCents);
    long paid = divide(province, municipalCents, basisList);
    thresholdList.add(
        new ThresholdGrant(
            province,
            counted,
            threshold,
            durablePaid,
            places,
            cents,
            provinceCents,
            municipalCents,
            paid));
  }

  /** Over the municipalities that did their task, in proportion to places times months. */
  private long divide(ProvinceCode province, long municipalCents, List<GrantBasis> basisList) {
    List<GrantBasis> entitled =
        basisList.stream().filter(b -> b.fulfilled() && b.placeMonths() > 0).toList();
    if (entitled.isEmpty()) {
      return 0;
    }
    long[] parts =
        ProRata.divide(municipalCents, entitled.stream().map(GrantBasis::placeMonths).toList());
    for (int i = 0; i < parts.length; i++) {
      GrantBasis basis = entitled.get(i);
      add(
          GrantType.THRESHOLD_75_MUNICIPALITY,
          province,
          basis.municipality(),
          basis.located(),
          null,
          parts[i]);
    }
    return municipalCents;
  }

  private @Nullable Long provinceCentsPerPlace() {
    BigFraction cents = amounts.provinceShare().multiply(amounts.aboveThreshold()).multiply(CENTS);
    return cents.getDenominator().equals(BigInteger.ONE) ? Rounding.floor(cents) : null;
  }

  private void perPlace(GrantType type, GrantBasis basis, long places, long euros) {
    long centsPerPlace = Math.multiplyExact(euros, CENTS);
    long cents = Math.multiplyExact(places, centsPerPlace);
    add(type, basis.province(), basis.municipality(), places, centsPerPlace, cents);
  }

  private void add(
      GrantType type,
      ProvinceCode province,
      @Nullable MunicipalityCode municipality,
      long places,
      @Nullable Long perPlace,
      long cents) {
    if (cents > 0) {
      grantList.add(new Grant(type, province, municipality, places, perPlace, cents));
    }
  }
}
