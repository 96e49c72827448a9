package nl.spreiding.explain;

import java.util.ArrayList;
import java.util.List;
import nl.spreiding.measure.Measures;
import nl.spreiding.model.Exchange;
import nl.spreiding.model.Kind;
import nl.spreiding.model.MunicipalityCode;
import nl.spreiding.model.Pin;
import nl.spreiding.model.TaskKind;
import nl.spreiding.problem.MunicipalityProblem;

/** Reasons about the number as a whole: how it relates to share, exchanges, pins and report. */
final class NumberReasons {
  private final OutcomeIndex index;
  private final List<PoolFacts> poolFactsList;
  private final MunicipalityProblem m;
  private final MunicipalityCode code;
  private final long decided;

  NumberReasons(OutcomeIndex index, List<PoolFacts> poolFactsList, MunicipalityProblem m) {
    this.index = index;
    this.poolFactsList = poolFactsList;
    this.m = m;
    this.code = m.code();
    this.decided = index.tally().places(m);
  }

  /**
   * How the number relates to the share; the first one is the shortest answer to "why this number".
   */
  List<Reason> main() {
    List<Reason> list = new ArrayList<>();
    pin(list);
    // Only below the share does the exemption say why; above it, it is an aside.
    Reason exempt =
        Reason.of(
            ReasonCode.EXEMPT,
            "due",
            m.due(),
            "decided",
            decided,
            "report",
            ReportOrigin.of(index.outcome().shelterCase(), code).phrase());
    if (m.exempt() && decided < m.due()) {
      list.add(exempt);
    }
    if (decided == 0) {
      list.add(Reason.of(ReasonCode.NOTHING_DECIDED, "due", m.due()));
    }
    if (decided == m.due() && decided > 0) {
      list.add(Reason.of(ReasonCode.AT_DUE, "due", m.due()));
    } else if (decided > m.due()) {
      list.add(above());
    } else if (decided < m.due()) {
      below(list);
    }
    if (m.exempt() && decided >= m.due()) {
      list.add(exempt);
    }
    if (m.cap() != null && decided >= m.cap()) {
      list.add(Reason.of(ReasonCode.CAP, "cap", m.cap(), "decided", decided));
    }
    return list;
  }

  private void pin(List<Reason> list) {
    for (Pin pin : index.outcome().shelterCase().pinList()) {
      if (pin instanceof Pin.OfMunicipality p && p.municipality().equals(code)) {
        ReasonCode which = p.places() == decided ? ReasonCode.PINNED : ReasonCode.PINNED_NOT_MET;
        list.add(
            Reason.of(
                which,
                "pinned",
                p.places(),
                "decided",
                decided,
                "author",
                p.author(),
                "why",
                p.reason()));
      }
    }
  }

  private Reason above() {
    long offer = Math.max(m.due(), m.voluntary());
    if (decided > offer) {
      return Reason.of(
          ReasonCode.ABOVE_OFFER,
          "due",
          m.due(),
          "voluntary",
          m.voluntary(),
          "over",
          decided - m.due(),
          "beyond",
          decided - offer,
          "cost",
          Math.multiplyExact(Measures.square(decided - offer), m.beyondOfferPrice()));
    }
    return Reason.of(
        ReasonCode.ABOVE_DUE,
        "due",
        m.due(),
        "voluntary",
        m.voluntary(),
        "over",
        decided - m.due(),
        "cost",
        Math.multiplyExact(Measures.square(decided - m.due()), m.surplusPrice()));
  }

