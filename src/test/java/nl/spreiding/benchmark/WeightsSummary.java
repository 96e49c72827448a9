package nl.spreiding.benchmark;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVPrinter;
import org.apache.commons.csv.CSVRecord;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;

/**
 * The sweeps of {@code benchmarks/weights/run} as one table and one page. It only copies and groups
 * what the sweeps computed.
 */
public final class WeightsSummary {
  private static final List<String> COLUMNS =
      List.of(
          "weights",
          "seed",
          "moves",
          "status",
          "verdict",
          "hard",
          "medium",
          "soft",
          "best_known_soft",
          "bound_soft",
          "gap",
          "gap_percent",
          "proven",
          "found_by",
          "decided",
          "located",
          "unlocated",
          "durable",
          "temporary",
          "children_moved",
          "locations_opened",
          "locations_closed",
          "report_deviation",
          "due_deviation",
          "uneven_pairs",
          "gini");
  private static final List<String> SHOWN =
      List.of(
          "soft",
          "bound_soft",
          "gap_percent",
          "verdict",
          "unlocated",
          "children_moved",
          "locations_opened",
          "locations_closed",
          "report_deviation",
          "due_deviation",
          "gini");

  private WeightsSummary() {}

  /**
   * Writes {@code weights.csv} and {@code weights.html}.
   *
   * @param args directory of the sweeps, directory of the results, names of the instances
   * @throws IOException if a table cannot be read or written
   */
  public static void main(String[] args) throws IOException {
    Path work = Path.of(args[0]);
    Path results = Path.of(args[1]);
    Map<String, List<CSVRecord>> rowsByInstance = new LinkedHashMap<>();
    for (String instance : Arrays.asList(args).subList(2, args.length)) {
      Path table = work.resolve(instance).resolve("runs.csv");
      rowsByInstance.put(instance, Files.exists(table) ? rows(table) : List.of());
    }
    try (CSVPrinter printer =
        CSVFormat.RFC4180
            .builder()
            .setRecordSeparator("\n")
            .get()
            .print(results.resolve("weights.csv"), StandardCharsets.UTF_8)) {
      printer.print("instance");
      printer.printRecord(COLUMNS);
      for (Map.Entry<String, List<CSVRecord>> entry : rowsByInstance.entrySet()) {
        for (CSVRecord row : entry.getValue()) {
          printer.print(entry.getKey());
          printer.printRecord(COLUMNS.stream().map(row::get).toList());
        }
      }
    }
    String machine = Files.readString(results.resolve("weights-machine.txt"));
    Files.writeString(results.resolve("weights.html"), page(rowsByInstance, machine));
  }

  private static List<CSVRecord> rows(Path table) throws IOException {
    CSVFormat format = CSVFormat.RFC4180.builder().setHeader().setSkipHeaderRecord(true).get();
    try (CSVParser parser = CSVParser.parse(table, StandardCharsets.UTF_8, format)) {
      return parser.getRecords();
    }
  }

  private static String page(Map<String, List<CSVRecord>> rowsByInstance, String machine) {
    Document page = Document.createShell("");
    page.outputSettings().prettyPrint(true);
    page.prependChild(new org.jsoup.nodes.DocumentType("html", "", ""));
    page.selectFirst("html").attr("lang", "en");
    page.title("Weights, measured");
    page.head().appendElement("meta").attr("charset", "utf-8");
    page.head()
        .appendElement("meta")
        .attr("name", "viewport")
        .attr("content", "width=device-width, initial-scale=1");
    page.head()
        .appendElement("style")
        .append(
            "body{font:16px/1.5 system-ui,sans-serif;margin:1.5rem;max-width:90rem}"
                + "div{overflow-x:auto}table{border-collapse:collapse}caption{text-align:left;font-weight:600}"
                + "th,td{padding:.2rem .6rem;border-bottom:1px solid #bbb;text-align:right}"
                + "th:first-child,td:first-child{text-align:left}");
    Element main = page.body().appendElement("main");
    main.appendElement("h1").text("Weights, measured");
    main.appendElement("p")
        .text(
            "Locations and reports of every case here are synthetic. What the columns mean stands in"
                + " docs/weights.md and docs/formats.md. A row is a weighting; seeds that come to the same figures"
                + " share it.");
    rowsByInstance.forEach((instance, rows) -> table(main, instance, rows));
    main.appendElement("h2").text("Made with");
    main.appendElement("pre").text(machine);
    return page.outerHtml() + "\n";
  }

  private static void table(Element main, String instance, List<CSVRecord> rows) {
    main.appendElement("h2").text(instance);
    Element box =
        main.appendElement("div")
            .attr("tabindex", "0")
            .attr("role", "region")
            .attr("aria-label", instance);
    Element table = box.appendElement("table");
    table
        .appendElement("caption")
        .text(
            rows.size()
                + " runs, of which proven optimal: "
                + rows.stream().filter(row -> row.get("proven").equals("true")).count());
    Element head = table.appendElement("thead").appendElement("tr");
    head.appendElement("th").attr("scope", "col").text("weights (seeds)");
    SHOWN.forEach(
        name -> head.appendElement("th").attr("scope", "col").text(name.replace('_', ' ')));
    Element body = table.appendElement("tbody");
    Map<List<String>, List<String>> seedsByFigures = new LinkedHashMap<>();
    for (CSVRecord row : rows) {
      List<String> key = new ArrayList<>(List.of(row.get("weights")));
      SHOWN.forEach(name -> key.add(shown(name, row.get(name))));
      seedsByFigures.computeIfAbsent(key, each -> new ArrayList<>()).add(row.get("seed"));
    }
    seedsByFigures.forEach(
        (key, seeds) -> {
          Element tr = body.appendElement("tr");
          tr.appendElement("th")
              .attr("scope", "row")
              .text(key.getFirst() + " (" + String.join(", ", seeds) + ")");
          key.subList(1, key.size()).forEach(cell -> tr.appendElement("td").text(cell));
        });
  }

  /** Points to hundredths, half up; the table has them all. */
  private static String shown(String name, String cell) {
    return name.endsWith("soft") && !cell.isEmpty()
        ? new BigDecimal(cell).setScale(2, java.math.RoundingMode.HALF_UP).toPlainString()
        : cell;
  }
}
