package nl.spreiding.export.html;

import java.util.List;

/**
 * What the page of a sweep shows.
 *
 * @param page what every page has
 * @param lead what the sweep is about
 * @param sectionList its sections
 * @param rowList how often a municipality gets which number, by name
 * @param noteList remarks of the case
 */
public record SweepView(
    Page page, String lead, List<Section> sectionList, List<Row> rowList, List<String> noteList) {
  /**
   * A municipality, its numbers in words.
   *
   * @param code its code
   * @param name its name
   * @param min its lowest number
   * @param median its middle number
   * @param max its highest number
   * @param distinct different numbers
   * @param mode its most frequent number
   * @param share in which share of the runs it has that
   */
  public record Row(
      String code,
      String name,
      String min,
      String median,
      String max,
      String distinct,
      String mode,
      String share) {}
}
