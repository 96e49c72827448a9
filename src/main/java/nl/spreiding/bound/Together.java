package nl.spreiding.bound;

import java.util.List;
import java.util.function.IntFunction;
import java.util.stream.IntStream;

/** Asks the municipalities of an area at the same time, if there are enough for that to pay. */
final class Together {
  private static final int MANY = 100;

  private Together() {}

  /**
   * Something of every municipality, in order, whatever the number of threads.
   *
   * @param municipalities how many
   * @param function what to ask; must not depend on the other municipalities
   * @return by municipality
   */
  static <T> List<T> map(int municipalities, IntFunction<T> function) {
    IntStream indices = IntStream.range(0, municipalities);
    return (municipalities < MANY ? indices : indices.parallel()).mapToObj(function).toList();
  }
}
