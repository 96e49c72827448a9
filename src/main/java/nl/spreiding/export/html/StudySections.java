package nl.spreiding.export.html;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import nl.spreiding.explain.PlainText;
import nl.spreiding.export.SweepFiles;
import nl.spreiding.export.html.Section.Footnote;
import nl.spreiding.export.html.Section.Footnotes;
import nl.spreiding.export.html.Section.Head;
import nl.spreiding.export.html.Section.Part;
import nl.spreiding.model.Municipality;
import nl.spreiding.sweep.Fall;
import nl.spreiding.sweep.FallCause;
import nl.spreiding.sweep.FallingNumber;
import nl.spreiding.sweep.Flip;
import nl.spreiding.sweep.RunStatus;
import nl.spreiding.sweep.StudiedRun;
import nl.spreiding.sweep.SweepCell;
import nl.spreiding.sweep.SweepPlan;

/** What was run, where the decision flips, and which numbers fall while the total rises. */
final class StudySections {
  private final SweepContext c;

  StudySections(SweepContext context) {
    this.c = context;
  }

  Section runs() {
    SweepPlan plan = c.study.results().plan();
    Map<RunStatus, Integer> count = new EnumMap<>(RunStatus.class);
    c.study.studiedList().forEach(run -> count.merge(run.run().status(), 1, Integer::sum));
    long proven = c.study.studiedList().stream().filter(r -> r.verdict().equals("optimal")).count();
    List<List<String>> rowList = new ArrayList<>();
    row(rowList, c.t("Combinaties", "Combinations"), c.study.studiedList().size());
    row(
        rowList,
        c.t("waarvan opgaven en harde regels gehaald", "of which tasks and hard rules met"),
        count.getOrDefault(RunStatus.MET, 0));
    row(
        rowList,
        c.t(
            "waarvan een opgave of harde regel niet gehaald",
            "of which a task or hard rule not met"),
        count.getOrDefault(RunStatus.SHORT, 0));
    row(
        rowList,
        c.t("waarvan niet te berekenen", "of which cannot be calculated"),
        count.getOrDefault(RunStatus.REFUSED, 0));
    row(
        rowList,
        c.t("waarvan interne fout", "of which internal fault"),
        count.getOrDefault(RunStatus.FAULT, 0));
    row(rowList, c.t("Bewezen optimaal", "Proven optimal"), proven);
    row(rowList, c.t("Gewichten (keuze)", "Weights (a choice)"), plan.weightingList().size());
    row(rowList, c.t("Scenario’s", "Scenarios"), plan.scenarioSetList().size());
    row(rowList, c.t("Bereiken (keuze)", "Scopes (a choice)"), plan.scopeList().size());
    row(rowList, c.t("Landelijke behoeften", "National needs"), plan.capacityList().size());
    row(rowList, c.t("Startgetallen", "Seeds"), plan.seedList().size());
    row(rowList, c.t("Zetten per berekening, ten hoogste", "Moves per run, at most"), plan.moves());
    List<Part> partList = new ArrayList<>();
    partList.add(
        c.table(
            "c-runs",
            c.t("Aantallen berekeningen", "Numbers of runs"),
            SweepFiles.RUNS,
            List.of(new Head(c.t("Wat", "What"), false), new Head(c.t("Aantal", "Number"), true)),
            rowList));
    List<List<String>> problemList = new ArrayList<>();
    for (StudiedRun run : c.study.studiedList()) {
      if (run.run().figures() == null) {
        problemList.add(
            List.of(
                c.numbers.whole(run.cell().number())
                    + ": "
                    + PlainText.of(run.cell().weighting().id()),
                PlainText.of(String.join("; ", run.run().problemList()))));
      }
    }
    if (!problemList.isEmpty()) {
      partList.add(
          c.table(
              "c-problems",
              c.t("Berekeningen zonder besluit", "Runs without a decision"),
              SweepFiles.RUNS,
              List.of(
                  new Head(c.t("Berekening", "Run"), false), new Head(c.t("Waarom", "Why"), false)),
              problemList));
    }
    return new Section("berekeningen", c.t("Wat is berekend", "What was run"), partList);
  }

