package nl.spreiding.model;

/** School region (vakantieregio): its schools have their holidays at the same time. */
public enum SchoolRegion {
  /** North. */
  NOORD,
  /** Middle. */
  MIDDEN,
  /** South. */
  ZUID
}
