package nl.spreiding.export.html;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.Collectors;
import nl.spreiding.considered.Alternative;
import nl.spreiding.considered.AlternativeText;
import nl.spreiding.considered.Considered;
import nl.spreiding.considered.Difference;
import nl.spreiding.considered.EffectiveWeight;
import nl.spreiding.considered.NumberChange;
import nl.spreiding.considered.RoomText;
import nl.spreiding.considered.RoundingTie;
import nl.spreiding.considered.RuleChange;
import nl.spreiding.considered.Tie;
import nl.spreiding.considered.TieProtocol;
import nl.spreiding.considered.Verdict;
import nl.spreiding.considered.WeightText;
import nl.spreiding.explain.RangeRow;
import nl.spreiding.export.html.Section.Enumeration;
import nl.spreiding.export.html.Section.Head;
import nl.spreiding.export.html.Section.Part;
import nl.spreiding.export.html.Section.Subheading;
import nl.spreiding.export.html.Section.Table;
import nl.spreiding.export.html.Section.TableCell;
import nl.spreiding.export.html.Section.Text;
import nl.spreiding.model.ConstraintId;
import nl.spreiding.model.Level;
import nl.spreiding.model.MunicipalityCode;
import nl.spreiding.model.QuotaScope;
import nl.spreiding.model.WeightKey;
import org.jspecify.annotations.Nullable;

/**
 * What was weighed before the decision: alternatives and room of a municipality, and nationally
 * what the weights did and how ties were settled. Without a justification each says so.
 */
final class ConsideredSections {
  private static final String ALTERNATIVES = "alternatieven";
  private static final String ROOM = "ruimte";
  private static final String WEIGHTS = "invloed-gewichten";
  private static final String TIES = "gelijke-stand";

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

  /** What the weights did and how ties were settled. */
  List<Section> country() {
    return List.of(
        section(
            WEIGHTS, c.t("Wat elk gewicht uitmaakt", "What every weight really does"), weights()),
        section(TIES, c.t("Gelijke stand", "Ties"), ties()));
  }

  private String alternativesHeading() {
    return c.t("Overwogen alternatieven", "Alternatives considered");
  }

  private static Section section(String id, String heading, List<Part> partList) {
    return new Section(id, heading, partList);
  }

  private static Text text(String text) {
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
    return List.of(text(room.room(row, considered.room())), text(room.tie(row, considered)));
  }

  private List<Part> weights() {
    if (considered == null) {
      return List.of(
          text(
              c.t(
                  "In deze berekening is niet bepaald hoeveel elk gewicht uitmaakt. De opdracht solve --justify bepaalt het.",
                  "In this run it was not determined how much every weight matters. The command solve --justify does so.")));
    }
    List<Part> partList = new ArrayList<>();
    partList.add(
        text(
            c.t(
                "Voor elke regel met een gewicht is de beste verdeling gezocht die er zou zijn als die regel niets woog en al het andere gelijk bleef. Zo is te zien wat een gewicht, dat een keuze is, werkelijk uitmaakt. Wat zonder verlies terug kan naar het besluit, is teruggezet, zodat een gelijke stand niet als verandering telt.",
                "For every rule with a weight the best distribution was sought that there would be if that rule weighed nothing and everything else stayed the same. That shows what a weight, which is a choice, really does. What can go back to the decision without loss was put back, so that a tie does not count as a change.")));
    partList.add(text(new WeightText(c.language).summary(considered.weightList())));
    if (!considered.weightList().isEmpty()) {
      partList.add(
          new Table(
              "c-effective-weights",
              c.t(
                  "Gewicht in naam (keuze) en werkelijke invloed",
                  "Weight in name (choice) and real influence"),
              List.of(
                  new Head(c.t("Zonder de regel", "Without the rule"), false),
                  new Head(c.t("Gewicht (keuze)", "Weight (choice)"), false),
                  new Head(c.t("Plaatsen elders", "Places elsewhere"), true),
                  new Head(c.t("Gemeenten", "Municipalities"), true),
                  new Head(c.t("Geteld in het besluit", "Counted in the decision"), true),
                  new Head(c.t("Geteld zonder de regel", "Counted without the rule"), true),
                  new Head(c.t("Bewezen", "Proven"), false)),
              considered.weightList().stream()
                  .sorted(Comparator.comparingLong(EffectiveWeight::changedPlaces).reversed())
                  .map(this::weight)
                  .toList(),
              List.of()));
    }
    return partList;
  }

