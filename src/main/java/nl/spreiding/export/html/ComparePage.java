package nl.spreiding.export.html;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import java.util.function.LongFunction;
import java.util.function.ToLongFunction;
import nl.spreiding.compare.Comparison;
import nl.spreiding.compare.Comparison.Points;
import nl.spreiding.compare.Comparison.Row;
import nl.spreiding.compare.Comparison.Setting;
import nl.spreiding.compare.Figures;
import nl.spreiding.compare.Side;
import nl.spreiding.explain.InputText;
import nl.spreiding.explain.Numbers;
import nl.spreiding.explain.PlainText;
import nl.spreiding.explain.Sentences;
import nl.spreiding.export.HashText;
import nl.spreiding.export.html.Section.Head;
import nl.spreiding.export.html.Section.Part;
import nl.spreiding.export.html.Section.Table;
import nl.spreiding.export.html.Section.TableCell;
import nl.spreiding.export.html.Section.Text;
import nl.spreiding.ledger.Outcome;
import nl.spreiding.model.CaseSettings;
import nl.spreiding.model.Language;
import nl.spreiding.model.Level;
import nl.spreiding.model.MunicipalityCode;
import nl.spreiding.problem.ProblemDifference;
import nl.spreiding.problem.Score;
import org.jspecify.annotations.Nullable;

/** The page that compares two runs. */
final class ComparePage {
  /** Rows of input on the page; all are in the JSON file. */
  private static final int MOST = 100;

  private final Comparison comparison;
  private final Language language;
  private final boolean main;
  private final String hash;
  private final Numbers numbers;
  private final Sentences sentences;

  ComparePage(Comparison comparison, Language language, boolean main, String hash) {
    this.comparison = comparison;
    this.language = language;
    this.main = main;
    this.hash = hash;
    this.numbers = new Numbers(language);
    this.sentences = new Sentences(language);
  }

  CompareView view() {
    boolean same = comparison.same();
    long changed = comparison.municipalityList().stream().filter(r -> r.change() != 0).count();
    return new CompareView(
        page(),
        same
            ? t("Er is geen verschil.", "There is no difference.")
            : changed == 0
                ? t(
                    "Geen gemeente krijgt een ander aantal.",
                    "No municipality gets another number.")
                : numbers.count(
                    changed,
                    t("gemeente krijgt een ander aantal.", "municipality gets another number."),
                    t("gemeenten krijgen een ander aantal.", "municipalities get another number.")),
        List.of(runs()),
        same ? List.of() : new CompareMaps(comparison, language).maps(),
        same ? List.of() : after());
  }

  private List<Section> after() {
    List<Section> list = new ArrayList<>();
    list.add(country());
    list.add(provinces());
    list.add(municipalities());
    list.add(rules());
    list.add(settings());
    list.add(inputs());
    return list;
  }

  private Page page() {
    CaseSettings settings = comparison.b().results().outcome().shelterCase().settings();
    return new Page(
        language,
        t("Twee berekeningen vergeleken", "Two runs compared"),
        List.of(),
        main
            ? (language == Language.NL ? Language.EN : Language.NL).tag() + "/index.html"
            : "../index.html",
        null,
        HashText.groups(hash),
        ReportStyle.text(),
        settings,
        synthetic(),
        null);
  }

  private @Nullable String synthetic() {
    TreeSet<String> files = new TreeSet<>();
    for (Side side : List.of(comparison.a(), comparison.b())) {
      side.results()
          .outcome()
          .shelterCase()
          .settings()
          .syntheticFileList()
          .forEach(file -> files.add(PlainText.of(file)));
    }
    return files.isEmpty()
        ? null
        : t(
                "Deze uitkomsten rusten op synthetische gegevens en zeggen niets over echte locaties of gemeenten: ",
                "These outcomes rest on synthetic data and say nothing about real locations or municipalities: ")
            + String.join(", ", files)
            + ".";
  }

  private Section runs() {
    List<List<TableCell>> rowList = new ArrayList<>();
    rowList.add(runRow(t("Zaak", "Case"), s -> PlainText.of(settings(s).title())));
    rowList.add(runRow(t("Kenmerk", "Identifier"), s -> PlainText.of(settings(s).id())));
    rowList.add(runRow(t("Werkwijze", "Method"), s -> outcome(s).method().name()));
    rowList.add(runRow(t("Score", "Score"), s -> score(outcome(s).ledger().score())));
    rowList.add(
        runRow(
            t("SHA-256 van de uitkomst", "SHA-256 of the result"),
            s -> HashText.groups(s.resultSha256())));
    return new Section(
        "berekeningen",
        t("Wat wordt vergeleken", "What is compared"),
        List.of(
            table(
                "c-berekeningen",
                t("De twee berekeningen", "The two runs"),
                List.of(head("", false), head("A", false), head("B", false)),
                rowList)));
  }

