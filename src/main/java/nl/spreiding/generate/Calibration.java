package nl.spreiding.generate;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import nl.spreiding.model.Form;
import nl.spreiding.model.Kind;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;

/**
 * The facts and assumptions a landscape is made to match, from a data file per cycle. Every entry
 * says where it comes from.
 *
 * @param cycle the cycle it describes
 * @param capacity national need it belongs to; numbers grow and shrink with the need of the case
 * @param description what it is
 * @param openList open locations by form
 * @param provinceList commissioners' reports by province; a province that is not here follows the
 *     shares below
 * @param hostList municipalities that host far more than their number
 * @param withoutLocation how many municipalities have no location
 * @param municipalities out of how many
 * @param candidates number of candidate locations
 * @param reportedPercent places reported, of the task, where no figure is known
 * @param amvPercent amv places reported, of the amv task, where no figure is known
 * @param guaranteedPercent places guaranteed, of those reported, where no figure is known
 * @param likelyAgreedPercent how many of the likely locations are agreed rather than offered
 * @param largePercent how often a reported regular location is a large one, where the municipality
 *     has room for it
 */
record Calibration(
    String cycle,
    long capacity,
    String description,
    List<OpenTarget> openList,
    List<ProvinceTarget> provinceList,
    List<Host> hostList,
    long withoutLocation,
    long municipalities,
    long candidates,
    int reportedPercent,
    int amvPercent,
    int guaranteedPercent,
    int likelyAgreedPercent,
    int largePercent) {

  private static final String FIRST_FILE = "landscape-2024.json";

  private static final Map<String, String> FILE_BY_CYCLE =
      Map.of("2025-2026", FIRST_FILE, "2027-2028", "landscape-2026.json");

  /**
   * Open locations of one form.
   *
   * @param form the form
   * @param kind kind of their places
   * @param locations how many
   * @param ending how many of these end before they count, without a way to extend that far
   * @param places places in use in all of them
   * @param source where this comes from
   */
  record OpenTarget(
      Form form, Kind kind, long locations, long ending, long places, String source) {}

  /**
   * The commissioner's report of one province.
   *
   * @param code its code
   * @param reported places reported
   * @param amv the amv part; null: not known
   * @param guaranteed the guaranteed part; null: not known
   * @param source where this comes from
   */
  record ProvinceTarget(
      String code, long reported, @Nullable Long amv, @Nullable Long guaranteed, String source) {}

  /**
   * A municipality that hosts far more than its number.
   *
   * @param municipality its code
   * @param places regular places there
   * @param form form of its location
   * @param exempt whether nothing is imposed on it
   * @param source where this comes from
   */
  record Host(String municipality, long places, Form form, boolean exempt, String source) {}

  /**
   * The calibration of a cycle; that of the first cycle for a cycle we know nothing of.
   *
   * @param cycle as in the case
   * @return the calibration
   */
  static Calibration of(String cycle) {
    String file = fileOf(cycle);
    try (InputStream stream = Calibration.class.getResourceAsStream(file)) {
      if (stream == null) {
        throw new IllegalStateException("The calibration (" + file + ") is not in the program.");
      }
      return JsonMapper.builder().build().readValue(stream, Calibration.class);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Name of the data file for a cycle. */
  static String fileOf(String cycle) {
    return FILE_BY_CYCLE.getOrDefault(cycle, FIRST_FILE);
  }

  Map<String, ProvinceTarget> provinceByCode() {
    return provinceList.stream()
        .collect(Collectors.toMap(ProvinceTarget::code, Function.identity()));
  }

  Map<String, Host> hostByMunicipality() {
    return hostList.stream().collect(Collectors.toMap(Host::municipality, Function.identity()));
  }
}
