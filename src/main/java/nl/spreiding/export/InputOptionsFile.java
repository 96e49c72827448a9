package nl.spreiding.export;

import java.io.IOException;
import java.nio.file.Path;
import nl.spreiding.receipt.InputOptions;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * {@code input/options.json}. Its schema is the resource {@code nl/spreiding/schema/options.json}.
 */
public final class InputOptionsFile {
  private static final long FORMAT_VERSION = 1;

  private InputOptionsFile() {}

  /**
   * Writes the options.
   *
   * @param directory the folder of the copies
   * @param options what to write
   * @throws IOException if they cannot be written
   */
  public static void write(Path directory, InputOptions options) throws IOException {
    ObjectNode root = JsonFile.MAPPER.createObjectNode();
    root.put("formatVersion", FORMAT_VERSION);
    ArrayNode scenarios = root.putArray("scenarios");
    options.scenarioList().forEach(scenarios::add);
    root.put("weightSet", options.weightSet());
    root.put("weightsFile", options.weightsFile());
    root.put("quotaScope", options.quotaScope());
    root.put("baseline", options.baseline());
    JsonFile.write(directory.resolve(InputOptions.FILE_NAME), root);
  }
}
