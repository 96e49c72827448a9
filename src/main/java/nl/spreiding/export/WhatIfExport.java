package nl.spreiding.export;

import nl.spreiding.compare.Reconsidered;
import nl.spreiding.ledger.Proof;
import nl.spreiding.problem.ProvinceProblem;
import nl.spreiding.problem.Score;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** The answer to a what-if question for machines. */
public final class WhatIfExport {
  private static final long FORMAT_VERSION = 1;

  private WhatIfExport() {}

  /**
   * One JSON document. Its schema is the resource {@code nl/spreiding/schema/what-if.json}.
   *
   * @param answer what the changes would bring about
   * @return the text, with a line end
   */
  public static String json(Reconsidered answer) {
    ObjectNode root = JsonFile.MAPPER.createObjectNode();
    root.put("formatVersion", FORMAT_VERSION);
    root.put("complete", answer.outcome().complete());
    ArrayNode concerned = root.putArray("concerned");
    ArrayNode kept = root.putArray("kept");
    for (ProvinceProblem province : answer.outcome().problem().provinceList()) {
      (answer.concernedSet().contains(province.code()) ? concerned : kept)
          .add(province.code().value());
    }
    proof(root, "bound", answer.outcome().proof());
    proof(root, "boundOfConcerned", answer.proofOfConcerned());
    ArrayNode foundBy = root.putArray("foundBy");
    answer.outcome().method().foundBy().forEach(finder -> foundBy.add(finder.name()));
    root.set("comparison", CompareExport.node(answer.comparison()));
    return JsonFile.text(root);
  }

  private static void proof(ObjectNode root, String name, @Nullable Proof proof) {
    if (proof == null) {
      root.putNull(name);
      return;
    }
    Score bound = proof.bound();
    root.putObject(name)
        .put("hard", bound.hard())
        .put("medium", bound.medium())
        .put("softMicro", bound.softMicro())
        .put("proven", proof.proven());
  }
}
