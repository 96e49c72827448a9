package nl.spreiding.export;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import nl.spreiding.model.ShelterCase;
import tools.jackson.core.JacksonException;
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
      JsonNode written = JsonFile.MAPPER.readTree(Files.readAllBytes(file));
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
}
