package nl.spreiding.input;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import nl.spreiding.issue.IssueCode;
import nl.spreiding.issue.IssueCollector;
import nl.spreiding.model.Bilingual;
import nl.spreiding.model.CommissionerReport;
import nl.spreiding.model.MunicipalityCode;

/** Reads {@code reports.csv}. */
final class ReportRows {
  private final IssueCollector issues;
  private final SourceMap sourceMap;
  private final MunicipalityIndex index;
  private final List<CommissionerReport> reportList = new ArrayList<>();
  private final Set<String> codeSet = new HashSet<>();

  ReportRows(IssueCollector issues, SourceMap sourceMap, MunicipalityIndex index) {
    this.issues = issues;
    this.sourceMap = sourceMap;
    this.index = index;
  }

  List<CommissionerReport> reportList() {
    return reportList;
  }

  void read(Cells cells) {
    CellReader cell = new CellReader(cells, issues);
    String code = index.read(cell, "municipality_code");
    long regular = cell.count("regular", Forms.MAX_PLACES);
    long amv = cell.count("amv", Forms.MAX_PLACES);
    long special = cell.count("special", Forms.MAX_PLACES);
    long likely = cell.countOrZero("likely", 3 * Forms.MAX_PLACES);
    boolean exempt = cell.flagOr("exempt", false);
    String note = cell.text("note");
    if (cell.ok("municipality_code") && !codeSet.add(code)) {
      cell.report(
          IssueCode.REPORT_DUPLICATE,
          "municipality_code",
          new Bilingual(
              "Gemeente " + code + " heeft twee verslagen",
              "Municipality " + code + " has two reports"),
          code);
    }
    long total = regular + amv + special;
    if (cell.ok("regular", "amv", "special", "likely") && likely > total) {
      cell.report(
          IssueCode.LIKELY_ABOVE_TOTAL,
          "likely",
          new Bilingual(
              "likely is meer dan alle gemelde plaatsen",
              "likely is more than all places reported"),
          likely + " > " + total);
    }
    if (cell.ok()) {
      MunicipalityCode municipality = new MunicipalityCode(code);
      sourceMap.putReport(municipality, cell.at());
      reportList.add(
          new CommissionerReport(municipality, regular, amv, special, likely, exempt, note));
    }
  }
}
