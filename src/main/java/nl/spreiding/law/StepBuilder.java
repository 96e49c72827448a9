package nl.spreiding.law;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import nl.spreiding.model.CaseSettings.Capacity;
import nl.spreiding.model.Municipality;
import nl.spreiding.model.MunicipalityCode;
import nl.spreiding.model.Parameters;
import nl.spreiding.model.ProvinceCode;
import nl.spreiding.model.ShelterCase;
import org.apache.commons.numbers.fraction.BigFraction;

/** Writes down, for one subject at a time, the steps that led to numbers already computed. */
final class StepBuilder {
  private final ShelterCase shelterCase;
  private final StatutoryNumbers numbers;
  private final String vintage;
  private final Map<ProvinceCode, List<Municipality>> municipalityListByProvince = new HashMap<>();

  StepBuilder(ShelterCase shelterCase, StatutoryNumbers numbers) {
    this.shelterCase = shelterCase;
    this.numbers = numbers;
    this.vintage = vintage(shelterCase);
    for (Municipality municipality : shelterCase.municipalityList()) {
      municipalityListByProvince
          .computeIfAbsent(municipality.province().code(), code -> new ArrayList<>())
          .add(municipality);
    }
  }

  /**
   * BO, In and TWf; then how far the sum of the rounded numbers lies from BO; then the same for
   * amv.
   */
  List<LawStep> national() {
    String subject = LawStep.NATIONAL;
    IndicativeDistribution total = numbers.total();
    List<LawStep> stepList = new ArrayList<>();
    Capacity capacity = shelterCase.settings().capacity();
    stepList.add(need(StepId.NEED, total, capacity));
    BigFraction municipalities = BigFraction.of(shelterCase.municipalityList().size());
    LawInput count =
        LawInput.given(
            "n", municipalities, LawInput.Unit.MUNICIPALITIES, vintage, "municipalities.csv");
    stepList.add(LawStep.whole(StepId.INHABITANTS, subject, List.of(count), total.inhabitants()));
    stepList.add(
        LawStep.exact(
            StepId.TOTAL_WEIGHT, subject, List.of(count, inhabitants()), total.totalWeight()));
    addSums(stepList, total, StepId.NEED, StepId.ROUNDED_SUM, StepId.DIFFERENCE);
    stepList.add(need(StepId.NEED_AMV, numbers.amv(), capacity));
    addSums(
        stepList, numbers.amv(), StepId.NEED_AMV, StepId.ROUNDED_SUM_AMV, StepId.DIFFERENCE_AMV);
    return List.copyOf(stepList);
  }

  private static LawStep need(StepId id, IndicativeDistribution distribution, Capacity capacity) {
    BigFraction need = BigFraction.of(distribution.need());
    LawInput input = LawInput.given(id.symbol(), need, LawInput.Unit.PLACES, "", capacity.source());
    return LawStep.exact(id, LawStep.NATIONAL, List.of(input), need);
  }

  private static void addSums(
      List<LawStep> stepList,
      IndicativeDistribution distribution,
      StepId need,
      StepId sum,
      StepId difference) {
    StepId task = need == StepId.NEED ? StepId.TASK : StepId.TASK_AMV;
    List<LawInput> taskList =
        distribution.taskByProvince().entrySet().stream()
            .map(e -> LawInput.ofArea(e.getKey().value(), task, e.getValue()))
            .toList();
    stepList.add(LawStep.whole(sum, LawStep.NATIONAL, taskList, distribution.roundedSum()));
    stepList.add(
        LawStep.whole(
            difference,
            LawStep.NATIONAL,
            List.of(
                LawInput.of(sum, distribution.roundedSum()),
                LawInput.of(need, distribution.need())),
            distribution.differenceFromNeed()));
  }

  /** Provincial sums (Besluit 2.1(2), 2.2(1)), deduction (Wet 2(3)) and threshold (Wet 9(3)). */
  List<LawStep> of(ProvinceCode province) {
    String subject = province.value();
    long task = numbers.taskOf(province);
    long amvTask = numbers.amvTaskOf(province);
    long deducted = numbers.deductedOf(province);
    LawInput taskInput = LawInput.of(StepId.TASK, task);
    LawInput amvInput = LawInput.of(StepId.TASK_AMV, amvTask);
    LawInput deductedInput = LawInput.of(StepId.DEDUCTION, deducted);
    Parameters parameters = shelterCase.settings().parameters();
    LawInput share =
        LawInput.given(
            "a", parameters.threshold75(), LawInput.Unit.SHARE, "", "parameter threshold75");
    return List.of(
        LawStep.whole(
            StepId.TASK,
            subject,
            perMunicipality(province, StepId.INDICATIVE, c -> numbers.totalOf(c).rounded()),
            task),
        LawStep.whole(
            StepId.TASK_AMV,
            subject,
            perMunicipality(province, StepId.INDICATIVE_AMV, c -> numbers.amvOf(c).rounded()),
            amvTask),
        LawStep.whole(
            StepId.TASK_OTHER,
            subject,
            List.of(taskInput, amvInput),
            numbers.otherTaskOf(province)),
        LawStep.whole(StepId.DEDUCTION, subject, deductions(province), deducted),
        LawStep.whole(
            StepId.REMAINING,
            subject,
            List.of(taskInput, deductedInput),
            numbers.remainingOf(province)),
        LawStep.rounded(
            StepId.THRESHOLD_75,
            subject,
            List.of(share, taskInput),
            parameters.threshold75().multiply(task),
            WetArticle9.DEFAULT_ROUNDING,
            numbers.threshold75Of(province)));
  }

