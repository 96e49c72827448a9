package nl.spreiding.considered;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import nl.spreiding.explain.Numbers;
import nl.spreiding.model.Language;
import org.jspecify.annotations.Nullable;

/** The alternatives of a municipality in sentences of one language. */
public final class AlternativeText {
  private final Language language;
  private final Numbers numbers;

  /**
   * Sentences of one language.
   *
   * @param language which
   */
  public AlternativeText(Language language) {
    this.language = language;
    this.numbers = new Numbers(language);
  }

  /**
   * Why a number was considered, and the number.
   *
   * @param a the alternative
   * @return such as {@code Indicatief aantal en aantal in het verslag: 120 plaatsen}
   */
  public String heading(Alternative a) {
    String occasions = occasions(a);
    return occasions.substring(0, 1).toUpperCase(Locale.ROOT)
        + occasions.substring(1)
        + (a.occasionList().equals(List.of(Occasion.ZERO))
            ? ""
            : ": " + numbers.places(a.places()));
  }

  /**
   * Why a number was considered.
   *
   * @param a the alternative
   * @return without capital
   */
  public String occasions(Alternative a) {
    return and(a.occasionList().stream().map(o -> o.text(language)).toList());
  }

  /**
   * What became of it, in a few words for a table.
   *
   * @param a the alternative
   * @return such as {@code kan niet}
   */
  public String verdict(Alternative a) {
    return switch (a.verdict()) {
      case DECIDED -> t("is het besluit", "is the decision");
      case IMPOSSIBLE -> t("kan niet", "not possible");
      case UNKNOWN -> t("niet bekend", "not known");
      case FOUND -> found(a.difference());
    };
  }

  private String found(@Nullable Difference d) {
    if (d == null || d.equal()) {
      return t("precies even goed", "exactly as good");
    }
    return d.worse() ? t("slechter", "worse") : t("beter", "better");
  }

  /**
   * What became of it, and how certain that is.
   *
   * @param a the alternative
   * @return sentences
   */
  public String result(Alternative a) {
    return switch (a.verdict()) {
      case DECIDED ->
          t(
              "Dit is het aantal van het besluit; er is niets te vergelijken.",
              "This is the number of the decision; there is nothing to compare.");
      case IMPOSSIBLE -> new ObstacleText(language).of(Objects.requireNonNull(a.obstacle()));
      case UNKNOWN ->
          t(
                  "Er is geen verdeling met dit aantal gevonden; de berekening is te groot. Of het kan, is niet bekend.",
                  "No distribution with this number was found; the calculation is too large. Whether it is possible is not known.")
              + least(a);
      case FOUND -> difference(a) + " " + certainty(a);
    };
  }

  private String difference(Alternative a) {
    Difference d = Objects.requireNonNull(a.difference());
    if (d.equal()) {
      return t(
          "De beste gevonden verdeling met dit aantal scoort precies hetzelfde als het besluit.",
          "The best distribution found with this number scores exactly the same as the decision.");
    }
    List<String> parts = new ArrayList<>();
    if (d.hard() != 0) {
      parts.add(
          t(
              "breekt harde regels met " + numbers.places(Math.abs(d.hard())) + more(d.hard()),
              "breaks hard rules by " + numbers.places(Math.abs(d.hard())) + more(d.hard())));
    }
    if (d.medium() != 0) {
      parts.add(
          t(
              "laat "
                  + numbers.places(Math.abs(d.medium()))
                  + " van een opgave"
                  + more(d.medium())
                  + " ongedekt",
              "leaves "
                  + numbers.places(Math.abs(d.medium()))
                  + more(d.medium())
                  + " of a task undelivered"));
    }
    if (d.softMicro() != 0) {
      parts.add(
          t(
              "kost " + points(Math.abs(d.softMicro())) + more(d.softMicro()),
              "costs " + points(Math.abs(d.softMicro())) + more(d.softMicro())));
    }
    return t(
            "De beste gevonden verdeling met dit aantal ",
            "The best distribution found with this number ")
        + and(parts)
        + t(" dan het besluit.", " than the decision.")
        + order(d);
  }

  /** Says why fewer points do not help where a higher level is worse, or the other way round. */
  private String order(Difference d) {
    boolean higher = d.hard() != 0 || d.medium() != 0;
    boolean against = d.softMicro() != 0 && d.worse() != d.softMicro() > 0;
    return higher && against
        ? t(
            " Harde regels en opgaven gaan altijd vóór punten.",
            " Hard rules and tasks always come before points.")
        : "";
  }

  private String more(long change) {
    return change > 0 ? t(" meer", " more") : t(" minder", " fewer");
  }

  private String certainty(Alternative a) {
    return a.proven()
        ? t(
            "Bewezen: met dit aantal is geen verdeling beter.",
            "Proven: with this number no distribution is better.")
        : t(
                "Niet bewezen dat er met dit aantal geen betere verdeling is.",
                "It is not proven that with this number no distribution is better.")
            + least(a);
  }

  /** What the bound still says where the distribution found is not proven to be the best. */
  private String least(Alternative a) {
    Long loss = a.leastLossMicro();
    return loss == null || loss <= 0
        ? ""
        : t(
            " Wel bewezen: elke verdeling met dit aantal kost ten minste "
                + points(loss)
                + " meer dan het besluit.",
            " Proven all the same: any distribution with this number costs at least "
                + points(loss)
                + " more than the decision.");
  }

  /**
   * Who would take over: a sentence, and the start of a list of municipalities if there are
   * several.
   *
   * @param a an alternative for which a distribution was found
   * @param named how many municipalities are named after it
   * @return ends in a colon if names follow
   */
  public String others(Alternative a, int named) {
    int count = a.others().size();
    if (count == 0) {
      return t(
          "Bij geen andere gemeente verandert het aantal.",
          "No other municipality gets another number.");
    }
    String text =
        t(
            "Bij "
                + numbers.count(count, "andere gemeente", "andere gemeenten")
                + " verandert het aantal",
            numbers.count(count, "other municipality gets", "other municipalities get")
                + " another number");
    return text + (count > named ? t("; het meest bij:", "; most of all:") : ":");
  }

  /**
   * Which of the alternatives comes closest, as what a change of input must make up for.
   *
   * @param a the alternative that loses least
   * @return a sentence; empty if it does not lose points only
   */
  public String cheapest(Alternative a) {
    Difference d = a.difference();
    if (d == null || d.hard() != 0 || d.medium() != 0 || d.softMicro() <= 0) {
      return "";
    }
    return t(
        "Van de berekende alternatieven verliest "
            + numbers.places(a.places())
            + " ("
            + occasions(a)
            + ") het minst: "
            + points(d.softMicro())
            + (a.proven() ? "" : " in de beste gevonden verdeling")
            + ". Andere gegevens of gewichten (een keuze) leiden pas tot dat aantal als zij dit verschil goedmaken.",
        "Of the alternatives computed, "
            + numbers.places(a.places())
            + " ("
            + occasions(a)
            + ") loses least: "
            + points(d.softMicro())
            + (a.proven() ? "" : " in the best distribution found")
            + ". Other data or weights (a choice) only lead to that number if they make up for this difference.");
  }

  private String points(long micro) {
    return numbers.exactPoints(micro)
        + (micro == 1_000_000 ? t(" punt", " point") : t(" punten", " points"));
  }

  private String and(List<String> list) {
    return list.size() == 1
        ? list.getFirst()
        : String.join(", ", list.subList(0, list.size() - 1)) + t(" en ", " and ") + list.getLast();
  }

  private String t(String dutch, String english) {
    return language.pick(dutch, english);
  }
}
