package nl.spreiding.export;

import java.util.Locale;
import java.util.Map;
import nl.spreiding.model.CaseSettings;
import nl.spreiding.model.Parameters;
import nl.spreiding.model.ScenarioRecord;
import nl.spreiding.model.ShelterCase;
import nl.spreiding.model.WeightKey;
import nl.spreiding.model.Weights;
import org.apache.commons.numbers.fraction.BigFraction;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * The part of {@code result.json} that repeats the case: what was asked, with which parameters and
 * weights.
 */
public final class CaseJson {
  private CaseJson() {}

  /**
   * Sets the fields {@code case}, {@code parameters}, {@code weights} and {@code scenarioChanges}.
   */
  static void put(ObjectNode root, ShelterCase shelterCase) {
    CaseSettings settings = shelterCase.settings();
    settings(root.putObject("case"), settings);
    parameters(root.putObject("parameters"), settings.parameters());
    weights(root.putObject("weights"), settings.weights());
    ArrayNode changes = root.putArray("scenarioChanges");
    shelterCase.scenarioRecordList().forEach(record -> change(changes.addObject(), record));
  }

  private static void settings(ObjectNode node, CaseSettings settings) {
    node.put("id", settings.id());
    node.put("title", settings.title());
    node.put("cycle", settings.cycle());
    node.put("referenceDate", settings.referenceDate().toString());
    node.put("countsUntil", settings.countsUntil().toString());
    node.putObject("capacity")
        .put("total", settings.capacity().total())
        .put("amv", settings.capacity().amv())
        .put("source", settings.capacity().source());
    ArrayNode synthetic = node.putArray("synthetic");
    settings.syntheticFileList().forEach(synthetic::add);
    ArrayNode notes = node.putArray("notes");
    settings.noteList().forEach(notes::add);
  }

  /**
   * The parameters by name, as {@code result.json} writes them.
   *
   * @param node where to
   * @param parameters the parameters
   */
  public static void parameters(ObjectNode node, Parameters parameters) {
    BigFraction cap = parameters.maxPlacesPer1000();
    node.put("minimumSmallScale", parameters.minimumSmallScale());
    node.put("minimumAmv", parameters.minimumAmv());
    node.put("minimumDurableRegular", parameters.minimumDurableRegular());
    node.put("minimumDurableSpecial", parameters.minimumDurableSpecial());
    node.put("threshold75", Amounts.rational(parameters.threshold75()));
    node.put("quotaScope", lower(parameters.quotaScope()));
    node.put("voluntarySurplusWeight", Amounts.rational(parameters.voluntarySurplusWeight()));
    node.put("maxPlacesPer1000", cap == null ? null : Amounts.rational(cap));
    node.put("smallScaleMaximum", parameters.smallScaleMaximum());
    node.put("childrenShare", Amounts.rational(parameters.childrenShare()));
    node.put("grantRounding", lower(parameters.grantReading().rounding()));
    node.put("grantMoment", lower(parameters.grantReading().moment()));
    node.put("grantTemporary", lower(parameters.grantReading().temporary()));
  }

  private static String lower(Enum<?> word) {
    return word.name().toLowerCase(Locale.ROOT);
  }

  /**
   * The name of the set, and the weights by key, as {@code result.json} writes them.
   *
   * @param node where to
   * @param weights the weights
   */
  public static void weights(ObjectNode node, Weights weights) {
    node.put("name", weights.name());
    ObjectNode values = node.putObject("values");
    for (Map.Entry<WeightKey, BigFraction> entry : weights.byKey().entrySet()) {
      values.put(entry.getKey().text(), Amounts.rational(entry.getValue()));
    }
  }

  private static void change(ObjectNode node, ScenarioRecord record) {
    node.put("file", record.file());
    node.put("author", record.author());
    node.put("reason", record.reason());
    node.put("source", record.source());
    node.put("type", record.type());
    node.put("change", record.description());
  }
}
