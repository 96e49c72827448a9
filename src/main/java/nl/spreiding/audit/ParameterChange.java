package nl.spreiding.audit;

import java.util.Locale;
import nl.spreiding.input.JsonValue;
import nl.spreiding.model.GrantReading;
import nl.spreiding.model.Parameters;
import nl.spreiding.model.QuotaScope;
import org.apache.commons.numbers.fraction.BigFraction;

/** One parameter of a case changed by a scenario. */
final class ParameterChange {
  private ParameterChange() {}

  static Parameters of(Parameters p, String name, JsonValue value) {
    String text = ScenarioReading.Fields.textOf(value);
    GrantReading reading = p.grantReading();
    return switch (name) {
      case "quotaScope" -> p.with(QuotaScope.valueOf(text.toUpperCase(Locale.ROOT)));
      case "maxPlacesPer1000" -> p.withCap(value instanceof JsonValue.Null ? null : fraction(text));
      case "grantRounding" ->
          p.with(
              new GrantReading(
                  GrantReading.Rounding.valueOf(text.toUpperCase(Locale.ROOT)),
                  reading.moment(),
                  reading.temporary()));
      case "grantMoment" ->
          p.with(
              new GrantReading(
                  reading.rounding(),
                  GrantReading.Moment.valueOf(text.toUpperCase(Locale.ROOT)),
                  reading.temporary()));
      case "grantTemporary" ->
          p.with(
              new GrantReading(
                  reading.rounding(),
                  reading.moment(),
                  GrantReading.Temporary.valueOf(text.toUpperCase(Locale.ROOT))));
      default -> numeric(p, name, text);
    };
  }

  private static Parameters numeric(Parameters p, String name, String text) {
    return new Parameters(
        name.equals("minimumSmallScale") ? Long.parseLong(text) : p.minimumSmallScale(),
        name.equals("minimumAmv") ? Long.parseLong(text) : p.minimumAmv(),
        name.equals("minimumDurableRegular") ? Long.parseLong(text) : p.minimumDurableRegular(),
        name.equals("minimumDurableSpecial") ? Long.parseLong(text) : p.minimumDurableSpecial(),
        name.equals("threshold75") ? fraction(text) : p.threshold75(),
        p.quotaScope(),
        name.equals("voluntarySurplusWeight") ? fraction(text) : p.voluntarySurplusWeight(),
        p.maxPlacesPer1000(),
        name.equals("smallScaleMaximum") ? Long.parseLong(text) : p.smallScaleMaximum(),
        name.equals("childrenShare") ? fraction(text) : p.childrenShare(),
        p.grantReading());
  }

  private static BigFraction fraction(String text) {
    Ratio ratio = Ratio.parse(text);
    return BigFraction.of(ratio.top(), ratio.bottom());
  }
}
