package nl.spreiding.explain;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import nl.spreiding.ledger.Outcome;
import nl.spreiding.model.Kind;
import nl.spreiding.model.Language;
import nl.spreiding.model.LocationId;
import nl.spreiding.model.MunicipalityCode;
import nl.spreiding.model.Pin;
import nl.spreiding.model.ProvinceCode;
import nl.spreiding.model.TaskKind;
import nl.spreiding.model.TaskOverride;
import nl.spreiding.problem.Conflict;
import nl.spreiding.problem.Domain;
import nl.spreiding.problem.Rule;
import nl.spreiding.problem.Score;
import nl.spreiding.problem.WayOut;
import nl.spreiding.testing.Cases;
import org.apache.commons.numbers.fraction.BigFraction;
import org.junit.jupiter.api.Test;

class ConflictTextTest {
  private static final ProvinceCode PROVINCE = new ProvinceCode("PV20");
  private static final MunicipalityCode MUNICIPALITY = new MunicipalityCode("GM0001");
  private static final LocationId LOCATION = new LocationId("L1");

  private static Outcome outcome() {
    return Cases.of(100, 0)
        .municipality("GM0001", "Aa", "PV20", 1_000)
        .location("L1", "GM0001", l -> l.name("De Hoeve").range(10, 50))
        .outcome(Map.of());
  }

  private static List<String> sentences(Language language, Rule... rules) {
    Conflict conflict = new Conflict(PROVINCE, List.of(rules), new Score(0, 1_200, 0));
    return new ConflictText(outcome().with(List.of(conflict)), language)
        .groupList()
        .getFirst()
        .sentenceList();
  }

  private static String heading(Score least, Rule... rules) {
    Conflict conflict = new Conflict(null, List.of(rules), least);
    return new ConflictText(outcome().with(List.of(conflict)), Language.NL)
        .groupList()
        .getFirst()
        .heading();
  }

  private static Rule bounds(boolean zero, long min, long max) {
    return new Rule.Bounds(MUNICIPALITY, LOCATION, new Domain(zero, min, max));
  }

  private static final Rule[] RULES = {
    new Rule.Pinned(new Pin.OfMunicipality(MUNICIPALITY, 1, "J. Jansen", "afspraak")),
    new Rule.Pinned(new Pin.OfLocation(LOCATION, 0, "J. Jansen", "afspraak")),
    new Rule.Task(
        PROVINCE,
        TaskKind.OTHER,
        1_500,
        List.of(new TaskOverride(PROVINCE, 1_600, 100, "P. Smit", "motie"))),
    new Rule.Task(null, TaskKind.AMV, 100, List.of()),
    new Rule.Exempt(MUNICIPALITY),
    new Rule.Cap(BigFraction.of(5, 2)),
    new Rule.Minimum(Kind.REGULAR, 50),
    new Rule.Minimum(Kind.AMV, 16),
    bounds(true, 10, 50),
    bounds(false, 40, 50),
    bounds(true, 1, 0),
  };

  @Test
  void everyRuleInDutch() {
    assertThat(sentences(Language.NL, RULES))
        .containsExactly(
            "De gemeente Aa is door de gebruiker vastgezet op 1 plaats (J. Jansen: “afspraak”).",
            "De locatie De Hoeve (L1, Aa) is door de gebruiker vastgezet op geen plaatsen (J. Jansen: “afspraak”).",
            "De opgave zonder amv van Province PV20 is 1.500 plaatsen, door de gebruiker gesteld (P. Smit: “motie”).",
            "De amv-opgave van Nederland is 100 plaatsen.",
            "Aan de vrijgestelde gemeente Aa wordt niets opgelegd.",
            "Een gemeente krijgt ten hoogste 5 / 2 plaatsen per 1.000 inwoners, een bovengrens van de gebruiker.",
            "Worden een gemeente reguliere plaatsen zonder bekende locatie opgelegd, dan ten minste 50.",
            "Worden een gemeente amv-plaatsen zonder bekende locatie opgelegd, dan ten minste 16.",
            "De locatie De Hoeve (L1, Aa) krijgt geen plaatsen of 10 tot en met 50 plaatsen.",
            "De locatie De Hoeve (L1, Aa) mag niet dicht en krijgt 40 tot en met 50 plaatsen.",
            "De locatie De Hoeve (L1, Aa) is niet lang genoeg beschikbaar om mee te tellen en krijgt geen plaatsen.");
  }

  @Test
  void everyRuleInEnglish() {
    assertThat(sentences(Language.EN, RULES))
        .containsExactly(
            "The municipality Aa was fixed by the user at 1 place (J. Jansen: “afspraak”).",
            "The location De Hoeve (L1, Aa) was fixed by the user at no places (J. Jansen: “afspraak”).",
            "The task without amv of Province PV20 is 1,500 places, set by the user (P. Smit: “motie”).",
            "The amv task of the Netherlands is 100 places.",
            "Nothing is imposed on the exempt municipality Aa.",
            "A municipality gets at most 5 / 2 places per 1,000 inhabitants, a maximum set by the user.",
            "If regular places without a known location are imposed on a municipality, they are at least 50.",
            "If amv places without a known location are imposed on a municipality, they are at least 16.",
            "The location De Hoeve (L1, Aa) gets no places or 10 to 50 places.",
            "The location De Hoeve (L1, Aa) may not close and gets 40 to 50 places.",
            "The location De Hoeve (L1, Aa) is not available long enough to count and gets no places.");
  }

