package nl.spreiding.export;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import nl.spreiding.model.ShelterCase;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** Compares what {@code result.json} repeats of its case with a case. */
public final class ResultCase {
  private ResultCase() {}

  /**
   * The fields that do not say the same.
   *
   * @param file {@code result.json}
   * @param shelterCase the case
   * @return among {@code case}, {@code parameters}, {@code weights} and {@code scenarioChanges};
   *     empty: they tell of the same case
   * @throws IOException if the file cannot be read
   */
  public static List<String> differences(Path file, ShelterCase shelterCase) throws IOException {
    ObjectNode node = JsonFile.MAPPER.createObjectNode();
    CaseJson.put(node, shelterCase);
    try {
      Map<String, JsonNode> written = fields(file, Set.copyOf(node.propertyNames()));
      // Written and read, so that numbers are of the same type.
      JsonNode expected = JsonFile.MAPPER.readTree(JsonFile.MAPPER.writeValueAsBytes(node));
      List<String> result = new ArrayList<>();
      for (String name : expected.propertyNames()) {
        if (!expected.get(name).equals(written.get(name))) {
          result.add(name);
        }
      }
      return result;
    } catch (JacksonException e) {
      throw new IOException(e.getMessage(), e);
    }
  }

  /** Some fields of the document; what comes after the last of them is not read. */
  private static Map<String, JsonNode> fields(Path file, Set<String> nameSet) {
    Map<String, JsonNode> result = new HashMap<>();
    try (JsonParser parser = JsonFile.MAPPER.createParser(file)) {
      parser.nextToken();
      while (result.size() < nameSet.size() && parser.nextToken() == JsonToken.PROPERTY_NAME) {
        String name = parser.currentName();
        parser.nextToken();
        if (nameSet.contains(name)) {
          result.put(name, parser.readValueAsTree());
        } else {
          parser.skipChildren();
        }
      }
    }
    return result;
  }
}
