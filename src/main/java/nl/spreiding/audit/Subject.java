package nl.spreiding.audit;

import nl.spreiding.model.Language;

/** What a check is about. */
public enum Subject {
  RECEIPT("grootte en SHA-256 van elk bestand", "size and SHA-256 of every file"),
  CASE("zaak, parameters, gewichten, scenario's", "case, parameters, weights, scenarios"),
  STATUTE("wettelijke aantallen", "statutory numbers"),
  TASKS("opgaven en tekorten", "tasks and shortfalls"),
  RULES(
      "grenzen, kleinste omvang, vastgezet, vrijgesteld, maximum",
      "bounds, smallest sizes, pins, exemptions, cap"),
  DECISION("aantallen per gemeente en locatie", "numbers per municipality and location"),
  LEDGER("verantwoording van de score", "account of the score"),
  PROOF("bewijs (alleen samenhang)", "proof (consistency only)"),
  GRANTS("uitkeringen", "grants"),
  SURPLUS("wie draagt wie", "who carries whom"),
  PATH("weg naar het aantal", "path to the number"),
  CHILDREN("kinderen", "children"),
  FAIRNESS("evenwicht en dichtheid", "balance and density"),
  KEY("toets van de verdeelsleutel", "checks of the key"),
  REASONS("redenen", "reasons"),
  CONSIDERED("wat is overwogen (samenhang)", "what was considered (consistency)"),
  FIGURES("cijfers voor de pagina's", "figures for the pages"),
  TABLES("CSV-bestanden", "CSV files"),
  WORKBOOK("rekenblad", "workbook"),
  PAGES("pagina's", "pages"),
  TEXTS("overige bestanden", "other files");

  private final String nl;
  private final String en;

  Subject(String nl, String en) {
    this.nl = nl;
    this.en = en;
  }

  /**
   * Its name for people.
   *
   * @param language the language
   * @return a few words
   */
  public String label(Language language) {
    return language == Language.NL ? nl : en;
  }
}
