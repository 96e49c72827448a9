package nl.spreiding.export;

import static nl.spreiding.export.Column.decimal;
import static nl.spreiding.export.Column.flag;
import static nl.spreiding.export.Column.text;
import static nl.spreiding.export.Column.whole;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import nl.spreiding.children.ChildrenResults;
import nl.spreiding.law.ThresholdGrant;
import nl.spreiding.ledger.GrantAccount;
import nl.spreiding.ledger.LedgerLine;
import nl.spreiding.ledger.LocationResult;
import nl.spreiding.ledger.MunicipalityResult;
import nl.spreiding.ledger.NationalResult;
import nl.spreiding.ledger.Outcome;
import nl.spreiding.ledger.PlacesByKind;
import nl.spreiding.ledger.PoolResult;
import nl.spreiding.ledger.Proof;
import nl.spreiding.ledger.ProvinceResult;
import nl.spreiding.ledger.Results;
import nl.spreiding.model.MunicipalityCode;
import nl.spreiding.problem.Score;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * {@code result.json}: every number of the CSV files and what they follow from. Its schema is the
 * resource {@code nl/spreiding/schema/result.json}. It holds no time, duration, machine or path.
 */
final class ResultJson {
  private static final long FORMAT_VERSION = 1;

  private final RunContent content;
  private final Results results;
  private final Outcome outcome;
  private final ObjectNode root = JsonFile.MAPPER.createObjectNode();

  private ResultJson(RunContent content) {
    this.content = content;
    this.results = content.results();
    this.outcome = results.outcome();
  }

  /** The whole document. */
  static ObjectNode of(
      RunContent content,
      Function<MunicipalityCode, String> reason,
      Map<String, String> nameByCode) {
    ResultJson json = new ResultJson(content);
    json.root.put("formatVersion", FORMAT_VERSION);
    CaseJson.put(json.root, json.outcome.shelterCase());
    json.method();
    json.score();
    json.bound();
    ConflictJson.put(json.root, json.outcome.conflictList());
    json.nationalTotals();
    DerivationJson.put(json.root, json.outcome);
    FiguresJson.put(json.root, content);
    ChildrenJson.put(json.root, content.children());
    json.tables(reason, nameByCode);
    FairnessJson.put(json.root, content, nameByCode);
    KeySanityJson.put(json.root, content.keySanity());
    BaselineJson.put(json.root, json.outcome);
    ConsideredJson.put(
        json.root,
        content.considered(),
        json.outcome.shelterCase().settings().weights(),
        json.outcome.ledger().score());
    return json.root;
  }

  private void method() {
    Outcome.Method method = outcome.method();
    ObjectNode node = root.putObject("method").put("name", method.name());
    ArrayNode foundBy = node.putArray("foundBy");
    method.foundBy().forEach(finder -> foundBy.add(finder.name()));
    node.put("moveLimit", method.moveLimit())
        .put("moves", method.moves())
        .put("timeBrake", method.timeBrake());
    root.put("seed", method.seed());
  }

  private void score() {
    Score score = outcome.ledger().score();
    root.putObject("score")
        .put("hard", score.hard())
        .put("medium", score.medium())
        .put("softMicro", score.softMicro());
  }

  private void bound() {
    Proof proof = outcome.proof();
    if (proof == null) {
      root.putNull("bound");
      return;
    }
    root.putObject("bound")
        .put("hard", proof.bound().hard())
        .put("medium", proof.bound().medium())
        .put("softMicro", proof.bound().softMicro())
        .put("gapMicro", proof.gapMicro())
        .put("gapPercent", proof.gapPercent())
        .put("undecidedAreas", proof.undecidedAreas())
        .put("proven", proof.proven());
  }

  private void nationalTotals() {
    NationalResult national = results.national();
    var total = outcome.statutoryNumbers().total();
    var amv = outcome.statutoryNumbers().amv();
    ObjectNode node = root.putObject("nationalTotals");
    node.put("need", total.need());
    node.put("needAmv", amv.need());
    node.put("indicative", total.roundedSum());
    node.put("indicativeAmv", amv.roundedSum());
    node.put("task", national.task());
    node.put("taskAmv", national.taskAmv());
    node.put("existing", national.existing());
    node.put("decided", national.decided().total());
    kinds(node, "decided", national.decided());
    node.put("located", national.located().total());
    node.put("unlocated", national.imposed().total());
    node.put("durable", national.durable().total());
    node.put("temporary", national.located().total() - national.durable().total());
    node.put("shortfall", national.shortfall());
    node.put("shortfallAmv", national.shortfallAmv());
    node.put("provincesReaching75", national.provincesReaching75());
    node.put("grants", Amounts.euros(results.grants().totalCents()));
  }

