package nl.spreiding.problem;

import static nl.spreiding.testing.LocationSketch.location;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import nl.spreiding.model.Form;
import nl.spreiding.model.Kind;
import nl.spreiding.model.LocationId;
import nl.spreiding.model.MunicipalityCode;
import nl.spreiding.model.Parameters;
import nl.spreiding.model.Pin;
import nl.spreiding.model.QuotaScope;
import nl.spreiding.model.Status;
import nl.spreiding.model.TaskKind;
import nl.spreiding.model.WeightKey;
import nl.spreiding.testing.CaseSketch;
import nl.spreiding.testing.LocationSketch;
import nl.spreiding.testing.RandomCases;
import org.apache.commons.numbers.fraction.BigFraction;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * By hand from one case: 1,000 places, of which 100 amv, over 1,000 inhabitants.
 *
 * <pre>
 *           inhabitants   due   amv   other
 * PV01 GM0001       400   400    40     360
 *      GM0002       300   300    30     270
 * PV02 GM0003       200   200    20     180
 *      GM0004       100   100    10      90
 * </pre>
 */
class ProblemBuilderTest {
  private static final LocalDate REFERENCE = RandomCases.REFERENCE;
  private static final LocalDate COUNTS_UNTIL = RandomCases.COUNTS_UNTIL;

  private final CaseSketch cases =
      CaseSketch.need(1_000, 100)
          .municipality("GM0001", "PV01", 400)
          .municipality("GM0002", "PV01", 300)
          .municipality("GM0003", "PV02", 200)
          .municipality("GM0004", "PV02", 100);

  private MunicipalityProblem municipality(int number) {
    return cases.problem().municipalityList().get(number - 1);
  }

  /** The only location of the case. */
  private Site site(LocationSketch location) {
    return cases.location(location).problem().siteList().getFirst();
  }

  private Site imposed(String id) {
    return cases.problem().siteList().stream()
        .filter(s -> s.id().equals(id))
        .findFirst()
        .orElseThrow();
  }

  private static LocalDate date(String text) {
    return LocalDate.parse(text);
  }

  private static Parameters parameters(QuotaScope scope, @Nullable BigFraction maxPlacesPer1000) {
    return Parameters.DEFAULTS.with(scope).withCap(maxPlacesPer1000);
  }

  @Nested
  class Tasks {
    @Test
    void sumOfTheRoundedNumbersPerProvince() {
      ProvinceProblem first = cases.problem().provinceList().get(0);
      assertThat(first.otherTask()).isEqualTo(630);
      assertThat(first.amvTask()).isEqualTo(70);
      // 3/4 of 700.
      assertThat(first.threshold75()).isEqualTo(525);
      ProvinceProblem second = cases.problem().provinceList().get(1);
      assertThat(second.otherTask()).isEqualTo(270);
      assertThat(second.amvTask()).isEqualTo(30);
      assertThat(second.threshold75()).isEqualTo(225);
    }

    @ParameterizedTest
    @CsvSource({"700,525", "701,526", "703,528", "704,528"})
    void thresholdIsRoundedUp(long task, long threshold) {
      // 3/4 of 701 is 525.75, of 703 527.25.
      cases.task("PV01", task, 70);
      assertThat(cases.problem().provinceList().getFirst().threshold75()).isEqualTo(threshold);
    }

    @Test
    void overrideReplacesTheTaskButNotWhatIsDue() {
      cases.task("PV02", 250, 25);
      ProvinceProblem second = cases.problem().provinceList().get(1);
      assertThat(second.otherTask()).isEqualTo(225);
      assertThat(second.amvTask()).isEqualTo(25);
      assertThat(second.threshold75()).isEqualTo(188);
      assertThat(municipality(3).due()).isEqualTo(200);
      assertThat(cases.problem().provinceList().getFirst().otherTask()).isEqualTo(630);
    }

    @Test
    void poolPerProvinceAndTask() {
      DecisionProblem problem = cases.problem();
      assertThat(problem.poolList()).extracting(Pool::task).containsExactly(630L, 70L, 270L, 30L);
      assertThat(problem.poolOf(municipality(3), TaskKind.AMV))
          .isEqualTo(problem.poolList().get(3));
      // OVER_IMPOSED 10 points.
      assertThat(problem.poolList()).extracting(Pool::overImposedPrice).containsOnly(10_000_000L);
    }

