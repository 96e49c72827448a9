package nl.spreiding.benchmark;

import java.io.IOException;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import nl.spreiding.model.QuotaScope;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;

/**
 * The table of runs as pages to look at, in Markdown: what each method ends with on each instance,
 * and how soon it is near it. Medians over the seeds; a run that does not get there counts as the
 * slowest.
 */
final class SideBySide {
  private static final String NOT_MEASURED = "not measured";
  private static final String NEVER = "–";

  private final List<CSVRecord> rowList;
  private final String limit;
  private final List<String> lineList = new ArrayList<>();

  private SideBySide(List<CSVRecord> rowList, String limit) {
    this.rowList = rowList;
    this.limit = limit;
  }

  /**
   * Writes it.
   *
   * @param table lines of the table of runs, with its header
   * @param limit only runs with this limit, in seconds
   * @return lines of Markdown
   */
  static List<String> of(List<String> table, String limit) throws IOException {
    CSVFormat format = CSVFormat.DEFAULT.builder().setHeader().setSkipHeaderRecord(true).get();
    try (CSVParser parser = CSVParser.parse(String.join("\n", table), format)) {
      List<CSVRecord> rowList =
          parser.stream().filter(row -> row.get("limit_s").equals(limit)).toList();
      return new SideBySide(rowList, limit).lines();
    }
  }

  private List<String> lines() {
    lineList.add("# Side by side, " + limit + " s");
    lineList.add("");
    lineList.add(
        "Made from [runs.csv](runs.csv) by `benchmarks/engine/run`; what the methods are and how"
            + " they are limited stands in [the README](../README.md). Percentages are soft points"
            + " above the best known, after *bound* above the run's own bound. *none*: no"
            + " distribution in time; *crashed*: the run ended with an error or had to be ended; *not"
            + " met*: more places missing or rules broken than necessary; *contradiction*: a bound"
            + " above a score that was found.");
    lineList.add("");
    lineList.add(
        "`exact` and `combination` are not limited by time: their runs can take more than the "
            + limit
            + " s of the title. Construction, polish and the price-guided start of the others come on"
            + " top of it.");
    for (QuotaScope scope : QuotaScope.values()) {
      ends(scope);
    }
    lineList.addAll(
        List.of(
            "",
            "## How soon, several seeds",
            "",
            "Median seconds until within 1%, 0.1% and 0.01% of the best known, and within 0.005% of"
                + " the run's own best. `combination` tells its score after each step, the others four"
                + " times a second.",
            "",
            "| instance | scope | method | seeds | to 1% | to 0.1% | to 0.01% | to its best | end | worst |"
                + " wall s | peak MiB |",
            "|---|---|---|---:|---:|---:|---:|---:|---:|---:|---:|---:|"));
    for (String instance : Instances.names()) {
      for (QuotaScope scope : QuotaScope.values()) {
        for (String method : Methods.names()) {
          howSoon(instance, scope, method);
        }
      }
    }
    return lineList;
  }

  /** What every method ends with, in one scope. */
  private void ends(QuotaScope scope) {
    List<String> methodList =
        Methods.names().stream()
            .filter(method -> rowList.stream().anyMatch(row -> is(row, scope, method)))
            .toList();
    lineList.addAll(List.of("", "## Scope " + name(scope), ""));
    if (!methodList.isEmpty()) {
      ends(scope, methodList);
    }
    List<String> others =
        Methods.names().stream().filter(method -> !methodList.contains(method)).toList();
    if (!others.isEmpty()) {
      String text = String.join("`, `", others);
      lineList.add("Not measured in this scope with " + limit + " s: `" + text + "`.");
    }
  }

  private void ends(QuotaScope scope, List<String> methodList) {
    lineList.addAll(
        List.of(
            "| instance | " + String.join(" | ", methodList) + " |",
            "|---|" + "---:|".repeat(methodList.size())));
    for (String instance : Instances.names()) {
      List<String> cells = new ArrayList<>();
      for (String method : methodList) {
        cells.add(end(rows(instance, scope, method)));
      }
      if (!cells.stream().allMatch(NOT_MEASURED::equals)) {
        lineList.add("| " + instance + " | " + String.join(" | ", cells) + " |");
      }
    }
    lineList.add("");
  }

