package nl.spreiding.audit;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import nl.spreiding.input.CaseReader;
import nl.spreiding.issue.InputException;
import nl.spreiding.issue.Issue;
import nl.spreiding.model.Language;
import org.apache.commons.io.FileUtils;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Register, notice and warnings of a run, and what can be wrong with them. */
class TextsCheckTest {
  private static final String FILES =
      "(municipalities.csv, adjacency.csv, locations.csv, reports.csv, exchanges.csv)";
  private static final String NOTICE = "LET OP " + FILES + " x\nNOTE " + FILES + " y\n";
  private static final String REGISTER =
      "{'record': {'name': 'Naam  van 12', 'lang': 'nld', 'more': ['een', 7], 'law': ["
          + "{'title': 'Wet art. 3 lid 1', 'link': 'https://wetten.overheid.nl/jci1.3:c:BWBR0049307"
          + "&artikel=3&z=2024-01-31&g=2024-01-31'}]}}";
  private static final String PAGE = "<p>Naam van 12</p> een 7 <b>Wet art. 3 lid 1</b>";

  @TempDir private Path directory;

  private static MemoryRun run() {
    Map<String, String> texts = new TreeMap<>();
    texts.put("SYNTHETIC.txt", NOTICE);
    texts.put("algorithm-register.json", REGISTER.replace('\'', '"'));
    texts.put("report/index.html", PAGE);
    texts.put("report/en/index.html", "<p>12 7</p>");
    return MemoryRun.of(texts);
  }

  private static Findings findings(MemoryRun run) throws IOException, InputException {
    Findings findings = new Findings();
    Recount recount = new Recount(CaseReader.read(run.inputDirectory()).shelterCase());
    new TextsCheck(run, findings).check(recount);
    return findings;
  }

  private static List<String> mismatches(MemoryRun run) throws IOException, InputException {
    return findings(run).mismatchList().stream()
        .map(
            m ->
                "%s:%d %s (%s) (%s)"
                    .formatted(m.at().file(), m.at().line(), m.what(), m.expected(), m.found()))
        .toList();
  }

  /**
   * The notice is there, two lines with files and no other numbers; warnings; five of a register.
   */
  @Test
  void everythingAgrees() throws IOException, InputException {
    assertThat(mismatches(run())).isEmpty();
    assertThat(findings(run()).checks()).isEqualTo(1 + 1 + 4 + 1 + 6);
  }

  @Test
  void theNoticeIsThereForSyntheticData() throws IOException, InputException {
    assertThat(mismatches(run().without("SYNTHETIC.txt")))
        .containsExactly("SYNTHETIC.txt:0 there (true) (false)");
    assertThat(mismatches(run().with("SYNTHETIC.txt", NOTICE + "z\n")))
        .contains("SYNTHETIC.txt:0 lines (2) (3)", "SYNTHETIC.txt:3 files (" + FILES + ") (z)");
    assertThat(mismatches(run().with("SYNTHETIC.txt", NOTICE.replace("NOTE", "NOTE 5"))))
        .containsExactly("SYNTHETIC.txt:2 numbers (none) (NOTE 5  y)");
    assertThat(mismatches(run().with("SYNTHETIC.txt", NOTICE.replaceFirst("reports", "report"))))
        .hasSize(1)
        .allMatch(m -> m.startsWith("SYNTHETIC.txt:1 files (" + FILES));
  }

  @Test
  void theRegisterIsThere() throws IOException, InputException {
    assertThat(mismatches(run().without("algorithm-register.json")))
        .containsExactly("algorithm-register.json:0 file (there) ()");
  }

