package nl.spreiding.audit;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Collectors;
import nl.spreiding.model.Kind;
import nl.spreiding.model.LocationId;
import nl.spreiding.model.MunicipalityCode;
import nl.spreiding.model.Pin;
import nl.spreiding.model.Status;
import nl.spreiding.testing.Cases;
import org.apache.commons.numbers.fraction.BigFraction;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What the values of reasons should be, counted by hand. */
class ReasonCheckTest {
  /**
   * Due are 100 (10 amv), 100 and 200. GM0001 reports 62 and 8 amv; it has 40 in L1, 6 amv in L2,
   * 15 in L3 and 3 in L4, 7 and 2 amv imposed: 73. GM0002 has 95. Of the 180 of the province 153
   * stand at locations, of 20 amv 6.
   */
  private static Recount recount() {
    Recount recount =
        new Recount(
            Cases.of(400, 40)
                .parameters(p -> p.withCap(BigFraction.of(2)))
                .municipality("GM0001", "A", "PV20", 100_000)
                .municipality("GM0002", "B", "PV20", 100_000)
                .municipality("GM0003", "C", "PV21", 200_000)
                .report("GM0001", 60, 8, 2)
                .baseline("GM0001", 33)
                .location("L1", "GM0001", l -> l.now(50, 20).range(40, 80).until("2027-12-31"))
                .location("L2", "GM0001", l -> l.status(Status.OFFERED).kind(Kind.AMV).range(5, 12))
                .location("L3", "GM0001", l -> l.status(Status.CANDIDATE).range(10, 30))
                .location(
                    "L4", "GM0001", l -> l.status(Status.AGREED).kind(Kind.SPECIAL).range(1, 9))
                .location("L5", "GM0002", l -> l.range(1, 200))
                .pin(new Pin.OfMunicipality(new MunicipalityCode("GM0001"), 71, "a", "r"))
                .pin(new Pin.OfLocation(new LocationId("L5"), 95, "a", "r"))
                .build());
    recount.placeById.get("L1").decided = 40;
    recount.placeById.get("L2").decided = 6;
    recount.placeById.get("L3").decided = 15;
    recount.placeById.get("L4").decided = 3;
    recount.placeById.get("L5").decided = 95;
    recount.town("GM0001").imposedRegular = 7;
    recount.town("GM0001").imposedAmv = 2;
    return recount;
  }

  private static String facts(String code, String key, Row values) {
    Recount recount = recount();
    return new ReasonFacts(recount, new Accounts(recount))
        .of(recount.town("GM0001"), code, key, values).stream()
            .map(String::valueOf)
            .collect(Collectors.joining(" / "));
  }

