package nl.spreiding.audit;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.SortedMap;
import java.util.TreeMap;
import nl.spreiding.cli.ExampleRun;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/**
 * Changes single numbers in every output file of the example run, justified, and counts what the
 * audit notices. In the build every number of every table gets every kind of change, every number
 * of result.json and the workbook one kind, every fourth number of a page one kind, and result.json
 * without hashes a sample. All kinds for all numbers: {@code mvn test -Dtest=MutationCampaignTest
 * -DargLine=-Dcampaign=full} (hours).
 */
class MutationCampaignTest {
  private static final boolean FULL = "full".equals(System.getProperty("campaign"));
  private static final long SEED = 20261121;

  /** What the cover of the workbook is told to be wrong about, if the result has another hash. */
  private static final List<String> NAMES_OF_HASHES =
      List.of("facts of the case", "SHA-256 of result.json");

  private static Path directory;
  private static ChangedRun run;

  /** Of its own for every test, so that a sample does not depend on the order of tests. */
  private final Random random = new Random(SEED);

  /** Counted per file group: changes made, and noticed. */
  private final SortedMap<String, int[]> countByGroup = new TreeMap<>();

  private final List<String> missedList = new ArrayList<>();

  @BeforeAll
  static void solve() throws IOException {
    directory = ExampleRun.directory(ExampleRun.JUSTIFIED);
    run = ChangedRun.unchanged(ChangedRun.read(directory), directory);
  }

  @Test
  void theExampleRunAgrees() throws IOException {
    Findings findings = Audit.of(run);
    assertThat(findings.mismatchList()).isEmpty();
    assertThat(findings.checks()).isGreaterThan(20_000);
  }

  /** With the receipt in place: every number of every file. */
  @Test
  void everyChangedNumberIsNoticed() throws IOException {
    for (Map.Entry<String, byte[]> file : run.bytesByName().entrySet()) {
      String name = file.getKey();
      byte[] original = file.getValue();
      String sha256 = ReceiptCheck.sha256(original);
      String text = new String(original, UTF_8);
      if (name.endsWith(".xlsx")) {
        continue;
      }
      List<NumberChange.Place> places = NumberChange.places(text, 0, text.length());
      boolean page = name.endsWith(".html");
      boolean all = FULL || !page && original.length < 100_000;
      int step = FULL || !page ? 1 : 4;
      for (int i = random.nextInt(step); i < places.size(); i += step) {
        for (NumberChange change : all ? List.of(NumberChange.values()) : List.of(any())) {
          String changed = changed(text, places, i, change);
          if (!changed.equals(text)) {
            byte[] bytes = changed.getBytes(UTF_8);
            // What the audit looks at first: the seal of the receipt, the hash of any other file.
            boolean noticed =
                name.equals(ReceiptCheck.RECEIPT)
                    ? !ReceiptCheck.sealed(bytes)
                    : !ReceiptCheck.sha256(bytes).equals(sha256);
            count(group(name), noticed, name + " " + change + " " + places.get(i));
          }
        }
      }
    }
    workbook(true);
    report("with the receipt in place");
    assertThat(missedList).isEmpty();
  }

  /** That those two looks are what the audit does: whole audits of a sample. */
  @Test
  void theWholeAuditNoticesThroughTheReceipt() throws IOException {
    for (Map.Entry<String, byte[]> file : run.bytesByName().entrySet()) {
      String text = new String(file.getValue(), UTF_8);
      List<NumberChange.Place> places = NumberChange.places(text, 0, text.length());
      if (file.getKey().endsWith(".xlsx") || places.isEmpty()) {
        continue;
      }
      String changed = changed(text, places, random.nextInt(places.size()), NumberChange.PLUS_ONE);
      Findings findings = Audit.of(run.with(file.getKey(), changed.getBytes(UTF_8)));
      String where = file.getKey();
      assertThat(findings.mismatchList())
          .as(where)
          .anyMatch(m -> m.subject() == Subject.RECEIPT || m.at().file().equals(where));
    }
  }

  /** With all hashes repaired: what arithmetic and agreement between files notice. */
  @Test
  void tablesAreNoticedWithoutHashes() throws IOException {
    Map<String, Tables.Table> tables = Tables.of(expectation().row);
    for (Map.Entry<String, Tables.Table> entry : tables.entrySet()) {
      String name = entry.getKey();
      String text = new String(run.bytes(name), UTF_8);
      List<NumberChange.Place> places =
          NumberChange.places(text, text.indexOf('\n'), text.length());
      for (int i = 0; i < places.size(); i++) {
        for (NumberChange change : NumberChange.values()) {
          String changed = changed(text, places, i, change);
          if (!changed.equals(text)) {
            Findings findings = new Findings();
            new TableCheck(findings).compare(name, changed.getBytes(UTF_8), entry.getValue());
            int line = lineAt(text, places.get(i).start());
            boolean noticed =
                findings.mismatchList().stream()
                    .anyMatch(m -> m.at().line() == line || m.what().equals("row"));
            count(name, noticed, name + ":" + line + " " + change);
          }
        }
      }
    }
    workbook(false);
    pages();
    report("tables, workbook and pages, hashes repaired");
    assertThat(missedList).isEmpty();
  }

