package nl.spreiding.export;

/** A hash as people compare it: in groups of four characters. */
public final class HashText {
  private HashText() {}

  /**
   * Puts a space after every fourth character.
   *
   * @param hash hexadecimal
   * @return the groups
   */
  public static String groups(String hash) {
    return hash.replaceAll("(.{4})(?=.)", "$1 ");
  }
}
