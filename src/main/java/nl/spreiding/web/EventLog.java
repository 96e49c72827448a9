package nl.spreiding.web;

import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What happens to one solve. Of every kind only the newest is kept, so a slow listener misses steps
 * in between and memory does not grow.
 */
final class EventLog {
  /**
   * Something that happened.
   *
   * @param id its number, from 1
   * @param name its kind
   * @param data JSON in one line
   */
  record Event(long id, String name, String data) {}

  private final Map<String, Event> newestByName = new LinkedHashMap<>();
  private long lastId;
  private boolean closed;
  private int listeners;
  private boolean everListened;
  private long silentSince = System.nanoTime();

  /** Something happens. */
  synchronized void add(String name, String data) {
    if (!closed) {
      lastId++;
      newestByName.remove(name);
      newestByName.put(name, new Event(lastId, name, data));
      notifyAll();
    }
  }

  /** The last thing happens. */
  synchronized void end(String name, String data) {
    add(name, data);
    closed = true;
    notifyAll();
  }

  /**
   * Waits for what happens after an event.
   *
   * @param after number of the last event seen; 0: none
   * @param most how long to wait
   * @return the oldest newer event; null: none yet
   * @throws InterruptedException if interrupted
   */
  synchronized @Nullable Event next(long after, Duration most) throws InterruptedException {
    long until = System.nanoTime() + most.toNanos();
    while (true) {
      Event found = oldestAfter(after);
      long left = until - System.nanoTime();
      if (found != null || closed || left <= 0) {
        return found;
      }
      wait(left / 1_000_000 + 1);
    }
  }

  private @Nullable Event oldestAfter(long after) {
    Event found = null;
    for (Event event : newestByName.values()) {
      if (event.id() > after && (found == null || event.id() < found.id())) {
        found = event;
      }
    }
    return found;
  }

  /** Whether nothing happens after an event any more. */
  synchronized boolean over(long after) {
    return closed && oldestAfter(after) == null;
  }

  synchronized void join() {
    listeners++;
    everListened = true;
  }

  synchronized void leave() {
    listeners--;
    silentSince = System.nanoTime();
  }

  /** Whether everybody who listened has been gone for so long. */
  synchronized boolean abandoned(Duration longEnough) {
    return everListened && listeners == 0 && System.nanoTime() - silentSince > longEnough.toNanos();
  }
}