  @Test
  void theRegisterSaysWhatThePageSays() throws IOException, InputException {
    assertThat(mismatches(run().with("report/index.html", PAGE.replace("12", "13"))))
        .containsExactly("algorithm-register.json:1 record.name (as on the page) (Naam van 12)");
    assertThat(mismatches(run().with("report/index.html", PAGE.replace("7", "8"))))
        .containsExactly("algorithm-register.json:1 record.more (as on the page) (7)");
    String other = REGISTER.replace('\'', '"').replace("nld", "eng");
    assertThat(mismatches(run().with("algorithm-register.json", other)))
        .containsExactly("algorithm-register.json:1 record.lang (as on the page) (eng)");
    String name = REGISTER.replace('\'', '"').replace("lang", "long");
    assertThat(mismatches(run().with("algorithm-register.json", name)))
        .containsExactly("algorithm-register.json:1 record.long (as on the page) (nld)");
  }

  /** In an English run the Dutch page stands in a folder of its own. */
  @Test
  void theDutchPageIsFound() throws IOException, InputException {
    MemoryRun english = run().without("report/en/index.html").with("report/index.html", "<p></p>");
    assertThat(mismatches(english.with("report/nl/index.html", PAGE))).isEmpty();
  }

  @Test
  void linksAreDated() throws IOException, InputException {
    for (String[] each :
        new String[][] {
          {"Besluit art. 2.1 lid 3", "BWBR0049310&artikel=2.1&z=2024-03-30&g=2024-03-30"},
          {"Regeling art. 4", "BWBR0049320&artikel=4&z=2024-05-15&g=2024-05-15"},
          {"Wet art. 5a lid 2", "BWBR0049307&artikel=5a&z=2024-01-31&g=2024-01-31"}
        }) {
      String register =
          "{\"record\": {\"title\": \"%s\", \"link\": \"https://wetten.overheid.nl/jci1.3:c:%s\"}}"
              .formatted(each[0], each[1]);
      MemoryRun run =
          run().with("algorithm-register.json", register).with("report/index.html", each[0]);
      assertThat(mismatches(run)).isEmpty();
      MemoryRun wrong =
          run.with("algorithm-register.json", register.replace("artikel=", "artikel=9"));
      assertThat(mismatches(wrong)).hasSize(1).allMatch(m -> m.contains(":1 link (https"));
    }
  }

  /** A case with a warning of its own: a border twice. */
  private MemoryRun warned(String... lines) throws IOException {
    Path input = directory.resolve("input");
    FileUtils.copyDirectory(Path.of("data/example").toFile(), input.toFile());
    Files.writeString(input.resolve("adjacency.csv"), "GM9002,GM9001\n", StandardOpenOption.APPEND);
    MemoryRun run = run();
    MemoryRun result = new MemoryRun(run.textByName(), run.links(), input);
    if (lines.length > 0) {
      result.textByName().put("warnings.txt", String.join("\n", lines) + "\n");
    }
    return result;
  }

  private String warning(Language language) throws IOException, InputException {
    List<Issue> warnings = CaseReader.read(warned().inputDirectory()).warningList();
    assertThat(warnings).hasSize(1);
    return warnings.getFirst().text(language);
  }

  @Test
  void warningsAreThoseOfTheCase() throws IOException, InputException {
    String dutch = warning(Language.NL);
    String english = warning(Language.EN);
    assertThat(dutch).isNotEqualTo(english);
    assertThat(mismatches(warned(dutch))).isEmpty();
    assertThat(mismatches(warned(english))).isEmpty();
    assertThat(mismatches(warned()))
        .containsExactly("warnings.txt:0 warnings (none missing) (" + english + ")");
    assertThat(mismatches(warned(dutch, dutch)))
        .containsExactly("warnings.txt:2 warning (as check gives it) (" + dutch + ")");
    assertThat(mismatches(warned("adjacency.csv:9:9 iets", dutch)))
        .containsExactly("warnings.txt:1 warning (as check gives it) (adjacency.csv:9:9 iets)");
    Findings other = findings(warned(dutch, "scenario/01-x.json:1:1 iets"));
    assertThat(other.mismatchList()).isEmpty();
    assertThat(other.givenByReason())
        .containsEntry("warning about a scenario or an earlier run", 1L);
  }
}
