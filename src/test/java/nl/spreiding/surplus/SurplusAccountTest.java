package nl.spreiding.surplus;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import nl.spreiding.law.GrantAmounts;
import nl.spreiding.ledger.Outcome;
import nl.spreiding.ledger.Results;
import nl.spreiding.model.Kind;
import nl.spreiding.model.QuotaScope;
import nl.spreiding.model.Status;
import nl.spreiding.model.TaskKind;
import nl.spreiding.problem.MunicipalityProblem;
import nl.spreiding.problem.Pool;
import nl.spreiding.problem.Site;
import nl.spreiding.testing.Cases;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class SurplusAccountTest {
  private static SurplusAccount account(Outcome outcome) {
    return SurplusAccount.of(Results.of(outcome, GrantAmounts.REGELING_2024));
  }

  private static Balance of(SurplusAccount account, String code, TaskKind task) {
    return account.balanceList().stream()
        .filter(b -> b.municipality().code().value().equals(code) && b.task() == task)
        .findFirst()
        .orElseThrow();
  }

  /** Such as {@code GM0001>GM0002 30 PROVINCE_POOL}. */
  private static List<String> reliefs(SurplusAccount account) {
    return account.reliefList().stream()
        .map(r -> name(r.from()) + ">" + name(r.to()) + " " + r.places() + " " + r.rule())
        .toList();
  }

  private static String name(MunicipalityProblem municipality) {
    return municipality == null ? "-" : municipality.code().value();
  }

  /** Four municipalities with 100 places each, none amv; the fourth in another province. */
  private static Cases four() {
    return Cases.of(400, 0)
        .municipality("GM0001", "Aa", "PV20", 1_000)
        .municipality("GM0002", "Bee", "PV20", 1_000)
        .municipality("GM0003", "Cee", "PV20", 1_000)
        .municipality("GM0004", "Dee", "PV21", 1_000)
        .location("L1", "GM0001", l -> l.now(160, 0).range(1, 200))
        .location("L2", "GM0002", l -> l.status(Status.CANDIDATE).range(1, 200))
        .location("L4", "GM0004", l -> l.now(100, 0).range(1, 200));
  }

  @Test
  void placesAreSortedByOfferAndByTheOwnNumber() {
    // GM0001: 160 of its own: 100 due, 60 voluntary. GM0002: a candidate location of 40 (imposed,
    // within 100) and 90 imposed: 130, of which 100 up to its number and 30 beyond. GM0003: 10.
    SurplusAccount account =
        account(
            four()
                .outcome(
                    Map.of(
                        "L1",
                        160L,
                        "L2",
                        40L,
                        "GM0002:REGULAR",
                        90L,
                        "GM0003:REGULAR",
                        50L,
                        "L4",
                        100L)));
    assertThat(of(account, "GM0001", TaskKind.OTHER))
        .extracting(Balance::due, Balance::voluntary, Balance::imposedBeyond, Balance::relief)
        .containsExactly(100L, 60L, 0L, 0L);
    assertThat(of(account, "GM0002", TaskKind.OTHER))
        .extracting(Balance::due, Balance::imposedWithin, Balance::imposedBeyond, Balance::surplus)
        .containsExactly(0L, 100L, 30L, 30L);
    assertThat(of(account, "GM0003", TaskKind.OTHER))
        .extracting(Balance::due, Balance::imposedWithin, Balance::relief)
        .containsExactly(0L, 50L, 50L);
    // 90 beyond, 50 short: both carry 25 (equal own numbers); 35 and 5 come on top.
    assertThat(reliefs(account))
        .containsExactly(
            "GM0001>GM0003 25 PROVINCE_POOL",
            "GM0002>GM0003 25 PROVINCE_POOL",
            "GM0001>- 35 null",
            "GM0002>- 5 null");
  }

  @Test
  void surplusGoesInProportionToTheOwnNumbersOfThoseWhoAreShort() {
    // 60 beyond; GM0002 is 100 short, GM0003 too: 30 each, 70 each nobody takes over.
    SurplusAccount account = account(four().outcome(Map.of("L1", 160L, "L4", 100L)));
    assertThat(reliefs(account))
        .containsExactly(
            "GM0001>GM0002 30 PROVINCE_POOL",
            "GM0001>GM0003 30 PROVINCE_POOL",
            "->GM0002 70 null",
            "->GM0003 70 null");
  }

  /**
   * 60 beyond for 50 short (own number 200) and 100 short (own number 100): by the own numbers 40
   * and 20, not by what is short.
   */
  @Test
  void proportionIsThatOfTheOwnNumbersNotOfTheShortages() {
    Cases cases =
        Cases.of(400, 0)
            .municipality("GM0001", "Aa", "PV20", 1_000)
            .municipality("GM0002", "Bee", "PV20", 2_000)
            .municipality("GM0003", "Cee", "PV20", 1_000)
            .location("L1", "GM0001", l -> l.now(160, 0).range(1, 200));
    assertThat(reliefs(account(cases.outcome(Map.of("L1", 160L, "GM0002:REGULAR", 150L)))))
        .containsExactly(
            "GM0001>GM0002 40 PROVINCE_POOL",
            "GM0001>GM0003 20 PROVINCE_POOL",
            "->GM0002 10 null",
            "->GM0003 80 null");
  }

  /** The same for those who carry: 100 beyond each, 60 short; own numbers 100 and 200. */
  @Test
  void thoseWithASurplusCarryInProportionToTheirOwnNumbers() {
    Cases cases =
        Cases.of(400, 0)
            .municipality("GM0001", "Aa", "PV20", 1_000)
            .municipality("GM0002", "Bee", "PV20", 2_000)
            .municipality("GM0003", "Cee", "PV20", 1_000)
            .location("L1", "GM0001", l -> l.now(200, 0).range(1, 300))
            .location("L2", "GM0002", l -> l.now(300, 0).range(1, 300));
    assertThat(
            reliefs(account(cases.outcome(Map.of("L1", 200L, "L2", 300L, "GM0003:REGULAR", 40L)))))
        .containsExactly(
            "GM0001>GM0003 20 PROVINCE_POOL",
            "GM0002>GM0003 40 PROVINCE_POOL",
            "GM0001>- 80 null",
            "GM0002>- 60 null");
  }

  @Test
  void surplusStaysInTheProvinceUnlessTheTaskIsNational() {
    Map<String, Long> places = Map.of("L1", 100L, "GM0002:REGULAR", 100L, "L4", 200L);
    assertThat(reliefs(account(four().outcome(places))))
        .containsExactly("->GM0003 100 null", "GM0004>- 100 null");
    assertThat(reliefs(account(four().scope(QuotaScope.NATIONAL).outcome(places))))
        .containsExactly("GM0004>GM0003 100 NATIONAL_POOL");
  }

  @Test
  void voluntarySurplusRelievesNobodyWhereEachMunicipalityCountsAlone() {
    // GM0001 offers 200, so that none of its 60 beyond counts; 30 imposed on GM0002 beyond its
    // number do.
    SurplusAccount account =
        account(
            four()
                .scope(QuotaScope.MUNICIPALITY)
                .outcome(Map.of("L1", 160L, "GM0002:REGULAR", 130L, "L4", 100L)));
    assertThat(of(account, "GM0001", TaskKind.OTHER).notRelieving()).isEqualTo(60);
    assertThat(reliefs(account))
        .containsExactly("GM0002>GM0003 30 PROVINCE_POOL", "GM0001>- 60 null", "->GM0003 70 null");
  }

  @Test
  void reliefOfAnExemptHostIsToldApart() {
    SurplusAccount account =
        account(
            four()
                .exemptReport("GM0003", 0, 0, 0)
                .outcome(Map.of("L1", 200L, "GM0002:REGULAR", 100L, "L4", 100L)));
    assertThat(reliefs(account)).containsExactly("GM0001>GM0003 100 EXEMPTION");
  }

  @Test
  void rowsOfAnExchangeCancel() {
    // GM0001 lends GM0003 40 places: 140 due from GM0001, 60 from GM0003. 160 of its own: 100 due,
    // 40 for GM0003, 20 voluntary. GM0003 has 50: with the 40 at GM0001 90 of 100.
    SurplusAccount account =
        account(
            four()
                .exchange("GM0001", "GM0003", Kind.REGULAR, 40)
                .outcome(
                    Map.of("L1", 160L, "GM0002:REGULAR", 100L, "GM0003:REGULAR", 50L, "L4", 100L)));
    assertThat(of(account, "GM0001", TaskKind.OTHER))
        .extracting(Balance::due, Balance::exchanged, Balance::voluntary, Balance::decided)
        .containsExactly(100L, 40L, 20L, 160L);
    assertThat(of(account, "GM0003", TaskKind.OTHER))
        .extracting(Balance::due, Balance::exchanged, Balance::imposedWithin, Balance::decided)
        .containsExactly(40L, -40L, 50L, 50L);
    assertThat(of(account, "GM0003", TaskKind.OTHER).relief()).isEqualTo(10);
  }

  @Test
  void exchangeThatIsNotDeliveredIsSaid() {
    // GM0001 is to host 40 but has 30: none is due, 10 are not delivered.
    Balance balance =
        of(
            account(
                four().exchange("GM0001", "GM0003", Kind.REGULAR, 40).outcome(Map.of("L1", 30L))),
            "GM0001",
            TaskKind.OTHER);
    assertThat(balance)
        .extracting(Balance::due, Balance::exchanged, Balance::undelivered, Balance::decided)
        .containsExactly(0L, 40L, 10L, 30L);
  }

  /**
   * GM0001, 100 of its own, is to host 40 and has 30: the first 10 of 120 imposed places are those
   * that were missing; 100 of the others are its own number and 10 lie beyond it.
   */
  @Test
  void imposedPlacesServeAnExchangeFirst() {
    Balance balance =
        of(
            account(
                four()
                    .exchange("GM0001", "GM0003", Kind.REGULAR, 40)
                    .outcome(Map.of("L1", 30L, "GM0001:REGULAR", 120L))),
            "GM0001",
            TaskKind.OTHER);
    assertThat(balance)
        .extracting(
            Balance::due,
            Balance::exchanged,
            Balance::undelivered,
            Balance::imposedWithin,
            Balance::imposedBeyond,
            Balance::decided)
        .containsExactly(0L, 40L, 0L, 100L, 10L, 150L);
  }

  @ParameterizedTest
  @EnumSource(QuotaScope.class)
  void sumsAreExactOverRandomDecisions(QuotaScope scope) {
    Random random = new Random(41);
    for (int run = 0; run < 150; run++) {
      Outcome outcome = random(random, scope);
      SurplusAccount account = account(outcome);
      Results results = Results.of(outcome, GrantAmounts.REGELING_2024);
      long exchanged = 0;
      for (Balance b : account.balanceList()) {
        exchanged += b.exchanged();
        assertThat(
                List.of(
                    b.due(),
                    b.undelivered(),
                    b.voluntary(),
                    b.imposedWithin(),
                    b.imposedBeyond(),
                    b.notRelieving(),
                    b.relieving(),
                    b.relief()))
            .allMatch(n -> n >= 0);
        assertThat(b.surplus() == 0 || b.relief() == 0).isTrue();
        long decided =
            results.municipalityList().stream()
                .filter(m -> m.problem().equals(b.municipality()))
                .mapToLong(m -> m.decided().of(b.task()))
                .sum();
        assertThat(b.decided()).isEqualTo(decided);
        assertThat(places(account, b, true)).isEqualTo(b.surplus());
        assertThat(places(account, b, false)).isEqualTo(b.relief());
      }
      assertThat(exchanged).isZero();
      for (Pool pool : outcome.problem().poolList()) {
        assertThat(bothSidesOpen(account, outcome, pool)).isFalse();
      }
      assertThat(account.reliefList()).allMatch(r -> r.places() > 0);
      assertThat(account).isEqualTo(account(outcome));
    }
  }

  private static long places(SurplusAccount account, Balance balance, boolean given) {
    return account.reliefList().stream()
        .filter(r -> r.task() == balance.task())
        .filter(r -> balance.municipality().equals(given ? r.from() : r.to()))
        .mapToLong(Relief::places)
        .sum();
  }

  /** Whether surplus that could relieve somebody is left over while somebody is short. */
  private static boolean bothSidesOpen(SurplusAccount account, Outcome outcome, Pool pool) {
    long left = 0;
    long missing = 0;
    for (Balance b : account.balanceList()) {
      if (outcome.problem().poolOf(b.municipality(), b.task()).equals(pool)) {
        left += b.relieving();
        missing += b.relief();
      }
    }
    long carried =
        account.reliefList().stream()
            .filter(r -> r.from() != null && r.to() != null && r.task() == pool.taskKind())
            .filter(r -> outcome.problem().poolOf(r.from(), r.task()).equals(pool))
            .peek(r -> assertThat(outcome.problem().poolOf(r.to(), r.task()).equals(pool)).isTrue())
            .mapToLong(Relief::places)
            .sum();
    return carried != Math.min(left, missing);
  }

  private static Outcome random(Random random, QuotaScope scope) {
    Cases cases = Cases.of(600, 60).scope(scope);
    int municipalities = 2 + random.nextInt(5);
    for (int i = 1; i <= municipalities; i++) {
      String code = "GM000" + i;
      cases.municipality(
          code, "M" + i, random.nextBoolean() ? "PV20" : "PV21", 1 + random.nextInt(2_000));
      for (int l = 0; l < random.nextInt(3); l++) {
        Kind kind = Kind.values()[random.nextInt(3)];
        Status status = Status.values()[random.nextInt(Status.values().length)];
        cases.location("L" + i + l, code, d -> d.kind(kind).status(status).range(1, 300));
      }
      if (random.nextInt(3) == 0) {
        cases.exemptReport(code, random.nextInt(100), random.nextInt(20), 0);
      }
    }
    if (random.nextBoolean()) {
      cases.exchange("GM0001", "GM0002", Kind.values()[random.nextInt(2)], 1 + random.nextInt(20));
    }
    Map<String, Long> places = new HashMap<>();
    for (Site site : cases.problem().siteList()) {
      places.put(site.id(), random.nextInt(3) == 0 ? 0L : random.nextInt(250));
    }
    return cases.outcome(places);
  }
}
