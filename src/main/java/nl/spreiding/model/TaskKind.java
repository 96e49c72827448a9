package nl.spreiding.model;

/** The two tasks of a province: amv places, and all other places (regular and special together). */
public enum TaskKind {
  /** Regular and special places: provincial task minus amv task. */
  OTHER,
  /** Places for unaccompanied minors (Besluit art. 2.2). */
  AMV
}
