package nl.spreiding.export.html;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import nl.spreiding.explain.AreaFacts;
import nl.spreiding.explain.Citation;
import nl.spreiding.explain.ConflictText;
import nl.spreiding.explain.ProofText;
import nl.spreiding.export.html.Section.Head;
import nl.spreiding.export.html.Section.Lines;
import nl.spreiding.export.html.Section.Part;
import nl.spreiding.export.html.Section.Table;
import nl.spreiding.export.html.Section.TableCell;
import nl.spreiding.model.ProvinceCode;

/**
 * How the numbers of one province came about: conflicts, ties, changes by users, and the nine
 * headings of the government's framework for algorithms. What is the same for the whole country is
 * on the national page.
 */
final class ProvinceAccount {
  private final ReportContext c;
  private final ConflictText conflicts;
  private final WeightSections weights;
  private final ScenarioSection changes;
  private final ProofText proof;

  ProvinceAccount(ReportContext context) {
    this.c = context;
    this.conflicts = new ConflictText(context.index.outcome(), context.language);
    this.weights = new WeightSections(context);
    this.changes = new ScenarioSection(context);
    this.proof = new ProofText(context.index.outcome(), context.language);
  }

  /** What does not go together in one province; empty: nothing. */
  Optional<Section> conflicts(ProvinceCode code) {
    List<ConflictText.Group> groupList = conflicts.groupList(code);
    return groupList.isEmpty() ? Optional.empty() : Optional.of(conflicts(groupList));
  }

  /** The other sections of one province. */
  List<Section> of(AreaFacts facts) {
    ProvinceCode code = Objects.requireNonNull(facts.province()).code();
    List<Section> list = new ArrayList<>();
    list.add(weights.province(code));
    changes.province(code).ifPresent(list::add);
    list.add(account(facts, code));
    return list;
  }

  private Section conflicts(List<ConflictText.Group> groupList) {
    List<Part> partList = new ArrayList<>();
    for (ConflictText.Group group : groupList) {
      partList.add(ConsideredSections.text(group.heading()));
      partList.add(new Lines(group.sentenceList(), /* ordered */ false));
      if (!group.wayOutList().isEmpty()) {
        partList.add(ConsideredSections.text(group.wayOutHeading()));
        partList.add(new Lines(group.wayOutList(), /* ordered */ true));
      }
    }
    String remark = conflicts.remark();
    if (remark != null) {
      partList.add(ConsideredSections.text(remark));
    }
    return new Section(
        "conflicten", c.t("Wat niet samengaat", "What does not go together"), partList);
  }

  private Section account(AreaFacts facts, ProvinceCode code) {
    return new Section(
        "verantwoording",
        c.t("Verantwoording van de berekening", "Account of the calculation"),
        List.of(
            new Table(
                "c-verantwoording",
                c.t("De berekening in negen punten", "The calculation in nine points"),
                List.of(
                    new Head(c.t("Punt", "Point"), false),
                    new Head(c.t("In deze provincie", "In this province"), false)),
                rows(facts, code),
                List.of())));
  }

  private List<List<TableCell>> rows(AreaFacts facts, ProvinceCode code) {
    return List.of(
        row(
            c.t("Algoritme", "Algorithm"),
            c.t("Voor het hele land in één berekening. ", "One run for the whole country. ")
                + proof.sentence(),
            national("bewijs", c.t("Bewijs", "Proof"))),
        row(
            c.t("Feiten", "Facts"),
            c.t(
                "Inwoners, locaties, verslag en uitruil staan op de pagina van elke gemeente:",
                "Inhabitants, locations, report and exchanges are on the page of every municipality:"),
            new Link("#gemeenten", c.t("Gemeenten", "Municipalities")),
            law(Citation.AWB_3_2)),
        row(
            c.t("Gegevens", "Data"),
            c.t(
                "Met datum en herkomst op de pagina van elke gemeente en van het land:",
                "With date and origin on the page of every municipality and of the country:"),
            national("gegevens", c.t("Gegevens", "Data"))),
        row(
            c.t("Afgewogen belangen", "Interests weighed"),
            c.t(
                "Elk belang heeft een gewicht, en dat is een keuze:",
                "Every interest has a weight, and that is a choice:"),
            national("gewichten", c.t("Wat woog hoe", "What weighed how")),
            national(
                "invloed-gewichten",
                c.t("Wat elk gewicht uitmaakt", "What every weight really does")),
            law(Citation.AWB_3_4)),
        row(
            c.t("Regels", "Rules"),
            c.t(
                    "De wet voor aantallen en opgave; als keuze: ",
                    "The law for numbers and task; by choice: ")
                + Labels.of(c.index.outcome().problem().scope()).in(c.language)
                + ".",
            law(Citation.BESLUIT_2_1_3),
            law(Citation.WET_5_1),
            law(Citation.WET_5_2)),
        row(
            c.t("Logica", "Logic"),
            c.t(
                "Eerst harde regels, dan de opgaven, dan zo weinig mogelijk punten; een lager niveau wordt nooit geruild tegen een hoger.",
                "First hard rules, then the tasks, then as few points as possible; a lower level is never traded against a higher one.")),
        row(
            c.t("Techniek", "Technique"),
            c.t(
                "Er wordt gerekend met gehele getallen en breuken:",
                "All quantities are whole numbers and fractions:"),
            national("verantwoording", c.t("Verantwoording", "Account"))),
        row(
            c.t("Waarom zo", "Why this way"),
            c.t(
                "Elke gemeente kan haar aantal narekenen: afleiding, redenen en punten staan op haar pagina.",
                "Every municipality can check its number: derivation, reasons and points are on its page.")),
        row(c.t("Controle", "Validation"), validation(facts, code)));
  }

  /** What the account comes to for the province and its municipalities. */
  private String validation(AreaFacts facts, ProvinceCode code) {
    boolean broken = !c.broken(code).isEmpty();
    return c.t(
            "De verantwoording is opnieuw uitgerekend uit de verdeling alleen. ",
            "The account was computed again from the distribution alone. ")
        + (broken
            ? c.t("Niet alle harde regels zijn nageleefd", "Not all hard rules are kept")
            : c.t("Alle harde regels zijn nageleefd", "All hard rules are kept"))
        + c.t("; tekort op de opgave: ", "; shortfall of the task: ")
        + c.numbers.places(facts.total().shortfall())
        + ".";
  }

  private static List<TableCell> row(String head, String text, Link... linkList) {
    return List.of(
        TableCell.of(head),
        new TableCell(linkList.length == 0 ? text : text + " ", List.of(linkList)));
  }

  private Link national(String anchor, String text) {
    return new Link(c.national().href() + "#" + anchor, text);
  }

  private Link law(Citation citation) {
    return new Link(citation.link(), citation.label(c.language));
  }
}
