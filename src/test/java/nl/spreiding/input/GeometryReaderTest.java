package nl.spreiding.input;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import nl.spreiding.issue.InputException;
import nl.spreiding.model.MunicipalityCode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class GeometryReaderTest {
  private static final Set<MunicipalityCode> KNOWN =
      Set.of(new MunicipalityCode("GM9001"), new MunicipalityCode("GM9002"));
  private static final String RING = "[[5,52],[6,52],[6,53],[5,52]]";

  @TempDir Path directory;

  private JsonNode read(String... features) throws Exception {
    Path file =
        Files.writeString(
            directory.resolve("g.geojson"),
            "{\"type\":\"FeatureCollection\",\"crs\":{},\"features\":["
                + String.join(",", features)
                + "]}");
    return new JsonMapper().readTree(GeometryReader.read(file, KNOWN));
  }

  private static String feature(String head, String geometry) {
    return "{\"type\":\"Feature\"," + head + ",\"geometry\":" + geometry + "}";
  }

  private static String polygon(String coordinates) {
    return "{\"type\":\"Polygon\",\"coordinates\":" + coordinates + "}";
  }

  @Test
  void keepsBoundariesOfTheCaseAndNothingElse() throws Exception {
    JsonNode result =
        read(
            feature(
                "\"properties\":{\"statcode\":\"GM9001\",\"naam\":\"<script>\"}",
                polygon("[" + RING.replace("5,52", "5.1234567,52,7") + "]")),
            feature("\"id\":\"GM0001\",\"properties\":null", polygon("[" + RING + "]")),
            feature("\"id\":\"nonsense\"", "null"));
    assertThat(result.path("features").size()).isEqualTo(1);
    JsonNode only = result.path("features").get(0);
    assertThat(only.path("id").asString()).isEqualTo("GM9001");
    assertThat(only.path("properties").propertyNames()).containsExactly("code");
    assertThat(only.path("geometry").path("coordinates").get(0).get(0).toString())
        .isEqualTo("[5.12346,52]");
    assertThat(result.path("missing").toString()).isEqualTo("[\"GM9002\"]");
  }

  @Test
  void takesSeveralPolygons() throws Exception {
    JsonNode result =
        read(
            feature(
                "\"id\":\"GM9002\"",
                "{\"type\":\"MultiPolygon\",\"coordinates\":[[" + RING + "],[" + RING + "]]}"));
    assertThat(result.path("features").get(0).path("geometry").path("coordinates").size())
        .isEqualTo(2);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{\"type\":\"Point\",\"coordinates\":[5,52]}",
        "{\"type\":\"Polygon\"}",
        "null",
        "{\"type\":\"Polygon\",\"coordinates\":[[[5,52],[6,52],[5,52]]]}",
        "{\"type\":\"Polygon\",\"coordinates\":[[[5,52],[6,52],[6,\"53\"],[5,52]]]}",
        "{\"type\":\"Polygon\",\"coordinates\":[[[5,52],[6],[6,53],[5,52]]]}",
        "{\"type\":\"Polygon\",\"coordinates\":[[[181,52],[6,52],[6,53],[5,52]]]}",
        "{\"type\":\"Polygon\",\"coordinates\":[[[5,-91],[6,52],[6,53],[5,52]]]}",
        "{\"type\":\"Polygon\",\"coordinates\":[[[1e400000000,52],[6,52],[6,53],[5,52]]]}",
        "{\"type\":\"Polygon\",\"coordinates\":[[[1e-400000000,52],[6,52],[6,53],[5,52]]]}",
        "{\"type\":\"Polygon\",\"coordinates\":[[[155000,463000],[6,52],[6,53],[5,52]]]}",
        "{\"type\":\"Polygon\",\"coordinates\":7}"
      })
  void whatIsNoBoundaryIsAnError(String geometry) {
    assertThat(errors(feature("\"id\":\"GM9001\"", geometry))).isNotEmpty();
  }

  @Test
  void twoBoundariesOfOneMunicipalityAreAnError() {
    String one = feature("\"id\":\"GM9001\"", polygon("[" + RING + "]"));
    assertThat(errors(one, one)).contains("E401");
  }

  @Test
  void noneOfTheCaseIsAnError() {
    assertThat(errors(feature("\"id\":\"GM0001\"", polygon("[" + RING + "]")))).contains("E404");
  }

  private String errors(String... features) {
    try {
      read(features);
      return "";
    } catch (InputException e) {
      return e.issueList().toString();
    } catch (Exception e) {
      throw new AssertionError(e);
    }
  }
}
