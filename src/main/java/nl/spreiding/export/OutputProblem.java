package nl.spreiding.export;

import nl.spreiding.model.Bilingual;

/**
 * Every reason why output cannot be written. {@code docs/codes.md} lists them with the same words.
 */
public enum OutputProblem {
  /** The target is a file. */
  TARGET_IS_FILE(
      "O101",
      new Bilingual("Het pad van de uitvoer is geen map", "The output path is not a directory"),
      new Bilingual(
          "Geef een map, nieuw of van een eerdere berekening.",
          "Give a directory, new or of an earlier run.")),
  /** The target is a link to nothing. */
  TARGET_IS_DEAD_LINK(
      "O102",
      new Bilingual(
          "Het pad van de uitvoer is een koppeling naar niets",
          "The output path is a link to nothing"),
      new Bilingual(
          "Verwijder de koppeling, of geef een andere map.",
          "Remove the link, or give another directory.")),
  /** The target is somebody's directory. */
  TARGET_IS_NOT_A_RUN(
      "O103",
      new Bilingual(
          "De map voor de uitvoer is niet leeg en niet van een eerdere berekening, en blijft dus ongemoeid",
          "The output directory is not empty and not of an earlier run, so it is left alone"),
      new Bilingual(
          "Geef een nieuwe map, of een map eronder.", "Give a new directory, or one below it.")),
  /** The target is a run, and something else besides. */
  TARGET_HAS_OTHER_FILES(
      "O104",
      new Bilingual(
          "De map voor de uitvoer bevat een bestand dat een eerdere berekening niet maakte, en blijft dus ongemoeid",
          "The output directory holds a file that an earlier run did not make, so it is left alone"),
      new Bilingual(
          "Verplaats dat bestand, of geef een andere map.",
          "Move that file away, or give another directory.")),
  /** Another run writes the same target. */
  TARGET_IS_BUSY(
      "O105",
      new Bilingual(
          "Een andere berekening schrijft in deze map",
          "Another run is writing this output directory"),
      new Bilingual(
          "Wacht daarop, of geef een andere map.", "Wait for it, or give another directory.")),
  /** Something cannot be written. */
  CANNOT_WRITE(
      "O201",
      new Bilingual("De uitvoer kan niet worden geschreven", "The output cannot be written"),
      new Bilingual(
          "Controleer het pad, uw rechten en de vrije ruimte.",
          "Check the path, your permission and the free space.")),
  /** Everything is written, but not in place. */
  CANNOT_REPLACE(
      "O202",
      new Bilingual(
          "De map voor de uitvoer kan niet worden vervangen; de eerdere berekening staat er dus nog",
          "The output directory cannot be replaced, so the earlier run is still in place"),
      new Bilingual(
          "Ga na of geen programma haar vasthoudt en of zij geen koppelpunt is; is zij dat, geef dan een map eronder.",
          "Check that no program holds it and that it is no mount point; if it is, give a directory below it.")),
  /** The new run is in place, the old one not gone. */
  CANNOT_CLEAN(
      "O203",
      new Bilingual(
          "De nieuwe berekening staat op haar plaats, maar wat zij verving kan niet worden verwijderd",
          "The new run is in place, but what it replaced cannot be removed"),
      new Bilingual(
          "Verwijder het met de hand, of laat de volgende berekening het proberen.",
          "Remove it by hand, or let the next run try again."));

  private final String code;
  private final Bilingual text;
  private final Bilingual hint;

  OutputProblem(String code, Bilingual text, Bilingual hint) {
    this.code = code;
    this.text = text;
    this.hint = hint;
  }

  /**
   * The code.
   *
   * @return such as {@code O103}
   */
  public String code() {
    return code;
  }

  /**
   * The fact.
   *
   * @return a clause without full stop
   */
  public Bilingual text() {
    return text;
  }

  /**
   * What to do.
   *
   * @return a sentence
   */
  public Bilingual hint() {
    return hint;
  }
}
