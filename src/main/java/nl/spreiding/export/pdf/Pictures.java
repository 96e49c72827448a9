package nl.spreiding.export.pdf;

import com.github.weisj.jsvg.SVGDocument;
import com.github.weisj.jsvg.parser.LoaderContext;
import com.github.weisj.jsvg.parser.SVGLoader;
import com.github.weisj.jsvg.view.ViewBox;
import com.openhtmltopdf.css.sheet.FontFaceRule;
import com.openhtmltopdf.css.style.CssContext;
import com.openhtmltopdf.extend.OutputDevice;
import com.openhtmltopdf.extend.SVGDrawer;
import com.openhtmltopdf.layout.SharedContext;
import com.openhtmltopdf.outputdevice.helper.BaseRendererBuilder.FontStyle;
import com.openhtmltopdf.render.Box;
import com.openhtmltopdf.render.RenderingContext;
import java.io.ByteArrayInputStream;
import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;

/**
 * The pictures of a page: taken out, given their own style and outlines for text, and drawn by jsvg
 * where they stood.
 */
final class Pictures implements SVGDrawer {
  private static final Glyphs REGULAR = new Glyphs("/liberation/LiberationSans-Regular.ttf");
  private static final Glyphs BOLD = new Glyphs("/liberation/LiberationSans-Bold.ttf");

  private final List<SVGDocument> pictureList = new ArrayList<>();

  /**
   * Takes the pictures out of a page. Each leaves an empty {@code svg} with its size and, as {@code
   * alt}, what it shows.
   *
   * @param page the page; pictures without meaning must be gone
   * @param rules the style sheet of the pages
   * @param symbol what a sign in a key is called
   */
  Pictures(Document page, StyleRules rules, String symbol) {
    Map<String, Element> patternById = new TreeMap<>();
    for (Element picture : page.select("svg")) {
      rules.apply(picture);
      picture.select("pattern").forEach(p -> patternById.put(p.id(), p));
    }
    page.select("svg.patterns").remove();
    for (Element picture : page.select("svg")) {
      String alt = alt(picture, symbol);
      String[] box = picture.attr("viewbox").split(" ");
      Element place = new Element("svg");
      place
          .attr("alt", alt)
          .attr("class", picture.className())
          .attr("data-n", "" + pictureList.size());
      place
          .attr("width", size(picture, "width", box[2]))
          .attr("height", size(picture, "height", box[3]));
      draw(picture, patternById);
      picture.replaceWith(place);
    }
  }

  private static String size(Element picture, String name, String natural) {
    return picture.hasAttr(name) ? picture.attr(name) : natural;
  }

  private static String alt(Element picture, String symbol) {
    if (picture.attr("role").isEmpty()) {
      return symbol;
    }
    Element title = picture.selectFirst("> title");
    Element text = picture.selectFirst("> desc");
    return ((title == null ? "" : title.text() + ". ") + (text == null ? "" : text.text())).strip();
  }

  private void draw(Element picture, Map<String, Element> patternById) {
    picture.select("title, desc").remove();
    picture.select("text").forEach(Pictures::outlined);
    Hatching.draw(picture, patternById);
    picture.attr("xmlns", "http://www.w3.org/2000/svg");
    String box = picture.attr("viewbox");
    picture.removeAttr("viewbox").attributes().put("viewBox", box);
    Document.OutputSettings xml =
        new Document.OutputSettings().syntax(Document.OutputSettings.Syntax.xml).prettyPrint(false);
    Document document = new Document("").outputSettings(xml);
    document.appendChild(picture.clone());
    byte[] bytes = document.outerHtml().getBytes(StandardCharsets.UTF_8);
    SVGDocument svg =
        new SVGLoader().load(new ByteArrayInputStream(bytes), null, LoaderContext.createDefault());
    if (svg == null) {
      throw new IllegalStateException("A picture of the report cannot be read.");
    }
    pictureList.add(svg);
  }

  /** Replaces a text by its outline; a text with a line around it is drawn twice, line first. */
  private static void outlined(Element text) {
    boolean bold = text.attr("font-weight").matches("bold|[6-9]00");
    double size = text.attr("font-size").isEmpty() ? 16 : number(text.attr("font-size"));
    Glyphs.Outline outline = (bold ? BOLD : REGULAR).outline(text.text(), size);
    double shift =
        switch (text.attr("text-anchor")) {
          case "middle" -> -outline.width() / 2;
          case "end" -> -outline.width();
          default -> 0;
        };
    Element place = new Element("g");
    place.attr(
        "transform",
        "translate("
            + PathText.number(number(text.attr("x")) + shift)
            + " "
            + PathText.number(number(text.attr("y")))
            + ")");
    if (text.hasAttr("stroke")) {
      place.appendChild(
          path(outline)
              .attr("fill", "none")
              .attr("stroke", text.attr("stroke"))
              .attr("stroke-width", text.attr("stroke-width"))
              .attr("stroke-linejoin", "round"));
    }
    place.appendChild(
        path(outline).attr("fill", text.attr("fill").isEmpty() ? "#000" : text.attr("fill")));
    text.replaceWith(place);
  }

  private static Element path(Glyphs.Outline outline) {
    return new Element("path").attr("d", outline.path());
  }

  private static double number(String length) {
    return length.isEmpty() ? 0 : Double.parseDouble(length.replace("px", ""));
  }

  @Override
  public SVGImage buildSVGImage(
      org.w3c.dom.Element place,
      Box box,
      CssContext context,
      double cssWidth,
      double cssHeight,
      double dotsPerPixel) {
    double width = Double.parseDouble(place.getAttribute("width"));
    double height = Double.parseDouble(place.getAttribute("height"));
    double shown = cssWidth > 0 ? cssWidth : width * dotsPerPixel;
    return new Picture(
        pictureList.get(Integer.parseInt(place.getAttribute("data-n"))),
        shown,
        shown * height / width,
        dotsPerPixel);
  }

  private record Picture(SVGDocument svg, double width, double height, double dotsPerPixel)
      implements SVGImage {
    @Override
    public int getIntrinsicWidth() {
      return (int) width;
    }

    @Override
    public int getIntrinsicHeight() {
      return (int) height;
    }

    @Override
    public void drawSVG(OutputDevice device, RenderingContext context, double x, double y) {
      float w = (float) (width / dotsPerPixel);
      float h = (float) (height / dotsPerPixel);
      device.drawWithGraphics(
          (float) x,
          (float) y,
          w,
          h,
          graphics -> svg.render((java.awt.Component) null, graphics, new ViewBox(w, h)));
    }
  }

  @Override
  public void importFontFaceRules(List<FontFaceRule> fontFaces, SharedContext shared) {
    // Text in pictures is drawn as outlines.
  }

  @Override
  public void addFontFile(File file, String family, Integer weight, FontStyle style)
      throws IOException {
    // Text in pictures is drawn as outlines.
  }

  @Override
  public void close() {
    // Holds nothing open.
  }
}
