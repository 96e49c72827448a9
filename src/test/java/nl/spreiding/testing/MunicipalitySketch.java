package nl.spreiding.testing;

import nl.spreiding.model.Kind;
import nl.spreiding.model.MunicipalityCode;
import nl.spreiding.problem.MunicipalityProblem;
import nl.spreiding.problem.ProvinceProblem;
import org.jspecify.annotations.Nullable;

/** A municipality in a {@linkplain Problems tiny problem}. */
public final class MunicipalitySketch {
  private final Problems problems;
  private final ProvinceSketch province;
  private final int index;
  private long otherDue;
  private long amvDue;
  private long otherVoluntary;
  private long amvVoluntary;
  private @Nullable Long reported;
  private @Nullable Long baseline;
  private @Nullable Long cap;
  private @Nullable Long pinned;
  private boolean exempt;
  private long shortagePrice;
  private long surplusPrice;
  private long beyondOfferPrice;
  private long reportPrice;
  private long stabilityPrice;
  private long minimumDurableRegular = 100;
  private long minimumDurableSpecial = 16;
  private long durableMinimumPrice;

  MunicipalitySketch(Problems problems, ProvinceSketch province, int index) {
    this.problems = problems;
    this.province = province;
    this.index = index;
  }

  /** Places due other than amv. */
  public MunicipalitySketch due(long places) {
    otherDue = places;
    return this;
  }

  /** Amv places due. */
  public MunicipalitySketch amvDue(long places) {
    amvDue = places;
    return this;
  }

  /** Voluntary level other than amv. */
  public MunicipalitySketch offers(long places) {
    otherVoluntary = places;
    return this;
  }

  /** Voluntary level of amv places. */
  public MunicipalitySketch offersAmv(long places) {
    amvVoluntary = places;
    return this;
  }

  /**
   * FAIR_SHARE: micro-points per squared place below what is due, above it, and beyond the offer.
   */
  public MunicipalitySketch fairSharePrices(long shortage, long surplus, long beyondOffer) {
    shortagePrice = shortage;
    surplusPrice = surplus;
    beyondOfferPrice = beyondOffer;
    return this;
  }

  /**
   * REPORT_DEVIATION: number in the commissioner's report and micro-points per place of deviation.
   */
  public MunicipalitySketch reported(long places, long price) {
    reported = places;
    reportPrice = price;
    return this;
  }

  /** STABILITY: number in the baseline run and micro-points per place of deviation. */
  public MunicipalitySketch baseline(long places, long price) {
    baseline = places;
    stabilityPrice = price;
    return this;
  }

  /** MUNICIPAL_CAP: most places it may have. */
  public MunicipalitySketch cap(long places) {
    cap = places;
    return this;
  }

  /** PINNED: number it is fixed at. */
  public MunicipalitySketch pinned(long places) {
    pinned = places;
    return this;
  }

  /** EXEMPT: nothing may be imposed on it. */
  public MunicipalitySketch exempt() {
    exempt = true;
    return this;
  }

  /**
   * DURABLE_MINIMUM: micro-points per place short of 100 durable regular or 16 durable special
   * places.
   */
  public MunicipalitySketch durableMinimumPrice(long price) {
    durableMinimumPrice = price;
    return this;
  }

  /** One more municipality in the same province. */
  public MunicipalitySketch municipality() {
    return province.municipality();
  }

  /** A known regular location with room for 1 to 1,000 places. */
  public SiteSketch location() {
    return problems.site(this, false);
  }

  /** A known location of another kind with room for 1 to 1,000 places. */
  public SiteSketch location(Kind kind) {
    return location().kind(kind);
  }

  /** Imposed regular places: none, or 1 to 1,000. */
  public SiteSketch imposed() {
    return problems.site(this, true);
  }

  /** Imposed places of another kind: none, or 1 to 1,000. */
  public SiteSketch imposed(Kind kind) {
    return imposed().kind(kind);
  }

  int index() {
    return index;
  }

  int provinceIndex() {
    return province.index();
  }

  MunicipalityProblem build(ProvinceProblem built) {
    return new MunicipalityProblem(
        index,
        new MunicipalityCode("GM%04d".formatted(index + 1)),
        built,
        otherDue,
        amvDue,
        otherVoluntary,
        amvVoluntary,
        reported,
        baseline,
        cap,
        pinned,
        exempt,
        shortagePrice,
        surplusPrice,
        beyondOfferPrice,
        reportPrice,
        stabilityPrice,
        minimumDurableRegular,
        minimumDurableSpecial,
        durableMinimumPrice);
  }
}
