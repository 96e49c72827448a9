package nl.spreiding.considered;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import nl.spreiding.explain.Numbers;
import nl.spreiding.explain.PlainText;
import nl.spreiding.model.Kind;
import nl.spreiding.model.Language;
import nl.spreiding.problem.Domain;
import nl.spreiding.problem.Site;

/** Why a municipality cannot have a number, in sentences of one language. */
final class ObstacleText {
  private final Language language;
  private final Numbers numbers;

  ObstacleText(Language language) {
    this.language = language;
    this.numbers = new Numbers(language);
  }

  String of(Obstacle obstacle) {
    StringBuilder text =
        new StringBuilder(
            t(
                "Dit aantal kan deze gemeente niet hebben: haar locaties en de kleinste omvang van wat wordt opgelegd, laten het niet toe.",
                "This municipality cannot have this number: its locations and the smallest size of what is imposed do not allow it."));
    List<String> near = new ArrayList<>();
    if (obstacle.below() != null) {
      near.add(numbers.whole(obstacle.below()));
    }
    if (obstacle.above() != null) {
      near.add(numbers.whole(obstacle.above()));
    }
    if (near.size() == 1) {
      text.append(
          t(" Het naaste aantal dat wel kan, is ", " The nearest number that is possible is ")
              + near.getFirst()
              + ".");
    } else if (near.size() > 1) {
      text.append(
          t(
                  " De naaste aantallen die wel kunnen, zijn ",
                  " The nearest numbers that are possible are ")
              + String.join(t(" en ", " and "), near)
              + ".");
    }
    text.append(' ').append(sites(obstacle.siteList()));
    return text.toString();
  }

  private String sites(List<Site> siteList) {
    if (siteList.isEmpty()) {
      return t(
          "Zij heeft geen locatie die meetelt en er kan niets worden opgelegd.",
          "It has no location that counts and nothing can be imposed.");
    }
    return t("Wat kan: ", "What is possible: ")
        + siteList.stream().map(this::site).collect(Collectors.joining("; "))
        + ".";
  }

  private String site(Site site) {
    String what =
        site.location() == null
            ? t("opgelegd, ", "imposed, ") + kind(site.kind())
            : PlainText.of(site.location().name()) + " (" + site.location().id() + ")";
    return what + ": " + allowed(site.domain());
  }

  private String kind(Kind kind) {
    return switch (kind) {
      case REGULAR -> t("regulier", "regular");
      case AMV -> t("amv", "amv");
      case SPECIAL -> t("bijzonder", "special");
    };
  }

  private String allowed(Domain domain) {
    String range =
        domain.min() == domain.max()
            ? numbers.whole(domain.min())
            : numbers.whole(domain.min())
                + t(" tot en met ", " up to and including ")
                + numbers.whole(domain.max());
    return domain.zero() ? t("0 of ", "0 or ") + range : range;
  }

  private String t(String dutch, String english) {
    return language.pick(dutch, english);
  }
}
