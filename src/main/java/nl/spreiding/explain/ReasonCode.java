package nl.spreiding.explain;

import static nl.spreiding.explain.Ground.CHOICE;
import static nl.spreiding.explain.Ground.LAW;
import static nl.spreiding.explain.Ground.PRACTICE;

import org.jspecify.annotations.Nullable;

/**
 * Every way in which a number can arise, with what it rests on. The sentences stand in {@code
 * sentences_*.properties}.
 */
public enum ReasonCode {
  /** Fixed by a scenario. */
  PINNED(CHOICE, null),
  /** A scenario fixed the number, but the decision differs from it. */
  PINNED_NOT_MET(CHOICE, null),
  /** Long-standing host on which nothing is imposed. */
  EXEMPT(PRACTICE, null),
  /** No places at all. */
  NOTHING_DECIDED(CHOICE, Citation.WET_5_1),
  /** Exactly the share. */
  AT_DUE(CHOICE, Citation.WET_5_2),
  /** Above the share, within what is in use, agreed, offered or reported. */
  ABOVE_DUE(CHOICE, Citation.WET_5_2),
  /** Above both the share and the offer. */
  ABOVE_OFFER(CHOICE, Citation.AWB_3_4),
  /** Below the share while the province meets its task. */
  BELOW_RELIEVED_PROVINCE(CHOICE, Citation.WET_5_1),
  /** Below the share while the country meets its task. */
  BELOW_RELIEVED_NATION(CHOICE, null),
  /** Below the share while the task is met and voluntary surpluses relieve nobody. */
  BELOW_NO_RELIEF(CHOICE, null),
  /** Below the share while the task is not met. */
  BELOW_SHORTFALL(CHOICE, Citation.WET_5_1),
  /** The statutory number. */
  INDICATIVE(LAW, Citation.BESLUIT_2_1_3),
  /** Lends places on its territory to another municipality. */
  EXCHANGE_LENDER(PRACTICE, null),
  /** Counts places that lie in another municipality. */
  EXCHANGE_BORROWER(PRACTICE, null),
  /** A scenario replaced the provincial task. */
  TASK_SET(CHOICE, null),
  /** On which locations the places lie. */
  LOCATED(PRACTICE, null),
  /** Imposed without a known location (restopgave). */
  IMPOSED(CHOICE, Citation.WET_5_1),
  /** What pro rata sharing of the restopgave would give. */
  IMPOSED_SHARE(PRACTICE, null),
  /** Imposed at exactly the minimum size. */
  IMPOSED_MINIMUM(CHOICE, null),
  /** Imposed at the minimum size, while the pro rata share is smaller. */
  IMPOSED_ROUNDED_UP(CHOICE, null),
  /** More is imposed in the area than is missing. */
  OVER_IMPOSED(CHOICE, Citation.AWB_3_4),
  /** What is missing is less than can be imposed. */
  GAP_BELOW_MINIMUM(CHOICE, null),
  /** The task of the area is not met. */
  SHORTFALL(LAW, Citation.WET_5_1),
  /** At the number in the commissioner's report. */
  REPORT_FOLLOWED(CHOICE, Citation.WET_5_2),
  /** Above the commissioner's report. */
  REPORT_MORE(CHOICE, Citation.AWB_3_46),
  /** Below the commissioner's report. */
  REPORT_LESS(CHOICE, Citation.AWB_3_46),
  /** There is no report; the offer is taken from the locations. */
  REPORT_NONE(CHOICE, null),
  /** At the most places that a municipality may have. */
  CAP(CHOICE, null),
  /** A location was fixed by a scenario. */
  PINNED_LOCATION(CHOICE, null),
  /** A location that may not close. */
  LOCATION_FIXED(PRACTICE, null),
  /** A location whose contract ends before the counting date. */
  LOCATION_ENDS(PRACTICE, null),
  /** A location that opens after the counting date. */
  LOCATION_LATE(PRACTICE, null),
  /** A location that closes by this decision. */
  LOCATION_CLOSES(CHOICE, null),
  /** A location that shrinks by this decision. */
  LOCATION_SHRINKS(CHOICE, null),
  /** Children who can stay where they live. */
  CHILDREN_KEPT(CHOICE, null),
  /** Fewer durable regular places than the minimum. */
  DURABLE_REGULAR_SMALL(LAW, Citation.BESLUIT_3_1),
  /** Fewer durable special places than the minimum. */
  DURABLE_SPECIAL_SMALL(LAW, Citation.BESLUIT_3_1),
  /** Differs from the earlier run it is compared with. */
  BASELINE_CHANGE(CHOICE, null);

  private final Ground ground;
  private final @Nullable Citation citation;

  ReasonCode(Ground ground, @Nullable Citation citation) {
    this.ground = ground;
    this.citation = citation;
  }

  /**
   * What the reason rests on.
   *
   * @return law, practice or choice
   */
  public Ground ground() {
    return ground;
  }

  /**
   * The article that says so, or that asks for this reason.
   *
   * @return the article; null: none
   */
  public @Nullable Citation citation() {
    return citation;
  }
}
