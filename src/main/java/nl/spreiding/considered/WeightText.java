package nl.spreiding.considered;

import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import nl.spreiding.explain.Numbers;
import nl.spreiding.explain.Sentences;
import nl.spreiding.model.Language;

/** What the weights really do, in sentences of one language. */
public final class WeightText {
  private final Language language;
  private final Numbers numbers;
  private final Sentences sentences;

  /**
   * Sentences of one language.
   *
   * @param language which
   */
  public WeightText(Language language) {
    this.language = language;
    this.numbers = new Numbers(language);
    this.sentences = new Sentences(language);
  }

  /**
   * Which weight matters most, and which do nothing.
   *
   * @param weightList all weights that are not zero
   * @return sentences
   */
  public String summary(List<EffectiveWeight> weightList) {
    if (weightList.isEmpty()) {
      return t(
          "Alle gewichten zijn nul: er is niets weg te laten.",
          "All weights are zero: there is nothing to leave out.");
    }
    List<EffectiveWeight> still = weightList.stream().filter(w -> w.changedPlaces() == 0).toList();
    EffectiveWeight most =
        weightList.stream()
            .max(
                Comparator.comparingLong(EffectiveWeight::changedPlaces)
                    .thenComparing(
                        (EffectiveWeight w) -> w.rule().constraint(), Comparator.reverseOrder()))
            .orElseThrow();
    String text =
        most.changedPlaces() == 0
            ? ""
            : t(
                "Het meest verandert zonder de regel ‘"
                    + name(most)
                    + "’: "
                    + elsewhere(most)
                    + ". ",
                "Most changes without the rule ‘" + name(most) + "’: " + elsewhere(most) + ". ");
    return text + still(still) + unproven(weightList);
  }

  private String unproven(List<EffectiveWeight> weightList) {
    long open = weightList.stream().filter(w -> !w.proven()).count();
    return open == 0
        ? ""
        : t(
            " Bij "
                + numbers.count(open, "regel is", "regels is")
                + " niet bewezen dat er zonder die regel geen betere verdeling is dan de vergelekene; dan kan er ook meer of minder verschuiven.",
            " For "
                + numbers.count(open, "rule", "rules")
                + " it is not proven that without that rule no distribution is better than the one compared with; then more or less may move as well.");
  }

  private String still(List<EffectiveWeight> still) {
    if (still.isEmpty()) {
      return t("Elk gewicht verandert aantallen.", "Every weight changes numbers.");
    }
    List<String> names = still.stream().map(w -> "‘" + name(w) + "’").toList();
    String list =
        names.size() == 1
            ? names.getFirst()
            : String.join(", ", names.subList(0, names.size() - 1))
                + t(" en ", " and ")
                + names.getLast();
    return names.size() == 1
        ? t(
            "Zonder de regel " + list + " verandert geen aantal.",
            "Without the rule " + list + " no number changes.")
        : t(
            "Zonder één van de regels " + list + " verandert geen aantal.",
            "Without any one of the rules " + list + " no number changes.");
  }

  private String elsewhere(EffectiveWeight weight) {
    boolean one = weight.changedPlaces() == 2;
    return numbers.decimal(weight.placesElsewhere())
        + (one
            ? t(" plaats elders, bij ", " place elsewhere, in ")
            : t(" plaatsen elders, bij ", " places elsewhere, in "))
        + numbers.count(
            weight.municipalities(),
            t("gemeente", "municipality"),
            t("gemeenten", "municipalities"));
  }

  private String name(EffectiveWeight weight) {
    String name = sentences.name(weight.rule().constraint());
    return name.isEmpty()
        ? name
        : name.substring(0, 1).toUpperCase(Locale.ROOT) + name.substring(1);
  }

  private String t(String dutch, String english) {
    return language.pick(dutch, english);
  }
}
