package nl.spreiding.input;

import java.math.BigInteger;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import nl.spreiding.issue.IssueCode;
import nl.spreiding.issue.IssueCollector;
import nl.spreiding.issue.Printable;
import nl.spreiding.issue.Severity;
import nl.spreiding.issue.SourceLocation;
import nl.spreiding.model.Bilingual;
import org.apache.commons.numbers.fraction.BigFraction;
import org.jspecify.annotations.Nullable;

/**
 * Reads typed values from a JSON object. A value that is wrong is reported and read as a neutral
 * value, so that the others are still checked; {@link #finish()} reports the keys that nobody asked
 * for.
 */
public final class JsonFields {
  private final JsonValue.Obj object;
  private final String prefix;
  private final IssueCollector issues;
  private final Set<String> knownKeySet = new TreeSet<>();
  private boolean failed;

  /**
   * Reads an object.
   *
   * @param object the object
   * @param prefix what is put before its keys in messages, such as {@code capacity.}
   * @param issues receives what is wrong
   */
  public JsonFields(JsonValue.Obj object, String prefix, IssueCollector issues) {
    this.object = object;
    this.prefix = prefix;
    this.issues = issues;
  }

  /**
   * Whether nothing of this object was wrong so far.
   *
   * @return true if no error was reported
   */
  public boolean ok() {
    return !failed;
  }

  /**
   * Whether a key is there.
   *
   * @param key the key
   * @return true also if its value is null
   */
  public boolean has(String key) {
    knownKeySet.add(key);
    return object.valueByKey().containsKey(key);
  }

  /**
   * Where a value stands.
   *
   * @param key its key
   * @return its place; that of the object if the key is not there
   */
  public SourceLocation at(String key) {
    JsonValue value = object.valueByKey().get(key);
    return value == null ? object.at() : value.at();
  }

  /**
   * Where the object starts.
   *
   * @return its place
   */
  public SourceLocation at() {
    return object.at();
  }

  /**
   * A value of any type.
   *
   * @param key its key
   * @return the value, or null if the key is not there
   */
  public @Nullable JsonValue value(String key) {
    knownKeySet.add(key);
    return object.valueByKey().get(key);
  }

  /**
   * A value of any type that must be there.
   *
   * @param key its key
   * @return the value, or null after reporting that the key is missing
   */
  public @Nullable JsonValue required(String key) {
    JsonValue value = value(key);
    if (value == null) {
      report(
          IssueCode.JSON_MISSING_KEY,
          object.at(),
          new Bilingual(
              "De sleutel " + prefix + key + " ontbreekt",
              "The key " + prefix + key + " is missing"),
          "");
    }
    return value;
  }

  /**
   * A text that must be there and not be empty.
   *
   * @param key its key
   * @return the text; empty if it is wrong
   */
  public String text(String key) {
    JsonValue value = required(key);
    String text = value == null ? "" : textOf(key, value);
    if (value instanceof JsonValue.Text && text.isBlank()) {
      report(
          IssueCode.VALUE_MISSING,
          value.at(),
          new Bilingual(prefix + key + " is leeg", prefix + key + " is empty"),
          "");
    }
    return text;
  }

  /**
   * A text that may be absent.
   *
   * @param key its key
   * @param whenAbsent what to return if the key is not there
   * @return the text
   */
  public String textOr(String key, String whenAbsent) {
    JsonValue value = value(key);
    return value == null ? whenAbsent : textOf(key, value);
  }

  /**
   * A list of texts that may be absent.
   *
   * @param key its key
   * @return the texts; empty if the key is not there
   */
  public List<String> textList(String key) {
    List<String> result = new ArrayList<>();
    for (JsonValue element : list(key)) {
      result.add(textOf(key, element));
    }
    return result;
  }

  /**
   * A list that may be absent.
   *
   * @param key its key
   * @return its values; empty if the key is not there
   */
  public List<JsonValue> list(String key) {
    JsonValue value = value(key);
    if (value == null) {
      return List.of();
    }
    if (value instanceof JsonValue.Arr list) {
      return list.valueList();
    }
    wrongType(key, value, new Bilingual("een lijst", "a list"));
    return List.of();
  }

