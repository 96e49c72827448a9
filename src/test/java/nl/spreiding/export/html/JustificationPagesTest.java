package nl.spreiding.export.html;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import nl.spreiding.explain.MunicipalityFacts;
import nl.spreiding.explain.Numbers;
import nl.spreiding.explain.OutcomeIndex;
import nl.spreiding.explain.Reason;
import nl.spreiding.explain.Reasons;
import nl.spreiding.explain.Sentences;
import nl.spreiding.export.RunContent;
import nl.spreiding.input.CaseReader;
import nl.spreiding.input.SchoolCalendarReader;
import nl.spreiding.law.GrantAmounts;
import nl.spreiding.ledger.Outcome;
import nl.spreiding.ledger.Results;
import nl.spreiding.model.Language;
import nl.spreiding.model.Municipality;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * The example case, and the small one with a hostile name: what the pages of municipalities say.
 */
class JustificationPagesTest {
  @TempDir private static Path directory;

  private static Outcome example;
  private static Outcome small;
  private static final Map<String, String> EXAMPLE = new LinkedHashMap<>();
  private static final Map<String, String> SMALL = new LinkedHashMap<>();

  @BeforeAll
  static void write() throws Exception {
    example = ReportCases.outcome(CaseReader.read(Path.of("data/example")).shelterCase());
    small = ReportCases.outcome(ReportCases.small(ReportCases.HOSTILE));
    write(example, directory.resolve("example"), EXAMPLE);
    write(small, directory.resolve("small"), SMALL);
  }

  private static void write(Outcome outcome, Path target, Map<String, String> pages)
      throws IOException {
    ReportWriter.write(
        RunContent.of(Results.of(outcome, GrantAmounts.REGELING_2024), SchoolCalendarReader.read()),
        Reasons.of(outcome),
        Language.NL,
        target,
        "0".repeat(64));
    try (Stream<Path> files = Files.walk(target)) {
      for (Path file : files.filter(Files::isRegularFile).sorted().toList()) {
        pages.put(target.relativize(file).toString(), Files.readString(file));
      }
    }
  }

  private static String section(String html, String id) {
    int start = html.indexOf("<section id=\"" + id + "\"");
    assertThat(start).as(id).isNotNegative();
    return html.substring(start, html.indexOf("</section>", start));
  }

  private static String words(String html) {
    return html.replaceAll("<[^>]+>", " ")
        .replace("&quot;", "\"")
        .replace("&lt;", "<")
        .replace("&gt;", ">")
        .replace("&amp;", "&")
        .replaceAll("\\s+", " ");
  }

  private static String plain(String sentence) {
    return sentence.replaceAll("\\s+", " ").strip();
  }

  /**
   * From the list of municipalities one click leads to the page and its number, a second one,
   * within the page, to the reasons with their articles.
   */
  @Test
  void aReaderFindsNumberReasonAndArticleWithinTwoClicks() {
    OutcomeIndex index = new OutcomeIndex(example);
    Sentences sentences = new Sentences(Language.NL);
    Reasons reasons = Reasons.of(example);
    List<Municipality> readers = example.shelterCase().municipalityList().subList(0, 10);
    for (Municipality m : readers) {
      assertThat(EXAMPLE.get("index.html")).contains("href=\"" + m.code() + ".html\"");
      String page = EXAMPLE.get(m.code() + ".html");
      long decided = MunicipalityFacts.of(index, m.code()).decided();
      assertThat(section(page, "besluit"))
          .contains("<dd>" + new Numbers(Language.NL).whole(decided) + "</dd>")
          .contains("href=\"#redenen\"")
          .contains("href=\"#rechtsmiddelen\"");
      String second = section(page, "redenen");
      Reason main = reasons.of(m.code()).getFirst();
      assertThat(words(second)).as(m.name()).contains(plain(sentences.of(main)));
      assertThat(second).contains("href=\"" + main.code().citation().link().replace("&", "&amp;"));
    }
  }