  private List<TableCell> weight(EffectiveWeight weight) {
    RuleChange rule = weight.rule();
    return cells(
        c.sentences.name(rule.constraint()),
        nominal(rule.constraint()),
        c.numbers.decimal(weight.placesElsewhere()),
        c.numbers.whole(weight.municipalities()),
        c.numbers.whole(rule.decidedMeasure()),
        c.numbers.whole(rule.measure()),
        yes(weight.proven()));
  }

  /** The weight of a rule, or its several weights with what each is for. */
  private String nominal(ConstraintId constraint) {
    return Arrays.stream(WeightKey.values())
        .filter(key -> key.constraint() == constraint)
        .map(key -> NationalPage.weight(c, key))
        .collect(Collectors.joining("; "));
  }

  private List<Part> ties() {
    if (considered == null) {
      return List.of(
          text(
              c.t(
                  "In deze berekening is niet bepaald welke aantallen bij precies dezelfde score anders hadden gekund. De opdracht range RUN --within 0% beantwoordt die vraag voor alle gemeenten, waarin RUN de map van deze berekening is; solve --justify neemt het op in het verslag.",
                  "In this run it was not determined which numbers could have differed at exactly the same score. The command range RUN --within 0% answers that question for all municipalities, where RUN is the directory of this run; solve --justify includes it in the report.")));
    }
    TieProtocol ties = considered.ties();
    List<Part> partList = new ArrayList<>();
    partList.add(text(room.ties(considered)));
    if (!ties.tieList().isEmpty()) {
      partList.add(
          new Table(
              "c-ties",
              c.t("Gelijke stand per gemeente", "Ties per municipality"),
              List.of(
                  new Head(c.t("Gemeente", "Municipality"), false),
                  new Head(c.t("Besluit", "Decision"), true),
                  new Head(c.t("Laagste", "Lowest"), true),
                  new Head(c.t("Hoogste", "Highest"), true),
                  new Head(c.t("Regel (keuze)", "Rule (choice)"), false),
                  new Head(c.t("Uit te wisselen met", "Interchangeable with"), false)),
              ties.tieList().stream().map(this::tie).toList(),
              List.of()));
    }
    partList.add(text(room.roundings(ties.roundingList())));
    if (!ties.roundingList().isEmpty()) {
      partList.add(
          new Table(
              "c-roundings",
              c.t("Afgerond van een half", "Rounded from a half"),
              List.of(
                  new Head(c.t("Gemeente", "Municipality"), false),
                  new Head(c.t("Aantal", "Number"), false),
                  new Head(c.t("Voor afronding", "Before rounding"), true),
                  new Head(c.t("Na afronding", "After rounding"), true)),
              ties.roundingList().stream().map(this::rounding).toList(),
              List.of()));
    }
    return partList;
  }

  private List<TableCell> tie(Tie tie) {
    RangeRow row = tie.row();
    return List.of(
        TableCell.of(c.municipality(row.municipality().code())),
        TableCell.of(c.numbers.whole(row.decided())),
        TableCell.of(c.numbers.whole(row.lowest())),
        TableCell.of(c.numbers.whole(row.highest())),
        TableCell.of(capital(tie.rule().text(c.language))),
        tie.partnerList().isEmpty()
            ? TableCell.of("\u2013")
            : new TableCell("", tie.partnerList().stream().map(c::municipality).toList()));
  }

  private List<TableCell> rounding(RoundingTie tie) {
    return List.of(
        TableCell.of(c.municipality(tie.municipality().code())),
        TableCell.of(
            tie.amv()
                ? c.t("indicatief aantal amv", "indicative number amv")
                : c.t("indicatief aantal", "indicative number")),
        TableCell.of(c.numbers.decimal(tie.decimal())),
        TableCell.of(c.numbers.whole(tie.rounded())));
  }

  private static List<TableCell> cells(String... texts) {
    return Arrays.stream(texts).map(TableCell::of).toList();
  }

  private String signedPoints(long micro) {
    return (micro > 0 ? "+" : "") + c.numbers.exactPoints(micro);
  }

  private String yes(boolean value) {
    return value ? c.t("ja", "yes") : c.t("nee", "no");
  }

  private static String capital(String text) {
    return text.isEmpty()
        ? text
        : text.substring(0, 1).toUpperCase(Locale.ROOT) + text.substring(1);
  }
}
