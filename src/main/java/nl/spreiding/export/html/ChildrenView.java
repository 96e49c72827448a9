package nl.spreiding.export.html;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a page shows about children.
 *
 * @param sentenceList the numbers of its area in sentences
 * @param noteList how the moves were planned, and where no moment can be advised
 * @param policy the policy it rests on
 * @param totalsCaption what the table of totals shows
 * @param totalsList totals of the areas within it; empty: no table
 * @param sum totals of the page's own area; null: no such row
 * @param closingList locations that children must leave; empty: no table
 * @param moveList moves from and to its locations; empty: no table
 */
public record ChildrenView(
    List<String> sentenceList,
    List<String> noteList,
    String policy,
    String totalsCaption,
    List<TotalsRow> totalsList,
    @Nullable TotalsRow sum,
    List<ClosingRow> closingList,
    List<MoveRow> moveList) {

  /**
   * Totals of one area.
   *
   * @param area its page
   * @param cellList the numbers, in the order of the columns
   */
  public record TotalsRow(Link area, List<String> cellList) {}

  /**
   * A location that children must leave.
   *
   * @param name its name
   * @param id its identifier
   * @param children how many
   * @param end last day, and what it follows from
   * @param region school region
   * @param moment the advised moment, or why there is none
   * @param daysAhead days from that moment to the end
   */
  public record ClosingRow(
      String name,
      String id,
      String children,
      String end,
      String region,
      String moment,
      String daysAhead) {}

  /**
   * Children who can move from one location to another.
   *
   * @param from location and municipality they leave
   * @param to location and municipality they can go to
   * @param children how many
   * @param distance in kilometres
   * @param tier how far that is
   * @param remark another school, a second move
   */
  public record MoveRow(
      String from, String to, String children, String distance, String tier, String remark) {}
}
