package nl.spreiding.plan;

import static nl.spreiding.plan.ConstraintChecks.verify;

import nl.spreiding.model.Kind;
import nl.spreiding.model.QuotaScope;
import nl.spreiding.testing.MunicipalitySketch;
import nl.spreiding.testing.Problems;
import nl.spreiding.testing.ProvinceSketch;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Soft constraints. Penalties are in micro-points: whole units times their price. */
class SoftConstraintsTest {
  private final Problems country = Problems.country();
  private final ProvinceSketch province = country.province();
  private final MunicipalitySketch municipality = province.municipality();

  @Nested
  class FairShare {
    // Due 100, offered 120. Prices: 10,000 below, 100 above, 7,000 beyond the offer.
    //   0: 100^2 * 10,000 = 100,000,000
    //  99:   1^2 * 10,000 =      10,000
    // 100: 0
    // 101:   1^2 * 100    =         100
    // 120:  20^2 * 100    =      40,000
    // 121:  21^2 * 100 + 1^2 * 7,000 = 44,100 + 7,000 = 51,100
    // 150:  50^2 * 100 + 30^2 * 7,000 = 250,000 + 6,300,000 = 6,550,000
    @ParameterizedTest
    @CsvSource({
      "0,100000000",
      "99,10000",
      "100,0",
      "101,100",
      "120,40000",
      "121,51100",
      "150,6550000"
    })
    void shortageSurplusAndBeyondTheOffer(long places, long penalty) {
      municipality
          .due(100)
          .offers(120)
          .fairSharePrices(10_000, 100, 7_000)
          .location()
          .holds(places);
      verify(DistributionConstraints::fairShare, country).penalizesBy(penalty);
    }

    // Offered 80 is less than due 100, so beyond the offer starts at 100: 1 * 100 + 1 * 7,000.
    @ParameterizedTest
    @CsvSource({"100,0", "101,7100"})
    void offerBelowWhatIsDue(long places, long penalty) {
      municipality.due(100).offers(80).fairSharePrices(10_000, 100, 7_000).location().holds(places);
      verify(DistributionConstraints::fairShare, country).penalizesBy(penalty);
    }

    @Test
    void allPlacesOfAllKindsCountTogether() {
      // Due 90 + 10. Held 30 + 20 + 15 + 16 + 16 = 97: 3 short, 9 * 10,000.
      municipality.due(90).amvDue(10).fairSharePrices(10_000, 100, 7_000);
      municipality.location().holds(30);
      municipality.location(Kind.SPECIAL).holds(20);
      municipality.location(Kind.AMV).holds(15);
      municipality.imposed().holds(16);
      municipality.imposed(Kind.AMV).holds(16);
      verify(DistributionConstraints::fairShare, country).penalizesBy(90_000);
    }

    @Test
    void manyMunicipalities() {
      // 2^2 * 10,000 + 3^2 * 5,000 = 40,000 + 45,000.
      municipality.due(50).fairSharePrices(10_000, 0, 0).location().holds(48);
      province.municipality().due(50).fairSharePrices(5_000, 0, 0).location().holds(47);
      verify(DistributionConstraints::fairShare, country).penalizesBy(85_000);
    }
  }

  @Nested
  class OverImposed {
    // Task 100, 40 located: 60 missing. 60 imposed are not too many, 61 are one too many.
    @ParameterizedTest
    @CsvSource({"0,0", "59,0", "60,0", "61,10000000", "75,150000000"})
    void beyondWhatIsMissing(long imposed, long penalty) {
      country.overImposedPrice(10_000_000);
      province.task(100);
      municipality.location().holds(40);
      municipality.imposed().holds(imposed);
      verify(DistributionConstraints::overImposed, country).penalizesBy(penalty);
    }

    @Test
    void nothingMissing() {
      // 130 located for 100: all 50 imposed are too many.
      country.overImposedPrice(3);
      province.task(100);
      municipality.location().holds(130);
      municipality.imposed().holds(50);
      verify(DistributionConstraints::overImposed, country).penalizesBy(150);
    }

