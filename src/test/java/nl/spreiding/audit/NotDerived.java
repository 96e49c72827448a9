package nl.spreiding.audit;

import java.util.List;

/** The facts in result.json that follow from nothing else in a run; each with its reason. */
final class NotDerived {
  /**
   * What a rule with several prices counts in a distribution that is not at hand; its points are
   * added up, and in tables of their own. And the article of a reason: all reasons of a code must
   * name the same one, which says nothing where a code occurs once. And how the search went.
   */
  private static final List<String> PATHS =
      List.of(
          "considered.alternatives.rules.measure",
          "reasons.article",
          "bound.undecidedAreas",
          "method.moves");

  private NotDerived() {}

  static boolean holds(String path) {
    return PATHS.contains(path);
  }
}
