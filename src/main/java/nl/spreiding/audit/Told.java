package nl.spreiding.audit;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;
import nl.spreiding.input.JsonValue;
import org.jspecify.annotations.Nullable;

/** What {@code result.json} tells, in the form of what the audit computes. */
final class Told {
  private Told() {}

  static @Nullable Object of(JsonValue value) {
    return switch (value) {
      case JsonValue.Obj object -> {
        Row row = new Row();
        object.valueByKey().forEach((key, inner) -> row.put(key, of(inner)));
        yield row;
      }
      case JsonValue.Arr list -> {
        List<@Nullable Object> values = new ArrayList<>();
        list.valueList().forEach(inner -> values.add(of(inner)));
        yield values;
      }
      case JsonValue.Text text -> text.text();
      case JsonValue.Num number -> number(number);
      case JsonValue.Bool flag -> flag.value();
      case JsonValue.Null none -> null;
    };
  }

  private static Object number(JsonValue.Num number) {
    if (!number.whole()) {
      return new BigDecimal(number.text());
    }
    BigInteger whole = new BigInteger(number.text());
    return whole.bitLength() < 64 ? (Object) whole.longValueExact() : whole;
  }

  /** The rows of a list of objects. */
  static List<Row> rows(Row parent, String key) {
    List<Row> result = new ArrayList<>();
    for (Object value : parent.list(key)) {
      if (value instanceof Row row) {
        result.add(row);
      }
    }
    return result;
  }

  /** A value, or null where the object does not have it. */
  static @Nullable Object value(Row row, String key) {
    return row.keys().contains(key) ? row.get(key) : null;
  }
}
