package nl.spreiding.input;

import java.util.Arrays;
import java.util.EnumMap;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import nl.spreiding.issue.IssueCode;
import nl.spreiding.model.Bilingual;
import nl.spreiding.model.GrantReading;
import nl.spreiding.model.Parameters;
import nl.spreiding.model.QuotaScope;
import org.apache.commons.numbers.fraction.BigFraction;
import org.jspecify.annotations.Nullable;

/** The parameters a case or scenario can set, by the name used in files. */
public enum ParameterKey {
  MINIMUM_SMALL_SCALE("minimumSmallScale", p -> new ParameterValue.Whole(p.minimumSmallScale())),
  MINIMUM_AMV("minimumAmv", p -> new ParameterValue.Whole(p.minimumAmv())),
  MINIMUM_DURABLE_REGULAR(
      "minimumDurableRegular", p -> new ParameterValue.Whole(p.minimumDurableRegular())),
  MINIMUM_DURABLE_SPECIAL(
      "minimumDurableSpecial", p -> new ParameterValue.Whole(p.minimumDurableSpecial())),
  THRESHOLD_75("threshold75", 1, p -> new ParameterValue.Ratio(p.threshold75())),
  QUOTA_SCOPE("quotaScope", p -> new ParameterValue.Word(p.quotaScope())),
  VOLUNTARY_SURPLUS_WEIGHT(
      "voluntarySurplusWeight",
      Forms.MAX_RATIO,
      p -> new ParameterValue.Ratio(p.voluntarySurplusWeight())),
  MAX_PLACES_PER_1000("maxPlacesPer1000", Forms.MAX_RATIO, ParameterKey::maxPlacesPer1000),
  SMALL_SCALE_MAXIMUM("smallScaleMaximum", p -> new ParameterValue.Whole(p.smallScaleMaximum())),
  CHILDREN_SHARE("childrenShare", 1, p -> new ParameterValue.Ratio(p.childrenShare())),
  GRANT_ROUNDING("grantRounding", p -> new ParameterValue.Word(p.grantReading().rounding())),
  GRANT_MOMENT("grantMoment", p -> new ParameterValue.Word(p.grantReading().moment())),
  GRANT_TEMPORARY("grantTemporary", p -> new ParameterValue.Word(p.grantReading().temporary()));

  private final String text;
  private final long maximum;
  private final Function<Parameters, ParameterValue> getter;

  ParameterKey(String text, Function<Parameters, ParameterValue> getter) {
    this(text, Forms.MAX_PLACES, getter);
  }

  ParameterKey(String text, long maximum, Function<Parameters, ParameterValue> getter) {
    this.text = text;
    this.maximum = maximum;
    this.getter = getter;
  }

  /**
   * The name in files.
   *
   * @return such as {@code minimumSmallScale}
   */
  public String text() {
    return text;
  }

  /**
   * Finds a parameter by its name.
   *
   * @param text name as files write it
   * @return the parameter, or null if there is none of that name
   */
  public static @Nullable ParameterKey ofText(String text) {
    return Arrays.stream(values()).filter(key -> key.text.equals(text)).findFirst().orElse(null);
  }

  /**
   * All names.
   *
   * @return separated by commas
   */
  public static String names() {
    return Arrays.stream(values()).map(ParameterKey::text).collect(Collectors.joining(", "));
  }

  /**
   * The value of this parameter.
   *
   * @param parameters all parameters
   * @return its value
   */
  public ParameterValue in(Parameters parameters) {
    return getter.apply(parameters);
  }

  /**
   * Parameters with this one changed.
   *
   * @param parameters all parameters
   * @param value the new value, of the type that {@link #read} gives
   * @return the changed parameters
   */
  public Parameters with(Parameters parameters, ParameterValue value) {
    Map<ParameterKey, ParameterValue> valueByKey = new EnumMap<>(ParameterKey.class);
    for (ParameterKey key : values()) {
      valueByKey.put(key, key.in(parameters));
    }
    valueByKey.put(this, value);
    return new Parameters(
        whole(valueByKey, MINIMUM_SMALL_SCALE),
        whole(valueByKey, MINIMUM_AMV),
        whole(valueByKey, MINIMUM_DURABLE_REGULAR),
        whole(valueByKey, MINIMUM_DURABLE_SPECIAL),
        ratio(valueByKey, THRESHOLD_75),
        word(valueByKey, QUOTA_SCOPE, QuotaScope.class),
        ratio(valueByKey, VOLUNTARY_SURPLUS_WEIGHT),
        valueByKey.get(MAX_PLACES_PER_1000) instanceof ParameterValue.Ratio cap
            ? cap.number()
            : null,
        whole(valueByKey, SMALL_SCALE_MAXIMUM),
        ratio(valueByKey, CHILDREN_SHARE),
        new GrantReading(
            word(valueByKey, GRANT_ROUNDING, GrantReading.Rounding.class),
            word(valueByKey, GRANT_MOMENT, GrantReading.Moment.class),
            word(valueByKey, GRANT_TEMPORARY, GrantReading.Temporary.class)));
  }

  /**
   * Reads a value of this parameter's type.
   *
   * @param fields receives what is wrong with it
   * @param key key named in messages
   * @param value the value in the file
   * @return the value; a neutral one if it is wrong
   */
  public ParameterValue read(JsonFields fields, String key, JsonValue value) {
    return switch (in(Parameters.DEFAULTS)) {
      case ParameterValue.Whole whole ->
          new ParameterValue.Whole(fields.countOf(key, value, maximum));
      case ParameterValue.Ratio ratio ->
          new ParameterValue.Ratio(fields.ratioOf(key, value, maximum));
      case ParameterValue.Word word -> readWord(fields, key, value, word);
      case ParameterValue.None none ->
          value instanceof JsonValue.Null
              ? none
              : new ParameterValue.Ratio(fields.ratioOf(key, value, maximum));
    };
  }

  private static ParameterValue readWord(
      JsonFields fields, String key, JsonValue value, ParameterValue.Word normal) {
    if (!(value instanceof JsonValue.Text given)) {
      fields.wrongType(key, value, new Bilingual("een tekst", "a text"));
      return normal;
    }
    Enum<?>[] wordList = normal.word().getDeclaringClass().getEnumConstants();
    for (Enum<?> word : wordList) {
      if (CellReader.lower(word).equals(given.text())) {
        return new ParameterValue.Word(word);
      }
    }
    String words = Arrays.stream(wordList).map(CellReader::lower).collect(Collectors.joining(", "));
    fields.report(
        IssueCode.WORD_UNKNOWN,
        value.at(),
        new Bilingual(key + " is geen bekend woord", key + " is not a known word"),
        given.text(),
        new Bilingual("Gebruik een van: " + words + ".", "Use one of: " + words + "."));
    return normal;
  }

  private static ParameterValue maxPlacesPer1000(Parameters parameters) {
    BigFraction cap = parameters.maxPlacesPer1000();
    return cap == null ? new ParameterValue.None() : new ParameterValue.Ratio(cap);
  }

  private static long whole(Map<ParameterKey, ParameterValue> valueByKey, ParameterKey key) {
    return ((ParameterValue.Whole) valueByKey.get(key)).number();
  }

  private static <E extends Enum<E>> E word(
      Map<ParameterKey, ParameterValue> valueByKey, ParameterKey key, Class<E> type) {
    return type.cast(((ParameterValue.Word) valueByKey.get(key)).word());
  }

  private static BigFraction ratio(Map<ParameterKey, ParameterValue> valueByKey, ParameterKey key) {
    return ((ParameterValue.Ratio) valueByKey.get(key)).number();
  }
}
