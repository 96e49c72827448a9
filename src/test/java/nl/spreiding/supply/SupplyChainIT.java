package nl.spreiding.supply;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.junit.jupiter.api.Assumptions.assumeFalse;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What docs/dependencies.md says of the jar is what the build made. */
class SupplyChainIT {

  private static final Path ROOT = Path.of(System.getProperty("spreiding.root"));

  /** The list of licences is made by another tool than the bill of materials: they must agree. */
  @Test
  void theBillOfMaterialsHoldsWhatTheListOfLicencesHolds() throws Exception {
    assumeFalse(
        "offline: true".equals(System.getProperty("maven.offline")),
        "An offline build makes no bill of materials.");
    JsonNode bill = new JsonMapper().readTree(ROOT.resolve("target/spreiding.cdx.json").toFile());
    assertThat(bill.path("bomFormat").asString()).isEqualTo("CycloneDX");
    assertThat(bill.has("serialNumber")).as("a number of its own each time").isFalse();
    List<String> billed =
        bill.path("components")
            .valueStream()
            .map(
                each ->
                    each.path("group").asString()
                        + ":"
                        + each.path("name").asString()
                        + ":"
                        + each.path("version").asString())
            .sorted()
            .toList();
    assertThat(bill.path("components").valueStream())
        .allSatisfy(
            each ->
                assertThat(each.path("hashes").valueStream().map(h -> h.path("alg").asString()))
                    .as(each.path("name").asString())
                    .contains("SHA-256"));
    assertThat(billed).isEqualTo(librariesWithLicence());
  }

  @Test
  void theDocumentStatesHowManyLibrariesAndHowLargeTheJarIs() throws Exception {
    String document = Files.readString(ROOT.resolve("docs/dependencies.md"));
    assertThat(number(document, "(\\d+) libraries in the jar"))
        .isEqualTo(librariesWithLicence().size());
    double megabytes = Files.size(Path.of(System.getProperty("spreiding.jar"))) / 1_000_000.0;
    assertThat((double) number(document, "the jar is (\\d+) MB")).isCloseTo(megabytes, within(0.7));
  }

  private static List<String> librariesWithLicence() throws Exception {
    Pattern entry = Pattern.compile("\\(([^()\\s]+:[^()\\s]+:[^()\\s]+) - ");
    return entry
        .matcher(Files.readString(ROOT.resolve("target/third-party-licences.txt")))
        .results()
        .map(found -> found.group(1))
        .sorted()
        .toList();
  }

  private static int number(String text, String pattern) {
    Matcher matcher = Pattern.compile(pattern).matcher(text);
    List<MatchResult> found = matcher.results().toList();
    assertThat(found).as(pattern).hasSize(1);
    return Integer.parseInt(found.getFirst().group(1));
  }
}
