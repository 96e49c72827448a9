package nl.spreiding.audit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;
import nl.spreiding.model.Kind;
import nl.spreiding.model.Level;
import nl.spreiding.model.LocationId;
import nl.spreiding.model.Pin;
import nl.spreiding.model.Status;
import nl.spreiding.model.WeightKey;
import nl.spreiding.testing.Cases;
import nl.spreiding.testing.LocationDraft;
import org.apache.commons.numbers.fraction.BigFraction;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What is said of other distributions, in a case of three municipalities made by hand. */
class ConsideredCheckTest {
  /**
   * Indicative 100 each; A lends 10 to B, so that due are 110, 90 and 100; decided 120, 85 and 95.
   */
  private static Recount recount() {
    Recount recount =
        new Recount(
            Cases.of(300, 0)
                .municipality("GM0001", "A", "PV20", 100)
                .municipality("GM0002", "B", "PV20", 100)
                .municipality("GM0003", "C", "PV20", 100)
                .exchange("GM0001", "GM0002", Kind.REGULAR, 10)
                .report("GM0002", 80, 0, 0)
                .baseline("GM0003", 90)
                .build());
    recount.town("GM0001").imposedRegular = 120;
    recount.town("GM0002").imposedRegular = 85;
    recount.town("GM0003").imposedRegular = 95;
    return recount;
  }

  private static long soft() {
    return new Accounts(recount()).score(Level.SOFT);
  }

  private static Row score(long hard, long medium, long soft) {
    return Row.of("hard", hard, "medium", medium, "softMicro", soft);
  }

  private static Row considered() {
    return Row.of(
        "within", "0",
        "withinPercent", BigDecimal.ZERO,
        "limitMicro", soft(),
        "best", score(0, 0, soft()),
        "bound", score(0, 0, soft()),
        "proven", true,
        "alternatives", List.of(),
        "room", List.of(),
        "effectiveWeights", List.of(),
        "ties", Row.of("roundings", List.of()));
  }

  private static List<String> mismatches(Recount recount, Row considered) {
    Findings findings = new Findings();
    new ConsideredCheck(recount, new Accounts(recount), findings).check(considered);
    return findings.mismatchList().stream()
        .map(m -> m.what() + " (" + m.expected() + ") (" + m.found() + ")")
        .map(t -> t.replaceFirst("^considered: ", ""))
        .toList();
  }

  private static List<String> mismatches(Row considered) {
    return mismatches(recount(), considered);
  }

  private static List<String> mismatches(String key, Object value) {
    return mismatches(considered().put(key, value));
  }

  @Test
  void whatIsSaidOfAllAgrees() {
    assertThat(mismatches(considered())).isEmpty();
    assertThat(mismatches("withinPercent", null)).isEmpty();
    assertThat(mismatches("withinPercent", BigDecimal.ONE))
        .containsExactly("withinPercent (0) (1)");
    assertThat(mismatches("limitMicro", soft() + 1)).hasSize(1);
    assertThat(mismatches("proven", false)).containsExactly("proven (true) (false)");
    long limit = soft() * 101 / 100;
    Row percent = considered().put("within", "1/100").put("withinPercent", 1L);
    assertThat(mismatches(percent.put("limitMicro", limit))).isEmpty();
  }

  @Test
  void theBestIsNotAboveTheScore() {
    Row above =
        considered()
            .put("best", score(0, 0, soft() + 1))
            .put("bound", score(0, 0, soft() + 1))
            .put("limitMicro", soft() + 1);
    assertThat(mismatches(above))
        .containsExactly("best (at most the score) (" + (soft() + 1) + ")");
    for (Row worse : List.of(score(1, 0, soft() + 1), score(0, 1, soft() + 1))) {
      assertThat(mismatches(above.put("best", worse).put("proven", false))).isEmpty();
      assertThat(mismatches(above.put("proven", true))).containsExactly("proven (false) (true)");
    }
    Row bound = considered().put("bound", score(0, 0, soft() - 1));
    assertThat(mismatches(bound)).containsExactly("proven (false) (true)");
  }

  private static Row named(String code, String name, long decided) {
    return Row.of(
        "municipalityCode", code,
        "municipality", name,
        "provinceCode", "PV20",
        "province", "Province PV20",
        "decided", decided);
  }

