package nl.spreiding.audit;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.List;
import nl.spreiding.model.Level;
import nl.spreiding.testing.Cases;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** Score, bound, gap and conflicts that agree, and each of them off by one. */
class ProofCheckTest {
  /** All 100 places imposed cost 100 × 0.05; of the threshold of 75 all are missing, 2 each. */
  private static final long SOFT = 155_000_000;

  private static Accounts accounts(long imposed) {
    Recount recount =
        new Recount(Cases.of(100, 0).municipality("GM0001", "A", "PV20", 1_000).build());
    recount.town("GM0001").imposedRegular = imposed;
    return new Accounts(recount);
  }

  private static List<String> mismatches(long imposed, Row told) {
    Findings findings = new Findings();
    new ProofCheck(findings, accounts(imposed)).check(told);
    assertThat(findings.mismatchList()).allMatch(m -> m.subject() == Subject.PROOF);
    return findings.mismatchList().stream()
        .map(m -> m.what() + " (" + m.expected() + ") (" + m.found() + ")")
        .toList();
  }

  private static Row told(@Nullable Object conflicts, @Nullable Row bound) {
    Row method = Row.of("foundBy", List.of("SEARCH"), "moves", 5L, "moveLimit", 10L);
    return Row.of("conflicts", conflicts, "bound", bound, "method", method);
  }

  private static Row bound(long hard, long medium, long soft, boolean proven) {
    return Row.of(
        "hard", hard, "medium", medium, "softMicro", soft, "proven", proven, "undecidedAreas", 0L);
  }

  private static Row bound(long soft, boolean proven, long gap, @Nullable Object percent) {
    return bound(0, 0, soft, proven).put("gapMicro", gap).put("gapPercent", percent);
  }

  @Test
  void theScoreIsAsCounted() {
    assertThat(accounts(100).score(Level.SOFT)).isEqualTo(SOFT);
    assertThat(accounts(60).score(Level.MEDIUM)).isEqualTo(40);
  }

  @Test
  void equalIsProven() {
    BigDecimal zero = new BigDecimal("0.000000");
    assertThat(mismatches(100, told(null, bound(SOFT, true, 0, zero)))).isEmpty();
    assertThat(mismatches(100, told(null, bound(SOFT, false, 0, zero))))
        .containsExactly("bound.proven (true) (false)");
  }

  /** 1 of 155,000,000 is 0.00000065%, up to six decimals: 0.000001. */
  @Test
  void aLowerBoundHasAGap() {
    BigDecimal percent = new BigDecimal("0.000001");
    assertThat(mismatches(100, told(null, bound(SOFT - 1, false, 1, percent)))).isEmpty();
    assertThat(mismatches(100, told(null, bound(SOFT - 1, true, 1, percent))))
        .containsExactly("bound.proven (false) (true)");
    assertThat(mismatches(100, told(null, bound(SOFT - 1, false, 2, percent))))
        .containsExactly("bound.gapMicro (1) (2)");
    assertThat(mismatches(100, told(null, bound(SOFT - 1, false, 1, BigDecimal.ZERO))))
        .containsExactly("bound.gapPercent (0.000001) (0)");
    assertThat(mismatches(100, told(null, bound(SOFT - 1, false, 1, null))))
        .containsExactly("bound.gapPercent (0.000001) (null)");
    // A tenth: 15,500,000 of 155,000,000.
    BigDecimal tenth = new BigDecimal("10");
    assertThat(mismatches(100, told(null, bound(139_500_000, false, 15_500_000, tenth)))).isEmpty();
  }

  @Test
  void aBoundAboveTheScoreIsNone() {
    BigDecimal percent = new BigDecimal("-0.000001");
    assertThat(mismatches(100, told(null, bound(SOFT + 1, false, -1, percent))))
        .containsExactly("bound (at most the score) (0/0/155000001)");
  }

  /** 60 imposed: 40 short, so there are conflicts; 60 × 0.05, 150, and 40² × 1 / 100. */
  @Test
  void levelsGoFirst() {
    long soft = 169_000_000;
    List<String> conflicts = List.of("c");
    assertThat(mismatches(60, told(conflicts, bound(0, 40, soft - 5, false).put("gapMicro", 5L))))
        .containsExactly("bound.gapPercent (0.000003) (null)");
    // Another level has no gap to tell.
    Row lower = bound(0, 39, soft + 9, false).put("gapMicro", null);
    assertThat(mismatches(60, told(conflicts, lower))).isEmpty();
    Row higher = bound(0, 41, soft - 9, false).put("gapMicro", null);
    assertThat(mismatches(60, told(conflicts, higher)))
        .containsExactly("bound (at most the score) (0/41/168999991)");
    Row harder = bound(1, 0, 0, false).put("gapMicro", null);
    assertThat(mismatches(60, told(conflicts, harder)))
        .containsExactly("bound (at most the score) (1/0/0)");
    // The same numbers on another level do not prove anything.
    Row proven = bound(0, 39, soft, true).put("gapMicro", null);
    assertThat(mismatches(60, told(conflicts, proven)))
        .containsExactly("bound.proven (false) (true)");
  }

  @Test
  void conflictsAreToldWhereSomethingIsShort() {
    assertThat(mismatches(60, told(null, null))).containsExactly("conflicts ([…]) (null)");
    assertThat(mismatches(100, told(List.of("c"), null))).containsExactly("conflicts (null) ([…])");
    assertThat(mismatches(100, told(null, null))).isEmpty();
  }

  /** A rule broken is a conflict too: a number that is pinned at 1 place less. */
  @Test
  void aBrokenRuleIsAConflict() {
    Recount recount =
        new Recount(Cases.of(0, 0).municipality("GM0001", "A", "PV20", 1_000).build());
    recount.town("GM0001").pinned = 1L;
    Findings findings = new Findings();
    new ProofCheck(findings, new Accounts(recount)).check(told(null, bound(2, 0, 0, false)));
    assertThat(findings.mismatchList().stream().map(Findings.Mismatch::what))
        .containsExactly("conflicts", "bound");
    Findings below = new Findings();
    Row bound = bound(0, 9, 9, false).put("gapMicro", null);
    new ProofCheck(below, new Accounts(recount)).check(told(List.of("c"), bound));
    assertThat(below.mismatchList()).isEmpty();
  }

  /** Without points there is no percentage. */
  @Test
  void ofNothingThereIsNoPercentage() {
    Recount recount =
        new Recount(Cases.of(0, 0).municipality("GM0001", "A", "PV20", 1_000).build());
    Findings findings = new Findings();
    new ProofCheck(findings, new Accounts(recount)).check(told(null, bound(0, true, 0, null)));
    assertThat(findings.mismatchList()).isEmpty();
  }

  @Test
  void theMethodIsWithinItsLimit() {
    Row told = told(null, null);
    Row method = told.row("method");
    method.put("moves", 10L);
    assertThat(mismatches(100, told)).isEmpty();
    method.put("moves", 11L);
    assertThat(mismatches(100, told)).containsExactly("method.moves (0 to 10) (11)");
    method.put("moves", -1L);
    assertThat(mismatches(100, told)).containsExactly("method.moves (0 to 10) (-1)");
    method.put("moves", 0L);
    assertThat(mismatches(100, told)).isEmpty();
    method.put("foundBy", List.of());
    assertThat(mismatches(100, told)).containsExactly("method.foundBy (at least one) ([])");
    Row areas = bound(SOFT, true, 0, BigDecimal.ZERO).put("undecidedAreas", -1L);
    assertThat(mismatches(100, told(null, areas)))
        .containsExactly("bound.undecidedAreas (0 or more) (-1)");
  }
}
