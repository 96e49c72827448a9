package nl.spreiding.considered;

import static nl.spreiding.considered.ConsideredCases.difference;
import static nl.spreiding.considered.ConsideredCases.found;
import static nl.spreiding.considered.ConsideredCases.other;
import static nl.spreiding.considered.ConsideredCases.room;
import static nl.spreiding.considered.ConsideredCases.without;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.IntStream;
import nl.spreiding.explain.RangeRow;
import nl.spreiding.model.ConstraintId;
import nl.spreiding.model.Language;
import nl.spreiding.model.Municipality;
import nl.spreiding.testing.Cases;
import org.apache.commons.numbers.fraction.BigFraction;
import org.junit.jupiter.api.Test;

/** Sentences for zero, one and many, in both languages; what they claim follows from the facts. */
class SentencesOfConsideredTest {
  private static final Municipality AA =
      Cases.of(10, 0)
          .municipality("GM0001", "Aa", "PV20", 1_000)
          .outcome(java.util.Map.of())
          .shelterCase()
          .municipalityList()
          .getFirst();
  private static final AlternativeText NL = new AlternativeText(Language.NL);
  private static final AlternativeText EN = new AlternativeText(Language.EN);
  private static final RoomText ROOM_NL = new RoomText(Language.NL);
  private static final RoomText ROOM_EN = new RoomText(Language.EN);

  /** The municipality itself and so many others. */
  private static Alternative withOthers(int others) {
    List<NumberChange> changes =
        IntStream.rangeClosed(0, others)
            .mapToObj(i -> other(AA, "GM000" + (i + 1), "M" + i))
            .map(m -> new NumberChange(m.code(), m.name(), 5, 8))
            .toList();
    return found(AA, 8, difference(0, 0, 1_000_000, changes), true);
  }

  private static Alternative costing(long hard, long medium, long soft, boolean proven) {
    return found(AA, 8, difference(hard, medium, soft, List.of()), proven);
  }

  @Test
  void headingsNameTheOccasionAndTheNumber() {
    assertThat(NL.heading(withOthers(0))).isEqualTo("Indicatief aantal: 8 plaatsen");
    assertThat(NL.heading(without(AA, 0, Occasion.ZERO, Verdict.UNKNOWN, null)))
        .isEqualTo("Geen plaatsen");
    Alternative two =
        new Alternative(
            AA,
            5,
            1,
            List.of(Occasion.INDICATIVE, Occasion.REPORTED),
            Verdict.DECIDED,
            null,
            null,
            false,
            null,
            null);
    assertThat(NL.heading(two)).isEqualTo("Indicatief aantal en aantal in het verslag: 1 plaats");
    assertThat(EN.heading(two)).isEqualTo("Indicative number and number in the report: 1 place");
  }

  @Test
  void othersAreCounted() {
    assertThat(NL.others(withOthers(0), 5))
        .isEqualTo("Bij geen andere gemeente verandert het aantal.");
    assertThat(NL.others(withOthers(1), 5))
        .isEqualTo("Bij 1 andere gemeente verandert het aantal:");
    assertThat(NL.others(withOthers(2), 1))
        .isEqualTo("Bij 2 andere gemeenten verandert het aantal; het meest bij:");
    assertThat(EN.others(withOthers(0), 5)).isEqualTo("No other municipality gets another number.");
    assertThat(EN.others(withOthers(1), 5)).isEqualTo("1 other municipality gets another number:");
    assertThat(EN.others(withOthers(2), 2)).isEqualTo("2 other municipalities get another number:");
  }

  @Test
  void whatANumberCostsIsSaidPerLevel() {
    assertThat(NL.result(costing(0, 0, 1_000_000, true)))
        .isEqualTo(
            "De beste gevonden verdeling met dit aantal kost 1 punt meer dan het besluit. Bewezen: met dit aantal is geen verdeling beter.");
    assertThat(EN.result(costing(0, 0, 2_500_000, true)))
        .isEqualTo(
            "The best distribution found with this number costs 2.5 points more than the decision. Proven: with this number no distribution is better.");
    assertThat(NL.result(costing(0, 1, -2_000_000, true)))
        .contains(
            "laat 1 plaats van een opgave meer ongedekt en kost 2 punten minder dan het besluit. Harde regels en opgaven gaan altijd vóór punten.");
    assertThat(NL.result(costing(3, 0, 0, true)))
        .contains("breekt harde regels met 3 plaatsen meer dan het besluit. Bewezen");
    assertThat(NL.result(costing(0, 0, 0, true))).contains("precies hetzelfde als het besluit");
    assertThat(NL.verdict(costing(0, 0, 0, true))).isEqualTo("precies even goed");
    assertThat(NL.verdict(costing(0, 1, -5, true))).isEqualTo("slechter");
    assertThat(NL.verdict(costing(0, -1, 5, true))).isEqualTo("beter");
  }