  /** The task of which the municipality misses most says why that can be; then the other one. */
  private void below(List<Reason> list) {
    TaskKind task = gap(TaskKind.AMV) > gap(TaskKind.OTHER) ? TaskKind.AMV : TaskKind.OTHER;
    PoolFacts facts = facts(task);
    ReasonCode which = ReasonCode.BELOW_SHORTFALL;
    if (facts.shortage() == 0) {
      which =
          switch (index.outcome().problem().scope()) {
            case PROVINCE -> ReasonCode.BELOW_RELIEVED_PROVINCE;
            case NATIONAL -> ReasonCode.BELOW_RELIEVED_NATION;
            case MUNICIPALITY -> ReasonCode.BELOW_NO_RELIEF;
          };
    }
    list.add(
        Reason.of(
            which,
            "due",
            m.due(),
            "gap",
            m.due() - decided,
            "cost",
            Math.multiplyExact(Measures.square(m.due() - decided), m.shortagePrice()),
            "task",
            PoolFacts.name(task),
            "area",
            facts.area(),
            "total",
            facts.pool().task(),
            "surplus",
            facts.surplus(),
            "short",
            facts.shortage()));
    TaskKind other = task == TaskKind.AMV ? TaskKind.OTHER : TaskKind.AMV;
    if (gap(other) > 0) {
      boolean met = facts(other).shortage() == 0;
      list.add(
          Reason.of(
              met ? ReasonCode.BELOW_ALSO_MET : ReasonCode.BELOW_ALSO_SHORT,
              "gap",
              gap(other),
              "task",
              PoolFacts.name(other),
              "area",
              facts(other).area(),
              "total",
              facts(other).pool().task()));
    }
  }

  private PoolFacts facts(TaskKind task) {
    return poolFactsList.get(index.outcome().problem().poolOf(m, task).index());
  }

  private long gap(TaskKind task) {
    return m.dueOf(task) - index.located(m, task) - index.imposed(m, task);
  }

  /** From the statute to the share. */
  List<Reason> share() {
    List<Reason> list = new ArrayList<>();
    long amv = index.indicative(code, TaskKind.AMV);
    long indicative = index.indicative(code, TaskKind.OTHER) + amv;
    list.add(Reason.of(ReasonCode.INDICATIVE, "indicative", indicative, "amv", amv));
    long due = indicative;
    for (Exchange exchange : index.exchangeList(code)) {
      due += exchange.from().equals(code) ? exchange.places() : -exchange.places();
      list.add(exchange(exchange, due));
    }
    index.outcome().shelterCase().taskOverrideList().stream()
        .filter(override -> override.province().equals(m.province().code()))
        .map(
            o ->
                Reason.of(
                    ReasonCode.TASK_SET,
                    "province",
                    m.province().name(),
                    "places",
                    o.places(),
                    "amv",
                    o.amv(),
                    "author",
                    o.author(),
                    "why",
                    o.reason()))
        .forEach(list::add);
    return list;
  }

  /** An exchange, and the share after it. */
  private Reason exchange(Exchange exchange, long due) {
    boolean lends = exchange.from().equals(code);
    MunicipalityCode other = lends ? exchange.to() : exchange.from();
    Object until =
        exchange.until() == null
            ? new Bilingual("het einde van de cyclus", "the end of the cycle")
            : exchange.until();
    return Reason.of(
        lends ? ReasonCode.EXCHANGE_LENDER : ReasonCode.EXCHANGE_BORROWER,
        "other",
        index.municipality(other).name(),
        "places",
        exchange.places(),
        "kind",
        kind(exchange.kind()),
        "until",
        until,
        "due",
        due);
  }

  /** How the number relates to an earlier run. */
  List<Reason> baseline() {
    return m.baseline() != null && m.baseline() != decided
        ? List.of(
            Reason.of(ReasonCode.BASELINE_CHANGE, "baseline", m.baseline(), "decided", decided))
        : List.of();
  }

  /** The task of the area, where it is not met. */
  List<Reason> shortfall() {
    List<Reason> list = new ArrayList<>();
    for (TaskKind task : TaskKind.values()) {
      PoolFacts facts = facts(task);
      if (facts.shortage() > 0) {
        list.add(
            Reason.of(
                ReasonCode.SHORTFALL,
                "area",
                facts.area(),
                "task",
                PoolFacts.name(task),
                "short",
                facts.shortage(),
                "total",
                facts.pool().task()));
      }
    }
    return list;
  }

  static Bilingual kind(Kind kind) {
    return switch (kind) {
      case REGULAR -> new Bilingual("regulier", "regular");
      case AMV -> new Bilingual("amv", "unaccompanied minors");
      case SPECIAL -> new Bilingual("bijzonder", "special");
    };
  }
}
