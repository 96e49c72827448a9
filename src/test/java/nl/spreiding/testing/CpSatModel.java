package nl.spreiding.testing;

import com.google.ortools.Loader;
import com.google.ortools.sat.BoolVar;
import com.google.ortools.sat.CpModel;
import com.google.ortools.sat.CpSolver;
import com.google.ortools.sat.IntVar;
import com.google.ortools.sat.LinearArgument;
import com.google.ortools.sat.LinearExpr;
import com.google.ortools.sat.LinearExprBuilder;
import com.google.ortools.util.Domain;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import nl.spreiding.model.Kind;
import nl.spreiding.model.QuotaScope;
import nl.spreiding.model.TaskKind;
import nl.spreiding.problem.DecisionProblem;
import nl.spreiding.problem.Distribution;
import nl.spreiding.problem.MunicipalityProblem;
import nl.spreiding.problem.Pool;
import nl.spreiding.problem.ProvinceProblem;
import nl.spreiding.problem.Site;

/**
 * The decision model as a constraint program in whole numbers, written from the design. Every term
 * is stated as it reads: minima, maxima, squares and absolute values, none of them approximate.
 */
final class CpSatModel {
  private static final long MOST_PLACES = 1_000_000_000L;

  final CpModel model;
  final LinearExprBuilder hard = LinearExpr.newBuilder();
  final LinearExprBuilder medium = LinearExpr.newBuilder();
  final LinearExprBuilder soft = LinearExpr.newBuilder();

  private final DecisionProblem problem;
  private final List<IntVar> placesBySite = new ArrayList<>();

  CpSatModel(DecisionProblem problem) {
    Loader.loadNativeLibraries();
    this.model = new CpModel();
    this.problem = problem;
    problem.siteList().forEach(this::site);
    problem.municipalityList().forEach(this::municipality);
    problem.poolList().forEach(this::pool);
    problem.provinceList().forEach(this::province);
  }

  /** The distribution in a solution. */
  Distribution distribution(CpSolver solver) {
    return new Distribution(placesBySite.stream().mapToLong(solver::value).toArray());
  }

  private IntVar places(Site site) {
    return placesBySite.get(site.index());
  }

  private static Domain set(nl.spreiding.problem.Domain domain) {
    List<long[]> intervalList = new ArrayList<>();
    if (domain.zero()) {
      intervalList.add(new long[] {0, 0});
    }
    if (domain.max() >= domain.min()) {
      intervalList.add(new long[] {domain.min(), domain.max()});
    }
    return Domain.fromIntervals(intervalList.toArray(long[][]::new));
  }

  private IntVar upTo(long most) {
    return model.newIntVar(0, most, "");
  }

  private static LinearExpr minus(LinearArgument a, LinearArgument b) {
    return LinearExpr.newBuilder().add(a).addTerm(b, -1).build();
  }

  private static LinearExpr minus(LinearArgument a, long b) {
    return LinearExpr.newBuilder().add(a).add(-b).build();
  }

  private static LinearExpr minus(long a, LinearArgument b) {
    return LinearExpr.newBuilder().add(a).addTerm(b, -1).build();
  }

  /** The larger of a value and 0. */
  private IntVar positive(LinearArgument value) {
    IntVar result = upTo(MOST_PLACES);
    model.addMaxEquality(result, new LinearArgument[] {value, LinearExpr.constant(0)});
    return result;
  }

  private IntVar absolute(LinearArgument value) {
    IntVar result = upTo(MOST_PLACES);
    model.addAbsEquality(result, value);
    return result;
  }

  private BoolVar isPositive(LinearArgument value) {
    BoolVar result = model.newBoolVar("");
    model.addGreaterOrEqual(value, 1).onlyEnforceIf(result);
    model.addLessOrEqual(value, 0).onlyEnforceIf(result.not());
    return result;
  }

  private LinearExpr sum(Stream<Site> sites) {
    LinearExprBuilder sum = LinearExpr.newBuilder();
    sites.forEach(site -> sum.add(places(site)));
    return sum.build();
  }

