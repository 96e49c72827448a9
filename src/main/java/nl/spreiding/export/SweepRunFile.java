package nl.spreiding.export;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Function;
import nl.spreiding.model.ConstraintId;
import nl.spreiding.model.Finder;
import nl.spreiding.model.MunicipalityCode;
import nl.spreiding.model.QuotaScope;
import nl.spreiding.model.WeightKey;
import nl.spreiding.problem.Score;
import nl.spreiding.receipt.FileHash;
import nl.spreiding.sweep.FractionFigure;
import nl.spreiding.sweep.NumberRow;
import nl.spreiding.sweep.RunFigures;
import nl.spreiding.sweep.RunStatus;
import nl.spreiding.sweep.SweepRun;
import nl.spreiding.sweep.WholeFigure;
import org.apache.commons.numbers.fraction.BigFraction;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * The file of one run of a sweep. It starts with the SHA-256 of the rest, so that a file that was
 * cut off or changed is known for what it is.
 */
public final class SweepRunFile {
  private static final long FORMAT_VERSION = 1;
  private static final String SUM = "sha256";

  private SweepRunFile() {}

  /**
   * Writes a run, whole or not at all.
   *
   * @param file where to
   * @param run the run
   * @throws IOException if it cannot be written
   */
  public static void write(Path file, SweepRun run) throws IOException {
    ObjectNode root = JsonFile.MAPPER.createObjectNode();
    ObjectNode content = content(run);
    root.put(SUM, sum(content));
    root.setAll(content);
    SafeFile.write(file, JsonFile.text(root).getBytes(StandardCharsets.UTF_8));
  }

  /**
   * Reads a run.
   *
   * @param file the file
   * @param key the run that it must be
   * @return the run; empty: it is not what was written, or of another run
   * @throws IOException if it cannot be read
   */
  public static Optional<SweepRun> read(Path file, String key) throws IOException {
    try {
      JsonNode tree = JsonFile.MAPPER.readTree(Files.readAllBytes(file));
      if (!(tree instanceof ObjectNode root) || !(root.remove(SUM) instanceof JsonNode sum)) {
        return Optional.empty();
      }
      if (!sum.asString("").equals(sum(root)) || !root.path("key").asString("").equals(key)) {
        return Optional.empty();
      }
      return Optional.of(run(root));
    } catch (JacksonException | IllegalArgumentException e) {
      // Cut off or changed: the same as a wrong sum.
      return Optional.empty();
    }
  }

  private static String sum(ObjectNode content) {
    return FileHash.of("", JsonFile.text(content).getBytes(StandardCharsets.UTF_8)).sha256();
  }

  private static ObjectNode content(SweepRun run) {
    ObjectNode root = JsonFile.MAPPER.createObjectNode();
    root.put("formatVersion", FORMAT_VERSION)
        .put("key", run.key())
        .put("status", run.status().name());
    ArrayNode problems = root.putArray("problems");
    run.problemList().forEach(problems::add);
    RunFigures figures = run.figures();
    if (figures == null) {
      root.putNull("figures");
    } else {
      root.set("figures", figures(figures));
    }
    return root;
  }

  private static ObjectNode figures(RunFigures f) {
    ObjectNode node = JsonFile.MAPPER.createObjectNode();
    node.put("total", f.total()).put("amv", f.amv()).put("quotaScope", f.scope().name());
    ObjectNode weights = node.putObject("weights");
    f.weightByKey().forEach((key, value) -> weights.put(key.text(), fraction(value)));
    put(node.putObject("score"), f.score());
    Score bound = f.bound();
    if (bound == null) {
      node.putNull("bound");
    } else {
      put(node.putObject("bound"), bound);
    }
    node.put("undecidedAreas", f.undecidedAreas());
    ArrayNode foundBy = node.putArray("foundBy");
    f.foundBy().forEach(finder -> foundBy.add(finder.name()));
    wholes(node.putObject("points"), f.pointsByConstraint());
    wholes(node.putObject("measures"), f.measureByConstraint());
    wholes(node.putObject("whole"), f.wholeByFigure());
    ObjectNode fractions = node.putObject("fractions");
    f.fractionByFigure().forEach((key, value) -> fractions.put(key.name(), fraction(value)));
    ArrayNode numbers = node.putArray("numbers");
    f.numberList().forEach(row -> add(numbers.addArray(), row));
    wholes(node.putObject("places"), f.placesBySite());
    return node;
  }

