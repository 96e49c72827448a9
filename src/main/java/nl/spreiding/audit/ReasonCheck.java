package nl.spreiding.audit;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import nl.spreiding.input.JsonValue;
import nl.spreiding.model.Exchange;

/** The values of every reason against what follows from the decision. */
final class ReasonCheck {
  private final Recount recount;
  private final ReasonFacts facts;
  private final Findings findings;
  private final Map<String, String> articleByCode = new HashMap<>();
  private final Map<String, Integer> exchangesSeen = new HashMap<>();
  private final Map<String, Integer> brokenSeen = new HashMap<>();

  ReasonCheck(Recount recount, Accounts accounts, Findings findings) {
    this.recount = recount;
    this.facts = new ReasonFacts(recount, accounts);
    this.findings = findings;
  }

  void check(JsonValue reasons) {
    if (!(reasons instanceof JsonValue.Arr list)) {
      findings.check(false, Subject.REASONS, reasons.at(), "reasons", "[…]", reasons.shown());
      return;
    }
    for (JsonValue value : list.valueList()) {
      if (value instanceof JsonValue.Obj reason && Told.of(reason) instanceof Row row) {
        reason(reason, row);
      }
    }
  }

  private void reason(JsonValue.Obj reason, Row row) {
    String code = row.text("code");
    String article = row.text("article");
    String usual = articleByCode.computeIfAbsent(code, c -> article);
    findings.same(Subject.REASONS, reason.at(), code + ".article", usual, article);
    Town town = recount.townByCode.get(row.text("municipalityCode"));
    JsonValue values = reason.valueByKey().get("values");
    if (town == null || !(values instanceof JsonValue.Obj object)) {
      String found = row.text("municipalityCode");
      findings.check(
          false,
          Subject.REASONS,
          reason.at(),
          Wording.plain(code),
          Phrase.A_MUNICIPALITY.of(),
          Wording.plain(found));
      return;
    }
    Row told = row.row("values");
    Row inOrder =
        code.startsWith("EXCHANGE_")
            ? exchange(town)
            : code.equals("RULE_BROKEN") ? broken(town) : new Row();
    for (Map.Entry<String, JsonValue> entry : object.valueByKey().entrySet()) {
      String key = entry.getKey();
      List<Object> expected =
          inOrder.keys().contains(key)
              ? List.of(String.valueOf(inOrder.get(key)))
              : facts.of(town, code, key, told);
      value(code + "." + key, entry.getValue(), expected);
    }
  }

  /** The exchanges of a municipality in the order in which its reasons name them. */
  private Row exchange(Town town) {
    int seen = exchangesSeen.merge(town.code(), 1, Integer::sum);
    long due = town.indicative;
    Row result = new Row();
    for (int i = 0; i < Math.min(seen, town.exchanges.size()); i++) {
      Exchange exchange = town.exchanges.get(i);
      boolean lender = exchange.from().equals(town.municipality.code());
      due += lender ? exchange.places() : -exchange.places();
      result = Row.of("places", exchange.places(), "due", due);
      if (exchange.until() != null) {
        result.put("until", exchange.until().toString());
      }
    }
    return result;
  }

  /**
   * The broken rules of a municipality in the order of the account; one too many is broken by 0.
   */
  private Row broken(Town town) {
    int seen = brokenSeen.merge(town.code(), 1, Integer::sum);
    List<Long> measures = facts.broken(town);
    return Row.of("short", seen > measures.size() ? 0L : measures.get(seen - 1));
  }

  private void value(String what, JsonValue told, List<Object> expected) {
    boolean text = told instanceof JsonValue.Obj;
    String found = ScenarioReading.Fields.textOf(told);
    boolean words = !text && expected.isEmpty() && !found.matches(".*[0-9].*");
    if (text || words || expected.isEmpty()) {
      findings.given("reason " + (text || words ? "words" : what));
      return;
    }
    List<String> shown = new ArrayList<>();
    boolean right = false;
    for (Object value : expected) {
      shown.add(value.toString());
      right |= value.toString().equals(found) || numbersEqual(told, value);
    }
    findings.check(right, Subject.REASONS, told.at(), what, String.join(" / ", shown), found);
  }

  private static boolean numbersEqual(JsonValue told, Object expected) {
    return told instanceof JsonValue.Num number
        && (expected instanceof BigDecimal || expected instanceof Long)
        && number.text().length() < 40
        && new BigDecimal(number.text()).compareTo(new BigDecimal(expected.toString())) == 0;
  }
}
