package nl.spreiding.audit;

import static nl.spreiding.audit.Wording.plain;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.SortedSet;
import nl.spreiding.input.CaseReader;
import nl.spreiding.input.JsonValue;
import nl.spreiding.issue.InputException;
import nl.spreiding.issue.Issue;
import nl.spreiding.issue.SourceLocation;
import nl.spreiding.model.Language;

/** The files that hold text: register, notice of synthetic data, warnings. */
final class TextsCheck {
  private static final String REGISTER = "algorithm-register.json";
  private static final String SYNTHETIC = "SYNTHETIC.txt";
  private static final String WARNINGS = "warnings.txt";

  private final RunSource run;
  private final Findings findings;

  TextsCheck(RunSource run, Findings findings) {
    this.run = run;
    this.findings = findings;
  }

  void check(Recount recount) throws IOException, InputException {
    SortedSet<String> names = run.names();
    List<String> synthetic = recount.settings.syntheticFileList();
    boolean there = names.contains(SYNTHETIC);
    Wording expected = plain(!synthetic.isEmpty());
    is(there == !synthetic.isEmpty(), SYNTHETIC, 0, Phrase.THERE.of(), expected, "" + there);
    if (there) {
      synthetic(synthetic);
    }
    warnings(names.contains(WARNINGS));
    if (names.contains(REGISTER)) {
      register(names.contains("report/en/index.html") ? "report/" : "report/nl/");
    } else {
      is(false, REGISTER, 0, Phrase.FILE.of(), Phrase.THERE.of(), "");
    }
  }

  private String text(String name) throws IOException {
    return new String(run.bytes(name), StandardCharsets.UTF_8);
  }

  /** Both languages name exactly the synthetic files. */
  private void synthetic(List<String> files) throws IOException {
    String list = "(" + String.join(", ", files) + ")";
    String[] lines = text(SYNTHETIC).split("\n");
    is(lines.length == 2, SYNTHETIC, 0, Phrase.LINES.of(), plain(2), "" + lines.length);
    for (int i = 0; i < lines.length; i++) {
      is(lines[i].contains(list), SYNTHETIC, i + 1, Phrase.FILES.of(), plain(list), lines[i]);
      String rest = lines[i].replace(list, "");
      is(!rest.matches(".*[0-9].*"), SYNTHETIC, i + 1, Phrase.NUMBERS.of(), Phrase.NONE.of(), rest);
    }
  }

  private static List<String> texts(List<Issue> warningList, Language language) {
    return new ArrayList<>(warningList.stream().map(issue -> issue.text(language)).toList());
  }

  /** The warnings of the case itself; those of scenarios and of an earlier run are only counted. */
  private void warnings(boolean there) throws IOException, InputException {
    List<Issue> warningList = CaseReader.read(run.inputDirectory()).warningList();
    String[] lines = there ? text(WARNINGS).split("\n") : new String[0];
    // In the language of the run, all of them.
    List<String> expected = texts(warningList, Language.NL);
    if (!Arrays.asList(lines).containsAll(expected)) {
      expected = texts(warningList, Language.EN);
    }
    for (int i = 0; i < lines.length; i++) {
      String file = lines[i].replaceFirst(":.*", "");
      boolean own = file.matches("[a-z]+\\.(csv|json)");
      if (own) {
        boolean right = expected.remove(lines[i]);
        is(right, WARNINGS, i + 1, Phrase.WARNING.of(), Phrase.AS_CHECK_GIVES.of(), lines[i]);
      } else {
        findings.given("warning about a scenario or an earlier run");
      }
    }
    boolean all = expected.isEmpty();
    String missing = all ? "" : expected.getFirst();
    is(all, WARNINGS, 0, Phrase.WARNINGS.of(), Phrase.NONE_MISSING.of(), missing);
  }

  /** The report in Dutch shows the same texts. */
  private void register(String folder) throws IOException, InputException {
    JsonValue document = CaseReading.json(run, REGISTER);
    String page = PagesCheck.text(run.bytes(folder + "index.html"));
    visit(new ScenarioReading.Fields(document).any("record"), page, "record");
  }

  private void visit(JsonValue value, String page, String what) {
    switch (value) {
      case JsonValue.Obj object ->
          object
              .valueByKey()
              .forEach(
                  (key, inner) -> {
                    if (key.equals("link")) {
                      link(object, inner);
                    } else {
                      visit(inner, page, what + "." + key);
                    }
                  });
      case JsonValue.Arr list -> list.valueList().forEach(inner -> visit(inner, page, what));
      default -> shown(value, page, what);
    }
  }

  private void shown(JsonValue value, String page, String what) {
    String text = ScenarioReading.Fields.textOf(value).replaceAll("[\\s\u00a0\u202f]+", " ");
    boolean language = what.endsWith(".lang") && text.equals("nld");
    boolean right = language || page.contains(text);
    int line = value.at().line();
    is(right, REGISTER, line, plain(what), Phrase.AS_ON_THE_PAGE.of(), text);
  }

  private void link(JsonValue.Obj object, JsonValue link) {
    String expected = link(new ScenarioReading.Fields(object).textOr("title", ""));
    String found = ScenarioReading.Fields.textOf(link);
    is(expected.equals(found), REGISTER, link.at().line(), plain("link"), plain(expected), found);
  }

  /** The dated text of an article such as {@code Wet art. 3 lid 1}. */
  private static String link(String title) {
    String version =
        title.startsWith("Wet ")
            ? "BWBR0049307 2024-01-31"
            : title.startsWith("Besluit ") ? "BWBR0049310 2024-03-30" : "BWBR0049320 2024-05-15";
    String day = version.substring(12);
    String article = title.replaceFirst(".*? art\\. (\\S+).*", "$1");
    String dated = "&z=" + day + "&g=" + day;
    return "https://wetten.overheid.nl/jci1.3:c:"
        + version.substring(0, 11)
        + "&artikel="
        + article
        + dated;
  }

  private void is(
      boolean right, String file, int line, Wording what, Wording expected, String found) {
    SourceLocation at = new SourceLocation(file, line, 0);
    findings.check(right, Subject.TEXTS, at, what, expected, plain(found));
  }
}
