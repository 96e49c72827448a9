package nl.spreiding.explain;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import nl.spreiding.ledger.Outcome;
import nl.spreiding.model.Language;
import nl.spreiding.model.LocationId;
import nl.spreiding.model.MunicipalityCode;
import nl.spreiding.model.Pin;
import nl.spreiding.model.ScenarioRecord;
import nl.spreiding.model.Status;
import nl.spreiding.testing.Cases;
import org.apache.commons.numbers.fraction.BigFraction;
import org.junit.jupiter.api.Test;

/** One province: 100 places are due from Aa and 300 from Bee; of 40 amv places 10 and 30. */
class DeviationReasonsTest {
  private static final MunicipalityCode AA = new MunicipalityCode("GM0001");

  private static Cases cases() {
    return Cases.of(400, 40)
        .municipality("GM0001", "Aa", "PV20", 1_000)
        .municipality("GM0002", "Bee", "PV20", 3_000)
        .location("L1", "GM0001", l -> l.status(Status.AGREED).range(10, 50))
        .location("L2", "GM0001", l -> l.status(Status.CANDIDATE).range(5, 20));
  }

  private static Reason find(Outcome outcome, ReasonCode code) {
    return Reasons.of(outcome).of(AA).stream()
        .filter(r -> r.code() == code)
        .findFirst()
        .orElseThrow();
  }

  private static List<ReasonCode> codes(Outcome outcome) {
    return Reasons.of(outcome).of(AA).stream().map(Reason::code).toList();
  }

  private static String dutch(Outcome outcome, ReasonCode code) {
    return new Sentences(Language.NL).of(find(outcome, code));
  }

  @Test
  void thePartsOfADeviationAddUp() {
    // 70 other places reported; the agreed location holds 50 at most, so 20 have no room; 30 of the
    // 50 are used, so 20 are not; 7 lie on the candidate: 70 - 20 - 20 + 7 = 37. Of 10 amv places
    // none has room, and 16 are imposed: 10 - 10 + 16 = 16.
    Outcome outcome =
        cases().report("GM0001", 70, 10, 0).outcome(Map.of("L1", 30L, "L2", 7L, "GM0001:AMV", 16L));
    assertThat(find(outcome, ReasonCode.REPORT_LESS).values())
        .containsEntry("deviation", 27L)
        .containsEntry("decided", 53L);
    assertThat(find(outcome, ReasonCode.DEVIATION_NO_ROOM).values())
        .containsEntry("part", 20L)
        .containsEntry("room", 50L);
    assertThat(
            Reasons.of(outcome).of(AA).stream()
                .filter(r -> r.code() == ReasonCode.DEVIATION_NO_ROOM)
                .map(r -> r.values().get("part")))
        .containsExactly(20L, 10L);
    assertThat(find(outcome, ReasonCode.DEVIATION_NOT_USED).values()).containsEntry("part", 20L);
    assertThat(find(outcome, ReasonCode.DEVIATION_CANDIDATE).values()).containsEntry("part", 7L);
    assertThat(find(outcome, ReasonCode.DEVIATION_IMPOSED).values()).containsEntry("part", 16L);
    assertThat(codes(outcome)).doesNotContain(ReasonCode.DEVIATION_MORE_ROOM);
    // Share 100: 20 away is 400 squared, 47 away 2,209, at 10,000 micro-points.
    assertThat(find(outcome, ReasonCode.DEVIATION_BALANCE).values())
        .containsEntry("before", 20L)
        .containsEntry("beforeCost", 4_000_000L)
        .containsEntry("after", 47L)
        .containsEntry("afterCost", 22_090_000L);
    assertThat(dutch(outcome, ReasonCode.DEVIATION_NOT_USED))
        .startsWith(
            "Reden van de afwijking (reguliere en bijzondere plaatsen): 20 plaatsen uit het verslag")
        .endsWith("de laagste puntensom die over het geheel is gevonden.");
  }

