package nl.spreiding.audit;

import static nl.spreiding.audit.Wording.plain;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import nl.spreiding.issue.SourceLocation;

/**
 * The pages. Each is there in both languages with the same numbers, and names the hash of the
 * result. That every number on them is in the result is what a test of the report checks.
 */
final class PagesCheck {
  private static final String FOLDER = "report/";
  private static final Pattern UNSEEN =
      Pattern.compile("<(style|script)\\b.*?</\\1>", Pattern.DOTALL);
  private static final Pattern TAG = Pattern.compile("<[^>]*>");
  private static final Pattern NUMBER =
      Pattern.compile("(?:(?<![\\p{L}\\d])[+\u2212-])?\\d+(?:[.,]\\d+)*");

  private final RunSource run;
  private final Findings findings;

  PagesCheck(RunSource run, Findings findings) {
    this.run = run;
    this.findings = findings;
  }

  void check(Recount recount, String sha256) throws IOException {
    SortedSet<String> names = run.names();
    SortedSet<String> wanted = new TreeSet<>(List.of("index.html", "verdeelsleutel.html"));
    recount.regions.forEach(r -> wanted.add(r.code() + ".html"));
    recount.towns().forEach(t -> wanted.add(t.code() + ".html"));
    String other = names.contains(FOLDER + "en/index.html") ? "en/" : "nl/";
    String hash = sha256.replaceAll("(.{4})(?!$)", "$1 ");
    for (String page : wanted) {
      boolean both = names.contains(FOLDER + page) && names.contains(FOLDER + other + page);
      is(both, FOLDER + page, Phrase.PAGE.of(), Phrase.IN_TWO_LANGUAGES.of(), "");
      if (both) {
        String first = text(run.bytes(FOLDER + page));
        String second = text(run.bytes(FOLDER + other + page));
        is(first.contains(hash), FOLDER + page, plain("SHA-256"), plain(hash), "");
        is(second.contains(hash), FOLDER + other + page, plain("SHA-256"), plain(hash), "");
        same(page, other + page, numbers(first), numbers(second));
      }
    }
  }

  /** The reason of a number stands on the page of the municipality as the tables have it. */
  void sentences(List<Row> municipalities) throws IOException {
    for (Row row : municipalities) {
      String page = FOLDER + row.text("municipalityCode") + ".html";
      String reason = row.text("reason").replaceFirst("^[A-Z_]+: ", "");
      String sentence = reason.replaceAll("[\\s\u00a0\u202f]+", " ");
      boolean shown = run.names().contains(page) && text(run.bytes(page)).contains(sentence);
      is(shown, page, Phrase.REASON.of(), plain(sentence), "");
    }
  }

  private void same(
      String page, String twin, Map<String, Integer> first, Map<String, Integer> second) {
    SortedSet<String> all = new TreeSet<>(first.keySet());
    all.addAll(second.keySet());
    for (String number : all) {
      int here = first.getOrDefault(number, 0);
      int there = second.getOrDefault(number, 0);
      Wording what = Phrase.NUMBER.of(number.replace('|', '.'), twin);
      is(here == there, FOLDER + page, what, plain(there), here + "");
    }
  }

  /** What a reader sees of a page. */
  static String text(byte[] page) {
    String html = new String(page, StandardCharsets.UTF_8);
    String seen = TAG.matcher(UNSEEN.matcher(html).replaceAll(" ")).replaceAll(" ");
    return seen.replace("&#39;", "'")
        .replace("&#34;", "\"")
        .replace("&lt;", "<")
        .replace("&gt;", ">")
        .replace("&nbsp;", " ")
        .replace("&amp;", "&")
        .replaceAll("[\\s\u00a0\u202f]+", " ");
  }

  /** How often every number occurs; thousands and decimals are separated alike in all languages. */
  static SortedMap<String, Integer> numbers(String text) {
    SortedMap<String, Integer> result = new TreeMap<>();
    Matcher matcher = NUMBER.matcher(text);
    while (matcher.find()) {
      result.merge(matcher.group().replace('.', '|').replace(',', '|'), 1, Integer::sum);
    }
    return result;
  }

  private void is(boolean right, String file, Wording what, Wording expected, String found) {
    SourceLocation at = SourceLocation.ofFile(file);
    findings.check(right, Subject.PAGES, at, what, expected, plain(found));
  }
}
