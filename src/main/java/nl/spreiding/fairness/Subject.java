package nl.spreiding.fairness;

/** The distributions that are judged by the same figures, all against what is due. */
public enum Subject {
  /** The decision. */
  DECIDED("decided"),
  /** The indicative numbers, before exchanges: what the law's formula gives. */
  INDICATIVE("indicative"),
  /** The commissioners' reports; a municipality without a report has none. */
  REPORTED("reported"),
  /** Places today in locations that are open. */
  EXISTING("existing");

  private final String text;

  Subject(String text) {
    this.text = text;
  }

  /**
   * The word in files.
   *
   * @return lower case
   */
  public String text() {
    return text;
  }
}