  private static void wholes(ObjectNode node, Map<?, Long> map) {
    map.forEach((key, value) -> node.put(String.valueOf(key), value));
  }

  private static void put(ObjectNode node, Score score) {
    node.put("hard", score.hard())
        .put("medium", score.medium())
        .put("softMicro", score.softMicro());
  }

  private static String fraction(BigFraction value) {
    return value.getNumerator() + "/" + value.getDenominator();
  }

  private static void add(ArrayNode node, NumberRow row) {
    node.add(row.municipality().value()).add(row.indicative()).add(row.indicativeAmv());
    node.add(row.due());
    if (row.reported() == null) {
      node.addNull();
    } else {
      node.add(row.reported());
    }
    node.add(row.regular()).add(row.amv()).add(row.special()).add(row.imposed());
  }

  private static SweepRun run(ObjectNode root) {
    List<String> problemList = new ArrayList<>();
    root.path("problems").forEach(problem -> problemList.add(problem.asString()));
    JsonNode figures = root.path("figures");
    return new SweepRun(
        root.path("key").asString(),
        RunStatus.valueOf(root.path("status").asString()),
        problemList,
        figures.isObject() ? figures(figures) : null);
  }

  private static RunFigures figures(JsonNode node) {
    EnumMap<WeightKey, BigFraction> weights = new EnumMap<>(WeightKey.class);
    node.path("weights")
        .propertyStream()
        .forEach(
            e ->
                weights.put(
                    WeightKey.ofText(e.getKey()).orElseThrow(IllegalArgumentException::new),
                    fraction(e.getValue())));
    EnumMap<FractionFigure, BigFraction> fractions = new EnumMap<>(FractionFigure.class);
    node.path("fractions")
        .propertyStream()
        .forEach(e -> fractions.put(FractionFigure.valueOf(e.getKey()), fraction(e.getValue())));
    List<Finder> foundBy = new ArrayList<>();
    node.path("foundBy").forEach(finder -> foundBy.add(Finder.valueOf(finder.asString())));
    List<NumberRow> numberList = new ArrayList<>();
    node.path("numbers").forEach(row -> numberList.add(row(row)));
    return new RunFigures(
        node.path("total").asLong(),
        node.path("amv").asLong(),
        QuotaScope.valueOf(node.path("quotaScope").asString()),
        weights,
        score(node.path("score")),
        node.path("bound").isNull() ? null : score(node.path("bound")),
        node.path("undecidedAreas").asInt(),
        foundBy,
        wholes(node.path("points"), ConstraintId::valueOf, ConstraintId.class),
        wholes(node.path("measures"), ConstraintId::valueOf, ConstraintId.class),
        wholes(node.path("whole"), WholeFigure::valueOf, WholeFigure.class),
        fractions,
        numberList,
        places(node.path("places")));
  }

  private static <K extends Enum<K>> EnumMap<K, Long> wholes(
      JsonNode node, Function<String, K> key, Class<K> keys) {
    EnumMap<K, Long> map = new EnumMap<>(keys);
    node.propertyStream().forEach(e -> map.put(key.apply(e.getKey()), e.getValue().asLong()));
    return map;
  }

  private static TreeMap<String, Long> places(JsonNode node) {
    TreeMap<String, Long> map = new TreeMap<>();
    node.propertyStream().forEach(e -> map.put(e.getKey(), e.getValue().asLong()));
    return map;
  }

  private static Score score(JsonNode node) {
    return new Score(
        node.path("hard").asLong(), node.path("medium").asLong(), node.path("softMicro").asLong());
  }

  private static BigFraction fraction(JsonNode node) {
    return BigFraction.parse(node.asString());
  }

  private static NumberRow row(JsonNode node) {
    @Nullable Long reported = node.path(4).isNull() ? null : node.path(4).asLong();
    return new NumberRow(
        new MunicipalityCode(node.path(0).asString()),
        node.path(1).asLong(),
        node.path(2).asLong(),
        node.path(3).asLong(),
        reported,
        node.path(5).asLong(),
        node.path(6).asLong(),
        node.path(7).asLong(),
        node.path(8).asLong());
  }
}
