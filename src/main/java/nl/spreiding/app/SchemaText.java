package nl.spreiding.app;

import java.util.List;
import nl.spreiding.input.Schemas;

/** The JSON Schemas that the software ships. */
public final class SchemaText {
  private SchemaText() {}

  /**
   * Their names.
   *
   * @return in alphabetical order
   */
  public static List<String> names() {
    return Schemas.names();
  }

  /**
   * One of them.
   *
   * @param name one of {@link #names()}
   * @return its text
   */
  public static String of(String name) {
    return Schemas.text(name);
  }
}
