package nl.spreiding.input;

import java.time.LocalDate;
import java.util.List;
import nl.spreiding.issue.IssueCode;
import nl.spreiding.issue.IssueCollector;
import nl.spreiding.model.Bilingual;
import nl.spreiding.model.CaseSettings;
import nl.spreiding.model.Parameters;
import nl.spreiding.model.Weights;
import org.jspecify.annotations.Nullable;

/** Reads {@code case.json}. */
final class SettingsReader {
  private static final List<String> TOP_KEYS =
      List.of(
          "id",
          "title",
          "cycle",
          "referenceDate",
          "countsUntil",
          "capacity",
          "parameters",
          "weights");

  private final IssueCollector issues;
  private final SourceMap sourceMap;

  SettingsReader(IssueCollector issues, SourceMap sourceMap) {
    this.issues = issues;
    this.sourceMap = sourceMap;
  }

  /**
   * Reads the settings.
   *
   * @param document the document, or null if it could not be read
   * @return the settings, or null after reporting why there are none
   */
  @Nullable CaseSettings read(@Nullable JsonValue document) {
    if (document == null) {
      return null;
    }
    if (!(document instanceof JsonValue.Obj object)) {
      issues.add(
          IssueCode.JSON_TYPE,
          document.at(),
          new Bilingual("case.json moet een object bevatten", "case.json must hold an object"),
          document.shown());
      return null;
    }
    JsonFields fields = new JsonFields(object, "", issues);
    fields.textOr("$schema", "");
    String id = readId(fields);
    String title = fields.text("title");
    String cycle = fields.text("cycle");
    LocalDate referenceDate = fields.date("referenceDate");
    LocalDate countsUntil = fields.date("countsUntil");
    if (fields.ok() && countsUntil.isBefore(referenceDate)) {
      fields.report(
          IssueCode.DATES_REVERSED,
          fields.at("countsUntil"),
          new Bilingual(
              "countsUntil ligt voor referenceDate", "countsUntil lies before referenceDate"),
          countsUntil + " < " + referenceDate);
    }
    CaseSettings.Capacity capacity = readCapacity(fields);
    CaseSettings settings =
        new CaseSettings(
            id,
            title,
            cycle,
            referenceDate,
            countsUntil,
            capacity,
            readParameters(fields),
            readWeights(fields),
            fields.textList("synthetic"),
            fields.textList("notes"));
    fields.finish();
    TOP_KEYS.forEach(key -> sourceMap.putSetting(key, fields.at(key)));
    if (fields.value("synthetic") instanceof JsonValue.Arr list) {
      list.valueList()
          .forEach(value -> sourceMap.putSetting("synthetic." + value.shown(), value.at()));
    }
    return settings;
  }

  private static String readId(JsonFields fields) {
    String id = fields.text("id");
    if (!id.isBlank() && !Forms.ID.matcher(id).matches()) {
      fields.report(
          IssueCode.ID_WRONG,
          fields.at("id"),
          new Bilingual("id heeft niet de juiste vorm", "id does not have the right form"),
          id);
    }
    return id;
  }

  private CaseSettings.Capacity readCapacity(JsonFields fields) {
    JsonFields capacity = fields.required("capacity") == null ? null : fields.object("capacity");
    if (capacity == null) {
      return new CaseSettings.Capacity(0, 0, "");
    }
    long total = capacity.count("total", Forms.MAX_PLACES);
    long amv = capacity.count("amv", Forms.MAX_PLACES);
    if (capacity.ok() && amv > total) {
      capacity.report(
          IssueCode.AMV_ABOVE_TOTAL,
          capacity.at("amv"),
          new Bilingual(
              "capacity.amv is meer dan capacity.total",
              "capacity.amv is more than capacity.total"),
          amv + " > " + total);
    }
    String source = capacity.textOr("source", "");
    if (source.isBlank()) {
      capacity.report(
          IssueCode.SOURCE_MISSING,
          capacity.at("source"),
          new Bilingual("capacity heeft geen bron", "capacity has no source"),
          "");
    }
    capacity.finish();
    List.of("total", "amv", "source")
        .forEach(key -> sourceMap.putSetting("capacity." + key, capacity.at(key)));
    return new CaseSettings.Capacity(total, amv, source);
  }

  private static Parameters readParameters(JsonFields fields) {
    Parameters parameters = Parameters.DEFAULTS;
    JsonFields given = fields.object("parameters");
    if (given == null) {
      return parameters;
    }
    for (ParameterKey key : ParameterKey.values()) {
      JsonValue value = given.value(key.text());
      if (value != null) {
        parameters = key.with(parameters, key.read(given, key.text(), value));
      }
    }
    given.finish();
    return parameters;
  }

  private Weights readWeights(JsonFields fields) {
    JsonValue value = fields.value("weights");
    return value == null
        ? WeightSets.byName(WeightSets.DEFAULT)
        : WeightSets.inline(fields, "weights", value, issues);
  }
}