    @Test
    void poolForTheCountryWhenScopeIsNational() {
      DecisionProblem problem = cases.parameters(parameters(QuotaScope.NATIONAL, null)).problem();
      assertThat(problem.poolList()).extracting(Pool::task).containsExactly(900L, 100L);
      assertThat(problem.poolList()).extracting(Pool::province).containsOnlyNulls();
      assertThat(problem.poolOf(municipality(3), TaskKind.AMV))
          .isEqualTo(problem.poolList().get(1));
    }
  }

  @Nested
  class Exchanges {
    @Test
    void withinAProvinceTheTaskStays() {
      // The first lends the second 50 regular places: 50 more are due from the first.
      cases.exchange("GM0001", "GM0002", Kind.REGULAR, 50);
      assertThat(municipality(1).otherDue()).isEqualTo(410);
      assertThat(municipality(1).amvDue()).isEqualTo(40);
      assertThat(municipality(2).otherDue()).isEqualTo(220);
      assertThat(cases.problem().provinceList().getFirst().otherTask()).isEqualTo(630);
    }

    @Test
    void acrossProvincesTheTaskOfThatKindMovesAlong() {
      cases.exchange("GM0001", "GM0003", Kind.AMV, 15);
      assertThat(municipality(1).amvDue()).isEqualTo(55);
      assertThat(municipality(3).amvDue()).isEqualTo(5);
      assertThat(municipality(3).otherDue()).isEqualTo(180);
      ProvinceProblem first = cases.problem().provinceList().get(0);
      ProvinceProblem second = cases.problem().provinceList().get(1);
      assertThat(first.amvTask()).isEqualTo(85);
      assertThat(second.amvTask()).isEqualTo(15);
      assertThat(first.otherTask()).isEqualTo(630);
      // The threshold of Wet art. 9(3) is about the number of art. 3(1), which an exchange does not
      // change.
      assertThat(first.threshold75()).isEqualTo(525);
      assertThat(second.threshold75()).isEqualTo(225);
    }

    @Test
    void specialPlacesMoveTheTaskOtherThanAmv() {
      cases.exchange("GM0004", "GM0001", Kind.SPECIAL, 20);
      assertThat(municipality(4).otherDue()).isEqualTo(110);
      assertThat(municipality(1).otherDue()).isEqualTo(340);
    }

    @Test
    void severalAddUpAndComeOnTopOfAnOverride() {
      cases
          .exchange("GM0001", "GM0003", Kind.REGULAR, 30)
          .exchange("GM0001", "GM0004", Kind.REGULAR, 10);
      cases.task("PV01", 600, 60);
      assertThat(municipality(1).otherDue()).isEqualTo(400);
      assertThat(cases.problem().provinceList().get(0).otherTask()).isEqualTo(580);
      assertThat(cases.problem().provinceList().get(1).otherTask()).isEqualTo(230);
    }

    @Test
    void pricesFollowWhatIsDueAfterTheExchange() {
      // 400 + 100 = 500 due: 10^6 / 500.
      cases.exchange("GM0001", "GM0002", Kind.REGULAR, 100);
      assertThat(municipality(1).shortagePrice()).isEqualTo(2_000);
    }
  }

  @Nested
  class MunicipalPrices {
    @Test
    void fairShare() {
      // 10^6 / 400 = 2,500; a hundredth of it 25.
      assertThat(municipality(1).shortagePrice()).isEqualTo(2_500);
      assertThat(municipality(1).surplusPrice()).isEqualTo(25);
      assertThat(municipality(1).beyondOfferPrice()).isEqualTo(2_500);
      // 10^6 / 300 = 3,333.33; a hundredth 33.33.
      assertThat(municipality(2).shortagePrice()).isEqualTo(3_333);
      assertThat(municipality(2).surplusPrice()).isEqualTo(33);
    }

    @ParameterizedTest
    @CsvSource({"127,7874", "128,7813", "129,7752"})
    void fairShareIsRoundedHalfUp(long due, long price) {
      // 10^6 / 127 = 7,874.02; 10^6 / 128 = 7,812.5; 10^6 / 129 = 7,751.94.
      CaseSketch one = CaseSketch.need(due, 0).municipality("GM0001", "PV01", due);
      assertThat(one.problem().municipalityList().getFirst().shortagePrice()).isEqualTo(price);
    }

