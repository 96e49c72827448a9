package nl.spreiding.export;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.StringReader;
import java.io.StringWriter;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import nl.spreiding.law.LawCases;
import nl.spreiding.law.StatutoryNumbers;
import nl.spreiding.model.Kind;
import nl.spreiding.model.Language;
import nl.spreiding.model.Municipality;
import nl.spreiding.model.MunicipalityCode;
import nl.spreiding.model.Province;
import nl.spreiding.model.ProvinceCode;
import nl.spreiding.model.ShelterCase;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVRecord;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * The four municipalities of {@code BesluitArticle21Test}: BO = 100, of which 10 amv; 120 durable
 * places in GM0001.
 */
class IndicativeExportTest {
  private final ShelterCase shelterCase =
      LawCases.shelterCase(
          100, 10, LawCases.four(), List.of(LawCases.open("A", "GM0001", Kind.REGULAR, 120, null)));
  private final StatutoryNumbers numbers = StatutoryNumbers.of(shelterCase);

  private static String municipalities(ShelterCase shelterCase) throws IOException {
    StringWriter out = new StringWriter();
    IndicativeExport.writeMunicipalities(shelterCase, StatutoryNumbers.of(shelterCase), out);
    return out.toString();
  }

  private static String json(ShelterCase shelterCase, Language language) {
    StringWriter out = new StringWriter();
    IndicativeExport.writeJson(shelterCase, StatutoryNumbers.of(shelterCase), language, out);
    return out.toString();
  }

  @Test
  void municipalityRows() throws IOException {
    assertThat(municipalities(shelterCase).lines())
        .startsWith(
            "code,name,province_code,province,inhabitants,inhabitants_date,ses_woa,ses_woa_year,ses_woa_basis,"
                + "weight_factor,weight_factor_decimal,exact,exact_decimal,indicative,"
                + "exact_amv,exact_amv_decimal,indicative_amv,indicative_regular",
            "GM0001,Gemeente GM0001,PV20,Provincie PV20,1000,2024-01-01,0.25,2021,official,"
                + "5/26,0.1923076923,1250/61,20.4918,20,125/61,2.0492,2,18")
        .hasSize(5);
  }

  @Test
  void provinceRows() throws IOException {
    StringWriter out = new StringWriter();
    IndicativeExport.writeProvinces(shelterCase, numbers, out);
    assertThat(out)
        .hasToString(
            """
            province_code,province,task,task_amv,task_other,durable_deducted,remaining,threshold_75
            PV20,Provincie PV20,50,5,45,120,0,38
            PV21,Provincie PV21,50,5,45,0,50,38
            """);
  }

  /**
   * A name that a spreadsheet would run as a formula gets an apostrophe; a negative score is a
   * number and stays one.
   */
  @Test
  void textIsNoFormula() throws IOException {
    List<String> nameList =
        List.of("=1+1", "+x", "-x", "@x", "\tx", "\rx", "'s-Gravenhage", "a, \"b\"");
    List<Municipality> list = new ArrayList<>();
    for (int i = 0; i < nameList.size(); i++) {
      list.add(named("GM000" + i, nameList.get(i)));
    }
    List<CSVRecord> rowList =
        CSVFormat.RFC4180
            .builder()
            .setHeader()
            .setSkipHeaderRecord(true)
            .get()
            .parse(new StringReader(municipalities(LawCases.shelterCase(10, 1, list, List.of()))))
            .getRecords();
    assertThat(rowList)
        .extracting(row -> row.get("name"))
        .containsExactly("'=1+1", "'+x", "'-x", "'@x", "'\tx", "'\rx", "'s-Gravenhage", "a, \"b\"");
    assertThat(rowList).extracting(row -> row.get("ses_woa")).containsOnly("-0.100");
  }

  private static Municipality named(String code, String name) {
    return new Municipality(
        new MunicipalityCode(code),
        name,
        new Province(new ProvinceCode("PV20"), "Groningen"),
        100,
        LocalDate.of(2024, 1, 1),
        new BigDecimal("-0.100"),
        2021,
        "official",
        null,
        null);
  }

  @Test
  void jsonHoldsEveryStep() {
    String text = json(shelterCase, Language.EN);
    assertThat(text).endsWith("}\n").doesNotContain("\r");
    JsonNode root = JsonMapper.shared().readTree(text);
    assertThat(root.at("/national/total/differenceFromNeed").asLong()).isZero();
    assertThat(root.at("/national/total/totalWeight").asString()).isEqualTo("61/65");
    assertThat(root.at("/provinces/0/durableDeducted").asLong()).isEqualTo(120);
    JsonNode step = root.at("/municipalities/0/steps/1");
    assertThat(step.path("address").asString()).isEqualTo("Besluit 2.1(3)/INDICATIVE/GM0001");
    assertThat(step.path("article").asString()).isEqualTo("article 2.1(3), Besluit");
    assertThat(step.path("exact").asString()).isEqualTo("1250/61");
    assertThat(step.path("rounding").asString()).isEqualTo("HALF_UP");
    assertThat(step.path("result").asString()).isEqualTo("20");
    assertThat(step.at("/inputs/1/step").asString()).isEqualTo("WEIGHT");
    assertThat(root.at("/municipalities/0/steps/0/inputs/0/basis").asString())
        .isEqualTo("official");
    assertThat(root.at("/municipalities/0/steps/0/rounding").isNull()).isTrue();
    assertThat(root.path("municipalities")).hasSize(4);
  }

  @Test
  void sameBytesWhateverTheRowOrder() throws IOException {
    List<Municipality> reversed = new ArrayList<>(LawCases.four());
    Collections.reverse(reversed);
    ShelterCase other = LawCases.shelterCase(100, 10, reversed, shelterCase.locationList());
    assertThat(municipalities(other)).isEqualTo(municipalities(shelterCase));
    assertThat(json(other, Language.NL)).isEqualTo(json(shelterCase, Language.NL));
  }
}
