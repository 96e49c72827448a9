package nl.spreiding.explain;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import nl.spreiding.children.ChildrenResults;
import nl.spreiding.children.ChildrenTotals;
import nl.spreiding.children.ChildrenTotals.Moves;
import nl.spreiding.input.SchoolCalendarReader;
import nl.spreiding.law.GrantAmounts;
import nl.spreiding.ledger.ChildrenMoved;
import nl.spreiding.ledger.Results;
import nl.spreiding.model.Language;
import nl.spreiding.testing.Cases;
import org.junit.jupiter.api.Test;

class ChildrenTextTest {
  private static ChildrenResults results(Cases cases, Map<String, Long> places) {
    return ChildrenResults.of(
        Results.of(cases.outcome(places), GrantAmounts.REGELING_2024), SchoolCalendarReader.read());
  }

  /** Nobody lives anywhere: for sentences about totals that a test chooses. */
  private static ChildrenResults nothing() {
    return results(Cases.of(10, 0).municipality("GM0001", "Aa", "PV20", 10), Map.of());
  }

  private static List<String> dutch(ChildrenTotals totals) {
    return new ChildrenText(nothing(), Language.NL).sentenceList(totals);
  }

  private static List<String> english(ChildrenTotals totals) {
    return new ChildrenText(nothing(), Language.EN).sentenceList(totals);
  }

  @Test
  void noChildren() {
    ChildrenTotals totals =
        new ChildrenTotals(0, ChildrenMoved.NONE, 0, 0, new Moves(0, 0, 0, 0, 0, 0));
    assertThat(dutch(totals)).containsExactly("In opvang die nu open is, wonen geen kinderen.");
    assertThat(english(totals)).containsExactly("No children live in shelter that is open now.");
  }

  @Test
  void childrenOfWhomNobodyMoves() {
    ChildrenTotals totals =
        new ChildrenTotals(1234, ChildrenMoved.NONE, 0, 0, new Moves(0, 0, 0, 0, 0, 0));
    assertThat(dutch(totals))
        .containsExactly(
            "In opvang die nu open is, wonen 1.234 kinderen.",
            "Niemand van hen hoeft te verhuizen.");
    assertThat(english(totals))
        .containsExactly(
            "1,234 children live in shelter that is open now.", "None of them has to move.");
  }

  @Test
  void oneChildEverywhere() {
    ChildrenTotals totals =
        new ChildrenTotals(1, new ChildrenMoved(1, 0), 1, 0, new Moves(1, 0, 1, 1, 1, 1));
    assertThat(dutch(totals))
        .containsExactly(
            "In opvang die nu open is, woont 1 kind.",
            "Van hen moet 1 verhuizen (100,0 per 100): 1 door dit besluit, 0 omdat hun locatie hoe dan ook te vroeg"
                + " eindigt.",
            "In aantal voegt het besluit genoeg plaatsen toe voor ieder kind dat verhuist.",
            "1 kind kan naar opgelegde plaatsen waarvan de locatie nog niet bekend is.",
            "Volgens het plan gaat 1 kind naar een gemeente die geen buurgemeente is; aangenomen is dat dit een andere school betekent.",
            "1 kind komt op een locatie die zelf binnen de twee jaren eindigt, en moet dan nog eens verhuizen.",
            "In noodopvang of een hotel woont nu 1 kind; na het besluit is dat er geen meer.");
    assertThat(english(totals))
        .containsExactly(
            "1 child lives in shelter that is open now.",
            "Of them 1 has to move (100.0 per 100): 1 because of this decision, 0 because their location ends too"
                + " early whatever is decided.",
            "In number the decision adds enough places for every child who moves.",
            "1 child can go to imposed places of which the location is not known yet.",
            "By the plan 1 child goes to a municipality that is not a neighbour; that is taken to mean another school.",
            "1 child comes to a location that itself ends within the two years, and must then move again.",
            "1 child lives in emergency shelter or a hotel now; after the decision none of them does any more.");
  }

