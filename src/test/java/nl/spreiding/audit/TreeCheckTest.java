package nl.spreiding.audit;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.List;
import org.assertj.core.api.InstanceOfAssertFactories;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Every sort of value against JSON that holds it, and JSON that does not. */
class TreeCheckTest {
  private static final Row EXPECTED =
      Row.of(
          "whole",
          1L,
          "row",
          Row.of("text", "x"),
          "rows",
          List.of(Row.of("flag", true), Row.of("flag", false)),
          "none",
          null,
          "decimal",
          new BigDecimal("0.50"),
          "ratio",
          Ratio.of(1, 2),
          "given",
          new Row.Given("told"));

  private static final String AGREES =
      "{'whole': 1, 'row': {'text': 'x'}, 'rows': [{'flag': true}, {'flag': false}],"
          + " 'none': null, 'decimal': 0.5, 'ratio': '1/2', 'given': 7}";

  private static Findings findings(@Nullable Object expected, String json) {
    Findings findings = new Findings();
    new TreeCheck(findings).compare(Subject.CASE, "r", expected, SmallJson.of(json));
    return findings;
  }

  private static List<String> mismatches(@Nullable Object expected, String json) {
    return findings(expected, json).mismatchList().stream()
        .map(m -> m.at().column() + " " + m.what() + " (" + m.expected() + ") (" + m.found() + ")")
        .toList();
  }

  /** One value, one text, a list and two flags, nothing, two numbers; what is told is counted. */
  @Test
  void everyValueIsCheckedOnce() {
    Findings findings = findings(EXPECTED, AGREES);
    assertThat(findings.mismatchList()).isEmpty();
    assertThat(findings.checks()).isEqualTo(8);
    assertThat(findings.givenByReason()).containsOnlyKeys("told").containsEntry("told", 1L);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '"',
      value = {
        "'whole': 1 | 'whole': 2 | r.whole (1) (2)",
        "'whole': 1 | 'whole': '1' | r.whole (1) (1)",
        "'whole': 1 | 'whole': null | r.whole (1) (null)",
        "'text': 'x' | 'text': 'y' | r.row.text (x) (y)",
        "'text': 'x' | 'text': 7 | r.row.text (x) (7)",
        "{'text': 'x'} | 'x' | r.row ({…}) (x)",
        "'flag': true | 'flag': false | r.rows[0].flag (true) (false)",
        "'flag': false | 'flag': 'false' | r.rows[1].flag (false) (false)",
        "'none': null | 'none': 0 | r.none (null) (0)",
        "'decimal': 0.5 | 'decimal': 0.51 | r.decimal (0.50) (0.51)",
        "'decimal': 0.5 | 'decimal': 1e-99999 | r.decimal (0.50) (1e-99999)",
        "'ratio': '1/2' | 'ratio': '2/4' | r.ratio (1/2) (2/4)",
      })
  void anotherValueIsNamed(String part, String other, String mismatch) {
    assertThat(AGREES).contains(part);
    assertThat(mismatches(EXPECTED, AGREES.replace(part, other)))
        .singleElement(InstanceOfAssertFactories.STRING)
        .endsWith(" " + mismatch);
  }

  @Test
  void anObjectHasAllItsFieldsAndNoOthers() {
    assertThat(mismatches(Row.of("a", 1L, "b", Row.of()), "{'a': 1}"))
        .containsExactly("1 r.b ({…}) ()");
    assertThat(mismatches(Row.of("a", 1L), "{'a': 1, 'c': 5}")).containsExactly("10 r.c () (…)");
    assertThat(mismatches(Row.of("a", List.of(1L)), "{}")).containsExactly("1 r.a ([1]) ()");
    assertThat(mismatches(Row.of("a", null), "{}")).containsExactly("1 r.a (null) ()");
    assertThat(mismatches(Row.of("a", new BigDecimal("1E+2")), "{}"))
        .containsExactly("1 r.a (100) ()");
  }

  @Test
  void aListIsAsLongAsItShouldBe() {
    assertThat(mismatches(List.of(1L, 2L), "[1]")).containsExactly("1 r ([2]) ([1])");
    assertThat(mismatches(List.of(1L), "[1, 2]")).containsExactly("1 r ([1]) ([2])");
    assertThat(mismatches(List.of(1L), "7")).containsExactly("1 r ([1]) (7)");
    assertThat(mismatches(List.of(1L, 2L), "[1, 3]")).containsExactly("5 r[1] (2) (3)");
  }

  /**
   * 0 with a sign is a number that nobody writes; 1e1000 is read, anything smaller is not 10^2000.
   */
  @Test
  void numbersAreComparedByValue() {
    assertThat(mismatches(0L, "-0")).containsExactly("1 r (0) (-0)");
    assertThat(mismatches(0L, "-0.0")).containsExactly("1 r (0) (-0.0)");
    assertThat(mismatches(100L, "1e2")).isEmpty();
    assertThat(mismatches(-5L, "-5.0")).isEmpty();
    assertThat(mismatches(new BigDecimal("1E+1000"), "1e1000")).isEmpty();
    assertThat(mismatches(new BigDecimal("1E+1001"), "1e1001")).hasSize(1);
  }

  @Test
  void whatIsSaidInWordsIsAlwaysAnother() {
    assertThat(mismatches(Phrase.AS_IN.of("a.json"), "'x'"))
        .containsExactly("1 r (as in a.json) (x)");
  }

  /** 2^63 does not fit in 63 bits and a sign. */
  @Test
  void wholeNumbersOfAnyLengthAreTold() {
    assertThat(Told.of(SmallJson.of("9223372036854775807"))).isEqualTo(Long.MAX_VALUE);
    assertThat(Told.of(SmallJson.of("9223372036854775808"))).isEqualTo(BigInteger.TWO.pow(63));
  }
}