  private static Row alternative(long places, String occasion, String verdict) {
    return named("GM0001", "A", 120)
        .put("places", places)
        .put("occasions", List.of(occasion))
        .put("verdict", verdict);
  }

  private static List<String> alternatives(Row... rows) {
    return mismatches("alternatives", List.of(rows));
  }

  @Test
  void namesAreThoseOfTheCase() {
    Row row = alternative(110, "DUE", "UNKNOWN");
    assertThat(alternatives(row)).isEmpty();
    assertThat(alternatives(row.put("municipality", "B")))
        .hasSize(1)
        .allMatch(m -> m.startsWith("names"));
    row.put("municipality", "A").put("province", "X");
    assertThat(alternatives(row)).hasSize(1).allMatch(m -> m.startsWith("names"));
    row.put("province", "Province PV20").put("provinceCode", "PV21");
    assertThat(alternatives(row)).containsExactly("provinceCode (PV20) (PV21)");
    row.put("provinceCode", "PV20").put("decided", 121L);
    assertThat(alternatives(row)).containsExactly("decided of GM0001 (120) (121)");
  }

  @ParameterizedTest
  @CsvSource({"INDICATIVE, 100", "DUE, 110", "REPORTED, 0", "ZERO, 0", "OTHER, null"})
  void occasionsAreNumbersOfTheMunicipality(String occasion, String places) {
    long number = places.equals("null") ? 7 : Long.parseLong(places);
    List<String> found = alternatives(alternative(number, occasion, "UNKNOWN"));
    if (places.equals("null")) {
      assertThat(found).containsExactly("alternative GM0001 7 (null) (7)");
    } else {
      assertThat(found).isEmpty();
      assertThat(alternatives(alternative(number + 1, occasion, "UNKNOWN")))
          .containsExactly(
              "alternative GM0001 %d (%d) (%d)".formatted(number + 1, number, number + 1));
    }
  }

  @Test
  void onlyTheDecisionIsDecided() {
    Row row = alternative(120, "DUE", "DECIDED").put("occasions", List.of());
    assertThat(alternatives(row)).isEmpty();
    assertThat(alternatives(row.put("verdict", "UNKNOWN")))
        .containsExactly("alternative GM0001 120 (DECIDED) (UNKNOWN)");
    assertThat(alternatives(row.put("places", 119L).put("verdict", "DECIDED")))
        .containsExactly("alternative GM0001 119 (another verdict) (DECIDED)");
  }

  /** A gets 110 and C 105: 10 and 10 moved, at a price of 5.5 points more or less. */
  private static Row found() {
    return alternative(110, "DUE", "FOUND")
        .put(
            "changes",
            new ArrayList<>(
                List.of(change("GM0001", "A", 120, 110), change("GM0003", "C", 95, 105))))
        .put("othersChanged", 1L)
        .put("rules", List.of())
        .put("bound", score(0, 0, soft() + 5))
        .put("proven", true)
        .put("hardChange", 0L)
        .put("mediumChange", 0L)
        .put("leastLoss", new BigDecimal("0.000005"))
        .put("softChange", new BigDecimal("0.000005"));
  }

  private static Row change(String code, String name, long decided, long places) {
    return Row.of(
        "municipalityCode", code,
        "municipality", name,
        "decided", decided,
        "places", places,
        "change", places - decided);
  }

  /** No rules are told, so that these would add up to a change of nothing. */
  private static final String SUM = "alternative GM0001 110 sum of rules (0) (0.000005)";

