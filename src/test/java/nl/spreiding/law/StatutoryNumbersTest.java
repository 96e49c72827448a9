package nl.spreiding.law;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import nl.spreiding.model.Kind;
import nl.spreiding.model.Municipality;
import nl.spreiding.model.MunicipalityCode;
import nl.spreiding.model.ProvinceCode;
import org.apache.commons.numbers.fraction.BigFraction;
import org.junit.jupiter.api.Test;

/**
 * The steps of the four municipalities of {@link BesluitArticle21Test}: BO = 100, of which 10 amv.
 *
 * <pre>
 * amv        10 * 1250 / 6100 = 2.049 -> 2 | 10 * 1800 / 6100 = 2.951 -> 3 | 4.918 -> 5 | 0.082 -> 0 | sum 10
 * rest       20 - 2 = 18                   | 30 - 3 = 27                   | 49 - 5 = 44| 1 - 0 = 1
 * PV20       task 50, amv 5, rest 45; 75%: 37.5 -> 38
 * </pre>
 */
class StatutoryNumbersTest {
  private static final MunicipalityCode ONE = new MunicipalityCode("GM0001");
  private static final ProvinceCode PROVINCE = new ProvinceCode("PV20");
  private final StatutoryNumbers numbers =
      StatutoryNumbers.of(
          LawCases.shelterCase(
              100,
              10,
              LawCases.four(),
              List.of(LawCases.open("A", "GM0001", Kind.REGULAR, 60, null))));

  private static Map<StepId, LawStep> byId(List<LawStep> stepList) {
    return stepList.stream().collect(Collectors.toMap(LawStep::id, Function.identity()));
  }

  @Test
  void municipalityByHand() {
    assertThat(numbers.amvOf(ONE).rounded()).isEqualTo(2);
    assertThat(numbers.otherOf(ONE)).isEqualTo(18);
    List<LawStep> stepList = numbers.stepsOf(ONE);
    assertThat(stepList)
        .extracting(LawStep::id)
        .containsExactly(
            StepId.WEIGHT,
            StepId.INDICATIVE,
            StepId.INDICATIVE_AMV,
            StepId.INDICATIVE_OTHER,
            StepId.DURABLE_REGULAR);

    LawStep weight = stepList.get(0);
    assertThat(weight.inputList())
        .containsExactly(
            LawInput.given(
                "SES-WOA", BigFraction.of(1, 4), LawInput.Unit.SCORE, "2021", "official"),
            LawInput.given(
                "iG",
                BigFraction.of(1000),
                LawInput.Unit.INHABITANTS,
                "2024-01-01",
                "municipalities.csv"),
            new LawInput(
                "In",
                BigFraction.of(6500),
                LawInput.Unit.INHABITANTS,
                "2024-01-01",
                "",
                StepId.INHABITANTS));
    assertThat(weight.result()).isEqualTo(BigFraction.of(5, 26));
    assertThat(weight.rounding()).isNull();
    assertThat(weight.address()).isEqualTo("Besluit 2.1(3)/WEIGHT/GM0001");

    LawStep indicative = stepList.get(1);
    assertThat(indicative.inputList())
        .extracting(LawInput::name)
        .containsExactly("BO", "Wf", "TWf");
    assertThat(indicative.exact()).isEqualTo(BigFraction.of(1250, 61));
    assertThat(indicative.rounding()).isEqualTo(RoundingDirection.HALF_UP);
    assertThat(indicative.result()).isEqualTo(BigFraction.of(20));
    assertThat(indicative.article().labelNl()).isEqualTo("artikel 2.1, derde lid, Besluit");

    // 60 durable regular places, fewer than 100: nothing is deducted.
    assertThat(stepList.get(4).inputList())
        .extracting(LawInput::value)
        .containsExactly(BigFraction.of(60), BigFraction.of(100));
    assertThat(stepList.get(4).result()).isEqualTo(BigFraction.ZERO);
  }

