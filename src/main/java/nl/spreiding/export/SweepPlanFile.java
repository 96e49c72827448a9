package nl.spreiding.export;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Map;
import nl.spreiding.model.QuotaScope;
import nl.spreiding.model.Weights;
import nl.spreiding.sweep.PlanReader;
import nl.spreiding.sweep.SweepPlan;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * The plan of a sweep written out: every weight with its value and every total by itself, so that
 * it needs no other file than the scenarios beside it. It is a plan again.
 */
public final class SweepPlanFile {
  private SweepPlanFile() {}

  /**
   * The plan as text.
   *
   * @param plan the plan
   * @param nameByScenario the name of the copy of every scenario file
   * @return the bytes of the file
   */
  public static byte[] content(SweepPlan plan, Map<Path, String> nameByScenario) {
    ObjectNode root = JsonFile.MAPPER.createObjectNode();
    if (!plan.title().isEmpty()) {
      root.put("title", plan.title());
    }
    ArrayNode weights = root.putArray("weights");
    plan.weightingList().forEach(weighting -> add(weights.addObject(), weighting));
    ArrayNode scenarios = root.putArray("scenarios");
    for (SweepPlan.ScenarioSet set : plan.scenarioSetList()) {
      ArrayNode files = scenarios.addObject().put("id", set.id()).putArray("files");
      set.fileList().forEach(file -> files.add(nameByScenario.get(file)));
    }
    ArrayNode scopes = root.putArray("quotaScopes");
    plan.scopeList().forEach(choice -> scopes.add(scope(choice.scope())));
    ArrayNode capacities = root.putArray("capacities");
    for (SweepPlan.CapacityChoice choice : plan.capacityList()) {
      SweepPlan.Capacity capacity = choice.capacity();
      if (capacity == null) {
        capacities.add(PlanReader.CASE);
      } else {
        capacities.addObject().put("total", capacity.total()).put("amv", capacity.amv());
      }
    }
    ArrayNode seeds = root.putArray("seeds");
    plan.seedList().forEach(seeds::add);
    root.put("moves", plan.moves()).put("prove", plan.prove());
    return JsonFile.text(root).getBytes(StandardCharsets.UTF_8);
  }

  private static void add(ObjectNode node, SweepPlan.Weighting weighting) {
    node.put("id", weighting.id());
    Weights weights = weighting.weights();
    if (weights == null) {
      node.put("base", PlanReader.CASE);
    } else {
      ObjectNode values = node.putObject("values");
      weights
          .byKey()
          .forEach(
              (key, value) ->
                  values.put(key.text(), value.getNumerator() + "/" + value.getDenominator()));
    }
  }

  private static String scope(@org.jspecify.annotations.Nullable QuotaScope scope) {
    return scope == null ? PlanReader.CASE : scope.name().toLowerCase(Locale.ROOT);
  }
}
