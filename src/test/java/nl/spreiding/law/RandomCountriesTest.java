package nl.spreiding.law;

import static nl.spreiding.law.LawCases.byCode;
import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.function.Function;
import nl.spreiding.model.Municipality;
import nl.spreiding.model.MunicipalityCode;
import nl.spreiding.model.ProvinceCode;
import org.apache.commons.numbers.fraction.BigFraction;
import org.junit.jupiter.api.Test;

/** Axioms of the distribution, each over the same 300 seeded random countries. */
class RandomCountriesTest {
  private static final int COUNTRIES = 300;

  private interface Axiom {
    void check(long need, List<Municipality> list, Random random);
  }

  private static void everywhere(Axiom axiom) {
    for (int seed = 0; seed < COUNTRIES; seed++) {
      Random random = new Random(seed);
      List<Municipality> list = LawCases.random(random);
      long need = random.nextInt(random.nextInt(3) == 0 ? 50 : 100_000);
      axiom.check(need, list, random);
    }
  }

  /**
   * The oracle: the formula as it stands in the statute, step by step in fractions, nothing
   * cancelled or shared.
   */
  private static Map<String, Long> oracle(long bo, List<Municipality> list) {
    Function<Municipality, BigFraction> wf =
        m -> {
          BigDecimal s = m.sesWoa();
          BigFraction sesWoa =
              BigFraction.of(s.unscaledValue(), java.math.BigInteger.TEN.pow(s.scale()));
          BigFraction in = BigFraction.of(list.stream().mapToLong(Municipality::inhabitants).sum());
          return sesWoa.add(1).multiply(BigFraction.of(m.inhabitants())).divide(in);
        };
    BigFraction twf = list.stream().map(wf).reduce(BigFraction.ZERO, BigFraction::add);
    Map<String, Long> result = new TreeMap<>();
    for (Municipality m : list) {
      BigFraction iv = BigFraction.of(bo).multiply(wf.apply(m)).divide(twf);
      BigFraction whole = BigFraction.of(iv.getNumerator().divide(iv.getDenominator()));
      boolean up = iv.subtract(whole).compareTo(BigFraction.of(1, 2)) >= 0;
      result.put(m.code().value(), (up ? whole.add(1) : whole).longValue());
    }
    return result;
  }

  @Test
  void agreesWithTheFormulaAsItStands() {
    everywhere(
        (need, list, random) ->
            assertThat(byCode(BesluitArticle21.distribute(need, list)))
                .isEqualTo(oracle(need, list)));
  }

  @Test
  void exactNumbersSumToTheNeedAndRoundedOnesStayWithinHalfAPlaceEach() {
    everywhere(
        (need, list, random) -> {
          IndicativeDistribution result = BesluitArticle21.distribute(need, list);
          BigFraction sum =
              result.numberList().stream()
                  .map(IndicativeNumber::exact)
                  .reduce(BigFraction.ZERO, BigFraction::add);
          assertThat(sum).isEqualTo(BigFraction.of(need));
          assertThat(2 * Math.abs(result.differenceFromNeed())).isLessThanOrEqualTo(list.size());
          BigFraction weights =
              result.numberList().stream()
                  .map(IndicativeNumber::weight)
                  .reduce(BigFraction.ZERO, BigFraction::add);
          assertThat(weights).isEqualTo(result.totalWeight());
        });
  }

  @Test
  void provincialTasksAreTheSumsOfTheirMunicipalities() {
    everywhere(
        (need, list, random) -> {
          IndicativeDistribution result = BesluitArticle21.distribute(need, list);
          Map<ProvinceCode, Long> sums = new HashMap<>();
          result.numberList().forEach(n -> sums.merge(n.province(), n.rounded(), Long::sum));
          assertThat(result.taskByProvince()).isEqualTo(sums);
          assertThat(sums.values().stream().mapToLong(Long::longValue).sum())
              .isEqualTo(result.roundedSum());
        });
  }

  @Test
  void rowOrderIsIrrelevant() {
    everywhere(
        (need, list, random) -> {
          List<Municipality> shuffled = new ArrayList<>(list);
          Collections.shuffle(shuffled, random);
          assertThat(BesluitArticle21.distribute(need, shuffled))
              .isEqualTo(BesluitArticle21.distribute(need, list));
        });
  }

