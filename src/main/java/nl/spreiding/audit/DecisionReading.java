package nl.spreiding.audit;

import nl.spreiding.input.JsonValue;

/** Takes the decision from result.json: places per location, imposed places per municipality. */
final class DecisionReading {
  private final Recount recount;
  private final Findings findings;

  DecisionReading(Recount recount, Findings findings) {
    this.recount = recount;
    this.findings = findings;
  }

  void read(JsonValue.Obj result) {
    ScenarioReading.Fields fields = new ScenarioReading.Fields(result);
    java.util.Set<String> seen = new java.util.TreeSet<>();
    for (JsonValue value : fields.list("locations")) {
      ScenarioReading.Fields row = new ScenarioReading.Fields(value);
      Place place = recount.placeById.get(row.text("id"));
      boolean known = place != null && seen.add(row.text("id"));
      once(known, value, "locations.id", row.text("id"));
      if (place != null) {
        place.decided = number(row, "places");
      }
    }
    for (JsonValue value : fields.list("municipalities")) {
      ScenarioReading.Fields row = new ScenarioReading.Fields(value);
      String code = row.text("municipalityCode");
      Town town = recount.townByCode.get(code);
      boolean known = town != null && seen.add(code);
      once(known, value, "municipalityCode", code);
      if (town != null) {
        town.imposedRegular = number(row, "unlocatedRegular");
        town.imposedAmv = number(row, "unlocatedAmv");
      }
    }
    findings.check(
        seen.size() == recount.placeById.size() + recount.townByCode.size(),
        Subject.DECISION,
        result.at(),
        "locations, municipalities",
        String.valueOf(recount.placeById.size() + recount.townByCode.size()),
        String.valueOf(seen.size()));
  }

  private void once(boolean right, JsonValue value, String what, String found) {
    findings.check(
        right,
        Subject.DECISION,
        value.at(),
        Wording.plain(what),
        Phrase.ONCE_IN_THE_CASE.of(),
        Wording.plain(found));
  }

  /** A number of places; anything else counts as 0 and is a mismatch. */
  private long number(ScenarioReading.Fields row, String key) {
    JsonValue value = row.any(key);
    boolean right =
        value instanceof JsonValue.Num number
            && number.whole()
            && number.text().length() < 10
            && !number.text().startsWith("-");
    findings.check(right, Subject.DECISION, value.at(), key, "0…999999999", value.shown());
    return right ? Long.parseLong(value.shown()) : 0;
  }
}
