package nl.spreiding.law;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import nl.spreiding.model.Municipality;
import nl.spreiding.model.MunicipalityCode;
import nl.spreiding.model.ProvinceCode;
import nl.spreiding.model.ShelterCase;
import org.jspecify.annotations.Nullable;

/** The numbers that follow from the law for one case, with their derivation. */
public final class StatutoryNumbers {
  private final ShelterCase shelterCase;
  private final IndicativeDistribution total;
  private final IndicativeDistribution amv;
  private final Map<MunicipalityCode, Municipality> municipalityByCode = new HashMap<>();
  private final Map<MunicipalityCode, IndicativeNumber> totalByMunicipality = new HashMap<>();
  private final Map<MunicipalityCode, IndicativeNumber> amvByMunicipality = new HashMap<>();
  private final SortedMap<MunicipalityCode, DurablePlaces> durableByMunicipality;
  private final SortedMap<ProvinceCode, Long> deductedByProvince = new TreeMap<>();
  private final StepBuilder stepBuilder;

  private StatutoryNumbers(
      ShelterCase shelterCase,
      IndicativeDistribution total,
      IndicativeDistribution amv,
      SortedMap<MunicipalityCode, DurablePlaces> durableByMunicipality) {
    this.shelterCase = shelterCase;
    this.total = total;
    this.amv = amv;
    this.durableByMunicipality = durableByMunicipality;
    shelterCase.municipalityList().forEach(m -> municipalityByCode.put(m.code(), m));
    total.numberList().forEach(n -> totalByMunicipality.put(n.municipality(), n));
    amv.numberList().forEach(n -> amvByMunicipality.put(n.municipality(), n));
    total.taskByProvince().keySet().forEach(p -> deductedByProvince.put(p, 0L));
    durableByMunicipality.forEach(
        (code, places) ->
            deductedByProvince.merge(
                municipality(code).province().code(), places.deducted(), Math::addExact));
    stepBuilder = new StepBuilder(shelterCase, this);
  }

  /**
   * Computes the statutory numbers of a case. Tasks that a scenario sets instead do not change
   * them.
   *
   * @param shelterCase a valid case
   * @return the numbers
   * @throws IllegalArgumentException if a figure cannot be used, such as a SES-WOA score of -1
   */
  public static StatutoryNumbers of(ShelterCase shelterCase) {
    var settings = shelterCase.settings();
    WetArticle3.requirePart(settings.capacity().total(), settings.capacity().amv());
    return new StatutoryNumbers(
        shelterCase,
        BesluitArticle21.distribute(settings.capacity().total(), shelterCase.municipalityList()),
        BesluitArticle22.distribute(settings.capacity().amv(), shelterCase.municipalityList()),
        WetArticle2.durablePlaces(
            shelterCase.locationList(),
            settings.referenceDate(),
            settings.countsUntil(),
            settings.parameters()));
  }

  /**
   * All places, amv included (Besluit art. 2.1).
   *
   * @return the distribution
   */
  public IndicativeDistribution total() {
    return total;
  }

  /**
   * Places for unaccompanied minors (Besluit art. 2.2); part of the total.
   *
   * @return the distribution
   */
  public IndicativeDistribution amv() {
    return amv;
  }

  /**
   * The indicative number of a municipality.
   *
   * @param municipality its code
   * @return all places, with derivation
   * @throws IllegalArgumentException if the case has no such municipality
   */
  public IndicativeNumber totalOf(MunicipalityCode municipality) {
    return known(totalByMunicipality.get(municipality), municipality);
  }

  /**
   * The indicative amv number of a municipality.
   *
   * @param municipality its code
   * @return amv places, with derivation
   * @throws IllegalArgumentException if the case has no such municipality
   */
  public IndicativeNumber amvOf(MunicipalityCode municipality) {
    return known(amvByMunicipality.get(municipality), municipality);
  }

  /**
   * The indicative number of a municipality for regular and other special places: all places
   * without the amv places.
   *
   * @param municipality its code
   * @return places
   * @throws IllegalArgumentException if the case has no such municipality
   */
  public long otherOf(MunicipalityCode municipality) {
    return Math.subtractExact(totalOf(municipality).rounded(), amvOf(municipality).rounded());
  }

  /**
   * The provincial task.
   *
   * @param province its code
   * @return all places, amv included
   * @throws IllegalArgumentException if the case has no such province
   */
  public long taskOf(ProvinceCode province) {
    return known(total.taskByProvince().get(province), province);
  }

  /**
   * The provincial amv task.
   *
   * @param province its code
   * @return amv places
   * @throws IllegalArgumentException if the case has no such province
   */
  public long amvTaskOf(ProvinceCode province) {
    return known(amv.taskByProvince().get(province), province);
  }

  /**
   * The provincial task for regular and other special places: the task without the amv task.
   *
   * @param province its code
   * @return places
   * @throws IllegalArgumentException if the case has no such province
   */
  public long otherTaskOf(ProvinceCode province) {
    return Math.subtractExact(taskOf(province), amvTaskOf(province));
  }

  /**
   * The durable places of a municipality (Wet art. 2(3), Besluit art. 3.1).
   *
   * @param municipality its code
   * @return found and deducted
   */
  public DurablePlaces durableOf(MunicipalityCode municipality) {
    return durableByMunicipality.getOrDefault(municipality, DurablePlaces.NONE);
  }

  /**
   * The durable places deducted from a provincial number (Wet art. 2(3)).
   *
   * @param province its code
   * @return places
   * @throws IllegalArgumentException if the case has no such province
   */
  public long deductedOf(ProvinceCode province) {
    return known(deductedByProvince.get(province), province);
  }

  /**
   * What is left of a provincial number after the deduction (Wet art. 2(3)).
   *
   * @param province its code
   * @return places, not below zero
   * @throws IllegalArgumentException if the case has no such province
   */
  public long remainingOf(ProvinceCode province) {
    return WetArticle2.remaining(taskOf(province), deductedOf(province));
  }

  /**
   * The places above which the third grant starts (Wet art. 9(3)), on the statutory number.
   *
   * @param province its code
   * @return places, rounded by {@link WetArticle9#DEFAULT_ROUNDING}
   * @throws IllegalArgumentException if the case has no such province
   */
  public long threshold75Of(ProvinceCode province) {
    return WetArticle9.threshold(
        shelterCase.settings().parameters().threshold75(),
        taskOf(province),
        WetArticle9.DEFAULT_ROUNDING);
  }

  /**
   * The derivation of the national figures.
   *
   * @return steps in the order of the computation
   */
  public List<LawStep> nationalSteps() {
    return stepBuilder.national();
  }

  /**
   * The derivation of a provincial task, its deduction and its threshold.
   *
   * @param province its code
   * @return steps in the order of the computation
   * @throws IllegalArgumentException if the case has no such province
   */
  public List<LawStep> stepsOf(ProvinceCode province) {
    return stepBuilder.of(province);
  }

  /**
   * The derivation of the numbers of a municipality; made on demand.
   *
   * @param municipality its code
   * @return steps in the order of the computation
   * @throws IllegalArgumentException if the case has no such municipality
   */
  public List<LawStep> stepsOf(MunicipalityCode municipality) {
    return stepBuilder.of(municipality(municipality));
  }

  private Municipality municipality(MunicipalityCode code) {
    return known(municipalityByCode.get(code), code);
  }

  private static <T> T known(@Nullable T value, Object code) {
    if (value == null) {
      throw new IllegalArgumentException("The case has no (" + code + ").");
    }
    return value;
  }
}
