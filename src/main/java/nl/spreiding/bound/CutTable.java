package nl.spreiding.bound;

import java.util.List;

/** The choices seen so far of all municipalities, one after the other, in flat arrays. */
final class CutTable {
  /** Where the choices of each municipality begin, and where the last ones end. */
  final int[] first;

  final double[] cost;
  final double[] other;
  final double[] amv;
  final double[] located;

  /**
   * The table.
   *
   * @param cutsByMunicipality at least one of every municipality
   */
  CutTable(List<List<Cut>> cutsByMunicipality) {
    this.first = new int[cutsByMunicipality.size() + 1];
    for (int g = 0; g < cutsByMunicipality.size(); g++) {
      first[g + 1] = first[g] + cutsByMunicipality.get(g).size();
    }
    int size = first[cutsByMunicipality.size()];
    this.cost = new double[size];
    this.other = new double[size];
    this.amv = new double[size];
    this.located = new double[size];
    int i = 0;
    for (List<Cut> cuts : cutsByMunicipality) {
      for (Cut cut : cuts) {
        cost[i] = cut.cost();
        other[i] = cut.other();
        amv[i] = cut.amv();
        located[i] = cut.located();
        i++;
      }
    }
  }
}
