package nl.spreiding.export;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.text.DecimalFormat;
import java.text.DecimalFormatSymbols;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import nl.spreiding.law.IndicativeDistribution;
import nl.spreiding.law.LawInput;
import nl.spreiding.law.LawStep;
import nl.spreiding.law.RoundingDirection;
import nl.spreiding.law.StatutoryNumbers;
import nl.spreiding.law.StepId;
import nl.spreiding.model.Language;
import nl.spreiding.model.Municipality;
import nl.spreiding.model.MunicipalityCode;
import nl.spreiding.model.Province;
import nl.spreiding.model.ProvinceCode;
import nl.spreiding.model.ShelterCase;
import org.apache.commons.numbers.fraction.BigFraction;

/**
 * The statutory numbers as text for a terminal, in Dutch or English; a pure function of the numbers
 * and their steps.
 */
public final class IndicativeText {
  private static final int LABEL_WIDTH = 38;

  private final ShelterCase shelterCase;
  private final StatutoryNumbers numbers;
  private final Language language;
  private final DecimalFormatSymbols symbols = DecimalFormatSymbols.getInstance(Locale.ROOT);
  private final StringBuilder text = new StringBuilder();
  private final Map<String, String> nameByCode = new HashMap<>();

  private IndicativeText(ShelterCase shelterCase, StatutoryNumbers numbers, Language language) {
    this.shelterCase = shelterCase;
    this.numbers = numbers;
    this.language = language;
    shelterCase.municipalityList().forEach(m -> nameByCode.put(m.code().value(), m.name()));
    shelterCase.provinceList().forEach(p -> nameByCode.put(p.code().value(), p.name()));
    symbols.setGroupingSeparator(language == Language.NL ? '.' : ',');
    symbols.setDecimalSeparator(language == Language.NL ? ',' : '.');
  }

  /**
   * The national figures, the vintage of the data and the table of provinces.
   *
   * @param shelterCase the case
   * @param numbers its statutory numbers
   * @param language language
   * @return lines, each ending in a line feed
   */
  public static String national(
      ShelterCase shelterCase, StatutoryNumbers numbers, Language language) {
    IndicativeText result = new IndicativeText(shelterCase, numbers, language);
    result.line(
        result.pick("Indicatieve verdeling: ", "Indicative distribution: ")
            + shelterCase.settings().title());
    result.line("");
    result.appendNational();
    result.appendVintage();
    result.line("");
    result.appendProvinces();
    result.appendRemarks();
    return result.text.toString();
  }

  /**
   * The worked derivation of the numbers of one municipality.
   *
   * @param shelterCase the case
   * @param numbers its statutory numbers
   * @param code the municipality
   * @param language language
   * @return lines, each ending in a line feed
   * @throws IllegalArgumentException if the case has no such municipality
   */
  public static String municipality(
      ShelterCase shelterCase, StatutoryNumbers numbers, MunicipalityCode code, Language language) {
    List<LawStep> stepList = numbers.stepsOf(code);
    Municipality municipality = shelterCase.municipalityByCode().get(code);
    IndicativeText result = new IndicativeText(shelterCase, numbers, language);
    result.line(municipality.name() + " (" + code + "), " + municipality.province().name());
    stepList.forEach(result::appendStep);
    return result.text.toString();
  }

  /**
   * The worked derivation of the task of one province.
   *
   * @param shelterCase the case
   * @param numbers its statutory numbers
   * @param code the province
   * @param language language
   * @return lines, each ending in a line feed
   * @throws IllegalArgumentException if the case has no such province
   */
  public static String province(
      ShelterCase shelterCase, StatutoryNumbers numbers, ProvinceCode code, Language language) {
    List<LawStep> stepList = numbers.stepsOf(code);
    IndicativeText result = new IndicativeText(shelterCase, numbers, language);
    result.line(result.nameByCode.get(code.value()) + " (" + code + ")");
    stepList.forEach(result::appendStep);
    return result.text.toString();
  }

