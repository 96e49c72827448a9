package nl.spreiding.audit;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import nl.spreiding.issue.InputException;
import org.junit.jupiter.api.Test;

/** A receipt over three files, and whatever can be wrong with it. */
class ReceiptCheckTest {
  private static final Map<String, String> FILES =
      Map.of("result.json", "{}", "input/case.json", "12345", "input/options.json", "[]");

  private static String entry(String name, String text) {
    byte[] bytes = text.getBytes(UTF_8);
    return "{\"name\" : \"%s\", \"bytes\" : %d, \"sha256\" : \"%s\"}"
        .formatted(name, bytes.length, ReceiptCheck.sha256(bytes));
  }

  private static String entries(Map<String, String> files) {
    List<String> entries =
        new TreeMap<>(files).entrySet().stream().map(e -> entry(e.getKey(), e.getValue())).toList();
    return "[" + String.join(",", entries) + "]";
  }

  private static String receipt(String outputs, String inputs, String result, String more) {
    return sealed(
        "{%s\n  \"outputs\" : %s,\n  \"inputs\" : %s,\n  \"resultSha256\" : \"%s\""
            .formatted(more, outputs, inputs, ReceiptCheck.sha256(result.getBytes(UTF_8))));
  }

  private static String sealed(String content) {
    String seal = ReceiptCheck.sha256((content + "\n}\n").getBytes(UTF_8));
    return content + ",\n  \"seal\" : \"" + seal + "\"\n}\n";
  }

  private static final String INPUTS = "[" + entry("case.json", "12345") + "]";

  private static MemoryRun run() {
    return MemoryRun.of(FILES).with("receipt.json", receipt(entries(FILES), INPUTS, "{}", ""));
  }

  private static List<String> texts(Findings findings) {
    return findings.mismatchList().stream()
        .map(m -> m.at().file() + " " + m.what() + " (" + m.expected() + ") (" + m.found() + ")")
        .toList();
  }

  private static List<String> mismatches(MemoryRun run) throws IOException, InputException {
    Findings findings = new Findings();
    new ReceiptCheck(run, findings).check();
    return texts(findings);
  }

  /** Four regular files, the seal, three entries of three facts each, one of an input, the hash. */
  @Test
  void everyFactIsChecked() throws IOException, InputException {
    Findings findings = new Findings();
    new ReceiptCheck(run(), findings).check();
    assertThat(findings.mismatchList()).isEmpty();
    assertThat(findings.checks()).isEqualTo(4 + 1 + 9 + 3 + 1);
  }

  @Test
  void aFileThatIsNotInTheReceiptIsNamed() throws IOException, InputException {
    assertThat(mismatches(run().with("more.txt", "")))
        .containsExactly("more.txt outputs (in the receipt) ()");
    // Also under a name that among the inputs would be left out.
    assertThat(mismatches(run().with("options.json", "")))
        .containsExactly("options.json outputs (in the receipt) ()");
    assertThat(mismatches(run().with("input/a.csv", "")))
        .containsExactly(
            "input/a.csv outputs (in the receipt) ()", "input/a.csv inputs (in the receipt) ()");
  }

  @Test
  void aFileThatIsGoneIsNamed() throws IOException, InputException {
    assertThat(mismatches(run().without("input/options.json")))
        .containsExactly("receipt.json outputs (a file, once) (input/options.json)");
    assertThat(mismatches(run().without("input/case.json")))
        .containsExactly(
            "receipt.json outputs (a file, once) (input/case.json)",
            "receipt.json inputs (a file, once) (input/case.json)");
  }

  @Test
  void anotherContentIsAnotherHashAndSize() throws IOException, InputException {
    assertThat(mismatches(run().with("result.json", "[]")))
        .hasSize(2)
        .allMatch(m -> m.startsWith("receipt.json result"));
    assertThat(mismatches(run().with("input/options.json", "[ ]")))
        .hasSize(2)
        .contains("receipt.json input/options.json bytes (3) (2)");
  }

