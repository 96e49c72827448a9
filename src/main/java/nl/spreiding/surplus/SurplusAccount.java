package nl.spreiding.surplus;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import nl.spreiding.law.ProRata;
import nl.spreiding.ledger.LocationResult;
import nl.spreiding.ledger.MunicipalityResult;
import nl.spreiding.ledger.Results;
import nl.spreiding.measure.Measures;
import nl.spreiding.model.MunicipalityCode;
import nl.spreiding.model.ProvinceCode;
import nl.spreiding.model.QuotaScope;
import nl.spreiding.model.Status;
import nl.spreiding.model.TaskKind;
import nl.spreiding.problem.MunicipalityProblem;
import nl.spreiding.problem.Pool;

/**
 * Who carries whom: the sorts of all decided places, and which surplus relieves whom.
 *
 * @param balanceList per municipality and task; by province, municipality, then task
 * @param reliefList by pool, then who has the places, then who is relieved
 */
public record SurplusAccount(List<Balance> balanceList, List<Relief> reliefList) {
  /** Copies the lists. */
  public SurplusAccount {
    balanceList = List.copyOf(balanceList);
    reliefList = List.copyOf(reliefList);
  }

  /**
   * Draws up the account of a finished run.
   *
   * @param results the numbers of the run
   * @return the account
   * @throws ArithmeticException if a number does not fit a long
   */
  public static SurplusAccount of(Results results) {
    List<Balance> balanceList = balances(results);
    List<Relief> reliefList = new ArrayList<>();
    for (Pool pool : results.outcome().problem().poolList()) {
      List<Balance> ofPool =
          balanceList.stream()
              .filter(
                  b -> results.outcome().problem().poolOf(b.municipality(), b.task()).equals(pool))
              .toList();
      reliefList.addAll(relief(pool, ofPool));
    }
    return new SurplusAccount(balanceList, reliefList);
  }

  private static List<Balance> balances(Results results) {
    QuotaScope scope = results.outcome().problem().scope();
    Map<MunicipalityCode, long[]> candidateByCode = candidates(results);
    List<Balance> list = new ArrayList<>();
    for (MunicipalityResult result : results.municipalityList()) {
      MunicipalityProblem municipality = result.problem();
      long[] candidate =
          candidateByCode.getOrDefault(municipality.code(), new long[TaskKind.values().length]);
      for (TaskKind task : TaskKind.values()) {
        long located = result.located().of(task);
        long counted =
            scope == QuotaScope.MUNICIPALITY
                ? Measures.countedWithoutRelief(
                    located, municipality.dueOf(task), municipality.voluntaryOf(task))
                : located;
        list.add(
            Balance.of(
                municipality,
                task,
                task == TaskKind.AMV
                    ? result.indicativeAmv()
                    : result.indicative() - result.indicativeAmv(),
                located - candidate[task.ordinal()],
                result.imposed().of(task) + candidate[task.ordinal()],
                located - counted));
      }
    }
    return list;
  }

  /** Places on locations that are no offer of the municipality itself: using one is imposing. */
  private static Map<MunicipalityCode, long[]> candidates(Results results) {
    Map<MunicipalityCode, long[]> byCode = new HashMap<>();
    for (LocationResult result : results.locationList()) {
      if (result.location().status() == Status.CANDIDATE) {
        byCode
                .computeIfAbsent(
                    result.location().municipality(), code -> new long[TaskKind.values().length])[
                result.location().kind().taskKind().ordinal()] +=
            result.places();
      }
    }
    return byCode;
  }

  /**
   * Which surplus of a pool relieves whom. If more is short than there is surplus, the surplus goes
   * to those who are short in proportion to their own numbers; if less, those with a surplus carry
   * in proportion to theirs. Nobody carries more than the surplus or is relieved of more than the
   * shortage. Who carries whom is then divided in proportion as well.
   */
  private static List<Relief> relief(Pool pool, List<Balance> balanceList) {
    long surplus = balanceList.stream().mapToLong(Balance::relieving).reduce(0, Math::addExact);
    long shortage = balanceList.stream().mapToLong(Balance::relief).reduce(0, Math::addExact);
    long carried = Math.min(surplus, shortage);
    List<Long> indicativeList = balanceList.stream().map(Balance::indicative).toList();
    long[] carriedBy =
        ProRata.divide(
            carried, indicativeList, balanceList.stream().map(Balance::relieving).toList());
    long[] relievedOf =
        ProRata.divide(carried, indicativeList, balanceList.stream().map(Balance::relief).toList());
    List<Relief> list = new ArrayList<>();
    long[] open = relievedOf.clone();
    for (int i = 0; i < carriedBy.length; i++) {
      if (carriedBy[i] > 0) {
        Balance from = balanceList.get(i);
        long[] parts = ProRata.divide(carriedBy[i], Arrays.stream(open).boxed().toList());
        for (int j = 0; j < parts.length; j++) {
          open[j] -= parts[j];
          if (parts[j] > 0) {
            Balance to = balanceList.get(j);
            list.add(
                new Relief(
                    pool.taskKind(),
                    rule(pool, to.municipality()),
                    from.municipality(),
                    to.municipality(),
                    parts[j]));
          }
        }
      }
    }
    for (int i = 0; i < carriedBy.length; i++) {
      Balance balance = balanceList.get(i);
      long onTop = balance.surplus() - carriedBy[i];
      if (onTop > 0) {
        list.add(new Relief(pool.taskKind(), null, balance.municipality(), null, onTop));
      }
      long missing = balance.relief() - relievedOf[i];
      if (missing > 0) {
        list.add(new Relief(pool.taskKind(), null, null, balance.municipality(), missing));
      }
    }
    return list;
  }

  /**
   * Which province takes over places from which.
   *
   * @return places, by the province that does more and the one that is relieved; also within one
   */
  public SortedMap<ProvinceCode, SortedMap<ProvinceCode, Long>> betweenProvinces() {
    SortedMap<ProvinceCode, SortedMap<ProvinceCode, Long>> result = new TreeMap<>();
    for (Relief relief : reliefList) {
      if (relief.from() != null && relief.to() != null) {
        result
            .computeIfAbsent(relief.from().province().code(), p -> new TreeMap<>())
            .merge(relief.to().province().code(), relief.places(), Math::addExact);
      }
    }
    return result;
  }

  private static ReliefRule rule(Pool pool, MunicipalityProblem relieved) {
    if (relieved.exempt()) {
      return ReliefRule.EXEMPTION;
    }
    return pool.province() == null ? ReliefRule.NATIONAL_POOL : ReliefRule.PROVINCE_POOL;
  }
}
