package nl.spreiding.sweep;

import static org.assertj.core.api.Assertions.assertThat;

import com.networknt.schema.InputFormat;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import nl.spreiding.input.CaseReader;
import nl.spreiding.input.Rational;
import nl.spreiding.input.Schemas;
import nl.spreiding.issue.InputException;
import nl.spreiding.issue.Issue;
import nl.spreiding.model.CaseSettings;
import nl.spreiding.model.QuotaScope;
import nl.spreiding.model.WeightKey;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Reading plans, and that schema and reader agree. */
class PlanReaderTest {
  private static final String SCENARIO =
      """
      {"author": "A", "reason": "r", "changes": [{"type": "capacity", "total": 500, "amv": 40}]}
      """;

  @TempDir Path directory;
  private CaseSettings settings;

  @BeforeEach
  void writeFiles() throws Exception {
    Files.writeString(directory.resolve("s.json"), SCENARIO);
    Files.writeString(
        directory.resolve("w.json"), "{\"name\": \"mine\", \"weights\": {\"COST\": \"1/3\"}}");
    // 1,200 places of which 90 amv.
    settings = CaseReader.read(Path.of("data", "example")).shelterCase().settings();
  }

  private SweepPlan read(String text) throws InputException, IOException {
    Path file = directory.resolve("plan.json");
    Files.writeString(file, text);
    return PlanReader.read(file, settings, 200_000, 3_000_000);
  }

  @Test
  void withoutAnythingItIsTheCaseOnce() throws Exception {
    SweepPlan plan = read("{}");
    assertThat(plan.size()).isEqualTo(1);
    assertThat(plan.weightingList()).containsExactly(new SweepPlan.Weighting("case", null));
    assertThat(plan.moves()).isEqualTo(200_000);
    assertThat(read("{\"prove\": false}").moves()).isEqualTo(3_000_000);
  }

  @Test
  void aGridIsEveryCombinationAndEachIsOneAtATime() throws Exception {
    SweepPlan plan =
        read(
            """
            {"weights": [
              "children-first",
              {"file": "w.json"},
              {"base": "balanced", "values": {"COST": "0.5"}},
              {"grid": {"COST": [0, 1], "UNLOCATED": ["1/2", 2]}},
              {"id": "g", "base": "case", "each": {"COST": [3], "TARGET_75": [4, 5]}}]}
            """);
    assertThat(plan.weightingList())
        .extracting(SweepPlan.Weighting::id)
        .containsExactly(
            "children-first",
            "w.json",
            "balanced COST=1/2",
            "balanced UNLOCATED=1/2 COST=0",
            "balanced UNLOCATED=1/2 COST=1",
            "balanced UNLOCATED=2 COST=0",
            "balanced UNLOCATED=2 COST=1",
            "g TARGET_75=4",
            "g TARGET_75=5",
            "g COST=3");
    assertThat(plan.weightingList())
        .extracting(w -> Rational.text(w.weights().of(WeightKey.COST)))
        .containsExactly("0", "1/3", "1/2", "0", "1", "0", "1", "0", "0", "3");
  }

  @Test
  void totalsStateHowAmvPlacesScale() throws Exception {
    String range = "{\"totals\": {\"from\": 100, \"to\": 131, \"step\": 15, %s}}";
    CaseSettings.Capacity ofCase = settings.capacity();
    SweepPlan given = read(range.formatted("\"amv\": 7"));
    assertThat(given.capacityList())
        .extracting(c -> c.capacity().total() + " " + c.capacity().amv())
        .containsExactly("100 7", "115 7", "130 7");
    for (String rounding : List.of("half-up", "up", "down")) {
      SweepPlan plan =
          read(range.formatted("\"amv\": \"proportional\", \"amvRounding\": \"" + rounding + "\""));
      long exact = 115 * ofCase.amv();
      long floor = exact / ofCase.total();
      boolean whole = exact % ofCase.total() == 0;
      boolean half = 2 * (exact % ofCase.total()) >= ofCase.total();
      long expected =
          switch (rounding) {
            case "up" -> whole ? floor : floor + 1;
            case "down" -> floor;
            default -> half ? floor + 1 : floor;
          };
      assertThat(plan.capacityList().get(1).capacity())
          .isEqualTo(new SweepPlan.Capacity(115, expected));
    }
  }

  @Test
  void cellsCountFromTheSlowestListToTheFastest() throws Exception {
    SweepPlan plan =
        read(
            """
            {"weights": ["balanced", "case"], "scenarios": ["case", {"id": "x", "files": ["s.json"]}],
             "quotaScopes": ["national"], "seeds": [4, 9]}
            """);
    List<SweepCell> list = SweepCell.of(plan);
    assertThat(list).hasSize(8);
    assertThat(list)
        .extracting(c -> c.number() + c.weighting().id() + c.scenarioSet().id() + c.seed())
        .startsWith("1balancedcase4", "2balancedcase9", "3balancedx4")
        .endsWith("8casex9");
    assertThat(list.getFirst().scope().scope()).isEqualTo(QuotaScope.NATIONAL);
  }

