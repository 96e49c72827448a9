package nl.spreiding.sweep;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import nl.spreiding.input.Forms;
import nl.spreiding.input.JsonFields;
import nl.spreiding.input.JsonValue;
import nl.spreiding.input.Rational;
import nl.spreiding.input.WeightSets;
import nl.spreiding.issue.InputException;
import nl.spreiding.issue.IssueCode;
import nl.spreiding.issue.IssueCollector;
import nl.spreiding.model.Bilingual;
import nl.spreiding.model.WeightKey;
import nl.spreiding.model.Weights;
import nl.spreiding.sweep.SweepPlan.Weighting;
import org.apache.commons.numbers.fraction.BigFraction;
import org.jspecify.annotations.Nullable;

/**
 * Reads the weights of a plan: sets by name, weights files, single values, grids (every combination
 * of lists of values) and lists that vary one weight at a time.
 */
final class WeightEntries {
  private static final String KEY = "weights";

  private final JsonFields fields;
  private final Path directory;
  private final Weights ofCase;
  private final IssueCollector issues;
  private final List<Weighting> result = new ArrayList<>();
  private final Set<String> idSet = new HashSet<>();

  WeightEntries(JsonFields fields, Path directory, Weights ofCase, IssueCollector issues) {
    this.fields = fields;
    this.directory = directory;
    this.ofCase = ofCase;
    this.issues = issues;
  }

  /** In the order of the plan; without the key, those of the case. */
  List<Weighting> read() {
    List<JsonValue> valueList = PlanReader.entries(fields, KEY);
    if (valueList == null) {
      return List.of(new Weighting(PlanReader.CASE, null));
    }
    for (int i = 0; i < valueList.size(); i++) {
      String key = KEY + "[" + i + "]";
      JsonValue value = valueList.get(i);
      if (value instanceof JsonValue.Text text) {
        Base base = named(text);
        add(value, base.name, base.weights);
      } else if (value instanceof JsonValue.Obj object) {
        entry(value, new JsonFields(object, key + ".", issues));
      } else {
        fields.wrongType(
            key,
            value,
            new Bilingual(
                "de naam van een set gewichten, of een object",
                "the name of a weight set, or an object"));
      }
    }
    return result;
  }

  /** Weights to start from, with their name. */
  private record Base(String name, @Nullable Weights weights) {}

  private void entry(JsonValue at, JsonFields entry) {
    Base base = base(entry);
    String id = entry.has("id") ? entry.text("id") : base.name;
    JsonFields values = entry.object("values");
    JsonFields grid = entry.object("grid");
    JsonFields each = entry.object("each");
    int forms = (values == null ? 0 : 1) + (grid == null ? 0 : 1) + (each == null ? 0 : 1);
    if (forms > 1) {
      entry.report(
          IssueCode.JSON_TYPE,
          at.at(),
          new Bilingual(
              "Een regel bevat een van values, grid en each",
              "An entry holds one of values, grid and each"),
          "",
          new Bilingual("Maak van elk een eigen regel.", "Make an entry of each."));
    }
    Weights start = base.weights == null ? ofCase : base.weights;
    if (values != null) {
      values(at, id, start, values, entry.has("id"));
    } else if (grid != null) {
      Map<WeightKey, List<BigFraction>> lists = lists(grid);
      if (grid.ok()) {
        grid(at, id, start, lists);
      }
    } else if (each != null) {
      each(at, id, start, lists(each));
    } else {
      add(at, id, base.weights);
    }
    entry.finish();
  }

  private Base base(JsonFields entry) {
    boolean file = entry.has("file");
    if (file && entry.has("base")) {
      entry.report(
          IssueCode.JSON_TYPE,
          entry.at("base"),
          new Bilingual(
              "Een regel begint bij een base of bij een file, niet bij allebei",
              "An entry starts from a base or from a file, not from both"),
          "",
          new Bilingual("Laat een van beide weg.", "Leave one of them out."));
    }
    if (file) {
      JsonValue value = entry.value("file");
      if (value instanceof JsonValue.Text text) {
        return new Base(text.text(), fromFile(text));
      }
      entry.text("file");
      return new Base(PlanReader.CASE, null);
    }
    JsonValue value = entry.value("base");
    if (value instanceof JsonValue.Text text) {
      return named(text);
    }
    if (value != null) {
      entry.wrongType("base", value, new Bilingual("een tekst", "a text"));
    }
    return named(WeightSets.DEFAULT);
  }

  private static Base named(String name) {
    return new Base(name, WeightSets.byName(name));
  }

