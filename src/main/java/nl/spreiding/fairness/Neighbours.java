package nl.spreiding.fairness;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import nl.spreiding.model.Adjacency;
import nl.spreiding.model.Municipality;
import nl.spreiding.model.MunicipalityCode;
import nl.spreiding.model.ShelterCase;
import org.jspecify.annotations.Nullable;

/**
 * Whom a municipality is compared with.
 *
 * @param basis where that comes from
 * @param listByCode the neighbours of each municipality, by code
 */
public record Neighbours(Basis basis, Map<MunicipalityCode, List<MunicipalityCode>> listByCode) {
  /** How many are taken if shared borders are not known. */
  public static final int NEAREST = 5;

  private static final int MICRO = 6;

  /** Where the neighbours come from. */
  public enum Basis {
    /** Shared borders, as the case gives them. */
    BORDER,
    /** Borders are not known: the {@link #NEAREST} with the nearest centroids. */
    NEAREST,
    /** Neither borders nor centroids are known. */
    UNKNOWN;

    /**
     * The word in files.
     *
     * @return lower case
     */
    public String text() {
      return name().toLowerCase(Locale.ROOT);
    }
  }

  /**
   * The neighbours in a case.
   *
   * @param shelterCase the case
   * @return per municipality; an empty list if it has none or they are not known
   */
  public static Neighbours of(ShelterCase shelterCase) {
    if (!shelterCase.adjacencyList().isEmpty()) {
      return new Neighbours(Basis.BORDER, byBorder(shelterCase));
    }
    List<Municipality> placed =
        shelterCase.municipalityList().stream().filter(m -> m.longitude() != null).toList();
    Map<MunicipalityCode, List<MunicipalityCode>> result = new TreeMap<>();
    for (Municipality m : shelterCase.municipalityList()) {
      result.put(m.code(), m.longitude() == null ? List.of() : nearest(m, placed));
    }
    return new Neighbours(placed.size() < 2 ? Basis.UNKNOWN : Basis.NEAREST, result);
  }

  /**
   * The neighbours of a municipality.
   *
   * @param code which municipality
   * @return by code; by distance if borders are not known
   */
  public List<MunicipalityCode> of(MunicipalityCode code) {
    return listByCode.getOrDefault(code, List.of());
  }

  private static Map<MunicipalityCode, List<MunicipalityCode>> byBorder(ShelterCase shelterCase) {
    Map<MunicipalityCode, SortedSet<MunicipalityCode>> setByCode = new TreeMap<>();
    for (Adjacency adjacency : shelterCase.adjacencyList()) {
      setByCode.computeIfAbsent(adjacency.a(), c -> new TreeSet<>()).add(adjacency.b());
      setByCode.computeIfAbsent(adjacency.b(), c -> new TreeSet<>()).add(adjacency.a());
    }
    Map<MunicipalityCode, List<MunicipalityCode>> result = new TreeMap<>();
    setByCode.forEach((code, set) -> result.put(code, List.copyOf(set)));
    return result;
  }

  private static List<MunicipalityCode> nearest(Municipality own, List<Municipality> placed) {
    return placed.stream()
        .filter(m -> !m.equals(own))
        .sorted(
            Comparator.comparingLong((Municipality m) -> squaredDistance(own, m))
                .thenComparing(Municipality::code))
        .limit(NEAREST)
        .map(Municipality::code)
        .toList();
  }

  /**
   * In a plane in which a degree of longitude is 61/100 of a degree of latitude, as it is at 52
   * degrees north; centroids rounded to millionths of a degree.
   */
  private static long squaredDistance(Municipality a, Municipality b) {
    long east = Math.multiplyExact(61, micro(a.longitude()) - micro(b.longitude()));
    long north = Math.multiplyExact(100, micro(a.latitude()) - micro(b.latitude()));
    return Math.addExact(Math.multiplyExact(east, east), Math.multiplyExact(north, north));
  }

  private static long micro(@Nullable BigDecimal degrees) {
    return Objects.requireNonNull(degrees)
        .setScale(MICRO, RoundingMode.HALF_UP)
        .unscaledValue()
        .longValueExact();
  }
}
