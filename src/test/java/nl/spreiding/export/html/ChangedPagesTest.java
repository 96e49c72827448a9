package nl.spreiding.export.html;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import nl.spreiding.cli.ExampleRun;
import nl.spreiding.explain.Reasons;
import nl.spreiding.export.RunContent;
import nl.spreiding.input.SchoolCalendarReader;
import nl.spreiding.law.GrantAmounts;
import nl.spreiding.ledger.Outcome;
import nl.spreiding.ledger.Results;
import nl.spreiding.model.Language;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A run that users changed: who changed what, on the pages of those whom it concerns. */
class ChangedPagesTest {
  private static final Path RUN =
      ExampleRun.directory(
          "data/example --moves 0 --justify --pdf --scenario src/test/resources/golden/changes.json");
  private static final Map<String, String> PAGES = ExampleRun.pages(RUN);

  @TempDir private Path folder;

  private static String section(String page, String id) {
    String html = PAGES.get(page);
    int start = html.indexOf("<section id=\"" + id + "\"");
    assertThat(start).as(page + "#" + id).isNotNegative();
    return html.substring(start, html.indexOf("</section>", start))
        .replaceAll("<[^>]+>", " ")
        .replaceAll("\\s+", " ");
  }

  @Test
  void theLogSaysInWordsWhatWasChanged() {
    assertThat(section("index.html", "wijzigingen"))
        .contains(
            "gemeente vastgezet: Âldeburgum (GM9003): 60 plaatsen",
            "locatie vastgezet: Hotel De Zwaan (E08, Heerenmeer): geen plaatsen",
            "gewicht (keuze): Kinderen die moeten verhuizen (CHILDREN_MOVED): 3",
            "inwoners: Sint-Odiliënbroek (GM9008): van 80.000 naar 84.000 inwoners",
            "verslag: Nuenrijt c.a. (GM9011): 30 regulier, 0 amv, 0 van andere bijzondere aard",
            "uitruil: Nuenrijt c.a. (GM9011) leent 5 plaatsen (regulier) uit aan Sint-Odiliënbroek (GM9008), tot 1 februari 2026",
            "J. de Vries: afspraak met de wethouder");
    assertThat(section("en/index.html", "wijzigingen"))
        .contains(
            "location fixed: Hotel De Zwaan (E08, Heerenmeer): no places",
            "from 80,000 to 84,000 inhabitants");
    assertThat(section("index.html", "gegevens"))
        .contains("bij 1 gemeente gewijzigd door de gebruiker");
  }

  /** Of Terschelvliet nothing was changed, but what others changed gives it places. */
  @Test
  void whoBearsAChangeReadsWhoMadeIt() {
    assertThat(section("GM9003.html", "wijzigingen"))
        .contains("vastgezet: Âldeburgum", "Âldeburgum (−");
    assertThat(section("GM9007.html", "wijzigingen"))
        .contains("J. de Vries: afspraak met de wethouder")
        .containsPattern("Terschelvliet \\(\\+\\d+\\)")
        .contains("Alle wijzigingen in deze berekening: Wijzigingen door gebruikers");
    assertThat(PAGES.get("GM9007.html")).contains("<a href=\"#wijzigingen\">");
    assertThat(section("GM9012.html", "wijzigingen"))
        .contains(
            "Geen wijziging van een gebruiker gaat over deze gemeente of verandert haar aantal.");
    assertThat(section("PV92.html", "wijzigingen"))
        .contains("Nuenrijt c.a. (GM9011)")
        .doesNotContain("vastgezet");
  }

  @Test
  void aFixedNumberIsNotSaidToFollowFromThePoints() {
    assertThat(section("GM9003.html", "redenen"))
        .contains("Dat volgt uit wat de gebruiker hier heeft vastgezet");
    assertThat(section("GM9005.html", "redenen"))
        .contains("Dat volgt uit wat de gebruiker hier heeft vastgezet");
    assertThat(section("GM9003.html", "ruimte"))
        .contains("Het aantal ligt vast omdat een gebruiker het heeft vastgezet.");
  }