  /** A number that a user fixed does not follow from the points. */
  @Test
  void whatIsFixedIsGivenAsTheReason() {
    Cases free = cases().report("GM0001", 40, 0, 0);
    assertThat(dutch(free.outcome(Map.of("L1", 30L)), ReasonCode.DEVIATION_NOT_USED))
        .contains("Dat volgt uit de laagste puntensom");
    Outcome number =
        cases()
            .report("GM0001", 40, 0, 0)
            .pin(new Pin.OfMunicipality(AA, 30, "A. Bee", "afspraak"))
            .outcome(Map.of("L1", 30L));
    assertThat(dutch(number, ReasonCode.DEVIATION_NOT_USED))
        .contains("Dat volgt uit wat de gebruiker hier heeft vastgezet, en daarbinnen uit de");
    Outcome location =
        cases()
            .report("GM0001", 20, 0, 0)
            .pin(new Pin.OfLocation(new LocationId("L1"), 45, "A. Bee", "contract"))
            .outcome(Map.of("L1", 45L, "GM0001:REGULAR", 60L));
    assertThat(dutch(location, ReasonCode.DEVIATION_MORE_ROOM)).contains("heeft vastgezet");
    assertThat(dutch(location, ReasonCode.IMPOSED_NOT_SHARE)).contains("heeft vastgezet");
    assertThat(
            new Sentences(Language.NL)
                .of(
                    Reasons.of(location).of(new MunicipalityCode("GM0002")).stream()
                        .filter(r -> r.code() == ReasonCode.NO_LOCATIONS)
                        .findFirst()
                        .orElseThrow()))
        .isEqualTo(
            "De gegevens bevatten geen locatie in deze gemeente; op locaties komen daarom geen plaatsen.");
  }

  @Test
  void locationsThatGetNothingAreCounted() {
    Outcome outcome = cases().report("GM0001", 0, 0, 0).outcome(Map.of("GM0001:AMV", 16L));
    assertThat(dutch(outcome, ReasonCode.NONE_LOCATED))
        .isEqualTo(
            "De gegevens bevatten 2 locaties in deze gemeente; daar komen in dit besluit geen plaatsen.");
    assertThat(codes(outcome)).doesNotContain(ReasonCode.LOCATED, ReasonCode.NO_LOCATIONS);
  }

  /** 90 other places and 10 amv places are due. */
  @Test
  void ofTwoTasksBelowTheShareBothAreSaid() {
    Outcome both = cases().outcome(Map.of("L1", 20L));
    assertThat(codes(both)).contains(ReasonCode.BELOW_SHORTFALL, ReasonCode.BELOW_ALSO_SHORT);
    assertThat(dutch(both, ReasonCode.BELOW_ALSO_SHORT))
        .isEqualTo(
            "Ook van de opgave van 40 amv-plaatsen in Province PV20 blijft de gemeente onder haar aandeel, met 10 plaatsen; die opgave wordt niet gehaald.");
    Outcome met = cases().outcome(Map.of("L1", 20L, "GM0002:AMV", 40L));
    assertThat(dutch(met, ReasonCode.BELOW_ALSO_MET)).endsWith("; ook die opgave wordt gehaald.");
    assertThat(codes(cases().outcome(Map.of("L1", 20L, "GM0001:AMV", 16L))))
        .doesNotContain(ReasonCode.BELOW_ALSO_MET, ReasonCode.BELOW_ALSO_SHORT);
  }

  @Test
  void locationsCanHoldMoreThanTheReport() {
    Outcome outcome = cases().report("GM0001", 20, 0, 0).outcome(Map.of("L1", 45L));
    assertThat(find(outcome, ReasonCode.DEVIATION_MORE_ROOM).values()).containsEntry("part", 25L);
    assertThat(codes(outcome))
        .contains(ReasonCode.REPORT_MORE)
        .doesNotContain(ReasonCode.DEVIATION_NO_ROOM, ReasonCode.DEVIATION_NOT_USED);
  }

