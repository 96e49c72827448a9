package nl.spreiding.explain;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import nl.spreiding.fairness.Extreme;
import nl.spreiding.fairness.Figures;
import nl.spreiding.fairness.Index;
import nl.spreiding.fairness.Share;
import nl.spreiding.fairness.Subject;
import nl.spreiding.fairness.Verdict;
import nl.spreiding.model.Language;
import nl.spreiding.model.MunicipalityCode;
import org.jspecify.annotations.Nullable;

/** How equally a decision follows what is due, in words. */
public final class FairnessText {
  private final Function<MunicipalityCode, String> name;
  private final Language language;
  private final Numbers numbers;

  /**
   * The words in one language.
   *
   * @param name name of a municipality, safe to read
   * @param language which language
   */
  public FairnessText(Function<MunicipalityCode, String> name, Language language) {
    this.name = name;
    this.language = language;
    this.numbers = new Numbers(language);
  }

  /**
   * Where the decision lies highest and lowest against what is due.
   *
   * @param figures the figures of the decision in the area
   * @return one to three sentences
   */
  public List<String> sentenceList(Figures figures) {
    List<String> list = new ArrayList<>();
    Extreme highest = figures.highest();
    Extreme lowest = figures.lowest();
    if (highest == null || lowest == null) {
      list.add(
          t(
              "Hier heeft geen enkele gemeente een aandeel, zodat er geen verhouding is.",
              "No municipality has a share here, so there is no ratio."));
    } else if (highest.share().ratio().equals(lowest.share().ratio())) {
      list.add(equalEverywhere(figures, highest));
    } else {
      list.add(t("De hoogste verhouding heeft ", "The highest ratio: ") + who(highest));
      list.add(t("De laagste verhouding heeft ", "The lowest ratio: ") + who(lowest));
    }
    if (figures.withoutDue() > 0 && highest != null) {
      list.add(withoutDue(figures.withoutDue()));
    }
    return list;
  }

  private String equalEverywhere(Figures figures, Extreme extreme) {
    String ratio = numbers.decimal(extreme.share().ratio(), Digits.RATIO);
    return figures.municipalities() - figures.withoutDue() == 1
        ? t(
            "Hier heeft één gemeente een aandeel; de verhouding is " + ratio + ".",
            "One municipality has a share here; the ratio is " + ratio + ".")
        : t(
            "De verhouding is hier overal dezelfde: " + ratio + ".",
            "The ratio is the same everywhere here: " + ratio + ".");
  }

  private String who(Extreme extreme) {
    Share share = extreme.share();
    String text =
        name.apply(share.municipality())
            + t(", met ", ", with ")
            + numbers.places(share.places())
            + t(" bij een aandeel van ", " against a share of ")
            + numbers.whole(share.due())
            + " ("
            + numbers.decimal(share.ratio(), Digits.RATIO)
            + ")";
    return extreme.count() == 1
        ? text + "."
        : text
            + t("; in totaal hebben ", "; in all ")
            + numbers.whole(extreme.count())
            + t(" gemeenten deze verhouding.", " municipalities have this ratio.");
  }

  private String withoutDue(long count) {
    return count == 1
        ? t(
            "1 gemeente heeft geen aandeel en telt daarom alleen mee in de afwijkingen.",
            "1 municipality has no share and therefore counts in the deviations only.")
        : t(
            numbers.whole(count)
                + " gemeenten hebben geen aandeel en tellen daarom alleen mee in de afwijkingen.",
            numbers.whole(count)
                + " municipalities have no share and therefore count in the deviations only.");
  }

  /**
   * How many comparable neighbours the decision sets apart.
   *
   * @param uneven how many pairs
   * @param comparable of how many pairs of comparable neighbours; null: not said
   * @return a sentence
   */
  public String pairs(long uneven, @Nullable Long comparable) {
    String of =
        comparable == null
            ? ""
            : t(" Vergelijkbare buren zijn er in ", " Comparable neighbours there are in ")
                + numbers.count(comparable, t("paar", "pair"), t("paren", "pairs"))
                + ".";
    if (comparable != null && comparable == 0) {
      return t("Vergelijkbare buren zijn er niet.", "There are no comparable neighbours.");
    }
    if (uneven == 0) {
      return t(
              "Nergens doet een gemeente meer dan haar aandeel terwijl een vergelijkbare buur minder doet.",
              "Nowhere does a municipality do more than its share while a comparable neighbour does less.")
          + of;
    }
    return "In "
        + numbers.count(uneven, t("paar", "pair"), t("paren", "pairs"))
        + t(
            " doet een gemeente meer dan haar aandeel terwijl een vergelijkbare buur minder doet.",
            " a municipality does more than its share while a comparable neighbour does less.")
        + of;
  }

