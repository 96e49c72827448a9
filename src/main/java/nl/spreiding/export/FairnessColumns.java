package nl.spreiding.export;

import static nl.spreiding.export.Column.decimal;
import static nl.spreiding.export.Column.text;
import static nl.spreiding.export.Column.whole;
import static nl.spreiding.export.Column.wholeOrEmpty;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import nl.spreiding.explain.Digits;
import nl.spreiding.fairness.Density;
import nl.spreiding.fairness.Extreme;
import nl.spreiding.fairness.Fairness;
import nl.spreiding.fairness.Figures;
import nl.spreiding.fairness.Subject;
import nl.spreiding.fairness.Theil;
import nl.spreiding.fairness.UnevenPair;
import nl.spreiding.ledger.MunicipalityResult;
import nl.spreiding.ledger.Results;
import nl.spreiding.model.ProvinceCode;
import org.apache.commons.numbers.fraction.BigFraction;
import org.jspecify.annotations.Nullable;

/** The columns of the fairness figures, as {@code docs/formats.md} lists them. */
final class FairnessColumns {
  private FairnessColumns() {}

  /** The figures of one distribution in one area; no province: the country. */
  record Row(@Nullable ProvinceCode province, Subject subject, Figures figures) {}

  /** A municipality with its density. */
  record DensityRow(MunicipalityResult result, Density density) {}

  /** The country, then the provinces, each with all its distributions. */
  static List<Row> rows(Fairness fairness) {
    List<Row> list = new ArrayList<>();
    fairness.country().forEach((subject, figures) -> list.add(new Row(null, subject, figures)));
    fairness
        .byProvince()
        .forEach(
            (province, bySubject) ->
                bySubject.forEach(
                    (subject, figures) -> list.add(new Row(province, subject, figures))));
    return list;
  }

  /** Every municipality, in the order of the results. */
  static List<DensityRow> densityRows(Results results, Density.Areas areas) {
    return results.municipalityList().stream()
        .map(
            m ->
                new DensityRow(
                    m, Objects.requireNonNull(areas.byMunicipality().get(m.problem().code()))))
        .toList();
  }

  /** {@code fairness.csv}: a row per area and distribution. */
  static List<Column<Row>> figures(Map<String, String> nameByCode) {
    return onlyRounded(exactFigures(nameByCode));
  }

  /** The same with every fraction also exactly. */
  static List<Column<Row>> exactFigures(Map<String, String> nameByCode) {
    return FractionColumns.join(
        head(nameByCode),
        FractionColumns.both("lowest_ratio", Digits.RATIO, r -> value(r.figures().lowest())),
        FractionColumns.both("highest_ratio", Digits.RATIO, r -> value(r.figures().highest())),
        FractionColumns.both("range", Digits.RATIO, r -> r.figures().range()),
        FractionColumns.both("mean_absolute", Digits.MEAN, r -> r.figures().meanAbsolute()),
        FractionColumns.both("mean_squared", Digits.MEAN, r -> r.figures().meanSquared()),
        FractionColumns.both("gini", Digits.GINI, r -> r.figures().gini()),
        tail());
  }

  private static List<Column<Row>> head(Map<String, String> nameByCode) {
    return List.of(
        text("level", r -> r.province() == null ? "country" : "province"),
        text("province_code", Row::province),
        text("province", r -> r.province() == null ? null : nameByCode.get(r.province().value())),
        text("distribution", r -> r.subject().text()),
        whole("municipalities", r -> r.figures().municipalities()),
        whole("without_due", r -> r.figures().withoutDue()),
        whole("due", r -> r.figures().due()),
        whole("places", r -> r.figures().places()));
  }

