package nl.spreiding.audit;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import nl.spreiding.cli.ExampleRun;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Runs of which a file is damaged beyond a number: the audit says so and never breaks down. */
class DamagedRunTest {
  private static final int ROUNDS = Integer.getInteger("fuzz.rounds", 50);

  private static final boolean FULL = "full".equals(System.getProperty("campaign"));

  private static ChangedRun run;

  @BeforeAll
  static void solve() throws IOException {
    Path directory = ExampleRun.directory(ExampleRun.JUSTIFIED);
    run = ChangedRun.unchanged(ChangedRun.read(directory), directory);
  }

  @Test
  void anyDamageIsAFinding() throws IOException {
    Random random = new Random(20261121);
    List<String> names = List.of("result.json", "receipt.json", "ledger.csv", "run.xlsx");
    for (int round = 0; round < ROUNDS; round++) {
      String name = names.get(random.nextInt(names.size()));
      byte[] bytes = run.bytes(name).clone();
      int at = random.nextInt(bytes.length);
      byte[] damaged =
          switch (random.nextInt(3)) {
            case 0 -> Arrays.copyOf(bytes, at);
            case 1 -> {
              bytes[at] = (byte) (bytes[at] + 1 + random.nextInt(255));
              yield bytes;
            }
            default -> new String(bytes, UTF_8).replaceFirst("[0-9]{2}", "1e99999").getBytes(UTF_8);
          };
      if (!Arrays.equals(damaged, run.bytes(name))) {
        Findings findings = Audit.of(run.with(name, damaged));
        assertThat(findings.mismatchList()).as(name + ", round " + round).isNotEmpty();
      }
    }
  }

  /** Each field of result.json under another name, once; in the build one in thirty of them. */
  @Test
  void aFieldThatIsNotThereIsAFinding() throws IOException {
    String text = new String(run.bytes("result.json"), UTF_8);
    List<String> paths = ResultPath.all(text);
    List<String> lines = text.lines().toList();
    Set<String> seen = new HashSet<>();
    for (int i = 0; i < lines.size(); i++) {
      boolean first = lines.get(i).contains("\" : ") && seen.add(paths.get(i));
      if (first && (FULL || seen.size() % 30 == 1)) {
        List<String> changed = new ArrayList<>(lines);
        changed.set(i, lines.get(i).replaceFirst("\" : ", "_\" : "));
        byte[] bytes = (String.join("\n", changed) + "\n").getBytes(UTF_8);
        Findings findings = Audit.withoutHashes(run.with("result.json", bytes));
        assertThat(findings.mismatchList()).as(paths.get(i)).isNotEmpty();
      }
    }
    assertThat(seen).hasSizeGreaterThan(300);
  }

  @Test
  void numbersThatCannotBeAreFindings() throws IOException {
    String result = new String(run.bytes("result.json"), UTF_8);
    for (String places : List.of("-5", "1e9", "null", "\"260\"", "99999999999999999999", "0.5")) {
      String changed = result.replaceFirst("\"places\" : 260", "\"places\" : " + places);
      ChangedRun other = run.with("result.json", changed.getBytes(UTF_8));
      assertThat(Audit.withoutHashes(other).mismatchList()).as(places).isNotEmpty();
    }
  }
}