    @Test
    void nothingDueIsTreatedAsOne() {
      // 4 of 1,000 inhabitants of 100 places: 0.4, rounded 0.
      CaseSketch village =
          CaseSketch.need(100, 0)
              .municipality("GM0001", "PV01", 996)
              .municipality("GM0002", "PV01", 4);
      MunicipalityProblem m = village.problem().municipalityList().get(1);
      assertThat(m.due()).isZero();
      assertThat(m.shortagePrice()).isEqualTo(1_000_000);
      assertThat(m.surplusPrice()).isEqualTo(10_000);
    }

    @Test
    void weightsMultiply() {
      cases.weights(RandomCases.weights().with(WeightKey.FAIR_SHARE, BigFraction.of(3, 2)));
      // 3/2 * 10^6 / 400.
      assertThat(municipality(1).shortagePrice()).isEqualTo(3_750);
      assertThat(municipality(1).surplusPrice()).isEqualTo(38);
    }

    @Test
    void others() {
      MunicipalityProblem m = municipality(1);
      assertThat(m.reportPrice()).isEqualTo(100_000);
      assertThat(m.stabilityPrice()).isEqualTo(250_000);
      assertThat(m.durableMinimumPrice()).isEqualTo(100_000);
      assertThat(m.minimumDurableRegular()).isEqualTo(100);
      assertThat(m.minimumDurableSpecial()).isEqualTo(16);
      assertThat(m.province().target75Price()).isEqualTo(2_000_000);
      assertThat(imposed("GM0001:REGULAR").unlocatedPrice()).isEqualTo(50_000);
      assertThat(imposed("GM0001:AMV").unlocatedPrice()).isEqualTo(50_000);
    }
  }

  @Nested
  class LocationPrices {
    @Test
    void childrenMoved() {
      // 20 children in 80 places: 0.25 a place, twice.
      assertThat(site(location("L1", "GM0001").inUse(80, 20)).childrenMovedPrice())
          .isEqualTo(500_000);
    }

    @Test
    void childrenMovedRoundsTheChildrenOfOnePlaceFirst() {
      // 3 / 7 = 0.428571 children a place (428,571.43 micro), twice: 857,142; not 857,143.
      assertThat(site(location("L1", "GM0001").inUse(7, 3)).childrenMovedPrice())
          .isEqualTo(857_142);
    }

    @Test
    void childrenOfALocationThatCannotStayAreNotAConsequenceOfTheDecision() {
      Site site =
          site(location("L1", "GM0001").inUse(80, 20).available(null, COUNTS_UNTIL.minusDays(1)));
      assertThat(site.childrenMovedPrice()).isZero();
      assertThat(site.domain()).isEqualTo(Domain.ZERO);
      assertThat(site.counts()).isFalse();
    }

    @ParameterizedTest
    @EnumSource(Form.class)
    void childrenInEmergencyAndTemporaryPlacesPerForm(Form form) {
      Site site =
          site(
              location("L1", "GM0001")
                  .form(form)
                  .inUse(80, 16)
                  .available(null, date("2027-01-01")));
      boolean emergency = form == Form.EMERGENCY || form == Form.HOTEL;
      // Kept: 16 / 80 = 0.2 children a place, 1/2 point a child. Added: a quarter of the places,
      // 1/2 point a child.
      assertThat(site.keptEmergencyPrice()).isEqualTo(emergency ? 100_000 : 0);
      assertThat(site.newEmergencyPrice()).isEqualTo(emergency ? 125_000 : 0);
      // 1/5, 1/10, 1/20 of a point a place.
      assertThat(site.temporaryPrice())
          .isEqualTo(
              switch (form) {
                case HOTEL -> 200_000;
                case EMERGENCY -> 100_000;
                case AZC, SMALL_SCALE, MUNICIPAL, REGISTRATION -> 50_000;
              });
    }

    @Test
    void durablePlacesAreNotTemporary() {
      assertThat(site(location("L1", "GM0001").form(Form.HOTEL)).temporaryPrice()).isZero();
    }

    @Test
    void openingAndCost() {
      assertThat(site(location("L1", "GM0001")).openingPrice()).isEqualTo(5_000_000);
      assertThat(site(location("L0", "GM0001").inUse(80, 0)).openingPrice()).isZero();
    }

