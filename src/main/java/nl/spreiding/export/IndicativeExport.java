package nl.spreiding.export;

import java.io.IOException;
import java.io.Writer;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.RoundingMode;
import java.util.List;
import nl.spreiding.law.IndicativeDistribution;
import nl.spreiding.law.IndicativeNumber;
import nl.spreiding.law.LawInput;
import nl.spreiding.law.LawStep;
import nl.spreiding.law.StatutoryNumbers;
import nl.spreiding.model.CaseSettings;
import nl.spreiding.model.Language;
import nl.spreiding.model.Municipality;
import nl.spreiding.model.Province;
import nl.spreiding.model.ProvinceCode;
import nl.spreiding.model.ShelterCase;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;
import org.apache.commons.numbers.fraction.BigFraction;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.StreamWriteFeature;
import tools.jackson.core.util.DefaultIndenter;
import tools.jackson.core.util.DefaultPrettyPrinter;
import tools.jackson.databind.ObjectWriter;
import tools.jackson.databind.json.JsonMapper;

/** Writes the statutory numbers of a case as CSV and JSON; the same bytes for the same case. */
public final class IndicativeExport {
  /** File with a row per municipality. */
  public static final String MUNICIPALITIES_FILE = "indicative.csv";

  /** File with a row per province. */
  public static final String PROVINCES_FILE = "indicative-provinces.csv";

  /** File with everything, the steps included. */
  public static final String JSON_FILE = "indicative.json";

  /** Decimals of a number of places before rounding. */
  static final int PLACES_DECIMALS = 4;

  /**
   * Decimals of a weighting factor; the smallest municipalities have one below one in ten thousand.
   */
  static final int FACTOR_DECIMALS = 10;

  private static final List<String> MUNICIPALITY_COLUMN_LIST =
      List.of(
          "code",
          "name",
          "province_code",
          "province",
          "inhabitants",
          "inhabitants_date",
          "ses_woa",
          "ses_woa_year",
          "ses_woa_basis",
          "weight_factor",
          "weight_factor_decimal",
          "exact",
          "exact_decimal",
          "indicative",
          "exact_amv",
          "exact_amv_decimal",
          "indicative_amv",
          "indicative_regular");

  private static final CSVFormat CSV = CSVFormat.RFC4180.builder().setRecordSeparator("\n").get();

  private IndicativeExport() {}

  /**
   * Writes {@link #MUNICIPALITIES_FILE}: a row per municipality, by code.
   *
   * @param shelterCase the case
   * @param numbers its statutory numbers
   * @param out UTF-8 writer; stays open
   * @throws IOException if it cannot be written
   */
  public static void writeMunicipalities(
      ShelterCase shelterCase, StatutoryNumbers numbers, Writer out) throws IOException {
    CSVPrinter csv = new CSVPrinter(out, CSV);
    csv.printRecord(MUNICIPALITY_COLUMN_LIST);
    for (Municipality m : shelterCase.municipalityList()) {
      IndicativeNumber total = numbers.totalOf(m.code());
      IndicativeNumber amv = numbers.amvOf(m.code());
      csv.printRecord(
          safe(m.code().value()),
          safe(m.name()),
          safe(m.province().code().value()),
          safe(m.province().name()),
          m.inhabitants(),
          m.inhabitantsDate(),
          m.sesWoa().toPlainString(),
          m.sesWoaYear(),
          safe(m.sesWoaBasis()),
          fraction(total.weight()),
          decimal(total.weight(), FACTOR_DECIMALS),
          fraction(total.exact()),
          decimal(total.exact(), PLACES_DECIMALS),
          total.rounded(),
          fraction(amv.exact()),
          decimal(amv.exact(), PLACES_DECIMALS),
          amv.rounded(),
          numbers.otherOf(m.code()));
    }
    csv.flush();
  }

