package nl.spreiding.app;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import nl.spreiding.bound.ForcedAnswer;
import nl.spreiding.bound.ForcedQuestion;
import nl.spreiding.considered.Alternative;
import nl.spreiding.considered.Difference;
import nl.spreiding.considered.Obstacle;
import nl.spreiding.considered.Occasion;
import nl.spreiding.considered.Verdict;
import nl.spreiding.ledger.Ledger;
import nl.spreiding.ledger.Outcome;
import nl.spreiding.model.Municipality;
import nl.spreiding.model.MunicipalityCode;
import nl.spreiding.problem.Distribution;
import nl.spreiding.problem.MunicipalityProblem;
import nl.spreiding.problem.Score;
import nl.spreiding.problem.Site;
import org.jspecify.annotations.Nullable;

/**
 * Considers other numbers of every municipality: its indicative number, what is due after exchanges
 * if that is another number, its reported number, and none.
 */
final class ConsiderNumbers {
  private final Outcome outcome;
  private final ForcedNumbers forced;

  /**
   * Prepares.
   *
   * @param outcome the decision
   * @param forced asks what another number brings about
   */
  ConsiderNumbers(Outcome outcome, ForcedNumbers forced) {
    this.outcome = outcome;
    this.forced = forced;
  }

  /** A number to consider, and why. */
  private record Candidate(
      Municipality municipality, long decided, long places, List<Occasion> occasionList) {
    ForcedQuestion question() {
      return new ForcedQuestion(municipality.code(), places);
    }

    boolean isDecided() {
      return places == decided;
    }
  }

  /**
   * The alternatives.
   *
   * @param municipalityList of which municipalities
   * @param threads questions answered at the same time; does not change an answer
   * @param progress told after each question
   * @return per municipality in the order given, each number once
   */
  List<Alternative> alternatives(
      List<Municipality> municipalityList, int threads, RangeProgress progress) {
    List<Candidate> candidateList = new ArrayList<>();
    municipalityList.forEach(m -> candidateList.addAll(candidates(m)));
    List<ForcedQuestion> questionList =
        candidateList.stream().filter(c -> !c.isDecided()).map(Candidate::question).toList();
    List<Optional<ForcedAnswer>> answerList = forced.askAll(questionList, threads, progress);
    List<Alternative> list = new ArrayList<>();
    int next = 0;
    for (Candidate candidate : candidateList) {
      list.add(
          candidate.isDecided() ? decided(candidate) : asked(candidate, answerList.get(next++)));
    }
    return list;
  }

  private List<Candidate> candidates(Municipality municipality) {
    MunicipalityProblem problem = problem(municipality.code());
    long decided = outcome.ledger().tally().places(problem);
    Map<Long, List<Occasion>> occasionsByNumber = new LinkedHashMap<>();
    long indicative = outcome.statutoryNumbers().totalOf(municipality.code()).rounded();
    add(occasionsByNumber, indicative, Occasion.INDICATIVE);
    if (problem.due() != indicative) {
      add(occasionsByNumber, problem.due(), Occasion.DUE);
    }
    if (problem.reported() != null) {
      add(occasionsByNumber, problem.reported(), Occasion.REPORTED);
    }
    add(occasionsByNumber, 0, Occasion.ZERO);
    return occasionsByNumber.entrySet().stream()
        .map(e -> new Candidate(municipality, decided, e.getKey(), e.getValue()))
        .toList();
  }

  private static void add(Map<Long, List<Occasion>> map, long places, Occasion occasion) {
    map.computeIfAbsent(places, number -> new ArrayList<>()).add(occasion);
  }

  private Alternative decided(Candidate c) {
    return alternative(c, Verdict.DECIDED, null, null, null, false);
  }

  private Alternative asked(Candidate c, Optional<ForcedAnswer> answer) {
    if (answer.isEmpty()) {
      return alternative(c, Verdict.IMPOSSIBLE, null, null, obstacle(c), false);
    }
    ForcedAnswer forcedAnswer = answer.get();
    Distribution best = forcedAnswer.best();
    if (best == null) {
      return alternative(c, Verdict.UNKNOWN, forcedAnswer, null, null, false);
    }
    Ledger ledger = Ledger.of(outcome.problem(), best);
    Difference difference =
        Difference.of(
            outcome.ledger(),
            ledger,
            outcome.problem().municipalityList(),
            outcome.shelterCase().municipalityList());
    boolean proven = ledger.score().equals(forcedAnswer.bound());
    return alternative(c, Verdict.FOUND, forcedAnswer, difference, null, proven);
  }

  private Alternative alternative(
      Candidate c,
      Verdict verdict,
      @Nullable ForcedAnswer answer,
      @Nullable Difference difference,
      @Nullable Obstacle obstacle,
      boolean proven) {
    return new Alternative(
        c.municipality,
        c.decided,
        c.places,
        c.occasionList,
        verdict,
        answer == null ? null : answer.bound(),
        answer == null ? null : leastLoss(answer.bound()),
        proven,
        difference,
        obstacle);
  }

  private @Nullable Long leastLoss(Score bound) {
    Score decided = outcome.ledger().score();
    return bound.hard() == decided.hard() && bound.medium() == decided.medium()
        ? Math.subtractExact(bound.softMicro(), decided.softMicro())
        : null;
  }

  private Obstacle obstacle(Candidate c) {
    List<Site> siteList =
        outcome.problem().siteList().stream()
            .filter(site -> site.municipality().code().equals(c.municipality.code()))
            .filter(site -> site.domain().highest() > 0)
            .toList();
    return new Obstacle(
        forced.nearest(c.question(), -1), forced.nearest(c.question(), 1), siteList);
  }

  private MunicipalityProblem problem(MunicipalityCode code) {
    return outcome.problem().municipalityList().stream()
        .filter(m -> m.code().equals(code))
        .findFirst()
        .orElseThrow();
  }
}
