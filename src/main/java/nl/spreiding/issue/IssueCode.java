package nl.spreiding.issue;

/**
 * Every code an issue can have: {@code E…} stops the work, {@code W…} asks a person to look. {@code
 * docs/codes.md} lists them all with the same words.
 */
public enum IssueCode {
  // E1: files and encoding
  FILE_MISSING("E101", "A required file is missing", "Add the file, or check the path."),
  FILE_UNREADABLE("E102", "A file cannot be read", "Make it a regular file that you may read."),
  FILE_TOO_LARGE("E103", "A file is larger than the limit", "Check that it is the right file."),
  RECORD_TOO_LONG(
      "E104",
      "A row or value is longer than the limit",
      "Check for a missing closing quote; the rest is not read."),
  INVALID_UTF8("E105", "A file is not valid UTF-8", "Save the file as UTF-8."),
  CASE_DIRECTORY_MISSING(
      "E106", "There is no such case directory", "Give the directory that holds case.json."),

  // E2: the structure of a CSV file
  HEADER_MISSING(
      "E201", "A CSV file has no header row", "Start the file with the names of its columns."),
  COLUMN_MISSING(
      "E202", "A required column is missing", "Add the column; names are in docs/formats.md."),
  COLUMN_DUPLICATE("E203", "A column name occurs twice", "Keep one of the two columns."),
  ROW_LENGTH(
      "E204",
      "A row has more or fewer fields than the header",
      "Quote fields that hold the separator."),
  QUOTES_BROKEN(
      "E205",
      "A quoted field is not closed as it should be",
      "Double the quotes inside it; the rest is not read."),
  ROWS_MISSING("E206", "A file that needs rows has none", "Add at least one row."),
  COLUMN_UNKNOWN("W201", "A column is not known and is ignored", "Remove it, or correct its name."),

  // E3: single values
  VALUE_MISSING("E301", "A required value is missing", "Fill in the value."),
  NUMBER_WRONG("E302", "A value is not a whole number", "Write digits only, without separators."),
  DECIMAL_WRONG(
      "E303",
      "A value is not a decimal number",
      "Write it with a decimal point, or with a decimal comma in a file with semicolons."),
  NUMBER_NEGATIVE("E304", "A number is negative", "Write 0 or a positive number."),
  NUMBER_TOO_LARGE("E305", "A number is too large", "Check the number of digits."),
  DATE_WRONG("E306", "A value is not a date", "Write year-month-day, such as 2026-02-01."),
  BOOLEAN_WRONG("E307", "A value is not true or false", "Write true or false."),
  WORD_UNKNOWN("E308", "A value is not one of the known words", "Use one of the words listed."),
  CODE_WRONG(
      "E309",
      "A code does not have the right form",
      "Use the code of CBS, such as GM0363 or PV27."),
  ID_WRONG(
      "E310",
      "An identifier does not have the right form",
      "Use 1 to 64 letters, digits, dots, dashes or underscores, starting with a letter or digit."),
  CONTROL_CHARACTER("E311", "A text holds a control character", "Remove the character."),
  FORMULA_IN_CODE("E312", "A code or identifier looks like a formula", "Remove the sign in front."),
  SES_WOA_TOO_LOW(
      "E313",
      "A SES-WOA score is -1 or lower",
      "Give a score above -1; the formula does not work below it."),
  SES_WOA_MISSING(
      "E314",
      "A SES-WOA score is missing",
      "The law has no rule for this: fill in the value to use and say in ses_woa_basis why."),
  SES_WOA_BASIS_MISSING(
      "E315",
      "A SES-WOA score has no basis",
      "Say where it comes from, such as official, aggregated or imputed."),
  OUT_OF_RANGE("E316", "A value lies outside the range allowed", "Give a value within the range."),
  INHABITANTS_NONE(
      "E317",
      "All municipalities together have no inhabitants",
      "Fill in the numbers of inhabitants."),
  TOTAL_TOO_LARGE("E318", "A total is too large to calculate with", "Check the numbers of digits."),
  FORMULA_IN_TEXT(
      "W301",
      "A text looks like a formula",
      "Check it; spreadsheets may run it. CSV output makes it harmless."),
  SES_WOA_UNUSUAL(
      "W302",
      "A SES-WOA score is above 1",
      "Check the decimal sign; published scores lie between -1 and 1."),

