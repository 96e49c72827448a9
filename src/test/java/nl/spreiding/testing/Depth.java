package nl.spreiding.testing;

/**
 * How many random cases a test tries: enough in the build to notice what breaks, many on demand
 * with {@code mvn test -DargLine=-Ddepth=full}.
 */
public final class Depth {
  private static final boolean FULL = "full".equals(System.getProperty("depth"));

  private Depth() {}

  /** The number of cases of this run. */
  public static int cases(int inTheBuild, int full) {
    return FULL ? full : inTheBuild;
  }
}