  /**
   * An object that may be absent.
   *
   * @param key its key
   * @return its fields, or null if the key is not there or its value no object
   */
  public @Nullable JsonFields object(String key) {
    JsonValue value = value(key);
    if (value instanceof JsonValue.Obj inner) {
      return new JsonFields(inner, prefix + key + ".", issues);
    }
    if (value != null) {
      wrongType(key, value, new Bilingual("een object", "an object"));
    }
    return null;
  }

  /**
   * A whole number from 0 that must be there.
   *
   * @param key its key
   * @param maximum the most allowed
   * @return the number; 0 if it is wrong
   */
  public long count(String key, long maximum) {
    JsonValue value = required(key);
    return value == null ? 0 : countOf(key, value, maximum);
  }

  /**
   * A whole number from 0.
   *
   * @param key key named in messages
   * @param value the value
   * @param maximum the most allowed
   * @return the number; 0 if it is wrong
   */
  public long countOf(String key, JsonValue value, long maximum) {
    if (!(value instanceof JsonValue.Num number) || !number.whole()) {
      wrongType(key, value, new Bilingual("een geheel getal", "a whole number"));
      return 0;
    }
    BigInteger exact = new BigInteger(number.text());
    if (exact.signum() < 0) {
      report(
          IssueCode.NUMBER_NEGATIVE,
          value.at(),
          new Bilingual(prefix + key + " is negatief", prefix + key + " is negative"),
          value.shown());
      return 0;
    }
    if (exact.compareTo(BigInteger.valueOf(maximum)) > 0) {
      report(
          IssueCode.NUMBER_TOO_LARGE,
          value.at(),
          new Bilingual(prefix + key + " is te groot", prefix + key + " is too large"),
          value.shown(),
          new Bilingual("Het hoogste is " + maximum + ".", "The most is " + maximum + "."));
      return 0;
    }
    return exact.longValueExact();
  }

  /**
   * An exact number from 0: a text such as {@code "3/4"}, or a whole number.
   *
   * @param key key named in messages
   * @param value the value
   * @param maximum the most allowed
   * @return the number; 0 if it is wrong
   */
  public BigFraction ratioOf(String key, JsonValue value, long maximum) {
    BigFraction ratio = null;
    if (value instanceof JsonValue.Text text) {
      ratio = Rational.parse(text.text());
    } else if (value instanceof JsonValue.Num number && number.whole()) {
      ratio = Rational.parse(number.text());
    } else if (!(value instanceof JsonValue.Num)) {
      wrongType(
          key,
          value,
          new Bilingual(
              "een exact getal, als tekst geschreven", "an exact number, written as a text"));
      return BigFraction.ZERO;
    }
    if (ratio == null) {
      report(
          IssueCode.RATIONAL_WRONG,
          value.at(),
          new Bilingual(
              prefix + key + " is geen exact getal", prefix + key + " is not an exact number"),
          value.shown());
      return BigFraction.ZERO;
    }
    if (ratio.signum() < 0) {
      report(
          IssueCode.NUMBER_NEGATIVE,
          value.at(),
          new Bilingual(prefix + key + " is negatief", prefix + key + " is negative"),
          value.shown());
    } else if (ratio.compareTo(BigFraction.of(maximum)) > 0) {
      report(
          IssueCode.OUT_OF_RANGE,
          value.at(),
          new Bilingual(
              prefix + key + " ligt buiten het toegestane bereik",
              prefix + key + " is out of range"),
          value.shown(),
          new Bilingual(
              "Geef een waarde van 0 tot en met " + maximum + ".",
              "Give a value from 0 to " + maximum + "."));
    }
    return ratio;
  }

