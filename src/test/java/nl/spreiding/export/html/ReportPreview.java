package nl.spreiding.export.html;

import java.nio.file.Path;
import nl.spreiding.explain.Reasons;
import nl.spreiding.export.RunContent;
import nl.spreiding.input.SchoolCalendarReader;
import nl.spreiding.law.GrantAmounts;
import nl.spreiding.ledger.Outcome;
import nl.spreiding.ledger.Results;
import nl.spreiding.model.Language;

/** Writes a report to look at: municipalities.csv, adjacency.csv, target directory. */
public final class ReportPreview {
  private ReportPreview() {}

  public static void main(String[] args) throws Exception {
    Outcome outcome = ReportCases.outcome(ReportCases.country(Path.of(args[0]), Path.of(args[1])));
    for (int i = 0; i < 3; i++) {
      long start = System.nanoTime();
      Reasons reasons = Reasons.of(outcome);
      ReportWriter.write(
          RunContent.of(
              Results.of(outcome, GrantAmounts.REGELING_2024), SchoolCalendarReader.read()),
          reasons,
          Language.NL,
          Path.of(args[2]),
          "0123456789abcdef".repeat(4));
      System.out.println("report written in " + (System.nanoTime() - start) / 1_000_000 + " ms");
    }
  }
}
