package nl.spreiding.web;

import io.javalin.http.Context;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/** Sends what happens to a solve for as long as somebody listens. */
final class EventStream {
  /** A comment so often, so that it shows when nobody listens any more. */
  private static final Duration PULSE = Duration.ofSeconds(1);

  private EventStream() {}

  static void send(Context answer, EventLog log) throws IOException, InterruptedException {
    long last = after(answer.header("Last-Event-ID"));
    answer.res().setContentType("text/event-stream");
    answer.res().setCharacterEncoding("UTF-8");
    OutputStream out = answer.res().getOutputStream();
    log.join();
    try {
      write(out, ": hello\n\n");
      while (!log.over(last)) {
        EventLog.Event event = log.next(last, PULSE);
        if (event == null) {
          write(out, ": \n\n");
        } else {
          last = event.id();
          write(
              out,
              "event: "
                  + event.name()
                  + "\nid: "
                  + event.id()
                  + "\ndata: "
                  + event.data()
                  + "\n\n");
        }
      }
    } catch (IOException e) {
      // Nobody listens any more.
    } finally {
      log.leave();
    }
  }

  /** An EventSource that connects again says what it saw last. */
  private static long after(@Nullable String seen) {
    return seen != null && seen.matches("[0-9]{1,15}") ? Long.parseLong(seen) : 0;
  }

  private static void write(OutputStream out, String text) throws IOException {
    out.write(text.getBytes(StandardCharsets.UTF_8));
    out.flush();
  }
}
