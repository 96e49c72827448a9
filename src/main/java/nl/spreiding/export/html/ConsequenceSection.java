package nl.spreiding.export.html;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import nl.spreiding.children.ChildrenTotals;
import nl.spreiding.explain.MunicipalityFacts;
import nl.spreiding.export.html.Rows.SummaryRow;
import nl.spreiding.law.Grant;
import nl.spreiding.ledger.LocationResult;
import nl.spreiding.model.MunicipalityCode;
import nl.spreiding.surplus.Balance;

/** What follows from a decision, in short, in the order of the sections that tell it in full. */
final class ConsequenceSection {
  private final ReportContext c;

  ConsequenceSection(ReportContext context) {
    this.c = context;
  }

  /** Per consequence: the link to its section, and a sentence. */
  List<SummaryRow> summary(MunicipalityFacts facts) {
    MunicipalityCode code = facts.municipality().code();
    return List.of(
        new SummaryRow(new Link("#locaties", c.t("Locaties", "Locations")), locations(code, facts)),
        new SummaryRow(new Link("#kinderen", c.t("Kinderen", "Children")), children(code)),
        new SummaryRow(new Link("#uitkeringen", c.t("Uitkeringen", "Grants")), grants(code)),
        new SummaryRow(
            new Link("#draagt", c.t("Wie draagt wie", "Who carries whom")), carried(code)));
  }

  private String locations(MunicipalityCode code, MunicipalityFacts facts) {
    Map<String, Long> countByLabel = new LinkedHashMap<>();
    for (LocationResult result : c.content.results().locationList()) {
      if (result.location().municipality().equals(code)) {
        countByLabel.merge(
            LocationRows.label(c, result.site(), result.decision()), 1L, Math::addExact);
      }
    }
    List<String> parts = new ArrayList<>();
    countByLabel.forEach((label, count) -> parts.add(c.numbers.whole(count) + " " + label));
    String known =
        parts.isEmpty()
            ? c.t("Er zijn geen locaties bekend", "No locations are known")
            : c.t("Besluit per locatie: ", "Decision per location: ") + String.join("; ", parts);
    return facts.imposed() == 0
        ? known + "."
        : known
            + c.t("; zonder locatie: ", "; without a location: ")
            + c.numbers.places(facts.imposed())
            + ".";
  }

  private String children(MunicipalityCode code) {
    ChildrenTotals totals = c.children.totalsByMunicipality().get(code);
    if (totals == null || totals.now() == 0) {
      return c.t(
          "In opvang die nu open is, wonen geen kinderen.",
          "No children live in shelter that is open now.");
    }
    long moved = totals.moved().total();
    long by = totals.moved().byDecision();
    return c.t(
        "Van "
            + c.numbers.count(totals.now(), "kind", "kinderen")
            + " in opvang die nu open is, "
            + (moved == 1 ? "moet " : "moeten ")
            + c.numbers.whole(moved)
            + " verhuizen, waarvan "
            + c.numbers.whole(by)
            + " door dit besluit.",
        "Of "
            + c.numbers.count(totals.now(), "child", "children")
            + " in shelter that is open now, "
            + c.numbers.whole(moved)
            + (moved == 1 ? " has" : " have")
            + " to move, of whom "
            + c.numbers.whole(by)
            + " because of this decision.");
  }

  private String grants(MunicipalityCode code) {
    long cents =
        c.content.results().grants().grantList().stream()
            .filter(g -> code.equals(g.municipality()))
            .mapToLong(Grant::cents)
            .sum();
    String euros = "\u20ac\u00a0" + c.numbers.decimal(BigDecimal.valueOf(cents, 2));
    return c.t(
        "Samen " + euros + ", als de besloten plaatsen beschikbaar komen en blijven.",
        "Together " + euros + ", if the decided places become available and stay so.");
  }

  private String carried(MunicipalityCode code) {
    long surplus = 0;
    long relief = 0;
    for (Balance balance : c.content.surplus().balanceList()) {
      if (balance.municipality().code().equals(code)) {
        surplus += balance.surplus();
        relief += balance.relief();
      }
    }
    return c.t(
        "Per taak geteld, boven het eigen aantal: "
            + c.numbers.places(surplus)
            + "; minder dan het eigen aantal: "
            + c.numbers.places(relief)
            + ".",
        "Counted per task, beyond its own number: "
            + c.numbers.places(surplus)
            + "; less than its own number: "
            + c.numbers.places(relief)
            + ".");
  }
}
