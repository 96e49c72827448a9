package nl.spreiding.explain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.Set;
import java.util.TreeMap;
import nl.spreiding.export.html.ReportCases;
import nl.spreiding.ledger.LedgerLine;
import nl.spreiding.ledger.Outcome;
import nl.spreiding.model.Basis;
import nl.spreiding.model.CaseSettings;
import nl.spreiding.model.CommissionerReport;
import nl.spreiding.model.ConstraintId;
import nl.spreiding.model.Form;
import nl.spreiding.model.Kind;
import nl.spreiding.model.Language;
import nl.spreiding.model.Location;
import nl.spreiding.model.LocationId;
import nl.spreiding.model.MunicipalityCode;
import nl.spreiding.model.Parameters;
import nl.spreiding.model.Pin;
import nl.spreiding.model.ProvinceCode;
import nl.spreiding.model.QuotaScope;
import nl.spreiding.model.ShelterCase;
import nl.spreiding.model.Status;
import nl.spreiding.model.TaskOverride;
import org.apache.commons.numbers.fraction.BigFraction;
import org.junit.jupiter.api.Test;

/**
 * The small case: shares are 199 for Capelle (181 + 18 amv), 1,462 for 's-Gravenhage (1,332 + 130),
 * 1,525 for Rotterdam (1,389 + 136), 339 for Súdwest-Fryslân (312 + 27, of which 40 lent), 62 for
 * Tytsjerk (53 + 9), 14 for Ameland (13 + 1).
 */
class ReasonsTest {
  private static final MunicipalityCode CAPELLE = new MunicipalityCode("GM0502");
  private static final MunicipalityCode THE_HAGUE = new MunicipalityCode("GM0518");
  private static final MunicipalityCode ROTTERDAM = new MunicipalityCode("GM0599");
  private static final MunicipalityCode SUDWEST = new MunicipalityCode("GM1900");
  private static final MunicipalityCode AMELAND = new MunicipalityCode("GM0060");
  private static final MunicipalityCode TYTSJERK = new MunicipalityCode("GM0086");

  private static final ShelterCase CASE = ReportCases.small("Tytsjerk");

  private static ReasonCode first(Outcome outcome, MunicipalityCode code) {
    return Reasons.of(outcome).of(code).getFirst().code();
  }

  private static List<ReasonCode> codes(Outcome outcome, MunicipalityCode code) {
    return Reasons.of(outcome).of(code).stream().map(Reason::code).toList();
  }

  private static Reason find(Outcome outcome, MunicipalityCode code, ReasonCode wanted) {
    return Reasons.of(outcome).of(code).stream()
        .filter(r -> r.code() == wanted)
        .findFirst()
        .orElseThrow();
  }

  private static ShelterCase with(ShelterCase c, Parameters parameters) {
    CaseSettings s = c.settings();
    return new ShelterCase(
        ReportCases.settings(s.capacity().total(), s.capacity().amv(), parameters, List.of()),
        c.municipalityList(),
        c.locationList(),
        c.reportList(),
        c.exchangeList(),
        c.adjacencyList(),
        c.pinList(),
        c.taskOverrideList(),
        c.baseline(),
        c.scenarioRecordList());
  }

  private static Parameters parameters(QuotaScope scope, BigFraction cap) {
    return Parameters.DEFAULTS.with(scope).withCap(cap);
  }

  @Test
  void atAboveAndBelowTheShare() {
    assertThat(
            first(
                ReportCases.outcome(CASE, Map.of("GM0502:REGULAR", 181L, "GM0502:AMV", 18L)),
                CAPELLE))
        .isEqualTo(ReasonCode.AT_DUE);
    assertThat(
            first(
                ReportCases.outcome(CASE, Map.of("GM0502:REGULAR", 182L, "GM0502:AMV", 18L)),
                CAPELLE))
        .isEqualTo(ReasonCode.ABOVE_OFFER);
    assertThat(
            first(
                ReportCases.outcome(CASE, Map.of("GM0502:REGULAR", 180L, "GM0502:AMV", 18L)),
                CAPELLE))
        .isEqualTo(ReasonCode.BELOW_SHORTFALL);
    assertThat(first(ReportCases.outcome(CASE, Map.of()), CAPELLE))
        .isEqualTo(ReasonCode.NOTHING_DECIDED);
  }

