package nl.spreiding.fairness;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import nl.spreiding.model.Adjacency;
import nl.spreiding.model.Municipality;
import nl.spreiding.model.MunicipalityCode;
import nl.spreiding.model.ShelterCase;

/**
 * The pairs of comparable neighbours of a case. Neighbours share a border; in a case without
 * borders they lie in the same province.
 *
 * @param byBorder whether the case gives borders
 * @param pairList each pair once
 * @param exemptSet municipalities on which nothing may be imposed: that they do less is a reason of
 *     its own, so that such a pair is not counted
 */
record Pairs(boolean byBorder, List<Adjacency> pairList, Set<MunicipalityCode> exemptSet) {
  static Pairs of(ShelterCase shelterCase, Set<MunicipalityCode> exemptSet) {
    boolean byBorder = !shelterCase.adjacencyList().isEmpty();
    Map<MunicipalityCode, Municipality> byCode = shelterCase.municipalityByCode();
    List<Adjacency> pairList =
        (byBorder ? shelterCase.adjacencyList() : sameProvince(shelterCase))
            .stream()
                .filter(
                    pair -> Likeness.COMPARABLE.alike(byCode.get(pair.a()), byCode.get(pair.b())))
                .toList();
    return new Pairs(byBorder, pairList, exemptSet);
  }

  private static List<Adjacency> sameProvince(ShelterCase shelterCase) {
    List<Adjacency> result = new ArrayList<>();
    shelterCase.municipalityList().stream()
        .collect(Collectors.groupingBy(m -> m.province().code()))
        .values()
        .forEach(
            list -> {
              for (int i = 0; i < list.size(); i++) {
                for (int j = i + 1; j < list.size(); j++) {
                  result.add(new Adjacency(list.get(i).code(), list.get(j).code()));
                }
              }
            });
    return result;
  }

  /** The pairs of which one does more and the other less; the widest gap first. */
  List<UnevenPair> uneven(Map<MunicipalityCode, Share> shareByCode) {
    List<UnevenPair> result = new ArrayList<>();
    for (Adjacency pair : pairList) {
      Share a = shareByCode.get(pair.a());
      Share b = shareByCode.get(pair.b());
      Share more = a.deviation() > 0 ? a : b;
      Share less = more == a ? b : a;
      if (more.deviation() > 0
          && less.deviation() < 0
          && !exemptSet.contains(less.municipality())) {
        result.add(new UnevenPair(more, less));
      }
    }
    result.sort(
        Comparator.comparing(UnevenPair::gap)
            .reversed()
            .thenComparing(p -> p.more().municipality())
            .thenComparing(p -> p.less().municipality()));
    return List.copyOf(result);
  }
}
