package nl.spreiding.model;

/**
 * CBS code of a province, such as {@code PV27}.
 *
 * @param value the code
 */
public record ProvinceCode(String value) implements Comparable<ProvinceCode> {
  @Override
  public int compareTo(ProvinceCode other) {
    return value.compareTo(other.value);
  }

  @Override
  public String toString() {
    return value;
  }
}
