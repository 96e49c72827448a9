package nl.spreiding.export.html;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import nl.spreiding.explain.InputOrigin;
import nl.spreiding.explain.NextNumber;
import nl.spreiding.explain.PlainText;
import nl.spreiding.explain.ReportOrigin;
import nl.spreiding.export.html.Rows.InputRow;
import nl.spreiding.model.CommissionerReport;
import nl.spreiding.model.Exchange;
import nl.spreiding.model.Municipality;
import nl.spreiding.model.MunicipalityCode;
import nl.spreiding.model.Parameters;
import nl.spreiding.model.Pin;
import nl.spreiding.model.TaskOverride;
import nl.spreiding.path.StepKind;
import nl.spreiding.problem.MunicipalityProblem;
import nl.spreiding.problem.Site;
import org.jspecify.annotations.Nullable;

/**
 * The inputs of one municipality that its number follows from, and what each of them does in the
 * model. It says what changes, not by how much, unless that follows exactly.
 */
final class RemedySection {
  private final ReportContext c;
  private final SourceTexts sources;
  private final LocationInputs locations;
  private final InputOrigin origin;

  RemedySection(ReportContext context) {
    this.c = context;
    this.sources = new SourceTexts(context);
    this.locations = new LocationInputs(context);
    this.origin = new InputOrigin(context.index.outcome().shelterCase());
  }

  List<InputRow> inputs(MunicipalityCode code) {
    Municipality municipality = c.index.municipality(code);
    MunicipalityProblem m = c.index.problem(code);
    List<InputRow> list = new ArrayList<>();
    formula(list, municipality);
    exchanges(list, m);
    report(list, m);
    for (Site site : c.index.siteList(code)) {
      if (site.location() != null) {
        list.add(locations.row(site, site.location()));
      }
    }
    if (list.stream().noneMatch(row -> row.anchor().equals("locaties"))) {
      list.add(
          new InputRow(
              "locaties",
              c.t("Locaties", "Locations"),
              c.t("geen", "none"),
              c.t("de zaak", "the case"),
              c.t(
                  "Wordt een locatie toegevoegd, dan kunnen daar plaatsen liggen; een locatie die de gemeente aanbiedt, telt zonder verslag ook mee voor het vrijwillige niveau.",
                  "If a location is added, places can lie there; without a report, a location that the municipality offers counts for the voluntary level too.")));
    }
    decisions(list, m);
    imposing(list, m);
    return list;
  }

  /** How much one figure of the formula must change for the indicative number to change. */
  private String turns(Municipality m, Function<NextNumber, @Nullable String> value) {
    var law = c.index.outcome().statutoryNumbers();
    NextNumber above = NextNumber.above(m, law.total(), law.totalOf(m.code()));
    NextNumber below = NextNumber.below(m, law.total(), law.totalOf(m.code()));
    String up = above == null ? null : value.apply(above);
    String down = below == null ? null : value.apply(below);
    List<String> parts = new ArrayList<>();
    if (above != null && up != null) {
      String number = c.numbers.whole(above.number());
      parts.add(
          c.t(
              "bij " + up + " of meer wordt het indicatieve aantal " + number,
              "at " + up + " or more the indicative number becomes " + number));
    }
    if (below != null && down != null) {
      String number = c.numbers.whole(below.number());
      parts.add(
          c.t(
              "bij "
                  + down
                  + " of minder "
                  + (parts.isEmpty() ? "wordt het indicatieve aantal " : "wordt het ")
                  + number,
              "at "
                  + down
                  + " or less "
                  + (parts.isEmpty() ? "the indicative number becomes " : "it becomes ")
                  + number));
    }
    return parts.isEmpty()
        ? ""
        : c.t(" Blijft al het andere gelijk: ", " With all else the same: ")
            + String.join("; ", parts)
            + ".";
  }

