package nl.spreiding.testing;

import com.google.ortools.linearsolver.MPVariable;
import java.util.ArrayList;
import java.util.List;
import nl.spreiding.measure.Measures;
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
 * The decision model as a mixed-integer program, written from the design and the measures. All is
 * exact but FAIR_SHARE, which is approached from below by cuts: see {@link FairShareCuts}.
 */
final class MipModel {
  final MipProgram program;
  final LinearSum hard = LinearSum.of(0);
  final LinearSum medium = LinearSum.of(0);

  /** Micro-points, FAIR_SHARE left out. */
  final LinearSum soft = LinearSum.of(0);

  final List<FairShareCuts> fairShareList = new ArrayList<>();

  private final DecisionProblem problem;
  private final LinearSum[] placesBySite;
  private final LinearSum[] usedBySite;
  private final LinearSum[] countedByPool;
  private final LinearSum[] imposedByPool;
  private final LinearSum[] locatedByProvince;

  MipModel(DecisionProblem problem, Engine engine) {
    this.problem = problem;
    this.program = new MipProgram(engine);
    this.placesBySite = zeros(problem.siteList().size());
    this.usedBySite = zeros(problem.siteList().size());
    this.countedByPool = zeros(problem.poolList().size());
    this.imposedByPool = zeros(problem.poolList().size());
    this.locatedByProvince = zeros(problem.provinceList().size());
    problem.siteList().forEach(this::site);
    List<List<Site>> siteListByMunicipality = new ArrayList<>();
    problem.municipalityList().forEach(m -> siteListByMunicipality.add(new ArrayList<>()));
    problem.siteList().forEach(s -> siteListByMunicipality.get(s.municipality().index()).add(s));
    problem.municipalityList().forEach(m -> municipality(m, siteListByMunicipality.get(m.index())));
    problem.poolList().forEach(this::pool);
    problem.provinceList().forEach(this::province);
  }

  private static LinearSum[] zeros(int length) {
    LinearSum[] array = new LinearSum[length];
    for (int i = 0; i < length; i++) {
      array[i] = LinearSum.of(0);
    }
    return array;
  }

  /** The distribution in the solution, rounded to whole places. */
  Distribution distribution() {
    long[] places = new long[placesBySite.length];
    for (int i = 0; i < places.length; i++) {
      places[i] = Math.round(placesBySite[i].value());
    }
    return new Distribution(places);
  }

  private void site(Site site) {
    LinearSum places = placesBySite[site.index()];
    LinearSum used = usedBySite[site.index()];
    if (site.domain().fixed()) {
      long number = site.domain().lowest();
      places.plus(number);
      used.plus(number > 0 ? 1 : 0);
      hard.plus(site.rule().distance(number));
    } else {
      if (!site.domain().equals(site.rule())) {
        throw new IllegalArgumentException("Site (" + site.id() + ") may break its own rule.");
      }
      choose(site, places, used);
    }
    if (site.imposed()) {
      soft.plus(places, site.unlocatedPrice());
    } else {
      located(site, places, used);
    }
  }

  private void choose(Site site, LinearSum places, LinearSum used) {
    long least = Math.max(1, site.domain().min());
    long most = site.domain().max();
    if (!site.domain().allows(0)) {
      places.plus(program.integer(least, most), 1);
      used.plus(1);
      return;
    }
    MPVariable number = program.integer(0, most);
    MPVariable open = program.integer(0, 1);
    program.requireAtMost(LinearSum.of(number).plus(open, -most), 0);
    program.requireAtLeast(LinearSum.of(number).plus(open, -least), 0);
    places.plus(number, 1);
    used.plus(open, 1);
  }

  private void located(Site site, LinearSum places, LinearSum used) {
    if (site.pinned() != null) {
      hard.plus(program.atLeastDeviation(places, site.pinned()));
    }
    soft.plus(places, Math.addExact(site.temporaryPrice(), site.costPrice()));
    soft.plus(used, site.openingPrice());
    // With a = places beyond today: fewer = now - x + a, kept = x - a, added = a.
    long now = site.placesNow();
    soft.plus(Math.multiplyExact(site.childrenMovedPrice(), now));
    soft.plus(places, site.keptEmergencyPrice() - site.childrenMovedPrice());
    long price = site.childrenMovedPrice() - site.keptEmergencyPrice() + site.newEmergencyPrice();
    if (price > 0) {
      soft.plus(program.atLeastExcess(places, now), price);
    } else if (price < 0) {
      soft.plus(program.excess(places, now), price);
    }
  }

