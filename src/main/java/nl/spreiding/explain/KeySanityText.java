package nl.spreiding.explain;

import nl.spreiding.fairness.EqualCheck;
import nl.spreiding.fairness.ScopeCheck;
import nl.spreiding.fairness.TotalCheck;
import nl.spreiding.fairness.WealthCheck;
import nl.spreiding.model.Language;
import nl.spreiding.model.QuotaScope;
import org.apache.commons.numbers.fraction.BigFraction;

/** What the checks of the statutory key found, in words: measured answers, no general claims. */
public final class KeySanityText {
  private final Language language;
  private final Numbers numbers;

  /**
   * The words in one language.
   *
   * @param language which language
   */
  public KeySanityText(Language language) {
    this.language = language;
    this.numbers = new Numbers(language);
  }

  /**
   * Whether wealth counts in one direction only.
   *
   * @param check the check against one average
   * @return the answer
   */
  public String wealth(WealthCheck check) {
    String average =
        switch (check.average()) {
          case MEAN ->
              t("de gemiddelde score van deze zaak (", "the mean score of this case (")
                  + numbers.decimal(check.score(), Digits.SCORE)
                  + t("; elke inwoner telt even zwaar)", "; every inhabitant counts the same)");
          case ZERO ->
              t(
                  "score 0, waarbij een inwoner voor precies één telt",
                  "score 0, at which an inhabitant counts for exactly one");
        };
    return t("Gemeten aan ", "Measured against ")
        + average
        + t(". Gemeenten met een hogere score: ", ". Municipalities with a higher score: ")
        + numbers.whole(check.richer())
        + t(
            "; daarvan krijgen minder dan hun deel naar inwoners: ",
            "; of these get fewer than their share by inhabitants: ")
        + count(check.below())
        + rounded(check.belowRounded())
        + t(" Gemeenten met een lagere score: ", " Municipalities with a lower score: ")
        + numbers.whole(check.poorer())
        + t(
            "; daarvan krijgen meer dan hun deel naar inwoners: ",
            "; of these get more than their share by inhabitants: ")
        + count(check.above())
        + rounded(check.aboveRounded());
  }

  private String rounded(long count) {
    return t(" (met beide aantallen afgerond: ", " (with both numbers rounded: ")
        + count(count)
        + ").";
  }

  /**
   * Whether a number falls while the total rises.
   *
   * @param check the check
   * @param amv whether it is about amv places
   * @return the answer
   */
  public String total(TotalCheck check, boolean amv) {
    String from = numbers.whole(check.wideList().getFirst().need());
    String to = numbers.whole(check.wideList().getLast().need());
    String narrowFrom = numbers.whole(check.narrowList().getFirst().need());
    String narrowTo = numbers.whole(check.narrowList().getLast().need());
    return t(
            amv ? "Amv-plaatsen: van " : "Alle plaatsen: van ",
            amv ? "Amv places: from " : "All places: from ")
        + from
        + t(" naar ", " to ")
        + to
        + " in "
        + numbers.count(check.wideSteps(), t("stap", "step"), t("stappen", "steps"))
        + " "
        + falls(check.wideFallen())
        + t("; van ", "; from ")
        + narrowFrom
        + t(" naar ", " to ")
        + narrowTo
        + t(", plaats voor plaats, ", ", place by place, ")
        + falls(check.narrowFallen())
        + ".";
  }

  private String falls(long count) {
    return count == 1
        ? t("daalt 1 aantal", "1 number falls")
        : t(
            "dalen " + (count == 0 ? "geen" : numbers.whole(count)) + " aantallen",
            (count == 0 ? "no" : numbers.whole(count)) + " numbers fall");
  }

  /**
   * Whether equal municipalities have equal numbers.
   *
   * @param check the check
   * @return the answer
   */
  public String twins(EqualCheck check) {
    String moved =
        check.moved() == 1
            ? t("verandert 1 aantal", "1 number changes")
            : t(
                "veranderen "
                    + (check.moved() == 0 ? "geen" : numbers.whole(check.moved()))
                    + " aantallen",
                (check.moved() == 0 ? "no" : numbers.whole(check.moved())) + " numbers change");
    String again =
        t(
                "Opnieuw berekend met elke gemeente in de volgende provincie ",
                "Computed again with every municipality in the next province, ")
            + moved
            + ".";
    if (check.equalPairs() == 0) {
      return t(
              "In deze zaak zijn er geen twee gemeenten met precies dezelfde inwoners en score. ",
              "This case has no two municipalities with exactly the same inhabitants and score. ")
          + again;
    }
    return t("In deze zaak ", "This case has ")
        + (check.equalPairs() == 1
            ? t(
                "is er 1 paar gemeenten met precies dezelfde inwoners en score",
                "1 pair of municipalities with exactly the same inhabitants and score")
            : t(
                "zijn er "
                    + numbers.whole(check.equalPairs())
                    + " paren gemeenten met precies dezelfde inwoners en score",
                numbers.whole(check.equalPairs())
                    + " pairs of municipalities with exactly the same inhabitants and score"))
        + t(", waarvan ", ", of which ")
        + count(check.equalPairsApart())
        + t(" in twee provincies; een verschillend aantal hebben er ", " in two provinces; ")
        + count(check.unequal())
        + t(". ", " have different numbers. ")
        + again;
  }

