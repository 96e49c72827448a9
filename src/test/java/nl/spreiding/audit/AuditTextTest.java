package nl.spreiding.audit;

import static org.assertj.core.api.Assertions.assertThat;

import nl.spreiding.issue.SourceLocation;
import nl.spreiding.model.Language;
import org.junit.jupiter.api.Test;

class AuditTextTest {
  private static final SourceLocation AT = new SourceLocation("ledger.csv", 3, 14);

  private static Findings findings(int right, int wrong) {
    Findings findings = new Findings();
    for (int i = 0; i < right; i++) {
      findings.check(true, Subject.CASE, AT, "right", "1", "1");
    }
    for (int i = 0; i < wrong; i++) {
      findings.same(Subject.TABLES, AT, "cell " + i, "1,234", "5");
    }
    return findings;
  }

  @Test
  void everythingAgrees() {
    assertThat(AuditText.of(findings(1_234, 0), Language.NL))
        .contains(" 1.234\n")
        .contains("\nAlles klopt: 1.234 controles.\n")
        .contains("Niet nagerekend: of er een betere verdeling bestaat.")
        .doesNotContain("onjuist")
        .doesNotContain("\n\n\n");
    assertThat(AuditText.of(findings(1_234, 0), Language.EN))
        .contains(" 1,234\n")
        .contains("\nEverything agrees: 1,234 checks.\n");
  }

  @Test
  void mismatchesAreNamedWithTheirPlace() {
    String text = AuditText.of(findings(3, 2), Language.EN);
    assertThat(text)
        .contains("  wrong: 2\n")
        .contains("\n\nledger.csv:3:14 cell 0: expected (1,234), found (5)\nledger.csv:3:14 cell 1")
        .contains("\nNOT IN ORDER: 2 of 5 checks wrong.\n");
    assertThat(AuditText.of(findings(3, 2), Language.NL))
        .contains("  onjuist: 2\n")
        .contains("ledger.csv:3:14 cell 0: verwacht (1,234), gevonden (5)\n")
        .contains("NIET IN ORDE: 2 van de 5 controles onjuist.");
  }

  @Test
  void oneHundredAreShownAndTheRestIsCounted() {
    assertThat(AuditText.of(findings(0, 100), Language.EN))
        .contains("cell 99:")
        .doesNotContain("more (all");
    assertThat(AuditText.of(findings(0, 103), Language.EN))
        .contains("cell 99:")
        .doesNotContain("cell 100:")
        .contains("… and 3 more (all: --json)\n");
    assertThat(AuditText.of(findings(0, 103), Language.NL)).contains("… en nog 3 (alle: --json)\n");
  }

  @Test
  void jsonHasThemAll() {
    Findings findings = findings(2, 101);
    findings.given("words");
    findings.given("words");
    String json = AuditText.json(findings);
    assertThat(json)
        .contains("\"agrees\" : false")
        .contains("\"checks\" : 103")
        .contains("\"what\" : \"words\"")
        .contains("\"values\" : 2")
        .contains("\"what\" : \"cell 100\"")
        .contains("\"line\" : 3")
        .contains("\"column\" : 14")
        .contains("\"expected\" : \"1,234\"")
        .contains("\"found\" : \"5\"")
        .contains("\"subject\" : \"TABLES\"")
        .endsWith("}\n");
    assertThat(AuditText.json(findings(1, 0))).contains("\"agrees\" : true");
  }

  /** One of two wrong of one subject, two of three of another; and three values that were told. */
  @Test
  void mismatchesAreCountedPerSubject() {
    Findings findings = new Findings();
    SourceLocation at = SourceLocation.ofFile("f");
    findings.check(true, Subject.CASE, at, "a", "1", "1");
    findings.check(false, Subject.CASE, at, "a", "1", "2");
    findings.check(true, Subject.KEY, at, "a", "1", "1");
    findings.check(false, Subject.KEY, at, "a", "1", "2");
    findings.check(false, Subject.KEY, at, "a", "1", "2");
    findings.given("b");
    findings.given("b");
    findings.given("c");
    assertThat(AuditText.of(findings, Language.EN))
        .containsPattern("case, parameters.* 2  wrong: 1\n")
        .containsPattern("checks of the key.* 3  wrong: 2\n");
    assertThat(AuditText.json(findings).replaceAll("\\s+", ""))
        .contains("\"notDerived\":[{\"what\":\"b\",\"values\":2},{\"what\":\"c\",\"values\":1}]");
  }

  @Test
  void subjectsHaveNamesInBoth() {
    assertThat(Subject.KEY.label(Language.NL)).isEqualTo("toets van de verdeelsleutel");
    assertThat(Subject.KEY.label(Language.EN)).isEqualTo("checks of the key");
    assertThat(new PaperLines(Language.NL).ratio(Ratio.of(1, 3))).isEqualTo("1/3");
    assertThat(new PaperLines(Language.NL).ratio(Ratio.of(1, 4))).isEqualTo("0,25");
  }
}
