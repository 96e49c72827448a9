package nl.spreiding.law;

import java.util.HashMap;
import java.util.Map;
import nl.spreiding.model.MunicipalityCode;
import nl.spreiding.model.ProvinceCode;
import nl.spreiding.model.ShelterCase;

/** The numbers that follow from the law for one case, with their derivation. */
public final class StatutoryNumbers {
  private final IndicativeDistribution total;
  private final IndicativeDistribution amv;
  private final Map<MunicipalityCode, IndicativeNumber> totalByMunicipality = new HashMap<>();
  private final Map<MunicipalityCode, IndicativeNumber> amvByMunicipality = new HashMap<>();

  private StatutoryNumbers(IndicativeDistribution total, IndicativeDistribution amv) {
    this.total = total;
    this.amv = amv;
    total.numberList().forEach(n -> totalByMunicipality.put(n.municipality(), n));
    amv.numberList().forEach(n -> amvByMunicipality.put(n.municipality(), n));
  }

  /**
   * Computes the statutory numbers of a case.
   *
   * @param shelterCase a valid case
   * @return the numbers
   */
  public static StatutoryNumbers of(ShelterCase shelterCase) {
    var capacity = shelterCase.settings().capacity();
    return new StatutoryNumbers(
        BesluitArticle21.distribute(capacity.total(), shelterCase.municipalityList()),
        BesluitArticle21.distribute(capacity.amv(), shelterCase.municipalityList()));
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
   */
  public IndicativeNumber totalOf(MunicipalityCode municipality) {
    return totalByMunicipality.get(municipality);
  }

  /**
   * The indicative amv number of a municipality.
   *
   * @param municipality its code
   * @return amv places, with derivation
   */
  public IndicativeNumber amvOf(MunicipalityCode municipality) {
    return amvByMunicipality.get(municipality);
  }

  /**
   * The provincial task.
   *
   * @param province its code
   * @return all places, amv included
   */
  public long taskOf(ProvinceCode province) {
    return total.taskByProvince().get(province);
  }

  /**
   * The provincial amv task.
   *
   * @param province its code
   * @return amv places
   */
  public long amvTaskOf(ProvinceCode province) {
    return amv.taskByProvince().get(province);
  }
}