  @Test
  void aboveTheOfferCostsWhatTheLedgerSays() {
    // 250 + 18 = 268: 69 above the share of 199 and above the offer of nothing.
    // 69 * 69 * round(1,000,000 / 199) = 4,761 * 5,025 = 23,924,025 micro-points.
    Outcome outcome = ReportCases.outcome(CASE, Map.of("GM0502:REGULAR", 250L, "GM0502:AMV", 18L));
    Reason reason = find(outcome, CAPELLE, ReasonCode.ABOVE_OFFER);
    assertThat(reason.values()).containsEntry("beyond", 69L).containsEntry("cost", 23_924_025L);
    assertThat(line(outcome, ConstraintId.FAIR_SHARE, LedgerLine.Part.BEYOND_OFFER, CAPELLE))
        .isEqualTo(23_924_025L);
    assertThat(new Sentences(Language.NL).of(reason))
        .contains("69 plaatsen boven het aandeel van 199", "23,92 punten");
  }

  private static long line(
      Outcome outcome, ConstraintId constraint, LedgerLine.Part part, MunicipalityCode code) {
    return outcome.ledger().lineList().stream()
        .filter(
            l -> l.constraint() == constraint && l.part() == part && code.equals(l.municipality()))
        .mapToLong(LedgerLine::points)
        .sum();
  }

  @Test
  void aHostAboveItsShareIsExplainedByItsLocationsFirst() {
    Outcome outcome = ReportCases.outcome(CASE, Map.of("L0005", 700L));
    assertThat(codes(outcome, SUDWEST))
        .startsWith(
            ReasonCode.ABOVE_DUE,
            ReasonCode.EXEMPT,
            ReasonCode.COMPOSED_LOCATED,
            ReasonCode.INDICATIVE,
            ReasonCode.EXCHANGE_LENDER,
            ReasonCode.REPORTED,
            ReasonCode.REPORT_FOLLOWED);
    assertThat(first(ReportCases.outcome(CASE, Map.of("L0005", 300L)), SUDWEST))
        .isEqualTo(ReasonCode.EXEMPT);
  }

  @Test
  void reliefFollowsTheScope() {
    // Fryslân: 378 regular places are due; Súdwest has 700, so 700 - 312 = 388 above its share.
    Map<String, Long> places = Map.of("L0005", 700L, "GM0086:AMV", 37L);
    Reason reason =
        find(ReportCases.outcome(CASE, places), TYTSJERK, ReasonCode.BELOW_RELIEVED_PROVINCE);
    assertThat(reason.values()).containsEntry("surplus", 388L).containsEntry("total", 378L);
    Map<String, Long> national =
        Map.of("L0005", 700L, "GM0599:REGULAR", 3000L, "GM0599:AMV", 400L, "GM0502:REGULAR", 100L);
    assertThat(
            first(
                ReportCases.outcome(with(CASE, parameters(QuotaScope.NATIONAL, null)), national),
                CAPELLE))
        .isEqualTo(ReasonCode.BELOW_RELIEVED_NATION);
    // No relief: 312 of Súdwest count, so 66 of 378 are missing; with 70 imposed on Ameland they
    // are not.
    ShelterCase noRelief = with(CASE, parameters(QuotaScope.MUNICIPALITY, null));
    assertThat(
            find(ReportCases.outcome(noRelief, places), TYTSJERK, ReasonCode.BELOW_SHORTFALL)
                .values())
        .containsEntry("short", 66L);
    assertThat(
            codes(
                ReportCases.outcome(
                    noRelief, Map.of("L0005", 700L, "GM0086:AMV", 37L, "GM0060:REGULAR", 70L)),
                TYTSJERK))
        .contains(ReasonCode.BELOW_NO_RELIEF);
  }