  private void site(Site site) {
    IntVar places = model.newIntVarFromDomain(set(site.domain()), "");
    placesBySite.add(places);
    if (site.domain().fixed()) {
      hard.add(site.rule().distance(site.domain().lowest()));
    } else if (!site.domain().equals(site.rule())) {
      throw new IllegalArgumentException("Site (" + site.id() + ") may break its own rule.");
    }
    if (site.imposed()) {
      if (site.municipality().exempt()) {
        hard.add(places);
      }
      soft.addTerm(places, site.unlocatedPrice());
      return;
    }
    if (site.pinned() != null) {
      hard.add(absolute(minus(places, site.pinned())));
    }
    soft.addTerm(places, site.temporaryPrice() + site.costPrice());
    if (site.openingPrice() != 0) {
      soft.addTerm(isPositive(places), site.openingPrice());
    }
    IntVar kept = upTo(site.placesNow());
    model.addMinEquality(
        kept, new LinearArgument[] {places, LinearExpr.constant(site.placesNow())});
    soft.addTerm(kept, site.keptEmergencyPrice());
    soft.addTerm(minus(places, kept), site.newEmergencyPrice());
    soft.addTerm(minus(site.placesNow(), kept), site.childrenMovedPrice());
  }

  private void municipality(MunicipalityProblem m) {
    LinearExpr total = sum(sites(m));
    if (m.cap() != null) {
      hard.add(positive(minus(total, m.cap())));
    }
    if (m.pinned() != null) {
      hard.add(absolute(minus(total, m.pinned())));
    }
    if (m.reported() != null) {
      soft.addTerm(absolute(minus(total, m.reported())), m.reportPrice());
    }
    if (m.baseline() != null) {
      soft.addTerm(absolute(minus(total, m.baseline())), m.stabilityPrice());
    }
    squared(positive(minus(m.due(), total)), m.shortagePrice());
    squared(positive(minus(total, m.due())), m.surplusPrice());
    squared(positive(minus(total, Math.max(m.due(), m.voluntary()))), m.beyondOfferPrice());
    durable(m, m.minimumDurableRegular(), true);
    durable(m, m.minimumDurableSpecial(), false);
  }

  private Stream<Site> sites(MunicipalityProblem m) {
    return problem.siteList().stream().filter(site -> site.municipality().equals(m));
  }

  private void squared(IntVar places, long price) {
    long most = problem.siteList().stream().mapToLong(s -> s.domain().highest()).sum();
    long largest =
        Math.max(
            most,
            problem.municipalityList().stream()
                .mapToLong(MunicipalityProblem::due)
                .max()
                .orElse(0));
    IntVar square = upTo(Math.multiplyExact(largest, largest));
    model.addMultiplicationEquality(square, places, places);
    soft.addTerm(square, price);
  }

  private void durable(MunicipalityProblem m, long minimum, boolean regular) {
    LinearExpr places =
        sum(
            sites(m)
                .filter(s -> !s.imposed() && s.durable())
                .filter(s -> (s.kind() == Kind.REGULAR) == regular));
    if (places.numElements() == 0) {
      return;
    }
    IntVar missing = upTo(minimum);
    model.addEquality(missing, positive(minus(minimum, places))).onlyEnforceIf(isPositive(places));
    soft.addTerm(missing, m.durableMinimumPrice());
  }

  /** Places that count for a pool: those of a municipality without relief only partly. */
  private LinearExpr counted(Pool pool) {
    LinearExprBuilder counted = LinearExpr.newBuilder();
    for (MunicipalityProblem m : problem.municipalityList()) {
      if (problem.poolOf(m, pool.taskKind()).index() == pool.index()) {
        TaskKind task = pool.taskKind();
        LinearExpr located = sum(sites(m).filter(s -> !s.imposed() && s.kind().taskKind() == task));
        if (problem.scope() == QuotaScope.MUNICIPALITY && located.numElements() > 0) {
          IntVar own = upTo(Math.max(0, m.dueOf(task)));
          model.addMinEquality(
              own, new LinearArgument[] {located, LinearExpr.constant(m.dueOf(task))});
          counted.add(own);
          counted.add(positive(minus(located, Math.max(m.dueOf(task), m.voluntaryOf(task)))));
        } else {
          counted.add(located);
        }
      }
    }
    return counted.build();
  }

  private void pool(Pool pool) {
    LinearExpr counted = counted(pool);
    LinearExpr imposed =
        sum(
            problem.siteList().stream()
                .filter(Site::imposed)
                .filter(s -> problem.poolOf(s.municipality(), s.kind().taskKind()).equals(pool)));
    IntVar missing = positive(minus(pool.task(), counted));
    medium.add(positive(minus(missing, imposed)));
    soft.addTerm(positive(minus(imposed, missing)), pool.overImposedPrice());
  }

  private void province(ProvinceProblem province) {
    LinearExpr located =
        sum(
            problem.siteList().stream()
                .filter(s -> !s.imposed() && s.municipality().province().equals(province)));
    soft.addTerm(positive(minus(province.threshold75(), located)), province.target75Price());
  }
}
