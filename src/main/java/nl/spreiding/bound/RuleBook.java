package nl.spreiding.bound;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import nl.spreiding.law.StatutoryNumbers;
import nl.spreiding.model.CaseSettings;
import nl.spreiding.model.CommissionerReport;
import nl.spreiding.model.Kind;
import nl.spreiding.model.LocationId;
import nl.spreiding.model.MunicipalityCode;
import nl.spreiding.model.Parameters;
import nl.spreiding.model.Pin;
import nl.spreiding.model.ShelterCase;
import nl.spreiding.model.Status;
import nl.spreiding.model.TaskOverride;
import nl.spreiding.problem.DecisionProblem;
import nl.spreiding.problem.Domain;
import nl.spreiding.problem.MunicipalityProblem;
import nl.spreiding.problem.Pool;
import nl.spreiding.problem.ProblemBuilder;
import nl.spreiding.problem.Rule;
import nl.spreiding.problem.Site;
import org.jspecify.annotations.Nullable;

/**
 * The tasks and hard rules of a case one by one, and its decision problem with only some of them.
 * Every rule narrows down what is allowed without it, so with fewer rules never less is possible.
 */
final class RuleBook {
  private final ShelterCase shelterCase;
  private final DecisionProblem problem;

  /** The same problem without exemptions and cap; what remains is taken apart by itself. */
  private final DecisionProblem loose;

  private final Map<MunicipalityCode, Rule> pinByMunicipality = new HashMap<>();
  private final Map<LocationId, Rule> pinByLocation = new HashMap<>();

  RuleBook(ShelterCase shelterCase, StatutoryNumbers numbers) {
    this.shelterCase = shelterCase;
    this.problem = ProblemBuilder.build(shelterCase, numbers);
    this.loose = ProblemBuilder.build(withoutExemptionsAndCap(shelterCase), numbers);
    for (Pin pin : shelterCase.pinList()) {
      switch (pin) {
        case Pin.OfMunicipality p -> pinByMunicipality.put(p.municipality(), new Rule.Pinned(p));
        case Pin.OfLocation p -> pinByLocation.put(p.location(), new Rule.Pinned(p));
      }
    }
  }

  private static ShelterCase withoutExemptionsAndCap(ShelterCase c) {
    CaseSettings s = c.settings();
    List<CommissionerReport> reportList =
        c.reportList().stream()
            .map(
                r ->
                    new CommissionerReport(
                        r.municipality(),
                        r.regular(),
                        r.amv(),
                        r.special(),
                        r.likely(),
                        false,
                        r.note()))
            .toList();
    return c.with(s.with(s.parameters().withCap(null))).withReports(reportList);
  }

  /** The problem with all rules, as the solver gets it. */
  DecisionProblem problem() {
    return problem;
  }

  /**
   * The rules that an area has to do with, those that a user can least change first: tasks of the
   * law, bounds of locations, minimum sizes, exemptions, the cap, tasks set by a scenario, pins of
   * locations, pins of municipalities.
   */
  List<Rule> ruleList(int area) {
    List<Rule> taskList = tasks(area);
    List<Rule> result = new ArrayList<>();
    taskList.stream().filter(rule -> !set(rule)).forEach(result::add);
    List<Rule> locationPinList = new ArrayList<>();
    for (Site site : loose.siteList()) {
      if (site.location() != null && LeastBroken.inArea(problem, area, site.municipality())) {
        if (!anyNumber(site).equals(site.rule())) {
          result.add(bounds(site, site.location().id()));
        }
        Rule pin = pinByLocation.get(site.location().id());
        if (pin != null) {
          locationPinList.add(pin);
        }
      }
    }
    result.add(minimum(Kind.REGULAR));
    result.add(minimum(Kind.AMV));
    List<Rule> municipalPinList = new ArrayList<>();
    for (MunicipalityProblem municipality : problem.municipalityList()) {
      if (LeastBroken.inArea(problem, area, municipality)) {
        if (municipality.exempt()) {
          result.add(new Rule.Exempt(municipality.code()));
        }
        Rule pin = pinByMunicipality.get(municipality.code());
        if (pin != null) {
          municipalPinList.add(pin);
        }
      }
    }
    Rule cap = cap();
    if (cap != null) {
      result.add(cap);
    }
    taskList.stream().filter(RuleBook::set).forEach(result::add);
    result.addAll(locationPinList);
    result.addAll(municipalPinList);
    return result;
  }

