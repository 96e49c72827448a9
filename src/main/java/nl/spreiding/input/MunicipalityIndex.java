package nl.spreiding.input;

import java.util.HashSet;
import java.util.Set;
import nl.spreiding.issue.IssueCode;
import nl.spreiding.model.Bilingual;

/**
 * The municipalities a case knows. As long as some rows could not be read, no municipality is
 * called unknown: one wrong row would otherwise bring an error for every row that refers to it.
 */
final class MunicipalityIndex {
  private final Set<String> codeSet = new HashSet<>();
  private boolean complete = true;

  void add(String code) {
    codeSet.add(code);
  }

  void markIncomplete() {
    complete = false;
  }

  boolean isUnknown(String code) {
    return complete && !codeSet.contains(code);
  }

  /** A code that must be one of the case. */
  String read(CellReader cell, String column) {
    String code = cell.code(column);
    if (cell.ok(column) && isUnknown(code)) {
      cell.report(
          IssueCode.MUNICIPALITY_UNKNOWN,
          column,
          new Bilingual(column + " staat niet in de zaak", column + " is not in the case"),
          code);
    }
    return code;
  }
}