  /**
   * A date that must be there.
   *
   * @param key its key
   * @return the date; 1970-01-01 if it is wrong
   */
  public LocalDate date(String key) {
    LocalDate date = required(key) == null ? null : optionalDate(key);
    return date == null ? LocalDate.EPOCH : date;
  }

  /**
   * A date that may be absent or null.
   *
   * @param key its key
   * @return the date, or null if there is none or it is wrong
   */
  public @Nullable LocalDate optionalDate(String key) {
    JsonValue value = value(key);
    if (value == null || value instanceof JsonValue.Null) {
      return null;
    }
    if (!(value instanceof JsonValue.Text text)) {
      wrongType(
          key,
          value,
          new Bilingual("een datum, als tekst geschreven", "a date, written as a text"));
      return null;
    }
    LocalDate date = CellReader.parseDate(text.text());
    if (date == null) {
      report(
          IssueCode.DATE_WRONG,
          value.at(),
          new Bilingual(prefix + key + " is geen datum", prefix + key + " is not a date"),
          value.shown());
    }
    return date;
  }

  /**
   * True or false, may be absent.
   *
   * @param key its key
   * @return the value, or null if the key is not there or its value wrong
   */
  public @Nullable Boolean optionalFlag(String key) {
    JsonValue value = value(key);
    if (value instanceof JsonValue.Bool flag) {
      return flag.value();
    }
    if (value != null) {
      wrongType(key, value, new Bilingual("true of false", "true or false"));
    }
    return null;
  }

  /** Reports every key that nobody asked for. */
  public void finish() {
    for (Map.Entry<String, SourceLocation> entry : object.keyAtByKey().entrySet()) {
      if (!knownKeySet.contains(entry.getKey())) {
        String known = Printable.shortened(String.join(", ", knownKeySet), 400);
        report(
            IssueCode.JSON_UNKNOWN_KEY,
            entry.getValue(),
            IssueCode.JSON_UNKNOWN_KEY.meaning(),
            prefix + entry.getKey(),
            new Bilingual("Bekende sleutels: " + known + ".", "Known keys: " + known + "."));
      }
    }
  }

  /**
   * Reports that a value is of the wrong type.
   *
   * @param key its key
   * @param value the value
   * @param type what it should be
   */
  public void wrongType(String key, JsonValue value, Bilingual type) {
    report(
        IssueCode.JSON_TYPE,
        value.at(),
        new Bilingual(
            prefix + key + " moet zijn: " + type.dutch(),
            prefix + key + " must be " + type.english()),
        value.shown());
  }

  /**
   * Reports a problem with this object.
   *
   * @param code its code
   * @param at where
   * @param message the fact
   * @param value the value it is about; empty: none
   */
  public void report(IssueCode code, SourceLocation at, Bilingual message, String value) {
    report(code, at, message, value, code.whatToDo());
  }

  /**
   * Reports a problem with this object, about something said in words.
   *
   * @param code its code
   * @param at where
   * @param message the fact
   * @param value what it is about
   */
  public void report(IssueCode code, SourceLocation at, Bilingual message, Bilingual value) {
    failed |= code.severity() == Severity.ERROR;
    issues.add(code, at, message, value);
  }

  /**
   * Reports a problem with this object, with a hint of its own.
   *
   * @param code its code
   * @param at where
   * @param message the fact
   * @param value the value it is about; empty: none
   * @param hint what to do
   */
  public void report(
      IssueCode code, SourceLocation at, Bilingual message, String value, Bilingual hint) {
    failed |= code.severity() == Severity.ERROR;
    issues.add(code, at, message, value, hint);
  }

  private String textOf(String key, JsonValue value) {
    if (!(value instanceof JsonValue.Text text)) {
      wrongType(key, value, new Bilingual("een tekst", "a text"));
      return "";
    }
    if (Printable.firstForbidden(text.text()) >= 0) {
      report(
          IssueCode.CONTROL_CHARACTER,
          value.at(),
          new Bilingual(
              prefix + key + " bevat een besturingsteken",
              prefix + key + " holds a control character"),
          text.text());
    }
    return text.text();
  }
}
