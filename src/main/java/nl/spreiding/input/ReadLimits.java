package nl.spreiding.input;

/**
 * How much is read before an input counts as wrong rather than large.
 *
 * @param maxFileBytes largest file, in bytes
 * @param maxRecordCharacters longest row of a CSV file and longest text in a JSON file, in
 *     characters
 */
public record ReadLimits(long maxFileBytes, int maxRecordCharacters) {
  /** 256 MiB per file, 1 Mi characters per row or text. */
  public static final ReadLimits DEFAULTS = new ReadLimits(256L * 1024 * 1024, 1024 * 1024);
}