    @Test
    void perTaskKind() {
      // Other: 50 imposed for 50. Amv: 16 imposed for 10, 6 too many.
      country.overImposedPrice(10);
      province.task(50).amvTask(10);
      municipality.imposed().holds(50);
      municipality.imposed(Kind.AMV).holds(16);
      verify(DistributionConstraints::overImposed, country).penalizesBy(60);
    }

    @Test
    void manyProvincesAndMunicipalities() {
      // First province: 50 + 60 for 100, 10 too many. Second: 55 for 50, 5 too many. 15 * 10.
      country.overImposedPrice(10);
      province.task(100);
      municipality.imposed().holds(50);
      province.municipality().imposed().holds(60);
      country.province().task(50).municipality().imposed().holds(55);
      verify(DistributionConstraints::overImposed, country).penalizesBy(150);
    }

    @Test
    void nationalScope() {
      // 60 located + 50 imposed for 50 + 50: 10 too many, although the second province imposed no
      // more than its task.
      Problems nation = Problems.country(QuotaScope.NATIONAL).overImposedPrice(10);
      nation.province().task(50).municipality().location().holds(60);
      nation.province().task(50).municipality().imposed().holds(50);
      verify(DistributionConstraints::overImposed, nation).penalizesBy(100);
    }

    // No relief: due 30, offered 50. Task 100. Located 50 count as 30, so 70 are missing.
    @ParameterizedTest
    @CsvSource({"70,0", "71,10"})
    void municipalScope(long imposed, long penalty) {
      Problems noRelief = Problems.country(QuotaScope.MUNICIPALITY).overImposedPrice(10);
      MunicipalitySketch host = noRelief.province().task(100).municipality().due(30).offers(50);
      host.location().holds(50);
      host.imposed().holds(imposed);
      verify(DistributionConstraints::overImposed, noRelief).penalizesBy(penalty);
    }
  }

  @Nested
  class Target75 {
    @ParameterizedTest
    @CsvSource({"75,0", "74,2000000", "76,0", "0,150000000"})
    void placesShortOfTheThreshold(long places, long penalty) {
      province.target75(75, 2_000_000);
      municipality.location().holds(places);
      verify(DistributionConstraints::target75, country).penalizesBy(penalty);
    }

    @Test
    void everyKindOfKnownLocationCountsButImposedPlacesDoNot() {
      // 20 + 20 + 20 = 60 located of 75: 15 short.
      province.target75(75, 2);
      municipality.location().holds(20);
      municipality.location(Kind.AMV).holds(20);
      municipality.location(Kind.SPECIAL).holds(20);
      municipality.imposed().holds(50);
      verify(DistributionConstraints::target75, country).penalizesBy(30);
    }

    @Test
    void perProvinceWhateverTheScope() {
      // 50 too many in the first; 5 short in the second and 1 in the third: 6 * 2.
      Problems nation = Problems.country(QuotaScope.NATIONAL);
      nation.province().target75(50, 2).municipality().location().holds(100);
      nation.province().target75(50, 2).municipality().location().holds(45);
      nation.province().target75(50, 2).municipality().location().holds(49);
      verify(DistributionConstraints::target75, nation).penalizesBy(12);
    }
  }

  @Nested
  class DurableMinimum {
    // Besluit 3.1(1): 100 durable regular places.
    @ParameterizedTest
    @CsvSource({"0,0", "1,9900000", "99,100000", "100,0", "101,0"})
    void regular(long places, long penalty) {
      municipality.durableMinimumPrice(100_000).location().durable().holds(places);
      verify(DistributionConstraints::durableMinimum, country).penalizesBy(penalty);
    }

    // Besluit 3.1(2): 16 durable places of special nature; amv places are of special nature.
    @ParameterizedTest
    @CsvSource({"0,0,0", "1,0,15", "15,0,1", "16,0,0", "0,15,1", "8,7,1", "8,8,0"})
    void special(long special, long amv, long penalty) {
      municipality.durableMinimumPrice(1).location(Kind.SPECIAL).durable().holds(special);
      municipality.location(Kind.AMV).durable().holds(amv);
      verify(DistributionConstraints::durableMinimum, country).penalizesBy(penalty);
    }

    @Test
    void spreadOverLocationsOfTheMunicipality() {
      municipality.durableMinimumPrice(1).location().durable().holds(60);
      municipality.location().durable().holds(40);
      verify(DistributionConstraints::durableMinimum, country).hasNoImpact();
    }