  private static boolean set(Rule rule) {
    return rule instanceof Rule.Task task && !task.overrideList().isEmpty();
  }

  private List<Rule> tasks(int area) {
    List<Rule> result = new ArrayList<>();
    for (Pool pool : problem.poolList().subList(2 * area, 2 * area + 2)) {
      if (pool.task() > 0) {
        result.add(task(pool));
      }
    }
    return result;
  }

  private Rule task(Pool pool) {
    List<TaskOverride> overrideList =
        shelterCase.taskOverrideList().stream()
            .filter(o -> pool.province() == null || o.province().equals(pool.province().code()))
            .toList();
    return new Rule.Task(
        pool.province() == null ? null : pool.province().code(),
        pool.taskKind(),
        pool.task(),
        overrideList);
  }

  private static Rule bounds(Site site, LocationId location) {
    return new Rule.Bounds(site.municipality().code(), location, site.rule());
  }

  private Rule minimum(Kind kind) {
    Parameters parameters = shelterCase.settings().parameters();
    return new Rule.Minimum(
        kind, kind == Kind.AMV ? parameters.minimumAmv() : parameters.minimumSmallScale());
  }

  private @Nullable Rule cap() {
    var perThousand = shelterCase.settings().parameters().maxPlacesPer1000();
    return perThousand == null ? null : new Rule.Cap(perThousand);
  }

  /** What a location allows without its bounds. */
  private static Domain anyNumber(Site site) {
    long pinned = site.pinned() == null ? 0 : site.pinned();
    return Domain.zeroOr(1, Math.max(site.rule().highest(), pinned));
  }

  /** The problem with only some of its rules. */
  DecisionProblem with(List<Rule> ruleList) {
    Set<Rule> inForce = new HashSet<>(ruleList);
    Rule cap = cap();
    boolean capped = cap != null && inForce.contains(cap);
    List<MunicipalityProblem> municipalityList = new ArrayList<>();
    for (MunicipalityProblem m : problem.municipalityList()) {
      municipalityList.add(municipality(m, inForce, capped));
    }
    List<Site> siteList = new ArrayList<>();
    for (Site site : loose.siteList()) {
      MunicipalityProblem municipality = municipalityList.get(site.municipality().index());
      siteList.add(
          site.location() == null
              ? imposed(site, municipality, inForce)
              : located(site, municipality, inForce));
    }
    List<Pool> poolList = new ArrayList<>();
    for (Pool p : problem.poolList()) {
      long task = inForce.contains(task(p)) ? p.task() : 0;
      poolList.add(new Pool(p.index(), p.province(), p.taskKind(), task, p.overImposedPrice()));
    }
    return new DecisionProblem(
        problem.scope(), problem.provinceList(), poolList, municipalityList, siteList);
  }

  private MunicipalityProblem municipality(
      MunicipalityProblem m, Set<Rule> inForce, boolean capped) {
    Rule pin = pinByMunicipality.get(m.code());
    return m.with(
        capped ? m.cap() : null,
        pin != null && inForce.contains(pin) ? m.pinned() : null,
        m.exempt() && inForce.contains(new Rule.Exempt(m.code())));
  }

  private Site imposed(Site site, MunicipalityProblem m, Set<Rule> inForce) {
    Domain domain = site.domain();
    if (m.exempt()) {
      domain = Domain.ZERO;
    } else if (!domain.equals(Domain.ZERO)) {
      long most = m.cap() == null ? domain.max() : Math.min(domain.max(), m.cap());
      domain = Domain.zeroOr(inForce.contains(minimum(site.kind())) ? domain.min() : 1, most);
    }
    return site.at(site.index(), m).with(domain, domain, null);
  }

  private Site located(Site site, MunicipalityProblem m, Set<Rule> inForce) {
    var location = java.util.Objects.requireNonNull(site.location());
    Domain rule = inForce.contains(bounds(site, location.id())) ? site.rule() : anyNumber(site);
    if (m.exempt() && location.status() == Status.CANDIDATE) {
      rule = Domain.ZERO;
    }
    Rule pin = pinByLocation.get(location.id());
    Long pinned = pin != null && inForce.contains(pin) ? site.pinned() : null;
    Domain domain = pinned == null ? rule : Domain.only(pinned);
    return site.at(site.index(), m).with(domain, rule, pinned);
  }
}
