package nl.spreiding.export;

import static org.assertj.core.api.Assertions.assertThat;

import com.networknt.schema.Error;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.io.IOException;
import java.io.InputStream;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import nl.spreiding.considered.ConsideredCases;
import nl.spreiding.input.SchoolCalendarReader;
import nl.spreiding.law.GrantAmounts;
import nl.spreiding.ledger.Outcome;
import nl.spreiding.ledger.Results;
import nl.spreiding.model.Form;
import nl.spreiding.model.Kind;
import nl.spreiding.model.LocationId;
import nl.spreiding.model.MunicipalityCode;
import nl.spreiding.model.Pin;
import nl.spreiding.model.ProvinceCode;
import nl.spreiding.model.QuotaScope;
import nl.spreiding.model.ScenarioRecord;
import nl.spreiding.model.Status;
import nl.spreiding.model.TaskKind;
import nl.spreiding.problem.Conflict;
import nl.spreiding.problem.Domain;
import nl.spreiding.problem.Rule;
import nl.spreiding.problem.Score;
import nl.spreiding.problem.Site;
import nl.spreiding.problem.WayOut;
import nl.spreiding.testing.Cases;
import nl.spreiding.testing.Proofs;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVRecord;
import org.apache.commons.numbers.fraction.BigFraction;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class RunFilesTest {
  private static final JsonMapper EXACT =
      JsonMapper.builder().enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS).build();

  private static final String RELOCATIONS =
      "from_location,from_municipality_code,to_location,to_municipality_code,children,distance_km,tier,"
          + "school_change,second_move";

  @TempDir Path directory;

  /**
   * Two provinces. 's-Gravenhage and Súdwest-Fryslân have 1,000 and 3,000 inhabitants: of 400
   * places 100 and 300, of 40 amv places 10 and 30.
   */
  private static Cases cases() {
    return Cases.of(400, 40)
        .municipality("GM0518", "'s-Gravenhage", "PV28", 1_000, "0.000")
        .municipality("GM1900", "Súdwest-Fryslân", "PV21", 3_000, "0.000")
        .location("L1", "GM0518", l -> l.now(60, 7).range(20, 80))
        .location("L2", "GM0518", l -> l.form(Form.HOTEL).now(30, 5).until("2026-02-01"))
        .location("L3", "GM1900", l -> l.status(Status.AGREED).kind(Kind.AMV).range(10, 40))
        .location(
            "L4", "GM1900", l -> l.form(Form.EMERGENCY).now(50, 9).until("2025-12-31").name("=Hal"))
        .location(
            "L5", "GM1900", l -> l.now(350, 70).until("2025-12-31").extendableUntil("2031-12-31"))
        .report("GM1900", 350, 40, 0)
        .scenarioRecord(
            new ScenarioRecord(
                "s.json", "A. Uthor", "a \"reason\"", "=source", "capacity", "{\"total\":400}"));
  }

  private static Outcome outcome() {
    return cases().outcome(Map.of("L1", 50L, "L2", 30L, "L3", 16L, "L5", 350L, "GM0518:AMV", 16L));
  }

  private Path write(Outcome outcome, CsvDialect dialect, String name) throws IOException {
    Path target = Files.createDirectory(directory.resolve(name));
    Results results = Results.of(outcome, GrantAmounts.REGELING_2024);
    RunFiles.write(
        target,
        RunContent.of(results, SchoolCalendarReader.read()),
        dialect,
        code -> "Reason of " + code);
    return target;
  }

  private static List<String> lines(Path file) throws IOException {
    return List.of(Files.readString(file).split("\r\n"));
  }

  @Test
  void distributionHasARowPerMunicipality() throws IOException {
    // GM1900: 350 + 16 decided on 300; L3 without end and L5 until 2031 are durable. L4 cannot
    // stay: its 9 children are
    // not moved by the decision.
    // GM0518: 50 + 30 located, 16 amv imposed; 96 on 100. L1 loses 10 of 60 places: 7 x 10 / 60 =
    // 1.2, so 2 children.
    assertThat(lines(write(outcome(), CsvDialect.RFC4180, "run").resolve("distribution.csv")))
        .containsExactly(
            "province_code,province,municipality_code,municipality,inhabitants,ses_woa,indicative,indicative_amv,"
                + "reported,existing,decided,decided_regular,decided_amv,decided_special,located,unlocated,durable,"
                + "temporary,deviation,children_moved,reason",
            "PV21,Province PV21,GM1900,Súdwest-Fryslân,3000,0.000,300,30,390,400,366,350,16,0,366,0,366,0,66,0,"
                + "Reason of GM1900",
            "PV28,Province PV28,GM0518,'s-Gravenhage,1000,0.000,100,10,,90,96,80,16,0,80,16,50,30,-4,2,"
                + "Reason of GM0518");
  }

  @Test
  void provincesHaveTasksAndThreshold() throws IOException {
    // PV21: 14 amv short of 30 while 350 regular are 80 beyond 270. 75% of 300 is 225.
    // PV28: 10 short of 90 other, 6 beyond 10 amv. 75% of 100 is 75, and 80 are located.
    assertThat(lines(write(outcome(), CsvDialect.RFC4180, "run").resolve("provinces.csv")))
        .containsExactly(
            "province_code,province,task,task_amv,decided,decided_amv,shortfall,shortfall_amv,surplus,located,"
                + "threshold_75,reaches_75,children_moved",
            "PV21,Province PV21,300,30,366,16,14,14,80,366,225,true,0",
            "PV28,Province PV28,100,10,96,16,10,0,6,80,75,true,2");
  }

  @Test
  void locationsTellWhatHappensToEach() throws IOException {
    assertThat(lines(write(outcome(), CsvDialect.RFC4180, "run").resolve("locations.csv")))
        .containsExactly(
            "id,municipality_code,decision,places_now,places,durable,counts,children_moved,advised_move_date",
            // L1 has no end, so 30 June 2025; L4 ends on 31 December 2025. Before those days: the
            // May
            // holiday of region Midden from 26 April, the Christmas holiday from 20 December.
            "L1,GM0518,shrink,60,50,true,true,2,2025-04-26",
            "L2,GM0518,keep,30,30,false,true,0,",
            "L3,GM1900,open,0,16,true,true,0,",
            "L4,GM1900,close,50,0,false,false,9,2025-12-20",
            "L5,GM1900,extend,350,350,true,true,0,");
  }

  /**
   * 2 and 9 children leave, and no regular place is added: L3 is amv, and what is imposed is amv.
   */
  @Test
  void relocationsTellWhereChildrenCanGo() throws IOException {
    assertThat(lines(write(outcome(), CsvDialect.RFC4180, "run").resolve("relocations.csv")))
        .containsExactly(RELOCATIONS, "L1,GM0518,,,2,,unplaced,,", "L4,GM1900,,,9,,unplaced,,");
    // 82 children on 410 regular places now: 1/5 per place. Room for 4 on the 20 places that L5
    // grows, and for 10 on 50 imposed. 0.1 degree of latitude is 11.1 km.
    Outcome outcome =
        Cases.of(400, 40)
            .municipalityAt("GM0518", "PV28", 1_000, "4.3", "52.1")
            .municipalityAt("GM0599", "PV28", 1_000, "4.3", "52.2")
            .location("L1", "GM0518", l -> l.now(60, 12))
            .location("L5", "GM0599", l -> l.now(350, 70).range(1, 370).until("2026-06-30"))
            .outcome(Map.of("L5", 370L, "GM0599:REGULAR", 50L));
    assertThat(lines(write(outcome, CsvDialect.EXCEL_NL, "excel").resolve("relocations.csv")))
        .containsExactly(
            "\uFEFF" + RELOCATIONS.replace(',', ';'),
            "L1;GM0518;;GM0599;10;11,1;same_province;true;false",
            "L1;GM0518;L5;GM0599;2;11,1;same_province;true;true");
  }

  @Test
  void theResultTellsAboutChildren() throws IOException {
    JsonNode children =
        EXACT
            .readTree(
                Files.readAllBytes(
                    write(outcome(), CsvDialect.RFC4180, "run").resolve("result.json")))
            .get("children");
    assertThat(children.get("closings").get(1).toString())
        .isEqualTo(
            "{\"locationId\":\"L4\",\"municipalityCode\":\"GM1900\",\"children\":9,\"end\":\"2025-12-31\","
                + "\"endBasis\":\"CONTRACT\",\"schoolRegion\":\"NOORD\",\"advisedMoveDate\":\"2025-12-20\","
                + "\"holiday\":\"CHRISTMAS\",\"daysAhead\":11,\"noHoliday\":null,\"missingSchoolYear\":null}");
    assertThat(children.get("relocations").get(0).toString())
        .isEqualTo(
            "{\"fromLocation\":\"L1\",\"fromMunicipalityCode\":\"GM0518\",\"toLocation\":null,"
                + "\"toMunicipalityCode\":null,\"children\":2,\"distanceKm\":null,\"tier\":\"unplaced\","
                + "\"schoolChange\":null,\"secondMove\":null}");
    // 7 + 5 in GM0518, 9 + 70 in GM1900; L2 is a hotel with 5, L4 emergency shelter with 9.
    assertThat(children.get("municipalities").toString())
        .isEqualTo(
            "[{\"municipalityCode\":\"GM0518\",\"now\":12,\"movedByDecision\":2,\"movedUnavoidably\":0,"
                + "\"movedPer100\":\"50/3\",\"placed\":0,\"unplaced\":2,\"withoutLocation\":0,\"otherMunicipality\":0,"
                + "\"schoolChanges\":0,\"secondMoves\":0,\"emergencyNow\":5,\"emergencyAfter\":5},"
                + "{\"municipalityCode\":\"GM1900\",\"now\":79,\"movedByDecision\":0,\"movedUnavoidably\":9,"
                + "\"movedPer100\":\"900/79\",\"placed\":0,\"unplaced\":9,\"withoutLocation\":0,\"otherMunicipality\":0,"
                + "\"schoolChanges\":0,\"secondMoves\":0,\"emergencyNow\":9,\"emergencyAfter\":0}]");
  }

  @Test
  void grantsHaveTwoDecimals() throws IOException {
    // 16 amv x 2,000. GM1900 durable: (366 - 300) x 2,000 = 132,000. PV21: 366 - 225 - 66 = 75 x
    // 1,500 = 112,500: 16,875
    // and 95,625. PV28: 80 - 75 = 5 x 1,500 = 7,500: 1,125; GM0518 has 16 places without a
    // location, so no 85%.
    assertThat(lines(write(outcome(), CsvDialect.RFC4180, "run").resolve("grants.csv")))
        .containsExactly(
            "beneficiary_code,beneficiary,grant,places,amount_per_place,amount,article",
            "GM1900,Súdwest-Fryslân,SPECIAL,16,2000.00,32000.00,Wet 9(2)(a); Regeling 4(1)",
            "GM1900,Súdwest-Fryslân,DURABLE,66,2000.00,132000.00,Wet 9(2)(b); Regeling 4(2)",
            "PV21,Province PV21,THRESHOLD_75_PROVINCE,75,225.00,16875.00,\"Wet 9(3); Regeling 4(3), 4(4)\"",
            "PV28,Province PV28,THRESHOLD_75_PROVINCE,5,225.00,1125.00,\"Wet 9(3); Regeling 4(3), 4(4)\"",
            "GM1900,Súdwest-Fryslân,THRESHOLD_75_MUNICIPALITY,366,,95625.00,\"Wet 9(3); Regeling 4(3), 4(4)\"");
  }

  @Test
  void ledgerLinesAreMeasureTimesWeight() throws IOException {
    List<String> lines = lines(write(outcome(), CsvDialect.RFC4180, "run").resolve("ledger.csv"));
    assertThat(lines.get(0))
        .isEqualTo(
            "constraint,level,province_code,municipality_code,location_id,measure,weight,points");
    assertThat(lines)
        .contains(
            "PROVINCIAL_TASK,medium,PV28,,,10,1,10",
            "AMV_TASK,medium,PV21,,,14,1,14",
            // 4 short of 100: 16 squared places at 1/100 of a point.
            "FAIR_SHARE,soft,PV28,GM0518,,16,0.01,0.16",
            // 7 children in 60 places: 0.116667 of a child per place, at 2 points: 0.233334.
            "CHILDREN_MOVED,soft,PV28,GM0518,L1,10,0.233334,2.33334",
            "NEW_LOCATIONS,soft,PV21,GM1900,L3,1,5,5");
  }

  @Test
  void ledgerAddsUpToTheScoreOverRandomRuns() throws IOException {
    Random random = new Random(11);
    for (int run = 0; run < 60; run++) {
      QuotaScope scope = QuotaScope.values()[run % 3];
      Cases cases = cases().scope(scope);
      Map<String, Long> places = new TreeMap<>();
      for (Site site : cases.problem().siteList()) {
        places.put(site.id(), random.nextBoolean() ? 0L : (long) random.nextInt(500));
      }
      Outcome outcome = cases.outcome(places);
      Path target = write(outcome, CsvDialect.RFC4180, "run" + run);
      Map<String, BigDecimal> sumByLevel = new TreeMap<>();
      for (CSVRecord line : read(target.resolve("ledger.csv"))) {
        BigDecimal points = new BigDecimal(line.get("points"));
        assertThat(points.scale()).isBetween(0, 6);
        assertThat(new BigDecimal(line.get("measure")).multiply(new BigDecimal(line.get("weight"))))
            .isEqualByComparingTo(points);
        sumByLevel.merge(line.get("level"), points, BigDecimal::add);
      }
      Score score = outcome.ledger().score();
      BigDecimal zero = BigDecimal.ZERO;
      assertThat(sumByLevel.getOrDefault("hard", zero))
          .isEqualByComparingTo(BigDecimal.valueOf(score.hard()));
      assertThat(sumByLevel.getOrDefault("medium", zero))
          .isEqualByComparingTo(BigDecimal.valueOf(score.medium()));
      assertThat(sumByLevel.getOrDefault("soft", zero))
          .isEqualByComparingTo(BigDecimal.valueOf(score.softMicro(), 6));
    }
  }

  @Test
  void resultMeetsItsSchema() throws IOException {
    JsonNode result =
        EXACT.readTree(
            Files.readAllBytes(write(outcome(), CsvDialect.RFC4180, "run").resolve("result.json")));
    assertThat(validate("result", result)).isEmpty();
  }

  @Test
  void resultNamesTheConflictsInTheFormOfItsSchema() throws IOException {
    Outcome outcome = outcome();
    assertThat(conflicts(outcome, "met")).isEqualTo("null");
    assertThat(conflicts(outcome.with(List.of()), "missed")).isEqualTo("[]");
    MunicipalityCode code = outcome.shelterCase().municipalityList().getFirst().code();
    ProvinceCode province = outcome.shelterCase().provinceList().getFirst().code();
    LocationId location = new LocationId("L1");
    List<Rule> ruleList =
        List.of(
            new Rule.Pinned(new Pin.OfMunicipality(code, 300, "A", "why")),
            new Rule.Pinned(new Pin.OfLocation(location, 7, "A", "why")),
            new Rule.Task(province, TaskKind.AMV, 12, List.of()),
            new Rule.Bounds(code, location, new Domain(true, 50, 200)),
            new Rule.Minimum(Kind.AMV, 16),
            new Rule.Exempt(code),
            new Rule.Cap(BigFraction.of(5, 2)));
    Conflict conflict = new Conflict(province, ruleList, new Score(3, 4, 0));
    assertThat(conflicts(outcome.with(List.of(conflict)), "conflict"))
        .startsWith("[{\"provinceCode\":\"" + province + "\",\"hard\":3,\"medium\":4,\"rules\":[")
        .contains(
            rule("PINNED", null, code, null, null, "300"),
            rule("PINNED", null, null, location, null, "7"),
            rule("AMV_TASK", province, null, null, null, "12"),
            rule("LOCATION_BOUNDS", null, code, location, null, "\"0, 50-200\""),
            rule("SMALL_SCALE_MINIMUM", null, null, null, Kind.AMV, "16"),
            rule("EXEMPT", null, code, null, null, "0"),
            rule("MUNICIPAL_CAP", null, null, null, null, "\"5/2\""))
        .endsWith("\"waysOut\":[]}]");
    List<WayOut> wayOutList =
        List.of(new WayOut(ruleList.get(2), 8, new Score(0, 1, 2_500_000), true));
    assertThat(conflicts(outcome.with(List.of(conflict.with(wayOutList))), "ways"))
        .endsWith(
            "\"waysOut\":[{\"rule\":2,\"instead\":8,\"hard\":0,\"medium\":1,\"softMicro\":2500000,\"proven\":true}]}]");
  }

  private static String rule(
      String constraint,
      Object province,
      Object municipality,
      Object location,
      Object kind,
      String value) {
    return "{\"constraint\":\"%s\",\"provinceCode\":%s,\"municipalityCode\":%s,\"locationId\":%s,\"kind\":%s,\"value\":%s}"
        .formatted(
            constraint,
            quoted(province),
            quoted(municipality),
            quoted(location),
            quoted(kind),
            value);
  }

  private static String quoted(Object code) {
    return code == null ? "null" : "\"" + code + "\"";
  }

  private String conflicts(Outcome outcome, String name) throws IOException {
    JsonNode result =
        EXACT.readTree(
            Files.readAllBytes(write(outcome, CsvDialect.RFC4180, name).resolve("result.json")));
    assertThat(validate("result", result)).isEmpty();
    return result.get("conflicts").toString();
  }

  /** Score: 24 short and some points. Proven; 5 points from it; 4 places from it. */
  @Test
  void resultTellsWhatIsProvenInTheFormOfItsSchema() throws IOException {
    Outcome outcome = outcome();
    long soft = outcome.ledger().score().softMicro();
    assertThat(bound(Proofs.optimal(outcome), "proven"))
        .isEqualTo(
            "{\"hard\":0,\"medium\":24,\"softMicro\":"
                + soft
                + ",\"gapMicro\":0,\"gapPercent\":0,\"undecidedAreas\":0,\"proven\":true}");
    assertThat(bound(Proofs.below(outcome, 0, 0, soft / 4 * 4, 2), "gap"))
        .startsWith("{\"hard\":0,\"medium\":24,\"softMicro\":" + soft % 4 + ",\"gapMicro\":")
        .containsPattern("\"gapPercent\":(100|99\\.[0-9]{1,6}),")
        .endsWith("\"undecidedAreas\":2,\"proven\":false}");
    assertThat(bound(Proofs.below(outcome, 0, 4, 0, 0), "levels"))
        .contains("\"medium\":20,", "\"gapMicro\":null,\"gapPercent\":null,")
        .endsWith("\"proven\":false}");
  }

  private String bound(Outcome outcome, String name) throws IOException {
    Path file = write(outcome, CsvDialect.RFC4180, name).resolve("result.json");
    JsonNode result = EXACT.readTree(Files.readAllBytes(file));
    assertThat(validate("result", result)).isEmpty();
    assertThat(result.get("method").get("foundBy").toString()).isEqualTo("[\"EXACT\"]");
    return result.get("bound").toString();
  }

  @Test
  void schemaRefusesAMissingFieldAndAnUnknownOne() throws IOException {
    Path file = write(outcome(), CsvDialect.RFC4180, "run").resolve("result.json");
    String text = Files.readString(file);
    assertThat(validate("result", EXACT.readTree(text.replaceFirst("\"seed\" : 0,", ""))))
        .isNotEmpty();
    assertThat(
            validate(
                "result", EXACT.readTree(text.replaceFirst("\"seed\"", "\"extra\": 1, \"seed\""))))
        .isNotEmpty();
  }

  @Test
  void whatWasWeighedIsInTheResultAndInTables() throws IOException {
    Outcome outcome = outcome();
    Path target = Files.createDirectory(directory.resolve("weighed"));
    RunContent content =
        RunContent.of(Results.of(outcome, GrantAmounts.REGELING_2024), SchoolCalendarReader.read());
    RunFiles.write(
        target,
        content.with(ConsideredCases.of(outcome)),
        CsvDialect.RFC4180,
        code -> "Reason of " + code);
    JsonNode result = EXACT.readTree(Files.readAllBytes(target.resolve("result.json")));
    assertThat(validate("result", result)).isEmpty();
    assertThat(result.get("considered").get("within").asString()).isEqualTo("1/100");
    assertThat(lines(target.resolve("alternatives.csv")))
        .contains(
            "PV28,Province PV28,GM0518,'s-Gravenhage,5,8,INDICATIVE,FOUND,true,0,0,2.5,2.5,1,,",
            "PV28,Province PV28,GM0518,'s-Gravenhage,5,0,ZERO,IMPOSSIBLE,false,,,,,,,20");
    assertThat(lines(target.resolve("effective-weights.csv")))
        .containsExactly(
            "constraint,weight,places_elsewhere,municipalities,decision_stays,proven,measure_decided,measure_without,points_decided,points_without",
            "FAIR_SHARE,1,3.5,3,false,true,10,20,1,2",
            "STABILITY,1/4,0,0,true,false,0,0,0,0");
    assertThat(read(target.resolve("room.csv"))).hasSize(2);
    JsonNode alternative = result.at("/considered/alternatives/0");
    assertThat(alternative.get("occasions").toString()).isEqualTo("[\"INDICATIVE\"]");
    assertThat(alternative.get("changes").size()).isEqualTo(2);
    assertThat(result.at("/considered/ties/roundings/0/exactDecimal").decimalValue())
        .isEqualTo("40.5");
    assertThat(write(outcome, CsvDialect.RFC4180, "plain").resolve("room.csv")).doesNotExist();
  }

  @Test
  void everyCellOfTheCsvFilesIsInTheResult() throws IOException {
    Path run = write(outcome(), CsvDialect.RFC4180, "run");
    JsonNode result = EXACT.readTree(Files.readAllBytes(run.resolve("result.json")));
    Map<String, String> arrayByFile =
        Map.of(
            "distribution.csv", "/municipalities",
            "provinces.csv", "/provinces",
            "locations.csv", "/locations",
            "relocations.csv", "/children/relocations",
            "grants.csv", "/grants",
            "fairness.csv", "/fairness/figures",
            "density.csv", "/density/municipalities",
            "ledger.csv", "/ledger");
    for (Map.Entry<String, String> entry : arrayByFile.entrySet()) {
      List<CSVRecord> rows = read(run.resolve(entry.getKey()));
      JsonNode array = result.at(entry.getValue());
      assertThat(array.size()).isEqualTo(rows.size()).isPositive();
      for (int i = 0; i < rows.size(); i++) {
        for (Map.Entry<String, String> cell : rows.get(i).toMap().entrySet()) {
          JsonNode value = array.get(i).get(Column.text(cell.getKey(), x -> x).jsonName());
          String text =
              value.isNull()
                  ? ""
                  : value.isNumber() ? value.decimalValue().toPlainString() : value.asString();
          assertThat(text).as(entry.getKey() + " " + cell.getKey()).isEqualTo(cell.getValue());
        }
      }
    }
  }

  /**
   * Due 100 and 300; decided 96 and 366, reported 350 and nothing, today 90 and 400. Mean absolute
   * deviation (4 + 66) / 2. Gini |96 x 300 - 366 x 100| / (400 x 462) = 7,800 / 184,800 = 13/308.
   */
  @Test
  void fairnessHasARowPerAreaAndDistribution() throws IOException {
    Path run = write(outcome(), CsvDialect.RFC4180, "run");
    List<String> lines = lines(run.resolve("fairness.csv"));
    assertThat(lines)
        .hasSize(1 + 3 * 4)
        .startsWith(
            "level,province_code,province,distribution,municipalities,without_due,due,places,lowest_ratio,"
                + "highest_ratio,range,mean_absolute,mean_squared,gini,theil,theil_within,theil_between,"
                + "uneven_pairs,lowest_municipality_code,lowest_places,lowest_due,lowest_count,"
                + "highest_municipality_code,highest_places,highest_due,highest_count",
            "country,,,decided,2,0,400,462,0.960,1.220,0.260,35.00,2186.00,0.0422,0.004948,0.000000,0.004948,"
                + "0,GM0518,96,100,1,GM1900,366,300,1")
        .contains(
            "province,PV28,Province PV28,reported,1,0,100,0,0.000,0.000,0.000,100.00,10000.00,,,,,0,"
                + "GM0518,0,100,1,GM0518,0,100,1");
    JsonNode figures =
        EXACT.readTree(Files.readAllBytes(run.resolve("result.json"))).at("/fairness/figures/0");
    assertThat(figures.get("giniExact").asString()).isEqualTo("13/308");
    assertThat(figures.get("provinceCode").isNull()).isTrue();
  }

  @Test
  void densityHasARowPerMunicipality() throws IOException {
    // 366 on 3,000 inhabitants; today 50 + 350.
    assertThat(lines(write(outcome(), CsvDialect.RFC4180, "run").resolve("density.csv")))
        .containsExactly(
            "province_code,province,municipality_code,municipality,due,inhabitants,"
                + "weighted_inhabitants,existing,decided,decided_per_1000,existing_per_1000,"
                + "decided_per_1000_weighted,existing_per_1000_weighted",
            "PV21,Province PV21,GM1900,Súdwest-Fryslân,300,3000,3000,400,366,122.00,133.33,122.00,133.33",
            "PV28,Province PV28,GM0518,'s-Gravenhage,100,1000,1000,90,96,96.00,90.00,96.00,90.00");
  }

  @Test
  void resultHoldsScoreCaseWeightsAndTotals() throws IOException {
    JsonNode result =
        EXACT.readTree(
            Files.readAllBytes(write(outcome(), CsvDialect.RFC4180, "run").resolve("result.json")));
    assertThat(result.get("score").get("medium").asLong()).isEqualTo(24);
    assertThat(result.get("bound").isNull()).isTrue();
    assertThat(result.get("weights").get("values").get("UNLOCATED").asString()).isEqualTo("1/20");
    assertThat(result.get("weights").get("values").get("OVER_IMPOSED").asString()).isEqualTo("10");
    assertThat(result.get("parameters").get("threshold75").asString()).isEqualTo("3/4");
    assertThat(result.get("parameters").get("maxPlacesPer1000").isNull()).isTrue();
    assertThat(result.get("scenarioChanges").get(0).get("reason").asString())
        .isEqualTo("a \"reason\"");
    assertThat(result.get("children").toString())
        .startsWith(
            "{\"now\":91,\"movedByDecision\":2,\"movedUnavoidably\":9,\"movedPer100\":\"1100/91\",\"placed\":0,"
                + "\"unplaced\":11,\"withoutLocation\":0,\"otherMunicipality\":0,\"schoolChanges\":0,\"secondMoves\":0,"
                + "\"emergencyNow\":14,\"emergencyAfter\":5,\"plan\":{\"status\":\"FOUND\","
                + "\"childrenPerPlace\":\"13/70\",\"freePlaces\":0,\"capacity\":0},\"closings\":[");
    assertThat(result.get("nationalTotals").get("decided").asLong()).isEqualTo(462);
    assertThat(result.get("nationalTotals").get("shortfall").asLong()).isEqualTo(24);
    assertThat(result.get("nationalTotals").get("grants").decimalValue()).isEqualTo("277625.00");
    // The 85% of PV28 is not paid: nobody there did the whole task.
    JsonNode unpaid = result.get("threshold75Grants").get(1);
    assertThat(unpaid.get("municipalPart").decimalValue()).isEqualTo("6375.00");
    assertThat(unpaid.get("municipalPartPaid").decimalValue()).isEqualTo("0.00");
  }

  @Test
  void jsonIsIndentedWithLineFeedsAndUnescapedLetters() throws IOException {
    String text =
        Files.readString(write(outcome(), CsvDialect.RFC4180, "run").resolve("result.json"));
    assertThat(text)
        .startsWith("{\n  \"formatVersion\" : 1,\n")
        .endsWith("\n}\n")
        .doesNotContain("\r");
    // OVER_IMPOSED weighs 10, which must not become 1E+1.
    assertThat(text).contains("\"weight\" : 10,").doesNotContainPattern(": -?[0-9.]+[eE]");
    assertThat(text).contains("\"Súdwest-Fryslân\"", "\"'s-Gravenhage\"");
  }

  @Test
  void sameRunGivesSameBytesWhateverTheOrderOfTheInput() throws IOException {
    Map<String, Long> places = Map.of("L1", 50L, "GM0002:REGULAR", 60L);
    Cases cases =
        Cases.of(200, 20)
            .municipality("GM0001", "Aa", "PV20", 1_000)
            .municipality("GM0002", "Bee", "PV20", 1_000)
            .location("L1", "GM0001", l -> l.now(60, 7))
            .location("L2", "GM0002", l -> l.now(60, 7));
    Cases reversed =
        Cases.of(200, 20)
            .location("L2", "GM0002", l -> l.now(60, 7))
            .location("L1", "GM0001", l -> l.now(60, 7))
            .municipality("GM0002", "Bee", "PV20", 1_000)
            .municipality("GM0001", "Aa", "PV20", 1_000);
    Path one = write(cases.outcome(places), CsvDialect.EXCEL_NL, "one");
    Path other = write(reversed.outcome(places), CsvDialect.EXCEL_NL, "other");
    try (var files = Files.list(one)) {
      for (Path file : files.toList()) {
        assertThat(other.resolve(file.getFileName())).hasSameBinaryContentAs(file);
      }
    }
  }

  @Test
  void emptyDecisionIsWrittenToo() throws IOException {
    Path run =
        write(
            Cases.of(10, 0).municipality("GM0001", "A", "PV20", 10).outcome(Map.of()),
            CsvDialect.RFC4180,
            "run");
    assertThat(validate("result", EXACT.readTree(Files.readAllBytes(run.resolve("result.json")))))
        .isEmpty();
    assertThat(lines(run.resolve("locations.csv"))).hasSize(1);
    assertThat(lines(run.resolve("grants.csv"))).hasSize(1);
  }

  private static List<CSVRecord> read(Path file) throws IOException {
    try (var reader = Files.newBufferedReader(file)) {
      return CSVFormat.RFC4180
          .builder()
          .setHeader()
          .setSkipHeaderRecord(true)
          .get()
          .parse(reader)
          .getRecords();
    }
  }

  static List<Error> validate(String schemaName, JsonNode node) throws IOException {
    try (InputStream in =
        RunFilesTest.class.getResourceAsStream("/nl/spreiding/schema/" + schemaName + ".json")) {
      Schema schema =
          SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12).getSchema(in);
      return schema.validate(node);
    }
  }
}
