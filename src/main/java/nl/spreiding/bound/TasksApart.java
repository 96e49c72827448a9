package nl.spreiding.bound;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * All sums kept exactly, but only along combinations that stay within the limit with both tasks
 * together and the located places kept exactly. Those are worked out first, with the least that
 * remains from each of them on; what is then told apart, task by task, is only how they are
 * divided. As certain as a search over all sums at once: with both tasks together nothing costs
 * more than with the tasks apart.
 */
final class TasksApart {
  private static final Set<Axis> TASKS = EnumSet.of(Axis.OTHER, Axis.AMV);

  /** Divisions looked at for each combination that may be kept. */
  private static final long WORK_PER_LABEL = 20;

  private final Relaxation relaxation;
  private final List<NearChoices> nearList;
  private final LabelSearch search;
  private final long limit;
  private final int mostLabels;
  private final long mostOptions;
  private final List<long[]> leastByStage = new ArrayList<>();
  private final List<long[]> slackByStage = new ArrayList<>();
  private LabelSearch.@Nullable Answer answer;
  private long work;

  /**
   * A search.
   *
   * @param relaxation gives the prices and the shared terms
   * @param nearList the municipalities at the prices
   * @param optionsByStage options of each municipality with both tasks together, by extra cost: all
   *     that cost at most the limit
   * @param limit micro-points above the bound of the relaxation
   * @param mostLabels give up beyond so many combinations
   * @param mostOptions give up beyond so many divisions
   */
  TasksApart(
      Relaxation relaxation,
      List<NearChoices> nearList,
      List<List<Option>> optionsByStage,
      long limit,
      int mostLabels,
      long mostOptions) {
    this.relaxation = relaxation;
    this.nearList = nearList;
    this.search = new LabelSearch(relaxation, Axis.TOGETHER, optionsByStage, limit, mostLabels);
    this.limit = limit;
    this.mostLabels = mostLabels;
    this.mostOptions = mostOptions;
  }

  /** The best combination; null unless one was found. */
  LabelSearch.@Nullable Answer answer() {
    return answer;
  }

  /** Searches. */
  LabelSearch.End run() {
    LabelSearch.End end = search.runAndKeep();
    if (end != LabelSearch.End.FOUND) {
      return end;
    }
    goBack();
    return divide();
  }

  /** From the end backward: the least that each combination must still add, and which options. */
  private void goBack() {
    Stages stages = search.stages();
    leastByStage.add(new long[1]);
    for (int j = stages.size() - 1; j >= 0; j--) {
      Stages.Stage stage = stages.new Stage(j);
      LabelTable from = search.tables().get(j);
      LabelTable to = search.tables().get(j + 1);
      long[] after = leastByStage.getFirst();
      long[] least = new long[from.size()];
      long[] slack = new long[stage.options()];
      Arrays.fill(least, PlacesCost.NEVER);
      Arrays.fill(slack, -1);
      Interruption.check();
      for (int label = 0; label < least.length; label++) {
        stage.from(from.key(label));
        long before = from.cost(label);
        for (int i = 0; i < stage.options() && before + stage.extra(i) <= limit; i++) {
          if (stage.fits(before, i)) {
            long total = stage.cost() + after[to.find(stage.state())];
            least[label] = Math.min(least[label], total - before);
            slack[i] = Math.max(slack[i], limit - total);
          }
        }
      }
      leastByStage.addFirst(least);
      slackByStage.addFirst(slack);
    }
  }

  /** The ways to divide each option over the tasks that can stay within the limit. */
  private @Nullable List<List<List<Option>>> divisions() {
    List<List<List<Option>>> result = new ArrayList<>();
    long count = 0;
    for (int j = 0; j < slackByStage.size(); j++) {
      List<List<Option>> lists = new ArrayList<>();
      long[] slack = slackByStage.get(j);
      for (int i = 0; i < slack.length; i++) {
        Option option = search.stages().options(j).get(i);
        lists.add(
            slack[i] < 0
                ? List.of()
                : nearList.get(j).divisions(option, option.extra() + slack[i]));
        count += lists.getLast().size();
      }
      if (count > mostOptions) {
        return null;
      }
      result.add(lists);
    }
    return result;
  }

  /** Drops divisions that cannot stay within the limit, by one task at a time. */
  private static void sift(List<List<List<Option>>> divisions, List<Sieve> sieveList) {
    for (int j = 0; j < divisions.size(); j++) {
      Sieve sieve = sieveList.get(j);
      divisions.get(j).replaceAll(list -> list.stream().filter(sieve::allows).toList());
    }
  }

  private static List<List<Option>> flat(List<List<List<Option>>> divisions) {
    return divisions.stream().map(lists -> lists.stream().flatMap(List::stream).toList()).toList();
  }