  private List<TableCell> runRow(String label, java.util.function.Function<Side, String> value) {
    return cells(label, value.apply(comparison.a()), value.apply(comparison.b()));
  }

  private static Outcome outcome(Side side) {
    return side.results().outcome();
  }

  private static CaseSettings settings(Side side) {
    return outcome(side).shelterCase().settings();
  }

  private Section country() {
    Figures a = comparison.national().a();
    Figures b = comparison.national().b();
    List<List<TableCell>> rowList = new ArrayList<>();
    figure(rowList, t("Besloten plaatsen", "Decided places"), a, b, Figures::decided);
    figure(rowList, t("waarvan amv", "of which amv"), a, b, Figures::amv);
    figure(rowList, t("op locatie", "on a location"), a, b, Figures::located);
    figure(
        rowList,
        t("opgelegd zonder locatie", "imposed without a location"),
        a,
        b,
        Figures::imposed);
    figure(rowList, t("duurzaam", "durable"), a, b, Figures::durable);
    figure(
        rowList,
        t("vrijwillig boven het eigen aantal", "voluntary beyond the own number"),
        a,
        b,
        Figures::voluntary);
    figure(
        rowList,
        t("opgelegd boven het eigen aantal", "imposed beyond the own number"),
        a,
        b,
        Figures::imposedBeyond);
    figure(
        rowList,
        t("minder dan het eigen aantal", "less than the own number"),
        a,
        b,
        Figures::relief);
    figure(
        rowList,
        t("Kinderen die door het besluit verhuizen", "Children moved by the decision"),
        a,
        b,
        Figures::childrenMoved);
    rowList.add(
        cells(
            t("Uitkeringen (euro)", "Grants (euro)"),
            euros(a.grantCents()),
            euros(b.grantCents()),
            change(Math.subtractExact(b.grantCents(), a.grantCents()), this::euros)));
    return new Section(
        "land",
        t("Het hele land", "The whole country"),
        List.of(
            table(
                "c-land",
                t("Plaatsen, kinderen en geld", "Places, children and money"),
                compared(""),
                rowList)));
  }

  private void figure(
      List<List<TableCell>> rowList,
      String label,
      Figures a,
      Figures b,
      ToLongFunction<Figures> figure) {
    long left = figure.applyAsLong(a);
    long right = figure.applyAsLong(b);
    rowList.add(
        cells(
            label,
            numbers.whole(left),
            numbers.whole(right),
            numbers.signed(Math.subtractExact(right, left))));
  }

  private Section provinces() {
    List<List<TableCell>> rowList = new ArrayList<>();
    for (Row row : comparison.provinceList()) {
      rowList.add(
          cells(
              PlainText.of(row.name()),
              numbers.whole(row.a().decided()),
              numbers.whole(row.b().decided()),
              numbers.signed(row.change()),
              numbers.signed(Math.subtractExact(row.b().imposed(), row.a().imposed())),
              numbers.signed(Math.subtractExact(row.b().childrenMoved(), row.a().childrenMoved())),
              change(Math.subtractExact(row.b().grantCents(), row.a().grantCents()), this::euros)));
    }
    List<Head> headList = new ArrayList<>(compared(t("Provincie", "Province")));
    headList.add(head(t("Opgelegd", "Imposed"), true));
    headList.add(head(t("Kinderen", "Children"), true));
    headList.add(head(t("Euro", "Euro"), true));
    return new Section(
        "provincies",
        t("Provincies", "Provinces"),
        List.of(
            rowList.isEmpty()
                ? text(
                    t(
                        "In geen provincie verschilt een getal.",
                        "No figure differs in any province."))
                : table(
                    "c-provincies",
                    t(
                        "Besloten plaatsen; van opgelegde plaatsen, kinderen en geld het verschil",
                        "Decided places; of imposed places, children and money the difference"),
                    headList,
                    rowList)));
  }

  private Section municipalities() {
    CompareReasons reasons = new CompareReasons(comparison, language);
    List<List<TableCell>> rowList = new ArrayList<>();
    for (Row row : comparison.municipalityList()) {
      if (row.change() != 0) {
        rowList.add(
            cells(
                PlainText.of(row.name()) + " (" + row.code() + ")",
                numbers.whole(row.a().decided()),
                numbers.whole(row.b().decided()),
                numbers.signed(row.change()),
                reasons.of(new MunicipalityCode(row.code()))));
      }
    }
    List<Head> headList = new ArrayList<>(compared(t("Gemeente", "Municipality")));
    headList.add(head(t("Waardoor", "Why"), false));
    return new Section(
        "gemeenten",
        t("Gemeenten met een ander aantal", "Municipalities with another number"),
        List.of(
            rowList.isEmpty()
                ? text(t("Er zijn er geen.", "There are none."))
                : table(
                    "c-gemeenten",
                    t(
                        "Aantal in het besluit, en waardoor het verschilt: eerst de invoer, dan de regels die er anders wegen (punten)",
                        "Number in the decision, and why it differs: the input first, then the rules that weigh otherwise there (points)"),
                    headList,
                    rowList)));
  }

