package nl.spreiding.audit;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import nl.spreiding.issue.SourceLocation;
import nl.spreiding.model.Level;

/** Whether score, bound, gap and conflicts agree with each other. Optimality is not recomputed. */
final class ProofCheck {
  private final Findings findings;
  private final Accounts accounts;
  private final SourceLocation at = SourceLocation.ofFile("result.json");

  ProofCheck(Findings findings, Accounts accounts) {
    this.findings = findings;
    this.accounts = accounts;
  }

  void check(Row told) {
    long hard = accounts.score(Level.HARD);
    long medium = accounts.score(Level.MEDIUM);
    boolean met = hard == 0 && medium == 0;
    boolean without = Told.value(told, "conflicts") == null;
    is(met == without, "conflicts", met ? "null" : "[…]", without ? "null" : "[…]");
    if (Told.value(told, "bound") instanceof Row bound) {
      bound(bound, hard, medium);
    }
    method(told);
  }

  private void bound(Row bound, long hard, long medium) {
    long soft = accounts.score(Level.SOFT);
    long boundHard = bound.whole("hard");
    long boundMedium = bound.whole("medium");
    long boundSoft = bound.whole("softMicro");
    boolean sameLevels = boundHard == hard && boundMedium == medium;
    boolean below =
        boundHard < hard
            || boundHard == hard
                && (boundMedium < medium || boundMedium == medium && boundSoft <= soft);
    is(
        below,
        "bound",
        Phrase.AT_MOST_THE_SCORE.of(),
        boundHard + "/" + boundMedium + "/" + boundSoft);
    boolean equal = sameLevels && boundSoft == soft;
    is(
        Boolean.valueOf(equal).equals(Told.value(bound, "proven")),
        "bound.proven",
        String.valueOf(equal),
        String.valueOf(Told.value(bound, "proven")));
    String gap = sameLevels ? String.valueOf(soft - boundSoft) : "null";
    String toldGap = String.valueOf(Told.value(bound, "gapMicro"));
    is(gap.equals(toldGap), "bound.gapMicro", gap, toldGap);
    Object percent = Told.value(bound, "gapPercent");
    if (sameLevels && soft > 0) {
      BigDecimal expected =
          BigDecimal.valueOf(soft - boundSoft)
              .multiply(BigDecimal.valueOf(100))
              .divide(BigDecimal.valueOf(soft), 6, RoundingMode.UP);
      boolean right =
          percent != null && new BigDecimal(percent.toString()).compareTo(expected) == 0;
      is(right, "bound.gapPercent", expected.toPlainString(), String.valueOf(percent));
    }
    long undecided = bound.whole("undecidedAreas");
    is(undecided >= 0, "bound.undecidedAreas", Phrase.ZERO_OR_MORE.of(), String.valueOf(undecided));
  }

  private void method(Row told) {
    Row method = told.row("method");
    List<?> found = method.list("foundBy");
    is(!found.isEmpty(), "method.foundBy", Phrase.AT_LEAST_ONE.of(), String.valueOf(found));
    long moves = method.whole("moves");
    long limit = method.whole("moveLimit");
    is(
        moves >= 0 && moves <= limit,
        "method.moves",
        Phrase.RANGE.of(0, limit),
        String.valueOf(moves));
  }

  private void is(boolean right, String what, String expected, String found) {
    is(right, what, Wording.plain(expected), found);
  }

  private void is(boolean right, String what, Wording expected, String found) {
    findings.check(right, Subject.PROOF, at, Wording.plain(what), expected, Wording.plain(found));
  }
}