  @Test
  void theRestIsComparedWithSharingByIndicativeNumber() {
    // Zuid-Holland amv: 284 due, none located, all three below their share: 18 of 284 of 284 = 18
    // for Capelle.
    Outcome all = ReportCases.outcome(CASE, Map.of("GM0502:AMV", 18L));
    assertThat(find(all, CAPELLE, ReasonCode.IMPOSED_SHARE).values())
        .containsEntry("numerator", 18L)
        .containsEntry("denominator", 284L)
        .containsEntry("missing", 284L)
        .containsEntry("share", BigFraction.of(18));
    // With 90 located in 's-Gravenhage 194 are missing: 18 / 284 * 194 = 12.3, below the minimum of
    // 16.
    Outcome some = ReportCases.outcome(CASE, Map.of("L0002", 90L, "GM0502:AMV", 16L));
    assertThat(codes(some, CAPELLE))
        .contains(ReasonCode.IMPOSED_ROUNDED_UP)
        .doesNotContain(ReasonCode.IMPOSED_NOT_SHARE)
        .doesNotContain(ReasonCode.IMPOSED_MINIMUM);
    // 40 is not 18, and not the minimum either; 18 itself is.
    assertThat(codes(ReportCases.outcome(CASE, Map.of("GM0502:AMV", 40L)), CAPELLE))
        .contains(ReasonCode.IMPOSED_NOT_SHARE);
    assertThat(codes(all, CAPELLE)).doesNotContain(ReasonCode.IMPOSED_NOT_SHARE);
    // 's-Gravenhage: 130 / 284 * 284 = 130, so 16 is the minimum but not rounded up.
    assertThat(codes(ReportCases.outcome(CASE, Map.of("GM0518:AMV", 16L)), THE_HAGUE))
        .contains(ReasonCode.IMPOSED_MINIMUM)
        .doesNotContain(ReasonCode.IMPOSED_ROUNDED_UP);
  }

  @Test
  void moreImposedThanMissingIsSaid() {
    // 37 amv places are due in Fryslân; 40 are imposed: 3 too many at 10 points each.
    Outcome outcome = ReportCases.outcome(CASE, Map.of("GM0086:AMV", 40L));
    assertThat(find(outcome, TYTSJERK, ReasonCode.OVER_IMPOSED).values())
        .containsEntry("over", 3L)
        .containsEntry("cost", 30_000_000L);
  }

  @Test
  void aShortageBelowTheMinimumSizeIsSaid() {
    Outcome outcome = ReportCases.outcome(CASE, Map.of());
    // Ameland: 13 regular (minimum 50) and 1 amv (minimum 16).
    assertThat(codes(outcome, AMELAND).stream().filter(c -> c == ReasonCode.GAP_BELOW_MINIMUM))
        .hasSize(2);
    // Tytsjerk: 53 regular is enough to impose, 9 amv is not.
    assertThat(codes(outcome, TYTSJERK).stream().filter(c -> c == ReasonCode.GAP_BELOW_MINIMUM))
        .hasSize(1);
  }

  @Test
  void childrenWhoMoveAndChildrenWhoStay() {
    // 300 children at 1,200 places; 1,000 are kept: 200 * 300 / 1,200 = 50 must move, at 200 * 0.5
    // = 100 points.
    Outcome outcome = ReportCases.outcome(CASE, Map.of("L0001", 1000L));
    assertThat(find(outcome, THE_HAGUE, ReasonCode.LOCATION_SHRINKS).values())
        .containsEntry("children", 50L)
        .containsEntry("cost", 100_000_000L);
    assertThat(find(outcome, THE_HAGUE, ReasonCode.CHILDREN_KEPT).values())
        .containsEntry("children", 250L);
    assertThat(codes(ReportCases.outcome(CASE, Map.of()), THE_HAGUE))
        .contains(ReasonCode.LOCATION_CLOSES);
    // The hotel ends before the counting date: never a consequence of the decision.
    assertThat(find(outcome, THE_HAGUE, ReasonCode.LOCATION_ENDS).values())
        .containsEntry("children", 52L);
  }

