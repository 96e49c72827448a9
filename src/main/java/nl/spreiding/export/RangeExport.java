package nl.spreiding.export;

import static nl.spreiding.export.Column.flag;
import static nl.spreiding.export.Column.text;
import static nl.spreiding.export.Column.whole;

import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.util.List;
import nl.spreiding.explain.RangeRow;
import nl.spreiding.explain.RangeTable;
import nl.spreiding.ledger.Proof;
import nl.spreiding.problem.Score;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** Near-optimal ranges for machines: one JSON document, or CSV. */
public final class RangeExport {
  private static final long FORMAT_VERSION = 1;

  private RangeExport() {}

  /**
   * One JSON document. Its schema is the resource {@code nl/spreiding/schema/range.json}.
   *
   * @param table the ranges
   * @return the text, with a line end
   */
  public static String json(RangeTable table) {
    Proof best = table.best();
    ObjectNode root = JsonFile.MAPPER.createObjectNode();
    root.put("formatVersion", FORMAT_VERSION);
    ObjectNode settings = root.putObject("case");
    settings.put("id", table.settings().id());
    settings.put("title", table.settings().title());
    ArrayNode synthetic = settings.putArray("synthetic");
    table.settings().syntheticFileList().forEach(synthetic::add);
    root.put("resultSha256", table.resultSha256());
    root.put("within", Amounts.rational(table.within()));
    score(root.putObject("score"), table.decided());
    score(root.putObject("best"), best.found());
    ObjectNode bound = root.putObject("bound");
    score(bound, best.bound());
    bound
        .put("gapMicro", best.gapMicro())
        .put("gapPercent", best.gapPercent())
        .put("proven", best.proven());
    root.put("limitMicro", table.limitMicro());
    root.set("municipalities", JsonFile.table(columns(), table.rowList()));
    return JsonFile.text(root);
  }

  /**
   * A row per municipality.
   *
   * @param table the ranges
   * @param dialect how CSV is written
   * @return the file as text
   */
  public static String csv(RangeTable table, CsvDialect dialect) {
    StringWriter writer = new StringWriter();
    try {
      new CsvFile(dialect).write(writer, columns(), table.rowList());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return writer.toString();
  }

  private static void score(ObjectNode node, Score score) {
    node.put("hard", score.hard())
        .put("medium", score.medium())
        .put("softMicro", score.softMicro());
  }

  /** A row per municipality. */
  static List<Column<RangeRow>> columns() {
    return List.of(
        text("province_code", r -> r.municipality().province().code()),
        text("province", r -> r.municipality().province().name()),
        text("municipality_code", r -> r.municipality().code()),
        text("municipality", r -> r.municipality().name()),
        whole("decided", RangeRow::decided),
        whole("lowest", RangeRow::lowest),
        whole("highest", RangeRow::highest),
        whole("lowest_possible", RangeRow::lowestPossible),
        whole("highest_possible", RangeRow::highestPossible),
        flag("exact", RangeRow::exact),
        text("leeway", RangeRow::leeway));
  }
}
