package nl.spreiding.audit;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import nl.spreiding.model.ScenarioRecord;
import nl.spreiding.testing.Cases;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Comparable pairs, evenness and neighbours in cases small enough to see. */
class FairnessTest {
  private static Recount with(Cases cases, Map<String, Long> imposed) {
    Recount recount = new Recount(cases.build());
    imposed.forEach((code, places) -> recount.town(code).imposedRegular = places);
    return recount;
  }

  /** Four times 100 are due; 20 apart for each pair, so that codes decide the order. */
  @Test
  void unevenPairsOfTheSameSizeGoByCode() {
    Recount recount =
        with(
            Cases.of(400, 0)
                .municipality("GM0001", "A", "PV20", 100)
                .municipality("GM0002", "B", "PV20", 100)
                .municipality("GM0003", "C", "PV20", 100)
                .municipality("GM0004", "D", "PV20", 100)
                .adjacent("GM0004", "GM0002")
                .adjacent("GM0003", "GM0001")
                .adjacent("GM0001", "GM0002")
                .adjacent("GM0002", "GM0001"),
            Map.of("GM0001", 110L, "GM0002", 90L, "GM0003", 90L, "GM0004", 110L));
    Row row = new Fairness(recount).row();
    assertThat(row.whole("comparablePairs")).isEqualTo(3);
    assertThat(
            Told.rows(row, "unevenPairs").stream()
                .map(r -> r.text("moreCode") + " " + r.text("lessCode") + " " + r.text("gap")))
        .containsExactly("GM0001 GM0002 0.200", "GM0001 GM0003 0.200", "GM0004 GM0002 0.200");
  }

  /** Who has just what is due is in no pair. */
  @Test
  void whatIsDueIsNotUneven() {
    for (long[] places : new long[][] {{100, 90, 0}, {100, 110, 0}, {110, 90, 1}, {90, 110, 1}}) {
      Recount recount =
          with(
              Cases.of(200, 0)
                  .municipality("GM0001", "A", "PV20", 100)
                  .municipality("GM0002", "B", "PV20", 100),
              Map.of("GM0001", places[0], "GM0002", places[1]));
      assertThat(Told.rows(new Fairness(recount).row(), "unevenPairs")).hasSize((int) places[2]);
    }
  }

  /** At most twice as many inhabitants, at most 5/4 of the factor, either way. */
  @ParameterizedTest
  @CsvSource({
    "100, 200, 0, 0, 1",
    "100, 201, 0, 0, 0",
    "200, 100, 0, 0, 1",
    "201, 100, 0, 0, 0",
    "100, 100, 0, 0.250, 1",
    "100, 100, 0, 0.251, 0",
    "100, 100, 0.250, 0, 1",
    "100, 100, 0.251, 0, 0",
  })
  void comparableIsAboutAsLargeAndAsWealthy(
      long first, long second, String one, String other, long pairs) {
    Recount recount =
        new Recount(
            Cases.of(200, 0)
                .municipality("GM0001", "A", "PV20", first, one)
                .municipality("GM0002", "B", "PV20", second, other)
                .build());
    assertThat(new Fairness(recount).row().whole("comparablePairs")).isEqualTo(pairs);
  }

  /** GM0002 has no inhabitants, so nothing due: its 10 places count in the mean distance only. */
  @Test
  void aMunicipalityWithNothingDueHasNoRatio() {
    Recount recount =
        with(
            Cases.of(100, 0)
                .municipality("GM0001", "A", "PV20", 100)
                .municipality("GM0002", "B", "PV20", 0),
            Map.of("GM0001", 50L, "GM0002", 10L));
    Evenness even = new Evenness(recount.towns(), t -> t.decided(Task.BOTH));
    assertThat(even.withoutDue).isEqualTo(1);
    assertThat(even.lowest).isSameAs(recount.town("GM0001"));
    assertThat(even.highest).isSameAs(recount.town("GM0001"));
    assertThat(even.withRatio(recount.town("GM0001"))).isEqualTo(1);
    assertThat(even.meanAbsolute).isEqualTo(Ratio.of(30));
    assertThat(even.gini).isEqualTo(Ratio.ZERO);
    assertThat(even.theil).isEqualByComparingTo("0");
  }

  private static Cases placed() {
    return Cases.of(100, 0)
        .municipalityAt("GM0001", "PV20", 100, "5", "52")
        .municipalityAt("GM0002", "PV20", 100, "6", "52")
        .municipalityAt("GM0003", "PV20", 100, "5", "52.7")
        .municipalityAt("GM0004", "PV20", 100, "5", "51.5")
        .municipalityAt("GM0005", "PV20", 100, "5.1", "52")
        .municipalityAt("GM0006", "PV20", 100, "5", "52.8")
        .municipalityAt("GM0007", "PV20", 100, "5", "53")
        .municipality("GM0008", "H", "PV20", 100);
  }

  /** Squares: 0.61² of a degree aside, 0.49, 0.25, 0.061², 0.64 and 1 upwards; the five nearest. */
  @Test
  void withoutBordersTheFiveNearestAreNeighbours() {
    Recount recount = with(placed(), Map.of("GM0001", 10L, "GM0004", 20L, "GM0002", 10L));
    Row row = new Density(recount).row();
    assertThat(row.text("neighbours")).isEqualTo("nearest");
    Row first = Told.rows(row, "municipalities").getFirst();
    assertThat(first.get("neighbours"))
        .isEqualTo(List.of("GM0005", "GM0004", "GM0002", "GM0003", "GM0006"));
    assertThat(first.whole("neighboursWithFewer")).isEqualTo(3);
    assertThat(first.whole("neighboursWithMore")).isEqualTo(1);
    assertThat(Told.rows(row, "municipalities").getLast().get("neighbours")).isEqualTo(List.of());
  }

