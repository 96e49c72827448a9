package nl.spreiding.generate;

import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import nl.spreiding.model.CaseSettings;
import nl.spreiding.model.ShelterCase;

/** A case with a synthetic landscape, labelled as such. */
public final class SyntheticCase {
  private static final String LABEL = "Synthetisch: ";
  private static final int LONGEST_BASE_ID = 32;

  private SyntheticCase() {}

  /**
   * Makes the case: settings, municipalities and exchanges of the base, with locations and reports
   * made from a seed.
   *
   * @param base settings, municipalities, borders, known locations and exchanges
   * @param seed same seed, same case
   * @param scale how many times as large a country; from 1
   * @return the case; its title, notes and list of synthetic files say what is synthetic
   * @throws IllegalArgumentException if the scale or the dates of the base do not allow one
   */
  public static ShelterCase of(ShelterCase base, long seed, int scale) {
    Landscape landscape = LandscapeGenerator.generate(base, seed, scale);
    return ShelterCase.of(
        settings(base.settings(), landscape, seed, scale),
        landscape.municipalityList(),
        landscape.locationList(),
        landscape.reportList(),
        base.exchangeList(),
        landscape.adjacencyList());
  }

  private static CaseSettings settings(
      CaseSettings base, Landscape landscape, long seed, int scale) {
    String id =
        base.id().substring(0, Math.min(LONGEST_BASE_ID, base.id().length())) + "-seed" + seed;
    String title = base.title() + " (synthetisch landschap, zaad " + seed;
    String source = base.capacity().source();
    TreeSet<String> syntheticSet = new TreeSet<>(base.syntheticFileList());
    syntheticSet.addAll(List.of(CaseFiles.LOCATIONS, CaseFiles.REPORTS));
    // What the base says of its own landscape is not true of this one.
    List<String> noteList =
        new ArrayList<>(base.noteList().stream().filter(note -> !note.startsWith(LABEL)).toList());
    noteList.add(
        LABEL
            + "de locaties en de verslagen van de commissarissen van de Koning zijn niet echt, maar gemaakt met zaad "
            + seed
            + " en geijkt op gepubliceerde cijfers, behalve locaties met basis 'reported' of 'register'.");
    if (scale > 1) {
      id += "-x" + scale;
      title += ", schaal " + scale;
      source += " (times " + scale + ")";
      syntheticSet.addAll(List.of(CaseFiles.MUNICIPALITIES, CaseFiles.ADJACENCY));
      noteList.add(
          LABEL
              + "het land is "
              + scale
              + " maal zo groot gemaakt; gemeenten met 'kopie' in de naam bestaan niet.");
    }
    return new CaseSettings(
        id,
        title + ")",
        base.cycle(),
        base.referenceDate(),
        base.countsUntil(),
        new CaseSettings.Capacity(landscape.capacity(), landscape.amv(), source),
        base.parameters(),
        base.weights(),
        List.copyOf(syntheticSet),
        noteList);
  }
}
