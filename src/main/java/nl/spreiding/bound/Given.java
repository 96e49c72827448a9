package nl.spreiding.bound;

import nl.spreiding.measure.Measures;
import nl.spreiding.model.Kind;
import nl.spreiding.model.TaskKind;
import nl.spreiding.problem.MunicipalityProblem;
import nl.spreiding.problem.Site;

/**
 * What given places in a municipality cost by themselves and give the shared terms.
 *
 * @param hard places by which pin and cap are broken
 * @param soft soft micro-points of the municipality and its sites
 * @param located places on known locations
 * @param counted located places that count, by task
 * @param imposed imposed places, by task
 */
record Given(long hard, long soft, long located, long[] counted, long[] imposed) {
  /**
   * Adds up the places of a municipality.
   *
   * @param choices the municipality
   * @param placesBySite places, by the index of the site
   */
  static Given of(MunicipalChoices choices, long[] placesBySite) {
    MunicipalTables tables = choices.tables();
    MunicipalityProblem municipality = tables.municipality();
    long[] located = new long[2];
    long[] imposed = new long[2];
    long regular = 0;
    long special = 0;
    long soft = 0;
    for (Site site : tables.siteList()) {
      long places = placesBySite[site.index()];
      (site.imposed() ? imposed : located)[site.kind().taskKind().ordinal()] += places;
      soft += PlacesCost.ofSite(site, places);
      if (site.durable()) {
        regular += site.kind() == Kind.REGULAR ? places : 0;
        special += site.kind() == Kind.REGULAR ? 0 : places;
      }
    }
    long places = located[0] + located[1] + imposed[0] + imposed[1];
    soft +=
        municipality.durableMinimumPrice()
            * (Measures.belowMinimum(regular, municipality.minimumDurableRegular())
                + Measures.belowMinimum(special, municipality.minimumDurableSpecial()));
    long[] counted = new long[2];
    for (TaskKind task : TaskKind.values()) {
      counted[task.ordinal()] = tables.counted(located[task.ordinal()], task);
    }
    return new Given(
        TotalCost.hard(municipality, places),
        soft + choices.totalCost().of(places),
        located[0] + located[1],
        counted,
        imposed);
  }
}
