package nl.spreiding.fairness;

import java.util.ArrayList;
import java.util.List;
import org.apache.commons.numbers.fraction.BigFraction;

/**
 * Which of two distributions each index calls the more equal one.
 *
 * @param first one distribution
 * @param second the other
 * @param forFirst indices that call the first more equal
 * @param forSecond indices that call the second more equal
 * @param same indices that see no difference
 * @param undefined indices that are not defined for one of them
 */
public record Verdict(
    Subject first,
    Subject second,
    List<Index> forFirst,
    List<Index> forSecond,
    List<Index> same,
    List<Index> undefined) {

  /** Copies the lists. */
  public Verdict {
    forFirst = List.copyOf(forFirst);
    forSecond = List.copyOf(forSecond);
    same = List.copyOf(same);
    undefined = List.copyOf(undefined);
  }

  /**
   * Compares two distributions on every index.
   *
   * @param first one distribution
   * @param figures its figures
   * @param second the other
   * @param otherFigures its figures
   * @return what each index says
   */
  static Verdict of(Subject first, Figures figures, Subject second, Figures otherFigures) {
    List<Index> forFirst = new ArrayList<>();
    List<Index> forSecond = new ArrayList<>();
    List<Index> same = new ArrayList<>();
    List<Index> undefined = new ArrayList<>();
    for (Index index : Index.values()) {
      BigFraction a = index.of(figures);
      BigFraction b = index.of(otherFigures);
      if (a == null || b == null) {
        undefined.add(index);
      } else {
        int order = a.compareTo(b);
        (order < 0 ? forFirst : order > 0 ? forSecond : same).add(index);
      }
    }
    return new Verdict(first, second, forFirst, forSecond, same, undefined);
  }

  /**
   * Whether the indices disagree about which is more equal.
   *
   * @return true if each of the two is more equal by some index
   */
  public boolean disagree() {
    return !forFirst.isEmpty() && !forSecond.isEmpty();
  }
}
