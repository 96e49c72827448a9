package nl.spreiding.sweep;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import nl.spreiding.model.ConstraintId;
import nl.spreiding.model.Municipality;
import nl.spreiding.model.MunicipalityCode;
import nl.spreiding.model.Province;
import nl.spreiding.model.ProvinceCode;
import nl.spreiding.model.QuotaScope;
import nl.spreiding.model.WeightKey;
import nl.spreiding.problem.Score;
import org.apache.commons.numbers.fraction.BigFraction;
import org.junit.jupiter.api.Test;

/** What follows from runs whose figures are given. */
class SweepStudyTest {
  private static final List<Municipality> MUNICIPALITIES =
      List.of(municipality("GM0001"), municipality("GM0002"));

  private final List<SweepCell> cellList = new ArrayList<>();
  private final SweepResults results =
      new SweepResults(
          new SweepPlan("", List.of(), List.of(), List.of(), List.of(), List.of(1L), 0, false),
          MUNICIPALITIES);

  private static Municipality municipality(String code) {
    return new Municipality(
        new MunicipalityCode(code),
        "M " + code,
        new Province(new ProvinceCode("PV20"), "P"),
        1000,
        LocalDate.of(2024, 1, 1),
        BigDecimal.ZERO,
        2021,
        "official",
        null,
        null);
  }

  /** Fair share in whole points, then children, locations and report deviation. */
  private record Point(long fair, long children, long locations, long report) {}

  private static RunFigures figures(Point point, long medium, String weight, long... numbers) {
    EnumMap<WeightKey, BigFraction> weights = new EnumMap<>(WeightKey.class);
    for (WeightKey key : WeightKey.values()) {
      weights.put(key, BigFraction.ONE);
    }
    weights.put(WeightKey.CHILDREN_MOVED, BigFraction.parse(weight));
    List<NumberRow> rowList = new ArrayList<>();
    for (int i = 0; i < numbers.length; i++) {
      rowList.add(
          new NumberRow(
              MUNICIPALITIES.get(i).code(), 50, 4, 50, null, numbers[i], 0, 0, numbers[i]));
    }
    return new RunFigures(
        100,
        8,
        QuotaScope.PROVINCE,
        weights,
        new Score(0, medium, 7),
        null,
        0,
        List.of(),
        Map.of(ConstraintId.FAIR_SHARE, 7L),
        Map.of(ConstraintId.FAIR_SHARE, point.fair * 1_000_000),
        Map.of(
            WholeFigure.CHILDREN_MOVED, point.children,
            WholeFigure.LOCATIONS_OPENED, point.locations,
            WholeFigure.REPORT_DEVIATION, point.report),
        Map.of(),
        rowList,
        new TreeMap<>());
  }

  private void add(Point point, long medium, String weight, long... numbers) {
    SweepCell cell =
        new SweepCell(
            cellList.size() + 1,
            new SweepPlan.Weighting("w" + cellList.size(), null),
            new SweepPlan.ScenarioSet("case", List.of()),
            new SweepPlan.ScopeChoice(null),
            new SweepPlan.CapacityChoice(null),
            1);
    cellList.add(cell);
    results.add(
        cell,
        new SweepRun(
            "key" + cellList.size(),
            medium == 0 ? RunStatus.MET : RunStatus.SHORT,
            List.of(),
            figures(point, medium, weight, numbers)));
  }

  @Test
  void frontKneeAndPriceOfFairness() {
    add(new Point(10, 40, 5, 0), 0, "1", 50, 50);
    add(new Point(20, 10, 5, 0), 0, "1", 50, 50);
    add(new Point(60, 0, 5, 0), 0, "1", 50, 50);
    add(new Point(30, 20, 5, 0), 0, "1", 50, 50);
    // Misses a place more, so it is not compared although it is better in everything.
    add(new Point(0, 0, 0, 0), 1, "1", 50, 49);
    TradeOff tradeOff = SweepStudy.of(results, List.of(), List.of()).tradeOffList().getFirst();
    assertThat(tradeOff.runList()).hasSize(4);
    assertThat(tradeOff.left()).isEqualTo(1);
    // (30, 20) is beaten by (20, 10).
    assertThat(tradeOff.frontList()).containsExactly(0, 1, 2);
    TradeOff.Curve children = tradeOff.curveList().getFirst();
    assertThat(children.frontList()).containsExactly(0, 1, 2);
    // Between (10, 40) and (60, 0): (20, 10) lies at x = 10/50, y = 10/40, so 1 - 0.2 - 0.25 = 0.55
    // below the line.
    assertThat(children.knee()).isEqualTo(1);
    assertThat(children.price()).isEqualTo(new TradeOff.Price(0, 40));
    assertThat(children.price().ratio()).isNull();
    // All have 5 locations: the fairest alone is the front, and fairness costs nothing.
    TradeOff.Curve locations = tradeOff.curveList().get(1);
    assertThat(locations.frontList()).containsExactly(0);
    assertThat(locations.knee()).isNull();
    assertThat(locations.price().ratio()).isEqualTo(BigFraction.ZERO);
  }

