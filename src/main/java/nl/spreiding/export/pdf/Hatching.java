package nl.spreiding.export.pdf;

import java.awt.Shape;
import java.awt.geom.AffineTransform;
import java.awt.geom.Area;
import java.awt.geom.Ellipse2D;
import java.awt.geom.Rectangle2D;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jsoup.nodes.Element;

/**
 * Draws the hatched shapes of a picture with stripes of their own: a PDF made of shapes has no
 * patterns. A pattern is a ground and one upright stripe, turned.
 */
final class Hatching {
  private static final Pattern USE = Pattern.compile("url\\(#(.+)\\)");

  private Hatching() {}

  /**
   * Replaces every fill with a pattern.
   *
   * @param picture styled already
   * @param patternById the patterns of the page
   */
  static void draw(Element picture, Map<String, Element> patternById) {
    for (Element shape : picture.select("[fill^=url]")) {
      Matcher use = USE.matcher(shape.attr("fill"));
      Element pattern = use.matches() ? patternById.get(use.group(1)) : null;
      if (pattern == null) {
        throw new IllegalStateException("A picture uses a pattern that is not there.");
      }
      Element ground = pattern.child(0);
      Element stripe = pattern.child(1);
      shape.attr("fill", ground.attr("fill"));
      Element stripes = new Element("path");
      stripes.attr("fill", stripe.attr("fill"));
      stripes.attr("d", PathText.of(stripes(shape, pattern, number(stripe, "width"))));
      shape.after(stripes);
    }
  }

  private static Area stripes(Element element, Element pattern, double width) {
    Shape shape = shape(element);
    double period = number(pattern, "width");
    double degrees =
        Double.parseDouble(pattern.attr("patterntransform").replaceAll("[^0-9.-]", ""));
    AffineTransform turn = AffineTransform.getRotateInstance(Math.toRadians(degrees));
    Rectangle2D turned =
        AffineTransform.getRotateInstance(-Math.toRadians(degrees))
            .createTransformedShape(shape.getBounds2D())
            .getBounds2D();
    Area all = new Area();
    for (double x = Math.floor(turned.getMinX() / period) * period;
        x < turned.getMaxX();
        x += period) {
      Rectangle2D stripe = new Rectangle2D.Double(x, turned.getMinY(), width, turned.getHeight());
      all.add(new Area(turn.createTransformedShape(stripe)));
    }
    all.intersect(new Area(shape));
    return all;
  }

  private static Shape shape(Element element) {
    if (element.normalName().equals("circle")) {
      double r = number(element, "r");
      return new Ellipse2D.Double(
          number(element, "cx") - r, number(element, "cy") - r, 2 * r, 2 * r);
    }
    if (element.normalName().equals("rect")) {
      return new Rectangle2D.Double(
          number(element, "x"),
          number(element, "y"),
          number(element, "width"),
          number(element, "height"));
    }
    throw new IllegalStateException("Only circles and rectangles can be hatched.");
  }

  private static double number(Element element, String name) {
    return element.attr(name).isEmpty() ? 0 : Double.parseDouble(element.attr(name));
  }
}
