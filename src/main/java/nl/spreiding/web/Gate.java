package nl.spreiding.web;

import io.javalin.http.Context;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Who gets in: only requests with the token in their path, to this machine by its own name, and not
 * sent by a page of somebody else.
 */
final class Gate {
  private static final int TOKEN_BYTES = 24;
  private static final Set<String> READS = Set.of("GET", "HEAD");

  private final String token;
  private final Set<String> hosts;

  private Gate(String token, int port) {
    this.token = token;
    this.hosts = Set.of("127.0.0.1:" + port, "localhost:" + port);
  }

  static String newToken() {
    byte[] bytes = new byte[TOKEN_BYTES];
    new SecureRandom().nextBytes(bytes);
    return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
  }

  static Gate of(String token, int port) {
    return new Gate(token, port);
  }

  /** A request that is answered with nothing at all. */
  static final class Hidden extends RuntimeException {
    private static final long serialVersionUID = 1L;

    Hidden() {
      super("hidden", null, false, false);
    }
  }

  /**
   * Lets a request in.
   *
   * @throws Hidden if it need not know that there is anything here
   * @throws ApiProblem if it comes from a page of somebody else
   */
  void check(Context request) {
    String host = request.header("Host");
    if (host == null || !hosts.contains(host) || !hasToken(request.path())) {
      throw new Hidden();
    }
    String origin = request.header("Origin");
    String site = request.header("Sec-Fetch-Site");
    boolean reads = READS.contains(request.method().name());
    boolean own = origin == null || hosts.stream().anyMatch(h -> origin.equals("http://" + h));
    if (!own || !(fromHere(site, reads) || reads && isVisit(request))) {
      throw ApiProblem.of(
          403,
          "foreign-origin",
          "Dit verzoek komt van een andere pagina.",
          "This request comes from another page.");
    }
  }

  private boolean hasToken(String path) {
    int end = path.indexOf('/', 1);
    String given = path.isEmpty() ? "" : path.substring(1, end < 0 ? path.length() : end);
    return MessageDigest.isEqual(
        given.getBytes(StandardCharsets.UTF_8), token.getBytes(StandardCharsets.UTF_8));
  }

  /** Browsers say where a request comes from; what is no browser says nothing. */
  private static boolean fromHere(@Nullable String site, boolean reads) {
    return site == null || site.equals("same-origin") || reads && site.equals("none");
  }

  /** Somebody follows a link to the page: it is shown by itself and its sender cannot read it. */
  private static boolean isVisit(Context request) {
    return "navigate".equals(request.header("Sec-Fetch-Mode"))
        && "document".equals(request.header("Sec-Fetch-Dest"));
  }
}
