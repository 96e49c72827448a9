package nl.spreiding.export.html;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import nl.spreiding.explain.Citation;
import nl.spreiding.explain.MunicipalityFacts;
import nl.spreiding.explain.PlainText;
import nl.spreiding.explain.Reason;
import nl.spreiding.export.html.Rows.DataRow;
import nl.spreiding.export.html.Rows.LocationRow;
import nl.spreiding.export.html.Rows.PathRow;
import nl.spreiding.export.html.Rows.ReasonRow;
import nl.spreiding.law.Availability;
import nl.spreiding.ledger.ChildrenMoved;
import nl.spreiding.ledger.LedgerLine;
import nl.spreiding.ledger.LocationDecision;
import nl.spreiding.model.Basis;
import nl.spreiding.model.Exchange;
import nl.spreiding.model.Level;
import nl.spreiding.model.Location;
import nl.spreiding.model.Municipality;
import nl.spreiding.model.MunicipalityCode;
import nl.spreiding.problem.Site;

/** Puts together what the pages of municipalities show. */
final class MunicipalityPages {
  private final ReportContext c;
  private final ChildrenPages children;
  private final SurplusSections surplus;
  private final GrantSections grants;
  private final BalanceSection balance;
  private final ConsideredSections considered;

  MunicipalityPages(ReportContext context) {
    this.c = context;
    this.surplus = new SurplusSections(context);
    this.grants = new GrantSections(context);
    this.balance = new BalanceSection(context);
    this.considered = new ConsideredSections(context);
    this.children = new ChildrenPages(context);
  }

  MunicipalityView view(MunicipalityFacts facts) {
    Municipality municipality = facts.municipality();
    MunicipalityCode code = municipality.code();
    Link province = c.province(municipality.province().code(), municipality.province().name());
    var law = c.index.outcome().statutoryNumbers();
    List<LedgerLine> lineList = c.index.lineList(code);
    long soft =
        lineList.stream()
            .filter(l -> l.constraint().level() == Level.SOFT)
            .mapToLong(LedgerLine::points)
            .reduce(0, Math::addExact);
    return new MunicipalityView(
        c.page(municipality.name(), List.of(c.national(), province), code + ".html"),
        facts,
        Phrases.decision(facts, c.settings().cycle(), c.language),
        Phrases.located(facts, c.language),
        province,
        Formula.of(law.total(), law.totalOf(code), municipality, c.numbers),
        Formula.of(law.amv(), law.amvOf(code), municipality, c.numbers),
        path(facts),
        picture(facts),
        c.reasons.of(code).stream().map(this::reason).toList(),
        considered.municipality(code),
        locations(code),
        List.of(surplus.municipality(code), grants.municipality(code)),
        children.municipality(code),
        lineList.stream().map(c::row).toList(),
        c.numbers.exactPoints(soft),
        balance.municipality(municipality),
        data(municipality, code),
        c.settings().noteList().stream().map(PlainText::of).toList());
  }

  private List<PathRow> path(MunicipalityFacts facts) {
    List<PathRow> list = new ArrayList<>();
    list.add(
        new PathRow(
            c.t("Indicatief aantal", "Indicative number"),
            c.numbers.whole(facts.indicative()),
            "",
            Citation.BESLUIT_2_1_3.label(c.language)));
    long running = facts.indicative();
    for (Exchange exchange : c.index.exchangeList(facts.municipality().code())) {
      list.add(exchange(facts, exchange, running));
      running +=
          exchange.from().equals(facts.municipality().code())
              ? exchange.places()
              : -exchange.places();
    }
    list.add(
        new PathRow(
            c.t("Aandeel", "Share"),
            c.numbers.whole(facts.due()),
            c.numbers.signed(facts.due() - facts.indicative()),
            c.t("indicatief aantal na uitruil", "indicative number after exchanges")));
    if (facts.reported() != null) {
      list.add(
          new PathRow(
              c.t("Verslag commissaris van de Koning", "Report of the King’s commissioner"),
              c.numbers.whole(facts.reported()),
              c.numbers.signed(facts.reported() - facts.due()),
              Citation.WET_4_2.label(c.language)));
    }
    long before = facts.reported() == null ? facts.due() : facts.reported();
    list.add(
        new PathRow(
            c.t("Besluit", "Decision"),
            c.numbers.whole(facts.decided()),
            c.numbers.signed(facts.decided() - before),
            Citation.WET_5_1.label(c.language)));
    return list;
  }

