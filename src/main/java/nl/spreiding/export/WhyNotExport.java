package nl.spreiding.export;

import nl.spreiding.compare.Counterfactual;
import nl.spreiding.problem.Score;
import tools.jackson.databind.node.ObjectNode;

/** The answer to a why-not question for machines. */
public final class WhyNotExport {
  private static final long FORMAT_VERSION = 1;

  private WhyNotExport() {}

  /**
   * One JSON document. Its schema is the resource {@code nl/spreiding/schema/why-not.json}.
   *
   * @param answer what another number would bring about
   * @return the text, with a line end
   */
  public static String json(Counterfactual answer) {
    ObjectNode root = JsonFile.MAPPER.createObjectNode();
    root.put("formatVersion", FORMAT_VERSION)
        .put("municipalityCode", answer.municipality().code().value())
        .put("municipality", answer.municipality().name())
        .put("places", answer.places())
        .put("decided", answer.decided())
        .put("possible", answer.bound() != null)
        .put("proven", answer.proven());
    Score bound = answer.bound();
    if (bound == null) {
      root.putNull("bound");
    } else {
      root.putObject("bound")
          .put("hard", bound.hard())
          .put("medium", bound.medium())
          .put("softMicro", bound.softMicro());
    }
    root.set(
        "comparison",
        answer.comparison() == null
            ? JsonFile.MAPPER.nullNode()
            : CompareExport.node(answer.comparison()));
    return JsonFile.text(root);
  }
}
