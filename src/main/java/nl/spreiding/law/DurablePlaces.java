package nl.spreiding.law;

/**
 * The durable places (duurzame opvangplaatsen) of one municipality and what is deducted of them.
 *
 * @param regular durable regular places
 * @param special durable places of special nature, amv included
 * @param deductedRegular the regular places that reach the minimum size
 * @param deductedSpecial the special places that reach the minimum size
 */
public record DurablePlaces(
    long regular, long special, long deductedRegular, long deductedSpecial) {
  /** A municipality without durable places. */
  public static final DurablePlaces NONE = new DurablePlaces(0, 0, 0, 0);

  /**
   * Everything that is deducted.
   *
   * @return places
   */
  public long deducted() {
    return Math.addExact(deductedRegular, deductedSpecial);
  }
}
