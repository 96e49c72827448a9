package nl.spreiding.explain;

import nl.spreiding.model.Kind;
import nl.spreiding.model.Language;
import nl.spreiding.model.Pin;
import nl.spreiding.model.TaskKind;
import nl.spreiding.problem.Rule;
import nl.spreiding.problem.Score;
import nl.spreiding.problem.WayOut;

/** What happens if one rule of a conflict gives way, in a sentence. */
final class WayOutText {
  private final ConflictText names;
  private final Language language;
  private final Numbers numbers;

  WayOutText(ConflictText names, Language language) {
    this.names = names;
    this.language = language;
    this.numbers = new Numbers(language);
  }

  /** What gives way, what stands in its place, what then is still not met, and the points. */
  String sentence(WayOut way) {
    String join = way.rule() instanceof Rule.Task ? ", " : "; ";
    return change(way) + join + met(way.score()) + " (" + points(way) + ").";
  }

  private String change(WayOut way) {
    String instead = numbers.places(way.instead());
    return switch (way.rule()) {
      case Rule.Pinned pinned -> pinned(pinned.pin(), instead);
      case Rule.Task task -> task(task, numbers.whole(way.instead()));
      case Rule.Bounds bounds ->
          t("Zonder de grenzen van de locatie ", "Without the bounds of the location ")
              + names.location(bounds.location())
              + t(" krijgt die ", " it gets ")
              + instead;
      case Rule.Exempt exempt -> {
        String name = names.municipality(exempt.municipality());
        yield t("Zonder de vrijstelling van ", "Without the exemption of ")
            + name
            + t(" krijgt die gemeente ", " that municipality gets ")
            + instead;
      }
      case Rule.Minimum minimum -> minimum(minimum, way.instead());
      case Rule.Cap ignored ->
          way.instead() == 0
              ? t(
                  "Zonder de bovengrens per inwoner komt er toch geen gemeente boven",
                  "Without the cap per inhabitant no municipality exceeds it all the same")
              : t(
                      "Zonder de bovengrens per inwoner komen gemeenten er samen ",
                      "Without the cap per inhabitant municipalities together exceed it by ")
                  + instead
                  + t(" boven", "");
    };
  }

  private String pinned(Pin pin, String instead) {
    return switch (pin) {
      case Pin.OfMunicipality p ->
          t("Wordt de gemeente ", "If the municipality ")
              + names.municipality(p.municipality())
              + t(" niet vastgezet op ", " is not fixed at ")
              + numbers.places(p.places())
              + t(", dan krijgt zij ", ", it gets ")
              + instead;
      case Pin.OfLocation p ->
          t("Wordt de locatie ", "If the location ")
              + names.location(p.location())
              + t(" niet vastgezet op ", " is not fixed at ")
              + numbers.places(p.places())
              + t(", dan krijgt zij ", ", it gets ")
              + instead;
    };
  }

  private String task(Rule.Task task, String instead) {
    String kind =
        task.kind() == TaskKind.AMV
            ? t("Gaat de amv-opgave van ", "If the amv task of ")
            : t("Gaat de opgave zonder amv van ", "If the task without amv of ");
    return kind
        + names.area(task.province())
        + t(" van ", " is lowered from ")
        + numbers.whole(task.places())
        + t(" naar ", " to ")
        + instead;
  }

  private String minimum(Rule.Minimum minimum, long smallest) {
    String kind =
        minimum.kind() == Kind.AMV
            ? t("amv-plaatsen", "amv places")
            : t("reguliere plaatsen", "regular places");
    String start =
        t("Zonder de kleinste omvang van ", "Without the minimum size of ")
            + numbers.whole(minimum.places())
            + " "
            + kind;
    return start
        + (smallest == 0
            ? t(" worden er geen opgelegd", " none are imposed")
            : t(" is het kleinste aantal dat wordt opgelegd ", " the smallest number imposed is ")
                + numbers.whole(smallest));
  }

  private String met(Score score) {
    if (score.hard() == 0 && score.medium() == 0) {
      return t("dan is in dit gebied alles gehaald", "then everything is met in this area");
    }
    String broken =
        t("afwijking van harde regels ", "departure from hard rules ")
            + numbers.places(score.hard());
    String missing =
        t("tekort op de opgave ", "shortfall of the task ") + numbers.places(score.medium());
    return t(
            "dan blijft door andere regels nog over: ",
            "then, because of other rules, there remains: ")
        + (score.hard() == 0 ? missing : score.medium() == 0 ? broken : broken + ", " + missing);
  }

  private String points(WayOut way) {
    String points =
        t("score van het gebied: ", "score of the area: ")
            + numbers.exactPoints(way.score().softMicro())
            + t(" punten", " points");
    return way.proven()
        ? points
        : points + t(", niet bewezen de laagste", ", not proven to be the lowest");
  }

  private String t(String dutch, String english) {
    return language.pick(dutch, english);
  }
}
