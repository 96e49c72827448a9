package nl.spreiding.export.html;

/**
 * A small bar in a row of a table, beside the numbers it shows.
 *
 * @param solid width for places on known locations
 * @param hatched width for imposed places, to the right of it
 * @param mark place of the mark: the indicative number or the task
 */
public record RowBar(String solid, String hatched, String mark) {
  private static final double WIDTH = 118;

  static RowBar of(long located, long imposed, long mark, long most) {
    double unit = WIDTH / Math.max(1, most);
    return new RowBar(Svg.of(located * unit), Svg.of(imposed * unit), Svg.of(1 + mark * unit));
  }
}
