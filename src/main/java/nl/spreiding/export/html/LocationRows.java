package nl.spreiding.export.html;

import java.util.List;
import java.util.Objects;
import nl.spreiding.explain.PlainText;
import nl.spreiding.export.html.Rows.LocationRow;
import nl.spreiding.law.Availability;
import nl.spreiding.ledger.ChildrenMoved;
import nl.spreiding.ledger.LocationDecision;
import nl.spreiding.model.Basis;
import nl.spreiding.model.Location;
import nl.spreiding.model.MunicipalityCode;
import nl.spreiding.problem.Site;

/** The locations of a municipality and what is decided on each. */
final class LocationRows {
  private final ReportContext c;

  LocationRows(ReportContext context) {
    this.c = context;
  }

  List<LocationRow> of(MunicipalityCode code) {
    return c.index.siteList(code).stream()
        .filter(s -> s.location() != null)
        .map(this::row)
        .toList();
  }

  private LocationRow row(Site site) {
    Location location = Objects.requireNonNull(site.location());
    long places = c.index.outcome().distribution().places(site);
    LocationDecision decision = LocationDecision.of(location, places, c.index.countsUntil());
    long moved = ChildrenMoved.of(site, places).total();
    String children = c.numbers.whole(location.children());
    if (moved > 0) {
      children +=
          c.t(
              " (verhuizen: " + c.numbers.whole(moved) + ")",
              " (moving: " + c.numbers.whole(moved) + ")");
    }
    return new LocationRow(
        PlainText.of(location.id().value()),
        PlainText.of(location.name()),
        location.basis() == Basis.SYNTHETIC,
        Labels.of(location.kind()).in(c.language),
        Labels.of(location.form()).in(c.language)
            + ", "
            + Labels.of(location.status()).in(c.language),
        c.numbers.whole(location.placesNow()),
        c.numbers.whole(places),
        label(c, site, decision),
        decision.text(),
        available(location),
        site.durable() ? c.t("ja", "yes") : c.t("nee", "no"),
        children,
        Labels.of(location.basis()).in(c.language)
            + (location.source().isEmpty() ? "" : ": " + PlainText.of(location.source())));
  }

  /** A location in use that cannot count ends whatever is decided; that is no closing. */
  static String label(ReportContext c, Site site, LocationDecision decision) {
    return decision == LocationDecision.CLOSE && !site.counts()
        ? c.t("eindigt, los van dit besluit", "ends, whatever is decided")
        : Labels.of(decision).in(c.language);
  }

  private String available(Location location) {
    String from =
        location.openFrom() == null
            ? ""
            : c.t("vanaf ", "from ") + c.numbers.date(location.openFrom()) + ", ";
    if (location.openUntil() == null) {
      return from + c.t("geen einddatum", "no end date");
    }
    boolean counts = Availability.counts(location, c.index.countsUntil());
    if (counts && LocationDecision.needsExtension(location, c.index.countsUntil())) {
      String end = c.numbers.date(Objects.requireNonNull(location.extendableUntil()));
      return from
          + c.t("tot en met ", "up to and including ")
          + c.numbers.date(location.openUntil())
          + c.t(", te verlengen tot en met " + end, ", extendable up to and including " + end);
    }
    return from
        + c.t("tot en met ", "up to and including ")
        + c.numbers.date(location.openUntil())
        + (counts ? "" : c.t(" (te kort om mee te tellen)", " (too short to count)"));
  }
}