  @Test
  void aDistributionThatWasFound() {
    assertThat(alternatives(found())).containsExactly(SUM);
    assertThat(alternatives(found().put("othersChanged", 2L)))
        .containsExactly("alternative GM0001 110 othersChanged (1) (2)", SUM);
    assertThat(alternatives(found().put("leastLoss", new BigDecimal("0.000006"))))
        .containsExactly(SUM, "alternative GM0001 110 leastLoss (0.000005) (0.000006)");
    assertThat(alternatives(found().put("hardChange", 1L)))
        .containsExactly(SUM, "alternative GM0001 110 hardChange (0) (1)");
    assertThat(alternatives(found().put("mediumChange", 1L)))
        .containsExactly(SUM, "alternative GM0001 110 mediumChange (0) (1)");
    assertThat(alternatives(found().put("softChange", BigDecimal.ZERO)))
        .containsExactly("alternative GM0001 110 softChange (0.000005) (0)");
    // Not proven: the changes are those of what was found, not those of the bound.
    Row open =
        found().put("proven", false).put("softChange", BigDecimal.ZERO).put("hardChange", 7L);
    assertThat(alternatives(open.put("mediumChange", 7L))).isEmpty();
    // A bound on another level says nothing of points, and of the levels what is proven.
    Row level = found().put("bound", score(0, 3, 5)).put("mediumChange", 3L).put("leastLoss", null);
    assertThat(alternatives(level)).containsExactly(SUM);
    Row hard = found().put("bound", score(2, 0, 5)).put("hardChange", 2L).put("leastLoss", null);
    assertThat(alternatives(hard)).containsExactly(SUM);
    // A bound below the score loses nothing.
    Row below =
        found()
            .put("bound", score(0, 0, soft() - 4))
            .put("leastLoss", BigDecimal.ZERO)
            .put("softChange", new BigDecimal("-0.000004"));
    assertThat(alternatives(below))
        .containsExactly("alternative GM0001 110 sum of rules (0) (-0.000004)");
  }

  /** The decision breaks a rule by 1 and is 5 short; a bound of 3 and 12 is 2 and 7 worse. */
  @Test
  void changesOfALevelAreFromTheDecision() {
    Recount recount = recount();
    recount.town("GM0001").pinned = 119L;
    recount.town("GM0003").imposedRegular = 90;
    Row row = found().put("bound", score(3, 12, 5)).put("hardChange", 2L).put("mediumChange", 7L);
    Row considered = considered().put("alternatives", List.of(row));
    assertThat(mismatches(recount, considered))
        .noneMatch(m -> m.matches(".*(hard|medium)Change.*"));
    row.put("hardChange", 4L).put("mediumChange", 17L);
    assertThat(mismatches(recount, considered))
        .contains(
            "alternative GM0001 110 hardChange (2) (4)",
            "alternative GM0001 110 mediumChange (7) (17)");
  }

  @Test
  void changesAreThoseOfMunicipalities() {
    Row row = found();
    List<Row> changes = Told.rows(row, "changes");
    changes.get(1).put("municipality", "B");
    assertThat(alternatives(row)).contains("alternative GM0001 110 (C) (B)").hasSize(2);
    changes.get(1).put("municipality", "C").put("change", 9L);
    assertThat(alternatives(row))
        .contains("alternative GM0001 110 change GM0003 (10) (9)")
        .hasSize(2);
    changes.get(1).put("change", 11L);
    assertThat(alternatives(row))
        .contains("alternative GM0001 110 (largest change first) (11)")
        .hasSize(3);
    changes.get(1).put("change", 10L).put("decided", 96L);
    assertThat(alternatives(row))
        .contains("alternative GM0001 110 decided GM0003 (95) (96)")
        .hasSize(3);
    // Nothing changes where the number stays.
    changes.get(1).put("decided", 95L).put("places", 95L).put("change", 0L);
    assertThat(alternatives(row))
        .containsExactly("alternative GM0001 110 (largest change first) (0)", SUM);
    // The municipality itself has the number of the alternative.
    changes.get(0).put("places", 111L).put("change", -9L);
    changes.get(1).put("places", 100L).put("change", 5L);
    assertThat(alternatives(row)).containsExactly("alternative GM0001 110 (110) (111)", SUM);
  }

  private static Row rule(
      String id, long measure, String points, long before, String pointsBefore) {
    BigDecimal change = new BigDecimal(points).subtract(new BigDecimal(pointsBefore));
    return Row.of(
        "constraint", id,
        "measure", measure,
        "points", new BigDecimal(points),
        "measureDecided", before,
        "pointsDecided", new BigDecimal(pointsBefore),
        "pointsChange", change);
  }

  private static List<String> rules(Row... rules) {
    Row row = found().put("rules", List.of(rules)).put("proven", false);
    return alternatives(row).stream().filter(m -> !m.contains("sum of rules")).toList();
  }

