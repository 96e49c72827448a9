package nl.spreiding.audit;

import java.math.BigDecimal;

/** The grants of one municipality on paper. */
final class PaperGrants {
  private final Recount recount;
  private final Town town;
  private final PaperLines paper;

  PaperGrants(Recount recount, Town town, PaperLines paper) {
    this.recount = recount;
    this.town = town;
    this.paper = paper;
  }

  private String pick(String nl, String en) {
    return paper.language().pick(nl, en);
  }

  void write() {
    paper.heading("7", pick("Uitkeringen (gevolg, in euro)", "Grants (consequence, in euros)"));
    Grants grants = new Grants(recount);
    boolean none = true;
    for (Row row : grants.rows()) {
      if (row.text("beneficiaryCode").equals(town.code())) {
        none = false;
        if (row.get("amountPerPlace") == null) {
          share(grants, row);
        } else {
          paper.calculation(
              row.text("grant") + " (" + row.text("article") + ")",
              row.text("places") + " × " + paper.decimal(row.decimal("amountPerPlace")),
              paper.decimal(row.decimal("amount")));
        }
      }
    }
    if (none) {
      paper.text(pick("Geen.", "None."));
    }
  }

  /** The part of what is paid above 75%, in proportion to places × months. */
  private void share(Grants grants, Row row) {
    Region region = recount.region(town.province());
    Grants.Above above = grants.above(region, recount.parameters.grantReading());
    long[] parts = grants.parts(above.places());
    StringBuilder months = new StringBuilder();
    for (Place place : town.places) {
      if (place.decided > 0) {
        months
            .append(months.isEmpty() ? "" : " + ")
            .append(place.decided)
            .append(" × ")
            .append(place.months());
      }
    }
    long own = Grants.placeMonths(town);
    long all = region.towns.stream().filter(Grants::didTask).mapToLong(Grants::placeMonths).sum();
    paper.calculation(
        pick("plaatsen boven 75% in ", "places above 75% in ") + region.province.name(),
        above.counted() + " − " + above.threshold() + " − " + above.durable(),
        paper.whole(above.places()));
    paper.calculation(
        pick("deel van de gemeenten, 85%", "part of municipalities, 85%")
            + " ("
            + row.text("article")
            + ")",
        above.places()
            + " × "
            + grants.perPlaceAbove()
            + " − "
            + paper.decimal(Grants.euros(parts[0])),
        paper.decimal(Grants.euros(parts[1])));
    paper.calculation(
        pick("plaatsen × maanden", "places × months"), months.toString(), paper.whole(own));
    BigDecimal euros = Grants.euros(parts[1]);
    paper.calculation(
        row.text("grant"),
        paper.decimal(euros) + " × " + own + " ÷ " + all,
        paper.cut(Ratio.of(euros).times(own).over(all), 4));
    paper.rounding(
        pick(
            "hele centen, grootste rest, zodat de delen samen het geheel zijn",
            "whole cents, largest remainder, so that the parts add up to the whole"),
        paper.decimal(row.decimal("amount")));
  }
}