  /**
   * Codes and names carry no weight: exchange them among the municipalities and each keeps its
   * number.
   */
  @Test
  void anonymity() {
    everywhere(
        (need, list, random) -> {
          List<MunicipalityCode> codes =
              new ArrayList<>(list.stream().map(Municipality::code).toList());
          Collections.shuffle(codes, random);
          List<Municipality> renamed = new ArrayList<>();
          for (int i = 0; i < list.size(); i++) {
            renamed.add(with(list.get(i), codes.get(i), list.get(i).inhabitants()));
          }
          Map<String, Long> before = byCode(BesluitArticle21.distribute(need, list));
          Map<String, Long> after = byCode(BesluitArticle21.distribute(need, renamed));
          for (int i = 0; i < list.size(); i++) {
            assertThat(after.get(codes.get(i).value()))
                .isEqualTo(before.get(list.get(i).code().value()));
          }
        });
  }

  @Test
  void noMunicipalityGetsFewerWhenTheNeedGrows() {
    everywhere(
        (need, list, random) -> {
          Map<String, Long> before = byCode(BesluitArticle21.distribute(need, list));
          Map<String, Long> after =
              byCode(BesluitArticle21.distribute(need + 1 + random.nextInt(1000), list));
          before.forEach(
              (code, places) -> assertThat(after.get(code)).isGreaterThanOrEqualTo(places));
        });
  }

  @Test
  void moreInhabitantsNeverMeanFewerPlacesForItselfNorMoreForAnother() {
    everywhere(
        (need, list, random) -> {
          int grown = random.nextInt(list.size());
          List<Municipality> after = new ArrayList<>(list);
          Municipality m = list.get(grown);
          after.set(grown, with(m, m.code(), m.inhabitants() + 1 + random.nextInt(50_000)));
          Map<String, Long> a = byCode(BesluitArticle21.distribute(need, list));
          Map<String, Long> b = byCode(BesluitArticle21.distribute(need, after));
          a.forEach(
              (code, places) -> {
                if (code.equals(m.code().value())) {
                  assertThat(b.get(code)).isGreaterThanOrEqualTo(places);
                } else {
                  assertThat(b.get(code)).isLessThanOrEqualTo(places);
                }
              });
        });
  }

  @Test
  void aLargerMunicipalityOfTheSameScoreNeverHasFewer() {
    everywhere(
        (need, list, random) -> {
          Map<String, Long> numbers = byCode(BesluitArticle21.distribute(need, list));
          for (Municipality a : list) {
            for (Municipality b : list) {
              if (a.sesWoa().compareTo(b.sesWoa()) == 0 && a.inhabitants() >= b.inhabitants()) {
                assertThat(numbers.get(a.code().value()))
                    .isGreaterThanOrEqualTo(numbers.get(b.code().value()));
              }
            }
          }
        });
  }

  /** In cancels: the same multiple of inhabitants everywhere changes no number and no factor. */
  @Test
  void scaleInvariance() {
    everywhere(
        (need, list, random) -> {
          long factor = 2 + random.nextInt(1000);
          List<Municipality> scaled =
              list.stream().map(m -> with(m, m.code(), m.inhabitants() * factor)).toList();
          IndicativeDistribution before = BesluitArticle21.distribute(need, list);
          IndicativeDistribution after = BesluitArticle21.distribute(need, scaled);
          assertThat(after.numberList()).isEqualTo(before.numberList());
          assertThat(after.totalWeight()).isEqualTo(before.totalWeight());
        });
  }

  @Test
  void amvIsPartOfTheTotalInEveryMunicipality() {
    everywhere(
        (need, list, random) -> {
          long amv = need == 0 ? 0 : random.nextLong(need + 1);
          StatutoryNumbers numbers =
              StatutoryNumbers.of(LawCases.shelterCase(need, amv, list, List.of()));
          list.forEach(
              m -> {
                assertThat(numbers.amvOf(m.code()).rounded())
                    .isBetween(0L, numbers.totalOf(m.code()).rounded());
                assertThat(numbers.otherOf(m.code())).isGreaterThanOrEqualTo(0);
              });
        });
  }

  private static Municipality with(Municipality m, MunicipalityCode code, long inhabitants) {
    return new Municipality(
        code,
        "Renamed " + code,
        m.province(),
        inhabitants,
        m.inhabitantsDate(),
        m.sesWoa(),
        m.sesWoaYear(),
        m.sesWoaBasis(),
        m.longitude(),
        m.latitude());
  }
}