  private void row(List<List<String>> rowList, String what, long number) {
    rowList.add(List.of(what, c.numbers.whole(number)));
  }

  Section flips() {
    List<Part> partList = new ArrayList<>();
    partList.add(
        SweepContext.paragraph(
            c.t(
                "Steeds twee berekeningen die in één gewicht verschillen, op waarden die in het plan naast elkaar staan. Verandert een aantal, dan slaat het besluit ergens tussen die waarden om; waar precies is niet nagegaan.",
                "Pairs of runs that differ in one weight, at values that are neighbours in the plan. If a number changes, the decision flips somewhere between these values; where exactly was not examined.")));
    List<List<String>> rowList = new ArrayList<>();
    for (Flip flip : c.study.flipList()) {
      String question = c.question(flip.low().cell());
      rowList.add(
          List.of(
              flip.weight().text() + (question.isEmpty() ? "" : ", " + question),
              c.numbers.decimal(Flip.value(flip.low(), flip.weight()), 3)
                  + " – "
                  + c.numbers.decimal(Flip.value(flip.high(), flip.weight()), 3),
              c.numbers.whole(flip.low().cell().number())
                  + " – "
                  + c.numbers.whole(flip.high().cell().number()),
              c.numbers.whole(flip.changeList().size()),
              c.numbers.whole(flip.places())));
    }
    partList.add(
        rowList.isEmpty()
            ? SweepContext.paragraph(
                c.t(
                    "Geen twee berekeningen van dit plan verschillen in één gewicht.",
                    "No two runs of this plan differ in one weight."))
            : c.table(
                "c-flips",
                c.t(
                    "Wat verandert tussen twee waarden van een gewicht; waarden op 3 decimalen",
                    "What changes between two values of a weight; values to 3 decimals"),
                SweepFiles.FLIPS,
                List.of(
                    new Head(c.t("Gewicht", "Weight"), false),
                    new Head(c.t("Tussen", "Between"), true),
                    new Head(c.t("Berekeningen", "Runs"), true),
                    new Head(
                        c.t("Gemeenten met een ander aantal", "Municipalities with another number"),
                        true),
                    new Head(c.t("Plaatsen die verschuiven", "Places that move"), true)),
                rowList));
    return new Section(
        "omslag", c.t("Waar het besluit omslaat", "Where the decision flips"), partList);
  }

  Section totals() {
    List<Part> partList = new ArrayList<>();
    if (c.study.stepList().isEmpty()) {
      partList.add(
          SweepContext.paragraph(
              c.t(
                  "Het plan heeft geen oplopende reeks landelijke behoeften.",
                  "The plan has no rising series of national needs.")));
      return new Section("totaal", title(), partList);
    }
    partList.add(SweepContext.paragraph(statutory()));
    List<Fall> list = c.study.fallList();
    partList.add(
        SweepContext.paragraph(
            c.numbers.count(
                    c.study.stepList().size(),
                    c.t("stap van een behoefte naar de volgende", "step from one need to the next"),
                    c.t(
                        "stappen van een behoefte naar de volgende",
                        "steps from one need to the next"))
                + "; "
                + c.numbers.count(
                    list.stream().filter(f -> f.number() == FallingNumber.DECIDED).count(),
                    c.t("keer daalt een besloten aantal.", "time a decided number falls."),
                    c.t("keer daalt een besloten aantal.", "times a decided number falls."))
                + c.t(
                    " De oorzaak is vastgesteld door wat verschilt ongedaan te maken en opnieuw te beslissen: daalt het aantal dan niet, dan is dat de oorzaak. Lukt dat nergens mee, dan staat er dat zij niet is vastgesteld.",
                    " The cause is established by undoing what differs and deciding again: if the number then does not fall, that is the cause. If nothing does, it says not established.")));
    if (!list.isEmpty()) {
      partList.add(causes(list));
      partList.add(falls(list));
    }
    return new Section("totaal", title(), partList);
  }

