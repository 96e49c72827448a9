package nl.spreiding.export.html;

import java.util.ArrayList;
import java.util.List;
import nl.spreiding.compare.Comparison;
import nl.spreiding.compare.Comparison.Points;
import nl.spreiding.compare.Why;
import nl.spreiding.explain.InputText;
import nl.spreiding.explain.Numbers;
import nl.spreiding.explain.Sentences;
import nl.spreiding.model.Language;
import nl.spreiding.model.Level;
import nl.spreiding.model.MunicipalityCode;
import nl.spreiding.problem.ProblemDifference;

/** Why the number of a municipality differs between two runs, in words. */
final class CompareReasons {
  /** Differences of input that a cell names. */
  private static final int MOST = 4;

  private final Comparison comparison;
  private final Language language;
  private final Numbers numbers;
  private final InputText words;
  private final Sentences sentences;

  CompareReasons(Comparison comparison, Language language) {
    this.comparison = comparison;
    this.language = language;
    this.numbers = new Numbers(language);
    this.words = new InputText(language);
    this.sentences = new Sentences(language);
  }

  String of(MunicipalityCode code) {
    Why why = comparison.why(code);
    List<String> list = new ArrayList<>();
    List<ProblemDifference> own =
        why.ownList().stream().filter(d -> !d.aspect().ofStability()).toList();
    add(list, t("eigen invoer: ", "own input: "), own);
    add(list, t("provincie: ", "province: "), why.provinceList());
    if (own.isEmpty() && why.othersInProvince() > 0) {
      list.add(
          t("invoer van ", "input of ")
              + numbers.count(
                  why.othersInProvince(),
                  t("andere gemeente in de provincie", "other municipality in the province"),
                  t("andere gemeenten in de provincie", "other municipalities in the province")));
    }
    if (list.isEmpty()) {
      list.add(
          t(
              "geen verschil in de invoer van de provincie",
              "no difference in the input of the province"));
    }
    List<String> rules = new ArrayList<>();
    for (Points points : why.pointsList()) {
      rules.add(
          sentences.name(points.constraint())
              + " "
              + amount(points, points.a())
              + " \u2192 "
              + amount(points, points.b()));
    }
    String inputs = String.join("; ", list);
    return rules.isEmpty() ? inputs + "." : inputs + ". " + String.join("; ", rules) + ".";
  }

  private void add(List<String> list, String start, List<ProblemDifference> differences) {
    if (differences.isEmpty()) {
      return;
    }
    List<String> lines = differences.stream().limit(MOST).map(words::line).toList();
    String more =
        differences.size() > MOST
            ? t(" en nog ", " and ") + numbers.whole(differences.size() - MOST) + t("", " more")
            : "";
    list.add(start + String.join(", ", lines) + more);
  }

  private String amount(Points points, long amount) {
    return points.constraint().level() == Level.SOFT
        ? numbers.exactPoints(amount)
        : numbers.whole(amount);
  }

  private String t(String dutch, String english) {
    return language.pick(dutch, english);
  }
}
