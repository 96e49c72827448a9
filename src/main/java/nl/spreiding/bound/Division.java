package nl.spreiding.bound;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Divides numbers that were found for both tasks together over the tasks. What each municipality
 * has of both tasks and on known locations stays, so that one sum tells everything: the amv places.
 */
final class Division {
  private static final long FIRST_SLACK = 1_000;

  /** Micro-points that it may cost. */
  private static final long MOST_SLACK = 5_000_000;

  private static final int SLACK_STEP = 8;

  private final Relaxation relaxation;
  private final LabelSearch.Answer together;
  private final long both;
  private final long locatedRest;

  Division(Relaxation relaxation, LabelSearch.Answer together) {
    this.relaxation = relaxation;
    this.together = together;
    this.both = together.optionList().stream().mapToLong(o -> o.other() + o.amv()).sum();
    this.locatedRest = locatedRest();
  }

  /**
   * A division at no extra cost. First municipality after municipality takes, of the ways that cost
   * it no more, the one that comes nearest to what each task still needs; if that does not end well
   * all such ways are combined.
   *
   * @return null: none found
   */
  LabelSearch.@Nullable Answer free() {
    LabelSearch.Answer nearest = nearest();
    return nearest != null ? nearest : within(NearChoices.of(relaxation), 0);
  }

  private LabelSearch.@Nullable Answer nearest() {
    List<Option> chosen = new ArrayList<>(together.optionList());
    long amv = chosen.stream().mapToLong(Option::amv).sum();
    long amvTask = relaxation.area().amvPool().task();
    long beside = both - relaxation.area().otherPool().task();
    long wanted = Math.clamp(amv, Math.min(amvTask, beside), Math.max(amvTask, beside));
    for (int g = 0; g < chosen.size() && amv != wanted; g++) {
      Option now = chosen.get(g);
      Option best = nearest(g, now, wanted - amv);
      chosen.set(g, best);
      amv += best.amv() - now.amv();
    }
    long extra = chosen.stream().mapToLong(Option::extra).sum();
    return extra + rest(amv) == together.extra()
        ? new LabelSearch.Answer(together.extra(), chosen)
        : null;
  }

  /**
   * The cheapest division, if that is not too much.
   *
   * @param nearList the municipalities at the prices
   * @return null: none found
   */
  LabelSearch.@Nullable Answer cheapest(List<NearChoices> nearList) {
    for (long slack = FIRST_SLACK; slack <= MOST_SLACK; slack *= SLACK_STEP) {
      LabelSearch.Answer answer = within(nearList, slack);
      if (answer != null) {
        return answer;
      }
    }
    return null;
  }

  private LabelSearch.@Nullable Answer within(List<NearChoices> nearList, long slack) {
    List<List<Option>> optionLists =
        Together.map(
            nearList.size(),
            g -> {
              Option like = together.optionList().get(g);
              return nearList.get(g).divisions(like, like.extra() + slack);
            });
    return new AmvSums(optionLists).cheapest(this::rest, together.extra() + slack);
  }

  /**
   * Of the ways that cost no more, the one that brings the amv places nearest to what is missing.
   */
  private Option nearest(int g, Option now, long missing) {
    Prices prices = relaxation.prices(relaxation.multipliers(), g);
    MunicipalChoices choices = relaxation.choicesList().get(g);
    Option best = now;
    for (Option option : new NearChoices(choices, prices).divisions(now, now.extra())) {
      long left = Math.abs(missing - (option.amv() - now.amv()));
      if (left < Math.abs(missing - (best.amv() - now.amv()))) {
        best = option;
      }
    }
    return best;
  }

  private long locatedRest() {
    long[] located = new long[relaxation.area().districtList().size()];
    for (int g = 0; g < together.optionList().size(); g++) {
      located[relaxation.districtOf()[g]] += together.optionList().get(g).located();
    }
    long sum = 0;
    for (int d = 0; d < located.length; d++) {
      sum += Axis.LOCATED.rest(relaxation, d, located[d]);
    }
    return sum;
  }

  /** What the shared terms add, in micro-points, with so many amv places in all. */
  private long rest(long amv) {
    long other = both - amv;
    long shortOther = Math.max(0, relaxation.area().otherPool().task() - other);
    long shortAmv = Math.max(0, relaxation.area().amvPool().task() - amv);
    long missing = relaxation.missing() - shortOther - shortAmv;
    return missing < 0
        ? PlacesCost.NEVER
        : locatedRest
            + Axis.OTHER.rest(relaxation, 0, other)
            + Axis.AMV.rest(relaxation, 0, amv)
            + missing * relaxation.multipliers().highestTask();
  }
}