  @Test
  void theHeadingSaysWhereAndHowMuch() {
    assertThat(heading(new Score(0, 1, 0), RULES))
        .isEqualTo(
            "Deze regels gaan samen niet (Nederland; minste tekort op de opgave: 1 plaats):");
    assertThat(heading(new Score(30, 0, 0), RULES))
        .isEqualTo(
            "Deze regels gaan samen niet (Nederland; minste afwijking van harde regels: 30 plaatsen):");
    assertThat(heading(new Score(30, 2, 0), RULES[0]))
        .isEqualTo(
            "Aan deze regel kan niet worden voldaan (Nederland; minste afwijking van harde regels: 30 plaatsen; minste tekort op de opgave: 2 plaatsen):");
  }

  @Test
  void theRemarkTellsWhetherItCouldBeMet() {
    assertThat(new ConflictText(outcome(), Language.NL).remark()).isNull();
    assertThat(new ConflictText(outcome(), Language.NL).groupList()).isEmpty();
    assertThat(new ConflictText(outcome().with(List.of()), Language.NL).remark())
        .isEqualTo(
            "De opgaven en harde regels gaan samen wel: er bestaat een verdeling die alles haalt, maar zij is niet gevonden.");
    Conflict conflict = new Conflict(PROVINCE, List.of(RULES), new Score(1, 0, 0));
    assertThat(new ConflictText(outcome().with(List.of(conflict)), Language.EN).remark())
        .startsWith("If one rule of a conflict is dropped");
  }

  private static List<String> waysOut(Language language) {
    long[] insteads = {150, 0, 1_400, 1, 200, 60, 30, 0, 20, 0, 0};
    List<WayOut> list = new ArrayList<>();
    for (int i = 0; i < RULES.length; i++) {
      Score score = new Score(i == 1 ? 2 : 0, i <= 1 ? 10 : 0, 12_500_000);
      list.add(new WayOut(RULES[i], insteads[i], score, i != 2));
    }
    Conflict conflict = new Conflict(PROVINCE, List.of(RULES), new Score(0, 10, 0), list);
    return new ConflictText(outcome().with(List.of(conflict)), language)
        .groupList()
        .getFirst()
        .wayOutList();
  }

  @Test
  void everyWayOutInDutch() {
    String met = "; dan is in dit gebied alles gehaald (score van het gebied: 12,5 punten).";
    assertThat(waysOut(Language.NL))
        .containsExactly(
            "Wordt de gemeente Aa niet vastgezet op 1 plaats, dan krijgt zij 150 plaatsen; dan blijft door andere regels nog over: tekort op de opgave 10 plaatsen (score van het gebied: 12,5 punten).",
            "Wordt de locatie De Hoeve (L1, Aa) niet vastgezet op geen plaatsen, dan krijgt zij geen plaatsen; dan blijft door andere regels nog over: afwijking van harde regels 2 plaatsen, tekort op de opgave 10 plaatsen (score van het gebied: 12,5 punten).",
            "Gaat de opgave zonder amv van Province PV20 van 1.500 naar 1.400, dan is in dit gebied alles gehaald (score van het gebied: 12,5 punten, niet bewezen de laagste).",
            "Gaat de amv-opgave van Nederland van 100 naar 1" + met.replaceFirst(";", ","),
            "Zonder de vrijstelling van Aa krijgt die gemeente 200 plaatsen" + met,
            "Zonder de bovengrens per inwoner komen gemeenten er samen 60 plaatsen boven" + met,
            "Zonder de kleinste omvang van 50 reguliere plaatsen is het kleinste aantal dat wordt opgelegd 30"
                + met,
            "Zonder de kleinste omvang van 16 amv-plaatsen worden er geen opgelegd" + met,
            "Zonder de grenzen van de locatie De Hoeve (L1, Aa) krijgt die 20 plaatsen" + met,
            "Zonder de grenzen van de locatie De Hoeve (L1, Aa) krijgt die geen plaatsen" + met,
            "Zonder de grenzen van de locatie De Hoeve (L1, Aa) krijgt die geen plaatsen" + met);
  }

  @Test
  void everyWayOutInEnglish() {
    String met = "; then everything is met in this area (score of the area: 12.5 points).";
    assertThat(waysOut(Language.EN))
        .contains(
            "If the task without amv of Province PV20 is lowered from 1,500 to 1,400, then everything is met in this area (score of the area: 12.5 points, not proven to be the lowest).",
            "Without the exemption of Aa that municipality gets 200 places" + met,
            "Without the cap per inhabitant municipalities together exceed it by 60 places" + met,
            "Without the minimum size of 16 amv places none are imposed" + met);
  }

  @Test
  void theHeadingOfTheWaysOutTellsHowManyWereCalculated() {
    List<WayOut> one = List.of(new WayOut(RULES[0], 5, new Score(0, 0, 0), true));
    assertThat(wayOutHeading(new Conflict(PROVINCE, List.of(RULES[0]), new Score(1, 0, 0), one)))
        .isEqualTo("Uitwegen, die met de laagste score eerst; de andere regels blijven:");
    assertThat(wayOutHeading(new Conflict(PROVINCE, List.of(RULES), new Score(1, 0, 0), one)))
        .isEqualTo(
            "Uitwegen, die met de laagste score eerst; de andere regels blijven (nagerekend: 1 van de 11 regels):");
  }

  private static String wayOutHeading(Conflict conflict) {
    return new ConflictText(outcome().with(List.of(conflict)), Language.NL)
        .groupList()
        .getFirst()
        .wayOutHeading();
  }

  @Test
  void waysOutThatWereNotLookedForAreNotNamed() {
    Conflict conflict = new Conflict(PROVINCE, List.of(RULES), new Score(1, 0, 0));
    assertThat(
            new ConflictText(outcome().with(List.of(conflict)), Language.EN)
                .groupList()
                .getFirst()
                .wayOutList())
        .isEmpty();
  }
}
