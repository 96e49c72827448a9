package nl.spreiding.bound;

import java.util.ArrayList;
import java.util.List;
import nl.spreiding.measure.Measures;
import nl.spreiding.model.TaskKind;
import nl.spreiding.problem.Pool;
import nl.spreiding.problem.ProvinceProblem;
import nl.spreiding.problem.Score;

/**
 * Municipalities that share tasks: those of one province, or of the whole country when {@code
 * quotaScope} is {@code NATIONAL}. Nothing outside the area touches them.
 *
 * @param otherPool the task other than amv
 * @param amvPool the amv task
 * @param districtList its provinces
 */
record Area(Pool otherPool, Pool amvPool, List<District> districtList) {
  /**
   * A province with the choices of its municipalities, by code.
   *
   * @param province the province
   * @param choicesList its municipalities
   */
  record District(ProvinceProblem province, List<MunicipalChoices> choicesList) {}

  /** The municipalities, district by district. */
  List<MunicipalChoices> choicesList() {
    return districtList.stream().flatMap(d -> d.choicesList().stream()).toList();
  }

  /** One of its districts by itself, with the tasks of the whole. */
  Area only(int district) {
    return new Area(otherPool, amvPool, List.of(districtList.get(district)));
  }

  /** The same area with other choices for one municipality. */
  Area with(int municipality, MunicipalChoices choices) {
    List<District> result = new ArrayList<>();
    int first = 0;
    for (District district : districtList) {
      List<MunicipalChoices> own = new ArrayList<>(district.choicesList());
      if (municipality >= first && municipality < first + own.size()) {
        own.set(municipality - first, choices);
      }
      first += own.size();
      result.add(new District(district.province(), own));
    }
    return new Area(otherPool, amvPool, result);
  }

  /** The first municipality of each district, and after that their number. */
  int[] firstByDistrict() {
    int[] first = new int[districtList.size() + 1];
    for (int d = 0; d < districtList.size(); d++) {
      first[d + 1] = first[d] + districtList.get(d).choicesList().size();
    }
    return first;
  }

  /** Number of municipalities. */
  int size() {
    return districtList.stream().mapToInt(d -> d.choicesList().size()).sum();
  }

  /**
   * What a distribution scores in the area, apart from pins of locations that break a rule.
   *
   * @param placesBySite places, by the index of the site
   * @return penalties
   */
  Score score(long[] placesBySite) {
    long hard = 0;
    long soft = 0;
    long[] counted = new long[2];
    long[] imposed = new long[2];
    for (District district : districtList) {
      long located = 0;
      for (MunicipalChoices choices : district.choicesList()) {
        Given given = Given.of(choices, placesBySite);
        hard += given.hard();
        soft += given.soft();
        located += given.located();
        for (TaskKind task : TaskKind.values()) {
          counted[task.ordinal()] += given.counted()[task.ordinal()];
          imposed[task.ordinal()] += given.imposed()[task.ordinal()];
        }
      }
      ProvinceProblem province = district.province();
      soft += province.target75Price() * Measures.shortage(located, province.threshold75());
    }
    long missing = 0;
    for (Pool pool : List.of(otherPool, amvPool)) {
      int task = pool.taskKind().ordinal();
      missing += Measures.shortage(counted[task] + imposed[task], pool.task());
      soft +=
          pool.overImposedPrice() * Measures.overImposed(imposed[task], pool.task(), counted[task]);
    }
    return new Score(hard, missing, soft);
  }
}
