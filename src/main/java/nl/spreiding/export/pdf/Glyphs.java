package nl.spreiding.export.pdf;

import java.awt.geom.AffineTransform;
import java.awt.geom.GeneralPath;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import org.apache.fontbox.ttf.CmapLookup;
import org.apache.fontbox.ttf.GlyphData;
import org.apache.fontbox.ttf.TTFParser;
import org.apache.fontbox.ttf.TrueTypeFont;
import org.apache.pdfbox.io.RandomAccessReadBuffer;

/** Text as outlines, so that pictures need no font of the machine. */
final class Glyphs {
  private final TrueTypeFont font;
  private final CmapLookup codes;
  private final int unitsPerEm;

  /**
   * Reads a font.
   *
   * @param resource a TrueType font on the class path
   */
  Glyphs(String resource) {
    try (InputStream stream = Glyphs.class.getResourceAsStream(resource)) {
      if (stream == null) {
        throw new IllegalStateException("The program was built without its font " + resource);
      }
      this.font = new TTFParser().parse(new RandomAccessReadBuffer(stream));
      this.codes = font.getUnicodeCmapLookup();
      this.unitsPerEm = font.getUnitsPerEm();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** A text as the data of an SVG path, and how wide it is. */
  record Outline(String path, double width) {}

  /**
   * Draws a text from the origin to the right.
   *
   * @param text one line
   * @param size height of an em
   * @return its outline
   */
  synchronized Outline outline(String text, double size) {
    double scale = size / unitsPerEm;
    StringBuilder path = new StringBuilder();
    double x = 0;
    try {
      for (int code : text.codePoints().toArray()) {
        int glyph = codes.getGlyphId(code);
        GlyphData data = font.getGlyph().getGlyph(glyph);
        if (data != null) {
          GeneralPath shape = data.getPath();
          shape.transform(new AffineTransform(scale, 0, 0, -scale, x, 0));
          path.append(PathText.of(shape));
        }
        x += font.getAdvanceWidth(glyph) * scale;
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return new Outline(path.toString(), x);
  }
}
