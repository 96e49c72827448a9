package nl.spreiding.audit;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/**
 * What the run tells of alternatives, room and effective weights: single values changed, one at a
 * time, with everything else as it was. In the build the first {@value #LEAST} of every field; all:
 * {@code mvn test -Dtest=ConsideredChangesTest -DargLine=-Dcampaign=full}.
 */
class ConsideredChangesTest {
  private static final int LEAST = 3;
  private static final boolean FULL = "full".equals(System.getProperty("campaign"));

  private static final List<String> TABLES =
      List.of("alternatives.csv", "room.csv", "effective-weights.csv");

  private static Expectation expectation;
  private static Row considered;
  private static final Map<String, byte[]> BYTES_BY_TABLE = new TreeMap<>();

  @BeforeAll
  static void read() throws IOException {
    ChangedRun run = AuditedRuns.of(AuditedRuns.JUSTIFIED);
    expectation = AuditedRuns.expectation(run);
    considered = expectation.row.row("considered");
    for (String table : TABLES) {
      BYTES_BY_TABLE.put(table, run.bytes(table));
    }
  }

  private static List<Findings.Mismatch> mismatches() {
    Findings findings = new Findings();
    new ConsideredCheck(expectation.recount, expectation.accounts, findings).check(considered);
    Map<String, Tables.Table> tables = Tables.of(expectation.row);
    BYTES_BY_TABLE.forEach(
        (name, bytes) -> new TableCheck(findings).compare(name, bytes, tables.get(name)));
    return findings.mismatchList();
  }

  @Test
  void asItIsItAgrees() {
    assertThat(mismatches()).isEmpty();
  }

  @Test
  void everyChangeIsNoticedButOfWhatDoesNotFollow() {
    TreeMap<String, int[]> missed = new TreeMap<>();
    new Visit(ConsideredChangesTest::mismatches, 1, missed).row(considered, "");
    Set<String> never = new TreeSet<>();
    missed.forEach(
        (path, counts) -> {
          if (counts[1] > 0) {
            never.add(path);
          }
        });
    int changes = missed.values().stream().mapToInt(c -> c[0]).sum();
    int unnoticed = missed.values().stream().mapToInt(c -> c[1]).sum();
    System.out.println("Considered: " + (changes - unnoticed) + " of " + changes + " noticed");
    assertThat(changes).isGreaterThan(100);
    assertThat(never).isSubsetOf(DOES_NOT_FOLLOW);
  }

  /**
   * What a rule counts and which locations are used in a distribution that is not at hand; and a
   * bound where there is none to compare with.
   */
  private static final Set<String> DOES_NOT_FOLLOW =
      Set.of(
          ".alternatives.bound",
          ".alternatives.rules.measure",
          ".alternatives.sites.kind",
          ".alternatives.sites.locationId",
          ".alternatives.sites[]");

  /** What ConsideredCheck finds by itself, without the tables: with one more, and one less. */
  @Test
  void theCheckByItselfNoticesMostOfIt() {
    Set<String> never = new TreeSet<>();
    for (int change : new int[] {1, -1}) {
      TreeMap<String, int[]> missed = new TreeMap<>();
      Visit visit = new Visit(ConsideredChangesTest::ofTheCheck, change, missed);
      visit.row(considered, "");
      missed.forEach(
          (path, counts) -> {
            if (counts[1] > 0) {
              never.add(path);
            }
          });
    }
    assertThat(never).isEqualTo(NOT_BY_ITSELF);
  }

  /** What a table holds as well, what is told of one verdict only, and what does not follow. */
  private static final Set<String> NOT_BY_ITSELF =
      Set.of(
          ".alternatives.bound",
          ".alternatives.hardChange",
          ".alternatives.leastLoss",
          ".alternatives.mediumChange",
          ".alternatives.occasions[]",
          ".alternatives.othersChanged",
          ".alternatives.possibleAbove",
          ".alternatives.possibleBelow",
          ".alternatives.proven",
          ".alternatives.rules.measure",
          ".alternatives.sites.kind",
          ".alternatives.sites.locationId",
          ".alternatives.sites[]",
          ".alternatives.softChange",
          ".alternatives.verdict",
          ".alternatives[]",
          ".effectiveWeights.measureWithout",
          ".effectiveWeights.municipalities",
          ".effectiveWeights.placesElsewhere",
          ".effectiveWeights.pointsWithout",
          ".effectiveWeights.proven",
          ".effectiveWeights[]",
          ".room[]");

  private static List<Findings.Mismatch> ofTheCheck() {
    Findings findings = new Findings();
    new ConsideredCheck(expectation.recount, expectation.accounts, findings).check(considered);
    return findings.mismatchList();
  }

  /**
   * Changes every value for a moment.
   *
   * @param check what is found
   * @param change what is added to a number
   * @param missed per field: changes made, and not noticed
   */
  private record Visit(
      Supplier<List<Findings.Mismatch>> check, int change, TreeMap<String, int[]> missed) {
    void row(Row row, String path) {
      for (String key : List.copyOf(row.keys())) {
        Object value = row.get(key);
        String here = path + "." + key;
        if (value instanceof Row inner) {
          row(inner, here);
        } else if (value instanceof List<?> list) {
          list.forEach(
              inner -> {
                if (inner instanceof Row each) {
                  row(each, here);
                }
              });
          if (!list.isEmpty()) {
            List<Object> shorter = new ArrayList<>(list);
            shorter.removeLast();
            change(row, key, value, shorter, here + "[]");
          }
        } else {
          change(row, key, value, other(value), here);
        }
      }
    }

    private void change(Row row, String key, @Nullable Object value, Object other, String path) {
      int[] counts = missed.computeIfAbsent(path, p -> new int[2]);
      if (!FULL && counts[0] == LEAST) {
        return;
      }
      counts[0]++;
      row.put(key, other);
      boolean noticed;
      try {
        noticed = !check.get().isEmpty();
      } catch (UnreadableRun | ArithmeticException | NumberFormatException e) {
        noticed = true;
      }
      counts[1] += noticed ? 0 : 1;
      row.put(key, value);
    }

    private Object other(@Nullable Object value) {
      return switch (value) {
        case null -> 7L;
        case Boolean flag -> !flag;
        case Long number -> number + change;
        case BigDecimal number -> number.add(BigDecimal.valueOf(change));
        default -> value + "x";
      };
    }
  }
}
