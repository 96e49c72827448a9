package nl.spreiding.model;

/**
 * CBS code of a municipality, such as {@code GM0363}.
 *
 * @param value the code
 */
public record MunicipalityCode(String value) implements Comparable<MunicipalityCode> {
  @Override
  public int compareTo(MunicipalityCode other) {
    return value.compareTo(other.value);
  }

  @Override
  public String toString() {
    return value;
  }
}