  @Test
  void withoutPlacesNeighboursAreUnknown() {
    Recount recount =
        new Recount(Cases.of(100, 0).municipality("GM0001", "A", "PV20", 100).build());
    assertThat(new Density(recount).row().text("neighbours")).isEqualTo("unknown");
  }

  /** Less than by inhabitants though above average, by the same number: by code. */
  @Test
  void effectsOfTheSameSizeGoByCode() {
    Recount recount =
        new Recount(
            Cases.of(1_000, 0)
                .municipality("GM0001", "A", "PV21", 100_000, "0.010")
                .municipality("GM0002", "B", "PV20", 100_000, "0.010")
                .municipality("GM0003", "C", "PV21", 100_000, "0.500")
                .build());
    Row zero = Told.rows(new KeyChecks(recount).row(), "wealth").getLast();
    assertThat(Told.rows(zero, "worst").stream().map(r -> r.text("municipalityCode")))
        .containsExactly("GM0001", "GM0002");
  }

  private static List<String> apart(Recount recount) {
    Row scope = new KeyChecks(recount).row().row("scope");
    return Told.rows(scope, "worst").stream()
        .map(r -> r.text("moreCode") + " " + r.text("lessCode"))
        .toList();
  }

  @Test
  void pairsAsFarApartGoByCode() {
    Recount more =
        with(
            Cases.of(400, 0)
                .municipality("GM0001", "A", "PV21", 100)
                .municipality("GM0002", "B", "PV20", 100)
                .municipality("GM0003", "C", "PV20", 100)
                .municipality("GM0004", "D", "PV21", 100),
            Map.of("GM0001", 10L, "GM0004", 10L));
    assertThat(apart(more))
        .containsExactly("GM0001 GM0002", "GM0001 GM0003", "GM0004 GM0002", "GM0004 GM0003");
    Recount less =
        with(
            Cases.of(300, 0)
                .municipality("GM0001", "A", "PV21", 100)
                .municipality("GM0003", "C", "PV20", 100)
                .municipality("GM0005", "E", "PV22", 100),
            Map.of("GM0005", 10L));
    assertThat(apart(less)).containsExactly("GM0005 GM0001", "GM0005 GM0003");
  }

  /** Due are 195 and 205 of 400: 10 apart is what is due, 11 is beyond. */
  @Test
  void asFarApartAsIsDueIsNotBeyond() {
    Cases cases =
        Cases.of(400, 0)
            .municipality("GM0001", "A", "PV20", 100_000)
            .municipality("GM0002", "B", "PV21", 105_000);
    assertThat(apart(with(cases, Map.of("GM0001", 195L, "GM0002", 205L)))).isEmpty();
    assertThat(apart(with(cases, Map.of("GM0001", 194L, "GM0002", 205L)))).hasSize(1);
  }

  /**
   * Of 2 one is due from each of two municipalities with 1 inhabitant: at 0 inhabitants it is one
   * less, as ⅓ is where 0.5 begins. Without inhabitants there is no next number.
   */
  @Test
  void whereANumberBecomesAnother() {
    Recount recount =
        new Recount(
            Cases.of(2, 0)
                .municipality("GM0001", "A", "PV20", 1)
                .municipality("GM0002", "B", "PV20", 1)
                .municipality("GM0003", "C", "PV20", 0)
                .build());
    List<Row> rows = Told.rows(StatuteRows.of(recount), "municipalityList");
    assertThat(rows.getFirst().row("nextBelow").get("inhabitants")).isEqualTo(0L);
    assertThat(rows.getLast().get("nextAbove")).isNull();
    assertThat(rows.getLast().get("nextBelow")).isNull();
  }

  /** One of 2,000 inhabitants next to one of 1 has less than half at a score of −0.9995, not −1. */
  @Test
  void aScoreOfMinusOneIsNone() {
    Recount recount =
        new Recount(
            Cases.of(1, 0)
                .municipality("GM0001", "A", "PV20", 2_000)
                .municipality("GM0002", "B", "PV20", 1)
                .build());
    Row below = Told.rows(StatuteRows.of(recount), "municipalityList").getFirst().row("nextBelow");
    assertThat(below.get("sesWoa")).isNull();
    assertThat(below.get("inhabitants")).isEqualTo(0L);
  }

  /** A change that the run does not tell of. */
  @Test
  void aChangeThatIsNotToldIsAnother() {
    Recount recount =
        new Recount(
            Cases.of(1, 0)
                .municipality("GM0001", "A", "PV20", 1)
                .scenarioRecord(new ScenarioRecord("s.json", "a", "r", "", "x", ""))
                .build());
    ChangeText change =
        new ChangeText(
            new ScenarioReading.Fields(SmallJson.of("{'type': 'x'}")), new java.util.TreeMap<>());
    List<Row> rows = CaseRows.changes(recount, List.of(change), List.of());
    assertThat(rows.getFirst().get("change")).isInstanceOf(Wording.class);
    Row told = Row.of("change", "{\"type\": \"x\"}");
    assertThat(CaseRows.changes(recount, List.of(change), List.of(told)).getFirst().get("change"))
        .isEqualTo("{\"type\": \"x\"}");
  }
}
