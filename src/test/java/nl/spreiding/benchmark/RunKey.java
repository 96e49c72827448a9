package nl.spreiding.benchmark;

import java.time.Duration;
import java.util.List;
import java.util.Locale;
import nl.spreiding.model.QuotaScope;

/**
 * One run to be measured.
 *
 * @param instance name of the instance
 * @param scope over which area a surplus relieves others
 * @param method name of the method
 * @param seed the seed
 * @param limit time limit
 */
record RunKey(String instance, QuotaScope scope, String method, long seed, Duration limit) {
  /** As arguments of {@link OneRun}. */
  List<String> arguments() {
    return List.of(
        instance, scope.name(), method, String.valueOf(seed), String.valueOf(limit.toMillis()));
  }

  static RunKey of(String[] arguments) {
    return new RunKey(
        arguments[0],
        QuotaScope.valueOf(arguments[1]),
        arguments[2],
        Long.parseLong(arguments[3]),
        Duration.ofMillis(Long.parseLong(arguments[4])));
  }

  private static final String SUFFIX = ".properties";

  /** A name for a file. */
  String fileName() {
    return String.join("_", arguments()).toLowerCase(Locale.ROOT) + SUFFIX;
  }

  /** How the names of the files of one instance, scope and method begin. */
  String filePrefix() {
    return String.join("_", instance, scopeText(), method, "");
  }

  static RunKey ofFileName(String name) {
    String[] arguments = name.substring(0, name.length() - SUFFIX.length()).split("_");
    arguments[1] = arguments[1].toUpperCase(Locale.ROOT);
    return of(arguments);
  }

  String scopeText() {
    return scope.name().toLowerCase(Locale.ROOT);
  }

  /** Such as {@code timefold, 5 s, seed 2}. */
  String methodText() {
    return method + ", " + limit.toSeconds() + " s, seed " + seed;
  }
}
