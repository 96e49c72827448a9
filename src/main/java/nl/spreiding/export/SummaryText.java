package nl.spreiding.export;

import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import nl.spreiding.explain.Numbers;
import nl.spreiding.explain.ProofText;
import nl.spreiding.ledger.MunicipalityResult;
import nl.spreiding.ledger.NationalResult;
import nl.spreiding.ledger.Outcome;
import nl.spreiding.ledger.Results;
import nl.spreiding.model.CaseSettings;
import nl.spreiding.model.Language;
import nl.spreiding.problem.Score;

/**
 * What a run prints at its end: tasks met or not, score, largest deviations, where the report lies.
 */
public final class SummaryText {
  private static final int LARGEST = 10;

  private final Results results;
  private final Language language;
  private final Numbers numbers;
  private final StringBuilder text = new StringBuilder();

  private SummaryText(Results results, Language language) {
    this.results = results;
    this.language = language;
    this.numbers = new Numbers(language);
  }

  /**
   * The summary of a run.
   *
   * @param results the numbers of the run
   * @param language in which language
   * @param report the first page of the report
   * @return lines, each with a line end
   */
  public static String of(Results results, Language language, Path report) {
    SummaryText summary = new SummaryText(results, language);
    summary.heading();
    summary.tasks();
    summary.score();
    ConflictLines.of(results.outcome(), language).forEach(summary::line);
    summary.deviations();
    summary.line("");
    summary.line(summary.pick("Rapport: ", "Report:  ") + report);
    return summary.text.toString();
  }

  private void heading() {
    CaseSettings settings = results.outcome().shelterCase().settings();
    line(settings.title() + " (" + settings.id() + ")");
    if (!settings.syntheticFileList().isEmpty()) {
      line(
          pick("LET OP: synthetische gegevens in ", "NOTE: synthetic data in ")
              + String.join(", ", settings.syntheticFileList()));
    }
    line("");
  }

  private void tasks() {
    NationalResult national = results.national();
    row(pick("Opgave", "Task"), amount(national.task(), national.taskAmv()));
    row(pick("Besloten", "Decided"), amount(national.decided().total(), national.decided().amv()));
    row(
        pick("waarvan op locatie", "of which located"),
        numbers.whole(national.located().total()) + pick(" plaatsen", " places"));
    row(
        pick("Opgaven gehaald", "Tasks met"),
        national.shortfall() == 0
            ? pick("ja", "yes")
            : pick("nee, tekort ", "no, short by ")
                + amount(national.shortfall(), national.shortfallAmv()));
    row(
        pick("75% op locatie", "75% located"),
        national.provincesReaching75()
            + pick(" van ", " of ")
            + results.provinceList().size()
            + pick(" provincies", " provinces"));
    row(
        pick("Kinderen", "Children"),
        pick("door het besluit verhuizen er ", "made to move by the decision: ")
            + numbers.whole(national.childrenMoved().byDecision())
            + pick(", onvermijdelijk ", ", unavoidably: ")
            + numbers.whole(national.childrenMoved().unavoidable()));
  }

  private String amount(long total, long amv) {
    return numbers.whole(total)
        + pick(" plaatsen, waarvan ", " places, of which ")
        + numbers.whole(amv)
        + pick(" amv", " amv");
  }

  private void score() {
    Outcome outcome = results.outcome();
    Score score = outcome.ledger().score();
    row(
        pick("Harde regels", "Hard rules"),
        score.hard() == 0 ? pick("alle gehaald", "all met") : brokenBy(score.hard()));
    row(
        pick("Score", "Score"),
        score.hard()
            + pick(" hard, ", " hard, ")
            + score.medium()
            + pick(" middel, ", " medium, ")
            + numbers.exactPoints(score.softMicro())
            + pick(" punten zacht", " points soft"));
    ProofText proof = new ProofText(outcome, language);
    row(pick("Bewijs", "Proof"), proof.verdict());
    Outcome.Method method = outcome.method();
    row(
        pick("Zoektocht", "Search"),
        numbers.whole(method.moves())
            + pick(" zetten, seed ", " moves, seed ")
            + method.seed()
            + (method.timeBrake()
                ? pick(", door de tijdgrens gestopt", ", stopped by the time limit")
                : "")
            + pick("; gevonden door ", "; found by ")
            + proof.foundBy());
  }

  private String brokenBy(long places) {
    return pick("overschreden met ", "broken by ")
        + numbers.whole(places)
        + pick(" plaatsen", " places");
  }

  private void deviations() {
    List<MunicipalityResult> largest =
        results.municipalityList().stream()
            .sorted(
                Comparator.comparingLong((MunicipalityResult m) -> -Math.abs(m.deviation()))
                    .thenComparing(m -> m.municipality().code()))
            .limit(LARGEST)
            .toList();
    line("");
    line(
        pick(
            "Grootste afwijkingen van het indicatieve aantal:",
            "Largest deviations from the indicative number:"));
    for (MunicipalityResult m : largest) {
      line(
          String.format(
              Locale.ROOT,
              "  %-8s %-28s %8s -> %8s  %8s",
              m.municipality().code(),
              m.municipality().name(),
              numbers.whole(m.indicative()),
              numbers.whole(m.decided().total()),
              numbers.signed(m.deviation())));
    }
  }

  private void row(String label, String value) {
    line(String.format(Locale.ROOT, "%-20s %s", label, value));
  }

  private void line(String line) {
    text.append(line).append('\n');
  }

  private String pick(String dutch, String english) {
    return language.pick(dutch, english);
  }
}