  /**
   * How far rounding sets provinces apart.
   *
   * @param check the check
   * @param lowest name of the province with the fewest places per weighted inhabitant
   * @param highest name of the one with the most
   * @return the answer
   */
  public String provinces(EqualCheck check, String lowest, String highest) {
    BigFraction difference = check.difference();
    String start =
        t(
                "Vóór afronding geeft de sleutel elke gemeente, in elke provincie, ",
                "Before rounding the key gives every municipality, in every province, ")
            + numbers.decimal(check.perThousand(), Digits.FINE_DENSITY)
            + t(
                " plaatsen per 1.000 gewogen inwoners. ",
                " places per 1,000 weighted inhabitants. ");
    if (difference == null || difference.signum() == 0) {
      return start
          + t(
              "Ook na afronding verschillen de provincies niet.",
              "Rounded too, the provinces do not differ.");
    }
    return start
        + t("Door de afronding is dat het minst in ", "By rounding it is lowest in ")
        + lowest
        + t(" en het meest in ", " and highest in ")
        + highest
        + t("; het verschil is ", "; the difference is ")
        + numbers.decimal(difference, Digits.FINE_DENSITY)
        + ".";
  }

  /**
   * What the reach of a surplus means for equal treatment over provincial borders.
   *
   * @param scope the reach
   * @return two sentences
   */
  public String scope(QuotaScope scope) {
    return switch (scope) {
      case PROVINCE ->
          t(
              "De opgave is hier die van de provincie. Een provincie moet de som van de aandelen van haar gemeenten opnemen; wat een gemeente meer doet, verlicht alleen andere gemeenten in dezelfde provincie. Gelijke gemeenten in verschillende provincies kunnen daardoor verschillende aantallen krijgen.",
              "The task is the province’s here. A province must take up the sum of the shares of its municipalities; what one municipality does beyond its share relieves only others in the same province. So equal municipalities in different provinces can get different numbers.");
      case NATIONAL ->
          t(
              "De opgave telt hier over het hele land (keuze). Een provincie hoeft niet precies de som van de aandelen van haar gemeenten op te nemen; wat een gemeente meer doet, kan overal andere verlichten. De aantallen van gelijke gemeenten kunnen verschillen door locaties en verslagen, niet door de provinciegrens.",
              "The task counts over the whole country here (a choice). A province need not take up exactly the sum of the shares of its municipalities; what one municipality does beyond its share can relieve others anywhere. The numbers of equal municipalities can differ by locations and reports, not by the provincial border.");
      case MUNICIPALITY ->
          t(
              "Een vrijwillig meerdere verlicht hier niemand (keuze). Een provincie met zulke meerderen neemt dus meer op dan de som van de aandelen van haar gemeenten, en gelijke gemeenten in andere provincies merken daar niets van.",
              "A voluntary surplus relieves nobody here (a choice). So a province with such surpluses takes up more than the sum of the shares of its municipalities, and equal municipalities in other provinces do not notice.");
    };
  }

  /**
   * How differently practically equal municipalities of two provinces are treated.
   *
   * @param check the check
   * @return the answer
   */
  public String pairs(ScopeCheck check) {
    if (check.pairs() == 0) {
      return t(
          "Deze zaak heeft geen twee vrijwel gelijke gemeenten in verschillende provincies.",
          "This case has no two practically equal municipalities in different provinces.");
    }
    String start =
        check.pairs() == 1
            ? t(
                "Er is 1 paar vrijwel gelijke gemeenten in verschillende provincies. ",
                "There is 1 pair of practically equal municipalities in different provinces. ")
            : t(
                "Er zijn "
                    + numbers.whole(check.pairs())
                    + " paren vrijwel gelijke gemeenten in verschillende provincies. ",
                "There are "
                    + numbers.whole(check.pairs())
                    + " pairs of practically equal municipalities in different provinces. ");
    return start
        + t("Een verschillend besluit: ", "Different decisions: ")
        + count(check.different())
        + t(
            "; een verschil dat groter is dan dat tussen hun aandelen: ",
            "; a difference larger than that between their shares: ")
        + count(check.beyondDue())
        + ".";
  }

  private String count(long count) {
    return count == 0 ? t("geen", "none") : numbers.whole(count);
  }

  private String t(String dutch, String english) {
    return language.pick(dutch, english);
  }
}
