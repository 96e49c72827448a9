package nl.spreiding.audit;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import nl.spreiding.model.CommissionerReport;
import nl.spreiding.model.Exchange;
import nl.spreiding.model.Municipality;
import org.jspecify.annotations.Nullable;

/** A municipality: its statutory numbers, what is due from it, and what the decision gives it. */
final class Town {
  final Municipality municipality;
  final @Nullable CommissionerReport report;
  final List<Place> places = new ArrayList<>();

  /** Exchanges it takes part in, in the order of the case. */
  final List<Exchange> exchanges = new ArrayList<>();

  long indicative;
  long indicativeAmv;
  long imposedRegular;
  long imposedAmv;
  @Nullable Long pinned;
  @Nullable Long baseline;

  /** Most places by the cap; null: no cap. */
  @Nullable Long cap;

  Town(Municipality municipality, @Nullable CommissionerReport report) {
    this.municipality = municipality;
    this.report = report;
  }

  String code() {
    return municipality.code().value();
  }

  String name() {
    return municipality.name();
  }

  String province() {
    return municipality.province().code().value();
  }

  boolean exempt() {
    return report != null && report.exempt();
  }

  long indicative(Task task) {
    return switch (task) {
      case AMV -> indicativeAmv;
      case OTHER -> indicative - indicativeAmv;
      case BOTH -> indicative;
    };
  }

  /** Places lent to others, less those borrowed. */
  long lent(Task task) {
    long sum = 0;
    for (Exchange exchange : exchanges) {
      if (task.holds(exchange.kind())) {
        sum += exchange.from().equals(municipality.code()) ? exchange.places() : 0;
        sum -= exchange.to().equals(municipality.code()) ? exchange.places() : 0;
      }
    }
    return sum;
  }

  long due(Task task) {
    return indicative(task) + lent(task);
  }

  long reported(Task task) {
    if (report == null) {
      return 0;
    }
    return switch (task) {
      case AMV -> report.amv();
      case OTHER -> report.regular() + report.special();
      case BOTH -> report.regular() + report.special() + report.amv();
    };
  }

  /** What it offers of its own: by the report, else by its locations that count. */
  long voluntary(Task task) {
    return report != null
        ? reported(task)
        : sum(
            p -> p.own() && p.counts && task.holds(p.location.kind()), p -> p.location.maxPlaces());
  }

  long imposed(Task task) {
    return switch (task) {
      case AMV -> imposedAmv;
      case OTHER -> imposedRegular;
      case BOTH -> imposedRegular + imposedAmv;
    };
  }

  long located(Task task) {
    return located(p -> task.holds(p.location.kind()));
  }

  long located(Predicate<Place> which) {
    return sum(which, p -> p.decided);
  }

  long decided(Task task) {
    return located(task) + imposed(task);
  }

  long existing() {
    return sum(p -> p.inUse(), p -> p.location.placesNow());
  }

  long sum(Predicate<Place> which, java.util.function.ToLongFunction<Place> number) {
    return places.stream().filter(which).mapToLong(number).sum();
  }
}