  private void appendNational() {
    IndicativeDistribution total = numbers.total();
    IndicativeDistribution amv = numbers.amv();
    figure(pick("Behoefte (BO)", "Need (BO)"), whole(total.need()), StepId.NEED);
    figure(pick("  waarvan amv", "  of which amv"), whole(amv.need()), StepId.NEED_AMV);
    figure(
        pick("Inwoners van Nederland (In)", "Inhabitants (In)"),
        whole(total.inhabitants()),
        StepId.INHABITANTS);
    String weight = decimal(total.totalWeight(), IndicativeExport.FACTOR_DECIMALS);
    figure(
        pick("Som van de wegingsfactoren (TWf)", "Sum of weighting factors (TWf)"),
        weight,
        StepId.TOTAL_WEIGHT);
    String sum = pick("Som van de afgeronde aantallen", "Sum of the rounded numbers");
    String difference =
        pick("  verschil met BO (blijft staan)", "  difference from BO (left as it is)");
    figure(sum, whole(total.roundedSum()), StepId.ROUNDED_SUM);
    figure(difference, signed(total.differenceFromNeed()), StepId.DIFFERENCE);
    figure(sum + ", amv", whole(amv.roundedSum()), StepId.ROUNDED_SUM_AMV);
    figure(difference + ", amv", signed(amv.differenceFromNeed()), StepId.DIFFERENCE_AMV);
  }

  private void figure(String label, String value, StepId step) {
    line(padRight(label, LABEL_WIDTH) + padLeft(value, 14) + "  " + step.article().label(language));
  }

  private void appendVintage() {
    TreeMap<String, Long> countByVintage =
        shelterCase.municipalityList().stream()
            .collect(Collectors.groupingBy(this::vintage, TreeMap::new, Collectors.counting()));
    countByVintage.forEach(
        (vintage, count) ->
            line(padRight(pick("Cijfers", "Figures"), 10) + vintage + ": " + count));
    line(
        pick("Bron van de behoefte: ", "Source of the need: ")
            + shelterCase.settings().capacity().source());
  }

  private String vintage(Municipality m) {
    return pick("inwoners ", "inhabitants ")
        + m.inhabitantsDate()
        + ", SES-WOA "
        + m.sesWoaYear()
        + " ("
        + m.sesWoaBasis()
        + "), "
        + pick("aantal gemeenten", "number of municipalities");
  }

  private void appendProvinces() {
    List<List<String>> rowList = new ArrayList<>();
    rowList.add(
        language == Language.NL
            ? List.of("Provincie", "opgave", "amv", "overig", "duurzaam", "resteert", "75%")
            : List.of("Province", "task", "amv", "other", "durable", "remaining", "75%"));
    for (Province province : shelterCase.provinceList()) {
      ProvinceCode code = province.code();
      rowList.add(
          List.of(
              province.name(),
              whole(numbers.taskOf(code)),
              whole(numbers.amvTaskOf(code)),
              whole(numbers.otherTaskOf(code)),
              whole(numbers.deductedOf(code)),
              whole(numbers.remainingOf(code)),
              whole(numbers.threshold75Of(code))));
    }
    int[] width =
        IntStream.range(0, rowList.getFirst().size())
            .map(
                column ->
                    rowList.stream().mapToInt(row -> row.get(column).length()).max().orElse(0))
            .toArray();
    for (List<String> row : rowList) {
      StringBuilder cells = new StringBuilder(padRight(row.getFirst(), width[0]));
      for (int column = 1; column < row.size(); column++) {
        cells.append("  ").append(padLeft(row.get(column), width[column]));
      }
      line(cells.toString());
    }
  }

  private void appendRemarks() {
    line("");
    line(
        pick("duurzaam: in mindering gebracht, ", "durable: deducted, ")
            + StepId.DEDUCTION.article().label(language)
            + pick("; 75%: drempel, ", "; 75%: threshold, ")
            + StepId.THRESHOLD_75.article().label(language));
    if (!shelterCase.settings().syntheticFileList().isEmpty()) {
      line(
          pick(
                  "LET OP: synthetische gegevens, geen echte locaties: ",
                  "NOTE: synthetic data, not real locations: ")
              + String.join(", ", shelterCase.settings().syntheticFileList()));
    }
    shelterCase.settings().noteList().forEach(this::line);
  }

  private void appendStep(LawStep step) {
    line("");
    line(step.article().label(language) + ": " + step.id().label(language));
    line("  " + step.id().formula());
    step.inputList()
        .forEach(input -> line("    " + name(input) + " = " + value(input) + origin(input)));
    String left = leftSide(step);
    String decimals = display(step.exact(), step.id().unit());
    boolean terminates = exactAtDisplay(step.exact(), step.id().unit());
    if (!left.isEmpty()) {
      boolean inputsExact =
          step.inputList().stream().allMatch(i -> exactAtDisplay(i.value(), i.unit()));
      line("  " + left + (terminates && inputsExact ? " = " : " ≈ ") + decimals);
    }
    if (!whole(step.exact())) {
      line(
          "  exact: "
              + IndicativeExport.fraction(step.exact())
              + (terminates ? " = " : " ≈ ")
              + decimals);
    }
    RoundingDirection rounding = step.rounding();
    if (rounding != null) {
      line("  " + pick("afronding: ", "rounding: ") + rounding.label(language));
    }
    if (rounding != null || left.isEmpty()) {
      line("  " + step.id().symbol() + " = " + value(step.result(), step.id().unit()));
    }
  }

