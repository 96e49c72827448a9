package nl.spreiding.export;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import nl.spreiding.considered.Considered;
import nl.spreiding.explain.RegisterRecord;
import nl.spreiding.ledger.Results;
import nl.spreiding.model.Municipality;
import nl.spreiding.model.MunicipalityCode;
import nl.spreiding.model.ShelterCase;
import nl.spreiding.model.Weights;
import nl.spreiding.receipt.FileHash;

/**
 * Writes the CSV files and {@code result.json} of a run. Same numbers, dialect and reasons: same
 * bytes.
 */
public final class RunFiles {
  /** Name of the file whose hash stands for the whole result. */
  public static final String RESULT = "result.json";

  private RunFiles() {}

  /**
   * Writes {@code distribution.csv}, {@code provinces.csv}, {@code locations.csv}, {@code
   * relocations.csv}, {@code balance.csv}, {@code surplus.csv}, {@code grants.csv}, {@code
   * path.csv}, {@code ledger.csv}, {@code fairness.csv}, {@code density.csv}, {@code
   * algorithm-register.json} and {@code result.json}; with a justification also {@code
   * alternatives.csv}, {@code room.csv} and {@code effective-weights.csv}.
   *
   * @param directory an existing directory that holds none of them
   * @param content the numbers of the run
   * @param dialect how CSV is written
   * @param reason the reason in one sentence for the number of a municipality
   * @return the tables that were written, in that order
   * @throws IOException if a file cannot be written
   */
  public static List<RunTable> write(
      Path directory,
      RunContent content,
      CsvDialect dialect,
      Function<MunicipalityCode, String> reason)
      throws IOException {
    Results results = content.results();
    RunTables csv = new RunTables(new CsvFile(dialect));
    Map<String, String> nameByCode = nameByCode(results.outcome().shelterCase());
    csv.write(
        directory.resolve("distribution.csv"),
        RunColumns.distribution(reason),
        results.municipalityList());
    csv.write(directory.resolve("provinces.csv"), RunColumns.provinces(), results.provinceList());
    csv.write(
        directory.resolve("locations.csv"),
        RunColumns.locations(content.children()),
        results.locationList());
    csv.write(
        directory.resolve("relocations.csv"),
        ChildrenColumns.relocations(),
        content.children().plan().relocationList());
    csv.write(
        directory.resolve("balance.csv"),
        RunColumns.balances(nameByCode),
        content.surplus().balanceList());
    csv.write(
        directory.resolve("surplus.csv"),
        RunColumns.reliefs(nameByCode),
        content.surplus().reliefList());
    csv.write(
        directory.resolve("grants.csv"),
        RunColumns.grants(nameByCode),
        results.grants().grantList());
    csv.write(
        directory.resolve("path.csv"), PathColumns.steps(), PathColumns.rows(content.pathList()));
    csv.write(
        directory.resolve("ledger.csv"),
        RunColumns.ledger(),
        results.outcome().ledger().lineList());
    csv.write(
        directory.resolve("fairness.csv"),
        FairnessColumns.figures(nameByCode),
        FairnessColumns.rows(content.fairness()));
    csv.write(
        directory.resolve("density.csv"),
        FairnessColumns.densities(),
        FairnessColumns.densityRows(results, content.density()));
    Considered considered = content.considered();
    if (considered != null) {
      write(directory, csv, considered, results.outcome().shelterCase().settings().weights());
    }
    RegisterFile.write(directory, RegisterRecord.of(results.outcome()));
    JsonFile.write(directory.resolve(RESULT), ResultJson.of(content, reason, nameByCode));
    return csv.tableList();
  }

  /**
   * The hash that {@link #RESULT} has or would have, without writing it.
   *
   * @param content the numbers of the run
   * @param reason the reason in one sentence for the number of a municipality
   * @return SHA-256 in hexadecimal
   */
  public static String resultSha256(RunContent content, Function<MunicipalityCode, String> reason) {
    Map<String, String> nameByCode = nameByCode(content.results().outcome().shelterCase());
    byte[] bytes =
        JsonFile.text(ResultJson.of(content, reason, nameByCode)).getBytes(StandardCharsets.UTF_8);
    return FileHash.of(RESULT, bytes).sha256();
  }

  private static void write(Path directory, RunTables csv, Considered considered, Weights weights)
      throws IOException {
    csv.write(
        directory.resolve("alternatives.csv"),
        ConsideredColumns.alternatives(),
        considered.alternativeList());
    csv.write(directory.resolve("room.csv"), ConsideredColumns.room(), considered.room().rowList());
    csv.write(
        directory.resolve("effective-weights.csv"),
        ConsideredColumns.weights(weights),
        considered.weightList());
  }

  private static Map<String, String> nameByCode(ShelterCase shelterCase) {
    Map<String, String> result = new TreeMap<>();
    for (Municipality municipality : shelterCase.municipalityList()) {
      result.put(municipality.code().value(), municipality.name());
      result.put(municipality.province().code().value(), municipality.province().name());
    }
    return result;
  }
}
