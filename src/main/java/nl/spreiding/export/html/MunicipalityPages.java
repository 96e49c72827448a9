package nl.spreiding.export.html;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nl.spreiding.explain.MunicipalityFacts;
import nl.spreiding.explain.PlainText;
import nl.spreiding.explain.ReportOrigin;
import nl.spreiding.export.html.Rows.DataRow;
import nl.spreiding.ledger.LedgerLine;
import nl.spreiding.model.Level;
import nl.spreiding.model.Municipality;
import nl.spreiding.model.MunicipalityCode;
import nl.spreiding.path.MunicipalityPath;

/** Puts together what the pages of municipalities show. */
final class MunicipalityPages {
  private final ReportContext c;
  private final CalculationSection calculation;
  private final PathSection path;
  private final ReasonSection reasons;
  private final LocationRows locations;
  private final ChildrenPages children;
  private final SurplusSections surplus;
  private final GrantSections grants;
  private final BalanceSection balance;
  private final ConsequenceSection consequences;
  private final RemedySection remedies;
  private final SourceTexts sources;
  private final Map<MunicipalityCode, MunicipalityPath> pathByCode;
  private final ConsideredSections considered;
  private final ScenarioSection changes;

  MunicipalityPages(ReportContext context) {
    this.c = context;
    this.calculation = new CalculationSection(context);
    this.path = new PathSection(context);
    this.reasons = new ReasonSection(context);
    this.locations = new LocationRows(context);
    this.surplus = new SurplusSections(context);
    this.grants = new GrantSections(context);
    this.balance = new BalanceSection(context);
    this.considered = new ConsideredSections(context);
    this.changes = new ScenarioSection(context);
    this.children = new ChildrenPages(context);
    this.consequences = new ConsequenceSection(context);
    this.remedies = new RemedySection(context);
    this.sources = new SourceTexts(context);
    this.pathByCode =
        context.content.pathList().stream()
            .collect(Collectors.toMap(MunicipalityPath::municipality, Function.identity()));
  }

  MunicipalityView view(MunicipalityFacts facts) {
    Municipality municipality = facts.municipality();
    MunicipalityCode code = municipality.code();
    MunicipalityPath own = Objects.requireNonNull(pathByCode.get(code));
    Link province = c.province(municipality.province().code(), municipality.province().name());
    List<LedgerLine> lineList = c.index.lineList(code);
    long soft =
        lineList.stream()
            .filter(l -> l.constraint().level() == Level.SOFT)
            .mapToLong(LedgerLine::points)
            .reduce(0, Math::addExact);
    return new MunicipalityView(
        c.page(municipality.name(), List.of(c.national(), province), code + ".html"),
        facts,
        Phrases.decision(facts, c.index.problem(code).exempt(), c.settings().cycle(), c.language),
        ReportOrigin.of(c.index.outcome().shelterCase(), code).label().in(c.language),
        Phrases.located(facts, c.language),
        province,
        reasons.main(code),
        calculation.of(municipality),
        path.of(own),
        reasons.steps(own),
        Stream.concat(considered.municipality(code).stream(), changes.municipality(code).stream())
            .toList(),
        consequences.summary(facts),
        locations.of(code),
        List.of(grants.municipality(code), surplus.municipality(code)),
        children.municipality(code),
        lineList.stream().map(c::row).toList(),
        c.numbers.exactPoints(soft),
        balance.municipality(municipality),
        remedies.inputs(code),
        data(municipality, code),
        c.settings().noteList().stream().map(PlainText::of).toList());
  }

  private List<DataRow> data(Municipality municipality, MunicipalityCode code) {
    List<DataRow> list = new ArrayList<>();
    list.add(
        new DataRow(
            c.t("Inwoners", "Inhabitants"),
            c.numbers.whole(municipality.inhabitants()),
            sources.inhabitants(municipality)
                + c.t(", stand ", ", as of ")
                + c.numbers.date(municipality.inhabitantsDate())));
    list.add(
        new DataRow(
            "SES-WOA",
            c.numbers.decimal(municipality.sesWoa()),
            sources.sesWoa(municipality) + ", " + sources.sesWoaDate(municipality)));
    list.add(
        new DataRow(
            c.t("Landelijke behoefte (BO)", "National need (BO)"),
            c.numbers.whole(c.settings().capacity().total())
                + c.t(", waarvan amv ", ", of which amv ")
                + c.numbers.whole(c.settings().capacity().amv()),
            sources.capacity()));
    list.add(
        new DataRow(
            c.t("Locaties", "Locations"),
            c.numbers.whole(locations.of(code).size()),
            c.t("stand ", "as of ")
                + c.numbers.date(c.settings().referenceDate())
                + c.t(
                    "; tellen mee bij beschikbaarheid tot en met ",
                    "; count if available up to and including ")
                + c.numbers.date(c.settings().countsUntil())));
    return list;
  }
}
