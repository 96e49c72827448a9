package nl.spreiding.model;

/** Over which area a surplus of places relieves others. A policy choice (keuze). */
public enum QuotaScope {
  /** Within the province: the text of the law (Wet art. 5(1)). */
  PROVINCE,
  /** Over the whole country: the practice of December 2024. */
  NATIONAL,
  /**
   * "No relief": located places beyond what is due, up to the voluntary level, count for nobody
   * else.
   */
  MUNICIPALITY
}
