package nl.spreiding.input;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import nl.spreiding.issue.IssueCode;
import nl.spreiding.issue.IssueCollector;
import nl.spreiding.issue.SourceLocation;
import nl.spreiding.model.Bilingual;
import nl.spreiding.model.Exchange;
import nl.spreiding.model.Kind;
import nl.spreiding.model.MunicipalityCode;
import org.jspecify.annotations.Nullable;

/** Reads {@code exchanges.csv}. */
final class ExchangeRows {
  private final IssueCollector issues;
  private final SourceMap sourceMap;
  private final MunicipalityIndex index;
  private final @Nullable LocalDate referenceDate;
  private final List<Exchange> exchangeList = new ArrayList<>();
  private final List<SourceLocation> placesAtList = new ArrayList<>();

  ExchangeRows(
      IssueCollector issues,
      SourceMap sourceMap,
      MunicipalityIndex index,
      @Nullable LocalDate referenceDate) {
    this.issues = issues;
    this.sourceMap = sourceMap;
    this.index = index;
    this.referenceDate = referenceDate;
  }

  List<Exchange> exchangeList() {
    return exchangeList;
  }

  /** Where the number of places of each exchange stands, in the order of the list. */
  List<SourceLocation> placesAtList() {
    return placesAtList;
  }

  void read(Cells cells) {
    CellReader cell = new CellReader(cells, issues);
    String from = index.read(cell, "from_code");
    String to = index.read(cell, "to_code");
    Kind kind = cell.word("kind", Kind.class, Enum::name);
    long places = cell.count("places", Forms.MAX_PLACES);
    LocalDate until = cell.optionalDate("until");
    String note = cell.text("note");
    if (cell.ok("from_code", "to_code") && from.equals(to)) {
      cell.report(
          IssueCode.EXCHANGE_WITH_ITSELF,
          "to_code",
          new Bilingual("from_code en to_code zijn gelijk", "from_code and to_code are the same"),
          from);
    }
    if (until != null && referenceDate != null && until.isBefore(referenceDate)) {
      cell.report(
          IssueCode.EXCHANGE_ENDED,
          "until",
          new Bilingual("until ligt voor de peildatum", "until lies before the reference date"),
          until + " < " + referenceDate);
    }
    if (cell.ok()) {
      sourceMap.addExchange(cell.at());
      placesAtList.add(cell.at("places"));
      exchangeList.add(
          new Exchange(
              new MunicipalityCode(from), new MunicipalityCode(to), kind, places, until, note));
    }
  }
}
