package nl.spreiding.export.html;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import nl.spreiding.explain.PlainText;
import nl.spreiding.export.html.Rows.InputRow;
import nl.spreiding.model.Basis;
import nl.spreiding.model.Location;
import nl.spreiding.model.Status;
import nl.spreiding.problem.Site;

/** What the data of a location allow, and what other data would allow. */
final class LocationInputs {
  private final ReportContext c;

  LocationInputs(ReportContext context) {
    this.c = context;
  }

  InputRow row(Site site, Location location) {
    return new InputRow(
        "locaties",
        PlainText.of(location.name()) + " (" + PlainText.of(location.id().value()) + ")",
        now(site, location),
        Labels.of(location.basis()).in(c.language)
            + (location.basis() == Basis.SYNTHETIC || location.source().isEmpty()
                ? ""
                : ": " + PlainText.of(location.source())),
        String.join(" ", effects(site, location)));
  }

  private String now(Site site, Location location) {
    List<String> parts = new ArrayList<>();
    parts.add(Labels.of(location.status()).in(c.language));
    String range =
        c.numbers.whole(location.minPlaces())
            + c.t(" tot ", " to ")
            + c.numbers.places(location.maxPlaces());
    parts.add(range);
    if (location.openFrom() != null) {
      parts.add(c.t("vanaf ", "from ") + c.numbers.date(location.openFrom()));
    }
    parts.add(
        location.openUntil() == null
            ? c.t("geen einddatum", "no end date")
            : c.t("tot en met ", "up to and including ") + c.numbers.date(location.openUntil()));
    if (location.extendableUntil() != null) {
      parts.add(
          c.t("te verlengen tot en met ", "extendable up to and including ")
              + c.numbers.date(location.extendableUntil()));
    }
    if (location.status() == Status.OPEN) {
      parts.add(
          location.mayClose()
              ? c.t("mag sluiten", "may close")
              : c.t("mag niet sluiten", "may not close"));
    }
    parts.add(site.counts() ? c.t("telt mee", "counts") : c.t("telt niet mee", "does not count"));
    return String.join(", ", parts);
  }

  private List<String> effects(Site site, Location location) {
    List<String> list = new ArrayList<>();
    LocalDate countsUntil = c.index.countsUntil();
    if (!site.counts()) {
      boolean late = location.openFrom() != null && location.openFrom().isAfter(countsUntil);
      String date = c.numbers.date(countsUntil);
      list.add(
          late
              ? c.t(
                  "Opent zij uiterlijk op " + date + ", dan kan zij meetellen.",
                  "If it opens by " + date + ", it can count.")
              : c.t(
                  "Blijft zij beschikbaar tot en met " + date + " of langer, dan telt zij mee.",
                  "If it stays available up to and including " + date + " or longer, it counts."));
      return list;
    }
    if (location.status() == Status.OPEN) {
      list.add(
          location.mayClose()
              ? c.t(
                  "Mag zij niet sluiten, dan zijn nul plaatsen en minder dan de afgesproken plaatsen niet meer mogelijk.",
                  "If it may not close, no places, or fewer than agreed, are no longer possible.")
              : c.t(
                  "Mag zij wel sluiten, dan zijn ook minder plaatsen mogelijk, of geen.",
                  "If it may close, fewer places are possible too, or none."));
    }
    if (location.status() == Status.CANDIDATE) {
      list.add(
          c.t(
              "Wordt zij aangeboden, dan gelden haar plaatsen als eigen aanbod van de gemeente.",
              "If it is offered, its places count as an offer of the municipality."));
    }
    long places = c.index.outcome().distribution().places(site);
    if (places > 0 && places == location.maxPlaces()) {
      list.add(
          c.t(
              "Het aantal is hier gelijk aan het maximum: bij een hoger maximum is meer mogelijk.",
              "The number here equals the maximum: with a higher maximum more is possible."));
    }
    if (!site.durable()) {
      list.add(
          c.t(
              "Is zij voor vijf jaar of langer beschikbaar, dan zijn haar plaatsen duurzaam en vervalt de prijs voor tijdelijke plaatsen.",
              "If it is available for five years or more, its places are durable and the price for temporary places lapses."));
    }
    if (list.isEmpty()) {
      list.add(
          c.t(
              "Wijzigt het minimum of maximum, dan verandert welke aantallen hier mogelijk zijn: nul, of van minimum tot maximum.",
              "If the minimum or maximum changes, so do the numbers that are possible here: none, or from minimum to maximum."));
    }
    return list;
  }
}
