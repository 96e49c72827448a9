package nl.spreiding.app;

import nl.spreiding.compare.Reconsidered;

/**
 * What changes would bring about in a finished run, and what is needed to write it down.
 *
 * @param reconsidered the answer
 * @param prepared the changed case
 * @param options how it is loaded
 */
public record WhatIfAnswer(Reconsidered reconsidered, PreparedCase prepared, CaseOptions options) {
  /**
   * Whether every task and every hard rule is met.
   *
   * @return false: exit code 4
   */
  public boolean complete() {
    return reconsidered.outcome().complete();
  }
}
