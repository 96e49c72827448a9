package nl.spreiding.scenario;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import nl.spreiding.input.JsonDocument;
import nl.spreiding.input.JsonFields;
import nl.spreiding.input.JsonValue;
import nl.spreiding.input.ReadLimits;
import nl.spreiding.input.SourceFile;
import nl.spreiding.issue.InputException;
import nl.spreiding.issue.IssueCode;
import nl.spreiding.issue.IssueCollector;
import nl.spreiding.model.Bilingual;
import org.jspecify.annotations.Nullable;

/** Reads scenario files. */
public final class ScenarioReader {
  private ScenarioReader() {}

  /**
   * Reads a scenario file.
   *
   * @param file the file
   * @return its changes; whether the case has what they refer to is checked when they are applied
   * @throws InputException if the file has errors; carries every issue
   */
  public static Scenario read(Path file) throws InputException {
    return read(file, file.toString());
  }

  /**
   * Reads a scenario file that the run knows by another name.
   *
   * @param file the file
   * @param name its name in the record of changes
   * @return its changes
   * @throws InputException if the file has errors; carries every issue
   */
  public static Scenario read(Path file, String name) throws InputException {
    IssueCollector issues = new IssueCollector();
    JsonValue document = JsonDocument.read(SourceFile.of(file), ReadLimits.DEFAULTS, issues);
    Scenario scenario = document == null ? null : read(file, name, document, issues);
    issues.throwIfErrors();
    if (scenario == null) {
      throw new IllegalStateException(
          "The scenario file (" + file + ") gave neither changes nor an error.");
    }
    return scenario;
  }

  private static @Nullable Scenario read(
      Path file, String name, JsonValue document, IssueCollector issues) {
    if (!(document instanceof JsonValue.Obj object)) {
      issues.add(
          IssueCode.JSON_TYPE,
          document.at(),
          new Bilingual(
              "Een scenariobestand moet een object bevatten",
              "A scenario file must hold an object"),
          document.shown());
      return null;
    }
    JsonFields fields = new JsonFields(object, "", issues);
    fields.textOr("$schema", "");
    String author = fields.text("author");
    String reason = fields.text("reason");
    String source = fields.textOr("source", "");
    List<ScenarioChange> changeList = new ArrayList<>();
    fields.required("changes");
    List<JsonValue> valueList = fields.list("changes");
    for (int i = 0; i < valueList.size(); i++) {
      String key = "changes[" + i + "]";
      if (valueList.get(i) instanceof JsonValue.Obj changeObject) {
        ScenarioChange change =
            new ChangeReader(
                    new JsonFields(changeObject, key + ".", issues), reason, source, issues)
                .read();
        if (change != null) {
          changeList.add(change);
        }
      } else {
        fields.wrongType(key, valueList.get(i), new Bilingual("een object", "an object"));
      }
    }
    fields.finish();
    return new Scenario(file, name, author, reason, source, changeList);
  }
}
