package nl.spreiding.audit;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import nl.spreiding.model.Exchange;
import nl.spreiding.model.Level;
import org.jspecify.annotations.Nullable;

/** The steps from the indicative number to the decided one. */
final class Paths {
  private final Accounts accounts;
  private final List<Row> rows = new ArrayList<>();
  private long other;
  private long amv;

  Paths(Recount recount, Accounts accounts) {
    this.accounts = accounts;
    recount.towns().forEach(this::town);
  }

  List<Row> rows() {
    return rows;
  }

  private void town(Town town) {
    other = town.indicative(Task.OTHER);
    amv = town.indicativeAmv;
    step(town, "INDICATIVE", null, other, amv);
    for (Exchange exchange : town.exchanges) {
      boolean lender = exchange.from().equals(town.municipality.code());
      String partner = (lender ? exchange.to() : exchange.from()).value();
      long places = lender ? exchange.places() : -exchange.places();
      boolean ofAmv = Task.AMV.holds(exchange.kind());
      step(town, "EXCHANGE", partner, other + (ofAmv ? 0 : places), amv + (ofAmv ? places : 0));
    }
    step(town, "DUE", null, town.due(Task.OTHER), town.due(Task.AMV));
    if (town.report != null) {
      step(town, "REPORT", null, town.reported(Task.OTHER), town.reported(Task.AMV));
    }
    step(town, "LOCATED", null, town.located(Task.OTHER), town.located(Task.AMV));
    if (town.imposed(Task.BOTH) > 0) {
      step(town, "IMPOSED", null, town.decided(Task.OTHER), town.decided(Task.AMV));
    }
    step(town, "DECIDED", null, town.decided(Task.OTHER), town.decided(Task.AMV));
  }

  private void step(
      Town town, String step, @Nullable String partner, long nextOther, long nextAmv) {
    rows.add(
        Row.of(
            "municipalityCode",
            town.code(),
            "step",
            step,
            "partnerCode",
            partner,
            "change",
            nextOther + nextAmv - other - amv,
            "changeOther",
            nextOther - other,
            "changeAmv",
            nextAmv - amv,
            "places",
            nextOther + nextAmv,
            "placesOther",
            nextOther,
            "placesAmv",
            nextAmv,
            "points",
            Accounts.plain(
                BigDecimal.valueOf(sum(town, step, l -> l.rule().level() == Level.SOFT), 6)),
            "broken",
            sum(town, step, l -> l.rule().level() == Level.HARD) / 1_000_000));
    other = nextOther;
    amv = nextAmv;
  }

  private long sum(Town town, String step, Predicate<Accounts.Line> which) {
    return accounts.lines().stream()
        .filter(l -> town.code().equals(l.municipality()) && stepOf(l).equals(step))
        .filter(which)
        .mapToLong(Accounts.Line::micro)
        .sum();
  }

  /** Where a line of the account is told. */
  static String stepOf(Accounts.Line line) {
    return switch (line.rule()) {
      case UNLOCATED, SMALL_SCALE_MINIMUM -> "IMPOSED";
      case EXEMPT -> line.location() == null ? "IMPOSED" : "LOCATED";
      case PINNED -> line.location() == null ? "DECIDED" : "LOCATED";
      case FAIR_SHARE, REPORT_DEVIATION, STABILITY, MUNICIPAL_CAP -> "DECIDED";
      default -> "LOCATED";
    };
  }
}
