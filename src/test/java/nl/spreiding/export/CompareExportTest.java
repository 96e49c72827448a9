package nl.spreiding.export;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import nl.spreiding.compare.Comparison;
import nl.spreiding.compare.Counterfactual;
import nl.spreiding.compare.Reconsidered;
import nl.spreiding.compare.Side;
import nl.spreiding.law.GrantAmounts;
import nl.spreiding.ledger.Proof;
import nl.spreiding.ledger.Results;
import nl.spreiding.model.Language;
import nl.spreiding.model.Municipality;
import nl.spreiding.model.ProvinceCode;
import nl.spreiding.problem.Score;
import nl.spreiding.testing.Cases;
import org.junit.jupiter.api.Test;

class CompareExportTest {
  private static Comparison comparison() {
    return Comparison.of(
        side(Map.of("GM0001:REGULAR", 60L)),
        side(Map.of("GM0001:REGULAR", 90L)),
        List.of(new Comparison.Setting("minimumSmallScale", "50", "60")));
  }

  private static Side side(Map<String, Long> places) {
    Cases cases = Cases.of(100, 0).municipality("GM0001", "=1+1\u001b[31m<b>", "PV20", 1_000);
    return Side.of(Results.of(cases.outcome(places), GrantAmounts.REGELING_2024), "0".repeat(64));
  }

  @Test
  void documentFollowsItsSchema() throws Exception {
    assertThat(
            RunFilesTest.validate(
                "compare", JsonFile.MAPPER.readTree(CompareExport.json(comparison()))))
        .isEmpty();
  }

  @Test
  void answersToWhyNotFollowTheirSchema() throws Exception {
    Municipality municipality =
        comparison().a().results().municipalityList().getFirst().municipality();
    Score bound = new Score(0, 10, 1);
    for (Counterfactual answer :
        List.of(
            new Counterfactual(municipality, 90, 60, bound, comparison()),
            new Counterfactual(municipality, 90, 60, bound, null),
            new Counterfactual(municipality, 90, 60, null, null))) {
      assertThat(
              RunFilesTest.validate("why-not", JsonFile.MAPPER.readTree(WhyNotExport.json(answer))))
          .isEmpty();
      assertThat(WhyNotText.of(answer, Language.EN)).doesNotContain("\u001b").endsWith("\n");
    }
  }

  @Test
  void answersToWhatIfFollowTheirSchema() throws Exception {
    Score score = comparison().b().results().outcome().ledger().score();
    for (Reconsidered answer :
        List.of(
            new Reconsidered(comparison(), new TreeSet<>(), null),
            new Reconsidered(
                comparison(),
                new TreeSet<>(Set.of(new ProvinceCode("PV20"))),
                new Proof(score, score, 0, true)))) {
      assertThat(
              RunFilesTest.validate("what-if", JsonFile.MAPPER.readTree(WhatIfExport.json(answer))))
          .isEmpty();
      assertThat(WhatIfText.of(answer, Language.EN)).doesNotContain("\u001b").endsWith("\n");
    }
  }

  @Test
  void namesCannotBecomeFormulasOrControlTheTerminal() {
    assertThat(CompareExport.csv(comparison(), CsvDialect.RFC4180)).doesNotContain(",=1+1");
    assertThat(CompareText.of(comparison(), Language.NL)).doesNotContain("\u001b");
  }
}
