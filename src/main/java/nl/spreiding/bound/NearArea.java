package nl.spreiding.bound;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import nl.spreiding.model.TaskKind;
import org.jspecify.annotations.Nullable;

/**
 * The near-best options of every municipality at the prices of a relaxation, made when they are
 * asked for.
 */
final class NearArea {
  /** An option takes as much time as so many labels. */
  private static final int OPTION_SHARE = 10;

  private static final int OPTIONS_EACH = 100;

  /** Options by located places alone are made for so many times the limit. */
  private static final int AHEAD = 8;

  private static final long BEAM_OPTIONS = 500;

  private final Relaxation relaxation;
  private final long mostOptions;
  private @Nullable List<NearChoices> choicesList;
  private final Map<Axis, NearOptions> aloneByAxis = new EnumMap<>(Axis.class);

  /**
   * Options to be made.
   *
   * @param relaxation gives the prices
   * @param mostLabels combinations of sums that may be kept per step
   */
  NearArea(Relaxation relaxation, int mostLabels) {
    this.relaxation = relaxation;
    this.mostOptions =
        Math.max(mostLabels / OPTION_SHARE, OPTIONS_EACH * relaxation.choicesList().size());
  }

  /** The municipalities at the prices. */
  List<NearChoices> choicesList() {
    if (choicesList == null) {
      choicesList = NearChoices.of(relaxation);
    }
    return choicesList;
  }

  /** Options beyond this are too many. */
  long mostOptions() {
    return mostOptions;
  }

  /** The options by a single sum. */
  NearOptions alone(Axis axis) {
    return aloneByAxis.computeIfAbsent(
        axis,
        one ->
            new NearOptions(
                choicesList(), EnumSet.of(one), mostOptions, one == Axis.LOCATED ? AHEAD : 1));
  }

  /** Options by several sums, of which nothing is made yet. */
  NearOptions by(Set<Axis> axisSet) {
    return new NearOptions(choicesList(), axisSet, mostOptions, 1);
  }

  /** What the options may cost at most within a limit, by one sum at a time. */
  List<Sieve> sieves(long limit) {
    List<AxisRest> restList = new ArrayList<>();
    for (Axis axis : Axis.TOGETHER) {
      List<List<Option>> options = alone(axis).within(limit);
      if (options != null) {
        restList.add(new AxisRest(relaxation, axis, options, limit));
      }
    }
    return Sieve.of(relaxation.choicesList().size(), restList, limit);
  }

  /** All options within a limit, or where these are too many the cheapest. */
  List<List<Option>> some(Set<Axis> axisSet, long limit) {
    List<List<Option>> options = by(axisSet).within(limit, sieves(limit));
    return options != null
        ? options
        : Together.map(choicesList().size(), g -> some(g, axisSet, limit));
  }

  private List<Option> some(int municipality, Set<Axis> axisSet, long limit) {
    NearChoices near = choicesList().get(municipality);
    for (long most = limit; most > 0; most /= 2) {
      List<Option> optionList = near.within(most, axisSet, BEAM_OPTIONS, Sieve.OPEN);
      if (optionList != null) {
        return optionList;
      }
    }
    Prices prices = relaxation.prices(relaxation.multipliers(), municipality);
    MunicipalChoices choices = relaxation.choicesList().get(municipality);
    Choice best = choices.best(prices);
    return List.of(
        new Option(
            choices.counted(best, TaskKind.OTHER),
            choices.counted(best, TaskKind.AMV),
            best.located(),
            0,
            best));
  }
}
