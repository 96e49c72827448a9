package nl.spreiding.export.html;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import nl.spreiding.considered.Alternative;
import nl.spreiding.considered.AlternativeText;
import nl.spreiding.considered.Considered;
import nl.spreiding.considered.Difference;
import nl.spreiding.considered.NumberChange;
import nl.spreiding.considered.RoomText;
import nl.spreiding.considered.RuleChange;
import nl.spreiding.considered.Verdict;
import nl.spreiding.explain.RangeRow;
import nl.spreiding.export.html.Section.Enumeration;
import nl.spreiding.export.html.Section.Head;
import nl.spreiding.export.html.Section.Part;
import nl.spreiding.export.html.Section.Subheading;
import nl.spreiding.export.html.Section.Table;
import nl.spreiding.export.html.Section.TableCell;
import nl.spreiding.export.html.Section.Text;
import nl.spreiding.model.Level;
import nl.spreiding.model.MunicipalityCode;
import nl.spreiding.model.QuotaScope;
import org.jspecify.annotations.Nullable;

/**
 * What was weighed before the decision for one municipality: alternatives and room. Without a
 * justification each section says so.
 */
final class ConsideredSections {
  private static final String ALTERNATIVES = "alternatieven";
  private static final String ROOM = "ruimte";

  /** How many municipalities a sentence names. */
  private static final int MOST = 5;

  private final ReportContext c;
  private final @Nullable Considered considered;
  private final AlternativeText alternatives;
  private final RoomText room;

  ConsideredSections(ReportContext context) {
    this.c = context;
    this.considered = context.content.considered();
    this.alternatives = new AlternativeText(context.language);
    this.room = new RoomText(context.language);
  }

  /** Alternatives considered and room for choice of a municipality. */
  List<Section> municipality(MunicipalityCode code) {
    return List.of(
        section(ALTERNATIVES, alternativesHeading(), alternatives(code)),
        section(ROOM, c.t("Ruimte voor keuze", "Room for choice"), room(code)));
  }

  private String alternativesHeading() {
    return c.t("Overwogen alternatieven", "Alternatives considered");
  }

  private static Section section(String id, String heading, List<Part> partList) {
    return new Section(id, heading, partList);
  }

  static Text text(String text) {
    return new Text(text, List.of());
  }

  private List<Part> alternatives(MunicipalityCode code) {
    if (considered == null) {
      return List.of(
          text(
              c.t(
                  "In deze berekening zijn geen alternatieven doorgerekend. De opdracht why-not RUN "
                      + code
                      + " AANTAL beantwoordt de vraag voor elk aantal, waarin RUN de map van deze berekening is; solve --justify doet het voor alle gemeenten.",
                  "No alternatives were computed in this run. The command why-not RUN "
                      + code
                      + " PLACES answers the question for any number, where RUN is the directory of this run; solve --justify does so for all municipalities.")));
    }
    List<Alternative> list = considered.alternatives(code);
    List<Part> partList = new ArrayList<>();
    partList.add(text(method()));
    partList.add(overview(list));
    list.stream()
        .filter(a -> a.verdict() != Verdict.DECIDED)
        .forEach(a -> partList.addAll(detail(a)));
    considered
        .cheapest(code)
        .map(alternatives::cheapest)
        .filter(sentence -> !sentence.isEmpty())
        .ifPresent(sentence -> partList.add(text(sentence)));
    return partList;
  }

  private String method() {
    boolean national = c.index.outcome().problem().scope() == QuotaScope.NATIONAL;
    return c.t(
        "Per aantal is de beste verdeling gezocht waarin deze gemeente precies dat aantal heeft en al het andere vrij is"
            + (national ? "" : "; andere provincies houden wat in het besluit staat")
            + ". De punten volgen uit de gewichten, en die zijn een keuze, geen wet. Een regel telt plaatsen, plaatsen in het kwadraat, locaties of euro’s; de prijs daarvan kan per gemeente verschillen.",
        "For every number the best distribution was sought in which this municipality has exactly that number and everything else is free"
            + (national ? "" : "; other provinces keep what the decision gives them")
            + ". The points follow from the weights, and those are a choice, not law. A rule counts places, squared places, locations or euros; their price can differ per municipality.");
  }

