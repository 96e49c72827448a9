package nl.spreiding.browser;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import nl.spreiding.audit.Audit;
import nl.spreiding.audit.RunOnDisk;
import nl.spreiding.cli.ExampleRun;
import org.apache.commons.io.FileUtils;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The example with hostile text wherever a case may hold text, as a browser shows it. */
class HostileCaseBrowserTest {
  private static final String HOSTILE =
      "</title></script><script>window.owned=1</script><img src=x onerror='window.owned=1'>&lt;";

  private static void replace(Path file, String... pairs) throws IOException {
    String text = Files.readString(file);
    for (int i = 0; i < pairs.length; i += 2) {
      assertThat(text).contains(pairs[i]);
      text = text.replace(pairs[i], pairs[i + 1]);
    }
    Files.writeString(file, text);
  }

  private static Path hostileCase(Path directory) throws IOException {
    FileUtils.copyDirectory(Path.of("data/example").toFile(), directory.toFile());
    String cell = '"' + HOSTILE + '"';
    replace(
        directory.resolve("municipalities.csv"),
        "'s-Gravenwoude",
        cell,
        "Heerenmeer",
        "\"=1+1|\u00e9'\"");
    replace(
        directory.resolve("municipalities.csv"),
        "Noorderland",
        cell,
        ",fictional,",
        "," + cell + ",");
    replace(directory.resolve("locations.csv"), "Hotel De Zwaan", cell, "fictional example", cell);
    replace(directory.resolve("reports.csv"), "synthetic: fictional example; no offer", cell);
    replace(
        directory.resolve("case.json"),
        "Voorbeeld: twaalf verzonnen gemeenten in twee provincies",
        HOSTILE,
        "Verzonnen: 1.200 plaatsen",
        HOSTILE);
    return directory;
  }

  @Test
  void nothingOfItRuns(@TempDir Path temporary) throws IOException {
    Path run = ExampleRun.directory(hostileCase(temporary.resolve("case")) + " --moves 0");
    List<String> problems = new ArrayList<>();
    try (Browser browser = Browser.start()) {
      browser.width(1200);
      for (String page : new TreeMap<>(ExampleRun.pages(run)).keySet()) {
        browser.console();
        browser.open(run.resolve("report").resolve(page));
        Object owned = browser.script("window.owned === undefined");
        Object images = browser.script("document.querySelectorAll('img').length");
        long scripts = page.endsWith("index.html") ? 1 : 0;
        Object found = browser.script("document.scripts.length");
        if (!Boolean.TRUE.equals(owned)
            || !Long.valueOf(0).equals(images)
            || !Long.valueOf(scripts).equals(found)) {
          problems.add(page + " " + owned + " " + images + " " + found);
        }
        browser.console().forEach(c -> problems.add(page + " " + c));
      }
    }
    assertThat(problems).isEmpty();
  }

  /** Every file, also tables and workbook, holds the text as it is. */
  @Test
  void theAuditReadsItAsText(@TempDir Path temporary) throws IOException {
    Path run = ExampleRun.directory(hostileCase(temporary.resolve("case")) + " --moves 0");
    assertThat(Audit.of(new RunOnDisk(run)).mismatchList()).isEmpty();
    assertThat(Files.readString(run.resolve("distribution.csv"))).contains("'=1+1|");
  }
}
