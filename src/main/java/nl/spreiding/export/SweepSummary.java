package nl.spreiding.export;

import java.nio.file.Path;
import java.util.StringJoiner;
import nl.spreiding.explain.Numbers;
import nl.spreiding.model.Language;
import nl.spreiding.sweep.RunStatus;
import nl.spreiding.sweep.SweepCount;
import org.jspecify.annotations.Nullable;

/** What a sweep came to, for the terminal. */
public final class SweepSummary {
  private SweepSummary() {}

  /**
   * The summary.
   *
   * @param answer what was done
   * @param out where it stands
   * @param report the first page of the report; null: a shard has none
   * @param language language of the text
   * @return lines
   */
  public static String of(SweepCount answer, Path out, @Nullable Path report, Language language) {
    Numbers n = new Numbers(language);
    StringJoiner lines = new StringJoiner("\n", "", "\n");
    lines.add(
        n.count(
                answer.cells(),
                language.pick("combinatie", "combination"),
                language.pick("combinaties", "combinations"))
            + language.pick(" in het plan, ", " in the plan, ")
            + n.count(
                answer.runs(),
                language.pick("berekening", "run"),
                language.pick("berekeningen", "runs"))
            + language.pick("; nu gedaan: ", "; done now: ")
            + n.whole(answer.done()));
    line(
        lines,
        n,
        answer.count(RunStatus.MET),
        language.pick("opgaven en harde regels gehaald", "tasks and hard rules met"));
    line(
        lines,
        n,
        answer.count(RunStatus.SHORT),
        language.pick("een opgave of harde regel niet gehaald", "a task or hard rule not met"));
    line(
        lines,
        n,
        answer.count(RunStatus.REFUSED),
        language.pick("niet te berekenen", "cannot be calculated"));
    line(lines, n, answer.count(RunStatus.FAULT), language.pick("interne fout", "internal fault"));
    if (report == null) {
      lines.add(
          language.pick(
                  "Deel van een doorrekening, te voegen met sweep --merge: ",
                  "Part of a sweep, to be put together by sweep --merge: ")
              + out);
    } else {
      lines.add(language.pick("Rapport: ", "Report: ") + report);
    }
    return lines.toString();
  }

  private static void line(StringJoiner lines, Numbers n, int count, String what) {
    if (count > 0) {
      lines.add("  " + n.whole(count) + "  " + what);
    }
  }
}
