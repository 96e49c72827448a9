package nl.spreiding.export.html;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.function.ToLongFunction;
import nl.spreiding.explain.AreaFacts;
import nl.spreiding.explain.Citation;
import nl.spreiding.explain.PlainText;
import nl.spreiding.export.html.Section.Enumeration;
import nl.spreiding.export.html.Section.Head;
import nl.spreiding.export.html.Section.Part;
import nl.spreiding.export.html.Section.Picture;
import nl.spreiding.export.html.Section.Table;
import nl.spreiding.export.html.Section.TableCell;
import nl.spreiding.export.html.Section.Text;
import nl.spreiding.model.MunicipalityCode;
import nl.spreiding.model.ProvinceCode;
import nl.spreiding.model.QuotaScope;
import nl.spreiding.model.TaskKind;
import nl.spreiding.problem.MunicipalityProblem;
import nl.spreiding.surplus.Balance;
import nl.spreiding.surplus.Relief;
import nl.spreiding.surplus.ReliefRule;
import nl.spreiding.surplus.SurplusAccount;
import org.jspecify.annotations.Nullable;

/** Who carries whom, for municipality, province and country. */
final class SurplusSections {
  private static final String ID = "draagt";

  /** How many municipalities a sentence names; in the country there can be hundreds. */
  private static final int MOST = 20;

  private final ReportContext c;
  private final SurplusAccount account;

  SurplusSections(ReportContext context) {
    this.c = context;
    this.account = context.content.surplus();
  }

  Section municipality(MunicipalityCode code) {
    List<Balance> own =
        account.balanceList().stream().filter(b -> b.municipality().code().equals(code)).toList();
    List<Part> partList = new ArrayList<>();
    partList.add(sorts(own));
    long surplus = sum(own, Balance::surplus);
    long relief = sum(own, Balance::relief);
    if (surplus == 0 && relief == 0) {
      partList.add(
          new Text(
              c.t(
                  "Deze gemeente heeft voor beide taken precies haar eigen aantal: zij neemt niets over en niemand neemt iets van haar over.",
                  "For both tasks this municipality has exactly its own number: it takes nothing over and nobody takes anything over from it."),
              List.of()));
    }
    for (TaskKind task : TaskKind.values()) {
      partList.addAll(carried(code, task));
    }
    if (account.reliefList().stream()
        .anyMatch(r -> r.rule() != null && (is(r.from(), code) || is(r.to(), code)))) {
      partList.add(division());
    }
    return section(partList);
  }

  Section province(ProvinceCode code) {
    List<Balance> own =
        account.balanceList().stream()
            .filter(b -> b.municipality().province().code().equals(code))
            .toList();
    List<Part> partList = new ArrayList<>();
    partList.add(scope());
    Map<MunicipalityCode, List<Balance>> byCode = new TreeMap<>();
    own.forEach(
        b -> byCode.computeIfAbsent(b.municipality().code(), m -> new ArrayList<>()).add(b));
    List<MunicipalityCode> order =
        byCode.keySet().stream()
            .filter(m -> touched(byCode.get(m)))
            .sorted(
                Comparator.comparingLong(
                        (MunicipalityCode m) ->
                            sum(byCode.get(m), Balance::relief)
                                - sum(byCode.get(m), Balance::surplus))
                    .thenComparing(m -> m))
            .toList();
    if (order.isEmpty()) {
      partList.add(
          new Text(
              c.t(
                  "Elke gemeente heeft hier precies haar eigen aantal.",
                  "Every municipality here has exactly its own number."),
              List.of()));
      return section(partList);
    }
    partList.add(
        picture(order, byCode::get, m -> PlainText.of(c.index.municipality(m).name()), "gemeente"));
    partList.add(
        totals(
            order,
            byCode::get,
            m -> TableCell.of(c.municipality(m)),
            c.t("Gemeente", "Municipality"),
            own));
    if (account.reliefList().stream().anyMatch(r -> r.rule() != null && inProvince(r, code))) {
      partList.add(who(r -> inProvince(r, code)));
      partList.add(division());
    } else {
      partList.add(
          new Text(
              c.t(
                  "Niemand neemt plaatsen van een ander over.",
                  "Nobody takes over places of another."),
              List.of()));
    }
    return section(partList);
  }

