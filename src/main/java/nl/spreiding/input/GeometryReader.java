package nl.spreiding.input;

import java.math.BigDecimal;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import nl.spreiding.issue.InputException;
import nl.spreiding.issue.IssueCode;
import nl.spreiding.issue.IssueCollector;
import nl.spreiding.issue.SourceLocation;
import nl.spreiding.model.MunicipalityCode;
import org.jspecify.annotations.Nullable;

/**
 * Reads boundaries of municipalities from GeoJSON (RFC 7946): a FeatureCollection of features with
 * a Polygon or MultiPolygon in degrees. Nothing else of the file is handed on.
 */
public final class GeometryReader {
  /** 64 MiB, 1 Mi characters per text. */
  private static final ReadLimits LIMITS = new ReadLimits(64L * 1024 * 1024, 1024 * 1024);

  private static final int MOST_POINTS = 2_000_000;
  private static final List<String> CODE_KEYS = List.of("code", "statcode", "gemeentecode");
  private static final BigDecimal MOST_LONGITUDE = BigDecimal.valueOf(180);
  private static final BigDecimal MOST_LATITUDE = BigDecimal.valueOf(90);

  /** Decimals that are kept: about a metre. */
  private static final int DECIMALS = 5;

  private final Set<MunicipalityCode> known;
  private final IssueCollector issues = new IssueCollector();
  private final Set<String> seen = new HashSet<>();
  private final StringBuilder out = new StringBuilder();
  private int points;

  private GeometryReader(Set<MunicipalityCode> known) {
    this.known = known;
  }

  /**
   * Reads a file.
   *
   * @param file the file
   * @param known the municipalities of the case; boundaries of others are left out
   * @return GeoJSON with a feature per municipality found; its member {@code missing} lists those
   *     that were not
   * @throws InputException if it is no such file, holds a municipality twice, or holds none of the
   *     case
   */
  public static String read(Path file, Set<MunicipalityCode> known) throws InputException {
    GeometryReader reader = new GeometryReader(known);
    JsonValue document = JsonDocument.read(SourceFile.of(file), LIMITS, reader.issues);
    if (document != null) {
      reader.collection(document);
    }
    reader.issues.throwIfErrors();
    return reader.out.toString();
  }

  private void collection(JsonValue document) {
    JsonValue features = field(document, "features");
    if (!(text(field(document, "type")).equals("FeatureCollection")
        && features instanceof JsonValue.Arr list)) {
      wrong(document.at(), "A GeoJSON FeatureCollection is expected", document.shown());
      return;
    }
    out.append("{\"type\":\"FeatureCollection\",\"features\":[");
    for (JsonValue feature : list.valueList()) {
      feature(feature);
      if (points > MOST_POINTS) {
        issues.add(
            IssueCode.TOTAL_TOO_LARGE,
            feature.at(),
            "The boundaries have too many points",
            "limit: " + MOST_POINTS);
        return;
      }
    }
    if (seen.isEmpty()) {
      issues.add(
          IssueCode.MUNICIPALITY_UNKNOWN,
          features.at(),
          "No boundary has the code of a municipality of the case in id, code or statcode",
          "");
    }
    out.append("],\"missing\":[");
    Set<String> missing = new TreeSet<>();
    known.forEach(code -> missing.add(code.value()));
    missing.removeAll(seen);
    String separator = "";
    for (String code : missing) {
      out.append(separator).append('"').append(code).append('"');
      separator = ",";
    }
    out.append("]}\n");
  }

  private void feature(JsonValue feature) {
    String code = code(feature);
    if (!Forms.CODE.matcher(code).matches() || !known.contains(new MunicipalityCode(code))) {
      return;
    }
    if (!seen.add(code)) {
      issues.add(
          IssueCode.MUNICIPALITY_DUPLICATE,
          feature.at(),
          IssueCode.MUNICIPALITY_DUPLICATE.meaning(),
          code);
      return;
    }
    JsonValue geometry = field(feature, "geometry");
    String type = text(field(geometry, "type"));
    JsonValue coordinates = field(geometry, "coordinates");
    int depth = type.equals("Polygon") ? 2 : type.equals("MultiPolygon") ? 3 : 0;
    if (depth == 0 || coordinates == null) {
      wrong(feature.at(), "A Polygon or MultiPolygon is expected for " + code, type);
      return;
    }
    out.append(seen.size() > 1 ? "," : "")
        .append("\n{\"type\":\"Feature\",\"id\":\"")
        .append(code)
        .append("\",\"properties\":{\"code\":\"")
        .append(code)
        .append("\"},\"geometry\":{\"type\":\"")
        .append(type)
        .append("\",\"coordinates\":");
    nested(coordinates, depth);
    out.append("}}");
  }

  private static String code(JsonValue feature) {
    JsonValue properties = field(feature, "properties");
    for (String key : CODE_KEYS) {
      String code = text(field(properties, key));
      if (!code.isEmpty()) {
        return code;
      }
    }
    return text(field(feature, "id"));
  }

  /** Lists in lists; at depth 0 a point. */
  private void nested(JsonValue value, int depth) {
    if (!(value instanceof JsonValue.Arr list)) {
      wrong(value.at(), "A list of coordinates is expected", value.shown());
      return;
    }
    if (depth == 0) {
      point(list);
      return;
    }
    if (depth == 1 && list.valueList().size() < 4) {
      wrong(value.at(), "A ring has at least four points", String.valueOf(list.valueList().size()));
      return;
    }
    out.append('[');
    String separator = "";
    for (JsonValue each : list.valueList()) {
      out.append(separator);
      nested(each, depth - 1);
      separator = ",";
    }
    out.append(']');
  }

  private void point(JsonValue.Arr point) {
    points++;
    List<JsonValue> list = point.valueList();
    if (list.size() < 2
        || !(list.get(0) instanceof JsonValue.Num longitude)
        || !(list.get(1) instanceof JsonValue.Num latitude)) {
      wrong(point.at(), "A point is a list of a longitude and a latitude", "");
      return;
    }
    out.append('[');
    degrees(longitude, MOST_LONGITUDE);
    out.append(',');
    degrees(latitude, MOST_LATITUDE);
    out.append(']');
  }

  private void degrees(JsonValue.Num number, BigDecimal most) {
    // Before it is made a number: an exponent could make it as large as the memory.
    BigDecimal value = number.text().length() > 40 ? null : new BigDecimal(number.text());
    if (value == null
        || value.scale() < -3
        || value.scale() > 40
        || value.abs().compareTo(most) > 0) {
      issues.add(
          IssueCode.OUT_OF_RANGE,
          number.at(),
          "A coordinate is not in degrees (longitude, latitude)",
          number.text());
      return;
    }
    out.append(
        value
            .setScale(
                Math.min(DECIMALS, Math.max(0, value.scale())), java.math.RoundingMode.HALF_UP)
            .toPlainString());
  }

  private void wrong(SourceLocation at, String message, String value) {
    issues.add(IssueCode.JSON_TYPE, at, message, value);
  }

  private static @Nullable JsonValue field(@Nullable JsonValue value, String key) {
    return value instanceof JsonValue.Obj object ? object.valueByKey().get(key) : null;
  }

  private static String text(@Nullable JsonValue value) {
    return value instanceof JsonValue.Text text ? text.text() : "";
  }
}
