package nl.spreiding.export.html;

import java.util.ArrayList;
import java.util.List;

/**
 * The steps from one number to another, from the top. A number is a bar from zero; a change is a
 * bar from the number before it to the one after it, with a point to the right for more and to the
 * left for less, so that no colour is needed to tell them apart.
 *
 * @param width width of the drawing
 * @param height height of the drawing
 * @param zero place of zero
 * @param rowList the steps, from the top
 */
public record Waterfall(String width, String height, String zero, List<Row> rowList) {
  private static final double WIDTH = 440;
  private static final double ROW = 44;
  private static final double BAR = 15;
  private static final double POINT = 9;

  /**
   * A step.
   *
   * @param label what it is
   * @param value its number, in words
   * @param style class in the style sheet
   * @param textY base line of the text
   * @param barY top of the bar
   * @param x left side of the bar
   * @param width width of the bar
   * @param point corners of the point; empty: the step is no change
   * @param link place of the line to the next step; empty: there is none
   */
  public record Row(
      String label,
      String value,
      String style,
      String textY,
      String barY,
      String x,
      String width,
      String point,
      String link) {}

  /**
   * A step to draw.
   *
   * @param label what it is
   * @param value its number, in words
   * @param style class in the style sheet; for a change left empty
   * @param before the number before it
   * @param after the number after it
   * @param level whether it is a number in its own right, not only a change
   */
  record Item(String label, String value, String style, long before, long after, boolean level) {}

  static Waterfall of(List<Item> itemList) {
    long least = 0;
    long most = 1;
    for (Item item : itemList) {
      least = Math.min(least, item.after);
      most = Math.max(most, item.after);
    }
    double unit = (WIDTH - 4) / (most - least);
    double zero = -least * unit;
    List<Row> rowList = new ArrayList<>();
    for (Item item : itemList) {
      double y = rowList.size() * ROW;
      double from = item.level ? zero : zero + item.before * unit;
      double to = zero + item.after * unit;
      String style = item.level ? item.style : item.after > item.before ? "fall-up" : "fall-down";
      boolean last = rowList.size() == itemList.size() - 1;
      rowList.add(
          new Row(
              item.label,
              item.value,
              style,
              Svg.of(y + 15),
              Svg.of(y + 21),
              Svg.of(Math.min(from, to)),
              Svg.of(Math.abs(to - from)),
              item.level || item.after == item.before ? "" : point(to, item.after > item.before),
              last ? "" : Svg.of(to)));
    }
    return new Waterfall(
        Svg.of(WIDTH), Svg.of(rowList.size() * ROW), Svg.of(zero), List.copyOf(rowList));
  }

  /** A triangle at the end of a change, within the height of the bar. */
  private static String point(double end, boolean up) {
    double back = up ? end - POINT : end + POINT;
    return Svg.of(back) + ",-2 " + Svg.of(end) + "," + Svg.of(BAR / 2) + " " + Svg.of(back) + ",17";
  }
}