  Section country() {
    Map<ProvinceCode, List<Balance>> byProvince = new TreeMap<>();
    account
        .balanceList()
        .forEach(
            b ->
                byProvince
                    .computeIfAbsent(b.municipality().province().code(), p -> new ArrayList<>())
                    .add(b));
    Map<ProvinceCode, String> nameByCode = new TreeMap<>();
    for (AreaFacts facts : c.provinceList) {
      nameByCode.put(
          Objects.requireNonNull(facts.province()).code(), PlainText.of(facts.province().name()));
    }
    List<ProvinceCode> order = List.copyOf(byProvince.keySet());
    List<Part> partList = new ArrayList<>();
    partList.add(scope());
    partList.add(picture(order, byProvince::get, nameByCode::get, "provincie"));
    partList.add(
        totals(
            order,
            byProvince::get,
            p -> TableCell.of(c.province(p, nameByCode.get(p))),
            c.t("Provincie", "Province"),
            account.balanceList()));
    if (c.index.outcome().problem().scope() == QuotaScope.NATIONAL) {
      partList.add(betweenProvinces(order, nameByCode));
      partList.add(division());
    }
    return section(partList);
  }

  private Section section(List<Part> partList) {
    return new Section(ID, c.t("Wie draagt wie", "Who carries whom"), partList);
  }

  private static boolean touched(List<Balance> list) {
    return list.stream().anyMatch(b -> b.surplus() > 0 || b.relief() > 0);
  }

  private static boolean inProvince(Relief relief, ProvinceCode code) {
    return lies(relief.from(), code) || lies(relief.to(), code);
  }

  private static boolean lies(@Nullable MunicipalityProblem municipality, ProvinceCode code) {
    return municipality != null && municipality.province().code().equals(code);
  }

  private Text scope() {
    QuotaScope scope = c.index.outcome().problem().scope();
    String text =
        switch (scope) {
          case PROVINCE ->
              c.t(
                  "De opgave is die van de provincie: wat een gemeente meer doet dan haar eigen aantal, hoeven andere gemeenten in die provincie niet te doen.",
                  "The task is the province’s: what a municipality does beyond its own number, others in that province need not do.");
          case NATIONAL ->
              c.t(
                  "De opgave telt hier over het hele land (keuze; praktijk van december 2024): wat een gemeente meer doet dan haar eigen aantal, hoeven andere gemeenten niet te doen, ook buiten de provincie. In de wet is de opgave die van de provincie.",
                  "The task counts over the whole country here (a choice; practice of December 2024): what a municipality does beyond its own number, others need not do, in other provinces too. In the law the task is the province’s.");
          case MUNICIPALITY ->
              c.t(
                  "Een vrijwillig meerdere verlaagt hier niemands taak (keuze); alleen opgelegde plaatsen boven het eigen aantal doen dat. In de wet is de opgave die van de provincie.",
                  "A voluntary surplus lowers nobody’s task here (a choice); only places imposed beyond the own number do. In the law the task is the province’s.");
        };
    return new Text(text, List.of(link(Citation.WET_5_1)));
  }

  /** Whose places relieve whom is no rule of law. */
  private Text division() {
    return new Text(
        c.t(
            "De wet zegt niet wiens meerdere wie verlicht; het is hier naar rato van de eigen aantallen verdeeld (keuze).",
            "The law does not say whose surplus relieves whom; here it is divided in proportion to the own numbers (choice)."),
        List.of());
  }

