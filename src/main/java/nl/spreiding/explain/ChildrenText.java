package nl.spreiding.explain;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import nl.spreiding.children.ChildrenResults;
import nl.spreiding.children.ChildrenTotals;
import nl.spreiding.children.FamilyPlaces;
import nl.spreiding.children.RelocationPlan;
import nl.spreiding.model.Language;

/** What a decision means for children, in words. */
public final class ChildrenText {
  private final RelocationPlan plan;
  private final Language language;
  private final Numbers numbers;

  /**
   * The words for one outcome.
   *
   * @param children what the outcome means for children
   * @param language in which language
   */
  public ChildrenText(ChildrenResults children, Language language) {
    this.plan = children.plan();
    this.language = language;
    this.numbers = new Numbers(language);
  }

  /**
   * How many children live in an area, how many must move, and what becomes of them.
   *
   * @param totals the area
   * @return one to seven sentences
   */
  public List<String> sentenceList(ChildrenTotals totals) {
    List<String> list = new ArrayList<>();
    list.add(living(totals.now()));
    if (totals.now() > 0) {
      list.add(leaving(totals));
    }
    ChildrenTotals.Moves moves = totals.moves();
    if (totals.moved().total() > 0) {
      if (moves == null) {
        list.add(
            t(
                "Er is geen verhuisplan: de zaak is te groot om het beste plan met zekerheid te vinden.",
                "There is no relocation plan: the case is too large to find the best plan with certainty."));
      } else {
        list.add(placed(moves));
        if (moves.unlocated() > 0) {
          list.add(unlocated(moves.unlocated()));
        }
        if (moves.placed() > 0) {
          list.add(otherSchool(moves));
        }
        if (moves.second() > 0) {
          list.add(second(moves.second()));
        }
      }
    }
    if (totals.emergencyNow() > 0) {
      list.add(emergency(totals.emergencyNow(), totals.emergencyAfter()));
    }
    return list;
  }

  private String living(long now) {
    return t(
        "In opvang die nu open is, "
            + (now == 1 ? "woont " : "wonen ")
            + numbers.count(now, "kind", "kinderen")
            + ".",
        numbers.count(now, "child lives", "children live").replaceFirst("^no", "No")
            + " in shelter that is open now.");
  }

  private String leaving(ChildrenTotals totals) {
    long total = totals.moved().total();
    if (total == 0) {
      return t("Niemand van hen hoeft te verhuizen.", "None of them has to move.");
    }
    String all =
        numbers.whole(total)
            + t(" verhuizen (", total == 1 ? " has to move (" : " have to move (")
            + numbers.decimal(Objects.requireNonNull(totals.movedPer100()), 1)
            + t(" per 100): ", " per 100): ");
    String decision = numbers.whole(totals.moved().byDecision());
    String unavoidable = numbers.whole(totals.moved().unavoidable());
    return t(
        "Van hen "
            + (total == 1 ? "moet " : "moeten ")
            + all
            + decision
            + " door dit besluit, "
            + unavoidable
            + " omdat hun locatie hoe dan ook te vroeg eindigt.",
        "Of them "
            + all
            + decision
            + " because of this decision, "
            + unavoidable
            + " because their location ends too early whatever is decided.");
  }

  private String placed(ChildrenTotals.Moves moves) {
    if (moves.unplaced() == 0) {
      return t(
          "In aantal voegt het besluit genoeg plaatsen toe voor ieder kind dat verhuist.",
          "In number the decision adds enough places for every child who moves.");
    }
    if (moves.placed() == 0) {
      return t(
          "Voor wie moet verhuizen, is nog geen plaats bekend.",
          "No place is known yet for those who have to move.");
    }
    return t(
        "Voor "
            + numbers.count(moves.unplaced(), "kind dat verhuist,", "kinderen die verhuizen,")
            + " is nog geen plaats bekend.",
        "No place is known yet for "
            + numbers.count(moves.unplaced(), "child who moves.", "children who move."));
  }