    @Test
    void cost() {
      // 30,000 euros at a millionth of a point.
      assertThat(site(location("L1", "GM0001").cost(30_000)).costPrice()).isEqualTo(30_000);
      assertThat(site(location("L0", "GM0001")).costPrice()).isZero();
    }

    @Test
    void knownLocationsAreNotUnlocated() {
      assertThat(site(location("L1", "GM0001")).unlocatedPrice()).isZero();
    }
  }

  /**
   * Small-scale in or beside a municipality with a large regular location that is open or agreed: 2
   * points, else 5.
   */
  @Nested
  class NearLarge {
    private long openingOfSmallScale(String municipality, LocationSketch large) {
      cases.border("GM0001", "GM0002").border("GM0002", "GM0003");
      LocationSketch small = location("S", municipality).form(Form.SMALL_SCALE).range(20, 60);
      return cases.location(large).location(small).problem().siteList().get(1).openingPrice();
    }

    private LocationSketch large() {
      return location("L", "GM0001").range(50, 151);
    }

    @ParameterizedTest
    @CsvSource({"GM0001,2000000", "GM0002,2000000", "GM0003,5000000", "GM0004,5000000"})
    void sameOrNeighbouringMunicipality(String municipality, long price) {
      assertThat(openingOfSmallScale(municipality, large())).isEqualTo(price);
    }

    @ParameterizedTest
    @CsvSource({"150,5000000", "151,2000000"})
    void largeIsAbove150(long most, long price) {
      assertThat(openingOfSmallScale("GM0001", large().range(50, most))).isEqualTo(price);
    }

    @ParameterizedTest
    @CsvSource({"OPEN,2000000", "AGREED,2000000", "OFFERED,5000000", "CANDIDATE,5000000"})
    void largeIsOpenOrAgreed(Status status, long price) {
      assertThat(openingOfSmallScale("GM0001", large().status(status))).isEqualTo(price);
    }

    @ParameterizedTest
    @CsvSource({"REGULAR,2000000", "AMV,5000000", "SPECIAL,5000000"})
    void largeIsRegular(Kind kind, long price) {
      assertThat(openingOfSmallScale("GM0001", large().kind(kind))).isEqualTo(price);
    }

    @Test
    void emergencyShelterIsNotALargeRegularLocation() {
      assertThat(openingOfSmallScale("GM0001", large().form(Form.EMERGENCY))).isEqualTo(5_000_000);
    }

    @Test
    void onlySmallScaleIsCheaper() {
      cases.location(large()).location(location("S", "GM0001").form(Form.MUNICIPAL));
      assertThat(cases.problem().siteList().get(1).openingPrice()).isEqualTo(5_000_000);
    }
  }

  @Nested
  class Availability {
    // Must be available until 2026-02-01.
    @ParameterizedTest
    @CsvSource({"2026-01-31,false", "2026-02-01,true"})
    void countsIfOpenUntil(LocalDate until, boolean counts) {
      Site site = site(location("L1", "GM0001").available(null, until));
      assertThat(site.counts()).isEqualTo(counts);
      assertThat(site.domain()).isEqualTo(counts ? Domain.zeroOr(50, 200) : Domain.ZERO);
    }

    @ParameterizedTest
    @CsvSource({"2026-01-31,false", "2026-02-01,true"})
    void countsIfExtendableUntil(LocalDate until, boolean counts) {
      LocationSketch location =
          location("L1", "GM0001").available(null, date("2025-06-01")).extendable(until);
      assertThat(site(location).counts()).isEqualTo(counts);
    }

    @ParameterizedTest
    @CsvSource({"2026-02-01,true", "2026-02-02,false"})
    void countsIfOpenFrom(LocalDate from, boolean counts) {
      assertThat(site(location("L1", "GM0001").available(from, null)).counts()).isEqualTo(counts);
    }

    // Five years from 2024-12-31.
    @ParameterizedTest
    @CsvSource({"2029-12-30,false", "2029-12-31,true"})
    void durableForFiveYears(LocalDate until, boolean durable) {
      Site site = site(location("L1", "GM0001").available(null, until));
      assertThat(site.durable()).isEqualTo(durable);
      assertThat(site.temporaryPrice()).isEqualTo(durable ? 0 : 50_000);
    }

