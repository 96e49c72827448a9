package nl.spreiding.sweep;

import java.util.List;

/**
 * What follows from all runs of a sweep together.
 *
 * @param results the runs
 * @param studiedList the runs with what is known from all of them
 * @param tradeOffList the trade-off of every question
 * @param sensitivityList how often a municipality gets which number, by code
 * @param flipList what changes between neighbouring values of a weight
 * @param stepList the steps from one national total to the next
 * @param fallList the numbers that fall at these steps
 */
public record SweepStudy(
    SweepResults results,
    List<StudiedRun> studiedList,
    List<TradeOff> tradeOffList,
    List<Sensitivity> sensitivityList,
    List<Flip> flipList,
    List<Fall.Step> stepList,
    List<Fall> fallList) {
  /** Copies the lists. */
  public SweepStudy {
    studiedList = List.copyOf(studiedList);
    tradeOffList = List.copyOf(tradeOffList);
    sensitivityList = List.copyOf(sensitivityList);
    flipList = List.copyOf(flipList);
    stepList = List.copyOf(stepList);
    fallList = List.copyOf(fallList);
  }

  /**
   * Studies a sweep.
   *
   * @param results the runs
   * @param stepList the steps from one national total to the next
   * @param fallList the numbers that fall at these steps
   * @return what follows
   */
  public static SweepStudy of(SweepResults results, List<Fall.Step> stepList, List<Fall> fallList) {
    List<StudiedRun> studiedList = results.studiedList();
    return new SweepStudy(
        results,
        studiedList,
        TradeOff.of(studiedList),
        Sensitivity.of(results, studiedList),
        Flip.of(results, studiedList),
        stepList,
        fallList);
  }
}