  private void municipality(MunicipalityProblem m, List<Site> siteList) {
    LinearSum total = LinearSum.of(0);
    LinearSum[] located = zeros(2);
    for (Site site : siteList) {
      LinearSum places = placesBySite[site.index()];
      total.plus(places);
      TaskKind task = site.kind().taskKind();
      if (site.imposed()) {
        imposedByPool[problem.poolOf(m, task).index()].plus(places);
        if (m.exempt()) {
          hard.plus(places);
        }
      } else {
        located[task.ordinal()].plus(places);
        locatedByProvince[m.province().index()].plus(places);
      }
    }
    for (TaskKind task : TaskKind.values()) {
      countedByPool[problem.poolOf(m, task).index()].plus(
          counted(m, task, located[task.ordinal()]));
    }
    wholeMunicipality(m, total);
    durable(
        m,
        siteList.stream().filter(s -> s.kind() == Kind.REGULAR).toList(),
        m.minimumDurableRegular());
    durable(
        m,
        siteList.stream().filter(s -> s.kind() != Kind.REGULAR).toList(),
        m.minimumDurableSpecial());
  }

  /** In scope MUNICIPALITY places between what is due and what is offered do not count. */
  private LinearSum counted(MunicipalityProblem m, TaskKind task, LinearSum located) {
    long due = m.dueOf(task);
    long offered = Math.max(due, m.voluntaryOf(task));
    if (problem.scope() != QuotaScope.MUNICIPALITY || offered == due || located.highest() <= due) {
      return located;
    }
    if (located.fixed()) {
      return LinearSum.of(
          Measures.countedWithoutRelief(located.lowest(), due, m.voluntaryOf(task)));
    }
    List<LinearSum> partList = program.parts(located, due, offered);
    return partList
        .get(0)
        .copy()
        .plus(partList.get(2))
        .plus(Measures.countedWithoutRelief(located.lowest(), due, m.voluntaryOf(task)));
  }

  private void wholeMunicipality(MunicipalityProblem m, LinearSum total) {
    if (m.cap() != null) {
      hard.plus(program.atLeastExcess(total, m.cap()));
    }
    if (m.pinned() != null) {
      hard.plus(program.atLeastDeviation(total, m.pinned()));
    }
    if (m.reported() != null && m.reportPrice() > 0) {
      soft.plus(program.atLeastDeviation(total, m.reported()), m.reportPrice());
    }
    if (m.baseline() != null && m.stabilityPrice() > 0) {
      soft.plus(program.atLeastDeviation(total, m.baseline()), m.stabilityPrice());
    }
    fairShareList.add(new FairShareCuts(program, m, total));
  }

  /** Short of a minimum size, if there are any durable places at all. */
  private void durable(MunicipalityProblem m, List<Site> ofKind, long minimum) {
    List<Site> siteList =
        ofKind.stream()
            .filter(s -> !s.imposed() && s.durable() && s.domain().highest() > 0)
            .toList();
    if (siteList.isEmpty()
        || m.durableMinimumPrice() == 0
        || siteList.stream().allMatch(s -> Math.max(1, s.domain().min()) >= minimum)) {
      return;
    }
    LinearSum any;
    if (siteList.size() == 1) {
      any = usedBySite[siteList.getFirst().index()];
    } else {
      any = LinearSum.of(program.integer(0, 1));
      for (Site site : siteList) {
        program.requireAtLeast(any.copy().plus(usedBySite[site.index()], -1), 0);
      }
    }
    LinearSum missing = LinearSum.of(0).plus(any, minimum);
    siteList.forEach(s -> missing.plus(placesBySite[s.index()], -1));
    soft.plus(program.atLeastExcess(missing, 0), m.durableMinimumPrice());
  }

  private void pool(Pool pool) {
    LinearSum counted = countedByPool[pool.index()];
    LinearSum imposed = imposedByPool[pool.index()];
    medium.plus(program.atLeastShortage(counted.copy().plus(imposed), pool.task()));
    if (pool.overImposedPrice() > 0 && imposed.highest() > 0) {
      // Imposed beyond what is missing = imposed + located places that fill the task - task.
      long task = Math.max(0, pool.task());
      LinearSum filling = counted.copy().plus(program.excess(counted, task), -1);
      LinearSum over = imposed.copy().plus(filling).plus(-task);
      soft.plus(program.atLeastExcess(over, 0), pool.overImposedPrice());
    }
  }

  private void province(ProvinceProblem province) {
    LinearSum located = locatedByProvince[province.index()];
    soft.plus(program.atLeastShortage(located, province.threshold75()), province.target75Price());
  }
}
