package nl.spreiding.law;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import nl.spreiding.model.MunicipalityCode;
import nl.spreiding.model.ProvinceCode;
import org.apache.commons.numbers.fraction.BigFraction;
import org.junit.jupiter.api.Test;

class RegelingArticle4Test {
  private static final ProvinceCode GRONINGEN = new ProvinceCode("PV20");
  private static final GrantAmounts AMOUNTS = GrantAmounts.REGELING_2024;

  /** A municipality that did its task, all places for the whole 24 months. */
  private static GrantBasis basis(
      int number, long indicative, long special, long durable, long located) {
    return new GrantBasis(
        code(number),
        GRONINGEN,
        indicative,
        special,
        durable,
        located,
        located,
        24 * located,
        true);
  }

  private static MunicipalityCode code(int number) {
    return new MunicipalityCode("GM000" + number);
  }

  private static Grants grants(long threshold, GrantBasis... basis) {
    return RegelingArticle4.grants(
        List.of(basis), new TreeMap<>(Map.of(GRONINGEN, threshold)), AMOUNTS);
  }

  private static Grant only(Grants grants, GrantType type) {
    List<Grant> list = grants.grantList().stream().filter(grant -> grant.type() == type).toList();
    assertThat(list).hasSize(1);
    return list.get(0);
  }

  @Test
  void specialPlacesEarnTwoThousandEach() {
    // 40 special places x 2,000 = 80,000 euro. Nothing is durable; 40 places stay below the
    // threshold.
    Grants grants = grants(1_000, basis(1, 100, 40, 0, 40));
    assertThat(grants.grantList())
        .containsExactly(new Grant(GrantType.SPECIAL, GRONINGEN, code(1), 40, 200_000L, 8_000_000));
  }

  @Test
  void westerwoldeWithTwoThousandDurablePlaces() {
    // Iv 131, 2,000 durable places: (2,000 - 131) x 2,000 = 3,738,000 euro.
    Grant grant = only(grants(100_000, basis(1, 131, 0, 2_000, 2_000)), GrantType.DURABLE);
    assertThat(grant.places()).isEqualTo(1_869);
    assertThat(grant.cents()).isEqualTo(373_800_000);
  }

  @Test
  void oneHundredDurablePlacesEarnTheHighAmount() {
    // 100 submitted, Iv 90: 10 x 2,000 = 20,000.
    assertThat(only(grants(1_000, basis(1, 90, 0, 100, 100)), GrantType.DURABLE).cents())
        .isEqualTo(2_000_000);
  }

  @Test
  void ninetyNineDurablePlacesEarnTheLowAmount() {
    // 99 submitted, Iv 90: 9 x 1,000 = 9,000.
    assertThat(only(grants(1_000, basis(1, 90, 0, 99, 99)), GrantType.DURABLE).cents())
        .isEqualTo(900_000);
  }

  @Test
  void durablePlacesUpToTheIndicativeNumberEarnNothing() {
    assertThat(grants(1_000, basis(1, 100, 0, 100, 100)).grantList()).isEmpty();
    assertThat(only(grants(1_000, basis(1, 100, 0, 101, 101)), GrantType.DURABLE).places())
        .isEqualTo(1);
  }

  @Test
  void exactlySeventyFivePercentEarnsNothingAndOnePlaceMoreDoes() {
    // T = 400, threshold 300.
    assertThat(grants(300, basis(1, 400, 0, 0, 300)).grantList()).isEmpty();
    // One place x 1,500: 15% = 225 to the province, 85% = 1,275 to the municipality.
    Grants grants = grants(300, basis(1, 400, 0, 0, 301));
    assertThat(grants.grantList())
        .containsExactly(
            new Grant(GrantType.THRESHOLD_75_PROVINCE, GRONINGEN, null, 1, 22_500L, 22_500),
            new Grant(GrantType.THRESHOLD_75_MUNICIPALITY, GRONINGEN, code(1), 301, null, 127_500));
  }

