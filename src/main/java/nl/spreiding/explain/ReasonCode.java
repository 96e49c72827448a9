package nl.spreiding.explain;

import static nl.spreiding.explain.Ground.CHOICE;
import static nl.spreiding.explain.Ground.FACT;
import static nl.spreiding.explain.Ground.LAW;
import static nl.spreiding.explain.Ground.PRACTICE;

import nl.spreiding.path.StepKind;

/**
 * Every way in which a number can arise, with what it rests on and the step at which it arises. The
 * sentences stand in {@code sentences_*.properties}.
 */
public enum ReasonCode {
  /** Fixed by a scenario. */
  PINNED(CHOICE, Citation.AWB_3_46, StepKind.DECIDED),
  /** A scenario fixed the number, but the decision differs from it. */
  PINNED_NOT_MET(CHOICE, Citation.AWB_3_46, StepKind.DECIDED),
  /** Long-standing host on which nothing is imposed. */
  EXEMPT(PRACTICE, Citation.WET_4_2, StepKind.DECIDED),
  /** No places at all. */
  NOTHING_DECIDED(CHOICE, Citation.WET_5_1, StepKind.DECIDED),
  /** Exactly the share. */
  AT_DUE(CHOICE, Citation.WET_5_2_FIRST, StepKind.DECIDED),
  /** Above the share, within what is in use, agreed, offered or reported. */
  ABOVE_DUE(CHOICE, Citation.WET_5_2_FIRST, StepKind.DECIDED),
  /** Above both the share and the offer. */
  ABOVE_OFFER(CHOICE, Citation.AWB_3_4_2, StepKind.DECIDED),
  /** Below the share while the province meets its task. */
  BELOW_RELIEVED_PROVINCE(CHOICE, Citation.WET_5_1, StepKind.DECIDED),
  /** Below the share while the country meets its task. */
  BELOW_RELIEVED_NATION(CHOICE, Citation.WET_5_2_FIRST, StepKind.DECIDED),
  /** Below the share while the task is met and voluntary surpluses relieve nobody. */
  BELOW_NO_RELIEF(CHOICE, Citation.WET_5_2_FIRST, StepKind.DECIDED),
  /** Below the share while the task is not met. */
  BELOW_SHORTFALL(CHOICE, Citation.WET_5_1, StepKind.DECIDED),
  /** Below the share of the other task too, which is met. */
  BELOW_ALSO_MET(CHOICE, Citation.WET_5_1, StepKind.DECIDED),
  /** Below the share of the other task too, which is not met. */
  BELOW_ALSO_SHORT(CHOICE, Citation.WET_5_1, StepKind.DECIDED),
  /** The statutory number. */
  INDICATIVE(LAW, Citation.BESLUIT_2_1_3, StepKind.INDICATIVE),
  /** Lends places on its territory to another municipality. */
  EXCHANGE_LENDER(PRACTICE, Citation.WET_4_1, StepKind.EXCHANGE),
  /** Counts places that lie in another municipality. */
  EXCHANGE_BORROWER(PRACTICE, Citation.WET_4_1, StepKind.EXCHANGE),
  /** A scenario replaced the provincial task. */
  TASK_SET(CHOICE, Citation.AWB_3_46, StepKind.DUE),
  /** On which locations the places lie. */
  LOCATED(FACT, Citation.WET_7_1, StepKind.LOCATED),
  /** The data hold no location here. */
  NO_LOCATIONS(FACT, Citation.AWB_3_2, StepKind.LOCATED),
  /** There are locations, but none of them gets places. */
  NONE_LOCATED(FACT, Citation.WET_7_1, StepKind.LOCATED),
  /** Imposed without a known location (restopgave). */
  IMPOSED(CHOICE, Citation.WET_5_1, StepKind.IMPOSED),
  /** What pro rata sharing of the restopgave would give. */
  IMPOSED_SHARE(PRACTICE, Citation.WET_5_2_FIRST, StepKind.IMPOSED),
  /** What is imposed differs from that share. */
  IMPOSED_NOT_SHARE(CHOICE, Citation.AWB_3_4_2, StepKind.IMPOSED),
  /** Imposed at exactly the minimum size. */
  IMPOSED_MINIMUM(CHOICE, Citation.AWB_3_4_2, StepKind.IMPOSED),
  /** Imposed at the minimum size, while the pro rata share is smaller. */
  IMPOSED_ROUNDED_UP(CHOICE, Citation.AWB_3_4_2, StepKind.IMPOSED),
  /** More is imposed in the area than is missing. */
  OVER_IMPOSED(CHOICE, Citation.AWB_3_4_2, StepKind.IMPOSED),
  /** What is missing is less than can be imposed. */
  GAP_BELOW_MINIMUM(CHOICE, Citation.AWB_3_4_2, StepKind.IMPOSED),
  /** The task of the area is not met. */
  SHORTFALL(LAW, Citation.WET_5_1, StepKind.DECIDED),
  /** At the number in the commissioner's report. */
  REPORT_FOLLOWED(CHOICE, Citation.WET_5_2_FIRST, StepKind.DECIDED),
  /** Above the commissioner's report. */
  REPORT_MORE(CHOICE, Citation.AWB_3_50, StepKind.DECIDED),
  /** Below the commissioner's report. */
  REPORT_LESS(CHOICE, Citation.AWB_3_50, StepKind.DECIDED),
  /** There is no report; the offer is taken from the locations. */
  REPORT_NONE(CHOICE, Citation.WET_4_2, StepKind.REPORT),
  /** At the most places that a municipality may have. */
  CAP(CHOICE, Citation.AWB_3_4_2, StepKind.DECIDED),
  /** A location was fixed by a scenario. */
  PINNED_LOCATION(CHOICE, Citation.AWB_3_46, StepKind.LOCATED),
  /** A location that may not close. */
  LOCATION_FIXED(FACT, Citation.AWB_3_2, StepKind.LOCATED),
  /** A location whose contract ends before the counting date. */
  LOCATION_ENDS(PRACTICE, Citation.WET_2_1, StepKind.LOCATED),
  /** A location that opens after the counting date. */
  LOCATION_LATE(PRACTICE, Citation.WET_2_1, StepKind.LOCATED),
  /** A location that closes by this decision. */
  LOCATION_CLOSES(CHOICE, Citation.AWB_3_4_1, StepKind.LOCATED),
  /** A location that shrinks by this decision. */
  LOCATION_SHRINKS(CHOICE, Citation.AWB_3_4_1, StepKind.LOCATED),
  /** Children who can stay where they live. */
  CHILDREN_KEPT(CHOICE, Citation.AWB_3_4_1, StepKind.LOCATED),
  /** Fewer durable regular places than the minimum. */
  DURABLE_REGULAR_SMALL(LAW, Citation.BESLUIT_3_1_1, StepKind.LOCATED),
  /** Fewer durable special places than the minimum. */
  DURABLE_SPECIAL_SMALL(LAW, Citation.BESLUIT_3_1_2, StepKind.LOCATED),
  /** Differs from the earlier run it is compared with. */
  BASELINE_CHANGE(CHOICE, Citation.AWB_3_46, StepKind.DECIDED),
  /** Everything lies on known locations. */
  COMPOSED_LOCATED(CHOICE, Citation.WET_5_1, StepKind.DECIDED),
  /** Everything is imposed without a known location. */
  COMPOSED_IMPOSED(CHOICE, Citation.WET_5_1, StepKind.DECIDED),
  /** Partly on known locations, partly imposed. */
  COMPOSED_BOTH(CHOICE, Citation.WET_5_1, StepKind.DECIDED),
  /** What the commissioner's report says. */
  REPORTED(FACT, Citation.WET_4_2, StepKind.REPORT),
  /** The commissioner's report names no places. */
  REPORTED_NOTHING(FACT, Citation.WET_4_2, StepKind.REPORT),
  /** Reported places that are likely (kansrijk), not certain. */
  REPORTED_LIKELY(FACT, Citation.WET_4_2, StepKind.REPORT),
  /** Deviation from the report: its places have no location that counts. */
  DEVIATION_NO_ROOM(FACT, Citation.AWB_3_50, StepKind.DECIDED),
  /** Deviation from the report: room that it names is not used. */
  DEVIATION_NOT_USED(CHOICE, Citation.AWB_3_50, StepKind.DECIDED),
  /** Deviation from the report: own locations hold more than it names. */
  DEVIATION_MORE_ROOM(CHOICE, Citation.AWB_3_50, StepKind.DECIDED),
  /** Deviation from the report: places on a location that is only a candidate. */
  DEVIATION_CANDIDATE(CHOICE, Citation.AWB_3_50, StepKind.DECIDED),
  /** Deviation from the report: places imposed without a location. */
  DEVIATION_IMPOSED(CHOICE, Citation.AWB_3_50, StepKind.DECIDED),
  /** The imposed places are the proportional share of the remainder (restopgave). */
  DEVIATION_SHARE(PRACTICE, Citation.AWB_3_50, StepKind.DECIDED),
  /** What the deviation from the report does to the distance to the share. */
  DEVIATION_BALANCE(CHOICE, Citation.WET_5_2_FIRST, StepKind.DECIDED),
  /** A hard rule of the model is broken. */
  RULE_BROKEN(CHOICE, Citation.AWB_3_46, StepKind.DECIDED),
  /** A location that is opened. */
  LOCATION_OPENED(CHOICE, Citation.WET_7_1, StepKind.LOCATED),
  /** A location that could be used and is not. */
  LOCATION_UNUSED(CHOICE, Citation.AWB_3_4_1, StepKind.LOCATED),
  /** What the places on locations cost and bring. */
  ACCOUNT_LOCATED(CHOICE, Citation.AWB_3_4_1, StepKind.LOCATED),
  /** What it costs that there are no places on locations. */
  ACCOUNT_NOT_LOCATED(CHOICE, Citation.AWB_3_4_1, StepKind.LOCATED),
  /** What imposing costs and brings. */
  ACCOUNT_IMPOSED(CHOICE, Citation.AWB_3_4_1, StepKind.IMPOSED),
  /** What the number as a whole costs and brings. */
  ACCOUNT_DECIDED(CHOICE, Citation.AWB_3_4_1, StepKind.DECIDED),
  /** What it costs that there are no places. */
  ACCOUNT_NOT_DECIDED(CHOICE, Citation.AWB_3_4_1, StepKind.DECIDED);

  private final Ground ground;
  private final Citation citation;
  private final StepKind step;

  ReasonCode(Ground ground, Citation citation, StepKind step) {
    this.ground = ground;
    this.citation = citation;
    this.step = step;
  }

  /**
   * What the reason rests on.
   *
   * @return law, practice, choice or fact
   */
  public Ground ground() {
    return ground;
  }

  /**
   * The article that says so, or that asks for this reason.
   *
   * @return the article
   */
  public Citation citation() {
    return citation;
  }

  /**
   * The step from the indicative number to the decided one at which the reason arises.
   *
   * @return the step
   */
  public StepKind step() {
    return step;
  }
}
