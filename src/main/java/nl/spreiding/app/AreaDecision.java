package nl.spreiding.app;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import nl.spreiding.bound.ExactAnswer;
import nl.spreiding.bound.ExactSide;
import nl.spreiding.bound.ForcedAnswer;
import nl.spreiding.ledger.Ledger;
import nl.spreiding.ledger.Tally;
import nl.spreiding.model.Kind;
import nl.spreiding.model.MunicipalityCode;
import nl.spreiding.model.QuotaScope;
import nl.spreiding.model.TaskKind;
import nl.spreiding.problem.DecisionProblem;
import nl.spreiding.problem.Distribution;
import nl.spreiding.problem.Domain;
import nl.spreiding.problem.MunicipalityProblem;
import nl.spreiding.problem.Pool;
import nl.spreiding.problem.ProvinceProblem;
import nl.spreiding.problem.ProvinceSlice;
import nl.spreiding.problem.Score;
import nl.spreiding.problem.Site;
import nl.spreiding.solve.DistributionSearch;
import org.jspecify.annotations.Nullable;

/** What a run decided in one area that shares its tasks, and what it would decide otherwise. */
final class AreaDecision {
  private static final int EFFORT = 250_000;

  private final DecisionProblem problem;
  private final long[] places;
  private final Tally tally;
  private final Score score;

  private AreaDecision(DecisionProblem problem, long[] places) {
    this.problem = problem;
    this.places = places;
    Ledger ledger = Ledger.of(problem, new Distribution(places));
    this.tally = ledger.tally();
    this.score = ledger.score();
  }

  /**
   * The areas of a run.
   *
   * @param whole the problem of the run
   * @param placesBySite what it decided
   * @return by code of the province; with scope {@code national} the country, by an empty code
   */
  static Map<String, AreaDecision> of(DecisionProblem whole, Map<String, Long> placesBySite) {
    Map<String, AreaDecision> map = new HashMap<>();
    if (whole.scope() == QuotaScope.NATIONAL) {
      map.put("", of(whole, whole.siteList(), placesBySite));
    } else {
      for (ProvinceProblem province : whole.provinceList()) {
        ProvinceSlice slice = ProvinceSlice.of(whole, province);
        map.put(
            province.code().value(), of(slice.problem(), slice.problem().siteList(), placesBySite));
      }
    }
    return map;
  }

  private static AreaDecision of(
      DecisionProblem problem, List<Site> siteList, Map<String, Long> placesBySite) {
    return new AreaDecision(
        problem,
        siteList.stream().mapToLong(site -> placesBySite.getOrDefault(site.id(), 0L)).toArray());
  }

  /** The municipalities of the area. */
  List<MunicipalityProblem> municipalityList() {
    return problem.municipalityList();
  }

  /** The number of a municipality. */
  long number(MunicipalityCode code) {
    return tally.places(municipality(code));
  }

  /** The places of one task in a municipality. */
  long number(MunicipalityCode code, TaskKind task) {
    MunicipalityProblem m = municipality(code);
    long amv = tally.places(m, Kind.AMV);
    return task == TaskKind.AMV ? amv : tally.places(m) - amv;
  }

  /** The task of the area. */
  long task(TaskKind task) {
    return problem.poolList().stream()
        .filter(pool -> pool.taskKind() == task)
        .mapToLong(Pool::task)
        .sum();
  }

  /** The places of a site by its identifier. */
  long places(String id) {
    for (Site site : problem.siteList()) {
      if (site.id().equals(id)) {
        return places[site.index()];
      }
    }
    return 0;
  }

  /** The sites of the area. */
  List<Site> siteList() {
    return problem.siteList();
  }

  /**
   * What it would cost to give a municipality a number.
   *
   * @return micro-points more than the decision, proven to be the least; null: not possible without
   *     missing more, or not known
   */
  @Nullable Long costOf(MunicipalityCode code, long number) {
    ExactSide exact = new ExactSide(problem, EFFORT, 1);
    exact.solve(new Distribution(places));
    ForcedAnswer answer = exact.forced(code, number, new Distribution(places));
    if (answer == null || answer.best() == null) {
      return null;
    }
    Score forced = Ledger.of(problem, answer.best()).score();
    boolean comparable =
        forced.equals(answer.bound())
            && forced.hard() == score.hard()
            && forced.medium() == score.medium();
    return comparable ? forced.softMicro() - score.softMicro() : null;
  }

  /**
   * The best decision if sites were allowed other numbers.
   *
   * @param domain the numbers of a site; null: as they are
   * @return the decision; null: none is proven to be the best
   */
  @Nullable AreaDecision with(Function<Site, @Nullable Domain> domain) {
    List<Site> siteList = new ArrayList<>();
    for (Site site : problem.siteList()) {
      Domain other = domain.apply(site);
      siteList.add(other == null || site.pinned() != null ? site : site.with(other, other, null));
    }
    DecisionProblem changed =
        new DecisionProblem(
            problem.scope(),
            problem.provinceList(),
            problem.poolList(),
            problem.municipalityList(),
            siteList);
    ExactSide exact = new ExactSide(changed, EFFORT, 1);
    ExactAnswer answer = exact.solve(DistributionSearch.polish(changed, exact.start()));
    Distribution best = DistributionSearch.polish(changed, answer.best());
    return Ledger.of(changed, best).score().equals(answer.bound())
        ? new AreaDecision(changed, best.toArray())
        : null;
  }

  private MunicipalityProblem municipality(MunicipalityCode code) {
    return Objects.requireNonNull(
        problem.municipalityList().stream()
            .filter(m -> m.code().equals(code))
            .findFirst()
            .orElse(null),
        "The area has no such municipality.");
  }
}
