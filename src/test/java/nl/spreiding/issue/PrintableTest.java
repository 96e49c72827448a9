package nl.spreiding.issue;

import static org.assertj.core.api.Assertions.assertThat;

import nl.spreiding.model.Bilingual;
import nl.spreiding.model.Language;
import org.junit.jupiter.api.Test;

class PrintableTest {
  private static final Bilingual MESSAGE = Bilingual.same("m");

  @Test
  void controlCharactersBecomeVisible() {
    assertThat(Printable.escaped("a\n\r\t\u0000\u001B[31m\u202Eb"))
        .isEqualTo("a\\n\\r\\t\\u0000\\u001B[31m\\u202Eb");
    assertThat(Printable.escaped("Súdwest-Fryslân 's-Gravenhage 😀"))
        .isEqualTo("Súdwest-Fryslân 's-Gravenhage 😀");
    assertThat(Printable.escaped("\uD83D!")).isEqualTo("\\uD83D!");
  }

  @Test
  void eightyCharactersFitAndEightyOneDoNot() {
    assertThat(Printable.shortened("x".repeat(80), 80)).isEqualTo("x".repeat(80));
    assertThat(Printable.shortened("x".repeat(81), 80)).isEqualTo("x".repeat(79) + "…");
    // 40 line breaks become 80 characters, 41 become 82.
    assertThat(Printable.shortened("\n".repeat(40), 80)).isEqualTo("\\n".repeat(40));
    assertThat(Printable.shortened("\n".repeat(41), 80)).hasSize(80).endsWith("…");
    assertThat(Printable.shortened("x".repeat(78) + "😀y", 80)).isEqualTo("x".repeat(78) + "…");
  }

  @Test
  void onlyRealTroubleIsForbidden() {
    assertThat(Printable.firstForbidden("line\r\nbreak\tand 😀")).isEqualTo(-1);
    assertThat(Printable.firstForbidden("ab\u0000")).isEqualTo(2);
    assertThat(Printable.firstForbidden("\u2066")).isZero();
    assertThat(Printable.firstForbidden("x\uDE00")).isEqualTo(1);
  }

  @Test
  void anIssueIsOneLine() {
    Issue issue =
        new Issue(
            IssueCode.NUMBER_WRONG,
            new SourceLocation("a\nb.csv", 3, 4),
            new Bilingual("x is geen getal", "x is not a number"),
            Bilingual.same("1\n2"),
            new Bilingual("Schrijf cijfers.", "Write digits."));
    assertThat(issue.text(Language.NL))
        .isEqualTo("a\\nb.csv:3:4 E302 x is geen getal (1\\n2) Schrijf cijfers.");
    assertThat(issue).hasToString("a\\nb.csv:3:4 E302 x is not a number (1\\n2) Write digits.");
    assertThat(
            new Issue(
                IssueCode.NUMBER_WRONG,
                SourceLocation.ofFile("a"),
                MESSAGE,
                Bilingual.same(""),
                MESSAGE))
        .hasToString("a:0:0 E302 m m");
  }
}
