package nl.spreiding.export;

import java.io.IOException;
import java.math.BigInteger;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import nl.spreiding.considered.Alternative;
import nl.spreiding.considered.Considered;
import nl.spreiding.considered.Difference;
import nl.spreiding.considered.NumberChange;
import nl.spreiding.considered.Obstacle;
import nl.spreiding.considered.Occasion;
import nl.spreiding.considered.Room;
import nl.spreiding.considered.RuleChange;
import nl.spreiding.considered.Tie;
import nl.spreiding.considered.TieProtocol;
import nl.spreiding.considered.TieRule;
import nl.spreiding.considered.Verdict;
import nl.spreiding.explain.OutcomeIndex;
import nl.spreiding.explain.RangeRow;
import nl.spreiding.ledger.Proof;
import nl.spreiding.model.ConstraintId;
import nl.spreiding.model.Level;
import nl.spreiding.model.Municipality;
import nl.spreiding.model.MunicipalityCode;
import nl.spreiding.problem.Score;
import org.apache.commons.numbers.fraction.BigFraction;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Reads back from {@code result.json} what a run weighed for one municipality. */
public final class ConsideredReading {
  /** Points have decimals that no floating point number may touch. */
  private static final JsonMapper EXACT =
      JsonMapper.builder().enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS).build();

  private final OutcomeIndex index;
  private final Municipality municipality;
  private final JsonNode node;

  private ConsideredReading(OutcomeIndex index, Municipality municipality, JsonNode node) {
    this.index = index;
    this.municipality = municipality;
    this.node = node;
  }

  /**
   * What was weighed for one municipality: its alternatives, its room for choice and its tie.
   *
   * @param result {@code result.json} of the run
   * @param index the decision of the run
   * @param municipality which municipality
   * @return without other municipalities, weights and scenarios; empty: the run justifies nothing
   * @throws IOException if the file cannot be read
   */
  public static Optional<Considered> of(Path result, OutcomeIndex index, Municipality municipality)
      throws IOException {
    try (JsonParser parser = EXACT.createParser(result)) {
      parser.nextToken();
      while (parser.nextToken() == JsonToken.PROPERTY_NAME) {
        boolean found = parser.currentName().equals("considered");
        parser.nextToken();
        if (found) {
          JsonNode node = parser.readValueAsTree();
          return node.isNull()
              ? Optional.empty()
              : Optional.of(new ConsideredReading(index, municipality, node).considered());
        }
        parser.skipChildren();
      }
      return Optional.empty();
    } catch (JacksonException e) {
      throw new IOException(e.getMessage(), e);
    }
  }

  private Considered considered() {
    Room room =
        new Room(
            fraction(node.get("within").asString()),
            node.get("limitMicro").asLong(),
            new Proof(score(node.get("bound")), score(node.get("best")), 0, false),
            own(node.get("room")).stream().map(this::row).toList());
    JsonNode ties = node.get("ties");
    List<MunicipalityCode> openList = new ArrayList<>();
    for (JsonNode code : ties.get("notKnown")) {
      openList.add(new MunicipalityCode(code.asString()));
    }
    return new Considered(
        own(node.get("alternatives")).stream().map(this::alternative).toList(),
        room,
        List.of(),
        new TieProtocol(
            own(ties.get("municipalities")).stream().map(this::tie).toList(), openList, List.of()),
        List.of());
  }

  private List<JsonNode> own(JsonNode array) {
    List<JsonNode> list = new ArrayList<>();
    for (JsonNode row : array) {
      if (row.get("municipalityCode").asString().equals(municipality.code().value())) {
        list.add(row);
      }
    }
    return list;
  }

  private RangeRow row(JsonNode row) {
    return new RangeRow(
        municipality,
        row.get("decided").asLong(),
        row.get("lowest").asLong(),
        row.get("highest").asLong(),
        row.get("lowestPossible").asLong(),
        row.get("highestPossible").asLong());
  }

  private Tie tie(JsonNode row) {
    List<MunicipalityCode> partners =
        Arrays.stream(row.get("partners").asString("").split(" "))
            .filter(code -> !code.isEmpty())
            .map(MunicipalityCode::new)
            .toList();
    return new Tie(row(row), TieRule.valueOf(row.get("rule").asString()), partners);
  }

  private Alternative alternative(JsonNode a) {
    List<Occasion> occasionList = new ArrayList<>();
    for (JsonNode occasion : a.get("occasions")) {
      occasionList.add(Occasion.valueOf(occasion.asString()));
    }
    Verdict verdict = Verdict.valueOf(a.get("verdict").asString());
    JsonNode bound = a.get("bound");
    JsonNode loss = a.get("leastLoss");
    return new Alternative(
        municipality,
        a.get("decided").asLong(),
        a.get("places").asLong(),
        occasionList,
        verdict,
        bound.isNull() ? null : score(bound),
        loss.isNull() ? null : micro(loss),
        a.get("proven").asBoolean(),
        verdict == Verdict.FOUND ? difference(a) : null,
        verdict == Verdict.IMPOSSIBLE ? obstacle(a) : null);
  }

  private Difference difference(JsonNode a) {
    List<NumberChange> changeList = new ArrayList<>();
    for (JsonNode change : a.get("changes")) {
      changeList.add(
          new NumberChange(
              new MunicipalityCode(change.get("municipalityCode").asString()),
              change.get("municipality").asString(),
              change.get("decided").asLong(),
              change.get("places").asLong()));
    }
    List<RuleChange> ruleList = new ArrayList<>();
    for (JsonNode rule : a.get("rules")) {
      ConstraintId constraint = ConstraintId.valueOf(rule.get("constraint").asString());
      ruleList.add(
          new RuleChange(
              constraint,
              rule.get("measureDecided").asLong(),
              rule.get("measure").asLong(),
              amount(constraint, rule.get("pointsDecided")),
              amount(constraint, rule.get("points"))));
    }
    return new Difference(
        a.get("hardChange").asLong(),
        a.get("mediumChange").asLong(),
        micro(a.get("softChange")),
        changeList,
        ruleList);
  }

  private static long amount(ConstraintId constraint, JsonNode points) {
    return constraint.level() == Level.SOFT ? micro(points) : points.asLong();
  }

  private Obstacle obstacle(JsonNode a) {
    return new Obstacle(
        whole(a.get("possibleBelow")),
        whole(a.get("possibleAbove")),
        index.siteList(municipality.code()).stream()
            .filter(site -> site.domain().highest() > 0)
            .toList());
  }

  private static @Nullable Long whole(JsonNode number) {
    return number.isNull() ? null : number.asLong();
  }

  private static long micro(JsonNode points) {
    return points.decimalValue().movePointRight(6).longValueExact();
  }

  /** The opposite of {@link Amounts#rational}. */
  private static BigFraction fraction(String text) {
    String[] parts = text.split("/");
    return parts.length == 1
        ? BigFraction.of(new BigInteger(parts[0]))
        : BigFraction.of(new BigInteger(parts[0]), new BigInteger(parts[1]));
  }

  private static Score score(JsonNode node) {
    return new Score(
        node.get("hard").asLong(), node.get("medium").asLong(), node.get("softMicro").asLong());
  }
}
