package nl.spreiding.explain;

/**
 * Fields of the Dutch register of algorithms, publication standard 1.0, with the title of the
 * standard and the longest text it takes (0: not a text).
 */
public enum RegisterField {
  NAME("name", "Naam", 100),
  DESCRIPTION_SHORT("description_short", "Korte omschrijving", 400),
  ORGANIZATION("organization", "Organisatienaam", 100),
  CATEGORY("category", "Thema", 0),
  STATUS("status", "Status", 0),
  BEGIN_DATE("begin_date", "Begindatum", 7),
  END_DATE("end_date", "Einddatum", 7),
  CONTACT_EMAIL("contact_email", "Contactgegevens", 500),
  WEBSITE("website", "Link naar publiekspagina", 500),
  PUBLICATION_CATEGORY("publication_category", "Publicatiecategorie", 0),
  URL("url", "Link naar bronregistratie", 500),
  GOAL("goal", "Doel en impact", 2500),
  PROPORTIONALITY("proportionality", "Afwegingen", 2500),
  HUMAN_INTERVENTION("human_intervention", "Menselijke tussenkomst", 2500),
  RISKS("risks", "Risicobeheer", 2500),
  LAWFUL_BASIS("lawful_basis", "Wettelijke basis", 2500),
  LAWFUL_BASIS_GROUPING("lawful_basis_grouping", "Verwijzingen wettelijke basis", 0),
  PROCESS_INDEX_URL("process_index_url", "Link naar verwerkingsregister", 500),
  IMPACTTOETSEN("impacttoetsen", "Toelichting op impacttoetsen", 2500),
  IMPACTTOETSEN_GROUPING("impacttoetsen_grouping", "Impacttoetsen", 0),
  SOURCE_DATA("source_data", "Gegevens", 2500),
  SOURCE_DATA_GROUPING("source_data_grouping", "Verwijzingen gegevensbronnen", 0),
  METHODS_AND_MODELS("methods_and_models", "Technische werking", 5000),
  PROVIDER("provider", "Leverancier", 200),
  PUBLICCODE("publiccode", "Link naar broncode", 500),
  LANG("lang", "Taal", 0),
  STANDARD_VERSION("standard_version", "Versie publicatiestandaard", 0),
  SOURCE_ID("source_id", "Bron-ID", 100),
  TAGS("tags", "Zoektermen", 2500);

  private final String key;
  private final String title;
  private final int mostCharacters;

  RegisterField(String key, String title, int mostCharacters) {
    this.key = key;
    this.title = title;
    this.mostCharacters = mostCharacters;
  }

  /**
   * The name of the field in the standard.
   *
   * @return such as {@code description_short}
   */
  public String key() {
    return key;
  }

  /**
   * What the register calls it.
   *
   * @return in Dutch, the only language of the standard
   */
  public String title() {
    return title;
  }

  /**
   * The longest text the standard takes.
   *
   * @return characters; 0: the field is not a free text
   */
  public int mostCharacters() {
    return mostCharacters;
  }
}
