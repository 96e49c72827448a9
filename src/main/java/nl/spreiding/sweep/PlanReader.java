package nl.spreiding.sweep;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import nl.spreiding.input.Forms;
import nl.spreiding.input.JsonDocument;
import nl.spreiding.input.JsonFields;
import nl.spreiding.input.JsonValue;
import nl.spreiding.input.ReadLimits;
import nl.spreiding.input.SourceFile;
import nl.spreiding.issue.InputException;
import nl.spreiding.issue.IssueCode;
import nl.spreiding.issue.IssueCollector;
import nl.spreiding.model.Bilingual;
import nl.spreiding.model.CaseSettings;
import nl.spreiding.model.QuotaScope;
import nl.spreiding.sweep.SweepPlan.CapacityChoice;
import nl.spreiding.sweep.SweepPlan.ScopeChoice;
import org.jspecify.annotations.Nullable;

/** Reads the plan of a sweep, with the weights and scenario files that it names. */
public final class PlanReader {
  /** A name in a plan for: as the case says. */
  public static final String CASE = "case";

  private static final long MOST_MOVES = 1_000_000_000_000L;
  private static final long DEFAULT_SEED = 1;

  private final IssueCollector issues;
  private final Path directory;
  private final CaseSettings settings;

  private PlanReader(IssueCollector issues, Path directory, CaseSettings settings) {
    this.issues = issues;
    this.directory = directory;
    this.settings = settings;
  }

  /**
   * Reads a plan.
   *
   * @param file the plan; files that it names are found from its directory
   * @param settings the case to which it applies
   * @param movesWithProof moves of a run with a proof, if the plan does not say
   * @param movesWithoutProof moves of a run without
   * @return the plan
   * @throws InputException if the plan, or a file that it names, has errors; carries every issue
   */
  public static SweepPlan read(
      Path file, CaseSettings settings, long movesWithProof, long movesWithoutProof)
      throws InputException {
    IssueCollector issues = new IssueCollector();
    JsonValue document = JsonDocument.read(SourceFile.of(file), ReadLimits.DEFAULTS, issues);
    Path directory = file.toAbsolutePath().getParent();
    SweepPlan plan = null;
    if (document instanceof JsonValue.Obj object) {
      plan =
          new PlanReader(issues, directory, settings)
              .read(new JsonFields(object, "", issues), movesWithProof, movesWithoutProof);
    } else if (document != null) {
      issues.add(
          IssueCode.JSON_TYPE,
          document.at(),
          new Bilingual("Een plan moet een object bevatten", "A plan must hold an object"),
          document.shown());
    }
    issues.throwIfErrors();
    if (plan == null) {
      throw new IllegalStateException("The plan (" + file + ") gave neither runs nor an error.");
    }
    return plan;
  }

  private SweepPlan read(JsonFields fields, long movesWithProof, long movesWithoutProof) {
    fields.textOr("$schema", "");
    String title = fields.has("title") ? fields.text("title") : "";
    Boolean prove = fields.optionalFlag("prove");
    boolean proves = prove == null || prove;
    JsonValue moves = fields.value("moves");
    SweepPlan plan =
        new SweepPlan(
            title,
            new WeightEntries(fields, directory, settings.weights(), issues).read(),
            new ScenarioEntries(fields, directory, issues).read(),
            scopes(fields),
            capacities(fields),
            seeds(fields),
            moves == null
                ? proves ? movesWithProof : movesWithoutProof
                : fields.countOf("moves", moves, MOST_MOVES),
            proves);
    fields.finish();
    if (issues.errorCount() == 0 && !fits(plan)) {
      fields.report(
          IssueCode.PLAN_TOO_LARGE,
          fields.at(),
          IssueCode.PLAN_TOO_LARGE.meaning(),
          new Bilingual(
              "het hoogste is " + SweepPlan.MOST_RUNS, "the most is " + SweepPlan.MOST_RUNS));
    }
    return plan;
  }

  private static boolean fits(SweepPlan plan) {
    try {
      return plan.size() <= SweepPlan.MOST_RUNS;
    } catch (ArithmeticException e) {
      return false;
    }
  }

  private List<ScopeChoice> scopes(JsonFields fields) {
    List<JsonValue> valueList = entries(fields, "quotaScopes");
    if (valueList == null) {
      return List.of(new ScopeChoice(null));
    }
    Set<ScopeChoice> result = new LinkedHashSet<>();
    for (int i = 0; i < valueList.size(); i++) {
      String key = "quotaScopes[" + i + "]";
      JsonValue value = valueList.get(i);
      if (value instanceof JsonValue.Text text) {
        ScopeChoice choice = scope(fields, key, text);
        if (choice != null && !result.add(choice)) {
          twice(fields, value, text.text());
        }
      } else {
        fields.wrongType(key, value, new Bilingual("een tekst", "a text"));
      }
    }
    return List.copyOf(result);
  }

