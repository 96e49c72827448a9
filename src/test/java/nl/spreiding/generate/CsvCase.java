package nl.spreiding.generate;

import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import nl.spreiding.model.Adjacency;
import nl.spreiding.model.Basis;
import nl.spreiding.model.CaseSettings;
import nl.spreiding.model.CommissionerReport;
import nl.spreiding.model.Exchange;
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
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
import org.apache.commons.numbers.fraction.BigFraction;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Reads a case directory without any of the checks of the program, so that the data are tested on
 * their own.
 */
final class CsvCase {
  private static final CSVFormat FORMAT =
      CSVFormat.RFC4180.builder().setHeader().setSkipHeaderRecord(true).get();

  private CsvCase() {}

  static ShelterCase read(Path directory) {
    return ShelterCase.of(
        settings(directory),
        rows(directory, "municipalities.csv").stream().map(CsvCase::municipality).toList(),
        rows(directory, "locations.csv").stream().map(CsvCase::location).toList(),
        Files.exists(directory.resolve("reports.csv"))
            ? rows(directory, "reports.csv").stream().map(CsvCase::report).toList()
            : List.of(),
        rows(directory, "exchanges.csv").stream().map(CsvCase::exchange).toList(),
        rows(directory, "adjacency.csv").stream()
            .map(
                r ->
                    new Adjacency(
                        new MunicipalityCode(r.get("code_a")),
                        new MunicipalityCode(r.get("code_b"))))
            .toList());
  }

  static JsonNode json(Path file) {
    return JsonMapper.builder().build().readTree(file);
  }

  static List<String> header(Path file) {
    try (Reader reader = Files.newBufferedReader(file);
        CSVParser parser = FORMAT.parse(reader)) {
      return parser.getHeaderNames();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  static List<CSVRecord> rows(Path directory, String name) {
    try (Reader reader = Files.newBufferedReader(directory.resolve(name));
        CSVParser parser = FORMAT.parse(reader)) {
      return parser.getRecords();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static CaseSettings settings(Path directory) {
    JsonNode json = json(directory.resolve("case.json"));
    JsonNode capacity = json.get("capacity");
    Map<WeightKey, BigFraction> byKey = new EnumMap<>(WeightKey.class);
    for (WeightKey key : WeightKey.values()) {
      byKey.put(key, BigFraction.ZERO);
    }
    return new CaseSettings(
        json.get("id").asString(),
        json.get("title").asString(),
        json.get("cycle").asString(),
        LocalDate.parse(json.get("referenceDate").asString()),
        LocalDate.parse(json.get("countsUntil").asString()),
        new CaseSettings.Capacity(
            capacity.get("total").asLong(),
            capacity.get("amv").asLong(),
            capacity.get("source").asString()),
        Parameters.DEFAULTS,
        new Weights("balanced", byKey),
        json.get("synthetic").valueStream().map(JsonNode::asString).toList(),
        json.get("notes").valueStream().map(JsonNode::asString).toList());
  }

  private static Municipality municipality(CSVRecord r) {
    return new Municipality(
        new MunicipalityCode(r.get("code")),
        r.get("name"),
        new Province(new ProvinceCode(r.get("province_code")), r.get("province")),
        Long.parseLong(r.get("inhabitants")),
        LocalDate.parse(r.get("inhabitants_date")),
        new BigDecimal(r.get("ses_woa")),
        Integer.parseInt(r.get("ses_woa_year")),
        r.get("ses_woa_basis"),
        new BigDecimal(r.get("lon")),
        new BigDecimal(r.get("lat")));
  }

  private static Location location(CSVRecord r) {
    String cost = r.get("annual_cost_per_place");
    return new Location(
        new LocationId(r.get("id")),
        new MunicipalityCode(r.get("municipality_code")),
        r.get("name"),
        Kind.valueOf(r.get("kind")),
        Form.valueOf(r.get("form")),
        Status.valueOf(r.get("status")),
        Long.parseLong(r.get("places_now")),
        Long.parseLong(r.get("min_places")),
        Long.parseLong(r.get("max_places")),
        date(r.get("open_from")),
        date(r.get("open_until")),
        date(r.get("extendable_until")),
        flag(r.get("may_close")),
        Long.parseLong(r.get("children")),
        cost.isEmpty() ? null : Long.valueOf(cost),
        Basis.valueOf(r.get("basis").toUpperCase(Locale.ROOT)),
        r.get("source"));
  }

  private static CommissionerReport report(CSVRecord r) {
    return new CommissionerReport(
        new MunicipalityCode(r.get("municipality_code")),
        Long.parseLong(r.get("regular")),
        Long.parseLong(r.get("amv")),
        Long.parseLong(r.get("special")),
        Long.parseLong(r.get("likely")),
        flag(r.get("exempt")),
        r.get("note"));
  }

  private static Exchange exchange(CSVRecord r) {
    return new Exchange(
        new MunicipalityCode(r.get("from_code")),
        new MunicipalityCode(r.get("to_code")),
        Kind.valueOf(r.get("kind")),
        Long.parseLong(r.get("places")),
        date(r.get("until")),
        r.get("note"));
  }

  private static @Nullable LocalDate date(String text) {
    return text.isEmpty() ? null : LocalDate.parse(text);
  }

  private static boolean flag(String text) {
    return switch (text) {
      case "true" -> true;
      case "false" -> false;
      default -> throw new IllegalArgumentException(text);
    };
  }
}
