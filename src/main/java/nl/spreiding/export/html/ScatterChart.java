package nl.spreiding.export.html;

import java.util.ArrayList;
import java.util.List;

/**
 * Points of a trade-off with the line of its front, drawn so that it stays readable on a narrow
 * screen: words at the lowest and highest value of each axis only.
 *
 * @param width width of the drawing
 * @param height height of the drawing
 * @param pointList the points, those on the front last, so that they lie on top
 * @param line corners of the line through the front; empty: there is none
 * @param xLabel what runs to the right, with its lowest and highest value below
 * @param yLabel what runs upwards
 * @param left x of the vertical axis
 * @param bottom y of the horizontal axis
 * @param right x of its end
 */
public record ScatterChart(
    String width,
    String height,
    List<Point> pointList,
    String line,
    Axis xLabel,
    Axis yLabel,
    String left,
    String bottom,
    String right) {
  private static final double WIDTH = 440;
  private static final double HEIGHT = 320;
  private static final double LEFT = 14;
  private static final double TOP = 44;
  private static final double BOTTOM = 262;
  private static final double RIGHT = 424;

  /**
   * A point.
   *
   * @param x its place
   * @param y its place
   * @param style class in the style sheet
   * @param knee whether it is the knee
   */
  public record Point(String x, String y, String style, boolean knee) {}

  /**
   * An axis in words.
   *
   * @param title what it shows
   * @param lowest its lowest value
   * @param highest its highest value
   */
  public record Axis(String title, String lowest, String highest) {}

  /**
   * What is drawn.
   *
   * @param x value to the right
   * @param y value upwards
   * @param front whether it lies on the front
   * @param knee whether it is the knee
   */
  record Item(long x, long y, boolean front, boolean knee) {}

  static ScatterChart of(List<Item> itemList, Axis x, Axis y) {
    long minX = itemList.stream().mapToLong(Item::x).min().orElse(0);
    long maxX = itemList.stream().mapToLong(Item::x).max().orElse(0);
    long minY = itemList.stream().mapToLong(Item::y).min().orElse(0);
    long maxY = itemList.stream().mapToLong(Item::y).max().orElse(0);
    List<Point> pointList = new ArrayList<>();
    StringBuilder line = new StringBuilder();
    for (boolean front : new boolean[] {false, true}) {
      for (Item item : itemList) {
        if (item.front == front) {
          String px = Svg.of(place(item.x, minX, maxX, LEFT + 14, RIGHT - 14));
          String py = Svg.of(place(item.y, minY, maxY, BOTTOM - 14, TOP + 14));
          pointList.add(new Point(px, py, front ? "on-front" : "off-front", item.knee));
          if (front) {
            line.append(line.isEmpty() ? "" : " ").append(px).append(',').append(py);
          }
        }
      }
    }
    return new ScatterChart(
        Svg.of(WIDTH),
        Svg.of(HEIGHT),
        List.copyOf(pointList),
        line.toString(),
        x,
        y,
        Svg.of(LEFT),
        Svg.of(BOTTOM),
        Svg.of(RIGHT));
  }

  private static double place(long value, long min, long max, double from, double to) {
    return max == min ? (from + to) / 2 : from + (to - from) * (value - min) / (max - min);
  }
}
