package nl.spreiding.considered;

import java.math.BigDecimal;
import java.util.List;
import nl.spreiding.explain.Leeway;
import nl.spreiding.explain.Numbers;
import nl.spreiding.explain.RangeRow;
import nl.spreiding.model.Language;
import nl.spreiding.model.MunicipalityCode;

/** Room for choice and ties in sentences of one language. */
public final class RoomText {
  private final Language language;
  private final Numbers numbers;

  /**
   * Sentences of one language.
   *
   * @param language which
   */
  public RoomText(Language language) {
    this.language = language;
    this.numbers = new Numbers(language);
  }

  /**
   * The room of one municipality.
   *
   * @param row its lowest and highest number
   * @param room within what limit
   * @return sentences
   */
  public String room(RangeRow row, Room room) {
    return room(row, room, /* fixedByUser */ false);
  }

  /**
   * The room of one municipality.
   *
   * @param row its lowest and highest number
   * @param room within what limit
   * @param fixedByUser whether a user fixed its number, so that the rules did not have to
   * @return sentences
   */
  public String room(RangeRow row, Room room, boolean fixedByUser) {
    String verdict =
        fixedByUser && row.leeway() == Leeway.FIXED
            ? t(
                "Het aantal ligt vast omdat een gebruiker het heeft vastgezet.",
                "The number is fixed because a user fixed it.")
            : verdict(row);
    return limit(room) + " " + numbers(row) + " " + verdict + uncertain(row);
  }

  /** What is compared with. */
  private String limit(Room room) {
    String share = share(room);
    return room.best().proven()
        ? t(
            "Bekeken zijn alle verdelingen die niet meer regels breken, niet meer plaatsen tekortkomen en hoogstens "
                + share
                + " meer punten kosten dan de beste verdeling die er is (bewezen).",
            "Looked at are all distributions that break no more rules, leave no more places undelivered and cost at most "
                + share
                + " more points than the best there is (proven).")
        : t(
            "Bekeken zijn alle verdelingen die niet meer regels breken, niet meer plaatsen tekortkomen en hoogstens "
                + share
                + " meer punten kosten dan de beste bekende; niet bewezen is dat er geen betere is.",
            "Looked at are all distributions that break no more rules, leave no more places undelivered and cost at most "
                + share
                + " more points than the best known; it is not proven that none is better.");
  }

  private String share(Room room) {
    BigDecimal percent = room.withinPercent();
    return percent == null
        ? t("een deel van ", "a share of ") + numbers.fraction(room.within())
        : numbers.decimal(percent) + "%";
  }

  private String numbers(RangeRow row) {
    return row.lowest() == row.highest()
        ? t(
            "Daarin heeft deze gemeente steeds " + numbers.places(row.lowest()) + ".",
            "In these this municipality always has " + numbers.places(row.lowest()) + ".")
        : t(
            "Daarin heeft deze gemeente ten minste "
                + numbers.whole(row.lowest())
                + " en ten hoogste "
                + numbers.places(row.highest())
                + "; niet elk aantal daartussen hoeft te kunnen.",
            "In these this municipality has at least "
                + numbers.whole(row.lowest())
                + " and at most "
                + numbers.places(row.highest())
                + "; not every number between need be possible.");
  }

  private String verdict(RangeRow row) {
    return switch (row.leeway()) {
      case FIXED ->
          t(
              "Het aantal ligt vast door de regels, gegeven ook de gewichten (een keuze).",
              "The number is fixed by the rules, given the weights (a choice) too.");
      case SMALL -> t("Dat is een kleine marge.", "That is a small margin.");
      case FREE ->
          t(
              "Daarbinnen is er vrije keuze: de regels dwingen niet tot één aantal, het besluit neemt de verdeling met de minste punten.",
              "Within it there is free choice: the rules do not force one number, the decision takes the distribution with the fewest points.");
      case UNKNOWN ->
          t(
              "Hoe groot de ruimte precies is, is niet bekend.",
              "How large the room is exactly is not known.");
    };
  }

  private String uncertain(RangeRow row) {
    return row.exact()
        ? ""
        : t(
            " Voor deze aantallen is een verdeling gevonden; bewezen is dat minder dan "
                + numbers.whole(row.lowestPossible())
                + " en meer dan "
                + numbers.whole(row.highestPossible())
                + " niet kan.",
            " For these numbers a distribution was found; proven is that fewer than "
                + numbers.whole(row.lowestPossible())
                + " and more than "
                + numbers.whole(row.highestPossible())
                + " is not possible.");
  }

