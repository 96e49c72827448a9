package nl.spreiding.input;

import java.util.List;

/**
 * The columns of a CSV file.
 *
 * @param requiredList columns that must be there
 * @param optionalList columns that may be absent
 * @param othersExpected whether other columns are normal and not worth a warning
 */
record TableSpec(List<String> requiredList, List<String> optionalList, boolean othersExpected) {
  static final TableSpec MUNICIPALITIES =
      new TableSpec(
          List.of(
              "code",
              "name",
              "province_code",
              "province",
              "inhabitants",
              "inhabitants_date",
              "ses_woa",
              "ses_woa_year",
              "ses_woa_basis"),
          List.of("lon", "lat"),
          false);

  static final TableSpec LOCATIONS =
      new TableSpec(
          List.of(
              "id",
              "municipality_code",
              "name",
              "kind",
              "form",
              "status",
              "places_now",
              "min_places",
              "max_places",
              "may_close",
              "children",
              "basis",
              "source"),
          List.of("open_from", "open_until", "extendable_until", "annual_cost_per_place"),
          false);

  static final TableSpec REPORTS =
      new TableSpec(
          List.of("municipality_code", "regular", "amv", "special"),
          List.of("likely", "exempt", "note"),
          false);

  static final TableSpec EXCHANGES =
      new TableSpec(
          List.of("from_code", "to_code", "kind", "places"), List.of("until", "note"), false);

  static final TableSpec ADJACENCY = new TableSpec(List.of("code_a", "code_b"), List.of(), false);

  static final TableSpec DISTRIBUTION =
      new TableSpec(List.of("municipality_code", "decided"), List.of(), true);

  static final TableSpec SCHOOL_HOLIDAYS =
      new TableSpec(
          List.of("school_year", "holiday", "region", "start", "end", "status", "source"),
          List.of(),
          false);

  static final TableSpec SCHOOL_REGIONS =
      new TableSpec(
          List.of("municipality_code", "municipality", "region", "basis", "note"),
          List.of(),
          false);

  boolean knows(String column) {
    return requiredList.contains(column) || optionalList.contains(column);
  }
}
