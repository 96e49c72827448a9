package nl.spreiding.app;

import java.util.ArrayList;
import java.util.List;
import nl.spreiding.ledger.Ledger;
import nl.spreiding.ledger.Outcome;
import nl.spreiding.model.Kind;
import nl.spreiding.model.LocationId;
import nl.spreiding.model.MunicipalityCode;
import nl.spreiding.problem.DecisionProblem;
import nl.spreiding.problem.Distribution;
import nl.spreiding.problem.ProvinceProblem;
import nl.spreiding.problem.Score;
import nl.spreiding.problem.Site;
import nl.spreiding.solve.FreeTransfers;
import org.jspecify.annotations.Nullable;

/**
 * Among distributions that score the same, one near the decision: as near as taking over whole
 * provinces and single transfers that cost nothing can bring it, so that equally good distributions
 * do not count as a change.
 */
final class NearDecision {
  private NearDecision() {}

  /** A place where there can be shelter, the same in problems of one country. */
  private record Place(MunicipalityCode municipality, @Nullable LocationId location, Kind kind) {
    static Place of(Site site) {
      return new Place(
          site.municipality().code(),
          site.location() == null ? null : site.location().id(),
          site.kind());
    }
  }

  /**
   * A distribution that scores no worse.
   *
   * @param problem the problem, possibly with other rules or locations than that of the decision
   * @param best a distribution of it
   * @param outcome the decision
   * @return the same distribution if the problems have other locations
   */
  static Distribution of(DecisionProblem problem, Distribution best, Outcome outcome) {
    if (!places(problem).equals(places(outcome.problem()))) {
      return best;
    }
    Score score = score(problem, best);
    long[] places = best.toArray();
    for (ProvinceProblem province : problem.provinceList()) {
      long[] tried = places.clone();
      boolean allowed = true;
      for (Site site : problem.siteList()) {
        if (site.municipality().province().index() == province.index()) {
          tried[site.index()] = outcome.distribution().places(site);
          allowed &= site.domain().allows(tried[site.index()]);
        }
      }
      if (allowed && score(problem, new Distribution(tried)).equals(score)) {
        places = tried;
      }
    }
    return FreeTransfers.toward(problem, new Distribution(places), outcome.distribution());
  }

  private static List<Place> places(DecisionProblem problem) {
    List<Place> list = new ArrayList<>();
    problem.siteList().forEach(site -> list.add(Place.of(site)));
    return list;
  }

  private static Score score(DecisionProblem problem, Distribution distribution) {
    return Ledger.of(problem, distribution).score();
  }
}
