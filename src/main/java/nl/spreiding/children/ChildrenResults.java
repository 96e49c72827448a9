package nl.spreiding.children;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import nl.spreiding.children.ChildrenTotals.Moves;
import nl.spreiding.ledger.ChildrenMoved;
import nl.spreiding.ledger.LocationResult;
import nl.spreiding.ledger.Results;
import nl.spreiding.model.Location;
import nl.spreiding.model.LocationId;
import nl.spreiding.model.Municipality;
import nl.spreiding.model.MunicipalityCode;
import nl.spreiding.model.ProvinceCode;
import nl.spreiding.model.SchoolCalendar;
import nl.spreiding.model.Status;
import org.jspecify.annotations.Nullable;

/**
 * What a decision means for children.
 *
 * @param adviceByLocation when to move, for every location that children must leave
 * @param plan where they can go
 * @param national totals of the country
 * @param totalsByProvince totals of every province
 * @param totalsByMunicipality totals of every municipality
 */
public record ChildrenResults(
    SortedMap<LocationId, ClosingAdvice> adviceByLocation,
    RelocationPlan plan,
    ChildrenTotals national,
    SortedMap<ProvinceCode, ChildrenTotals> totalsByProvince,
    SortedMap<MunicipalityCode, ChildrenTotals> totalsByMunicipality) {

  /** Copies the maps. */
  public ChildrenResults {
    adviceByLocation = Collections.unmodifiableSortedMap(new TreeMap<>(adviceByLocation));
    totalsByProvince = Collections.unmodifiableSortedMap(new TreeMap<>(totalsByProvince));
    totalsByMunicipality = Collections.unmodifiableSortedMap(new TreeMap<>(totalsByMunicipality));
  }

  /**
   * Works out what a decision means for children.
   *
   * @param results the decision
   * @param calendar the school holidays
   * @return advice, plan and totals
   * @throws IllegalStateException if the plan that was found is not the best one
   */
  public static ChildrenResults of(Results results, SchoolCalendar calendar) {
    var settings = results.outcome().shelterCase().settings();
    TreeMap<LocationId, ClosingAdvice> adviceByLocation = new TreeMap<>();
    for (LocationResult result : results.locationList()) {
      if (result.childrenMoved().total() > 0) {
        adviceByLocation.put(result.location().id(), ClosingAdvice.of(result, settings, calendar));
      }
    }
    RelocationPlan plan = RelocationPlan.of(results);
    TreeMap<MunicipalityCode, ChildrenTotals> byMunicipality = totals(results, plan);
    TreeMap<ProvinceCode, ChildrenTotals> byProvince = new TreeMap<>();
    for (Municipality m : results.outcome().shelterCase().municipalityList()) {
      byProvince.merge(m.province().code(), byMunicipality.get(m.code()), ChildrenTotals::plus);
    }
    ChildrenTotals national = byProvince.values().stream().reduce(none(plan), ChildrenTotals::plus);
    return new ChildrenResults(adviceByLocation, plan, national, byProvince, byMunicipality);
  }

  private static ChildrenTotals none(RelocationPlan plan) {
    boolean planned = plan.status() != RelocationPlan.Status.TOO_LARGE;
    return new ChildrenTotals(0, ChildrenMoved.NONE, 0, 0, planned ? Moves.NONE : null);
  }

  private static TreeMap<MunicipalityCode, ChildrenTotals> totals(
      Results results, RelocationPlan plan) {
    TreeMap<MunicipalityCode, ChildrenTotals> byMunicipality = new TreeMap<>();
    results
        .outcome()
        .shelterCase()
        .municipalityList()
        .forEach(m -> byMunicipality.put(m.code(), none(plan)));
    for (LocationResult result : results.locationList()) {
      byMunicipality.merge(
          result.location().municipality(), totals(result, plan), ChildrenTotals::plus);
    }
    for (Relocation relocation : plan.relocationList()) {
      ChildrenTotals moves = new ChildrenTotals(0, ChildrenMoved.NONE, 0, 0, Moves.of(relocation));
      byMunicipality.merge(relocation.from().municipality(), moves, ChildrenTotals::plus);
    }
    return byMunicipality;
  }

  private static ChildrenTotals totals(LocationResult result, RelocationPlan plan) {
    Location location = result.location();
    long now = location.status() == Status.OPEN ? location.children() : 0;
    long emergency = location.form().emergency() ? now : 0;
    long leaving = location.form().emergency() ? result.childrenMoved().total() : 0;
    return new ChildrenTotals(
        now, result.childrenMoved(), emergency, emergency - leaving, none(plan).moves());
  }

  /**
   * The advice for a location.
   *
   * @param location which location
   * @return the advice; null: no child must leave it
   */
  public @Nullable ClosingAdvice advice(LocationId location) {
    return adviceByLocation.get(location);
  }

  /**
   * Moves from and to one municipality.
   *
   * @param municipality which municipality
   * @return in the order of the plan
   */
  public List<Relocation> relocationList(MunicipalityCode municipality) {
    List<Relocation> list = new ArrayList<>();
    for (Relocation relocation : plan.relocationList()) {
      Municipality to = relocation.toMunicipality();
      if (relocation.from().municipality().equals(municipality)
          || to != null && to.code().equals(municipality)) {
        list.add(relocation);
      }
    }
    return list;
  }
}
