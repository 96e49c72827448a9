package nl.spreiding.model;

import java.time.LocalDate;

/** A statutory instrument, in the consolidated version that this software was written to. */
public enum Instrument {
  /**
   * Wet gemeentelijke taak mogelijk maken asielopvangvoorzieningen ("Spreidingswet"), Stb. 2024,
   * 12.
   */
  WET("Wet", "BWBR0049307", "Stb. 2024, 12", LocalDate.of(2024, 1, 31)),
  /** Besluit gemeentelijke taak mogelijk maken asielopvangvoorzieningen, Stb. 2024, 13. */
  BESLUIT("Besluit", "BWBR0049310", "Stb. 2024, 13", LocalDate.of(2024, 3, 30)),
  /**
   * Regeling specifieke uitkeringen Wet gemeentelijke taak mogelijk maken asielopvangvoorzieningen.
   */
  REGELING("Regeling", "BWBR0049320", "Stcrt. 2024, 3349", LocalDate.of(2024, 5, 15));

  private final String shortName;
  private final String bwbId;
  private final String publication;
  private final LocalDate consolidation;

  Instrument(String shortName, String bwbId, String publication, LocalDate consolidation) {
    this.shortName = shortName;
    this.bwbId = bwbId;
    this.publication = publication;
    this.consolidation = consolidation;
  }

  /**
   * The short name, the same in both languages.
   *
   * @return such as {@code Besluit}
   */
  public String shortName() {
    return shortName;
  }

  /**
   * The identifier in the national database of regulations (Basiswettenbestand).
   *
   * @return such as {@code BWBR0049310}
   */
  public String bwbId() {
    return bwbId;
  }

  /**
   * Where it was published.
   *
   * @return such as {@code Stb. 2024, 13}
   */
  public String publication() {
    return publication;
  }

  /**
   * Date of the consolidated text that was read; later amendments cannot be excluded.
   *
   * @return the date of that version
   */
  public LocalDate consolidation() {
    return consolidation;
  }
}
