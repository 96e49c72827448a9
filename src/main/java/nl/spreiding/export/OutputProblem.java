package nl.spreiding.export;

/**
 * Every reason why output cannot be written. {@code docs/codes.md} lists them with the same words.
 */
public enum OutputProblem {
  /** The target is a file. */
  TARGET_IS_FILE(
      "O101", "The output path is not a directory", "Give a directory, new or of an earlier run."),
  /** The target is a link to nothing. */
  TARGET_IS_DEAD_LINK(
      "O102",
      "The output path is a link to nothing",
      "Remove the link, or give another directory."),
  /** The target is somebody's directory. */
  TARGET_IS_NOT_A_RUN(
      "O103",
      "The output directory is not empty and not of an earlier run, so it is left alone",
      "Give a new directory, or one below it."),
  /** The target is a run, and something else besides. */
  TARGET_HAS_OTHER_FILES(
      "O104",
      "The output directory holds a file that an earlier run did not make, so it is left alone",
      "Move that file away, or give another directory."),
  /** Another run writes the same target. */
  TARGET_IS_BUSY(
      "O105",
      "Another run is writing this output directory",
      "Wait for it, or give another directory."),
  /** Something cannot be written. */
  CANNOT_WRITE(
      "O201",
      "The output cannot be written",
      "Check the path, your permission and the free space."),
  /** Everything is written, but not in place. */
  CANNOT_REPLACE(
      "O202",
      "The output directory cannot be replaced, so the earlier run is still in place",
      "Check that no program holds it and that it is no mount point; if it is, give a directory below it."),
  /** The new run is in place, the old one not gone. */
  CANNOT_CLEAN(
      "O203",
      "The new run is in place, but what it replaced cannot be removed",
      "Remove it by hand, or let the next run try again.");

  private final String code;
  private final String text;
  private final String hint;

  OutputProblem(String code, String text, String hint) {
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
  public String text() {
    return text;
  }

  /**
   * What to do.
   *
   * @return a sentence
   */
  public String hint() {
    return hint;
  }
}
