package nl.spreiding.export;

import static org.assertj.core.api.Assertions.assertThat;

import blue.strategic.parquet.Hydrator;
import blue.strategic.parquet.HydratorSupplier;
import blue.strategic.parquet.ParquetReader;
import java.io.OutputStream;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What is written is what the reader of Apache Parquet reads. */
class ParquetFileTest {
  @TempDir Path directory;

  private record Row(String text, Long whole, BigDecimal decimal, Boolean flag) {}

  private static final List<Column<Row>> COLUMNS =
      List.of(
          Column.text("text", Row::text),
          Column.wholeOrEmpty("whole", Row::whole),
          Column.decimal("decimal", Row::decimal),
          Column.flagOrEmpty("flag", Row::flag));

  private Path write(List<Row> rowList) throws Exception {
    Path file = directory.resolve("t.parquet");
    try (OutputStream out = Files.newOutputStream(file);
        ParquetFile<Row> parquet = new ParquetFile<>(out, COLUMNS)) {
      rowList.forEach(parquet::add);
    }
    return file;
  }

  private static List<Map<String, Object>> read(Path file) throws Exception {
    Hydrator<Map<String, Object>, Map<String, Object>> hydrator =
        new Hydrator<>() {
          @Override
          public Map<String, Object> start() {
            return new LinkedHashMap<>();
          }

          @Override
          public Map<String, Object> add(Map<String, Object> target, String heading, Object value) {
            target.put(heading, value);
            return target;
          }

          @Override
          public Map<String, Object> finish(Map<String, Object> target) {
            return target;
          }
        };
    try (Stream<Map<String, Object>> rows =
        ParquetReader.streamContent(file.toFile(), HydratorSupplier.constantly(hydrator))) {
      return rows.toList();
    }
  }

  @Test
  void everyTypeAndNothing() throws Exception {
    List<Map<String, Object>> list =
        read(
            write(
                List.of(
                    new Row("Súdwest-Fryslân", 7L, new BigDecimal("1.5"), true),
                    new Row(null, null, null, null),
                    new Row("", Long.MIN_VALUE, new BigDecimal("-0.000001"), false))));
    assertThat(list).hasSize(3);
    assertThat(list.get(0))
        .containsEntry("text", "Súdwest-Fryslân")
        .containsEntry("whole", 7L)
        .containsEntry("flag", true);
    assertThat(String.valueOf(list.get(0).get("decimal"))).isIn("1500000", "1.500000");
    assertThat(list.get(1).values()).allMatch(value -> value == null);
    assertThat(list.get(2)).containsEntry("text", "").containsEntry("whole", Long.MIN_VALUE);
    assertThat(String.valueOf(list.get(2).get("decimal"))).isIn("-1", "-0.000001");
  }

  @Test
  void manyRowsInSeveralGroups() throws Exception {
    // Two groups, runs of filled and empty cells of every length, flags that end within a byte.
    List<Row> rowList = new ArrayList<>();
    for (long i = 0; i < 20_003; i++) {
      rowList.add(
          new Row(
              i % 3 == 0 ? null : "r" + i,
              i,
              BigDecimal.valueOf(i, 6),
              i % 7 == 0 ? null : i % 2 == 0));
    }
    List<Map<String, Object>> list = read(write(rowList));
    assertThat(list).hasSize(rowList.size());
    for (int i = 0; i < list.size(); i++) {
      assertThat(list.get(i).get("text")).isEqualTo(rowList.get(i).text());
      assertThat(list.get(i).get("whole")).isEqualTo(rowList.get(i).whole());
      assertThat(list.get(i).get("flag")).isEqualTo(rowList.get(i).flag());
    }
  }

  @Test
  void aTableWithoutRows() throws Exception {
    assertThat(read(write(List.of()))).isEmpty();
  }
}
