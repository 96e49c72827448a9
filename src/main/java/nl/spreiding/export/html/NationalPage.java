package nl.spreiding.export.html;

import java.text.Collator;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nl.spreiding.explain.ConflictText;
import nl.spreiding.explain.InputOrigin;
import nl.spreiding.explain.MunicipalityFacts;
import nl.spreiding.explain.PlainText;
import nl.spreiding.explain.ProofText;
import nl.spreiding.export.html.NationalView.Letter;
import nl.spreiding.export.html.Rows.DataRow;
import nl.spreiding.export.html.Rows.MunicipalityRow;
import nl.spreiding.export.html.Rows.WeightRow;
import nl.spreiding.ledger.Ledger;
import nl.spreiding.model.ConstraintId;
import nl.spreiding.model.Level;
import nl.spreiding.model.Location;
import nl.spreiding.model.Municipality;
import nl.spreiding.model.ShelterCase;
import nl.spreiding.model.WeightKey;

/** Puts together what the national page shows. */
final class NationalPage {
  private final ReportContext c;
  private final ChildrenPages children;
  private final AreaPages area;

  NationalPage(ReportContext context) {
    this.c = context;
    this.children = new ChildrenPages(context);
    this.area = new AreaPages(context);
  }

  NationalView view() {
    Ledger ledger = c.index.outcome().ledger();
    return new NationalView(
        c.page(c.settings().title(), List.of(), "index.html"),
        c.country,
        Phrases.area(
                c.t("Nederland", "The Netherlands"),
                c.country,
                c.index.outcome().problem().scope(),
                c.settings().cycle(),
                c.language)
            + c.broken(null),
        c.index.outcome().statutoryNumbers().total().differenceFromNeed(),
        area.scope(),
        BubbleMap.of(c.country.municipalityList(), area.adjacencyList(), c.numbers, 620, 26, 30),
        area.provinceBars(),
        area.provinceRows(),
        letters(),
        Stream.concat(
                new BaselineSection(c).country().stream(),
                Stream.of(
                    new FairnessSections(c).country(),
                    new SurplusSections(c).country(),
                    new GrantSections(c).country()))
            .toList(),
        weights(),
        new WeightSections(c).country(),
        ledger.score(),
        c.numbers.exactPoints(ledger.score().softMicro()),
        ledger.lineList().stream()
            .filter(l -> l.constraint().level() != Level.SOFT)
            .map(c::row)
            .toList(),
        new ConflictText(c.index.outcome(), c.language),
        children.country(),
        data(),
        Phrases.facts(c.index.outcome().shelterCase(), c.language),
        List.of(new ScenarioSection(c).section(), new RegisterSection(c).section()),
        c.index.outcome().method(),
        new ProofText(c.index.outcome(), c.language),
        c.settings().noteList().stream().map(PlainText::of).toList());
  }

  /** From A to Z by what people look for: 's-Gravenhage stands under G, Súdwest-Fryslân under S. */
  private List<Letter> letters() {
    Collator collator = Collator.getInstance(Locale.of("nl"));
    List<MunicipalityFacts> sorted =
        c.country.municipalityList().stream()
            .sorted(
                Comparator.comparing((MunicipalityFacts f) -> sortName(f.municipality()), collator)
                    .thenComparing(f -> f.municipality().code()))
            .toList();
    Map<String, List<MunicipalityRow>> byLetter = new TreeMap<>();
    for (MunicipalityRow row : area.rows(sorted)) {
      byLetter.computeIfAbsent(letter(row.facts().municipality()), l -> new ArrayList<>()).add(row);
    }
    return byLetter.entrySet().stream()
        .map(e -> new Letter(e.getKey(), List.copyOf(e.getValue())))
        .toList();
  }

  private static String sortName(Municipality municipality) {
    return PlainText.of(municipality.name()).replaceFirst("^['\u2019]s-", "");
  }

  private static String letter(Municipality municipality) {
    String plain =
        Normalizer.normalize(sortName(municipality), Normalizer.Form.NFD).toUpperCase(Locale.ROOT);
    return plain.matches("(?s)[A-Z].*") ? plain.substring(0, 1) : "#";
  }

