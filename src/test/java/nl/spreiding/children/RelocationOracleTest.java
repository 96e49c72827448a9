package nl.spreiding.children;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.SplittableRandom;
import java.util.TreeMap;
import nl.spreiding.input.SchoolCalendarReader;
import nl.spreiding.law.GrantAmounts;
import nl.spreiding.ledger.LocationResult;
import nl.spreiding.ledger.Results;
import nl.spreiding.model.LocationId;
import nl.spreiding.model.Municipality;
import nl.spreiding.testing.Cases;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Random small cases against every way to divide the children, tried one by one. */
class RelocationOracleTest {
  private static final int CASES_PER_SEED = 100;

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3})
  void noWayToDivideThemIsBetter(long seed) {
    SplittableRandom random = new SplittableRandom(seed);
    int unplaced = 0;
    int free = 0;
    for (int i = 0; i < CASES_PER_SEED; i++) {
      Results results = randomResults(random);
      ChildrenResults children = ChildrenResults.of(results, SchoolCalendarReader.read());
      checkTotals(children);
      RelocationPlan plan = children.plan();
      List<LocationResult> leavingList =
          results.locationList().stream().filter(l -> l.childrenMoved().total() > 0).toList();
      checkConservation(leavingList, plan);
      Cost cost = Cost.NONE;
      for (Relocation relocation : plan.relocationList()) {
        cost =
            cost.plus(
                Cost.of(
                    municipality(results, relocation.from().municipality().value()),
                    relocation.to(),
                    relocation.children()));
      }
      Oracle oracle = new Oracle(results, leavingList, plan.places().destinationList());
      assertThat(cost).as("seed " + seed + ", case " + i).isEqualTo(oracle.best());
      long left = cost.unplaced();
      unplaced += left > 0 ? 1 : 0;
      free += left == 0 ? 1 : 0;
    }
    assertThat(unplaced).isGreaterThan(CASES_PER_SEED / 10);
    assertThat(free).isGreaterThan(CASES_PER_SEED / 10);
  }

  /** Whoever must leave goes somewhere or has no known place; no destination is overfull. */
  private static void checkConservation(List<LocationResult> leavingList, RelocationPlan plan) {
    Map<LocationId, Long> outByLocation = new TreeMap<>();
    Map<Destination, Long> inByDestination = new HashMap<>();
    for (Relocation relocation : plan.relocationList()) {
      assertThat(relocation.children()).isPositive();
      outByLocation.merge(relocation.from().id(), relocation.children(), Long::sum);
      if (relocation.to() != null) {
        inByDestination.merge(relocation.to(), relocation.children(), Long::sum);
      }
    }
    Map<LocationId, Long> leavingByLocation = new TreeMap<>();
    leavingList.forEach(l -> leavingByLocation.put(l.location().id(), l.childrenMoved().total()));
    assertThat(outByLocation).isEqualTo(leavingByLocation);
    inByDestination.forEach(
        (destination, in) -> assertThat(in).isLessThanOrEqualTo(destination.children()));
  }

  /** The parts of an area add up to it; whoever moves has a place or none. */
  private static void checkTotals(ChildrenResults children) {
    for (Collection<ChildrenTotals> parts :
        List.of(children.totalsByProvince().values(), children.totalsByMunicipality().values())) {
      assertThat(parts.stream().reduce(ChildrenTotals::plus)).contains(children.national());
      for (ChildrenTotals totals : parts) {
        ChildrenTotals.Moves moves = Objects.requireNonNull(totals.moves());
        assertThat(moves.placed() + moves.unplaced()).isEqualTo(totals.moved().total());
        assertThat(moves.otherMunicipality()).isBetween(moves.otherSchool(), moves.placed());
        assertThat(moves.second()).isBetween(0L, moves.placed());
        assertThat(moves.unlocated()).isBetween(0L, moves.placed());
        assertThat(totals.moved().total()).isBetween(0L, totals.now());
        assertThat(totals.emergencyAfter()).isBetween(0L, totals.emergencyNow());
      }
    }
  }

  private static Municipality municipality(Results results, String code) {
    return results.outcome().shelterCase().municipalityList().stream()
        .filter(m -> m.code().value().equals(code))
        .findFirst()
        .orElseThrow();
  }

  private static Results randomResults(SplittableRandom random) {
    Cases cases = Cases.of(1000, 0);
    int municipalities = 3 + random.nextInt(3);
    for (int m = 0; m < municipalities; m++) {
      String latitude = "52." + random.nextInt(10, 60);
      cases.municipalityAt(code(m), "PV0" + random.nextInt(2), 100, "5." + m, latitude);
    }
    for (int m = 1; m < municipalities; m++) {
      if (random.nextBoolean()) {
        cases.adjacent(code(m - 1), code(m));
      }
    }
    Map<String, Long> places = new TreeMap<>();
    int leaving = 1 + random.nextInt(3);
    for (int i = 0; i < leaving; i++) {
      int children = 1 + random.nextInt(4);
      cases.location("A" + i, code(random.nextInt(municipalities)), l -> l.now(8, children));
    }
    int destinations = random.nextInt(4);
    for (int i = 0; i < destinations; i++) {
      String until = random.nextInt(3) == 0 ? "2026-05-31" : "2029-05-31";
      cases.location(
          "B" + i, code(random.nextInt(municipalities)), l -> l.range(1, 30).until(until));
      places.put("B" + i, 1L + random.nextInt(24));
    }
    if (random.nextInt(3) == 0) {
      places.put(code(random.nextInt(municipalities)) + ":REGULAR", 5L + random.nextInt(20));
    }
    return Results.of(cases.outcome(places), GrantAmounts.REGELING_2024);
  }

  private static String code(int municipality) {
    return "GM000" + (municipality + 1);
  }

  /** Compared one by one: children without a place, disruptions, total distance. */
  private record Cost(long unplaced, long disruption, long hectometres)
      implements Comparable<Cost> {
    private static final Cost NONE = new Cost(0, 0, 0);

    static Cost of(Municipality from, Destination to, long children) {
      if (to == null) {
        return new Cost(children, 0, 0);
      }
      long disruption = 0;
      if (!from.code().equals(to.municipality().code())) {
        disruption += children;
      }
      if (to.location() != null && to.location().openUntil().getYear() < 2027) {
        disruption += children;
      }
      long distance =
          GreatCircle.hectometres(
              from.longitude(),
              from.latitude(),
              to.municipality().longitude(),
              to.municipality().latitude());
      return new Cost(0, disruption, children * distance);
    }

    Cost plus(Cost other) {
      return new Cost(
          unplaced + other.unplaced,
          disruption + other.disruption,
          hectometres + other.hectometres);
    }

    @Override
    public int compareTo(Cost other) {
      return unplaced != other.unplaced
          ? Long.compare(unplaced, other.unplaced)
          : disruption != other.disruption
              ? Long.compare(disruption, other.disruption)
              : Long.compare(hectometres, other.hectometres);
    }
  }

  /** Tries every number from every location to every destination. */
  private static final class Oracle {
    private final List<Municipality> fromList = new ArrayList<>();
    private final List<Long> childrenList = new ArrayList<>();
    private final List<Destination> destinationList;
    private final long[] room;
    private Cost best = new Cost(Long.MAX_VALUE, 0, 0);

    Oracle(Results results, List<LocationResult> leavingList, List<Destination> destinationList) {
      for (LocationResult leaving : leavingList) {
        fromList.add(municipality(results, leaving.location().municipality().value()));
        childrenList.add(leaving.childrenMoved().total());
      }
      this.destinationList = destinationList;
      this.room = destinationList.stream().mapToLong(Destination::children).toArray();
    }

    Cost best() {
      tryFrom(0, 0, childrenList.getFirst(), Cost.NONE);
      return best;
    }

    private void tryFrom(int from, int to, long left, Cost cost) {
      if (to == room.length) {
        Cost sum = cost.plus(Cost.of(fromList.get(from), null, left));
        if (from + 1 < fromList.size()) {
          tryFrom(from + 1, 0, childrenList.get(from + 1), sum);
        } else if (sum.compareTo(best) < 0) {
          best = sum;
        }
        return;
      }
      for (long children = 0; children <= Math.min(left, room[to]); children++) {
        room[to] -= children;
        Cost next = cost.plus(Cost.of(fromList.get(from), destinationList.get(to), children));
        tryFrom(from, to + 1, left - children, next);
        room[to] += children;
      }
    }
  }
}
