package nl.spreiding.input;

import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import nl.spreiding.issue.IssueCode;
import nl.spreiding.issue.IssueCollector;
import nl.spreiding.issue.SourceLocation;
import nl.spreiding.model.Bilingual;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.StreamReadConstraints;
import tools.jackson.core.TokenStreamLocation;
import tools.jackson.core.exc.JacksonIOException;
import tools.jackson.core.exc.StreamConstraintsException;
import tools.jackson.core.json.JsonFactory;

/** Reads a JSON file into values that know their line and column. */
public final class JsonDocument {
  private static final int MAX_DEPTH = 50;

  private final String file;
  private final IssueCollector issues;

  private JsonDocument(String file, IssueCollector issues) {
    this.file = file;
    this.issues = issues;
  }

  /**
   * Reads a file.
   *
   * @param source the file
   * @param limits how much to read
   * @param issues receives what is wrong with it
   * @return the document, or null if it is not JSON
   */
  public static @Nullable JsonValue read(
      SourceFile source, ReadLimits limits, IssueCollector issues) {
    Reader reader = source.open(limits, issues);
    if (reader == null) {
      return null;
    }
    try (reader) {
      return new JsonDocument(source.name(), issues).parse(reader, limits);
    } catch (IOException e) {
      source.report(e, issues, source.at());
      return null;
    }
  }

  /**
   * Reads a text that was opened before.
   *
   * @param reader the text
   * @param name gives the name in issues
   * @param limits how much to read
   * @param issues receives what is wrong with it
   * @return the document, or null if it is not JSON
   */
  public static @Nullable JsonValue read(
      Reader reader, String name, ReadLimits limits, IssueCollector issues) {
    try {
      return new JsonDocument(name, issues).parse(reader, limits);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private @Nullable JsonValue parse(Reader reader, ReadLimits limits) throws IOException {
    JsonFactory factory =
        JsonFactory.builder()
            .streamReadConstraints(
                StreamReadConstraints.builder()
                    .maxNestingDepth(MAX_DEPTH)
                    .maxStringLength(limits.maxRecordCharacters())
                    .build())
            .build();
    try (JsonParser parser = factory.createParser(ObjectReadContext.empty(), reader)) {
      return root(parser);
    } catch (JacksonIOException e) {
      throw e.getCause();
    } catch (StreamConstraintsException e) {
      issues.add(
          IssueCode.RECORD_TOO_LONG,
          at(e.getLocation()),
          IssueCode.RECORD_TOO_LONG.meaning(),
          e.getOriginalMessage(),
          new Bilingual(
              "Ga na of het het goede bestand is; de rest wordt niet gelezen.",
              "Check that it is the right file; the rest is not read."));
      return null;
    } catch (JacksonException e) {
      issues.add(
          IssueCode.JSON_SYNTAX,
          at(e.getLocation()),
          IssueCode.JSON_SYNTAX.meaning(),
          e.getOriginalMessage());
      return null;
    }
  }

  private @Nullable JsonValue root(JsonParser parser) {
    if (parser.nextToken() == null) {
      issues.add(
          IssueCode.JSON_SYNTAX,
          new SourceLocation(file, 1, 1),
          IssueCode.JSON_SYNTAX.meaning(),
          new Bilingual("leeg", "empty"));
      return null;
    }
    JsonValue value = value(parser);
    SourceLocation trailing = trailing(parser);
    if (trailing != null) {
      issues.add(IssueCode.JSON_TRAILING, trailing, IssueCode.JSON_TRAILING.meaning(), "");
    }
    return value;
  }

  private @Nullable SourceLocation trailing(JsonParser parser) {
    try {
      return parser.nextToken() == null ? null : at(parser.currentTokenLocation());
    } catch (JacksonIOException e) {
      throw e;
    } catch (JacksonException e) {
      // Whatever follows the document is wrong, also when it is no JSON itself.
      return at(e.getLocation());
    }
  }

  private JsonValue value(JsonParser parser) {
    SourceLocation at = at(parser.currentTokenLocation());
    JsonToken token = parser.currentToken();
    return switch (token) {
      case START_OBJECT -> object(parser, at);
      case START_ARRAY -> list(parser, at);
      case VALUE_NUMBER_INT -> new JsonValue.Num(at, parser.getString(), true);
      case VALUE_NUMBER_FLOAT -> new JsonValue.Num(at, parser.getString(), false);
      case VALUE_TRUE -> new JsonValue.Bool(at, true);
      case VALUE_FALSE -> new JsonValue.Bool(at, false);
      case VALUE_NULL -> new JsonValue.Null(at);
      case VALUE_STRING -> new JsonValue.Text(at, parser.getString());
      default ->
          throw new IllegalStateException("Unexpected JSON token (" + token + ") at (" + at + ").");
    };
  }

  private JsonValue object(JsonParser parser, SourceLocation at) {
    Map<String, JsonValue> valueByKey = new LinkedHashMap<>();
    Map<String, SourceLocation> keyAtByKey = new HashMap<>();
    while (parser.nextToken() != JsonToken.END_OBJECT) {
      String key = parser.currentName();
      SourceLocation keyAt = at(parser.currentTokenLocation());
      parser.nextToken();
      JsonValue value = value(parser);
      if (valueByKey.putIfAbsent(key, value) == null) {
        keyAtByKey.put(key, keyAt);
      } else {
        issues.add(
            IssueCode.JSON_DUPLICATE_KEY, keyAt, IssueCode.JSON_DUPLICATE_KEY.meaning(), key);
      }
    }
    return new JsonValue.Obj(at, valueByKey, keyAtByKey);
  }

  private JsonValue list(JsonParser parser, SourceLocation at) {
    List<JsonValue> valueList = new ArrayList<>();
    while (parser.nextToken() != JsonToken.END_ARRAY) {
      valueList.add(value(parser));
    }
    return new JsonValue.Arr(at, valueList);
  }

  private SourceLocation at(@Nullable TokenStreamLocation location) {
    if (location == null || location.getLineNr() < 1) {
      return SourceLocation.ofFile(file);
    }
    return new SourceLocation(file, location.getLineNr(), Math.max(location.getColumnNr(), 1));
  }
}
