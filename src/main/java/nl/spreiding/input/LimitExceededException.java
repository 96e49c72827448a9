package nl.spreiding.input;

import java.io.IOException;
import nl.spreiding.issue.IssueCode;

/** A file, or a row in it, is larger than the limit; reading stops. */
final class LimitExceededException extends IOException {
  private static final long serialVersionUID = 1L;

  private final IssueCode code;
  private final long limit;

  LimitExceededException(IssueCode code, long limit) {
    super(code.meaning().english());
    this.code = code;
    this.limit = limit;
  }

  IssueCode code() {
    return code;
  }

  long limit() {
    return limit;
  }
}