  /**
   * Writes {@link #PROVINCES_FILE}: a row per province, by code.
   *
   * @param shelterCase the case
   * @param numbers its statutory numbers
   * @param out UTF-8 writer; stays open
   * @throws IOException if it cannot be written
   */
  public static void writeProvinces(ShelterCase shelterCase, StatutoryNumbers numbers, Writer out)
      throws IOException {
    CSVPrinter csv = new CSVPrinter(out, CSV);
    csv.printRecord(
        "province_code",
        "province",
        "task",
        "task_amv",
        "task_other",
        "durable_deducted",
        "remaining",
        "threshold_75");
    for (Province province : shelterCase.provinceList()) {
      ProvinceCode code = province.code();
      csv.printRecord(
          safe(code.value()),
          safe(province.name()),
          numbers.taskOf(code),
          numbers.amvTaskOf(code),
          numbers.otherTaskOf(code),
          numbers.deductedOf(code),
          numbers.remainingOf(code),
          numbers.threshold75Of(code));
    }
    csv.flush();
  }

  /**
   * Writes {@link #JSON_FILE}: settings, national figures, provinces and municipalities, each with
   * its steps. Fractions are strings, so that nothing is lost.
   *
   * @param shelterCase the case
   * @param numbers its statutory numbers
   * @param language language of the article labels
   * @param out UTF-8 writer; stays open
   */
  public static void writeJson(
      ShelterCase shelterCase, StatutoryNumbers numbers, Language language, Writer out) {
    DefaultIndenter indenter = new DefaultIndenter("  ", "\n");
    ObjectWriter writer =
        JsonMapper.shared()
            .writer()
            .with(new DefaultPrettyPrinter().withObjectIndenter(indenter))
            .without(StreamWriteFeature.AUTO_CLOSE_TARGET);
    try (JsonGenerator json = writer.createGenerator(out)) {
      json.writeStartObject();
      writeCase(json, shelterCase.settings());
      json.writeObjectPropertyStart("national");
      writeDistribution(json, "total", numbers.total());
      writeDistribution(json, "amv", numbers.amv());
      writeSteps(json, numbers.nationalSteps(), language);
      json.writeEndObject();
      json.writeArrayPropertyStart("provinces");
      for (Province province : shelterCase.provinceList()) {
        writeProvince(json, province, numbers, language);
      }
      json.writeEndArray();
      json.writeArrayPropertyStart("municipalities");
      for (Municipality municipality : shelterCase.municipalityList()) {
        writeMunicipality(json, municipality, numbers, language);
      }
      json.writeEndArray();
      json.writeEndObject();
      json.writeRaw('\n');
    }
  }

  private static void writeCase(JsonGenerator json, CaseSettings settings) {
    json.writeObjectPropertyStart("case");
    json.writeStringProperty("id", settings.id());
    json.writeStringProperty("title", settings.title());
    json.writeStringProperty("cycle", settings.cycle());
    json.writeStringProperty("referenceDate", settings.referenceDate().toString());
    json.writeStringProperty("countsUntil", settings.countsUntil().toString());
    json.writeStringProperty("capacitySource", settings.capacity().source());
    writeTexts(json, "syntheticFiles", settings.syntheticFileList());
    writeTexts(json, "notes", settings.noteList());
    json.writeEndObject();
  }

  private static void writeTexts(JsonGenerator json, String name, List<String> textList) {
    json.writeArrayPropertyStart(name);
    textList.forEach(json::writeString);
    json.writeEndArray();
  }

  private static void writeDistribution(
      JsonGenerator json, String name, IndicativeDistribution distribution) {
    json.writeObjectPropertyStart(name);
    json.writeNumberProperty("need", distribution.need());
    json.writeNumberProperty("inhabitants", distribution.inhabitants());
    json.writeStringProperty("totalWeight", fraction(distribution.totalWeight()));
    json.writeNumberProperty("roundedSum", distribution.roundedSum());
    json.writeNumberProperty("differenceFromNeed", distribution.differenceFromNeed());
    json.writeEndObject();
  }

