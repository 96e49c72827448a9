package nl.spreiding.issue;

import java.util.Locale;
import java.util.ResourceBundle;
import nl.spreiding.model.Bilingual;
import nl.spreiding.model.Language;

/**
 * Every code an issue can have: {@code E…} stops the work, {@code W…} asks a person to look. {@code
 * docs/codes.md} lists them all with the same words, which stand in {@code codes_*.properties}.
 */
public enum IssueCode {
  // E1: files and encoding
  FILE_MISSING("E101"),
  FILE_UNREADABLE("E102"),
  FILE_TOO_LARGE("E103"),
  RECORD_TOO_LONG("E104"),
  INVALID_UTF8("E105"),
  CASE_DIRECTORY_MISSING("E106"),

  // E2: the structure of a CSV file
  HEADER_MISSING("E201"),
  COLUMN_MISSING("E202"),
  COLUMN_DUPLICATE("E203"),
  ROW_LENGTH("E204"),
  QUOTES_BROKEN("E205"),
  ROWS_MISSING("E206"),
  COLUMN_UNKNOWN("W201"),

  // E3: single values
  VALUE_MISSING("E301"),
  NUMBER_WRONG("E302"),
  DECIMAL_WRONG("E303"),
  NUMBER_NEGATIVE("E304"),
  NUMBER_TOO_LARGE("E305"),
  DATE_WRONG("E306"),
  BOOLEAN_WRONG("E307"),
  WORD_UNKNOWN("E308"),
  CODE_WRONG("E309"),
  ID_WRONG("E310"),
  CONTROL_CHARACTER("E311"),
  FORMULA_IN_CODE("E312"),
  SES_WOA_TOO_LOW("E313"),
  SES_WOA_MISSING("E314"),
  SES_WOA_BASIS_MISSING("E315"),
  OUT_OF_RANGE("E316"),
  INHABITANTS_NONE("E317"),
  TOTAL_TOO_LARGE("E318"),
  FORMULA_IN_TEXT("W301"),
  SES_WOA_UNUSUAL("W302"),

  // E4: rows against each other
  MUNICIPALITY_DUPLICATE("E401"),
  MUNICIPALITY_IN_TWO_PROVINCES("E402"),
  PROVINCE_NAMED_TWICE("E403"),
  MUNICIPALITY_UNKNOWN("E404"),
  LOCATION_DUPLICATE("E405"),
  REPORT_DUPLICATE("E406"),
  MIN_ABOVE_MAX("E407"),
  DATES_REVERSED("E408"),
  CHILDREN_ABOVE_PLACES("E409"),
  PLACES_NOW_NOT_OPEN("E410"),
  LIKELY_ABOVE_TOTAL("E411"),
  EXCHANGE_WITH_ITSELF("E412"),
  EXCHANGE_ABOVE_LENDER("E413"),
  ADJACENT_TO_ITSELF("E414"),
  AMV_ABOVE_TOTAL("E415"),
  DUE_NEGATIVE("E416"),
  HOLIDAY_DUPLICATE("E417"),
  HOLIDAY_OUTSIDE_YEAR("E418"),
  HOLIDAY_MISSING("E419"),
  ADJACENCY_UNKNOWN("W401"),
  ADJACENCY_DUPLICATE("W402"),
  PLACES_NOW_ABOVE_MAX("W403"),
  JOINT_PLAN_TWICE("W404"),
  LOCATION_TWICE("W405"),
  PROVINCE_CODED_TWICE("W406"),
  SYNTHETIC_UNDECLARED("W407"),
  EXCHANGE_ENDED("W408"),
  SYNTHETIC_FILE_UNKNOWN("W409"),
  SOURCE_MISSING("W410"),
  OPEN_AGAINST_DATES("W411"),

  // E5: JSON files
  JSON_SYNTAX("E501"),
  JSON_DUPLICATE_KEY("E502"),
  JSON_UNKNOWN_KEY("E503"),
  JSON_TYPE("E504"),
  JSON_MISSING_KEY("E505"),
  JSON_TRAILING("E506"),
  RATIONAL_WRONG("E507"),
  WEIGHT_SET_UNKNOWN("E508"),

  // E6: scenarios and baselines
  CHANGE_UNKNOWN("E601"),
  PROVINCE_UNKNOWN("E602"),
  LOCATION_UNKNOWN("E603"),
  PIN_OUT_OF_BOUNDS("E604"),
  PINS_CONTRADICT("E605"),
  BASELINE_UNKNOWN("W601"),

  // E7: run directories
  RUN_DIRECTORY_MISSING("E701"),
  RUN_INCOMPLETE("E702"),
  RUN_FILE_CHANGED("E703"),
  RUN_DECISION_WRONG("E704"),
  RUN_CASE_DIFFERS("E705"),
  RUN_SCORE_DIFFERS("E706"),

  // E8: sweeps
  PLAN_ENTRY_TWICE("E801"),
  PLAN_LIST_EMPTY("E802"),
  PLAN_TOO_LARGE("E803"),
  SWEEP_DIRECTORY_MISSING("E804"),
  SWEEP_RUN_DAMAGED("E805"),
  SWEEP_RUN_MISSING("E806"),
  SHARDS_DIFFER("E807"),

  // E9: the list itself
  TOO_MANY_ERRORS("E901"),
  TOO_MANY_WARNINGS("W901");

  private final String code;

  IssueCode(String code) {
    this.code = code;
  }

  /**
   * The texts of all codes in one language: what a code means under the code, what to do under the
   * code with {@code .todo}.
   *
   * @param language which
   * @return the texts, never those of the machine's language
   */
  static ResourceBundle texts(Language language) {
    return ResourceBundle.getBundle(
        "nl.spreiding.issue.codes",
        Locale.of(language.tag()),
        ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES));
  }

  private static Bilingual text(String key) {
    return new Bilingual(texts(Language.NL).getString(key), texts(Language.EN).getString(key));
  }

  /**
   * The code as printed.
   *
   * @return such as {@code E304}
   */
  public String code() {
    return code;
  }

  /**
   * How serious it is.
   *
   * @return error for {@code E…}, warning for {@code W…}
   */
  public Severity severity() {
    return code.startsWith("E") ? Severity.ERROR : Severity.WARNING;
  }

  /**
   * What it means.
   *
   * @return one line without full stop
   */
  public Bilingual meaning() {
    return text(code);
  }

  /**
   * What the user can do, unless the issue itself says something more precise.
   *
   * @return one line
   */
  public Bilingual whatToDo() {
    return text(code + ".todo");
  }

  @Override
  public String toString() {
    return code;
  }
}
