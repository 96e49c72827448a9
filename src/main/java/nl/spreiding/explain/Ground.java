package nl.spreiding.explain;

/** What a reason rests on. The four are never mixed up: a choice is never worded as law. */
public enum Ground {
  /** Follows from the text of the law (wet). */
  LAW,
  /** Reported practice: of the decisions of December 2024, of COA, or an agreement (praktijk). */
  PRACTICE,
  /** A choice of the user: a weight, a switch or a scenario (keuze). */
  CHOICE,
  /** A given that the data hold, such as a location or a contract (feit). */
  FACT
}
