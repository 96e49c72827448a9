package nl.spreiding.export.html;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import nl.spreiding.compare.Comparison;
import nl.spreiding.compare.Side;
import nl.spreiding.explain.Numbers;
import nl.spreiding.explain.PlainText;
import nl.spreiding.export.html.BubbleMap.Size;
import nl.spreiding.export.html.BubbleMap.Spot;
import nl.spreiding.export.html.CompareView.NamedMap;
import nl.spreiding.ledger.MunicipalityResult;
import nl.spreiding.model.Adjacency;
import nl.spreiding.model.Language;
import nl.spreiding.model.Municipality;
import nl.spreiding.model.MunicipalityCode;

/** The decisions of two runs on maps of the same scale, and their difference. */
final class CompareMaps {
  private static final double WIDTH = 440;
  private static final double LARGEST = 24;
  private static final int LABELS = 16;

  private final Comparison comparison;
  private final Language language;
  private final Numbers numbers;

  CompareMaps(Comparison comparison, Language language) {
    this.comparison = comparison;
    this.language = language;
    this.numbers = new Numbers(language);
  }

  /** A, B and the difference. */
  List<NamedMap> maps() {
    Map<MunicipalityCode, Long> a = decided(comparison.a());
    Map<MunicipalityCode, Long> b = decided(comparison.b());
    long most =
        Math.max(
            a.values().stream().mapToLong(Long::longValue).max().orElse(1),
            b.values().stream().mapToLong(Long::longValue).max().orElse(1));
    List<NamedMap> list = new ArrayList<>();
    list.add(decision("A", comparison.a(), most));
    list.add(decision("B", comparison.b(), most));
    list.add(difference(a, b));
    return list;
  }

  private NamedMap decision(String name, Side side, long most) {
    List<Spot> spotList = new ArrayList<>();
    for (MunicipalityResult result : side.results().municipalityList()) {
      long decided = result.decided().total();
      spotList.add(
          new Spot(
              result.municipality(),
              decided,
              DeviationClass.of(decided, result.indicative()).style(),
              PlainText.of(result.municipality().name()) + ": " + numbers.whole(decided)));
    }
    return new NamedMap(
        "kaart-" + name.toLowerCase(java.util.Locale.ROOT),
        t("Besluit ", "Decision ") + name,
        t(
            "Kaart met een bol per gemeente naar het aantal plaatsen; wat verschilt, staat in de tabel van gemeenten.",
            "Map with a bubble per municipality by its number of places; what differs is in the table of municipalities."),
        false,
        BubbleMap.ofSpots(
            spotList, adjacency(side), numbers, new Size(WIDTH, LARGEST, most), LABELS));
  }

  private NamedMap difference(Map<MunicipalityCode, Long> a, Map<MunicipalityCode, Long> b) {
    List<Spot> spotList = new ArrayList<>();
    long most = 1;
    for (Municipality municipality : municipalities().values()) {
      long change =
          Math.subtractExact(
              b.getOrDefault(municipality.code(), 0L), a.getOrDefault(municipality.code(), 0L));
      most = Math.max(most, Math.abs(change));
      spotList.add(
          new Spot(
              municipality,
              Math.abs(change),
              change > 0 ? "d5" : change < 0 ? "d1" : "d0",
              PlainText.of(municipality.name()) + ": " + numbers.signed(change)));
    }
    return new NamedMap(
        "kaart-verschil",
        t("Verschil: van A naar B", "Difference: from A to B"),
        t(
            "Kaart met een bol per gemeente naar het verschil; de verschillen staan in de tabel van gemeenten.",
            "Map with a bubble per municipality by the difference; the differences are in the table of municipalities."),
        true,
        BubbleMap.ofSpots(
            spotList, adjacency(comparison.b()), numbers, new Size(WIDTH, LARGEST, most), LABELS));
  }

  private Map<MunicipalityCode, Municipality> municipalities() {
    Map<MunicipalityCode, Municipality> map = new TreeMap<>();
    for (Side side : List.of(comparison.a(), comparison.b())) {
      side.results()
          .municipalityList()
          .forEach(m -> map.put(m.municipality().code(), m.municipality()));
    }
    return map;
  }

  private static Map<MunicipalityCode, Long> decided(Side side) {
    Map<MunicipalityCode, Long> map = new TreeMap<>();
    side.results()
        .municipalityList()
        .forEach(m -> map.put(m.municipality().code(), m.decided().total()));
    return map;
  }

  private static List<Adjacency> adjacency(Side side) {
    return side.results().outcome().shelterCase().adjacencyList();
  }

  private String t(String dutch, String english) {
    return language.pick(dutch, english);
  }
}
