package nl.spreiding.practice;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Predicate;
import nl.spreiding.law.ProRata;
import nl.spreiding.law.StatutoryNumbers;
import nl.spreiding.measure.Measures;
import nl.spreiding.model.CommissionerReport;
import nl.spreiding.model.Kind;
import nl.spreiding.model.Location;
import nl.spreiding.model.MunicipalityCode;
import nl.spreiding.model.QuotaScope;
import nl.spreiding.model.ShelterCase;
import nl.spreiding.model.Status;
import nl.spreiding.model.TaskKind;
import nl.spreiding.problem.DecisionProblem;
import nl.spreiding.problem.Distribution;
import nl.spreiding.problem.Domain;
import nl.spreiding.problem.MunicipalityProblem;
import nl.spreiding.problem.Pool;
import nl.spreiding.problem.Site;
import org.jspecify.annotations.Nullable;

/**
 * The practice of December 2024. Every municipality gets what the commissioner reported (without a
 * report: what is in use and agreed), on its locations as far as they go. What is then missing of a
 * task, the remainder ("restopgave"), is imposed in proportion to the indicative numbers on
 * municipalities that are below what is due from them and are not exempt, on nobody more than that.
 * It looks at no price, and at no smallest size either, as the practice did not.
 */
public final class ReferenceDecision {
  private final ShelterCase shelterCase;
  private final StatutoryNumbers numbers;
  private final DecisionProblem problem;
  private final long[] places;
  private final Map<MunicipalityCode, List<Site>> siteListByCode = new HashMap<>();

  private ReferenceDecision(
      ShelterCase shelterCase, StatutoryNumbers numbers, DecisionProblem problem) {
    this.shelterCase = shelterCase;
    this.numbers = numbers;
    this.problem = problem;
    this.places = new long[problem.siteList().size()];
    for (Site site : problem.siteList()) {
      siteListByCode
          .computeIfAbsent(site.municipality().code(), code -> new ArrayList<>())
          .add(site);
      places[site.index()] = site.imposed() ? 0 : site.domain().lowest();
    }
  }

  /**
   * Draws up the decision.
   *
   * @param shelterCase the case
   * @param numbers its statutory numbers
   * @param problem its decision problem
   * @return a distribution; shares of the remainder may lie below the smallest size that the model
   *     allows to be imposed
   */
  public static Distribution of(
      ShelterCase shelterCase, StatutoryNumbers numbers, DecisionProblem problem) {
    ReferenceDecision decision = new ReferenceDecision(shelterCase, numbers, problem);
    for (MunicipalityProblem municipality : problem.municipalityList()) {
      decision.report(municipality);
    }
    for (Pool pool : problem.poolList()) {
      decision.remainder(pool);
    }
    return new Distribution(decision.places);
  }

  /** What is reported, kind by kind; what no location can hold is imposed without one. */
  private void report(MunicipalityProblem municipality) {
    Map<Kind, Long> missingByKind = new HashMap<>();
    for (Kind kind : Kind.values()) {
      missingByKind.put(kind, reported(municipality, kind) - located(municipality, kind));
    }
    for (Kind kind : Kind.values()) {
      long missing = missingByKind.get(kind);
      for (Site site : locations(municipality, kind)) {
        missing -= raise(site, site.placesNow() > 0 ? site.placesNow() : Long.MAX_VALUE, missing);
      }
      for (Site site : locations(municipality, kind)) {
        missing -= raise(site, Long.MAX_VALUE, missing);
      }
      Site imposed = imposed(municipality, kind == Kind.AMV ? Kind.AMV : Kind.REGULAR);
      if (missing > 0 && imposed != null) {
        places[imposed.index()] += missing;
      }
    }
  }

  private long reported(MunicipalityProblem municipality, Kind kind) {
    CommissionerReport report =
        shelterCase.reportList().stream()
            .filter(r -> r.municipality().equals(municipality.code()))
            .findFirst()
            .orElse(null);
    if (report != null) {
      return switch (kind) {
        case REGULAR -> report.regular();
        case AMV -> report.amv();
        case SPECIAL -> report.special();
      };
    }
    long sum = 0;
    for (Site site : locations(municipality, kind)) {
      Location location = Objects.requireNonNull(site.location());
      sum +=
          switch (location.status()) {
            case OPEN -> Math.min(location.placesNow(), site.domain().highest());
            case AGREED -> site.domain().highest();
            case OFFERED, CANDIDATE -> 0;
          };
    }
    return sum;
  }