  /** The same for result.json: a sample in the build, each number once in full. */
  @Test
  void theResultIsNoticedWithoutHashes() throws IOException {
    String name = "result.json";
    String text = new String(run.bytes(name), UTF_8);
    List<NumberChange.Place> places = NumberChange.places(text, 0, text.length());
    List<Integer> order = new ArrayList<>();
    int step = FULL ? 1 : Math.max(1, places.size() / 120);
    for (int i = FULL ? 0 : random.nextInt(step); i < places.size(); i += step) {
      order.add(i);
    }
    for (int i : order) {
      NumberChange change = any();
      String changed = changed(text, places, i, change);
      if (!changed.equals(text)) {
        ChangedRun other = run.with(name, changed.getBytes(UTF_8));
        // The pages name the hash of the result: as if they had been repaired too, that is left
        // out.
        boolean noticed =
            Audit.withoutHashes(other).mismatchList().stream()
                .anyMatch(
                    m -> !NAMES_OF_HASHES.contains(m.expected()) && !m.what().equals("SHA-256"));
        int line = lineAt(text, places.get(i).start());
        String path = ResultPath.of(text, line);
        if (noticed || !NotDerived.holds(path)) {
          count(
              "result.json",
              noticed,
              path
                  + " line "
                  + line
                  + " "
                  + change
                  + " "
                  + text.lines().skip(line - 1).findFirst().orElse(""));
        } else {
          count("result.json, on the list of what does not follow", false, "");
        }
      }
    }
    report("result.json, hashes repaired");
    assertThat(missedList).isEmpty();
  }

  private static Expectation expectation() throws IOException {
    try {
      CaseReading reading = CaseReading.read(run);
      Recount recount = new Recount(reading.shelterCase());
      var document = CaseReading.json(run, "result.json");
      var result = (nl.spreiding.input.JsonValue.Obj) document;
      new DecisionReading(recount, new Findings()).read(result);
      return new Expectation(recount, reading.changes(), (Row) Told.of(document));
    } catch (nl.spreiding.issue.InputException e) {
      throw new IOException(e);
    }
  }

  /** Every cell of every sheet, in a workbook made again. */
  private void workbook(boolean hashed) throws IOException {
    byte[] original = run.bytes(WorkbookCheck.NAME);
    String sha256 = ReceiptCheck.sha256(original);
    Expectation expectation = expectation();
    Map<String, Tables.Table> tables = Tables.of(expectation.row);
    String result = ReceiptCheck.sha256(run.bytes("result.json"));
    WorkbookParts parts = new WorkbookParts(original);
    for (WorkbookParts.Cell cell : parts.numbers()) {
      for (NumberChange change : FULL ? List.of(NumberChange.values()) : List.of(any())) {
        byte[] changed = parts.with(cell, change);
        if (changed.length > 0) {
          Findings findings = new Findings();
          if (!hashed) {
            new WorkbookCheck(findings).check(changed, tables, expectation.recount, result);
          }
          boolean noticed =
              hashed
                  ? !ReceiptCheck.sha256(changed).equals(sha256)
                  : !findings.mismatchList().isEmpty();
          count("run.xlsx", noticed, "run.xlsx " + cell + " " + change);
        }
      }
    }
  }

  /** Every number that a reader sees on a page. */
  private void pages() throws IOException {
    for (String name : run.names()) {
      if (!name.endsWith(".html")) {
        continue;
      }
      String twin = twin(name);
      var other = PagesCheck.numbers(PagesCheck.text(run.bytes(twin)));
      String text = PagesCheck.text(run.bytes(name));
      List<NumberChange.Place> places = NumberChange.places(text, 0, text.length());
      int step = FULL ? 1 : 4;
      for (int i = random.nextInt(step); i < places.size(); i += step) {
        for (NumberChange change : FULL ? List.of(NumberChange.values()) : List.of(any())) {
          String changed = changed(text, places, i, change);
          if (!changed.equals(text) && change != NumberChange.SIGN) {
            boolean noticed = !PagesCheck.numbers(changed).equals(other);
            count("pages", noticed, name + " " + change + " " + places.get(i));
          }
        }
      }
    }
  }

  private static String twin(String name) {
    String page = name.substring("report/".length());
    return page.startsWith("en/") ? "report/" + page.substring(3) : "report/en/" + page;
  }

  private NumberChange any() {
    NumberChange[] all = NumberChange.values();
    return all[random.nextInt(all.length)];
  }

  private static String changed(
      String text, List<NumberChange.Place> places, int i, NumberChange change) {
    NumberChange.Place place = places.get(i);
    NumberChange.Place next = places.get((i + 1) % places.size());
    String number = text.substring(place.start(), place.end());
    String other = change.of(number, text.substring(next.start(), next.end()));
    return text.substring(0, place.start()) + other + text.substring(place.end());
  }

  private static int lineAt(String text, int position) {
    return (int) text.substring(0, position).chars().filter(c -> c == '\n').count() + 1;
  }

  private static String group(String name) {
    int slash = name.indexOf('/');
    return slash < 0 ? name : name.substring(0, slash) + "/";
  }

  private void count(String group, boolean noticed, String what) {
    int[] counts = countByGroup.computeIfAbsent(group, g -> new int[2]);
    counts[0]++;
    if (noticed) {
      counts[1]++;
    } else if (!group.contains("does not follow")) {
      missedList.add(what);
    }
  }

  private void report(String mode) {
    int made = countByGroup.values().stream().mapToInt(c -> c[0]).sum();
    int noticed = countByGroup.values().stream().mapToInt(c -> c[1]).sum();
    System.out.println("Mutation campaign, " + mode + ": " + noticed + " of " + made + " noticed");
    countByGroup.forEach((group, c) -> System.out.println("  " + group + ": " + c[1] + "/" + c[0]));
    assertThat(made).isGreaterThan(80);
  }
}
