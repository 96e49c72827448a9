package nl.spreiding.explain;

import java.util.ArrayList;
import java.util.List;
import nl.spreiding.measure.Measures;
import nl.spreiding.model.QuotaScope;
import nl.spreiding.model.TaskKind;
import nl.spreiding.problem.Pool;
import nl.spreiding.problem.ProvinceProblem;
import org.apache.commons.numbers.fraction.BigFraction;
import org.jspecify.annotations.Nullable;

/**
 * The numbers of a province or of the country.
 *
 * @param province the province; null: the country
 * @param municipalityList its municipalities
 * @param other the task of regular and special places
 * @param amv the task of amv places
 * @param inhabitants number of inhabitants
 * @param threshold75 places on known locations at which 75% is reached
 */
public record AreaFacts(
    @Nullable ProvinceProblem province,
    List<MunicipalityFacts> municipalityList,
    Task other,
    Task amv,
    long inhabitants,
    long threshold75) {

  /**
   * One task of an area, in places.
   *
   * @param task what is due
   * @param located on known locations
   * @param counted of those, what counts for the task
   * @param imposed without a known location
   * @param shortfall what is missing; 0 if the task is met, here or, by choice, in the country as a
   *     whole
   */
  public record Task(long task, long located, long counted, long imposed, long shortfall) {
    /**
     * Decided places.
     *
     * @return located and imposed
     */
    public long decided() {
      return located + imposed;
    }

    private Task plus(Task o) {
      return new Task(
          task + o.task,
          located + o.located,
          counted + o.counted,
          imposed + o.imposed,
          shortfall + o.shortfall);
    }
  }

  /**
   * The numbers of every province.
   *
   * @param index the outcome
   * @return in the order of the codes
   */
  public static List<AreaFacts> provinceList(OutcomeIndex index) {
    List<AreaFacts> list = new ArrayList<>();
    for (ProvinceProblem province : index.outcome().problem().provinceList()) {
      List<MunicipalityFacts> municipalityList =
          index.outcome().problem().municipalityList().stream()
              .filter(m -> m.province().index() == province.index())
              .map(m -> MunicipalityFacts.of(index, m.code()))
              .toList();
      list.add(
          new AreaFacts(
              province,
              municipalityList,
              task(index, province, TaskKind.OTHER),
              task(index, province, TaskKind.AMV),
              inhabitants(municipalityList),
              province.threshold75()));
    }
    return List.copyOf(list);
  }

  private static Task task(OutcomeIndex index, ProvinceProblem province, TaskKind kind) {
    long located = index.tally().located(province, kind);
    long imposed = index.tally().imposed(province, kind);
    if (index.outcome().problem().scope() == QuotaScope.NATIONAL) {
      return new Task(province.taskOf(kind), located, located, imposed, 0);
    }
    Pool pool = index.outcome().problem().poolList().get(2 * province.index() + kind.ordinal());
    long counted = index.tally().counted(pool);
    return new Task(
        pool.task(), located, counted, imposed, Measures.shortage(counted + imposed, pool.task()));
  }

  /**
   * The numbers of the country.
   *
   * @param index the outcome
   * @param provinceList the numbers of its provinces
   * @return their sum; under a national scope the shortfall is that of the country
   */
  public static AreaFacts country(OutcomeIndex index, List<AreaFacts> provinceList) {
    List<MunicipalityFacts> municipalityList =
        provinceList.stream().flatMap(p -> p.municipalityList().stream()).toList();
    Task other =
        provinceList.stream().map(AreaFacts::other).reduce(new Task(0, 0, 0, 0, 0), Task::plus);
    Task amv =
        provinceList.stream().map(AreaFacts::amv).reduce(new Task(0, 0, 0, 0, 0), Task::plus);
    if (index.outcome().problem().scope() == QuotaScope.NATIONAL) {
      other = withShortfall(other);
      amv = withShortfall(amv);
    }
    long threshold = provinceList.stream().mapToLong(AreaFacts::threshold75).sum();
    return new AreaFacts(
        null, municipalityList, other, amv, inhabitants(municipalityList), threshold);
  }

  private static Task withShortfall(Task task) {
    long shortfall = Measures.shortage(task.counted() + task.imposed(), task.task());
    return new Task(task.task(), task.located(), task.counted(), task.imposed(), shortfall);
  }

  private static long inhabitants(List<MunicipalityFacts> list) {
    return list.stream().mapToLong(m -> m.municipality().inhabitants()).sum();
  }

  /**
   * Both tasks together.
   *
   * @return sums
   */
  public Task total() {
    return other.plus(amv);
  }

  /**
   * The indicative number of the area.
   *
   * @return sum over its municipalities
   */
  public long indicative() {
    return municipalityList.stream().mapToLong(MunicipalityFacts::indicative).sum();
  }

  /**
   * Whether the places on known locations reach 75% of the task.
   *
   * @return true if they do
   */
  public boolean reaches75() {
    return total().located() >= threshold75;
  }

  /**
   * Decided places per 1,000 inhabitants.
   *
   * @return exact
   */
  public BigFraction perThousand() {
    return MunicipalityFacts.perThousand(total().decided(), inhabitants);
  }

  /**
   * Children who must move by this decision, rounded up per location.
   *
   * @return children
   */
  public long childrenMoved() {
    return municipalityList.stream().mapToLong(MunicipalityFacts::childrenMoved).sum();
  }
}
