package nl.spreiding.export.pdf;

import java.awt.Shape;
import java.awt.geom.PathIterator;
import java.math.BigDecimal;
import java.math.RoundingMode;

/** Shapes as the data of an SVG path. */
final class PathText {
  private static final int DECIMALS = 2;

  private PathText() {}

  /** A shape to two decimals. */
  static String of(Shape shape) {
    StringBuilder path = new StringBuilder();
    double[] c = new double[6];
    for (PathIterator i = shape.getPathIterator(null); !i.isDone(); i.next()) {
      switch (i.currentSegment(c)) {
        case PathIterator.SEG_MOVETO -> append(path, 'M', c, 2);
        case PathIterator.SEG_LINETO -> append(path, 'L', c, 2);
        case PathIterator.SEG_QUADTO -> append(path, 'Q', c, 4);
        case PathIterator.SEG_CUBICTO -> append(path, 'C', c, 6);
        default -> path.append('Z');
      }
    }
    return path.toString();
  }

  private static void append(StringBuilder path, char command, double[] values, int count) {
    path.append(command);
    for (int i = 0; i < count; i++) {
      path.append(i == 0 ? "" : " ").append(number(values[i]));
    }
  }

  /** A number to two decimals, never with an exponent. */
  static String number(double value) {
    return new BigDecimal(value).setScale(DECIMALS, RoundingMode.HALF_EVEN).toPlainString();
  }
}
