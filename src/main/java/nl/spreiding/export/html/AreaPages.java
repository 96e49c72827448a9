package nl.spreiding.export.html;

import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import nl.spreiding.explain.AreaFacts;
import nl.spreiding.explain.MunicipalityFacts;
import nl.spreiding.explain.PlainText;
import nl.spreiding.export.html.Rows.MunicipalityRow;
import nl.spreiding.export.html.Rows.ProvinceRow;
import nl.spreiding.model.Adjacency;
import nl.spreiding.model.Municipality;
import nl.spreiding.model.QuotaScope;
import nl.spreiding.problem.ProvinceProblem;

/** Puts together what the pages of provinces show, and what the national page shares with them. */
final class AreaPages {
  private final ReportContext c;
  private final ChildrenPages children;
  private final SurplusSections surplus;
  private final GrantSections grants;
  private final FairnessSections fairness;
  private final BaselineSection baseline;
  private final ProvinceAccount account;

  AreaPages(ReportContext context) {
    this.c = context;
    this.surplus = new SurplusSections(context);
    this.grants = new GrantSections(context);
    this.fairness = new FairnessSections(context);
    this.baseline = new BaselineSection(context);
    this.account = new ProvinceAccount(context);
    this.children = new ChildrenPages(context);
  }

  ProvinceView view(AreaFacts facts) {
    ProvinceProblem province = Objects.requireNonNull(facts.province());
    List<MunicipalityFacts> sorted =
        facts.municipalityList().stream()
            .sorted(
                Comparator.comparingLong(MunicipalityFacts::decided)
                    .reversed()
                    .thenComparing(m -> m.municipality().code()))
            .toList();
    return new ProvinceView(
        c.page(province.name(), List.of(c.national()), province.code() + ".html"),
        facts,
        Phrases.area(
                c.t("De provincie ", "The province of ") + PlainText.of(province.name()),
                facts,
                c.index.outcome().problem().scope(),
                c.settings().cycle(),
                c.language)
            + c.broken(province.code()),
        scope(),
        c.index.outcome().problem().scope() == QuotaScope.NATIONAL,
        BubbleMap.of(facts.municipalityList(), adjacencyList(), c.numbers, 440, 30, 14),
        BarChart.of(
            List.of(
                task(
                    c.t("Reguliere en bijzondere plaatsen", "Regular and special places"),
                    facts.other()),
                task(c.t("Amv-plaatsen", "Places for unaccompanied minors (amv)"), facts.amv()))),
        rows(sorted),
        Stream.concat(
                Stream.of(account.conflicts(province.code()), baseline.province(province.code()))
                    .flatMap(Optional::stream),
                Stream.of(
                    fairness.province(province.code()),
                    surplus.province(province.code()),
                    grants.province(province.code())))
            .toList(),
        children.province(sorted.getFirst().municipality().province()),
        c.index.outcome().ledger().lineList().stream()
            .filter(l -> l.municipality() == null && province.code().equals(l.province()))
            .map(c::row)
            .toList(),
        account.of(facts),
        c.settings().noteList().stream().map(PlainText::of).toList());
  }

  private BarChart.Item task(String label, AreaFacts.Task task) {
    return new BarChart.Item(
        label, of(task), "bar-decided", task.located(), task.imposed(), task.task());
  }

  private String of(AreaFacts.Task task) {
    String decided = c.numbers.whole(task.decided());
    String due = c.numbers.whole(task.task());
    return c.t(decided + " van " + due, decided + " of " + due);
  }

  String scope() {
    return Labels.of(c.index.outcome().problem().scope()).in(c.language);
  }

  List<Adjacency> adjacencyList() {
    return c.index.outcome().shelterCase().adjacencyList();
  }

  /** Rows of municipalities, with bars on one scale. */
  List<MunicipalityRow> rows(List<MunicipalityFacts> list) {
    long most = list.stream().mapToLong(m -> Math.max(m.decided(), m.indicative())).max().orElse(1);
    return list.stream().map(m -> row(m, most)).toList();
  }

  private MunicipalityRow row(MunicipalityFacts m, long most) {
    Municipality municipality = m.municipality();
    return new MunicipalityRow(
        c.municipality(municipality.code()),
        c.province(municipality.province().code(), municipality.province().name()),
        m,
        RowBar.of(m.located(), m.imposed(), m.indicative(), most));
  }

  /** Rows of provinces, largest task first, with bars on one scale. */
  List<ProvinceRow> provinceRows() {
    long most =
        c.provinceList.stream()
            .mapToLong(p -> Math.max(p.total().decided(), p.total().task()))
            .max()
            .orElse(1);
    return sorted().stream()
        .map(
            p ->
                new ProvinceRow(
                    c.province(Objects.requireNonNull(p.province()).code(), p.province().name()),
                    p,
                    RowBar.of(p.total().located(), p.total().imposed(), p.total().task(), most)))
        .toList();
  }

  /** Provinces as bars, largest task first. */
  BarChart provinceBars() {
    return BarChart.of(
        sorted().stream()
            .map(p -> task(PlainText.of(Objects.requireNonNull(p.province()).name()), p.total()))
            .toList());
  }

  private List<AreaFacts> sorted() {
    return c.provinceList.stream()
        .sorted(
            Comparator.comparingLong((AreaFacts p) -> p.total().task())
                .reversed()
                .thenComparing(p -> Objects.requireNonNull(p.province()).code()))
        .toList();
  }
}
