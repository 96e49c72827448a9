package nl.spreiding.export.html;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import nl.spreiding.cli.ExampleRun;
import nl.spreiding.export.HashText;
import nl.spreiding.receipt.FileHash;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Every page of runs of the program, of every kind, in both languages. */
class ExamplePagesTest {
  private static final String IMPOSSIBLE = "src/test/resources/golden/impossible-case --moves 1000";

  @ParameterizedTest
  @ValueSource(strings = {ExampleRun.JUSTIFIED, IMPOSSIBLE})
  void everyPageIsValidHtml(String run) throws Exception {
    List<String> problems = new ArrayList<>();
    for (Map.Entry<String, String> page : ExampleRun.pages(ExampleRun.directory(run)).entrySet()) {
      problems.addAll(HtmlCheck.errors(page.getKey(), page.getValue()));
    }
    assertThat(problems).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"data/example --moves 0", IMPOSSIBLE})
  void everyPageNamesTheResultInGroupsOfFour(String arguments) throws Exception {
    Path run = ExampleRun.directory(arguments);
    String hash = FileHash.of("result.json", run.resolve("result.json")).sha256();
    assertThat(HashText.groups(hash)).matches("([0-9a-f]{4} ){15}[0-9a-f]{4}");
    ExampleRun.pages(run)
        .forEach(
            (name, html) ->
                assertThat(html)
                    .as(name)
                    .contains("<code class=\"hash\">" + HashText.groups(hash) + "</code>"));
  }
}