  private LabelSearch.End divide() {
    List<List<List<Option>>> divisions = divisions();
    if (divisions == null) {
      return LabelSearch.End.GAVE_UP;
    }
    Stages loose = new Stages(relaxation, TASKS, flat(divisions), limit);
    if (!loose.within()) {
      return LabelSearch.End.NOTHING_WITHIN;
    }
    sift(divisions, loose.sieves());
    List<List<Option>> flat = flat(divisions);
    Stages tasks = new Stages(relaxation, TASKS, flat, limit);
    if (!tasks.within()) {
      return LabelSearch.End.NOTHING_WITHIN;
    }
    List<LabelTable> tableList = new ArrayList<>();
    LabelTable first = new LabelTable();
    first.offer(tasks.start(), 0, 0, -1, -1);
    tableList.add(first);
    long labels = 0;
    for (int j = 0; j < flat.size(); j++) {
      Step step = new Step(j, tasks, divisions.get(j), tableList.getLast());
      boolean ok = step.run(labels);
      if (!ok) {
        return LabelSearch.End.GAVE_UP;
      }
      step.to.close();
      tableList.add(step.to);
      labels += step.to.size();
    }
    if (tableList.getLast().size() == 0) {
      return LabelSearch.End.NOTHING_WITHIN;
    }
    List<Option> chosen = new ArrayList<>();
    int label = 0;
    for (int j = flat.size(); j > 0; j--) {
      LabelTable table = tableList.get(j);
      chosen.addFirst(flat.get(j - 1).get(table.option(label)));
      label = table.previous(label);
    }
    answer = new LabelSearch.Answer(tableList.getLast().cost(0), chosen);
    return LabelSearch.End.FOUND;
  }

  /**
   * An option after which a combination can stay within the limit, and the combination after it.
   */
  private record Arc(int option, int next, long closing) {}

  /**
   * Adds one municipality. A state is a combination with both tasks together, and the sums of both
   * tasks beside it.
   */
  private final class Step {
    final LabelTable to = new LabelTable();
    private final Stages.Stage both;
    private final Stages.Stage apart;
    private final LabelTable from;
    private final LabelTable fromTogether;
    private final LabelTable toTogether;
    private final long[] after;
    private final List<@Nullable List<Arc>> arcsByCombination;
    private final int[] firstOf;
    private final long widthBefore;
    private final long width;

    Step(int j, Stages tasks, List<List<Option>> divisions, LabelTable from) {
      this.both = search.stages().new Stage(j);
      this.apart = tasks.new Stage(j);
      this.from = from;
      this.fromTogether = search.tables().get(j);
      this.toTogether = search.tables().get(j + 1);
      this.after = leastByStage.get(j + 1);
      this.arcsByCombination = new ArrayList<>(Collections.nCopies(fromTogether.size(), null));
      this.widthBefore = tasks.width(j);
      this.width = tasks.width(j + 1);
      this.firstOf = new int[divisions.size() + 1];
      for (int i = 0; i < divisions.size(); i++) {
        firstOf[i + 1] = firstOf[i] + divisions.get(i).size();
      }
    }

    boolean run(long labels) {
      for (int label = 0; label < from.size(); label++) {
        if ((label & Interruption.EVERY) == 0) {
          Interruption.check();
        }
        int combination = Math.toIntExact(from.key(label) / widthBefore);
        List<Arc> arcList = arcsByCombination.get(combination);
        if (arcList == null) {
          arcList = arcs(combination);
          arcsByCombination.set(combination, arcList);
        }
        apart.from(from.key(label) % widthBefore);
        for (Arc arc : arcList) {
          add(label, from.cost(label), arc);
        }
        if (labels + to.size() > mostLabels || work > WORK_PER_LABEL * mostLabels) {
          return false;
        }
      }
      return true;
    }

    private List<Arc> arcs(int combination) {
      List<Arc> result = new ArrayList<>();
      both.from(fromTogether.key(combination));
      long least = fromTogether.cost(combination);
      for (int i = 0; i < both.options() && least + both.extra(i) <= limit; i++) {
        if (firstOf[i] < firstOf[i + 1] && both.fits(least, i)) {
          int next = toTogether.find(both.state());
          if (both.cost() + after[next] <= limit) {
            result.add(new Arc(i, next, both.closing()));
          }
        }
      }
      work += both.options();
      return result;
    }

    private void add(int label, long cost, Arc arc) {
      long before = cost + arc.closing;
      long most = limit - after[arc.next];
      for (int i = firstOf[arc.option]; i < firstOf[arc.option + 1]; i++) {
        // By extra cost: once one is too expensive, so are all further ones.
        if (before + apart.extra(i) > most) {
          break;
        }
        work++;
        if (apart.fits(before, i)) {
          to.offer(arc.next * width + apart.state(), apart.cost(), apart.hope(), label, i);
        }
      }
    }
  }
}