  @Test
  void reportPinCapAndBaseline() {
    assertThat(first(ReportCases.outcome(CASE, Map.of("L0006", 60L)), AMELAND))
        .isEqualTo(ReasonCode.PINNED);
    assertThat(first(ReportCases.outcome(CASE, Map.of("L0006", 59L)), AMELAND))
        .isEqualTo(ReasonCode.PINNED_NOT_MET);
    assertThat(codes(ReportCases.outcome(CASE, Map.of("L0001", 1391L)), THE_HAGUE))
        .contains(ReasonCode.REPORT_MORE);
    assertThat(codes(ReportCases.outcome(CASE, Map.of("L0001", 1389L)), THE_HAGUE))
        .contains(ReasonCode.REPORT_LESS);
    assertThat(codes(ReportCases.outcome(CASE, Map.of()), ROTTERDAM))
        .contains(ReasonCode.REPORT_NONE);
    // 2 per 1,000 of 68,000 inhabitants = 136 places.
    ShelterCase capped = with(CASE, parameters(QuotaScope.PROVINCE, BigFraction.of(2)));
    assertThat(codes(ReportCases.outcome(capped, Map.of("GM0502:REGULAR", 136L)), CAPELLE))
        .contains(ReasonCode.CAP);
    assertThat(codes(ReportCases.outcome(capped, Map.of("GM0502:REGULAR", 135L)), CAPELLE))
        .doesNotContain(ReasonCode.CAP);
  }

  @Test
  void everyCodeCanOccurAndEverySentenceIsComplete() {
    List<Outcome> outcomeList =
        List.of(
            ReportCases.outcome(CASE),
            ReportCases.outcome(
                CASE,
                Map.of("L0006", 60L, "GM0502:REGULAR", 181L, "GM0502:AMV", 18L, "L0005", 700L)),
            ReportCases.outcome(CASE, Map.of("L0001", 1391L, "GM0086:AMV", 40L, "GM0518:AMV", 16L)),
            ReportCases.outcome(CASE, Map.of("L0001", 1000L, "GM0502:REGULAR", 300L)),
            ReportCases.outcome(
                with(CASE, parameters(QuotaScope.NATIONAL, BigFraction.of(2))),
                Map.of("GM0599:REGULAR", 4000L, "GM0599:AMV", 400L, "GM0502:REGULAR", 136L)),
            ReportCases.outcome(
                with(CASE, parameters(QuotaScope.MUNICIPALITY, null)),
                Map.of("L0005", 700L, "GM0086:AMV", 37L, "GM0060:REGULAR", 70L)),
            ReportCases.outcome(CASE, Map.of("L0002", 90L, "GM0502:AMV", 16L)),
            ReportCases.outcome(CASE, Map.of()),
            ReportCases.outcome(CASE, Map.of("L0001", 1000L, "GM0518:REGULAR", 100L)),
            // Against the exemption.
            ReportCases.outcome(CASE, Map.of("GM1900:REGULAR", 60L)),
            // 18 / 284 of 200 amv places = 12.7; 13 lies within one place of it.
            ReportCases.outcome(
                unusual(),
                Map.of("L0010", 60L, "L0011", 10L, "L0012", 80L, "L0014", 25L, "GM0502:AMV", 13L)));
    Set<ReasonCode> seen = EnumSet.noneOf(ReasonCode.class);
    for (Outcome outcome : outcomeList) {
      Reasons reasons = Reasons.of(outcome);
      for (var municipality : outcome.shelterCase().municipalityList()) {
        for (Reason reason : reasons.of(municipality.code())) {
          seen.add(reason.code());
          for (Language language : Language.values()) {
            assertThat(new Sentences(language).of(reason))
                .doesNotContain("{")
                .doesNotContain("|")
                .endsWith(".");
          }
        }
      }
    }
    assertThat(seen).containsExactlyInAnyOrder(ReasonCode.values());
  }

