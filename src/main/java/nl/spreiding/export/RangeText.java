package nl.spreiding.export;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Locale;
import nl.spreiding.explain.Leeway;
import nl.spreiding.explain.Numbers;
import nl.spreiding.explain.RangeRow;
import nl.spreiding.explain.RangeTable;
import nl.spreiding.ledger.Proof;
import nl.spreiding.model.Language;
import nl.spreiding.problem.Score;
import org.apache.commons.numbers.fraction.BigFraction;

/** Near-optimal ranges as a table that people read. */
public final class RangeText {
  private static final int PERCENT_DECIMALS = 18;

  private final RangeTable table;
  private final Language language;
  private final Numbers numbers;
  private final StringBuilder text = new StringBuilder();

  private RangeText(RangeTable table, Language language) {
    this.table = table;
    this.language = language;
    this.numbers = new Numbers(language);
  }

  /**
   * The table with its heading and legend.
   *
   * @param table the ranges
   * @param language in which language
   * @return lines, each with a line end
   */
  public static String of(RangeTable table, Language language) {
    RangeText range = new RangeText(table, language);
    range.heading();
    range.rows();
    range.legend();
    return range.text.toString();
  }

  private void heading() {
    line(table.settings().title() + " (" + table.settings().id() + ")");
    if (!table.settings().syntheticFileList().isEmpty()) {
      line(
          pick("LET OP: synthetische gegevens in ", "NOTE: synthetic data in ")
              + String.join(", ", table.settings().syntheticFileList()));
    }
    line("");
    row(pick("Besluit", "Decision"), score(table.decided()));
    Proof best = table.best();
    if (!best.found().equals(table.decided())) {
      row(pick("Beste bekende", "Best known"), score(best.found()));
    }
    row(
        pick("Grens", "Limit"),
        numbers.exactPoints(table.limitMicro())
            + pick(" punten zacht: ", " points soft: ")
            + percent()
            + pick(" boven ", " above ")
            + (best.proven()
                ? pick("de beste verdeling die er is (bewezen)", "the best there is (proven)")
                : pick(
                        "de beste bekende verdeling; niet bewezen dat er geen betere is",
                        "the best known distribution; not proven that none is better")
                    + gap()));
    line("");
  }

  /** By how much a distribution could be better than the best known. */
  private String gap() {
    BigDecimal percent = table.best().gapPercent();
    return percent == null
        ? ""
        : pick(" (hoogstens ", " (by at most ") + numbers.decimal(percent) + "%)";
  }

  private void rows() {
    row(
        pick("code", "code"),
        pick("gemeente", "municipality"),
        pick("besluit", "decided"),
        pick("laagste", "lowest"),
        pick("hoogste", "highest"),
        "",
        pick("oordeel", "verdict"));
    for (RangeRow r : table.rowList()) {
      row(
          r.municipality().code().value(),
          r.municipality().name(),
          numbers.whole(r.decided()),
          numbers.whole(r.lowest()),
          numbers.whole(r.highest()),
          r.exact() ? "" : "*",
          r.leeway().text(language) + possible(r));
    }
  }

  private String possible(RangeRow r) {
    return r.exact()
        ? ""
        : pick(" (bewezen: tussen ", " (proven: between ")
            + numbers.whole(r.lowestPossible())
            + pick(" en ", " and ")
            + numbers.whole(r.highestPossible())
            + ")";
  }

  private void legend() {
    line("");
    line(
        pick(
            "Laagste en hoogste: van alle verdelingen die niet meer regels breken, niet meer plaatsen",
            "Lowest and highest: of all distributions that break no more rules, leave no more places"));
    line(
        pick(
            "tekortkomen en binnen de grens blijven. Niet elk aantal daartussen hoeft te kunnen.",
            "undelivered and stay within the limit. Not every number between need be possible."));
    legend(
        Leeway.FIXED,
        pick(
            "één aantal, gegeven ook de gewichten (een keuze)",
            "one number only, given the weights (a choice) too"));
    legend(
        Leeway.SMALL,
        pick("verschil van hoogstens ", "at most ")
            + Leeway.SMALL_PLACES
            + pick(" plaatsen of ", " places or ")
            + Leeway.SMALL_PERCENT
            + pick("% van het besluit", "% of the decided number apart"));
    legend(Leeway.FREE, pick("een groter verschil", "further apart"));
    if (!table.exact()) {
      line(
          pick(
              "* niet exact: daarvoor is een verdeling gevonden; verder dan bewezen is kan niet.",
              "* not exact: for these a distribution was found; beyond what is proven none exists."));
    }
  }

  private void legend(Leeway leeway, String meaning) {
    line(String.format(Locale.ROOT, "  %-24s %s", leeway.text(language), meaning));
  }

  private String score(Score score) {
    return numbers.whole(score.hard())
        + pick(" hard, ", " hard, ")
        + numbers.whole(score.medium())
        + pick(" middel, ", " medium, ")
        + numbers.exactPoints(score.softMicro())
        + pick(" punten zacht", " points soft");
  }

  /** Exact where the decimals end, otherwise as a fraction. */
  private String percent() {
    BigFraction percent = table.within().multiply(100);
    BigDecimal decimal =
        new BigDecimal(percent.getNumerator())
            .divide(
                new BigDecimal(percent.getDenominator()), PERCENT_DECIMALS, RoundingMode.HALF_UP)
            .stripTrailingZeros();
    boolean ends =
        decimal
                .multiply(new BigDecimal(percent.getDenominator()))
                .compareTo(new BigDecimal(percent.getNumerator()))
            == 0;
    return ends
        ? numbers.decimal(decimal.scale() < 0 ? decimal.setScale(0) : decimal) + "%"
        : numbers.fraction(table.within());
  }

  private void row(String label, String value) {
    line(String.format(Locale.ROOT, "%-14s %s", label, value));
  }

  private void row(
      String code, String name, String decided, String low, String high, String mark, String word) {
    line(
        String.format(
            Locale.ROOT,
            "%-8s %-28s %8s %8s %8s%1s  %s",
            code,
            name,
            decided,
            low,
            high,
            mark,
            word));
  }

  private void line(String line) {
    text.append(line.stripTrailing()).append('\n');
  }

  private String pick(String dutch, String english) {
    return language.pick(dutch, english);
  }
}