  private long located(MunicipalityProblem municipality, Kind kind) {
    return locations(municipality, kind).stream().mapToLong(s -> places[s.index()]).sum();
  }

  /**
   * Locations that the municipality itself has: in use first, then agreed, then offered. None is
   * extended before all are used as they are.
   */
  private List<Site> locations(MunicipalityProblem municipality, Kind kind) {
    return siteListByCode.getOrDefault(municipality.code(), List.of()).stream()
        .filter(s -> s.kind() == kind && s.location() != null)
        .filter(s -> s.location().status() != Status.CANDIDATE)
        .sorted(Comparator.comparing((Site s) -> s.location().status()).thenComparing(Site::id))
        .toList();
  }

  private @Nullable Site imposed(MunicipalityProblem municipality, Kind kind) {
    return municipality.exempt()
        ? null
        : siteListByCode.getOrDefault(municipality.code(), List.of()).stream()
            .filter(s -> s.imposed() && s.kind() == kind)
            .findFirst()
            .orElse(null);
  }

  /** Raises the places of a location by at most so many, up to a number that it can hold. */
  private long raise(Site site, long upTo, long most) {
    Domain domain = site.domain();
    long before = places[site.index()];
    long wanted = Math.min(before + Math.max(0, most), Math.min(upTo, domain.highest()));
    if (wanted > before && domain.allows(wanted)) {
      places[site.index()] = wanted;
      return wanted - before;
    }
    return 0;
  }

  /** Imposes what is missing of a task in proportion to the indicative numbers. */
  private void remainder(Pool pool) {
    TaskKind task = pool.taskKind();
    List<MunicipalityProblem> eligible = new ArrayList<>();
    List<Long> indicativeList = new ArrayList<>();
    List<Long> belowList = new ArrayList<>();
    long missing = pool.task();
    for (MunicipalityProblem municipality : problem.municipalityList()) {
      if (!problem.poolOf(municipality, task).equals(pool)) {
        continue;
      }
      long decided = decided(municipality, task);
      missing -= decided - notRelieving(municipality, task);
      if (!municipality.exempt() && decided < municipality.dueOf(task)) {
        eligible.add(municipality);
        indicativeList.add(indicative(municipality.code(), task));
        belowList.add(municipality.dueOf(task) - decided);
      }
    }
    long[] shares = ProRata.divide(Math.max(0, missing), indicativeList, belowList);
    for (int i = 0; i < shares.length; i++) {
      Site site = imposed(eligible.get(i), task == TaskKind.AMV ? Kind.AMV : Kind.REGULAR);
      if (site != null) {
        places[site.index()] += shares[i];
      }
    }
  }

  private long decided(MunicipalityProblem municipality, TaskKind task) {
    return places(municipality, task, site -> true);
  }

  /** Places that do not count for the task, if every municipality counts alone. */
  private long notRelieving(MunicipalityProblem municipality, TaskKind task) {
    if (problem.scope() != QuotaScope.MUNICIPALITY) {
      return 0;
    }
    long located = places(municipality, task, site -> !site.imposed());
    return located
        - Measures.countedWithoutRelief(
            located, municipality.dueOf(task), municipality.voluntaryOf(task));
  }

  private long places(MunicipalityProblem municipality, TaskKind task, Predicate<Site> which) {
    return siteListByCode.getOrDefault(municipality.code(), List.of()).stream()
        .filter(s -> s.kind().taskKind() == task)
        .filter(which)
        .mapToLong(s -> places[s.index()])
        .sum();
  }

  private long indicative(MunicipalityCode code, TaskKind task) {
    long amv = numbers.amvOf(code).rounded();
    return task == TaskKind.AMV ? amv : numbers.totalOf(code).rounded() - amv;
  }
}
