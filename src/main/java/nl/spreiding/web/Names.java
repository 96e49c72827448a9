package nl.spreiding.web;

import java.util.regex.Pattern;

/** Names that come in with requests, and what they may look like. */
final class Names {
  /** What a scenario is called on disk. */
  static final String SCENARIO = "scenario.json";

  static final Pattern SESSION = Pattern.compile("[A-Za-z0-9-]{1,64}");
  static final Pattern RUN = Pattern.compile("[A-Za-z0-9][A-Za-z0-9._-]{0,63}");
  static final Pattern FILE = Pattern.compile("[A-Za-z0-9][A-Za-z0-9._-]{0,63}");
  static final Pattern CODE = Pattern.compile("[A-Z]{2}[0-9]{2,6}");
  static final Pattern PAGE =
      Pattern.compile("(?:(?:nl|en)/)?[A-Za-z0-9][A-Za-z0-9-]{0,63}\\.html");
  static final Pattern ASSET =
      Pattern.compile("(?:[a-z0-9][a-z0-9-]*/)*[A-Za-z0-9][A-Za-z0-9._-]*\\.(?<ending>[a-z0-9]+)");

  private Names() {}

  /** The last part of a path: where something lies on this machine is nobody's business. */
  static String last(String path) {
    return path.substring(Math.max(path.lastIndexOf('/'), path.lastIndexOf('\\')) + 1);
  }
}
