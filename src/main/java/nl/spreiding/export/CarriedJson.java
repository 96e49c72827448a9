package nl.spreiding.export;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import nl.spreiding.model.MunicipalityCode;
import nl.spreiding.model.TaskKind;
import nl.spreiding.problem.MunicipalityProblem;
import nl.spreiding.surplus.Relief;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** Whom a municipality relieves, and who relieves it, added up from {@code surplus}. */
final class CarriedJson {
  private CarriedJson() {}

  static void put(ObjectNode node, MunicipalityCode code, List<Relief> reliefList) {
    side(node.putObject("relieves"), code, reliefList, Relief::from, Relief::to);
    side(node.putObject("relievedBy"), code, reliefList, Relief::to, Relief::from);
  }

  private static void side(
      ObjectNode node,
      MunicipalityCode code,
      List<Relief> reliefList,
      Function<Relief, @Nullable MunicipalityProblem> own,
      Function<Relief, @Nullable MunicipalityProblem> other) {
    List<Relief> list =
        reliefList.stream().filter(r -> is(own.apply(r), code) && other.apply(r) != null).toList();
    for (TaskKind task : TaskKind.values()) {
      List<Relief> part = list.stream().filter(r -> r.task() == task).toList();
      node.putObject(task.name().toLowerCase(Locale.ROOT))
          .put("places", part.stream().mapToLong(Relief::places).sum())
          .put("municipalities", part.size());
    }
    node.put("places", list.stream().mapToLong(Relief::places).sum());
    Map<MunicipalityCode, Long> placesByOther = new TreeMap<>();
    for (Relief relief : list) {
      MunicipalityProblem partner = other.apply(relief);
      if (partner != null) {
        placesByOther.merge(partner.code(), relief.places(), Math::addExact);
      }
    }
    ArrayNode array = node.putArray("municipalities");
    placesByOther.forEach(
        (partner, places) ->
            array.addObject().put("municipalityCode", partner.value()).put("places", places));
  }

  private static boolean is(@Nullable MunicipalityProblem municipality, MunicipalityCode code) {
    return municipality != null && municipality.code().equals(code);
  }
}
