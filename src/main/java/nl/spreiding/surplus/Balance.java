package nl.spreiding.surplus;

import nl.spreiding.model.TaskKind;
import nl.spreiding.problem.MunicipalityProblem;

/**
 * Of what sort the places of one municipality are, for one task. All in places, none negative but
 * {@code exchanged}. Together {@code due + exchanged - undelivered + voluntary + imposedWithin +
 * imposedBeyond} is the decided number.
 *
 * @param municipality which municipality
 * @param task which task
 * @param indicative its own number of this task, before exchanges (Iv)
 * @param due places of its own up to that number: on locations in use, agreed or offered; also
 *     those that others host for it
 * @param exchanged places it hosts for others; negative: places that others host for it. Over the
 *     country they cancel
 * @param undelivered places it is to host for others but does not have, imposed ones included
 * @param voluntary places of its own beyond its number
 * @param imposedWithin places without an offer of its own, up to its number
 * @param imposedBeyond places without an offer of its own, beyond its number
 * @param notRelieving places beyond its number that do not count for the task, so that they relieve
 *     nobody
 */
public record Balance(
    MunicipalityProblem municipality,
    TaskKind task,
    long indicative,
    long due,
    long exchanged,
    long undelivered,
    long voluntary,
    long imposedWithin,
    long imposedBeyond,
    long notRelieving) {

  /**
   * Sorts the places of a municipality.
   *
   * @param municipality which municipality
   * @param task which task
   * @param indicative its own number of this task
   * @param own places on locations in use, agreed or offered
   * @param imposed places on other locations or without a location
   * @param notCounted places that do not count for the task
   * @return the sorts
   */
  static Balance of(
      MunicipalityProblem municipality,
      TaskKind task,
      long indicative,
      long own,
      long imposed,
      long notCounted) {
    long exchanged = Math.subtractExact(municipality.dueOf(task), indicative);
    long forItself = Math.max(0, Math.subtractExact(own, exchanged));
    // What it hosts for others it hosts first: on locations of its own, then on what is imposed.
    long imposedForOthers = Math.min(imposed, Math.max(0, exchanged - own));
    long undelivered = Math.max(0, exchanged - own) - imposedForOthers;
    long imposedForItself = imposed - imposedForOthers;
    long due = Math.min(forItself, indicative);
    long imposedWithin = Math.min(imposedForItself, indicative - due);
    long voluntary = forItself - due;
    long imposedBeyond = imposedForItself - imposedWithin;
    return new Balance(
        municipality,
        task,
        indicative,
        due,
        exchanged,
        undelivered,
        voluntary,
        imposedWithin,
        imposedBeyond,
        Math.min(notCounted, voluntary + imposedBeyond));
  }

  /**
   * The decided number.
   *
   * @return places
   */
  public long decided() {
    return due + exchanged - undelivered + voluntary + imposedWithin + imposedBeyond;
  }

  /**
   * Places beyond its own number.
   *
   * @return places
   */
  public long surplus() {
    return voluntary + imposedBeyond;
  }

  /**
   * Places beyond its own number that can relieve others.
   *
   * @return places
   */
  public long relieving() {
    return surplus() - notRelieving;
  }

  /**
   * Places short of its own number. Whoever has a surplus has no relief.
   *
   * @return places
   */
  public long relief() {
    return indicative - due - imposedWithin;
  }
}
