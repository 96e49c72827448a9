package nl.spreiding.export.html;

import java.util.List;
import nl.spreiding.explain.AreaFacts;
import nl.spreiding.explain.Ground;
import nl.spreiding.explain.MunicipalityFacts;

/** Rows of the tables, ready to print. */
public final class Rows {
  private Rows() {}

  /**
   * A municipality in a table.
   *
   * @param link its page
   * @param province its province's page
   * @param facts its numbers
   * @param bar its bar
   */
  public record MunicipalityRow(Link link, Link province, MunicipalityFacts facts, RowBar bar) {}

  /**
   * A province in a table.
   *
   * @param link its page
   * @param facts its numbers
   * @param bar its bar
   */
  public record ProvinceRow(Link link, AreaFacts facts, RowBar bar) {}

  /**
   * A reason.
   *
   * @param id its anchor
   * @param code its code
   * @param ground law, practice, choice or fact
   * @param groundText that in words
   * @param sentence the reason
   * @param citation the article
   */
  public record ReasonRow(
      String id, String code, Ground ground, String groundText, String sentence, Link citation) {}

  /**
   * The reasons of one step.
   *
   * @param id its anchor
   * @param heading name of the step
   * @param number the number after it, and the change
   * @param list its reasons
   */
  public record StepReasons(String id, String heading, String number, List<ReasonRow> list) {}

  /**
   * An input that the number follows from.
   *
   * @param anchor where on the page it plays its part
   * @param label what it is
   * @param value what it is now
   * @param source where it comes from, with its date
   * @param effect what changes with it
   */
  public record InputRow(String anchor, String label, String value, String source, String effect) {}

  /**
   * A location and what is decided on it.
   *
   * @param id its identifier
   * @param name its name
   * @param synthetic whether it is not a real location
   * @param kind kind of places
   * @param form form of shelter and status
   * @param now places in use today
   * @param places decided places
   * @param decision what is decided, in a word
   * @param style class in the style sheet
   * @param available until when it is available
   * @param durable whether for five years or more
   * @param children children living there, and how many must move
   * @param source where the data come from
   */
  public record LocationRow(
      String id,
      String name,
      boolean synthetic,
      String kind,
      String form,
      String now,
      String places,
      String decision,
      String style,
      String available,
      String durable,
      String children,
      String source) {}

  /**
   * A line of the account.
   *
   * @param name name of the rule
   * @param code identifier of the rule
   * @param sentence what is counted
   * @param measure how much of it there is
   * @param price price of one
   * @param points what it costs, exactly
   */
  public record LedgerRow(
      String name, String code, String sentence, String measure, String price, String points) {}

  /**
   * What one rule weighed in the whole.
   *
   * @param name name of the rule
   * @param code identifier of the rule
   * @param about what it counts
   * @param weight its weight
   * @param points what it costs
   * @param share part of the total
   * @param bar width of its bar, of 100
   */
  public record WeightRow(
      String name,
      String code,
      String about,
      String weight,
      String points,
      String share,
      String bar) {}

  /**
   * A consequence in short.
   *
   * @param link the section that tells it in full
   * @param text a sentence
   */
  public record SummaryRow(Link link, String text) {}

  /**
   * A figure that the calculation starts from.
   *
   * @param label what it is
   * @param value the figure
   * @param source date and origin
   */
  public record DataRow(String label, String value, String source) {}
}