    // From opening, if that is within twelve months of 2024-12-31.
    @ParameterizedTest
    @CsvSource({
      "2025-12-31,2030-12-31,true",
      "2025-12-31,2030-12-30,false",
      "2026-01-01,2035-01-01,false",
    })
    void durableFromOpening(LocalDate from, LocalDate until, boolean durable) {
      assertThat(site(location("L1", "GM0001").available(from, until)).durable())
          .isEqualTo(durable);
    }

    @Test
    void whatDoesNotCountIsNotDurable() {
      assertThat(site(location("L1", "GM0001").available(COUNTS_UNTIL.plusDays(1), null)).durable())
          .isFalse();
      assertThat(REFERENCE).isBefore(COUNTS_UNTIL);
    }
  }

  @Nested
  class LocationDomain {
    @Test
    void nothingOrItsRange() {
      assertThat(site(location("L1", "GM0001")).domain()).isEqualTo(new Domain(true, 50, 200));
      assertThat(site(location("L0", "GM0001").inUse(60, 0)).domain())
          .isEqualTo(new Domain(true, 50, 200));
    }

    // In use / range -> at least what is in use, within the range.
    @ParameterizedTest
    @CsvSource({
      "120,50,200,120,200",
      "30,50,200,50,200",
      "220,50,200,200,200",
      "200,50,200,200,200"
    })
    void openLocationThatMayNotCloseKeepsItsPlaces(
        long now, long min, long max, long lowest, long highest) {
      Site site = site(location("L1", "GM0001").inUse(now, 0).range(min, max).mayNotClose());
      assertThat(site.domain()).isEqualTo(new Domain(false, lowest, highest));
    }

    @Test
    void onlyAnOpenLocationIsKept() {
      Site site = site(location("L1", "GM0001").mayNotClose());
      assertThat(site.domain()).isEqualTo(new Domain(true, 50, 200));
    }

    @Test
    void openLocationThatMayNotCloseButCannotStay() {
      Site site =
          site(
              location("L1", "GM0001")
                  .inUse(80, 0)
                  .mayNotClose()
                  .available(null, date("2025-01-31")));
      assertThat(site.domain()).isEqualTo(Domain.ZERO);
    }

    @ParameterizedTest
    @CsvSource({"0", "30", "120", "230"})
    void pinLeavesOneNumberAndTheRuleAsItWas(long places) {
      cases.pin(new Pin.OfLocation(new LocationId("L1"), places, "test", "test"));
      Site site = site(location("L1", "GM0001"));
      assertThat(site.domain()).isEqualTo(Domain.only(places));
      assertThat(site.rule()).isEqualTo(new Domain(true, 50, 200));
      assertThat(site.pinned()).isEqualTo(places);
    }
  }

  @Nested
  class ImposedDomain {
    @Test
    void fromTheMinimumSizeToTheTaskOfTheProvince() {
      assertThat(imposed("GM0001:REGULAR").domain()).isEqualTo(new Domain(true, 50, 630));
      assertThat(imposed("GM0001:AMV").domain()).isEqualTo(new Domain(true, 16, 70));
    }

    @Test
    void taskBelowTheMinimumSizeStillAllowsTheMinimum() {
      cases.task("PV02", 55, 15);
      assertThat(imposed("GM0003:REGULAR").domain()).isEqualTo(new Domain(true, 50, 50));
      assertThat(imposed("GM0003:AMV").domain()).isEqualTo(new Domain(true, 16, 16));
    }

    @Test
    void nothingWithoutATask() {
      cases.task("PV02", 100, 0);
      assertThat(imposed("GM0003:AMV").domain()).isEqualTo(Domain.ZERO);
    }

    @Test
    void nothingOnAnExemptMunicipality() {
      cases.report("GM0001", 500, 0, 0, true);
      assertThat(municipality(1).exempt()).isTrue();
      assertThat(imposed("GM0001:REGULAR").domain()).isEqualTo(Domain.ZERO);
      assertThat(imposed("GM0001:AMV").domain()).isEqualTo(Domain.ZERO);
      assertThat(municipality(2).exempt()).isFalse();
    }