  // E4: rows against each other
  MUNICIPALITY_DUPLICATE("E401", "A municipality occurs twice", "Keep one of the rows."),
  MUNICIPALITY_IN_TWO_PROVINCES(
      "E402", "A municipality lies in two provinces", "Keep the row with the right province."),
  PROVINCE_NAMED_TWICE("E403", "A province code has two names", "Use one name for the province."),
  MUNICIPALITY_UNKNOWN(
      "E404", "A municipality is not in the case", "Use a code of municipalities.csv."),
  LOCATION_DUPLICATE(
      "E405", "A location identifier occurs twice", "Give each location its own identifier."),
  REPORT_DUPLICATE("E406", "A municipality has two reports", "Keep one of the rows."),
  MIN_ABOVE_MAX(
      "E407", "The fewest places are more than the most", "Correct min_places or max_places."),
  DATES_REVERSED("E408", "Two dates are in the wrong order", "Correct one of the dates."),
  CHILDREN_ABOVE_PLACES(
      "E409", "More children live there than there are places", "Correct children or places_now."),
  PLACES_NOW_NOT_OPEN(
      "E410",
      "A location that is not open has places or children now",
      "Set the status to OPEN, or the numbers to 0."),
  LIKELY_ABOVE_TOTAL(
      "E411",
      "More places are likely than reported in total",
      "Correct likely: it is the part of regular, amv and special that is not guaranteed."),
  EXCHANGE_WITH_ITSELF(
      "E412", "A municipality exchanges with itself", "Correct one of the two codes."),
  EXCHANGE_ABOVE_LENDER(
      "E413",
      "An exchange is larger than what the lender has",
      "Check the direction: the lender is where the places lie."),
  ADJACENT_TO_ITSELF("E414", "A municipality borders on itself", "Remove the row."),
  AMV_ABOVE_TOTAL(
      "E415",
      "The amv part is more than the total",
      "Correct one of them: amv is a part of the total."),
  DUE_NEGATIVE(
      "E416",
      "Exchanges take away more than is due",
      "Lower the number of places, or check from and to."),
  HOLIDAY_DUPLICATE("E417", "A school holiday occurs twice", "Keep one of the rows."),
  HOLIDAY_OUTSIDE_YEAR(
      "E418",
      "A school holiday does not start in its school year",
      "Correct the date or the year; a school year runs from 1 August to 31 July."),
  HOLIDAY_MISSING(
      "E419",
      "A school year lacks a holiday of a region",
      "Add the row, or leave out the whole school year."),
  ADJACENCY_UNKNOWN(
      "W401", "A border names a municipality that is not in the case", "The row is ignored."),
  ADJACENCY_DUPLICATE("W402", "A border occurs twice", "The second row is ignored."),
  PLACES_NOW_ABOVE_MAX(
      "W403", "More places are in use than the most allowed", "Check places_now and max_places."),
  JOINT_PLAN_TWICE(
      "W404",
      "The same plan may be booked twice, by two neighbouring municipalities",
      "If it is one plan, remove one row or divide the places."),
  LOCATION_TWICE(
      "W405", "The same location may be listed twice", "If it is one location, remove one row."),
  PROVINCE_CODED_TWICE(
      "W406", "A province name has two codes", "Check the codes of the provinces."),
  SYNTHETIC_UNDECLARED(
      "W407",
      "A file holds synthetic rows that case.json does not declare",
      "Name the file under synthetic."),
  EXCHANGE_ENDED(
      "W408",
      "An exchange ended before the reference date",
      "Remove the row, or correct the date."),
  SYNTHETIC_FILE_UNKNOWN(
      "W409", "A file declared synthetic is not part of the case", "Correct the name."),
  SOURCE_MISSING(
      "W410", "A figure has no source", "Say where the figure comes from; reports name it."),
  OPEN_AGAINST_DATES(
      "W411",
      "A location is open, but not by its dates",
      "Check status, open_from and open_until."),

