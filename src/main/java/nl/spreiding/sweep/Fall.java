package nl.spreiding.sweep;

import java.util.List;
import nl.spreiding.model.MunicipalityCode;
import org.jspecify.annotations.Nullable;

/**
 * A number of one municipality that falls from one national total to the next higher one.
 *
 * @param step the two runs
 * @param municipality which municipality
 * @param number which of its numbers
 * @param before places at the lower total
 * @param after places at the higher total
 * @param cause why
 * @param subjectList what it concerns, such as identifiers of locations
 * @param keepMicro what it would cost at the higher total, in micro-points, to keep the number;
 *     null: not known, or not possible without missing more
 */
public record Fall(
    Step step,
    MunicipalityCode municipality,
    FallingNumber number,
    long before,
    long after,
    FallCause cause,
    List<String> subjectList,
    @Nullable Long keepMicro) {
  /** Copies the list. */
  public Fall {
    subjectList = List.copyOf(subjectList);
  }

  /**
   * Two runs that differ in the national total only.
   *
   * @param low the run with the lower total
   * @param high the run with the next higher one
   */
  public record Step(SweepCell low, SweepCell high) {}
}
