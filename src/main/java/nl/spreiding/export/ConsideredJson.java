package nl.spreiding.export;

import static nl.spreiding.export.Column.decimal;
import static nl.spreiding.export.Column.text;
import static nl.spreiding.export.Column.whole;

import java.math.BigDecimal;
import java.util.List;
import nl.spreiding.considered.Alternative;
import nl.spreiding.considered.Considered;
import nl.spreiding.considered.NumberChange;
import nl.spreiding.considered.Obstacle;
import nl.spreiding.considered.Room;
import nl.spreiding.considered.RoundingTie;
import nl.spreiding.considered.RuleChange;
import nl.spreiding.considered.ScenarioEffect;
import nl.spreiding.considered.Tie;
import nl.spreiding.considered.TieProtocol;
import nl.spreiding.ledger.Proof;
import nl.spreiding.model.Level;
import nl.spreiding.model.Weights;
import nl.spreiding.problem.Score;
import nl.spreiding.problem.Site;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** The field {@code considered} of {@code result.json}: what was weighed before the decision. */
final class ConsideredJson {
  private ConsideredJson() {}

  static void put(
      ObjectNode root, @Nullable Considered considered, Weights weights, Score decided) {
    if (considered == null) {
      root.putNull("considered");
      return;
    }
    ObjectNode node = root.putObject("considered");
    room(node, considered.room());
    ArrayNode alternatives = node.putArray("alternatives");
    considered.alternativeList().forEach(a -> alternative(alternatives.addObject(), a));
    node.set("room", JsonFile.table(ConsideredColumns.room(), considered.room().rowList()));
    node.set(
        "effectiveWeights",
        JsonFile.table(ConsideredColumns.weights(weights), considered.weightList()));
    ties(node.putObject("ties"), considered.ties());
    ArrayNode effects = node.putArray("scenarioEffects");
    considered.effectList().forEach(e -> effect(effects.addObject(), e, decided));
  }

  private static void effect(ObjectNode node, ScenarioEffect effect, Score decided) {
    Score without = effect.without();
    node.put("sameMeasure", effect.sameMeasure());
    if (without == null) {
      node.putNull("without").putNull("cost");
    } else {
      score(node.putObject("without"), without);
      node.putObject("cost")
          .put("hard", decided.hard() - without.hard())
          .put("medium", decided.medium() - without.medium())
          .put(
              "points",
              Amounts.points(
                  Level.SOFT, Math.subtractExact(decided.softMicro(), without.softMicro())));
    }
    node.put("proven", effect.proven());
    node.set("changes", JsonFile.table(borne(), effect.numberList()));
  }

  private static List<Column<NumberChange>> borne() {
    return List.of(
        text("municipality_code", NumberChange::municipality),
        text("municipality", NumberChange::name),
        whole("decided", NumberChange::decided),
        whole("without", NumberChange::places),
        whole("because_of_it", change -> -change.change()));
  }

  private static void room(ObjectNode node, Room room) {
    Proof best = room.best();
    node.put("within", Amounts.rational(room.within()));
    node.put("withinPercent", room.withinPercent());
    node.put("limitMicro", room.limitMicro());
    score(node.putObject("best"), best.found());
    score(node.putObject("bound"), best.bound());
    node.put("proven", best.proven());
  }

  private static void alternative(ObjectNode node, Alternative a) {
    node.setAll((ObjectNode) JsonFile.table(ConsideredColumns.alternatives(), List.of(a)).get(0));
    ArrayNode occasions = node.putArray("occasions");
    a.occasionList().forEach(o -> occasions.add(o.name()));
    Score bound = a.bound();
    if (bound == null) {
      node.putNull("bound");
    } else {
      score(node.putObject("bound"), bound);
    }
    node.set(
        "changes",
        JsonFile.table(
            changes(), a.difference() == null ? List.of() : a.difference().changeList()));
    node.set(
        "rules",
        JsonFile.table(rules(), a.difference() == null ? List.of() : a.difference().ruleList()));
    Obstacle obstacle = a.obstacle();
    node.set("sites", JsonFile.table(sites(), obstacle == null ? List.of() : obstacle.siteList()));
  }

  private static void ties(ObjectNode node, TieProtocol ties) {
    node.set("municipalities", JsonFile.table(tied(), ties.tieList()));
    ArrayNode open = node.putArray("notKnown");
    ties.openList().forEach(code -> open.add(code.value()));
    node.set("roundings", JsonFile.table(roundings(), ties.roundingList()));
  }

  private static void score(ObjectNode node, Score score) {
    node.put("hard", score.hard())
        .put("medium", score.medium())
        .put("softMicro", score.softMicro());
  }

  private static List<Column<NumberChange>> changes() {
    return List.of(
        text("municipality_code", NumberChange::municipality),
        text("municipality", NumberChange::name),
        whole("decided", NumberChange::decided),
        whole("places", NumberChange::places),
        whole("change", NumberChange::change));
  }

  private static List<Column<RuleChange>> rules() {
    return List.of(
        text("constraint", RuleChange::constraint),
        whole("measure_decided", RuleChange::decidedMeasure),
        whole("measure", RuleChange::measure),
        decimal("points_decided", r -> points(r, r.decidedPoints())),
        decimal("points", r -> points(r, r.points())),
        decimal("points_change", r -> points(r, r.pointsChange())));
  }

  private static BigDecimal points(RuleChange rule, long amount) {
    return Amounts.points(rule.constraint().level(), amount);
  }

  private static List<Column<Site>> sites() {
    return List.of(
        text("location_id", s -> s.location() == null ? null : s.location().id()),
        text("kind", Site::kind),
        text("allowed", s -> ConflictJson.allowed(s.domain())));
  }

  private static List<Column<Tie>> tied() {
    return List.of(
        text("municipality_code", t -> t.row().municipality().code()),
        whole("decided", t -> t.row().decided()),
        whole("lowest", t -> t.row().lowest()),
        whole("highest", t -> t.row().highest()),
        whole("lowest_possible", t -> t.row().lowestPossible()),
        whole("highest_possible", t -> t.row().highestPossible()),
        text("rule", Tie::rule),
        text(
            "partners",
            t -> String.join(" ", t.partnerList().stream().map(Object::toString).toList())));
  }

  private static List<Column<RoundingTie>> roundings() {
    return List.of(
        text("municipality_code", r -> r.municipality().code()),
        text("number", r -> r.amv() ? "amv" : "total"),
        text("exact", r -> Amounts.rational(r.exact())),
        decimal("exact_decimal", RoundingTie::decimal),
        whole("rounded", RoundingTie::rounded));
  }
}