  /** Of what sort every place of a municipality is. */
  private Table sorts(List<Balance> list) {
    List<List<TableCell>> rowList = new ArrayList<>();
    rowList.add(
        sort(
            c.t(
                "Ter vergelijking: eigen aantal (indicatief)",
                "For comparison: own number (indicative)"),
            list,
            Balance::indicative));
    rowList.add(
        sort(
            list.stream().anyMatch(b -> b.exchanged() < 0)
                ? c.t(
                    "Eigen plaatsen, met wat anderen voor haar opvangen, tot het eigen aantal",
                    "Places of its own, with those that others host for it, up to its own number")
                : c.t(
                    "Eigen plaatsen tot het eigen aantal",
                    "Places of its own up to its own number"),
            list,
            Balance::due));
    if (list.stream().anyMatch(b -> b.exchanged() != 0)) {
      rowList.add(
          sort(
              c.t(
                  "Uitruil: plaatsen voor anderen (+), bij anderen (−)",
                  "Exchange: places for others (+), with others (−)"),
              list,
              Balance::exchanged));
    }
    if (sum(list, Balance::undelivered) > 0) {
      rowList.add(
          sort(
              c.t("Af: uitruil die niet wordt geleverd", "Less: exchange not delivered"),
              list,
              b -> -b.undelivered()));
    }
    rowList.add(
        sort(
            c.t(
                "Vrijwillig boven het eigen aantal (eigen locaties)",
                "Voluntary beyond its own number (own locations)"),
            list,
            Balance::voluntary));
    rowList.add(
        sort(
            c.t("Opgelegd, tot het eigen aantal", "Imposed, up to its own number"),
            list,
            Balance::imposedWithin));
    rowList.add(
        sort(
            c.t("Opgelegd boven het eigen aantal", "Imposed beyond its own number"),
            list,
            Balance::imposedBeyond));
    return new Table(
        "c-sorts",
        c.t("Van welke soort elke plaats is", "Of what sort every place is"),
        List.of(
            new Head(c.t("Soort", "Sort"), false),
            new Head(c.t("Regulier en bijzonder", "Regular and special"), true),
            new Head("Amv", true),
            new Head(c.t("Samen", "Together"), true)),
        rowList,
        sort(c.t("Besluit", "Decision"), list, Balance::decided));
  }

  private List<TableCell> sort(String label, List<Balance> list, ToLongFunction<Balance> amount) {
    List<TableCell> row = new ArrayList<>();
    row.add(TableCell.of(label));
    for (TaskKind task : TaskKind.values()) {
      row.add(
          TableCell.of(
              c.numbers.whole(sum(list.stream().filter(b -> b.task() == task).toList(), amount))));
    }
    row.add(TableCell.of(c.numbers.whole(sum(list, amount))));
    return row;
  }

  /** For one task: who carries this municipality, or whom it carries. */
  private List<Part> carried(MunicipalityCode code, TaskKind task) {
    List<Part> partList = new ArrayList<>();
    List<Relief> relieved =
        account.reliefList().stream().filter(r -> r.task() == task && is(r.to(), code)).toList();
    List<Relief> carries =
        account.reliefList().stream().filter(r -> r.task() == task && is(r.from(), code)).toList();
    String name =
        task == TaskKind.AMV ? "amv" : c.t("regulier en bijzonder", "regular and special");
    long missing = relieved.stream().filter(r -> r.from() == null).mapToLong(Relief::places).sum();
    long taken = relieved.stream().filter(r -> r.from() != null).mapToLong(Relief::places).sum();
    if (taken > 0) {
      ReliefRule rule =
          relieved.stream().map(Relief::rule).filter(Objects::nonNull).findFirst().orElseThrow();
      List<Link> carriers = names(relieved, Relief::from);
      partList.add(
          new Enumeration(
              c.t(
                      "Van haar eigen aantal ("
                          + name
                          + (carriers.size() == 1
                              ? ") neemt een andere gemeente "
                              : ") nemen andere gemeenten ")
                          + c.numbers.places(taken)
                          + " over ",
                      "Of its own number ("
                          + name
                          + (carriers.size() == 1
                              ? ") another municipality takes over "
                              : ") other municipalities take over ")
                          + c.numbers.places(taken)
                          + " ")
                  + rule(rule)
                  + (carriers.size() > MOST ? c.t(", door", ", from") : "")
                  + largest(carriers)
                  + ":",
              first(carriers)));
    }
    if (missing > 0) {
      partList.add(
          new Text(
              c.t(
                  c.numbers.places(missing)
                      + " van haar eigen aantal ("
                      + name
                      + ") neemt niemand over: de opgave is niet gehaald, of is anders dan de som van de eigen aantallen.",
                  c.numbers.places(missing)
                      + " of its own number ("
                      + name
                      + ") nobody takes over: the task is not met, or differs from the sum of the own numbers."),
              List.of()));
    }
    long given = carries.stream().filter(r -> r.to() != null).mapToLong(Relief::places).sum();
    long onTop = carries.stream().filter(r -> r.to() == null).mapToLong(Relief::places).sum();
    if (given > 0) {
      List<Link> relieves = names(carries, Relief::to);
      partList.add(
          new Enumeration(
              c.t(
                      "Van haar meerdere ("
                          + name
                          + ") "
                          + (given == 1 ? "verlicht " : "verlichten ")
                          + c.numbers.places(given)
                          + " de taak van",
                      "Of its surplus ("
                          + name
                          + ") "
                          + c.numbers.places(given)
                          + (given == 1 ? " relieves" : " relieve")
                          + " the task of")
                  + largest(relieves)
                  + ":",
              first(relieves)));
    }
    if (onTop > 0) {
      partList.add(
          new Text(
              c.t(
                  c.numbers.places(onTop)
                      + " van haar meerdere ("
                      + name
                      + (onTop == 1
                          ? ") verlicht niemand: die komt"
                          : ") verlichten niemand: die komen")
                      + " boven op de opgave.",
                  c.numbers.places(onTop)
                      + " of its surplus ("
                      + name
                      + (onTop == 1 ? ") relieves nobody: it comes" : ") relieve nobody: they come")
                      + " on top of the task."),
              List.of()));
    }
    return partList;
  }

