package nl.spreiding.app;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import nl.spreiding.input.JsonDocument;
import nl.spreiding.input.JsonFields;
import nl.spreiding.input.JsonValue;
import nl.spreiding.input.ReadLimits;
import nl.spreiding.input.SourceFile;
import nl.spreiding.input.WeightSets;
import nl.spreiding.issue.InputException;
import nl.spreiding.issue.IssueCode;
import nl.spreiding.issue.IssueCollector;
import nl.spreiding.model.Bilingual;
import nl.spreiding.model.QuotaScope;
import nl.spreiding.receipt.InputOptions;
import org.jspecify.annotations.Nullable;

/** Reads {@code input/options.json}: how the case of a run is loaded from the copies beside it. */
final class RunOptions {
  private final RunFolder folder;
  private final JsonFields fields;

  private RunOptions(RunFolder folder, JsonFields fields) {
    this.folder = folder;
    this.fields = fields;
  }

  /**
   * The options with which the case of a run is loaded.
   *
   * @param folder the run directory, checked
   * @param issues receives what is wrong
   * @return which case, and what to change in it
   * @throws InputException if the file has errors
   */
  static CaseOptions read(RunFolder folder, IssueCollector issues) throws InputException {
    SourceFile file = SourceFile.of(folder.input().resolve(InputOptions.FILE_NAME));
    JsonValue document = JsonDocument.read(file, ReadLimits.DEFAULTS, issues);
    CaseOptions options = null;
    if (document instanceof JsonValue.Obj object) {
      options = new RunOptions(folder, new JsonFields(object, "", issues)).options();
    } else if (document != null) {
      issues.add(
          IssueCode.JSON_TYPE,
          document.at(),
          new Bilingual("Het bestand moet een object bevatten", "It must hold an object"),
          document.shown());
    }
    issues.throwIfErrors();
    if (options == null) {
      throw new IllegalStateException("(" + file.path() + ") gave neither options nor an error.");
    }
    return options;
  }

  private CaseOptions options() {
    fields.count("formatVersion", 1);
    List<Path> scenarioList = new ArrayList<>();
    for (String name : fields.textList("scenarios")) {
      scenarioList.add(copy("scenarios", name));
    }
    String set = textOrNull("weightSet");
    if (set != null && !WeightSets.names().contains(set)) {
      fields.report(
          IssueCode.WEIGHT_SET_UNKNOWN,
          fields.at("weightSet"),
          IssueCode.WEIGHT_SET_UNKNOWN.meaning(),
          set);
    }
    String weightsFile = textOrNull("weightsFile");
    String weights = weightsFile == null ? set : copy("weightsFile", weightsFile).toString();
    QuotaScope scope = scope();
    String baseline = textOrNull("baseline");
    Path earlier = baseline == null ? null : copy("baseline", baseline).getParent();
    fields.finish();
    return new CaseOptions(folder.input(), scenarioList, weights, earlier, scope);
  }

  private @Nullable QuotaScope scope() {
    String text = textOrNull("quotaScope");
    for (QuotaScope scope : QuotaScope.values()) {
      if (scope.name().toLowerCase(Locale.ROOT).equals(text)) {
        return scope;
      }
    }
    if (text != null) {
      fields.report(
          IssueCode.WORD_UNKNOWN,
          fields.at("quotaScope"),
          new Bilingual("quotaScope is geen bekend woord", "quotaScope is not a known word"),
          text);
    }
    return null;
  }

  /** A name is only used once it is known to be that of a copy. */
  private Path copy(String key, String name) {
    if (!folder.hasInput(name)) {
      fields.report(IssueCode.FILE_MISSING, fields.at(key), IssueCode.FILE_MISSING.meaning(), name);
      return folder.input();
    }
    return folder.input().resolve(name);
  }

  private @Nullable String textOrNull(String key) {
    JsonValue value = fields.required(key);
    return value == null || value instanceof JsonValue.Null ? null : fields.textOr(key, "");
  }
}
