package nl.spreiding.law;

/** The grants (specifieke uitkeringen) of Wet art. 9. */
public enum GrantType {
  /** Places of special nature. */
  SPECIAL("Wet 9(2)(a); Regeling 4(1)"),
  /** Durable places above the indicative number. */
  DURABLE("Wet 9(2)(b); Regeling 4(2)"),
  /** Places above 75% of the provincial number: the province's part. */
  THRESHOLD_75_PROVINCE("Wet 9(3); Regeling 4(3), 4(4)"),
  /** Places above 75% of the provincial number: the municipalities' part. */
  THRESHOLD_75_MUNICIPALITY("Wet 9(3); Regeling 4(3), 4(4)");

  private final String article;

  GrantType(String article) {
    this.article = article;
  }

  /**
   * The articles the grant rests on.
   *
   * @return such as {@code Wet 9(2)(a); Regeling 4(1)}
   */
  public String article() {
    return article;
  }
}
