package nl.spreiding.web;

import io.javalin.http.Context;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.regex.Matcher;
import nl.spreiding.export.html.ReportStyle;
import nl.spreiding.export.html.SearchScript;
import org.jspecify.annotations.Nullable;

/** Files of the page, and what every answer says about what a browser may do with it. */
final class Pages {
  private static final String CONTENT_POLICY = "Content-Security-Policy";
  private static final String POLICY =
      "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:;"
          + " connect-src 'self'; frame-src 'self'; form-action 'none'; base-uri 'none';"
          + " frame-ancestors 'self'";
  private static final String REPORT_POLICY =
      "default-src 'none'; style-src 'unsafe-inline'; img-src data:; script-src "
          + SearchScript.get().source()
          + "; form-action 'none'; base-uri 'none'; frame-ancestors 'self'";
  private static final Map<String, String> TYPES =
      Map.of(
          "html", "text/html; charset=utf-8",
          "js", "text/javascript; charset=utf-8",
          "css", "text/css; charset=utf-8",
          "json", "application/json",
          "svg", "image/svg+xml",
          "png", "image/png",
          "ico", "image/x-icon",
          "woff2", "font/woff2");
  private static final Map<String, String> FILE_TYPES =
      Map.of(
          "csv", "text/csv; charset=utf-8",
          "json", "application/json",
          "txt", "text/plain; charset=utf-8",
          "xlsx", "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
          "zip", "application/zip");

  private Pages() {}

  /** What every answer says. */
  static void guard(Context answer) {
    answer
        .header(CONTENT_POLICY, POLICY)
        .header("X-Content-Type-Options", "nosniff")
        .header("X-Frame-Options", "SAMEORIGIN")
        .header("Referrer-Policy", "no-referrer")
        .header("Cross-Origin-Resource-Policy", "same-origin")
        .header("Cross-Origin-Opener-Policy", "same-origin")
        .header("Cache-Control", "no-store");
  }

  static void index(Context answer) throws IOException {
    asset(answer, "index.html");
  }

  /** A file of the page. */
  static void asset(Context answer, String name) throws IOException {
    if (name.equals("report.css")) {
      answer.contentType(TYPES.get("css")).result(ReportStyle.text());
      return;
    }
    Matcher matcher = Names.ASSET.matcher(name);
    String type = matcher.matches() ? TYPES.get(matcher.group("ending")) : null;
    byte[] content = type == null ? null : resource("page/" + name);
    if (type == null || content == null) {
      throw unknown();
    }
    answer.contentType(type).result(content);
  }

  static void openApi(Context answer) throws IOException {
    byte[] content = resource("openapi.json");
    if (content == null) {
      throw unknown();
    }
    answer.contentType("application/json").result(content);
  }

  /** A page of the report: it brings its own style, and one script that is known by its hash. */
  static void report(Context answer, byte[] page) {
    answer
        .header(CONTENT_POLICY, REPORT_POLICY)
        .contentType("text/html; charset=utf-8")
        .result(page);
  }

  /** What a file of a run is to be saved as. */
  static void download(Context answer, String name) {
    String type = FILE_TYPES.get(name.substring(name.lastIndexOf('.') + 1));
    answer
        .contentType(type == null ? "application/octet-stream" : type)
        .header("Content-Disposition", "attachment; filename=\"" + name + "\"");
  }

  static ApiProblem unknown() {
    return ApiProblem.of(404, "unknown", "Dit is er niet.", "There is no such thing.");
  }

  private static byte @Nullable [] resource(String name) throws IOException {
    try (InputStream stream = Pages.class.getResourceAsStream(name)) {
      return stream == null ? null : stream.readAllBytes();
    }
  }

  /** Bytes of a text. */
  static byte[] bytes(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }
}
