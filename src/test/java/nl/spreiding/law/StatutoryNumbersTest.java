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
import nl.spreiding.model.Language;
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

  /**
   * PV20: 100 regular and 16 special durable places of GM0001 are exactly the minima, 150 regular
   * of GM0002 are above: 100 + 16 + 150 = 266 are deducted. GM0003 has 99 regular ones: nothing.
   */
  @Test
  void deductionNamesWhatIsDeductedAndNothingElse() {
    StatutoryNumbers deducted =
        StatutoryNumbers.of(
            LawCases.shelterCase(
                100,
                10,
                LawCases.four(),
                List.of(
                    LawCases.open("A", "GM0001", Kind.REGULAR, 100, null),
                    LawCases.open("B", "GM0001", Kind.AMV, 16, null),
                    LawCases.open("C", "GM0002", Kind.REGULAR, 150, null),
                    LawCases.open("D", "GM0003", Kind.REGULAR, 99, null))));
    LawStep step = byId(deducted.stepsOf(PROVINCE)).get(StepId.DEDUCTION);
    assertThat(step.inputList())
        .containsExactly(
            LawInput.ofArea("GM0001", StepId.DURABLE_REGULAR, 100),
            LawInput.ofArea("GM0001", StepId.DURABLE_SPECIAL, 16),
            LawInput.ofArea("GM0002", StepId.DURABLE_REGULAR, 150));
    assertThat(step.result()).isEqualTo(BigFraction.of(266));
    LawStep other = byId(deducted.stepsOf(new ProvinceCode("PV21"))).get(StepId.DEDUCTION);
    assertThat(other.inputList()).isEmpty();
    assertThat(deducted.stepsOf(new MunicipalityCode("GM0002")))
        .extracting(LawStep::id)
        .contains(StepId.DURABLE_REGULAR)
        .doesNotContain(StepId.DURABLE_SPECIAL);
    assertThat(deducted.stepsOf(new MunicipalityCode("GM0004")))
        .extracting(LawStep::id)
        .containsExactly(
            StepId.WEIGHT, StepId.INDICATIVE, StepId.INDICATIVE_AMV, StepId.INDICATIVE_OTHER);
  }

  /** Tasks 50 and 50 (49 + 1), amv 5 and 5; of PV20 2 + 3 amv. */
  @Test
  void sumsNameTheStepsThatTheyAddUp() {
    Map<StepId, LawStep> national = byId(numbers.nationalSteps());
    assertThat(national.get(StepId.ROUNDED_SUM).inputList())
        .containsExactly(
            LawInput.ofArea("PV20", StepId.TASK, 50), LawInput.ofArea("PV21", StepId.TASK, 50));
    assertThat(national.get(StepId.ROUNDED_SUM_AMV).inputList())
        .containsExactly(
            LawInput.ofArea("PV20", StepId.TASK_AMV, 5),
            LawInput.ofArea("PV21", StepId.TASK_AMV, 5));
    assertThat(byId(numbers.stepsOf(PROVINCE)).get(StepId.TASK_AMV).inputList())
        .containsExactly(
            LawInput.ofArea("GM0001", StepId.INDICATIVE_AMV, 2),
            LawInput.ofArea("GM0002", StepId.INDICATIVE_AMV, 3));
  }

  @Test
  void stepsAndUnitsHaveNamesInBothLanguages() {
    assertThat(StepId.INDICATIVE.formula()).isEqualTo("BO × Wf / TWf = Iv");
    assertThat(StepId.TASK.label(Language.NL)).isEqualTo("provinciale opvangopgave");
    assertThat(StepId.TASK.label(Language.EN)).isEqualTo("provincial task");
    assertThat(StepId.TASK.unit()).isEqualTo(LawInput.Unit.PLACES);
    assertThat(LawInput.Unit.MUNICIPALITIES.label(Language.NL)).isEqualTo("gemeenten");
    assertThat(LawInput.Unit.PLACES.label(Language.EN)).isEqualTo("places");
    assertThat(RoundingDirection.FLOOR.label(Language.NL)).isEqualTo("naar beneden");
    assertThat(RoundingDirection.CEILING.label(Language.EN)).isEqualTo("up");
    assertThat(GrantType.DURABLE.article()).isEqualTo("Wet 9(2)(b); Regeling 4(2)");
  }
}
