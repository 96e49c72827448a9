package nl.spreiding.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** {@code explain}: of a run that justifies itself it says what the page says. */
class ExplainTest {
  private static final Path JUSTIFIED = ExampleRun.directory("data/example --moves 0 --justify");

  private static String explain(Path run, String municipality, String language) {
    StringWriter out = new StringWriter();
    int code =
        Main.commandLine(new PrintWriter(out, true), new PrintWriter(out, true))
            .execute("explain", run.toString(), municipality, "--lang", language);
    assertThat(code).as(out.toString()).isZero();
    return out.toString().replaceAll("\\s+", " ");
  }

  /** Every sentence about alternatives and room, read back from the result to the last digit. */
  @ParameterizedTest
  @ValueSource(strings = {"nl", "en"})
  void saysTheSameAsThePage(String language) {
    Map<String, String> pages = ExampleRun.pages(JUSTIFIED);
    int sentences = 0;
    for (int i = 1; i <= 12; i++) {
      String code = "GM90" + (i < 10 ? "0" : "") + i;
      String text = explain(JUSTIFIED, code, language);
      String page = pages.get((language.equals("nl") ? "" : "en/") + code + ".html");
      List<String> list =
          Jsoup.parse(page).select("#alternatieven > p, #ruimte > p").stream()
              .filter(p -> p.selectFirst("a") == null)
              .map(p -> p.text().replaceAll("\\s+", " ").strip())
              .skip(1)
              .toList();
      for (String sentence : list) {
        assertThat(text).as(code).contains(sentence);
        sentences++;
      }
    }
    assertThat(sentences).isGreaterThan(12 * 3);
    assertThat(explain(JUSTIFIED, "GM9008", "nl"))
        .contains("Overwogen alternatieven Indicatief aantal: 168 plaatsen. De beste gevonden")
        .contains("Nuenrijt c.a. (−16), Bergen aan de Leij (Z.) (−12).");
  }

  @Test
  void withoutAJustificationItSaysHowToAsk() {
    assertThat(explain(ExampleRun.directory(), "GM9008", "nl"))
        .contains("Niet doorgerekend; why-not RUN GM9008 AANTAL")
        .doesNotContain("Ruimte voor keuze");
  }
}
