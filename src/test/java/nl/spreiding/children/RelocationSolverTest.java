package nl.spreiding.children;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.ortools.Loader;
import com.google.ortools.graph.MinCostFlow;
import com.google.ortools.graph.MinCostFlowBase;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.TreeMap;
import nl.spreiding.input.SchoolCalendarReader;
import nl.spreiding.law.GrantAmounts;
import nl.spreiding.ledger.LocationResult;
import nl.spreiding.ledger.Results;
import nl.spreiding.model.Municipality;
import nl.spreiding.model.MunicipalityCode;
import nl.spreiding.testing.Cases;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Cases of 60 municipalities, 120 locations that close and 120 that open, against another solver:
 * in whole numbers, per location instead of per municipality, and in one step, with a disruption
 * priced above any total distance.
 */
class RelocationSolverTest {
  private static final int MUNICIPALITIES = 60;
  private static final int LOCATIONS = 120;
  private static final long DISRUPTION = 100_000_000;

  @BeforeAll
  static void load() {
    Loader.loadNativeLibraries();
  }

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3, 4, 5, 6})
  void anotherSolverFindsNothingBetter(long seed) {
    boolean roomForAll = seed % 2 == 0;
    Results results = results(new SplittableRandom(seed), roomForAll ? 140 : 80);
    RelocationPlan plan = ChildrenResults.of(results, SchoolCalendarReader.read()).plan();
    long cost = 0;
    long unplaced = 0;
    for (Relocation relocation : plan.relocationList()) {
      if (relocation.to() == null) {
        unplaced += relocation.children();
      } else {
        boolean moves = relocation.tier() != Tier.SAME_MUNICIPALITY;
        long disruption = (moves ? 1 : 0) + (relocation.secondMove() ? 1 : 0);
        cost += relocation.children() * (disruption * DISRUPTION + relocation.hectometres());
      }
    }
    long leaving = results.national().childrenMoved().total();
    assertThat(unplaced).isEqualTo(Math.max(0, leaving - plan.places().capacity()));
    assertThat(unplaced == 0).isEqualTo(roomForAll);
    assertThat(cost).isEqualTo(other(results, plan.places().destinationList(), unplaced));
  }

  private static long other(Results results, List<Destination> destinationList, long unplaced) {
    Map<MunicipalityCode, Municipality> municipalityByCode =
        results.outcome().shelterCase().municipalityByCode();
    List<LocationResult> leavingList =
        results.locationList().stream().filter(l -> l.childrenMoved().total() > 0).toList();
    int firstTo = leavingList.size();
    int nowhere = firstTo + destinationList.size();
    int sink = nowhere + 1;
    MinCostFlow flow = new MinCostFlow();
    long sum = 0;
    for (int i = 0; i < leavingList.size(); i++) {
      long children = leavingList.get(i).childrenMoved().total();
      sum += children;
      flow.setNodeSupply(i, children);
      Municipality from = municipalityByCode.get(leavingList.get(i).location().municipality());
      for (int j = 0; j < destinationList.size(); j++) {
        Destination to = destinationList.get(j);
        long disruption = (from.equals(to.municipality()) ? 0 : 1) + (to.ends() ? 1 : 0);
        long distance =
            GreatCircle.hectometres(
                from.longitude(),
                from.latitude(),
                to.municipality().longitude(),
                to.municipality().latitude());
        flow.addArcWithCapacityAndUnitCost(
            i, firstTo + j, children, disruption * DISRUPTION + distance);
      }
      flow.addArcWithCapacityAndUnitCost(i, nowhere, children, 0);
    }
    for (int j = 0; j < destinationList.size(); j++) {
      flow.addArcWithCapacityAndUnitCost(firstTo + j, sink, destinationList.get(j).children(), 0);
    }
    flow.addArcWithCapacityAndUnitCost(nowhere, sink, unplaced, 0);
    flow.setNodeSupply(sink, -sum);
    assertThat(flow.solve()).isEqualTo(MinCostFlowBase.Status.OPTIMAL);
    return flow.getOptimalCost();
  }

  private static Results results(SplittableRandom random, int mostPlaces) {
    Cases cases = Cases.of(10_000, 0);
    for (int m = 0; m < MUNICIPALITIES; m++) {
      cases.municipalityAt(
          code(m),
          "PV0" + m % 4,
          100,
          "5." + random.nextInt(100, 1000),
          "52." + random.nextInt(100, 1000));
    }
    Map<String, Long> places = new TreeMap<>();
    for (int i = 0; i < LOCATIONS; i++) {
      int children = random.nextInt(30);
      cases.location("A" + i, code(random.nextInt(MUNICIPALITIES)), l -> l.now(50, children));
      String until = random.nextInt(3) == 0 ? "2026-05-31" : "2029-05-31";
      cases.location(
          "B" + i, code(random.nextInt(MUNICIPALITIES)), l -> l.range(1, 200).until(until));
      places.put("B" + i, 1L + random.nextInt(mostPlaces));
    }
    return Results.of(cases.outcome(places), GrantAmounts.REGELING_2024);
  }

  private static String code(int municipality) {
    return "GM%04d".formatted(municipality + 1);
  }
}
