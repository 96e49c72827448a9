package nl.spreiding.export.workbench;

import java.util.HashMap;
import java.util.Map;
import nl.spreiding.export.Amounts;
import nl.spreiding.export.CaseJson;
import nl.spreiding.export.JsonFile;
import nl.spreiding.law.StatutoryNumbers;
import nl.spreiding.model.CaseSettings;
import nl.spreiding.model.Municipality;
import nl.spreiding.model.ProvinceCode;
import nl.spreiding.model.ScenarioRecord;
import nl.spreiding.model.ShelterCase;
import nl.spreiding.model.WeightKey;
import nl.spreiding.problem.DecisionProblem;
import nl.spreiding.problem.MunicipalityProblem;
import nl.spreiding.problem.ProvinceProblem;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** What a case comes to before anything is decided: needs, tasks, and what is due. */
final class CaseNumbers {
  private final ShelterCase shelterCase;
  private final StatutoryNumbers numbers;
  private final DecisionProblem problem;

  CaseNumbers(ShelterCase shelterCase, StatutoryNumbers numbers, DecisionProblem problem) {
    this.shelterCase = shelterCase;
    this.numbers = numbers;
    this.problem = problem;
  }

  /** Need, weights and parameters. */
  void settings(ObjectNode root) {
    CaseSettings settings = shelterCase.settings();
    root.putObject("capacity")
        .put("total", settings.capacity().total())
        .put("amv", settings.capacity().amv())
        .put("source", settings.capacity().source());
    CaseJson.parameters(root.putObject("parameters"), settings.parameters());
    ObjectNode weights = root.putObject("weights");
    for (WeightKey key : WeightKey.values()) {
      weights.put(key.text(), Amounts.rational(settings.weights().of(key)));
    }
    root.put("weightSet", settings.weights().name());
  }

  void provinces(ArrayNode array) {
    Map<ProvinceCode, Long> inhabitants = new HashMap<>();
    for (Municipality municipality : shelterCase.municipalityList()) {
      inhabitants.merge(municipality.province().code(), municipality.inhabitants(), Math::addExact);
    }
    for (ProvinceProblem province : problem.provinceList()) {
      array
          .addObject()
          .put("code", province.code().value())
          .put("name", province.name())
          .put("inhabitants", inhabitants.get(province.code()))
          .put("indicative", numbers.taskOf(province.code()))
          .put("indicativeAmv", numbers.amvTaskOf(province.code()))
          .put("task", province.otherTask() + province.amvTask())
          .put("taskAmv", province.amvTask())
          .put("threshold75", province.threshold75());
    }
  }

  void municipality(ObjectNode node, MunicipalityProblem municipality) {
    node.put("code", municipality.code().value())
        .put("indicative", numbers.totalOf(municipality.code()).rounded())
        .put("indicativeAmv", numbers.amvOf(municipality.code()).rounded())
        .put("due", municipality.due())
        .put("dueAmv", municipality.amvDue())
        .put("reported", municipality.reported())
        .put("exempt", municipality.exempt())
        .put("pinned", municipality.pinned());
  }

  /** What a scenario makes of the case. */
  String afterChanges(Iterable<String> warnings) {
    ObjectNode root = JsonFile.MAPPER.createObjectNode();
    root.put("formatVersion", WorkbenchCase.FORMAT_VERSION);
    root.put("changes", shelterCase.scenarioRecordList().size());
    ArrayNode list = root.putArray("warnings");
    warnings.forEach(list::add);
    ArrayNode records = root.putArray("records");
    for (ScenarioRecord record : shelterCase.scenarioRecordList()) {
      records
          .addObject()
          .put("author", record.author())
          .put("reason", record.reason())
          .put("source", record.source())
          .put("type", record.type())
          .put("change", record.description());
    }
    settings(root);
    provinces(root.putArray("provinces"));
    ArrayNode municipalities = root.putArray("municipalities");
    problem
        .municipalityList()
        .forEach(municipality -> municipality(municipalities.addObject(), municipality));
    return JsonFile.text(root);
  }

  /** Inhabitants and numbers of the whole country. */
  void national(ObjectNode node, long existing) {
    long inhabitants = 0;
    for (Municipality municipality : shelterCase.municipalityList()) {
      inhabitants = Math.addExact(inhabitants, municipality.inhabitants());
    }
    node.put("inhabitants", inhabitants)
        .put("indicative", numbers.total().roundedSum())
        .put("indicativeAmv", numbers.amv().roundedSum())
        .put("existing", existing);
  }
}
