package nl.spreiding.bound;

import java.util.Comparator;
import java.util.List;
import java.util.NavigableSet;
import java.util.Optional;
import java.util.PriorityQueue;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Decides an area in parts where prices alone are too far from whole choices: the municipality
 * whose near-best choices differ most takes one side or the other of the difference, each with
 * prices of its own, and so on, the part with the lowest bound first. The parts together are all
 * distributions, so that the lowest of their bounds is a bound.
 */
final class Branching {
  /** Choices up to so many micro-points above the cheapest are looked at for a difference. */
  private static final long NEAR = 200_000;

  private static final long MOST_OPTIONS = 5_000;

  /** Micro-points that make no difference. */
  private static final long EVEN = 1_000;

  private static final int FEWEST_LABELS = 50_000;

  private static final int LABELS_EACH = 1000;

  private static final int MOST_PARTS = 24;

  /** A gap of more than one in so many will not be closed. */
  private static final int FAR = 1_000;

  private static final int PARTS_IF_FAR = 8;

  /**
   * With a number fixed, where even the best split promises little and the gap is small, that
   * closes sooner with so many times the labels.
   */
  private static final int DEEPER = 4;

  /** A part for so many combinations that may be kept per step. */
  private static final int LABELS_PER_PART = 2_000;

  private final PriorityQueue<Part> openList =
      new PriorityQueue<>(Comparator.comparingLong(Part::bound).thenComparing(Part::number));
  private long found;
  private @Nullable List<Choice> best;
  private final int mostParts;
  private final boolean deepens;
  private int parts;

  private Branching(AreaSolver root, long found, int mostParts) {
    this.found = found;
    this.mostParts = mostParts;
    this.deepens = root.isFixed();
  }

  /** Combinations of sums that may be kept per step in one part, or before there are parts. */
  static int labels(Area area) {
    return Math.max(FEWEST_LABELS, LABELS_EACH * area.size());
  }

  /** A part that may hold something better than what is found. */
  private record Part(AreaSolver solver, long bound, int number) {}

  /** A split of the choices of one municipality, and how much it promises. */
  private record Candidate(int municipality, Split split, double worth) {
    /** Places apart, squared, for each micro-point. */
    private static final double LITTLE = 8;

    boolean promisesLittle() {
      return worth < LITTLE;
    }
  }

  /**
   * Decides an area as well as possible.
   *
   * @param root the area
   * @param answer what is known of it
   * @param limit nothing that costs more, in soft micro-points, is looked for
   * @param enough a distribution that costs no more need not be improved
   * @return what is known then
   */
  static AreaSolver.Answer solve(
      AreaSolver root, AreaSolver.Answer answer, long limit, long enough) {
    return solve(root, answer, limit, enough, root.mostLabels() / LABELS_PER_PART);
  }

  /** The same with at most so many parts. */
  static AreaSolver.Answer solve(
      AreaSolver root, AreaSolver.Answer answer, long limit, long enough, int mostParts) {
    long found = Math.min(answer.found(), limit + 1);
    return answer.bound() >= found || answer.found() <= enough
        ? answer
        : new Branching(root, found, mostParts).run(root, answer, enough);
  }

  private AreaSolver.Answer run(AreaSolver root, AreaSolver.Answer known, long enough) {
    openList.add(new Part(root, known.bound(), 0));
    while (parts < Math.min(mostParts, worthwhile())
        && found > enough
        && !openList.isEmpty()
        && openList.peek().bound() < found) {
      Interruption.check();
      Part part = openList.remove();
      Candidate candidate = candidate(part.solver());
      if (candidate == null) {
        openList.add(part);
        break;
      }
      int labels = part.solver().mostLabels();
      int deeper = DEEPER * Math.min(labels, labels(part.solver().area()));
      if (deepens && near(part) && candidate.promisesLittle() && labels < deeper) {
        deepen(part, deeper, known.missing());
      } else {
        look(part, candidate, known.missing());
      }
    }
    long open = openList.isEmpty() ? PlacesCost.NEVER : openList.peek().bound();
    long bound = Math.max(known.bound(), Math.min(found, open));
    if (bound >= PlacesCost.NEVER) {
      // Every part is impossible: more must be left undelivered, of which nothing is known here.
      return known;
    }
    return best == null
        ? new AreaSolver.Answer(known.missing(), bound, known.found(), known.choiceList())
        : new AreaSolver.Answer(known.missing(), bound, found, best);
  }

