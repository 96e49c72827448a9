package nl.spreiding.testing;

/** The solvers that an oracle can ask. */
public enum Engine {
  /** Mixed-integer programming by SCIP, floating point. */
  SCIP,
  /** Mixed-integer programming by HiGHS, floating point. */
  HIGHS,
  /** Constraint programming by CP-SAT, whole numbers only. */
  CP_SAT
}