  @Test
  void theShareOfTheRemainderIsStatedOnlyWhereItIsTheShare() {
    // 360 other places are missing; eligible are both, with 90 and 270: 90 / 360 of 360 = 90.
    Outcome exact = cases().report("GM0001", 0, 0, 0).outcome(Map.of("GM0001:REGULAR", 90L));
    assertThat(find(exact, ReasonCode.DEVIATION_SHARE).values())
        .containsEntry("numerator", 90L)
        .containsEntry("denominator", 360L)
        .containsEntry("missing", 360L)
        .containsEntry("share", BigFraction.of(90));
    Outcome near = cases().report("GM0001", 0, 0, 0).outcome(Map.of("GM0001:REGULAR", 91L));
    assertThat(codes(near))
        .contains(ReasonCode.DEVIATION_IMPOSED)
        .doesNotContain(ReasonCode.DEVIATION_SHARE);
    // With nothing of its own imposed there is nothing to compare.
    assertThat(codes(cases().report("GM0001", 20, 0, 0).outcome(Map.of("L1", 45L))))
        .doesNotContain(ReasonCode.DEVIATION_IMPOSED, ReasonCode.DEVIATION_SHARE);
  }

  @Test
  void theSameNumberOfAnotherSortIsADeviationToo() {
    // 16 regular places reported, 16 amv places imposed.
    Outcome outcome = cases().report("GM0001", 16, 0, 0).outcome(Map.of("GM0001:AMV", 16L));
    assertThat(codes(outcome))
        .contains(
            ReasonCode.REPORT_FOLLOWED, ReasonCode.DEVIATION_NOT_USED, ReasonCode.DEVIATION_IMPOSED)
        .doesNotContain(ReasonCode.DEVIATION_BALANCE);
  }

  @Test
  void noDeviationHasNoReasonForOne() {
    Outcome outcome = cases().report("GM0001", 40, 0, 0).outcome(Map.of("L1", 40L));
    assertThat(codes(outcome))
        .contains(ReasonCode.REPORTED, ReasonCode.REPORT_FOLLOWED)
        .noneMatch(code -> code.name().startsWith("DEVIATION_"));
  }

  @Test
  void aReportThatAScenarioChangedIsNamedSo() {
    Outcome outcome =
        cases()
            .report("GM0001", 40, 0, 0)
            .scenarioRecord(
                new ScenarioRecord(
                    "s.json",
                    "A",
                    "\"municipality\":\"GM0002\"",
                    "",
                    "report",
                    "{\"municipality\":\"GM0001\",\"note\":\"\\\"municipality\\\":\\\"GM0002\\\"\"}"))
            .outcome(Map.of("L1", 40L));
    assertThat(ReportOrigin.of(outcome.shelterCase(), AA)).isEqualTo(ReportOrigin.SCENARIO);
    assertThat(ReportOrigin.of(outcome.shelterCase(), new MunicipalityCode("GM0002")))
        .isEqualTo(ReportOrigin.CASE);
    assertThat(dutch(outcome, ReasonCode.REPORT_FOLLOWED))
        .contains("het door de gebruiker gewijzigde verslag");
  }

  @Test
  void oneAndNone() {
    assertThat(
            dutch(
                cases().report("GM0001", 41, 0, 0).outcome(Map.of("L1", 40L)),
                ReasonCode.DEVIATION_NOT_USED))
        .contains("1 plaats uit", " wordt niet gebruikt");
    Outcome none = cases().report("GM0001", 0, 0, 0).outcome(Map.of());
    assertThat(dutch(none, ReasonCode.REPORTED_NOTHING))
        .isEqualTo(
            "In het verslag van de commissaris van de Koning staan geen plaatsen voor deze gemeente.");
    assertThat(dutch(none, ReasonCode.ACCOUNT_NOT_DECIDED))
        .isEqualTo("Dat de gemeente geen plaatsen krijgt, kost 100,00 punten.");
    assertThat(codes(none)).noneMatch(code -> code.name().startsWith("COMPOSED_"));
    assertThat(dutch(cases().outcome(Map.of("L2", 1L, "GM0001:AMV", 1L)), ReasonCode.COMPOSED_BOTH))
        .isEqualTo(
            "Het aantal bestaat uit twee delen. 1 plaats ligt op bekende locaties."
                + " 1 plaats is opgelegd zonder locatie, omdat er in Province PV20 op locaties"
                + " 40 plaatsen ontbreken.");
  }
}
