package nl.spreiding.fairness;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;
import nl.spreiding.ledger.MunicipalityResult;
import nl.spreiding.ledger.Results;
import nl.spreiding.model.MunicipalityCode;
import nl.spreiding.model.ProvinceCode;
import org.apache.commons.numbers.fraction.BigFraction;
import org.jspecify.annotations.Nullable;

/**
 * Places of an area against its inhabitants, and against its inhabitants as the law weights them:
 * each counts for SES-WOA + 1 (Besluit art. 2.1(3), without the division by In, which cancels).
 *
 * @param inhabitants inhabitants
 * @param weighted sum of (SES-WOA + 1) times the inhabitants, exact
 * @param existing places today in locations that are open
 * @param decided decided places
 */
public record Density(long inhabitants, BigDecimal weighted, long existing, long decided) {
  private static final long THOUSAND = 1_000;

  /**
   * The areas of a run.
   *
   * @param byMunicipality each municipality
   * @param byProvince each province
   * @param country the country
   * @param neighbours whom municipalities are compared with
   */
  public record Areas(
      SortedMap<MunicipalityCode, Density> byMunicipality,
      SortedMap<ProvinceCode, Density> byProvince,
      Density country,
      Neighbours neighbours) {

    /**
     * Where a municipality stands among those it is compared with.
     *
     * @param code which municipality
     * @return by decided places per 1,000 inhabitants
     */
    public Standing standing(MunicipalityCode code) {
      List<MunicipalityCode> neighbourList = neighbours.of(code);
      return Standing.of(
          Objects.requireNonNull(byMunicipality.get(code)),
          neighbourList.stream()
              .map(neighbour -> Objects.requireNonNull(byMunicipality.get(neighbour)))
              .toList());
    }
  }

  /**
   * Where a municipality stands by decided places per 1,000 inhabitants.
   *
   * @param neighbours how many it is compared with
   * @param fewer how many of them have fewer
   * @param more how many of them have more
   */
  public record Standing(long neighbours, long fewer, long more) {
    static Standing of(Density own, List<Density> neighbourList) {
      return new Standing(
          neighbourList.size(), count(own, neighbourList, -1), count(own, neighbourList, 1));
    }

    private static long count(Density own, List<Density> neighbourList, int sign) {
      BigFraction density = own.decidedPerThousand();
      return density == null
          ? 0
          : neighbourList.stream()
              .map(Density::decidedPerThousand)
              .filter(d -> d != null && d.compareTo(density) == sign)
              .count();
    }
  }

  /**
   * The areas of a finished run.
   *
   * @param results the numbers of the run
   * @return municipalities, provinces and country
   */
  public static Areas of(Results results) {
    SortedMap<MunicipalityCode, Density> byMunicipality = new TreeMap<>();
    results.municipalityList().forEach(m -> byMunicipality.put(m.problem().code(), of(m)));
    SortedMap<ProvinceCode, Density> byProvince =
        results.municipalityList().stream()
            .collect(
                Collectors.groupingBy(
                    m -> m.problem().province().code(),
                    TreeMap::new,
                    Collectors.collectingAndThen(
                        Collectors.toList(),
                        (List<MunicipalityResult> list) ->
                            sum(list.stream().map(Density::of).toList()))));
    return new Areas(
        byMunicipality,
        byProvince,
        sum(byMunicipality.values()),
        Neighbours.of(results.outcome().shelterCase()));
  }

  private static Density of(MunicipalityResult m) {
    long inhabitants = m.municipality().inhabitants();
    return new Density(
        inhabitants,
        m.municipality().sesWoa().add(BigDecimal.ONE).multiply(BigDecimal.valueOf(inhabitants)),
        m.existing(),
        m.decided().total());
  }

  private static Density sum(Collection<Density> list) {
    Density sum = new Density(0, BigDecimal.ZERO, 0, 0);
    for (Density d : list) {
      sum =
          new Density(
              Math.addExact(sum.inhabitants, d.inhabitants),
              sum.weighted.add(d.weighted),
              Math.addExact(sum.existing, d.existing),
              Math.addExact(sum.decided, d.decided));
    }
    return sum;
  }

  /**
   * Weighted inhabitants as a fraction.
   *
   * @return exact
   */
  public BigFraction weightedFraction() {
    return fraction(weighted);
  }

  /**
   * Decided places per 1,000 inhabitants.
   *
   * @return exact; null: nobody lives there
   */
  public @Nullable BigFraction decidedPerThousand() {
    return perThousand(decided, BigDecimal.valueOf(inhabitants));
  }

  /**
   * Places today per 1,000 inhabitants.
   *
   * @return exact; null: nobody lives there
   */
  public @Nullable BigFraction existingPerThousand() {
    return perThousand(existing, BigDecimal.valueOf(inhabitants));
  }

  /**
   * Decided places per 1,000 weighted inhabitants.
   *
   * @return exact; null: nobody lives there
   */
  public @Nullable BigFraction decidedPerWeighted() {
    return perThousand(decided, weighted);
  }

  /**
   * Places today per 1,000 weighted inhabitants.
   *
   * @return exact; null: nobody lives there
   */
  public @Nullable BigFraction existingPerWeighted() {
    return perThousand(existing, weighted);
  }

  /** Places per 1,000 of a number with decimals. */
  static @Nullable BigFraction perThousand(long places, BigDecimal number) {
    return number.signum() == 0
        ? null
        : BigFraction.of(places).multiply(THOUSAND).divide(fraction(number));
  }

  /** A decimal as a fraction. */
  static BigFraction fraction(BigDecimal number) {
    BigDecimal positive = number.scale() < 0 ? number.setScale(0) : number;
    return BigFraction.of(positive.unscaledValue(), BigInteger.TEN.pow(positive.scale()));
  }
}