  private void formula(List<InputRow> list, Municipality m) {
    list.add(
        new InputRow(
            "berekening",
            c.t("Inwoners (iG)", "Inhabitants (iG)"),
            c.numbers.whole(m.inhabitants()),
            sources.inhabitants(m) + ", " + c.numbers.date(m.inhabitantsDate()),
            c.t(
                    "Wijzigt dit aantal, dan veranderen de wegingsfactor en het indicatieve aantal in dezelfde richting, en daarmee het aandeel. Ook In en TWf veranderen, dus het aantal van elke andere gemeente een weinig.",
                    "If this number changes, the weighting factor and the indicative number change in the same direction, and with them the share. In and TWf change too, so the number of every other municipality changes a little.")
                + turns(
                    m,
                    next ->
                        next.inhabitants() == null ? null : c.numbers.whole(next.inhabitants()))));
    list.add(
        new InputRow(
            "berekening",
            "SES-WOA",
            c.numbers.decimal(m.sesWoa()),
            sources.sesWoa(m) + ", " + sources.sesWoaDate(m),
            c.t(
                    "Wijzigt deze score, dan verandert de wegingsfactor in dezelfde richting: een hogere score geeft een hoger indicatief aantal.",
                    "If this score changes, the weighting factor changes in the same direction: a higher score gives a higher indicative number.")
                + turns(
                    m, next -> next.sesWoa() == null ? null : c.numbers.decimal(next.sesWoa()))));
    list.add(
        new InputRow(
            "berekening",
            c.t("Landelijke behoefte (BO)", "National need (BO)"),
            c.numbers.whole(c.settings().capacity().total())
                + c.t(", waarvan amv ", ", of which amv ")
                + c.numbers.whole(c.settings().capacity().amv()),
            sources.capacity(),
            c.t(
                    "Wijzigt de behoefte, dan veranderen de indicatieve aantallen van alle gemeenten naar evenredigheid, en de opgaven van alle provincies.",
                    "If the need changes, the indicative numbers of all municipalities change in proportion, and the tasks of all provinces.")
                + turns(m, next -> c.numbers.whole(next.need()))));
  }

  private void exchanges(List<InputRow> list, MunicipalityProblem m) {
    List<Exchange> exchangeList = c.index.exchangeList(m.code());
    for (Exchange exchange : exchangeList) {
      boolean lends = exchange.from().equals(m.code());
      String other =
          PlainText.of(c.index.municipality(lends ? exchange.to() : exchange.from()).name());
      list.add(
          new InputRow(
              StepTexts.anchor(StepKind.EXCHANGE),
              c.t("Uitruil met " + other, "Exchange with " + other),
              c.numbers.places(exchange.places())
                  + (lends ? c.t(", uitgeleend", ", lent") : c.t(", geleend", ", borrowed")),
              origin.synthetic("exchanges.csv")
                  ? c.t("verzonnen (synthetische gegevens)", "made up (synthetic data)")
                  : c.t("afspraak tussen gemeenten", "agreement between municipalities"),
              c.t(
                  "Vervalt deze uitruil, dan "
                      + (lends ? "daalt" : "stijgt")
                      + " het aandeel met "
                      + c.numbers.places(exchange.places())
                      + ".",
                  "Without this exchange the share "
                      + (lends ? "falls" : "rises")
                      + " by "
                      + c.numbers.places(exchange.places())
                      + ".")));
    }
    if (exchangeList.isEmpty()) {
      list.add(
          new InputRow(
              StepTexts.anchor(StepKind.DUE),
              c.t("Uitruil", "Exchange"),
              c.t("geen", "none"),
              c.t("de zaak", "the case"),
              c.t(
                  "Spreken gemeenten een uitruil af, dan stijgt het aandeel van wie plaatsen uitleent met dat aantal en daalt het aandeel van wie ze leent met hetzelfde aantal.",
                  "If municipalities agree an exchange, the share of the lender rises by that number of places and the share of the borrower falls by the same number.")));
    }
  }