  private Base named(JsonValue.Text text) {
    if (text.text().equals(PlanReader.CASE)) {
      return new Base(PlanReader.CASE, null);
    }
    if (WeightSets.names().contains(text.text())) {
      return named(text.text());
    }
    fields.report(
        IssueCode.WEIGHT_SET_UNKNOWN,
        text.at(),
        IssueCode.WEIGHT_SET_UNKNOWN.meaning(),
        text.text(),
        new Bilingual(
            "Bekende sets: "
                + String.join(", ", WeightSets.names())
                + ", case; een bestand hoort onder file.",
            "Known sets: "
                + String.join(", ", WeightSets.names())
                + ", case; a file goes under file."));
    return new Base(text.text(), null);
  }

  private @Nullable Weights fromFile(JsonValue.Text text) {
    Path path = ScenarioEntries.path(fields, directory, text);
    if (path == null) {
      return null;
    }
    try {
      return WeightSets.read(path);
    } catch (InputException e) {
      ScenarioEntries.copy(e, issues);
      return null;
    }
  }

  private void values(JsonValue at, String id, Weights start, JsonFields values, boolean named) {
    Map<WeightKey, BigFraction> changed = new LinkedHashMap<>();
    for (WeightKey key : WeightKey.values()) {
      JsonValue value = values.value(key.text());
      if (value != null) {
        changed.put(key, values.ratioOf(key.text(), value, Forms.MAX_RATIO));
      }
    }
    values.finish();
    add(at, named ? id : id + " " + text(changed), with(start, changed));
  }

  private Map<WeightKey, List<BigFraction>> lists(JsonFields grid) {
    Map<WeightKey, List<BigFraction>> result = new LinkedHashMap<>();
    for (WeightKey key : WeightKey.values()) {
      List<JsonValue> valueList = PlanReader.entries(grid, key.text());
      if (valueList != null) {
        List<BigFraction> ratioList = new ArrayList<>();
        for (int i = 0; i < valueList.size(); i++) {
          ratioList.add(
              grid.ratioOf(key.text() + "[" + i + "]", valueList.get(i), Forms.MAX_RATIO));
        }
        result.put(key, ratioList);
      }
    }
    grid.finish();
    return result;
  }

  /** Every combination; the first weight changes slowest. */
  private void grid(
      JsonValue at, String id, Weights start, Map<WeightKey, List<BigFraction>> lists) {
    long size = 1;
    for (List<BigFraction> list : lists.values()) {
      size = Math.min(SweepPlan.MOST_RUNS + 1, size * list.size());
    }
    if (size > SweepPlan.MOST_RUNS) {
      fields.report(
          IssueCode.PLAN_TOO_LARGE,
          at.at(),
          IssueCode.PLAN_TOO_LARGE.meaning(),
          new Bilingual(
              "het hoogste is " + SweepPlan.MOST_RUNS, "the most is " + SweepPlan.MOST_RUNS));
      return;
    }
    List<Map<WeightKey, BigFraction>> combinationList = new ArrayList<>();
    combinationList.add(new LinkedHashMap<>());
    for (Map.Entry<WeightKey, List<BigFraction>> entry : lists.entrySet()) {
      List<Map<WeightKey, BigFraction>> longer = new ArrayList<>();
      for (Map<WeightKey, BigFraction> combination : combinationList) {
        for (BigFraction value : entry.getValue()) {
          Map<WeightKey, BigFraction> next = new LinkedHashMap<>(combination);
          next.put(entry.getKey(), value);
          longer.add(next);
        }
      }
      combinationList = longer;
    }
    for (Map<WeightKey, BigFraction> combination : combinationList) {
      add(at, (id + " " + text(combination)).strip(), with(start, combination));
    }
  }

  /** One weight at a time, the others as they are. */
  private void each(
      JsonValue at, String id, Weights start, Map<WeightKey, List<BigFraction>> lists) {
    lists.forEach(
        (key, list) ->
            list.forEach(
                value -> add(at, id + " " + text(Map.of(key, value)), start.with(key, value))));
  }

  private static Weights with(Weights start, Map<WeightKey, BigFraction> changed) {
    Weights weights = start;
    for (Map.Entry<WeightKey, BigFraction> entry : changed.entrySet()) {
      weights = weights.with(entry.getKey(), entry.getValue());
    }
    return weights;
  }

  private static String text(Map<WeightKey, BigFraction> valueByKey) {
    List<String> list = new ArrayList<>();
    valueByKey.forEach((key, value) -> list.add(key.text() + "=" + Rational.text(value)));
    return String.join(" ", list);
  }

  private void add(JsonValue at, String id, @Nullable Weights weights) {
    if (!idSet.add(id)) {
      PlanReader.twice(fields, at, id);
    }
    result.add(new Weighting(id, weights));
  }
}
