package nl.spreiding.audit;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;
import nl.spreiding.model.Bilingual;
import nl.spreiding.model.Language;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What a damaged run is told in Dutch has no English words, and the other way round. */
class DutchFindingsTest {
  private static final Map<String, Findings> DAMAGES = new LinkedHashMap<>();

  private static String words(String text) {
    String fields = text.replaceAll("\\.(?=\\p{L})", "");
    return " " + fields.replaceAll("[^\\p{L}]+", " ").strip().toLowerCase(Locale.ROOT) + " ";
  }

  /** What phrases of more than one word say around their values; one word may name a field too. */
  private static Set<String> phrases(Language language) {
    Set<String> result = new TreeSet<>();
    for (Phrase phrase : Phrase.values()) {
      Bilingual text = phrase.of("1", "2").text();
      String own = words(text.in(language));
      if (!text.dutch().equals(text.english()) && own.strip().contains(" ")) {
        result.add(own);
      }
    }
    return result;
  }

  @ParameterizedTest
  @EnumSource(Phrase.class)
  void everyPhraseIsThereInBoth(Phrase phrase) {
    Bilingual text = phrase.of("v1", "v2").text();
    assertThat(text.dutch()).isNotBlank();
    assertThat(text.english()).isNotBlank();
    boolean same = phrase == Phrase.PART || phrase == Phrase.INSIDE;
    assertThat(text.dutch().equals(text.english())).as(phrase.name()).isEqualTo(same);
  }

  @Test
  void aPhraseInAPhraseIsInTheSameLanguage() {
    Wording inner = Phrase.ALTERNATIVE.of("GM0363", "120");
    Bilingual text = Phrase.DECIDED.of(inner, "GM0344").text();
    assertThat(text.dutch()).isEqualTo("alternatief GM0363 120 besloten GM0344");
    assertThat(text.english()).isEqualTo("alternative GM0363 120 decided GM0344");
    assertThat(Wording.plain("100%s").text().dutch()).isEqualTo("100%s");
  }

  @Test
  void damageIsToldInOneLanguage() {
    Set<String> english = phrases(Language.EN);
    Set<String> dutch = phrases(Language.NL);
    assertThat(english).contains(" once in the case ").hasSizeGreaterThan(30);
    DAMAGES.forEach(
        (damage, findings) -> {
          assertThat(findings.mismatchList()).as(damage).isNotEmpty();
          for (Bilingual text : texts(findings)) {
            assertThat(foreign(english, text.dutch())).as(text.dutch()).isEmpty();
            // The files are in Dutch and stay so.
            boolean plain = text.dutch().equals(text.english());
            assertThat(plain ? List.of() : foreign(dutch, text.english())).as(damage).isEmpty();
          }
        });
  }

  private static List<String> foreign(Set<String> phrases, String text) {
    return phrases.stream().filter(words(text)::contains).toList();
  }

  private static List<Bilingual> texts(Findings findings) {
    return findings.mismatchList().stream()
        .flatMap(m -> Stream.of(m.whatText(), m.expectedText(), m.foundText()))
        .toList();
  }

  /** The damages are so many that most phrases come along. */
  @Test
  void mostPhrasesAreTold() {
    List<String> told =
        DAMAGES.values().stream().flatMap(f -> texts(f).stream()).map(Bilingual::english).toList();
    long number =
        Stream.of(Phrase.values())
            .map(p -> p.of("(.*)", "(.*)").text().english())
            .filter(
                p ->
                    told.stream()
                        .anyMatch(t -> t.matches(".*" + p.replace("((.*))", "(.*)") + ".*")))
            .count();
    assertThat(number).isGreaterThan(45);
  }

  /** English words stay what programs read. */
  @Test
  void jsonHasTheMachineForm() {
    Findings findings = DAMAGES.get("a file too many and one too few");
    assertThat(AuditText.json(findings))
        .contains("\"expected\" : \"in the receipt\"")
        .contains("\"expected\" : \"a file, once\"")
        .doesNotContain("ontvangstbewijs");
    assertThat(AuditText.of(findings, Language.NL)).contains("(in het ontvangstbewijs)");
    assertThat(AuditText.of(findings, Language.EN)).contains("(in the receipt)");
  }

  @BeforeAll
  static void damage() throws IOException {
    ChangedRun run = AuditedRuns.of(AuditedRuns.JUSTIFIED);
    String result = new String(run.bytes("result.json"), UTF_8);
    Map<String, Findings> all = DAMAGES;
    all.put("no JSON", with(run, "result.json", "{"));
    all.put("an unknown location", with(run, "result.json", result.replace("\"E05\"", "\"E99\"")));
    all.put(
        "an unknown municipality", with(run, "result.json", result.replace("GM9004", "GM9999")));
    all.put("an unknown rule", with(run, "result.json", result.replace("STABILITY", "STABLE")));
    all.put(
        "all numbers of the considered",
        with(
            run,
            "result.json",
            result.replaceAll("\"(places|lowest|highest)\" : ([0-9])", "\"$1\" : 1$2")));
    all.put(
        "children elsewhere",
        with(
            run,
            "result.json",
            result.replaceAll(
                "\"(children|tier|toMunicipalityCode)\" : \"?[0-9a-zA-Z_]+\"?", "\"$1\" : 0")));
    all.put(
        "a bound above the score",
        with(run, "result.json", result.replaceAll("\"softMicro\" : ", "\"softMicro\" : 9")));
    all.put(
        "a field that cannot be missed",
        with(run, "result.json", result.replace("\"best\"", "\"worst\"")));
    all.put("no workbook", with(run, "run.xlsx", "no workbook"));
    all.put("lines", with(run, "ledger.csv", "a,b\n1,2\n"));
    all.put("a page", with(run, "report/GM9001.html", "<p>12</p>"));
    all.put(
        "the register",
        with(run, "algorithm-register.json", "{\"record\": {\"a\": \"xyz\", \"link\": \"x\"}}"));
    all.put("synthetic", with(run, "SYNTHETIC.txt", "(a.csv) 12\n"));
    Map<String, byte[]> bytes = new TreeMap<>(run.bytesByName());
    bytes.put("more.txt", "1".getBytes(UTF_8));
    bytes.put("warnings.txt", "locations.csv:1:1 zomaar\n".getBytes(UTF_8));
    bytes.remove("grants.csv");
    bytes.remove("report/GM9001.html");
    bytes.remove("run.xlsx");
    bytes.remove("algorithm-register.json");
    bytes.remove("SYNTHETIC.txt");
    all.put(
        "a file too many and one too few", Audit.of(ChangedRun.unchanged(bytes, run.directory())));
    all.put(
        "a sheet",
        Audit.withoutHashes(run.with("run.xlsx", Arrays.copyOf(run.bytes("run.xlsx"), 4_000))));
  }

  private static Findings with(ChangedRun run, String name, String text) throws IOException {
    return Audit.of(run.with(name, text.getBytes(UTF_8)));
  }
}
