package nl.spreiding.export;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import tools.jackson.core.JacksonException;
import tools.jackson.core.StreamWriteFeature;
import tools.jackson.core.util.DefaultIndenter;
import tools.jackson.core.util.DefaultPrettyPrinter;
import tools.jackson.databind.ObjectWriter;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * Writes JSON: UTF-8, two spaces, a line feed after every line, fields in the order in which they
 * were set.
 */
public final class JsonFile {
  private static final DefaultIndenter INDENTER = new DefaultIndenter("  ", "\n");

  /** Makes nodes; writes decimals without an exponent. */
  public static final JsonMapper MAPPER =
      JsonMapper.builder().enable(StreamWriteFeature.WRITE_BIGDECIMAL_AS_PLAIN).build();

  private JsonFile() {}

  /**
   * Writes a new file.
   *
   * @param file where to; must not exist
   * @param node the document
   * @throws IOException if it cannot be written
   */
  static void write(Path file, ObjectNode node) throws IOException {
    try (OutputStream out =
        Files.newOutputStream(file, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE)) {
      out.write(writer().writeValueAsBytes(node));
      out.write('\n');
    } catch (JacksonException e) {
      throw new IOException(e.getMessage(), e);
    }
  }

  /**
   * The same as text.
   *
   * @param node the document
   * @return the text, with a line end
   */
  public static String text(ObjectNode node) {
    return writer().writeValueAsString(node) + "\n";
  }

  private static ObjectWriter writer() {
    return MAPPER
        .writer()
        .with(new DefaultPrettyPrinter().withArrayIndenter(INDENTER).withObjectIndenter(INDENTER));
  }

  /** An array with an object per subject, with a field per column. */
  static <T> ArrayNode table(List<Column<T>> columnList, List<T> subjectList) {
    ArrayNode array = MAPPER.createArrayNode();
    for (T subject : subjectList) {
      ObjectNode object = array.addObject();
      columnList.forEach(column -> put(object, column.jsonName(), column.cell().apply(subject)));
    }
    return array;
  }

  private static void put(ObjectNode object, String name, Cell cell) {
    switch (cell) {
      case Cell.Text text -> object.put(name, text.value());
      case Cell.Whole whole -> object.put(name, whole.value());
      case Cell.Decimal decimal -> object.put(name, decimal.value());
      case Cell.Flag flag -> object.put(name, flag.value());
      case Cell.Empty empty -> object.putNull(name);
    }
  }
}