  @Test
  void whatIsNotProvenIsSaidNotToBe() {
    assertThat(NL.result(costing(0, 0, 1_000_000, false)))
        .contains("Niet bewezen dat er met dit aantal geen betere verdeling is.")
        .contains("Wel bewezen: elke verdeling met dit aantal kost ten minste 0,5 punten meer")
        .doesNotContain("Bewezen: met dit aantal is geen verdeling beter");
    assertThat(EN.result(without(AA, 8, Occasion.DUE, Verdict.UNKNOWN, null)))
        .contains("is not known")
        .doesNotContain("Proven");
  }

  @Test
  void anImpossibleNumberHasItsNearest() {
    assertThat(impossible(null, null)).doesNotContain("naaste").contains("niets worden opgelegd");
    assertThat(impossible(0L, null)).contains("Het naaste aantal dat wel kan, is 0.");
    assertThat(impossible(0L, 50L)).contains("De naaste aantallen die wel kunnen, zijn 0 en 50.");
  }

  private static String impossible(Long below, Long above) {
    return NL.result(
        without(AA, 8, Occasion.DUE, Verdict.IMPOSSIBLE, new Obstacle(below, above, List.of())));
  }

  @Test
  void theCheapestOnlyCountsWherePointsDecide() {
    assertThat(NL.cheapest(costing(0, 0, 1_000_000, true)))
        .startsWith(
            "Van de berekende alternatieven verliest 8 plaatsen (indicatief aantal) het minst: 1 punt.");
    assertThat(EN.cheapest(costing(0, 0, 1_500_000, false)))
        .contains("1.5 points in the best distribution found");
    assertThat(NL.cheapest(costing(0, 1, 1_000_000, true))).isEmpty();
    assertThat(NL.cheapest(costing(0, 0, 0, true))).isEmpty();
  }

  private static RangeRow row(long low, long high, long lowPossible, long highPossible) {
    return new RangeRow(AA, low, low, high, lowPossible, highPossible);
  }

  @Test
  void roomIsFixedSmallFreeOrUnknown() {
    assertThat(ROOM_NL.room(row(1, 1, 1, 1), room(List.of(), true)))
        .contains("hoogstens 1% meer punten kosten dan de beste verdeling die er is (bewezen)")
        .contains("steeds 1 plaats. Het aantal ligt vast door de regels, gegeven ook de gewichten");
    assertThat(ROOM_NL.room(row(0, 0, 0, 0), room(List.of(), true)))
        .contains("steeds geen plaatsen.");
    assertThat(ROOM_NL.room(row(10, 12, 10, 12), room(List.of(), true)))
        .contains("ten minste 10 en ten hoogste 12 plaatsen", "kleine marge");
    assertThat(ROOM_NL.room(row(10, 90, 10, 90), room(List.of(), true))).contains("vrije keuze");
    assertThat(ROOM_NL.room(row(10, 12, 10, 90), room(List.of(), false)))
        .contains("de beste bekende; niet bewezen is dat er geen betere is")
        .contains("is niet bekend", "minder dan 10 en meer dan 90 niet kan")
        .doesNotContain("vrije keuze");
    assertThat(ROOM_EN.room(row(10, 90, 10, 90), room(List.of(), true)))
        .contains("at most 1% more points than the best there is (proven)", "free choice");
  }

  private static Considered considered(int ties, int open, boolean proven) {
    List<Tie> tieList =
        IntStream.range(0, ties)
            .mapToObj(
                i ->
                    new Tie(
                        new RangeRow(other(AA, "GM001" + i, "T" + i), 5, 5, 6, 5, 6),
                        i == 0 ? TieRule.LOWEST_CODE : TieRule.ORDER_OF_CALCULATION,
                        List.of()))
            .toList();
    return new Considered(
        List.of(),
        room(List.of(), proven),
        List.of(),
        new TieProtocol(
            tieList,
            IntStream.range(0, open).mapToObj(i -> other(AA, "GM002" + i, "O").code()).toList(),
            List.of()),
        List.of());
  }