  private static List<Column<Row>> tail() {
    return List.of(
        theil("theil", Theil::total),
        theil("theil_within", Theil::within),
        theil("theil_between", Theil::between),
        whole("uneven_pairs", r -> r.figures().pairs()),
        text("lowest_municipality_code", r -> code(r.figures().lowest())),
        wholeOrEmpty("lowest_places", r -> places(r.figures().lowest())),
        wholeOrEmpty("lowest_due", r -> due(r.figures().lowest())),
        wholeOrEmpty("lowest_count", r -> count(r.figures().lowest())),
        text("highest_municipality_code", r -> code(r.figures().highest())),
        wholeOrEmpty("highest_places", r -> places(r.figures().highest())),
        wholeOrEmpty("highest_due", r -> due(r.figures().highest())),
        wholeOrEmpty("highest_count", r -> count(r.figures().highest())));
  }

  private static Column<Row> theil(String name, Function<Theil, BigDecimal> value) {
    return decimal(
        name, r -> r.figures().theil() == null ? null : value.apply(r.figures().theil()));
  }

  private static @Nullable BigFraction value(@Nullable Extreme extreme) {
    return extreme == null ? null : extreme.share().ratio();
  }

  private static @Nullable Object code(@Nullable Extreme extreme) {
    return extreme == null ? null : extreme.share().municipality();
  }

  private static @Nullable Long places(@Nullable Extreme extreme) {
    return extreme == null ? null : extreme.share().places();
  }

  private static @Nullable Long due(@Nullable Extreme extreme) {
    return extreme == null ? null : extreme.share().due();
  }

  private static @Nullable Long count(@Nullable Extreme extreme) {
    return extreme == null ? null : extreme.count();
  }

  /** The pairs of comparable neighbours of which one does more and the other less. */
  static List<Column<UnevenPair>> pairs() {
    return FractionColumns.join(
        List.of(
            text("more_code", p -> p.more().municipality()),
            whole("more_due", p -> p.more().due()),
            whole("more_places", p -> p.more().places()),
            whole("more_deviation", p -> p.more().deviation()),
            text("less_code", p -> p.less().municipality()),
            whole("less_due", p -> p.less().due()),
            whole("less_places", p -> p.less().places()),
            whole("less_deviation", p -> p.less().deviation())),
        FractionColumns.both("gap", Digits.RATIO, UnevenPair::gap));
  }

  /** {@code density.csv}: a row per municipality. */
  static List<Column<DensityRow>> densities() {
    return onlyRounded(exactDensities());
  }

  /** The same with every fraction also exactly. */
  static List<Column<DensityRow>> exactDensities() {
    return FractionColumns.join(
        List.of(
            text("province_code", r -> r.result().municipality().province().code()),
            text("province", r -> r.result().municipality().province().name()),
            text("municipality_code", r -> r.result().municipality().code()),
            text("municipality", r -> r.result().municipality().name()),
            whole("due", r -> r.result().problem().due())),
        density(DensityRow::density));
  }

  /** A density with every fraction also exactly. */
  static List<Column<Density>> density() {
    return density(Function.identity());
  }

  /** The columns of {@link #density} for a row that has a density. */
  static <T> List<Column<T>> density(Function<T, Density> of) {
    return FractionColumns.join(
        List.of(whole("inhabitants", r -> of.apply(r).inhabitants())),
        FractionColumns.both(
            "weighted_inhabitants", Digits.WEIGHTED, r -> of.apply(r).weightedFraction()),
        List.of(
            whole("existing", r -> of.apply(r).existing()),
            whole("decided", r -> of.apply(r).decided())),
        FractionColumns.both(
            "decided_per_1000", Digits.DENSITY, r -> of.apply(r).decidedPerThousand()),
        FractionColumns.both(
            "existing_per_1000", Digits.DENSITY, r -> of.apply(r).existingPerThousand()),
        FractionColumns.both(
            "decided_per_1000_weighted", Digits.DENSITY, r -> of.apply(r).decidedPerWeighted()),
        FractionColumns.both(
            "existing_per_1000_weighted", Digits.DENSITY, r -> of.apply(r).existingPerWeighted()));
  }

  private static <T> List<Column<T>> onlyRounded(List<Column<T>> columnList) {
    return columnList.stream().filter(column -> !column.name().endsWith("_exact")).toList();
  }
}
