package nl.spreiding.model;

import java.time.LocalDate;
import java.util.List;
import org.apache.commons.numbers.fraction.BigFraction;
import org.jspecify.annotations.Nullable;

/**
 * A parameter of the law, or of the practice around it, with the period in which it holds.
 *
 * @param id identifier; the same parameter in another period has the same one
 * @param descriptionNl what it is, in Dutch
 * @param descriptionEn what it is, in English
 * @param kind whether the law says so, or practice
 * @param article where the law says so; null for practice that no article names
 * @param value exact value as text: a whole number, a fraction such as {@code 3/4}, a date or the
 *     name of a rule
 * @param unit unit of the value, such as {@code places}
 * @param validFrom first day on which it holds, as far as known
 * @param validUntil last day on which it holds; null: no end known
 * @param source where it was read
 * @param lastChecked day on which the value was last compared with its source
 * @param lastCheckedNote what exactly it was compared with, and what that leaves open
 */
public record LawParameter(
    String id,
    String descriptionNl,
    String descriptionEn,
    Kind kind,
    @Nullable ArticleReference article,
    String value,
    String unit,
    LocalDate validFrom,
    @Nullable LocalDate validUntil,
    Source source,
    LocalDate lastChecked,
    String lastCheckedNote) {

  /** Whether a parameter is law or practice. */
  public enum Kind {
    /** Follows from the text of the law or from a decision the law calls for. */
    LAW,
    /** Reported about the decisions of December 2024 or about COA; binds nobody. */
    PRACTICE
  }

  /**
   * Where a parameter was read.
   *
   * @param bwbId identifier in the national database of regulations; null: not a regulation
   * @param link web address, dated where it can be; null: none known
   * @param publication official publication or other source
   */
  public record Source(@Nullable String bwbId, @Nullable String link, String publication) {}

  /**
   * Whether it holds on a day.
   *
   * @param date the day
   * @return true from its first day up to and including its last
   */
  public boolean validOn(LocalDate date) {
    return !date.isBefore(validFrom) && (validUntil == null || !date.isAfter(validUntil));
  }

  /**
   * The value as a number.
   *
   * @return exact
   * @throws NumberFormatException if the value is a date or a rule
   */
  public BigFraction number() {
    return BigFraction.parse(value);
  }

  /**
   * Finds the parameter that holds on a day.
   *
   * @param list parameters, not overlapping
   * @param id which
   * @param date the day
   * @return that parameter
   * @throws IllegalArgumentException if none holds on that day
   */
  public static LawParameter on(List<LawParameter> list, String id, LocalDate date) {
    return list.stream()
        .filter(p -> p.id().equals(id) && p.validOn(date))
        .findFirst()
        .orElseThrow(
            () ->
                new IllegalArgumentException(
                    "The law data hold no (" + id + ") that is valid on (" + date + ")."));
  }
}
