package nl.spreiding.export.html;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import nl.spreiding.explain.MunicipalityFacts;
import nl.spreiding.explain.Numbers;
import nl.spreiding.explain.PlainText;
import nl.spreiding.model.Adjacency;
import nl.spreiding.model.Municipality;
import nl.spreiding.model.MunicipalityCode;

/**
 * Municipalities at their centroids; the area of a bubble is proportional to the decided places.
 *
 * @param width width of the drawing
 * @param height height of the drawing
 * @param mesh path that joins neighbouring municipalities of one province; empty: no borders known
 * @param bubbleList bubbles, largest first
 * @param labelList names of the largest
 * @param sizeKeyList bubbles of round numbers, for the legend
 * @param missing municipalities without a centroid, which the map cannot show
 */
public record BubbleMap(
    String width,
    String height,
    String mesh,
    List<Bubble> bubbleList,
    List<Label> labelList,
    List<SizeKey> sizeKeyList,
    long missing) {

  /**
   * A municipality.
   *
   * @param x centre
   * @param y centre
   * @param r radius
   * @param style class in the style sheet
   * @param tip what it shows, in words
   */
  public record Bubble(String x, String y, String r, String style, String tip) {}

  /**
   * A name on the map.
   *
   * @param x middle of the text
   * @param y base line of the text
   * @param text the name
   */
  public record Label(String x, String y, String text) {}

  /**
   * A bubble of the legend.
   *
   * @param r radius
   * @param text number of places
   */
  public record SizeKey(String r, String text) {}

  private record Point(double x, double y) {}

  private record Box(double left, double top, double right, double bottom) {
    boolean overlaps(Box o) {
      return left < o.right && o.left < right && top < o.bottom && o.top < bottom;
    }
  }

  // At 52.2 degrees north a degree of longitude is this much shorter than one of latitude.
  private static final double SHRINK = Math.cos(Math.toRadians(52.2));
  private static final double MARGIN = 34;

  /**
   * Draws a map.
   *
   * @param factsList the municipalities to show
   * @param adjacencyList shared borders
   * @param numbers formats of the language
   * @param width width of the drawing
   * @param largest radius of the largest bubble
   * @param labels how many names to try
   * @return the map
   */
  static BubbleMap of(
      List<MunicipalityFacts> factsList,
      List<Adjacency> adjacencyList,
      Numbers numbers,
      double width,
      double largest,
      int labels) {
    List<Spot> spotList =
        factsList.stream()
            .map(
                facts ->
                    new Spot(
                        facts.municipality(),
                        facts.decided(),
                        DeviationClass.of(facts.decided(), facts.indicative()).style(),
                        tip(facts, numbers)))
            .toList();
    long most = spotList.stream().mapToLong(Spot::size).max().orElse(1);
    return ofSpots(spotList, adjacencyList, numbers, new Size(width, largest, most), labels);
  }

  /**
   * What a bubble shows.
   *
   * @param municipality where it lies
   * @param size its area; 0: the smallest bubble
   * @param style class in the style sheet
   * @param tip what it shows, in words
   */
  record Spot(Municipality municipality, long size, String style, String tip) {}

  /**
   * How large a map is.
   *
   * @param width width of the drawing
   * @param largest radius of the largest bubble
   * @param most size of that bubble; maps with the same can be compared
   */
  record Size(double width, double largest, long most) {}

  /**
   * Draws a map of anything.
   *
   * @param spotList the municipalities to show
   * @param adjacencyList shared borders
   * @param numbers formats of the language
   * @param size how large it is
   * @param labels how many names to try
   * @return the map
   */
  static BubbleMap ofSpots(
      List<Spot> spotList, List<Adjacency> adjacencyList, Numbers numbers, Size size, int labels) {
    List<Spot> shown =
        spotList.stream()
            .filter(
                s -> s.municipality().longitude() != null && s.municipality().latitude() != null)
            .sorted(Comparator.comparingLong(Spot::size).reversed())
            .toList();
    Frame frame = Frame.of(shown, size.width());
    long most = Math.max(1, size.most());
    double unit = size.largest() / Math.sqrt(most);
    List<Bubble> bubbleList = new ArrayList<>();
    for (Spot spot : shown) {
      Point at = frame.point(spot.municipality());
      double r = spot.size() == 0 ? 2.2 : Math.max(1.5, unit * Math.sqrt(spot.size()));
      bubbleList.add(new Bubble(Svg.of(at.x), Svg.of(at.y), Svg.of(r), spot.style(), spot.tip()));
    }
    return new BubbleMap(
        Svg.of(size.width()),
        Svg.of(frame.height),
        mesh(shown, adjacencyList, frame),
        List.copyOf(bubbleList),
        labels(shown.subList(0, Math.min(labels, shown.size())), frame, unit, size.width()),
        sizes(most, unit, numbers),
        spotList.size() - shown.size());
  }

  private static String tip(MunicipalityFacts facts, Numbers numbers) {
    return PlainText.of(facts.municipality().name())
        + ": "
        + numbers.whole(facts.decided())
        + " ("
        + numbers.signed(facts.deviation())
        + ")";
  }

  private static String mesh(List<Spot> shown, List<Adjacency> adjacencyList, Frame frame) {
    Map<MunicipalityCode, Municipality> byCode = new HashMap<>();
    shown.forEach(f -> byCode.put(f.municipality().code(), f.municipality()));
    StringBuilder path = new StringBuilder();
    for (Adjacency border : adjacencyList) {
      Municipality a = byCode.get(border.a());
      Municipality b = byCode.get(border.b());
      if (a != null && b != null && a.province().equals(b.province())) {
        Point from = frame.point(a);
        Point to = frame.point(b);
        path.append('M').append(Svg.of(from.x)).append(' ').append(Svg.of(from.y));
        path.append('L').append(Svg.of(to.x)).append(' ').append(Svg.of(to.y));
      }
    }
    return path.toString();
  }

  /** Names beside the largest bubbles, as far as they do not run over each other. */
  private static List<Label> labels(List<Spot> list, Frame frame, double unit, double width) {
    List<Label> labelList = new ArrayList<>();
    List<Box> taken = new ArrayList<>();
    for (Spot spot : list) {
      if (spot.size() == 0) {
        continue;
      }
      String name = PlainText.of(spot.municipality().name());
      Point at = frame.point(spot.municipality());
      double half = name.length() * 3.6;
      double x = Math.min(width - half - 2, Math.max(half + 2, at.x));
      double y = at.y + unit * Math.sqrt(spot.size()) + 12;
      Box box = new Box(x - half, y - 11, x + half, y + 3);
      if (taken.stream().noneMatch(box::overlaps)) {
        taken.add(box);
        labelList.add(new Label(Svg.of(x), Svg.of(y), name));
      }
    }
    return List.copyOf(labelList);
  }

  private static List<SizeKey> sizes(long most, double unit, Numbers numbers) {
    List<SizeKey> list = new ArrayList<>();
    for (long places : new long[] {5000, 2000, 1000, 500, 200, 100, 50}) {
      if (places <= most
          && list.size() < 3
          && (list.isEmpty() || places != 1000 && places != 200)) {
        list.add(new SizeKey(Svg.of(unit * Math.sqrt(places)), numbers.whole(places)));
      }
    }
    return List.copyOf(list);
  }

  /** From degrees to the drawing. */
  private record Frame(double left, double top, double scale, double height) {
    static Frame of(List<Spot> list, double width) {
      double west = Double.MAX_VALUE;
      double east = -Double.MAX_VALUE;
      double south = Double.MAX_VALUE;
      double north = -Double.MAX_VALUE;
      for (Spot spot : list) {
        double x = x(spot.municipality());
        double y = y(spot.municipality());
        west = Math.min(west, x);
        east = Math.max(east, x);
        south = Math.min(south, y);
        north = Math.max(north, y);
      }
      if (list.isEmpty()) {
        return new Frame(0, 0, 1, 2 * MARGIN);
      }
      double across = Math.max(east - west, (north - south) * 0.7);
      double scale = across == 0 ? 1 : (width - 2 * MARGIN) / across;
      double left = west - (across - (east - west)) / 2;
      return new Frame(left, north, scale, (north - south) * scale + 2 * MARGIN);
    }

    private static double x(Municipality municipality) {
      return java.util.Objects.requireNonNull(municipality.longitude()).doubleValue() * SHRINK;
    }

    private static double y(Municipality municipality) {
      return java.util.Objects.requireNonNull(municipality.latitude()).doubleValue();
    }

    Point point(Municipality municipality) {
      return new Point(
          (x(municipality) - left) * scale + MARGIN, (top - y(municipality)) * scale + MARGIN);
    }
  }
}
