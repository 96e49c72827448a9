package nl.spreiding.input;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import nl.spreiding.issue.IssueCode;
import nl.spreiding.issue.IssueCollector;
import nl.spreiding.issue.SourceLocation;
import nl.spreiding.model.Adjacency;
import nl.spreiding.model.Bilingual;
import nl.spreiding.model.Location;
import nl.spreiding.model.Municipality;
import nl.spreiding.model.MunicipalityCode;

/**
 * Looks for locations that may be one and the same: equal name and places, in neighbouring
 * municipalities or in one. In 2024 a joint plan of two municipalities was counted twice.
 */
public final class TwinCheck {
  private static final Pattern BLANKS = Pattern.compile("\\s+");

  private final IssueCollector issues;
  private final Function<Location, SourceLocation> nameAt;
  private final Map<MunicipalityCode, Set<MunicipalityCode>> neighbourSetByCode = new HashMap<>();

  /**
   * Prepares the check. Without known borders all municipalities of a province count as neighbours.
   *
   * @param issues receives the warnings
   * @param nameAt where the name of a location stands
   * @param adjacencyList known borders; empty: not known
   * @param municipalityList all municipalities
   */
  public TwinCheck(
      IssueCollector issues,
      Function<Location, SourceLocation> nameAt,
      List<Adjacency> adjacencyList,
      List<Municipality> municipalityList) {
    this.issues = issues;
    this.nameAt = nameAt;
    for (Adjacency border : adjacencyList) {
      neighbourSetByCode.computeIfAbsent(border.a(), c -> new HashSet<>()).add(border.b());
      neighbourSetByCode.computeIfAbsent(border.b(), c -> new HashSet<>()).add(border.a());
    }
    if (adjacencyList.isEmpty()) {
      Map<Object, Set<MunicipalityCode>> codeSetByProvince = new HashMap<>();
      for (Municipality municipality : municipalityList) {
        Set<MunicipalityCode> codeSet =
            codeSetByProvince.computeIfAbsent(municipality.province().code(), c -> new HashSet<>());
        codeSet.add(municipality.code());
        // One set shared by the whole province: not quadratic.
        neighbourSetByCode.put(municipality.code(), codeSet);
      }
    }
  }

  /**
   * Reports every location that resembles an earlier one.
   *
   * @param locationList all locations
   * @param relevant the locations to report, if they come after one that they resemble
   */
  public void check(List<Location> locationList, Predicate<Location> relevant) {
    Map<Twin, List<Location>> groupByTwin = new LinkedHashMap<>();
    for (Location location : locationList) {
      String name = withoutExtraBlanks(location.name().strip()).toLowerCase(Locale.ROOT);
      if (!name.isEmpty() && location.maxPlaces() > 0) {
        groupByTwin
            .computeIfAbsent(new Twin(name, location.maxPlaces()), t -> new ArrayList<>())
            .add(location);
      }
    }
    groupByTwin.values().stream()
        .filter(group -> group.size() > 1)
        .forEach(group -> checkGroup(group, relevant));
  }

  private static String withoutExtraBlanks(String name) {
    for (int i = 0; i < name.length(); i++) {
      char c = name.charAt(i);
      boolean second = c == ' ' && i > 0 && name.charAt(i - 1) == ' ';
      if (c < ' ' || second) {
        return BLANKS.matcher(name).replaceAll(" ");
      }
    }
    return name;
  }

  private void checkGroup(List<Location> group, Predicate<Location> relevant) {
    Map<MunicipalityCode, Location> firstByMunicipality = new LinkedHashMap<>();
    for (Location location : group) {
      Location sameMunicipality = firstByMunicipality.get(location.municipality());
      if (sameMunicipality != null) {
        if (sameMunicipality.kind() == location.kind() && relevant.test(location)) {
          report(IssueCode.LOCATION_TWICE, sameMunicipality, location);
        }
        continue;
      }
      if (relevant.test(location)) {
        reportNeighbour(firstByMunicipality, location);
      }
      firstByMunicipality.put(location.municipality(), location);
    }
  }

  private void reportNeighbour(
      Map<MunicipalityCode, Location> firstByMunicipality, Location location) {
    Set<MunicipalityCode> neighbourSet =
        neighbourSetByCode.getOrDefault(location.municipality(), Set.of());
    // Over the smaller of the two sides, so that common names in a large country stay cheap.
    if (neighbourSet.size() < firstByMunicipality.size()) {
      neighbourSet.stream()
          .filter(firstByMunicipality::containsKey)
          .min(MunicipalityCode::compareTo)
          .ifPresent(
              code -> report(IssueCode.JOINT_PLAN_TWICE, firstByMunicipality.get(code), location));
    } else {
      firstByMunicipality.keySet().stream()
          .filter(neighbourSet::contains)
          .min(MunicipalityCode::compareTo)
          .ifPresent(
              code -> report(IssueCode.JOINT_PLAN_TWICE, firstByMunicipality.get(code), location));
    }
  }

  private void report(IssueCode code, Location earlier, Location later) {
    issues.add(
        code,
        nameAt.apply(later),
        new Bilingual(
            "Locatie "
                + later.id()
                + " in "
                + later.municipality()
                + " heeft de naam en de "
                + later.maxPlaces()
                + " plaatsen van "
                + earlier.id()
                + " in "
                + earlier.municipality(),
            "Location "
                + later.id()
                + " in "
                + later.municipality()
                + " has the name and the "
                + later.maxPlaces()
                + " places of "
                + earlier.id()
                + " in "
                + earlier.municipality()),
        later.name());
  }

  /** What makes two locations alike. */
  private record Twin(String name, long places) {}
}
