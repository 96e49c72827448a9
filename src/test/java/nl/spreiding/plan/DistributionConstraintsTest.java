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

/**
 * Hard and medium constraints; the soft ones are in {@link SoftConstraintsTest}. Penalties are in
 * places.
 */
class DistributionConstraintsTest {
  private final Problems country = Problems.country();
  private final ProvinceSketch province = country.province();
  private final MunicipalitySketch municipality = province.municipality();

  @Nested
  class LocationBounds {
    // {0} and 50..100: 0 and the ends of the range are allowed; 49 is one short, 101 one too many.
    // 20 places are nearer
    // to 0 (20) than to 50 (30); 25 are as far from either; 26 are nearer to 50 (24).
    @ParameterizedTest
    @CsvSource({
      "0,0", "50,0", "100,0", "49,1", "101,1", "1,1", "20,20", "25,25", "26,24", "130,30"
    })
    void zeroOrRange(long places, long penalty) {
      municipality.location().zeroOr(50, 100).holds(places);
      verify(DistributionConstraints::locationBounds, country).penalizesBy(penalty);
    }

    // May not close: 60..100. 59 is one short; 0 is 60 short.
    @ParameterizedTest
    @CsvSource({"60,0", "59,1", "0,60", "100,0", "101,1"})
    void openLocationThatMayNotClose(long places, long penalty) {
      municipality.location().between(60, 100).holds(places);
      verify(DistributionConstraints::locationBounds, country).penalizesBy(penalty);
    }

    @Test
    void notAvailableLongEnough() {
      // Only 0 is allowed (empty range), so 7 places are 7 too many.
      municipality.location().zeroOr(1, 0).holds(7);
      verify(DistributionConstraints::locationBounds, country).penalizesBy(7);
    }

    @Test
    void many() {
      // 49 is 1 short, 103 is 3 too many, 70 is allowed: 1 + 3.
      municipality.location().zeroOr(50, 100).holds(49);
      municipality.location().zeroOr(50, 100).holds(103);
      municipality.location().zeroOr(50, 100).holds(70);
      verify(DistributionConstraints::locationBounds, country).penalizesBy(4);
    }

    @Test
    void pinThatBreaksTheRuleIsCounted() {
      // Pinned at 30 while the rule says 0 or 50..100: the solver may only choose 30, and the
      // ledger shows 20 short.
      municipality.location().zeroOr(50, 100).pinned(30).holds(30);
      verify(DistributionConstraints::locationBounds, country).penalizesBy(20);
    }

    @Test
    void imposedPlacesAreNotLocations() {
      municipality.imposed().zeroOr(50, 100).holds(49);
      verify(DistributionConstraints::locationBounds, country).hasNoImpact();
    }
  }

  @Nested
  class SmallScaleMinimum {
    @ParameterizedTest
    @CsvSource({"0,0", "50,0", "49,1", "51,0", "200,0", "201,1"})
    void regular(long places, long penalty) {
      municipality.imposed().zeroOr(50, 200).holds(places);
      verify(DistributionConstraints::smallScaleMinimum, country).penalizesBy(penalty);
    }

    @ParameterizedTest
    @CsvSource({"0,0", "16,0", "15,1"})
    void amv(long places, long penalty) {
      municipality.imposed(Kind.AMV).zeroOr(16, 40).holds(places);
      verify(DistributionConstraints::smallScaleMinimum, country).penalizesBy(penalty);
    }

    @Test
    void many() {
      // 48 regular: 2 short of 50; 13 amv: 3 short of 16.
      municipality.imposed().zeroOr(50, 200).holds(48);
      municipality.imposed(Kind.AMV).zeroOr(16, 40).holds(13);
      verify(DistributionConstraints::smallScaleMinimum, country).penalizesBy(5);
    }

    @Test
    void exemptMunicipalityIsAnotherConstraint() {
      municipality.exempt().imposed().zeroOr(1, 0).holds(10);
      verify(DistributionConstraints::smallScaleMinimum, country).hasNoImpact();
    }

    @Test
    void locationsAreAnotherConstraint() {
      municipality.location().zeroOr(50, 100).holds(49);
      verify(DistributionConstraints::smallScaleMinimum, country).hasNoImpact();
    }
  }

  @Nested
  class Pinned {
    @Test
    void nothingPinned() {
      municipality.location().holds(80);
      verify(DistributionConstraints::pinned, country).hasNoImpact();
    }

    // Pinned at 100 = 60 located + the rest imposed.
    @ParameterizedTest
    @CsvSource({"40,0", "39,1", "41,1", "0,40"})
    void municipality(long imposed, long penalty) {
      municipality.pinned(100).location().holds(60);
      municipality.imposed().holds(imposed);
      verify(DistributionConstraints::pinned, country).penalizesBy(penalty);
    }

