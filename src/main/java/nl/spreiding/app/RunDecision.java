package nl.spreiding.app;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import nl.spreiding.input.JsonFields;
import nl.spreiding.input.JsonValue;
import nl.spreiding.issue.IssueCode;
import nl.spreiding.issue.IssueCollector;
import nl.spreiding.issue.SourceLocation;
import nl.spreiding.ledger.Outcome;
import nl.spreiding.model.Bilingual;
import nl.spreiding.model.Finder;
import nl.spreiding.model.Kind;
import nl.spreiding.problem.DecisionProblem;
import nl.spreiding.problem.Distribution;
import nl.spreiding.problem.Score;
import nl.spreiding.problem.Site;
import org.jspecify.annotations.Nullable;

/**
 * Reads the decision of a run from {@code result.json}: the places of every known location, and the
 * imposed places per municipality and kind.
 */
final class RunDecision {
  private final DecisionProblem problem;
  private final JsonFields root;
  private final IssueCollector issues;
  private final Map<String, Site> siteById = new HashMap<>();
  private final long[] places;
  private final boolean[] given;
  private final Outcome.Method method;

  /** Whether shares may lie below the smallest size that the model allows to be imposed. */
  private final boolean reference;

  /**
   * A decision to read.
   *
   * @param problem what was decided on
   * @param root the fields of {@code result.json}
   * @param issues receives what is wrong
   */
  RunDecision(DecisionProblem problem, JsonFields root, IssueCollector issues) {
    this.problem = problem;
    this.root = root;
    this.issues = issues;
    problem.siteList().forEach(site -> siteById.put(site.id(), site));
    this.places = new long[problem.siteList().size()];
    this.given = new boolean[places.length];
    this.method = readMethod();
    this.reference =
        method.foundBy().contains(Finder.PRO_RATA) || method.foundBy().contains(Finder.BASELINE);
  }

  /** Every site must have exactly one number, and one that it can have. */
  Distribution distribution() {
    each("locations", fields -> take(fields, fields.text("id"), "places"));
    each(
        "municipalities",
        fields -> {
          String code = fields.text("municipalityCode");
          take(fields, code + ":" + Kind.REGULAR, "unlocatedRegular");
          take(fields, code + ":" + Kind.AMV, "unlocatedAmv");
        });
    for (Site site : problem.siteList()) {
      if (!given[site.index()] && issues.errorCount() == 0) {
        wrong(
            root.at("locations"),
            new Bilingual("Het besluit geeft geen aantal", "The decision gives no number"),
            site.id());
      }
    }
    return new Distribution(places);
  }

  /** How the run says that it was found. */
  Outcome.Method method() {
    return method;
  }

  private Outcome.Method readMethod() {
    JsonFields fields = root.required("method") == null ? null : root.object("method");
    if (fields == null) {
      return new Outcome.Method("", List.of(), 0, 0, 0, false);
    }
    List<Finder> finderList = new ArrayList<>();
    for (String name : fields.textList("foundBy")) {
      Arrays.stream(Finder.values()).filter(f -> f.name().equals(name)).forEach(finderList::add);
    }
    return new Outcome.Method(
        fields.text("name"),
        finderList,
        0,
        fields.count("moveLimit", Long.MAX_VALUE),
        fields.count("moves", Long.MAX_VALUE),
        Boolean.TRUE.equals(fields.optionalFlag("timeBrake")));
  }

  /** The score that the run tells of. */
  Score score() {
    JsonFields score = root.required("score") == null ? null : root.object("score");
    return score == null ? new Score(0, 0, 0) : score(score);
  }

  /** The bound that the run tells of; null: none. */
  @Nullable Score bound() {
    if (root.value("bound") == null || root.value("bound") instanceof JsonValue.Null) {
      return null;
    }
    JsonFields bound = root.object("bound");
    return bound == null ? null : score(bound);
  }

  private static Score score(JsonFields fields) {
    return new Score(
        fields.count("hard", Long.MAX_VALUE),
        fields.count("medium", Long.MAX_VALUE),
        fields.count("softMicro", Long.MAX_VALUE));
  }

  private void each(String key, Consumer<JsonFields> reader) {
    root.required(key);
    int i = 0;
    for (JsonValue value : root.list(key)) {
      String prefix = key + "[" + i++ + "].";
      if (value instanceof JsonValue.Obj object) {
        reader.accept(new JsonFields(object, prefix, issues));
      } else {
        root.wrongType(key, value, new Bilingual("een lijst van objecten", "a list of objects"));
      }
    }
  }

  private void take(JsonFields fields, String id, String key) {
    long number = fields.count(key, Long.MAX_VALUE);
    if (!fields.ok()) {
      return;
    }
    Site site = siteById.get(id);
    if (site == null) {
      wrong(
          fields.at(),
          new Bilingual(
              "Het besluit geeft een aantal aan wat niet in de zaak staat",
              "The decision gives a number to what is not in the case"),
          id);
    } else if (given[site.index()]) {
      wrong(
          fields.at(),
          new Bilingual("Het besluit geeft twee aantallen", "The decision gives two numbers"),
          id);
    } else if (!site.domain().allows(number) && !(reference && site.imposed())) {
      wrong(
          fields.at(key),
          new Bilingual(
              "Het besluit geeft " + id + " een aantal dat niet kan",
              "The decision gives " + id + " a number it cannot have"),
          number + "");
    } else {
      places[site.index()] = number;
      given[site.index()] = true;
    }
  }

  private void wrong(SourceLocation at, Bilingual message, String value) {
    issues.add(IssueCode.RUN_DECISION_WRONG, at, message, value);
  }
}