  /**
   * Whether the number of one municipality was a tie.
   *
   * @param row its room
   * @param considered what was weighed
   * @return a sentence
   */
  public String tie(RangeRow row, Considered considered) {
    MunicipalityCode code = row.municipality().code();
    TieProtocol ties = considered.ties();
    for (Tie tie : ties.tieList()) {
      if (tie.row().municipality().code().equals(code)) {
        return t(
            "Ook bij precies de beste score kan zij een ander aantal hebben, van "
                + numbers.whole(tie.row().lowest())
                + " tot "
                + numbers.whole(tie.row().highest())
                + ": een gelijke stand. "
                + decided(tie),
            "At exactly the best score too it can have another number, from "
                + numbers.whole(tie.row().lowest())
                + " to "
                + numbers.whole(tie.row().highest())
                + ": a tie. "
                + decided(tie));
      }
    }
    if (!considered.room().best().proven() || ties.openList().contains(code)) {
      return t(
          "Of zij bij precies de beste score een ander aantal kan hebben, is niet bekend.",
          "Whether at exactly the best score it can have another number is not known.");
    }
    return t(
        "Bij precies de beste score heeft zij maar één aantal: er was geen gelijke stand.",
        "At exactly the best score it has one number only: there was no tie.");
  }

  /**
   * Which rule settled a tie.
   *
   * @param tie the tie
   * @return a sentence
   */
  public String decided(Tie tie) {
    return switch (tie.rule()) {
      case LOWEST_CODE ->
          t(
              "Plaatsen die zonder verschil in punten naar een andere gemeente kunnen, gaan naar de laagste gemeentecode (een keuze).",
              "Places that can go to another municipality without a difference in points go to the lowest municipality code (a choice).");
      case ORDER_OF_CALCULATION ->
          t(
              "De vaste rekenvolgorde besliste (een keuze).",
              "The fixed order of calculation decided (a choice).");
    };
  }

  /**
   * All ties in the distribution.
   *
   * @param considered what was weighed
   * @return a sentence that says how many there are
   */
  public String ties(Considered considered) {
    TieProtocol ties = considered.ties();
    int count = ties.tieList().size();
    if (!considered.room().best().proven()) {
      return t(
          "De beste bekende verdeling is niet bewezen de beste; welke aantallen bij precies de beste score anders kunnen, is niet bekend.",
          "The best known distribution is not proven to be the best; which numbers can differ at exactly the best score is not known.");
    }
    String open =
        ties.openList().isEmpty()
            ? ""
            : t(
                " Van "
                    + numbers.count(ties.openList().size(), "gemeente", "gemeenten")
                    + " is het niet bekend.",
                " Of "
                    + numbers.count(ties.openList().size(), "municipality", "municipalities")
                    + " it is not known.");
    if (count == 0) {
      return (open.isEmpty()
              ? t(
                  "Er was geen gelijke stand: elke gemeente heeft in alle verdelingen met precies de beste score hetzelfde aantal.",
                  "There was no tie: every municipality has the same number in all distributions with exactly the best score.")
              : t("Er is geen gelijke stand gevonden.", "No tie was found."))
          + open;
    }
    return t(
            numbers.count(count, "gemeente kan", "gemeenten kunnen")
                + " bij precies de beste score een ander aantal hebben; daar besliste een vaste regel. Die regel is een keuze, geen wet.",
            numbers.count(count, "municipality", "municipalities")
                + " can have another number at exactly the best score; there a fixed rule decided. That rule is a choice, not law.")
        + open;
  }

  /**
   * Indicative numbers that were exactly halfway.
   *
   * @param roundingList those numbers
   * @return a sentence
   */
  public String roundings(List<RoundingTie> roundingList) {
    return roundingList.isEmpty()
        ? t(
            "Geen enkel indicatief aantal lag vóór de afronding precies op een half.",
            "No indicative number was exactly at a half before rounding.")
        : t(
            numbers.count(
                    roundingList.size(), "indicatief aantal lag", "indicatieve aantallen lagen")
                + " vóór de afronding precies op een half; een half gaat bij rekenkundig afronden naar boven.",
            numbers.count(roundingList.size(), "indicative number was", "indicative numbers were")
                + " exactly at a half before rounding; in arithmetic rounding a half goes up.");
  }

  /**
   * A verdict in a few words.
   *
   * @param leeway the verdict
   * @return without capital
   */
  public String word(Leeway leeway) {
    return leeway.text(language);
  }

  private String t(String dutch, String english) {
    return language.pick(dutch, english);
  }
}
