package nl.spreiding.export.html;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import nl.spreiding.explain.AreaFacts;
import nl.spreiding.explain.BaselineChanges;
import nl.spreiding.explain.BaselineChanges.Row;
import nl.spreiding.explain.BaselineChanges.Sum;
import nl.spreiding.export.html.Section.Head;
import nl.spreiding.export.html.Section.Part;
import nl.spreiding.export.html.Section.Table;
import nl.spreiding.export.html.Section.TableCell;
import nl.spreiding.export.html.Section.Text;
import nl.spreiding.model.ConstraintId;
import nl.spreiding.model.ProvinceCode;

/** The difference between the decision and the earlier run that it stays close to. */
final class BaselineSection {
  private static final String ID = "eerder";

  private final ReportContext c;
  private final BaselineChanges changes;

  BaselineSection(ReportContext context) {
    this.c = context;
    this.changes = BaselineChanges.of(context.index.outcome());
  }

  /** For the page of the country; empty without an earlier run. */
  Optional<Section> country() {
    if (!changes.known()) {
      return Optional.empty();
    }
    List<Part> partList = new ArrayList<>();
    partList.add(text(lead(changes.sum()) + " " + cost()));
    if (changes.withoutBaseline() > 0) {
      partList.add(
          text(
              c.t("Niet in de eerdere berekening: ", "Not in the earlier run: ")
                  + c.numbers.count(
                      changes.withoutBaseline(),
                      c.t("gemeente.", "municipality."),
                      c.t("gemeenten.", "municipalities."))));
    }
    partList.add(provinces());
    add(partList, changes.changedList());
    return Optional.of(new Section(ID, heading(), partList));
  }

  /** For the page of a province; empty without an earlier run. */
  Optional<Section> province(ProvinceCode province) {
    if (!changes.known()) {
      return Optional.empty();
    }
    List<Part> partList = new ArrayList<>();
    partList.add(text(lead(changes.sum(province))));
    add(
        partList,
        changes.changedList().stream().filter(row -> row.province().equals(province)).toList());
    return Optional.of(new Section(ID, heading(), partList));
  }

  private String heading() {
    return c.t("Verschil met een eerdere berekening", "Difference from an earlier run");
  }

  private String lead(Sum sum) {
    String places =
        c.t("De eerdere berekening telde ", "The earlier run had ")
            + c.numbers.places(sum.from())
            + c.t(", deze telt er ", ", this one has ")
            + c.numbers.whole(sum.to())
            + " ("
            + c.numbers.signed(sum.change())
            + ").";
    return places
        + " "
        + (sum.changed() == 0
            ? c.t("Geen gemeente krijgt een ander aantal.", "No municipality gets another number.")
            : c.numbers.count(
                sum.changed(),
                c.t("gemeente krijgt een ander aantal.", "municipality gets another number."),
                c.t("gemeenten krijgen een ander aantal.", "municipalities get another number.")));
  }

  private String cost() {
    return c.t(
            "Elke plaats verschil telt mee in de score (keuze): samen ",
            "Every place of difference counts in the score (a choice): together ")
        + c.numbers.exactPoints(c.index.outcome().ledger().sum(ConstraintId.STABILITY))
        + c.t(" punten.", " points.");
  }

  private Table provinces() {
    List<List<TableCell>> rowList = new ArrayList<>();
    for (AreaFacts facts : c.provinceList) {
      ProvinceCode code = java.util.Objects.requireNonNull(facts.province()).code();
      if (changes.provinceList().contains(code)) {
        rowList.add(
            row(TableCell.of(c.province(code, facts.province().name())), changes.sum(code)));
      }
    }
    return new Table(
        "c-eerder-provincies",
        c.t("Plaatsen per provincie, eerder en nu", "Places per province, before and now"),
        List.of(
            new Head(c.t("Provincie", "Province"), false),
            new Head(c.t("Eerder", "Before"), true),
            new Head(c.t("Nu", "Now"), true),
            new Head(c.t("Verschil", "Change"), true),
            new Head(c.t("Gemeenten anders", "Municipalities changed"), true)),
        rowList,
        row(TableCell.of(c.t("Nederland", "The Netherlands")), changes.sum()));
  }

  private List<TableCell> row(TableCell first, Sum sum) {
    return List.of(
        first,
        TableCell.of(c.numbers.whole(sum.from())),
        TableCell.of(c.numbers.whole(sum.to())),
        TableCell.of(c.numbers.signed(sum.change())),
        TableCell.of(c.numbers.whole(sum.changed())));
  }

  private void add(List<Part> partList, List<Row> list) {
    if (list.isEmpty()) {
      return;
    }
    List<List<TableCell>> rowList = new ArrayList<>();
    for (Row row : list) {
      rowList.add(
          List.of(
              TableCell.of(c.municipality(row.code())),
              TableCell.of(c.numbers.whole(row.from())),
              TableCell.of(c.numbers.whole(row.to())),
              TableCell.of(c.numbers.signed(row.change())),
              TableCell.of(c.sentences.of(c.reasons.of(row.code()).getFirst()))));
    }
    partList.add(
        new Table(
            "c-eerder-gemeenten",
            c.t(
                "Gemeenten met een ander aantal, met de eerste reden van het aantal van nu",
                "Municipalities with another number, with the first reason of the number now"),
            List.of(
                new Head(c.t("Gemeente", "Municipality"), false),
                new Head(c.t("Eerder", "Before"), true),
                new Head(c.t("Nu", "Now"), true),
                new Head(c.t("Verschil", "Change"), true),
                new Head(c.t("Reden", "Reason"), false)),
            rowList,
            List.of()));
  }

  private static Text text(String text) {
    return new Text(text, List.of());
  }
}
