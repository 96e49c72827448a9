package nl.spreiding.law;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import nl.spreiding.model.Basis;
import nl.spreiding.model.CaseSettings;
import nl.spreiding.model.Form;
import nl.spreiding.model.Kind;
import nl.spreiding.model.Location;
import nl.spreiding.model.LocationId;
import nl.spreiding.model.Municipality;
import nl.spreiding.model.MunicipalityCode;
import nl.spreiding.model.Parameters;
import nl.spreiding.model.Province;
import nl.spreiding.model.ProvinceCode;
import nl.spreiding.model.ShelterCase;
import nl.spreiding.model.Status;
import nl.spreiding.model.WeightKey;
import nl.spreiding.model.Weights;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVRecord;
import org.apache.commons.numbers.fraction.BigFraction;
import org.jspecify.annotations.Nullable;

/** Cases for the tests of the law. */
public final class LawCases {
  public static final LocalDate REFERENCE = LocalDate.of(2024, 12, 31);
  public static final LocalDate COUNTS_UNTIL = LocalDate.of(2026, 2, 1);

  private LawCases() {}

  /** Four municipalities in two provinces; worked out by hand in {@link BesluitArticle21Test}. */
  public static List<Municipality> four() {
    return List.of(
        municipality("GM0001", "PV20", 1000, "0.25"),
        municipality("GM0002", "PV20", 2000, "-0.1"),
        municipality("GM0003", "PV21", 3000, "0.000"),
        municipality("GM0004", "PV21", 500, "-0.90"));
  }

  public static Municipality municipality(
      String code, String province, long inhabitants, String sesWoa) {
    return new Municipality(
        new MunicipalityCode(code),
        "Gemeente " + code,
        new Province(new ProvinceCode(province), "Provincie " + province),
        inhabitants,
        LocalDate.of(2024, 1, 1),
        new BigDecimal(sesWoa),
        2021,
        "official",
        null,
        null);
  }

  public static ShelterCase shelterCase(
      long total, long amv, List<Municipality> list, List<Location> locationList) {
    EnumMap<WeightKey, BigFraction> weights = new EnumMap<>(WeightKey.class);
    for (WeightKey key : WeightKey.values()) {
      weights.put(key, BigFraction.ONE);
    }
    CaseSettings settings =
        new CaseSettings(
            "test",
            "Test",
            "2025-2026",
            REFERENCE,
            COUNTS_UNTIL,
            new CaseSettings.Capacity(total, amv, "Stcrt. 2024, 3320"),
            Parameters.DEFAULTS,
            new Weights("test", weights),
            List.of(),
            List.of("A remark."));
    return ShelterCase.of(settings, list, locationList, List.of(), List.of(), List.of());
  }

  /** A location open since long ago, with a contract end (or none). */
  public static Location open(
      String id, String municipality, Kind kind, long places, @Nullable String openUntil) {
    return location(id, municipality, kind, Status.OPEN, places, null, openUntil, null);
  }

  public static Location location(
      String id,
      String municipality,
      Kind kind,
      Status status,
      long places,
      @Nullable String openFrom,
      @Nullable String openUntil,
      @Nullable String extendableUntil) {
    return new Location(
        new LocationId(id),
        new MunicipalityCode(municipality),
        id,
        kind,
        Form.AZC,
        status,
        status == Status.OPEN ? places : 0,
        1,
        places,
        date(openFrom),
        date(openUntil),
        date(extendableUntil),
        true,
        0,
        null,
        Basis.SYNTHETIC,
        "test");
  }

  private static @Nullable LocalDate date(@Nullable String text) {
    return text == null ? null : LocalDate.parse(text);
  }

  /** The 342 municipalities: inhabitants of 2024-01-01, SES-WOA of 2019. */
  public static List<Municipality> netherlands() {
    List<Municipality> list = new ArrayList<>();
    for (CSVRecord row : rows("/municipalities-2024.csv")) {
      list.add(
          new Municipality(
              new MunicipalityCode(row.get("code")),
              row.get("name"),
              new Province(new ProvinceCode(row.get("province_code")), row.get("province")),
              Long.parseLong(row.get("inhabitants")),
              LocalDate.parse(row.get("inhabitants_date")),
              new BigDecimal(row.get("ses_woa")),
              // Empty in five "partial" rows; the source note gives 2019 for the whole column.
              row.get("ses_woa_year").isEmpty() ? 2019 : Integer.parseInt(row.get("ses_woa_year")),
              row.get("ses_woa_basis"),
              null,
              null));
    }
    return list;
  }

  static List<CSVRecord> rows(String resource) {
    try (Reader reader =
        new InputStreamReader(
            Objects.requireNonNull(LawCases.class.getResourceAsStream(resource)),
            StandardCharsets.UTF_8)) {
      return CSVFormat.RFC4180
          .builder()
          .setHeader()
          .setSkipHeaderRecord(true)
          .get()
          .parse(reader)
          .getRecords();
    } catch (IOException e) {
      throw new java.io.UncheckedIOException(e);
    }
  }

  /**
   * A random country: 2 to 30 municipalities in 1 to 5 provinces, scores above -1; a third so tiny
   * that halves occur.
   */
  static List<Municipality> random(Random random) {
    int size = 2 + random.nextInt(29);
    int provinces = 1 + random.nextInt(5);
    boolean tiny = random.nextInt(3) == 0;
    List<Municipality> list = new ArrayList<>();
    for (int i = 0; i < size; i++) {
      BigDecimal score = BigDecimal.valueOf(random.nextInt(1998) - 999, 3);
      if (tiny || random.nextInt(4) == 0) {
        score =
            List.of(BigDecimal.ZERO, BigDecimal.ONE, new BigDecimal("-0.5")).get(random.nextInt(3));
      }
      list.add(
          municipality(
              "GM%04d".formatted(i),
              "PV%02d".formatted(20 + random.nextInt(provinces)),
              1 + random.nextInt(tiny ? 8 : 900_000),
              score.toPlainString()));
    }
    return list;
  }

  static Map<String, Long> byCode(IndicativeDistribution distribution) {
    Map<String, Long> result = new java.util.TreeMap<>();
    distribution.numberList().forEach(n -> result.put(n.municipality().value(), n.rounded()));
    return result;
  }
}
