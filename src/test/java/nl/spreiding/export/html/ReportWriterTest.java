package nl.spreiding.export.html;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import nl.spreiding.considered.ConsideredCases;
import nl.spreiding.explain.MunicipalityFacts;
import nl.spreiding.explain.Numbers;
import nl.spreiding.explain.OutcomeIndex;
import nl.spreiding.explain.Reasons;
import nl.spreiding.export.RunContent;
import nl.spreiding.input.SchoolCalendarReader;
import nl.spreiding.law.GrantAmounts;
import nl.spreiding.ledger.Outcome;
import nl.spreiding.ledger.Results;
import nl.spreiding.model.Language;
import nl.spreiding.model.Municipality;
import nl.spreiding.testing.Proofs;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ReportWriterTest {
  private static final String HASH = "0123456789abcdef".repeat(4);
  private static final Pattern HREF = Pattern.compile("href=\"([^\"]*)\"");

  @TempDir private static Path directory;

  private static Outcome outcome;
  private static final Map<String, String> PAGES = new LinkedHashMap<>();

  private static RunContent content(Outcome run) {
    return RunContent.of(Results.of(run, GrantAmounts.REGELING_2024), SchoolCalendarReader.read());
  }

  @BeforeAll
  static void write() throws IOException {
    outcome = ReportCases.outcome(ReportCases.small(ReportCases.HOSTILE));
    RunContent weighed = content(outcome).with(ConsideredCases.of(outcome));
    ReportWriter.write(weighed, Reasons.of(outcome), Language.NL, directory, HASH);
    try (Stream<Path> files = Files.walk(directory)) {
      for (Path file : files.filter(Files::isRegularFile).sorted().toList()) {
        PAGES.put(directory.relativize(file).toString(), Files.readString(file));
      }
    }
  }

  @Test
  void writesEveryPageInBothLanguages() {
    assertThat(PAGES.keySet())
        .containsExactlyInAnyOrder(
            "index.html",
            "verdeelsleutel.html",
            "PV21.html",
            "PV28.html",
            "GM0060.html",
            "GM0086.html",
            "GM0502.html",
            "GM0518.html",
            "GM0599.html",
            "GM1900.html",
            "en/index.html",
            "en/verdeelsleutel.html",
            "en/PV21.html",
            "en/PV28.html",
            "en/GM0060.html",
            "en/GM0086.html",
            "en/GM0502.html",
            "en/GM0518.html",
            "en/GM0599.html",
            "en/GM1900.html");
    PAGES.forEach(
        (name, html) ->
            assertThat(html)
                .as(name)
                .contains(name.startsWith("en/") ? "<html lang=\"en\"" : "<html lang=\"nl\""));
  }

  @Test
  void theOtherLanguageStandsInAFolderOfItsName(@TempDir Path english) throws IOException {
    ReportWriter.write(content(outcome), Reasons.of(outcome), Language.EN, english, HASH);
    assertThat(Files.readString(english.resolve("index.html")))
        .contains("<html lang=\"en\"")
        .contains("href=\"nl/index.html\"");
    assertThat(Files.readString(english.resolve("nl/index.html")))
        .contains("<html lang=\"nl\"")
        .contains("href=\"../index.html\"");
  }

  @Test
  void pagesOfEveryTypeAreValidHtml() throws Exception {
    List<String> problems = new ArrayList<>();
    for (String name :
        List.of(
            "index.html",
            "verdeelsleutel.html",
            "PV21.html",
            "PV28.html",
            "GM0518.html",
            "GM0086.html")) {
      problems.addAll(HtmlCheck.errors(name, PAGES.get(name)));
      problems.addAll(HtmlCheck.errors("en/" + name, PAGES.get("en/" + name)));
    }
    assertThat(problems).isEmpty();
  }

  @Test
  void theNationalPageSaysWhatIsProvenAndWhatThatMeans(@TempDir Path proofs) throws Exception {
    String without = PAGES.get("index.html");
    assertThat(without)
        .contains("id=\"bewijs\"", "Niet bewezen optimaal.", "zonder bewijs (--no-prove)")
        .doesNotContain("Ondergrens");
    Map<String, Outcome> outcomeByName = new LinkedHashMap<>();
    outcomeByName.put("optimal", Proofs.optimal(outcome));
    outcomeByName.put("gap", Proofs.below(outcome, 0, 0, 250_000, 1));
    outcomeByName.put("search", Proofs.below(outcome, 0, 0, 0, 2));
    Map<String, String> pageByName = new LinkedHashMap<>();
    for (Map.Entry<String, Outcome> entry : outcomeByName.entrySet()) {
      Path target = proofs.resolve(entry.getKey());
      Outcome proven = entry.getValue();
      ReportWriter.write(content(proven), Reasons.of(proven), Language.NL, target, HASH);
      String dutch = Files.readString(target.resolve("index.html"));
      assertThat(HtmlCheck.errors(entry.getKey(), dutch)).isEmpty();
      assertThat(dutch)
          .contains("Ondergrens", "De gewichten zijn een keuze: bij andere gewichten")
          .doesNotContain("--no-prove");
      assertThat(Files.readString(target.resolve("en/index.html")))
          .contains("Lower bound", "The weights are a choice: with other weights");
      pageByName.put(entry.getKey(), dutch);
    }
    assertThat(pageByName.get("optimal"))
        .contains(
            "Bewezen optimaal: ",
            "Deze uitkomst is bewezen optimaal",
            "geeft deze verdeling ook met een ander startgetal")
        .doesNotContain("niet bewezen optimaal", "op een andere manier gevonden");
    assertThat(pageByName.get("gap"))
        .contains(
            "0,25 punten", "Deze uitkomst is niet bewezen optimaal", "1 gebied", "niet uitgesloten")
        .doesNotContain("geeft deze verdeling ook met een ander startgetal");
    assertThat(pageByName.get("search"))
        .contains(
            "Deze uitkomst is bewezen optimaal", "2 gebieden", "op een andere manier gevonden")
        .doesNotContain("geeft deze verdeling ook met een ander startgetal");
  }

  @Test
  void whatWasWeighedStandsInSectionsOfItsOwn() {
    String page = PAGES.get("GM0518.html");
    assertThat(page)
        .contains("href=\"#alternatieven\"", "id=\"alternatieven\"", "href=\"#ruimte\"")
        .contains("Bij 5 andere gemeenten verandert het aantal:", "(+3)")
        .contains(
            "Het naaste aantal dat wel kan, is 20.", "Locatie L0002 (L0002): 0 of 8 tot en met 90")
        .contains("minder dan 4 en meer dan 40 niet kan")
        .doesNotContain("why-not RUN");
    assertThat(PAGES.get("en/GM0518.html")).contains("5 other municipalities get another number:");
    assertThat(PAGES.get("index.html"))
        .contains("id=\"invloed-gewichten\"", "id=\"gelijke-stand\"", "3,5", "40,5")
        .contains("2 gemeenten kunnen bij precies de beste score een ander aantal hebben");
  }

  @Test
  void whatWasNotWeighedIsSaidNotToBe(@TempDir Path plain) throws IOException {
    ReportWriter.write(content(outcome), Reasons.of(outcome), Language.NL, plain, HASH);
    assertThat(Files.readString(plain.resolve("GM0518.html")))
        .contains("id=\"alternatieven\"", "why-not RUN GM0518 AANTAL", "range RUN GM0518 beant")
        .doesNotContain("c-alternatives");
    assertThat(Files.readString(plain.resolve("en/GM0518.html")))
        .contains("why-not RUN GM0518 PLACES");
    assertThat(Files.readString(plain.resolve("index.html")))
        .contains("id=\"gelijke-stand\"", "range RUN --within 0%")
        .doesNotContain("c-effective-weights");
  }

  @Test
  void theValidatorFindsFaults() throws Exception {
    assertThat(
            HtmlCheck.errors(
                "fault",
                "<!DOCTYPE html><html lang=nl><title>x</title><p><table><tr><p id=a><p id=a>"))
        .isNotEmpty();
  }

  @Test
  void headingsDescendOneStepAtATime() {
    PAGES.forEach(
        (name, html) -> {
          List<Integer> levels =
              Pattern.compile("<h([1-6])")
                  .matcher(html)
                  .results()
                  .map(m -> Integer.valueOf(m.group(1)))
                  .toList();
          assertThat(levels.getFirst()).as(name).isEqualTo(1);
          assertThat(levels.stream().filter(l -> l == 1)).as(name).hasSize(1);
          for (int i = 1; i < levels.size(); i++) {
            assertThat(levels.get(i)).as(name).isLessThanOrEqualTo(levels.get(i - 1) + 1);
          }
        });
  }

  @Test
  void everyLinkLeadsSomewhere() {
    PAGES.forEach(
        (name, html) -> {
          for (String href : HREF.matcher(html).results().map(m -> m.group(1)).toList()) {
            if (href.startsWith("https://wetten.overheid.nl/") || href.equals("data:,")) {
              continue;
            }
            String[] parts = href.split("#", 2);
            String target =
                parts[0].isEmpty()
                    ? name
                    : Path.of(name).resolveSibling(parts[0]).normalize().toString();
            assertThat(PAGES).as(name + " " + href).containsKey(target);
            if (parts.length == 2) {
              assertThat(PAGES.get(target))
                  .as(name + " " + href)
                  .contains("id=\"" + parts[1] + "\"");
            }
          }
        });
  }

  @Test
  void nothingIsFetchedAndOnlyTheSearchRuns() {
    PAGES.forEach(
        (name, html) -> {
          boolean index = name.endsWith("index.html");
          assertThat(count(html, "<script")).as(name).isEqualTo(index ? 1 : 0);
          assertThat(count(html, "script-src")).as(name).isEqualTo(index ? 1 : 0);
          assertThat(html)
              .as(name)
              .doesNotContainPattern("<[a-z][^>]* on[a-z]+=")
              .doesNotContain(" src=")
              .doesNotContain("@import");
          String withoutLinks =
              html.replaceAll("<a href=\"https://wetten\\.overheid\\.nl/[^\"]*\"", "<a");
          assertThat(withoutLinks).as(name).doesNotContain("http:").doesNotContain("https:");
          assertThat(html).as(name).contains("default-src 'none'");
        });
  }

  @Test
  void aHostileNameStaysText() {
    String page = PAGES.get("GM0086.html");
    assertThat(page)
        .contains("<h1>\"&gt;&lt;script&gt;alert('x')&lt;/script&gt; &amp; 'y' \uFFFDabc</h1>");
    PAGES.forEach(
        (name, html) ->
            assertThat(html).as(name).doesNotContain("\u202E").doesNotContain("R. <b>"));
  }

  @Test
  void namesWithQuotesAndDiacriticsComeOutRight() {
    assertThat(PAGES.get("GM0518.html")).contains("<h1>'s-Gravenhage</h1>");
    assertThat(PAGES.get("GM1900.html")).contains("<h1>Súdwest-Fryslân</h1>");
    assertThat(PAGES.get("index.html"))
        .contains(">'s-Gravenhage</a>")
        .contains(">Súdwest-Fryslân</a>");
    // Under G and under S, not under a quote or a diacritic.
    String index = PAGES.get("index.html");
    assertThat(index.indexOf("GM0518.html", index.indexOf("id=\"gemeenten\"")))
        .isBetween(index.indexOf("id=\"letter-G\""), index.indexOf("id=\"letter-R\""));
  }

  @Test
  void theDecisionBlockShowsTheNumbersOfTheOutcome() {
    OutcomeIndex index = new OutcomeIndex(outcome);
    for (Municipality municipality : outcome.shelterCase().municipalityList()) {
      MunicipalityFacts facts = MunicipalityFacts.of(index, municipality.code());
      for (Language language : Language.values()) {
        Numbers numbers = new Numbers(language);
        String html =
            PAGES.get((language == Language.NL ? "" : "en/") + municipality.code() + ".html");
        String block =
            html.substring(html.indexOf("id=\"besluit\""), html.indexOf("id=\"berekening\""));
        List<String> figures =
            Pattern.compile("<dd>([^<]*)</dd>")
                .matcher(block)
                .results()
                .map(m -> m.group(1))
                .toList();
        assertThat(figures)
            .containsExactly(
                numbers.whole(facts.decided()),
                numbers.whole(facts.indicative()),
                numbers.signed(facts.deviation()),
                facts.reported() == null ? "–" : numbers.whole(facts.reported()),
                numbers.whole(facts.existing()),
                numbers.decimal(facts.perThousand(), 1));
        List<String> cells =
            Pattern.compile("<td class=\"n\">([^<]*)</td>")
                .matcher(block)
                .results()
                .map(m -> m.group(1))
                .toList();
        assertThat(cells)
            .containsExactly(
                numbers.whole(facts.regular()),
                numbers.whole(facts.amv()),
                numbers.whole(facts.special()),
                numbers.whole(facts.located()),
                numbers.whole(facts.imposed()),
                numbers.whole(facts.durable()),
                numbers.whole(facts.decided()));
        assertThat(facts.regular() + facts.amv() + facts.special()).isEqualTo(facts.decided());
      }
    }
  }

  @Test
  void everyPageSaysThatItIsADraftSyntheticAndWhichResultItIs() {
    PAGES.forEach(
        (name, html) -> {
          boolean english = name.startsWith("en/");
          assertThat(html)
              .as(name)
              .contains(english ? "Note: not real data." : "Let op: geen echte gegevens.");
          assertThat(html)
              .as(name)
              .contains("6 " + (english ? "locations are made up" : "locaties zijn verzonnen"));
          assertThat(html).as(name).contains("0123 4567 89ab cdef 0123 4567 89ab cdef");
          assertThat(html).as(name).contains(english ? "This is a draft" : "Dit is een concept");
          assertThat(html).as(name).contains("De SES-WOA-scores zijn uit 2019");
        });
    String locations = PAGES.get("GM0518.html");
    assertThat(count(locations, "<span class=\"mark-synthetic\">")).isEqualTo(3);
  }

  /**
   * 's-Gravenhage: the hotel L0003 ends on 1 June 2025, before 1 February 2026; 52 of 210 are
   * children. May holiday of region Midden from 26 April: 36 days earlier.
   */
  @Test
  void theChildrenOfAClosingLocationAreOnThePagesOfTheirAreas() {
    String municipality = section(PAGES.get("GM0518.html"));
    assertThat(municipality)
        .contains(
            "In opvang die nu open is, wonen 352 kinderen.",
            "Van hen moeten 52 verhuizen (14,8 per 100): 0 door dit besluit, 52 omdat",
            "<td>1 juni 2025 (einde van het contract)</td><td>Midden</td><td>26 april 2025 (meivakantie)</td>"
                + "<td class=\"n\">36</td>",
            "'s-Gravenhage: Locatie L0003 (L0003)",
            "<span class=\"ground choice\">keuze</span> Geen wet, maar beleid:");
    assertThat(section(PAGES.get("en/GM0518.html")))
        .contains("352 children live", "26 April 2025 (May holiday)", "Not law but policy");
    assertThat(section(PAGES.get("PV28.html")))
        .contains("GM0518.html#kinderen", "Ruimte voor gezinnen in het hele land: ")
        .doesNotContain("GM0502.html");
    assertThat(section(PAGES.get("index.html")))
        .contains("PV28.html#kinderen", "PV21.html#kinderen", "Kinderen per provincie");
    assertThat(section(PAGES.get("GM0502.html")))
        .contains("wonen geen kinderen")
        .doesNotContain("c-closings");
  }

  private static String section(String html) {
    int start = html.indexOf("<section id=\"kinderen\"");
    return html.substring(start, html.indexOf("</section>", start));
  }

  @Test
  void everyPictureHasATitleAndATableBesideIt() {
    PAGES.forEach(
        (name, html) -> {
          long pictures = count(html, "role=\"img\"");
          assertThat(pictures).as(name).isPositive();
          for (MatchResult m :
              Pattern.compile("role=\"img\" aria-labelledby=\"(\\S+) (\\S+)\"")
                  .matcher(html)
                  .results()
                  .toList()) {
            assertThat(html)
                .as(name)
                .contains("<title id=\"" + m.group(1) + "\">")
                .contains("<desc id=\"" + m.group(2) + "\">");
          }
          assertThat(count(html, "<table")).as(name).isGreaterThanOrEqualTo(pictures);
          assertThat(count(html, "<caption")).as(name).isEqualTo(count(html, "<table"));
        });
  }

  @Test
  void theSameOutcomeGivesTheSameBytes(@TempDir Path again) throws IOException {
    RunContent weighed = content(outcome).with(ConsideredCases.of(outcome));
    ReportWriter.write(weighed, Reasons.of(outcome), Language.NL, again, HASH);
    for (Map.Entry<String, String> page : PAGES.entrySet()) {
      assertThat(Files.readString(again.resolve(page.getKey())))
          .as(page.getKey())
          .isEqualTo(page.getValue());
    }
  }

  private static long count(String text, String part) {
    return Pattern.compile(Pattern.quote(part)).matcher(text).results().count();
  }
}