  @Test
  void placesPaidAsDurableDoNotCountAbove75() {
    // Located 500, threshold 300: 200 above. 120 of them are paid as durable (220 - 100): 80 x
    // 1,500 = 120,000.
    Grants grants = grants(300, basis(1, 100, 0, 220, 500));
    ThresholdGrant threshold = grants.thresholdList().get(0);
    assertThat(threshold)
        .isEqualTo(
            new ThresholdGrant(
                GRONINGEN, 500, 300, 120, 80, 12_000_000, 1_800_000, 10_200_000, 10_200_000));
  }

  @Test
  void morePlacesPaidAsDurableThanLieAbove75LeaveNothing() {
    assertThat(grants(300, basis(1, 0, 0, 310, 310)).thresholdList().get(0).places()).isZero();
  }

  @Test
  void municipalPartIsDividedByPlacesTimesMonths() {
    // 100 places above 75%: 150,000 euro, 85% = 127,500. Place-months: 100 x 24 = 2,400 and 100 x
    // 12 = 1,200.
    // 127,500 x 2/3 = 85,000 and x 1/3 = 42,500.
    Grants grants =
        grants(
            100,
            basis(1, 500, 0, 0, 100),
            new GrantBasis(code(2), GRONINGEN, 500, 0, 0, 100, 100, 1_200, true));
    assertThat(grants.grantList().subList(1, 3))
        .extracting(Grant::cents)
        .containsExactly(8_500_000L, 4_250_000L);
  }

  @Test
  void leftOverCentsGoToTheLargestRemainderAndThenToTheLowestCode() {
    // 4 places above 75%: 6,000 euro, 85% = 510,000 cents over 7 equal shares: 72,857 each is
    // 509,999; one cent is left
    // and goes to the lowest code.
    GrantBasis[] basis = new GrantBasis[7];
    for (int i = 0; i < basis.length; i++) {
      basis[i] = basis(7 - i, 500, 0, 0, 10);
    }
    Grants grants = grants(66, basis);
    assertThat(grants.grantList().subList(1, 8))
        .extracting(Grant::cents)
        .containsExactly(72_858L, 72_857L, 72_857L, 72_857L, 72_857L, 72_857L, 72_857L);
  }

  @Test
  void municipalityThatDidNotDoItsTaskGetsNoShareButItsPlacesCount() {
    GrantBasis slack = new GrantBasis(code(2), GRONINGEN, 500, 0, 0, 50, 50, 1_200, false);
    Grants grants = grants(100, basis(1, 500, 0, 0, 100), slack);
    assertThat(only(grants, GrantType.THRESHOLD_75_MUNICIPALITY).municipality()).isEqualTo(code(1));
    assertThat(grants.thresholdList().get(0).places()).isEqualTo(50);
  }

  @Test
  void withoutAnyMunicipalityThatDidItsTaskOnlyTheProvinceIsPaid() {
    Grants grants =
        grants(100, new GrantBasis(code(1), GRONINGEN, 500, 0, 0, 150, 150, 3_600, false));
    // 50 x 1,500 = 75,000; 15% = 11,250.
    assertThat(only(grants, GrantType.THRESHOLD_75_PROVINCE).cents()).isEqualTo(1_125_000);
    assertThat(grants.totalCents(GrantType.THRESHOLD_75_MUNICIPALITY)).isZero();
    assertThat(grants.thresholdList().get(0).municipalCents()).isEqualTo(6_375_000);
    assertThat(grants.thresholdList().get(0).paidMunicipalCents()).isZero();
  }