  @Test
  void provinceByHand() {
    Map<StepId, LawStep> steps = byId(numbers.stepsOf(PROVINCE));
    assertThat(steps.get(StepId.TASK).inputList())
        .containsExactly(
            LawInput.ofArea("GM0001", StepId.INDICATIVE, 20),
            LawInput.ofArea("GM0002", StepId.INDICATIVE, 30));
    assertThat(steps.get(StepId.TASK).result()).isEqualTo(BigFraction.of(50));
    assertThat(steps.get(StepId.TASK_AMV).result()).isEqualTo(BigFraction.of(5));
    assertThat(steps.get(StepId.TASK_OTHER).result()).isEqualTo(BigFraction.of(45));
    assertThat(steps.get(StepId.DEDUCTION).result()).isEqualTo(BigFraction.ZERO);
    assertThat(steps.get(StepId.REMAINING).result()).isEqualTo(BigFraction.of(50));
    LawStep threshold = steps.get(StepId.THRESHOLD_75);
    assertThat(threshold.exact()).isEqualTo(BigFraction.of(75, 2));
    assertThat(threshold.result()).isEqualTo(BigFraction.of(38));
  }

  @Test
  void nationalByHand() {
    Map<StepId, LawStep> steps = byId(numbers.nationalSteps());
    assertThat(steps.get(StepId.NEED).result()).isEqualTo(BigFraction.of(100));
    assertThat(steps.get(StepId.NEED_AMV).result()).isEqualTo(BigFraction.of(10));
    assertThat(steps.get(StepId.INHABITANTS).result()).isEqualTo(BigFraction.of(6500));
    assertThat(steps.get(StepId.TOTAL_WEIGHT).result()).isEqualTo(BigFraction.of(61, 65));
    assertThat(steps.get(StepId.ROUNDED_SUM).inputList())
        .extracting(LawInput::name)
        .containsExactly("PV20", "PV21");
    assertThat(steps.get(StepId.DIFFERENCE).result()).isEqualTo(BigFraction.ZERO);
    assertThat(steps.get(StepId.DIFFERENCE_AMV).result()).isEqualTo(BigFraction.ZERO);
  }

  /**
   * Every step's address names one step; summing inputs gives the result of every sum; the steps
   * repeat exactly.
   */
  @Test
  void stepsOfTheWholeCountryAreAddressableAndAddUp() {
    List<Municipality> list = LawCases.netherlands();
    StatutoryNumbers country =
        StatutoryNumbers.of(LawCases.shelterCase(96_000, 8_140, list, List.of()));
    Set<String> addresses = new HashSet<>();
    list.forEach(
        m -> {
          country.stepsOf(m.code()).forEach(s -> assertThat(addresses.add(s.address())).isTrue());
          assertThat(country.stepsOf(m.code())).isEqualTo(country.stepsOf(m.code()));
        });
    country
        .total()
        .taskByProvince()
        .forEach(
            (province, task) -> {
              List<LawStep> stepList = country.stepsOf(province);
              stepList.forEach(s -> assertThat(addresses.add(s.address())).isTrue());
              BigFraction sum =
                  stepList.getFirst().inputList().stream()
                      .map(LawInput::value)
                      .reduce(BigFraction.ZERO, BigFraction::add);
              assertThat(sum)
                  .isEqualTo(BigFraction.of(task))
                  .isEqualTo(stepList.getFirst().result());
            });
    country.nationalSteps().forEach(s -> assertThat(addresses.add(s.address())).isTrue());
  }

  @Test
  void namesWhatItDoesNotKnow() {
    assertThatThrownBy(() -> numbers.totalOf(new MunicipalityCode("GM9999")))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("The case has no (GM9999).");
    assertThatThrownBy(() -> numbers.stepsOf(new ProvinceCode("PV99")))
        .hasMessage("The case has no (PV99).");
  }

  @Test
  void amvIsPartOfTheNeed() {
    assertThatThrownBy(
            () -> StatutoryNumbers.of(LawCases.shelterCase(10, 11, LawCases.four(), List.of())))
        .hasMessage("The need for amv places (11) is above the need for all places (10).");
  }
}