  private static @Nullable ScopeChoice scope(JsonFields fields, String key, JsonValue.Text text) {
    if (text.text().equals(CASE)) {
      return new ScopeChoice(null);
    }
    for (QuotaScope scope : QuotaScope.values()) {
      if (scope.name().toLowerCase(Locale.ROOT).equals(text.text())) {
        return new ScopeChoice(scope);
      }
    }
    fields.report(
        IssueCode.WORD_UNKNOWN,
        text.at(),
        new Bilingual(key + " is geen bekend woord", key + " is not a known word"),
        text.text(),
        new Bilingual(
            "Gebruik een van: province, national, municipality, case.",
            "Use one of: province, national, municipality, case."));
    return null;
  }

  private List<CapacityChoice> capacities(JsonFields fields) {
    JsonFields range = fields.object("totals");
    List<JsonValue> valueList = entries(fields, "capacities");
    if (range != null && valueList != null) {
      fields.report(
          IssueCode.JSON_TYPE,
          fields.at("capacities"),
          new Bilingual(
              "Een plan geeft totalen als reeks of als lijst, niet allebei",
              "A plan gives totals as a range or as a list, not both"),
          "",
          new Bilingual("Laat een van beide weg.", "Leave one of them out."));
    }
    if (range != null) {
      return new TotalRange(range, settings.capacity()).read();
    }
    return valueList == null ? List.of(new CapacityChoice(null)) : listed(fields, valueList);
  }

  private List<CapacityChoice> listed(JsonFields fields, List<JsonValue> valueList) {
    Set<CapacityChoice> result = new LinkedHashSet<>();
    for (int i = 0; i < valueList.size(); i++) {
      String key = "capacities[" + i + "]";
      JsonValue value = valueList.get(i);
      CapacityChoice choice = new CapacityChoice(null);
      if (value instanceof JsonValue.Obj object) {
        choice = capacity(new JsonFields(object, key + ".", issues));
      } else if (!(value instanceof JsonValue.Text text && text.text().equals(CASE))) {
        fields.wrongType(
            key,
            value,
            new Bilingual(
                "een object met total en amv, of het woord case",
                "an object with total and amv, or the word case"));
        continue;
      }
      if (!result.add(choice)) {
        twice(fields, value, value.shown());
      }
    }
    return List.copyOf(result);
  }

  private static CapacityChoice capacity(JsonFields fields) {
    long total = fields.count("total", Forms.MAX_PLACES);
    long amv = fields.count("amv", Forms.MAX_PLACES);
    if (fields.ok() && amv > total) {
      fields.report(
          IssueCode.AMV_ABOVE_TOTAL,
          fields.at("amv"),
          IssueCode.AMV_ABOVE_TOTAL.meaning(),
          amv + " > " + total);
    }
    fields.finish();
    return new CapacityChoice(new SweepPlan.Capacity(total, amv));
  }

  private List<Long> seeds(JsonFields fields) {
    List<JsonValue> valueList = entries(fields, "seeds");
    if (valueList == null) {
      return List.of(DEFAULT_SEED);
    }
    List<Long> result = new ArrayList<>();
    Set<Long> seen = new HashSet<>();
    for (int i = 0; i < valueList.size(); i++) {
      JsonValue value = valueList.get(i);
      long seed = fields.countOf("seeds[" + i + "]", value, Long.MAX_VALUE);
      if (fields.ok() && !seen.add(seed)) {
        twice(fields, value, String.valueOf(seed));
      }
      result.add(seed);
    }
    return result;
  }

  /** The values of a list; null if the key is not there, or after reporting that it is empty. */
  static @Nullable List<JsonValue> entries(JsonFields fields, String key) {
    if (!fields.has(key)) {
      return null;
    }
    List<JsonValue> valueList = fields.list(key);
    if (valueList.isEmpty() && fields.value(key) instanceof JsonValue.Arr) {
      fields.report(
          IssueCode.PLAN_LIST_EMPTY, fields.at(key), IssueCode.PLAN_LIST_EMPTY.meaning(), key);
    }
    return valueList.isEmpty() ? null : valueList;
  }

  /** Reports that a name or value occurs twice. */
  static void twice(JsonFields fields, JsonValue value, String name) {
    fields.report(
        IssueCode.PLAN_ENTRY_TWICE, value.at(), IssueCode.PLAN_ENTRY_TWICE.meaning(), name);
  }
}
