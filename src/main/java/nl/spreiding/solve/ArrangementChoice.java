package nl.spreiding.solve;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.random.RandomGenerator;
import nl.spreiding.model.TaskKind;
import nl.spreiding.plan.Allotment;
import nl.spreiding.plan.DistributionPlan;
import nl.spreiding.problem.Arrangement;
import nl.spreiding.problem.DecisionProblem;
import nl.spreiding.problem.MunicipalityProblem;
import nl.spreiding.problem.Site;

/**
 * Draws whole municipalities that take another arrangement of their places. A municipality cannot
 * go from one good arrangement to another site by site: every step between would look bad.
 */
final class ArrangementChoice {
  /** So many municipalities are looked at for what the first one gives or takes. */
  private static final int OTHERS = 6;

  /** Micro-points that a place is worth which somebody else must take or give: at least this. */
  private static final long LEAST_WORTH = 10_000;

  private static final int WORTH_STEPS = 9;

  /** Many municipalities at once take long, and are of use mostly at the start. */
  private static final int NOW_AND_THEN = 32;

  private final Working working;
  private final List<Member> memberList = new ArrayList<>();
  private Allotment[] allotments = new Allotment[0];
  private long[] levels = new long[0];

  /** A municipality with its free allotments, and what each arrangement gives these. */
  private record Member(
      MunicipalityProblem municipality,
      Allotment[] allotments,
      Arrangement[] arrangements,
      long[][] levels) {}

  ArrangementChoice(DistributionPlan plan, Working working) {
    this.working = working;
    List<List<Allotment>> freeLists = new ArrayList<>();
    plan.problem().municipalityList().forEach(m -> freeLists.add(new ArrayList<>()));
    for (Allotment allotment : plan.getAllotmentList()) {
      if (!allotment.isFixed()) {
        freeLists.get(allotment.municipality().index()).add(allotment);
      }
    }
    int[] position = positions(plan.problem());
    for (int m = 0; m < freeLists.size() && !plan.arrangements().isEmpty(); m++) {
      List<Arrangement> arrangementList = plan.arrangements().get(m);
      if (!freeLists.get(m).isEmpty() && arrangementList.size() > 1) {
        memberList.add(member(freeLists.get(m), arrangementList, position));
      }
    }
  }

  /** The position of each site among those of its municipality. */
  private static int[] positions(DecisionProblem problem) {
    int[] position = new int[problem.siteList().size()];
    int[] count = new int[problem.municipalityList().size()];
    for (Site site : problem.siteList()) {
      position[site.index()] = count[site.municipality().index()]++;
    }
    return position;
  }

  private static Member member(
      List<Allotment> freeList, List<Arrangement> arrangementList, int[] position) {
    Allotment[] free = freeList.toArray(Allotment[]::new);
    long[][] levels = new long[arrangementList.size()][free.length];
    for (int i = 0; i < levels.length; i++) {
      for (int j = 0; j < free.length; j++) {
        levels[i][j] = arrangementList.get(i).places()[position[free[j].site().index()]];
      }
    }
    return new Member(
        free[0].municipality(), free, arrangementList.toArray(Arrangement[]::new), levels);
  }

  /** The allotments that change. */
  Allotment[] allotments() {
    return allotments;
  }

  /** Their new numbers. */
  long[] levels() {
    return levels;
  }

  /**
   * Draws municipalities with an arrangement each.
   *
   * @param kind how many
   * @param random the source of chance
   * @return whether there is anything to draw from
   */
  boolean draw(MoveKind kind, RandomGenerator random) {
    if (memberList.isEmpty()) {
      return false;
    }
    if (kind == MoveKind.ARRANGE_MANY) {
      return many(random);
    }
    Member first = memberList.get(random.nextInt(memberList.size()));
    int i = cheapOnesMoreOften(first.arrangements.length, random);
    take(first, i);
    if (kind == MoveKind.ARRANGE_TWO && memberList.size() > 1) {
      addSecond(first, first.arrangements[i], random);
    }
    return true;
  }

  /** From half to nearly all take the arrangement that seemed best; now and then. */
  private boolean many(RandomGenerator random) {
    if (random.nextInt(NOW_AND_THEN) > 0) {
      return false;
    }
    int leaveOneIn = 2 << random.nextInt(6);
    List<Member> takerList = new ArrayList<>();
    int size = 0;
    for (Member member : memberList) {
      if (random.nextInt(leaveOneIn) > 0) {
        takerList.add(member);
        size += member.allotments.length;
      }
    }
    allotments = new Allotment[size];
    levels = new long[size];
    int at = 0;
    for (Member member : takerList) {
      int length = member.allotments.length;
      System.arraycopy(member.allotments, 0, allotments, at, length);
      System.arraycopy(member.levels[0], 0, levels, at, length);
      at += length;
    }
    return size > 0;
  }

  private static int cheapOnesMoreOften(int length, RandomGenerator random) {
    return random.nextInt(1 + random.nextInt(length));
  }

  private void take(Member member, int i) {
    allotments = member.allotments;
    levels = member.levels[i];
  }

  /** Adds the arrangement elsewhere that goes best with the first. */
  private void addSecond(Member first, Arrangement arrangement, RandomGenerator random) {
    long other = working.provided(first.municipality, TaskKind.OTHER) - arrangement.other();
    long amv = working.provided(first.municipality, TaskKind.AMV) - arrangement.amv();
    long worth = LEAST_WORTH << random.nextInt(WORTH_STEPS);
    Member best = first;
    int bestAt = -1;
    long lowest = Long.MAX_VALUE;
    for (int n = 0; n < OTHERS; n++) {
      Member second = memberList.get(random.nextInt(memberList.size()));
      if (second == first) {
        continue;
      }
      long wantedOther = working.provided(second.municipality, TaskKind.OTHER) + other;
      long wantedAmv = working.provided(second.municipality, TaskKind.AMV) + amv;
      for (int i = 0; i < second.arrangements.length; i++) {
        Arrangement a = second.arrangements[i];
        long cost =
            a.extra() + worth * (Math.abs(wantedOther - a.other()) + Math.abs(wantedAmv - a.amv()));
        if (cost < lowest) {
          lowest = cost;
          best = second;
          bestAt = i;
        }
      }
    }
    if (bestAt >= 0) {
      int size = allotments.length;
      Allotment[] both = Arrays.copyOf(allotments, size + best.allotments.length);
      System.arraycopy(best.allotments, 0, both, size, best.allotments.length);
      long[] ofBoth = Arrays.copyOf(levels, both.length);
      System.arraycopy(best.levels[bestAt], 0, ofBoth, size, best.allotments.length);
      allotments = both;
      levels = ofBoth;
    }
  }
}