  private String title() {
    return c.t(
        "Daalt een aantal als de behoefte stijgt?", "Does a number fall when the need rises?");
  }

  private String statutory() {
    long whole = statutory(FallingNumber.INDICATIVE) + statutory(FallingNumber.INDICATIVE_AMV);
    long other = statutory(FallingNumber.INDICATIVE_OTHER);
    String first =
        whole == 0
            ? c.t(
                "Het indicatieve aantal en het indicatieve aantal amv dalen nergens: elk is een vast deel van de behoefte, apart afgerond.",
                "The indicative number and the indicative amv number fall nowhere: each is a fixed share of the need, rounded by itself.")
            : c.t("Het indicatieve aantal daalt ", "The indicative number falls ")
                + c.numbers.count(whole, c.t("keer.", "time."), c.t("keer.", "times."));
    return first
        + " "
        + (other == 0
            ? c.t(
                "Wat na aftrek van amv overblijft, daalt evenmin.",
                "Nor does what remains after amv.")
            : c.t("Wat na aftrek van amv overblijft, daalt ", "What remains after amv falls ")
                + c.numbers.count(other, c.t("keer", "time"), c.t("keer", "times"))
                + c.t(
                    ", doordat beide apart worden afgerond.",
                    ", because both are rounded by themselves."));
  }

  private long statutory(FallingNumber number) {
    return c.study.fallList().stream().filter(f -> f.number() == number).count();
  }

  private Part causes(List<Fall> list) {
    Map<FallCause, Integer> count = new EnumMap<>(FallCause.class);
    list.forEach(fall -> count.merge(fall.cause(), 1, Integer::sum));
    return c.table(
        "c-causes",
        c.t("Waardoor aantallen dalen", "Why numbers fall"),
        SweepFiles.MONOTONICITY,
        List.of(new Head(c.t("Oorzaak", "Cause"), false), new Head(c.t("Keer", "Times"), true)),
        count.entrySet().stream()
            .map(e -> List.of(cause(e.getKey()), c.numbers.whole(e.getValue())))
            .toList());
  }

  private Part falls(List<Fall> list) {
    Map<?, Municipality> byCode = c.study.results().municipalityByCode();
    return c.table(
        "c-falls",
        c.t("Aantallen die dalen; kosten op 2 decimalen", "Numbers that fall; costs to 2 decimals"),
        SweepFiles.MONOTONICITY,
        List.of(
            new Head(c.t("Gemeente", "Municipality"), false),
            new Head(c.t("Behoefte", "Need"), true),
            new Head(c.t("Aantal", "Number"), false),
            new Head(c.t("Van – naar", "From – to"), true),
            new Head(c.t("Oorzaak", "Cause"), false),
            new Head(c.t("Kosten om het te houden", "Cost to keep it"), true)),
        list.stream()
            .map(
                f ->
                    List.of(
                        PlainText.of(Objects.requireNonNull(byCode.get(f.municipality())).name()),
                        total(f.step().low()) + " – " + total(f.step().high()),
                        number(f.number()),
                        c.numbers.whole(f.before()) + " – " + c.numbers.whole(f.after()),
                        cause(f.cause())
                            + (f.subjectList().isEmpty()
                                ? ""
                                : ": " + String.join(", ", f.subjectList())),
                        f.keepMicro() == null ? "\u2013" : c.numbers.points(f.keepMicro())))
            .toList());
  }

  private String total(SweepCell cell) {
    return c.numbers.whole(Objects.requireNonNull(cell.capacity().capacity()).total());
  }

  private String number(FallingNumber number) {
    return switch (number) {
      case INDICATIVE -> c.t("indicatief", "indicative");
      case INDICATIVE_AMV -> c.t("indicatief, amv", "indicative, amv");
      case INDICATIVE_OTHER -> c.t("indicatief, zonder amv", "indicative, without amv");
      case DECIDED -> c.t("besluit", "decided");
    };
  }