  private static void writeProvince(
      JsonGenerator json, Province province, StatutoryNumbers numbers, Language language) {
    ProvinceCode code = province.code();
    json.writeStartObject();
    json.writeStringProperty("code", code.value());
    json.writeStringProperty("name", province.name());
    json.writeNumberProperty("task", numbers.taskOf(code));
    json.writeNumberProperty("taskAmv", numbers.amvTaskOf(code));
    json.writeNumberProperty("taskOther", numbers.otherTaskOf(code));
    json.writeNumberProperty("durableDeducted", numbers.deductedOf(code));
    json.writeNumberProperty("remaining", numbers.remainingOf(code));
    json.writeNumberProperty("threshold75", numbers.threshold75Of(code));
    writeSteps(json, numbers.stepsOf(code), language);
    json.writeEndObject();
  }

  private static void writeMunicipality(
      JsonGenerator json, Municipality municipality, StatutoryNumbers numbers, Language language) {
    json.writeStartObject();
    json.writeStringProperty("code", municipality.code().value());
    json.writeStringProperty("name", municipality.name());
    json.writeStringProperty("province", municipality.province().code().value());
    json.writeNumberProperty("indicative", numbers.totalOf(municipality.code()).rounded());
    json.writeNumberProperty("indicativeAmv", numbers.amvOf(municipality.code()).rounded());
    json.writeNumberProperty("indicativeRegular", numbers.otherOf(municipality.code()));
    writeSteps(json, numbers.stepsOf(municipality.code()), language);
    json.writeEndObject();
  }

  private static void writeSteps(JsonGenerator json, List<LawStep> stepList, Language language) {
    json.writeArrayPropertyStart("steps");
    for (LawStep step : stepList) {
      json.writeStartObject();
      json.writeStringProperty("address", step.address());
      json.writeStringProperty("article", step.article().label(language));
      json.writeStringProperty("link", step.article().deepLink());
      json.writeStringProperty("formula", step.id().formula());
      json.writeArrayPropertyStart("inputs");
      for (LawInput input : step.inputList()) {
        json.writeStartObject();
        json.writeStringProperty("name", input.name());
        json.writeStringProperty("value", fraction(input.value()));
        json.writeStringProperty("unit", input.unit().name());
        json.writeStringProperty("period", input.period());
        json.writeStringProperty("basis", input.basis());
        writeName(json, "step", input.step());
        json.writeEndObject();
      }
      json.writeEndArray();
      json.writeStringProperty("exact", fraction(step.exact()));
      writeName(json, "rounding", step.rounding());
      json.writeStringProperty("result", fraction(step.result()));
      json.writeStringProperty("unit", step.id().unit().name());
      json.writeEndObject();
    }
    json.writeEndArray();
  }

  private static void writeName(JsonGenerator json, String property, @Nullable Enum<?> value) {
    json.writeName(property);
    if (value == null) {
      json.writeNull();
    } else {
      json.writeString(value.name());
    }
  }

  /** An exact fraction such as {@code -101/1000}, or a whole number. */
  static String fraction(BigFraction value) {
    return value.getDenominator().equals(BigInteger.ONE)
        ? value.getNumerator().toString()
        : value.getNumerator() + "/" + value.getDenominator();
  }

  /** Rounded for display only. */
  static String decimal(BigFraction value, int decimals) {
    return new BigDecimal(value.getNumerator())
        .divide(new BigDecimal(value.getDenominator()), decimals, RoundingMode.HALF_UP)
        .toPlainString();
  }

  /** A text that a spreadsheet would read as a formula gets an apostrophe in front. */
  private static String safe(String text) {
    return !text.isEmpty() && "=+-@\t\r".indexOf(text.charAt(0)) >= 0 ? "'" + text : text;
  }
}
