package nl.spreiding.audit;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import nl.spreiding.issue.SourceLocation;

/** Every hard rule at every place and municipality: kept, or in the account with what is broken. */
final class RulesCheck {
  private final Map<String, Long> toldByRule = new TreeMap<>();
  private final Findings findings;

  RulesCheck(Findings findings) {
    this.findings = findings;
  }

  void check(Accounts accounts, List<Row> ledger) {
    for (Row line : ledger) {
      if ("hard".equals(Told.value(line, "level"))) {
        toldByRule.merge(key(line), line.whole("measure"), Long::sum);
      }
    }
    for (Accounts.Line rule : accounts.hardRules()) {
      long told = toldByRule.getOrDefault(key(rule.row()), 0L);
      findings.check(
          told == rule.measure(),
          Subject.RULES,
          new SourceLocation("ledger.csv", 0, 0),
          key(rule.row()),
          String.valueOf(rule.measure()),
          String.valueOf(told));
    }
  }

  private static String key(Row line) {
    StringBuilder key = new StringBuilder();
    for (String field : List.of("constraint", "municipalityCode", "locationId", "part")) {
      Object value = Told.value(line, field);
      key.append(value == null ? "" : value + " ");
    }
    return key.toString().strip();
  }
}
