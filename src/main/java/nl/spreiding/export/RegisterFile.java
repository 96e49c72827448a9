package nl.spreiding.export;

import java.io.IOException;
import java.nio.file.Path;
import nl.spreiding.explain.Citation;
import nl.spreiding.explain.RegisterField;
import nl.spreiding.explain.RegisterRecord;
import nl.spreiding.model.Language;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * {@code algorithm-register.json}: the record for the Dutch register of algorithms, publication
 * standard 1.0, as far as the program can fill it.
 */
final class RegisterFile {
  static final String NAME = "algorithm-register.json";

  /** The only language of the standard, as ISO 639-3. */
  static final String LANGUAGE = "nld";

  static final String STANDARD = "1.0";

  private RegisterFile() {}

  static void write(Path directory, RegisterRecord register) throws IOException {
    ObjectNode root = JsonFile.MAPPER.createObjectNode();
    ObjectNode node = root.putObject("record");
    for (RegisterField field : RegisterField.values()) {
      String text = register.textByField().get(field);
      if (text != null) {
        node.put(field.key(), text);
      } else if (field == RegisterField.CATEGORY) {
        ArrayNode list = node.putArray(field.key());
        register.categoryList().forEach(list::add);
      } else if (field == RegisterField.LAWFUL_BASIS_GROUPING) {
        ArrayNode list = node.putArray(field.key());
        for (Citation citation : register.basisList()) {
          list.addObject().put("title", citation.label(Language.NL)).put("link", citation.link());
        }
      } else if (field == RegisterField.LANG) {
        node.put(field.key(), LANGUAGE);
      } else if (field == RegisterField.STANDARD_VERSION) {
        node.put(field.key(), STANDARD);
      }
    }
    ArrayNode rest = root.putArray("byOrganisation");
    register.byOrganisation().forEach(field -> rest.add(field.key()));
    JsonFile.write(directory.resolve(NAME), root);
  }
}
