package nl.spreiding.export;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.StringWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import nl.spreiding.export.html.SweepReport;
import nl.spreiding.model.CaseSettings;
import nl.spreiding.model.Language;
import nl.spreiding.receipt.FileHash;
import nl.spreiding.receipt.SoftwareVersion;
import nl.spreiding.sweep.NumberRow;
import nl.spreiding.sweep.StudiedRun;
import nl.spreiding.sweep.SweepResults;
import nl.spreiding.sweep.SweepRun;
import nl.spreiding.sweep.SweepStudy;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** The tables of a sweep and the list of its files. */
public final class SweepFiles {
  /** A row per run. */
  public static final String RUNS = "runs.csv";

  /** A row per municipality and run. */
  public static final String NUMBERS = "numbers.csv";

  /** The same as Parquet. */
  public static final String RUNS_PARQUET = "runs.parquet";

  /** The same as Parquet. */
  public static final String NUMBERS_PARQUET = "numbers.parquet";

  /** A row per number that falls while the national total rises. */
  public static final String MONOTONICITY = "monotonicity.csv";

  /** A row per municipality: how often it gets which number. */
  public static final String SENSITIVITY = "sensitivity.csv";

  /** A row per municipality whose number changes between neighbouring values of a weight. */
  public static final String FLIPS = "flips.csv";

  /** A row per run that is compared with others on what is traded off. */
  public static final String TRADE_OFFS = "trade-offs.csv";

  /** What the sweep was made from and what it holds. */
  public static final String RECEIPT = "sweep.json";

  private static final long FORMAT_VERSION = 1;

  private SweepFiles() {}

  /** Reads a run with all its numbers. */
  @FunctionalInterface
  public interface RunSource {
    /**
     * Reads a run.
     *
     * @param key its key
     * @return the run
     * @throws IOException if it cannot be read
     */
    SweepRun read(String key) throws IOException;
  }

  /**
   * Writes the tables.
   *
   * @param directory the directory of the sweep
   * @param study what follows from the runs
   * @param source reads the numbers of a run, which are not held in memory
   * @throws IOException if they cannot be written
   */
  public static void write(Path directory, SweepStudy study, RunSource source) throws IOException {
    SweepResults results = study.results();
    List<StudiedRun> studiedList = study.studiedList();
    table(directory, RUNS, SweepColumns.runs(results.plan()), studiedList);
    var byCode = results.municipalityByCode();
    table(directory, MONOTONICITY, StudyColumns.falls(byCode), study.fallList());
    table(directory, SENSITIVITY, StudyColumns.sensitivity(), study.sensitivityList());
    table(directory, FLIPS, StudyColumns.flips(results), StudyColumns.flipRows(study.flipList()));
    table(directory, TRADE_OFFS, StudyColumns.tradeOffs(), StudyColumns.tradeOffRows(study));
    SafeFile.write(directory.resolve(NUMBERS), out -> numbers(out, results, studiedList, source));
    SafeFile.write(
        directory.resolve(RUNS_PARQUET),
        out -> {
          try (ParquetFile<StudiedRun> file =
              new ParquetFile<>(out, SweepColumns.runs(results.plan()))) {
            studiedList.forEach(file::add);
          }
        });
    SafeFile.write(
        directory.resolve(NUMBERS_PARQUET),
        out -> {
          try (ParquetFile<SweepColumns.RunNumber> file =
              new ParquetFile<>(out, SweepColumns.numbers(results.municipalityByCode()))) {
            eachNumbers(studiedList, source, list -> list.forEach(file::add));
          }
        });
  }

  private static <T> void table(
      Path directory, String name, List<Column<T>> columnList, List<T> rowList) throws IOException {
    StringWriter text = new StringWriter();
    new CsvFile(CsvDialect.RFC4180).write(text, columnList, rowList);
    SafeFile.write(directory.resolve(name), text.toString().getBytes(StandardCharsets.UTF_8));
  }

  private static void numbers(
      OutputStream out, SweepResults results, List<StudiedRun> studiedList, RunSource source)
      throws IOException {
    Writer writer = new BufferedWriter(new OutputStreamWriter(out, StandardCharsets.UTF_8));
    CsvFile csv = new CsvFile(CsvDialect.RFC4180);
    var columnList = SweepColumns.numbers(results.municipalityByCode());
    csv.write(writer, columnList, List.of());
    eachNumbers(studiedList, source, list -> csv.append(writer, columnList, list));
    writer.flush();
  }

  private interface Numbers {
    void take(List<SweepColumns.RunNumber> list) throws IOException;
  }

  /** One run at a time, so that not all numbers need to be in memory. */
  private static void eachNumbers(List<StudiedRun> studiedList, RunSource source, Numbers numbers)
      throws IOException {
    for (StudiedRun studied : studiedList) {
      if (studied.run().figures() != null) {
        List<SweepColumns.RunNumber> list = new ArrayList<>();
        for (NumberRow row : source.read(studied.run().key()).figures().numberList()) {
          list.add(new SweepColumns.RunNumber(studied.cell().number(), row));
        }
        numbers.take(list);
      }
    }
  }

  /**
   * Writes the report.
   *
   * @param directory the directory of the sweep
   * @param study what follows from the runs
   * @param settings the case
   * @param language its main language
   * @return its first page
   * @throws IOException if it cannot be written
   */
  public static Path writeReport(
      Path directory, SweepStudy study, CaseSettings settings, Language language)
      throws IOException {
    String sha256 = FileHash.of(RUNS, directory.resolve(RUNS)).sha256();
    Path report = directory.resolve("report");
    if (Files.exists(report)) {
      // It may be of the other main language.
      TemporaryDirectory.delete(report);
    }
    for (var page : SweepReport.pages(study, settings, sha256, language).entrySet()) {
      Path file = report.resolve(page.getKey());
      Files.createDirectories(file.getParent());
      SafeFile.write(file, page.getValue());
    }
    return report.resolve("index.html");
  }

  /**
   * Writes the list of all files with their hashes, as the last one. It names no machine and no
   * time: the same sweep gives the same bytes.
   *
   * @param directory the directory of the sweep
   * @param keySet keys of the runs of the plan; runs of an earlier plan may lie beside them
   * @param software the program
   * @throws IOException if it cannot be written
   */
  public static void writeReceipt(Path directory, Set<String> keySet, SoftwareVersion software)
      throws IOException {
    ObjectNode root = JsonFile.MAPPER.createObjectNode();
    root.put("formatVersion", FORMAT_VERSION);
    root.putObject("software")
        .put("version", software.version())
        .put("commit", software.commit())
        .put("dirty", software.dirty());
    ArrayNode files = root.putArray("files");
    Files.deleteIfExists(directory.resolve(RECEIPT));
    for (FileHash file : FileHash.ofDirectory(directory)) {
      if (belongs(file.name(), keySet)) {
        files
            .addObject()
            .put("name", file.name())
            .put("bytes", file.bytes())
            .put("sha256", file.sha256());
      }
    }
    SafeFile.write(
        directory.resolve(RECEIPT), JsonFile.text(root).getBytes(StandardCharsets.UTF_8));
  }

  private static boolean belongs(String name, Set<String> keySet) {
    String folder = SweepDirectory.RUNS + "/";
    return name.startsWith(folder)
        ? keySet.contains(name.substring(folder.length()).replaceFirst("\\.json$", ""))
        : !name.equals(SweepDirectory.TIMINGS);
  }
}
