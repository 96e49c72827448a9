package nl.spreiding.input;

import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.Map;
import nl.spreiding.issue.IssueCode;
import nl.spreiding.issue.IssueCollector;
import nl.spreiding.model.Bilingual;
import nl.spreiding.model.WeightKey;
import nl.spreiding.model.Weights;
import org.apache.commons.numbers.fraction.BigFraction;
import org.jspecify.annotations.Nullable;

/**
 * A weights file.
 *
 * @param weights the weights
 * @param descriptionByLanguage what they are for, by {@code nl} and {@code en}; empty: not said
 */
record WeightsDocument(Weights weights, Map<String, String> descriptionByLanguage) {
  /** Name of weights that a file gives without a name. */
  static final String CUSTOM = "custom";

  private static final String BASE = "base";

  /** Reads a weights file of the user; null after reporting that it is no object. */
  static @Nullable WeightsDocument read(JsonValue value, String file, IssueCollector issues) {
    JsonFields fields = root(value, file, issues);
    if (fields == null) {
      return null;
    }
    Weights base = base(fields, issues);
    return read(fields, new EnumMap<>(base.byKey()), issues);
  }

  /**
   * Reads a file of the program, which must set every weight; null after reporting what is wrong.
   */
  static @Nullable WeightsDocument readComplete(
      JsonValue value, String file, IssueCollector issues) {
    JsonFields fields = root(value, file, issues);
    return fields == null ? null : read(fields, new EnumMap<>(WeightKey.class), issues);
  }

  /** Reads an object of weights inside another document. */
  static Weights readInline(JsonValue.Obj object, String prefix, IssueCollector issues) {
    JsonFields fields = new JsonFields(object, prefix, issues);
    EnumMap<WeightKey, BigFraction> weightByKey = new EnumMap<>(base(fields, issues).byKey());
    readWeights(fields, weightByKey);
    fields.finish();
    return new Weights(CUSTOM, weightByKey);
  }

  private static @Nullable JsonFields root(JsonValue value, String file, IssueCollector issues) {
    if (value instanceof JsonValue.Obj object) {
      return new JsonFields(object, "", issues);
    }
    issues.add(
        IssueCode.JSON_TYPE,
        value.at(),
        new Bilingual(
            "Een bestand met gewichten moet een object bevatten",
            "A weights file must hold an object"),
        value.shown());
    return null;
  }

  private static WeightsDocument read(
      JsonFields fields, EnumMap<WeightKey, BigFraction> weightByKey, IssueCollector issues) {
    fields.textOr("$schema", "");
    String name = fields.has("name") ? fields.text("name") : CUSTOM;
    Map<String, String> descriptionByLanguage = new LinkedHashMap<>();
    JsonFields description = fields.object("description");
    if (description != null) {
      descriptionByLanguage.put("nl", description.textOr("nl", ""));
      descriptionByLanguage.put("en", description.textOr("en", ""));
      description.finish();
    }
    JsonFields weights = fields.required("weights") == null ? null : fields.object("weights");
    if (weights != null) {
      readWeights(weights, weightByKey);
      weights.finish();
    }
    fields.finish();
    return new WeightsDocument(new Weights(name, weightByKey), descriptionByLanguage);
  }

  private static Weights base(JsonFields fields, IssueCollector issues) {
    if (!fields.has(BASE)) {
      return WeightSets.byName(WeightSets.DEFAULT);
    }
    String name = fields.text(BASE);
    return name.isEmpty()
        ? WeightSets.byName(WeightSets.DEFAULT)
        : WeightSets.baseOf(issues, fields.at(BASE), name);
  }

  private static void readWeights(JsonFields fields, Map<WeightKey, BigFraction> weightByKey) {
    for (WeightKey key : WeightKey.values()) {
      JsonValue value = fields.value(key.text());
      if (value != null) {
        weightByKey.put(key, fields.ratioOf(key.text(), value, Forms.MAX_RATIO));
      }
    }
  }
}