  private Section rules() {
    List<List<TableCell>> rowList = new ArrayList<>();
    for (Points points : comparison.pointsList()) {
      rowList.add(
          cells(
              sentences.name(points.constraint()),
              points(points, points.a()),
              points(points, points.b()),
              change(Math.subtractExact(points.b(), points.a()), n -> points(points, n))));
    }
    List<Part> partList =
        List.of(
            rowList.isEmpty()
                ? text(t("Elke regel weegt even zwaar.", "Every rule weighs the same."))
                : table(
                    "c-regels",
                    t(
                        "Punten per regel (zacht), of plaatsen (harde regels en opgaven)",
                        "Points per rule (soft), or places (hard rules and tasks)"),
                    compared(t("Regel", "Rule")),
                    rowList));
    return new Section("regels", t("Score per regel", "Score per rule"), partList);
  }

  private Section settings() {
    List<List<TableCell>> rowList = new ArrayList<>();
    for (Setting setting : comparison.settingList()) {
      rowList.add(cells(setting.name(), shown(setting.a()), shown(setting.b())));
    }
    return new Section(
        "instellingen",
        t("Instellingen en wijzigingen", "Settings and changes"),
        List.of(
            rowList.isEmpty()
                ? text(t("Er is geen verschil.", "There is no difference."))
                : table(
                    "c-instellingen",
                    t("Wat verschilt", "What differs"),
                    List.of(
                        head(t("Instelling", "Setting"), false),
                        head("A", false),
                        head("B", false)),
                    rowList)));
  }

  private Section inputs() {
    InputText words = new InputText(language);
    List<ProblemDifference> list =
        comparison.inputList().stream().filter(d -> !d.aspect().ofStability()).toList();
    List<List<TableCell>> rowList = new ArrayList<>();
    for (ProblemDifference difference : list.subList(0, Math.min(MOST, list.size()))) {
      MunicipalityCode municipality = difference.municipality();
      rowList.add(
          cells(
              municipality == null ? difference.province().value() : municipality.value(),
              words.what(difference),
              words.value(difference.aspect(), difference.a()),
              words.value(difference.aspect(), difference.b())));
    }
    List<Part> partList = new ArrayList<>();
    partList.add(
        rowList.isEmpty()
            ? text(t("Er is geen verschil.", "There is no difference."))
            : table(
                "c-invoer",
                t("Waarop is beslist en wat daarvan verschilt", "What was decided on and differs"),
                List.of(
                    head(t("Waar", "Where"), false),
                    head(t("Wat", "What"), false),
                    head("A", false),
                    head("B", false)),
                rowList));
    if (list.size() > MOST) {
      partList.add(
          text(
              t("Niet alles staat hier: ", "Not all is shown here: ")
                  + numbers.whole(list.size())
                  + t(
                      " verschillen, alle in compare.json.",
                      " differences, all in compare.json.")));
    }
    return new Section("invoer", t("Invoer die verschilt", "Inputs that differ"), partList);
  }

  private List<Head> compared(String first) {
    return List.of(
        head(first, false), head("A", true), head("B", true), head(t("Verschil", "Change"), true));
  }

  private static String shown(String value) {
    return value.isEmpty() ? "\u2013" : PlainText.of(value);
  }

  private String score(Score score) {
    return numbers.whole(score.hard())
        + t(" hard, ", " hard, ")
        + numbers.whole(score.medium())
        + t(" middel, ", " medium, ")
        + numbers.exactPoints(score.softMicro())
        + t(" punten zacht", " points soft");
  }

  private String points(Points points, long amount) {
    return points.constraint().level() == Level.SOFT
        ? numbers.exactPoints(amount)
        : numbers.whole(amount);
  }

  private static String change(long amount, LongFunction<String> text) {
    return (amount > 0 ? "+" : "") + text.apply(amount);
  }

  private String euros(long cents) {
    return numbers.decimal(BigDecimal.valueOf(cents, 2));
  }

  private static Table table(
      String id, String caption, List<Head> headList, List<List<TableCell>> rowList) {
    return new Table(id, caption, headList, rowList, List.of());
  }

  private static Head head(String text, boolean number) {
    return new Head(text, number);
  }

  private static List<TableCell> cells(String... textArray) {
    return java.util.Arrays.stream(textArray).map(TableCell::of).toList();
  }

  private static Text text(String text) {
    return new Text(text, List.of());
  }

  private String t(String dutch, String english) {
    return language.pick(dutch, english);
  }
}