    @ParameterizedTest
    @CsvSource({"80,0", "79,1", "81,1", "0,80"})
    void location(long places, long penalty) {
      municipality.location().pinned(80).holds(places);
      verify(DistributionConstraints::pinned, country).penalizesBy(penalty);
    }

    @Test
    void pinnedAtNothing() {
      municipality.pinned(0).location().pinned(0).holds(7);
      // 7 too many at the location and 7 too many in the municipality.
      verify(DistributionConstraints::pinned, country).penalizesBy(14);
    }

    @Test
    void many() {
      // First: 50 instead of 40, 10. Second: 25 instead of 30, 5. Its location: 25 instead of 27,
      // 2.
      municipality.pinned(40).location().holds(50);
      province.municipality().pinned(30).location().pinned(27).holds(25);
      verify(DistributionConstraints::pinned, country).penalizesBy(17);
    }
  }

  @Nested
  class Exempt {
    @ParameterizedTest
    @CsvSource({"0", "1", "60"})
    void imposedPlaces(long places) {
      municipality.exempt().imposed().holds(places);
      verify(DistributionConstraints::exempt, country).penalizesBy(places);
    }

    @Test
    void manyOfBothKinds() {
      municipality.exempt().imposed().holds(60);
      municipality.imposed(Kind.AMV).holds(16);
      province.municipality().exempt().imposed().holds(4);
      verify(DistributionConstraints::exempt, country).penalizesBy(80);
    }

    @Test
    void itsOwnLocationsAreFree() {
      municipality.exempt().location().holds(500);
      verify(DistributionConstraints::exempt, country).hasNoImpact();
    }

    @Test
    void othersAreNotExempt() {
      municipality.imposed().holds(60);
      verify(DistributionConstraints::exempt, country).hasNoImpact();
    }
  }

  @Nested
  class MunicipalCap {
    // 300 located and 100 imposed are 400 together.
    @ParameterizedTest
    @CsvSource({"400,0", "401,0", "399,1", "0,400"})
    void cap(long cap, long penalty) {
      municipality.cap(cap).location().holds(300);
      municipality.imposed().holds(100);
      verify(DistributionConstraints::municipalCap, country).penalizesBy(penalty);
    }

    @Test
    void noCap() {
      municipality.location().holds(1_000);
      verify(DistributionConstraints::municipalCap, country).hasNoImpact();
    }

    @Test
    void many() {
      // 12 above 100, 8 above 50, and one below its cap.
      municipality.cap(100).location().holds(112);
      province.municipality().cap(50).location().holds(58);
      province.municipality().cap(50).location().holds(10);
      verify(DistributionConstraints::municipalCap, country).penalizesBy(20);
    }
  }

  @Nested
  class ProvincialTask {
    // 60 regular + 20 special located + imposed, task 100.
    @ParameterizedTest
    @CsvSource({"20,0", "19,1", "21,0", "0,20"})
    void regularAndSpecialPlacesCount(long imposed, long penalty) {
      province.task(100);
      municipality.location().holds(60);
      municipality.location(Kind.SPECIAL).holds(20);
      municipality.imposed().holds(imposed);
      verify(DistributionConstraints::provincialTask, country).penalizesBy(penalty);
    }

    @Test
    void amvPlacesDoNotCount() {
      province.task(100).amvTask(100);
      municipality.location(Kind.AMV).holds(100);
      municipality.imposed(Kind.AMV).holds(16);
      municipality.imposed().holds(0);
      verify(DistributionConstraints::provincialTask, country).penalizesBy(100);
    }

    @Test
    void missingAmvPlacesAreAnotherConstraint() {
      province.task(60).amvTask(16);
      municipality.location().holds(60);
      municipality.imposed(Kind.AMV).holds(0);
      verify(DistributionConstraints::provincialTask, country).hasNoImpact();
    }

    @Test
    void surplusRelievesTheProvinceButNotAnother() {
      // First province: 150 + 0 for 100. Second: 40 for 100, 60 short; the 50 too many of the first
      // do not help.
      province.task(100);
      municipality.due(50).location().holds(150);
      province.municipality().due(50).location().holds(0);
      country.province().task(100).municipality().location().holds(40);
      verify(DistributionConstraints::provincialTask, country).penalizesBy(60);
    }

    @Test
    void manyProvinces() {
      province.task(100);
      municipality.location().holds(70);
      country.province().task(50).municipality().location().holds(45);
      verify(DistributionConstraints::provincialTask, country).penalizesBy(35);
    }

    @Test
    void nationalScopeSurplusRelievesOtherProvinces() {
      // 150 + 40 for 100 + 100: 10 short.
      Problems nation = Problems.country(QuotaScope.NATIONAL);
      nation.province().task(100).municipality().location().holds(150);
      nation.province().task(100).municipality().location().holds(40);
      verify(DistributionConstraints::provincialTask, nation).penalizesBy(10);
    }

