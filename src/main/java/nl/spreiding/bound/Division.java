package nl.spreiding.bound;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Divides numbers that were found for both tasks together over the tasks. */
final class Division {
  private static final Set<Axis> EXACT = EnumSet.of(Axis.OTHER, Axis.AMV, Axis.LOCATED);

  private static final long FIRST_SLACK = 1_000;

  /** Micro-points that it may cost. */
  private static final long MOST_SLACK = 5_000_000;

  private static final int SLACK_STEP = 8;

  private final Relaxation relaxation;
  private final LabelSearch.Answer together;

  Division(Relaxation relaxation, LabelSearch.Answer together) {
    this.relaxation = relaxation;
    this.together = together;
  }

  /**
   * A division at no extra cost: municipality after municipality takes, of the ways that cost it no
   * more, the one that comes nearest to what each task still needs. If that does not end well there
   * may still be a way.
   *
   * @return null: none found
   */
  LabelSearch.@Nullable Answer free() {
    List<Option> chosen = new ArrayList<>(together.optionList());
    long amv = chosen.stream().mapToLong(Option::amv).sum();
    long both = amv + chosen.stream().mapToLong(Option::other).sum();
    long amvTask = relaxation.area().amvPool().task();
    long beside = both - relaxation.area().otherPool().task();
    long wanted = Math.clamp(amv, Math.min(amvTask, beside), Math.max(amvTask, beside));
    for (int g = 0; g < chosen.size() && amv != wanted; g++) {
      Option now = chosen.get(g);
      Option best = nearest(g, now, wanted - amv);
      chosen.set(g, best);
      amv += best.amv() - now.amv();
    }
    return cost(chosen) == together.extra()
        ? new LabelSearch.Answer(together.extra(), chosen)
        : null;
  }

  /**
   * The cheapest division, if that is not too much.
   *
   * @param nearList the municipalities at the prices
   * @param mostLabels combinations of sums that may be kept per step
   * @return null: none found
   */
  LabelSearch.@Nullable Answer cheapest(List<NearChoices> nearList, int mostLabels) {
    for (long slack = FIRST_SLACK; slack <= MOST_SLACK; slack *= SLACK_STEP) {
      long more = slack;
      List<List<Option>> options =
          Together.map(
              nearList.size(),
              g -> {
                Option like = together.optionList().get(g);
                return nearList.get(g).divisions(like, like.extra() + more);
              });
      long limit = together.extra() + slack;
      LabelSearch search = new LabelSearch(relaxation, EXACT, options, limit, mostLabels);
      search.run();
      if (search.answer() != null) {
        return search.answer();
      }
    }
    return null;
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

  /** Micro-points above the bound of the relaxation. */
  private long cost(List<Option> chosen) {
    long[] located = new long[relaxation.area().districtList().size()];
    long other = 0;
    long amv = 0;
    long extra = 0;
    for (int g = 0; g < chosen.size(); g++) {
      Option option = chosen.get(g);
      other += option.other();
      amv += option.amv();
      extra += option.extra();
      located[relaxation.districtOf()[g]] += option.located();
    }
    for (int d = 0; d < located.length; d++) {
      extra += Axis.LOCATED.rest(relaxation, d, located[d]);
    }
    long shortOther = Math.max(0, relaxation.area().otherPool().task() - other);
    long shortAmv = Math.max(0, relaxation.area().amvPool().task() - amv);
    long missing = relaxation.missing() - shortOther - shortAmv;
    return missing < 0
        ? PlacesCost.NEVER
        : extra
            + Axis.OTHER.rest(relaxation, 0, other)
            + Axis.AMV.rest(relaxation, 0, amv)
            + missing * relaxation.multipliers().highestTask();
  }
}
