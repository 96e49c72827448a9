package nl.spreiding.export.html;

import java.util.List;

/**
 * A section of a page, ready to print: a heading, then text, tables and pictures.
 *
 * @param id its anchor on the page
 * @param heading its heading
 * @param partList what it holds, in order
 */
public record Section(String id, String heading, List<Part> partList) {
  /** Copies the list. */
  public Section {
    partList = List.copyOf(partList);
  }

  /** A part of a section. */
  public sealed interface Part {}

  /**
   * A paragraph, with the articles it rests on.
   *
   * @param text sentences
   * @param linkList articles, printed between brackets after the text
   */
  public record Text(String text, List<Link> linkList) implements Part {}

  /**
   * A sentence that ends in a list of pages.
   *
   * @param text how the sentence starts
   * @param linkList the pages, separated by commas
   */
  public record Enumeration(String text, List<Link> linkList) implements Part {}

  /**
   * A list of sentences.
   *
   * @param lineList the sentences
   * @param ordered whether their order says something
   */
  public record Lines(List<String> lineList, boolean ordered) implements Part {}

  /**
   * A heading within the section.
   *
   * @param text the heading
   */
  public record Subheading(String text) implements Part {}

  /**
   * A table. The first column names the row, the others hold values.
   *
   * @param id anchor of its caption
   * @param caption what it shows
   * @param headList headings of the columns
   * @param rowList its rows
   * @param totalList the last row, a sum; empty: none
   */
  public record Table(
      String id,
      String caption,
      List<Head> headList,
      List<List<TableCell>> rowList,
      List<TableCell> totalList)
      implements Part {}

  /**
   * Heading of a column.
   *
   * @param text the heading
   * @param number whether the column holds numbers
   */
  public record Head(String text, boolean number) {}

  /**
   * A cell.
   *
   * @param text what it says
   * @param linkList links in it, after the text
   */
  public record TableCell(String text, List<Link> linkList) {
    static TableCell of(String text) {
      return new TableCell(text, List.of());
    }

    static TableCell of(Link link) {
      return new TableCell("", List.of(link));
    }
  }

  /**
   * Definitions that cells of a table refer to.
   *
   * @param id anchor of the heading
   * @param heading what they are about
   * @param footnoteList the definitions, in order
   */
  public record Footnotes(String id, String heading, List<Footnote> footnoteList) implements Part {}

  /**
   * A definition.
   *
   * @param id its anchor
   * @param term what is defined
   * @param formula the formula
   * @param text what it means
   */
  public record Footnote(String id, String term, String formula, String text) {}

  /**
   * Bars, with a text for those who do not see them and a key.
   *
   * @param id anchor
   * @param title what they show
   * @param text where the numbers stand
   * @param solid what the solid part is
   * @param hatched what the hatched part is; empty: there is none
   * @param mark what the mark is
   * @param chart the bars
   */
  public record Picture(
      String id,
      String title,
      String text,
      String solid,
      String hatched,
      String mark,
      BarChart chart)
      implements Part {}

  /**
   * Points of a trade-off, with a text for those who do not see them.
   *
   * @param id anchor
   * @param title what it shows
   * @param text where the numbers stand
   * @param chart the points
   * @param keyList what the three kinds of points are: on the front, beside it, the knee
   */
  public record Plot(String id, String title, String text, ScatterChart chart, List<String> keyList)
      implements Part {}
}
