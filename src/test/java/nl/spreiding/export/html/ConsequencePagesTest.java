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
import nl.spreiding.model.QuotaScope;
import nl.spreiding.testing.Cases;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What the pages say about grants and about who carries whom. */
class ConsequencePagesTest {
  @TempDir private Path directory;

  private void write(Outcome outcome) throws IOException {
    ReportWriter.write(
        RunContent.of(Results.of(outcome, GrantAmounts.REGELING_2024), SchoolCalendarReader.read()),
        Reasons.of(outcome),
        Language.NL,
        directory,
        "0".repeat(64));
  }

  /** The words of a page, with single spaces. */
  private String words(String page) throws IOException {
    return Files.readString(directory.resolve(page))
        .replaceAll("<[^>]+>", " ")
        .replace('\u00a0', ' ')
        .replaceAll("\\s+", " ");
  }

  /**
   * 100 places each. GM0001 has 260, not durable, of which 60 for 18 of the 24 months; GM0002 has
   * 40 without a location, GM0003 none. 260 − 225 = 35 × 1,500 = 52,500, 85% of it 44,625.
   */
  private static Cases three() {
    return Cases.of(300, 0)
        .municipality("GM0001", "Aa", "PV20", 1_000)
        .municipality("GM0002", "Bee", "PV20", 1_000)
        .municipality("GM0003", "Cee", "PV20", 1_000)
        .location("L1", "GM0001", l -> l.now(200, 0).range(1, 200).until("2027-06-30"))
        .location("L2", "GM0001", l -> l.now(60, 0).range(1, 60).until("2026-06-30"));
  }

  private static final Map<String, Long> PLACES =
      Map.of("L1", 200L, "L2", 60L, "GM0002:REGULAR", 40L);

  @Test
  void shareAbove75FollowsFromPlacesTimesMonths() throws IOException {
    write(three().outcome(PLACES));
    assertThat(words("GM0001.html"))
        .contains(
            "200 plaatsen × 24 maanden + 60 plaatsen × 18 maanden = 5.880 van 5.880 plaatsmaanden")
        .contains("× € 44.625,00");
    assertThat(words("en/GM0001.html"))
        .contains("200 places × 24 months + 60 places × 18 months = 5,880 of 5,880 place-months");
  }

  @Test
  void whoGetsNoShareIsToldWhy() throws IOException {
    write(three().outcome(PLACES));
    assertThat(words("GM0002.html"))
        .contains("geen deel: voor haar taak of een deel daarvan is nog geen locatie bekend");
    assertThat(words("GM0003.html"))
        .contains("geen deel: het besluit geeft deze gemeente geen plaatsen");
    assertThat(words("en/GM0003.html"))
        .contains("no share: the decision gives this municipality no places");
  }

  @Test
  void readingOfTheOpenPartsAndTheDivisionOfReliefAreSaidToBeChoices() throws IOException {
    write(three().outcome(PLACES));
    assertThat(words("index.html")).contains("De tekst laat drie vragen open");
    for (String page : new String[] {"GM0001.html", "GM0003.html", "PV20.html"}) {
      assertThat(words(page)).as(page).contains("De wet zegt niet wiens meerdere wie verlicht");
    }
    assertThat(words("GM0003.html"))
        .contains("neemt een andere gemeente 100 plaatsen over (de opgave is die van de provincie");
  }

  /** 2,400 places: one municipality has all of them, 24 others none. */
  @Test
  void ofVeryManyMunicipalitiesASentenceNamesTheLargestParts() throws IOException {
    Cases cases = Cases.of(2_500, 0).scope(QuotaScope.NATIONAL);
    for (int i = 10; i < 35; i++) {
      cases.municipality("GM00" + i, "M" + i, i < 20 ? "PV20" : "PV21", 1_000);
    }
    cases.location("L1", "GM0010", l -> l.now(2_500, 0).range(1, 2_500));
    write(cases.outcome(Map.of("L1", 2_500L)));
    assertThat(words("GM0010.html"))
        .contains(
            "verlichten 2.400 plaatsen de taak van 24 gemeenten; de 20 grootste delen (alle staan in surplus.csv): M11 100 ,")
        .contains("M30 100 .")
        .doesNotContain("M31 100");
    assertThat(words("en/GM0010.html"))
        .contains(
            "relieve the task of 24 municipalities; the 20 largest parts (all are in surplus.csv): M11 100 ,");
    assertThat(words("index.html"))
        .contains("In de wet is de opgave die van de provincie.")
        .contains("Welke provincie plaatsen van welke overneemt");
  }
}
