package nl.spreiding.export;

import java.math.BigDecimal;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.function.LongFunction;
import java.util.function.ToLongFunction;
import nl.spreiding.compare.Comparison;
import nl.spreiding.compare.Figures;
import nl.spreiding.compare.Side;
import nl.spreiding.explain.InputText;
import nl.spreiding.explain.Numbers;
import nl.spreiding.explain.PlainText;
import nl.spreiding.explain.Sentences;
import nl.spreiding.ledger.Outcome;
import nl.spreiding.model.Language;
import nl.spreiding.model.Level;
import nl.spreiding.model.MunicipalityCode;
import nl.spreiding.problem.ProblemDifference;
import nl.spreiding.problem.Score;

/** The differences of two runs as text that people read. */
public final class CompareText {
  private static final int MOST = 30;

  private final Comparison comparison;
  private final Language language;
  private final Numbers numbers;
  private final StringBuilder text = new StringBuilder();

  private final String nameA;
  private final String nameB;

  private CompareText(Comparison comparison, Language language, String nameA, String nameB) {
    this.comparison = comparison;
    this.nameA = nameA;
    this.nameB = nameB;
    this.language = language;
    this.numbers = new Numbers(language);
  }

  /**
   * The differences.
   *
   * @param comparison what differs
   * @param language in which language
   * @return lines, each with a line end
   */
  public static String of(Comparison comparison, Language language) {
    CompareText compare = new CompareText(comparison, language, "A", "B");
    compare.side("A", comparison.a());
    compare.side("B", comparison.b());
    compare.line("");
    if (comparison.same()) {
      compare.line(t(language, "Er is geen verschil.", "There is no difference."));
      return compare.text.toString();
    }
    compare.settings(comparison.settingList());
    compare.inputs();
    compare.country();
    compare.provinces();
    compare.municipalities();
    compare.constraints();
    return compare.text.toString();
  }

  /**
   * Only who gets another number and which rules weigh otherwise.
   *
   * @param comparison what differs
   * @param language in which language
   * @return lines, each with a line end
   */
  static String changes(Comparison comparison, Language language) {
    CompareText compare =
        new CompareText(
            comparison,
            language,
            language.pick("besluit", "decision"),
            language.pick("dan", "then"));
    compare.provinces();
    compare.municipalities();
    compare.constraints();
    return compare.text.toString();
  }

  /**
   * Everything that differs between a run and what it would become.
   *
   * @param comparison what differs
   * @param language in which language
   * @return lines, each with a line end
   */
  static String all(Comparison comparison, Language language) {
    CompareText compare =
        new CompareText(
            comparison, language, language.pick("nu", "now"), language.pick("dan", "then"));
    compare.settings(
        comparison.settingList().stream()
            .filter(s -> !s.name().equals("scenarioChanges"))
            .toList());
    compare.inputs();
    compare.country();
    compare.provinces();
    compare.municipalities();
    compare.constraints();
    return compare.text.toString();
  }

  private void side(String letter, Side side) {
    Outcome outcome = side.results().outcome();
    line(
        letter
            + "  "
            + PlainText.of(outcome.shelterCase().settings().title())
            + " ("
            + PlainText.of(outcome.shelterCase().settings().id())
            + "), "
            + outcome.method().name()
            + ": "
            + score(outcome.ledger().score()));
    List<String> synthetic = outcome.shelterCase().settings().syntheticFileList();
    if (!synthetic.isEmpty()) {
      line(
          "   "
              + t("LET OP: synthetische gegevens in ", "NOTE: synthetic data in ")
              + String.join(", ", synthetic));
    }
  }

  private String score(Score score) {
    return numbers.whole(score.hard())
        + t(" hard, ", " hard, ")
        + numbers.whole(score.medium())
        + t(" middel, ", " medium, ")
        + numbers.exactPoints(score.softMicro())
        + t(" punten zacht", " points soft");
  }

  private void settings(List<Comparison.Setting> list) {
    if (!list.isEmpty()) {
      line(t("Instellingen die verschillen", "Settings that differ"));
      list.forEach(
          s ->
              row(
                  s.name(),
                  s.a().isEmpty() ? "–" : PlainText.of(s.a()),
                  s.b().isEmpty() ? "–" : PlainText.of(s.b()),
                  ""));
      line("");
    }
  }

  private void inputs() {
    List<ProblemDifference> list =
        comparison.inputList().stream().filter(d -> !d.aspect().ofStability()).toList();
    if (list.isEmpty()) {
      return;
    }
    InputText words = new InputText(language);
    row(
        t("Invoer die verschilt: ", "Inputs that differ: ") + numbers.whole(list.size()),
        nameA,
        nameB,
        "");
    for (ProblemDifference difference : list.subList(0, Math.min(MOST, list.size()))) {
      MunicipalityCode municipality = difference.municipality();
      row(
          (municipality == null ? difference.province() : municipality)
              + "  "
              + words.what(difference),
          words.value(difference.aspect(), difference.a()),
          words.value(difference.aspect(), difference.b()),
          "");
    }
    more(list.size());
    line("");
  }

