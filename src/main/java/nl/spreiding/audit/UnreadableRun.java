package nl.spreiding.audit;

/** A file of the run cannot be understood so far that the audit cannot go on. */
final class UnreadableRun extends RuntimeException {
  private static final long serialVersionUID = 1L;

  UnreadableRun(String message) {
    super(message);
  }
}
