package nl.spreiding.web;

import io.javalin.http.Context;
import java.io.IOException;
import java.io.InputStream;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import nl.spreiding.model.Language;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.core.StreamReadConstraints;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What requests say, checked. */
final class Requests {
  private static final int MAX_DEPTH = 10;

  /**
   * Of a body that is too large so many times the limit is read and thrown away. Who is still
   * sending when the connection is closed gets no answer, and so does not hear why.
   */
  private static final int MOST_DISCARDED = 16;

  private static final JsonMapper MAPPER =
      JsonMapper.builder(
              JsonFactory.builder()
                  .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
                  .streamReadConstraints(
                      StreamReadConstraints.builder().maxNestingDepth(MAX_DEPTH).build())
                  .build())
          .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
          .build();

  private final int mostBytes;
  private final Language language;

  Requests(int mostBytes, Language language) {
    this.mostBytes = mostBytes;
    this.language = language;
  }

  /** The body of a request that sends JSON. Nothing beyond the limit is kept. */
  byte[] json(Context request) throws IOException {
    String type = request.header("Content-Type");
    if (type == null
        || !type.toLowerCase(Locale.ROOT)
            .replace(" ", "")
            .matches("application/json(;charset=\"?utf-8\"?)?")) {
      throw ApiProblem.of(
          415,
          "content-type",
          "Stuur JSON (Content-Type: application/json).",
          "Send JSON (Content-Type: application/json).");
    }
    InputStream stream = request.req().getInputStream();
    boolean toldTooLarge = request.req().getContentLengthLong() > mostBytes;
    byte[] body = toldTooLarge ? new byte[0] : stream.readNBytes(mostBytes + 1);
    if (toldTooLarge || body.length > mostBytes) {
      discard(stream);
      throw tooLarge();
    }
    return body;
  }

  private void discard(InputStream stream) throws IOException {
    byte[] buffer = new byte[8192];
    long left = (long) MOST_DISCARDED * mostBytes;
    while (left > 0) {
      int read = stream.read(buffer);
      left = read < 0 ? 0 : left - read;
    }
  }

  private ApiProblem tooLarge() {
    return ApiProblem.of(
        413,
        "body-too-large",
        "Het verzoek is groter dan " + mostBytes + " bytes.",
        "The request is larger than " + mostBytes + " bytes.");
  }

  /** A small object with exactly these fields. */
  JsonNode object(Context request, Set<String> fields) throws IOException {
    try {
      JsonNode node = MAPPER.readTree(json(request));
      if (node != null && node.isObject() && Set.copyOf(node.propertyNames()).equals(fields)) {
        return node;
      }
    } catch (JacksonException e) {
      throw notJson();
    }
    throw ApiProblem.of(
        400,
        "fields",
        "Geef een object met precies deze velden: " + String.join(", ", sorted(fields)) + ".",
        "Give an object with exactly these fields: " + String.join(", ", sorted(fields)) + ".");
  }

  private static List<String> sorted(Set<String> fields) {
    return fields.stream().sorted().toList();
  }

  /** A field that must be a text. */
  static String text(JsonNode object, String field) {
    JsonNode value = object.get(field);
    if (value == null || !value.isString()) {
      throw ApiProblem.of(
          400,
          "fields",
          "Veld " + field + " moet een tekst zijn.",
          "Field " + field + " must be a text.");
    }
    return value.asString();
  }

  private static ApiProblem notJson() {
    return ApiProblem.of(400, "json", "Dit is geen JSON.", "This is no JSON.");
  }

  /** The language asked for with {@code lang}, or that of the server. */
  Language language(Context request) {
    String asked = request.queryParam("lang");
    if (asked == null) {
      return language;
    }
    return Arrays.stream(Language.values())
        .filter(l -> l.tag().equals(asked))
        .findFirst()
        .orElseThrow(
            () -> ApiProblem.of(400, "lang", "De taal is nl of en.", "The language is nl or en."));
  }

  /** The language a browser prefers, for messages. */
  Language accepted(Context request) {
    String wanted =
        Objects.requireNonNullElse(request.header("Accept-Language"), "").toLowerCase(Locale.ROOT);
    return wanted.startsWith("nl") ? Language.NL : wanted.startsWith("en") ? Language.EN : language;
  }

  /** The name of a tab; null: not told. */
  static @Nullable String session(Context request) {
    String session = request.queryParam("session");
    if (session != null && !Names.SESSION.matcher(session).matches()) {
      throw ApiProblem.of(
          400,
          "session",
          "Een sessie bestaat uit 1 tot 64 letters, cijfers en streepjes.",
          "A session has 1 to 64 letters, digits and dashes.");
    }
    return session;
  }
}
