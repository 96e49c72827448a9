package nl.spreiding.export;

import java.time.LocalDate;
import java.util.Locale;
import nl.spreiding.explain.Reason;
import nl.spreiding.explain.Reasons;
import nl.spreiding.ledger.Outcome;
import nl.spreiding.model.Bilingual;
import nl.spreiding.model.Language;
import nl.spreiding.model.Level;
import nl.spreiding.problem.MunicipalityProblem;
import org.apache.commons.numbers.fraction.BigFraction;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** {@code reasons}: the reasons of every number as data, in the order of the pages. */
final class ReasonJson {
  private ReasonJson() {}

  static void put(ObjectNode root, Outcome outcome) {
    Reasons reasons = Reasons.of(outcome);
    ArrayNode array = root.putArray("reasons");
    for (MunicipalityProblem m : outcome.problem().municipalityList()) {
      for (Reason reason : reasons.of(m.code())) {
        ObjectNode node = array.addObject();
        node.put("municipalityCode", m.code().value());
        node.put("code", reason.code().name());
        node.put("step", reason.code().step().name());
        node.put("ground", reason.ground().name().toLowerCase(Locale.ROOT));
        node.put("article", reason.code().citation().label(Language.EN));
        ObjectNode values = node.putObject("values");
        reason.values().forEach((name, value) -> put(values, reason, name, value));
      }
    }
  }

  private static void put(ObjectNode node, Reason reason, String name, Object value) {
    switch (value) {
      case Long number -> {
        if (reason.points(name)) {
          node.put(name, Amounts.points(Level.SOFT, number));
        } else {
          node.put(name, number);
        }
      }
      case BigFraction fraction ->
          node.put(name, fraction.getNumerator() + "/" + fraction.getDenominator());
      case LocalDate date -> node.put(name, date.toString());
      case Bilingual text -> node.putObject(name).put("nl", text.dutch()).put("en", text.english());
      case String text -> node.put(name, text);
      default ->
          throw new IllegalStateException(
              "A file cannot hold a value of type " + value.getClass() + ".");
    }
  }
}
