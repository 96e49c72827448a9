package nl.spreiding.audit;

/**
 * The words of a finding that are no names or values of files. English is also what {@code audit
 * --json} gives; see docs/formats.md.
 */
enum Phrase {
  // Any check.
  READABLE("leesbaar", "readable"),
  YES("ja", "yes"),
  COMPUTABLE("na te rekenen", "computable"),
  FILE("bestand", "file"),
  THERE("aanwezig", "there"),
  OTHER("anders", "other"),
  NONE("geen", "none"),
  IN_THE_CASE("in de zaak", "in the case"),
  AT_MOST("hoogstens %s", "at most %s"),
  RANGE("%s tot en met %s", "%s to %s"),
  ZERO_OR_MORE("0 of meer", "0 or more"),
  ONE_OR_MORE("1 of meer", "1 or more"),
  AT_LEAST_ONE("minstens één", "at least one"),
  AT_MOST_THE_SCORE("hoogstens de score", "at most the score"),
  OF("%s van %s", "%s of %s"),
  PART("%s %s", "%s %s"),

  // What cannot be used at all.
  NOT_COMPUTABLE("een getal of datum waarmee niet te rekenen valt", "%s"),
  NO_WORKBOOK("geen leesbaar rekenblad", "%s"),
  UNKNOWN_WEIGHT_SET("Een onbekende gewichtenset: %s", "An unknown weight set: %s"),
  BASELINE_COLUMN("In de eerdere uitkomst ontbreekt een kolom.", "The baseline lacks a column."),
  UNKNOWN_RULE("Een onbekende regel: %s", "An unknown rule: %s"),
  UNKNOWN_MUNICIPALITY("Een onbekende gemeente: %s", "An unknown municipality: %s"),
  UNKNOWN_PROVINCE("Een onbekende provincie: %s", "An unknown province: %s"),
  UNKNOWN_CHANGE("Een onbekende wijziging: %s", "An unknown change: %s"),
  UNKNOWN_LOCATION("Een onbekende locatie: %s", "An unknown location: %s"),
  UNKNOWN_WEIGHT("Een onbekend gewicht.", "An unknown weight."),
  NO_VALUE("Geen waarde voor (%s) op %s", "No value for (%s) at %s"),
  NO_VALUE_OF("Geen waarde voor (%s)", "No value for (%s)"),
  NO_WHOLE_NUMBER("Geen geheel getal voor (%s) op %s", "No whole number for (%s) at %s"),

  // The receipt and other files.
  REGULAR_FILE("gewoon bestand", "regular file"),
  RECEIPT_HASH("SHA-256 van het ontvangstbewijs", "SHA-256 of the receipt"),
  ANOTHER("een andere", "another"),
  FILE_ONCE("een bestand, één keer", "a file, once"),
  IN_THE_RECEIPT("in het ontvangstbewijs", "in the receipt"),
  LINES("regels", "lines"),
  FILES("bestanden", "files"),
  NUMBERS("getallen", "numbers"),
  WARNING("waarschuwing", "warning"),
  AS_CHECK_GIVES("zoals check die geeft", "as check gives it"),
  WARNINGS("waarschuwingen", "warnings"),
  NONE_MISSING("er ontbreekt geen", "none missing"),
  AS_ON_THE_PAGE("als op de pagina", "as on the page"),

  AS_IN("als in %s", "as in %s"),

  // The decision and its reasons.
  ONCE_IN_THE_CASE("één keer, in de zaak", "once, in the case"),
  A_MUNICIPALITY("een gemeente van de zaak", "a municipality of the case"),

  // Tables, workbook, pages.
  HEADER("kopregel", "header"),
  LINE_ENDS("regeleinden", "line ends"),
  ROW("rij", "row"),
  FIELDS("velden", "fields"),
  WORKBOOK("rekenblad", "workbook"),
  SHEET("werkblad %s", "sheet%s"),
  TABLE_COLUMNS("de kolommen van een tabel", "the columns of a table"),
  A_SHEET_FOR("een werkblad voor %s", "a sheet for %s"),
  ANOTHER_DAY("een andere dag", "another day"),
  ROWS("%s rijen", "%s rows"),
  NO_MORE_CELLS("geen andere cellen", "no more cells"),
  FACTS("feiten van de zaak", "facts of the case"),
  RESULT_HASH("SHA-256 van result.json", "SHA-256 of result.json"),
  PAGE("pagina", "page"),
  IN_TWO_LANGUAGES("in twee talen", "in two languages"),
  REASON("reden", "reason"),
  NUMBER("getal %s (%s)", "number %s (%s)"),

  // What was considered.
  NAMES("namen", "names"),
  DECIDED_OF("besloten voor %s", "decided of %s"),
  ALTERNATIVE("alternatief %s %s", "alternative %s %s"),
  ANOTHER_VERDICT("een ander oordeel", "another verdict"),
  BELOW("eronder", "below"),
  ABOVE("erboven", "above"),
  LARGEST_FIRST("grootste wijziging eerst", "largest change first"),
  DECIDED("%s besloten %s", "%s decided %s"),
  CHANGE("%s wijziging %s", "%s change %s"),
  SUM_OF_RULES("%s som van de regels", "%s sum of rules"),
  ROOM("ruimte %s", "room %s"),
  IN_ORDER("op volgorde", "in order"),
  EFFECTIVE_WEIGHT("werkelijk gewicht %s", "effective weight %s"),
  NOTHING_MOVES("er verschuift niets", "nothing moves"),
  ROUNDINGS("afrondingen", "roundings"),
  ROUNDING("afronding", "rounding"),
  ROUNDING_OF("afronding %s", "rounding %s"),

  // The relocation plan.
  NEAREST_FIRST("per locatie, dichtstbij eerst", "by location, nearest first"),
  LEAVING("kinderen die %s verlaten", "children leaving %s"),
  PLACED("geplaatste kinderen", "children placed"),
  TO("kinderen naar %s", "children to %s"),
  IMPOSED("%s, opgelegde plaatsen", "%s imposed"),
  INSIDE("in %s", "in %s");

  private final String dutch;
  private final String english;

  Phrase(String dutch, String english) {
    this.dutch = dutch;
    this.english = english;
  }

  /**
   * The phrase with its values.
   *
   * @param values names and values of files, and wordings, in the order of the phrase
   */
  Wording of(Object... values) {
    return new Wording(dutch, english, java.util.List.of(values));
  }
}
