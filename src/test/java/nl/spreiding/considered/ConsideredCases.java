package nl.spreiding.considered;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import nl.spreiding.explain.RangeRow;
import nl.spreiding.ledger.Outcome;
import nl.spreiding.ledger.Proof;
import nl.spreiding.model.ConstraintId;
import nl.spreiding.model.Municipality;
import nl.spreiding.problem.Score;
import nl.spreiding.problem.Site;
import org.apache.commons.numbers.fraction.BigFraction;
import org.jspecify.annotations.Nullable;

/** What was weighed, made up so that every kind of answer occurs. */
public final class ConsideredCases {
  public static final Score SCORE = new Score(0, 0, 10_000_000);

  private ConsideredCases() {}

  public static Municipality other(Municipality like, String code, String name) {
    return new Municipality(
        new nl.spreiding.model.MunicipalityCode(code),
        name,
        like.province(),
        like.inhabitants(),
        like.inhabitantsDate(),
        like.sesWoa(),
        like.sesWoaYear(),
        like.sesWoaBasis(),
        like.longitude(),
        like.latitude());
  }

  public static Difference difference(
      long hard, long medium, long soft, List<NumberChange> changes) {
    return new Difference(
        hard,
        medium,
        soft,
        changes,
        List.of(new RuleChange(ConstraintId.FAIR_SHARE, 100, 150, 1_000_000, 3_500_000)));
  }

  public static Alternative found(Municipality m, long places, Difference d, boolean proven) {
    return new Alternative(
        m,
        5,
        places,
        List.of(Occasion.INDICATIVE),
        Verdict.FOUND,
        SCORE,
        proven ? d.softMicro() : 500_000L,
        proven,
        d,
        null);
  }

  public static Alternative without(
      Municipality m, long places, Occasion occasion, Verdict verdict, @Nullable Obstacle why) {
    return new Alternative(m, 5, places, List.of(occasion), verdict, null, null, false, null, why);
  }

  public static Room room(List<RangeRow> rowList, boolean proven) {
    Score bound = proven ? SCORE : new Score(0, 0, 9_000_000);
    return new Room(
        BigFraction.of(1, 100), 10_100_000, new Proof(bound, SCORE, proven ? 0 : 1, true), rowList);
  }

  /** Everything that a page can show, for every municipality of an outcome. */
  public static Considered of(Outcome outcome) {
    List<Municipality> all =
        outcome.shelterCase().municipalityList().stream()
            .sorted(Comparator.comparing(Municipality::code))
            .toList();
    List<NumberChange> changes =
        all.stream().map(m -> new NumberChange(m.code(), m.name(), 5, 8)).toList();
    List<Alternative> alternatives = new ArrayList<>();
    List<RangeRow> rows = new ArrayList<>();
    for (Municipality m : all) {
      List<Site> sites =
          outcome.problem().siteList().stream()
              .filter(s -> s.municipality().code().equals(m.code()) && s.domain().highest() > 0)
              .toList();
      alternatives.add(found(m, 8, difference(0, 0, 2_500_000, changes), true));
      alternatives.add(without(m, 5, Occasion.DUE, Verdict.DECIDED, null));
      alternatives.add(without(m, 9, Occasion.REPORTED, Verdict.UNKNOWN, null));
      alternatives.add(
          without(m, 0, Occasion.ZERO, Verdict.IMPOSSIBLE, new Obstacle(null, 20L, sites)));
      rows.add(new RangeRow(m, 5, 5, 12, 4, 40));
    }
    Municipality first = all.getFirst();
    RangeRow tied = new RangeRow(first, 5, 5, 6, 5, 6);
    return new Considered(
        alternatives,
        room(rows, true),
        List.of(
            new EffectiveWeight(
                false,
                true,
                3,
                7,
                new RuleChange(ConstraintId.FAIR_SHARE, 10, 20, 1_000_000, 2_000_000)),
            new EffectiveWeight(
                true, false, 0, 0, new RuleChange(ConstraintId.STABILITY, 0, 0, 0, 0))),
        new TieProtocol(
            List.of(
                new Tie(tied, TieRule.LOWEST_CODE, List.of(all.getLast().code())),
                new Tie(
                    new RangeRow(all.getLast(), 5, 4, 5, 4, 5),
                    TieRule.ORDER_OF_CALCULATION,
                    List.of())),
            List.of(),
            List.of(new RoundingTie(all.getLast(), true, BigFraction.of(81, 2), 41))),
        outcome.shelterCase().scenarioRecordList().stream()
            .map(change -> new ScenarioEffect(change, true, SCORE, true, changes))
            .toList());
  }
}
