package nl.spreiding.explain;

import java.util.ArrayList;
import java.util.List;
import nl.spreiding.measure.Measures;
import nl.spreiding.model.CommissionerReport;
import nl.spreiding.model.Location;
import nl.spreiding.model.Status;
import nl.spreiding.model.TaskKind;
import nl.spreiding.problem.MunicipalityProblem;
import nl.spreiding.problem.Site;
import org.apache.commons.numbers.fraction.BigFraction;

/**
 * What the commissioner's report says, and why the decision differs from it (Awb art. 3:50 by
 * analogy). The parts of each task add up: decided − reported = more room + candidate + imposed −
 * no room − not used.
 */
final class DeviationReasons {
  private final OutcomeIndex index;
  private final List<PoolFacts> poolFactsList;
  private final MunicipalityProblem m;
  private final Bilingual name;
  private final long decided;

  DeviationReasons(OutcomeIndex index, List<PoolFacts> poolFactsList, MunicipalityProblem m) {
    this.index = index;
    this.poolFactsList = poolFactsList;
    this.m = m;
    this.name = ReportOrigin.of(index.outcome().shelterCase(), m.code()).phrase();
    this.decided = index.tally().places(m);
  }

  List<Reason> list() {
    List<Reason> list = new ArrayList<>();
    CommissionerReport report = index.report(m.code());
    if (report == null) {
      list.add(Reason.of(ReasonCode.REPORT_NONE, "voluntary", m.voluntary()));
      return list;
    }
    long reported = report.total();
    list.add(
        Reason.of(
            reported == 0 ? ReasonCode.REPORTED_NOTHING : ReasonCode.REPORTED,
            "report",
            name,
            "reported",
            reported,
            "amv",
            report.amv()));
    if (report.likely() > 0) {
      list.add(
          Reason.of(ReasonCode.REPORTED_LIKELY, "likely", report.likely(), "reported", reported));
    }
    if (reported == decided) {
      list.add(Reason.of(ReasonCode.REPORT_FOLLOWED, "report", name, "reported", reported));
    } else {
      long deviation = Measures.deviation(decided, reported);
      list.add(
          Reason.of(
              decided > reported ? ReasonCode.REPORT_MORE : ReasonCode.REPORT_LESS,
              "report",
              name,
              "reported",
              reported,
              "decided",
              decided,
              "deviation",
              deviation,
              "cost",
              Math.multiplyExact(deviation, m.reportPrice())));
    }
    for (TaskKind task : TaskKind.values()) {
      if (index.located(m, task) + index.imposed(m, task) != report.of(task)) {
        parts(list, task, report.of(task));
      }
    }
    if (reported != decided) {
      balance(list, reported);
    }
    return list;
  }

  private void parts(List<Reason> list, TaskKind task, long reported) {
    long room = 0;
    long own = 0;
    long candidate = 0;
    for (Site site : index.siteList(m.code())) {
      Location location = site.location();
      if (location != null && site.kind().taskKind() == task) {
        long places = index.outcome().distribution().places(site);
        if (location.status() == Status.CANDIDATE) {
          candidate += places;
        } else {
          own += places;
          room += site.counts() ? site.rule().highest() : 0;
        }
      }
    }
    long noRoom = Measures.excess(reported, room);
    if (noRoom > 0) {
      list.add(
          part(
              ReasonCode.DEVIATION_NO_ROOM,
              task,
              noRoom,
              "reported",
              reported,
              "room",
              room,
              "until",
              index.countsUntil()));
    }
    long notUsed = reported - noRoom - own;
    if (notUsed != 0) {
      list.add(
          part(
              notUsed > 0 ? ReasonCode.DEVIATION_NOT_USED : ReasonCode.DEVIATION_MORE_ROOM,
              task,
              Math.absExact(notUsed),
              "own",
              own,
              "how",
              index.how(m.code(), task)));
    }
    if (candidate > 0) {
      list.add(part(ReasonCode.DEVIATION_CANDIDATE, task, candidate));
    }
    imposed(list, task);
  }

  private Reason part(ReasonCode code, TaskKind task, long part, Object... more) {
    List<Object> values = new ArrayList<>(List.of(more));
    values.addAll(List.of("report", name, "task", PoolFacts.name(task), "part", part));
    return Reason.of(code, values.toArray());
  }

  private void imposed(List<Reason> list, TaskKind task) {
    long imposed = index.imposed(m, task);
    if (imposed == 0) {
      return;
    }
    PoolFacts facts = poolFactsList.get(index.outcome().problem().poolOf(m, task).index());
    list.add(
        part(
            ReasonCode.DEVIATION_IMPOSED,
            task,
            imposed,
            "area",
            facts.area(),
            "missing",
            facts.missing()));
    BigFraction share = ImposedReasons.share(index, m, task, facts);
    if (ImposedReasons.proportional(imposed, share)) {
      list.add(
          Reason.of(
              ReasonCode.DEVIATION_SHARE,
              "part",
              imposed,
              "task",
              PoolFacts.name(task),
              "numerator",
              index.indicative(m.code(), task),
              "denominator",
              facts.eligibleWeight(),
              "missing",
              facts.missing(),
              "share",
              share));
    }
  }

  /** The same places at another number: FAIR_SHARE is about the number only, so this is exact. */
  private void balance(List<Reason> list, long reported) {
    list.add(
        Reason.of(
            ReasonCode.DEVIATION_BALANCE,
            "report",
            name,
            "due",
            m.due(),
            "before",
            Measures.deviation(reported, m.due()),
            "beforeCost",
            fairShare(reported),
            "after",
            Measures.deviation(decided, m.due()),
            "afterCost",
            fairShare(decided)));
  }

  private long fairShare(long places) {
    return Measures.fairShare(
        places, m.due(), m.voluntary(), m.shortagePrice(), m.surplusPrice(), m.beyondOfferPrice());
  }
}
