package nl.spreiding.fairness;

import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The largest or smallest ratio of places to what is due.
 *
 * @param share who has it; of several the one with the lowest code
 * @param count how many have that same ratio
 */
public record Extreme(Share share, long count) {
  static @Nullable Extreme lowest(List<Share> shareList) {
    return of(shareList, Comparator.comparing(Share::ratio));
  }

  static @Nullable Extreme highest(List<Share> shareList) {
    return of(shareList, Comparator.comparing(Share::ratio).reversed());
  }

  private static @Nullable Extreme of(List<Share> shareList, Comparator<Share> order) {
    return shareList.stream()
        .min(order.thenComparing(Share::municipality))
        .map(
            first ->
                new Extreme(
                    first, shareList.stream().filter(s -> order.compare(s, first) == 0).count()))
        .orElse(null);
  }
}
