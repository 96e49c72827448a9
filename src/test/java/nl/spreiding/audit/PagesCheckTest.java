package nl.spreiding.audit;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import nl.spreiding.testing.Cases;
import org.junit.jupiter.api.Test;

/** Pages in two languages, and how they can differ. */
class PagesCheckTest {
  private static final String SHA256 = "0123456789abcdef";
  private static final String HASH = "0123 4567 89ab cdef";

  private static final List<String> PAGES =
      List.of("index.html", "verdeelsleutel.html", "PV20.html", "GM0001.html");

  /** Dutch pages and English ones in a folder, or the other way round. */
  private static MemoryRun run(String folder) {
    Map<String, String> texts = new TreeMap<>();
    for (String page : PAGES) {
      texts.put("report/" + page, "<p>1.200 plaatsen, 3,5% " + HASH + "</p>");
      texts.put("report/" + folder + page, "<p>1,200 places, 3.5% " + HASH + "</p>");
    }
    return MemoryRun.of(texts);
  }

  private static List<String> texts(Findings findings) {
    return findings.mismatchList().stream()
        .map(m -> m.at().file() + " " + m.what() + " (" + m.expected() + ") (" + m.found() + ")")
        .toList();
  }

  private static Findings findings(MemoryRun run) throws IOException {
    Findings findings = new Findings();
    Recount recount =
        new Recount(Cases.of(100, 0).municipality("GM0001", "A", "PV20", 1_000).build());
    new PagesCheck(run, findings).check(recount, SHA256);
    return findings;
  }

  private static List<String> mismatches(MemoryRun run) throws IOException {
    return texts(findings(run));
  }

  /** Per page: that it is there twice, two hashes, and two numbers and four parts of the hash. */
  @Test
  void pagesInBothLanguagesAgree() throws IOException {
    assertThat(mismatches(run("en/"))).isEmpty();
    assertThat(mismatches(run("nl/"))).isEmpty();
    int numbers = PagesCheck.numbers("1,200 3.5 " + HASH).size();
    assertThat(findings(run("en/")).checks()).isEqualTo(4L * (1 + 2 + numbers));
  }

  @Test
  void aPageThatIsMissingIsNamed() throws IOException {
    for (String page : PAGES) {
      assertThat(mismatches(run("en/").without("report/" + page)))
          .containsExactly("report/" + page + " page (in two languages) ()");
      assertThat(mismatches(run("nl/").without("report/nl/" + page)))
          .containsExactly("report/" + page + " page (in two languages) ()");
    }
  }

  @Test
  void anotherNumberInOneLanguageIsNamed() throws IOException {
    String page = "<p>1.201 plaatsen, 3,5% 3,5% " + HASH + "</p>";
    assertThat(mismatches(run("en/").with("report/PV20.html", page)))
        .containsExactly(
            "report/PV20.html number 1.200 (en/PV20.html) (1) (0)",
            "report/PV20.html number 1.201 (en/PV20.html) (0) (1)",
            "report/PV20.html number 3.5 (en/PV20.html) (1) (2)");
  }

  @Test
  void theHashStandsOnEachPage() throws IOException {
    String other = "<p>1,200 3.5 0123 4567 89ab cde0</p>";
    assertThat(mismatches(run("en/").with("report/index.html", other)))
        .contains("report/index.html SHA-256 (" + HASH + ") ()");
    assertThat(mismatches(run("en/").with("report/en/index.html", other)))
        .contains("report/en/index.html SHA-256 (" + HASH + ") ()")
        .doesNotContain("report/index.html SHA-256 (" + HASH + ") ()");
  }

  private static List<String> sentences(String page, String reason) throws IOException {
    Findings findings = new Findings();
    MemoryRun run = MemoryRun.of(Map.of("report/GM0001.html", page));
    Row row = Row.of("municipalityCode", "GM0001", "reason", reason);
    new PagesCheck(run, findings).sentences(List.of(row));
    assertThat(findings.checks()).isEqualTo(1);
    return texts(findings);
  }

  @Test
  void theReasonStandsOnThePage() throws IOException {
    String page = "<h1>A</h1>\n<p>De reden\u00a0is\n12&nbsp;&lt; 13.</p>";
    assertThat(sentences(page, "De reden is 12\u202f< 13.")).isEmpty();
    assertThat(sentences(page, "ABOVE_OFFER: De reden is 12 < 13.")).isEmpty();
    assertThat(sentences(page, "De reden is 14."))
        .containsExactly("report/GM0001.html reason (De reden is 14.) ()");
    Findings none = new Findings();
    Row row = Row.of("municipalityCode", "GM0002", "reason", "");
    new PagesCheck(MemoryRun.of(Map.of()), none).sentences(List.of(row));
    assertThat(texts(none)).containsExactly("report/GM0002.html reason () ()");
  }

  @Test
  void aReaderSeesNoTagsStylesAndScripts() {
    String html =
        "<style>a{b:1}</style><p class='2'>&#39;x&#39; &#34;y&#34; &gt; &amp;lt;</p>"
            + "<script>\nvar z = 3;\n</script> <b>4</b>";
    assertThat(PagesCheck.text(html.getBytes(UTF_8)).strip()).isEqualTo("'x' \"y\" > &lt; 4");
  }

  @Test
  void numbersAreCountedWithTheirSigns() {
    assertThat(PagesCheck.numbers("1.200 en 1,200, +5 −5 -5 A-5 5-5 7."))
        .containsEntry("1|200", 2)
        .containsEntry("+5", 1)
        .containsEntry("\u22125", 1)
        .containsEntry("-5", 1)
        .containsEntry("5", 3)
        .containsEntry("7", 1)
        .hasSize(6);
  }
}
