package nl.spreiding.export.html;

import java.util.List;

/**
 * The steps from the indicative number to the decided one: pictures, and a table beside them.
 *
 * @param rowList the table
 * @param total picture of all places
 * @param amv picture of the amv places
 * @param totalText what the first picture says, in words
 * @param amvText what the second picture says, in words
 * @param points what all steps cost together
 */
public record PathView(
    List<Row> rowList,
    Waterfall total,
    Waterfall amv,
    String totalText,
    String amvText,
    String points) {

  /**
   * A step in the table.
   *
   * @param label its name
   * @param href where its reasons stand
   * @param ground class of what it rests on
   * @param groundText that in words
   * @param citation the article
   * @param total all places
   * @param other regular and special places
   * @param amv amv places
   * @param points what it costs
   */
  public record Row(
      String label,
      String href,
      String ground,
      String groundText,
      Link citation,
      Figure total,
      Figure other,
      Figure amv,
      String points) {}

  /**
   * A number after a step, and what the step changed.
   *
   * @param places the number
   * @param change the change; empty: the first step
   */
  public record Figure(String places, String change) {}
}