    // Task 100. Due 30, offered 50. Located places count up to 30 and again from 51:
    // 29 -> 29; 30 -> 30; 31 -> 30; 50 -> 30; 51 -> 31; 60 -> 40.
    @ParameterizedTest
    @CsvSource({"29,71", "30,70", "31,70", "50,70", "51,69", "60,60"})
    void municipalScopeVoluntarySurplusDoesNotCount(long located, long penalty) {
      Problems noRelief = Problems.country(QuotaScope.MUNICIPALITY);
      noRelief.province().task(100).municipality().due(30).offers(50).location().holds(located);
      verify(DistributionConstraints::provincialTask, noRelief).penalizesBy(penalty);
    }

    @Test
    void municipalScopeOfferBelowWhatIsDueHidesNothing() {
      // Due 30, offered 20: everything counts. 45 of 100: 55 short.
      Problems noRelief = Problems.country(QuotaScope.MUNICIPALITY);
      noRelief.province().task(100).municipality().due(30).offers(20).location().holds(45);
      verify(DistributionConstraints::provincialTask, noRelief).penalizesBy(55);
    }

    @Test
    void municipalScopeImposedPlacesAlwaysCount() {
      // Located 50 count as 30; 70 imposed count whole: 100.
      Problems noRelief = Problems.country(QuotaScope.MUNICIPALITY);
      MunicipalitySketch host = noRelief.province().task(100).municipality().due(30).offers(50);
      host.location().holds(50);
      host.imposed().holds(70);
      verify(DistributionConstraints::provincialTask, noRelief).penalizesBy(0);
    }

    @Test
    void municipalScopeCountsPerMunicipalityNotPerLocation() {
      // Two locations of 25 are 50 together, of which 30 count; the neighbour's 10 count: 40 of
      // 100.
      Problems noRelief = Problems.country(QuotaScope.MUNICIPALITY);
      ProvinceSketch only = noRelief.province().task(100);
      MunicipalitySketch host = only.municipality().due(30).offers(50);
      host.location().holds(25);
      host.location().holds(25);
      only.municipality().due(30).location().holds(10);
      verify(DistributionConstraints::provincialTask, noRelief).penalizesBy(60);
    }
  }

  @Nested
  class AmvTask {
    // 10 located + imposed, task 26.
    @ParameterizedTest
    @CsvSource({"16,0", "15,1", "17,0", "0,16"})
    void amvPlacesCount(long imposed, long penalty) {
      province.amvTask(26);
      municipality.location(Kind.AMV).holds(10);
      municipality.imposed(Kind.AMV).holds(imposed);
      verify(DistributionConstraints::amvTask, country).penalizesBy(penalty);
    }

    @Test
    void otherPlacesDoNotCount() {
      province.task(100).amvTask(16);
      municipality.location().holds(100);
      municipality.location(Kind.SPECIAL).holds(100);
      municipality.imposed(Kind.AMV).holds(0);
      verify(DistributionConstraints::amvTask, country).penalizesBy(16);
    }

    @Test
    void missingOtherPlacesAreAnotherConstraint() {
      province.task(60).amvTask(16);
      municipality.location(Kind.AMV).holds(16);
      municipality.imposed().holds(0);
      verify(DistributionConstraints::amvTask, country).hasNoImpact();
    }

    @Test
    void nationalScope() {
      Problems nation = Problems.country(QuotaScope.NATIONAL);
      nation.province().amvTask(16).municipality().location(Kind.AMV).holds(30);
      nation.province().amvTask(16).municipality().location(Kind.AMV).holds(1);
      verify(DistributionConstraints::amvTask, nation).penalizesBy(1);
    }

    // Task 20. Amv due 4, offered 8: 4 -> 4; 5 -> 4; 8 -> 4; 9 -> 5. What is due other than amv
    // plays no part.
    @ParameterizedTest
    @CsvSource({"4,16", "5,16", "8,16", "9,15"})
    void municipalScope(long located, long penalty) {
      Problems noRelief = Problems.country(QuotaScope.MUNICIPALITY);
      MunicipalitySketch host =
          noRelief.province().amvTask(20).municipality().due(50).amvDue(4).offersAmv(8);
      host.location(Kind.AMV).holds(located);
      verify(DistributionConstraints::amvTask, noRelief).penalizesBy(penalty);
    }

    @Test
    void manyProvinces() {
      province.amvTask(16);
      municipality.location(Kind.AMV).holds(14);
      country.province().amvTask(16).municipality().location(Kind.AMV).holds(13);
      verify(DistributionConstraints::amvTask, country).penalizesBy(5);
    }
  }
}