    @ParameterizedTest
    @CsvSource({"100,630", "630,630", "900,900"})
    void asFarAsAPinNeeds(long pinned, long most) {
      cases.pin(new Pin.OfMunicipality(new MunicipalityCode("GM0001"), pinned, "test", "test"));
      assertThat(municipality(1).pinned()).isEqualTo(pinned);
      assertThat(imposed("GM0001:REGULAR").domain()).isEqualTo(new Domain(true, 50, most));
    }

    @Test
    void noFurtherThanTheCap() {
      // 500.5 per 1,000 inhabitants of 400 is 200.2, rounded down 200; of 100 it is 50.05, 50.
      cases.parameters(parameters(QuotaScope.PROVINCE, BigFraction.of(1_001, 2)));
      assertThat(municipality(1).cap()).isEqualTo(200);
      assertThat(imposed("GM0001:REGULAR").domain()).isEqualTo(new Domain(true, 50, 200));
      assertThat(imposed("GM0004:REGULAR").domain()).isEqualTo(new Domain(true, 50, 50));
    }

    @Test
    void nothingIfTheCapIsBelowTheMinimumSize() {
      // 499 per 1,000 inhabitants of 100: 49.9, rounded down 49.
      cases.parameters(parameters(QuotaScope.PROVINCE, BigFraction.of(499)));
      assertThat(imposed("GM0004:REGULAR").domain()).isEqualTo(Domain.ZERO);
      assertThat(imposed("GM0004:AMV").domain()).isEqualTo(new Domain(true, 16, 30));
    }

    @Test
    void noCapByDefault() {
      assertThat(municipality(1).cap()).isNull();
    }
  }

  @Nested
  class VoluntaryLevel {
    @Test
    void withoutReportTheMaximaOfWhatIsOpenAgreedOrOfferedAndCounts() {
      cases
          .location(location("L1", "GM0001").inUse(80, 0).range(50, 100))
          .location(location("L2", "GM0001").status(Status.AGREED).range(50, 70))
          .location(
              location("L3", "GM0001").status(Status.OFFERED).kind(Kind.SPECIAL).range(10, 20))
          .location(location("L4", "GM0001").status(Status.CANDIDATE).range(50, 400))
          .location(location("L5", "GM0001").range(50, 300).available(null, date("2026-01-31")))
          .location(location("L6", "GM0001").kind(Kind.AMV).range(16, 24))
          .location(location("L7", "GM0002").range(50, 90));
      // 100 + 70 + 20 = 190 other; 24 amv.
      assertThat(municipality(1).otherVoluntary()).isEqualTo(190);
      assertThat(municipality(1).amvVoluntary()).isEqualTo(24);
      assertThat(municipality(1).voluntary()).isEqualTo(214);
      assertThat(municipality(1).reported()).isNull();
      assertThat(municipality(2).voluntary()).isEqualTo(90);
      assertThat(municipality(3).voluntary()).isZero();
    }

    @Test
    void theReportComesFirst() {
      cases.location(location("L1", "GM0001").range(50, 300)).report("GM0001", 100, 8, 12, false);
      // 100 regular + 12 special; 8 amv.
      assertThat(municipality(1).otherVoluntary()).isEqualTo(112);
      assertThat(municipality(1).amvVoluntary()).isEqualTo(8);
      assertThat(municipality(1).reported()).isEqualTo(120);
    }
  }

  @Test
  void baselineIsRead() {
    cases.baseline("GM0002", 250);
    assertThat(municipality(2).baseline()).isEqualTo(250);
    assertThat(municipality(1).baseline()).isNull();
  }

  @Test
  void sitesAreLocationsThenImposedPlacesInOrderOfTheirCodes() {
    cases.location(location("L2", "GM0001")).location(location("L1", "GM0004"));
    assertThat(cases.problem().siteList())
        .extracting(Site::id)
        .containsExactly(
            "L1",
            "L2",
            "GM0001:REGULAR",
            "GM0001:AMV",
            "GM0002:REGULAR",
            "GM0002:AMV",
            "GM0003:REGULAR",
            "GM0003:AMV",
            "GM0004:REGULAR",
            "GM0004:AMV");
    DecisionProblem problem = cases.problem();
    for (int i = 0; i < problem.siteList().size(); i++) {
      assertThat(problem.siteList().get(i).index()).isEqualTo(i);
    }
  }
}
