package nl.spreiding.export.html;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import nl.spreiding.considered.Considered;
import nl.spreiding.considered.NumberChange;
import nl.spreiding.considered.ScenarioEffect;
import nl.spreiding.explain.PlainText;
import nl.spreiding.export.html.Section.Enumeration;
import nl.spreiding.export.html.Section.Head;
import nl.spreiding.export.html.Section.Part;
import nl.spreiding.export.html.Section.Table;
import nl.spreiding.export.html.Section.TableCell;
import nl.spreiding.export.html.Section.Text;
import nl.spreiding.model.Municipality;
import nl.spreiding.model.MunicipalityCode;
import nl.spreiding.model.ProvinceCode;
import nl.spreiding.model.ScenarioRecord;
import nl.spreiding.problem.Score;
import org.jspecify.annotations.Nullable;

/** The log of what users changed: what, who, why, what it costs and who bears it. */
final class ScenarioSection {
  private static final String ID = "wijzigingen";

  /** How many municipalities a cell names. */
  private static final int MOST = 5;

  private final ReportContext c;
  private final @Nullable Considered considered;
  private final ChangeText changes;
  private final ChangeSubjects subjects;

  ScenarioSection(ReportContext context) {
    this.c = context;
    this.changes = new ChangeText(context);
    this.subjects = new ChangeSubjects(context.index.outcome().shelterCase());
    this.considered = context.content.considered();
  }

  /** The log; without changes it says so. */
  Section section() {
    List<ScenarioRecord> recordList = c.index.outcome().shelterCase().scenarioRecordList();
    if (recordList.isEmpty()) {
      return new Section(
          ID,
          heading(),
          List.of(
              text(
                  c.t(
                      "Aan de gegevens en regels van deze zaak is niets gewijzigd: er is geen scenario toegepast.",
                      "Nothing was changed in the data and rules of this case: no scenario was applied."))));
    }
    List<Part> partList = new ArrayList<>();
    partList.add(text(explanation()));
    partList.add(
        table(recordList, IntStream.range(0, recordList.size()).boxed().toList(), code -> true));
    return new Section(ID, heading(), partList);
  }

  /**
   * The changes that are about a municipality or alter its number; empty if nothing was changed in
   * the case.
   */
  Optional<Section> municipality(MunicipalityCode code) {
    return part(
        Set.of(code),
        change -> subjects.of(change).concerns(code),
        c.t(
            "Geen wijziging van een gebruiker gaat over deze gemeente",
            "No change by a user is about this municipality"),
        c.t(" of verandert haar aantal", " or alters its number"));
  }

  /** The changes that are about a province or alter numbers in it; empty if nothing was changed. */
  Optional<Section> province(ProvinceCode code) {
    Set<MunicipalityCode> members =
        c.index.outcome().shelterCase().municipalityList().stream()
            .filter(m -> m.province().code().equals(code))
            .map(Municipality::code)
            .collect(Collectors.toSet());
    return part(
        members,
        change -> subjects.of(change).concerns(code),
        c.t(
            "Geen wijziging van een gebruiker gaat over deze provincie",
            "No change by a user is about this province"),
        c.t(" of verandert er een aantal", " or alters a number in it"));
  }

  private Optional<Section> part(
      Set<MunicipalityCode> members,
      Predicate<ScenarioRecord> isAbout,
      String none,
      String orAlters) {
    List<ScenarioRecord> recordList = c.index.outcome().shelterCase().scenarioRecordList();
    if (recordList.isEmpty()) {
      return Optional.empty();
    }
    List<Integer> chosen =
        IntStream.range(0, recordList.size())
            .filter(i -> isAbout.test(recordList.get(i)) || alters(i, members))
            .boxed()
            .toList();
    List<Part> partList = new ArrayList<>();
    if (chosen.isEmpty()) {
      partList.add(text(none + (considered == null ? "" : orAlters) + "."));
    } else {
      partList.add(text(explanation()));
      partList.add(table(recordList, chosen, members::contains));
    }
    partList.add(
        new Enumeration(
            c.t("Alle wijzigingen in deze berekening:", "All changes in this run:"),
            List.of(new Link(c.national().href() + "#" + ID, heading()))));
    return Optional.of(new Section(ID, heading(), partList));
  }

  private boolean alters(int index, Set<MunicipalityCode> members) {
    return considered != null
        && considered.effectList().get(index).numberList().stream()
            .anyMatch(change -> members.contains(change.municipality()));
  }

  private String heading() {
    return c.t("Wijzigingen door gebruikers", "Changes by users");
  }

  private String explanation() {
    return considered == null
        ? c.t(
            "Wat een wijziging kost en wie haar draagt, is in deze berekening niet nagegaan; solve --justify doet dat.",
            "What a change costs and who bears it was not computed in this run; solve --justify does so.")
        : c.t(
            "Per wijziging is de beste verdeling gezocht zonder die wijziging en met alle andere. Het verschil met het besluit is wat zij kost, en laat zien welke gemeenten door haar meer of minder plaatsen krijgen.",
            "For every change the best distribution was sought without it and with all others. The difference from the decision is what it costs, and shows which municipalities get more or fewer places because of it.");
  }

