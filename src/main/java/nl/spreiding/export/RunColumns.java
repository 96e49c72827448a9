package nl.spreiding.export;

import static nl.spreiding.export.Column.decimal;
import static nl.spreiding.export.Column.flag;
import static nl.spreiding.export.Column.text;
import static nl.spreiding.export.Column.whole;
import static nl.spreiding.export.Column.wholeOrEmpty;

import java.util.List;
import java.util.Map;
import java.util.function.Function;
import nl.spreiding.children.ChildrenResults;
import nl.spreiding.law.Grant;
import nl.spreiding.ledger.LedgerLine;
import nl.spreiding.ledger.LocationResult;
import nl.spreiding.ledger.MunicipalityResult;
import nl.spreiding.ledger.ProvinceResult;
import nl.spreiding.model.MunicipalityCode;
import nl.spreiding.surplus.Balance;
import nl.spreiding.surplus.Relief;

/** The columns of the CSV files of a run, as {@code docs/formats.md} lists them. */
final class RunColumns {
  private RunColumns() {}

  /** {@code distribution.csv}: a row per municipality. */
  static List<Column<MunicipalityResult>> distribution(Function<MunicipalityCode, String> reason) {
    return List.of(
        text("province_code", m -> m.municipality().province().code()),
        text("province", m -> m.municipality().province().name()),
        text("municipality_code", m -> m.municipality().code()),
        text("municipality", m -> m.municipality().name()),
        whole("inhabitants", m -> m.municipality().inhabitants()),
        decimal("ses_woa", m -> m.municipality().sesWoa()),
        whole("indicative", MunicipalityResult::indicative),
        whole("indicative_amv", MunicipalityResult::indicativeAmv),
        wholeOrEmpty("reported", m -> m.problem().reported()),
        whole("existing", MunicipalityResult::existing),
        whole("decided", m -> m.decided().total()),
        whole("decided_regular", m -> m.decided().regular()),
        whole("decided_amv", m -> m.decided().amv()),
        whole("decided_special", m -> m.decided().special()),
        whole("located", m -> m.located().total()),
        whole("unlocated", m -> m.imposed().total()),
        whole("durable", m -> m.durable().total()),
        whole("temporary", MunicipalityResult::temporary),
        whole("deviation", MunicipalityResult::deviation),
        whole("children_moved", m -> m.childrenMoved().byDecision()),
        text("reason", m -> reason.apply(m.municipality().code())));
  }

  /** {@code provinces.csv}: a row per province. */
  static List<Column<ProvinceResult>> provinces() {
    return List.of(
        text("province_code", p -> p.problem().code()),
        text("province", p -> p.problem().name()),
        whole("task", ProvinceResult::task),
        whole("task_amv", p -> p.problem().amvTask()),
        whole("decided", p -> p.decided().total()),
        whole("decided_amv", p -> p.decided().amv()),
        whole("shortfall", ProvinceResult::shortfall),
        whole("shortfall_amv", ProvinceResult::shortAmv),
        whole("surplus", ProvinceResult::surplus),
        whole("located", p -> p.located().total()),
        whole("threshold_75", p -> p.problem().threshold75()),
        flag("reaches_75", ProvinceResult::reaches75),
        whole("children_moved", p -> p.childrenMoved().byDecision()));
  }

  /** {@code locations.csv}: a row per known location. */
  static List<Column<LocationResult>> locations(ChildrenResults children) {
    return List.of(
        text("id", l -> l.location().id()),
        text("municipality_code", l -> l.location().municipality()),
        text("decision", l -> l.decision().text()),
        whole("places_now", l -> l.location().placesNow()),
        whole("places", LocationResult::places),
        flag("durable", l -> l.site().durable()),
        flag("counts", l -> l.site().counts()),
        whole("children_moved", l -> l.childrenMoved().total()),
        text("advised_move_date", l -> ChildrenColumns.date(children.advice(l.location().id()))));
  }

  /** {@code balance.csv}: a row per municipality and task. */
  static List<Column<Balance>> balances(Map<String, String> nameByCode) {
    return List.of(
        text("province_code", b -> b.municipality().province().code()),
        text("municipality_code", b -> b.municipality().code()),
        text("municipality", b -> nameByCode.get(b.municipality().code().value())),
        text("task", Balance::task),
        whole("indicative", Balance::indicative),
        whole("due", Balance::due),
        whole("exchanged", Balance::exchanged),
        whole("exchange_undelivered", Balance::undelivered),
        whole("voluntary", Balance::voluntary),
        whole("imposed_within", Balance::imposedWithin),
        whole("imposed_beyond", Balance::imposedBeyond),
        whole("decided", Balance::decided),
        whole("surplus", Balance::surplus),
        whole("not_relieving", Balance::notRelieving),
        whole("relief", Balance::relief));
  }

  /** {@code surplus.csv}: a row per task, who has the places and who is relieved. */
  static List<Column<Relief>> reliefs(Map<String, String> nameByCode) {
    return List.of(
        text("task", Relief::task),
        text("rule", Relief::rule),
        text("from_code", r -> r.from() == null ? null : r.from().code()),
        text("from", r -> r.from() == null ? null : nameByCode.get(r.from().code().value())),
        text("to_code", r -> r.to() == null ? null : r.to().code()),
        text("to", r -> r.to() == null ? null : nameByCode.get(r.to().code().value())),
        whole("places", Relief::places));
  }

  /** {@code grants.csv}: a row per grant. */
  static List<Column<Grant>> grants(Map<String, String> nameByCode) {
    return List.of(
        text("beneficiary_code", RunColumns::beneficiary),
        text("beneficiary", grant -> nameByCode.get(beneficiary(grant))),
        text("grant", Grant::type),
        whole("places", Grant::places),
        decimal("amount_per_place", grant -> Amounts.euros(grant.centsPerPlace())),
        decimal("amount", grant -> Amounts.euros(grant.cents())),
        text("article", grant -> grant.type().article()));
  }

  /** {@code ledger.csv}: a row per line of the account. */
  static List<Column<LedgerLine>> ledger() {
    return List.of(
        text("constraint", LedgerLine::constraint),
        text("level", line -> line.constraint().level().text()),
        text("province_code", LedgerLine::province),
        text("municipality_code", LedgerLine::municipality),
        text("location_id", LedgerLine::location),
        whole("measure", LedgerLine::measure),
        decimal("weight", line -> Amounts.points(line.constraint().level(), line.price())),
        decimal("points", line -> Amounts.points(line.constraint().level(), line.points())));
  }

  private static String beneficiary(Grant grant) {
    MunicipalityCode municipality = grant.municipality();
    return municipality == null ? grant.province().value() : municipality.value();
  }
}