  /**
   * How exempt hosts count.
   *
   * @param exempt how many municipalities are exempt
   * @return a sentence
   */
  public String exempt(long exempt) {
    if (exempt == 0) {
      return t("Geen gemeente is vrijgesteld.", "No municipality is exempt.");
    }
    return exempt == 1
        ? t(
            "1 gemeente is vrijgesteld: haar wordt niets opgelegd. Zij telt in alle maten mee, maar een paar waarin zij degene is die minder doet, telt niet als ongelijk.",
            "1 municipality is exempt: nothing is imposed on it. It counts in all figures, but a pair in which it is the one that does less is not counted as uneven.")
        : t(
            numbers.whole(exempt)
                + " gemeenten zijn vrijgesteld: hun wordt niets opgelegd. Zij tellen in alle maten mee, maar een paar waarin een van hen degene is die minder doet, telt niet als ongelijk.",
            numbers.whole(exempt)
                + " municipalities are exempt: nothing is imposed on them. They count in all figures, but a pair in which one of them is the one that does less is not counted as uneven.");
  }

  /**
   * What the column of the reports holds.
   *
   * @param withReport how many municipalities have a commissioner's report
   * @param municipalities how many there are
   * @return a sentence
   */
  public String reports(long withReport, long municipalities) {
    if (withReport == 0) {
      return t(
          "De gegevens bevatten geen verslagen van commissarissen.",
          "The data hold no commissioners’ reports.");
    }
    if (withReport == municipalities) {
      return t("Over elke gemeente is er een verslag.", "There is a report on every municipality.");
    }
    return t("Over ", "There is a report on ")
        + numbers.count(withReport, t("gemeente", "municipality"), t("gemeenten", "municipalities"))
        + t(
            " is er een verslag; de andere tellen onder de verslagen met nul plaatsen.",
            "; the others count with zero places under the reports.");
  }

  /**
   * Which of two distributions the indices call more equal, and that they disagree if they do.
   *
   * @param verdict the decision beside another distribution
   * @return one to four sentences
   */
  public String verdict(Verdict verdict) {
    String start =
        capital(subject(verdict.first()))
            + t(" tegenover ", " beside ")
            + subject(verdict.second())
            + ": ";
    StringBuilder text = new StringBuilder(start);
    if (verdict.disagree()) {
      text.append(
          t("de maten wijzen niet dezelfde kant op. ", "the figures do not point the same way. "));
      text.append(t("Gelijker in ", "More equal in ")).append(subject(verdict.first()));
      text.append(t(" volgens ", " by ")).append(names(verdict.forFirst()));
      text.append(t("; gelijker in ", "; more equal in ")).append(subject(verdict.second()));
      text.append(t(" volgens ", " by ")).append(names(verdict.forSecond())).append(".");
    } else if (verdict.forFirst().isEmpty() && verdict.forSecond().isEmpty()) {
      text.append(t("geen enkele maat ziet verschil.", "no figure sees a difference."));
    } else {
      boolean first = !verdict.forFirst().isEmpty();
      text.append(t("gelijker in ", "more equal in "));
      text.append(subject(first ? verdict.first() : verdict.second()));
      text.append(t(" volgens ", " by "));
      text.append(names(first ? verdict.forFirst() : verdict.forSecond()));
      text.append(t("; geen maat zegt het omgekeerde.", "; no figure says the opposite."));
    }
    boolean some = !verdict.forFirst().isEmpty() || !verdict.forSecond().isEmpty();
    if (some && !verdict.same().isEmpty()) {
      text.append(t(" Geen verschil volgens ", " No difference by "));
      text.append(names(verdict.same())).append(".");
    }
    if (!verdict.undefined().isEmpty()) {
      text.append(t(" Niet te bepalen: ", " Not defined: "));
      text.append(names(verdict.undefined())).append(".");
    }
    return text.toString();
  }

  /**
   * A distribution in words.
   *
   * @param subject which
   * @return lower case
   */
  public String subject(Subject subject) {
    return switch (subject) {
      case DECIDED -> t("het besluit", "the decision");
      case INDICATIVE -> t("de indicatieve aantallen", "the indicative numbers");
      case REPORTED -> t("de verslagen van de commissarissen", "the commissioners’ reports");
      case EXISTING -> t("de plaatsen van nu", "the places of today");
    };
  }

  /**
   * An index in words.
   *
   * @param index which
   * @return lower case
   */
  public String name(Index index) {
    return switch (index) {
      case RANGE ->
          t(
              "het verschil tussen hoogste en laagste verhouding",
              "the highest less the lowest ratio");
      case MEAN_ABSOLUTE -> t("de gemiddelde absolute afwijking", "the mean absolute deviation");
      case MEAN_SQUARED -> t("de gemiddelde kwadratische afwijking", "the mean squared deviation");
      case GINI -> t("de Gini-coëfficiënt", "the Gini coefficient");
      case THEIL -> t("de Theil-index", "the Theil index");
      case PAIRS -> t("het aantal ongelijke buurparen", "the number of uneven pairs of neighbours");
    };
  }

  private String names(List<Index> list) {
    List<String> names = list.stream().map(this::name).toList();
    return names.size() == 1
        ? names.getFirst()
        : String.join(", ", names.subList(0, names.size() - 1))
            + t(" en ", " and ")
            + names.getLast();
  }

  private static String capital(String text) {
    return Character.toUpperCase(text.charAt(0)) + text.substring(1);
  }

  private String t(String dutch, String english) {
    return language.pick(dutch, english);
  }
}
