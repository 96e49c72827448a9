package nl.spreiding.audit;

import java.math.BigDecimal;
import nl.spreiding.model.ConstraintId;
import nl.spreiding.model.WeightKey;

/** The points of one municipality on paper. */
final class PaperAccount {
  private final Recount recount;
  private final Accounts accounts;
  private final Town town;
  private final PaperLines paper;

  PaperAccount(Recount recount, Accounts accounts, Town town, PaperLines paper) {
    this.recount = recount;
    this.accounts = accounts;
    this.town = town;
    this.paper = paper;
  }

  private String pick(String nl, String en) {
    return paper.language().pick(nl, en);
  }

  void write() {
    paper.heading(
        "6",
        pick(
            "De punten (een keuze: gewichten " + recount.settings.weights().name() + ")",
            "The points (a choice: weights " + recount.settings.weights().name() + ")"));
    StringBuilder sum = new StringBuilder();
    long total = 0;
    for (Accounts.Line line : accounts.lines()) {
      if (town.code().equals(line.municipality())) {
        line(line);
        sum.append(sum.isEmpty() ? "" : " + ").append(points(line.micro()));
        total += line.micro();
      }
    }
    paper.calculation(
        pick("samen", "together"), sum.isEmpty() ? "0" : sum.toString(), points(total));
  }

  private String points(long micro) {
    return paper.decimal(Accounts.plain(BigDecimal.valueOf(micro, 6)));
  }

  private void line(Accounts.Line line) {
    if (line.rule() == ConstraintId.FAIR_SHARE) {
      fairShare(line);
    }
    String place = line.location() == null ? "" : " " + line.location();
    paper.calculation(
        line.rule() + place + " (ledger.csv)",
        line.measure() + " × " + points(line.price()),
        points(line.micro()));
  }

  /** How squared places get their price. */
  private void fairShare(Accounts.Line line) {
    long due = town.due(Task.BOTH);
    long decided = town.decided(Task.BOTH);
    long from = line.part().equals("BEYOND_OFFER") ? Math.max(due, town.voluntary(Task.BOTH)) : due;
    long apart = Math.abs(decided - from);
    paper.calculation(
        "FAIR_SHARE " + line.part(), apart + " × " + apart, paper.whole(line.measure()));
    Ratio weight = recount.weight(WeightKey.FAIR_SHARE);
    if (line.part().equals("SURPLUS")) {
      weight = weight.times(Ratio.of(recount.parameters.voluntarySurplusWeight()));
    }
    paper.calculation(
        pick("prijs", "price"),
        paper.ratio(weight) + " ÷ " + Math.max(1, due),
        paper.cut(weight.over(Math.max(1, due)), 8));
    paper.rounding(
        pick("op zes decimalen, een half naar boven", "to six decimals, a half goes up"),
        points(line.price()));
  }
}