  @Test
  void aFileTwiceIsOneTooMany() throws IOException, InputException {
    String twice = "[" + entry("case.json", "12345") + "," + entry("case.json", "12345") + "]";
    assertThat(mismatches(run().with("receipt.json", receipt(entries(FILES), twice, "{}", ""))))
        .containsExactly("receipt.json inputs (a file, once) (input/case.json)");
    // What the program wrote itself is no input.
    String options = "[" + entry("case.json", "12345") + "," + entry("options.json", "[]") + "]";
    assertThat(mismatches(run().with("receipt.json", receipt(entries(FILES), options, "{}", ""))))
        .containsExactly("receipt.json inputs (a file, once) (input/options.json)");
  }

  @Test
  void aLinkIsNoFile() throws IOException, InputException {
    MemoryRun run = run();
    run.links().add("input/case.json");
    assertThat(mismatches(run))
        .contains("input/case.json input/case.json (regular file) (other)")
        .contains("receipt.json outputs (a file, once) (input/case.json)");
  }

  @Test
  void theSealIsOverEverythingBeforeIt() throws IOException, InputException {
    String receipt = run().textByName().get("receipt.json");
    assertThat(ReceiptCheck.sealed(receipt.getBytes(UTF_8))).isTrue();
    assertThat(ReceiptCheck.sealed(("x" + receipt).getBytes(UTF_8))).isFalse();
    assertThat(ReceiptCheck.sealed((receipt + "x").getBytes(UTF_8))).isFalse();
    assertThat(ReceiptCheck.sealed(sealed("").getBytes(UTF_8))).isTrue();
    assertThat(ReceiptCheck.sealed("{}\n".getBytes(UTF_8))).isFalse();
    assertThat(mismatches(run().with("receipt.json", receipt.replace("{\n", "{ \n"))))
        .containsExactly("receipt.json seal (SHA-256 of the receipt) (another)");
  }

  private static List<String> compared(String receipt, Row told)
      throws IOException, InputException {
    Findings findings = new Findings();
    MemoryRun run = run().with("receipt.json", receipt);
    new ReceiptCheck(run, findings).compare(told);
    return texts(findings);
  }

  private static Row told(long moveLimit) {
    return Row.of(
        "seed",
        7L,
        "method",
        Row.of("timeBrake", false, "foundBy", List.of("SEARCH"), "moveLimit", moveLimit));
  }

  private static final String RECEIPT =
      "{\"formatVersion\" : 1, \"seed\" : 7, \"timeBrake\" : false, \"foundBy\" : [\"SEARCH\"],"
          + " \"limits\" : {\"moves\" : 100}}";

  @Test
  void theFactsAreThoseOfTheResult() throws IOException, InputException {
    assertThat(compared(RECEIPT, told(100))).isEmpty();
    assertThat(compared(RECEIPT.replace("7", "8"), told(100)))
        .containsExactly("receipt.json seed (7) (8)");
    assertThat(compared(RECEIPT.replace("false", "true"), told(100)))
        .containsExactly("receipt.json timeBrake (false) (true)");
    assertThat(compared(RECEIPT.replace("SEARCH", "EXACT"), told(100)))
        .containsExactly("receipt.json foundBy[0] (SEARCH) (EXACT)");
    assertThat(compared(RECEIPT.replace("\" : 1,", "\" : 2,"), told(100)))
        .containsExactly("receipt.json formatVersion (1) (2)");
    assertThat(compared(RECEIPT, told(101)))
        .containsExactly("receipt.json limits.moves (101) (100)");
    assertThat(compared(RECEIPT, told(1))).containsExactly("receipt.json limits.moves (1) (100)");
    // Without a search there is no limit to compare.
    assertThat(compared(RECEIPT, told(0))).isEmpty();
    assertThat(compared(RECEIPT.replace("100", "null"), told(0))).isEmpty();
    assertThat(compared(RECEIPT.replace("seed", "Seed"), told(100)))
        .containsExactly("receipt.json seed (7) ()");
    assertThat(compared("[]", told(5))).isEmpty();
  }
}