  /**
   * FAIR_SHARE in the decision: A 10 above 110 costs 0.01 and 1 (above the offer) of 1/110, B 5
   * below 90, C 5 below 100. After it: A as due, B the same, C 5 above.
   */
  @Test
  void rulesOfNumbersAreRecomputed() {
    Recount recount = recount();
    Accounts accounts = new Accounts(recount);
    long fair = 100 + 100 + 25 + 25;
    assertThat(accounts.measure(nl.spreiding.model.ConstraintId.FAIR_SHARE)).isEqualTo(fair);
    // 100 × (0.000091 + 0.009091) + 25 × 0.011111 + 25 × 0.01; then 25 × (0.0001 + 0.01).
    String before = "1.445975";
    String after = "0.530275";
    Row right = rule("FAIR_SHARE", 25 + 25 + 25, after, fair, before);
    assertThat(rules(right)).isEmpty();
    assertThat(rules(rule("FAIR_SHARE", 76, after, fair, before)))
        .containsExactly("alternative GM0001 110 FAIR_SHARE measure (75) (76)");
    assertThat(rules(rule("FAIR_SHARE", 75, "0.530276", fair, before)))
        .containsExactly("alternative GM0001 110 FAIR_SHARE points (0.530275) (0.530276)");
    assertThat(rules(rule("FAIR_SHARE", 75, after, fair + 1, before)))
        .containsExactly("alternative GM0001 110 FAIR_SHARE measureDecided (250) (251)");
    assertThat(rules(rule("FAIR_SHARE", 75, after, fair, "1.445976")))
        .containsExactly("alternative GM0001 110 FAIR_SHARE pointsDecided (1.445975) (1.445976)");
    assertThat(rules(right.put("pointsChange", BigDecimal.ONE)))
        .containsExactly("alternative GM0001 110 FAIR_SHARE pointsChange (-0.9157) (1)");
  }

  /** B reports 80 and has 85; C had 90 in the earlier run, has 95, and would have 105. */
  @Test
  void rulesOfReportAndEarlierRunAreRecomputed() {
    assertThat(rules(rule("REPORT_DEVIATION", 5, "0.5", 5, "0.5"))).isEmpty();
    assertThat(rules(rule("REPORT_DEVIATION", 6, "0.6", 5, "0.5")))
        .containsExactly("alternative GM0001 110 REPORT_DEVIATION measure (5) (6)");
    assertThat(rules(rule("STABILITY", 15, "3.75", 5, "1.25"))).isEmpty();
    assertThat(rules(rule("STABILITY", 14, "3.5", 5, "1.25")))
        .containsExactly("alternative GM0001 110 STABILITY measure (15) (14)");
    assertThat(rules(rule("STABILITY", 15, "3.76", 5, "1.25")))
        .containsExactly("alternative GM0001 110 STABILITY points (3.75) (3.76)");
    // A hard rule has one point for each, one with several prices is not recomputed.
    assertThat(rules(rule("EXEMPT", 3, "3", 0, "0"))).isEmpty();
    assertThat(rules(rule("EXEMPT", 3, "4", 0, "0")))
        .containsExactly("alternative GM0001 110 EXEMPT points (3) (4)");
    assertThat(rules(rule("COST", 3, "4", 0, "0"))).isEmpty();
    assertThatExceptionOfType(UnreadableRun.class)
        .isThrownBy(() -> rules(rule("OTHER", 3, "4", 0, "0")))
        .withMessage("An unknown rule: OTHER");
  }

  @ParameterizedTest
  @CsvSource({
    "OVER_IMPOSED, 10",
    "TARGET_75, 2",
    "DURABLE_MINIMUM, 0.1",
    "UNLOCATED, 0.05",
    "REPORT_DEVIATION, 0.1",
    "STABILITY, 0.25",
  })
  void pricesOfRulesWithOnePrice(String id, BigDecimal price) {
    List<Row> rows = List.of(effective(id, price));
    assertThat(pricesOf(rows)).isEmpty();
    rows.getFirst().put("pointsWithout", price.multiply(BigDecimal.valueOf(4)));
    assertThat(pricesOf(rows)).hasSize(1).allMatch(m -> m.contains("pointsWithout"));
  }

