package nl.spreiding.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import nl.spreiding.model.Language;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** The queue by itself, with work that waits to be told. */
@Timeout(60)
class SolveQueueTest {
  private final CountDownLatch go = new CountDownLatch(1);
  private final AtomicInteger running = new AtomicInteger();
  private final AtomicInteger most = new AtomicInteger();

  private Solve solve(String id) {
    return new Solve(
        id,
        null,
        Language.NL,
        Path.of("."),
        ChangePlaces.none(),
        new Heard(),
        self -> {
          most.accumulateAndGet(running.incrementAndGet(), Math::max);
          try {
            go.await();
          } finally {
            running.decrementAndGet();
          }
          throw ApiProblem.of(418, "told", "klaar", "done");
        });
  }

  private static void until(java.util.function.BooleanSupplier condition) throws Exception {
    while (!condition.getAsBoolean()) {
      Thread.sleep(5);
    }
  }

  private static List<String> eventsOf(Solve solve) throws Exception {
    List<String> list = new ArrayList<>();
    long last = 0;
    while (!solve.events.over(last)) {
      EventLog.Event event = solve.events.next(last, Duration.ofSeconds(1));
      if (event != null) {
        list.add(event.name());
        last = event.id();
      }
    }
    return list;
  }

  @Test
  void soManyAtATimeAndNoMoreWait() throws Exception {
    try (SolveQueue queue = new SolveQueue(2, 3)) {
      List<Solve> list = new ArrayList<>();
      for (int i = 0; i < 2; i++) {
        list.add(solve("s" + i));
        queue.add(list.get(i));
      }
      until(() -> running.get() == 2);
      for (int i = 2; i < 5; i++) {
        list.add(solve("s" + i));
        queue.add(list.get(i));
      }
      assertThatThrownBy(() -> queue.add(solve("one too many")))
          .isInstanceOfSatisfying(
              ApiProblem.class,
              problem -> {
                assertThat(problem.status()).isEqualTo(503);
                assertThat(problem.retryAfter()).isEqualTo(5);
                assertThat(problem.json(Language.EN)).contains("The queue is full (3 solves)");
              });
      assertThat(list.get(4).json()).contains("\"position\":3");
      assertThat(queue.remove(list.get(2))).isTrue();
      assertThat(list.get(4).json()).contains("\"position\":2");
      list.get(2).cancel();
      go.countDown();
      for (Solve solve : list) {
        until(() -> solve.state().over());
      }
      assertThat(most.get()).isEqualTo(2);
      assertThat(list.get(2).state()).isEqualTo(Solve.State.CANCELLED);
      assertThat(list.get(4).state()).isEqualTo(Solve.State.FAILED);
      assertThat(eventsOf(list.get(4))).endsWith("failed").contains("queued", "phase");
    }
  }

  @Test
  void cancelledWhileItRunsItEndsAndTheNextStartsAfresh() throws Exception {
    try (SolveQueue queue = new SolveQueue(1, 5)) {
      Solve first = solve("first");
      Solve second = solve("second");
      queue.add(first);
      until(() -> running.get() == 1);
      queue.add(second);
      first.cancel();
      until(() -> first.state().over());
      assertThat(first.state()).isEqualTo(Solve.State.CANCELLED);
      assertThat(eventsOf(first)).last().isEqualTo("cancelled");
      until(() -> second.state() == Solve.State.RUNNING && running.get() == 1);
      go.countDown();
      until(() -> second.state().over());
      // Not interrupted by what was meant for the first.
      assertThat(second.state()).isEqualTo(Solve.State.FAILED);
      assertThatThrownBy(second::done)
          .isInstanceOfSatisfying(ApiProblem.class, p -> assertThat(p.code()).isEqualTo("told"));
    }
  }

  @Test
  void nothingFoundYetCannotBeKept() throws Exception {
    try (SolveQueue queue = new SolveQueue(1, 5)) {
      Solve solve = solve("s");
      assertThatThrownBy(solve::stop).isInstanceOf(ApiProblem.class);
      queue.add(solve);
      until(() -> running.get() == 1);
      assertThatThrownBy(solve::stop)
          .isInstanceOfSatisfying(ApiProblem.class, p -> assertThat(p.status()).isEqualTo(409));
      go.countDown();
    }
  }

  @Test
  void aFaultOfTheProgramSaysNoMoreThanThatExceptToTheOperator() throws Exception {
    Heard heard = new Heard();
    try (SolveQueue queue = new SolveQueue(1, 5)) {
      Solve solve =
          new Solve(
              "s",
              null,
              Language.NL,
              Path.of("."),
              ChangePlaces.none(),
              heard,
              self -> {
                throw new IllegalStateException("secret");
              });
      queue.add(solve);
      until(() -> solve.state().over());
      assertThatThrownBy(solve::done)
          .isInstanceOfSatisfying(
              ApiProblem.class,
              p -> {
                assertThat(p.status()).isEqualTo(500);
                assertThat(p.json(Language.EN)).doesNotContain("secret");
              });
      assertThat(heard.told()).containsExactly("java.lang.IllegalStateException: secret");
    }
  }

  /** A slow listener misses steps in between, never the last, and memory does not grow. */
  @Test
  void ofEveryKindOfEventTheNewestIsKept() throws Exception {
    EventLog log = new EventLog();
    for (int i = 0; i < 1000; i++) {
      log.add("progress", String.valueOf(i));
      log.add("phase", String.valueOf(i));
    }
    log.end("done", "{}");
    log.add("progress", "too late");
    EventLog.Event first = log.next(0, Duration.ZERO);
    assertThat(first.data()).isEqualTo("999");
    assertThat(first.name()).isEqualTo("progress");
    EventLog.Event second = log.next(first.id(), Duration.ZERO);
    assertThat(second.name()).isEqualTo("phase");
    EventLog.Event third = log.next(second.id(), Duration.ZERO);
    assertThat(third.name()).isEqualTo("done");
    assertThat(log.over(third.id())).isTrue();
  }

  @Test
  void abandonedIsWhoWasListenedToAndIsNotAnyMore() throws Exception {
    EventLog log = new EventLog();
    assertThat(log.abandoned(Duration.ZERO)).isFalse();
    log.join();
    log.join();
    log.leave();
    assertThat(log.abandoned(Duration.ZERO)).isFalse();
    log.leave();
    Thread.sleep(5);
    assertThat(log.abandoned(Duration.ZERO)).isTrue();
    assertThat(log.abandoned(Duration.ofMinutes(1))).isFalse();
    log.join();
    assertThat(log.abandoned(Duration.ZERO)).isFalse();
  }
}
