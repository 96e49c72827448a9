package nl.spreiding.web;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Solves that wait for their turn, first come first served: so many at a time, and no more. */
final class SolveQueue implements AutoCloseable {
  private final Deque<Solve> waiting = new ArrayDeque<>();
  private final Set<Solve> running = new HashSet<>();
  private final List<Thread> workerList = new ArrayList<>();
  private final int mostWaiting;
  private boolean closed;

  SolveQueue(int atATime, int mostWaiting) {
    this.mostWaiting = mostWaiting;
    for (int i = 1; i <= atATime; i++) {
      workerList.add(Thread.ofPlatform().daemon().name("solve-" + i).start(this::work));
    }
  }

  /**
   * Puts a solve at the end.
   *
   * @throws ApiProblem if the queue is full
   */
  synchronized void add(Solve solve) {
    if (closed || waiting.size() >= mostWaiting) {
      throw ApiProblem.busy(
          "queue-full",
          "De wachtrij is vol ("
              + mostWaiting
              + " berekeningen). Probeer het over 5 seconden opnieuw.",
          "The queue is full (" + mostWaiting + " solves). Try again in 5 seconds.");
    }
    waiting.add(solve);
    tellPlaces();
    notifyAll();
  }

  /** Takes a solve out, if it still waits. */
  synchronized boolean remove(Solve solve) {
    boolean removed = waiting.remove(solve);
    if (removed) {
      tellPlaces();
    }
    return removed;
  }

  private void tellPlaces() {
    int place = 0;
    for (Solve solve : waiting) {
      place++;
      solve.queuedAt(place);
    }
  }

  private void work() {
    while (true) {
      Solve solve;
      synchronized (this) {
        while (waiting.isEmpty() && !closed) {
          try {
            wait();
          } catch (InterruptedException e) {
            // Meant for the solve that this thread worked on before.
          }
        }
        if (closed) {
          return;
        }
        solve = waiting.remove();
        running.add(solve);
        tellPlaces();
      }
      solve.run();
      synchronized (this) {
        running.remove(solve);
      }
    }
  }

  /** Cancels what runs and what waits. */
  @Override
  public synchronized void close() {
    closed = true;
    waiting.forEach(Solve::cancel);
    waiting.clear();
    running.forEach(Solve::cancel);
    workerList.forEach(Thread::interrupt);
    notifyAll();
  }
}