  private void howSoon(String instance, QuotaScope scope, String method) {
    List<CSVRecord> own = rows(instance, scope, method);
    if (own.size() < 2) {
      return;
    }
    boolean comparable = own.stream().noneMatch(row -> row.get("gap_percent").isEmpty());
    lineList.add(
        String.format(
            Locale.ROOT,
            "| %s | %s | %s | %d | %s | %s | %s | %s | %s | %s | %s | %s |",
            instance,
            name(scope),
            method,
            own.size(),
            median(own, "s_to_1_percent"),
            median(own, "s_to_0.1_percent"),
            median(own, "s_to_0.01_percent"),
            median(own, "s_to_own_best"),
            outcome(own),
            comparable
                ? value(own, "gap_percent", 1) + "%"
                : own.stream().anyMatch(SideBySide::crashed) ? "crashed" : "not met",
            median(own, "wall_s"),
            value(own, "peak_mib", 1)));
  }

  private String end(List<CSVRecord> own) {
    return own.isEmpty() ? NOT_MEASURED : outcome(own) + ", " + median(own, "wall_s") + " s";
  }

  private static String outcome(List<CSVRecord> own) {
    List<CSVRecord> ended = own.stream().filter(row -> !crashed(row)).toList();
    if (ended.isEmpty()) {
      return "crashed";
    }
    String crashes = own.size() - ended.size() + " of " + own.size() + " crashed";
    return ended.size() == own.size() ? outcomeOf(ended) : outcomeOf(ended) + " (" + crashes + ")";
  }

  /** A bound above its own score is an error too, but not a crash: there is a distribution. */
  private static boolean crashed(CSVRecord row) {
    return !row.get("error").isEmpty() && row.get("soft_points").isEmpty();
  }

  private static String outcomeOf(List<CSVRecord> own) {
    if (own.stream().allMatch(row -> row.get("verdict").equals("proven"))) {
      return "proven";
    }
    if (own.stream().anyMatch(row -> row.get("verdict").equals("contradiction"))) {
      return "contradiction";
    }
    if (own.stream().allMatch(row -> row.get("soft_points").isEmpty())) {
      return "none";
    }
    String gap = median(own, "gap_percent");
    return gap.equals(NEVER) ? "not met" : gap + "%" + aboveBound(own);
  }

  /** How far the worst run stays above its own bound; empty: not all have one at their level. */
  private static String aboveBound(List<CSVRecord> own) {
    BigDecimal most = BigDecimal.ZERO;
    for (CSVRecord row : own) {
      if (!row.get("hard").equals(row.get("bound_hard"))
          || !row.get("medium").equals(row.get("bound_medium"))) {
        return "";
      }
      BigDecimal bound = new BigDecimal(row.get("bound_points"));
      if (bound.signum() == 0) {
        return "";
      }
      BigDecimal above = new BigDecimal(row.get("soft_points")).subtract(bound);
      most = most.max(above.movePointRight(2).divide(bound, 5, RoundingMode.CEILING));
    }
    return " (bound " + most.toPlainString() + "%)";
  }

  private static String median(List<CSVRecord> own, String column) {
    return value(own, column, 0.5);
  }

  /** The value below which a share of the runs lies; what is empty lies above all others. */
  private static String value(List<CSVRecord> own, String column, double share) {
    Function<CSVRecord, Double> number =
        row -> row.get(column).isEmpty() ? Double.MAX_VALUE : Double.parseDouble(row.get(column));
    List<CSVRecord> sorted =
        own.stream().sorted((a, b) -> number.apply(a).compareTo(number.apply(b))).toList();
    String text = sorted.get((int) Math.round((sorted.size() - 1) * share)).get(column);
    return text.isEmpty() ? NEVER : text;
  }

  private List<CSVRecord> rows(String instance, QuotaScope scope, String method) {
    return rowList.stream()
        .filter(row -> row.get("instance").equals(instance) && is(row, scope, method))
        .toList();
  }

  private static boolean is(CSVRecord row, QuotaScope scope, String method) {
    return row.get("scope").equals(name(scope)) && row.get("method").equals(method);
  }

  private static String name(QuotaScope scope) {
    return scope.name().toLowerCase(Locale.ROOT);
  }
}
