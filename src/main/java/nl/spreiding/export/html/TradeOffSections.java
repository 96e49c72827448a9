package nl.spreiding.export.html;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.IntStream;
import nl.spreiding.explain.PlainText;
import nl.spreiding.export.SweepFiles;
import nl.spreiding.export.html.ScatterChart.Axis;
import nl.spreiding.export.html.Section.Head;
import nl.spreiding.export.html.Section.Part;
import nl.spreiding.export.html.Section.Plot;
import nl.spreiding.export.html.Section.Subheading;
import nl.spreiding.sweep.Objective;
import nl.spreiding.sweep.StudiedRun;
import nl.spreiding.sweep.TradeOff;
import org.apache.commons.numbers.fraction.BigFraction;

/** What is traded off: curves, front, knee and the price of fairness. */
final class TradeOffSections {
  /** Most questions shown on the page; the CSV file holds all. */
  private static final int MOST_QUESTIONS = 6;

  private final SweepContext c;

  TradeOffSections(SweepContext context) {
    this.c = context;
  }

  /** The section; a question is a scenario, a scope and a total. */
  Section section() {
    List<Part> partList = new ArrayList<>();
    partList.add(
        SweepContext.paragraph(
            c.t(
                "Berekeningen met dezelfde opgave en andere gewichten, vergeleken op vier belangen die elkaar in de weg kunnen zitten. Minder is steeds beter. Er is geen rangorde op één cijfer: op het front staat elke uitkomst die op geen enkel ander punt in alles minstens even goed en in iets beter is te krijgen. Welke daarvan de voorkeur heeft, is een keuze.",
                "Runs with the same task and other weights, compared on four interests that can stand in each other’s way. Less is always better. There is no ranking on one figure: on the front stands every outcome that no other run matches in everything and beats in something. Which of these is preferred is a choice.")));
    List<TradeOff> list = c.study.tradeOffList();
    if (list.isEmpty()) {
      partList.add(
          SweepContext.paragraph(
              c.t("Geen berekening leverde een besluit op.", "No run gave a decision.")));
    }
    for (int q = 0; q < Math.min(list.size(), MOST_QUESTIONS); q++) {
      question(partList, q, list.get(q));
    }
    if (list.size() > MOST_QUESTIONS) {
      partList.add(
          SweepContext.paragraph(
              c.t(
                  "Dit zijn de eerste "
                      + MOST_QUESTIONS
                      + " van "
                      + c.numbers.whole(list.size())
                      + " opgaven; alle staan in trade-offs.csv.",
                  "These are the first "
                      + MOST_QUESTIONS
                      + " of "
                      + c.numbers.whole(list.size())
                      + " tasks; all are in trade-offs.csv.")));
    }
    return new Section(
        "afruil", c.t("Wat tegen elkaar wordt afgewogen", "What is traded off"), partList);
  }

  private void question(List<Part> partList, int q, TradeOff tradeOff) {
    String question = c.question(tradeOff.first());
    if (!question.isEmpty()) {
      partList.add(
          new Subheading(
              question.substring(0, 1).toUpperCase(Locale.ROOT) + question.substring(1)));
    }
    String compared =
        c.numbers.count(
                tradeOff.runList().size(),
                c.t("berekening vergeleken", "run compared"),
                c.t("berekeningen vergeleken", "runs compared"))
            + "; "
            + c.t("op het front van alle vier: ", "on the front of all four: ")
            + c.numbers.whole(tradeOff.frontList().size())
            + ".";
    String left =
        tradeOff.left() == 0
            ? ""
            : " "
                + c.numbers.count(
                    tradeOff.left(),
                    c.t("andere laat meer plaatsen tekort", "other misses more places"),
                    c.t("andere laten meer plaatsen tekort", "others miss more places"))
                + c.t(" en telt hier niet mee.", " and does not count here.");
    partList.add(SweepContext.paragraph(compared + left));
    for (TradeOff.Curve curve : tradeOff.curveList()) {
      partList.add(plot(q, tradeOff, curve));
      partList.add(points(q, tradeOff, curve));
      partList.add(SweepContext.paragraph(knee(tradeOff, curve) + " " + price(curve)));
    }
    partList.add(front(q, tradeOff));
  }

  private static long value(TradeOff tradeOff, int place, Objective objective) {
    return objective.of(Objects.requireNonNull(tradeOff.runList().get(place).run().figures()));
  }

  private String label(TradeOff tradeOff, int place) {
    StudiedRun run = tradeOff.runList().get(place);
    String label =
        c.numbers.whole(run.cell().number()) + ": " + PlainText.of(run.cell().weighting().id());
    return c.study.results().plan().seedList().size() == 1
        ? label
        : label + c.t(", startgetal ", ", seed ") + run.cell().seed();
  }

