package nl.spreiding.export.html;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import nl.spreiding.explain.Reasons;
import nl.spreiding.export.RunContent;
import nl.spreiding.input.SchoolCalendarReader;
import nl.spreiding.law.GrantAmounts;
import nl.spreiding.ledger.Outcome;
import nl.spreiding.ledger.Results;
import nl.spreiding.model.Language;
import nl.spreiding.testing.Cases;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What the pages say about balance, and about the statutory key. */
class FairnessPagesTest {
  @TempDir private Path directory;

  private void write(Outcome outcome) throws IOException {
    ReportWriter.write(
        RunContent.of(Results.of(outcome, GrantAmounts.REGELING_2024), SchoolCalendarReader.read()),
        Reasons.of(outcome),
        Language.NL,
        directory,
        "0".repeat(64));
  }

  private String page(String page) throws IOException {
    return Files.readString(directory.resolve(page));
  }

  /** The words of a page, with single spaces. */
  private String words(String page) throws IOException {
    return page(page).replaceAll("<[^>]+>", " ").replaceAll("\\s+", " ");
  }

  /** Four municipalities of 100 places; GM0001 does 160, GM0002 50, GM0003 90, GM0004 100. */
  private static Cases four() {
    return Cases.of(400, 0)
        .municipality("GM0001", "Aa", "PV20", 1_000)
        .municipality("GM0002", ReportCases.HOSTILE, "PV20", 1_000)
        .municipality("GM0003", "Cee", "PV20", 1_000)
        .municipality("GM0004", "Dee", "PV21", 1_000)
        .location("L1", "GM0001", l -> l.now(160, 0).range(1, 200))
        .location("L4", "GM0004", l -> l.now(100, 0).range(1, 200));
  }

  private static final Map<String, Long> PLACES =
      Map.of("L1", 160L, "GM0002:REGULAR", 50L, "GM0003:REGULAR", 90L, "L4", 100L);

  @Test
  void theCountryHasAllFiguresWithTheirFormulas() throws IOException {
    write(four().outcome(PLACES));
    assertThat(words("index.html"))
        .contains("Hoe evenwichtig")
        .contains("Hoogste verhouding 1,600 1,000 1,600")
        .contains("Gemiddelde absolute afwijking 30,00 0,00 65,00")
        .contains("Gini-coëfficiënt, gewogen 0,2125 0,0000")
        .contains("waarvan tussen provincies 0,000000")
        .contains("Σ |d − D| / n")
        .contains("Σᵢ Σⱼ |dᵢ Dⱼ − dⱼ Dᵢ| / (2 Σd ΣD)")
        .contains("buren zijn hier alle gemeenten in dezelfde provincie")
        .contains("In 2 paren doet een gemeente meer dan haar aandeel");
    assertThat(words("en/index.html"))
        .contains("Gini coefficient, weighted 0.2125 0.0000")
        .contains(
            "The decision beside the indicative numbers: more equal in the indicative numbers");
    assertThat(page("index.html"))
        .contains("href=\"verdeelsleutel.html\"", "href=\"#noot-gini\"", "id=\"noot-gini\"");
  }

  @Test
  void aProvinceHasItsOwnFigures() throws IOException {
    write(four().outcome(PLACES));
    // 160, 50 and 90 of 300: Gini (110 + 70 + 40) / (3 x 300).
    assertThat(words("PV20.html")).contains("Gini-coëfficiënt, gewogen 0,2444");
    assertThat(page("PV20.html")).contains("href=\"index.html#noot-gini\"");
    assertThat(words("PV21.html"))
        .contains("Hier heeft één gemeente een aandeel; de verhouding is 1,000.");
  }

  @Test
  void theKeyPageAnswersFourQuestionsInBothLanguages() throws IOException {
    write(four().outcome(PLACES));
    assertThat(words("verdeelsleutel.html"))
        .contains("Telt welvaart één kant op?")
        .contains("Alle plaatsen: van 320 naar 480 in 20 stappen dalen geen aantallen")
        .contains("In deze zaak zijn er 6 paren gemeenten met precies dezelfde inwoners en score")
        .contains("Er zijn 3 paren vrijwel gelijke gemeenten in verschillende provincies.")
        .contains("Province PV20 300 300 300 1,000")
        .contains("320 320 – –");
    assertThat(words("en/verdeelsleutel.html"))
        .contains("All places: from 320 to 480 in 20 steps no numbers fall")
        .contains("Practically equal (a choice)");
    assertThat(page("verdeelsleutel.html")).contains("href=\"en/verdeelsleutel.html\"");
  }

  @Test
  void theBalanceComparesWithNeighboursProvinceAndCountry() throws IOException {
    write(four().adjacent("GM0001", "GM0002").adjacent("GM0001", "GM0004").outcome(PLACES));
    assertThat(words("GM0001.html"))
        .contains("Vergeleken met 2 gemeenten waaraan zij grenst, de provincie en het land.")
        .contains("geeft het besluit haar meer plaatsen dan elk van deze gemeenten.")
        .contains("Aa 1.000 1.000 160 160 160,00 160,00 160,00 160,00")
        .contains("Dee 1.000 1.000 100 100 100,00 100,00 100,00 100,00")
        .contains("Provincie Province PV20 3.000 3.000 300 160 100,00 53,33 100,00 53,33")
        .contains("Nederland 4.000 4.000 400 260 100,00 65,00 100,00 65,00");
    assertThat(words("GM0003.html"))
        .contains("Volgens de gegevens grenst deze gemeente aan geen andere gemeente.");
    assertThat(words("en/GM0004.html"))
        .contains("Compared with 1 municipality it borders on, the province and the country.");
  }

  @Test
  void aHostileNameStaysText() throws IOException {
    write(four().adjacent("GM0001", "GM0002").outcome(PLACES));
    for (String name : new String[] {"index.html", "verdeelsleutel.html", "GM0001.html"}) {
      assertThat(page(name)).as(name).contains("&lt;script&gt;").doesNotContain("<script>alert");
    }
  }
}
