package nl.spreiding.app;

import java.io.IOException;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import nl.spreiding.export.SweepDirectory;
import nl.spreiding.export.SweepFiles;
import nl.spreiding.export.SweepRunFile;
import nl.spreiding.model.Language;
import nl.spreiding.receipt.SoftwareVersion;
import nl.spreiding.sweep.Fall;
import nl.spreiding.sweep.SweepCell;
import nl.spreiding.sweep.SweepResults;
import nl.spreiding.sweep.SweepRun;
import nl.spreiding.sweep.SweepStudy;

/** Writes what follows from the runs of a whole sweep: the same bytes for the same runs. */
final class SweepTables {
  private SweepTables() {}

  /**
   * Writes tables, report and the list of files.
   *
   * @param directory the directory of the sweep, with all its runs
   * @param source case and plan
   * @param keyByCell the runs, in order of the plan
   * @param language main language of the report
   * @param threads how much is computed at the same time; does not change the answer
   * @return the first page of the report
   * @throws IOException if something cannot be read or written
   */
  static Path write(
      Path directory,
      SweepSource source,
      Map<SweepCell, String> keyByCell,
      Language language,
      int threads)
      throws IOException {
    SweepResults results =
        new SweepResults(source.plan(), source.loaded().shelterCase().municipalityList());
    for (Map.Entry<SweepCell, String> entry : keyByCell.entrySet()) {
      results.add(entry.getKey(), read(directory, entry.getValue()));
    }
    SweepFiles.RunSource runs = key -> read(directory, key);
    SweepMonotony monotony = new SweepMonotony(source, keyByCell, runs);
    List<Fall.Step> stepList = monotony.steps();
    SweepStudy study = SweepStudy.of(results, stepList, monotony.falls(stepList, threads));
    SweepFiles.write(directory, study, runs);
    Path report =
        SweepFiles.writeReport(
            directory, study, source.loaded().shelterCase().settings(), language);
    SweepFiles.writeReceipt(
        directory, new HashSet<>(keyByCell.values()), SoftwareVersion.current());
    return report;
  }

  private static SweepRun read(Path directory, String key) throws IOException {
    Path file = SweepDirectory.runFile(directory, key);
    return SweepRunFile.read(file, key)
        .orElseThrow(() -> new IOException("The run (" + file + ") changed while it was used."));
  }
}
