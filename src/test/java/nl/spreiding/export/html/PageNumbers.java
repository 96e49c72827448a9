package nl.spreiding.export.html;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import nl.spreiding.model.Language;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jsoup.select.NodeTraversor;
import org.jsoup.select.NodeVisitor;

/** The numbers and dates in what a page says to its reader. */
final class PageNumbers {
  private static final String MONTHS =
      "januari|februari|maart|april|mei|juni|juli|augustus|september|oktober|november|december"
          + "|January|February|March|April|May|June|July|August|September|October|November|December";
  private static final List<String> MONTH_LIST = List.of(MONTHS.split("\\|"));
  private static final Pattern DATE = Pattern.compile("\\b(\\d{1,2}) (" + MONTHS + ") (\\d{4})\\b");
  private static final Pattern ISO = Pattern.compile("\\b\\d{4}-\\d{2}-\\d{2}\\b");

  /** Digits that belong to a word: an identifier such as L0003. */
  private static final Pattern WORD =
      Pattern.compile("[\\p{L}_][\\p{L}\\p{N}_.-]*\\p{N}[\\p{L}\\p{N}_]*");

  private static final Pattern DUTCH =
      Pattern.compile("\\d{1,3}(?:\\.\\d{3})+(?:,\\d+)?|\\d+(?:,\\d+)?");
  private static final Pattern ENGLISH =
      Pattern.compile("\\d{1,3}(?:,\\d{3})+(?:\\.\\d+)?|\\d+(?:\\.\\d+)?");

  /**
   * A number, or a date, on a page.
   *
   * @param value the number without its sign; null for a date
   * @param date the date; null for a number
   * @param percent whether a percent sign follows
   * @param text the text around it
   */
  record Token(BigDecimal value, LocalDate date, boolean percent, String text) {}

  private PageNumbers() {}

  /**
   * All of a page but its articles of law, identifiers and hash.
   *
   * @param html the page
   * @param exemptions what may stand in a page without being in the result; its numbers are left
   *     out
   */
  static List<Token> of(String html, List<Pattern> exemptions) {
    Document page = Jsoup.parse(html);
    Language language = page.select("html").attr("lang").equals("nl") ? Language.NL : Language.EN;
    page.select("style, script, meta, code, a[href^=https://wetten.overheid.nl/], .cite").remove();
    List<Token> result = new ArrayList<>();
    for (String block : blocks(page)) {
      result.addAll(tokens(block, language, exemptions));
    }
    return result;
  }

  /** The text of every block; a number is never split over two. */
  private static List<String> blocks(Document page) {
    List<String> result = new ArrayList<>();
    StringBuilder block = new StringBuilder();
    NodeTraversor.traverse(
        new NodeVisitor() {
          @Override
          public void head(Node node, int depth) {
            if (node instanceof TextNode text) {
              block.append(text.getWholeText());
            } else {
              boundary(node);
            }
          }

          @Override
          public void tail(Node node, int depth) {
            boundary(node);
          }

          private void boundary(Node node) {
            if (node instanceof Element element
                && (element.isBlock()
                    || List.of(
                            "br", "text", "title", "desc", "td", "th", "dd", "dt", "option", "span")
                        .contains(element.normalName()))) {
              result.add(block.toString().replaceAll("[\\s\u00a0\u202f]+", " ").strip());
              block.setLength(0);
            }
          }
        },
        page);
    result.add(block.toString());
    return result.stream().filter(b -> !b.isBlank()).toList();
  }

  static List<Token> tokens(String block, Language language, List<Pattern> exemptions) {
    List<Token> result = new ArrayList<>();
    String rest = block;
    for (Pattern exemption : exemptions) {
      rest = exemption.matcher(rest).replaceAll(" ");
    }
    Matcher dates = DATE.matcher(rest);
    while (dates.find()) {
      int month = MONTH_LIST.indexOf(dates.group(2)) % 12 + 1;
      LocalDate date =
          LocalDate.of(Integer.parseInt(dates.group(3)), month, Integer.parseInt(dates.group(1)));
      result.add(new Token(null, date, false, block));
    }
    rest = dates.replaceAll(" ");
    Matcher iso = ISO.matcher(rest);
    while (iso.find()) {
      result.add(new Token(null, LocalDate.parse(iso.group()), false, block));
    }
    rest = iso.replaceAll(" ");
    rest = WORD.matcher(rest).replaceAll(" ");
    Matcher numbers = (language == Language.NL ? DUTCH : ENGLISH).matcher(rest);
    while (numbers.find()) {
      String digits =
          language == Language.NL
              ? numbers.group().replace(".", "").replace(',', '.')
              : numbers.group().replace(",", "");
      boolean percent = rest.startsWith("%", numbers.end()) || rest.startsWith(" %", numbers.end());
      result.add(new Token(new BigDecimal(digits), null, percent, block));
    }
    return result;
  }
}