  @Test
  void everyPageLeadsToItsPdf() {
    PAGES.forEach(
        (name, html) -> {
          String pdf = html.replaceFirst("(?s).*<a href=\"([^\"]+\\.pdf)\".*", "$1");
          assertThat(RUN.resolve("report").resolve(name).resolveSibling(pdf))
              .as(name)
              .isRegularFile();
        });
    assertThat(ExampleRun.pages(ExampleRun.directory()).get("GM9001.html"))
        .doesNotContain(".pdf\"");
  }

  @Test
  void pagesAreValidAndEveryNumberIsInTheResult() throws Exception {
    List<String> problems = new ArrayList<>();
    for (Map.Entry<String, String> page : PAGES.entrySet()) {
      problems.addAll(HtmlCheck.errors(page.getKey(), page.getValue()));
    }
    assertThat(problems).isEmpty();
    assertThat(NumbersOnPages.missing(RUN)).isEmpty();
  }

  /** The nine headings of the framework, for the country and for every province. */
  @Test
  void theAccountHasNineHeadings() {
    for (String page : List.of("index.html", "PV91.html", "PV92.html")) {
      assertThat(section(page, "verantwoording"))
          .as(page)
          .contains(
              "Algoritme",
              "Feiten",
              "Gegevens",
              "Afgewogen belangen",
              "Regels",
              "Logica",
              "Techniek",
              "Waarom zo",
              "Controle");
    }
    assertThat(section("PV91.html", "gelijke-stand")).contains("Er was geen gelijke stand");
    // Of the example as it is, one number in each province was exactly at a half.
    Map<String, String> example =
        ExampleRun.pages(ExampleRun.directory("data/example --moves 0 --justify"));
    assertThat(ties(example.get("PV91.html"))).contains("Ten Boerhoorn").doesNotContain("Kerk-");
    assertThat(ties(example.get("PV92.html"))).contains("Kerk-Drielhout").doesNotContain("Boerh");
  }

  private static String ties(String html) {
    int start = html.indexOf("<section id=\"gelijke-stand\"");
    return html.substring(start, html.indexOf("</section>", start));
  }

  @Test
  void aProvinceSaysWhatDoesNotGoTogether() {
    Map<String, String> impossible =
        ExampleRun.pages(
            ExampleRun.directory("src/test/resources/golden/impossible-case --moves 1000"));
    List<String> pages = new ArrayList<>();
    impossible.forEach(
        (name, html) -> {
          if (name.startsWith("PV") && html.contains("id=\"conflicten\"")) {
            pages.add(name);
            assertThat(html).contains("Uitwegen, die met de laagste score eerst");
          }
        });
    assertThat(pages).isNotEmpty();
    assertThat(PAGES.get("PV91.html")).doesNotContain("id=\"conflicten\"");
  }

  /** A number that a user fixed cannot be had: the first sentence of the page says so. */
  @Test
  void aRuleThatIsBrokenIsSaidFirst() throws Exception {
    Outcome pinned =
        ReportCases.outcome(
            ReportCases.small("Tytsjerk"), Map.of("L0005", 300L, "GM0060:REGULAR", 50L));
    assertThat(pinned.ledger().score().hard()).isPositive();
    ReportWriter.write(
        RunContent.of(Results.of(pinned, GrantAmounts.REGELING_2024), SchoolCalendarReader.read()),
        Reasons.of(pinned),
        Language.NL,
        folder,
        "0".repeat(64));
    for (String page : List.of("index.html", "PV21.html")) {
      assertThat(Files.readString(folder.resolve(page)))
          .contains(
              "Niet alle harde regels zijn nageleefd: zo kan het besluit niet worden genomen.");
    }
    assertThat(Files.readString(folder.resolve("PV28.html")))
        .doesNotContain("zo kan het besluit niet worden genomen");
    assertThat(PAGES.get("index.html")).doesNotContain("zo kan het besluit niet worden genomen");
  }

  /** From the page: at 79,9xx inhabitants or fewer, and so on, the number is another. */
  @Test
  void whatChangesTheNumberIsSaidExactly() {
    assertThat(section("GM9009.html", "rechtsmiddelen"))
        .containsPattern(
            "Blijft al het andere gelijk: bij [0-9.]+ of meer wordt het indicatieve aantal 12\\d; bij [0-9.]+ of minder wordt het 1[12]\\d\\.");
  }
}
