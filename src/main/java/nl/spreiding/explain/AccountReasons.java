package nl.spreiding.explain;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import nl.spreiding.ledger.LedgerLine;
import nl.spreiding.model.Bilingual;
import nl.spreiding.model.ConstraintId;
import nl.spreiding.model.Kind;
import nl.spreiding.model.Language;
import nl.spreiding.model.Level;
import nl.spreiding.model.TaskKind;
import nl.spreiding.path.StepKind;
import nl.spreiding.problem.MunicipalityProblem;

/** What the number is made of, what each step costs and brings, and which hard rule it breaks. */
final class AccountReasons {
  private final OutcomeIndex index;
  private final List<PoolFacts> poolFactsList;
  private final MunicipalityProblem m;
  private final long located;
  private final long imposed;

  AccountReasons(OutcomeIndex index, List<PoolFacts> poolFactsList, MunicipalityProblem m) {
    this.index = index;
    this.poolFactsList = poolFactsList;
    this.m = m;
    this.located = index.located(m);
    this.imposed = index.imposed(m);
  }

  /** The part on locations and the part that is imposed. */
  List<Reason> composed() {
    if (located == 0 && imposed == 0) {
      return List.of();
    }
    ReasonCode code =
        imposed == 0
            ? ReasonCode.COMPOSED_LOCATED
            : located == 0 ? ReasonCode.COMPOSED_IMPOSED : ReasonCode.COMPOSED_BOTH;
    return List.of(
        Reason.of(
            code,
            "located",
            located,
            "imposed",
            imposed,
            "missing",
            missing(),
            "area",
            facts(TaskKind.OTHER).area()));
  }

  /** The points of each step, and what stands against them. */
  List<Reason> accounts() {
    Map<StepKind, Long> costByStep = new EnumMap<>(StepKind.class);
    for (LedgerLine line : index.lineList(m.code())) {
      if (line.constraint().level() == Level.SOFT) {
        costByStep.merge(StepKind.of(line), line.points(), Math::addExact);
      }
    }
    List<Reason> list = new ArrayList<>();
    long locatedCost = costByStep.getOrDefault(StepKind.LOCATED, 0L);
    if (located > 0) {
      long durable = index.tally().durable(m, Kind.REGULAR) + index.tally().durableSpecial(m);
      list.add(
          Reason.of(
              ReasonCode.ACCOUNT_LOCATED,
              "cost",
              locatedCost,
              "located",
              located,
              "durable",
              durable));
    } else if (locatedCost > 0) {
      list.add(Reason.of(ReasonCode.ACCOUNT_NOT_LOCATED, "cost", locatedCost));
    }
    if (imposed > 0) {
      list.add(
          Reason.of(
              ReasonCode.ACCOUNT_IMPOSED,
              "cost",
              costByStep.getOrDefault(StepKind.IMPOSED, 0L),
              "imposed",
              imposed,
              "missing",
              missing(),
              "area",
              facts(TaskKind.OTHER).area()));
    }
    long decidedCost = costByStep.getOrDefault(StepKind.DECIDED, 0L);
    if (located + imposed == 0) {
      list.add(Reason.of(ReasonCode.ACCOUNT_NOT_DECIDED, "cost", decidedCost));
    } else {
      list.add(
          Reason.of(
              ReasonCode.ACCOUNT_DECIDED,
              "cost",
              decidedCost,
              "decided",
              located + imposed,
              "total",
              Math.addExact(facts(TaskKind.OTHER).pool().task(), facts(TaskKind.AMV).pool().task()),
              "area",
              facts(TaskKind.OTHER).area()));
    }
    return list;
  }

  /** Hard rules that are broken here; a number that could not be fixed has a reason of its own. */
  List<Reason> broken() {
    List<Reason> list = new ArrayList<>();
    for (LedgerLine line : index.lineList(m.code())) {
      boolean number = line.constraint() == ConstraintId.PINNED && line.location() == null;
      if (line.constraint().level() == Level.HARD && !number) {
        list.add(
            Reason.of(
                ReasonCode.RULE_BROKEN,
                "rule",
                new Bilingual(
                    new Sentences(Language.NL).name(line.constraint()),
                    new Sentences(Language.EN).name(line.constraint())),
                "short",
                line.points()));
      }
    }
    return list;
  }

  /** Missing on locations in the area, for the tasks of which something is imposed here. */
  private long missing() {
    long missing = 0;
    for (TaskKind task : TaskKind.values()) {
      missing += index.imposed(m, task) > 0 ? facts(task).missing() : 0;
    }
    return missing;
  }

  private PoolFacts facts(TaskKind task) {
    return poolFactsList.get(index.outcome().problem().poolOf(m, task).index());
  }
}
