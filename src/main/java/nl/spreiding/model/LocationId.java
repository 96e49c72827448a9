package nl.spreiding.model;

/**
 * Identifier of a shelter location within a case, such as {@code L0012}.
 *
 * @param value the identifier
 */
public record LocationId(String value) implements Comparable<LocationId> {
  @Override
  public int compareTo(LocationId other) {
    return value.compareTo(other.value);
  }

  @Override
  public String toString() {
    return value;
  }
}