  private Plot plot(int q, TradeOff tradeOff, TradeOff.Curve curve) {
    List<ScatterChart.Item> itemList = new ArrayList<>();
    List<Integer> order = new ArrayList<>(curve.frontList());
    for (int i = 0; i < tradeOff.runList().size(); i++) {
      if (!order.contains(i)) {
        order.add(i);
      }
    }
    for (int i : order) {
      itemList.add(
          new ScatterChart.Item(
              value(tradeOff, i, Objective.FAIR_SHARE),
              value(tradeOff, i, curve.other()),
              curve.frontList().contains(i),
              Objects.equals(curve.knee(), i)));
    }
    String title =
        c.name(Objective.FAIR_SHARE)
            + c.t(" tegen ", " against ")
            + c.name(curve.other()).toLowerCase(Locale.ROOT);
    return new Plot(
        "p-" + (q + 1) + "-" + curve.other().text(),
        title,
        c.t(
            "De punten op het front staan in de tabel hieronder.",
            "The points on the front are in the table below."),
        ScatterChart.of(
            itemList, axis(tradeOff, Objective.FAIR_SHARE), axis(tradeOff, curve.other())),
        List.of(
            c.t("op het front van deze twee", "on the front of these two"),
            c.t("andere berekening", "other run"),
            c.t("knik", "knee")));
  }

  private Axis axis(TradeOff tradeOff, Objective objective) {
    long[] values =
        IntStream.range(0, tradeOff.runList().size())
            .mapToLong(i -> value(tradeOff, i, objective))
            .sorted()
            .toArray();
    String unit =
        objective == Objective.FAIR_SHARE
            ? c.t(" (punten bij gewicht 1)", " (points at weight 1)")
            : "";
    return new Axis(
        c.name(objective) + unit,
        c.value(objective, values[0]),
        c.value(objective, values[values.length - 1]));
  }

  private Part points(int q, TradeOff tradeOff, TradeOff.Curve curve) {
    return c.table(
        "c-" + (q + 1) + "-" + curve.other().text(),
        c.t(
            "Het front van deze twee, het evenredigste eerst",
            "The front of these two, fairest first"),
        SweepFiles.TRADE_OFFS,
        List.of(
            new Head(c.t("Berekening en gewichten", "Run and weights"), false),
            new Head(c.name(Objective.FAIR_SHARE), true),
            new Head(c.name(curve.other()), true)),
        curve.frontList().stream()
            .map(
                i ->
                    List.of(
                        label(tradeOff, i)
                            + (Objects.equals(curve.knee(), i) ? c.t(" (knik)", " (knee)") : ""),
                        c.value(Objective.FAIR_SHARE, value(tradeOff, i, Objective.FAIR_SHARE)),
                        c.value(curve.other(), value(tradeOff, i, curve.other()))))
            .toList());
  }

  private String knee(TradeOff tradeOff, TradeOff.Curve curve) {
    Integer knee = curve.knee();
    return knee == null
        ? c.t(
            "Een knik is er niet: geen punt van dit front ligt onder de lijn tussen zijn uiteinden.",
            "There is no knee: no point of this front lies below the line between its ends.")
        : c.t("De knik is berekening ", "The knee is run ") + label(tradeOff, knee) + ".";
  }

  private String price(TradeOff.Curve curve) {
    TradeOff.Price price = curve.price();
    BigFraction ratio = price.ratio();
    String amount =
        c.t("Prijs van evenredigheid: ", "Price of fairness: ")
            + c.value(curve.other(), price.atFairest())
            + c.t(
                " in de evenredigste berekening tegen ten minste ",
                " in the fairest run against at least ")
            + c.value(curve.other(), price.least());
    return ratio == null
        ? amount + "."
        : amount + " (+" + c.numbers.decimal(ratio.multiply(100), 1) + c.t("%).", "%).");
  }

  private Part front(int q, TradeOff tradeOff) {
    List<Head> headList = new ArrayList<>();
    headList.add(new Head(c.t("Berekening en gewichten", "Run and weights"), false));
    Arrays.stream(Objective.values()).forEach(o -> headList.add(new Head(c.name(o), true)));
    return c.table(
        "c-" + (q + 1) + "-front",
        c.t("Het front van alle vier", "The front of all four"),
        SweepFiles.TRADE_OFFS,
        headList,
        tradeOff.frontList().stream()
            .map(
                i -> {
                  List<String> row = new ArrayList<>();
                  row.add(label(tradeOff, i));
                  for (Objective objective : Objective.values()) {
                    row.add(c.value(objective, value(tradeOff, i, objective)));
                  }
                  return row;
                })
            .toList());
  }
}
