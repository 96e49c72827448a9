package nl.spreiding.export.html;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.atomic.AtomicLong;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import nl.spreiding.cli.ExampleRun;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Looks up every number of every page of a run in its {@code result.json}. Can be run on any run:
 * the argument is its directory.
 */
public final class NumbersOnPages {
  private static final JsonMapper EXACT =
      JsonMapper.builder().enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS).build();
  private static final Pattern AREA = Pattern.compile("((?:GM|PV)\\d+)\\.html.*");

  /** What stands in a page and is no figure of the result, each with why. */
  static final List<Pattern> EXEMPTIONS =
      Stream.of(
              // A unit: what a rate is per.
              "(?i)\\bper (1[.,]000|100)\\b",
              // The name of the algorithm.
              "SHA-256",
              // Of the formula of Besluit 2.1: SES-WOA + 1.
              "\\+ 1\\)",
              // An article in a sentence; elsewhere it is a link.
              "\\b(art\\.|artikel|article) \\d+[.:]?\\d*( lid \\d+|\\(\\d+\\))?",
              "\\b(Wet|Besluit|Regeling|Awb) \\d+[.:]?\\d*(\\(\\d+\\))?",
              // What a score that is added up from neighbourhoods must at least cover.
              "(?i)(ten minste|at least) 90%",
              // The number of a motion of the Senate.
              "\\(36373\\)",
              // Borders of the classes of deviation in the key of the map.
              "\\b(50|90|110) (tot|to) (90|110|200)%")
          .map(Pattern::compile)
          .toList();

  private NumbersOnPages() {}

  public static void main(String[] arguments) throws IOException {
    Path run = Path.of(arguments[0]);
    List<String> missing = missing(run);
    missing.forEach(System.out::println);
    System.out.println(missing.size() + " numbers of the pages are not in result.json");
    System.out.println(sharpness(run));
  }

  /** How many numbers would be missed if they were one higher in their last digit. */
  private static String sharpness(Path run) throws IOException {
    JsonNode result = result(run);
    AtomicLong all = new AtomicLong();
    AtomicLong noticed = new AtomicLong();
    ExampleRun.pages(run).entrySet().parallelStream()
        .forEach(
            page -> {
              ResultNumbers known =
                  new ResultNumbers(result, codes(page.getKey(), page.getValue(), result));
              for (PageNumbers.Token token : PageNumbers.of(page.getValue(), EXEMPTIONS)) {
                if (token.date() == null) {
                  all.incrementAndGet();
                  BigDecimal wrong = token.value().add(token.value().ulp());
                  if (!known.hold(new PageNumbers.Token(wrong, null, token.percent(), ""))) {
                    noticed.incrementAndGet();
                  }
                }
              }
            });
    return noticed + " of " + all + " numbers would be noticed if their last digit were one higher";
  }

  /** The numbers that are missing, each with its page and the text around it. */
  static List<String> missing(Path run) throws IOException {
    JsonNode result = result(run);
    return ExampleRun.pages(run).entrySet().parallelStream()
        .flatMap(page -> missing(page.getKey(), page.getValue(), result).stream())
        .toList();
  }

  static List<String> missing(String name, String html, JsonNode result) {
    ResultNumbers known = new ResultNumbers(result, codes(name, html, result));
    List<String> missing = new ArrayList<>();
    for (PageNumbers.Token token : PageNumbers.of(html, EXEMPTIONS)) {
      if (!known.hold(token)) {
        missing.add(
            name
                + ": "
                + (token.date() == null ? token.value() : token.date())
                + " in: "
                + token.text());
      }
    }
    return missing;
  }

  /**
   * The areas a page is about: its own, those it has links to, and those to which its children can
   * go. Null: the whole country.
   */
  static Set<String> codes(String name, String html, JsonNode result) {
    String own = name.substring(name.lastIndexOf('/') + 1);
    if (!AREA.matcher(own).matches()) {
      return null;
    }
    Set<String> codes = new HashSet<>();
    codes.add(own.replace(".html", ""));
    Document page = Jsoup.parse(html);
    for (Element link : page.select("main a[href]")) {
      var area = AREA.matcher(link.attr("href").replaceFirst("^.*/", ""));
      if (area.matches()) {
        codes.add(area.group(1));
      }
    }
    for (JsonNode move : result.at("/children/relocations")) {
      JsonNode to = move.get("toMunicipalityCode");
      if (to.isString() && codes.contains(move.get("fromMunicipalityCode").stringValue())) {
        codes.add(to.stringValue());
      }
    }
    return codes;
  }

  static JsonNode result(Path run) throws IOException {
    return EXACT.readTree(Files.readString(run.resolve("result.json")));
  }
}
