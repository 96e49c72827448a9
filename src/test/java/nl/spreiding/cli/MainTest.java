package nl.spreiding.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class MainTest {

  private final StringWriter out = new StringWriter();
  private final StringWriter err = new StringWriter();

  @Test
  void withoutSubcommandThereIsNothingToDo() {
    assertThat(execute()).isEqualTo(2);
    assertThat(out.toString()).isEmpty();
    assertThat(err.toString())
        .startsWith("Er is geen opdracht gegeven")
        .contains("Gebruik: spreiding");
  }

  @Test
  void helpGoesToStandardOutput() {
    assertThat(execute("--help")).isZero();
    assertThat(out.toString()).startsWith("Gebruik: spreiding");
    assertThat(err.toString()).isEmpty();
  }

  /** What a decision means is in the document too. */
  @Test
  void solveJsonPrintsTheResultAndNothingElse(@TempDir Path directory) throws IOException {
    Path run = directory.resolve("run");
    assertThat(
            execute(
                "solve",
                "data/example",
                "--out",
                run.toString(),
                "--method",
                "pro-rata",
                "--no-prove",
                "--json"))
        .isEqualTo(4);
    assertThat(out.toString()).isEqualTo(Files.readString(run.resolve("result.json")));
    JsonNode result = JsonMapper.shared().readTree(out.toString());
    assertThat(result.get("method").get("foundBy").get(0).asString()).isEqualTo("PRO_RATA");
    for (String name :
        List.of("grants", "threshold75Grants", "otherGrantReadings", "balances", "surplus")) {
      assertThat(result.get(name)).as(name).isNotEmpty();
    }
    assertThat(result.get("children").get("closings")).isNotEmpty();
    assertThat(result.get("children").get("relocations")).isNotEmpty();
  }

  /** Before the name of the command it says the same as after it. */
  @Test
  void theLanguageMayStandAnywhere() {
    execute("--lang", "en", "check", "data/example");
    String english = out.toString();
    assertThat(english).contains("municipalities");
    out.getBuffer().setLength(0);
    execute("check", "--lang=EN", "data/example");
    assertThat(out.toString()).isEqualTo(english);
    out.getBuffer().setLength(0);
    execute("check", "data/example", "--lang", "nl");
    assertThat(out.toString()).contains("gemeenten");
  }

  @Test
  void everyCommandKnowsItsVersion() {
    for (String command : List.of("--version", "solve --version", "schema -V")) {
      out.getBuffer().setLength(0);
      assertThat(execute(command.split(" "))).isZero();
      assertThat(out.toString()).startsWith("spreiding ");
    }
  }

  private int execute(String... arguments) {
    return Main.run(new PrintWriter(out), new PrintWriter(err), arguments);
  }
}
