package nl.spreiding.generate;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import nl.spreiding.model.Adjacency;
import nl.spreiding.model.Municipality;
import nl.spreiding.model.MunicipalityCode;
import org.jspecify.annotations.Nullable;

/**
 * A country that may be several times as large as the one it is made of: the municipalities as they
 * are, and copies of them in the same provinces, each with its own borders and somewhat more or
 * fewer inhabitants.
 *
 * @param municipalityList the originals, then each copy of all of them
 * @param adjacencyList borders within the originals and within each copy
 * @param originByCode for every municipality the one it is made of; an original is its own
 */
record Country(
    List<Municipality> municipalityList,
    List<Adjacency> adjacencyList,
    Map<MunicipalityCode, MunicipalityCode> originByCode) {

  /** Codes of copies start here; CBS codes have four digits. */
  private static final int FIRST_COPY_CODE = 100_000;

  private static final int LAST_COPY_CODE = 999_999;

  /**
   * Makes a country.
   *
   * @param originalList the municipalities
   * @param borderList their borders
   * @param seed varies the inhabitants of the copies
   * @param scale how many times as large; 1: the originals only
   * @return the country
   * @throws IllegalArgumentException if the scale is below 1, or so large that the codes run out
   */
  static Country of(
      List<Municipality> originalList, List<Adjacency> borderList, long seed, int scale) {
    long copies = (long) originalList.size() * (scale - 1);
    if (scale < 1 || copies > LAST_COPY_CODE - FIRST_COPY_CODE + 1) {
      throw new IllegalArgumentException(
          "The scale ("
              + scale
              + ") must be at least 1, and the copies ("
              + copies
              + ") must fit six-digit codes.");
    }
    Draw draw = new Draw(seed, "country");
    List<Municipality> municipalityList = new ArrayList<>(originalList);
    List<Adjacency> adjacencyList = new ArrayList<>(borderList);
    Map<MunicipalityCode, MunicipalityCode> originByCode = new HashMap<>();
    originalList.forEach(m -> originByCode.put(m.code(), m.code()));
    int next = FIRST_COPY_CODE;
    for (int copy = 2; copy <= scale; copy++) {
      Map<MunicipalityCode, MunicipalityCode> codeByOrigin = new HashMap<>();
      for (Municipality origin : originalList) {
        MunicipalityCode code = new MunicipalityCode(String.format(Locale.ROOT, "GM%06d", next++));
        codeByOrigin.put(origin.code(), code);
        originByCode.put(code, origin.code());
        municipalityList.add(copy(origin, code, copy, draw));
      }
      for (Adjacency border : borderList) {
        adjacencyList.add(
            new Adjacency(codeByOrigin.get(border.a()), codeByOrigin.get(border.b())));
      }
    }
    return new Country(municipalityList, adjacencyList, originByCode);
  }

  boolean isOriginal(Municipality municipality) {
    return originByCode.get(municipality.code()).equals(municipality.code());
  }

  private static Municipality copy(
      Municipality origin, MunicipalityCode code, int copy, Draw draw) {
    return new Municipality(
        code,
        origin.name() + " (kopie " + copy + ")",
        origin.province(),
        Math.max(1, origin.inhabitants() * draw.between(80, 120) / 100),
        origin.inhabitantsDate(),
        origin.sesWoa(),
        origin.sesWoaYear(),
        origin.sesWoaBasis() + ", synthetic copy",
        beside(origin.longitude(), draw),
        beside(origin.latitude(), draw));
  }

  /** Up to 0.05 degrees away, so that copies do not cover each other on a map. */
  private static @Nullable BigDecimal beside(@Nullable BigDecimal degrees, Draw draw) {
    int shift = draw.between(-50, 50);
    return degrees == null ? null : degrees.add(BigDecimal.valueOf(shift, 3));
  }
}
