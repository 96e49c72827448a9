package nl.spreiding.sweep;

import java.util.ArrayList;
import java.util.List;
import nl.spreiding.input.Forms;
import nl.spreiding.input.JsonFields;
import nl.spreiding.input.JsonValue;
import nl.spreiding.issue.IssueCode;
import nl.spreiding.model.Bilingual;
import nl.spreiding.model.CaseSettings;
import nl.spreiding.model.Rounding;
import nl.spreiding.sweep.SweepPlan.Capacity;
import nl.spreiding.sweep.SweepPlan.CapacityChoice;
import org.apache.commons.numbers.fraction.BigFraction;
import org.jspecify.annotations.Nullable;

/** Reads a range of national totals, with the amv places that go with each. */
final class TotalRange {
  private static final String AMV = "amv";
  private static final String ROUNDING = "amvRounding";
  private static final String PROPORTIONAL = "proportional";

  private final JsonFields fields;
  private final CaseSettings.Capacity ofCase;

  TotalRange(JsonFields fields, CaseSettings.Capacity ofCase) {
    this.fields = fields;
    this.ofCase = ofCase;
  }

  /** From the lowest total on; the highest is in it if the steps come out at it. */
  List<CapacityChoice> read() {
    long from = fields.count("from", Forms.MAX_PLACES);
    long to = fields.count("to", Forms.MAX_PLACES);
    long step = fields.count("step", Forms.MAX_PLACES);
    if (fields.ok() && to < from) {
      range(
          "to",
          to,
          new Bilingual(
              "Geef een totaal dat niet lager is dan from (" + from + ").",
              "Give a total that is not below from (" + from + ")."));
    }
    if (fields.ok() && step == 0) {
      range(
          "step",
          step,
          new Bilingual("Geef een stap van ten minste 1.", "Give a step of at least 1."));
    }
    JsonValue amv = fields.required(AMV);
    Long given = amv instanceof JsonValue.Num ? amvGiven(amv, from) : null;
    String rounding = rounding(amv);
    fields.finish();
    List<CapacityChoice> result = new ArrayList<>();
    if (!fields.ok() || amv == null) {
      return List.of(new CapacityChoice(null));
    }
    if ((to - from) / step >= SweepPlan.MOST_RUNS) {
      fields.report(
          IssueCode.PLAN_TOO_LARGE,
          fields.at("step"),
          IssueCode.PLAN_TOO_LARGE.meaning(),
          new Bilingual(
              "het hoogste is " + SweepPlan.MOST_RUNS, "the most is " + SweepPlan.MOST_RUNS));
      return List.of(new CapacityChoice(null));
    }
    for (long total = from; total <= to; total += step) {
      result.add(
          new CapacityChoice(
              new Capacity(total, given == null ? proportional(total, rounding) : given)));
    }
    return result;
  }

  private long amvGiven(JsonValue value, long from) {
    long given = fields.countOf(AMV, value, Forms.MAX_PLACES);
    if (fields.ok() && given > from) {
      fields.report(
          IssueCode.AMV_ABOVE_TOTAL,
          value.at(),
          IssueCode.AMV_ABOVE_TOTAL.meaning(),
          given + " > " + from);
    }
    return given;
  }

  /** How amv places in proportion become whole; empty: they are given. */
  private String rounding(@Nullable JsonValue amv) {
    if (amv == null || amv instanceof JsonValue.Num) {
      return "";
    }
    if (!(amv instanceof JsonValue.Text text)) {
      fields.wrongType(
          AMV,
          amv,
          new Bilingual(
              "een geheel getal of het woord proportional",
              "a whole number or the word proportional"));
      return "";
    }
    if (!text.text().equals(PROPORTIONAL)) {
      fields.report(
          IssueCode.WORD_UNKNOWN,
          amv.at(),
          new Bilingual(AMV + " is geen bekend woord", AMV + " is not a known word"),
          text.text(),
          new Bilingual(
              "Geef een geheel getal, of proportional.", "Give a whole number, or proportional."));
    } else if (ofCase.total() == 0) {
      fields.report(
          IssueCode.OUT_OF_RANGE,
          amv.at(),
          new Bilingual(
              "In een zaak zonder plaatsen is er geen deel voor amv",
              "There is no share of amv places in a case without places"),
          text.text());
    }
    String rounding = fields.has(ROUNDING) ? fields.text(ROUNDING) : "half-up";
    if (!List.of("half-up", "up", "down").contains(rounding) && !rounding.isEmpty()) {
      fields.report(
          IssueCode.WORD_UNKNOWN,
          fields.at(ROUNDING),
          new Bilingual(ROUNDING + " is geen bekend woord", ROUNDING + " is not a known word"),
          rounding,
          new Bilingual("Gebruik een van: half-up, up, down.", "Use one of: half-up, up, down."));
    }
    return rounding;
  }

  /** The share of amv places in the case, of this total. */
  private long proportional(long total, String rounding) {
    BigFraction exact = BigFraction.of(ofCase.amv(), ofCase.total()).multiply(total);
    return switch (rounding) {
      case "up" -> Rounding.ceiling(exact);
      case "down" -> Rounding.floor(exact);
      default -> Rounding.halfUp(exact);
    };
  }

  private void range(String key, long value, Bilingual hint) {
    fields.report(
        IssueCode.OUT_OF_RANGE,
        fields.at(key),
        new Bilingual(
            "totals." + key + " ligt buiten het toegestane bereik",
            "totals." + key + " is out of range"),
        String.valueOf(value),
        hint);
  }
}