  private List<LawInput> perMunicipality(
      ProvinceCode province, StepId step, Function<MunicipalityCode, Long> places) {
    return municipalityListByProvince.getOrDefault(province, List.of()).stream()
        .map(m -> LawInput.ofArea(m.code().value(), step, places.apply(m.code())))
        .toList();
  }

  /** Only municipalities of which something is deducted; the others would add nothing but zeros. */
  private List<LawInput> deductions(ProvinceCode province) {
    List<LawInput> inputList = new ArrayList<>();
    for (Municipality municipality : municipalityListByProvince.getOrDefault(province, List.of())) {
      DurablePlaces durable = numbers.durableOf(municipality.code());
      addIfAny(inputList, municipality, durable.deductedRegular(), StepId.DURABLE_REGULAR);
      addIfAny(inputList, municipality, durable.deductedSpecial(), StepId.DURABLE_SPECIAL);
    }
    return inputList;
  }

  private static void addIfAny(
      List<LawInput> inputList, Municipality municipality, long places, StepId step) {
    if (places > 0) {
      inputList.add(LawInput.ofArea(municipality.code().value(), step, places));
    }
  }

  /** Wf, Iv, Iv amv, what is left for other places; then the durable places, if there are any. */
  List<LawStep> of(Municipality municipality) {
    String subject = municipality.code().value();
    IndicativeNumber total = numbers.totalOf(municipality.code());
    IndicativeNumber amv = numbers.amvOf(municipality.code());
    List<LawStep> stepList = new ArrayList<>();
    List<LawInput> weightInputList = new ArrayList<>(WetArticle3.basisOf(municipality));
    weightInputList.add(inhabitants());
    stepList.add(LawStep.exact(StepId.WEIGHT, subject, weightInputList, total.weight()));
    stepList.add(indicative(StepId.INDICATIVE, StepId.NEED, numbers.total(), total));
    stepList.add(indicative(StepId.INDICATIVE_AMV, StepId.NEED_AMV, numbers.amv(), amv));
    stepList.add(
        LawStep.whole(
            StepId.INDICATIVE_OTHER,
            subject,
            List.of(
                LawInput.of(StepId.INDICATIVE, total.rounded()),
                LawInput.of(StepId.INDICATIVE_AMV, amv.rounded())),
            numbers.otherOf(municipality.code())));
    DurablePlaces durable = numbers.durableOf(municipality.code());
    Parameters parameters = shelterCase.settings().parameters();
    if (durable.regular() > 0) {
      long minimum = parameters.minimumDurableRegular();
      stepList.add(
          durable(
              StepId.DURABLE_REGULAR,
              subject,
              durable.regular(),
              minimum,
              "minimumDurableRegular",
              durable.deductedRegular()));
    }
    if (durable.special() > 0) {
      long minimum = parameters.minimumDurableSpecial();
      stepList.add(
          durable(
              StepId.DURABLE_SPECIAL,
              subject,
              durable.special(),
              minimum,
              "minimumDurableSpecial",
              durable.deductedSpecial()));
    }
    return List.copyOf(stepList);
  }

  private static LawStep indicative(
      StepId id, StepId need, IndicativeDistribution distribution, IndicativeNumber number) {
    List<LawInput> inputList =
        List.of(
            LawInput.of(need, distribution.need()),
            LawInput.of(StepId.WEIGHT, number.weight()),
            LawInput.of(StepId.TOTAL_WEIGHT, distribution.totalWeight()));
    return LawStep.rounded(
        id,
        number.municipality().value(),
        inputList,
        number.exact(),
        RoundingDirection.HALF_UP,
        number.rounded());
  }

  private LawStep durable(
      StepId id, String subject, long found, long minimum, String parameter, long deducted) {
    List<LawInput> inputList =
        List.of(
            LawInput.given(
                "d",
                BigFraction.of(found),
                LawInput.Unit.PLACES,
                shelterCase.settings().referenceDate().toString(),
                "locations"),
            LawInput.given(
                "m", BigFraction.of(minimum), LawInput.Unit.PLACES, "", "parameter " + parameter));
    return LawStep.whole(id, subject, inputList, deducted);
  }

  private LawInput inhabitants() {
    BigFraction value = BigFraction.of(numbers.total().inhabitants());
    return new LawInput("In", value, LawInput.Unit.INHABITANTS, vintage, "", StepId.INHABITANTS);
  }

  /** The date of the population figures; empty if the municipalities do not share one. */
  private static String vintage(ShelterCase shelterCase) {
    List<String> dateList =
        shelterCase.municipalityList().stream()
            .map(m -> m.inhabitantsDate().toString())
            .distinct()
            .toList();
    return dateList.size() == 1 ? dateList.getFirst() : "";
  }
}
