package nl.spreiding.export.html;

import java.math.BigInteger;
import java.util.List;
import nl.spreiding.explain.Citation;
import nl.spreiding.explain.Derivation;
import nl.spreiding.export.html.CalculationView.Input;
import nl.spreiding.export.html.CalculationView.Step;
import nl.spreiding.law.IndicativeDistribution;
import nl.spreiding.law.IndicativeNumber;
import nl.spreiding.law.StatutoryNumbers;
import nl.spreiding.model.Municipality;
import org.apache.commons.numbers.fraction.BigFraction;

/** The formula of Besluit art. 2.1(3) with the figures of one municipality filled in. */
final class CalculationSection {
  private final ReportContext c;
  private final SourceTexts sources;

  CalculationSection(ReportContext context) {
    this.c = context;
    this.sources = new SourceTexts(context);
  }

  CalculationView of(Municipality municipality) {
    StatutoryNumbers law = c.index.outcome().statutoryNumbers();
    IndicativeNumber total = law.totalOf(municipality.code());
    IndicativeNumber amv = law.amvOf(municipality.code());
    return new CalculationView(
        inputs(municipality, law),
        steps(municipality, law.total(), total),
        // Wf and TWf are the same; only what follows from the other need is shown again.
        steps(municipality, law.amv(), amv).subList(3, 5),
        c.numbers.whole(total.rounded()),
        c.numbers.whole(amv.rounded()));
  }

  private List<Input> inputs(Municipality m, StatutoryNumbers law) {
    String sum =
        c.t("som over ", "sum over ")
            + c.numbers.count(
                law.total().numberList().size(),
                c.t("gemeente", "municipality"),
                c.t("gemeenten", "municipalities"));
    return List.of(
        new Input(
            "SES-WOA",
            c.t("score van de gemeente", "score of the municipality"),
            c.numbers.decimal(m.sesWoa()),
            sources.sesWoaDate(m),
            sources.sesWoa(m),
            link(Citation.BESLUIT_2_1_3_A)),
        new Input(
            "iG",
            c.t("inwoners van de gemeente", "inhabitants of the municipality"),
            c.numbers.whole(m.inhabitants()),
            c.numbers.date(m.inhabitantsDate()),
            sources.inhabitants(m),
            link(Citation.BESLUIT_2_1_3_C)),
        new Input(
            "In",
            c.t("inwoners van Nederland", "inhabitants of the Netherlands"),
            c.numbers.whole(law.total().inhabitants()),
            sources.inhabitantsDates(),
            sum + ", " + sources.allInhabitants(),
            link(Citation.BESLUIT_2_1_3_D)),
        new Input(
            "TWf",
            c.t("som van alle wegingsfactoren", "sum of all weighting factors"),
            c.numbers.cut(law.total().totalWeight(), Derivation.WEIGHT_DECIMALS),
            sources.inhabitantsDates(),
            c.t("berekend: ", "computed: ") + sum,
            link(Citation.BESLUIT_2_1_3_F)),
        new Input(
            "BO",
            c.t("landelijke behoefte aan plaatsen", "national need for places"),
            c.numbers.whole(law.total().need()),
            c.settings().cycle(),
            sources.capacity(),
            link(Citation.BESLUIT_2_1_3_B)),
        new Input(
            "BO (amv)",
            c.t("landelijke behoefte aan amv-plaatsen", "national need for amv places"),
            c.numbers.whole(law.amv().need()),
            c.settings().cycle(),
            sources.capacity(),
            link(Citation.BESLUIT_2_2_1)));
  }

  private List<Step> steps(
      Municipality m, IndicativeDistribution national, IndicativeNumber number) {
    Derivation d = Derivation.of(m, number);
    String weight = c.numbers.cut(d.weight(), Derivation.WEIGHT_DECIMALS);
    String totalWeight = c.numbers.cut(national.totalWeight(), Derivation.WEIGHT_DECIMALS);
    String exact = c.numbers.cut(number.exact(), Derivation.NUMBER_DECIMALS);
    String score = c.numbers.decimal(m.sesWoa());
    return List.of(
        new Step(
            c.t("Inwoners, gewogen met de score", "Inhabitants, weighted with the score"),
            "",
            "(SES-WOA + 1) \u00d7 iG = ("
                + score
                + " + 1) \u00d7 "
                + c.numbers.whole(m.inhabitants())
                + " = "
                + c.numbers.decimal(d.factor())
                + " \u00d7 "
                + c.numbers.whole(m.inhabitants()),
            c.numbers.decimal(d.product()),
            "",
            false),
        new Step(
            c.t("Wegingsfactor", "Weighting factor"),
            "Wf",
            c.numbers.decimal(d.product())
                + " / In = "
                + c.numbers.decimal(d.product())
                + " / "
                + c.numbers.whole(national.inhabitants()),
            weight,
            fraction(d.weight()),
            false),
        new Step(
            c.t("Som van alle wegingsfactoren", "Sum of all weighting factors"),
            "TWf",
            "",
            totalWeight,
            fraction(national.totalWeight()),
            false),
        new Step(
            c.t("V\u00f3\u00f3r afronding", "Before rounding"),
            "Iv",
            "BO \u00d7 Wf / TWf = "
                + c.numbers.whole(national.need())
                + " \u00d7 "
                + weight
                + " / "
                + totalWeight,
            exact,
            fraction(number.exact()),
            false),
        new Step(
            c.t(
                "Afronding (rekenkundig, op een geheel getal)",
                "Rounding (arithmetic, to a whole number)"),
            "Iv",
            rounding(exact, d),
            c.numbers.whole(number.rounded()),
            "",
            true));
  }

  private String rounding(String exact, Derivation d) {
    String rest = c.numbers.cut(d.remainder(), Derivation.NUMBER_DECIMALS);
    if (d.remainder().signum() == 0) {
      return c.t(exact + " is al een geheel getal", exact + " is a whole number already");
    }
    return d.up()
        ? c.t(
            exact + ": het deel achter de komma (" + rest + ") is een half of meer, dus naar boven",
            exact + ": the part behind the point (" + rest + ") is a half or more, so up")
        : c.t(
            exact
                + ": het deel achter de komma ("
                + rest
                + ") is minder dan een half, dus naar beneden",
            exact + ": the part behind the point (" + rest + ") is less than a half, so down");
  }

  private String fraction(BigFraction value) {
    return value.getDenominator().equals(BigInteger.ONE) ? "" : c.numbers.fraction(value);
  }

  private Link link(Citation citation) {
    return new Link(citation.link(), citation.label(c.language));
  }
}
