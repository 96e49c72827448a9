package nl.spreiding.audit;

import nl.spreiding.model.Kind;

/** A task, or both together. */
enum Task {
  OTHER,
  AMV,
  BOTH;

  boolean holds(Kind kind) {
    return this == BOTH || (this == AMV) == (kind == Kind.AMV);
  }

  /** Its name as a field of result.json. */
  String field() {
    return this == BOTH ? "total" : name().toLowerCase(java.util.Locale.ROOT);
  }
}
