package nl.spreiding.sweep;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A part of the runs of a sweep, for one of several machines.
 *
 * @param index which part, from 1
 * @param count how many parts
 */
public record Shard(int index, int count) {
  private static final Pattern FORM = Pattern.compile("([0-9]{1,5})/([0-9]{1,5})");

  /** The part must exist. */
  public Shard {
    if (index < 1 || index > count) {
      throw new IllegalArgumentException("There is no part (" + index + "/" + count + ").");
    }
  }

  /**
   * Reads what a user typed.
   *
   * @param text such as {@code 2/4}
   * @return the part; empty: it is none
   */
  public static Optional<Shard> parse(String text) {
    Matcher matcher = FORM.matcher(text);
    if (!matcher.matches()) {
      return Optional.empty();
    }
    int index = Integer.parseInt(matcher.group(1));
    int count = Integer.parseInt(matcher.group(2));
    return index < 1 || index > count ? Optional.empty() : Optional.of(new Shard(index, count));
  }

  /**
   * Whether a run belongs to this part.
   *
   * @param place place of the run among the different runs of the plan, from 0
   * @return true for every so many-th
   */
  public boolean has(int place) {
    return place % count == index - 1;
  }
}
