package nl.spreiding.input;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import nl.spreiding.issue.IssueCode;
import nl.spreiding.issue.IssueCollector;
import nl.spreiding.issue.SourceLocation;
import nl.spreiding.model.Bilingual;
import nl.spreiding.model.Municipality;
import nl.spreiding.model.MunicipalityCode;
import nl.spreiding.model.Province;
import nl.spreiding.model.ProvinceCode;
import org.jspecify.annotations.Nullable;

/** Reads {@code municipalities.csv}. */
final class MunicipalityRows {
  private static final BigDecimal MAX_LONGITUDE = BigDecimal.valueOf(180);
  private static final BigDecimal MAX_LATITUDE = BigDecimal.valueOf(90);

  private final IssueCollector issues;
  private final SourceMap sourceMap;
  private final MunicipalityIndex index;
  private final List<Municipality> municipalityList = new ArrayList<>();
  private final Map<String, String> provinceByMunicipality = new HashMap<>();
  private final Map<String, String> nameByProvince = new HashMap<>();
  private final Map<String, String> provinceByName = new HashMap<>();
  private long inhabitants;
  private boolean tooLarge;
  private boolean anyRowWrong;

  MunicipalityRows(IssueCollector issues, SourceMap sourceMap, MunicipalityIndex index) {
    this.issues = issues;
    this.sourceMap = sourceMap;
    this.index = index;
  }

  List<Municipality> municipalityList() {
    return municipalityList;
  }

  void read(Cells cells) {
    CellReader cell = new CellReader(cells, issues);
    String code = cell.code("code");
    String name = cell.name("name");
    Province province = readProvince(cell);
    checkUnique(cell, code, province.code().value());
    long inhabitantsHere = readInhabitants(cell);
    LocalDate inhabitantsDate = cell.date("inhabitants_date");
    BigDecimal score = readScore(cell);
    int scoreYear = cell.year("ses_woa_year");
    String scoreBasis = readBasis(cell, score);
    BigDecimal longitude = readCoordinate(cell, "lon", "lat", MAX_LONGITUDE);
    BigDecimal latitude = readCoordinate(cell, "lat", "lon", MAX_LATITUDE);
    if (!cell.ok() || score == null) {
      anyRowWrong = true;
      return;
    }
    municipalityList.add(
        new Municipality(
            new MunicipalityCode(code),
            name,
            province,
            inhabitantsHere,
            inhabitantsDate,
            score,
            scoreYear,
            scoreBasis,
            longitude,
            latitude));
  }

  /** Checks what can only be seen once all rows are read. */
  void finish(CsvTable.Result result, SourceLocation file) {
    if (!result.complete()) {
      index.markIncomplete();
      return;
    }
    if (result.rowCount() == 0) {
      issues.add(IssueCode.ROWS_MISSING, file, IssueCode.ROWS_MISSING.meaning(), "");
      index.markIncomplete();
    } else if (inhabitants == 0 && !tooLarge && !anyRowWrong) {
      issues.add(IssueCode.INHABITANTS_NONE, file, IssueCode.INHABITANTS_NONE.meaning(), "");
    }
  }

  private Province readProvince(CellReader cell) {
    String code = cell.code("province_code");
    String name = cell.name("province");
    if (cell.ok("province_code", "province")) {
      String earlierName = nameByProvince.putIfAbsent(code, name);
      if (earlierName != null && !earlierName.equals(name)) {
        cell.report(
            IssueCode.PROVINCE_NAMED_TWICE,
            "province",
            new Bilingual(
                "Provincie " + code + " heeft twee namen", "Province " + code + " has two names"),
            earlierName + ", " + name);
      }
      String earlierCode = provinceByName.putIfAbsent(name, code);
      if (earlierName == null && earlierCode != null) {
        cell.report(
            IssueCode.PROVINCE_CODED_TWICE,
            "province_code",
            new Bilingual(
                "Twee provincies hebben dezelfde naam", "Two provinces have the same name"),
            earlierCode + ", " + code);
      }
    }
    return new Province(new ProvinceCode(code), name);
  }

