package nl.spreiding.export.html;

import java.util.List;

/**
 * The formula with the figures of a municipality, step by step.
 *
 * @param inputList the figures it starts from
 * @param total steps for all places
 * @param amv steps for the amv places
 * @param indicative the indicative number
 * @param indicativeAmv its amv part
 */
public record CalculationView(
    List<Input> inputList,
    List<Step> total,
    List<Step> amv,
    String indicative,
    String indicativeAmv) {

  /**
   * A figure of the formula.
   *
   * @param symbol as the Besluit names it
   * @param label what it is
   * @param value the figure
   * @param date reference date
   * @param source who publishes it, or that it is made up
   * @param citation the letter that defines it
   */
  public record Input(
      String symbol, String label, String value, String date, String source, Link citation) {}

  /**
   * A step.
   *
   * @param what what is computed
   * @param symbol its symbol; empty: none
   * @param math the sum with figures
   * @param result what comes out
   * @param exact the same as a fraction; empty: the result is exact
   * @param last whether this is the outcome
   */
  public record Step(
      String what, String symbol, String math, String result, String exact, boolean last) {}
}
