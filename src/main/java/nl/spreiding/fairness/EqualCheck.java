package nl.spreiding.fairness;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.SortedMap;
import java.util.TreeMap;
import nl.spreiding.law.BesluitArticle21;
import nl.spreiding.law.IndicativeDistribution;
import nl.spreiding.law.IndicativeNumber;
import nl.spreiding.model.Municipality;
import nl.spreiding.model.Province;
import nl.spreiding.model.ProvinceCode;
import nl.spreiding.model.ShelterCase;
import org.apache.commons.numbers.fraction.BigFraction;
import org.jspecify.annotations.Nullable;

/**
 * Whether the key treats equal municipalities equally, wherever they lie.
 *
 * @param perThousand places per 1,000 weighted inhabitants before rounding: the same for every
 *     municipality
 * @param provinceList every province
 * @param lowest where the rounded numbers come to the fewest places per weighted inhabitant; null:
 *     nobody lives anywhere
 * @param highest where they come to the most
 * @param largestRounding the municipality whose number rounding changes most
 * @param equalPairs pairs of municipalities with the same inhabitants and the same score
 * @param equalPairsApart how many of those lie in two provinces
 * @param unequal how many of those pairs, in one province or two, have different numbers
 * @param moved numbers that change if every municipality is placed in the next province
 */
public record EqualCheck(
    BigFraction perThousand,
    List<OfProvince> provinceList,
    @Nullable OfProvince lowest,
    @Nullable OfProvince highest,
    OfMunicipality largestRounding,
    long equalPairs,
    long equalPairsApart,
    long unequal,
    long moved) {

  /** Copies the list. */
  public EqualCheck {
    provinceList = List.copyOf(provinceList);
  }

  /**
   * The task of a province against its weighted inhabitants.
   *
   * @param province which province
   * @param weighted sum of (SES-WOA + 1) times the inhabitants
   * @param task sum of the rounded indicative numbers
   */
  public record OfProvince(Province province, BigDecimal weighted, long task) {
    /**
     * Weighted inhabitants as a fraction.
     *
     * @return exact
     */
    public BigFraction weightedFraction() {
      return Density.fraction(weighted);
    }

    /**
     * Places per 1,000 weighted inhabitants.
     *
     * @return exact; null: nobody lives there
     */
    public @Nullable BigFraction perThousand() {
      return Density.perThousand(task, weighted);
    }
  }

  /**
   * What rounding does to a municipality.
   *
   * @param municipality which municipality
   * @param exact its number before rounding
   * @param rounded its number
   */
  public record OfMunicipality(Municipality municipality, BigFraction exact, long rounded) {
    /**
     * The change.
     *
     * @return places; positive when rounding raises the number
     */
    public BigFraction change() {
      return BigFraction.of(rounded).subtract(exact);
    }
  }

  /**
   * How far the highest province lies above the lowest.
   *
   * @return places per 1,000 weighted inhabitants; null: there are none
   */
  public @Nullable BigFraction difference() {
    BigFraction most = highest == null ? null : highest.perThousand();
    BigFraction least = lowest == null ? null : lowest.perThousand();
    return most == null || least == null ? null : most.subtract(least);
  }

  static EqualCheck of(ShelterCase shelterCase, IndicativeDistribution total) {
    List<Municipality> list = shelterCase.municipalityList();
    List<OfProvince> provinceList = provinces(shelterCase, total);
    Comparator<OfProvince> order =
        Comparator.comparing(p -> Objects.requireNonNull(p.perThousand()));
    List<OfProvince> inhabited =
        provinceList.stream().filter(p -> p.perThousand() != null).toList();
    Twins twins = Twins.of(list, total);
    return new EqualCheck(
        BigFraction.of(total.need())
            .multiply(1_000)
            .divide(total.totalWeight().multiply(total.inhabitants())),
        provinceList,
        inhabited.stream().min(order).orElse(null),
        inhabited.stream().max(order).orElse(null),
        largestRounding(list, total),
        twins.pairs,
        twins.apart,
        twins.unequal,
        moved(list, total));
  }

  private static List<OfProvince> provinces(ShelterCase shelterCase, IndicativeDistribution total) {
    SortedMap<ProvinceCode, BigDecimal> weighted = new TreeMap<>();
    for (Municipality m : shelterCase.municipalityList()) {
      weighted.merge(
          m.province().code(),
          m.sesWoa().add(BigDecimal.ONE).multiply(BigDecimal.valueOf(m.inhabitants())),
          BigDecimal::add);
    }
    return shelterCase.provinceList().stream()
        .map(
            p ->
                new OfProvince(
                    p,
                    Objects.requireNonNull(weighted.get(p.code())),
                    Objects.requireNonNull(total.taskByProvince().get(p.code()))))
        .toList();
  }

  /** Both lists are in the order of the codes. */
  private static OfMunicipality largestRounding(
      List<Municipality> list, IndicativeDistribution total) {
    OfMunicipality largest = null;
    for (int i = 0; i < list.size(); i++) {
      IndicativeNumber number = total.numberList().get(i);
      OfMunicipality own = new OfMunicipality(list.get(i), number.exact(), number.rounded());
      if (largest == null || own.change().abs().compareTo(largest.change().abs()) > 0) {
        largest = own;
      }
    }
    return Objects.requireNonNull(largest);
  }

  private record Twins(long pairs, long apart, long unequal) {
    static Twins of(List<Municipality> list, IndicativeDistribution total) {
      Map<List<Object>, List<Integer>> byFigures = new LinkedHashMap<>();
      for (int i = 0; i < list.size(); i++) {
        List<Object> key =
            List.of(list.get(i).inhabitants(), list.get(i).sesWoa().stripTrailingZeros());
        byFigures.computeIfAbsent(key, k -> new ArrayList<>()).add(i);
      }
      long pairs = 0;
      long apart = 0;
      long unequal = 0;
      for (List<Integer> alike : byFigures.values()) {
        for (int a = 0; a < alike.size(); a++) {
          for (int b = a + 1; b < alike.size(); b++) {
            pairs++;
            Municipality first = list.get(alike.get(a));
            Municipality second = list.get(alike.get(b));
            apart += first.province().code().equals(second.province().code()) ? 0 : 1;
            unequal +=
                total.numberList().get(alike.get(a)).rounded()
                        == total.numberList().get(alike.get(b)).rounded()
                    ? 0
                    : 1;
          }
        }
      }
      return new Twins(pairs, apart, unequal);
    }
  }

  private static long moved(List<Municipality> list, IndicativeDistribution total) {
    List<Province> provinceList = list.stream().map(Municipality::province).distinct().toList();
    Map<Province, Province> next = new TreeMap<>(Comparator.comparing(Province::code));
    for (int i = 0; i < provinceList.size(); i++) {
      next.put(provinceList.get(i), provinceList.get((i + 1) % provinceList.size()));
    }
    IndicativeDistribution other =
        BesluitArticle21.distribute(
            total.need(), list.stream().map(m -> in(m, next.get(m.province()))).toList());
    long moved = 0;
    for (int i = 0; i < list.size(); i++) {
      moved += total.numberList().get(i).rounded() == other.numberList().get(i).rounded() ? 0 : 1;
    }
    return moved;
  }

  private static Municipality in(Municipality m, @Nullable Province province) {
    return new Municipality(
        m.code(),
        m.name(),
        Objects.requireNonNull(province),
        m.inhabitants(),
        m.inhabitantsDate(),
        m.sesWoa(),
        m.sesWoaYear(),
        m.sesWoaBasis(),
        m.longitude(),
        m.latitude());
  }
}