  private void checkUnique(CellReader cell, String code, String province) {
    if (!cell.ok("code")) {
      // Which municipality this row is about is not known, so others must not be called unknown
      // because of it.
      index.markIncomplete();
      return;
    }
    index.add(code);
    String earlier = provinceByMunicipality.putIfAbsent(code, province);
    if (earlier == null) {
      sourceMap.putMunicipality(new MunicipalityCode(code), cell.at());
    } else if (earlier.equals(province)) {
      cell.report(
          IssueCode.MUNICIPALITY_DUPLICATE,
          "code",
          new Bilingual(
              "Gemeente " + code + " komt twee keer voor",
              "Municipality " + code + " occurs twice"),
          code);
    } else {
      cell.report(
          IssueCode.MUNICIPALITY_IN_TWO_PROVINCES,
          "province_code",
          new Bilingual(
              "Gemeente " + code + " ligt in twee provincies",
              "Municipality " + code + " lies in two provinces"),
          earlier + ", " + province);
    }
  }

  private long readInhabitants(CellReader cell) {
    long count = cell.count("inhabitants", Long.MAX_VALUE);
    if (tooLarge) {
      return count;
    }
    try {
      inhabitants = Math.addExact(inhabitants, count);
    } catch (ArithmeticException e) {
      tooLarge = true;
      cell.report(
          IssueCode.TOTAL_TOO_LARGE,
          "inhabitants",
          new Bilingual(
              "Alle inwoners samen zijn te veel", "All inhabitants together are too many"),
          String.valueOf(count));
    }
    return count;
  }

  private static @Nullable BigDecimal readScore(CellReader cell) {
    if (cell.isEmpty("ses_woa")) {
      cell.report(
          IssueCode.SES_WOA_MISSING,
          "ses_woa",
          new Bilingual("ses_woa ontbreekt", "ses_woa is missing"),
          "");
      return null;
    }
    BigDecimal score = cell.decimal("ses_woa");
    if (score == null) {
      return null;
    }
    if (score.compareTo(BigDecimal.ONE.negate()) <= 0) {
      cell.report(
          IssueCode.SES_WOA_TOO_LOW,
          "ses_woa",
          new Bilingual("ses_woa is -1 of lager", "ses_woa is -1 or lower"),
          score.toPlainString());
    } else if (score.compareTo(BigDecimal.ONE) > 0) {
      cell.report(
          IssueCode.SES_WOA_UNUSUAL,
          "ses_woa",
          new Bilingual("ses_woa is hoger dan 1", "ses_woa is above 1"),
          score.toPlainString());
    }
    return score;
  }

  private static String readBasis(CellReader cell, @Nullable BigDecimal score) {
    String basis = cell.text("ses_woa_basis");
    if (basis.isEmpty() && score != null) {
      cell.report(
          IssueCode.SES_WOA_BASIS_MISSING,
          "ses_woa_basis",
          new Bilingual("ses_woa heeft geen ses_woa_basis", "ses_woa has no ses_woa_basis"),
          score.toPlainString());
    }
    return basis;
  }

  private static @Nullable BigDecimal readCoordinate(
      CellReader cell, String column, String other, BigDecimal most) {
    BigDecimal value = cell.decimal(column);
    if (value == null) {
      if (cell.isEmpty(column) && !cell.isEmpty(other)) {
        cell.missing(column, "");
      }
      return null;
    }
    if (value.abs().compareTo(most) > 0) {
      cell.report(
          IssueCode.OUT_OF_RANGE,
          column,
          new Bilingual(
              column + " is geen coördinaat in graden", column + " is no coordinate in degrees"),
          value.toPlainString(),
          new Bilingual(
              "Geef graden van -" + most + " tot en met " + most + ".",
              "Give degrees from -" + most + " to " + most + "."));
    }
    return value;
  }
}