  private static List<String> pricesOf(List<Row> rows) {
    return mismatches("effectiveWeights", rows);
  }

  private static Row effective(String id, BigDecimal price) {
    Accounts accounts = new Accounts(recount());
    var rule = nl.spreiding.model.ConstraintId.valueOf(id);
    BigDecimal points = BigDecimal.valueOf(accounts.softByRule().get(rule), 6);
    return Row.of(
        "constraint",
        id,
        "weight",
        Cases.balanced().of(WeightKey.valueOf(id)).toString().replace(" ", ""),
        "measureDecided",
        accounts.measure(rule),
        "pointsDecided",
        points,
        "measureWithout",
        3L,
        "pointsWithout",
        price.multiply(BigDecimal.valueOf(3)),
        "decisionStays",
        false,
        "placesElsewhere",
        5L,
        "municipalities",
        2L);
  }

  @Test
  void aWeightThatChangesNothingMovesNothing() {
    Row row = effective("STABILITY", new BigDecimal("0.25"));
    row.put("decisionStays", true);
    assertThat(pricesOf(List.of(row)))
        .containsExactly("effective weight STABILITY decisionStays (nothing moves) (5)");
    row.put("placesElsewhere", 0L);
    assertThat(pricesOf(List.of(row))).hasSize(1);
    row.put("municipalities", 0L);
    assertThat(pricesOf(List.of(row))).isEmpty();
    row.put("placesElsewhere", 5L);
    assertThat(pricesOf(List.of(row))).hasSize(1);
    row.put("decisionStays", false).put("weight", "1/5");
    assertThat(pricesOf(List.of(row))).containsExactly("effective weight STABILITY (1/4) (1/5)");
    row.put("weight", "1/4").put("measureDecided", 6L);
    assertThat(pricesOf(List.of(row)))
        .containsExactly("effective weight STABILITY measureDecided (5) (6)");
    row.put("measureDecided", 5L).put("pointsDecided", BigDecimal.ONE);
    assertThat(pricesOf(List.of(row)))
        .containsExactly("effective weight STABILITY pointsDecided (1.25) (1)");
    Row several = effective("STABILITY", BigDecimal.ONE);
    several.put("constraint", "NEW_LOCATIONS").put("measureDecided", 0L);
    several.put("pointsDecided", BigDecimal.ZERO).put("weight", "5 2");
    assertThat(pricesOf(List.of(several))).isEmpty();
  }

  private static Row room(long lowest, long highest, long least, long most) {
    return named("GM0001", "A", 120)
        .put("lowest", lowest)
        .put("highest", highest)
        .put("lowestPossible", least)
        .put("highestPossible", most)
        .put("exact", lowest == least && highest == most)
        .put("leeway", "FREE");
  }

  private static List<String> rooms(Row row) {
    return mismatches("room", List.of(row));
  }

  @Test
  void roomIsInOrder() {
    assertThat(rooms(room(110, 130, 110, 130))).isEmpty();
    assertThat(rooms(room(110, 130, 100, 140))).isEmpty();
    assertThat(rooms(room(110, 130, 111, 140)))
        .containsExactly("room GM0001 (in order) (111 110 130 140)");
    assertThat(rooms(room(110, 130, 100, 129)))
        .containsExactly("room GM0001 (in order) (100 110 130 129)");
    assertThat(rooms(room(130, 110, 100, 140))).hasSize(2);
    assertThat(rooms(room(110, 130, 110, 130).put("exact", false)))
        .containsExactly("room GM0001 exact (true) (false)");
    assertThat(rooms(room(110, 130, 110, 131).put("exact", true)))
        .containsExactly("room GM0001 exact (false) (true)");
    assertThat(rooms(room(110, 130, 109, 130).put("exact", true))).hasSize(1);
    assertThat(rooms(room(121, 130, 100, 140)))
        .containsExactly("room GM0001 decided (121 to 130) (120)");
    assertThat(rooms(room(110, 119, 100, 140)))
        .containsExactly("room GM0001 decided (110 to 119) (120)");
    assertThat(rooms(room(120, 130, 100, 140))).isEmpty();
    assertThat(rooms(room(110, 120, 100, 140))).isEmpty();
  }