  private static boolean is(@Nullable MunicipalityProblem municipality, MunicipalityCode code) {
    return municipality != null && municipality.code().equals(code);
  }

  private List<Link> names(List<Relief> list, Function<Relief, MunicipalityProblem> other) {
    return list.stream()
        .filter(r -> other.apply(r) != null)
        .sorted(Comparator.comparingLong(Relief::places).reversed())
        .map(
            r -> {
              Link link = c.municipality(other.apply(r).code());
              return new Link(link.href(), link.text() + " " + c.numbers.whole(r.places()));
            })
        .toList();
  }

  /** Says so if only the first of many are named. */
  private String largest(List<Link> list) {
    return list.size() <= MOST
        ? ""
        : c.t(
            " "
                + c.numbers.whole(list.size())
                + " gemeenten; de "
                + MOST
                + " grootste delen (alle staan in surplus.csv)",
            " "
                + c.numbers.whole(list.size())
                + " municipalities; the "
                + MOST
                + " largest parts (all are in surplus.csv)");
  }

  private static List<Link> first(List<Link> list) {
    return list.subList(0, Math.min(MOST, list.size()));
  }

  private String rule(ReliefRule rule) {
    return switch (rule) {
      case PROVINCE_POOL ->
          c.t(
              "(de opgave is die van de provincie, " + Citation.WET_5_1.label(c.language) + ")",
              "(the task is the province’s, " + Citation.WET_5_1.label(c.language) + ")");
      case NATIONAL_POOL ->
          c.t("(keuze: de opgave telt landelijk)", "(a choice: the task counts nationwide)");
      case EXEMPTION ->
          c.t(
              "(praktijk: aan een gemeente die al lang opvangt, wordt niets opgelegd)",
              "(practice: nothing is imposed on a long-standing host)");
    };
  }

  private <K> Picture picture(
      List<K> order, Function<K, List<Balance>> of, Function<K, String> name, String subject) {
    List<BarChart.Item> items = new ArrayList<>();
    for (K key : order) {
      List<Balance> list = of.apply(key);
      long relief = sum(list, Balance::relief);
      items.add(
          new BarChart.Item(
              name.apply(key),
              c.numbers.signed(sum(list, Balance::surplus) - relief),
              "bar-decided",
              sum(list, Balance::voluntary),
              sum(list, Balance::imposedBeyond),
              relief));
    }
    return new Picture(
        "carry",
        c.t("Meerdere en verlichting", "Surplus and relief"),
        c.t(
            "Een staaf per " + subject + "; de getallen staan in de tabel eronder.",
            "A bar per "
                + (subject.equals("gemeente") ? "municipality" : "province")
                + "; the numbers are in the table below."),
        c.t("vrijwillig boven het eigen aantal", "voluntary beyond the own number"),
        c.t("opgelegd boven het eigen aantal", "imposed beyond the own number"),
        c.t("minder dan het eigen aantal", "less than the own number"),
        BarChart.of(items));
  }

