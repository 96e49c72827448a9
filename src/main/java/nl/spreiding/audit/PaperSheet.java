package nl.spreiding.audit;

import java.io.IOException;
import java.math.BigDecimal;
import java.util.Optional;
import nl.spreiding.input.JsonValue;
import nl.spreiding.issue.InputException;
import nl.spreiding.model.Exchange;
import nl.spreiding.model.Language;
import nl.spreiding.model.Municipality;

/**
 * The worked calculation of one municipality, to be redone with a pocket calculator: every
 * multiplication and division with the digits to type, every rounding named, every figure with
 * article, source and date.
 */
public final class PaperSheet {
  private final Recount recount;
  private final Accounts accounts;
  private final Town town;
  private final PaperLines paper;

  private PaperSheet(Recount recount, Town town, PaperLines paper) {
    this.recount = recount;
    this.accounts = new Accounts(recount);
    this.town = town;
    this.paper = paper;
  }

  /**
   * Writes the sheet.
   *
   * @param run the run
   * @param code code of the municipality
   * @param language the language
   * @return the sheet; empty: the run has no such municipality
   * @throws InputException if the copies of the input cannot be read
   * @throws IOException if a file cannot be read
   */
  public static Optional<String> of(RunSource run, String code, Language language)
      throws InputException, IOException {
    Recount recount = new Recount(CaseReading.read(run).shelterCase());
    JsonValue document = CaseReading.json(run, "result.json");
    if (document instanceof JsonValue.Obj result) {
      new DecisionReading(recount, new Findings()).read(result);
    }
    Town town = recount.townByCode.get(code);
    if (town == null) {
      return Optional.empty();
    }
    PaperSheet sheet = new PaperSheet(recount, town, new PaperLines(language));
    sheet.write(ReceiptCheck.sha256(run.bytes("result.json")));
    return Optional.of(sheet.paper.toString());
  }

  private String pick(String nl, String en) {
    return paper.language().pick(nl, en);
  }

  private void write(String sha256) {
    paper.title(pick("REKENBLAD ", "CALCULATION SHEET ") + town.name() + " (" + town.code() + ")");
    paper.text(recount.settings.title() + " (" + recount.settings.id() + ")");
    paper.text(
        pick("Uitkomst (result.json), SHA-256: ", "Result (result.json), SHA-256: ") + sha256);
    paper.text(
        pick(
            "Getallen achter > zijn wat u intoetst; achter = wat u moet zien. … : er volgen meer cijfers.",
            "Numbers after > are what you type; after = what you must see. … : more digits follow."));
    figures();
    indicative("2", recount.settings.capacity().total(), town.indicative, "Besluit 2.1(3)");
    indicative("3", recount.settings.capacity().amv(), town.indicativeAmv, "Besluit 2.2(1)");
    share();
    places();
    new PaperAccount(recount, accounts, town, paper).write();
    new PaperGrants(recount, town, paper).write();
  }

  private void figures() {
    Municipality m = town.municipality;
    var capacity = recount.settings.capacity();
    paper.heading("1", pick("De cijfers", "The figures"));
    paper.figure(
        "iG",
        pick("inwoners", "inhabitants"),
        paper.whole(m.inhabitants()),
        pick("stand ", "on ")
            + m.inhabitantsDate()
            + "; input/municipalities.csv; Besluit 2.1(3)(c)");
    paper.figure(
        "s",
        pick("SES-WOA-score", "SES-WOA score"),
        paper.decimal(m.sesWoa()),
        m.sesWoaYear() + ", " + m.sesWoaBasis() + "; input/municipalities.csv; Besluit 2.1(3)(a)");
    paper.figure(
        "BO",
        pick("landelijke behoefte", "national need"),
        paper.whole(capacity.total()),
        capacity.source() + "; input/case.json; Besluit 2.1(3)(b)");
    paper.figure(
        "BO amv",
        pick("waarvan amv", "of which amv"),
        paper.whole(capacity.amv()),
        "input/case.json; Besluit 2.2(1)");
    paper.figure(
        "In",
        pick("inwoners, alle gemeenten", "inhabitants, all municipalities"),
        paper.whole(recount.inhabitants),
        pick("som over ", "sum over ")
            + recount.towns().size()
            + pick(" gemeenten", " municipalities"));
    paper.figure(
        "Σ",
        pick("som van (s + 1) × iG", "sum of (s + 1) × iG"),
        paper.ratio(recount.weighted),
        pick("som over dezelfde gemeenten", "sum over the same municipalities"));
    Ratio factor = Recount.factor(m);
    paper.calculation("(s + 1)", paper.decimal(m.sesWoa()) + " + 1", paper.ratio(factor));
    paper.calculation(
        "(s + 1) × iG",
        paper.ratio(factor) + " × " + paper.whole(m.inhabitants()),
        paper.ratio(Recount.product(m)));
  }

