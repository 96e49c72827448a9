package nl.spreiding.generate;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import nl.spreiding.model.Basis;
import nl.spreiding.model.Location;
import nl.spreiding.model.Municipality;
import nl.spreiding.model.ShelterCase;
import org.apache.commons.csv.CSVRecord;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;

/** The committed cases are complete, consistent and labelled. */
class DataFilesTest {
  private static final Path DATA = Path.of("data");

  @ParameterizedTest
  @ValueSource(strings = {"nl-2024", "nl-2026", "example"})
  void everyResourceOfTheDataPackageIsDescribedAsItIs(String name) {
    checkDataPackage(DATA.resolve(name));
  }

  /** Fields equal the header, and every cell keeps the constraints of its field. */
  static void checkDataPackage(Path directory) {
    JsonNode dataPackage = CsvCase.json(directory.resolve("datapackage.json"));
    assertThat(dataPackage.get("profile").asString()).isEqualTo("tabular-data-package");
    assertThat(dataPackage.get("name").asString()).matches("[-a-z0-9._/]+");
    assertThat(dataPackage.get("resources").size()).isEqualTo(5);
    for (JsonNode resource : dataPackage.get("resources")) {
      String path = resource.get("path").asString();
      List<JsonNode> fieldList = resource.get("schema").get("fields").valueStream().toList();
      assertThat(CsvCase.header(directory.resolve(path)))
          .as(path)
          .isEqualTo(fieldList.stream().map(f -> f.get("name").asString()).toList());
      List<CSVRecord> rowList = CsvCase.rows(directory, path);
      fieldList.forEach(field -> checkColumn(path, field, rowList));
    }
  }

  private static void checkColumn(String path, JsonNode field, List<CSVRecord> rowList) {
    String name = field.get("name").asString();
    JsonNode constraints = field.path("constraints");
    Set<String> seenSet = new HashSet<>();
    for (CSVRecord row : rowList) {
      String text = row.get(name);
      String as = path + " " + name + " row " + row.getRecordNumber();
      if (text.isEmpty()) {
        assertThat(constraints.path("required").asBoolean(false)).as(as).isFalse();
        continue;
      }
      assertThat(text).as(as).matches(pattern(field.get("type").asString()));
      if (constraints.has("minimum")) {
        assertThat(Double.parseDouble(text))
            .as(as)
            .isGreaterThanOrEqualTo(constraints.get("minimum").asDouble());
      }
      if (constraints.has("enum")) {
        assertThat(constraints.get("enum").valueStream().map(JsonNode::asString))
            .as(as)
            .contains(text);
      }
      if (constraints.has("pattern")) {
        assertThat(text).as(as).matches(constraints.get("pattern").asString());
      }
      if (constraints.path("unique").asBoolean(false)) {
        assertThat(seenSet.add(text)).as(as).isTrue();
      }
    }
  }

  private static String pattern(String type) {
    return switch (type) {
      case "integer" -> "-?[0-9]+";
      case "number" -> "-?[0-9]+(\\.[0-9]+)?";
      case "date" -> "[0-9]{4}-[0-9]{2}-[0-9]{2}";
      case "year" -> "[0-9]{4}";
      case "boolean" -> "true|false";
      case "string" -> "[^\\r\\n]+";
      default -> throw new IllegalArgumentException(type);
    };
  }

  @ParameterizedTest
  @ValueSource(strings = {"nl-2024", "nl-2026", "example"})
  void everyReferenceIsToAMunicipalityOfTheCase(String name) {
    ShelterCase shelterCase = CsvCase.read(DATA.resolve(name));
    Set<String> codeSet =
        shelterCase.municipalityList().stream()
            .map(m -> m.code().value())
            .collect(Collectors.toSet());
    assertThat(shelterCase.locationList())
        .allMatch(l -> codeSet.contains(l.municipality().value()));
    assertThat(shelterCase.reportList()).allMatch(r -> codeSet.contains(r.municipality().value()));
    assertThat(shelterCase.adjacencyList())
        .allMatch(a -> codeSet.contains(a.a().value()) && codeSet.contains(a.b().value()))
        .allMatch(a -> a.a().compareTo(a.b()) < 0)
        .doesNotHaveDuplicates();
    assertThat(shelterCase.exchangeList())
        .allMatch(e -> codeSet.contains(e.from().value()) && codeSet.contains(e.to().value()));
    LocationRules.check(shelterCase.locationList(), shelterCase.settings());
  }

  @Test
  void theNetherlandsAreComplete() {
    ShelterCase first = CsvCase.read(DATA.resolve("nl-2024"));
    ShelterCase second = CsvCase.read(DATA.resolve("nl-2026"));
    for (ShelterCase shelterCase : List.of(first, second)) {
      assertThat(shelterCase.municipalityList()).hasSize(342);
      assertThat(shelterCase.provinceList()).hasSize(12);
      assertThat(shelterCase.adjacencyList()).hasSize(884);
      assertThat(shelterCase.municipalityList()).allMatch(m -> m.sesWoaYear() == 2019);
      assertThat(shelterCase.municipalityList().stream().map(Municipality::sesWoaBasis).distinct())
          .containsExactlyInAnyOrder("aggregated", "partial", "imputed");
      assertThat(shelterCase.municipalityList().stream().map(Municipality::name))
          .contains("'s-Gravenhage", "Súdwest-Fryslân", "Bergen (NH.)");
    }
    // CBS: inhabitants of the Netherlands on 1 January 2024, and in the middle of 2026.
    assertThat(first.municipalityList().stream().mapToLong(Municipality::inhabitants).sum())
        .isEqualTo(17_942_942);
    assertThat(second.municipalityList().stream().mapToLong(Municipality::inhabitants).sum())
        .isEqualTo(18_151_406);
  }

  @ParameterizedTest
  @ValueSource(strings = {"nl-2024", "nl-2026", "example"})
  void syntheticDataAreLabelled(String name) throws Exception {
    Path directory = DATA.resolve(name);
    ShelterCase shelterCase = CsvCase.read(directory);
    assertThat(shelterCase.settings().syntheticFileList()).contains("locations.csv", "reports.csv");
    assertThat(shelterCase.settings().syntheticFileList())
        .allMatch(file -> Files.exists(directory.resolve(file)));
    assertThat(shelterCase.settings().noteList()).isNotEmpty();
    assertThat(shelterCase.reportList()).allMatch(r -> r.note().startsWith("synthetic"));
    for (Location location : shelterCase.locationList()) {
      if (location.basis() == Basis.SYNTHETIC) {
        assertThat(location.source()).matches("synthetic, seed 20(24|26)|fictional example");
      } else {
        assertThat(location.source()).startsWith("https://").contains("assumption");
      }
    }
    if (name.equals("example")) {
      assertThat(shelterCase.settings().syntheticFileList())
          .containsExactlyInAnyOrder(
              "municipalities.csv",
              "adjacency.csv",
              "locations.csv",
              "reports.csv",
              "exchanges.csv");
    }
  }
}