  @Test
  void everyReasonHasASentenceAnArticleAndAnAnchorInBothLanguages() {
    for (Language language : Language.values()) {
      Sentences sentences = new Sentences(language);
      Reasons reasons = Reasons.of(small);
      for (Municipality m : small.shelterCase().municipalityList()) {
        String page = SMALL.get((language == Language.NL ? "" : "en/") + m.code() + ".html");
        String section = section(page, "redenen");
        List<String> anchors =
            Pattern.compile("<li id=\"(reden-[A-Z_]+(?:-\\d+)?)\">")
                .matcher(section)
                .results()
                .map(r -> r.group(1))
                .toList();
        assertThat(anchors).hasSameSizeAs(reasons.of(m.code()));
        assertThat(new TreeSet<>(anchors)).hasSameSizeAs(anchors);
        for (Reason reason : reasons.of(m.code())) {
          assertThat(anchors).contains("reden-" + reason.code());
          assertThat(words(section)).contains(plain(sentences.of(reason)));
          assertThat(section).contains(">" + reason.code().citation().label(language) + "</a>");
        }
      }
    }
  }

  @Test
  void everyStepLeadsToItsReasons() {
    SMALL.forEach(
        (name, html) -> {
          if (name.matches("(en/)?GM.*")) {
            String table =
                html.substring(
                    html.indexOf("class=\"path\""),
                    html.indexOf("</table>", html.indexOf("class=\"path\"")));
            List<String> targets =
                Pattern.compile("href=\"#(stap-[a-z]+)\"")
                    .matcher(table)
                    .results()
                    .map(r -> r.group(1))
                    .toList();
            assertThat(targets)
                .as(name)
                .contains("stap-indicatief", "stap-aandeel", "stap-besluit");
            targets.forEach(t -> assertThat(html).as(name).contains("<h3 id=\"" + t + "\""));
          }
        });
  }

  /** 's-Gravenwoude: 1.1 x 120,000 = 132,000; of 600,000 that is 264 of 1,200 and 21.12 of 96. */
  @Test
  void theCalculationCanBeFollowedByHand() {
    String dutch = words(section(EXAMPLE.get("GM9001.html"), "berekening"));
    assertThat(dutch)
        .contains(
            "(SES-WOA + 1) × iG = (0,1 + 1) × 120.000 = 1,1 × 120.000 = 132.000 ",
            "Wf = 132.000 / In = 132.000 / 606.500 = 0,217642209398…",
            "exact 264 / 1.213",
            "Iv = BO × Wf / TWf = 1.200 × 0,217642209398… / 0,989282769991… = 264 ",
            "264 is al een geheel getal → 264",
            "= 21,12 ",
            "21,12: het deel achter de komma (0,12) is minder dan een half, dus naar beneden → 21");
    assertThat(words(section(EXAMPLE.get("GM9006.html"), "berekening")))
        .contains("40,5: het deel achter de komma (0,5) is een half of meer, dus naar boven → 41");
    assertThat(words(section(EXAMPLE.get("en/GM9001.html"), "berekening")))
        .contains("Wf = 132,000 / In = 132,000 / 606,500 = 0.217642209398…")
        .contains("reference year 2021", "1 January 2024");
  }

  @Test
  void nothingMadeUpIsSaidToComeFromCbsOrFromACommissioner() {
    EXAMPLE.forEach(
        (name, html) -> {
          if (name.matches("(en/)?(index|PV).*")) {
            assertThat(words(html)).as(name).doesNotContain("CBS");
          }
          if (name.matches("(en/)?GM.*")) {
            assertThat(words(html))
                .as(name)
                .doesNotContain("CBS", " het verslag van de commissaris", "the report of the King")
                .doesNotContain(" Verslag commissaris van de Koning", "fictional,");
          }
        });
    assertThat(words(EXAMPLE.get("GM9001.html")))
        .contains("het synthetische verslag van de commissaris van de Koning")
        .contains("Synthetisch verslag commissaris van de Koning")
        .contains("verzonnen (synthetische gegevens)");
    // Figures of real municipalities have a publisher, and a report as given is no synthetic one.
    assertThat(words(SMALL.get("GM0518.html")))
        .contains("CBS", "het verslag van de commissaris van de Koning")
        .doesNotContain("synthetische verslag");
  }

