package nl.spreiding.generate;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import nl.spreiding.model.Adjacency;
import nl.spreiding.model.Basis;
import nl.spreiding.model.CommissionerReport;
import nl.spreiding.model.Exchange;
import nl.spreiding.model.Form;
import nl.spreiding.model.Kind;
import nl.spreiding.model.Location;
import nl.spreiding.model.Municipality;
import nl.spreiding.model.Status;

/**
 * The columns of the CSV files of a case directory. The files and their schema are both made from
 * these.
 */
final class CaseTables {
  private static final String CODE = "[A-Z]{2}[0-9]{2,6}";

  static final List<Field<Municipality>> MUNICIPALITIES =
      List.of(
          Field.<Municipality>of(
                  "code", "string", "CBS code of the municipality", m -> m.code().value())
              .required()
              .unique()
              .with("pattern", CODE),
          Field.<Municipality>of("name", "string", "name", Municipality::name).required(),
          Field.<Municipality>of(
                  "province_code", "string", "CBS code of the province", m -> m.province().code())
              .required()
              .with("pattern", CODE),
          Field.<Municipality>of(
                  "province", "string", "name of the province", m -> m.province().name())
              .required(),
          Field.<Municipality>of(
                  "inhabitants", "integer", "number of inhabitants (iG)", Municipality::inhabitants)
              .required()
              .atLeast(0),
          Field.<Municipality>of(
                  "inhabitants_date", "date", "date of that number", Municipality::inhabitantsDate)
              .required(),
          // A score of -1 or lower would make the factor of the formula zero or negative.
          Field.<Municipality>of(
                  "ses_woa", "number", "SES-WOA score; above -1", Municipality::sesWoa)
              .required()
              .with("minimum", -0.999999),
          Field.<Municipality>of(
                  "ses_woa_year", "year", "reference year of the score", Municipality::sesWoaYear)
              .required(),
          Field.<Municipality>of(
                  "ses_woa_basis",
                  "string",
                  "how the score was obtained",
                  Municipality::sesWoaBasis)
              .required(),
          Field.of(
              "lon",
              "number",
              "longitude of the centroid, degrees (WGS 84)",
              Municipality::longitude),
          Field.of(
              "lat",
              "number",
              "latitude of the centroid, degrees (WGS 84)",
              Municipality::latitude));

  static final List<Field<Adjacency>> ADJACENCY =
      List.of(
          Field.<Adjacency>of("code_a", "string", "a municipality", Adjacency::a).required(),
          Field.<Adjacency>of("code_b", "string", "a municipality that borders on it", Adjacency::b)
              .required());

  static final List<Field<Location>> LOCATIONS =
      List.of(
          Field.<Location>of("id", "string", "identifier within the case", Location::id)
              .required()
              .unique(),
          Field.<Location>of("municipality_code", "string", "where it lies", Location::municipality)
              .required(),
          Field.<Location>of("name", "string", "name in reports", Location::name).required(),
          words("kind", "kind of its places", Kind.values(), Location::kind),
          words("form", "form of shelter", Form.values(), Location::form),
          words("status", "how certain it is", Status.values(), Location::status),
          places("places_now", "places in use on the reference date", Location::placesNow),
          places("min_places", "fewest places at which it can be used", Location::minPlaces),
          places("max_places", "most places it can hold", Location::maxPlaces),
          Field.of(
              "open_from", "date", "first day it is available; empty: already", Location::openFrom),
          Field.of(
              "open_until", "date", "last day of the contract; empty: no end", Location::openUntil),
          Field.of(
              "extendable_until",
              "date",
              "last day of a possible extension",
              Location::extendableUntil),
          Field.<Location>of(
                  "may_close", "boolean", "may be closed before its end", Location::mayClose)
              .required(),
          places("children", "children living there on the reference date", Location::children),
          Field.<Location>of(
                  "annual_cost_per_place",
                  "integer",
                  "euros per place and year",
                  Location::annualCostPerPlace)
              .atLeast(0),
          Field.<Location>of("basis", "string", "where the row comes from", l -> lower(l.basis()))
              .required()
              .with("enum", Arrays.stream(Basis.values()).map(CaseTables::lower).toList()),
          Field.<Location>of("source", "string", "citation, or the seed", Location::source)
              .required());

  static final List<Field<CommissionerReport>> REPORTS =
      List.of(
          Field.<CommissionerReport>of(
                  "municipality_code",
                  "string",
                  "the municipality",
                  CommissionerReport::municipality)
              .required()
              .unique(),
          places("regular", "regular places reported", CommissionerReport::regular),
          places("amv", "amv places reported", CommissionerReport::amv),
          places("special", "other special places reported", CommissionerReport::special),
          places(
              "likely",
              "how many of all these are likely rather than guaranteed",
              CommissionerReport::likely),
          Field.<CommissionerReport>of(
                  "exempt", "boolean", "nothing is imposed on it", CommissionerReport::exempt)
              .required(),
          Field.of("note", "string", "remark", CommissionerReport::note));

  static final List<Field<Exchange>> EXCHANGES =
      List.of(
          Field.<Exchange>of("from_code", "string", "lender: where the places lie", Exchange::from)
              .required(),
          Field.<Exchange>of("to_code", "string", "borrower: for whom they count", Exchange::to)
              .required(),
          words("kind", "kind of the places", Kind.values(), Exchange::kind),
          places("places", "number of places", Exchange::places),
          Field.of("until", "date", "last day; empty: the whole cycle", Exchange::until),
          Field.of("note", "string", "remark", Exchange::note));

  private CaseTables() {}

  private static <T> Field<T> places(String name, String description, Function<T, Object> value) {
    return Field.<T>of(name, "integer", description, value::apply).required().atLeast(0);
  }

  private static <T> Field<T> words(
      String name, String description, Enum<?>[] words, Function<T, Object> value) {
    return Field.<T>of(name, "string", description, value::apply)
        .required()
        .with("enum", Arrays.stream(words).map(Enum::name).toList());
  }

  private static String lower(Enum<?> value) {
    return value.name().toLowerCase(Locale.ROOT);
  }
}
