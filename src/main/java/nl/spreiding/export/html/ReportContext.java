package nl.spreiding.export.html;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import nl.spreiding.children.ChildrenResults;
import nl.spreiding.explain.AreaFacts;
import nl.spreiding.explain.Numbers;
import nl.spreiding.explain.OutcomeIndex;
import nl.spreiding.explain.PlainText;
import nl.spreiding.explain.Reasons;
import nl.spreiding.explain.ReportOrigin;
import nl.spreiding.explain.Sentences;
import nl.spreiding.export.HashText;
import nl.spreiding.export.RunContent;
import nl.spreiding.ledger.LedgerLine;
import nl.spreiding.model.Basis;
import nl.spreiding.model.CaseSettings;
import nl.spreiding.model.Language;
import nl.spreiding.model.Level;
import nl.spreiding.model.Location;
import nl.spreiding.model.LocationId;
import nl.spreiding.model.MunicipalityCode;
import nl.spreiding.model.ProvinceCode;
import org.jspecify.annotations.Nullable;

/** What all pages of one language share. */
final class ReportContext {
  final RunContent content;
  final OutcomeIndex index;
  final Reasons reasons;
  final ChildrenResults children;
  final Language language;
  final Numbers numbers;
  final Sentences sentences;
  final List<AreaFacts> provinceList;
  final AreaFacts country;
  private final Map<LocationId, String> locationNameById;
  private final boolean main;
  private final String hash;
  private final boolean paper;
  private final @Nullable String syntheticText;

  ReportContext(
      RunContent content,
      OutcomeIndex index,
      Reasons reasons,
      Language language,
      boolean main,
      String hash,
      boolean paper) {
    this.content = content;
    this.index = index;
    this.reasons = reasons;
    this.children = content.children();
    this.language = language;
    this.main = main;
    this.hash = HashText.groups(hash);
    this.paper = paper;
    this.numbers = new Numbers(language);
    this.sentences = new Sentences(language);
    this.provinceList = AreaFacts.provinceList(index);
    this.country = AreaFacts.country(index, provinceList);
    this.locationNameById =
        index.outcome().shelterCase().locationList().stream()
            .collect(Collectors.toMap(Location::id, Location::name));
    this.syntheticText = synthetic();
  }

  CaseSettings settings() {
    return index.outcome().shelterCase().settings();
  }

  String t(String dutch, String english) {
    return language.pick(dutch, english);
  }

  Page page(String title, List<Link> trail, String file) {
    Language other = language == Language.NL ? Language.EN : Language.NL;
    String counterpart = main ? other.tag() + "/" + file : "../" + file;
    return new Page(
        language,
        PlainText.of(title),
        trail,
        counterpart,
        paper(file),
        hash,
        ReportStyle.text(),
        settings(),
        syntheticText,
        reference());
  }

  /** The PDF of a page; null: none is made. */
  private @Nullable String paper(String file) {
    String name = file.replaceFirst("\\.html$", ".pdf");
    return !paper ? null : main ? "pdf/" + name : "../pdf/" + language.tag() + "/" + name;
  }

  Link national() {
    return new Link("index.html", t("Nederland", "The Netherlands"));
  }

  /** The page that checks the statutory key. */
  Link key() {
    return new Link(KeySanityPage.FILE, KeySanityPage.title(this));
  }

  Link province(ProvinceCode code, String name) {
    return new Link(code + ".html", PlainText.of(name));
  }

  Link municipality(MunicipalityCode code) {
    return new Link(code + ".html", PlainText.of(index.municipality(code).name()));
  }

  /** A line of the account as a row of a table. */
  Rows.LedgerRow row(LedgerLine line) {
    boolean soft = line.constraint().level() == Level.SOFT;
    return new Rows.LedgerRow(
        sentences.name(line.constraint()),
        line.constraint().name(),
        sentences.of(line, subject(line), origin(line)),
        numbers.whole(line.measure()),
        soft ? numbers.exactPoints(line.price()) : numbers.whole(line.price()),
        soft ? numbers.exactPoints(line.points()) : numbers.places(line.points()));
  }

  /**
   * What a reader must know first where a hard rule is not kept.
   *
   * @param province of which province; null: of the country
   * @return a sentence with a blank before it; empty if all are kept
   */
  String broken(@Nullable ProvinceCode province) {
    boolean broken =
        index.outcome().ledger().lineList().stream()
            .anyMatch(
                line ->
                    line.constraint().level() == Level.HARD
                        && (province == null || province.equals(province(line))));
    return broken
        ? t(
            " Niet alle harde regels zijn nageleefd: zo kan het besluit niet worden genomen.",
            " Not all hard rules are kept: the decision cannot be taken like this.")
        : "";
  }

  private @Nullable ProvinceCode province(LedgerLine line) {
    MunicipalityCode code = line.municipality();
    return code == null ? line.province() : index.municipality(code).province().code();
  }

  private ReportOrigin origin(LedgerLine line) {
    return line.municipality() == null
        ? ReportOrigin.CASE
        : ReportOrigin.of(index.outcome().shelterCase(), line.municipality());
  }

  private String subject(LedgerLine line) {
    if (line.location() != null) {
      return locationNameById.get(line.location()) + " (" + line.location() + ")";
    }
    if (line.municipality() != null) {
      return index.municipality(line.municipality()).name();
    }
    return provinceList.stream()
        .filter(p -> p.province() != null && p.province().code().equals(line.province()))
        .findFirst()
        .map(p -> p.province().name())
        .orElse(t("Nederland", "The Netherlands"));
  }

  private @Nullable String reference() {
    return index.outcome().reference()
        ? t(
            "Dit is geen voorstel maar een referentie: zo pakt de werkwijze van december 2024 uit (de verslagen, en de restopgave naar rato van het indicatieve aantal). Zij zoekt niet naar een betere verdeling en let niet op de kleinste omvang.",
            "This is no proposal but a reference: how the practice of December 2024 turns out (the reports, and the remainder in proportion to the indicative number). It does not look for a better distribution, nor at the smallest size.")
        : null;
  }

  private @Nullable String synthetic() {
    List<String> fileList = settings().syntheticFileList();
    long locations =
        index.outcome().shelterCase().locationList().stream()
            .filter(l -> l.basis() == Basis.SYNTHETIC)
            .count();
    if (fileList.isEmpty() && locations == 0) {
      return null;
    }
    List<String> parts = new ArrayList<>();
    if (locations > 0) {
      parts.add(
          t(
              numbers.count(locations, "locatie is verzonnen", "locaties zijn verzonnen"),
              numbers.count(locations, "location is made up", "locations are made up")));
    }
    if (!fileList.isEmpty()) {
      String names = fileList.stream().map(PlainText::of).collect(Collectors.joining(", "));
      parts.add(t("synthetische bestanden: " + names, "synthetic files: " + names));
    }
    return t(
        "Deze uitkomst rust op synthetische gegevens en zegt niets over echte locaties of gemeenten ("
            + String.join("; ", parts)
            + ").",
        "This outcome rests on synthetic data and says nothing about real locations or municipalities ("
            + String.join("; ", parts)
            + ").");
  }
}