  private void report(List<InputRow> list, MunicipalityProblem m) {
    ReportOrigin report = ReportOrigin.of(c.index.outcome().shelterCase(), m.code());
    String label = report.label().in(c.language);
    CommissionerReport own = c.index.report(m.code());
    String anchor = StepTexts.anchor(StepKind.REPORT);
    if (own == null) {
      list.add(
          new InputRow(
              anchor,
              label,
              c.t("geen", "none"),
              c.t("de zaak", "the case"),
              c.t(
                  "Komt er een verslag, dan bepaalt het aantal daarin het vrijwillige niveau, en telt elke plaats verschil met dat aantal.",
                  "With a report, the number in it sets the voluntary level, and every place away from that number counts.")));
      return;
    }
    list.add(
        new InputRow(
            anchor,
            label,
            c.numbers.places(own.total())
                + c.t(", waarvan amv ", ", of which amv ")
                + c.numbers.whole(own.amv()),
            report == ReportOrigin.SYNTHETIC
                ? c.t("verzonnen (synthetische gegevens)", "made up (synthetic data)")
                : report == ReportOrigin.SCENARIO
                    ? c.t(
                        "gewijzigd door de gebruiker (scenario)", "changed by the user (scenario)")
                    : c.t("commissaris van de Koning", "King\u2019s commissioner"),
            c.t(
                "Wijzigt dit aantal, dan verandert het vrijwillige niveau (daarboven weegt elke plaats zwaarder) en de prijs van het verschil met het verslag.",
                "If this number changes, the voluntary level changes (every place beyond it weighs more) and so does the price of the difference from the report.")));
    list.add(
        new InputRow(
            anchor,
            c.t("Vrijstelling", "Exemption"),
            own.exempt() ? c.t("ja", "yes") : c.t("nee", "no"),
            label,
            own.exempt()
                ? c.t(
                    "Vervalt de vrijstelling, dan kunnen plaatsen zonder locatie worden opgelegd.",
                    "Without the exemption, places without a location can be imposed.")
                : c.t(
                    "Wijst het verslag de gemeente aan als gemeente die al lang opvang biedt, dan kunnen geen plaatsen zonder locatie worden opgelegd.",
                    "If the report names the municipality as a long-standing host, no places without a location can be imposed.")));
  }

  private void decisions(List<InputRow> list, MunicipalityProblem m) {
    for (Pin pin : c.index.outcome().shelterCase().pinList()) {
      if (pin instanceof Pin.OfMunicipality p && p.municipality().equals(m.code())) {
        list.add(
            new InputRow(
                "redenen",
                c.t("Vastgezet aantal", "Fixed number"),
                c.numbers.places(p.places()),
                by(p.author(), p.reason()),
                c.t(
                    "Vervalt dit, dan is het aantal weer vrij binnen de andere regels.",
                    "Without it, the number is free again within the other rules.")));
      }
    }
    for (TaskOverride task : c.index.outcome().shelterCase().taskOverrideList()) {
      if (task.province().equals(m.province().code())) {
        list.add(
            new InputRow(
                StepTexts.anchor(StepKind.DUE),
                c.t("Vervangen provinciale opgave", "Replaced provincial task"),
                c.numbers.places(task.places()),
                by(task.author(), task.reason()),
                c.t(
                    "Vervalt dit, dan geldt weer de som van de indicatieve aantallen, met uitruil over de provinciegrens.",
                    "Without it, the sum of the indicative numbers counts again, with exchanges across the border of the province.")));
      }
    }
  }

  private String by(String author, String reason) {
    return PlainText.of(author) + ": \u201c" + PlainText.of(reason) + "\u201d";
  }

  private void imposing(List<InputRow> list, MunicipalityProblem m) {
    if (m.exempt()) {
      return;
    }
    Parameters p = c.settings().parameters();
    list.add(
        new InputRow(
            StepTexts.anchor(StepKind.IMPOSED),
            c.t("Kleinste omvang die kan worden opgelegd", "Smallest size that can be imposed"),
            c.numbers.whole(p.minimumSmallScale())
                + c.t(" regulier, ", " regular, ")
                + c.numbers.whole(p.minimumAmv())
                + " amv",
            c.t("keuze van de gebruiker (parameter)", "choice of the user (parameter)"),
            c.t(
                "Wijzigt deze omvang, dan verandert welke opgelegde aantallen mogelijk zijn: nul, of ten minste deze omvang.",
                "If this size changes, so do the imposed numbers that are possible: none, or at least this size.")));
  }
}
