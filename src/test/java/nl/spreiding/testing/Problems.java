package nl.spreiding.testing;

import java.util.ArrayList;
import java.util.List;
import nl.spreiding.model.QuotaScope;
import nl.spreiding.model.TaskKind;
import nl.spreiding.plan.Allotment;
import nl.spreiding.problem.DecisionProblem;
import nl.spreiding.problem.Distribution;
import nl.spreiding.problem.MunicipalityProblem;
import nl.spreiding.problem.Pool;
import nl.spreiding.problem.ProvinceProblem;
import nl.spreiding.problem.Site;

/**
 * Tiny decision problems that read like sentences. What a test does not mention is nothing: no
 * task, nothing due, no price. A site also says how many places it holds, so one sketch gives both
 * a problem and a distribution.
 */
public final class Problems {
  private final QuotaScope scope;
  private final List<ProvinceSketch> provinceList = new ArrayList<>();
  private final List<MunicipalitySketch> municipalityList = new ArrayList<>();
  private final List<SiteSketch> siteList = new ArrayList<>();
  private long overImposedPrice;

  private Problems(QuotaScope scope) {
    this.scope = scope;
  }

  /** A country in which a surplus relieves others within the province. */
  public static Problems country() {
    return country(QuotaScope.PROVINCE);
  }

  /** A country in which a surplus relieves others over the given area. */
  public static Problems country(QuotaScope scope) {
    return new Problems(scope);
  }

  /** Micro-points per imposed place beyond what is missing, in every pool. */
  public Problems overImposedPrice(long price) {
    overImposedPrice = price;
    return this;
  }

  /** One more province; codes count up from PV01. */
  public ProvinceSketch province() {
    ProvinceSketch province = new ProvinceSketch(this, provinceList.size());
    provinceList.add(province);
    return province;
  }

  MunicipalitySketch municipality(ProvinceSketch province) {
    MunicipalitySketch municipality =
        new MunicipalitySketch(this, province, municipalityList.size());
    municipalityList.add(municipality);
    return municipality;
  }

  SiteSketch site(MunicipalitySketch municipality, boolean imposed) {
    SiteSketch site = new SiteSketch(municipality, siteList.size(), imposed);
    siteList.add(site);
    return site;
  }

  /** The problem. */
  public DecisionProblem problem() {
    List<ProvinceProblem> provinces = provinceList.stream().map(ProvinceSketch::build).toList();
    List<MunicipalityProblem> municipalities =
        municipalityList.stream().map(m -> m.build(provinces.get(m.provinceIndex()))).toList();
    List<Site> sites =
        siteList.stream().map(s -> s.build(municipalities.get(s.municipalityIndex()))).toList();
    return new DecisionProblem(scope, provinces, pools(provinces), municipalities, sites);
  }

  private List<Pool> pools(List<ProvinceProblem> provinces) {
    List<Pool> poolList = new ArrayList<>();
    if (scope == QuotaScope.NATIONAL) {
      for (TaskKind kind : TaskKind.values()) {
        long task = provinces.stream().mapToLong(p -> p.taskOf(kind)).sum();
        poolList.add(new Pool(poolList.size(), null, kind, task, overImposedPrice));
      }
      return poolList;
    }
    for (ProvinceProblem province : provinces) {
      for (TaskKind kind : TaskKind.values()) {
        poolList.add(
            new Pool(poolList.size(), province, kind, province.taskOf(kind), overImposedPrice));
      }
    }
    return poolList;
  }

  /** The places that the sites hold. */
  public Distribution distribution() {
    return new Distribution(siteList.stream().mapToLong(SiteSketch::held).toArray());
  }

  /** The places that the sites hold, as planning entities. */
  public Object[] allotments() {
    DecisionProblem problem = problem();
    Distribution distribution = distribution();
    return problem.siteList().stream()
        .map(site -> new Allotment(problem, site, distribution.places(site)))
        .toArray();
  }
}