  /** 13 of 80 are 16.25 per 100, shown as 16.3. */
  @Test
  void manyChildren() {
    ChildrenTotals totals =
        new ChildrenTotals(80, new ChildrenMoved(4, 9), 40, 27, new Moves(10, 3, 4, 8, 5, 2));
    assertThat(dutch(totals))
        .containsExactly(
            "In opvang die nu open is, wonen 80 kinderen.",
            "Van hen moeten 13 verhuizen (16,3 per 100): 4 door dit besluit, 9 omdat hun locatie hoe dan ook te vroeg"
                + " eindigt.",
            "Voor 3 kinderen die verhuizen, is nog geen plaats bekend.",
            "4 kinderen kunnen naar opgelegde plaatsen waarvan de locatie nog niet bekend is.",
            "Volgens het plan gaan 5 kinderen naar een gemeente die geen buurgemeente is; aangenomen is dat dit een andere school betekent.",
            "2 kinderen komen op een locatie die zelf binnen de twee jaren eindigt, en moeten dan nog eens verhuizen.",
            "In noodopvang of een hotel wonen nu 40 kinderen; na het besluit zijn dat er nog 27.");
    assertThat(english(totals))
        .containsExactly(
            "80 children live in shelter that is open now.",
            "Of them 13 have to move (16.3 per 100): 4 because of this decision, 9 because their location ends too"
                + " early whatever is decided.",
            "No place is known yet for 3 children who move.",
            "4 children can go to imposed places of which the location is not known yet.",
            "By the plan 5 children go to a municipality that is not a neighbour; that is taken to mean another school.",
            "2 children come to a location that itself ends within the two years, and must then move again.",
            "40 children live in emergency shelter or a hotel now; after the decision 27 of them still do.");
  }

  @Test
  void nobodyGoesFarAndOneHasNoPlace() {
    ChildrenTotals totals =
        new ChildrenTotals(10, new ChildrenMoved(3, 0), 2, 1, new Moves(2, 1, 0, 2, 0, 0));
    assertThat(dutch(totals))
        .contains(
            "Voor 1 kind dat verhuist, is nog geen plaats bekend.",
            "De anderen hoeven niet verder dan een buurgemeente.",
            "In noodopvang of een hotel wonen nu 2 kinderen; na het besluit is dat er nog 1.");
    assertThat(english(totals))
        .contains(
            "No place is known yet for 1 child who moves.",
            "The others need not go farther than a neighbouring municipality.",
            "2 children live in emergency shelter or a hotel now; after the decision 1 of them still does.");
  }

  @Test
  void nobodyHasAPlace() {
    ChildrenTotals totals =
        new ChildrenTotals(10, new ChildrenMoved(3, 0), 0, 0, new Moves(0, 3, 0, 0, 0, 0));
    assertThat(dutch(totals))
        .endsWith("Voor wie moet verhuizen, is nog geen plaats bekend.")
        .hasSize(3);
    assertThat(english(totals)).endsWith("No place is known yet for those who have to move.");
  }

  @Test
  void aCaseThatIsTooLargeHasNoPlan() {
    ChildrenTotals totals = new ChildrenTotals(10, new ChildrenMoved(3, 0), 0, 0, null);
    assertThat(dutch(totals))
        .endsWith(
            "Er is geen verhuisplan: de zaak is te groot om het beste plan met zekerheid te vinden.");
    assertThat(english(totals))
        .endsWith(
            "There is no relocation plan: the case is too large to find the best plan with certainty.");
  }

  /** 5 + 1 children on 24 places now: 25 per 100. Room for 10 on 40 places. */
  @Test
  void roomSaysHowItWasCounted() {
    ChildrenResults children =
        results(
            Cases.of(100, 0)
                .municipality("GM0014", "Groningen", "PV20", 100)
                .location("L1", "GM0014", l -> l.now(24, 6))
                .location("L2", "GM0014", l -> l.range(1, 40)),
            Map.of("L2", 40L));
    assertThat(new ChildrenText(children, Language.NL).room())
        .isEqualTo(
            "Ruimte voor gezinnen in het hele land: 40 reguliere plaatsen die het besluit toevoegt (geen noodopvang of hotels), goed"
                + " voor 10 kinderen. Ouders hebben ook een plaats nodig; daarom zoveel kinderen per plaats als er nu"
                + " wonen, 25,0 op 100 reguliere plaatsen.");
    assertThat(new ChildrenText(children, Language.EN).room())
        .isEqualTo(
            "Room for families in the whole country: 40 regular places that the decision adds (not in emergency shelter or hotels), enough"
                + " for 10 children. Parents need a place too; so as many children per place as live there now, 25.0 on"
                + " 100 regular places.");
  }

  @Test
  void policyIsNotCalledLaw() {
    assertThat(new ChildrenText(nothing(), Language.NL).policy())
        .startsWith("Geen wet, maar beleid: de motie van de Eerste Kamer (36373)");
    assertThat(new ChildrenText(nothing(), Language.EN).policy())
        .startsWith("Not law but policy: the motion of the Senate (36373)");
  }
}