  /** Up to 5 places, or a twentieth of 120, is small. */
  @ParameterizedTest
  @CsvSource({"120, FIXED", "121, SMALL", "125, SMALL", "126, SMALL", "127, FREE"})
  void leeway(long highest, String leeway) {
    Row row = room(120, highest, 120, highest).put("leeway", leeway);
    assertThat(rooms(row)).isEmpty();
    assertThat(rooms(row.put("leeway", "OTHER")))
        .containsExactly("room GM0001 leeway (" + leeway + ") (OTHER)");
    // What is not exact is not judged.
    row.put("highestPossible", 200L).put("exact", false);
    assertThat(rooms(row)).isEmpty();
  }

  /** Of 20 places a twentieth is one: 5 is small, 6 is not. */
  @Test
  void fivePlacesAreAlwaysSmall() {
    Recount recount = recount();
    recount.town("GM0001").imposedRegular = 20;
    Row row = room(20, 25, 20, 25).put("decided", 20L).put("leeway", "SMALL");
    Row considered = considered().put("room", List.of(row));
    assertThat(mismatches(recount, considered)).noneMatch(m -> m.contains("leeway"));
    row.put("highest", 26L).put("highestPossible", 26L);
    assertThat(mismatches(recount, considered)).anyMatch(m -> m.contains("leeway (FREE) (SMALL)"));
  }

  private static List<String> impossible(Object below, Object above) {
    return alternatives(
        alternative(110, "DUE", "IMPOSSIBLE")
            .put("possibleBelow", below)
            .put("possibleAbove", above)
            .put("sites", List.of()));
  }

  @Test
  void whatIsPossibleLiesOnEitherSide() {
    assertThat(impossible(null, null)).isEmpty();
    assertThat(impossible(109L, 111L)).isEmpty();
    assertThat(impossible(110L, 111L)).containsExactly("alternative GM0001 110 (below) (110)");
    assertThat(impossible(109L, 110L)).containsExactly("alternative GM0001 110 (above) (110)");
  }

  private static String allowed(Cases cases, String location, String kind, String told) {
    Recount recount = new Recount(cases.build());
    recount.town("GM0001").imposedRegular = 120;
    Row site = Row.of("locationId", location, "kind", kind, "allowed", told);
    Row row =
        alternative(60, "DUE", "IMPOSSIBLE")
            .put("occasions", List.of())
            .put("sites", List.of(site));
    Row considered =
        considered().put("alternatives", List.of(row)).put("best", score(9, 0, soft()));
    return mismatches(recount, considered.put("proven", false)).stream()
        .filter(m -> m.contains("allowed"))
        .findFirst()
        .map(m -> m.replaceAll(".*allowed \\((.*)\\) \\(.*", "$1"))
        .orElse("as told");
  }

  private static Cases one() {
    return Cases.of(300, 60).municipality("GM0001", "A", "PV20", 100);
  }

  private static String site(UnaryOperator<LocationDraft> change) {
    return allowed(one().location("L1", "GM0001", change), "L1", "REGULAR", "?");
  }

  @Test
  void numbersThatALocationCanHave() {
    assertThat(site(l -> l.range(10, 30))).isEqualTo("0, 10-30");
    assertThat(site(l -> l.range(10, 30).mayNotClose())).isEqualTo("10-30");
    assertThat(site(l -> l.range(10, 30).mayNotClose().status(Status.OFFERED)))
        .isEqualTo("0, 10-30");
    assertThat(site(l -> l.range(30, 30))).isEqualTo("0, 30");
    assertThat(site(l -> l.range(0, 30))).isEqualTo("0, 1-30");
    assertThat(site(l -> l.range(10, 30).until("2025-05-05"))).isEqualTo("0");
    Cases open = one().location("L1", "GM0001", l -> l.range(10, 30));
    assertThat(allowed(open, "L1", "REGULAR", "0, 10-30")).isEqualTo("as told");
    // A number that is fixed is told in words.
    open.pin(new Pin.OfLocation(new LocationId("L1"), 12, "a", "r"));
    assertThat(allowed(open, "L1", "REGULAR", "12")).isEqualTo("as told");
  }