  @Test
  void refusesNegativeAmountsAndSharesAboveOne() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new GrantAmounts(-1, 0, 0, 100, 0, BigFraction.ONE))
        .withMessageContaining("negative");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new GrantAmounts(0, 0, 0, 100, 0, BigFraction.of(11, 10)))
        .withMessageContaining("11 / 10");
  }

  @Test
  void partsAddUpAndNobodyIsPaidTwiceOverRandomCases() {
    Random random = new Random(4);
    for (int run = 0; run < 500; run++) {
      List<GrantBasis> basisList = new ArrayList<>();
      for (int i = 0; i < 1 + random.nextInt(9); i++) {
        long located = random.nextInt(400);
        long durable = random.nextInt((int) located + 1);
        basisList.add(
            new GrantBasis(
                code(i),
                GRONINGEN,
                random.nextInt(200),
                random.nextInt((int) located + 1),
                durable,
                located,
                located,
                located * random.nextInt(25),
                random.nextBoolean()));
      }
      Grants grants = grants(random.nextInt(1_000), basisList.toArray(GrantBasis[]::new));
      ThresholdGrant step = grants.thresholdList().get(0);
      assertThat(step.provinceCents() + step.municipalCents()).isEqualTo(step.cents());
      assertThat(step.cents()).isEqualTo(step.places() * 150_000);
      assertThat(grants.totalCents(GrantType.THRESHOLD_75_PROVINCE))
          .isEqualTo(step.provinceCents());
      assertThat(grants.totalCents(GrantType.THRESHOLD_75_MUNICIPALITY))
          .isEqualTo(step.paidMunicipalCents());
      assertThat(step.paidMunicipalCents()).isIn(0L, step.municipalCents());
      assertThat(step.places() + step.durablePaid())
          .isLessThanOrEqualTo(Math.max(step.durablePaid(), step.counted()));
      assertThat(grants.grantList()).extracting(Grant::cents).allMatch(cents -> cents > 0);
      // The order of the rows does not matter.
      List<GrantBasis> reversed = basisList.reversed();
      assertThat(grants(step.threshold(), reversed.toArray(GrantBasis[]::new))).isEqualTo(grants);
    }
  }

  /**
   * Two provinces, thresholds 100: 101 places in each, one above. 225.00 euro to each province;
   * 1,275.00 to the only municipality of each. GM0003 lies in PV20 and GM0001 in PV21, so that the
   * order of the codes is not that of the provinces. GM0001 has 40 special places: 80,000 euro.
   */
  @Test
  void grantsAreOrderedByTypeAndThenByCode() {
    ProvinceCode fryslan = new ProvinceCode("PV21");
    Grants grants =
        RegelingArticle4.grants(
            List.of(
                basis(3, 500, 0, 0, 101),
                new GrantBasis(code(1), fryslan, 500, 40, 0, 101, 101, 2_424, true)),
            new TreeMap<>(Map.of(GRONINGEN, 100L, fryslan, 100L)),
            AMOUNTS);
    assertThat(grants.grantList())
        .containsExactly(
            new Grant(GrantType.SPECIAL, fryslan, code(1), 40, 200_000L, 8_000_000),
            new Grant(GrantType.THRESHOLD_75_PROVINCE, GRONINGEN, null, 1, 22_500L, 22_500),
            new Grant(GrantType.THRESHOLD_75_PROVINCE, fryslan, null, 1, 22_500L, 22_500),
            new Grant(GrantType.THRESHOLD_75_MUNICIPALITY, fryslan, code(1), 101, null, 127_500),
            new Grant(GrantType.THRESHOLD_75_MUNICIPALITY, GRONINGEN, code(3), 101, null, 127_500));
    // 80,000 + 2 x 1,500 euro.
    assertThat(grants.totalCents()).isEqualTo(8_300_000);
  }

  @Test
  void nothingAndEverythingAreAmountsAndNegativeOnesAreNot() {
    assertThat(new GrantAmounts(0, 0, 0, 0, 0, BigFraction.ZERO).durableMinimum()).isZero();
    assertThat(new GrantAmounts(1, 1, 1, 1, 1, BigFraction.ONE).provinceShare())
        .isEqualTo(BigFraction.ONE);
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new GrantAmounts(1, 1, 1, -1, 1, BigFraction.ONE));
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new GrantAmounts(1, 1, 1, 1, 1, BigFraction.of(-1, 100)));
  }
}
