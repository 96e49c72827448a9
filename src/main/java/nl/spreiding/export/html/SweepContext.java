package nl.spreiding.export.html;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import nl.spreiding.explain.Numbers;
import nl.spreiding.explain.PlainText;
import nl.spreiding.export.html.Section.Head;
import nl.spreiding.export.html.Section.Table;
import nl.spreiding.export.html.Section.TableCell;
import nl.spreiding.export.html.Section.Text;
import nl.spreiding.model.Language;
import nl.spreiding.model.QuotaScope;
import nl.spreiding.sweep.Objective;
import nl.spreiding.sweep.SweepCell;
import nl.spreiding.sweep.SweepPlan;
import nl.spreiding.sweep.SweepStudy;

/** What the sections of a sweep share: the study, the language and its words. */
final class SweepContext {
  /** Most rows of a table on the page; the CSV files hold all. */
  static final int MOST_ROWS = 100;

  final SweepStudy study;
  final Language language;
  final Numbers numbers;

  SweepContext(SweepStudy study, Language language) {
    this.study = study;
    this.language = language;
    this.numbers = new Numbers(language);
  }

  String t(String dutch, String english) {
    return language.pick(dutch, english);
  }

  /** What a trade-off is between, as the start of a sentence. */
  String name(Objective objective) {
    return switch (objective) {
      case FAIR_SHARE -> t("Afstand tot het evenredige deel", "Distance from the fair share");
      case CHILDREN_MOVED -> t("Kinderen die verhuizen", "Children who move");
      case LOCATIONS_OPENED -> t("Locaties die opengaan", "Locations that open");
      case REPORT_DEVIATION -> t("Afwijking van de verslagen", "Deviation from the reports");
    };
  }

  /** A value of an objective; fair share in points with two decimals, half away from zero. */
  String value(Objective objective, long value) {
    return objective == Objective.FAIR_SHARE
        ? numbers.decimal(BigDecimal.valueOf(value, 6).setScale(2, RoundingMode.HALF_UP))
        : numbers.whole(value);
  }

  String scope(SweepPlan.ScopeChoice choice) {
    QuotaScope scope = choice.scope();
    return scope == null
        ? t("zoals de zaak zegt", "as the case says")
        : scope.name().toLowerCase(Locale.ROOT);
  }

  String capacity(SweepPlan.CapacityChoice choice) {
    SweepPlan.Capacity capacity = choice.capacity();
    return capacity == null
        ? t("zoals de zaak zegt", "as the case says")
        : numbers.whole(capacity.total()) + " (amv " + numbers.whole(capacity.amv()) + ")";
  }

  /** Scenario, scope and total in words, as far as the plan varies them. */
  String question(SweepCell cell) {
    SweepPlan plan = study.results().plan();
    List<String> list = new ArrayList<>();
    if (plan.scenarioSetList().size() > 1) {
      list.add(t("scenario ", "scenario ") + PlainText.of(cell.scenarioSet().id()));
    }
    if (plan.scopeList().size() > 1) {
      list.add(t("bereik ", "scope ") + scope(cell.scope()));
    }
    if (plan.capacityList().size() > 1) {
      list.add(t("behoefte ", "need ") + capacity(cell.capacity()));
    }
    return list.isEmpty() ? "" : list.stream().collect(Collectors.joining(", "));
  }

  static Text paragraph(String text) {
    return new Text(text, List.of());
  }

  /** A table of at most {@link #MOST_ROWS} rows; says so where there are more. */
  Table table(
      String id, String caption, String file, List<Head> headList, List<List<String>> rowList) {
    String more =
        rowList.size() <= MOST_ROWS
            ? ""
            : t(
                " (de eerste "
                    + MOST_ROWS
                    + " van "
                    + numbers.whole(rowList.size())
                    + "; alle staan in "
                    + file
                    + ")",
                " (the first "
                    + MOST_ROWS
                    + " of "
                    + numbers.whole(rowList.size())
                    + "; all are in "
                    + file
                    + ")");
    return new Table(
        id,
        caption + more,
        headList,
        rowList.stream()
            .limit(MOST_ROWS)
            .map(row -> row.stream().map(TableCell::of).toList())
            .toList(),
        List.of());
  }
}
