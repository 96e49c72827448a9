package nl.spreiding.export;

import java.io.ByteArrayOutputStream;
import java.io.Closeable;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.apache.parquet.format.ColumnChunk;
import org.apache.parquet.format.ColumnMetaData;
import org.apache.parquet.format.CompressionCodec;
import org.apache.parquet.format.ConvertedType;
import org.apache.parquet.format.DataPageHeader;
import org.apache.parquet.format.DecimalType;
import org.apache.parquet.format.Encoding;
import org.apache.parquet.format.FieldRepetitionType;
import org.apache.parquet.format.FileMetaData;
import org.apache.parquet.format.LogicalType;
import org.apache.parquet.format.PageHeader;
import org.apache.parquet.format.PageType;
import org.apache.parquet.format.RowGroup;
import org.apache.parquet.format.SchemaElement;
import org.apache.parquet.format.StringType;
import org.apache.parquet.format.Type;
import org.apache.parquet.format.Util;

/**
 * Writes a table as Parquet, row by row: plain pages without compression, the simplest that the
 * format knows. Whole numbers are INT64, decimals DECIMAL with six decimals, exactly; every column
 * may be empty. The same rows give the same bytes.
 *
 * @param <T> the subject of a row
 */
final class ParquetFile<T> implements Closeable {
  private static final byte[] MAGIC = "PAR1".getBytes(StandardCharsets.US_ASCII);
  private static final int ROWS_PER_GROUP = 20_000;
  private static final int DECIMALS = 6;
  private static final int DIGITS = 18;

  private final OutputStream out;
  private final List<Column<T>> columnList;
  private final List<T> rowList = new ArrayList<>();
  private final List<RowGroup> groupList = new ArrayList<>();
  private long position;
  private long rows;

  /**
   * Starts a file.
   *
   * @param out where to; is not closed
   * @param columnList the columns
   * @throws IOException if it cannot be written
   */
  ParquetFile(OutputStream out, List<Column<T>> columnList) throws IOException {
    this.out = out;
    this.columnList = List.copyOf(columnList);
    write(MAGIC);
  }

  /**
   * Adds a row.
   *
   * @param subject its subject
   * @throws UncheckedIOException if it cannot be written
   */
  void add(T subject) {
    rowList.add(subject);
    if (rowList.size() == ROWS_PER_GROUP) {
      try {
        writeGroup();
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }
  }

  /** Ends the file. */
  @Override
  public void close() throws IOException {
    if (!rowList.isEmpty()) {
      writeGroup();
    }
    List<SchemaElement> schema = new ArrayList<>();
    schema.add(new SchemaElement("schema").setNum_children(columnList.size()));
    columnList.forEach(column -> schema.add(element(column)));
    long start = position;
    ByteArrayOutputStream footer = new ByteArrayOutputStream();
    Util.writeFileMetaData(
        new FileMetaData(1, schema, rows, groupList).setCreated_by("spreiding"), footer);
    write(footer.toByteArray());
    write(little(4).putInt(Math.toIntExact(position - start)).array());
    write(MAGIC);
  }

  private void write(byte[] bytes) throws IOException {
    out.write(bytes);
    position += bytes.length;
  }

  private static <T> SchemaElement element(Column<T> column) {
    SchemaElement element =
        new SchemaElement(column.name())
            .setType(type(column))
            .setRepetition_type(FieldRepetitionType.OPTIONAL);
    switch (column.type()) {
      case TEXT ->
          element
              .setConverted_type(ConvertedType.UTF8)
              .setLogicalType(LogicalType.STRING(new StringType()));
      case DECIMAL ->
          element
              .setConverted_type(ConvertedType.DECIMAL)
              .setLogicalType(LogicalType.DECIMAL(new DecimalType(DECIMALS, DIGITS)))
              .setScale(DECIMALS)
              .setPrecision(DIGITS);
      case WHOLE, FLAG -> {
        // The type says it all.
      }
    }
    return element;
  }

  private static <T> Type type(Column<T> column) {
    return switch (column.type()) {
      case TEXT -> Type.BYTE_ARRAY;
      case WHOLE, DECIMAL -> Type.INT64;
      case FLAG -> Type.BOOLEAN;
    };
  }

  private void writeGroup() throws IOException {
    List<ColumnChunk> chunkList = new ArrayList<>();
    long start = position;
    for (Column<T> column : columnList) {
      chunkList.add(writeChunk(column));
    }
    groupList.add(new RowGroup(chunkList, position - start, rowList.size()));
    rows += rowList.size();
    rowList.clear();
  }

  private ColumnChunk writeChunk(Column<T> column) throws IOException {
    List<Cell> cellList = rowList.stream().map(column.cell()).toList();
    byte[] levels = levels(cellList);
    byte[] values = values(cellList);
    byte[] page =
        little(4 + levels.length + values.length)
            .putInt(levels.length)
            .put(levels)
            .put(values)
            .array();
    PageHeader header = new PageHeader(PageType.DATA_PAGE, page.length, page.length);
    header.setData_page_header(
        new DataPageHeader(cellList.size(), Encoding.PLAIN, Encoding.RLE, Encoding.RLE));
    ByteArrayOutputStream headerBytes = new ByteArrayOutputStream();
    Util.writePageHeader(header, headerBytes);
    long start = position;
    write(headerBytes.toByteArray());
    write(page);
    ColumnMetaData meta =
        new ColumnMetaData(
            type(column),
            List.of(Encoding.PLAIN, Encoding.RLE),
            List.of(column.name()),
            CompressionCodec.UNCOMPRESSED,
            cellList.size(),
            position - start,
            position - start,
            start);
    return new ColumnChunk(start).setMeta_data(meta);
  }

  /** Which rows have a value: runs of equal flags, each as twice its length and the flag. */
  private static byte[] levels(List<Cell> cellList) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    for (int from = 0; from < cellList.size(); ) {
      boolean filled = !(cellList.get(from) instanceof Cell.Empty);
      int to = from;
      while (to < cellList.size() && filled == !(cellList.get(to) instanceof Cell.Empty)) {
        to++;
      }
      int header = (to - from) << 1;
      while (header >= 0x80) {
        bytes.write(header & 0x7f | 0x80);
        header >>>= 7;
      }
      bytes.write(header);
      bytes.write(filled ? 1 : 0);
      from = to;
    }
    return bytes.toByteArray();
  }

  private static byte[] values(List<Cell> cellList) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    int flags = 0;
    int flagCount = 0;
    for (Cell cell : cellList) {
      switch (cell) {
        case Cell.Text text -> {
          byte[] utf8 = text.value().getBytes(StandardCharsets.UTF_8);
          bytes.writeBytes(little(4).putInt(utf8.length).array());
          bytes.writeBytes(utf8);
        }
        case Cell.Whole whole -> bytes.writeBytes(little(8).putLong(whole.value()).array());
        case Cell.Decimal decimal ->
            bytes.writeBytes(little(8).putLong(micro(decimal.value())).array());
        case Cell.Flag flag -> {
          flags |= (flag.value() ? 1 : 0) << flagCount++;
          if (flagCount == 8) {
            bytes.write(flags);
            flags = 0;
            flagCount = 0;
          }
        }
        case Cell.Empty empty -> {
          // Its level says that there is no value.
        }
      }
    }
    if (flagCount > 0) {
      bytes.write(flags);
    }
    return bytes.toByteArray();
  }

  private static long micro(BigDecimal value) {
    return value.movePointRight(DECIMALS).longValueExact();
  }

  private static ByteBuffer little(int size) {
    return ByteBuffer.allocate(size).order(ByteOrder.LITTLE_ENDIAN);
  }
}