  /**
   * Durable places below both minima, a location that may not close, one that opens late, pins, a
   * task, a baseline.
   */
  private static ShelterCase unusual() {
    List<Location> list = new ArrayList<>(CASE.locationList());
    list.add(
        ReportCases.location(
            "L0010", "GM0502", Kind.REGULAR, Form.AZC, Status.AGREED, 0, 60, "2035-01-01"));
    list.add(
        ReportCases.location("L0011", "GM0502", Kind.SPECIAL, Form.AZC, Status.AGREED, 0, 10, ""));
    list.add(
        ReportCases.location(
            "L0014", "GM0502", Kind.REGULAR, Form.AZC, Status.CANDIDATE, 0, 40, ""));
    list.add(
        new Location(
            new LocationId("L0012"),
            ROTTERDAM,
            "Vast",
            Kind.REGULAR,
            Form.AZC,
            Status.OPEN,
            80,
            80,
            80,
            null,
            null,
            null,
            false,
            0,
            null,
            Basis.REPORTED,
            ""));
    list.add(
        new Location(
            new LocationId("L0013"),
            ROTTERDAM,
            "Laat",
            Kind.REGULAR,
            Form.AZC,
            Status.AGREED,
            0,
            50,
            80,
            LocalDate.of(2027, 1, 1),
            null,
            null,
            true,
            0,
            null,
            Basis.REPORTED,
            ""));
    return new ShelterCase(
        CASE.settings(),
        CASE.municipalityList(),
        list,
        List.of(
            new CommissionerReport(CAPELLE, 100, 18, 0, 20, false, ""),
            new CommissionerReport(ROTTERDAM, 0, 0, 0, 0, false, "")),
        CASE.exchangeList(),
        CASE.adjacencyList(),
        List.of(new Pin.OfLocation(new LocationId("L0010"), 60, "A", "B")),
        List.of(new TaskOverride(new ProvinceCode("PV28"), 3000, 200, "A", "B")),
        new TreeMap<>(Map.of(CAPELLE, 50L)),
        List.of());
  }

  @Test
  void everyCodeHasASentenceInBothLanguages() throws IOException {
    for (Language language : Language.values()) {
      Properties texts = new Properties();
      try (InputStream stream =
          Sentences.class.getResourceAsStream("sentences_" + language.tag() + ".properties")) {
        texts.load(new InputStreamReader(stream, StandardCharsets.UTF_8));
      }
      for (ReasonCode code : ReasonCode.values()) {
        assertThat(texts.getProperty(code.name())).as(language + " " + code).isNotBlank();
      }
    }
  }

  @Test
  void theShortReasonIsCodeAndSentence() {
    Reasons reasons =
        Reasons.of(ReportCases.outcome(CASE, Map.of("GM0502:REGULAR", 181L, "GM0502:AMV", 18L)));
    assertThat(reasons.shortReason(CAPELLE, Language.NL))
        .isEqualTo("AT_DUE: Het aantal is gelijk aan het aandeel van de gemeente: 199 plaatsen.");
    assertThat(reasons.shortReason(CAPELLE, Language.EN))
        .isEqualTo("AT_DUE: The number equals the share of the municipality: 199 places.");
    assertThatThrownBy(() -> reasons.of(new MunicipalityCode("GM9999")))
        .hasMessageContaining("GM9999");
  }
}
