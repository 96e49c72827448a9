package nl.spreiding.model;

/**
 * What the King's commissioner's report (verslag, Wet art. 4(2)) says of one municipality.
 *
 * @param municipality the municipality
 * @param regular regular places reported
 * @param amv amv places reported
 * @param special other special places reported
 * @param likely how many of those places the report calls likely (kansrijk) rather than guaranteed
 * @param exempt whether the municipality is a long-standing host on which nothing is imposed
 * @param note remark
 */
public record CommissionerReport(
    MunicipalityCode municipality,
    long regular,
    long amv,
    long special,
    long likely,
    boolean exempt,
    String note) {

  /**
   * All places reported.
   *
   * @return regular, amv and special places together
   */
  public long total() {
    return regular + amv + special;
  }

  /**
   * Places reported for one task.
   *
   * @param task the task
   * @return amv places, or regular and special places together
   */
  public long of(TaskKind task) {
    return task == TaskKind.AMV ? amv : regular + special;
  }
}