    @Test
    void temporaryAndImposedPlacesDoNotCount() {
      // 60 durable: 40 short, whatever else there is.
      municipality.durableMinimumPrice(1).location().durable().holds(60);
      municipality.location().holds(500);
      municipality.imposed().holds(50);
      verify(DistributionConstraints::durableMinimum, country).penalizesBy(40);
    }

    @Test
    void bothMinimaAndManyMunicipalities() {
      // 30 short regular + 6 short special at price 2; 1 short regular at price 5: 72 + 5.
      municipality.durableMinimumPrice(2).location().durable().holds(70);
      municipality.location(Kind.SPECIAL).durable().holds(10);
      province.municipality().durableMinimumPrice(5).location().durable().holds(99);
      verify(DistributionConstraints::durableMinimum, country).penalizesBy(77);
    }
  }

  @Nested
  class ChildrenMoved {
    // 80 in use, 20 children: 0.25 children a place; weight 2: 500,000 a place.
    @ParameterizedTest
    @CsvSource({"80,0", "81,0", "79,500000", "0,40000000"})
    void fewerPlacesThanToday(long places, long penalty) {
      municipality.location().inUse(80).childrenMovedPrice(500_000).holds(places);
      verify(DistributionConstraints::childrenMoved, country).penalizesBy(penalty);
    }

    @Test
    void withoutChildren() {
      municipality.location().inUse(80).holds(0);
      verify(DistributionConstraints::childrenMoved, country).hasNoImpact();
    }

    @Test
    void growthElsewhereDoesNotMakeUp() {
      // 10 fewer at 3, 5 fewer at 7; 15 more at the third: 30 + 35.
      municipality.location().inUse(50).childrenMovedPrice(3).holds(40);
      municipality.location().inUse(50).childrenMovedPrice(7).holds(45);
      municipality.location().inUse(50).childrenMovedPrice(9).holds(65);
      verify(DistributionConstraints::childrenMoved, country).penalizesBy(65);
    }
  }

  @Nested
  class ChildrenInEmergency {
    // 60 in use; 300,000 per place kept, 125,000 per place added.
    // 60: 18,000,000. 61: 18,000,000 + 125,000. 59: 17,700,000.
    @ParameterizedTest
    @CsvSource({"0,0", "1,300000", "59,17700000", "60,18000000", "61,18125000"})
    void placesKeptAndAdded(long places, long penalty) {
      municipality.location().inUse(60).emergencyPrices(300_000, 125_000).holds(places);
      verify(DistributionConstraints::childrenInEmergency, country).penalizesBy(penalty);
    }

    @Test
    void keptPlacesWithoutChildrenCostNothingButAddedOnesDo() {
      municipality.location().inUse(60).emergencyPrices(0, 5).holds(64);
      verify(DistributionConstraints::childrenInEmergency, country).penalizesBy(20);
    }

    @Test
    void newLocation() {
      municipality.location().emergencyPrices(0, 5).holds(10);
      verify(DistributionConstraints::childrenInEmergency, country).penalizesBy(50);
    }

    @Test
    void manyAndOtherForms() {
      municipality.location().inUse(10).emergencyPrices(2, 5).holds(12);
      municipality.location().inUse(10).emergencyPrices(3, 5).holds(4);
      municipality.location().inUse(10).holds(200);
      // 10*2 + 2*5 + 4*3.
      verify(DistributionConstraints::childrenInEmergency, country).penalizesBy(42);
    }
  }

  @Nested
  class TemporaryPlaces {
    @ParameterizedTest
    @CsvSource({"0,0", "1,50000", "100,5000000"})
    void perPlace(long places, long penalty) {
      municipality.location().temporaryPrice(50_000).holds(places);
      verify(DistributionConstraints::temporaryPlaces, country).penalizesBy(penalty);
    }

    @Test
    void durablePlacesAreFree() {
      municipality.location().durable().holds(100);
      verify(DistributionConstraints::temporaryPlaces, country).hasNoImpact();
    }

    @Test
    void many() {
      municipality.location().temporaryPrice(5).holds(10);
      municipality.location().temporaryPrice(20).holds(10);
      verify(DistributionConstraints::temporaryPlaces, country).penalizesBy(250);
    }
  }

