package nl.spreiding.audit;

/** A file of the run cannot be understood so far that the audit cannot go on. */
final class UnreadableRun extends RuntimeException {
  private static final long serialVersionUID = 1L;

  private final transient Wording wording;

  UnreadableRun(Wording wording) {
    super(wording.text().english());
    this.wording = wording;
  }

  Wording wording() {
    return wording;
  }
}