  private void tables(Function<MunicipalityCode, String> reason, Map<String, String> nameByCode) {
    root.set("pools", JsonFile.table(pools(), results.poolList()));
    root.set("provinces", JsonFile.table(provinces(), results.provinceList()));
    root.set("municipalities", JsonFile.table(municipalities(reason), results.municipalityList()));
    root.set("locations", JsonFile.table(locations(content.children()), results.locationList()));
    root.set("grants", JsonFile.table(RunColumns.grants(nameByCode), results.grants().grantList()));
    root.set("threshold75Grants", JsonFile.table(thresholds(), results.grants().thresholdList()));
    root.set(
        "otherGrantReadings", JsonFile.table(otherReadings(), results.grantAccount().otherList()));
    root.set(
        "balances",
        JsonFile.table(RunColumns.balances(nameByCode), content.surplus().balanceList()));
    root.set(
        "surplus", JsonFile.table(RunColumns.reliefs(nameByCode), content.surplus().reliefList()));
    root.set("paths", JsonFile.table(PathColumns.steps(), PathColumns.rows(content.pathList())));
    ReasonJson.put(root, outcome);
    root.set("ledger", JsonFile.table(ledger(), outcome.ledger().lineList()));
  }

  private static void kinds(ObjectNode node, String name, PlacesByKind places) {
    node.put(name + "Regular", places.regular());
    node.put(name + "Amv", places.amv());
    node.put(name + "Special", places.special());
  }

  private static List<Column<PoolResult>> pools() {
    return List.of(
        text("province_code", p -> p.pool().province() == null ? null : p.pool().province().code()),
        text("task_kind", p -> p.pool().taskKind()),
        whole("task", p -> p.pool().task()),
        whole("counted", PoolResult::counted),
        whole("imposed", PoolResult::imposed),
        whole("shortfall", PoolResult::shortfall),
        whole("over_imposed", PoolResult::overImposed));
  }

  private static List<Column<ProvinceResult>> provinces() {
    return join(
        RunColumns.provinces(),
        List.of(
            whole("existing", ProvinceResult::existing),
            whole("unlocated", p -> p.imposed().total()),
            whole("durable", p -> p.durable().total()),
            whole("children_moved_unavoidably", p -> p.childrenMoved().unavoidable())));
  }

  private static List<Column<MunicipalityResult>> municipalities(
      Function<MunicipalityCode, String> reason) {
    return join(
        RunColumns.distribution(reason),
        List.of(
            whole("due", m -> m.problem().due()),
            whole("due_amv", m -> m.problem().amvDue()),
            whole("voluntary", m -> m.problem().voluntary()),
            flag("exempt", m -> m.problem().exempt()),
            whole("unlocated_regular", m -> m.imposed().regular()),
            whole("unlocated_amv", m -> m.imposed().amv()),
            whole("children_moved_unavoidably", m -> m.childrenMoved().unavoidable())));
  }

  private static List<Column<LocationResult>> locations(ChildrenResults children) {
    return join(
        RunColumns.locations(children),
        List.of(
            text("name", l -> l.location().name()),
            text("kind", l -> l.location().kind()),
            text("form", l -> l.location().form()),
            text("status", l -> l.location().status()),
            text("basis", l -> l.location().basis().name().toLowerCase(Locale.ROOT)),
            text("open_from", l -> l.location().openFrom()),
            text("open_until", l -> l.location().openUntil()),
            text("extendable_until", l -> l.location().extendableUntil()),
            whole("min_places", l -> l.location().minPlaces()),
            whole("max_places", l -> l.location().maxPlaces()),
            whole("children", l -> l.location().children()),
            text("source", l -> l.location().source()),
            flag("needs_extension", LocationResult::needsExtension),
            whole("months", LocationResult::months),
            whole("children_moved_by_decision", l -> l.childrenMoved().byDecision()),
            whole("children_moved_unavoidably", l -> l.childrenMoved().unavoidable())));
  }

  private static List<Column<ThresholdGrant>> thresholds() {
    return List.of(
        text("province_code", ThresholdGrant::province),
        whole("counted", ThresholdGrant::counted),
        whole("threshold_75", ThresholdGrant::threshold),
        whole("durable_paid", ThresholdGrant::durablePaid),
        whole("places", ThresholdGrant::places),
        decimal("amount", g -> Amounts.euros(g.cents())),
        decimal("province_part", g -> Amounts.euros(g.provinceCents())),
        decimal("municipal_part", g -> Amounts.euros(g.municipalCents())),
        decimal("municipal_part_paid", g -> Amounts.euros(g.paidMunicipalCents())));
  }

  private List<Column<GrantAccount.Other>> otherReadings() {
    return List.of(
        text("grant_rounding", o -> lower(o.reading().rounding())),
        text("grant_moment", o -> lower(o.reading().moment())),
        text("grant_temporary", o -> lower(o.reading().temporary())),
        whole(
            "places",
            o -> o.grants().thresholdList().stream().mapToLong(ThresholdGrant::places).sum()),
        decimal("amount", o -> Amounts.euros(o.grants().totalCents())),
        decimal(
            "difference",
            o -> Amounts.euros(o.grants().totalCents() - results.grants().totalCents())));
  }

  private static String lower(Enum<?> word) {
    return word.name().toLowerCase(Locale.ROOT);
  }

  private static List<Column<LedgerLine>> ledger() {
    return join(RunColumns.ledger(), List.of(text("part", LedgerLine::part)));
  }

  private static <T> List<Column<T>> join(List<Column<T>> first, List<Column<T>> second) {
    List<Column<T>> result = new ArrayList<>(first);
    result.addAll(second);
    return result;
  }
}