  @Test
  void whatTheOutcomeDependsOnIsListedWithItsSource() {
    String dutch = words(section(EXAMPLE.get("GM9001.html"), "rechtsmiddelen"));
    assertThat(dutch)
        .contains(
            "Awb art. 4:8 lid 1",
            "Bent u belanghebbende en bent u het niet eens met dit besluit?",
            "Inwoners (iG) 120.000 verzonnen (synthetische gegevens), 1 januari 2024",
            "Vervalt deze uitruil, dan daalt het aandeel met 10 plaatsen.",
            "Azc De Wolden (E01) in gebruik, 100 tot 260 plaatsen, geen einddatum, mag niet sluiten, telt mee",
            "Mag zij wel sluiten, dan zijn ook minder plaatsen mogelijk, of geen.");
    assertThat(words(section(EXAMPLE.get("GM9007.html"), "rechtsmiddelen")))
        .contains("dan stijgt het aandeel met 10 plaatsen", "Locaties geen");
    assertThat(words(section(SMALL.get("GM0518.html"), "rechtsmiddelen")))
        .contains("Blijft zij beschikbaar tot en met 1 februari 2026 of langer, dan telt zij mee.");
    assertThat(words(section(SMALL.get("GM0060.html"), "rechtsmiddelen")))
        .contains("Vastgezet aantal 60 plaatsen R. <b>: “proef & toets”");
    assertThat(section(EXAMPLE.get("en/GM9001.html"), "rechtsmiddelen"))
        .contains("<blockquote lang=\"nl\">");
  }

  @Test
  void theSummaryOfConsequencesLeadsToTheirSections() {
    String html = EXAMPLE.get("GM9001.html");
    List<String> targets =
        Pattern.compile("<a href=\"#([a-z]+)\">")
            .matcher(section(html, "gevolgen"))
            .results()
            .map((MatchResult r) -> r.group(1))
            .toList();
    assertThat(targets).containsExactly("locaties", "kinderen", "uitkeringen", "draagt");
    int before = html.indexOf("id=\"gevolgen\"");
    for (String target : targets) {
      int at = html.indexOf("<section id=\"" + target + "\"");
      assertThat(at).as(target).isGreaterThan(before);
      before = at;
    }
  }

  /** Who gets nothing reads why, and no step that changes the number is said to change nothing. */
  @Test
  void whoGetsNothingReadsWhy() {
    String page = EXAMPLE.get("GM9007.html");
    assertThat(words(section(page, "redenen"))).contains("bevatten geen locatie in deze gemeente");
    assertThat(words(section(page, "besluit")))
        .contains("zij krijgt geen plaatsen. Haar aandeel is 9 plaatsen.")
        .contains("Opleggen kan pas vanaf 50 plaatsen")
        .doesNotContain("zes maanden");
    assertThat(words(section(EXAMPLE.get("GM9001.html"), "besluit"))).contains("zes maanden");
  }

  @Test
  void dutchNamesOnEnglishPagesAreMarkedAsDutch() {
    assertThat(SMALL.get("en/GM0518.html"))
        .contains("<h1 lang=\"nl\">'s-Gravenhage</h1>")
        .contains("<span lang=\"nl\">Locatie L0001</span>");
    assertThat(SMALL.get("GM0518.html")).contains("<h1>'s-Gravenhage</h1>");
  }

  @Test
  void aLocationThatEndsAnywayIsNotSaidToBeClosed() {
    // The hotel L0003 ends on 1 June 2025.
    String row = section(SMALL.get("GM0518.html"), "locaties");
    assertThat(words(row)).contains("eindigt, los van dit besluit tot en met 1 juni 2025");
  }
}
