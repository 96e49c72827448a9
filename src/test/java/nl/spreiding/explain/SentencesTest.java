package nl.spreiding.explain;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import nl.spreiding.ledger.LedgerLine;
import nl.spreiding.model.ConstraintId;
import nl.spreiding.model.Language;
import org.junit.jupiter.api.Test;

class SentencesTest {
  private final Sentences dutch = new Sentences(Language.NL);
  private final Sentences english = new Sentences(Language.EN);

  @Test
  void zeroOneMany() {
    assertThat(dutch.of(imposed(1, 0)))
        .isEqualTo(
            "1 plaats wordt opgelegd zonder dat er een locatie voor bekend is. In Utrecht tellen 900 plaatsen op"
                + " bekende locaties mee voor de opgave van 1.000 amv-plaatsen; er ontbreken dan geen plaatsen (de restopgave).");
    assertThat(dutch.of(imposed(16, 1)))
        .contains("16 plaatsen worden opgelegd", "er ontbreekt dan 1 plaats (");
    assertThat(english.of(imposed(1, 1)))
        .contains("1 place is imposed without", "1 place is then missing");
    assertThat(english.of(imposed(50, 2)))
        .contains("50 places are imposed", "2 places are then missing", "the task of 1,000");
  }

  private static Reason imposed(long imposed, long missing) {
    return Reason.of(
        ReasonCode.IMPOSED,
        "imposed",
        imposed,
        "task",
        new Bilingual("amv-plaatsen", "amv places"),
        "area",
        "Utrecht",
        "total",
        1000L,
        "counted",
        900L,
        "missing",
        missing);
  }

  @Test
  void aClosingLocationWithoutChildrenSaysSo() {
    assertThat(dutch.of(closes(0))).endsWith("Er hoeven geen kinderen te verhuizen.");
    assertThat(dutch.of(closes(1)))
        .endsWith("Daardoor moet 1 kind verhuizen; dat kost 2,00 punten.");
    assertThat(dutch.of(closes(12)))
        .endsWith("Daardoor moeten 12 kinderen verhuizen; dat kost 2,00 punten.");
    assertThat(english.of(closes(0))).endsWith("No children have to move.");
    assertThat(english.of(closes(1))).endsWith("1 child must move; that costs 2.00 points.");
  }

  private static Reason closes(long children) {
    return Reason.of(
        ReasonCode.LOCATION_CLOSES,
        "location",
        "Azc Noord",
        "id",
        "L1",
        "now",
        48L,
        "places",
        0L,
        "children",
        children,
        "cost",
        2_000_000L);
  }

  @Test
  void aSquareIsShownByItsRoot() {
    // 538,756 squared places = 734 places below.
    LedgerLine line =
        new LedgerLine(
            ConstraintId.FAIR_SHARE,
            LedgerLine.Part.SHORTAGE,
            null,
            null,
            null,
            538_756,
            404,
            538_756 * 404);
    assertThat(dutch.of(line, "x")).isEqualTo("734 plaatsen onder het aandeel; het kwadraat telt.");
    assertThat(english.of(line, "x")).isEqualTo("734 places below the share; the square counts.");
  }

  @Test
  void everyCodeHasASentenceInBothLanguagesWithTheSameValues() throws IOException {
    Properties nl = read("sentences_nl.properties");
    Properties en = read("sentences_en.properties");
    assertThat(nl.stringPropertyNames()).isEqualTo(en.stringPropertyNames());
    for (ReasonCode code : ReasonCode.values()) {
      assertThat(nl.stringPropertyNames()).contains(code.name());
    }
    for (String key : nl.stringPropertyNames()) {
      assertThat(holes(nl.getProperty(key))).as(key).isEqualTo(holes(en.getProperty(key)));
    }
    for (ConstraintId constraint : ConstraintId.values()) {
      assertThat(dutch.name(constraint)).isNotEqualTo(english.name(constraint));
    }
  }

  private static Set<String> holes(String text) {
    TreeSet<String> names = new TreeSet<>();
    Pattern.compile("\\{(\\w+)").matcher(text).results().forEach(m -> names.add(m.group(1)));
    return names;
  }

  private static Properties read(String name) throws IOException {
    Properties properties = new Properties();
    try (var reader =
        new InputStreamReader(Sentences.class.getResourceAsStream(name), StandardCharsets.UTF_8)) {
      properties.load(reader);
    }
    return properties;
  }

  @Test
  void lawPracticeAndChoiceAreNotMixedUp() {
    assertThat(ReasonCode.INDICATIVE.ground()).isEqualTo(Ground.LAW);
    assertThat(ReasonCode.EXEMPT.ground()).isEqualTo(Ground.PRACTICE);
    // That this municipality gets this number is never the law itself.
    assertThat(ReasonCode.IMPOSED.ground()).isEqualTo(Ground.CHOICE);
    assertThat(ReasonCode.BELOW_RELIEVED_PROVINCE.ground()).isEqualTo(Ground.CHOICE);
    assertThat(ReasonCode.PINNED.ground()).isEqualTo(Ground.CHOICE);
    for (ReasonCode code : ReasonCode.values()) {
      // Every reason names the article that it follows from, or that asks for it.
      assertThat(code.citation().link()).as(code.name()).startsWith("https://wetten.overheid.nl/");
    }
    assertThat(Citation.WET_7_1.label(Language.NL)).isEqualTo("Wet art. 7 lid 1 onder a");
    assertThat(Citation.WET_7_1.label(Language.EN)).isEqualTo("Wet art. 7(1)(a)");
    assertThat(Citation.WET_5_2_FIRST.label(Language.NL)).isEqualTo("Wet art. 5 lid 2, eerste zin");
    assertThat(Citation.WET_5_2_FIRST.label(Language.EN))
        .isEqualTo("Wet art. 5(2), first sentence");
    assertThat(Citation.AWB_3_50.label(Language.NL)).isEqualTo("Awb art. 3:50");
    assertThat(Citation.WET_5_2.link())
        .isEqualTo(
            "https://wetten.overheid.nl/jci1.3:c:BWBR0049307&artikel=5&z=2024-01-31&g=2024-01-31");
  }
}
