package nl.spreiding.explain;

import java.math.BigDecimal;
import java.util.List;
import java.util.stream.Collectors;
import nl.spreiding.ledger.Outcome;
import nl.spreiding.ledger.Proof;
import nl.spreiding.model.Finder;
import nl.spreiding.model.Language;
import nl.spreiding.problem.Score;
import org.jspecify.annotations.Nullable;

/** What is proven of a decision, and who found it, in words. */
public final class ProofText {
  private final Outcome outcome;
  private final @Nullable Proof proof;
  private final Language language;
  private final Numbers numbers;

  /**
   * The words for one outcome.
   *
   * @param outcome the finished run
   * @param language in which language
   */
  public ProofText(Outcome outcome, Language language) {
    this.outcome = outcome;
    this.proof = outcome.proof();
    this.language = language;
    this.numbers = new Numbers(language);
  }

  /**
   * What is proven, in a clause that starts with a small letter and has no full stop.
   *
   * @return such as {@code bewezen optimaal: geen verdeling die aan deze regels voldoet, scoort
   *     beter}
   */
  public String verdict() {
    if (proof == null) {
      return t("niet bewezen optimaal", "not proven optimal");
    }
    Long gap = proof.gapMicro();
    if (gap == null) {
      return t("niet bewezen optimaal: ", "not proven optimal: ") + higherLevels(proof);
    }
    boolean rulesMet = complete(proof.found());
    if (proof.proven()) {
      return rulesMet
          ? t(
              "bewezen optimaal: geen verdeling die aan deze regels voldoet, scoort beter",
              "proven optimal: no distribution that meets these rules scores better")
          : t("bewezen optimaal: ", "proven optimal: ")
              + noneCloser()
              + t(" scoort beter", " scores better");
    }
    String most = numbers.exactPoints(gap) + t(" punten (", " points (") + percent() + ")";
    return (rulesMet
            ? t(
                "geen verdeling die aan deze regels voldoet,",
                "no distribution that meets these rules")
            : noneCloser())
        + t(" scoort meer dan " + most + " beter", " scores better by more than " + most);
  }

  private String noneCloser() {
    return t(
        "geen verdeling komt dichter bij deze regels en opgaven, en geen die even dichtbij komt,",
        "no distribution comes closer to these rules and tasks, and none that comes as close");
  }

  private String higherLevels(Proof known) {
    return t("de ondergrens is ", "the lower bound is ")
        + score(known.bound())
        + t(
            "; over punten is niets bewezen zolang regels of opgaven verschillen",
            "; of points nothing is proven as long as rules or tasks differ");
  }

  private static boolean complete(Score score) {
    return score.hard() == 0 && score.medium() == 0;
  }

  /**
   * The verdict as a sentence.
   *
   * @return with a capital and a full stop
   */
  public String sentence() {
    String verdict = verdict();
    return Character.toUpperCase(verdict.charAt(0)) + verdict.substring(1) + ".";
  }

  /**
   * A score level by level.
   *
   * @param score the score
   * @return in words
   */
  public String score(Score score) {
    return numbers.whole(score.hard())
        + t(" hard, ", " hard, ")
        + numbers.whole(score.medium())
        + t(" middel, ", " medium, ")
        + numbers.exactPoints(score.softMicro())
        + t(" punten zacht", " points soft");
  }

  /**
   * The score of the decision.
   *
   * @return in words
   */
  public String found() {
    return score(outcome.ledger().score());
  }

  /**
   * The lower bound.
   *
   * @return in words; empty if nothing was proven
   */
  public String bound() {
    return proof == null ? "" : score(proof.bound());
  }

  /**
   * The difference between the decision and the bound.
   *
   * @return points and percentage; empty if nothing was proven
   */
  public String gap() {
    if (proof == null) {
      return "";
    }
    Long gap = proof.gapMicro();
    return gap == null
        ? t(
            "in harde regels of opgaven, dus niet in punten uit te drukken",
            "in hard rules or tasks, so not to be expressed in points")
        : numbers.exactPoints(gap) + t(" punten (", " points (") + percent() + ")";
  }

  private String percent() {
    BigDecimal percent = proof == null ? null : proof.gapPercent();
    return percent == null ? "" : numbers.decimal(percent) + "%";
  }

  /**
   * Who found the decision.
   *
   * @return such as {@code de zoektocht en de exacte berekening}
   */
  public String foundBy() {
    List<Finder> finderList = outcome.method().foundBy();
    return finderList.stream().map(this::name).collect(Collectors.joining(t(" en ", " and ")));
  }

  private String name(Finder finder) {
    return switch (finder) {
      case PRO_RATA ->
          t(
              "de praktijk van december 2024 (verslagen, en de restopgave naar rato)",
              "the practice of December 2024 (reports, and the remainder pro rata)");
      case BASELINE -> t("de eerdere berekening", "the earlier run");
      case PRICE_START -> t("de prijsgestuurde startverdeling", "the price-guided start");
      case SEARCH -> t("de zoektocht", "the search");
      case EXACT -> t("de exacte berekening", "the exact calculation");
    };
  }

  /**
   * Whether anything was proven or tried to be.
   *
   * @return false for a run without a proof
   */
  public boolean tried() {
    return proof != null;
  }

  /**
   * Whether no distribution scores better.
   *
   * @return true if the score equals the bound
   */
  public boolean proven() {
    return proof != null && proof.proven();
  }

  /**
   * Whether neither seed nor limits of the search can change the decision.
   *
   * @return true if it is proven optimal and the exact side decided every area
   */
  public boolean independentOfSearch() {
    return proof != null && proof.independentOfSearch();
  }

  /**
   * Areas that the exact side could not decide.
   *
   * @return how many
   */
  public int undecidedAreas() {
    return proof == null ? 0 : proof.undecidedAreas();
  }

  private String t(String dutch, String english) {
    return language.pick(dutch, english);
  }
}
