package nl.spreiding.explain;

import static org.assertj.core.api.Assertions.assertThat;

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
}