  /** A municipality or province is named; a symbol stays a symbol. */
  private String name(LawInput input) {
    String area = nameByCode.get(input.name());
    return area == null ? input.name() : area + " (" + input.name() + ")";
  }

  /**
   * The left side of the formula with this subject's figures; empty if the formula sums over a list
   * or decides.
   */
  private String leftSide(LawStep step) {
    String formula = step.id().formula();
    if (formula.contains("Σ iG") || formula.contains("⇒") || summedOverList(step.id())) {
      return "";
    }
    String left = formula.substring(0, formula.lastIndexOf(" = "));
    List<LawInput> longestFirst =
        step.inputList().stream()
            .sorted(Comparator.comparing((LawInput i) -> -i.name().length()))
            .toList();
    for (LawInput input : longestFirst) {
      // Not inside a longer symbol: the Wf of TWf is not Wf.
      Pattern symbol =
          Pattern.compile("(?<![\\p{L}-])" + Pattern.quote(input.name()) + "(?![\\p{L}-])");
      left =
          symbol
              .matcher(left)
              .replaceAll(Matcher.quoteReplacement(display(input.value(), input.unit())));
    }
    return left;
  }

  private static boolean summedOverList(StepId id) {
    return switch (id) {
      case TASK, TASK_AMV, DEDUCTION, ROUNDED_SUM, ROUNDED_SUM_AMV, TOTAL_WEIGHT, NEED, NEED_AMV ->
          true;
      default -> false;
    };
  }

  private String origin(LawInput input) {
    String joined =
        List.of(input.basis(), input.period()).stream()
            .filter(s -> !s.isEmpty())
            .collect(Collectors.joining(", "));
    return joined.isEmpty() ? "" : " (" + joined + ")";
  }

  private String value(LawInput input) {
    return value(input.value(), input.unit());
  }

  private String value(BigFraction value, LawInput.Unit unit) {
    String word = unit.label(language);
    return display(value, unit) + (word.isEmpty() ? "" : " " + word);
  }

  /**
   * A score as published, a share as a fraction, a factor to ten decimals, anything else whole or
   * to four decimals.
   */
  private String display(BigFraction value, LawInput.Unit unit) {
    return switch (unit) {
      case SCORE -> decimal(value, Math.max(3, scoreDecimals(value)));
      case SHARE -> IndicativeExport.fraction(value);
      case FACTOR -> decimal(value, IndicativeExport.FACTOR_DECIMALS);
      default ->
          whole(value)
              ? whole(value.longValue())
              : decimal(value, IndicativeExport.PLACES_DECIMALS);
    };
  }

  private static boolean exactAtDisplay(BigFraction value, LawInput.Unit unit) {
    return switch (unit) {
      case SCORE, SHARE -> true;
      case FACTOR -> terminates(value, IndicativeExport.FACTOR_DECIMALS);
      default -> terminates(value, IndicativeExport.PLACES_DECIMALS);
    };
  }

  private static boolean terminates(BigFraction value, int decimals) {
    return BigInteger.TEN.pow(decimals).mod(value.getDenominator()).signum() == 0;
  }

  /** A score comes from a decimal number, so the division ends. */
  private static int scoreDecimals(BigFraction value) {
    return new BigDecimal(value.getNumerator())
        .divide(new BigDecimal(value.getDenominator()))
        .scale();
  }

  private static boolean whole(BigFraction value) {
    return value.getDenominator().equals(BigInteger.ONE);
  }

  private String whole(long value) {
    return new DecimalFormat("#,##0", symbols).format(value);
  }

  private String signed(long value) {
    return (value > 0 ? "+" : "") + whole(value);
  }

  private String decimal(BigFraction value, int decimals) {
    String plain = IndicativeExport.decimal(value, decimals);
    return new DecimalFormat("#,##0." + "0".repeat(decimals), symbols)
        .format(new BigDecimal(plain));
  }

  private String pick(String dutch, String english) {
    return language.pick(dutch, english);
  }

  private void line(String line) {
    text.append(line.stripTrailing()).append('\n');
  }

  private static String padRight(String text, int width) {
    return text + " ".repeat(Math.max(0, width - text.length()));
  }

  private static String padLeft(String text, int width) {
    return " ".repeat(Math.max(0, width - text.length())) + text;
  }
}
