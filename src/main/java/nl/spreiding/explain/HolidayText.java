package nl.spreiding.explain;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.TreeMap;
import nl.spreiding.children.ClosingAdvice;
import nl.spreiding.children.ClosingAdvice.NoHoliday;
import nl.spreiding.model.Language;
import nl.spreiding.model.SchoolHoliday;

/** When children can best move, or why that cannot be said, in words. */
public final class HolidayText {
  private final Language language;
  private final Numbers numbers;

  /**
   * The words of one language.
   *
   * @param language which
   */
  public HolidayText(Language language) {
    this.language = language;
    this.numbers = new Numbers(language);
  }

  /**
   * For how many locations no moment can be advised, and why.
   *
   * @param adviceList the locations that children must leave
   * @return a sentence per reason; empty: there is a moment for each
   */
  public List<String> withoutMoment(Collection<ClosingAdvice> adviceList) {
    TreeMap<String, Long> countByReason = new TreeMap<>();
    for (ClosingAdvice advice : adviceList) {
      if (advice.noHoliday() != null) {
        countByReason.merge(none(advice), 1L, Long::sum);
      }
    }
    List<String> list = new ArrayList<>();
    countByReason.forEach(
        (reason, count) ->
            list.add(
                t("Geen advies voor ", "No advice for ")
                    + numbers.count(count, t("locatie", "location"), t("locaties", "locations"))
                    + ": "
                    + reason
                    + "."));
    return list;
  }

  /**
   * The advised moment of one location, or why there is none.
   *
   * @param advice the advice
   * @return such as {@code 26 april 2025 (meivakantie)}
   */
  public String moment(ClosingAdvice advice) {
    SchoolHoliday holiday = advice.holiday();
    if (holiday == null) {
      return t("geen: ", "none: ") + none(advice);
    }
    boolean advised = holiday.status() == SchoolHoliday.Status.ADVICE;
    return numbers.date(holiday.start())
        + " ("
        + name(holiday.name())
        + (advised ? t(", adviesdatum", ", date of advice") : "")
        + ")";
  }

  private String none(ClosingAdvice advice) {
    NoHoliday reason = Objects.requireNonNull(advice.noHoliday());
    return switch (reason) {
      case REGION_UNKNOWN ->
          t(
              "de schoolregio van de gemeente is niet bekend",
              "the school region of the municipality is not known");
      case CALENDAR_MISSING -> {
        int year = Objects.requireNonNull(advice.missingSchoolYear());
        String years = year + "-" + (year + 1);
        yield t(
            "de kalender voor schooljaar " + years + " ontbreekt",
            "the calendar is missing for school year " + years);
      }
      case NONE_BEFORE_END ->
          t(
              "tussen de peildatum en het einde begint geen schoolvakantie",
              "no school holiday starts between the reference date and the end");
    };
  }

  private String name(SchoolHoliday.Name name) {
    return switch (name) {
      case AUTUMN -> t("herfstvakantie", "autumn holiday");
      case CHRISTMAS -> t("kerstvakantie", "Christmas holiday");
      case SPRING -> t("voorjaarsvakantie", "spring holiday");
      case MAY -> t("meivakantie", "May holiday");
      case SUMMER -> t("zomervakantie", "summer holiday");
    };
  }

  private String t(String dutch, String english) {
    return language.pick(dutch, english);
  }
}
