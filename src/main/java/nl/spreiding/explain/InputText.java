package nl.spreiding.explain;

import nl.spreiding.model.Kind;
import nl.spreiding.model.Language;
import nl.spreiding.problem.Aspect;
import nl.spreiding.problem.ProblemDifference;
import org.jspecify.annotations.Nullable;

/** Differences of the input of two runs in words. */
public final class InputText {
  private final Language language;
  private final Numbers numbers;

  /**
   * The words in a language.
   *
   * @param language which
   */
  public InputText(Language language) {
    this.language = language;
    this.numbers = new Numbers(language);
  }

  /**
   * What differs and where, without the province or municipality.
   *
   * @param difference a difference
   * @return such as {@code locatie L0012: vastgezet op}
   */
  public String what(ProblemDifference difference) {
    String site = difference.site();
    return site == null
        ? aspect(difference.aspect())
        : site(site) + ": " + aspect(difference.aspect());
  }

  /**
   * A value of a difference.
   *
   * @param aspect of what
   * @param value the value; null: none
   * @return in words; a dash if there is none
   */
  public String value(Aspect aspect, @Nullable String value) {
    if (value == null) {
      return "\u2013";
    }
    if (value.equals("true")) {
      return t("ja", "yes");
    }
    if (value.equals("false")) {
      return t("nee", "no");
    }
    if (!value.matches("-?[0-9]{1,18}")) {
      return value;
    }
    long number = Long.parseLong(value);
    return aspect.price()
        ? numbers.exactPoints(number) + t(" punten", " points")
        : numbers.whole(number);
  }

  /**
   * A difference in full, without the province or municipality.
   *
   * @param difference a difference
   * @return such as {@code aandeel amv: 12 → 14}
   */
  public String line(ProblemDifference difference) {
    return what(difference)
        + " "
        + value(difference.aspect(), difference.a())
        + " \u2192 "
        + value(difference.aspect(), difference.b());
  }

  private String site(String id) {
    int colon = id.indexOf(':');
    if (colon < 0) {
      return t("locatie ", "location ") + PlainText.of(id);
    }
    return id.endsWith(":" + Kind.AMV)
        ? t("opgelegde amv-plaatsen", "imposed amv places")
        : t("opgelegde reguliere plaatsen", "imposed regular places");
  }

  /**
   * What differs, by itself.
   *
   * @param aspect of what
   * @return a few words
   */
  public String aspect(Aspect aspect) {
    return switch (aspect) {
      case PRESENT -> t("aanwezig", "present");
      case SCOPE -> t("bereik van een overschot (quotaScope)", "scope of a surplus (quotaScope)");
      case OTHER_TASK -> t("opgave (regulier en bijzonder)", "task (regular and special)");
      case AMV_TASK -> t("opgave amv", "amv task");
      case THRESHOLD_75 -> t("grens van 75%", "75% threshold");
      case OTHER_DUE -> t("aandeel (regulier en bijzonder)", "due (regular and special)");
      case AMV_DUE -> t("aandeel amv", "due, amv");
      case OTHER_VOLUNTARY -> t("aanbod (regulier en bijzonder)", "offer (regular and special)");
      case AMV_VOLUNTARY -> t("aanbod amv", "offer, amv");
      case REPORTED -> t("aantal in het verslag", "number in the report");
      case CAP -> t("bovengrens", "cap");
      case PINNED -> t("vastgezet op", "fixed at");
      case EXEMPT -> t("vrijgesteld", "exempt");
      case BASELINE ->
          t("aantal in de berekening waarmee wordt vergeleken", "number in the baseline");
      case MINIMUM_DURABLE_REGULAR ->
          t("kleinste duurzame omvang, regulier", "smallest durable size, regular");
      case MINIMUM_DURABLE_SPECIAL ->
          t("kleinste duurzame omvang, bijzonder", "smallest durable size, special");
      case KIND -> t("soort plaatsen", "kind of places");
      case ALLOWED -> t("mogelijke aantallen", "possible numbers");
      case RULED -> t("aantallen volgens de afspraken", "numbers by agreement");
      case COUNTS -> t("telt mee", "counts");
      case DURABLE -> t("duurzaam", "durable");
      case PLACES_NOW -> t("plaatsen nu", "places now");
      case SHORTAGE_PRICE -> t("prijs van een tekort", "price of a shortage");
      case SURPLUS_PRICE -> t("prijs van een overschot", "price of a surplus");
      case BEYOND_OFFER_PRICE -> t("prijs boven het aanbod", "price beyond the offer");
      case REPORT_PRICE ->
          t("prijs van afwijken van het verslag", "price of deviating from the report");
      case STABILITY_PRICE ->
          t("prijs van afwijken van de eerdere berekening", "price of deviating from the baseline");
      case DURABLE_MINIMUM_PRICE ->
          t("prijs van te kleine duurzame omvang", "price of too small a durable size");
      case TARGET_75_PRICE -> t("prijs onder de 75%", "price below the 75%");
      case OVER_IMPOSED_PRICE -> t("prijs van te veel opleggen", "price of imposing too much");
      case CHILDREN_MOVED_PRICE ->
          t("prijs van verhuizende kinderen, per plaats", "price of children who move, per place");
      case KEPT_EMERGENCY_PRICE ->
          t(
              "prijs van kinderen in noodopvang, per plaats",
              "price of children in emergency places, per place");
      case NEW_EMERGENCY_PRICE ->
          t(
              "prijs van nieuwe noodplaatsen, per plaats",
              "price of new emergency places, per place");
      case TEMPORARY_PRICE -> t("prijs van een tijdelijke plaats", "price of a temporary place");
      case UNLOCATED_PRICE ->
          t("prijs van een plaats zonder locatie", "price of a place without a location");
      case OPENING_PRICE -> t("prijs van openen", "price of opening");
      case COST_PRICE ->
          t("prijs van de jaarlijkse kosten, per plaats", "price of the yearly cost, per place");
    };
  }

  private String t(String dutch, String english) {
    return language.pick(dutch, english);
  }
}
