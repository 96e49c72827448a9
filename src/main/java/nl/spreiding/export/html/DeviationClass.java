package nl.spreiding.export.html;

import nl.spreiding.model.Bilingual;

/** How the decided number relates to the indicative one, for the colour and pattern of a bubble. */
public enum DeviationClass {
  NOTHING("d0", "geen plaatsen", "no places"),
  FAR_BELOW("d1", "minder dan de helft", "less than half"),
  BELOW("d2", "50 tot 90%", "50 to 90%"),
  NEAR("d3", "90 tot 110%", "90 to 110%"),
  ABOVE("d4", "110 tot 200%", "110 to 200%"),
  FAR_ABOVE("d5", "meer dan het dubbele", "more than double");

  private final String style;
  private final Bilingual label;

  DeviationClass(String style, String dutch, String english) {
    this.style = style;
    this.label = new Bilingual(dutch, english);
  }

  /**
   * The class of a number.
   *
   * @param decided the decided number
   * @param indicative the indicative number
   * @return its class
   */
  public static DeviationClass of(long decided, long indicative) {
    if (decided == 0) {
      return NOTHING;
    }
    if (2 * decided < indicative) {
      return FAR_BELOW;
    }
    if (10 * decided < 9 * indicative) {
      return BELOW;
    }
    if (10 * decided <= 11 * indicative) {
      return NEAR;
    }
    return decided <= 2 * indicative ? ABOVE : FAR_ABOVE;
  }

  /**
   * The class in the style sheet.
   *
   * @return its name
   */
  public String style() {
    return style;
  }

  /**
   * What the legend says.
   *
   * @return in both languages
   */
  public Bilingual label() {
    return label;
  }
}
