package nl.spreiding.input;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import nl.spreiding.issue.IssueCode;
import nl.spreiding.issue.IssueCollector;
import nl.spreiding.model.Adjacency;
import nl.spreiding.model.Bilingual;
import nl.spreiding.model.MunicipalityCode;

/** Reads {@code adjacency.csv}. */
final class AdjacencyRows {
  private final IssueCollector issues;
  private final MunicipalityIndex index;
  private final List<Adjacency> adjacencyList = new ArrayList<>();
  private final Set<Adjacency> seenSet = new HashSet<>();

  AdjacencyRows(IssueCollector issues, MunicipalityIndex index) {
    this.issues = issues;
    this.index = index;
  }

  List<Adjacency> adjacencyList() {
    return adjacencyList;
  }

  void read(Cells cells) {
    CellReader cell = new CellReader(cells, issues);
    String a = cell.code("code_a");
    String b = cell.code("code_b");
    if (!cell.ok()) {
      return;
    }
    if (a.equals(b)) {
      cell.report(
          IssueCode.ADJACENT_TO_ITSELF,
          "code_b",
          new Bilingual("code_a en code_b zijn gelijk", "code_a and code_b are the same"),
          a);
      return;
    }
    if (isUnknown(cell, "code_a", a) | isUnknown(cell, "code_b", b)) {
      return;
    }
    // The same border whichever way round it is written.
    boolean inOrder = a.compareTo(b) < 0;
    Adjacency border =
        new Adjacency(new MunicipalityCode(inOrder ? a : b), new MunicipalityCode(inOrder ? b : a));
    if (seenSet.add(border)) {
      adjacencyList.add(border);
    } else {
      cell.report(
          IssueCode.ADJACENCY_DUPLICATE,
          "code_a",
          IssueCode.ADJACENCY_DUPLICATE.meaning(),
          a + ", " + b);
    }
  }

  private boolean isUnknown(CellReader cell, String column, String code) {
    boolean unknown = index.isUnknown(code);
    if (unknown) {
      cell.report(
          IssueCode.ADJACENCY_UNKNOWN,
          column,
          new Bilingual(column + " staat niet in de zaak", column + " is not in the case"),
          code);
    }
    return unknown;
  }
}