  private static String imposed(Cases cases, String kind) {
    return allowed(cases, null, kind, "?");
  }

  /** The whole task of the province, 240 and 60, from the smallest size on. */
  @Test
  void numbersThatCanBeImposed() {
    assertThat(imposed(one(), "REGULAR")).isEqualTo("0, 50-240");
    assertThat(imposed(one(), "AMV")).isEqualTo("0, 16-60");
    assertThat(allowed(one(), null, "AMV", "0, 16-60")).isEqualTo("as told");
    assertThat(imposed(one().exemptReport("GM0001", 0, 0, 0), "REGULAR")).isEqualTo("0");
    Cases capped = one().parameters(p -> p.withCap(BigFraction.of(700)));
    assertThat(imposed(capped, "REGULAR")).isEqualTo("0, 50-70");
    Cases low = one().parameters(p -> p.withCap(BigFraction.of(400)));
    assertThat(imposed(low, "REGULAR")).isEqualTo("0");
    Cases least = one().parameters(p -> p.withCap(BigFraction.of(500)));
    assertThat(imposed(least, "REGULAR")).isEqualTo("0, 50");
    Cases none = Cases.of(0, 0).municipality("GM0001", "A", "PV20", 100);
    assertThat(imposed(none, "REGULAR")).isEqualTo("0");
    assertThat(imposed(none, "AMV")).isEqualTo("0");
    // A number that is fixed may be imposed though there is no task.
    Cases pinned =
        Cases.of(0, 0)
            .municipality("GM0001", "A", "PV20", 100)
            .pin(
                new Pin.OfMunicipality(
                    new nl.spreiding.model.MunicipalityCode("GM0001"), 80, "a", "r"));
    assertThat(imposed(pinned, "REGULAR")).isEqualTo("0, 50-80");
    assertThat(imposed(pinned, "AMV")).isEqualTo("0");
    Cases more =
        one()
            .pin(
                new Pin.OfMunicipality(
                    new nl.spreiding.model.MunicipalityCode("GM0001"), 400, "a", "r"));
    assertThat(imposed(more, "REGULAR")).isEqualTo("0, 50-400");
  }

  private static Row rounding(String code, String number, String exact, long rounded) {
    return Row.of(
        "municipalityCode", code,
        "number", number,
        "exact", exact,
        "exactDecimal", new BigDecimal(exact.equals("3/2") ? "1.5" : "0.5"),
        "rounded", rounded);
  }

  private static List<String> roundings(Row... rows) {
    Recount recount =
        new Recount(
            Cases.of(3, 1)
                .municipality("GM0001", "A", "PV20", 100)
                .municipality("GM0002", "B", "PV20", 100)
                .build());
    Row considered =
        considered()
            .put("best", score(9, 0, soft()))
            .put("proven", false)
            .put("ties", Row.of("roundings", List.of(rows)));
    return mismatches(recount, considered);
  }

  /** Half of 3 and half of 1, twice. */
  @Test
  void everyHalfIsTold() {
    Row first = rounding("GM0001", "total", "3/2", 2);
    Row second = rounding("GM0001", "amv", "1/2", 1);
    Row third = rounding("GM0002", "total", "3/2", 2);
    Row fourth = rounding("GM0002", "amv", "1/2", 1);
    assertThat(roundings(first, second, third, fourth)).isEmpty();
    assertThat(roundings(first, second, third)).hasSize(1).allMatch(m -> m.startsWith("roundings"));
    assertThat(roundings(first, second, third, fourth, fourth)).hasSize(1);
    fourth.put("rounded", 0L);
    assertThat(roundings(first, second, third, fourth)).containsExactly("rounding GM0002 (1) (0)");
    fourth.put("rounded", 1L).put("exactDecimal", BigDecimal.ONE);
    assertThat(roundings(first, second, third, fourth)).containsExactly("rounding (0.5) (1)");
    fourth.put("exactDecimal", new BigDecimal("0.5")).put("exact", "2/4");
    assertThat(roundings(first, second, third, fourth)).containsExactly("rounding (1/2) (2/4)");
  }
}
