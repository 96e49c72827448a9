package nl.spreiding.export.html;

import java.util.ArrayList;
import java.util.List;

/**
 * Horizontal bars, each under its own line of text, so that the picture stays readable on a narrow
 * screen.
 *
 * @param width width of the drawing
 * @param height height of the drawing
 * @param rowList the bars, from the top
 */
public record BarChart(String width, String height, List<Row> rowList) {
  private static final double WIDTH = 440;
  private static final double ROW = 44;

  /**
   * A bar.
   *
   * @param label what it is
   * @param value its number, in words
   * @param textY base line of the text
   * @param barY top of the bar
   * @param style class in the style sheet
   * @param solid width of the solid part
   * @param hatched width of the hatched part, to the right of it
   * @param markX place of a mark; empty: none
   */
  public record Row(
      String label,
      String value,
      String textY,
      String barY,
      String style,
      String solid,
      String hatched,
      String markX) {}

  /**
   * What a bar shows.
   *
   * @param label what it is
   * @param value its number, in words
   * @param style class in the style sheet
   * @param solid number of the solid part
   * @param hatched number of the hatched part
   * @param mark number at which a mark stands; negative: none
   */
  record Item(String label, String value, String style, long solid, long hatched, long mark) {}

  static BarChart of(List<Item> itemList) {
    long most = 1;
    for (Item item : itemList) {
      most = Math.max(most, Math.max(item.solid + item.hatched, item.mark));
    }
    double unit = (WIDTH - 4) / most;
    List<Row> rowList = new ArrayList<>();
    for (Item item : itemList) {
      double y = rowList.size() * ROW;
      rowList.add(
          new Row(
              item.label,
              item.value,
              Svg.of(y + 15),
              Svg.of(y + 21),
              item.style,
              Svg.of(Math.max(0, item.solid) * unit),
              Svg.of(item.hatched * unit),
              item.mark < 0 ? "" : Svg.of(item.mark * unit)));
    }
    return new BarChart(Svg.of(WIDTH), Svg.of(rowList.size() * ROW), List.copyOf(rowList));
  }
}
