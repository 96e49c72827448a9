package nl.spreiding.export;

import nl.spreiding.compare.Comparison;
import nl.spreiding.compare.Counterfactual;
import nl.spreiding.explain.Numbers;
import nl.spreiding.explain.PlainText;
import nl.spreiding.model.Language;
import nl.spreiding.problem.Score;

/** The answer to a why-not question as text that people read. */
public final class WhyNotText {
  private WhyNotText() {}

  /**
   * The answer.
   *
   * @param answer what another number would bring about
   * @param language in which language
   * @return lines, each with a line end
   */
  public static String of(Counterfactual answer, Language language) {
    Numbers numbers = new Numbers(language);
    String name =
        PlainText.of(answer.municipality().name()) + " (" + answer.municipality().code() + ")";
    StringBuilder text = new StringBuilder();
    text.append(
        language.pick(
            name
                + ": "
                + numbers.whole(answer.places())
                + " in plaats van "
                + numbers.whole(answer.decided())
                + (answer.decided() == 1 ? " plaats" : " plaatsen"),
            name
                + ": "
                + numbers.whole(answer.places())
                + " instead of "
                + numbers.whole(answer.decided())
                + (answer.decided() == 1 ? " place" : " places")));
    text.append("\n\n");
    Comparison comparison = answer.comparison();
    if (answer.bound() == null) {
      text.append(
          language.pick(
              "Dit aantal kan deze gemeente niet hebben: haar locaties en de kleinste omvang van wat wordt opgelegd, laten het niet toe.\n",
              "This municipality cannot have that number: its locations and the smallest size of what is imposed do not allow it.\n"));
      return text.toString();
    }
    if (comparison == null) {
      text.append(
          language.pick(
              "Er is geen verdeling met dit aantal gevonden; de berekening is te groot.\n",
              "No distribution with that number was found; the calculation is too large.\n"));
      return text.toString();
    }
    Score with = comparison.b().results().outcome().ledger().score();
    Score now = comparison.a().results().outcome().ledger().score();
    text.append(cost(now, with, numbers, language));
    text.append(
        answer.proven()
            ? language.pick(
                "Geen verdeling met dit aantal scoort beter (bewezen).\n",
                "No distribution with that number scores better (proven).\n")
            : language.pick(
                "Niet bewezen dat er met dit aantal geen betere verdeling is.\n",
                "It is not proven that there is no better distribution with that number.\n"));
    text.append('\n').append(CompareText.changes(comparison, language));
    return text.toString();
  }

  private static String cost(Score now, Score with, Numbers numbers, Language language) {
    long hard = with.hard() - now.hard();
    long medium = with.medium() - now.medium();
    long soft = Math.subtractExact(with.softMicro(), now.softMicro());
    StringBuilder text = new StringBuilder();
    if (hard != 0) {
      text.append(
          language.pick("Harde regels: ", "Hard rules: ")
              + numbers.signed(hard)
              + language.pick(" overschrijding\n", " broken by\n"));
    }
    if (medium != 0) {
      text.append(
          language.pick("Opgaven: ", "Tasks: ")
              + numbers.signed(medium)
              + language.pick(" plaatsen tekort\n", " places short\n"));
    }
    text.append(
        language.pick("Score: ", "Score: ")
            + (soft > 0 ? "+" : "")
            + numbers.exactPoints(soft)
            + language.pick(" punten", " points")
            + (soft > 0 ? language.pick(" (slechter)", " (worse)") : "")
            + "\n");
    return text.toString();
  }
}
