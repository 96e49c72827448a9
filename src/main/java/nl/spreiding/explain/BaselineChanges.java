package nl.spreiding.explain;

import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import nl.spreiding.ledger.Outcome;
import nl.spreiding.model.MunicipalityCode;
import nl.spreiding.model.ProvinceCode;
import nl.spreiding.problem.MunicipalityProblem;

/**
 * The decision against the earlier run that it stays close to.
 *
 * @param rowList municipalities that the earlier run has, by code
 * @param withoutBaseline municipalities that it does not have
 */
public record BaselineChanges(List<Row> rowList, long withoutBaseline) {
  /** Copies the list. */
  public BaselineChanges {
    rowList = List.copyOf(rowList);
  }

  /**
   * A municipality.
   *
   * @param code its code
   * @param province its province
   * @param from its number in the earlier run
   * @param to its number in the decision
   */
  public record Row(MunicipalityCode code, ProvinceCode province, long from, long to) {
    /**
     * The change.
     *
     * @return places; positive: more than in the earlier run
     */
    public long change() {
      return Math.subtractExact(to, from);
    }
  }

  /**
   * Sums of a province or the country.
   *
   * @param from places in the earlier run
   * @param to places in the decision
   * @param changed municipalities with another number
   */
  public record Sum(long from, long to, long changed) {
    /**
     * The change.
     *
     * @return places; positive: more than in the earlier run
     */
    public long change() {
      return Math.subtractExact(to, from);
    }
  }

  /**
   * The changes of an outcome.
   *
   * @param outcome a finished run
   * @return no rows if it has no baseline
   */
  public static BaselineChanges of(Outcome outcome) {
    List<Row> rowList = new ArrayList<>();
    long without = 0;
    for (MunicipalityProblem municipality : outcome.problem().municipalityList()) {
      Long from = municipality.baseline();
      if (from == null) {
        without++;
      } else {
        rowList.add(
            new Row(
                municipality.code(),
                municipality.province().code(),
                from,
                outcome.ledger().tally().places(municipality)));
      }
    }
    return new BaselineChanges(rowList, without);
  }

  /**
   * Whether there is an earlier run to compare with.
   *
   * @return false: the run has no baseline
   */
  public boolean known() {
    return !rowList.isEmpty();
  }

  /**
   * Those with another number.
   *
   * @return by code
   */
  public List<Row> changedList() {
    return rowList.stream().filter(row -> row.change() != 0).toList();
  }

  /**
   * The provinces that the rows lie in.
   *
   * @return by code
   */
  public List<ProvinceCode> provinceList() {
    TreeSet<ProvinceCode> set = new TreeSet<>();
    rowList.forEach(row -> set.add(row.province()));
    return List.copyOf(set);
  }

  /**
   * The sums of a province.
   *
   * @param province which
   * @return its sums
   */
  public Sum sum(ProvinceCode province) {
    return sum(rowList.stream().filter(row -> row.province().equals(province)).toList());
  }

  /**
   * The sums of all rows.
   *
   * @return the sums
   */
  public Sum sum() {
    return sum(rowList);
  }

  private static Sum sum(List<Row> list) {
    return new Sum(
        list.stream().mapToLong(Row::from).reduce(0, Math::addExact),
        list.stream().mapToLong(Row::to).reduce(0, Math::addExact),
        list.stream().filter(row -> row.change() != 0).count());
  }
}