  private <K> Table totals(
      List<K> order,
      Function<K, List<Balance>> of,
      Function<K, TableCell> cell,
      String subject,
      List<Balance> all) {
    return new Table(
        "c-carry",
        c.t("Meerdere en verlichting, in plaatsen", "Surplus and relief, in places"),
        List.of(
            new Head(subject, false),
            new Head(c.t("Eigen aantal", "Own number"), true),
            new Head(c.t("Vrijwillig erboven", "Voluntary beyond"), true),
            new Head(c.t("Opgelegd erboven", "Imposed beyond"), true),
            new Head(c.t("Minder", "Less"), true)),
        order.stream().map(k -> total(cell.apply(k), of.apply(k))).toList(),
        total(TableCell.of(c.t("Samen", "Together")), all));
  }

  private List<TableCell> total(TableCell first, List<Balance> list) {
    return List.of(
        first,
        TableCell.of(c.numbers.whole(sum(list, Balance::indicative))),
        TableCell.of(c.numbers.whole(sum(list, Balance::voluntary))),
        TableCell.of(c.numbers.whole(sum(list, Balance::imposedBeyond))),
        TableCell.of(c.numbers.whole(sum(list, Balance::relief))));
  }

  /** A row per municipality with a surplus: whom it relieves. */
  private Table who(Predicate<Relief> of) {
    Map<MunicipalityCode, Map<MunicipalityCode, Long>> byFrom = new TreeMap<>();
    account.reliefList().stream()
        .filter(of)
        .filter(r -> r.from() != null && r.to() != null)
        .forEach(
            r ->
                byFrom
                    .computeIfAbsent(
                        Objects.requireNonNull(r.from()).code(), code -> new TreeMap<>())
                    .merge(Objects.requireNonNull(r.to()).code(), r.places(), Long::sum));
    List<List<TableCell>> rowList = new ArrayList<>();
    byFrom.forEach(
        (from, to) -> {
          List<Link> links = new ArrayList<>();
          to.forEach(
              (code, places) -> {
                Link link = c.municipality(code);
                links.add(new Link(link.href(), link.text() + " " + c.numbers.whole(places)));
              });
          rowList.add(
              List.of(
                  TableCell.of(c.municipality(from)),
                  TableCell.of(
                      c.numbers.whole(to.values().stream().mapToLong(Long::longValue).sum())),
                  new TableCell("", links)));
        });
    return new Table(
        "c-who",
        c.t("Wie van wie plaatsen overneemt", "Who takes over places from whom"),
        List.of(
            new Head(c.t("Gemeente met een meerdere", "Municipality with a surplus"), false),
            new Head(c.t("Plaatsen", "Places"), true),
            new Head(c.t("Verlicht", "Relieves"), false)),
        rowList,
        List.of());
  }

  /** Only where the task counts nationwide: which province carries which. */
  private Table betweenProvinces(List<ProvinceCode> order, Map<ProvinceCode, String> nameByCode) {
    SortedMap<ProvinceCode, SortedMap<ProvinceCode, Long>> matrix = account.betweenProvinces();
    List<Head> heads = new ArrayList<>();
    heads.add(new Head(c.t("Van / voor", "From / for"), false));
    order.forEach(p -> heads.add(new Head(nameByCode.get(p), true)));
    List<List<TableCell>> rowList = new ArrayList<>();
    for (ProvinceCode from : order) {
      List<TableCell> row = new ArrayList<>();
      row.add(TableCell.of(c.province(from, nameByCode.get(from))));
      Map<ProvinceCode, Long> to = matrix.getOrDefault(from, Collections.emptySortedMap());
      order.forEach(p -> row.add(TableCell.of(c.numbers.whole(to.getOrDefault(p, 0L)))));
      rowList.add(row);
    }
    return new Table(
        "c-matrix",
        c.t(
            "Welke provincie plaatsen van welke overneemt",
            "Which province takes over places from which"),
        heads,
        rowList,
        List.of());
  }

  private static long sum(List<Balance> list, ToLongFunction<Balance> amount) {
    return list.stream().mapToLong(amount).sum();
  }

  private Link link(Citation citation) {
    return new Link(citation.link(), citation.label(c.language));
  }
}