  private List<WeightRow> weights() {
    Ledger ledger = c.index.outcome().ledger();
    long total = ledger.score().softMicro();
    long most = 1;
    List<ConstraintId> softList = new ArrayList<>();
    for (ConstraintId constraint : ConstraintId.values()) {
      if (constraint.level() == Level.SOFT) {
        softList.add(constraint);
        most = Math.max(most, ledger.sum(constraint));
      }
    }
    softList.sort(Comparator.comparingLong(ledger::sum).reversed());
    double unit = 100.0 / most;
    return softList.stream()
        .map(
            constraint ->
                new WeightRow(
                    c.sentences.name(constraint),
                    constraint.name(),
                    c.sentences.about(constraint),
                    weight(constraint),
                    c.numbers.exactPoints(ledger.sum(constraint)),
                    c.numbers.percent(ledger.sum(constraint), total),
                    Svg.of(ledger.sum(constraint) * unit)))
        .toList();
  }

  private String weight(ConstraintId constraint) {
    List<String> parts = new ArrayList<>();
    for (WeightKey key : WeightKey.values()) {
      if (key.constraint() == constraint) {
        parts.add(weight(c, key));
      }
    }
    return String.join("; ", parts);
  }

  /** A weight, with what it is for where its rule has several. */
  static String weight(ReportContext c, WeightKey key) {
    var value = c.settings().weights().of(key);
    String number =
        value.getDenominator().equals(java.math.BigInteger.ONE)
            ? c.numbers.whole(value.getNumerator())
            : value.getNumerator() + "/" + value.getDenominator();
    String label = Labels.of(key).in(c.language);
    return label.isEmpty() ? number : number + " " + label;
  }

  private List<DataRow> data() {
    ShelterCase shelterCase = c.index.outcome().shelterCase();
    List<Municipality> list = shelterCase.municipalityList();
    List<DataRow> rows = new ArrayList<>();
    var capacity = c.settings().capacity();
    rows.add(
        new DataRow(
            c.t("Behoefte aan plaatsen", "Need for places"),
            c.numbers.whole(capacity.total())
                + c.t(", waarvan amv ", ", of which amv ")
                + c.numbers.whole(capacity.amv()),
            PlainText.of(capacity.source())));
    rows.add(
        new DataRow(
            c.t("Inwoners", "Inhabitants"),
            c.numbers.whole(list.stream().mapToLong(Municipality::inhabitants).sum()),
            new SourceTexts(c).allInhabitants()
                + c.t(", stand ", ", as of ")
                + counts(list, m -> c.numbers.date(m.inhabitantsDate()))));
    rows.add(
        new DataRow(
            "SES-WOA",
            c.numbers.count(
                list.size(), c.t("gemeente", "municipality"), c.t("gemeenten", "municipalities")),
            counts(list, m -> Labels.sesWoa(m).in(c.language))));
    rows.add(
        new DataRow(
            c.t("Locaties", "Locations"),
            c.numbers.whole(shelterCase.locationList().size()),
            c.t("stand ", "as of ")
                + c.numbers.date(c.settings().referenceDate())
                + "; "
                + counts(shelterCase.locationList(), this::basis)));
    rows.add(
        new DataRow(
            c.t("Verslagen van commissarissen", "Commissioners’ reports"),
            c.numbers.count(
                shelterCase.reportList().size(),
                c.t("gemeente", "municipality"),
                c.t("gemeenten", "municipalities")),
            shelterCase.reportList().isEmpty()
                ? c.t("geen in de gegevens", "none in the data")
                : new InputOrigin(shelterCase).synthetic("reports.csv")
                    ? c.t("synthetisch (verzonnen)", "synthetic (made up)")
                    : c.t("invoer van de zaak", "input of the case")));
    rows.add(
        new DataRow(
            c.t("Uitruil", "Exchanges"),
            c.numbers.whole(shelterCase.exchangeList().size()),
            shelterCase.exchangeList().isEmpty()
                ? c.t("geen in de gegevens", "none in the data")
                : c.t("invoer van de zaak", "input of the case")));
    return rows;
  }

  private String basis(Location location) {
    return Labels.of(location.basis()).in(c.language);
  }

  /** Every value there is, with how often it occurs if there are several. */
  private <T> String counts(List<T> list, Function<T, String> value) {
    Map<String, Long> byValue =
        list.stream().collect(Collectors.groupingBy(value, TreeMap::new, Collectors.counting()));
    return byValue.size() == 1
        ? byValue.keySet().iterator().next()
        : byValue.entrySet().stream()
            .map(e -> e.getKey() + ": " + c.numbers.whole(e.getValue()))
            .collect(Collectors.joining("; "));
  }
}