  /** Of the task that is not amv, and of amv. */
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "DEVIATION_X | own | 43 / 6",
        "DEVIATION_X | room | 89 / 12",
        "DEVIATION_X | reported | 62 / 8",
        "DEVIATION_X | until | 2026-02-01 / 2026-02-01",
        "DEVIATION_X | missing | 27 / 14",
        "DEVIATION_NO_ROOM | part | -27 / -4",
        "DEVIATION_NOT_USED | part | 19 / 2",
        "DEVIATION_MORE_ROOM | part | -19 / -2",
        "DEVIATION_CANDIDATE | part | 15 / 0",
        "DEVIATION_IMPOSED | part | 7 / 2",
        "DEVIATION_X | before | 30 / 30",
        "DEVIATION_X | after | 27 / 27",
        "DEVIATION_X | beforeCost | 9 / 9",
        "DEVIATION_X | afterCost | 7.29 / 7.29",
        "DEVIATION_X | due | 100 / 100",
        "X | decided | 73 / 73",
        "EXCHANGE_X | due |",
        "X | indicative | 100 / 100",
        "INDICATIVE | amv | 10 / 10",
        "TASK_SET | amv | 20 / 20",
        "X | amv | 8 / 8",
        "X | voluntary | 70 / 70",
        "X | over | -27 / -27",
        "OVER_IMPOSED | over | 0 / 0",
        "X | beyond | -27 / -27",
        "GAP_BELOW_MINIMUM | gap | 32 / 4",
        "BELOW_ALSO_X | gap | 25 / 2",
        "X | gap | 27 / 27",
        "X | located | 64 / 64",
        "COMPOSED_X | imposed | 9 / 9",
        "ACCOUNT_X | imposed | 9 / 9",
        "X | imposed | 7 / 2",
        "COMPOSED_X | missing | 41 / 41",
        "X | missing | 27 / 14",
        "X | counted | 153 / 6",
        "ACCOUNT_DECIDED | total | 200 / 200",
        "X | total | 180 / 20",
        "X | short | 20 / 12",
        "X | surplus | 5 / 0",
        "DURABLE_REGULAR_SMALL | minimum | 100 / 100",
        "DURABLE_SPECIAL_SMALL | minimum | 16 / 16",
        "X | minimum | 50 / 16",
        "X | share | 27/1 / 7/1",
        "X | numerator | 90 / 10",
        "X | denominator | 90 / 20",
        "ABOVE_OFFER | cost | 0 / 0",
        "ACCOUNT_DECIDED | cost | 17.59 / 17.59",
        "ACCOUNT_NOT_DECIDED | cost | 17.59 / 17.59",
        "ACCOUNT_LOCATED | cost | 34.2 / 34.2",
        "ACCOUNT_IMPOSED | cost | 0.45 / 0.45",
        "REPORT_MORE | cost | 0.3 / 0.3",
        "OVER_IMPOSED | cost | 0 / 0",
        "X | cost | 7.29 / 7.29",
        "X | reported | 70 / 70",
        "X | deviation | 3 / 3",
        "X | likely | 0 / 0",
        "X | pinned | 71 / 71",
        "X | cap | 200 / 200",
        "X | baseline | 33 / 33",
        "X | open | 40 / 40",
        "X | agreed | 3 / 3",
        "X | offered | 6 / 6",
        "X | candidate | 15 / 15",
        "X | until | 2026-02-01 / 2026-02-01",
        "EXCHANGE_X | until |",
        "DURABLE_REGULAR_SMALL | durable | 15 / 15",
        "DURABLE_SPECIAL_SMALL | durable | 9 / 9",
        "X | durable | 24 / 24",
        "X | children | 16 / 16",
        "X | known | 4 / 4",
        "TASK_SET | places | 200 / 200",
        "X | places |",
        "X | other |",
      })
  void valuesOfAMunicipality(String code, String key, String expected) {
    assertThat(facts(code, key, Row.of())).isEqualTo(expected == null ? "" : expected);
  }

  @Test
  void aReasonThatNamesItsTaskHasOneNumber() {
    assertThat(facts("X", "missing", Row.of("task", Row.of("nl", "amv-plaatsen")))).isEqualTo("14");
    assertThat(facts("X", "missing", Row.of("task", Row.of("nl", "overige")))).isEqualTo("27");
  }

  /** L1 keeps 40 of 50 places, so that 4 of 20 children leave at 0.8 points for a place. */
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "X | now | 50",
        "X | places | 40",
        "X | children | 4",
        "LOCATION_ENDS | children | 20",
        "X | least | 40",
        "X | most | 80",
        "X | until | 2027-12-31",
        "X | from | null",
        "X | counts | 2026-02-01",
        "X | cost | 8",
        "LOCATION_OPENED | cost | 5",
        "LOCATION_UNUSED | cost | 5",
        "X | pinned |",
        "X | other |",
      })
  void valuesOfALocation(String code, String key, String expected) {
    Row values = Row.of("id", "L1", "task", Row.of("nl", "amv"));
    assertThat(facts(code, key, values)).isEqualTo(expected == null ? "" : expected);
  }

  @Test
  void whatTheAreaOfALocationIsShortOf() {
    assertThat(facts("X", "short", Row.of("id", "L1"))).isEqualTo("20 / 12");
    assertThat(facts("X", "pinned", Row.of("id", "L5"))).isEqualTo("95 / 95");
    // A place that is not of the case is none.
    assertThat(facts("X", "decided", Row.of("id", "L9"))).isEqualTo("73 / 73");
  }

  /** Who is exempt or has what is due does not share. */
  @Test
  void sharesOfWhatIsMissing() {
    Recount recount =
        new Recount(
            Cases.of(300, 0)
                .municipality("GM0001", "A", "PV20", 100_000)
                .municipality("GM0002", "B", "PV20", 100_000)
                .municipality("GM0003", "C", "PV20", 100_000)
                .exemptReport("GM0002", 0, 0, 0)
                .location("L1", "GM0001", l -> l.range(1, 200))
                .build());
    recount.placeById.get("L1").decided = 100;
    ReasonFacts facts = new ReasonFacts(recount, new Accounts(recount));
    Row other = Row.of("task", Row.of("nl", "overige"));
    // Of 200 missing all are for GM0003: 100 of 100.
    assertThat(facts.of(recount.town("GM0003"), "X", "denominator", other)).containsExactly(100L);
    assertThat(facts.of(recount.town("GM0003"), "X", "share", other)).containsExactly("200/1");
    assertThat(facts.of(recount.town("GM0001"), "X", "share", other)).containsExactly("0/1");
    assertThat(facts.of(recount.town("GM0002"), "X", "share", other)).containsExactly("0/1");
    recount.town("GM0001").imposedRegular = 250;
    assertThat(facts.of(recount.town("GM0001"), "OVER_IMPOSED", "cost", other).toString())
        .isEqualTo("[500]");
    recount.placeById.get("L1").decided = 130;
    assertThat(facts.of(recount.town("GM0003"), "X", "surplus", other)).containsExactly(280L);
    assertThat(facts.of(recount.town("GM0001"), "X", "surplus", other)).containsExactly(0L);
  }

  private static Findings findings(Recount recount, String reasons) {
    Findings findings = new Findings();
    new ReasonCheck(recount, new Accounts(recount), findings).check(SmallJson.of(reasons));
    return findings;
  }

  private static List<String> mismatches(Recount recount, String reasons) {
    return findings(recount, reasons).mismatchList().stream()
        .map(m -> m.what() + " (" + m.expected() + ") (" + m.found() + ")")
        .toList();
  }

  private static String reason(String code, String article, String values) {
    return "{'municipalityCode': 'GM0001', 'code': '%s', 'article': '%s', 'values': {%s}}"
        .formatted(code, article, values);
  }

  private static List<String> mismatches(String... reasons) {
    return mismatches(recount(), "[" + String.join(",", reasons) + "]");
  }

  @Test
  void numbersDatesAndWordsOfAReason() {
    assertThat(mismatches(reason("X", "1", "'decided': 73, 'until': '2026-02-01', 'area': 'b'")))
        .isEmpty();
    assertThat(mismatches(reason("X", "1", "'decided': 74")))
        .containsExactly("X.decided (73 / 73) (74)");
    assertThat(mismatches(reason("X", "1", "'decided': '73'"))).isEmpty();
    assertThat(mismatches(reason("X", "1", "'decided': 73.0"))).isEmpty();
    assertThat(mismatches(reason("X", "1", "'cost': 7.290"))).isEmpty();
    assertThat(mismatches(reason("X", "1", "'cost': 7.291")))
        .containsExactly("X.cost (7.29 / 7.29) (7.291)");
    assertThat(mismatches(reason("X", "1", "'missing': 14"))).isEmpty();
    assertThat(mismatches(reason("X", "1", "'missing': 15")))
        .containsExactly("X.missing (27 / 14) (15)");
    assertThat(mismatches(reason("X", "1", "'share': '27/1'"))).isEmpty();
    String digits = "73." + "0".repeat(37);
    assertThat(mismatches(reason("X", "1", "'decided': " + digits))).hasSize(1);
    assertThat(mismatches(reason("X", "1", "'decided': " + digits.substring(0, 39)))).isEmpty();
  }

  @Test
  void whatIsNotDerivedIsCounted() {
    String reason =
        reason("X", "1", "'area': 'b', 'name': {'nl': 'a'}, 'places': 5, 'decided': 73");
    Findings findings = findings(recount(), "[" + reason + "]");
    assertThat(findings.givenByReason())
        .containsEntry("reason words", 2L)
        .containsEntry("reason X.places", 1L)
        .hasSize(2);
    assertThat(findings.checks()).isEqualTo(2);
  }

  @Test
  void allReasonsOfACodeNameOneArticle() {
    assertThat(mismatches(reason("X", "1", ""), reason("Y", "2", ""), reason("X", "1", "")))
        .isEmpty();
    assertThat(mismatches(reason("X", "1", ""), reason("X", "2", "")))
        .containsExactly("X.article (1) (2)");
  }

  @Test
  void reasonsAreAListAndOfMunicipalities() {
    assertThat(mismatches(recount(), "{}")).containsExactly("reasons ([…]) ({…})");
    String other = reason("X", "1", "").replace("GM0001", "GM0009");
    assertThat(mismatches(other)).containsExactly("X (a municipality of the case) (GM0009)");
    assertThat(mismatches(reason("X", "1", "").replace("{}", "5")))
        .containsExactly("X (a municipality of the case) (GM0001)");
  }

  /** GM0001 lends 10, then borrows 4: 110 and 106 of 100. */
  @Test
  void exchangesGoInOrder() {
    Recount recount =
        new Recount(
            Cases.of(200, 0)
                .municipality("GM0001", "A", "PV20", 100_000)
                .municipality("GM0002", "B", "PV20", 100_000)
                .exchange("GM0001", "GM0002", Kind.REGULAR, 10, "2027-01-01")
                .exchange("GM0002", "GM0001", Kind.REGULAR, 4)
                .build());
    String first = reason("EXCHANGE_LENT", "1", "'places': 10, 'due': 110, 'until': '2027-01-01'");
    String second = reason("EXCHANGE_BORROWED", "1", "'places': 4, 'due': 106");
    assertThat(mismatches(recount, "[" + first + "," + second + "]")).isEmpty();
    assertThat(mismatches(recount, "[" + second + "," + first + "]"))
        .containsExactly(
            "EXCHANGE_BORROWED.places (10) (4)",
            "EXCHANGE_BORROWED.due (110) (106)",
            "EXCHANGE_LENT.places (4) (10)",
            "EXCHANGE_LENT.due (106) (110)");
    assertThat(mismatches(recount, "[" + first.replace("2027", "2028") + "]"))
        .containsExactly("EXCHANGE_LENT.until (2027-01-01) (2028-01-01)");
  }

  /** 7 imposed is 7 from none, 2 amv is 2; the number that is fixed has a reason of its own. */
  @Test
  void brokenRulesGoInOrder() {
    String first = reason("RULE_BROKEN", "1", "'short': 7, 'rule': {'nl': 'omvang'}");
    String second = reason("RULE_BROKEN", "1", "'short': 2");
    assertThat(mismatches(first, second)).isEmpty();
    assertThat(mismatches(second, first))
        .containsExactly("RULE_BROKEN.short (7) (2)", "RULE_BROKEN.short (2) (7)");
    assertThat(mismatches(first, second, second)).containsExactly("RULE_BROKEN.short (0) (2)");
  }

  @Test
  void aFixedLocationIsABrokenRuleAFixedNumberIsNot() {
    Recount recount = recount();
    recount.placeById.get("L5").decided = 90;
    recount.town("GM0002").pinned = 99L;
    recount.town("GM0002").cap = 80L;
    assertThat(new ReasonFacts(recount, new Accounts(recount)).broken(recount.town("GM0002")))
        .containsExactlyInAnyOrder(5L, 10L);
  }
}
