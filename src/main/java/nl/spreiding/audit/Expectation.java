package nl.spreiding.audit;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import nl.spreiding.model.Level;

/** Everything that {@code result.json} should hold, given its decision. */
final class Expectation {
  private static final Map<String, Subject> SUBJECTS = subjects();

  final Recount recount;
  final Accounts accounts;
  final Areas areas;
  final Grants grants;
  final Balances balances;
  final Children children;
  final Row row = new Row();

  Expectation(Recount recount, List<ChangeText> changes, Row told) {
    this.recount = recount;
    this.accounts = new Accounts(recount);
    this.areas = new Areas(recount);
    this.grants = new Grants(recount);
    this.balances = new Balances(recount);
    this.children = new Children(recount);
    caseAndMethod(changes, told);
    numbers(told);
  }

  /** What a field of result.json is about. */
  static Subject subject(String key) {
    return SUBJECTS.getOrDefault(key, Subject.CASE);
  }

  private static Map<String, Subject> subjects() {
    Map<String, Subject> map = new LinkedHashMap<>();
    map.put("score", Subject.LEDGER);
    map.put("bound", Subject.PROOF);
    map.put("method", Subject.PROOF);
    map.put("seed", Subject.PROOF);
    map.put("conflicts", Subject.PROOF);
    map.put("nationalTotals", Subject.TASKS);
    map.put("calculation", Subject.STATUTE);
    map.put("figures", Subject.FIGURES);
    map.put("children", Subject.CHILDREN);
    map.put("pools", Subject.TASKS);
    map.put("provinces", Subject.TASKS);
    map.put("municipalities", Subject.DECISION);
    map.put("locations", Subject.DECISION);
    map.put("grants", Subject.GRANTS);
    map.put("threshold75Grants", Subject.GRANTS);
    map.put("otherGrantReadings", Subject.GRANTS);
    map.put("balances", Subject.SURPLUS);
    map.put("surplus", Subject.SURPLUS);
    map.put("paths", Subject.PATH);
    map.put("reasons", Subject.REASONS);
    map.put("ledger", Subject.LEDGER);
    map.put("fairness", Subject.FAIRNESS);
    map.put("density", Subject.FAIRNESS);
    map.put("keySanity", Subject.KEY);
    map.put("baseline", Subject.DECISION);
    map.put("considered", Subject.CONSIDERED);
    return map;
  }

  private void caseAndMethod(List<ChangeText> changes, Row told) {
    row.put("formatVersion", 1L)
        .put("case", CaseRows.settings(recount.settings))
        .put("parameters", CaseRows.parameters(recount.parameters))
        .put("weights", CaseRows.weights(recount))
        .put(
            "scenarioChanges",
            CaseRows.changes(recount, changes, Told.rows(told, "scenarioChanges")))
        .put("method", Told.value(told, "method"))
        .put("seed", Told.value(told, "seed"))
        .put(
            "score",
            Row.of(
                "hard", accounts.score(Level.HARD),
                "medium", accounts.score(Level.MEDIUM),
                "softMicro", accounts.score(Level.SOFT)))
        .put("bound", Told.value(told, "bound"))
        .put("conflicts", Told.value(told, "conflicts"));
  }

  private void numbers(Row told) {
    row.put("nationalTotals", areas.nationalTotals(grants))
        .put("calculation", StatuteRows.of(recount))
        .put("figures", new Figures(recount, accounts, areas, grants, balances).row())
        .put("children", children.row(Told.rows(told.row("children"), "relocations")))
        .put("pools", areas.pools())
        .put("provinces", areas.provinces())
        .put("municipalities", withReasons(told))
        .put("locations", areas.locations(children.closings()))
        .put("grants", grants.rows())
        .put("threshold75Grants", grants.thresholds())
        .put("otherGrantReadings", grants.otherReadings(recount.regions, true))
        .put("balances", balances.rows())
        .put("surplus", balances.surplus())
        .put("paths", new Paths(recount, accounts).rows())
        .put("reasons", Told.value(told, "reasons"))
        .put("ledger", accounts.lines().stream().map(Accounts.Line::row).toList())
        .put("fairness", new Fairness(recount).row())
        .put("density", new Density(recount).row())
        .put("keySanity", new KeyChecks(recount).row())
        .put("baseline", BaselineRows.of(recount, accounts))
        .put("considered", Told.value(told, "considered"));
  }

  /** The sentence is taken as it is told; its numbers are checked elsewhere. */
  private List<Row> withReasons(Row told) {
    List<Row> rows = areas.municipalities();
    List<Row> toldRows = Told.rows(told, "municipalities");
    for (int i = 0; i < Math.min(rows.size(), toldRows.size()); i++) {
      Object reason = Told.value(toldRows.get(i), "reason");
      rows.get(i).put("reason", reason == null ? "" : reason);
    }
    return rows;
  }
}
