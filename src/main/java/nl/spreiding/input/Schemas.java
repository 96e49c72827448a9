package nl.spreiding.input;

import java.util.List;

/** The JSON Schemas (draft 2020-12) of the files that a user or the program writes. */
public final class Schemas {
  private static final List<String> NAMES =
      List.of(
          "case",
          "compare",
          "options",
          "range",
          "receipt",
          "result",
          "scenario",
          "sweep-plan",
          "weights",
          "what-if",
          "why-not");

  private Schemas() {}

  /**
   * The names of the schemas.
   *
   * @return in alphabetical order
   */
  public static List<String> names() {
    return NAMES;
  }

  /**
   * A schema.
   *
   * @param name one of {@link #names()}
   * @return its text
   * @throws IllegalArgumentException if there is none of that name
   */
  public static String text(String name) {
    if (!NAMES.contains(name)) {
      throw new IllegalArgumentException(
          "There is no schema ("
              + name
              + "). Maybe you mean one of: "
              + String.join(", ", NAMES)
              + ".");
    }
    return Resources.text("nl/spreiding/schema/" + name + ".json");
  }
}
