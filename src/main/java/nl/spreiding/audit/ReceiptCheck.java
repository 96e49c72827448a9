package nl.spreiding.audit;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import nl.spreiding.input.JsonValue;
import nl.spreiding.issue.InputException;
import nl.spreiding.issue.SourceLocation;

/**
 * Every file against the receipt, the receipt against the files, and its facts against the result.
 */
final class ReceiptCheck {
  static final String RECEIPT = "receipt.json";

  /** What the program wrote there itself, so no input. */
  private static final String OPTIONS = CaseReading.INPUT + "options.json";

  private final RunSource run;
  private final Findings findings;
  private final SortedMap<String, String> shaByName = new TreeMap<>();
  private final SortedMap<String, Long> sizeByName = new TreeMap<>();

  ReceiptCheck(RunSource run, Findings findings) {
    this.run = run;
    this.findings = findings;
  }

  void check() throws InputException, IOException {
    for (String name : run.names()) {
      boolean regular = run.regular(name);
      SourceLocation at = SourceLocation.ofFile(name);
      is(regular, at, name, Phrase.REGULAR_FILE.of(), Phrase.OTHER.of());
      if (regular && !name.equals(RECEIPT)) {
        byte[] bytes = run.bytes(name);
        shaByName.put(name, sha256(bytes));
        sizeByName.put(name, (long) bytes.length);
      }
    }
    JsonValue receipt = CaseReading.json(run, RECEIPT);
    ScenarioReading.Fields fields = new ScenarioReading.Fields(receipt);
    seal();
    list(fields, "outputs", "");
    list(fields, "inputs", CaseReading.INPUT);
    JsonValue sha = fields.any("resultSha256");
    findings.same(
        Subject.RECEIPT,
        sha.at(),
        "resultSha256",
        shaByName.getOrDefault("result.json", ""),
        ScenarioReading.Fields.textOf(sha));
  }

  /** The last field seals everything before it. */
  private void seal() throws IOException {
    boolean right = sealed(run.bytes(RECEIPT));
    SourceLocation at = SourceLocation.ofFile(RECEIPT);
    is(right, at, "seal", Phrase.RECEIPT_HASH.of(), Phrase.ANOTHER.of());
  }

  /** Whether a receipt ends with the hash of what it is without that. */
  static boolean sealed(byte[] receipt) {
    String text = new String(receipt, StandardCharsets.UTF_8);
    int cut = text.lastIndexOf(",\n  \"seal\"");
    if (cut < 0) {
      return false;
    }
    String content = text.substring(0, cut) + "\n}\n";
    String seal = sha256(content.getBytes(StandardCharsets.UTF_8));
    return text.substring(cut).equals(",\n  \"seal\" : \"" + seal + "\"\n}\n");
  }

  /** What the receipt says of the search is what the result says. */
  void compare(Row told) throws InputException, IOException {
    JsonValue receipt = CaseReading.json(run, RECEIPT);
    if (!(receipt instanceof JsonValue.Obj object) || !(Told.of(receipt) instanceof Row row)) {
      return;
    }
    Row method = told.row("method");
    Row expected =
        Row.of(
            "formatVersion", 1L,
            "seed", Told.value(told, "seed"),
            "timeBrake", Told.value(method, "timeBrake"),
            "foundBy", Told.value(method, "foundBy"));
    TreeCheck tree = new TreeCheck(findings);
    for (String key : expected.keys()) {
      JsonValue value = object.valueByKey().get(key);
      if (value == null) {
        String shown = TreeCheck.shown(expected.get(key));
        findings.check(false, Subject.RECEIPT, object.at(), key, shown, "");
      } else {
        tree.compare(Subject.RECEIPT, key, expected.get(key), value);
      }
    }
    boolean searched = method.whole("moveLimit") > 0;
    Object moves = Told.value(row.row("limits"), "moves");
    findings.check(
        !searched || method.get("moveLimit") != null && method.get("moveLimit").equals(moves),
        Subject.RECEIPT,
        SourceLocation.ofFile(RECEIPT),
        "limits.moves",
        String.valueOf(method.get("moveLimit")),
        String.valueOf(moves));
  }

  private void list(ScenarioReading.Fields receipt, String key, String folder) {
    Set<String> missing = new TreeSet<>();
    for (String name : shaByName.keySet()) {
      if (name.startsWith(folder) && (folder.isEmpty() || !name.equals(OPTIONS))) {
        missing.add(name);
      }
    }
    for (JsonValue value : receipt.list(key)) {
      ScenarioReading.Fields row = new ScenarioReading.Fields(value);
      String name = folder + row.text("name");
      boolean known = missing.remove(name);
      is(known, value.at(), key, Phrase.FILE_ONCE.of(), Wording.plain(name));
      if (known) {
        JsonValue bytes = row.any("bytes");
        JsonValue sha = row.any("sha256");
        findings.same(
            Subject.RECEIPT, bytes.at(), name + " bytes", sizeByName.get(name) + "", bytes.shown());
        findings.same(
            Subject.RECEIPT,
            sha.at(),
            name + " sha256",
            shaByName.getOrDefault(name, ""),
            ScenarioReading.Fields.textOf(sha));
      }
    }
    for (String name : missing) {
      SourceLocation at = SourceLocation.ofFile(name);
      is(false, at, key, Phrase.IN_THE_RECEIPT.of(), Wording.plain(""));
    }
  }

  private void is(boolean right, SourceLocation at, String what, Wording expected, Wording found) {
    findings.check(right, Subject.RECEIPT, at, Wording.plain(what), expected, found);
  }

  static String sha256(byte[] bytes) {
    try {
      return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
    } catch (NoSuchAlgorithmException e) {
      // Every Java platform is required to have it.
      throw new IllegalStateException(e);
    }
  }
}
