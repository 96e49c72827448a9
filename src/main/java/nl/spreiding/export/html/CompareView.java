package nl.spreiding.export.html;

import java.util.List;

/**
 * The page that compares two runs.
 *
 * @param page what every page has
 * @param lead what it shows, in a sentence
 * @param beforeList sections before the maps
 * @param mapList the maps; empty: there is no difference
 * @param afterList sections after the maps
 */
public record CompareView(
    Page page,
    String lead,
    List<Section> beforeList,
    List<NamedMap> mapList,
    List<Section> afterList) {
  /** Copies the lists. */
  public CompareView {
    beforeList = List.copyOf(beforeList);
    mapList = List.copyOf(mapList);
    afterList = List.copyOf(afterList);
  }

  /**
   * A map.
   *
   * @param id start of its anchors
   * @param title its heading
   * @param text what it shows, for those who do not see it
   * @param change whether it shows changes rather than a decision
   * @param map the map
   */
  public record NamedMap(String id, String title, String text, boolean change, BubbleMap map) {}
}