  @Test
  void aPointOnOrAboveTheLineIsNoKnee() {
    add(new Point(0, 40, 0, 0), 0, "1", 50, 50);
    // Exactly half way.
    add(new Point(10, 20, 0, 0), 0, "1", 50, 50);
    add(new Point(20, 0, 0, 0), 0, "1", 50, 50);
    TradeOff tradeOff = SweepStudy.of(results, List.of(), List.of()).tradeOffList().getFirst();
    assertThat(tradeOff.curveList().getFirst().frontList()).hasSize(3);
    assertThat(tradeOff.curveList().getFirst().knee()).isNull();
  }

  @Test
  void sensitivityIsOfEveryMunicipality() {
    for (long number : new long[] {60, 40, 60, 50}) {
      add(new Point(1, 1, 1, 1), 0, "1", number, 100);
    }
    List<Sensitivity> list = SweepStudy.of(results, List.of(), List.of()).sensitivityList();
    // 40, 50, 60, 60: of the two in the middle the lower.
    assertThat(list.get(0))
        .isEqualTo(new Sensitivity(MUNICIPALITIES.get(0), 4, 40, 50, 60, 3, 60, 2));
    assertThat(list.get(1))
        .isEqualTo(new Sensitivity(MUNICIPALITIES.get(1), 4, 100, 100, 100, 1, 100, 4));
  }

  @Test
  void flipsLieBetweenNeighbouringValues() {
    add(new Point(1, 1, 1, 1), 0, "3", 30, 70);
    add(new Point(1, 1, 1, 1), 0, "1/2", 50, 50);
    add(new Point(1, 1, 1, 1), 0, "2", 50, 50);
    List<Flip> list = SweepStudy.of(results, List.of(), List.of()).flipList();
    assertThat(list)
        .extracting(f -> f.low().cell().number() + "-" + f.high().cell().number())
        .containsExactly("2-3", "3-1");
    assertThat(list.get(0).changeList()).isEmpty();
    assertThat(list.get(1).changeList())
        .containsExactly(new Flip.Change(0, 50, 30), new Flip.Change(1, 50, 70));
    assertThat(list.get(1).places()).isEqualTo(20);
  }

  @Test
  void statutoryNumbersFallByRoundingOnly() {
    // 50 with 4 amv, then 50 with 5 amv: what remains falls from 46 to 45.
    RunFigures low = figures(new Point(0, 0, 0, 0), 0, "1", 50, 50);
    List<NumberRow> rowList = new ArrayList<>(low.numberList());
    NumberRow row = rowList.getFirst();
    rowList.set(0, new NumberRow(row.municipality(), 50, 5, 50, null, row.regular(), 0, 0, 0));
    RunFigures high =
        new RunFigures(
            102,
            9,
            low.scope(),
            low.weightByKey(),
            low.score(),
            null,
            0,
            List.of(),
            Map.of(),
            Map.of(),
            Map.of(),
            Map.of(),
            rowList,
            new TreeMap<>());
    Fall.Step step = new Fall.Step(cell(), cell());
    assertThat(TotalSteps.statutory(step, low, high))
        .containsExactly(
            new Fall(
                step,
                row.municipality(),
                FallingNumber.INDICATIVE_OTHER,
                46,
                45,
                FallCause.ROUNDING,
                List.of(),
                null));
    assertThat(TotalSteps.statutory(step, low, low)).isEmpty();
  }

  private static SweepCell cell() {
    return new SweepCell(
        1,
        new SweepPlan.Weighting("w", null),
        new SweepPlan.ScenarioSet("case", List.of()),
        new SweepPlan.ScopeChoice(null),
        new SweepPlan.CapacityChoice(null),
        1);
  }
}