  // E5: JSON files
  JSON_SYNTAX(
      "E501", "A file is not valid JSON", "Correct the text at this place; the rest is not read."),
  JSON_DUPLICATE_KEY("E502", "A key occurs twice", "Keep one of the two."),
  JSON_UNKNOWN_KEY("E503", "A key is not known", "Remove it, or correct its name."),
  JSON_TYPE("E504", "A value is of the wrong type", "Write a value of the type asked for."),
  JSON_MISSING_KEY("E505", "A required key is missing", "Add the key."),
  JSON_TRAILING(
      "E506", "There is text after the end of the document", "Remove what follows the last brace."),
  RATIONAL_WRONG(
      "E507", "A value is not an exact number", "Write a text such as \"3/4\", \"0.5\" or \"2\"."),
  WEIGHT_SET_UNKNOWN(
      "E508",
      "There is no such weight set",
      "Use the name of a weight set, or a file with weights."),

  // E6: scenarios and baselines
  CHANGE_UNKNOWN(
      "E601", "A type of change is not known", "Use one of the types listed in docs/formats.md."),
  PROVINCE_UNKNOWN(
      "E602", "A province is not in the case", "Use a province code of municipalities.csv."),
  LOCATION_UNKNOWN(
      "E603",
      "A location is not in the case",
      "Use an identifier of locations.csv or of an earlier change."),
  PIN_OUT_OF_BOUNDS(
      "E604",
      "A location cannot hold the number fixed for it",
      "Give 0, or a number within its bounds."),
  PINS_CONTRADICT(
      "E605",
      "More is fixed for the locations of a municipality than for the municipality",
      "Raise the one number or lower the others."),
  BASELINE_UNKNOWN(
      "W601",
      "A baseline names a municipality that is not in the case",
      "Check that it is a run of this case."),

  // E7: run directories
  RUN_DIRECTORY_MISSING(
      "E701", "There is no such run directory", "Give the directory that solve wrote."),
  RUN_INCOMPLETE(
      "E702",
      "A directory is no run that can be loaded again",
      "Give a directory that solve wrote; a run without input/options.json must be solved again."),
  RUN_FILE_CHANGED(
      "E703", "A file of a run is not what its receipt says", "Restore the file, or solve again."),
  RUN_DECISION_WRONG(
      "E704",
      "The decision of a run does not fit its case",
      "Restore result.json, or solve again."),
  RUN_CASE_DIFFERS(
      "E705",
      "The input of a run does not give the case that its result tells of",
      "Use the version that its receipt names, or solve again."),
  RUN_SCORE_DIFFERS(
      "E706",
      "The decision of a run does not come to its score",
      "Use the version that its receipt names, or solve again."),

  // E8: sweeps
  PLAN_ENTRY_TWICE(
      "E801", "An entry of a plan occurs twice", "Leave one out, or give it another name."),
  PLAN_LIST_EMPTY("E802", "A list of a plan is empty", "Add an entry, or leave the whole key out."),
  PLAN_TOO_LARGE("E803", "A plan has too many runs", "Divide it over several plans."),
  SWEEP_DIRECTORY_MISSING("E804", "A directory is no sweep", "Give a directory that sweep wrote."),
  SWEEP_RUN_DAMAGED(
      "E805",
      "A run of a sweep is damaged",
      "Run the sweep again: it does anew what is damaged or missing."),
  SWEEP_RUN_MISSING(
      "E806",
      "Runs of a sweep are missing",
      "Run the shard again that they belong to, or name its directory too."),
  SHARDS_DIFFER(
      "E807",
      "Two shards are not of the same sweep",
      "Use the same case, plan and version for every shard."),

  // E9: the list itself
  TOO_MANY_ERRORS(
      "E901", "There are more errors than are shown", "Solve those shown and check again."),
  TOO_MANY_WARNINGS(
      "W901", "There are more warnings than are shown", "Look at those shown and check again.");

  private final String code;
  private final String meaning;
  private final String whatToDo;

  IssueCode(String code, String meaning, String whatToDo) {
    this.code = code;
    this.meaning = meaning;
    this.whatToDo = whatToDo;
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
  public String meaning() {
    return meaning;
  }

  /**
   * What the user can do, unless the issue itself says something more precise.
   *
   * @return one line
   */
  public String whatToDo() {
    return whatToDo;
  }

  @Override
  public String toString() {
    return code;
  }
}
