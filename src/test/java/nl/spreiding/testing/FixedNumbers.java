package nl.spreiding.testing;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import nl.spreiding.problem.DecisionProblem;
import nl.spreiding.problem.MunicipalityProblem;
import nl.spreiding.problem.Score;
import nl.spreiding.problem.Site;

/** Problems in which the number of one municipality is fixed. */
public final class FixedNumbers {
  private FixedNumbers() {}

  /** The same problem with the number of one municipality pinned. */
  public static DecisionProblem pinned(
      DecisionProblem problem, MunicipalityProblem municipality, long places) {
    List<MunicipalityProblem> municipalityList = new ArrayList<>();
    for (MunicipalityProblem m : problem.municipalityList()) {
      municipalityList.add(m.equals(municipality) ? m.with(m.cap(), places, m.exempt()) : m);
    }
    List<Site> siteList = new ArrayList<>();
    for (Site s : problem.siteList()) {
      siteList.add(s.at(s.index(), municipalityList.get(s.municipality().index())));
    }
    return new DecisionProblem(
        problem.scope(), problem.provinceList(), problem.poolList(), municipalityList, siteList);
  }

  /** The numbers that break no more rules, leave no more undelivered and cost at most a limit. */
  public static List<Long> within(Map<Long, Score> bestByNumber, Score best, long limitMicro) {
    return bestByNumber.entrySet().stream()
        .filter(e -> e.getValue().hard() == best.hard())
        .filter(e -> e.getValue().medium() == best.medium())
        .filter(e -> e.getValue().softMicro() <= limitMicro)
        .map(Map.Entry::getKey)
        .toList();
  }
}
