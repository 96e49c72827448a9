package nl.spreiding.export.workbench;

import java.math.BigDecimal;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedSet;
import nl.spreiding.export.Amounts;
import nl.spreiding.export.ConflictLines;
import nl.spreiding.export.JsonFile;
import nl.spreiding.export.html.DeviationClass;
import nl.spreiding.law.Grant;
import nl.spreiding.ledger.LocationResult;
import nl.spreiding.ledger.MunicipalityResult;
import nl.spreiding.ledger.NationalResult;
import nl.spreiding.ledger.Outcome;
import nl.spreiding.ledger.Proof;
import nl.spreiding.ledger.ProvinceResult;
import nl.spreiding.ledger.Results;
import nl.spreiding.model.Bilingual;
import nl.spreiding.model.ConstraintId;
import nl.spreiding.model.Kind;
import nl.spreiding.model.Language;
import nl.spreiding.model.MunicipalityCode;
import nl.spreiding.model.ProvinceCode;
import nl.spreiding.problem.MunicipalityProblem;
import nl.spreiding.problem.Score;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** A decision as the workbench shows it: the figures of the run directory, in short. */
public final class WorkbenchDecision {
  private WorkbenchDecision() {}

  /**
   * What is known of a decision beside its numbers.
   *
   * @param id what the workbench calls it
   * @param state how far it is
   * @param last whether it will not change any more
   * @param language in which its run is written
   * @param concernedSet provinces that were decided again; null: all, there was nothing to keep
   * @param proofOfConcerned what is proven of those by themselves; null: nothing
   * @param baseline numbers to compare with; null: none
   */
  public record Context(
      String id,
      String state,
      boolean last,
      Language language,
      @Nullable SortedSet<ProvinceCode> concernedSet,
      @Nullable Proof proofOfConcerned,
      @Nullable Results baseline) {}

  /**
   * The decision.
   *
   * @param results its numbers
   * @param context what else is known
   * @return one JSON document
   */
  public static String json(Results results, Context context) {
    Outcome outcome = results.outcome();
    ObjectNode root = JsonFile.MAPPER.createObjectNode();
    root.put("formatVersion", WorkbenchCase.FORMAT_VERSION);
    root.put("id", context.id())
        .put("state", context.state())
        .put("final", context.last())
        .put("complete", outcome.complete())
        .put("language", context.language().tag());
    root.set("score", score(outcome.ledger().score()));
    proof(root, "bound", outcome.proof());
    proof(root, "boundOfConcerned", context.proofOfConcerned());
    ArrayNode foundBy = root.putArray("foundBy");
    outcome.method().foundBy().forEach(finder -> foundBy.add(finder.name()));
    root.put("timeBrake", outcome.method().timeBrake());
    concerned(root, results, context.concernedSet());
    Map<String, Long> cents = cents(results.grants().grantList());
    national(root.putObject("national"), results);
    ArrayNode provinces = root.putArray("provinces");
    for (ProvinceResult province : results.provinceList()) {
      ProvinceCode code = province.problem().code();
      boolean again = context.concernedSet() == null || context.concernedSet().contains(code);
      province(provinces.addObject(), province, cents).put("concerned", again);
    }
    Map<MunicipalityCode, Long> before = before(context.baseline());
    ArrayNode municipalities = root.putArray("municipalities");
    for (MunicipalityResult municipality : results.municipalityList()) {
      municipality(municipalities.addObject(), municipality, cents, before);
    }
    ArrayNode locations = root.putArray("locations");
    results.locationList().forEach(location -> location(locations.addObject(), location));
    rules(root.putArray("rules"), outcome);
    conflicts(root.putArray("conflicts"), outcome);
    return JsonFile.text(root);
  }

  /**
   * The numbers while they improve.
   *
   * @param outcome the best so far
   * @param moves moves tried
   * @param moveLimit most moves
   * @return one JSON document in one line
   */
  public static String progress(Outcome outcome, long moves, long moveLimit) {
    ObjectNode root = JsonFile.MAPPER.createObjectNode();
    root.put("moves", moves).put("moveLimit", moveLimit);
    root.set("score", score(outcome.ledger().score()));
    root.put("complete", outcome.complete());
    ObjectNode numbers = root.putObject("numbers");
    ObjectNode amv = root.putObject("amv");
    for (MunicipalityProblem municipality : outcome.problem().municipalityList()) {
      String code = municipality.code().value();
      numbers.put(code, outcome.ledger().tally().places(municipality));
      long ofAmv =
          outcome.ledger().tally().located(municipality, Kind.AMV)
              + outcome.ledger().tally().imposed(municipality, Kind.AMV);
      if (ofAmv > 0) {
        amv.put(code, ofAmv);
      }
    }
    return JsonFile.MAPPER.writeValueAsString(root);
  }

  private static ObjectNode score(Score score) {
    return JsonFile.MAPPER
        .createObjectNode()
        .put("hard", score.hard())
        .put("medium", score.medium())
        .put("softMicro", score.softMicro());
  }

  private static void proof(ObjectNode root, String name, @Nullable Proof proof) {
    if (proof == null) {
      root.putNull(name);
      return;
    }
    BigDecimal percent = proof.gapPercent();
    root.set(
        name,
        score(proof.bound())
            .put("gapMicro", proof.gapMicro())
            .put("gapPercent", percent == null ? null : percent.toPlainString())
            .put("proven", proof.proven()));
  }

