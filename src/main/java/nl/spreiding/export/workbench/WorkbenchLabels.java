package nl.spreiding.export.workbench;

import java.util.Locale;
import nl.spreiding.explain.Bilingual;
import nl.spreiding.explain.InputText;
import nl.spreiding.explain.Sentences;
import nl.spreiding.export.html.DeviationClass;
import nl.spreiding.export.html.Labels;
import nl.spreiding.ledger.LocationDecision;
import nl.spreiding.model.ConstraintId;
import nl.spreiding.model.Finder;
import nl.spreiding.model.Form;
import nl.spreiding.model.GrantReading;
import nl.spreiding.model.Kind;
import nl.spreiding.model.Language;
import nl.spreiding.model.Level;
import nl.spreiding.model.QuotaScope;
import nl.spreiding.model.Status;
import nl.spreiding.model.WeightKey;
import nl.spreiding.problem.Aspect;
import tools.jackson.databind.node.ObjectNode;

/** Words for the values that the workbench shows, the same as in the report. */
final class WorkbenchLabels {
  private static final Sentences DUTCH = new Sentences(Language.NL);
  private static final Sentences ENGLISH = new Sentences(Language.EN);

  private WorkbenchLabels() {}

  /** All words, by group and value. */
  static void put(ObjectNode labels) {
    values(labels);
    parameters(labels.putObject("parameter"));
    ObjectNode words = labels.putObject("parameterValue");
    for (GrantReading.Rounding value : GrantReading.Rounding.values()) {
      put(words, lower(value), Labels.of(value));
    }
    for (GrantReading.Moment value : GrantReading.Moment.values()) {
      put(words, lower(value), Labels.of(value));
    }
    for (GrantReading.Temporary value : GrantReading.Temporary.values()) {
      put(words, lower(value), Labels.of(value));
    }
    ObjectNode constraints = labels.putObject("constraint");
    for (ConstraintId value : ConstraintId.values()) {
      put(constraints, value.name(), name(value));
    }
    ObjectNode weights = labels.putObject("weight");
    for (WeightKey value : WeightKey.values()) {
      put(weights, value.text(), name(value));
    }
    ObjectNode levels = labels.putObject("level");
    for (Level value : Level.values()) {
      put(levels, value.text(), level(value));
    }
    ObjectNode finders = labels.putObject("foundBy");
    for (Finder value : Finder.values()) {
      put(finders, value.name(), finder(value));
    }
    ObjectNode inputs = labels.putObject("input");
    for (Aspect value : Aspect.values()) {
      put(
          inputs,
          value.name(),
          new Bilingual(
              new InputText(Language.NL).aspect(value), new InputText(Language.EN).aspect(value)));
    }
    ObjectNode phases = labels.putObject("phase");
    put(phases, "LOAD", new Bilingual("lezen", "reading"));
    put(phases, "START", new Bilingual("begin zoeken", "looking for a start"));
    put(phases, "SEARCH", new Bilingual("verbeteren", "improving"));
    put(phases, "EXACT", new Bilingual("beste verdeling bewijzen", "proving the best"));
    put(phases, "WRITE", new Bilingual("vastleggen", "writing"));
  }

  private static void values(ObjectNode labels) {
    ObjectNode kinds = labels.putObject("kind");
    for (Kind value : Kind.values()) {
      put(kinds, value.name(), Labels.of(value));
    }
    ObjectNode forms = labels.putObject("form");
    for (Form value : Form.values()) {
      put(forms, value.name(), Labels.of(value));
    }
    ObjectNode statuses = labels.putObject("status");
    for (Status value : Status.values()) {
      put(statuses, value.name(), Labels.of(value));
    }
    ObjectNode decisions = labels.putObject("decision");
    for (LocationDecision value : LocationDecision.values()) {
      put(decisions, value.text(), Labels.of(value));
    }
    ObjectNode scopes = labels.putObject("quotaScope");
    for (QuotaScope value : QuotaScope.values()) {
      put(scopes, lower(value), Labels.of(value));
    }
    ObjectNode classes = labels.putObject("deviationClass");
    for (DeviationClass value : DeviationClass.values()) {
      put(classes, value.style(), value.label());
    }
  }

  private static Bilingual name(ConstraintId constraint) {
    return new Bilingual(DUTCH.name(constraint), ENGLISH.name(constraint));
  }

  private static Bilingual name(WeightKey key) {
    Bilingual rule = name(key.constraint());
    Bilingual part = Labels.of(key);
    return part.dutch().isEmpty()
        ? rule
        : new Bilingual(rule.dutch() + ": " + part.dutch(), rule.english() + ": " + part.english());
  }

  private static Bilingual level(Level level) {
    return switch (level) {
      case HARD -> new Bilingual("harde regel", "hard rule");
      case MEDIUM -> new Bilingual("opgave", "task");
      case SOFT -> new Bilingual("afweging", "trade-off");
    };
  }

  private static Bilingual finder(Finder finder) {
    return switch (finder) {
      case PRICE_START -> new Bilingual("het begin op prijzen", "the price-guided start");
      case SEARCH -> new Bilingual("het zoeken", "the search");
      case EXACT -> new Bilingual("de exacte berekening", "the exact calculation");
      case PRO_RATA -> new Bilingual("de praktijk van december 2024", "the practice of 2024");
      case BASELINE -> new Bilingual("het basisbesluit", "the baseline");
    };
  }

  private static void parameters(ObjectNode node) {
    put(
        node,
        "minimumSmallScale",
        new Bilingual(
            "kleinste aantal reguliere plaatsen dat wordt opgelegd",
            "fewest regular places that are imposed"));
    put(
        node,
        "minimumAmv",
        new Bilingual(
            "kleinste aantal amv-plaatsen dat wordt opgelegd",
            "fewest amv places that are imposed"));
    put(
        node,
        "minimumDurableRegular",
        new Bilingual("duurzame reguliere plaatsen (Besluit 3.1)", "durable regular places"));
    put(
        node,
        "minimumDurableSpecial",
        new Bilingual("duurzame bijzondere plaatsen (Besluit 3.1)", "durable special places"));
    put(node, "threshold75", new Bilingual("drempel van Wet 9(3)", "threshold of Wet 9(3)"));
    put(node, "quotaScope", new Bilingual("wie een meerdere verlicht", "whom a surplus relieves"));
    put(
        node,
        "voluntarySurplusWeight",
        new Bilingual("gewicht van een vrijwillig meerdere", "weight of a voluntary surplus"));
    put(
        node,
        "maxPlacesPer1000",
        new Bilingual("meeste plaatsen per 1.000 inwoners", "most places per 1,000 inhabitants"));
    put(
        node,
        "smallScaleMaximum",
        new Bilingual("grootste kleinschalige locatie", "largest small-scale location"));
    put(
        node,
        "childrenShare",
        new Bilingual("aandeel kinderen op nieuwe plaatsen", "share of children in new places"));
    put(
        node,
        "grantRounding",
        new Bilingual("afronding van de drempel", "rounding of the threshold"));
    put(node, "grantMoment", new Bilingual("peilmoment van de uitkering", "moment of the grant"));
    put(
        node,
        "grantTemporary",
        new Bilingual("tijdelijke plaatsen in de uitkering", "temporary places in the grant"));
  }

  private static String lower(Enum<?> word) {
    return word.name().toLowerCase(Locale.ROOT);
  }

  /** A text in both languages. */
  static void put(ObjectNode node, String name, Bilingual text) {
    node.putObject(name).put("nl", text.dutch()).put("en", text.english());
  }
}
