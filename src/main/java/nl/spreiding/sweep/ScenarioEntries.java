package nl.spreiding.sweep;

import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import nl.spreiding.input.JsonFields;
import nl.spreiding.input.JsonValue;
import nl.spreiding.issue.InputException;
import nl.spreiding.issue.Issue;
import nl.spreiding.issue.IssueCode;
import nl.spreiding.issue.IssueCollector;
import nl.spreiding.model.Bilingual;
import nl.spreiding.scenario.Scenario;
import nl.spreiding.scenario.ScenarioReader;
import nl.spreiding.sweep.SweepPlan.ScenarioSet;
import org.jspecify.annotations.Nullable;

/** Reads the scenarios of a plan and the files that they consist of. */
final class ScenarioEntries {
  private static final String KEY = "scenarios";

  private final JsonFields fields;
  private final Path directory;
  private final IssueCollector issues;
  private final Map<Path, @Nullable Scenario> scenarioByPath = new HashMap<>();

  ScenarioEntries(JsonFields fields, Path directory, IssueCollector issues) {
    this.fields = fields;
    this.directory = directory;
    this.issues = issues;
  }

  /** In the order of the plan; without the key, the case as it is. */
  List<ScenarioSet> read() {
    List<JsonValue> valueList = PlanReader.entries(fields, KEY);
    if (valueList == null) {
      return List.of(new ScenarioSet(PlanReader.CASE, List.of()));
    }
    List<ScenarioSet> result = new ArrayList<>();
    Set<String> idSet = new HashSet<>();
    for (int i = 0; i < valueList.size(); i++) {
      String key = KEY + "[" + i + "]";
      JsonValue value = valueList.get(i);
      ScenarioSet set = set(key, value);
      if (set != null) {
        if (!idSet.add(set.id())) {
          PlanReader.twice(fields, value, set.id());
        }
        result.add(set);
      }
    }
    return result;
  }

  private @Nullable ScenarioSet set(String key, JsonValue value) {
    if (value instanceof JsonValue.Text text) {
      return text.text().equals(PlanReader.CASE)
          ? new ScenarioSet(PlanReader.CASE, List.of())
          : new ScenarioSet(text.text(), files(key, List.of(text)));
    }
    if (!(value instanceof JsonValue.Obj object)) {
      fields.wrongType(
          key,
          value,
          new Bilingual(
              "de naam van een scenariobestand, of een object",
              "the name of a scenario file, or an object"));
      return null;
    }
    JsonFields inner = new JsonFields(object, key + ".", issues);
    String id = inner.text("id");
    inner.required("files");
    List<Scenario> list = files(key + ".files", inner.list("files"));
    inner.finish();
    return new ScenarioSet(id, list);
  }

  private List<Scenario> files(String key, List<JsonValue> valueList) {
    List<Scenario> result = new ArrayList<>();
    for (JsonValue value : valueList) {
      if (value instanceof JsonValue.Text text) {
        Path path = path(fields, directory, text);
        Scenario scenario =
            path == null ? null : scenarioByPath.computeIfAbsent(path, this::scenario);
        if (scenario != null) {
          result.add(scenario);
        }
      } else {
        fields.wrongType(key, value, new Bilingual("een lijst van teksten", "a list of texts"));
      }
    }
    return result;
  }

  private @Nullable Scenario scenario(Path path) {
    try {
      return ScenarioReader.read(path, String.valueOf(path.getFileName()));
    } catch (InputException e) {
      copy(e, issues);
      return null;
    }
  }

  /** A file named from the directory of the plan; null after reporting that it is no path. */
  static @Nullable Path path(JsonFields fields, Path directory, JsonValue.Text text) {
    try {
      return directory.resolve(text.text()).normalize();
    } catch (InvalidPathException e) {
      fields.report(
          IssueCode.FILE_MISSING, text.at(), IssueCode.FILE_MISSING.meaning(), text.text());
      return null;
    }
  }

  /** Hands on what is wrong with a file that the plan names. */
  static void copy(InputException exception, IssueCollector issues) {
    for (Issue issue : exception.issueList()) {
      issues.add(issue.code(), issue.at(), issue.message(), issue.value(), issue.hint());
    }
  }
}
