package nl.spreiding.compare;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import nl.spreiding.compare.Comparison.Points;
import nl.spreiding.ledger.LedgerLine;
import nl.spreiding.model.ConstraintId;
import nl.spreiding.model.MunicipalityCode;
import nl.spreiding.model.ProvinceCode;
import nl.spreiding.problem.MunicipalityProblem;
import nl.spreiding.problem.ProblemDifference;
import org.jspecify.annotations.Nullable;

/**
 * Why a municipality differs between two runs: derived from the two problems and the two accounts.
 *
 * @param ownList differences of its own input
 * @param provinceList differences of its province
 * @param othersInProvince other municipalities of the province whose input differs
 * @param pointsList constraints that weigh otherwise in the municipality
 */
public record Why(
    List<ProblemDifference> ownList,
    List<ProblemDifference> provinceList,
    long othersInProvince,
    List<Points> pointsList) {
  /** Copies the lists. */
  public Why {
    ownList = List.copyOf(ownList);
    provinceList = List.copyOf(provinceList);
    pointsList = List.copyOf(pointsList);
  }

  static Why of(Comparison comparison, MunicipalityCode code) {
    ProvinceCode province = province(comparison.b(), code);
    if (province == null) {
      province = province(comparison.a(), code);
    }
    List<ProblemDifference> own = new ArrayList<>();
    List<ProblemDifference> ofProvince = new ArrayList<>();
    List<MunicipalityCode> others = new ArrayList<>();
    for (ProblemDifference difference : comparison.inputList()) {
      MunicipalityCode subject = difference.municipality();
      if (code.equals(subject)) {
        own.add(difference);
      } else if (difference.province().equals(province)) {
        if (subject == null) {
          ofProvince.add(difference);
        } else if (!difference.aspect().ofStability() && !others.contains(subject)) {
          others.add(subject);
        }
      }
    }
    return new Why(own, ofProvince, others.size(), points(comparison, code));
  }

  private static @Nullable ProvinceCode province(Side side, MunicipalityCode code) {
    return side.results().outcome().problem().municipalityList().stream()
        .filter(m -> m.code().equals(code))
        .map((MunicipalityProblem m) -> m.province().code())
        .findFirst()
        .orElse(null);
  }

  private static List<Points> points(Comparison comparison, MunicipalityCode code) {
    Map<ConstraintId, Long> left = sums(comparison.a(), code);
    Map<ConstraintId, Long> right = sums(comparison.b(), code);
    List<Points> list = new ArrayList<>();
    for (ConstraintId constraint : ConstraintId.values()) {
      long a = left.getOrDefault(constraint, 0L);
      long b = right.getOrDefault(constraint, 0L);
      if (a != b) {
        list.add(new Points(constraint, a, b));
      }
    }
    return list;
  }

  private static Map<ConstraintId, Long> sums(Side side, MunicipalityCode code) {
    Map<ConstraintId, Long> map = new EnumMap<>(ConstraintId.class);
    for (LedgerLine line : side.results().outcome().ledger().lineList()) {
      if (code.equals(line.municipality())) {
        map.merge(line.constraint(), line.points(), Math::addExact);
      }
    }
    return map;
  }
}
