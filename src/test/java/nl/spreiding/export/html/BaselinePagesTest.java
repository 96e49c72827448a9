package nl.spreiding.export.html;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Map;
import nl.spreiding.cli.ExampleRun;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;

/** Any run can be the baseline of another; the report shows the difference. */
class BaselinePagesTest {
  private static final String PIN = " --scenario src/test/resources/golden/pin.json";

  private static Path run(String earlier, String options) {
    return ExampleRun.directory(
        "data/example --moves 0 --baseline " + ExampleRun.directory(earlier) + options);
  }

  /** Also the practice, and a run with another need: here a scenario with half of it. */
  @ParameterizedTest
  @ValueSource(
      strings = {
        "data/example --moves 0",
        "data/example --method pro-rata",
        "data/example --moves 0 --quota-scope municipality"
      })
  void everyNumberIsInTheResultAndThePagesAreValid(String earlier) throws Exception {
    Path run = run(earlier, PIN);
    assertThat(NumbersOnPages.missing(run)).isEmpty();
    for (String name : new String[] {"index.html", "en/PV91.html", "GM9001.html"}) {
      assertThat(HtmlCheck.errors(name, ExampleRun.pages(run).get(name))).isEmpty();
    }
  }

  @Test
  void theDifferenceIsShownForTheCountryEveryProvinceAndMunicipality() throws Exception {
    Path run = run("data/example --moves 0", PIN);
    JsonNode baseline = NumbersOnPages.result(run).get("baseline");
    Map<String, String> pages = ExampleRun.pages(run);
    assertThat(baseline.at("/municipalities/0/from").asLong()).isEqualTo(260);
    assertThat(baseline.at("/municipalities/0/to").asLong()).isEqualTo(300);
    assertThat(baseline.at("/municipalities").size()).isEqualTo(12);
    assertThat(baseline.at("/national/changed").asLong()).isPositive();
    assertThat(text(pages.get("index.html")))
        .contains("Verschil met een eerdere berekening")
        .contains("De eerdere berekening telde 1.201 plaatsen, deze telt er 1.201 (0).")
        .containsPattern("'s-Gravenwoude 260 300 \\+40 Het aantal is door de gebruiker vastgezet");
    assertThat(text(pages.get("en/PV91.html")))
        .contains("Difference from an earlier run")
        .containsPattern("'s-Gravenwoude 260 300 \\+40 ");
    assertThat(text(pages.get("PV92.html"))).contains("Geen gemeente krijgt een ander aantal.");
    assertThat(text(pages.get("GM9001.html"))).contains("was het aantal 260; nu is het 300");
  }

  @Test
  void withoutAnEarlierRunThereIsNothingToShow() throws Exception {
    Path run = ExampleRun.directory();
    assertThat(NumbersOnPages.result(run).get("baseline").isNull()).isTrue();
    assertThat(ExampleRun.pages(run).get("index.html")).doesNotContain("id=\"eerder\"");
  }

  private static String text(String page) {
    return page.replaceAll("<[^>]+>", " ").replace("&#39;", "'").replaceAll("\\s+", " ");
  }
}