  /** Fewer parts where they will not close the gap. */
  private int worthwhile() {
    return openList.isEmpty() || near(openList.peek()) ? MOST_PARTS : PARTS_IF_FAR;
  }

  private boolean near(Part part) {
    return found - part.bound() <= part.bound() / FAR;
  }

  /** A side of a split, decided as far as the effort goes. */
  private record Side(AreaSolver solver, AreaSolver.Answer answer) {}

  /** Both sides of a split at the same time; what is found in one does not help the other. */
  private void look(Part part, Candidate candidate, long missing) {
    MunicipalChoices choices = part.solver().choicesList().get(candidate.municipality());
    long before = found;
    List<Optional<Side>> sideList =
        Stream.of(false, true)
            .parallel()
            .map(upper -> Optional.ofNullable(choices.part(candidate.split(), upper)))
            .map(side -> side.map(some -> decide(part, candidate.municipality(), some, before)))
            .toList();
    for (Optional<Side> side : sideList) {
      parts++;
      if (side.isPresent() && side.get().answer().missing() <= missing) {
        take(part, side.get());
      }
    }
  }

  /** The part once more, as it is. */
  private void deepen(Part part, int labels, long missing) {
    AreaSolver solver = part.solver().deeper(labels, found);
    Side side = new Side(solver, solver.better(found));
    parts++;
    if (side.answer().missing() <= missing) {
      take(part, side);
    }
  }

  private static Side decide(Part part, int municipality, MunicipalChoices some, long before) {
    AreaSolver solver = part.solver().partOf(municipality, some, before);
    return new Side(solver, solver.better(before));
  }

  private void take(Part part, Side side) {
    AreaSolver.Answer answer = side.answer();
    if (answer.found() < found) {
      found = answer.found();
      best = answer.choiceList();
    }
    long bound = Math.max(part.bound(), answer.bound());
    if (bound < found) {
      openList.add(new Part(side.solver(), bound, parts));
    }
  }

  /** Where near-best choices lie furthest apart for what the step from one to the other costs. */
  private static @Nullable Candidate candidate(AreaSolver solver) {
    Relaxation relaxation = solver.relaxation();
    Candidate best = null;
    for (int g = 0; g < relaxation.choicesList().size(); g++) {
      Candidate candidate = candidate(relaxation, g);
      if (candidate != null && (best == null || candidate.worth > best.worth)) {
        best = candidate;
      }
    }
    return best;
  }

  private static @Nullable Candidate candidate(Relaxation relaxation, int g) {
    MunicipalChoices choices = relaxation.choicesList().get(g);
    NearChoices near = new NearChoices(choices, relaxation.prices(relaxation.multipliers(), g));
    List<Option> optionList = null;
    for (long limit = NEAR; optionList == null && limit > 0; limit /= 2) {
      optionList = near.within(limit, Axis.EXACT, MOST_OPTIONS, Sieve.OPEN);
    }
    if (optionList == null) {
      return null;
    }
    Candidate best = null;
    for (Split.Of of : Split.Of.values()) {
      NavigableSet<Long> seen = new TreeSet<>();
      for (Option option : optionList) {
        long places = of.of(option.choice());
        Long nearest = seen.isEmpty() ? null : nearest(seen, places);
        seen.add(places);
        if (nearest == null || nearest == places) {
          continue;
        }
        long apart = Math.abs(places - nearest);
        double worth = (double) apart * apart / (option.extra() + EVEN);
        if (best == null || worth > best.worth) {
          best = new Candidate(g, new Split(of, (places + nearest - 1) / 2), worth);
        }
      }
    }
    return best;
  }

  private static long nearest(NavigableSet<Long> seen, long places) {
    Long below = seen.floor(places);
    Long above = seen.ceiling(places);
    return below == null || above != null && above - places < places - below ? above : below;
  }
}