  private void more(int size) {
    if (size > MOST) {
      line(
          t(
              "… en nog " + numbers.whole(size - MOST) + "; alle met --json",
              "… and " + numbers.whole(size - MOST) + " more; all with --json"));
    }
  }

  private void country() {
    row(t("Nederland", "The Netherlands"), nameA, nameB, t("verschil", "change"));
    figure(t("Besloten plaatsen", "Decided places"), Figures::decided);
    figure(t("waarvan amv", "of which amv"), Figures::amv);
    figure(t("op locatie", "on a location"), Figures::located);
    figure(t("opgelegd zonder locatie", "imposed without a location"), Figures::imposed);
    figure(
        t("vrijwillig boven het eigen aantal", "voluntary beyond the own number"),
        Figures::voluntary);
    figure(t("waarvan zonder verlichting", "of which relieve nobody"), Figures::notRelieving);
    figure(
        t("opgelegd boven het eigen aantal", "imposed beyond the own number"),
        Figures::imposedBeyond);
    figure(t("minder dan het eigen aantal", "less than the own number"), Figures::relief);
    figure(
        t("Kinderen die door het besluit verhuizen", "Children moved by the decision"),
        Figures::childrenMoved);
    row(
        t("Uitkeringen (euro)", "Grants (euro)"),
        euros(comparison.national().a().grantCents()),
        euros(comparison.national().b().grantCents()),
        change(
            Math.subtractExact(
                comparison.national().b().grantCents(), comparison.national().a().grantCents()),
            this::euros));
    line("");
  }

  private void figure(String label, ToLongFunction<Figures> figure) {
    long a = figure.applyAsLong(comparison.national().a());
    long b = figure.applyAsLong(comparison.national().b());
    row(label, numbers.whole(a), numbers.whole(b), numbers.signed(b - a));
  }

  private void provinces() {
    if (!comparison.provinceList().isEmpty()) {
      row(t("Provincies: besluit", "Provinces: decided"), nameA, nameB, t("verschil", "change"));
      comparison.provinceList().forEach(this::decided);
      line("");
    }
  }

  private void municipalities() {
    List<Comparison.Row> changed =
        comparison.municipalityList().stream()
            .filter(r -> r.change() != 0)
            .sorted(
                Comparator.comparingLong((Comparison.Row r) -> -Math.abs(r.change()))
                    .thenComparing(Comparison.Row::code))
            .toList();
    row(
        t("Gemeenten met een ander aantal: ", "Municipalities with another number: ")
            + numbers.whole(changed.size()),
        nameA,
        nameB,
        t("verschil", "change"));
    changed.stream().limit(MOST).forEach(this::decided);
    more(changed.size());
    line("");
  }

  private void decided(Comparison.Row row) {
    row(
        row.code() + "  " + PlainText.of(row.name()),
        numbers.whole(row.a().decided()),
        numbers.whole(row.b().decided()),
        numbers.signed(row.change()));
  }

  private void constraints() {
    if (!comparison.pointsList().isEmpty()) {
      Sentences sentences = new Sentences(language);
      row(t("Score per regel", "Score per rule"), nameA, nameB, t("verschil", "change"));
      comparison
          .pointsList()
          .forEach(
              p ->
                  row(
                      sentences.name(p.constraint()),
                      points(p, p.a()),
                      points(p, p.b()),
                      change(
                          Math.subtractExact(p.b(), p.a()), difference -> points(p, difference))));
    }
  }

  private String points(Comparison.Points points, long amount) {
    return points.constraint().level() == Level.SOFT
        ? numbers.exactPoints(amount)
        : numbers.whole(amount);
  }

  /** With a plus, like other changes, if it is more. */
  private static String change(long amount, LongFunction<String> text) {
    return (amount > 0 ? "+" : "") + text.apply(amount);
  }

  private String euros(long cents) {
    return numbers.decimal(BigDecimal.valueOf(cents, 2));
  }

  private void row(String label, String a, String b, String change) {
    line(String.format(Locale.ROOT, "  %-44s %18s %18s %18s", label, a, b, change).stripTrailing());
  }

  private void line(String line) {
    text.append(line).append('\n');
  }

  private String t(String dutch, String english) {
    return language.pick(dutch, english);
  }

  private static String t(Language language, String dutch, String english) {
    return language.pick(dutch, english);
  }
}
