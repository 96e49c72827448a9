package nl.spreiding.model;

/** Where the data of a location come from. */
public enum Basis {
  /** An official register. */
  REGISTER,
  /** A published report or news fact. */
  REPORTED,
  /** Made by {@code spreiding generate}; not a real location. */
  SYNTHETIC
}