  @Test
  void everyErrorIsToldWithItsPlace() throws Exception {
    assertThat(
            errors(
                """
                {"seeds": [],
                 "weights": ["balanced", "balanced", "none"],
                 "scenarios": ["no.json"], "extra": 1,
                 "totals": {"from": 5, "to": 4, "step": 1, "amv": 1}}
                """))
        .extracting(line -> line.substring(line.indexOf("plan.json")))
        .containsExactly(
            "plan.json:1:11 E802 A list of a plan is empty (seeds) Add an entry, or leave the whole key out.",
            "plan.json:2:26 E801 An entry of a plan occurs twice (balanced) Leave one out, or give it another name.",
            "plan.json:2:38 E508 There is no such weight set (none) Known sets: balanced, children-first, strict-proportional, fewest-locations, follow-reports, case; a file goes under file.",
            "plan.json:3:28 E503 A key is not known (extra) Known keys: $schema, capacities, moves, prove, quotaScopes, scenarios, seeds, title, totals, weights.",
            "plan.json:4:30 E316 totals.to is out of range (4) Give a total that is not below from (5).");
  }

  @Test
  void aPlanHasALimit() throws Exception {
    String text = "{\"totals\": {\"from\": 1, \"to\": 1%05d, \"step\": 1, \"amv\": 0}}";
    assertThat(errors(text.formatted(0))).isEmpty();
    assertThat(errors(text.formatted(1)))
        .singleElement()
        .asString()
        .contains("E803 A plan has too many runs (the most is 100000)");
  }

  private List<String> errors(String text) throws IOException {
    try {
      read(text);
      return List.of();
    } catch (InputException e) {
      return e.issueList().stream()
          .filter(issue -> issue.at().file().endsWith("plan.json"))
          .map(Issue::toString)
          .toList();
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "+{}",
        "+{\"$schema\": \"x\", \"title\": \"t\", \"moves\": 0, \"prove\": false, \"seeds\": [0, 1]}",
        "+{\"weights\": [\"case\", {\"base\": \"case\", \"values\": {\"COST\": 1}, \"id\": \"q\"}, {\"file\": \"w.json\", \"id\": \"m\"}]}",
        "+{\"weights\": [{\"grid\": {\"COST\": [\"1/2\", 1]}}]}",
        "+{\"scenarios\": [\"case\", \"s.json\", {\"id\": \"x\", \"files\": []}]}",
        "+{\"quotaScopes\": [\"case\", \"province\"]}",
        "+{\"totals\": {\"from\": 1, \"to\": 1, \"step\": 1, \"amv\": \"proportional\", \"amvRounding\": \"down\"}}",
        "+{\"capacities\": [\"case\", {\"total\": 5, \"amv\": 5}]}",
        "-[]",
        "-{\"runs\": 1}",
        "-{\"title\": \"\"}",
        "-{\"moves\": \"1\"}",
        "-{\"moves\": 1000000000001}",
        "-{\"prove\": 1}",
        "-{\"seeds\": []}",
        "-{\"seeds\": [1, 1]}",
        "-{\"seeds\": [-1]}",
        "-{\"weights\": []}",
        "-{\"weights\": \"balanced\"}",
        "-{\"weights\": [\"equal\"]}",
        "-{\"weights\": [7]}",
        "-{\"weights\": [{\"base\": \"equal\"}]}",
        "-{\"weights\": [{\"base\": \"balanced\", \"file\": \"w.json\"}]}",
        "-{\"weights\": [{\"grid\": {\"COST\": []}}]}",
        "-{\"weights\": [{\"grid\": {\"COST\": [1]}, \"each\": {\"COST\": [1]}}]}",
        "-{\"weights\": [{\"grid\": {\"cost\": [1]}}]}",
        "-{\"weights\": [{\"values\": {\"COST\": [1]}}]}",
        "-{\"scenarios\": [{\"id\": \"x\"}]}",
        "-{\"scenarios\": [{\"files\": []}]}",
        "-{\"scenarios\": [1]}",
        "-{\"quotaScopes\": [\"land\"]}",
        "-{\"totals\": {\"from\": 1, \"to\": 1, \"step\": 0, \"amv\": 0}}",
        "-{\"totals\": {\"from\": 1, \"to\": 1, \"step\": 1}}",
        "-{\"totals\": {\"from\": 1, \"to\": 1, \"step\": 1, \"amv\": \"half\"}}",
        "-{\"totals\": {\"from\": 1, \"to\": 1, \"step\": 1, \"amv\": \"proportional\", \"amvRounding\": \"even\"}}",
        "-{\"capacities\": [{\"total\": 5}]}",
        "-{\"totals\": {\"from\": 1, \"to\": 1, \"step\": 1, \"amv\": 0}, \"capacities\": [\"case\"]}"
      })
  void schemaAndReaderAgree(String signed) throws Exception {
    String document = signed.substring(1);
    boolean valid = signed.startsWith("+");
    assertThat(
            SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
                .getSchema(Schemas.text("sweep-plan"))
                .validate(document, InputFormat.JSON)
                .isEmpty())
        .as("schema")
        .isEqualTo(valid);
    boolean accepted;
    try {
      read(document);
      accepted = true;
    } catch (InputException e) {
      accepted = false;
    }
    assertThat(accepted).as("reader").isEqualTo(valid);
  }
}
