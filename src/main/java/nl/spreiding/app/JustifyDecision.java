package nl.spreiding.app;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Collectors;
import nl.spreiding.bound.ExactSide;
import nl.spreiding.considered.Alternative;
import nl.spreiding.considered.Considered;
import nl.spreiding.considered.EffectiveWeight;
import nl.spreiding.considered.Room;
import nl.spreiding.considered.Tie;
import nl.spreiding.considered.TieProtocol;
import nl.spreiding.considered.TieRule;
import nl.spreiding.explain.RangeRow;
import nl.spreiding.issue.InputException;
import nl.spreiding.ledger.Outcome;
import nl.spreiding.model.Municipality;
import nl.spreiding.model.MunicipalityCode;
import nl.spreiding.solve.FreeTransfers;
import org.apache.commons.numbers.fraction.BigFraction;

/**
 * What a decision to be published needs besides the decision: the alternatives that were
 * considered, the room for choice, what every weight does, and how ties were settled.
 */
final class JustifyDecision {
  private static final Margin NOTHING = new Margin(BigFraction.ZERO);

  private final Outcome outcome;
  private final int threads;
  private final NearOptimal near;
  private final List<Municipality> municipalityList;

  private JustifyDecision(Outcome outcome, int effort, int threads) {
    this.outcome = outcome;
    this.threads = threads;
    this.near =
        new NearOptimal(
            outcome.problem(), outcome.distribution(), outcome.ledger(), effort, threads);
    this.municipalityList = FindRanges.municipalities(outcome.shelterCase());
  }

  /**
   * Computes all of it. Takes minutes for a whole country.
   *
   * @param options the case and its scenarios
   * @param outcome the decision
   * @param within how much worse than the best a distribution may score to count as room
   * @param threads how much is computed at the same time; does not change the answer
   * @param progress told what begins and how far it is
   * @return what was weighed
   * @throws InputException if without a weight the numbers are too large to calculate with
   */
  static Considered of(
      CaseOptions options, Outcome outcome, Margin within, int threads, SolveProgress progress)
      throws InputException {
    int effort = ExactSide.DEFAULT_EFFORT;
    Considered considered = of(outcome, within, threads, effort, progress);
    if (outcome.shelterCase().scenarioRecordList().isEmpty()) {
      return considered;
    }
    progress.begin(SolveProgress.Phase.CHANGES);
    return considered.with(
        new ScenarioEffects(options, outcome, effort, threads).all(progress::step));
  }

  static Considered of(
      Outcome outcome, Margin within, int threads, int effort, SolveProgress progress)
      throws InputException {
    progress.begin(SolveProgress.Phase.ALTERNATIVES);
    JustifyDecision justify = new JustifyDecision(outcome, effort, threads);
    List<Alternative> alternativeList = justify.alternatives(progress);
    progress.begin(SolveProgress.Phase.ROOM);
    Room room = justify.room(within, progress);
    TieProtocol ties = justify.ties(room, progress);
    progress.begin(SolveProgress.Phase.WEIGHTS);
    List<EffectiveWeight> weightList =
        new WeighWithout(outcome, effort, threads).all(progress::step);
    return new Considered(alternativeList, room, weightList, ties, List.of());
  }

  private List<Alternative> alternatives(SolveProgress progress) {
    ForcedNumbers forced =
        new ForcedNumbers(outcome.problem(), outcome.distribution(), near.exact());
    return new ConsiderNumbers(outcome, forced)
        .alternatives(municipalityList, threads, progress::step);
  }

  private Room room(Margin within, SolveProgress progress) {
    long limitMicro = near.limitMicro(within);
    return new Room(
        within.share(),
        limitMicro,
        near.proof(),
        near.rows(limitMicro, municipalityList, threads, progress::step));
  }

  /** Ranges at exactly the score of the best, of those that are not fixed within the margin. */
  private TieProtocol ties(Room room, SolveProgress progress) {
    List<Municipality> askedList =
        room.rowList().stream()
            .filter(row -> row.lowestPossible() != row.highestPossible())
            .map(RangeRow::municipality)
            .toList();
    List<RangeRow> rowList =
        near.rows(near.limitMicro(NOTHING), askedList, threads, progress::step);
    List<RangeRow> tiedList =
        near.proof().proven()
            ? rowList.stream().filter(row -> row.lowest() != row.highest()).toList()
            : List.of();
    List<MunicipalityCode> openList =
        rowList.stream()
            .filter(row -> !tiedList.contains(row))
            .filter(row -> row.lowestPossible() != row.highestPossible())
            .map(row -> row.municipality().code())
            .toList();
    return new TieProtocol(
        tied(tiedList),
        openList,
        TieProtocol.roundings(
            outcome.statutoryNumbers(), outcome.shelterCase().municipalityList()));
  }

  private List<Tie> tied(List<RangeRow> rowList) {
    Set<MunicipalityCode> codeSet =
        rowList.stream()
            .map(row -> row.municipality().code())
            .collect(Collectors.toCollection(TreeSet::new));
    SortedMap<MunicipalityCode, SortedSet<MunicipalityCode>> partners =
        FreeTransfers.of(outcome.problem(), outcome.distribution(), codeSet);
    List<Tie> list = new ArrayList<>();
    for (RangeRow row : rowList) {
      SortedSet<MunicipalityCode> own = partners.get(row.municipality().code());
      list.add(
          own == null
              ? new Tie(row, TieRule.ORDER_OF_CALCULATION, List.of())
              : new Tie(row, TieRule.LOWEST_CODE, List.copyOf(own)));
    }
    return list;
  }
}