  private Table overview(List<Alternative> list) {
    return new Table(
        "c-alternatives",
        c.t("Doorgerekende aantallen", "Numbers computed"),
        List.of(
            new Head(c.t("Alternatief", "Alternative"), false),
            new Head(c.t("Plaatsen", "Places"), true),
            new Head(c.t("Uitkomst", "Outcome"), false),
            new Head(c.t("Harde regels", "Hard rules"), true),
            new Head(c.t("Tekort op opgaven", "Short of tasks"), true),
            new Head(c.t("Punten", "Points"), true),
            new Head(c.t("Bewezen", "Proven"), false)),
        list.stream().map(this::overview).toList(),
        List.of());
  }

  private List<TableCell> overview(Alternative a) {
    Difference d = a.difference();
    String occasions = alternatives.occasions(a);
    return cells(
        capital(occasions),
        c.numbers.whole(a.places()),
        alternatives.verdict(a),
        d == null ? "\u2013" : c.numbers.signed(d.hard()),
        d == null ? "\u2013" : c.numbers.signed(d.medium()),
        d == null ? "\u2013" : signedPoints(d.softMicro()),
        d == null ? "\u2013" : yes(a.proven()));
  }

  private List<Part> detail(Alternative a) {
    List<Part> partList = new ArrayList<>();
    partList.add(new Subheading(alternatives.heading(a)));
    partList.add(text(alternatives.result(a)));
    if (a.difference() == null) {
      return partList;
    }
    String others = alternatives.others(a, MOST);
    partList.add(
        a.others().isEmpty()
            ? text(others)
            : new Enumeration(others, a.others().stream().limit(MOST).map(this::changed).toList()));
    if (!a.difference().ruleList().isEmpty()) {
      partList.add(rules(a));
    }
    return partList;
  }

  private Link changed(NumberChange change) {
    Link page = c.municipality(change.municipality());
    return new Link(page.href(), page.text() + " (" + c.numbers.signed(change.change()) + ")");
  }

  private Table rules(Alternative a) {
    return new Table(
        "c-alternative-" + a.occasionList().getFirst().name().toLowerCase(Locale.ROOT),
        c.t("Regels die anders wegen bij ", "Rules that weigh otherwise with ")
            + c.numbers.places(a.places()),
        List.of(
            new Head(c.t("Regel", "Rule"), false),
            new Head(c.t("Geteld in het besluit", "Counted in the decision"), true),
            new Head(c.t("Geteld in het alternatief", "Counted in the alternative"), true),
            new Head(c.t("Verschil in punten", "Difference in points"), true)),
        Objects.requireNonNull(a.difference()).ruleList().stream().map(this::rule).toList(),
        List.of());
  }

  private List<TableCell> rule(RuleChange rule) {
    boolean soft = rule.constraint().level() == Level.SOFT;
    return cells(
        c.sentences.name(rule.constraint()),
        c.numbers.whole(rule.decidedMeasure()),
        c.numbers.whole(rule.measure()),
        soft
            ? signedPoints(rule.pointsChange())
            : c.numbers.signed(rule.pointsChange())
                + (rule.constraint().level() == Level.HARD
                    ? c.t(" (harde regel)", " (hard rule)")
                    : c.t(" (opgave)", " (task)")));
  }

  private List<Part> room(MunicipalityCode code) {
    if (considered == null) {
      return List.of(
          text(
              c.t(
                  "In deze berekening is niet bepaald hoe ver het aantal had kunnen verschillen. De opdracht range RUN "
                      + code
                      + " beantwoordt die vraag, waarin RUN de map van deze berekening is; solve --justify doet het voor alle gemeenten.",
                  "In this run it was not determined how far the number could have differed. The command range RUN "
                      + code
                      + " answers that question, where RUN is the directory of this run; solve --justify does so for all municipalities.")));
    }
    RangeRow row = considered.room(code);
    return List.of(
        text(room.room(row, considered.room(), c.index.numberPinned(code))),
        text(room.tie(row, considered)));
  }

  static List<TableCell> cells(String... texts) {
    return Arrays.stream(texts).map(TableCell::of).toList();
  }

  private String signedPoints(long micro) {
    return (micro > 0 ? "+" : "") + c.numbers.exactPoints(micro);
  }

  private String yes(boolean value) {
    return value ? c.t("ja", "yes") : c.t("nee", "no");
  }

  static String capital(String text) {
    return text.isEmpty()
        ? text
        : text.substring(0, 1).toUpperCase(Locale.ROOT) + text.substring(1);
  }
}
