package nl.spreiding.considered;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import nl.spreiding.explain.RangeRow;
import nl.spreiding.model.MunicipalityCode;

/**
 * What was weighed before the decision was taken over. Only with {@code --justify}.
 *
 * @param alternativeList other numbers per municipality, by code of the province, then their own,
 *     then in the order in which they were considered
 * @param room the room for choice
 * @param weightList what every weight that is not zero really does, in the order of the rules
 * @param ties which choices were ties
 * @param effectList what every change of the scenarios does, in the order in which they apply
 */
public record Considered(
    List<Alternative> alternativeList,
    Room room,
    List<EffectiveWeight> weightList,
    TieProtocol ties,
    List<ScenarioEffect> effectList) {
  /** Copies the lists. */
  public Considered {
    alternativeList = List.copyOf(alternativeList);
    weightList = List.copyOf(weightList);
    effectList = List.copyOf(effectList);
  }

  /**
   * The same with the effects of the scenarios.
   *
   * @param list what every change does, in the order in which they apply
   * @return what was weighed
   */
  public Considered with(List<ScenarioEffect> list) {
    return new Considered(alternativeList, room, weightList, ties, list);
  }

  /**
   * The same with another protocol of ties.
   *
   * @param protocol the ties to show
   * @return what was weighed
   */
  public Considered with(TieProtocol protocol) {
    return new Considered(alternativeList, room, weightList, protocol, effectList);
  }

  /**
   * The alternatives of one municipality.
   *
   * @param code which municipality
   * @return in the order in which they were considered
   */
  public List<Alternative> alternatives(MunicipalityCode code) {
    return alternativeList.stream().filter(a -> a.municipality().code().equals(code)).toList();
  }

  /**
   * The room for choice of one municipality.
   *
   * @param code which municipality
   * @return its lowest and highest number
   * @throws IllegalArgumentException if the run has no such municipality
   */
  public RangeRow room(MunicipalityCode code) {
    return room.rowList().stream()
        .filter(r -> r.municipality().code().equals(code))
        .findFirst()
        .orElseThrow(
            () -> new IllegalArgumentException("The run has no municipality (" + code + ")."));
  }

  /**
   * The alternative of a municipality that loses least.
   *
   * @param code which municipality
   * @return of those for which a distribution was found; at equal loss the first considered
   */
  public Optional<Alternative> cheapest(MunicipalityCode code) {
    return alternatives(code).stream()
        .filter(a -> a.difference() != null)
        .min(Comparator.comparing(Alternative::difference, Difference.LEAST_LOSS));
  }
}