  private String cause(FallCause cause) {
    return switch (cause) {
      case UNPROVEN ->
          c.t(
              "een van beide besluiten is niet bewezen optimaal",
              "one of the decisions is not proven optimal");
      case TIE -> c.t("gelijkwaardig: even goed zonder daling", "tie: as good without the fall");
      case ROUNDING -> c.t("afronding", "rounding");
      case LOCATION_OPENS -> c.t("locaties gaan open", "locations open");
      case LOCATION_CLOSES -> c.t("locaties gaan dicht", "locations close");
      case MINIMUM_SIZE ->
          c.t("kleinste omvang van wat wordt opgelegd", "smallest size of what is imposed");
      case SURPLUS_ELSEWHERE ->
          c.t("elders meer plaatsen op locaties", "more places on locations elsewhere");
      case TOGETHER -> c.t("deze oorzaken samen", "these causes together");
      case NOT_DETERMINED -> c.t("niet vastgesteld", "not established");
    };
  }

  Section definitions() {
    return new Section(
        "begrippen",
        c.t("Begrippen", "Terms"),
        List.of(
            new Footnotes(
                "h-begrippen-lijst",
                c.t("Hoe elk cijfer is bepaald", "How every figure is determined"),
                List.of(
                    note(
                        "evenredig",
                        c.t("Afstand tot het evenredige deel", "Distance from the fair share"),
                        "Σ (D − d)² / D",
                        c.t(
                            "Wat FAIR_SHARE zou kosten bij gewicht 1, zodat berekeningen met andere gewichten vergelijkbaar zijn. Exact berekend, getoond op 2 decimalen.",
                            "What FAIR_SHARE would cost at weight 1, so that runs with other weights can be compared. Computed exactly, shown to 2 decimals.")),
                    note(
                        "front",
                        c.t("Front", "Front"),
                        "Pareto",
                        c.t(
                            "De berekeningen waarvoor geen andere in alles minstens even goed en in iets beter is.",
                            "The runs for which no other is at least as good in everything and better in something.")),
                    note(
                        "knik",
                        c.t("Knik", "Knee"),
                        "max (1 − x − y)",
                        c.t(
                            "Het punt van het front dat het verst onder de lijn tussen zijn uiteinden ligt, beide assen op die lijn geschaald (I. Das, On characterizing the “knee” of the Pareto curve, Structural Optimization 18, 1999). Een kenmerk van de kromme, geen advies.",
                            "The point of the front that lies farthest below the line between its ends, both axes scaled to that line (I. Das, On characterizing the “knee” of the Pareto curve, Structural Optimization 18, 1999). A feature of the curve, not advice.")),
                    note(
                        "prijs",
                        c.t("Prijs van evenredigheid", "Price of fairness"),
                        "(K(fair) − min K) / min K",
                        c.t(
                            "Hoeveel meer het andere belang kost in de evenredigste berekening dan in de berekening waarin het het minst kost, onder de berekeningen van dit plan (D. Bertsimas, V. Farias, N. Trichakis, The Price of Fairness, Operations Research 59, 2011; voor kosten I. Caragiannis e.a., The Efficiency of Fair Division, 2012). Een percentage op 1 decimaal; geen als het minste nul is.",
                            "How much more the other interest costs in the fairest run than in the run where it costs least, among the runs of this plan (D. Bertsimas, V. Farias, N. Trichakis, The Price of Fairness, Operations Research 59, 2011; for costs I. Caragiannis et al., The Efficiency of Fair Division, 2012). A percentage to 1 decimal; none if the least is zero.")),
                    note(
                        "mediaan",
                        c.t("Mediaan", "Median"),
                        "",
                        c.t(
                            "Het middelste aantal; bij twee in het midden het laagste.",
                            "The middle number; of two in the middle the lower."))))));
  }

  private static Footnote note(String id, String term, String formula, String text) {
    return new Footnote("n-" + id, term, formula, text);
  }
}
