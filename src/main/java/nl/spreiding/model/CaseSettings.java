package nl.spreiding.model;

import java.time.LocalDate;
import java.util.List;

/**
 * What {@code case.json} says.
 *
 * @param id short identifier
 * @param title title for people
 * @param cycle the two calendar years the decision is for, such as {@code 2025-2026}
 * @param referenceDate date on which the situation is taken
 * @param countsUntil a location counts if it stays available until this date
 * @param capacity the national need for places
 * @param parameters parameters of the case
 * @param weights weights of the soft constraints
 * @param syntheticFileList names of the files of the case that hold synthetic data; empty: none
 * @param noteList remarks that every report repeats, such as how a missing figure was derived
 */
public record CaseSettings(
    String id,
    String title,
    String cycle,
    LocalDate referenceDate,
    LocalDate countsUntil,
    Capacity capacity,
    Parameters parameters,
    Weights weights,
    List<String> syntheticFileList,
    List<String> noteList) {

  /** Copies the lists. */
  public CaseSettings {
    syntheticFileList = List.copyOf(syntheticFileList);
    noteList = List.copyOf(noteList);
  }

  /**
   * A copy with other parameters.
   *
   * @param changed the parameters
   * @return the copy
   */
  public CaseSettings with(Parameters changed) {
    return new CaseSettings(
        id,
        title,
        cycle,
        referenceDate,
        countsUntil,
        capacity,
        changed,
        weights,
        syntheticFileList,
        noteList);
  }

  /**
   * A copy with other weights.
   *
   * @param changed the weights
   * @return the copy
   */
  public CaseSettings with(Weights changed) {
    return new CaseSettings(
        id,
        title,
        cycle,
        referenceDate,
        countsUntil,
        capacity,
        parameters,
        changed,
        syntheticFileList,
        noteList);
  }

  /**
   * The national need (BO, Besluit art. 2.1 and 2.2).
   *
   * @param total all places, amv included
   * @param amv places for unaccompanied minors, part of the total
   * @param source where the two numbers come from and, if derived, how
   */
  public record Capacity(long total, long amv, String source) {}
}
