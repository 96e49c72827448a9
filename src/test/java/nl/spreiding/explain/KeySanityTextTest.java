package nl.spreiding.explain;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import nl.spreiding.fairness.KeySanity;
import nl.spreiding.fairness.ScopeCheck;
import nl.spreiding.fairness.TotalCheck;
import nl.spreiding.fairness.TotalCheck.Point;
import nl.spreiding.fairness.WealthCheck;
import nl.spreiding.law.GrantAmounts;
import nl.spreiding.ledger.Results;
import nl.spreiding.model.Language;
import nl.spreiding.model.QuotaScope;
import nl.spreiding.testing.Cases;
import org.apache.commons.numbers.fraction.BigFraction;
import org.junit.jupiter.api.Test;

class KeySanityTextTest {
  private static final KeySanityText NL = new KeySanityText(Language.NL);
  private static final KeySanityText EN = new KeySanityText(Language.EN);

  private static KeySanity sanity(Cases cases) {
    return KeySanity.of(Results.of(cases.outcome(Map.of()), GrantAmounts.REGELING_2024));
  }

  @Test
  void wealthIsMeasuredBothWays() {
    WealthCheck check =
        new WealthCheck(WealthCheck.Average.ZERO, BigFraction.ZERO, 12, 1, 0, 1, 0, 2, List.of());
    assertThat(NL.wealth(check))
        .isEqualTo(
            "Gemeten aan score 0, waarbij een inwoner voor precies één telt. Gemeenten met een hogere score: 12; "
                + "daarvan krijgen minder dan hun deel naar inwoners: 1 (met beide aantallen afgerond: geen). "
                + "Gemeenten met een lagere score: 1; daarvan krijgen meer dan hun deel naar inwoners: geen (met "
                + "beide aantallen afgerond: 2).");
    WealthCheck mean =
        new WealthCheck(
            WealthCheck.Average.MEAN, BigFraction.of(-1, 80), 0, 0, 0, 0, 0, 0, List.of());
    assertThat(EN.wealth(mean))
        .startsWith(
            "Measured against the mean score of this case (−0.0125; every inhabitant counts the same). Municipalities with a higher score: 0;");
  }

  private static TotalCheck total(long wideFalls, long narrowFalls) {
    return new TotalCheck(
        100,
        List.of(new Point(80, 80, 0, 0), new Point(120, 119, 3, wideFalls)),
        List.of(new Point(99, 99, 0, 0), new Point(100, 100, 1, narrowFalls)),
        List.of());
  }

  @Test
  void fallsZeroOneMany() {
    assertThat(NL.total(total(0, 1), false))
        .isEqualTo(
            "Alle plaatsen: van 80 naar 120 in 1 stap dalen geen aantallen; van 99 naar 100, plaats voor plaats, daalt 1 aantal.");
    assertThat(NL.total(total(2, 0), true))
        .startsWith("Amv-plaatsen: van 80 naar 120 in 1 stap dalen 2 aantallen;");
    assertThat(EN.total(total(0, 2), false))
        .isEqualTo(
            "All places: from 80 to 120 in 1 step no numbers fall; from 99 to 100, place by place, 2 numbers fall.");
  }

  @Test
  void twinsZeroOneMany() {
    Cases none =
        Cases.of(100, 0)
            .municipality("GM0001", "Aa", "PV20", 1_000)
            .municipality("GM0002", "Bee", "PV21", 2_000);
    assertThat(NL.twins(sanity(none).equal()))
        .isEqualTo(
            "In deze zaak zijn er geen twee gemeenten met precies dezelfde inwoners en score. Opnieuw berekend met "
                + "elke gemeente in de volgende provincie veranderen geen aantallen.");
    Cases one = none.municipality("GM0003", "Cee", "PV21", 1_000);
    assertThat(NL.twins(sanity(one).equal()))
        .startsWith(
            "In deze zaak is er 1 paar gemeenten met precies dezelfde inwoners en score, waarvan 1 in twee provincies; "
                + "een verschillend aantal hebben er geen. ");
    Cases many = one.municipality("GM0004", "Dee", "PV21", 1_000);
    assertThat(EN.twins(sanity(many).equal()))
        .isEqualTo(
            "This case has 3 pairs of municipalities with exactly the same inhabitants and score, of which 2 in two "
                + "provinces; none have different numbers. Computed again with every municipality in the next "
                + "province, no numbers change.");
  }

  @Test
  void provincesThatDoAndDoNotDiffer() {
    Cases equal =
        Cases.of(100, 0)
            .municipality("GM0001", "Aa", "PV20", 1_000)
            .municipality("GM0002", "Bee", "PV21", 1_000);
    assertThat(NL.provinces(sanity(equal).equal(), "A", "B"))
        .isEqualTo(
            "Vóór afronding geeft de sleutel elke gemeente, in elke provincie, 50,00000 plaatsen per 1.000 gewogen "
                + "inwoners. Ook na afronding verschillen de provincies niet.");
    // 33 on 1,000 is 33; 33 on 1,001 is 32.96703.
    Cases apart =
        Cases.of(100, 0)
            .municipality("GM0001", "Aa", "PV20", 1_000)
            .municipality("GM0002", "Bee", "PV20", 1_000)
            .municipality("GM0003", "Cee", "PV21", 1_001);
    assertThat(EN.provinces(sanity(apart).equal(), "X", "Y"))
        .endsWith("By rounding it is lowest in X and highest in Y; the difference is 0.03297.");
  }

  @Test
  void pairsZeroOneMany() {
    assertThat(NL.pairs(scope(0, 0, 0)))
        .isEqualTo(
            "Deze zaak heeft geen twee vrijwel gelijke gemeenten in verschillende provincies.");
    assertThat(NL.pairs(scope(1, 1, 0)))
        .isEqualTo(
            "Er is 1 paar vrijwel gelijke gemeenten in verschillende provincies. Een verschillend besluit: 1; een "
                + "verschil dat groter is dan dat tussen hun aandelen: geen.");
    assertThat(EN.pairs(scope(1_200, 30, 20)))
        .isEqualTo(
            "There are 1,200 pairs of practically equal municipalities in different provinces. Different decisions: "
                + "30; a difference larger than that between their shares: 20.");
  }

  private static ScopeCheck scope(long pairs, long different, long beyond) {
    return new ScopeCheck(
        QuotaScope.PROVINCE, List.of(), null, null, pairs, different, beyond, List.of());
  }

  @Test
  void everyReachHasItsOwnSentence() {
    assertThat(NL.scope(QuotaScope.PROVINCE)).contains("in dezelfde provincie");
    assertThat(NL.scope(QuotaScope.NATIONAL)).contains("over het hele land (keuze)");
    assertThat(EN.scope(QuotaScope.MUNICIPALITY)).contains("relieves nobody here (a choice)");
  }
}
