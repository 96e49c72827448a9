package nl.spreiding.web;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.StreamReadConstraints;
import tools.jackson.core.TokenStreamLocation;
import tools.jackson.core.json.JsonFactory;

/**
 * Where the changes of a scenario stand in its text, so that an error can be shown at its change.
 */
final class ChangePlaces {
  private static final int MAX_DEPTH = 50;
  private static final JsonFactory FACTORY =
      JsonFactory.builder()
          .streamReadConstraints(StreamReadConstraints.builder().maxNestingDepth(MAX_DEPTH).build())
          .build();

  private final List<long[]> rangeList = new ArrayList<>();

  private ChangePlaces() {}

  static ChangePlaces none() {
    return new ChangePlaces();
  }

  /** Of a text that need not be valid; what comes after an error in it is not found. */
  static ChangePlaces of(byte[] scenario) {
    ChangePlaces places = new ChangePlaces();
    try (JsonParser parser = FACTORY.createParser(ObjectReadContext.empty(), scenario)) {
      places.read(parser);
    } catch (JacksonException e) {
      // Reported by who reads the scenario itself.
    }
    return places;
  }

  private void read(JsonParser parser) {
    if (parser.nextToken() != JsonToken.START_OBJECT) {
      return;
    }
    while (parser.nextToken() == JsonToken.PROPERTY_NAME) {
      boolean changes = parser.currentName().equals("changes");
      if (parser.nextToken() != JsonToken.START_ARRAY || !changes) {
        parser.skipChildren();
        continue;
      }
      while (parser.nextToken() != JsonToken.END_ARRAY && parser.currentToken() != null) {
        long from = place(parser.currentTokenLocation());
        parser.skipChildren();
        rangeList.add(new long[] {from, place(parser.currentLocation())});
      }
    }
  }

  private static long place(TokenStreamLocation location) {
    return place(location.getLineNr(), location.getColumnNr());
  }

  private static long place(int line, int column) {
    return ((long) line << 32) + column;
  }

  /** Which change a place belongs to, from 0; null: none. */
  @Nullable Integer changeAt(int line, int column) {
    long at = place(line, column);
    for (int i = 0; i < rangeList.size(); i++) {
      if (rangeList.get(i)[0] <= at && at <= rangeList.get(i)[1]) {
        return i;
      }
    }
    return null;
  }
}
