package nl.spreiding.export.html;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import nl.spreiding.model.Location;
import nl.spreiding.model.Municipality;
import nl.spreiding.model.MunicipalityCode;
import nl.spreiding.model.ProvinceCode;
import nl.spreiding.model.ScenarioRecord;
import nl.spreiding.model.ShelterCase;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What a change of a scenario is about: municipalities or a province. */
final class ChangeSubjects {
  private final Map<String, Municipality> municipalityByCode = new HashMap<>();
  private final Map<String, Municipality> municipalityByLocation = new HashMap<>();

  /**
   * The subjects in one case.
   *
   * @param shelterCase the case with its changes
   */
  ChangeSubjects(ShelterCase shelterCase) {
    shelterCase.municipalityList().forEach(m -> municipalityByCode.put(m.code().value(), m));
    for (Location location : shelterCase.locationList()) {
      Municipality municipality = municipalityByCode.get(location.municipality().value());
      if (municipality != null) {
        municipalityByLocation.put(location.id().value(), municipality);
      }
    }
  }

  /**
   * What a change is about.
   *
   * @param municipalities codes of municipalities
   * @param provinces codes of provinces: of those municipalities, or named itself
   */
  record Subjects(Set<MunicipalityCode> municipalities, Set<String> provinces) {
    boolean concerns(MunicipalityCode code) {
      return municipalities.contains(code);
    }

    boolean concerns(ProvinceCode code) {
      return provinces.contains(code.value());
    }
  }

  /** What one change is about; a change for the whole country is about none in particular. */
  Subjects of(ScenarioRecord change) {
    JsonNode fields = JsonMapper.shared().readTree(change.description());
    Set<MunicipalityCode> municipalities = new HashSet<>();
    Set<String> provinces = new HashSet<>();
    for (String name : new String[] {"municipality", "from", "to"}) {
      add(municipalityByCode.get(fields.path(name).asString("")), municipalities, provinces);
    }
    JsonNode location = fields.path("location");
    add(
        location.isObject()
            ? municipalityByCode.get(location.path("municipality_code").asString(""))
            : municipalityByLocation.get(location.asString("")),
        municipalities,
        provinces);
    String province = fields.path("province").asString("");
    if (!province.isEmpty()) {
      provinces.add(province);
      municipalityByCode.values().stream()
          .filter(m -> m.province().code().value().equals(province))
          .forEach(m -> municipalities.add(m.code()));
    }
    return new Subjects(municipalities, provinces);
  }

  private static void add(
      @Nullable Municipality municipality,
      Set<MunicipalityCode> municipalities,
      Set<String> provinces) {
    if (municipality != null) {
      municipalities.add(municipality.code());
      provinces.add(municipality.province().code().value());
    }
  }
}
