package nl.spreiding.export.html;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;
import nl.spreiding.considered.Considered;
import nl.spreiding.considered.EffectiveWeight;
import nl.spreiding.considered.RoomText;
import nl.spreiding.considered.RoundingTie;
import nl.spreiding.considered.RuleChange;
import nl.spreiding.considered.Tie;
import nl.spreiding.considered.TieProtocol;
import nl.spreiding.considered.WeightText;
import nl.spreiding.explain.RangeRow;
import nl.spreiding.export.html.Section.Head;
import nl.spreiding.export.html.Section.Part;
import nl.spreiding.export.html.Section.Table;
import nl.spreiding.export.html.Section.TableCell;
import nl.spreiding.export.html.Section.Text;
import nl.spreiding.model.ConstraintId;
import nl.spreiding.model.MunicipalityCode;
import nl.spreiding.model.ProvinceCode;
import nl.spreiding.model.WeightKey;
import org.jspecify.annotations.Nullable;

/**
 * What the weights really did and how ties were settled, for the country. Without a justification
 * each section says so.
 */
final class WeightSections {
  private static final String WEIGHTS = "invloed-gewichten";
  private static final String TIES = "gelijke-stand";

  private final ReportContext c;
  private final @Nullable Considered considered;
  private final RoomText room;

  WeightSections(ReportContext context) {
    this.c = context;
    this.considered = context.content.considered();
    this.room = new RoomText(context.language);
  }

  /** What the weights did and how ties were settled. */
  List<Section> country() {
    return List.of(
        new Section(
            WEIGHTS, c.t("Wat elk gewicht uitmaakt", "What every weight really does"), weights()),
        new Section(TIES, c.t("Gelijke stand", "Ties"), ties(considered)));
  }

  /** How ties among the municipalities of a province were settled. */
  Section province(ProvinceCode code) {
    return new Section(
        TIES,
        c.t("Gelijke stand in deze provincie", "Ties in this province"),
        ties(considered == null ? null : considered.with(within(code, considered.ties()))));
  }

  private TieProtocol within(ProvinceCode code, TieProtocol ties) {
    return new TieProtocol(
        ties.tieList().stream().filter(t -> in(code, t.row().municipality().code())).toList(),
        ties.openList().stream().filter(one -> in(code, one)).toList(),
        ties.roundingList().stream().filter(r -> in(code, r.municipality().code())).toList());
  }

  private boolean in(ProvinceCode province, MunicipalityCode code) {
    return c.index.municipality(code).province().code().equals(province);
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
    return ConsideredSections.cells(
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

  private List<Part> ties(@Nullable Considered weighed) {
    if (weighed == null) {
      return List.of(
          text(
              c.t(
                  "In deze berekening is niet bepaald welke aantallen bij precies dezelfde score anders hadden gekund. De opdracht range RUN --within 0% beantwoordt die vraag voor alle gemeenten, waarin RUN de map van deze berekening is; solve --justify neemt het op in het verslag.",
                  "In this run it was not determined which numbers could have differed at exactly the same score. The command range RUN --within 0% answers that question for all municipalities, where RUN is the directory of this run; solve --justify includes it in the report.")));
    }
    TieProtocol ties = weighed.ties();
    List<Part> partList = new ArrayList<>();
    partList.add(text(room.ties(weighed)));
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

  private static Text text(String text) {
    return ConsideredSections.text(text);
  }

  private static String capital(String text) {
    return ConsideredSections.capital(text);
  }

  private String yes(boolean value) {
    return value ? c.t("ja", "yes") : c.t("nee", "no");
  }
}
