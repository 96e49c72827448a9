package nl.spreiding.export.html;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import nl.spreiding.cli.ExampleRun;
import nl.spreiding.model.Language;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;

/** A page shows no number that the result does not hold. */
class NumbersOnPagesTest {
  @ParameterizedTest
  @ValueSource(
      strings = {
        "data/example --moves 0",
        ExampleRun.JUSTIFIED,
        "data/example --moves 0 --quota-scope national --no-prove",
        "data/example --method pro-rata",
        "src/test/resources/golden/impossible-case --moves 1000"
      })
  void everyNumberOfEveryPageIsInTheResult(String run) throws IOException {
    assertThat(NumbersOnPages.missing(ExampleRun.directory(run))).isEmpty();
  }

  /** {@code mvn test -Dtest=NumbersOnPagesTest#inARunThatIsThere -Dspreiding.run=DIR}. */
  @Test
  @EnabledIfSystemProperty(named = "spreiding.run", matches = ".+")
  void inARunThatIsThere() throws IOException {
    assertThat(NumbersOnPages.missing(Path.of(System.getProperty("spreiding.run")))).isEmpty();
  }

  @Test
  void aWrongNumberIsFound() throws IOException {
    Path run = ExampleRun.directory();
    JsonNode result = NumbersOnPages.result(run);
    Map<String, String> pages = ExampleRun.pages(run);
    String page = pages.get("GM9001.html");
    String wrong = page.replaceFirst("<dd>\\d+</dd>", "<dd>98.765</dd>");
    assertThat(wrong).isNotEqualTo(page);
    assertThat(NumbersOnPages.missing("GM9001.html", wrong, result))
        .anyMatch(m -> m.startsWith("GM9001.html: 98765 in: 98.765"));
    String date = page.replaceFirst("</main>", "<p>op 3 maart 2019, 12,34%</p></main>");
    assertThat(NumbersOnPages.missing("GM9001.html", date, result))
        .anyMatch(m -> m.startsWith("GM9001.html: 2019-03-03"))
        .anyMatch(m -> m.startsWith("GM9001.html: 12.34"));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "NL | 1.234,5 en 12 op GM0363-2, L0003 | 1234.5 12",
        "EN | 1,234.5 and 12 of GM0363-2, L0003 | 1234.5 12",
        "NL | van −5 naar +1.000.000 (2025-2026) | 5 1000000 2025 2026",
        "EN | 0.125 × 1,000 | 0.125 1000",
        "NL | € 44.625,00 | 44625.00"
      })
  void numbersAreReadAsPeopleReadThem(Language language, String text, String expected) {
    List<BigDecimal> values =
        PageNumbers.tokens(text, language, List.of()).stream().map(t -> t.value()).toList();
    assertThat(values.stream().map(BigDecimal::toPlainString))
        .isEqualTo(List.of(expected.split(" ")));
  }
}