  private void indicative(String number, long need, long rounded, String article) {
    boolean amv = number.equals("3");
    Municipality m = town.municipality;
    Ratio product = Recount.product(m);
    Ratio exact = recount.indicative(m, need);
    paper.heading(
        number,
        (amv ? pick("Waarvan amv", "Of which amv") : pick("Indicatief aantal", "Indicative number"))
            + " ("
            + article
            + ")");
    paper.text(
        pick(
            "Wf = (s + 1) × iG / In; Iv = BO × Wf / TWf. In valt weg: Iv = BO × (s + 1) × iG / Σ.",
            "Wf = (s + 1) × iG / In; Iv = BO × Wf / TWf. In cancels: Iv = BO × (s + 1) × iG / Σ."));
    paper.calculation(
        "Wf",
        paper.ratio(product) + " ÷ " + paper.whole(recount.inhabitants),
        paper.cut(product.over(recount.inhabitants), 8));
    paper.calculation(
        "TWf",
        paper.ratio(recount.weighted) + " ÷ " + paper.whole(recount.inhabitants),
        paper.cut(recount.weighted.over(recount.inhabitants), 8));
    paper.calculation(
        "Iv",
        paper.ratio(product) + " ÷ " + paper.ratio(recount.weighted) + " × " + paper.whole(need),
        paper.cut(exact, 4));
    paper.rounding(
        pick(
            "rekenkundig, een half naar boven (Besluit 2.1(3))",
            "arithmetic, a half goes up (Besluit 2.1(3))"),
        paper.whole(rounded));
    if (exact.signum() > 0) {
      Ratio low = Ratio.of(2 * rounded - 1).times(recount.weighted);
      Ratio high = Ratio.of(2 * rounded + 1).times(recount.weighted);
      Ratio doubled = product.times(2 * need);
      paper.text(
          pick("Zeker zonder afronden onderweg: ", "Certain, without rounding on the way: ")
              + paper.ratio(low)
              + " ≤ "
              + paper.ratio(doubled)
              + " < "
              + paper.ratio(high));
      paper.text(
          "  ("
              + (2 * rounded - 1)
              + " × Σ ≤ 2 × "
              + need
              + " × (s + 1) × iG < "
              + (2 * rounded + 1)
              + " × Σ)");
    }
  }

  private void share() {
    paper.heading("4", pick("Aandeel na uitruil", "Share after exchanges"));
    long due = town.indicative;
    if (town.exchanges.isEmpty()) {
      paper.text(pick("Geen uitruil.", "No exchange."));
    }
    for (Exchange exchange : town.exchanges) {
      boolean lends = exchange.from().equals(town.municipality.code());
      String other = (lends ? exchange.to() : exchange.from()).value();
      long places = exchange.places();
      String sign = lends ? " + " : " − ";
      long before = due;
      due += lends ? places : -places;
      paper.calculation(
          (lends ? pick("leent uit aan ", "lends to ") : pick("leent van ", "borrows from "))
              + other
              + " ("
              + exchange.kind()
              + ", input/exchanges.csv)",
          paper.whole(before) + sign + paper.whole(places),
          paper.whole(due));
    }
    paper.figure("D", pick("aandeel", "share"), paper.whole(due), pick("praktijk", "practice"));
  }

  private void places() {
    paper.heading("5", pick("Van aandeel naar besluit", "From share to decision"));
    if (town.report != null) {
      paper.figure(
          "R",
          pick("verslag van de commissaris", "commissioner’s report"),
          paper.whole(town.reported(Task.BOTH)),
          pick("waarvan amv ", "of which amv ")
              + town.reported(Task.AMV)
              + "; input/reports.csv; Wet 4(2)");
    }
    StringBuilder sum = new StringBuilder();
    for (Place place : town.places) {
      if (place.decided > 0) {
        paper.figure(
            place.location.id().value(),
            place.location.name(),
            paper.whole(place.decided),
            place.location.kind() + ", " + place.location.form() + "; locations.csv");
        sum.append(sum.isEmpty() ? "" : " + ").append(place.decided);
      }
    }
    if (town.imposed(Task.BOTH) > 0) {
      paper.figure(
          "u",
          pick("opgelegd zonder locatie", "imposed without a location"),
          paper.whole(town.imposed(Task.BOTH)),
          pick("regulier ", "regular ")
              + town.imposedRegular
              + ", amv "
              + town.imposedAmv
              + "; result.json");
      sum.append(sum.isEmpty() ? "" : " + ").append(town.imposed(Task.BOTH));
    }
    paper.calculation(
        pick("BESLUIT (Wet 5(1))", "DECISION (Wet 5(1))"),
        sum.isEmpty() ? "0" : sum.toString(),
        paper.whole(town.decided(Task.BOTH)));
    BigDecimal people = BigDecimal.valueOf(town.municipality.inhabitants());
    if (people.signum() > 0) {
      paper.calculation(
          pick("per 1.000 inwoners", "per 1,000 inhabitants"),
          town.decided(Task.BOTH) + " × 1000 ÷ " + people,
          paper.cut(Ratio.of(town.decided(Task.BOTH) * 1000, people.longValueExact()), 2));
    }
  }
}
