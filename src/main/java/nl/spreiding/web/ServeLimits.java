package nl.spreiding.web;

import java.time.Duration;

/**
 * How much a server takes on.
 *
 * @param running solves at the same time
 * @param queued solves that may wait
 * @param kept finished solves that are remembered; the oldest goes first
 * @param bodyBytes largest request
 * @param orphaned how long a solve goes on when nobody listens to it any more
 */
public record ServeLimits(int running, int queued, int kept, int bodyBytes, Duration orphaned) {
  /** Two solves, 32 waiting, 64 remembered, 1 MiB, five seconds. */
  public static final ServeLimits DEFAULTS =
      new ServeLimits(2, 32, 64, 1024 * 1024, Duration.ofSeconds(5));
}
