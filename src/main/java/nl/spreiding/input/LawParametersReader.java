package nl.spreiding.input;

import java.io.IOException;
import java.io.InputStream;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import nl.spreiding.model.ArticleReference;
import nl.spreiding.model.Instrument;
import nl.spreiding.model.LawParameter;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Reads the parameters of the law ({@code data/law/parameters.json}), of which the jar holds a
 * copy.
 */
public final class LawParametersReader {
  private static final String RESOURCE = "/nl/spreiding/lawdata/parameters.json";

  private LawParametersReader() {}

  /**
   * Reads the copy that travels with the software.
   *
   * @return all parameters, in the order of the file
   * @throws IllegalStateException if the copy is missing or malformed: the jar was not built as it
   *     should be
   */
  public static List<LawParameter> read() {
    try (InputStream stream = LawParametersReader.class.getResourceAsStream(RESOURCE)) {
      if (stream == null) {
        throw new IllegalStateException(
            "The resource (" + RESOURCE + ") is missing. Maybe build again with Maven.");
      }
      return read(stream);
    } catch (IOException e) {
      throw new IllegalStateException("The resource (" + RESOURCE + ") cannot be read.", e);
    }
  }

  /**
   * Reads parameters from a stream.
   *
   * @param stream JSON as in {@code data/law/parameters.json}
   * @return all parameters, in the order of the file
   * @throws IllegalStateException if an entry lacks a field or holds one that cannot be read; names
   *     the entry
   */
  public static List<LawParameter> read(InputStream stream) {
    JsonNode root = JsonMapper.shared().readTree(stream);
    List<LawParameter> result = new ArrayList<>();
    for (JsonNode node : root.required("parameters")) {
      try {
        result.add(parameter(node));
      } catch (RuntimeException e) {
        throw new IllegalStateException(
            "The law parameter ("
                + node.path("id").asString("")
                + ") cannot be read: "
                + e.getMessage(),
            e);
      }
    }
    return List.copyOf(result);
  }

  private static LawParameter parameter(JsonNode node) {
    String validUntil = textOrNull(node, "validUntil");
    JsonNode source = node.required("source");
    return new LawParameter(
        text(node, "id"),
        text(node, "descriptionNl"),
        text(node, "descriptionEn"),
        LawParameter.Kind.valueOf(text(node, "kind").toUpperCase(Locale.ROOT)),
        article(node.required("article")),
        text(node, "value"),
        text(node, "unit"),
        LocalDate.parse(text(node, "validFrom")),
        validUntil == null ? null : LocalDate.parse(validUntil),
        new LawParameter.Source(
            textOrNull(source, "bwbId"), textOrNull(source, "link"), text(source, "publication")),
        LocalDate.parse(text(node, "lastChecked")),
        text(node, "lastCheckedNote"));
  }

  private static @Nullable ArticleReference article(JsonNode node) {
    if (node.isNull()) {
      return null;
    }
    JsonNode paragraph = node.required("paragraph");
    return new ArticleReference(
        Instrument.valueOf(text(node, "instrument")),
        text(node, "article"),
        paragraph.isNull() ? null : paragraph.intValue(),
        textOrNull(node, "clause"));
  }

  private static String text(JsonNode node, String field) {
    String value = node.required(field).stringValue();
    if (value.isBlank()) {
      throw new IllegalArgumentException("The field (" + field + ") is empty.");
    }
    return value;
  }

  private static @Nullable String textOrNull(JsonNode node, String field) {
    return node.required(field).isNull() ? null : text(node, field);
  }
}