  private PathRow exchange(MunicipalityFacts facts, Exchange exchange, long running) {
    boolean lends = exchange.from().equals(facts.municipality().code());
    String other =
        PlainText.of(c.index.municipality(lends ? exchange.to() : exchange.from()).name());
    long change = lends ? exchange.places() : -exchange.places();
    return new PathRow(
        c.t("Uitruil met " + other, "Exchange with " + other),
        c.numbers.whole(running + change),
        c.numbers.signed(change),
        c.t("praktijk: afspraak tussen gemeenten", "practice: agreement between municipalities"));
  }

  private BarChart picture(MunicipalityFacts facts) {
    List<BarChart.Item> list = new ArrayList<>();
    list.add(
        item(
            c.t("Indicatief aantal", "Indicative number"),
            facts.indicative(),
            "bar-law",
            facts.due()));
    if (facts.due() != facts.indicative()) {
      list.add(
          item(
              c.t("Aandeel na uitruil", "Share after exchanges"),
              facts.due(),
              "bar-law",
              facts.due()));
    }
    if (facts.reported() != null) {
      list.add(item(c.t("Verslag", "Report"), facts.reported(), "bar-report", facts.due()));
    }
    list.add(
        new BarChart.Item(
            c.t("Besluit", "Decision"),
            c.numbers.whole(facts.decided()),
            "bar-decided",
            facts.located(),
            facts.imposed(),
            facts.due()));
    return BarChart.of(list);
  }

  private BarChart.Item item(String label, long places, String style, long mark) {
    return new BarChart.Item(label, c.numbers.whole(places), style, places, 0, mark);
  }

  private ReasonRow reason(Reason reason) {
    Citation citation = reason.code().citation();
    return new ReasonRow(
        reason.code().name(),
        reason.ground(),
        Labels.of(reason.ground()).in(c.language),
        c.sentences.of(reason),
        citation == null ? null : new Link(citation.link(), citation.label(c.language)));
  }

  private List<LocationRow> locations(MunicipalityCode code) {
    return c.index.siteList(code).stream()
        .filter(s -> s.location() != null)
        .map(this::location)
        .toList();
  }

  private LocationRow location(Site site) {
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
        Labels.of(decision).in(c.language),
        decision.text(),
        available(location),
        site.durable() ? c.t("ja", "yes") : c.t("nee", "no"),
        children,
        Labels.of(location.basis()).in(c.language)
            + (location.source().isEmpty() ? "" : ": " + PlainText.of(location.source())));
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
          + c.t("tot ", "until ")
          + c.numbers.date(location.openUntil())
          + c.t(", te verlengen tot " + end, ", extendable until " + end);
    }
    return from
        + c.t("tot ", "until ")
        + c.numbers.date(location.openUntil())
        + (counts ? "" : c.t(" (te kort om mee te tellen)", " (too short to count)"));
  }

  private List<DataRow> data(Municipality municipality, MunicipalityCode code) {
    List<DataRow> list = new ArrayList<>();
    list.add(
        new DataRow(
            c.t("Inwoners", "Inhabitants"),
            c.numbers.whole(municipality.inhabitants()),
            c.t("CBS, stand ", "CBS, as of ") + c.numbers.date(municipality.inhabitantsDate())));
    list.add(
        new DataRow(
            "SES-WOA",
            c.numbers.decimal(municipality.sesWoa()),
            Labels.sesWoa(municipality).in(c.language)));
    list.add(
        new DataRow(
            c.t("Landelijke behoefte (BO)", "National need (BO)"),
            c.numbers.whole(c.settings().capacity().total())
                + c.t(", waarvan amv ", ", of which amv ")
                + c.numbers.whole(c.settings().capacity().amv()),
            PlainText.of(c.settings().capacity().source())));
    list.add(
        new DataRow(
            c.t("Locaties", "Locations"),
            c.numbers.whole(locations(code).size()),
            c.t("stand ", "as of ")
                + c.numbers.date(c.settings().referenceDate())
                + c.t("; tellen mee bij beschikbaarheid tot ", "; count if available until ")
                + c.numbers.date(c.settings().countsUntil())));
    return list;
  }
}
