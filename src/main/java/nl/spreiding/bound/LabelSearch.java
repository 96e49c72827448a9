package nl.spreiding.bound;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Dynamic programming over municipalities: all combinations of near-best options that can stay
 * within a limit, as the cheapest way to each combination of sums. A combination is dropped only if
 * it cannot stay within the limit, whatever the rest does. So the answer is the true minimum, or
 * the certainty that every combination costs more than the limit.
 */
final class LabelSearch {
  /** Combinations looked at for each that is kept. */
  static final long WORK_PER_LABEL = 100;

  private static final int LITTLE = 16;

  private final Stages stages;
  private final long limit;
  private final int mostLabels;
  private final List<LabelTable> tableList = new ArrayList<>();
  private int labels;
  private int beam;
  private boolean keeping;
  private long work;

  /**
   * The best combination within the limit.
   *
   * @param extra micro-points above the bound of the relaxation
   * @param optionList an option per municipality
   */
  record Answer(long extra, List<Option> optionList) {}

  /** How a search ended. */
  enum End {
    /** The true minimum was found. */
    FOUND,
    /** Every combination costs more than the limit. */
    NOTHING_WITHIN,
    /** Too many combinations: nothing is known. */
    GAVE_UP
  }

  private @Nullable Answer answer;
  private End end = End.GAVE_UP;

  /**
   * A search.
   *
   * @param relaxation gives the prices and the shared terms
   * @param axisSet the sums that are kept exactly; shared terms of others are left at their bound
   * @param optionsByStage options of each municipality, by extra cost: all that cost at most the
   *     limit
   * @param limit micro-points above the bound of the relaxation
   * @param mostLabels give up beyond so many combinations
   */
  LabelSearch(
      Relaxation relaxation,
      Set<Axis> axisSet,
      List<List<Option>> optionsByStage,
      long limit,
      int mostLabels) {
    this.stages = new Stages(relaxation, axisSet, optionsByStage, limit);
    this.limit = limit;
    this.mostLabels = mostLabels;
  }

  /**
   * Searches on among the most hopeful combinations of each stage only: quick, and what it finds is
   * good, but not known to be the best.
   *
   * @param width combinations kept at each stage
   * @return the best combination seen; null: none
   */
  @Nullable Answer beam(int width) {
    beam = width;
    run();
    return answer;
  }

  /** Searches, and keeps what {@link #tables} needs. */
  End runAndKeep() {
    keeping = true;
    return run();
  }

  /** The combinations after each number of municipalities, from none. */
  List<LabelTable> tables() {
    return tableList;
  }

  /** What the combinations are made of. */
  Stages stages() {
    return stages;
  }

  /** Searches. */
  End run() {
    if (!stages.narrow()) {
      end = End.NOTHING_WITHIN;
      return end;
    }
    LabelTable start = new LabelTable();
    start.offer(stages.start(), 0, 0, -1, -1);
    tableList.add(start);
    for (int j = 0; j < stages.size(); j++) {
      LabelTable next = new LabelTable();
      if (!step(j, tableList.getLast(), next)) {
        return end;
      }
      if (beam > 0 && next.size() > beam) {
        next = next.mostHopeful(beam);
      }
      if (!keeping) {
        next.close();
      }
      tableList.add(next);
      labels += next.size();
    }
    if (tableList.getLast().size() == 0) {
      end = End.NOTHING_WITHIN;
    } else {
      answer = trace();
      end = End.FOUND;
    }
    return end;
  }

  /** The best combination; null unless one was found. */
  @Nullable Answer answer() {
    return answer;
  }

  /** Whether it took but a small part of what it may. */
  boolean little() {
    return labels < mostLabels / LITTLE && work < WORK_PER_LABEL * mostLabels / LITTLE;
  }

  private boolean step(int j, LabelTable from, LabelTable to) {
    Stages.Stage stage = stages.new Stage(j);
    for (int label = 0; label < from.size(); label++) {
      if ((label & Interruption.EVERY) == 0) {
        Interruption.check();
      }
      stage.from(from.key(label));
      long before = from.cost(label);
      for (int i = 0; i < stage.options() && before + stage.extra(i) <= stage.most(); i++) {
        if (stage.fits(before, i)) {
          to.offer(stage.state(), stage.cost(), stage.hope(), label, i);
        }
      }
      work += stage.options();
      if (labels + to.size() > mostLabels || work > WORK_PER_LABEL * mostLabels) {
        end = End.GAVE_UP;
        return false;
      }
    }
    return true;
  }

  private Answer trace() {
    List<Option> chosen = new ArrayList<>();
    int label = 0;
    long extra = tableList.getLast().cost(0);
    for (int j = stages.size(); j > 0; j--) {
      LabelTable table = tableList.get(j);
      chosen.addFirst(stages.options(j - 1).get(table.option(label)));
      label = table.previous(label);
    }
    return new Answer(extra, chosen);
  }
}
