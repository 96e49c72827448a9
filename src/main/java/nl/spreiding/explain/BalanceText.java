package nl.spreiding.explain;

import nl.spreiding.fairness.Density;
import nl.spreiding.fairness.Neighbours;
import nl.spreiding.model.Language;
import org.jspecify.annotations.Nullable;

/** How a municipality's places lie against those of its neighbours, in words. */
public final class BalanceText {
  private final Language language;
  private final Numbers numbers;

  /**
   * The words in one language.
   *
   * @param language which language
   */
  public BalanceText(Language language) {
    this.language = language;
    this.numbers = new Numbers(language);
  }

  /**
   * Whom the municipality is compared with.
   *
   * @param basis where the neighbours come from
   * @param count how many there are
   * @return a sentence
   */
  public String neighbours(Neighbours.Basis basis, long count) {
    return switch (basis) {
      case BORDER ->
          count == 0
              ? t(
                  "Volgens de gegevens grenst deze gemeente aan geen andere gemeente.",
                  "According to the data this municipality has no border with another.")
              : t("Vergeleken met ", "Compared with ")
                  + numbers.count(
                      count,
                      t("gemeente waaraan zij grenst", "municipality it borders on"),
                      t("gemeenten waaraan zij grenst", "municipalities it borders on"))
                  + t(", de provincie en het land.", ", the province and the country.");
      case NEAREST ->
          count == 0
              ? t(
                  "De gegevens bevatten geen gemeentegrenzen, en van deze gemeente ook geen middelpunt: haar buren zijn niet bekend.",
                  "The data hold no municipal borders, and no centroid of this municipality either: its neighbours are not known.")
              : t(
                      "De gegevens bevatten geen gemeentegrenzen. Vergeleken met ",
                      "The data hold no municipal borders. Compared with ")
                  + numbers.count(
                      count,
                      t(
                          "gemeente waarvan het middelpunt het dichtstbij ligt",
                          "municipality whose centroid is nearest"),
                      t(
                          "gemeenten waarvan het middelpunt het dichtstbij ligt",
                          "municipalities whose centroids are nearest"))
                  + t(
                      " (dat hoeven geen buurgemeenten te zijn), de provincie en het land.",
                      " (they need not be neighbours), the province and the country.");
      case UNKNOWN ->
          t(
              "De gegevens bevatten geen gemeentegrenzen en geen middelpunten: de buren zijn niet bekend.",
              "The data hold no municipal borders and no centroids: the neighbours are not known.");
    };
  }

  /**
   * Where the decided number per 1,000 inhabitants lies among the neighbours.
   *
   * @param standing where the municipality stands
   * @return a sentence; null: there are no neighbours
   */
  public @Nullable String place(Density.Standing standing) {
    if (standing.neighbours() == 0) {
      return null;
    }
    long more = standing.more();
    long fewer = standing.fewer();
    long all = standing.neighbours();
    String start =
        t(
            "Per 1.000 inwoners geeft het besluit haar ",
            "Per 1,000 inhabitants the decision gives it ");
    if (fewer == all || more == all) {
      String each =
          all == 1
              ? t("die gemeente", "that municipality")
              : t("elk van deze gemeenten", "each of these municipalities");
      return start
          + (fewer == all
              ? t("meer plaatsen dan ", "more places than ")
              : t("minder plaatsen dan ", "fewer places than "))
          + each
          + ".";
    }
    return start
        + t("meer plaatsen dan ", "more places than ")
        + ofThese(fewer)
        + t(" en minder dan ", " and fewer than ")
        + ofThese(more)
        + ".";
  }

  private String ofThese(long count) {
    return count == 0
        ? t("geen van deze gemeenten", "none of these municipalities")
        : numbers.whole(count) + t(" van deze gemeenten", " of these municipalities");
  }

  private String t(String dutch, String english) {
    return language.pick(dutch, english);
  }
}
