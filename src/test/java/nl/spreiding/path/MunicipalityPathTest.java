package nl.spreiding.path;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import nl.spreiding.export.html.ReportCases;
import nl.spreiding.law.GrantAmounts;
import nl.spreiding.ledger.LedgerLine;
import nl.spreiding.ledger.MunicipalityResult;
import nl.spreiding.ledger.Outcome;
import nl.spreiding.ledger.Results;
import nl.spreiding.model.Kind;
import nl.spreiding.model.Level;
import nl.spreiding.model.Status;
import nl.spreiding.testing.Cases;
import org.junit.jupiter.api.Test;

class MunicipalityPathTest {
  /** 100 places are due from Aa (10 amv) and 300 from Bee (30 amv). */
  private static Outcome outcome() {
    return Cases.of(400, 40)
        .municipality("GM0001", "Aa", "PV20", 1_000)
        .municipality("GM0002", "Bee", "PV20", 3_000)
        .location("L1", "GM0001", l -> l.status(Status.AGREED).range(10, 50))
        .location("L2", "GM0002", l -> l.status(Status.AGREED).kind(Kind.AMV).range(5, 40))
        .exchange("GM0001", "GM0002", Kind.REGULAR, 25)
        .exchange("GM0002", "GM0001", Kind.AMV, 4)
        .report("GM0001", 70, 12, 0)
        .outcome(Map.of("L1", 40L, "GM0001:AMV", 16L, "L2", 30L));
  }

  private static List<String> text(MunicipalityPath path) {
    return path.stepList().stream()
        .map(
            s ->
                s.kind()
                    + " "
                    + s.change().other()
                    + "/"
                    + s.change().amv()
                    + " "
                    + s.places().other()
                    + "/"
                    + s.places().amv()
                    + (s.partner() == null ? "" : " " + s.partner()))
        .toList();
  }

  @Test
  void everyStepStartsWhereTheOneBeforeEnds() {
    List<MunicipalityPath> pathList =
        MunicipalityPath.of(Results.of(outcome(), GrantAmounts.REGELING_2024));
    assertThat(text(pathList.getFirst()))
        .containsExactly(
            "INDICATIVE 0/0 90/10",
            "EXCHANGE 25/0 115/10 GM0002",
            "EXCHANGE 0/-4 115/6 GM0002",
            "DUE 0/0 115/6",
            "REPORT -45/6 70/12",
            "LOCATED -30/-12 40/0",
            "IMPOSED 0/16 40/16",
            "DECIDED 0/0 40/16");
    // Without a report the locations are set against the share.
    assertThat(text(pathList.getLast()))
        .containsExactly(
            "INDICATIVE 0/0 270/30",
            "EXCHANGE -25/0 245/30 GM0001",
            "EXCHANGE 0/4 245/34 GM0001",
            "DUE 0/0 245/34",
            "LOCATED -245/-4 0/30",
            "DECIDED 0/0 0/30");
  }

  @Test
  void pointsStandAtTheStepWhereTheyArise() {
    MunicipalityPath path =
        MunicipalityPath.of(Results.of(outcome(), GrantAmounts.REGELING_2024)).getFirst();
    Map<StepKind, Long> micro =
        path.stepList().stream()
            .collect(
                java.util.stream.Collectors.toMap(
                    PathStep::kind, PathStep::softMicro, Math::addExact));
    // Opening costs 5 points; the 40 places are durable but fewer than 100: 60 at 1/10.
    assertThat(micro.get(StepKind.LOCATED)).isEqualTo(5_000_000L + 6_000_000L);
    // 16 without a location at 1/20.
    assertThat(micro.get(StepKind.IMPOSED)).isEqualTo(800_000L);
    // 65 below 121: 4,225 at round(1,000,000 / 121) = 8,264; 26 from the report at 1/10.
    assertThat(micro.get(StepKind.DECIDED)).isEqualTo(4_225L * 8_264L + 2_600_000L);
    assertThat(micro.get(StepKind.INDICATIVE)).isZero();
  }

  @Test
  void changesAndPointsAddUpInEveryOutcome() {
    var small = ReportCases.small("Tytsjerk");
    for (Outcome outcome :
        List.of(
            outcome(),
            ReportCases.outcome(small),
            ReportCases.outcome(small, Map.of()),
            // Against an exemption, a pin and a minimum size.
            ReportCases.outcome(
                small, Map.of("GM1900:REGULAR", 60L, "GM0060:REGULAR", 10L, "L0001", 1000L)))) {
      Results results = Results.of(outcome, GrantAmounts.REGELING_2024);
      List<MunicipalityPath> pathList = MunicipalityPath.of(results);
      assertThat(pathList).hasSameSizeAs(results.municipalityList());
      for (int i = 0; i < pathList.size(); i++) {
        MunicipalityResult m = results.municipalityList().get(i);
        MunicipalityPath path = pathList.get(i);
        assertThat(path.municipality()).isEqualTo(m.municipality().code());
        Amount running = new Amount(m.indicative() - m.indicativeAmv(), m.indicativeAmv());
        for (PathStep step : path.stepList()) {
          running = running.plus(step.change());
          assertThat(step.places()).isEqualTo(running);
          if (step.kind() == StepKind.DUE) {
            assertThat(step.change()).isEqualTo(Amount.NONE);
          }
        }
        assertThat(running.total()).isEqualTo(m.decided().total());
        assertThat(path.stepList().stream().mapToLong(PathStep::softMicro).sum())
            .isEqualTo(points(outcome, m, true));
        assertThat(path.stepList().stream().mapToLong(PathStep::broken).sum())
            .isEqualTo(points(outcome, m, false));
      }
    }
  }

  private static long points(Outcome outcome, MunicipalityResult m, boolean soft) {
    return outcome.ledger().lineList().stream()
        .filter(l -> m.municipality().code().equals(l.municipality()))
        .filter(l -> (l.constraint().level() == Level.SOFT) == soft)
        .mapToLong(LedgerLine::points)
        .sum();
  }
}
