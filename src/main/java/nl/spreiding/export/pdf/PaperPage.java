package nl.spreiding.export.pdf;

import java.util.Objects;
import org.jsoup.Jsoup;
import org.jsoup.helper.W3CDom;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.w3c.dom.Node;

/**
 * A page of the report, made ready for paper: without what only a screen needs, with bookmarks,
 * with links to the other PDF files.
 */
final class PaperPage {
  private static final String ONLY_ON_SCREEN =
      "script, style, link, meta, .skip, nav, .language, .search, svg.rowbar, .barcell";
  private static final String LAW = "https://";

  private final Document page;
  private final Pictures pictures;

  /**
   * Prepares a page.
   *
   * @param html the page
   * @param rules the style sheet of the pages
   * @param sheet the style sheet for paper
   */
  PaperPage(String html, StyleRules rules, String sheet) {
    this.page = Jsoup.parse(html);
    String language = page.select("html").attr("lang");
    boolean dutch = language.equals("nl");
    page.select(ONLY_ON_SCREEN).remove();
    this.pictures = new Pictures(page, rules, dutch ? "teken" : "symbol");
    links(dutch);
    tables();
    bookmarks();
    String hash = Objects.requireNonNull(page.selectFirst("code.hash")).text();
    head(hash, rules.resolve(sheet), dutch);
  }

  Pictures pictures() {
    return pictures;
  }

  /** The page as a document of the kind that the renderer reads. */
  org.w3c.dom.Document document() {
    return withoutNamespaces(new W3CDom().namespaceAware(false).fromJsoup(page));
  }

  private static org.w3c.dom.Document withoutNamespaces(org.w3c.dom.Document document) {
    Node type = document.getDoctype();
    if (type != null) {
      document.removeChild(type);
    }
    return document;
  }

  /** A link says where it leads; a page of the report becomes its PDF. */
  private void links(boolean dutch) {
    for (Element link : page.select("a[href]")) {
      String href = link.attr("href");
      if (href.startsWith(LAW)) {
        link.attr(
            "title", link.text() + (dutch ? " op wetten.overheid.nl" : " on wetten.overheid.nl"));
      } else {
        link.attr("title", link.text());
        if (!href.startsWith("#")) {
          link.attr("href", href.replaceFirst("\\.html", ".pdf"));
        } else if (page.getElementById(href.substring(1)) == null) {
          link.unwrap();
        }
      }
    }
  }

  /** A heading of a column that is empty would be a heading of nothing. */
  private void tables() {
    page.select("[tabindex]").removeAttr("tabindex");
    page.select("[role]").removeAttr("role");
  }

  private void bookmarks() {
    Element list = new Element("bookmarks");
    Element last = list;
    int count = 0;
    for (Element heading : page.select("h1, h2, h3")) {
      if (heading.id().isEmpty()) {
        heading.attr("id", "kop-" + count++);
      }
      Element bookmark = new Element("bookmark");
      bookmark.attr("name", heading.text()).attr("href", "#" + heading.id());
      if (heading.normalName().equals("h3")) {
        last.appendChild(bookmark);
      } else {
        list.appendChild(bookmark);
        last = bookmark;
      }
    }
    page.head().appendChild(list);
  }

  private void head(String hash, String sheet, boolean dutch) {
    String left = "font-family: paper-mono; font-size: 6.5pt; content: \"SHA-256 " + hash + "\";";
    String right =
        "font-family: paper-sans; font-size: 8pt; content: \""
            + (dutch ? "blz. " : "page ")
            + "\" counter(page) \" / \" counter(pages);";
    String footer =
        "@page { @bottom-left { width: 80%; "
            + left
            + " } @bottom-right { width: 20%; "
            + right
            + " } }";
    page.head().appendElement("style").appendText(sheet + "\n" + footer);
  }
}
