package nl.spreiding.path;

import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import nl.spreiding.ledger.LedgerLine;
import nl.spreiding.ledger.MunicipalityResult;
import nl.spreiding.ledger.Outcome;
import nl.spreiding.ledger.Results;
import nl.spreiding.model.CommissionerReport;
import nl.spreiding.model.Exchange;
import nl.spreiding.model.Kind;
import nl.spreiding.model.Level;
import nl.spreiding.model.MunicipalityCode;
import nl.spreiding.model.TaskKind;
import org.jspecify.annotations.Nullable;

/**
 * The path of one municipality. Every step starts where the one before it ends; the changes add up
 * from the indicative number to the decided one, and the points to the lines of the account about
 * this municipality.
 *
 * @param municipality which municipality
 * @param stepList the steps, in order
 */
public record MunicipalityPath(MunicipalityCode municipality, List<PathStep> stepList) {
  /** Copies the list. */
  public MunicipalityPath {
    stepList = List.copyOf(stepList);
  }

  /**
   * The paths of a finished run.
   *
   * @param results the numbers of the run
   * @return per municipality, in the order of the results
   * @throws ArithmeticException if a number does not fit a long
   */
  public static List<MunicipalityPath> of(Results results) {
    Outcome outcome = results.outcome();
    Map<MunicipalityCode, CommissionerReport> reportByCode = new HashMap<>();
    outcome.shelterCase().reportList().forEach(r -> reportByCode.put(r.municipality(), r));
    Map<MunicipalityCode, List<Exchange>> exchangesByCode = new HashMap<>();
    for (Exchange exchange : outcome.shelterCase().exchangeList()) {
      exchangesByCode.computeIfAbsent(exchange.from(), c -> new ArrayList<>()).add(exchange);
      exchangesByCode.computeIfAbsent(exchange.to(), c -> new ArrayList<>()).add(exchange);
    }
    Map<MunicipalityCode, List<LedgerLine>> linesByCode = new HashMap<>();
    for (LedgerLine line : outcome.ledger().lineList()) {
      if (line.municipality() != null) {
        linesByCode.computeIfAbsent(line.municipality(), c -> new ArrayList<>()).add(line);
      }
    }
    return results.municipalityList().stream()
        .map(
            m -> {
              MunicipalityCode code = m.municipality().code();
              return new Walk(linesByCode.getOrDefault(code, List.of()))
                  .of(m, exchangesByCode.getOrDefault(code, List.of()), reportByCode.get(code));
            })
        .toList();
  }

  /** Adds step after step. */
  private static final class Walk {
    private final Map<StepKind, Long> softByStep = new EnumMap<>(StepKind.class);
    private final Map<StepKind, Long> brokenByStep = new EnumMap<>(StepKind.class);
    private final List<PathStep> stepList = new ArrayList<>();
    private Amount running = Amount.NONE;

    Walk(List<LedgerLine> lineList) {
      for (LedgerLine line : lineList) {
        boolean soft = line.constraint().level() == Level.SOFT;
        (soft ? softByStep : brokenByStep).merge(StepKind.of(line), line.points(), Math::addExact);
      }
    }

    MunicipalityPath of(
        MunicipalityResult m, List<Exchange> exchangeList, @Nullable CommissionerReport report) {
      MunicipalityCode code = m.municipality().code();
      running =
          new Amount(Math.subtractExact(m.indicative(), m.indicativeAmv()), m.indicativeAmv());
      add(StepKind.INDICATIVE, null, Amount.NONE);
      for (Exchange exchange : exchangeList) {
        boolean lends = exchange.from().equals(code);
        Amount places =
            exchange.kind() == Kind.AMV
                ? new Amount(0, exchange.places())
                : new Amount(exchange.places(), 0);
        add(
            StepKind.EXCHANGE,
            lends ? exchange.to() : exchange.from(),
            lends ? places : Amount.NONE.minus(places));
      }
      level(StepKind.DUE, new Amount(m.problem().otherDue(), m.problem().amvDue()));
      if (report != null) {
        level(StepKind.REPORT, new Amount(report.of(TaskKind.OTHER), report.of(TaskKind.AMV)));
      }
      level(
          StepKind.LOCATED,
          new Amount(m.located().of(TaskKind.OTHER), m.located().of(TaskKind.AMV)));
      Amount imposed = new Amount(m.imposed().of(TaskKind.OTHER), m.imposed().of(TaskKind.AMV));
      if (imposed.total() > 0) {
        add(StepKind.IMPOSED, null, imposed);
      }
      add(StepKind.DECIDED, null, Amount.NONE);
      return new MunicipalityPath(code, Collections.unmodifiableList(stepList));
    }

    private void level(StepKind kind, Amount places) {
      add(kind, null, places.minus(running));
    }

    private void add(StepKind kind, @Nullable MunicipalityCode partner, Amount change) {
      running = running.plus(change);
      stepList.add(
          new PathStep(
              kind,
              partner,
              change,
              running,
              softByStep.getOrDefault(kind, 0L),
              brokenByStep.getOrDefault(kind, 0L)));
    }
  }
}
