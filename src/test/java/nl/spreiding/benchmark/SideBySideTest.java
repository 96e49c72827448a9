package nl.spreiding.benchmark;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What is told of the runs side by side: medians over the seeds, and what was not reached. */
class SideBySideTest {
  private static String row(String method, int seed, String limit, String end) {
    return String.join(",", "example", "province", method, String.valueOf(seed), limit, end);
  }

  private static List<String> lines(String... rows) throws IOException {
    List<String> table = new ArrayList<>(List.of(ResultTable.HEADER));
    table.addAll(List.of(rows));
    return SideBySide.of(table, "5");
  }

  @Test
  void medianOfTheSeedsAndTheWorst() throws IOException {
    // Gaps 0.1, 0.3, 0.2: the median is 0.2, the worst 0.3. Times to 1%: 1, 3, not reached: 3.
    // Times to 0.1%: reached once of three, so that the median run does not get there.
    assertThat(
            lines(
                row(
                    "timefold",
                    1,
                    "5",
                    "5.10,0,0,1.0,,,,0.10000,within 1%,200,9,1.00,2.00,,5.0,,abc"),
                row("timefold", 2, "5", "5.30,0,0,1.2,,,,0.30000,within 1%,300,9,,,,4.00,,abc"),
                row("timefold", 3, "5", "5.20,0,0,1.1,,,,0.20000,within 1%,250,9,3.00,,,4.50,,abc"),
                row(
                    "timefold",
                    4,
                    "30",
                    "9.99,0,0,1.1,,,,9.99999,worse,999,9,9.00,9.99,,9.99,,abc")))
        .contains(
            "| example | 0.20000%, 5.20 s |",
            "| example | province | timefold | 3 | 3.00 | – | – | 4.50 | 0.20000% | 0.30000% | 5.20"
                + " | 300 |");
  }

  @Test
  void provenNoneNotMetAndNotMeasured() throws IOException {
    assertThat(
            lines(
                row(
                    "exact",
                    1,
                    "5",
                    "0.50,0,0,1.0,0,0,1.0,0.00000,proven,90,,0.10,0.10,0.10,0.50,,abc"),
                row("timefold", 1, "5", "5.00,0,7,1.0,,,,,not met,200,9,,,,5.00,,abc"),
                row("scip", 1, "5", "4.99,,,,0,0,1.0,,failed,300,,,,,,,abc"),
                row("highs", 1, "5", "1.22,,,,,,,,failed,,,,,,,exit code 1,abc")))
        .contains(
            "| instance | exact | timefold | scip | highs |",
            "| example | proven, 0.50 s | not met, 5.00 s | none, 4.99 s | crashed, 1.22 s |")
        .noneMatch(line -> line.startsWith("| example | province"));
  }

  @Test
  void oneCrashOfSeveralSeedsIsTold() throws IOException {
    assertThat(
            lines(
                row("timefold", 1, "5", "5.00,0,0,1.0,,,,0.00000,within 0.01%,9,,,,,1.0,,abc"),
                row("timefold", 2, "5", "5.00,0,0,1.0,,,,0.00000,within 0.01%,9,,,,,1.0,,abc"),
                row("timefold", 3, "5", "9.00,,,,,,,,failed,,,,,,,exit code 1,abc")))
        .contains("| example | 0.00000% (1 of 3 crashed), 5.00 s |");
  }

  @Test
  void boundAboveAScoreIsAContradiction() throws IOException {
    assertThat(
            lines(
                row("highs", 1, "5", "5.00,0,0,1.0,0,0,1.1,0.00000,contradiction,9,,,,,,1 > 0,abc"),
                row("scip", 1, "5", "5.00,0,0,1.0,0,0,1.1,0.00000,contradiction,9,,,,,,,abc")))
        .contains("| example | contradiction, 5.00 s | contradiction, 5.00 s |");
  }

  @Test
  void whatWasNotMeasuredIsSaidSo() throws IOException {
    // scip on the example only, highs not at all.
    List<String> lines =
        lines(
            row("timefold", 1, "5", "5.00,0,0,1.0,,,,0.00000,within 0.01%,9,,,,,1.0,,abc"),
            row("timefold", 1, "5", "5.00,0,0,1.0,,,,0.00000,within 0.01%,9,,,,,1.0,,abc")
                .replace("example", "nl-2024"),
            row("scip", 1, "5", "4.99,,,,0,0,1.0,,failed,300,,,,,,,abc"));
    assertThat(lines)
        .contains(
            "| nl-2024 | 0.00000%, 5.00 s | not measured |",
            "Not measured in this scope with 5 s: `exact`, `combination`, `annealing`,"
                + " `price-start+timefold`, `highs`, `cp-sat`.")
        .noneMatch(line -> line.startsWith("| nl-2026 |"));
  }

  @Test
  void whatTimeDoesNotLimitIsSaidAboveTheTables() throws IOException {
    List<String> lines = lines();
    assertThat(String.join("\n", lines.subList(0, lines.indexOf("## Scope province"))))
        .contains("`exact` and `combination` are not limited by time")
        .contains("more than the 5 s");
  }

  @Test
  void whatIsNotProvenIsAboveItsBound() throws IOException {
    // 1.0001 of 1: a hundredth of a percent. A bound with less missing says nothing of the points.
    assertThat(
            lines(
                row("exact", 1, "5", "1.00,0,0,1.0001,0,0,1.0,0.00000,within 0.01%,9,,,,,1.0,,abc"),
                row(
                    "combination",
                    1,
                    "5",
                    "2.00,0,3,1.0,0,2,1.0,0.00000,within 0.01%,9,,,,,1.0,,abc")))
        .contains("| example | 0.00000% (bound 0.01000%), 1.00 s | 0.00000%, 2.00 s |");
  }

  @Test
  void runThatMissesPlacesIsNotComparable() throws IOException {
    assertThat(
            lines(
                row("timefold", 1, "5", "5.00,0,7,1.0,,,,,not met,200,9,,,,5.00,,abc"),
                row(
                    "timefold",
                    2,
                    "5",
                    "5.00,0,0,1.0,,,,0.00000,within 0.01%,200,9,1.0,1.0,1.0,1.0,,abc")))
        .anyMatch(
            line -> line.startsWith("| example | province | timefold") && line.contains("not met"));
  }
}