  private String unlocated(long children) {
    return t(
        numbers.count(children, "kind kan", "kinderen kunnen")
            + " naar opgelegde plaatsen waarvan de locatie nog niet bekend is.",
        numbers.count(children, "child can go", "children can go")
            + " to imposed places of which the location is not known yet.");
  }

  private String otherSchool(ChildrenTotals.Moves moves) {
    long children = moves.otherSchool();
    if (children == 0) {
      return moves.unplaced() == 0
          ? t(
              "Niemand hoeft verder dan een buurgemeente.",
              "Nobody has to go farther than a neighbouring municipality.")
          : t(
              "De anderen hoeven niet verder dan een buurgemeente.",
              "The others need not go farther than a neighbouring municipality.");
    }
    return t(
        "Volgens het plan "
            + (children == 1 ? "gaat " : "gaan ")
            + numbers.count(children, "kind", "kinderen")
            + " naar een gemeente die geen buurgemeente is; aangenomen is dat dit een andere school betekent.",
        "By the plan "
            + numbers.count(children, "child goes", "children go")
            + " to a municipality that is not a neighbour; that is taken to mean another school.");
  }

  private String second(long children) {
    return t(
        numbers.count(children, "kind komt", "kinderen komen")
            + " op een locatie die zelf binnen de twee jaren eindigt, en "
            + (children == 1 ? "moet" : "moeten")
            + " dan nog eens verhuizen.",
        numbers.count(children, "child comes", "children come")
            + " to a location that itself ends within the two years, and must then move again.");
  }

  private String emergency(long now, long after) {
    String dutchAfter =
        after == 0
            ? "is dat er geen meer"
            : (after == 1 ? "is dat er nog " : "zijn dat er nog ") + numbers.whole(after);
    String englishAfter =
        after == 0
            ? "none of them does any more"
            : numbers.whole(after) + (after == 1 ? " of them still does" : " of them still do");
    return t(
        "In noodopvang of een hotel "
            + (now == 1 ? "woont " : "wonen ")
            + "nu "
            + numbers.count(now, "kind", "kinderen")
            + "; na het besluit "
            + dutchAfter
            + ".",
        numbers.count(now, "child lives", "children live")
            + " in emergency shelter or a hotel now; after the decision "
            + englishAfter
            + ".");
  }

  /**
   * For how many children there is room, and how that was counted.
   *
   * @return one sentence
   */
  public String room() {
    FamilyPlaces places = plan.places();
    String perHundred = numbers.decimal(places.childrenPerPlace().multiply(100), 1);
    return t(
        "Ruimte voor gezinnen in het hele land: "
            + numbers.count(
                places.freePlaces(),
                "reguliere plaats die het besluit toevoegt",
                "reguliere plaatsen die het besluit toevoegt")
            + " (geen noodopvang of hotels), goed voor "
            + numbers.count(places.capacity(), "kind", "kinderen")
            + ". Ouders hebben ook een plaats nodig; daarom zoveel kinderen per plaats als er nu wonen, "
            + perHundred
            + " op 100 reguliere plaatsen.",
        "Room for families in the whole country: "
            + numbers.count(
                places.freePlaces(),
                "regular place that the decision adds",
                "regular places that the decision adds")
            + " (not in emergency shelter or hotels), enough for "
            + numbers.count(places.capacity(), "child", "children")
            + ". Parents need a place too; so as many children per place as live there now, "
            + perHundred
            + " on 100 regular places.");
  }

  /**
   * Why the moves are planned as they are: policy, not law.
   *
   * @return a few sentences
   */
  public String policy() {
    return t(
        "Geen wet, maar beleid: de motie van de Eerste Kamer (36373) vraagt ten hoogste één gedwongen verhuizing per kind,"
            + " het kabinet wil dat gezinnen zoveel mogelijk in schoolvakanties verhuizen,"
            + " en de motie van februari 2026 vraagt geen nieuwe kinderen in de noodopvang.",
        "Not law but policy: the motion of the Senate (36373) asks for at most one forced move per child,"
            + " the government wants families to move in school holidays as far as possible,"
            + " and the motion of February 2026 asks for no new children in emergency shelter.");
  }

  private String t(String dutch, String english) {
    return language.pick(dutch, english);
  }
}
