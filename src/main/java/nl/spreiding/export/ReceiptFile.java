package nl.spreiding.export;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Consumer;
import nl.spreiding.receipt.FileHash;
import nl.spreiding.receipt.Receipt;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** {@code receipt.json}. Its schema is the resource {@code nl/spreiding/schema/receipt.json}. */
public final class ReceiptFile {
  private static final long FORMAT_VERSION = 1;

  private ReceiptFile() {}

  /**
   * Writes the receipt as the last file of a run.
   *
   * @param directory the directory of the run
   * @param receipt what to write
   * @throws IOException if it cannot be written
   */
  public static void write(Path directory, Receipt receipt) throws IOException {
    ObjectNode root = JsonFile.MAPPER.createObjectNode();
    root.put("formatVersion", FORMAT_VERSION);
    root.putObject("software")
        .put("version", receipt.software().version())
        .put("commit", receipt.software().commit())
        .put("dirty", receipt.software().dirty());
    root.put("jdk", receipt.jdk());
    root.put("seed", receipt.seed());
    Duration time = receipt.limits().time();
    root.putObject("limits")
        .put("moves", receipt.limits().moves())
        .put("time", time == null ? null : time.toString());
    root.put("timeBrake", receipt.timeBrake());
    ArrayNode foundBy = root.putArray("foundBy");
    receipt.foundBy().forEach(finder -> foundBy.add(finder.name()));
    root.put("resultSha256", receipt.resultSha256());
    receipt.inputList().forEach(file(root.putArray("inputs")));
    receipt.outputList().forEach(file(root.putArray("outputs")));
    byte[] content = JsonFile.text(root).getBytes(StandardCharsets.UTF_8);
    root.put("seal", FileHash.of(Receipt.FILE_NAME, content).sha256());
    JsonFile.write(directory.resolve(Receipt.FILE_NAME), root);
  }

  private static Consumer<FileHash> file(ArrayNode array) {
    return file ->
        array
            .addObject()
            .put("name", file.name())
            .put("bytes", file.bytes())
            .put("sha256", file.sha256());
  }

  /**
   * The names of the files that the receipt in a directory tells of.
   *
   * @param directory any directory
   * @return the names, relative with {@code /}; empty: there is no receipt of ours
   * @throws IOException if it cannot be read
   */
  static Optional<Set<String>> outputNames(Path directory) throws IOException {
    Path file = directory.resolve(Receipt.FILE_NAME);
    if (!Files.isRegularFile(file, LinkOption.NOFOLLOW_LINKS)) {
      return Optional.empty();
    }
    JsonNode root;
    try {
      root = JsonFile.MAPPER.readTree(Files.readAllBytes(file));
    } catch (JacksonException e) {
      // A file of that name that is not JSON is somebody else's: the same as no receipt.
      return Optional.empty();
    }
    if (!root.path("resultSha256").isString() || !root.path("outputs").isArray()) {
      return Optional.empty();
    }
    Set<String> nameSet = new TreeSet<>();
    root.path("outputs").forEach(output -> nameSet.add(output.path("name").asString("")));
    return Optional.of(nameSet);
  }
}
