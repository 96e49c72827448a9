package nl.spreiding.audit;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import nl.spreiding.model.CaseSettings;
import nl.spreiding.model.Kind;
import nl.spreiding.model.Location;
import nl.spreiding.model.Status;
import org.jspecify.annotations.Nullable;

/** A location with what follows from its dates, and the places that the decision gives it. */
final class Place {
  final Location location;
  final boolean counts;
  final boolean durable;
  final boolean needsExtension;

  /** Last day it is available in the cycle; null: no end. */
  final @Nullable LocalDate end;

  private final long monthsOfCycle;

  /** Decided places. */
  long decided;

  Place(Location location, CaseSettings settings) {
    this.location = location;
    LocalDate until = location.openUntil();
    boolean opensInTime = !after(location.openFrom(), settings.countsUntil());
    boolean reaches = until == null || !until.isBefore(settings.countsUntil());
    LocalDate extended = location.extendableUntil();
    boolean extendable = extended != null && !extended.isBefore(settings.countsUntil());
    this.counts = opensInTime && (reaches || extendable);
    this.needsExtension = counts && !reaches;
    this.end = needsExtension ? extended : until;
    this.durable = counts && isDurable(settings.referenceDate());
    this.monthsOfCycle = counts ? months(settings.referenceDate()) : 0;
  }

  private boolean isDurable(LocalDate reference) {
    LocalDate from = location.openFrom();
    LocalDate since = from == null || !from.isAfter(reference) ? reference : from;
    return !since.isAfter(reference.plusMonths(12))
        && (end == null || !end.isBefore(since.plusYears(5)));
  }

  private long months(LocalDate reference) {
    LocalDate first = firstDay(reference);
    LocalDate last = lastDay(reference);
    LocalDate from = location.openFrom();
    LocalDate start = from != null && from.isAfter(first) ? from : first;
    LocalDate stop = end != null && end.isBefore(last) ? end : last;
    return stop.isBefore(start) ? 0 : ChronoUnit.MONTHS.between(start, stop.plusDays(1));
  }

  /** First day of the two calendar years of the decision. */
  static LocalDate firstDay(LocalDate reference) {
    return LocalDate.of(reference.getYear() + 1, 1, 1);
  }

  /** Last day of the two calendar years of the decision. */
  static LocalDate lastDay(LocalDate reference) {
    return LocalDate.of(reference.getYear() + 2, 12, 31);
  }

  /** Whether it is still there on the last day of the two calendar years. */
  boolean staysUntilEnd(LocalDate reference) {
    return end == null || !end.isBefore(lastDay(reference));
  }

  /** Whole months in the two calendar years in which it is available. */
  long months() {
    return monthsOfCycle;
  }

  boolean amv() {
    return location.kind() == Kind.AMV;
  }

  boolean inUse() {
    return location.status() == Status.OPEN && location.placesNow() > 0;
  }

  /** An offer of the municipality itself: in use, agreed or offered. */
  boolean own() {
    return location.status() != Status.CANDIDATE;
  }

  boolean emergency() {
    return location.form().emergency();
  }

  /** Children who must leave, rounded up to whole children. */
  long childrenMoved() {
    long now = location.placesNow();
    return now > decided ? Ratio.of(location.children() * (now - decided), now).ceiling() : 0;
  }

  /** Fewest places that an open location which may not close must keep. */
  long least() {
    return location.mayClose() || location.status() != Status.OPEN
        ? location.minPlaces()
        : Math.min(location.maxPlaces(), Math.max(location.minPlaces(), location.placesNow()));
  }

  private static boolean after(@Nullable LocalDate date, LocalDate other) {
    return date != null && date.isAfter(other);
  }
}
