package nl.spreiding.export.html;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import nl.spreiding.app.CompareRuns;
import nl.spreiding.cli.ExampleRun;
import nl.spreiding.compare.Comparison;
import nl.spreiding.export.CompareExport;
import nl.spreiding.export.CsvDialect;
import nl.spreiding.model.Language;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** The comparison of two runs of the example as files. */
class ComparePageTest {
  private static final Path GOLDEN = Path.of("src/test/resources/golden/compare");
  private static final Path RUN = ExampleRun.directory();
  private static final Path OTHER =
      ExampleRun.directory("data/example --moves 0 --quota-scope municipality");
  private static final Path PINNED =
      ExampleRun.directory("data/example --moves 0 --scenario src/test/resources/golden/pin.json");

  @TempDir Path folder;

  private Path write(Path a, Path b) throws Exception {
    Path out = folder.resolve("out");
    CompareWriter.write(CompareRuns.compare(a, b), Language.NL, CsvDialect.RFC4180, out);
    return out;
  }

  /** To renew: {@code -DargLine=-Dgolden.renew=true}. */
  @ParameterizedTest
  @ValueSource(strings = {"index.html", "en/index.html", "compare.json", "differences.csv"})
  void filesAreAsKept(String name) throws Exception {
    Path actual = write(RUN, OTHER).resolve(name);
    Path kept = GOLDEN.resolve(name);
    if (Boolean.getBoolean("golden.renew")) {
      Files.createDirectories(kept.getParent());
      Files.write(kept, Files.readAllBytes(actual));
    }
    assertThat(Files.readString(actual)).isEqualTo(Files.readString(kept));
  }

  @Test
  void pagesAreValid() throws Exception {
    for (Path other : List.of(OTHER, PINNED, RUN)) {
      Path out = write(RUN, other);
      for (String name : List.of("index.html", "en/index.html")) {
        assertThat(HtmlCheck.errors(name, Files.readString(out.resolve(name)))).isEmpty();
      }
    }
  }

  /**
   * Every number is in the JSON, or is the difference between A and B of a number there; a map also
   * shows the municipalities that do not differ, which only the results of the runs hold.
   */
  @Test
  void everyNumberOfThePagesIsInTheJson() throws Exception {
    for (Path other : List.of(OTHER, PINNED, RUN)) {
      Path out = write(RUN, other);
      for (String name : List.of("index.html", "en/index.html")) {
        assertThat(missing(out, other, name, Files.readString(out.resolve(name))))
            .as(name)
            .isEmpty();
      }
    }
    Path out = write(RUN, OTHER);
    String page = Files.readString(out.resolve("index.html"));
    String wrong = page.replaceFirst("</main>", "<p>98.765 plaatsen</p></main>");
    assertThat(missing(out, OTHER, "index.html", wrong))
        .hasSize(1)
        .first()
        .asString()
        .contains("98765");
  }

  private static List<String> missing(Path out, Path other, String name, String html)
      throws Exception {
    JsonNode json =
        JsonMapper.builder()
            .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
            .build()
            .readTree(Files.readString(out.resolve("compare.json")));
    ObjectNode known = JsonMapper.shared().createObjectNode();
    known.set("json", json);
    differences(json, known.putArray("differences"));
    ArrayNode decided = known.putArray("decided");
    for (Path run : List.of(RUN, other)) {
      for (JsonNode row : NumbersOnPages.result(run).get("municipalities")) {
        decided.add(row.get("decided").asLong());
      }
    }
    // The two years of the decision, and the hash of a run, are texts.
    String figures =
        html.replaceAll("\\d{4}-\\d{4}", "").replaceAll("([0-9a-f]{4} ){15}[0-9a-f]{4}", "");
    return NumbersOnPages.missing(name, figures, known);
  }

  /** Per object with a number in A and in B: B less A. */
  private static void differences(JsonNode node, ArrayNode into) {
    for (Map.Entry<String, JsonNode> field : node.properties()) {
      String key = field.getKey();
      JsonNode b = key.endsWith("A") ? node.get(key.substring(0, key.length() - 1) + "B") : null;
      if (b != null && b.isNumber() && field.getValue().isNumber()) {
        into.add(b.decimalValue().subtract(field.getValue().decimalValue()));
      }
    }
    node.forEach(child -> differences(child, into));
  }

  @Test
  void identicalRunsHaveAnEmptyDifference() throws Exception {
    Path out = write(RUN, RUN);
    assertThat(Files.readString(out.resolve("index.html")))
        .contains("Er is geen verschil.")
        .doesNotContain("id=\"kaarten\"");
    assertThat(Files.readString(out.resolve("en/index.html"))).contains("There is no difference.");
    assertThat(Files.readString(out.resolve("differences.csv")).lines().count()).isEqualTo(1);
    JsonNode json = JsonMapper.shared().readTree(Files.readString(out.resolve("compare.json")));
    assertThat(json.get("same").asBoolean()).isTrue();
    for (String list :
        List.of("settings", "inputs", "provinces", "municipalities", "constraints")) {
      assertThat(json.get(list)).as(list).isEmpty();
    }
  }

  /** Every value of A is that of B the other way round, and every change changes its sign. */
  @ParameterizedTest
  @ValueSource(booleans = {true, false})
  void theOtherWayRoundIsTheMirror(boolean pinned) throws Exception {
    Path other = pinned ? PINNED : OTHER;
    Comparison there = CompareRuns.compare(RUN, other);
    Comparison back = CompareRuns.compare(other, RUN);
    assertThat(mirrored(JsonMapper.shared().readTree(CompareExport.json(back))))
        .isEqualTo(values(JsonMapper.shared().readTree(CompareExport.json(there))));
    assertThat(back.municipalityList())
        .extracting(Comparison.Row::change)
        .isEqualTo(there.municipalityList().stream().map(r -> -r.change()).toList());
  }

  @Test
  void whySaysWhatDiffersInTheInputFirst() throws Exception {
    String page =
        Files.readString(write(RUN, PINNED).resolve("en/index.html"))
            .replaceAll("<[^>]+>", " ")
            .replaceAll("\\s+", " ");
    assertThat(page)
        .contains("own input: fixed at – → 300. ")
        .contains("input of 1 other municipality in the province. ")
        .contains("CHILDREN_MOVED 2 3/2");
  }

  private static List<String> values(JsonNode node) {
    List<String> list = new ArrayList<>();
    collect("", node, list, false);
    return list.stream().sorted().toList();
  }

  private static List<String> mirrored(JsonNode node) {
    List<String> list = new ArrayList<>();
    collect("", node, list, true);
    return list.stream().sorted().toList();
  }

  private static void collect(String path, JsonNode node, List<String> list, boolean swap) {
    if (node.isObject()) {
      for (Map.Entry<String, JsonNode> field : node.properties()) {
        collect(path + "/" + name(field.getKey(), swap), field.getValue(), list, swap);
      }
    } else if (node.isArray()) {
      for (int i = 0; i < node.size(); i++) {
        collect(path + "/" + i, node.get(i), list, swap);
      }
    } else {
      list.add(path + "=" + node);
    }
  }

  private static String name(String key, boolean swap) {
    if (!swap) {
      return key;
    }
    if (key.equals("a") || key.equals("b")) {
      return key.equals("a") ? "b" : "a";
    }
    if (key.endsWith("A")) {
      return key.substring(0, key.length() - 1) + "B";
    }
    return key.endsWith("B") ? key.substring(0, key.length() - 1) + "A" : key;
  }
}