  /** The changes chosen, with the municipalities shown that bear them. */
  private Table table(
      List<ScenarioRecord> recordList, List<Integer> chosen, Predicate<MunicipalityCode> shown) {
    List<Head> headList = new ArrayList<>();
    headList.add(new Head(c.t("Wijziging", "Change"), false));
    headList.add(new Head(c.t("Wie en waarom", "Who and why"), false));
    if (considered != null) {
      headList.add(new Head(c.t("Wat zij kost", "What it costs"), false));
      headList.add(new Head(c.t("Wie haar draagt", "Who bears it"), false));
    }
    List<List<TableCell>> rowList = new ArrayList<>();
    for (int i : chosen) {
      ScenarioRecord change = recordList.get(i);
      List<TableCell> row = new ArrayList<>();
      row.add(TableCell.of(kind(change.type()) + ": " + changes.of(change)));
      row.add(
          TableCell.of(
              PlainText.of(change.author())
                  + ": "
                  + PlainText.of(change.reason())
                  + " ("
                  + PlainText.of(change.file())
                  + (change.source().isEmpty()
                      ? ""
                      : c.t("; bron: ", "; source: ") + PlainText.of(change.source()))
                  + ")"));
      if (considered != null) {
        ScenarioEffect effect = considered.effectList().get(i);
        row.add(TableCell.of(cost(effect)));
        row.add(bearers(effect, shown));
      }
      rowList.add(row);
    }
    return new Table(
        "c-changes",
        c.t(
            "Wat is gewijzigd, door wie en waarom, in volgorde van toepassing",
            "What was changed, by whom and why, in the order in which it applies"),
        headList,
        rowList,
        List.of());
  }

  private String kind(String type) {
    return switch (type) {
      case "capacity" -> c.t("landelijke behoefte", "national need");
      case "provincialTask" -> c.t("provinciale opgave", "provincial task");
      case "pinMunicipality" -> c.t("gemeente vastgezet", "municipality fixed");
      case "pinLocation" -> c.t("locatie vastgezet", "location fixed");
      case "addLocation" -> c.t("locatie toegevoegd", "location added");
      case "exchange" -> c.t("uitruil", "exchange");
      case "report" -> c.t("verslag", "report");
      case "parameter" -> c.t("parameter", "parameter");
      case "weight" -> c.t("gewicht (keuze)", "weight (choice)");
      case "inhabitants" -> c.t("inwoners", "inhabitants");
      case "closeForm" -> c.t("vorm gesloten", "form closed");
      case "resizeLocation" -> c.t("grenzen van een locatie", "bounds of a location");
      case "weightSet" -> c.t("gewichtenset (keuze)", "weight set (choice)");
      default -> throw new IllegalStateException("No words for a change (" + type + ").");
    };
  }

  private String cost(ScenarioEffect effect) {
    Score without = effect.without();
    if (without == null) {
      return c.t(
          "niet na te gaan: een andere wijziging berust op deze",
          "cannot be told: another change rests on this one");
    }
    Score now = c.index.outcome().ledger().score();
    List<String> list = new ArrayList<>();
    if (now.hard() != without.hard()) {
      list.add(c.t("harde regels ", "hard rules ") + c.numbers.signed(now.hard() - without.hard()));
    }
    if (now.medium() != without.medium()) {
      list.add(
          c.t("tekort op opgaven ", "short of tasks ")
              + c.numbers.signed(now.medium() - without.medium()));
    }
    list.add(points(Math.subtractExact(now.softMicro(), without.softMicro())));
    String cost = String.join("; ", list);
    if (!effect.sameMeasure()) {
      cost +=
          c.t(
              " (niet te vergelijken: de wijziging verandert ook wat wordt gemeten)",
              " (not comparable: the change also alters what is measured)");
    }
    return effect.proven() ? cost : cost + c.t(" (niet bewezen)", " (not proven)");
  }

  private String points(long micro) {
    String sign = micro > 0 ? "+" : micro < 0 ? "\u2212" : "";
    return sign + c.numbers.exactPoints(Math.abs(micro)) + c.t(" punten", " points");
  }

  private TableCell bearers(ScenarioEffect effect, Predicate<MunicipalityCode> shown) {
    if (effect.without() == null) {
      return TableCell.of("\u2013");
    }
    if (effect.numberList().isEmpty()) {
      return TableCell.of(c.t("niemand: geen aantal verandert", "nobody: no number changes"));
    }
    List<NumberChange> list =
        effect.numberList().stream().filter(change -> shown.test(change.municipality())).toList();
    if (list.isEmpty()) {
      return TableCell.of(
          c.t(
              "hier verandert geen aantal; elders wel",
              "no number changes here; elsewhere some do"));
    }
    String start =
        list.size() > MOST
            ? c.numbers.whole(list.size())
                + c.t(
                    " gemeenten; de grootste verschillen: ",
                    " municipalities; the largest differences: ")
            : "";
    return new TableCell(start, list.stream().limit(MOST).map(this::bearer).toList());
  }

  /** Places that a municipality has because of the change. */
  private Link bearer(NumberChange change) {
    Link page = c.municipality(change.municipality());
    return new Link(page.href(), page.text() + " (" + c.numbers.signed(-change.change()) + ")");
  }

  private static Text text(String text) {
    return new Text(text, List.of());
  }
}
