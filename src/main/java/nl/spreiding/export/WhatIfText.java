package nl.spreiding.export;

import java.util.List;
import java.util.stream.Collectors;
import nl.spreiding.compare.Comparison;
import nl.spreiding.compare.Reconsidered;
import nl.spreiding.explain.Numbers;
import nl.spreiding.explain.PlainText;
import nl.spreiding.explain.ProofText;
import nl.spreiding.ledger.Outcome;
import nl.spreiding.ledger.Proof;
import nl.spreiding.model.Language;
import nl.spreiding.model.ScenarioRecord;
import nl.spreiding.problem.ProvinceProblem;

/** The answer to a what-if question as text that people read. */
public final class WhatIfText {
  private final Reconsidered answer;
  private final Language language;
  private final Numbers numbers;
  private final StringBuilder text = new StringBuilder();

  private WhatIfText(Reconsidered answer, Language language) {
    this.answer = answer;
    this.language = language;
    this.numbers = new Numbers(language);
  }

  /**
   * The answer.
   *
   * @param answer what the changes would bring about
   * @param language in which language
   * @return lines, each with a line end
   */
  public static String of(Reconsidered answer, Language language) {
    WhatIfText whatIf = new WhatIfText(answer, language);
    whatIf.changes();
    whatIf.concerned();
    whatIf.score();
    whatIf.line("");
    Comparison comparison = answer.comparison();
    whatIf.text.append(
        comparison.municipalityList().isEmpty() && comparison.provinceList().isEmpty()
            ? language.pick("Geen getal verandert.\n", "No figure changes.\n")
            : CompareText.all(comparison, language));
    return whatIf.text.toString();
  }

  /** Those on top of the run; what the run changed already is not repeated. */
  private void changes() {
    int before = records(answer.comparison().a().results().outcome()).size();
    List<ScenarioRecord> all = records(answer.outcome());
    for (ScenarioRecord change : all.subList(before, all.size())) {
      line(
          PlainText.of(change.description())
              + "  "
              + PlainText.of(change.author())
              + ": "
              + PlainText.of(change.reason()));
    }
    line("");
  }

  private static List<ScenarioRecord> records(Outcome outcome) {
    return outcome.shelterCase().scenarioRecordList();
  }

  private void concerned() {
    List<ProvinceProblem> all = answer.outcome().problem().provinceList();
    String names =
        all.stream()
            .filter(p -> answer.concernedSet().contains(p.code()))
            .map(p -> PlainText.of(p.name()))
            .collect(Collectors.joining(", "));
    long kept = (long) all.size() - answer.concernedSet().size();
    line(
        t("Opnieuw beslist: ", "Decided again: ")
            + (names.isEmpty()
                ? t(
                    "niets; de wijzigingen raken geen gemeente",
                    "nothing; the changes concern no municipality")
                : names));
    if (kept > 0) {
      line(
          t("Precies zo gebleven: ", "Kept exactly: ")
              + numbers.count(kept, t("provincie", "province"), t("provincies", "provinces")));
    }
  }

  private void score() {
    Outcome before = answer.comparison().a().results().outcome();
    ProofText after = new ProofText(answer.outcome(), language);
    line(t("Score nu:  ", "Score now: ") + after.score(before.ledger().score()));
    line(t("Score dan: ", "Then:      ") + after.found());
    line(t("Bewijs: ", "Proof: ") + after.verdict());
    Proof own = answer.proofOfConcerned();
    boolean known = answer.outcome().proof() != null && answer.outcome().proof().proven();
    if (own != null && !known) {
      line(
          own.proven()
              ? t(
                  "Wat opnieuw is beslist, is op zichzelf bewezen optimaal; van wat bleef, is niet meer bewezen dan in de eerdere berekening.",
                  "What was decided again is proven optimal by itself; of what was kept no more is proven than in the earlier run.")
              : t(
                  "Wat opnieuw is beslist, is op zichzelf niet bewezen optimaal.",
                  "What was decided again is not proven optimal by itself."));
    }
  }

  private void line(String line) {
    text.append(line).append('\n');
  }

  private String t(String dutch, String english) {
    return language.pick(dutch, english);
  }
}