  @Test
  void tiesAreCounted() {
    assertThat(ROOM_NL.ties(considered(0, 0, true))).startsWith("Er was geen gelijke stand: elke");
    assertThat(ROOM_NL.ties(considered(0, 1, true)))
        .isEqualTo("Er is geen gelijke stand gevonden. Van 1 gemeente is het niet bekend.");
    assertThat(ROOM_NL.ties(considered(1, 0, true))).startsWith("1 gemeente kan bij precies");
    assertThat(ROOM_NL.ties(considered(2, 2, true)))
        .startsWith("2 gemeenten kunnen bij precies")
        .endsWith("Van 2 gemeenten is het niet bekend.");
    assertThat(ROOM_NL.ties(considered(0, 0, false))).contains("niet bekend");
    assertThat(ROOM_EN.ties(considered(0, 0, true))).startsWith("There was no tie");
    assertThat(ROOM_EN.ties(considered(1, 0, true))).startsWith("1 municipality can have");
  }

  @Test
  void theTieOfAMunicipalityNamesItsRule() {
    RangeRow tied = new RangeRow(other(AA, "GM0010", "T0"), 5, 5, 9, 5, 9);
    assertThat(ROOM_NL.tie(tied, considered(1, 0, true)))
        .contains("van 5 tot 6: een gelijke stand", "laagste gemeentecode (een keuze)");
    RangeRow second = new RangeRow(other(AA, "GM0011", "T1"), 5, 5, 9, 5, 9);
    assertThat(ROOM_EN.tie(second, considered(2, 0, true)))
        .contains("fixed order of calculation decided (a choice)");
    assertThat(ROOM_NL.tie(row(5, 9, 5, 9), considered(1, 0, true)))
        .contains("er was geen gelijke stand");
    RangeRow open = new RangeRow(other(AA, "GM0020", "O"), 5, 5, 9, 5, 9);
    assertThat(ROOM_NL.tie(open, considered(0, 1, true))).contains("is niet bekend");
    assertThat(ROOM_NL.tie(row(5, 9, 5, 9), considered(0, 0, false))).contains("is niet bekend");
  }

  @Test
  void roundingsAreCounted() {
    RoundingTie half = new RoundingTie(AA, false, BigFraction.of(81, 2), 41);
    assertThat(ROOM_NL.roundings(List.of())).startsWith("Geen enkel indicatief aantal");
    assertThat(ROOM_NL.roundings(List.of(half))).startsWith("1 indicatief aantal lag");
    assertThat(ROOM_EN.roundings(List.of(half, half))).startsWith("2 indicative numbers were");
    assertThat(half.decimal()).isEqualTo("40.5");
  }

  private static EffectiveWeight weight(ConstraintId constraint, long changed) {
    return new EffectiveWeight(
        changed == 0, true, changed, changed, new RuleChange(constraint, 1, 2, 3, 4));
  }

  @Test
  void weightsThatMatterAndThatDoNot() {
    WeightText nl = new WeightText(Language.NL);
    WeightText en = new WeightText(Language.EN);
    assertThat(nl.summary(List.of())).startsWith("Alle gewichten zijn nul");
    assertThat(nl.summary(List.of(weight(ConstraintId.COST, 2))))
        .isEqualTo(
            "Het meest verandert zonder de regel ‘Kosten’: 1 plaats elders, bij 2 gemeenten. Elk gewicht verandert aantallen.");
    assertThat(en.summary(List.of(weight(ConstraintId.COST, 3), weight(ConstraintId.STABILITY, 0))))
        .contains("1.5 places elsewhere, in 3 municipalities. Without the rule ‘")
        .endsWith("no number changes.");
    assertThat(nl.summary(List.of(weight(ConstraintId.COST, 0), weight(ConstraintId.STABILITY, 0))))
        .startsWith("Zonder één van de regels ‘Kosten’ en ‘Verschil met eerdere berekening’")
        .doesNotContain("bewezen");
    EffectiveWeight open =
        new EffectiveWeight(false, false, 2, 2, new RuleChange(ConstraintId.COST, 1, 2, 3, 4));
    assertThat(nl.summary(List.of(open))).contains("Bij 1 regel is niet bewezen");
    assertThat(en.summary(List.of(open, open))).contains("For 2 rules it is not proven");
  }
}