  @Nested
  class Unlocated {
    @ParameterizedTest
    @CsvSource({"0,0", "1,50000", "50,2500000"})
    void perPlace(long places, long penalty) {
      municipality.imposed().unlocatedPrice(50_000).holds(places);
      verify(DistributionConstraints::unlocated, country).penalizesBy(penalty);
    }

    @Test
    void knownLocationsAreFree() {
      municipality.location().holds(100);
      verify(DistributionConstraints::unlocated, country).hasNoImpact();
    }

    @Test
    void manyOfBothKinds() {
      municipality.imposed().unlocatedPrice(3).holds(50);
      province.municipality().imposed(Kind.AMV).unlocatedPrice(3).holds(16);
      verify(DistributionConstraints::unlocated, country).penalizesBy(198);
    }
  }

  @Nested
  class ReportDeviation {
    // Reported 100 = 70 located + 30 imposed.
    @ParameterizedTest
    @CsvSource({"30,0", "29,100000", "31,100000", "0,3000000"})
    void aboveOrBelow(long imposed, long penalty) {
      municipality.reported(100, 100_000).location().holds(70);
      municipality.imposed().holds(imposed);
      verify(DistributionConstraints::reportDeviation, country).penalizesBy(penalty);
    }

    @Test
    void withoutReport() {
      municipality.location().holds(70);
      verify(DistributionConstraints::reportDeviation, country).hasNoImpact();
    }

    @Test
    void reportedAsNothing() {
      municipality.reported(0, 7).location().holds(3);
      verify(DistributionConstraints::reportDeviation, country).penalizesBy(21);
    }

    @Test
    void many() {
      // 5 below at 2, 4 above at 3.
      municipality.reported(50, 2).location().holds(45);
      province.municipality().reported(50, 3).location().holds(54);
      verify(DistributionConstraints::reportDeviation, country).penalizesBy(22);
    }
  }

  @Nested
  class NewLocations {
    @ParameterizedTest
    @CsvSource({"0,0", "1,5000000", "400,5000000"})
    void onceHoweverLarge(long places, long penalty) {
      municipality.location().openingPrice(5_000_000).holds(places);
      verify(DistributionConstraints::newLocations, country).penalizesBy(penalty);
    }

    @Test
    void openLocationsAreFree() {
      municipality.location().inUse(100).holds(100);
      verify(DistributionConstraints::newLocations, country).hasNoImpact();
    }

    @Test
    void manyAtTheirOwnPrice() {
      municipality.location().openingPrice(5).holds(100);
      municipality.location().openingPrice(2).holds(60);
      municipality.location().openingPrice(5).holds(0);
      verify(DistributionConstraints::newLocations, country).penalizesBy(7);
    }
  }

  @Nested
  class Cost {
    @ParameterizedTest
    @CsvSource({"0,0", "1,30", "100,3000"})
    void perPlace(long places, long penalty) {
      municipality.location().costPrice(30).holds(places);
      verify(DistributionConstraints::cost, country).penalizesBy(penalty);
    }

    @Test
    void unknownCost() {
      municipality.location().holds(100);
      verify(DistributionConstraints::cost, country).hasNoImpact();
    }

    @Test
    void many() {
      municipality.location().costPrice(30).holds(10);
      municipality.location().costPrice(40).holds(10);
      verify(DistributionConstraints::cost, country).penalizesBy(700);
    }
  }

  @Nested
  class Stability {
    @ParameterizedTest
    @CsvSource({"100,0", "99,250000", "101,250000", "0,25000000"})
    void aboveOrBelow(long places, long penalty) {
      municipality.baseline(100, 250_000).location().holds(places);
      verify(DistributionConstraints::stability, country).penalizesBy(penalty);
    }

    @Test
    void withoutBaseline() {
      municipality.location().holds(70);
      verify(DistributionConstraints::stability, country).hasNoImpact();
    }

    @Test
    void many() {
      municipality.baseline(50, 2).location().holds(40);
      province.municipality().baseline(50, 3).imposed().holds(55);
      verify(DistributionConstraints::stability, country).penalizesBy(35);
    }
  }
}