  private static void concerned(
      ObjectNode root, Results results, @Nullable SortedSet<ProvinceCode> concernedSet) {
    ArrayNode again = root.putArray("concerned");
    ArrayNode kept = root.putArray("kept");
    for (ProvinceResult province : results.provinceList()) {
      ProvinceCode code = province.problem().code();
      (concernedSet == null || concernedSet.contains(code) ? again : kept).add(code.value());
    }
  }

  /** Cents by code of who gets them. */
  private static Map<String, Long> cents(List<Grant> grantList) {
    Map<String, Long> result = new HashMap<>();
    for (Grant grant : grantList) {
      MunicipalityCode municipality = grant.municipality();
      String code = municipality == null ? grant.province().value() : municipality.value();
      result.merge(code, grant.cents(), Math::addExact);
    }
    return result;
  }

  private static String euros(Map<String, Long> centsByCode, String code) {
    return String.valueOf(Amounts.euros(centsByCode.getOrDefault(code, 0L)));
  }

  private static void national(ObjectNode node, Results results) {
    NationalResult national = results.national();
    node.put("indicative", results.outcome().statutoryNumbers().total().roundedSum())
        .put("task", national.task())
        .put("taskAmv", national.taskAmv())
        .put("existing", national.existing())
        .put("decided", national.decided().total())
        .put("decidedAmv", national.decided().amv())
        .put("located", national.located().total())
        .put("unlocated", national.imposed().total())
        .put("durable", national.durable().total())
        .put("shortfall", national.shortfall())
        .put("shortfallAmv", national.shortfallAmv())
        .put("provincesReaching75", national.provincesReaching75())
        .put("childrenNow", national.childrenNow())
        .put("childrenMoved", national.childrenMoved().byDecision())
        .put("childrenMovedUnavoidable", national.childrenMoved().unavoidable())
        .put("grants", String.valueOf(Amounts.euros(results.grants().totalCents())));
  }

  private static ObjectNode province(
      ObjectNode node, ProvinceResult province, Map<String, Long> cents) {
    return node.put("code", province.problem().code().value())
        .put("name", province.problem().name())
        .put("task", province.task())
        .put("taskAmv", province.problem().amvTask())
        .put("decided", province.decided().total())
        .put("decidedAmv", province.decided().amv())
        .put("located", province.located().total())
        .put("unlocated", province.imposed().total())
        .put("durable", province.durable().total())
        .put("shortfall", province.shortfall())
        .put("shortfallAmv", province.shortAmv())
        .put("surplus", province.surplus())
        .put("reaches75", province.reaches75())
        .put("childrenMoved", province.childrenMoved().byDecision())
        .put("childrenMovedUnavoidable", province.childrenMoved().unavoidable())
        .put("grants", euros(cents, province.problem().code().value()));
  }

  private static Map<MunicipalityCode, Long> before(@Nullable Results baseline) {
    Map<MunicipalityCode, Long> result = new HashMap<>();
    if (baseline != null) {
      baseline
          .municipalityList()
          .forEach(m -> result.put(m.municipality().code(), m.decided().total()));
    }
    return result;
  }

  private static void municipality(
      ObjectNode node,
      MunicipalityResult municipality,
      Map<String, Long> cents,
      Map<MunicipalityCode, Long> before) {
    long decided = municipality.decided().total();
    MunicipalityCode code = municipality.municipality().code();
    Long was = before.get(code);
    node.put("code", code.value())
        .put("indicative", municipality.indicative())
        .put("indicativeAmv", municipality.indicativeAmv())
        .put("due", municipality.problem().due())
        .put("reported", municipality.problem().reported())
        .put("existing", municipality.existing())
        .put("decided", decided)
        .put("decidedRegular", municipality.decided().regular())
        .put("decidedAmv", municipality.decided().amv())
        .put("decidedSpecial", municipality.decided().special())
        .put("located", municipality.located().total())
        .put("unlocated", municipality.imposed().total())
        .put("durable", municipality.durable().total())
        .put("deviation", municipality.deviation())
        .put("deviationClass", DeviationClass.of(decided, municipality.indicative()).style())
        .put("change", was == null ? null : decided - was)
        .put("childrenMoved", municipality.childrenMoved().byDecision())
        .put("childrenMovedUnavoidable", municipality.childrenMoved().unavoidable())
        .put("grants", euros(cents, code.value()))
        .put("pinned", municipality.problem().pinned());
  }

  private static void location(ObjectNode node, LocationResult location) {
    node.put("id", location.location().id().value())
        .put("municipalityCode", location.location().municipality().value())
        .put("places", location.places())
        .put("decision", location.decision().text())
        .put("needsExtension", location.needsExtension())
        .put("childrenMoved", location.childrenMoved().total());
  }

  private static void rules(ArrayNode array, Outcome outcome) {
    for (ConstraintId constraint : ConstraintId.values()) {
      long sum = outcome.ledger().sum(constraint);
      if (sum != 0) {
        array
            .addObject()
            .put("constraint", constraint.name())
            .put("level", constraint.level().text())
            .put("points", Amounts.points(constraint.level(), sum).toPlainString());
      }
    }
  }

  /** Line by line, the same in both languages. */
  private static void conflicts(ArrayNode array, Outcome outcome) {
    List<String> dutch = ConflictLines.of(outcome, Language.NL);
    List<String> english = ConflictLines.of(outcome, Language.EN);
    if (!dutch.isEmpty()) {
      Bilingual text = new Bilingual(lines(dutch), lines(english));
      array.addObject().put("nl", text.dutch()).put("en", text.english());
    }
  }

  private static String lines(List<String> lineList) {
    return String.join("\n", lineList).strip();
  }
}
