package nl.spreiding.scenario;

import java.util.Map;
import nl.spreiding.issue.SourceLocation;

/**
 * Where a change comes from.
 *
 * @param reason why it is made: its own reason, or that of its file
 * @param source where it comes from: its own source, or that of its file; empty: not told
 * @param at where it stands
 * @param atByField where its values stand
 */
public record ChangeOrigin(
    String reason, String source, SourceLocation at, Map<String, SourceLocation> atByField) {
  /** Copies the map. */
  public ChangeOrigin {
    atByField = Map.copyOf(atByField);
  }

  /**
   * Where a value stands.
   *
   * @param field its key in the change
   * @return its place; that of the change if the key is not there
   */
  public SourceLocation at(String field) {
    return atByField.getOrDefault(field, at);
  }
}
