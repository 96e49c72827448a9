package nl.spreiding.export;

import nl.spreiding.explain.Derivation;
import nl.spreiding.explain.NextNumber;
import nl.spreiding.explain.Numbers;
import nl.spreiding.law.IndicativeDistribution;
import nl.spreiding.law.IndicativeNumber;
import nl.spreiding.law.StatutoryNumbers;
import nl.spreiding.ledger.Outcome;
import nl.spreiding.model.Municipality;
import org.apache.commons.numbers.fraction.BigFraction;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** {@code calculation}: every step of the formula of Besluit art. 2.1(3), exactly and cut off. */
final class DerivationJson {
  private DerivationJson() {}

  static void put(ObjectNode root, Outcome outcome) {
    StatutoryNumbers law = outcome.statutoryNumbers();
    ObjectNode node = root.putObject("calculation");
    node.put("inhabitants", law.total().inhabitants());
    node.put("municipalities", law.total().numberList().size());
    fraction(node, "totalWeight", law.total().totalWeight(), Derivation.WEIGHT_DECIMALS);
    national(node.putObject("total"), law.total());
    national(node.putObject("amv"), law.amv());
    ArrayNode array = node.putArray("municipalityList");
    for (Municipality m : outcome.shelterCase().municipalityList()) {
      Derivation total = Derivation.of(m, law.totalOf(m.code()));
      ObjectNode row = array.addObject();
      row.put("municipalityCode", m.code().value());
      row.put("inhabitantsDate", m.inhabitantsDate().toString());
      row.put("sesWoaYear", m.sesWoaYear());
      row.put("sesWoaBasis", m.sesWoaBasis());
      row.put("factor", total.factor());
      row.put("product", total.product());
      fraction(row, "weight", total.weight(), Derivation.WEIGHT_DECIMALS);
      number(row.putObject("total"), law.totalOf(m.code()), total);
      number(row.putObject("amv"), law.amvOf(m.code()), Derivation.of(m, law.amvOf(m.code())));
      next(row, "nextAbove", NextNumber.above(m, law.total(), law.totalOf(m.code())));
      next(row, "nextBelow", NextNumber.below(m, law.total(), law.totalOf(m.code())));
    }
  }

  private static void next(ObjectNode row, String name, @Nullable NextNumber next) {
    if (next == null) {
      row.putNull(name);
      return;
    }
    row.putObject(name)
        .put("number", next.number())
        .put("inhabitants", next.inhabitants())
        .put("sesWoa", next.sesWoa())
        .put("need", next.need());
  }

  private static void national(ObjectNode node, IndicativeDistribution distribution) {
    node.put("need", distribution.need());
    node.put("roundedSum", distribution.roundedSum());
    node.put("differenceFromNeed", distribution.differenceFromNeed());
  }

  private static void number(ObjectNode node, IndicativeNumber number, Derivation derivation) {
    fraction(node, "exact", number.exact(), Derivation.NUMBER_DECIMALS);
    node.put("whole", derivation.whole());
    fraction(node, "remainder", derivation.remainder(), Derivation.NUMBER_DECIMALS);
    node.put("rounded", number.rounded());
  }

  /** The exact value as a fraction, and the decimals that the pages show of it. */
  private static void fraction(ObjectNode node, String name, BigFraction value, int decimals) {
    node.put(name, value.getNumerator() + "/" + value.getDenominator());
    node.put(name + "Cut", Numbers.cutOff(value, decimals));
  }
}
